"""The number shown is for the place in Where, or it says what it is for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.agency import DispatchNumber
from desktop.domain.clients import Address
from desktop.domain.crisis_places import number_for, same_place
from desktop.domain.dispatch_centres import Centre

HOME = Address(
    street="18 Alder Street",
    unit="flat 4",
    town="Fairbrook",
    region="OR",
    is_usual=True,
    dispatch_number="503 555 0142",
)
SISTER = Address(label="sister", street="5 Oak Road", town="Milldale", dispatch_number="503 555 0147")
AGENCY = (DispatchNumber(place="Ostrow County", number="503 555 0151", checked_on="2026-11-03"),)


@pytest.mark.parametrize(
    ("where", "same"),
    [
        ("18 Alder Street, flat 4", True),
        ("18 alder street", True),
        ("Alder Street", True),
        ("18 Alder Street, flat 9, Fairbrook", True),
        ("Fairbrook", True),
        ("flat 4", False),
        ("18", False),
        ("18 Alder Street, Milldale", False),
        ("the bus station", False),
        ("", False),
    ],
)
def test_only_words_that_name_the_address_are_the_address(where: str, same: bool) -> None:
    assert same_place(where, HOME) is same


def test_an_empty_field_shows_the_usual_number_as_not_yet_asked() -> None:
    found = number_for("  ", (HOME, SISTER), HOME, AGENCY)
    assert (found.fit, found.number) == ("usual", "503 555 0142")


def test_another_address_of_the_client_brings_its_own_number() -> None:
    found = number_for("5 Oak Road", (HOME, SISTER), HOME, AGENCY)
    assert (found.fit, found.number) == ("here", "503 555 0147")


def test_the_agencys_list_serves_a_named_town() -> None:
    found = number_for("a farm in Ostrow County", (HOME,), HOME, AGENCY)
    assert (found.fit, found.number, found.checked) == ("agency", "503 555 0151", "2026-11-03")


def test_words_that_name_two_of_their_addresses_choose_neither_number() -> None:
    other = Address(street="9 Elm", town="Fairbrook", region="OR", dispatch_number="503 555 0199")
    for theirs in ((HOME, other), (other, HOME)):
        assert number_for("Fairbrook", theirs, HOME, ()).fit == "other_place"
        assert number_for("9 Elm, Fairbrook", theirs, HOME, ()).number == "503 555 0199"
    same = replace(other, dispatch_number=HOME.dispatch_number)
    assert number_for("Fairbrook", (other, HOME, same)[1:], HOME, ()).fit == "here"


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("where", "fit", "number"),
    [
        ("5 Oak Street, West Salem", "agency", "503 555 0172"),  # not Salem, whose name stands in it too
        ("5 Oak Street, Salem", "agency", "503 555 0171"),
        ("12 Milldale Road, Salem", "none", ""),  # a street or a town: a person decides
    ],
)
def test_of_two_towns_of_the_list_the_longer_name_counts_and_never_the_first_by_chance(
    where: str, fit: str, number: str, turned: bool
) -> None:
    towns = [
        DispatchNumber(place="Salem", number="503 555 0171"),
        DispatchNumber(place="West Salem", number="503 555 0172"),
        DispatchNumber(place="Milldale", number="503 555 0173"),
    ]
    found = number_for(where, (), None, towns[::-1] if turned else towns)
    assert (found.fit, found.number) == (fit, number)


def test_an_unknown_place_greys_the_number_and_says_what_it_is_for() -> None:
    found = number_for("the bus station", (HOME,), HOME, AGENCY)
    assert (found.fit, found.place) == ("other_place", "18 Alder Street, flat 4, Fairbrook OR")


def test_without_any_number_there_is_none() -> None:
    assert number_for("anywhere", (), None, ()).fit == "none"
    assert number_for("", (Address(street="1 Elm"),), Address(street="1 Elm"), ()).fit == "none"


LIST = (
    Centre(town="Milldale", region="OR", number="503 555 0160", checked_how="called", day_and_night="yes"),
    Centre(town="Lincoln", region="NE", number="402 555 0101"),
    Centre(town="Fairbrook", region="OR", number="503 555 0161"),
    Centre(town="Twin Rivers", region="OR", number="503 555 0162"),
    Centre(town="Twin Rivers", region="OR", number="503 555 0163"),
    Centre(town="Desk Town", region="OR", number="503 555 0164", day_and_night="no"),
)


@pytest.mark.parametrize(
    ("where", "fit", "number"),
    [
        ("12 Mill Lane, Milldale, OR", "agency", "503 555 0160"),
        ("milldale or 97000", "agency", "503 555 0160"),
        ("12 Mill Lane, Milldale", "other_place", "503 555 0142"),  # the town alone is in many states
        ("Lincoln Street 5, Omaha NE", "other_place", "503 555 0142"),  # a street is no town
        ("18 Alder Street, Fairbrook OR", "here", "503 555 0142"),  # the client's own address comes first
        ("9 Elm, Ostrow County OR", "agency", "503 555 0151"),  # then the agency's profile
        ("1 Bay Road, Twin Rivers OR", "other_place", "503 555 0142"),  # two numbers: a person decides
        ("1 Bay Road, Desk Town OR", "other_place", "503 555 0142"),  # no emergency line
    ],
)
def test_the_long_list_answers_only_to_town_and_state_together(where: str, fit: str, number: str) -> None:
    found = number_for(where, (HOME,), HOME, AGENCY, centres=LIST)
    assert (found.fit, found.number) == (fit, number)


def test_a_centre_comes_with_how_it_was_confirmed() -> None:
    found = number_for("", (HOME,), HOME, (), today="her sister in Milldale, OR", centres=LIST)
    assert (found.fit, found.place, found.how, found.day_and_night) == (
        "agency",
        "Milldale OR",
        "called",
        "yes",
    )
