"""Tests of domain/someone.py: who is there as the events tell it, and what was agreed, the newest word first."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.answers import Answer
from desktop.domain.clock import Moment
from desktop.domain.contacts import SafeContact
from desktop.domain.protocol import Question, ValueEffect
from desktop.domain.sessions import LastAnswer
from desktop.domain.someone import CAME, GONE, agreement, before, came, gone, someone_of
from desktop.domain.wizard import Wizard
from tests.domain.protocols import choice, page, protocol, yes_no

EARLIER = Moment(utc=datetime(2026, 11, 3, tzinfo=UTC))
CARD = SafeContact(
    identify_as="Anna from the library",
    if_other_answers="The book is due",
    ring_back_finds="A voice that says the library is closed",
)
FILLS = {"fills": "if_someone_answers"}
HEARS = yes_no("near.hears", effects=(ValueEffect(values=("yes", "unsure"), effects=("yes_no_mode",)),))
ASKED = (
    choice("join.do", "hang_up", "someone_else", **FILLS),
    Question(id="join.as", kind="text", ask="As whom?", fills="if_someone_answers"),
)
PROTOCOL = protocol(("talk", (page("talk.all", HEARS, *ASKED),)))


def event(kind: str, minute: int, **data: str) -> dict[str, Any]:
    at = Moment(utc=datetime(2026, 11, 29, 14, minute, tzinfo=UTC))
    return {"kind": kind, "at": at.text(), "text": "", "data": data}


def test_who_is_there_is_told_by_the_events() -> None:
    events = [event("call_dropped", 0), event(CAME, 1, before="no")]
    here = someone_of(events)
    assert here is not None
    assert (here.since.utc.minute, here.before) == (1, "no")
    assert someone_of([*events, event(GONE, 2)]) is None
    again = someone_of([*events, event(GONE, 2), event(CAME, 3)])
    assert again is not None
    assert (again.since.utc.minute, again.before) == (3, "")
    # of an older version, or torn
    damaged = someone_of([{"kind": CAME, "at": "?", "text": "", "data": None}])
    assert damaged is not None
    assert not damaged.since.is_readable


@given(st.sampled_from([None, True, False]), st.sampled_from(["yes", "no", "unsure"]))
def test_whoever_might_have_heard_before_may_hear_after(own: bool | None, answered: str) -> None:
    wizard = Wizard(PROTOCOL, {}).set_listening(own)
    wizard = wizard.answer("near.hears", Answer(value=answered))
    here = someone_of([event(CAME, 0, before=before(wizard))])
    assert here is not None
    heard = came(wizard)
    assert heard.listening
    assert heard.position == wizard.position
    after = gone(heard, here)
    assert after.listening == wizard.listening
    assert after.answers == wizard.answers


def test_the_newest_word_of_what_was_agreed_comes_first() -> None:
    wizard = Wizard(PROTOCOL, {})
    last = {
        "join.do": LastAnswer(answer=Answer(value="hang_up"), at=EARLIER),
        "join.as": LastAnswer(answer=Answer(value="Mia, about the bus"), at=EARLIER),
    }
    assert agreement(wizard, {}, None).what is None
    found = agreement(wizard, last, None)
    assert found.what == ("join.do", Answer(value="hang_up"))
    assert (found.said_at, found.name, found.story) == (EARLIER, "Mia, about the bus", "")
    found = agreement(wizard, last, CARD)
    assert found.name == "Anna from the library"
    assert found.story == "The book is due\nA voice that says the library is closed"
    today = wizard.answer("join.do", Answer(value="someone_else")).answer("join.as", Answer(value=" Lina "))
    found = agreement(today, last, CARD)
    assert found.what == ("join.do", Answer(value="someone_else"))
    assert (found.said_at, found.name) == (None, "Lina")
    # not asked today is no newer word
    skipped = wizard.answer("join.do", Answer(state="skipped", reason="no_time"))
    assert agreement(skipped, last, CARD).said_at == EARLIER
