"""What a crisis log says now, and the facts beside its words."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from desktop.domain.clock import Moment
from desktop.domain.crisis import CrisisLine, CrisisRun
from desktop.domain.crisis_lines import (
    CallFacts,
    CueFacts,
    KindFacts,
    LineFacts,
    ModeFacts,
    OutcomeFacts,
    PersonFacts,
    ShownFacts,
    WishFacts,
    mode_is_on,
    of_kind,
    standing,
)
from tests.domain.test_crisis import START


def line(minutes: int, kind: str, **more: Any) -> CrisisLine:
    at = Moment.at(START.utc + timedelta(minutes=minutes), START.zone)
    return CrisisLine(**{"id": f"{minutes}", "seq": minutes, "at": at, "kind": kind, **more})


def run_of(*lines: CrisisLine) -> CrisisRun:
    run = CrisisRun(id="r", started_at=START)
    for each in lines:
        run = run.with_line(each)
    return run


def test_lines_in_force_leave_out_what_was_taken_back_and_hold_what_was_finished() -> None:
    call = CallFacts(who="dispatch", number="503 555 0142").data()
    run = run_of(
        line(1, "tick", step_id="staying"),
        line(2, "line", text="He sh", id="half"),
        line(3, "untick", step_id="staying"),
        line(4, "line", text="Wrong", id="wrong"),
        line(5, "call", text="Dispatch called", id="call", data=call),
        line(6, "correction", corrects="half", text="He shouts"),
        line(7, "correction", corrects="wrong", data={"taken_back": "1"}),
        line(8, "tick", step_id="staying"),
        line(9, "correction", corrects="call", text="Dispatch called, Ortiz", data={"officer": "Ortiz"}),
        line(10, "correction", corrects="call", text="Dispatch called, Ortiz, 4417", data={"event": "4417"}),
    )
    found = standing(run)
    assert [(each.kind, each.text) for each in found] == [
        ("line", "He shouts"),
        ("call", "Dispatch called, Ortiz, 4417"),
        ("tick", ""),
    ]
    assert CallFacts.of(found[1]) == CallFacts(
        who="dispatch", number="503 555 0142", officer="Ortiz", event="4417"
    )
    assert of_kind(run, "call") == (found[1],)


@pytest.mark.parametrize(
    "facts",
    [
        CallFacts(who="supervisor", result="no_answer", badge="12", place="Milldale"),
        PersonFacts(role="partner", age="40", hears=True, danger=True),
        WishFacts(what="must_call", because="weapon", told="no"),
        CueFacts(cue="choked", asked_alone=True),
        ModeFacts(mode="cannot_speak", on=True),
        KindFacts(kind="medical"),
        OutcomeFacts(outcome="help_came"),
        ShownFacts(until=START.text(), items="place,numbers"),
    ],
)
def test_facts_come_back_as_they_were_told_and_nothing_empty_is_kept(facts: LineFacts) -> None:
    kept = facts.data()
    assert all(isinstance(value, str) and value for value in kept.values())
    assert type(facts).of(line(1, "line", data=kept)) == facts
    assert type(facts)().data() == {}
    assert type(facts).of(line(1, "line", data={"other": "x"})) == type(facts)()


def test_what_stands_on_top_of_the_run_follows_its_lines() -> None:
    until = Moment(START.utc + timedelta(minutes=60))
    run = run_of(
        line(1, "kind", id="kind", data=KindFacts(kind="medical").data()),
        line(2, "location", text="18 Alder Street", data={"how": "record"}),
        line(3, "shown", data=ShownFacts(until=until.text(), items="place").data()),
        line(4, "outcome", text="Help came", data=OutcomeFacts(outcome="help_came").data()),
    )
    assert (run.kind, run.location_how, run.keep_visible_until, run.outcome) == (
        "medical",
        "record",
        until,
        "help_came",
    )
    run = run.with_line(line(5, "correction", corrects="kind", data={"taken_back": "1"}))
    run = run.with_line(line(6, "shown"))
    assert (run.kind, run.keep_visible_until) == ("", None)
    run = run.with_line(line(7, "shown", data={"until": "not a moment"}))
    assert run.keep_visible_until is None, "what cannot be read keeps nothing in sight"


def test_a_mode_is_what_was_said_last_and_still_stands() -> None:
    on = line(1, "mode", id="on", data=ModeFacts(mode="cannot_speak", on=True).data())
    off = line(2, "mode", id="off", data=ModeFacts(mode="cannot_speak").data())
    assert mode_is_on(standing(run_of(on)), "cannot_speak")
    assert not mode_is_on(standing(run_of(on, off)), "cannot_speak")
    assert not mode_is_on(standing(run_of(on)), "muted")
    back = line(3, "correction", corrects="on", data={"taken_back": "1"})
    assert not mode_is_on(standing(run_of(on, back)), "cannot_speak")
