"""Tests of domain/interpreting.py: questions of safety wait while there is no interpreter, unless one goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from desktop.domain.answers import Answer
from desktop.domain.clock import Moment
from desktop.domain.interpreting import JOINED, LEFT, away, is_used, joined, left, since, without
from desktop.domain.session_findings import findings
from desktop.domain.wizard import Wizard
from tests.domain.protocols import choice, page, protocol, yes_no

WHO = choice("interpreter.who", "phone_service", "nobody", fills="interpreter_mode")
SAFE = replace(yes_no("safe.speak"), safety=True)
PROTOCOL = protocol(("talk", (page("talk.all", WHO, SAFE, yes_no("talk.more")),)))


def event(kind: str, minute: int) -> dict[str, Any]:
    at = Moment(utc=datetime(2026, 11, 29, 14, minute, tzinfo=UTC))
    return {"kind": kind, "at": at.text(), "text": "", "data": {}}


def held(wizard: Wizard) -> dict[str, str]:
    return {shown.question.id: shown.held_for for shown in wizard.page.questions if shown.held}


def test_only_questions_of_safety_wait_and_they_are_not_missing_meanwhile() -> None:
    wizard = Wizard(PROTOCOL, {}).answer("interpreter.who", Answer(value="phone_service", note="Line 12"))
    assert away(wizard.answers) == ""
    assert held(wizard) == {}
    gone = left(wizard)
    assert away(gone.answers) == "waits"
    assert held(gone) == {"safe.speak": "interpreter"}
    assert ("talk.all", "safe.speak") not in gone.missing
    # what was answered before stays, and stays readable in the record
    assert gone.answers["interpreter.who"].note == "Line 12"
    on = without(gone)
    assert (away(on.answers), held(on)) == ("without", {})
    assert ("talk.all", "safe.speak") in on.missing
    back = joined(left(on))
    assert (away(back.answers), held(back)) == ("", {})
    assert back.answers == wizard.answers


def test_who_interprets_fills_the_session_and_tells_whether_one_is_used() -> None:
    wizard = Wizard(PROTOCOL, {})
    assert not is_used(wizard, [])
    assert not is_used(wizard.answer("interpreter.who", Answer(value="nobody")), [])
    told = wizard.answer("interpreter.who", Answer(value="phone_service", note="Line 12"))
    assert is_used(told, [])
    found = findings(told)
    assert (found.interpreter_mode, found.interpreter_name) == ("phone_service", "Line 12")
    assert is_used(wizard, [event(JOINED, 3)])
    assert is_used(wizard.with_context({"client.interpreter_needed": "yes"}), [])
    written = replace(PROTOCOL, channel="sms")
    assert not is_used(Wizard(written, {"client.interpreter_needed": "yes"}), [event(LEFT, 1)])


def test_since_when_there_is_none() -> None:
    assert since([event(LEFT, 1), event(JOINED, 5)]) is None
    gone = since([event(LEFT, 1), event(JOINED, 5), event(LEFT, 9)])
    assert gone is not None
    assert gone.utc.minute == 9
