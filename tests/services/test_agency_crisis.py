"""The agency's crisis plan: what a page saves, what it leaves alone, what cannot be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop.content.profile import read_profile, save_profile
from desktop.content.store import ContentStore
from desktop.domain.agency import AgencyProfile, NamedPerson, ReportRule
from desktop.domain.crisis_content import Reminder
from desktop.domain.errors import InvalidInput
from desktop.services.agency_crisis import CrisisPlanService

ROOT = Path(__file__).resolve().parents[2]
SUPERVISOR = NamedPerson(name="Ada", role="supervisor", phone="503 555 0110")


@pytest.fixture
def content(tmp_path: Path) -> ContentStore:
    (tmp_path / "agency").mkdir()
    return ContentStore(ROOT / "resources", ROOT / "translations", tmp_path / "agency")


def stored(content: ContentStore) -> AgencyProfile:
    assert content.agency_folder is not None
    profile, problems = read_profile(content.agency_folder / "profile.toml")
    assert problems == []
    assert profile is not None
    return profile


def test_what_is_typed_is_saved_and_the_rest_of_the_file_stays(content: ContentStore) -> None:
    assert content.agency_folder is not None
    content.save_profile(AgencyProfile(name="Harbour", people=(SUPERVISOR,), idle_minutes=9))
    plan = CrisisPlanService(content)
    values = plan.values() | {
        "debrief": "Noor ",
        "debrief_phone": "(503) 555-0119",
        "callback_phone": "503 555 0160",
        "report_policy": "Call first, tell the supervisor afterwards.",
        "safety_policy": "Stay, call the supervisor, hand over. ",
        "reminders": [["20", "Has help come?"], ["", ""], ["5", "Where are they now?"]],
        "rules": [
            {"state": " OR ", "clock_hours": "24", "written_form_days": "2", "confirmed_on": "1.10.2026"},
            {},
            {"state": "WA"},
        ],
    }
    plan.save_values(values)
    profile = stored(content)
    assert profile.people == (SUPERVISOR, NamedPerson(name="Noor", role="debrief", phone="503 555 0119"))
    assert (profile.name, profile.idle_minutes, profile.callback_phone) == ("Harbour", 9, "503 555 0160")
    assert [(each.minutes, each.words) for each in profile.reminders] == [
        (5, "Where are they now?"),
        (20, "Has help come?"),
    ]
    assert profile.safety_policy == "Stay, call the supervisor, hand over."
    assert profile.report_rules == (
        ReportRule(state="OR", clock_hours=24, written_form_days=2, confirmed_on="2026-10-01"),
        ReportRule(state="WA"),
    )
    plan.save_values(plan.values() | {"debrief": "", "debrief_phone": "", "rules": [], "reminders": []})
    profile = stored(content)
    assert (profile.people, profile.report_rules, profile.reminders) == ((SUPERVISOR,), (), ())


def test_minutes_of_an_earlier_file_are_rows_and_a_minute_keeps_its_step(content: ContentStore) -> None:
    content.save_profile(AgencyProfile(reminder_minutes=(4, 10)))
    plan = CrisisPlanService(content)
    usual = {each[0]: each[1] for each in plan.usual_reminders()}
    assert plan.values()["reminders"] == [["4", ""], ["10", usual["10"]]]
    plan.save_values(plan.values())
    profile = stored(content)
    steps = {each.minutes: each.unless_step for each in content.crisis().reminders}
    assert profile.reminders == (
        Reminder(minutes=4),
        Reminder(minutes=10, words=usual["10"], unless_step=steps[10]),
    )
    assert profile.reminder_minutes == ()
    content.save_profile(AgencyProfile(reminder_minutes=(5, 10, 20, 30)))
    assert CrisisPlanService(content).values()["reminders"] == [], "an earlier version wrote these by itself"


@pytest.mark.parametrize(
    ("values", "field", "reason"),
    [
        ({"debrief": "", "debrief_phone": "503 555 0119"}, "debrief", "name_missing"),
        ({"callback_phone": "next door"}, "callback_phone", "phone"),
        ({"reminders": [["5", ""], ["5", "twice"]]}, "reminder_1", "reminder_twice"),
        ({"reminders": [["soon", "x"]]}, "reminder_0", "not_a_number"),
        ({"reminders": [["0", "x"]]}, "reminder_0", "out_of_range"),
        ({"rules": [{}, {"phone": "503 555 0160"}]}, "rule_1_state", "rule_state_missing"),
        ({"rules": [{"state": "OR", "clock_hours": "9999"}]}, "rule_0_clock_hours", "out_of_range"),
        (
            {"rules": [{"state": "OR", "written_form_days": "two"}]},
            "rule_0_written_form_days",
            "not_a_number",
        ),
        ({"rules": [{"state": "OR", "confirmed_on": "3/11/2026"}]}, "rule_0_confirmed_on", "date_two_ways"),
    ],
)
def test_what_cannot_be_names_its_field_and_writes_nothing(
    content: ContentStore, values: dict[str, Any], field: str, reason: str
) -> None:
    content.save_profile(AgencyProfile(name="Harbour"))
    with pytest.raises(InvalidInput) as refused:
        CrisisPlanService(content).save_values(values)
    assert refused.value.field == field
    assert reason in refused.value.reason
    assert stored(content) == AgencyProfile(name="Harbour")


def test_the_program_reads_what_the_page_wrote(content: ContentStore, tmp_path: Path) -> None:
    rule = ReportRule(state="OR", who_counts="Children", phone="503 555 0160")
    save_profile(AgencyProfile(report_rules=(rule,)), tmp_path / "agency")
    content = ContentStore(ROOT / "resources", ROOT / "translations", tmp_path / "agency")
    assert CrisisPlanService(content).values()["rules"][0]["phone"] == "503 555 0160"
