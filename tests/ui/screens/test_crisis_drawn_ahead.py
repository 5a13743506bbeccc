"""The crisis page is drawn before its key is pressed: what is seen first is what would be drawn then, to the pixel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop.commands.tour_parts.hands import live
from desktop.ui.screens.crisis import CrisisScreen
from tests.ui.screens.crisis_window import Desk, desk, unlocked

__all__ = ["desk", "unlocked"]
SIZES = [(1366, 768), (1366, 690), (800, 768), (400, 690)]


def ready(desk: Desk) -> CrisisScreen:
    """Wait until the page is made and drawn ahead in the size of the window; nobody pressed anything yet."""
    crisis = desk.window.crisis

    def drawn() -> bool:
        page = crisis.page
        return (
            isinstance(page, CrisisScreen)
            and page.size() == desk.window.outer.size()
            and len(page.view.ahead.same()) > 20
        )

    desk.wait(drawn)
    assert not crisis.shown
    return desk.page


def first_and_live(page: CrisisScreen) -> tuple[QImage, QImage]:
    """What the first paint shows, and what every part draws by itself at the same moment."""
    first = page.grab().toImage()
    page.view.ahead.drop()
    return first, page.grab().toImage()


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_the_first_paint_is_what_would_be_drawn(desk: Desk, size: tuple[int, int], mode: str) -> None:
    theme = desk.window.parts.theme
    theme.set_mode(mode)  # type: ignore[arg-type]
    desk.window.resize(*size)
    ready(desk)
    page = desk.f9()
    taken = page.view.ahead.same()
    assert page.view.band in taken
    assert len(taken) > 20, "most of the page comes from the picture"
    first, live = first_and_live(page)
    assert first == live
    theme.set_mode("light")


def test_mirrored_too(desk: Desk) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        desk.window.resize(1366, 760)
        ready(desk)
        first, live = first_and_live(desk.f9())
        assert first == live
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_client_changes_the_card_and_nothing_old_shines_through(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    page = ready(unlocked)
    towns = list(page.view.number._towns)
    assert set(towns) <= set(page.view.ahead.same())
    unlocked.window.open_crisis(client_id, "")
    assert page.view.number not in page.view.ahead.same()
    assert page.view.number.number not in page.view.ahead.same()
    first, live = first_and_live(page)
    assert first == live


def test_hidden_names_are_hidden_in_the_first_paint(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    page = ready(unlocked)
    unlocked.window.crisis.open(client_id, "", hidden=True)
    assert page.people_hidden
    first, live = first_and_live(page)
    assert first == live


def test_a_picture_serves_one_paint(desk: Desk) -> None:
    page = ready(desk)
    desk.f9()
    assert page.view.ahead.same()
    desk.wait(lambda: not page.view.ahead.same())
    row = desk.named("1. ")
    before = page.grab(QRect(row.mapTo(page, row.rect().topLeft()), row.size())).toImage()
    desk.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    after = page.grab(QRect(row.mapTo(page, row.rect().topLeft()), row.size())).toImage()
    assert before != after


def test_no_picture_is_kept_of_a_run_that_goes_on(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    ready(unlocked)
    unlocked.window.open_crisis(client_id, "")
    page = unlocked.page
    unlocked.press(Qt.Key.Key_Escape)
    assert not unlocked.window.crisis.shown
    unlocked.window.resize(1200, 760)
    live(400)
    assert page.view.ahead.same() == frozenset()


def test_the_page_is_drawn_again_for_another_size_and_after_it_has_passed(desk: Desk) -> None:
    page = ready(desk)
    desk.window.resize(1280, 760)
    ready(desk)
    assert page.view.size() == desk.window.outer.size()
    desk.f9()
    desk.saved()
    desk.passed()
    desk.wait(lambda: not desk.window.crisis.shown)
    ready(desk)
    first, live = first_and_live(desk.f9())
    assert first == live


def test_drawing_ahead_leaves_nothing_that_can_be_found_on_other_pages(desk: Desk) -> None:
    page = ready(desk)
    assert [part for part in page.findChildren(QWidget) if part.isVisible()] == []
    page = desk.f9()
    assert page.view.where.isVisible()
    assert page.view.where.editor.isVisible()
