"""Places: read from what is stored, taken from a screen, stood at again; back and forward."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.navigator import SCREENS, Place
from tests.ui.opened import Opened, opened_window


@pytest.fixture
def opened(qapp, own_home: Path, vault_folder: Path) -> Iterator[Opened]:
    with opened_window(own_home, vault_folder) as opened:
        opened.unlock()
        yield opened


def test_a_place_comes_back_from_its_stored_form() -> None:
    place = Place(
        screen="session",
        params={"session_id": "a"},
        field_name="note",
        part=2,
        cursor=4,
        anchor=1,
        details={"page": "2"},
    )
    assert Place.from_json(place.as_json()) == place


@pytest.mark.parametrize("stored", [None, 3, [], {}, {"screen": 3}, "place"])
def test_what_is_no_place_is_none(stored: object) -> None:
    assert Place.from_json(stored) is None


def test_a_stored_place_with_odd_values_is_read_as_far_as_it_goes() -> None:
    place = Place.from_json(
        {"screen": "keys", "params": [1], "cursor": -3, "part": "x", "details": {"tab": 2}}
    )
    assert place == Place(screen="keys", details={"tab": "2"})


def test_back_and_forward_return_to_tab_field_and_cursor(opened: Opened) -> None:
    window = opened.window
    window.go("settings", {"part": "agency"})
    opened.hands.fill("agency_on_call", "Robin")
    opened.hands.find("agency_on_call").editor.setCursorPosition(2)
    window.go("keys")
    assert window.back()
    editor = opened.hands.find("agency_on_call").editor
    assert QApplication.focusWidget() is editor
    assert editor.cursorPosition() == 2
    assert window.frame.navigator.forward()
    assert window.frame.navigator.current.name == "keys"
    opened.hands.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.frame.navigator.current.name == "settings"


def test_a_part_of_a_choice_comes_back(opened: Opened) -> None:
    window = opened.window
    window.go("settings", {"part": "look"})
    part = opened.hands.find("look_mode").parts[1]
    part.setFocus()
    place = window.place()
    window.go("keys")
    window.frame.navigator.restore(place)
    assert QApplication.focusWidget() is part


def test_the_question_mark_opens_the_keys_but_not_while_typing(opened: Opened) -> None:
    opened.window.go("settings", {"part": "agency"})
    opened.hands.fill("agency_name", "Who?")
    assert opened.window.frame.navigator.current.name == "settings"
    opened.window.frame.top.menu_button.setFocus()
    opened.hands.type("?")
    assert opened.window.frame.navigator.current.name == "keys"


def test_every_declared_screen_has_its_module() -> None:
    import importlib

    for declared in SCREENS:
        assert hasattr(importlib.import_module(declared.module), declared.class_name), declared.name


def test_the_search_finds_a_page_and_opens_it_by_keys(opened: Opened) -> None:
    opened.window.go("keys")
    opened.hands.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    opened.hands.type("sett")
    assert opened.window.frame.palette_panel.titles() == ["Settings"]
    opened.hands.type("\n")
    assert opened.window.frame.navigator.current.name == "settings"
    assert not opened.window.frame.palette_panel.isVisible()


def test_escape_leaves_the_search_where_it_was(opened: Opened) -> None:
    opened.window.go("settings", {"part": "agency"})
    opened.hands.fill("agency_name", "Harbor")
    opened.hands.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    opened.hands.type("zzzz")
    assert opened.hands.shows("Nothing found")
    opened.hands.key(Qt.Key.Key_Escape)
    assert not opened.window.frame.palette_panel.isVisible()
    assert QApplication.focusWidget() is opened.hands.find("agency_name").editor


def test_a_narrow_window_folds_the_rail_under_the_menu(opened: Opened) -> None:
    opened.resize(420, 700)
    frame = opened.window.frame
    assert not frame.rail.isVisible()
    opened.hands.click("top_menu_button")
    assert frame.rail.isVisible()
    opened.hands.key(Qt.Key.Key_Escape)
    assert not frame.rail.isVisible()
    opened.resize(1366, 768)
    assert frame.rail.isVisible()


def test_the_language_mirrors_the_frame_and_keeps_the_place(opened: Opened) -> None:
    opened.window.go("settings", {"part": "look"})
    opened.hands.click(opened.hands.find("look_language").parts[1])
    frame = opened.window.frame
    assert frame.isRightToLeft()
    assert frame.navigator.current.name == "settings"
    assert frame.rail.mapTo(frame, frame.rail.rect().topLeft()).x() > frame.width() / 2
    assert frame.rail.items["settings"].label() != "Settings"
