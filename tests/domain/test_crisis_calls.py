"""Calls, people and additions of a crisis log: what stands, what was taken away again, whose number is whose."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.domain.agency import AgencyProfile, NamedPerson, ReportRule, SeparationPlan
from desktop.domain.crisis_additions import UNDOES, without
from desktop.domain.crisis_calls import call_of, calls_of, newest_to, numbers_to_call, whole
from desktop.domain.crisis_lines import CallFacts, PersonFacts
from desktop.domain.crisis_people import age_in_years, ages_in, people_of
from tests.domain.test_crisis_lines import line, run_of

TO_DISPATCH = {"who": "dispatch", "number": "503 555 0142"}


def test_a_call_stands_with_everything_that_was_added_to_it() -> None:
    run = run_of(
        line(1, "call", text="Dispatch", data=TO_DISPATCH),
        line(2, "call", text="Tried to reach them", data={"try": "1"}),
        line(3, "correction", text="Dispatch, officer Hale", corrects="1", data={"officer": "Hale"}),
        line(4, "correction", text="Dispatch, officer Hale, badge 12", corrects="1", data={"badge": "12"}),
    )
    (call,) = calls_of(run)
    assert call.facts == CallFacts(**TO_DISPATCH, officer="Hale", badge="12")
    assert call.line.text == "Dispatch, officer Hale, badge 12"
    assert newest_to(run, "dispatch", "503 555 0142") == call
    assert newest_to(run, "dispatch", "503 555 0147") is None, "another town's centre is another call"
    assert newest_to(run, "supervisor", "") is None
    assert call_of(run.with_line(line(5, "correction", corrects="1")), "1") is None


def test_the_one_after_the_supervisor_is_kept_as_a_supervisor() -> None:
    run = run_of(line(1, "call", text="x", data={"who": "supervisor", "number": "0113"}))
    assert newest_to(run, "if_not_there", "0113") is not None
    assert newest_to(run, "supervisor", "0110") is None


@pytest.mark.parametrize(
    ("region", "rules", "number"),
    [
        ("OR", (("OR", "1"), ("WA", "2")), "1"),
        ("wa ", (("OR", "1"), ("WA", "2")), "2"),
        ("", (("OR", "1"), ("WA", "2")), "9"),
        ("CA", (("OR", "1"), ("WA", "2")), "9"),
        ("", (("OR", "1"),), "1"),
        ("CA", (("OR", "1"),), "9"),
        ("OR", (), "9"),
    ],
)
def test_another_states_child_protection_is_never_the_number(
    region: str, rules: tuple[tuple[str, str], ...], number: str
) -> None:
    agency = dataclasses.replace(
        AgencyProfile(),
        report_rules=tuple(ReportRule(state=state, phone=phone) for state, phone in rules),
        separation=SeparationPlan(child_protection_phone="9"),
    )
    assert numbers_to_call(agency, dispatch="", region=region)["child_protection"] == number


def test_only_numbers_that_are_known_are_given() -> None:
    people = (
        NamedPerson(name="A", role="supervisor"),
        NamedPerson(name="B", role="on_call", phone="0113"),
        NamedPerson(name="C", role="interpreter_desk", phone="0120"),
    )
    agency = dataclasses.replace(AgencyProfile(), people=people)
    found = numbers_to_call(agency, dispatch="", region="")
    assert found == {"supervisor": "0113", "988": "988", "interpreter": "0120"}
    assert numbers_to_call(agency, dispatch="0142", region="")["responders"] == "0142"


def test_people_stand_until_they_are_taken_back() -> None:
    run = run_of(
        line(1, "person", text="Partner", data=PersonFacts(role="partner", danger=True).data()),
        line(2, "person", text="Child", data=PersonFacts(role="child", child=True).data()),
        line(3, "correction", text="Child, age 4", corrects="2", data={"age": "4"}),
        line(4, "correction", text="Partner", corrects="1", data={"danger": "", "hears": "1"}),
    )
    partner, child = people_of(run)
    assert partner.facts == PersonFacts(role="partner", hears=True)
    assert (child.facts.age, child.years) == ("4", 4)
    gone = run.with_line(line(5, "correction", corrects="1", data={"taken_back": "1"}))
    assert [person.facts.role for person in people_of(gone)] == ["child"]


def test_ages_are_whole_years_only() -> None:
    assert ages_in("4, 9 and 11") == ("4", "9", "11")
    assert ages_in("٤ و ٩") == ("4", "9")
    assert ages_in("none, 400") == ()
    assert [age_in_years(text) for text in ("4", " 12 ", "six months", "", "130")] == [
        4,
        12,
        None,
        None,
        None,
    ]


def test_a_whole_fact_says_also_what_is_empty() -> None:
    assert whole(PersonFacts(role="child", child=True)) == {
        "role": "child", "age": "", "child": "1", "hears": "", "danger": "",
    }  # fmt: skip


def test_what_stood_before_an_addition_is_said_again_without_it() -> None:
    run = run_of(
        line(1, "call", text="Dispatch", data=TO_DISPATCH),
        line(2, "correction", text="Dispatch, refused", corrects="1", data={"result": "refused"}),
    )
    assert without(run, run.lines[1]) == ("Dispatch", {"result": "", UNDOES: "2"})
