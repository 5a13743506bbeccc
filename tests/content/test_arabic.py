"""Arabic beside every text: none missing or stale, in the right script, same placeholders, marked as not checked."""

from __future__ import annotations

import re
import unicodedata

import pytest

from desktop.content.sidecars import PLACEHOLDER, Sidecar, build_sidecar, check_sidecar, mark_of
from desktop.content.toml_file import read_toml
from tests.content.places import KINDS, TRANSLATIONS, store


def sidecar(kind: str) -> Sidecar:
    found, problems = build_sidecar(read_toml(TRANSLATIONS / "content" / "ar" / f"{kind}.toml", kind), kind)
    assert found is not None, problems
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_text_has_its_arabic_made_from_the_words_of_today(kind: str) -> None:
    arabic = sidecar(kind)
    missing = [
        entry.id for entry in store().texts_of(kind).entries if arabic.find(entry.id, entry.english) is None
    ]
    assert missing == []
    assert check_sidecar(arabic, store().english(kind), kind) == []


@pytest.mark.parametrize("kind", KINDS)
def test_right_script_and_placeholders(kind: str) -> None:
    english = store().english(kind)
    for text_id, text in sidecar(kind).texts.items():
        for form in filter(None, (text.text, text.feminine, text.masculine)):
            # only a number has no letters at all
            if any(char.isalpha() for char in english[text_id]):
                own = [char for char in PLACEHOLDER.sub("", form) if char.isalpha()]
                arabic = [char for char in own if "ARABIC" in unicodedata.name(char, "")]
                assert len(arabic) > len(own) / 2, f"{text_id}: {form}"
            assert sorted(PLACEHOLDER.findall(form)) == sorted(PLACEHOLDER.findall(english[text_id])), text_id
            assert "?" not in form, f"{text_id}: the Arabic question mark is ؟"


@pytest.mark.parametrize("kind", KINDS)
def test_questions_stay_questions_and_numbers_stay_numbers(kind: str) -> None:
    english = store().english(kind)
    for text_id, text in sidecar(kind).texts.items():
        if text_id.endswith(("/say", "/yes_no_say")):
            assert ("?" in english[text_id]) <= ("؟" in text.text), text_id
        for number in re.findall(r"\b(?:911|988|18)\b", english[text_id]):
            assert number in text.text, f"{text_id}: {number}"


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_has_checked_it_yet_and_it_says_so(kind: str) -> None:
    assert {text.checked_by for text in sidecar(kind).texts.values()} == {""}


def test_client_words_fit_a_woman_too() -> None:
    """Verbs that address a man only come with a feminine form beside them."""
    only_men = re.compile(r"\b(?:تريد|تشعر|تعرف|تلاحظ|تكتب|تقوله|تجيب|تخبرني|تأمل|تود|ترغب)\b")
    for kind in KINDS:
        texts = sidecar(kind).texts
        for entry in store().texts_of(kind).entries:
            text = texts[entry.id]
            if entry.audience == "client" and only_men.search(text.text) and not text.feminine:
                pytest.fail(f"{kind} {entry.id}: {text.text}")


def test_staleness_and_the_rest_are_found() -> None:
    english = {"a/say": "Hello {name}", "b/say": "Two words", "c/say": "Gone soon", "d/say": "Same words"}
    values = {
        "sidecar": {"language": "ar", "source": "x.toml"},
        "text": {
            "a/say": {"of": mark_of("Hello {name}"), "text": "مرحبا"},
            "b/say": {"of": mark_of("Three words"), "text": "كلمتان"},
            "d/say": {"of": mark_of("Same words"), "text": "Same words"},
            "e/say": {"of": mark_of("x"), "text": "لا شيء"},
            "c/say": {"of": mark_of("Gone soon"), "text": "  "},
        },
    }
    found, _problems = build_sidecar(values, "s")
    assert found is not None
    codes = {problem.entry: problem.message_code for problem in check_sidecar(found, english, "s")}
    assert codes == {
        "a/say": "placeholders_differ",
        "b/say": "stale_translation",
        "c/say": "empty",
        "d/say": "not_translated",
        "e/say": "unknown_text",
    }


def test_numbers_are_read_in_the_language_of_the_program() -> None:
    english, arabic = store().hotlines_to_read(), store(language="ar").hotlines_to_read()
    assert english == store().hotlines()
    assert [each.number for each in arabic] == [each.number for each in english]
    for number in arabic:
        for words in (number.name, number.what_for, number.hours, number.languages):
            assert any("ARABIC" in unicodedata.name(char, "") for char in words), words
    # what is said to a client stays English until it is asked for in their language
    assert [each.name for each in store(language="ar").hotlines()] == [each.name for each in english]
