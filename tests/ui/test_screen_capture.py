"""Screen pictures: every window is asked for on Windows, nothing is offered elsewhere, a refusal is said in words."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu

from desktop.preferences import load_preferences
from desktop.ui.screen_capture import CaptureGuard, system_exclude
from desktop.ui.widgets.segment import SegmentPart
from tests.ui.opened import Opened, opened_window


@dataclass
class ActedWindows:
    """Stands for the system's call: notes what was asked, and refuses when told to."""

    asked: list[tuple[int, bool]] = field(default_factory=list)
    accepts: bool = True

    def __call__(self, window: int, on: bool) -> bool:
        self.asked.append((window, on))
        return self.accepts


@pytest.fixture
def opened(qapp, own_home: Path, vault_folder: Path) -> Iterator[Opened]:
    with opened_window(own_home, vault_folder) as opened:
        opened.unlock()
        yield opened


@pytest.fixture
def on_windows(opened: Opened) -> Iterator[Callable[..., ActedWindows]]:
    guards: list[CaptureGuard] = []

    def put(acted: ActedWindows) -> ActedWindows:
        appearance = opened.parts.appearance
        appearance._capture = CaptureGuard(acted, appearance.preferences.capture_blocked, appearance)
        guards.append(appearance._capture)
        appearance._capture.begin()
        return acted

    yield put
    for guard in guards:
        guard.end()


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
def test_the_window_a_menu_and_a_dialog_are_all_kept_out(
    opened: Opened, on_windows: Callable[..., ActedWindows]
) -> None:
    acted = on_windows(ActedWindows())
    assert acted.asked == [(int(opened.window.winId()), True)]
    menu, dialog = QMenu(opened.window), QDialog(opened.window)
    menu.addAction(QAction("one", menu))
    menu.popup(opened.window.pos())
    dialog.open()
    assert {(int(menu.winId()), True), (int(dialog.winId()), True)} <= set(acted.asked)
    menu.close()
    dialog.reject()


def test_it_is_switched_in_settings_with_a_warning_and_kept(
    opened: Opened, on_windows: Callable[..., ActedWindows]
) -> None:
    acted = on_windows(ActedWindows())
    opened.window.rebuild()
    opened.window.go("settings", {"part": "look"})
    assert any("magnifiers" in words for words in opened.hands.texts())
    parts = opened.hands.find("look_capture").findChildren(SegmentPart)
    opened.hands.click(next(part for part in parts if part.option.value == "shown"))
    assert acted.asked[-1] == (int(opened.window.winId()), False)
    assert not load_preferences(opened.parts.paths.preferences_file).capture_blocked
    asked = len(acted.asked)
    dialog = QDialog(opened.window)
    dialog.open()
    assert len(acted.asked) == asked, "a window that may be seen is left alone"
    dialog.reject()


def test_a_refusal_is_said(opened: Opened, on_windows: Callable[..., ActedWindows]) -> None:
    acted = on_windows(ActedWindows())
    opened.window.rebuild()
    opened.window.go("settings", {"part": "look"})
    assert opened.hands.look("look_capture_refused") is None
    acted.accepts = False
    dialog = QDialog(opened.window)
    dialog.open()
    assert opened.hands.find("look_capture_refused")
    dialog.reject()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has it")
def test_elsewhere_nothing_is_offered_promised_or_watched(opened: Opened) -> None:
    assert system_exclude() is None
    assert not opened.parts.appearance.capture.offered
    opened.window.go("settings", {"part": "look"})
    assert not [words for words in opened.hands.texts() if "Screen pictures" in words]
