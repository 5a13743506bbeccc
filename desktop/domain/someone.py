"""Someone came while we speak: since when, how it was before, what was agreed for it (V6, PRACTICE 2, 4; S-PHONE-3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.answers import Answer
from desktop.domain.clock import Moment
from desktop.domain.contacts import SafeContact
from desktop.domain.protocol import Protocol
from desktop.domain.sessions import LastAnswer
from desktop.domain.wizard import Wizard
from desktop.domain.wizard_walk import LISTENING_KEY

CAME, GONE, HELP = "someone_came", "someone_gone", "help_word_said"
"""Events of a session; HELP: the agreed help word was said, whoever was there."""
BEFORE = "before"
"""In the data of CAME: the caseworker's own word about who hears, as it was before (yes, no or empty)."""
AGREED = "if_someone_answers"
"""The place of the record that answers about it fill."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """Somebody is there now, since a moment; `before` as in BEFORE."""

    since: Moment
    before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What the client asked for. `what`: the (question, answer) about what to do, None where nobody asked.

    `name`: who we say we are, the newest word first. `story`: what we talk about and what they find who ring back.
    `said_at`: the earlier session that `what` comes from; None when it was said today.
    """

    what: tuple[str, Answer] | None = None
    said_at: Moment | None = None
    name: str = ""
    story: str = ""


def someone_of(events: Iterable[Mapping[str, Any]]) -> Someone | None:
    """Return who is there as the events tell it; None when nobody came, or they are gone again."""
    found: Someone | None = None
    for event in events:
        if event["kind"] == CAME:
            found = Someone(
                since=Moment.read(event["at"]), before=str((event.get("data") or {}).get(BEFORE, ""))
            )
        elif event["kind"] == GONE:
            found = None
    return found


def before(wizard: Wizard) -> str:
    """Return the caseworker's own word about who hears, as BEFORE keeps it."""
    own = wizard.answers.get(LISTENING_KEY)
    return own.value if own is not None and own.value in ("yes", "no") else ""


def came(wizard: Wizard) -> Wizard:
    """Return the wizard with yes-or-no questions only."""
    return wizard.set_listening(True)


def gone(wizard: Wizard, someone: Someone) -> Wizard:
    """Return the wizard as it was before they came: whoever might have heard then may hear now."""
    return wizard.set_listening({"yes": True, "no": False}.get(someone.before))


def agreement(wizard: Wizard, last: Mapping[str, LastAnswer], safe: SafeContact | None) -> Agreement:
    """Return what was agreed: today's answers first, then the safe-contact card, then those of the last time."""
    what: tuple[str, Answer] | None = None
    said_at: Moment | None = None
    names = {"today": "", "card": safe.identify_as if safe is not None else "", "last": ""}
    for question_id, kind in _asked(wizard.protocol):
        today = wizard.answers.get(question_id)
        earlier = last.get(question_id)
        if kind != "choice":
            names["today"] = names["today"] or _words(today)
            names["last"] = names["last"] or _words(earlier.answer if earlier is not None else None)
        elif today is not None and today.state == "answered" and today.given():
            what, said_at = (question_id, today), None
        elif what is None and earlier is not None and earlier.answer.state == "answered":
            what, said_at = (question_id, earlier.answer), earlier.at
    story = (
        ""
        if safe is None
        else "\n".join(part for part in (safe.if_other_answers, safe.ring_back_finds) if part)
    )
    name = names["today"] or names["card"] or names["last"]
    return Agreement(what=what, said_at=said_at, name=name, story=story)


def _asked(protocol: Protocol) -> list[tuple[str, str]]:
    """Return (id, kind) of the questions about it, each once."""
    found = {
        question.id: question.kind
        for _step, page in protocol.pages()
        for question in page.questions
        if question.fills == AGREED
    }
    return list(found.items())


def _words(answer: Answer | None) -> str:
    if answer is None or answer.state != "answered" or not isinstance(answer.value, str):
        return ""
    return answer.value.strip()
