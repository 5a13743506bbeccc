"""The agency profile survives the way to disk and back, refuses what cannot stand, and keeps what it does not know."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content import toml_write
from desktop.content.profile import build_profile, read_profile, save_profile
from desktop.content.toml_file import parse_toml
from desktop.content.toml_write import toml_text
from desktop.domain.agency import (
    AgencyProfile,
    DispatchNumber,
    LocalExpert,
    NamedPerson,
    ReportRule,
    SeparationPlan,
)
from desktop.domain.crisis_content import Reminder
from desktop.domain.errors import InvalidInput, NoSpace, NotWritable

FULL = AgencyProfile(
    name='Harbour "House" \\ sample',
    people=(
        NamedPerson(name="Dana Sample", role="on_call", phone="503 555 0113"),
        NamedPerson(name="Lee Sample", role="supervisor", phone="+1 503 555 0110", note="Mon–Fri\n8–17"),
    ),
    dispatch=(
        DispatchNumber(place="Fairbrook", number="503 555 0142", checked_on="2026-11-03", checked_how="rang"),
    ),
    local_experts=(LocalExpert(name="بيت الأمان (sample)", phone="503 555 0151", languages="ar"),),
    report_rules=(ReportRule(state="OR", clock_hours=24, phone="503 555 0160", confirmed_on="2026-10-01"),),
    separation=SeparationPlan(agreed=True, agreed_on="2026-09-01", who_separates="The nurse"),
    channels=("phone", "video"),
    client_languages=("ar", "uk"),
    default_length="full",
    idle_minutes=3,
    open_work_lock_times=4,
    release_days=21,
    system_notices=True,
    reminder_minutes=(3, 9),
    reminders=(Reminder(minutes=12, words="Has Lee been told?", unless_step="second_phone"),),
    callback_phone="503 555 0199",
    other={"newer_key": {"a": [1, 2], "deep": {"b": "x"}}, "flag": True},
)


def test_everything_comes_back(tmp_path: Path) -> None:
    save_profile(FULL, tmp_path / "agency")
    profile, problems = read_profile(tmp_path / "agency" / "profile.toml")
    assert problems == []
    assert profile == FULL
    assert [person.name for person in FULL.supervisors()] == ["Lee Sample", "Dana Sample"]
    assert list((tmp_path / "agency").iterdir()) == [tmp_path / "agency" / "profile.toml"]


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"idle_minutes": 0}, "idle_minutes", "out_of_range"),
        ({"open_work_lock_times": 11}, "open_work_lock_times", "out_of_range"),
        ({"typo_window_hours": 100}, "typo_window_hours", "out_of_range"),
        ({"reminder_minutes": (10, 5)}, "reminder_minutes", "not_rising"),
        ({"reminder_minutes": (0, 5)}, "reminder_minutes", "out_of_range"),
        ({"reminders": (Reminder(minutes=9), Reminder(minutes=9))}, "reminders", "not_rising"),
        ({"reminders": (Reminder(minutes=0),)}, "reminders", "out_of_range"),
        (
            {"reminders": (Reminder(minutes=9, unless_step="coffee"),)},
            "reminders 1/unless_step",
            "unknown_value",
        ),
        ({"reminders": (Reminder(minutes=9, words="x\x07"),)}, "reminders 1/words", "control_character"),
        ({"callback_phone": "ask Lee"}, "callback_phone", "not_a_phone_number"),
        ({"channels": ()}, "channels", "empty"),
        ({"client_languages": ("Arabic!",)}, "client_languages", "unknown_language"),
        ({"name": "x\x07"}, "name", "control_character"),
        ({"name": "x" * 2001}, "name", "too_long"),
        ({"people": (NamedPerson(name="", role="supervisor"),)}, "people 1/name", "empty"),
        ({"people": (NamedPerson(name="A", role="boss"),)}, "people 1/role", "unknown_value"),
        (
            {"people": (NamedPerson(name="A", role="other", phone="ask Lee"),)},
            "people 1/phone",
            "not_a_phone_number",
        ),
        ({"dispatch": (DispatchNumber(place="X", number=""),)}, "dispatch 1/number", "empty"),
        (
            {"dispatch": (DispatchNumber(place="X", number="503 555 0142", checked_on="soon"),)},
            "dispatch 1/checked_on",
            "not_a_date",
        ),
        (
            {"report_rules": (ReportRule(state="OR", clock_hours=-1),)},
            "report_rules 1/clock_hours",
            "out_of_range",
        ),
    ],
)
def test_what_cannot_stand_is_refused_and_nothing_is_written(
    tmp_path: Path, change: dict[str, Any], field: str, code: str
) -> None:
    save_profile(FULL, tmp_path)
    before = (tmp_path / "profile.toml").read_bytes()
    with pytest.raises(InvalidInput) as caught:
        save_profile(replace(FULL, **change), tmp_path)
    assert (caught.value.field, caught.value.reason) == (field, code)
    assert (tmp_path / "profile.toml").read_bytes() == before


def test_unknown_keys_stay_above_and_are_named_inside() -> None:
    profile, problems = build_profile({"name": "A", "colour": "teal"}, "f")
    assert profile is not None
    assert dict(profile.other) == {"colour": "teal"}
    nothing, problems = build_profile({"people": [{"name": "A", "role": "other", "fone": "1"}]}, "f")
    assert nothing is None
    assert [(problem.field, problem.message_code) for problem in problems] == [("fone", "unknown_key")]


def test_full_disk_and_closed_folder_are_expected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_profile(FULL, tmp_path)
    before = (tmp_path / "profile.toml").read_bytes()

    def full(_number: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(toml_write.os, "fsync", full)
    with pytest.raises(NoSpace):
        save_profile(replace(FULL, name="New"), tmp_path)
    monkeypatch.undo()
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    with pytest.raises(NotWritable):
        save_profile(FULL, blocked / "agency")
    assert (tmp_path / "profile.toml").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "profile.toml"]


plain = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u202d\u202e\ufeff\ufff9\ufffa\ufffb")
)
values = st.recursive(
    st.booleans() | st.integers(-(2**40), 2**40) | plain | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(plain, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(plain, values, max_size=4))
def test_whatever_is_written_reads_back(data: dict[str, Any]) -> None:
    assert parse_toml(toml_text(data).encode(), "f") == data
