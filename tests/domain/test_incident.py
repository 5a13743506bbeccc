"""The draft of an incident report against the log it is made from."""

from __future__ import annotations

import random
import re
from datetime import UTC, datetime, timedelta

from desktop.domain.clock import Moment
from desktop.domain.crisis import CrisisLine, CrisisRun
from desktop.domain.crisis_lines import standing
from desktop.domain.incident import (
    FIELDS,
    FIRST_FIELDS,
    RecordFacts,
    ReportWords,
    checks_of,
    ending_line,
    missing,
    report_draft,
    shown_fields,
)
from desktop.domain.mandated import lines_of_log
from desktop.domain.shelters import LEFT_OUT

BEGIN = datetime(2026, 11, 3, 14, 0, tzinfo=UTC)
STEPS = {"staying": "Said I stay", "stay_until": "Stayed until it had passed"}
WORDS = ReportWords(
    sources={"said": "Said", "think": "I think"},
    checks={"danger_gone": "The danger is gone", "supervisor_told": "The supervisor knows"},
    outcomes={"safe_now": "Safe for now"},
    plan_there="A plan from {day}",
)


class Log:
    """Builds a run, a minute a line."""

    def __init__(self) -> None:
        self.run = CrisisRun(id="r" * 32, started_at=Moment(utc=BEGIN))

    def add(
        self, kind: str, text: str = "", *, step: str = "", source: str = "", corrects: str = "", **data: str
    ):  # type: ignore[no-untyped-def]
        n = len(self.run.lines) + 1
        line = CrisisLine(
            id=f"l{n}", seq=n, at=Moment(utc=BEGIN + timedelta(minutes=n)), kind=kind, text=text,
            step_id=step, source=source, corrects=corrects, data=data,
        )  # fmt: skip
        self.run = self.run.with_line(line)
        return line


def test_a_hundred_reports_say_what_stands_and_nothing_that_was_taken_back() -> None:
    for seed in range(100):
        _one_report(seed)


def _one_report(seed: int) -> None:
    chance = random.Random(seed)
    log, in_force, gone = Log(), dict[str, str](), set[str]()
    ticked: dict[str, bool] = {}
    steps = {"staying": "word-step-a", "stay_until": "word-step-b"}
    for n in range(40):
        kinds = ("line", "quick", "call", "location", "people", "person", "cue", "wish")
        what = chance.choice((*kinds, "tick", "back", "end"))
        if what == "tick":
            step = chance.choice(list(steps))
            ticked[step] = not ticked.get(step, False)
            log.add("tick" if ticked[step] else "untick", step=step)
        elif what == "back" and in_force:
            line_id = chance.choice(list(in_force))
            gone.add(in_force.pop(line_id))
            log.add("correction", corrects=line_id)
        elif what == "end" and in_force:
            line_id = chance.choice(list(in_force))
            gone.add(in_force[line_id])
            in_force[line_id] = f"word-{n}-whole"
            log.add("correction", in_force[line_id], corrects=line_id)
        elif what not in {"back", "end"}:
            in_force[log.add(what, f"word-{n}-new", source=chance.choice(["said", ""])).id] = f"word-{n}-new"
    body = report_draft(log.run, steps, words=WORDS)
    said = {words for text in body.values() for words in re.findall(r"word-[\w-]+", text)}
    expected = set(in_force.values()) | {steps[step] for step, on in ticked.items() if on}
    assert set(re.findall(r"word-[\w-]+", body["what_happened"])) == expected, seed
    assert said == expected, seed
    assert not said & gone, seed


def test_a_call_fills_agency_officer_and_number_also_from_what_was_added_to_it() -> None:
    log = Log()
    call = log.add(
        "call", "Emergency services called", who="dispatch", number="503 555 0142", place="Fairbrook"
    )
    log.add("correction", "Emergency services called, they are on their way", corrects=call.id,
            officer="Officer Reyes", badge="4411", event="FB-2291")  # fmt: skip
    log.add("call", "Ada called, she knows", who="supervisor")
    log.add("call", "Tried to reach them, no answer", **{"try": "1"})
    body = report_draft(log.run, STEPS)
    assert body["agency"] == "Emergency services called, they are on their way, Fairbrook"
    known = report_draft(log.run, STEPS, words=ReportWords(called={"dispatch": "Dispatch"}))
    assert known["agency"] == "Dispatch, 503 555 0142, Fairbrook"
    assert (body["officer"], body["event_number"]) == ("Officer Reyes, 4411", "FB-2291")
    assert body["supervisor_told"].endswith("Ada called, she knows")
    assert len(body["calls"].splitlines()) == 3
    assert "Tried" not in body["agency"]


def test_what_was_said_keeps_how_it_is_known_and_the_rest_has_a_place_of_its_own() -> None:
    log = Log()
    log.add("kind", "Violence now")
    log.add("line", "He has a knife", source="said")
    log.add("line", "Perhaps drunk", source="think")
    log.add("line", "They want the call", wish="crisis_wish_yes")
    log.add("quick", "A weapon is there or was named", key="weapon")
    log.add("quick", "A weapon is there or was named", key="weapon")
    log.add("quick", "Calmer now", key="violence_now.calmer")
    log.add("quick", "Emergency services called", key="violence_now.responders")
    log.add("person", "A boy, about nine, hears the call", role="child", age="9")
    log.add("tick", step="stay_until")
    text, data = ending_line(
        ("danger_gone", "supervisor_told"), "safe_now", "Safe for now; the danger is gone"
    )
    ending = log.add("outcome", text, **data)
    assert checks_of(ending) == ("danger_gone", "supervisor_told")
    facts = RecordFacts(worker="Kim Lund", client="K-0042", plan_day="2026-10-01")
    body = report_draft(log.run, STEPS, words=WORDS, facts=facts)
    assert ":02  Said: He has a knife" in body["what_happened"]
    assert "I think: Perhaps drunk" in body["what_happened"]
    assert body["reason"] == "Violence now"
    assert body["risks"] == "A weapon is there or was named"
    assert body["calls"].endswith("Emergency services called")
    assert {"agency", "officer", "event_number"} <= set(missing(body)), "a key alone does not say whom"
    assert body["parties"] == body["people"] == "A boy, about nine, hears the call"
    assert body["client_wish"].endswith("They want the call")
    assert body["stayed"].endswith("Stayed until it had passed")
    assert body["supervisor_told"].endswith("The supervisor knows")
    assert body["at_the_end"] == "The danger is gone\nThe supervisor knows"
    assert (body["outcome"], body["worker"], body["client"]) == ("Safe for now", "Kim Lund", "K-0042")
    assert body["plan_made"] == "A plan from 2026-10-01"
    assert [line.kind for line in standing(log.run)][-1] == "outcome"


def test_an_end_with_ticks_and_no_outcome_is_no_outcome_and_a_kind_taken_away_no_reason() -> None:
    log = Log()
    log.add("kind", "Violence now")
    log.add("kind")
    log.add("line", "He has a knife")
    text, data = ending_line(("danger_gone",), "", "The danger is gone")
    log.add("outcome", text, **data)
    body = report_draft(log.run, STEPS, words=WORDS)
    assert (body["outcome"], body["at_the_end"]) == ("", "The danger is gone")
    assert body["reason"] == "He has a knife"


def test_what_is_missing_is_listed_and_a_call_asks_for_more() -> None:
    body = report_draft(Log().run, STEPS)
    assert tuple(body) == tuple(name for name in body if name in FIELDS)
    assert set(body) == set(FIELDS)
    quiet = missing(body)
    assert "reason" in quiet
    assert "officer" not in quiet
    assert set(missing(body | {"calls": "14:00  Emergency services called"})) - set(quiet) == {
        "agency", "officer", "event_number",
    }  # fmt: skip
    assert "reason" not in missing(body | {"reason": "not known"})


def test_a_report_from_before_has_only_its_own_fields() -> None:
    old = dict.fromkeys(FIRST_FIELDS, "") | {"location": "18 Alder Street"}
    assert set(missing(old)) == {"people", "supervisor_told", "next_steps"}
    assert set(shown_fields(old, signed=True)) == set(FIRST_FIELDS)
    assert shown_fields(old, signed=False) == FIELDS


def test_no_number_of_an_immigration_file_and_no_field_for_one_is_drafted() -> None:
    log = Log()
    log.add("line", "He shouts her number A123456789, and A 012-345-678", source="said")
    log.add("line", "Flat A 12, bus A1234")
    body = report_draft(log.run, STEPS)
    assert "123456789" not in str(body)
    assert "345-678" not in str(body)
    assert body["what_happened"].count(LEFT_OUT) == 2
    assert "Flat A 12, bus A1234" in body["what_happened"]
    assert not [name for name in FIELDS if re.search(r"immigra|status|alien", name)]


def test_what_somebody_only_thinks_is_never_a_plain_fact_of_a_report() -> None:
    log = Log()
    log.add("line", "Perhaps drunk", source="think")
    log.add("line", "She whispers", source="heard")
    log.add("location", "At the brother's", how="think")
    for words, mark in ((WORDS, "I think:"), (ReportWords(), "(?)")):
        body = report_draft(log.run, STEPS, words=words)
        told = [line.partition("  ")[2] for line in body["what_happened"].splitlines()]
        assert told == [f"{mark} Perhaps drunk", "She whispers", f"{mark} At the brother's"]
        assert body["location"] == f"{mark} At the brother's"
        assert body["reason"] == "She whispers"
    assert [each.text for each in lines_of_log(log.run)] == ["She whispers"], "nor a line to be put in"
