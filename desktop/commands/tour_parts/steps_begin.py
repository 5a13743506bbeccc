"""First run: a passphrase, the recovery key typed back and saved as a sheet, the agency, the practice vault."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.commands.tour_parts.driver import Step

if TYPE_CHECKING:
    from desktop.commands.tour_parts.driver import Tour

KEY_DERIVATION_SECONDS = 30.0


def _passphrase(tour: Tour) -> None:
    hands = tour.hands
    hands.find("first_run")
    hands.fill("first_passphrase", "password1234")
    hands.wait(lambda: hands.text_of("first_passphrase") == "password1234", "what was typed")
    hands.click("first_run_next")
    hands.wait(lambda: hands.wrong("first_passphrase"), "a word about the easy passphrase")
    tour.shot("an easy passphrase", "refused")
    phrase = hands.text_of("first_phrase")
    tour.check(len(phrase.split()) >= 4, "no passphrase was offered")
    hands.click("first_use")
    tour.keep(own_passphrase=phrase)
    hands.fill("first_again", phrase)
    hands.rest(0.4)


def _recovery(tour: Tour) -> None:
    hands = tour.hands
    hands.key(Qt.Key.Key_Return)
    shown = str(
        hands.wait(
            lambda: hands.look("first_recovery_key"), "the recovery key", KEY_DERIVATION_SECONDS
        ).text()
    )
    key = "".join(sign for sign in shown if sign.isalnum() or sign in "- ")
    tour.shot("the recovery key", "shown-once")
    hands.click("first_save_sheet")
    hands.fill("file_path", str(tour.folder))
    hands.key(Qt.Key.Key_Return)
    hands.click("file_take")
    hands.find("first_sheet_saved")
    sheet = tour.folder / "sheet.pdf"
    tour.check(sheet.is_file() and sheet.read_bytes().startswith(b"%PDF"), "the recovery sheet is not a PDF")
    tour.keep(documents=[sheet.name])
    hands.fill("first_typed_key", key.replace("-", " ").lower())


def _agency(tour: Tour) -> None:
    hands = tour.hands
    hands.key(Qt.Key.Key_Return)
    hands.find("first_agency_name")
    hands.fill("first_agency_name", "Invented Newcomer Services")
    hands.key(Qt.Key.Key_Tab)
    hands.type("Sam Practice")
    hands.key(Qt.Key.Key_Tab)
    hands.type("12")
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: hands.wrong("first_agency_phone"), "a word about the short number")
    tour.shot("a short number", "refused")
    hands.fill("first_agency_phone", "503-555-0123")


def _begin(tour: Tour) -> None:
    hands = tour.hands
    hands.key(Qt.Key.Key_Return)
    hands.click("first_practice")
    phrase = hands.wait(
        lambda: hands.look("first_practice_phrase"), "the practice passphrase", KEY_DERIVATION_SECONDS
    )
    tour.keep(passphrase=hands.text_of("first_practice_phrase"))
    tour.check(len(phrase.text().split()) >= 4, "the practice passphrase is not shown")
    tour.shot("practice", "passphrase-shown")
    hands.click("first_open_practice")
    hands.find("practice_banner", seconds=KEY_DERIVATION_SECONDS)
    opened = tour.window.opened
    tour.check(opened is not None, "the practice vault is not open")
    assert opened is not None
    others = [
        folder for folder in Path(opened.vault.folder).parent.iterdir() if folder != opened.vault.folder
    ]
    tour.check(len(others) == 1, "the first vault is not beside the practice vault")
    tour.keep(vault=str(opened.vault.folder), own_vault=str(others[0]))


STEPS = (
    Step("first run: choose a passphrase", _passphrase),
    Step("first run: recovery key typed back, sheet saved", _recovery, 60.0),
    Step("first run: agency", _agency),
    Step("first run: practice vault", _begin, 60.0),
)
