"""Rules of a mandated report: which rule, which days, what is filled in by itself and what never is."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop.domain.agency import ReportRule
from desktop.domain.clients import Address
from desktop.domain.clock import Moment
from desktop.domain.crisis import CrisisLine, CrisisRun
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.mandated import (
    FACTS,
    Fact,
    Known,
    MandatedReport,
    Person,
    check_leaving,
    check_may_sign,
    checked_facts,
    found,
)
from desktop.domain.report_rules import call_by, chosen_rule, kept, read_kept, rule_id, written_by

BEGUN = Moment.at(datetime(2026, 11, 29, 23, 40, tzinfo=UTC), "America/Los_Angeles")
OREGON = ReportRule(
    state="OR", who_counts="Children", clock_hours=24, written_form_days=2, phone="855 503 7233"
)
ADULTS = ReportRule(state="OR", who_counts="Adults who depend on care")
TEXAS = ReportRule(state="TX", clock_hours=48)


def moment(day: int, hour: int, zone: str = "America/Los_Angeles") -> Moment:
    return Moment.at(datetime(2026, 11, day, hour, tzinfo=UTC), zone)


@pytest.mark.parametrize(
    ("hours", "days", "called", "until", "form"),
    [
        (0, 0, moment(29, 23), moment(29, 23).utc, None),
        (24, 0, moment(29, 23), None, None),
        (24, 2, moment(29, 23), None, date(2026, 12, 1)),
        # 02:00 UTC is still the evening before on the clock of the call: the days are that clock's days
        (0, 1, moment(30, 2), None, date(2026, 11, 30)),
        (0, 1, moment(30, 2, "Europe/Berlin"), None, date(2026, 12, 1)),
        # the clock went back an hour after the report was begun: the day of the call counts, nothing is negative
        (1, 3, moment(29, 22), None, date(2026, 12, 2)),
        (0, 2, None, None, None),
        (0, 9999, moment(29, 23), None, None),
    ],
)
def test_the_days_of_a_rule(
    hours: int, days: int, called: Moment | None, until: datetime | None, form: date | None
) -> None:
    rule = ReportRule(state="OR", clock_hours=hours, written_form_days=days)
    assert (call_by(BEGUN, rule).utc - BEGUN.utc).total_seconds() == hours * 3600
    assert written_by(called, rule) == form
    assert until is None or call_by(moment(29, 23), rule).utc == until


def test_without_a_rule_the_call_is_due_at_once_and_no_form_is_made_up() -> None:
    assert call_by(BEGUN, None) == BEGUN
    assert written_by(BEGUN, None) is None


def test_the_rule_is_the_states_own_or_the_only_one_and_two_are_for_a_person_to_choose_from() -> None:
    assert chosen_rule((OREGON, TEXAS), "", " or ") == OREGON
    assert chosen_rule((OREGON, TEXAS), "", "") is None
    assert chosen_rule((OREGON, ADULTS, TEXAS), "", "OR") is None
    assert chosen_rule((OREGON,), "", "WA") == OREGON
    assert chosen_rule((OREGON, ADULTS), rule_id(ADULTS)) == ADULTS
    assert chosen_rule((OREGON, ADULTS), "OR/changed1") is None, (
        "a rule that is gone is not replaced by another"
    )
    assert rule_id(OREGON) != rule_id(ADULTS)


def test_a_rule_is_kept_as_it_was_and_a_damaged_one_is_none() -> None:
    assert read_kept(kept(OREGON)) == OREGON
    assert read_kept(kept(None)) is None
    assert read_kept({"state": "OR", "clock_hours": "soon"}) is None
    assert read_kept({"state": "OR", "unknown": 1}) == ReportRule(state="OR")


def line(kind: str, text: str, minute: int, **more: object) -> CrisisLine:
    at = Moment.at(datetime(2026, 11, 29, 23, minute, tzinfo=UTC), "America/Los_Angeles")
    return CrisisLine(id=f"{minute:032d}", seq=minute, at=at, kind=kind, text=text, **more)  # type: ignore[arg-type]


def test_the_log_fills_what_it_knows_and_what_was_taken_back_is_no_fact() -> None:
    run = CrisisRun(id="r", started_at=BEGUN)
    for each in (
        line("location", "5 Wrong Street", 1),
        line("correction", "", 2, corrects=f"{1:032d}"),
        line("location", "18 Alder Street", 3),
        line("quick", "Someone is injured", 4, data={"key": "injured"}),
        line("quick", "A weapon is there or was named", 5, data={"key": "weapon"}),
        line("line", "He said he will take the boy", 6, source="said"),
        line("line", "He may be drunk", 7, source="think"),
        line("line", "half a", 8, source="heard"),
        line("correction", "half a line, finished", 9, corrects=f"{8:032d}"),
    ):
        run = run.with_line(each)
    facts = {each.fact: each for each in found(Known(run=run, reporter="Robin Ekholm", agency="Harbour"))}
    assert facts["where_now"].text == "18 Alder Street"
    assert facts["where_now"].at == run.lines[2].at
    assert "injured" in facts["injuries"].text
    assert "weapon" in facts["present_danger"].text
    assert "half a line, finished" in facts["what"].text
    assert "He said he will take the boy" in facts["what"].text
    assert "drunk" not in str(facts), "what somebody only thinks is no fact"
    assert "Wrong Street" not in str(facts)
    assert (facts["reporter"].text, facts["reporter"].origin) == ("Robin Ekholm", "agency")


def test_the_record_fills_what_is_its_own_and_never_where_a_shelter_is() -> None:
    shelter = Address(street="9 Quiet Lane", town="Fairbrook", is_usual=True, shelter=True)
    home = (
        Person(name="Sami", relation="sibling", age="4", school="Oak School"),
        Person(name="Huda", relation="parent"),
        Person(name="Karim", relation="parent", may_be_danger=True),
    )
    known = Known(name="Amal", age=9, places=(shelter,), home=shelter, here="9 quiet lane", household=home)
    facts = {each.fact: each for each in found(known)}
    assert [each.name for each in facts["person"].people] == ["Amal"]
    assert [each.name for each in facts["siblings"].people] == ["Sami"]
    assert [each.name for each in facts["caregivers"].people] == ["Huda"], (
        "whoever may be the danger is no caregiver"
    )
    assert [each.name for each in facts["alleged"].people] == ["Karim"]
    assert "home" not in facts
    assert "quiet" not in str(facts["where_now"].text).casefold()
    grown = {each.fact for each in found(Known(name="Huda", age=34, household=home))}
    assert "person" not in grown, "an adult client may be the parent: nobody is named as at risk by itself"
    assert "caregivers" not in grown


def test_a_text_keeps_where_it_came_from_until_it_is_changed() -> None:
    before = {"home": Fact(text="5 Oak Road", origin="record")}
    assert checked_facts({"home": "5 Oak Road", "school": "Oak School"}, before) == {
        "home": before["home"],
        "school": Fact(text="Oak School"),
    }
    assert checked_facts({"home": "5 Oak Road, Milldale"}, before)["home"].origin == "typed"
    assert checked_facts({"home": "  "}, before) == {}
    with pytest.raises(InvalidInput, match="unknown_choice"):
        checked_facts({"a_number": "1"}, {})
    with pytest.raises(InvalidInput) as refused:
        checked_facts({"what": "a" * 8001}, {})
    assert (refused.value.field, refused.value.reason) == ("what", "too_long")


@pytest.mark.parametrize("typed", ["A123456789", "a 123-456-78", "A٠١٢٣٤٥٦٧٨"])
def test_nothing_with_an_a_number_is_sealed_or_printed(typed: str) -> None:
    report = MandatedReport(id="r", begun_at=BEGUN, facts={"what": Fact(text=f"Her number is {typed}")})
    for check in (check_leaving, check_may_sign):
        with pytest.raises(InvalidInput) as refused:
            check(report)
        assert (refused.value.field, refused.value.reason) == ("what", "immigration_in_report")


def test_missing_facts_hold_nothing_back_and_an_empty_report_is_not_sealed() -> None:
    report = MandatedReport(id="r", begun_at=BEGUN, facts={"what": Fact(text="Bruises on both arms")})
    check_may_sign(report)
    assert len(report.missing()) == len(FACTS) - 1
    for state, facts in (("draft", {}), ("draft", {"agency": Fact(text="Harbour", origin="agency")})):
        with pytest.raises(NotAllowed, match="mandated_empty"):
            check_may_sign(MandatedReport(id="r", begun_at=BEGUN, state=state, facts=facts))
    with pytest.raises(NotAllowed, match="mandated_not_made"):
        check_may_sign(MandatedReport(id="r", begun_at=BEGUN, state="not_made", facts=report.facts))


def test_no_fact_of_a_report_is_about_papers() -> None:
    forbidden = ("immigration", "status", "a_number", "visa", "nationality", "papers")
    assert not [name for name in FACTS if any(word in name for word in forbidden)]
    assert len(FACTS) == 13
