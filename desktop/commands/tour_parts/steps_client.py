"""A client: added with two spellings, a phone and a place, changed once, found by a part of the other spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.commands.tour_parts.driver import Step
from desktop.ui.widgets.segment import SegmentPart

if TYPE_CHECKING:
    from desktop.commands.tour_parts.driver import Tour

NAME, OTHER, PART = "Amal", "أمل", "أم"
PHONE, DISPATCH = "503 555 0148", "503 555 0190"
TOWN = "Fairbrook"


def choose(tour: Tour, segment: str, value: str) -> None:
    """Press one part of a segment, named by its value."""
    parts = tour.hands.find(segment).findChildren(SegmentPart)
    tour.hands.click(next(part for part in parts if part.option.value == value))


def go_to(tour: Tour, page: str) -> None:
    """Press a page on the rail; at work the rail is behind the menu."""
    if tour.hands.look(f"rail_{page}") is None:
        tour.hands.click("top_menu_button")
    tour.hands.click(f"rail_{page}")


def find_client(tour: Tour, words: str = NAME) -> None:
    """Look a client up in the list and open the record."""
    go_to(tour, "clients")
    tour.hands.fill("clients_find", words)
    tour.hands.rest(0.3)
    tour.hands.key(Qt.Key.Key_Return)
    tour.hands.find("client_strip")


def _add(tour: Tour) -> None:
    hands = tour.hands
    go_to(tour, "clients")
    hands.click("clients_new")
    hands.fill("chosen_name", NAME)
    hands.click("add_name")
    hands.fill("other_name_1", OTHER)
    hands.fill("add_language", "Arabic" if tour.job.lang == "en" else "العربية")
    hands.key(Qt.Key.Key_Return)
    choose(tour, "interpreter_need", "yes")
    tour.shot("client", "names-and-language")
    if hands.look("reach_1_value") is None:
        hands.click("add_reach")
    hands.fill("reach_1_value", "12")
    hands.click("client_save")
    hands.wait(lambda: hands.wrong("reach_1_value"), "a word about the short number")
    tour.shot("client", "short-number-refused")
    hands.fill("reach_1_value", PHONE)
    choose(tour, "reach_1_may_call", "yes")
    choose(tour, "reach_1_may_text", "yes")
    choose(tour, "reach_1_may_voicemail", "no")
    hands.fill("reach_1_identify_as", "Dana from the library")
    if hands.look("address_1_street") is None:
        hands.click("add_address")
    hands.fill("address_1_street", "7 Maple Street")
    hands.fill("address_1_town", TOWN)
    hands.fill("address_1_dispatch_number", DISPATCH)
    hands.click("address_1_checked_today")
    tour.shot("client", "phone-and-place")
    hands.click("client_save")
    hands.find("client_strip")
    tour.check(hands.shows(NAME), "the new client's page does not show the chosen name")


def _change(tour: Tour) -> None:
    hands = tour.hands
    hands.click("client_change")
    hands.fill("pronouns", "she/her")
    hands.click("client_save")
    hands.find("client_strip")
    hands.wait(lambda: hands.shows("she/her"), "the change on the client's page")


def _find(tour: Tour) -> None:
    hands = tour.hands
    go_to(tour, "clients")
    hands.fill("clients_find", PART)
    hands.rest(0.3)
    tour.shot("found by another spelling")
    hands.key(Qt.Key.Key_Return)
    hands.find("client_strip")
    hands.wait(lambda: hands.shows(NAME), "the client who was looked for")
    current = tour.window.frame.navigator.current if tour.window.frame is not None else None
    tour.check(current is not None, "no page is shown")
    assert current is not None
    tour.keep(client=current.params["client_id"])


STEPS = (
    Step("client: added with names, language, phone and place", _add),
    Step("client: changed", _change),
    Step("client: found by part of another spelling", _find),
)
