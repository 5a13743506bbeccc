"""Who is asked for a reason, whose parent is whose, what a conflict needs, and whom nobody is ever sent to (C11)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain import walls
from desktop.domain.errors import InvalidInput
from desktop.domain.record import FIELDS, Row, Said

TODAY = date(2026, 11, 29)
PAIR = walls.PairDraft(
    other_id="1" * 32, danger="other", words=" He hit her. ", decided_by=" Kim Lund ", decided_on="2026-11-28"
)


@pytest.mark.parametrize(
    ("facts", "asked"),
    [
        ({"relation": "partner"}, True),
        ({"relation": "child", "other_minor": True}, False),
        ({"relation": "child"}, True),  # a grown child is an adult of the household
        ({"relation": "parent", "one_minor": True}, False),
        ({"relation": "grandparent", "one_minor": True}, False),
        ({"relation": "sibling", "one_minor": True}, True),
        ({"relation": "parent", "one_minor": True, "other_minor": True}, True),
        ({"relation": "parent", "one_minor": True, "danger": True}, True),
        ({"relation": "child", "other_minor": True, "conflict": True}, True),
    ],
)
def test_opening_asks_why_but_between_a_child_and_its_own_parent(facts, asked) -> None:
    known = {"one_minor": False, "other_minor": False, "danger": False, "conflict": False} | facts
    assert walls.needs_reason(**known) is asked


@pytest.mark.parametrize(
    ("birth", "age", "minor"),
    [
        ("2008-11-30", "", True),
        ("2008-11-29", "", False),
        ("2008", "", True),  # of a year alone the latest day counts
        ("", "17", True),
        ("", "18", False),
        ("", "", False),
        ("1990", "12", False),
    ],
)
def test_who_may_be_a_child(birth, age, minor) -> None:
    assert walls.may_be_minor(birth, age, TODAY) is minor


def test_whose_child_is_whose() -> None:
    assert walls.is_circle("child", "child")
    assert walls.is_circle("parent", "grandparent")
    assert not walls.is_circle("child", "parent")
    assert not walls.is_circle("partner", "partner")


def test_a_conflict_is_kept_without_outer_blanks_and_turned_for_the_other_side() -> None:
    kept = walls.checked_pair(PAIR, TODAY)
    assert (kept.words, kept.decided_by) == ("He hit her.", "Kim Lund")
    assert [walls.turned(each) for each in walls.DANGERS] == ["this", "other", "either", "neither"]


@pytest.mark.parametrize(
    ("change", "field", "reason"),
    [
        ({"other_id": ""}, "wall_other", "wall_nobody_chosen"),
        ({"danger": ""}, "wall_danger", "wall_danger_missing"),
        ({"danger": "him"}, "wall_danger", "wall_danger_missing"),
        ({"words": " \n"}, "wall_words", "wall_words_missing"),
        ({"words": "x" * 2001}, "wall_words", "too_long"),
        ({"decided_by": " "}, "wall_by", "wall_decider_missing"),
        ({"decided_by": "x" * 501}, "wall_by", "too_long"),
        ({"decided_on": ""}, "wall_day", "date_impossible"),
        ({"decided_on": "2026-02-30"}, "wall_day", "date_impossible"),
        ({"decided_on": "2026-11-30"}, "wall_day", "date_in_future"),
    ],
)
def test_what_a_conflict_lacks_is_named_with_its_field(change, field, reason) -> None:
    with pytest.raises(InvalidInput) as error:
        walls.checked_pair(replace(PAIR, **change), TODAY)
    assert (error.value.field, error.value.reason) == (field, reason)


def at_home(name: str, danger: str) -> Row:
    said = {each.name: Said() for each in FIELDS["household_links"]}
    said |= {"display_name": Said(text=name), "may_be_danger": Said(text=danger)}
    return Row(table="household_links", id="1" * 32, said=said)


def test_only_those_marked_and_named_are_to_be_careful_with() -> None:
    rows = [at_home("Abu Karim", "yes"), at_home(" ", "yes"), at_home("Layla", "")]
    assert walls.dangerous_names(rows) == ["Abu Karim"]
