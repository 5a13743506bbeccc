"""The interpreter leaves or joins while we speak: questions of safety wait meanwhile, unless the caseworker says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from desktop.domain.answers import Answer
from desktop.domain.clock import Moment
from desktop.domain.filling import filling

if TYPE_CHECKING:
    from desktop.domain.wizard import Wizard

KEY = "!interpreter_left"
"""The caseworker's own word beside the answers: yes (left, and questions of safety wait) or no (left, and we go on)."""
LEFT, JOINED = "interpreter_left", "interpreter_joined"
WITHOUT, WAIT = "interpreter_without", "interpreter_wait"
"""Events: the caseworker goes on without one, or lets questions of safety wait after all."""
SPOKEN = ("phone", "video", "in_person")
"""Channels over which an interpreter speaks; in writing somebody translates at another time."""
FILL = "interpreter_mode"
NOBODY = "nobody"
Away = Literal["", "waits", "without"]


def away(answers: Mapping[str, Answer]) -> Away:
    """Tell whether the interpreter is gone, and whether questions of safety wait for another one."""
    own = answers.get(KEY)
    if own is None:
        return ""
    return "without" if own.value == "no" else "waits"


def left(wizard: Wizard) -> Wizard:
    """Return the wizard without an interpreter: questions of safety wait."""
    return _own(wizard, "yes")


def without(wizard: Wizard) -> Wizard:
    """Return the wizard going on without one, because the caseworker said so."""
    return _own(wizard, "no")


def joined(wizard: Wizard) -> Wizard:
    """Return the wizard with an interpreter again."""
    return wizard.clear(KEY)


def is_used(wizard: Wizard, events: Iterable[Mapping[str, Any]]) -> bool:
    """Tell whether this session has, needs or had an interpreter; never in writing."""
    if wizard.protocol.channel not in SPOKEN:
        return False
    for question_id in filling(wizard.protocol, FILL):
        answer = wizard.answers.get(question_id)
        if answer is not None and answer.value not in (None, "", NOBODY):
            return True
    needed = wizard.context.get("client.interpreter_needed") == "yes"
    return needed or any(event["kind"] in (LEFT, JOINED) for event in events)


def is_here(wizard: Wizard, events: Iterable[Mapping[str, Any]]) -> bool:
    """Tell whether an interpreter is with us: used, not gone, and not "nobody today" without one who joined since."""
    told = list(events)
    if away(wizard.answers) or not is_used(wizard, told):
        return False
    if any(event["kind"] == JOINED for event in told):
        return True
    said = [
        wizard.answers[question_id].value
        for question_id in filling(wizard.protocol, FILL)
        if question_id in wizard.answers
    ]
    return NOBODY not in said


def since(events: Iterable[Mapping[str, Any]]) -> Moment | None:
    """Return when the interpreter left; None while there is one."""
    found: Moment | None = None
    for event in events:
        if event["kind"] == LEFT:
            found = Moment.read(event["at"])
        elif event["kind"] == JOINED:
            found = None
    return found


def _own(wizard: Wizard, value: str) -> Wizard:
    answers = {**wizard.answers, KEY: Answer(value=value)}
    return type(wizard)(wizard.protocol, wizard.context, answers, wizard.position, wizard.visited)
