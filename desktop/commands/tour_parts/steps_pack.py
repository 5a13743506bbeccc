"""A case pack: given with a passphrase, looked at and taken in by the other vault, and once more: nothing changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from desktop.commands.tour_parts.driver import Step
from desktop.commands.tour_parts.hands import StepFailed
from desktop.commands.tour_parts.steps_client import NAME, find_client, go_to
from desktop.commands.tour_parts.steps_plan import save_to
from desktop.commands.tour_parts.steps_session import unlock
from desktop.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.commands.tour_parts.driver import Tour

PACK = "case.waystead"


def _tab(tour: Tour, at: int) -> QWidget:
    tabs = tour.hands.find("exchange_tabs")
    return [each for each in tabs.findChildren(QAbstractButton) if each.isVisible()][at]


def _give(tour: Tour) -> None:
    hands = tour.hands
    go_to(tour, "exchange")
    hands.fill("exchange_search", NAME)
    hands.rest(0.3)
    rows = [each for each in hands.all() if isinstance(each, ListRow) and NAME in each.label()]
    if rows:
        hands.click(rows[0])
    else:
        hands.key(Qt.Key.Key_Return)
    hands.find("exchange_client")
    if hands.look("exchange_passphrase") is None:
        options = [
            each for each in hands.find("exchange_to").findChildren(QAbstractButton) if each.isVisible()
        ]
        hands.click(options[-1])
    tour.keep(pack_passphrase=hands.text_of("exchange_passphrase"))
    tour.shot("the pack", "passphrase-shown-once")
    hands.click("exchange_give")
    save_to(tour, PACK)
    hands.wait((tour.folder / PACK).is_file, "the pack on disk", 30)
    hands.find("exchange_given")
    tour.keep(pack=PACK)


def _open_other_vault(tour: Tour) -> None:
    hands = tour.hands
    tour.check(tour.locked, "the process was not replaced")
    hands.click("lock_change")
    labels = [entry.label for entry in tour.window.parts.vaults.known() if not entry.practice]
    rows = [each for each in hands.all() if isinstance(each, ListRow)]
    row = next((each for each in rows if any(label in each.label() for label in labels)), None)
    if row is None:
        raise StepFailed("the other vault is not offered")
    hands.click(row)
    unlock(tour, "own_passphrase")
    tour.check(hands.look("practice_banner") is None, "this is the practice vault")


def _read(tour: Tour) -> None:
    hands = tour.hands
    go_to(tour, "exchange")
    hands.click(_tab(tour, 1))
    hands.click("exchange_choose")
    hands.fill("file_path", str(tour.folder / PACK))
    hands.key(Qt.Key.Key_Return)
    hands.fill("exchange_phrase", tour.kept("pack_passphrase"))
    hands.click("exchange_open")


def _take_in(tour: Tour) -> None:
    hands = tour.hands
    _read(tour)
    hands.find("exchange_take", seconds=30)
    hands.wait(lambda: hands.shows(NAME), "who is in it, in the preview")
    tour.shot("the pack", "preview")
    hands.click("exchange_take")
    hands.find("exchange_taken", seconds=30)
    find_client(tour)
    hands.wait(lambda: hands.shows(NAME), "the client in the other vault")


def _again(tour: Tour) -> None:
    hands = tour.hands
    opened = tour.window.opened
    assert opened is not None
    before = opened.services.clients.count()
    _read(tour)
    button = hands.find("exchange_open", seconds=1) if hands.look("exchange_open") else None
    hands.wait(lambda: button is None or not button.isVisible(), "what came of reading it again", 30)
    tour.check(hands.look("exchange_take") is None, "taking it in again is offered")
    tour.check(opened.services.clients.count() == before, "there are more clients than before")


STEPS = (
    Step("pack: given with a passphrase, then locked", _give, 60.0, ends_by="relaunch"),
    Step("pack: the other vault opened", _open_other_vault, 60.0),
    Step("pack: looked at and taken in", _take_in, 60.0),
    Step("pack: again, and nothing changes", _again, 60.0),
)
