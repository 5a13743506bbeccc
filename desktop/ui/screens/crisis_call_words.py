"""What a call and a person of the crisis log are called: on chips, in the log's lines, in the report drawn from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.crisis_people import people_of
from desktop.ui.widgets.lists import listed, set_apart

if TYPE_CHECKING:
    from desktop.domain.crisis import CrisisRun
    from desktop.domain.crisis_lines import CallFacts, PersonFacts

translate = QCoreApplication.translate


def who_words(who: str) -> str:
    """Return who was called, as it stands on a chip and in the log; empty for somebody this version does not know."""
    return {
        "dispatch": translate("CrisisCall", "Dispatch"),
        "supervisor": translate("CrisisCall", "Supervisor"),
        "if_not_there": translate("CrisisCall", "If not there"),
        "responders": translate("CrisisCall", "Responders"),
        "988": "988",
        "interpreter": translate("CrisisCall", "Interpreter"),
        "child_protection": translate("CrisisCall", "Child protection"),
        "other": translate("CrisisCall", "Other"),
    }.get(who, "")


def result_words(result: str) -> str:
    """Return what came of a call."""
    return {
        "answered": translate("CrisisCall", "Reached"),
        "coming": translate("CrisisCall", "Help is coming"),
        "transferred": translate("CrisisCall", "Put through"),
        "rings_back": translate("CrisisCall", "Will call me"),
        "no_answer": translate("CrisisCall", "No answer"),
        "refused": translate("CrisisCall", "Refused"),
    }.get(result, "")


def part_words(name: str, facts: CallFacts) -> str:
    """Return one fact of a call with its name, as it stands in the log; empty where it is not known."""
    said = str(getattr(facts, name, ""))
    if name == "who":
        return who_words(said)
    if name == "result":
        return result_words(said)
    if not said or name not in {"number", "officer", "badge", "event", "place"}:
        return ""
    return {
        "number": "{words}",
        "officer": translate("CrisisCall", "officer {words}"),
        "badge": translate("CrisisCall", "badge {words}"),
        "event": translate("CrisisCall", "event {words}"),
        "place": translate("CrisisCall", "for {words}"),
    }[name].format(words=said)


def call_words(facts: CallFacts) -> str:
    """Return the whole call as one line of the log."""
    parts = (part_words(name, facts) for name in ("who", "number", "result", "officer", "badge", "event"))
    return listed(dict.fromkeys(part for part in parts if part))


def role_words(role: str) -> str:
    """Return what a person is to the client; empty for a role this version does not know."""
    return {
        "partner": translate("CrisisPeople", "Partner"),
        "former_partner": translate("CrisisPeople", "Former partner"),
        "child": translate("CrisisPeople", "Child"),
        "relative": translate("CrisisPeople", "Relative"),
        "caregiver": translate("CrisisPeople", "Caregiver or sponsor"),
        "companion": translate("CrisisPeople", "Companion"),
        "friend": translate("CrisisPeople", "Friend"),
        "interpreter": translate("CrisisPeople", "Interpreter"),
        "other_adult": translate("CrisisPeople", "Other adult"),
    }.get(role, "")


def person_words(facts: PersonFacts) -> str:
    """Return one person as a line of the log and in the script."""
    who = role_words(facts.role)
    if facts.age:
        who = translate("CrisisPeople", "{who}, age {age}").format(who=who, age=facts.age)
    parts = [who]
    if facts.danger:
        parts.append(translate("CrisisPeople", "is the danger"))
    if facts.hears:
        parts.append(translate("CrisisPeople", "can hear"))
    return listed(part for part in parts if part)


def people_words(run: CrisisRun) -> str:
    """Return everybody who was named by a chip and stands; empty for nobody."""
    return set_apart(person_words(person.facts) for person in people_of(run))
