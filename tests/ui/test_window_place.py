"""Beside a call: the same window, narrow and on top, with field, cursor and scrolling as they were (V13)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from desktop.commands.tour_parts.hands import live
from desktop.ui.window_place import BESIDE_WIDTH, can_stay_on_top
from desktop.ui.windowing import through_x
from tests.ui.screens.session_room import CTRL, Room, room

ON_TOP = Qt.WindowType.WindowStaysOnTopHint


@pytest.fixture
def desk(qapp: QApplication, own_home: Path, vault_folder: Path) -> Iterator[Room]:
    """A window of its own: it is made narrow and wide."""
    with room(own_home, vault_folder) as made:
        yield made


def stands_at(field: QWidget, text: str, cursor: int) -> bool:
    assert isinstance(field, QPlainTextEdit)
    return (field.toPlainText(), field.textCursor().position()) == (text, cursor)


def test_beside_a_call_and_back_nothing_is_lost(desk: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    window = desk.opened.window
    handle = window.windowHandle()
    assert handle is not None
    desk.begin()
    desk.go("together.tasks")
    desk.screen.work.page.blocks["note.text"].first().setFocus()
    field = desk.focus()
    assert isinstance(field, QPlainTextEdit)
    desk.type("She says that he left on Monday")
    cursor = field.textCursor()
    cursor.setPosition(8)
    field.setTextCursor(cursor)
    wide = window.size()

    desk.key(Qt.Key.Key_M, CTRL)
    live(50)
    assert window.stands.beside
    assert window.width() == window.parts.theme.px(BESIDE_WIDTH)
    assert handle.flags() & ON_TOP
    assert window.windowHandle() is handle  # the same window: nothing was made anew
    assert window.isVisible()
    assert window.windowTitle() == "Waystead"
    assert stands_at(desk.focus(), "She says that he left on Monday", 8)
    top = desk.opened.window.frame.top  # type: ignore[union-attr]
    assert top.beside_button.isVisible()
    assert top.beside_button.accessibleName() == "As wide as before"
    desk.type("...")
    top.beside_button.click()
    live(50)
    assert window.size() == wide
    assert not handle.flags() & ON_TOP
    desk.type("!")
    assert stands_at(desk.focus(), "She says...! that he left on Monday", 12)

    # where no window may stay on top it is said, and it is narrow all the same
    monkeypatch.setattr("desktop.ui.window_place.can_stay_on_top", lambda _platform: False)
    window.stand_beside()
    live(50)
    assert window.width() == window.parts.theme.px(BESIDE_WIDTH)
    assert "lets no window stay on top" in window.frame.foot.text()  # type: ignore[union-attr]
    # what the preferences keep is the wide one
    kept = window.parts.appearance.preferences.window_geometry
    window.stands.keep()
    assert window.parts.appearance.preferences.window_geometry == kept
    assert kept


def test_only_wayland_lets_nothing_stay_on_top() -> None:
    assert can_stay_on_top("xcb")
    assert can_stay_on_top("windows")
    assert can_stay_on_top("cocoa")
    assert not can_stay_on_top("wayland")
    assert not can_stay_on_top("wayland-egl")


def test_a_wayland_desktop_with_x_is_used_through_it_unless_somebody_chose() -> None:
    both = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
    for given, wanted in (
        (both, "xcb;wayland"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, None),
        ({"DISPLAY": ":0"}, None),
        (both | {"QT_QPA_PLATFORM": "wayland"}, "wayland"),
    ):
        variables = dict(given)
        through_x(variables, "linux")
        assert variables.get("QT_QPA_PLATFORM") == wanted
    variables = dict(both)
    through_x(variables, "win32")
    assert variables == both
