"""Per person and for the session: the two answers about hearing follow each other."""

from __future__ import annotations

from typing import Any

from desktop.domain.answers import Answer
from desktop.domain.hearing import join
from desktop.domain.protocol import Option, Page, Protocol, Question, Step
from desktop.domain.wizard import Wizard

ROLES = (
    Option(id="alone", label="Alone", exclusive=True),
    Option(id="partner", label="P"),
    Option(id="friend", label="F"),
)
PAGE = Page(
    id="near",
    title="Who",
    short="Who",
    questions=(
        Question(id="who", kind="people", ask="Who", options=ROLES, fills="people_present"),
        Question(id="hears", kind="yes_no_unsure", ask="Hear", fills="can_hear"),
    ),
)
PROTOCOL = Protocol(
    id="p", version="1", channel="phone", title="P", steps=(Step(id="s", title="S", pages=(PAGE,)),)
)


def person(role: str, hears: str = "") -> dict[str, Any]:
    return {"role": role, "count": 1, "name": "", "hears": hears}


def after(*people: dict[str, Any]) -> Wizard:
    return join(Wizard(PROTOCOL, {}).answer("who", Answer(value=list(people))), "who")


def test_several_companions_decide_once_all_are_known() -> None:
    assert "hears" not in after(person("partner", "no"), person("friend")).answers
    assert after(person("partner", "no"), person("friend", "no")).answers["hears"].value == "no"
    assert after(person("partner", "no"), person("friend", "unsure")).answers["hears"].value == "unsure"
    assert after(person("partner", "yes"), person("friend", "unsure")).answers["hears"].value == "yes"


def test_one_companion_follows_the_answer_of_the_session() -> None:
    wizard = after(person("partner")).answer("hears", Answer(value="yes"))
    assert join(wizard, "hears").answers["who"].value == [person("partner", "yes")]
    cleared = join(wizard, "hears").clear("hears")
    assert join(cleared, "hears").answers["who"].value == [person("partner")]


def test_alone_and_several_companions_are_left_as_they_are() -> None:
    alone = after(person("alone")).answer("hears", Answer(value="yes"))
    assert join(alone, "hears").answers["who"].value == [person("alone")]
    several = after(person("partner"), person("friend")).answer("hears", Answer(value="no"))
    assert join(several, "hears").answers["who"].value == [person("partner"), person("friend")]


def test_a_page_without_the_two_questions_changes_nothing() -> None:
    page = Page(id="x", title="X", short="X", questions=(Question(id="t", kind="text", ask="T"),))
    protocol = Protocol(
        id="p", version="1", channel="phone", title="P", steps=(Step(id="s", title="S", pages=(page,)),)
    )
    wizard = Wizard(protocol, {}).answer("t", Answer(value="words"))
    assert join(wizard, "t") is wizard
