"""What clients hear and read in their own languages: nothing missing, the right script, every number and gap kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

import pytest

from desktop.content.sidecars import PLACEHOLDER, ClientText, Sidecar, build_sidecar, check_sidecar
from desktop.content.store import ContentStore
from desktop.content.toml_file import read_toml
from desktop.exports.font_coverage import covered_by, uncovered
from tests.content.places import RESOURCES, TRANSLATIONS, store

FIRST = (
    "signs/alone",
    "safety_plans/low_risk",
    "handouts/provider_code",
    "education/topics",
    "hotlines/us",
    "protocols/phone",
)
PLANS = ("safety_plans/family_violence", "safety_plans/suicidal_ideation", "safety_plans/child")
CHANNELS = tuple(f"protocols/{name}" for name in ("video", "in_person", "sms", "messaging_app", "email"))
CRISIS = ("crisis/built_in", "crisis/incidents", "crisis/cues")
WHOLE = (*FIRST, *PLANS, *CHANNELS, *CRISIS, "observation/built_in", "handouts/education", "handouts/release")
# Every client text of these files is there; what is not promised falls back to English, which the program says.
PROMISED: dict[str, tuple[str, ...]] = {
    "es": WHOLE,
    "fr": WHOLE,
    "ht": WHOLE,
    "vi": WHOLE,
    "sw": WHOLE,
    "so": WHOLE,
    "uk": WHOLE,
    "ru": WHOLE,
    "prs": WHOLE,
    "ps": WHOLE,
    "am": WHOLE,
    "ti": WHOLE,
    "my": WHOLE,
}
SCRIPTS = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Arab": "ARABIC", "Ethi": "ETHIOPIC", "Mymr": "MYANMAR"}
QUESTION_MARKS = {"Arab": "؟", "Ethi": "?፧", "Mymr": "?။", "Latn": "?", "Cyrl": "?"}
LEFT_IN_ENGLISH = re.compile(r"\b(?:the|you|your|what|shall|with|from|who)\b", re.IGNORECASE)
# The English says these only in the names of the lines and what they are for; a paper that is found must not either.
SAID_ALOUD = re.compile(r"violen|suicid|traffick|abus", re.IGNORECASE)
AVOIDED = {
    "es": r"violen|suicid|\btrata de|abus",
    "fr": r"violen|suicid|\btraite des|abus",
    "ht": r"vyolan|suisid|\btrafik|abi\b",
    "vi": r"bạo lực|bạo hành|tự tử|tự sát|buôn người|lạm dụng",
    "sw": r"ukatili|vurugu|kujiua|usafirishaji|unyanyasaji",
    "so": r"rabshad|isdil|is dil|tahriib|xadgudub",
    "uk": r"насил|самогуб|суїцид|торгівл",
    "ru": r"насил|самоуб|суицид|торговл",
    "prs": r"خشونت|خودکشی|قاچاق",
    "ps": r"تاوتریخوال|ځان ?وژ|قاچاق",
    "am": r"ጥቃት|ራስን (?:የማጥፋት|ማጥፋት)|ዝውውር",
    "ti": r"ዓመጽ|ምቕታል ነፍሲ|ነፍሰ ቕትለት|ንግዲ ሰብ",
    "my": r"အကြမ်းဖက်|သတ်သေ|လူကုန်ကူး",
}


@cache
def content() -> ContentStore:
    return store()


@cache
def sidecar(language: str, kind: str) -> Sidecar:
    path = TRANSLATIONS / "content" / language / f"{kind}.toml"
    found, problems = build_sidecar(read_toml(path, kind), kind)
    assert found is not None, problems
    return found


def languages() -> list[str]:
    """Every language that has something, but Arabic: its texts are all there and are looked at in test_arabic.py."""
    return sorted(folder.name for folder in (TRANSLATIONS / "content").iterdir() if folder.name != "ar")


def kinds_of(language: str) -> list[str]:
    root = TRANSLATIONS / "content" / language
    return sorted(str(file.relative_to(root).with_suffix("")) for file in root.rglob("*.toml"))


def texts(language: str) -> Iterator[tuple[str, str, ClientText]]:
    """Give kind and id, the English, and the text of every text there is."""
    for kind in kinds_of(language):
        english = content().english(kind)
        for text_id, text in sidecar(language, kind).texts.items():
            yield f"{kind} {text_id}", english[text_id], text


def forms(text: ClientText) -> list[str]:
    return [form for form in (text.text, text.feminine, text.masculine) if form]


def script_of(language: str) -> str:
    return next(each.script for each in content().languages() if each.tag == language)


EACH = pytest.mark.parametrize("language", languages())


@pytest.mark.parametrize(
    ("language", "kind"), [(tag, kind) for tag, kinds in PROMISED.items() for kind in kinds]
)
def test_every_client_text_that_is_promised_is_there(language: str, kind: str) -> None:
    found = sidecar(language, kind)
    entries = [entry for entry in content().texts_of(kind).entries if entry.audience == "client"]
    assert entries
    assert [entry.id for entry in entries if found.find(entry.id, entry.english) is None] == []
    # and that is what a screen, a document or a message gets
    assert len(content().client_texts(kind, language)) == len(entries)


@EACH
def test_made_from_the_words_of_today_and_not_left_in_english(language: str) -> None:
    for kind in kinds_of(language):
        found = sidecar(language, kind)
        assert found.language == language
        assert found.source == f"{kind}.toml"
        assert check_sidecar(found, content().english(kind), kind) == []
    for where, english, text in texts(language):
        for form in forms(text):
            own = re.sub(r"“[A-Za-z ]+, please”", "", form)
            assert not LEFT_IN_ENGLISH.search(own), f"{where}: {form}"
            assert form.strip() == form, where
            assert form != english or not re.search("[A-Za-z]{3}", english), where


@EACH
def test_right_script(language: str) -> None:
    script = SCRIPTS[script_of(language)]
    for where, english, text in texts(language):
        for form in forms(text):
            letters = [char for char in PLACEHOLDER.sub("", form) if unicodedata.category(char)[0] in "LM"]
            own = [char for char in letters if script in unicodedata.name(char, "") or char in "\u0301\u02bc"]
            if any(char.isalpha() for char in english):
                assert len(own) > len(letters) / 2, f"{where}: {form}"


@EACH
def test_numbers_gaps_and_placeholders_are_those_of_the_english(language: str) -> None:
    for where, english, text in texts(language):
        for form in forms(text):
            assert sorted(re.findall(r"[0-9]+", form)) == sorted(re.findall(r"[0-9]+", english)), (
                f"{where}: {form}"
            )
            assert all(char in "0123456789" for char in form if char.isdigit()), f"{where}: {form}"
            assert form.count("…") == english.count("…"), f"{where}: {form}"
            assert "..." not in form, where
            assert sorted(PLACEHOLDER.findall(form)) == sorted(PLACEHOLDER.findall(english)), where


@EACH
def test_questions_stay_questions(language: str) -> None:
    marks = QUESTION_MARKS[script_of(language)]
    for where, english, text in texts(language):
        for form in forms(text):
            if "?" in english:
                assert any(mark in form for mark in marks), f"{where}: {form}"
            else:
                assert not any(mark in form for mark in marks if mark != "။"), f"{where}: {form}"


@EACH
def test_every_character_can_be_drawn(language: str) -> None:
    points: frozenset[int] = frozenset().union(
        *(covered_by(font) for font in (RESOURCES / "fonts").glob("*-Regular.ttf"))
    )
    assert (
        uncovered([form for _where, _english, text in texts(language) for form in forms(text)], points) == []
    )


@EACH
def test_nobody_has_checked_them_yet_and_they_say_so(language: str) -> None:
    assert {text.checked_by for _where, _english, text in texts(language)} == {""}


@EACH
def test_the_same_english_is_the_same_words_in_every_channel(language: str) -> None:
    said: dict[str, ClientText] = {}
    for where, english, text in texts(language):
        if where.startswith("safety_plans/child "):  # a child is spoken to in other words than a grown-up
            continue
        first = said.setdefault(english, text)
        assert forms(first) == forms(text), where


@pytest.mark.parametrize("language", PROMISED)
def test_the_language_to_ask_for_on_911_is_the_clients_own(language: str) -> None:
    """Who reads this in Spanish and asks for Arabic on an emergency call gets the wrong interpreter."""
    name = next(each.name for each in content().languages() if each.tag == language)
    found = 0
    for where, english, text in texts(language):
        if ", please”" in english:
            found += 1
            assert f"“{name}, please”" in text.text, f"{where}: {text.text}"
    assert found


@pytest.mark.parametrize("language", AVOIDED)
def test_what_the_english_does_not_say_aloud_is_not_said_here(language: str) -> None:
    for where, english, text in texts(language):
        if not SAID_ALOUD.search(english):
            for form in forms(text):
                assert not re.search(AVOIDED[language], form, re.IGNORECASE), f"{where}: {form}"
