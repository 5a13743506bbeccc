"""A step shows a picture of the next page at once: the same as the page that comes behind it, or there is none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.commands.tour_parts.hands import live
from tests.ui.screens.session_room import CTRL, Room, room


@pytest.fixture
def desk(qapp: QApplication, own_home: Path, vault_folder: Path) -> Iterator[Room]:
    """Return the window with a client; it paints, as these tests look at what is painted."""
    with room(own_home, vault_folder) as made:
        made.opened.window.setUpdatesEnabled(True)
        yield made


def rested(desk: Room) -> None:
    desk.opened.hands.wait(lambda: not desk.screen.desk.ahead.looks, "the next page to be made")


def differing(one: QImage, other: QImage) -> int:
    """Return how many of every third pixel differ to the eye."""
    assert one.size() == other.size()
    count = 0
    for y in range(0, one.height(), 3):
        for x in range(0, one.width(), 3):
            a, b = one.pixelColor(x, y), other.pixelColor(x, y)
            if max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())) > 24:
                count += 1
    return count


def test_the_picture_is_the_page_that_comes_and_takes_nothing(desk: Room) -> None:
    desk.begin()
    page, shown = desk.screen.work.page, []

    def look() -> None:
        cover = page.picture
        assert not cover.isHidden()
        shown.append(cover.grab().toImage())

    page.picture.painted.connect(look)
    pages = with_picture = 0
    for _ in range(9):
        rested(desk)
        had, below = page.picture.taken, list(page.banners.shown)
        desk.key(Qt.Key.Key_Return, CTRL)
        pages += 1
        assert page.picture.isHidden(), "one frame only"
        if not had or list(page.banners.shown) != below:
            assert shown == [], "no picture, or one of another height"
            continue
        with_picture += 1
        focused = desk.opened.window.focusWidget()
        if focused is not None:
            focused.clearFocus()  # the caret and the chosen ring come with the keyboard
        live(30)
        page.area.verticalScrollBar().setValue(0)
        window, picture = desk.opened.window, shown.pop()
        place = QRect(page.area.mapTo(window, QPoint(0, 0)), page.area.size())
        now = window.grab(place).toImage()
        # a page that scrolls shows its bar a frame later
        assert differing(picture, now.copy(QRect(QPoint(0, 0), picture.size()))) < 40, desk.page
        desk.screen.desk.focus_first()
    assert with_picture >= pages - 3, (with_picture, pages)


def test_a_picture_of_something_else_is_not_shown(desk: Room) -> None:
    desk.begin()
    page, shown = desk.screen.work.page, []
    for _ in range(2):
        desk.key(Qt.Key.Key_Return, CTRL)
    page.picture.painted.connect(lambda: shown.append(desk.page))
    rested(desk)
    assert page.picture.taken
    pages = [each.id for each in desk.draft.wizard.visible_pages]
    # another page than the one it is of
    desk.screen.desk.move(lambda wizard: wizard.go(pages[-1]))
    assert shown == []
    # put away, nothing of it stays
    desk.screen.desk.move(lambda wizard: wizard.go(pages[2]))
    rested(desk)
    desk.screen.desk.leave()
    assert not page.picture.taken
    assert page.picture._head.title.text() == ""
