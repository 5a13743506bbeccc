"""Scripts of practice crises: nothing in them can be dialled, no method is named, slips are named one by one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.content.check import check_folder
from desktop.domain.drills import NUMBER
from tests.content.places import RESOURCES, TRANSLATIONS, copy_to, store

DRILLS = store().drills()
METHODS = re.compile(
    r"\b(pills?|tablets?|overdose|rope|hang|bridge|gun|knife|blade|poison|jump|cut)\b", re.IGNORECASE
)


@pytest.mark.parametrize("drill_id", DRILLS)
def test_no_number_can_be_dialled_and_no_method_is_named(drill_id: str) -> None:
    script = store().drill(drill_id)
    numbers = [script.supervisor, script.client.phone, *(place.number for place in script.places)]
    assert all(NUMBER.fullmatch(number) for number in numbers)
    for entry in store().texts_of(f"drills/{drill_id}").entries:
        assert not METHODS.search(entry.english), entry.id
        # the numbers of help are the only ones in words; the rest are houses and hours
        found = re.findall(r"\d[\d\- ]{5,}", entry.english)
        assert not found, entry.id


def test_arabic_is_whole() -> None:
    arabic = store(language="ar")
    for drill_id in DRILLS:
        english, said = store().drill(drill_id), arabic.drill(drill_id)
        assert said.title != english.title
        assert all(a.text != e.text for a, e in zip(said.events, english.events, strict=True))
        assert all(a.why != e.why for a, e in zip(said.looks, english.looks, strict=True))


@pytest.mark.parametrize(
    ("change", "entry", "field", "code"),
    [
        (('"(503) 555-0110"', '"(503) 555-4110"'), "drill", "supervisor", "not_invented"),
        (('"(503) 555-0142"', '"911"'), "Fairbrook", "number", "not_invented"),
        (("at = 30", "at = 12"), "drill", "event", "times_not_rising"),
        (("at = 225", "at = 2250"), "event_8", "at", "out_of_range"),
        (('kind = "silence"', 'kind = "loud"'), "event_2", "kind", "unknown_value"),
        (('acts = ["tick:staying"]', 'acts = ["tick:leaving"]'), "stay", "acts", "unknown_value"),
        (('acts = ["tick:staying"]', "acts = []"), "stay", "acts", "empty"),
        (("by = 50\n", "by = 0\n"), "stay", "by", "out_of_range"),
        (('id = "heard"', 'id = "stay"'), "stay", "id", "id_twice"),
        (('id = "medical"', 'id = "other"'), "other", "id", "wrong_name"),
    ],
)
def test_a_slip_in_an_agencys_script_is_named_and_ours_serves(
    tmp_path: Path, change: tuple[str, str], entry: str, field: str, code: str
) -> None:
    copy_to(tmp_path, "drills/medical", change)
    problems = check_folder(tmp_path, RESOURCES, TRANSLATIONS).problems
    assert [(each.entry, each.field, each.message_code) for each in problems] == [(entry, field, code)]
    assert store(tmp_path).drill("medical").title == "A fall"
