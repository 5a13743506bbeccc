"""Who can hear, said twice: per person and for the session. The two answers follow each other."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.answers import Answer
from desktop.domain.wizard import Wizard


def join(wizard: Wizard, answered: str) -> Wizard:
    """Return the wizard with the other answer brought along after `answered` changed.

    Several companions: the session's answer follows theirs as soon as each is known. One companion: theirs follows the
    session's.
    """
    shown = wizard.page.questions
    people = next((each.question for each in shown if each.question.fills == "people_present"), None)
    hears = next((each.question for each in shown if each.question.fills == "can_hear"), None)
    if people is None or hears is None:
        return wizard
    present = wizard.answers.get(people.id)
    if present is None or not isinstance(present.value, list):
        return wizard
    alone = {option.id for option in people.options if option.exclusive}
    companions = [person for person in present.value if person["role"] not in alone]
    if answered == people.id and len(companions) > 1:
        said = [person["hears"] for person in companions]
        if all(said):
            value = next(code for code in ("yes", "unsure", "no") if code in said)
            return wizard.answer(hears.id, Answer(value=value))
    if answered == hears.id and len(companions) == 1:
        told = wizard.answers.get(hears.id)
        value = told.value if told is not None and told.state == "answered" else ""
        joined = [
            {**person, "hears": value} if person["role"] not in alone else person for person in present.value
        ]
        return wizard.answer(people.id, replace(present, value=joined))
    return wizard
