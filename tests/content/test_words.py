"""What the content says: short enough to say aloud, no blame, own words, nothing that must never be said."""

from __future__ import annotations

import re

import pytest

from desktop.content.texts import TextEntry
from desktop.domain.plan_templates import PlanTemplate
from desktop.domain.safety_plans import MEMORY_BY_DEFAULT
from tests.content.places import KINDS, ROOT, store


def entries() -> list[tuple[str, TextEntry]]:
    content = store()
    return [(kind, entry) for kind in KINDS for entry in content.texts_of(kind).entries]


def test_client_words_can_be_said_aloud() -> None:
    for kind, entry in entries():
        if entry.audience != "client":
            continue
        for sentence in re.split(r"(?<=[.?:])\s+", entry.english):
            assert len(sentence.split()) <= 30, f"{kind} {entry.id}: {sentence}"
        assert len(entry.english.split()) <= 90, f"{kind} {entry.id}"


def test_plain_and_without_blame() -> None:
    never = re.compile(
        r"!|\b(victims?|illegal|alien|failed|commit(ted)?|successful|must not|invalid)\b", re.IGNORECASE
    )
    for kind, entry in entries():
        # the names of other organisations are theirs
        if not entry.id.endswith("/source"):
            assert not never.search(entry.english), f"{kind} {entry.id}: {entry.english}"


def test_no_word_about_immigration_in_crisis_and_none_about_trafficking_to_the_client() -> None:
    for kind, entry in entries():
        words = entry.english.lower()
        if kind.startswith("crisis/"):
            assert not re.search(r"immigra|visa|asylum|refugee|status", words), entry.id
        if entry.audience == "client" and kind.startswith("protocols/"):
            assert "traffick" not in words, entry.id


def test_nobody_is_assumed_to_be_a_woman_or_a_man() -> None:
    assumed = re.compile(r"\b(she|he|her|him|his|hers)\b", re.IGNORECASE)
    for kind, entry in entries():
        assert not assumed.search(entry.english), f"{kind} {entry.id}: {entry.english}"


def test_words_while_others_can_hear_name_no_danger() -> None:
    telling = re.compile(
        r"danger|safe|violen|abus|hurt|injur|afraid|threat|police|911|988|crisis|hotline|report|agency|shelter",
        re.IGNORECASE,
    )
    content = store()
    for name in content.protocols():
        for _step, page in content.protocol(name).pages():
            for question in page.questions:
                for text in (question.yes_no_say, question.short_say):
                    assert not telling.search(text), f"{name} {question.id}: {text}"


@pytest.mark.parametrize("name", store().protocols())
def test_safety_questions_wait_or_have_yes_no_words(name: str) -> None:
    asked = [question for _step, page in store().protocol(name).pages() for question in page.questions]
    safety = [
        question for question in asked if question.safety and question.say and question.kind != "script"
    ]
    assert len(safety) > 15
    for question in safety:
        assert question.while_heard == "hold" or question.yes_no_say, question.id


def plan() -> PlanTemplate:
    return store().plan_template("low_risk")


def test_what_must_stay_in_memory_is_marked_so() -> None:
    ideas = [idea for element in plan().elements for idea in element.suggestions]
    kinds = {idea.kind for idea in ideas if idea.kept_in_memory}
    assert {"safe_place", "helper", "code_word", "hidden_thing", "leaving"} <= kinds <= MEMORY_BY_DEFAULT
    assert all(idea.kept_in_memory == (idea.kind in MEMORY_BY_DEFAULT) for idea in ideas)


def test_every_picture_is_there() -> None:
    pictures = {path.stem for path in (ROOT / "resources" / "pictograms").glob("*.svg")}
    icons = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    for element in plan().elements:
        assert element.picture in pictures, element.id
        for idea in element.suggestions:
            assert idea.picture in pictures, idea.id
    observation = store().observation()
    for row in (*observation.rows, *observation.clues):
        assert row.icon in icons, row.id


def test_numbers_are_dated_and_honest() -> None:
    hotlines = {hotline.id: hotline for hotline in store().hotlines()}
    assert {hotline.display for hotline in hotlines.values()} == {
        "911",
        "988",
        "1-800-799-7233",
        "1-888-373-7888",
        "1-800-422-4453",
    }
    for hotline in hotlines.values():
        assert hotline.source
        assert hotline.checked_on.isoformat() == "2026-11-23"
        assert hotline.verified or "not dialled" in hotline.check_note.lower()
        digits = re.sub(r"\D", "", hotline.display)
        assert re.sub(r"\D", "", hotline.number) == digits
    assert [hotline.id for hotline in hotlines.values() if hotline.verified] == ["emergency"]


@pytest.mark.parametrize("template", ["low_risk"])
def test_hotlines_are_offered_also_when_the_gate_opens(template: str) -> None:
    found = store().plan_template(template)
    assert {"domestic_violence", "trafficking"} <= set(found.always_offered)
    assert {"emergency", "lifeline_988"} <= set(found.for_tonight.hotlines)
