"""The first run, by keys alone, in the real window: a vault, its recovery sheet, the agency, practice or empty."""

from __future__ import annotations

import ctypes.util
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.services.vaults import PRACTICE
from desktop.ui.screens.first_run import FirstRunScreen
from desktop.ui.screens.first_run_state import neutral_label, same_key
from tests.fixtures.print_service import print_service
from tests.ui.opened import Opened, opened_window
from tests.ui.steps import people_only

PHRASE = "copper window three rivers"


@pytest.fixture
def opened(qapp, own_home: Path) -> Iterator[Opened]:
    with opened_window(own_home) as opened:
        yield opened


def _screen(opened: Opened) -> FirstRunScreen:
    gate = opened.window.gate
    assert isinstance(gate, FirstRunScreen)
    return gate


def _type_passphrase(opened: Opened) -> None:
    opened.hands.type(PHRASE + "\n" + PHRASE + "\n")
    opened.hands.wait(lambda: _screen(opened).state.step == 1, "the recovery sheet", 20)


def _type_key(opened: Opened) -> None:
    opened.hands.fill("first_typed_key", _screen(opened).state.recovery_key.lower().replace("-", " "))
    opened.hands.type("\n")
    opened.hands.wait(lambda: _screen(opened).state.step == 2, "the agency")


def test_by_keys_alone_to_an_empty_vault(opened: Opened, own_home: Path) -> None:
    _type_passphrase(opened)
    _type_key(opened)
    opened.hands.type("Harbor House\nDana Whitfield\n503 555 0110\n")
    opened.hands.wait(lambda: _screen(opened).state.step == 3, "how to begin")
    opened.hands.type("\n")
    opened.hands.wait(lambda: opened.window.frame, "the pages", 20)
    opened.settle()
    assert opened.services.clients.count() == 0
    profile = opened.parts.content.agency_profile()
    assert profile.name == "Harbor House"
    assert [(person.name, person.phone) for person in profile.supervisors()] == [
        ("Dana Whitfield", "503 555 0110")
    ]
    assert [path.name for path in (own_home / "data" / "vaults").iterdir()] == [
        opened.services.vault.folder.name
    ]
    assert opened.window.windowTitle() == "Waystead"


def test_an_offered_phrase_can_be_taken_and_is_shown_while_it_is_typed_again(opened: Opened) -> None:
    first = _screen(opened).state.offered
    opened.hands.click("first_another")
    offered = _screen(opened).state.offered
    assert offered != first
    assert len(offered.split()) == 5
    opened.hands.click("first_use")
    opened.hands.type(offered + "\n")
    opened.hands.wait(lambda: _screen(opened).state.step == 1, "the recovery sheet", 20)
    assert _screen(opened).state.passphrase == offered


@pytest.mark.parametrize(
    ("first", "second", "field"),
    [
        ("short", "short", "first_passphrase"),
        ("passwordpassword", "passwordpassword", "first_passphrase"),
        (PHRASE, "copper window three river", "first_again"),
    ],
)
def test_a_weak_or_different_passphrase_says_so_and_makes_no_vault(
    opened: Opened, own_home: Path, first: str, second: str, field: str
) -> None:
    opened.hands.type(first + "\n" + second + "\n")
    opened.hands.wait(lambda: opened.hands.wrong(field), "the sentence below the field")
    assert not (own_home / "data" / "vaults").exists()


def test_the_sheet_is_a_file_with_the_key_in_it(opened: Opened, tmp_path: Path) -> None:
    _type_passphrase(opened)
    opened.hands.click("first_save_sheet")
    page = opened.hands.find("file_page")
    opened.hands.fill("file_path", str(tmp_path))
    opened.hands.type("\n")
    assert page.folder == tmp_path
    opened.hands.click("file_take")
    opened.hands.find("first_sheet_saved", seconds=20)
    sheet = tmp_path / "sheet.pdf"
    from pypdf import PdfReader

    text = "".join(page.extract_text() for page in PdfReader(sheet).pages)
    key = _screen(opened).state.recovery_key
    assert key in text.replace("\n", "")


def test_the_sheet_is_printed_without_a_file(
    opened: Opened, own_home: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    if ctypes.util.find_library("cups") is None:
        pytest.skip("the library of CUPS is not installed")
    path = tmp_path_factory.mktemp("p") / "s"
    monkeypatch.setenv("CUPS_SERVER", str(path))
    _type_passphrase(opened)
    before = sorted(own_home.rglob("*"))
    with print_service(path, {"Front": ("Front", "na_letter_8.5x11in")}, "Front") as service:
        opened.hands.click("first_print_sheet")
        page = opened.hands.find("print_page", seconds=20)
        opened.hands.wait(page.print_button.isEnabled, "page and printer", 20)
        assert not page.choices.whom_card.isVisible()
        opened.hands.click("print_print")
        opened.hands.wait(lambda: opened.hands.shows("Take the page now."), "the page on its way", 20)
        (job,) = service.jobs()
    from pypdf import PdfReader

    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(job.document)).pages)
    assert _screen(opened).state.recovery_key in text.replace("\n", "")
    opened.hands.click("print_back")
    opened.hands.find("first_sheet_saved")
    assert sorted(own_home.rglob("*")) == before
    _type_key(opened)


def test_without_a_printer_the_sheet_is_saved(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none"))
    _type_passphrase(opened)
    opened.hands.click("first_print_sheet")
    opened.hands.find("print_no_printer", seconds=20)
    opened.hands.click("print_save")
    opened.hands.find("file_page")
    opened.hands.fill("file_path", str(tmp_path))
    opened.hands.type("\n")
    opened.hands.click("file_take")
    opened.hands.find("first_sheet_saved", seconds=20)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_the_key_hides_while_it_is_typed_and_a_slip_is_noticed(opened: Opened) -> None:
    _type_passphrase(opened)
    key = _screen(opened).state.recovery_key
    assert opened.hands.shows(key)
    opened.hands.fill("first_typed_key", key[:-1] + ("A" if key[-1] != "A" else "B"))
    assert not opened.hands.shows(key)
    opened.hands.type("\n")
    assert opened.hands.wrong("first_typed_key")
    assert _screen(opened).state.step == 1
    opened.hands.click("first_show_key")
    assert opened.hands.shows(key)


def test_practice_has_its_own_folder_shown_passphrase_and_banner(opened: Opened, own_home: Path) -> None:
    _type_passphrase(opened)
    _type_key(opened)
    opened.hands.click("first_run_skip")
    with people_only():
        opened.hands.click("first_practice")
        opened.hands.find("first_open_practice", seconds=40)
    phrase = _screen(opened).state.practice_passphrase
    assert opened.hands.shows(phrase)
    opened.hands.click("first_open_practice")
    opened.hands.wait(lambda: opened.window.frame, "the pages", 30)
    opened.settle()
    assert opened.services.vault.kind == PRACTICE
    assert opened.services.clients.count() > 0
    assert len(list((own_home / "data" / "vaults").iterdir())) == 2
    for name in ("settings", "keys"):
        opened.window.go(name)
        assert opened.hands.look("practice_banner") is not None


def test_the_language_changes_at_once_and_the_step_stays(opened: Opened) -> None:
    _type_passphrase(opened)
    opened.parts.appearance.set_language("ar")
    assert _screen(opened).state.step == 1
    assert _screen(opened).layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert opened.hands.find("first_typed_key").isVisible()


def test_a_key_is_the_same_in_any_writing() -> None:
    assert same_key("57SC8-JX1HW-G0Z5K", "57sc8 jxlhw gOz5k")
    assert not same_key("57SC8-JX1HW-G0Z5K", "57SC8-JX1HW-G0Z5")


def test_labels_are_not_used_twice() -> None:
    assert neutral_label(("Blue", "Green"), ["Blue"]) == "Green"
    assert neutral_label(("Blue",), ["Blue"]) == "Blue 2"
