"""The plans' own words: short when overwhelmed, nothing that harms, what would give them away kept in memory."""

from __future__ import annotations

import re

import pytest

from desktop.domain.plan_templates import PlanTemplate
from desktop.domain.safety_plans import ELEMENTS, GATE_QUESTIONS, MEMORY_BY_DEFAULT
from tests.content.places import ROOT, store

TEMPLATES = ("low_risk", "family_violence", "suicidal_ideation", "child")
NEW = TEMPLATES[1:]
MOST_WORDS = 12
#: Questions that every plan shares with the first one.
LONGER = ("numbers/say", "call_911/say")


def template(name: str) -> PlanTemplate:
    return store().plan_template(name)


def client_words(name: str) -> dict[str, str]:
    entries = store().texts_of(f"safety_plans/{name}").entries
    return {entry.id: entry.english for entry in entries if entry.audience == "client"}


def all_words(name: str) -> dict[str, str]:
    return {entry.id: entry.english for entry in store().texts_of(f"safety_plans/{name}").entries}


@pytest.mark.parametrize("name", NEW)
def test_every_word_for_the_client_is_short_enough_when_everything_is_too_much(name: str) -> None:
    for text_id, text in client_words(name).items():
        steps = text_id.split("/")[0] in {element.id for element in template(name).elements}
        if steps and text_id not in LONGER:
            most = MOST_WORDS + 1 if text_id.endswith("/say") and text_id.count("/") == 1 else MOST_WORDS
            assert len(text.split()) <= most, f"{text_id}: {text}"


@pytest.mark.parametrize("name", TEMPLATES)
def test_all_elements_and_the_whole_gate_are_in_every_plan_and_strengths_come_before_danger(
    name: str,
) -> None:
    found = template(name)
    ids = [element.id for element in found.elements]
    assert set(ELEMENTS) <= set(ids)
    assert [question.id for question in found.gate] == list(GATE_QUESTIONS)
    assert ids.index("strengths") < ids.index("supports") < ids.index("early_signs")
    assert [element.id for element in found.elements if element.first] == ["numbers", "call_911"]
    calls = next(element for element in found.elements if element.id == "call_911")
    assert {"when", "when_not"} <= {idea.id for idea in calls.suggestions}
    assert {"emergency"} <= {idea.hotline for element in found.elements for idea in element.suggestions}
    supports = next(element for element in found.elements if element.id == "supports")
    for kind in ("family", "friends", "community", "hotlines", "medical care", "law enforcement"):
        assert kind in f"{supports.ask} {supports.hint}".casefold(), kind
    early = next(element for element in found.elements if element.id == "prevent_harm")
    assert "would stop" in early.hint
    assert "Rehearse it once" in next(e for e in found.elements if e.id == "action_plan").hint
    assert found.universal
    assert found.danger_cues


@pytest.mark.parametrize("name", TEMPLATES)
def test_places_helpers_words_hidden_things_and_leaving_stay_in_memory(name: str) -> None:
    for element in template(name).elements:
        for idea in element.suggestions:
            kept = idea.kind in MEMORY_BY_DEFAULT or element.kept_in_memory
            assert idea.kept_in_memory == kept, f"{element.id}/{idea.id}"
            if re.search(r"\bhid(e|den)\b|code word|help word|let(s)? me in", idea.say, re.IGNORECASE):
                assert kept, idea.say


@pytest.mark.parametrize("name", TEMPLATES)
def test_titles_and_pictures_give_nothing_away(name: str) -> None:
    found = template(name)
    telling = re.compile(r"safe|danger|plan|help|violen|abus|suicid|crisis|leav|trauma", re.IGNORECASE)
    assert len(found.neutral_titles) >= 4
    for line in found.neutral_titles:
        assert not telling.search(line.say), line.say
    pictures = {path.stem for path in (ROOT / "resources" / "pictograms").glob("*.svg")}
    for element in found.elements:
        assert {element.picture, *(idea.picture for idea in element.suggestions)} <= pictures, element.id


def test_nobody_is_told_to_hide_or_take_a_weapon_and_no_child_to_step_between() -> None:
    for name in TEMPLATES:
        for text_id, text in client_words(name).items():
            assert not re.search(r"weapon|gun|knife", text, re.IGNORECASE), f"{name} {text_id}"
        stay = next(element for element in template(name).elements if element.id == "stay_safe")
        assert "weapon" in stay.hint or name == "suicidal_ideation"
    ideas = {idea.id: idea for element in template("child").elements for idea in element.suggestions}
    assert ideas["never_between"].say.startswith("I never step between")
    home = next(element for element in template("family_violence").elements if element.id == "children")
    assert {"between", "go", "tell", "call"} <= {idea.id for idea in home.suggestions}


def test_at_home_there_is_before_during_after_and_leaving_devices_and_papers() -> None:
    found = template("family_violence")
    titles = [element.title for element in found.elements]
    for word in (
        "Before:",
        "During",
        "Afterwards",
        "Leaving: papers",
        "Leaving: the day",
        "Leaving: afterwards",
    ):
        assert [title for title in titles if title.startswith(word)], word
    assert {"children", "devices", "papers"} <= {element.id for element in found.elements}
    by_id = {element.id: element for element in found.elements}
    assert [name for name, element in by_id.items() if element.kept_in_memory] == [
        "papers",
        "leaving",
        "after_leaving",
    ]
    assert "no marks" in by_id["afterwards"].hint
    assert found.with_cues == "advocate"
    assert [name for name in TEMPLATES if template(name).with_cues == "supervisor_first"] == [
        "low_risk",
        "suicidal_ideation",
        "child",
    ]


def test_thoughts_of_suicide_people_first_no_method_and_no_promise() -> None:
    name = "suicidal_ideation"
    method = re.compile(
        r"\b(pills?|tablets?|overdose|poison|rope|hang(ing)?|jump|bridge|gun|firearm|knife|blade|cut(ting)?|"
        r"drown|gas|train tracks|medicines?|medication|pesticides?|rifle|bullets?)\b",
        re.IGNORECASE,
    )
    never = re.compile(
        r"\b(commit(s|ted|ting)?|fail(s|ed|ure)?|success(ful)?|attempt(s|ed)?)\b", re.IGNORECASE
    )
    for text_id, text in all_words(name).items():
        assert not method.search(text), f"{text_id}: {text}"
        assert not never.search(text), f"{text_id}: {text}"
    for text_id, text in client_words(name).items():
        assert not re.search(r"suicid|kill|\bdie\b|I promise|contract", text, re.IGNORECASE), (
            f"{text_id}: {text}"
        )
    found = template(name)
    assert found.elements[0].id == "strengths"
    numbers = next(element for element in found.elements if element.id == "numbers")
    kinds = [bool(idea.hotline) for idea in numbers.suggestions]
    assert not kinds[0], "people first, then help lines"
    assert "lifeline_988" in [idea.hotline for idea in numbers.suggestions]
    around = next(element for element in found.elements if element.id == "surroundings")
    assert {"away", "keeps", "locked"} <= {idea.id for idea in around.suggestions}
    danger = next(question for question in found.gate if question.id == "no_danger_now")
    assert danger.if_not == "crisis"
    assert "no plan, no intent" in danger.ask
    assert "988 together" in danger.hint
    assert "No promise and no contract" in next(e for e in found.elements if e.id == "stay_safe").hint


def test_a_childs_plan_is_the_childs_own_and_promises_no_secrecy() -> None:
    found = template("child")
    assert found.for_child
    assert "own record" in found.for_whom
    words = " ".join(all_words("child").values())
    assert "no promise of secrecy" in words
    assert "Nobody is questioned" in words
    assert "childhelp" in found.always_offered
    assert not [name for name in TEMPLATES if name != "child" and template(name).for_child]
