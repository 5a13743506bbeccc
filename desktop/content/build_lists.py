"""Builds the dated numbers of `hotlines/` and the list of languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Literal

from desktop.content.build_protocol import Strict
from desktop.content.texts import Texts
from desktop.domain.hotlines import Hotline
from desktop.domain.languages import Language

NUMBER = re.compile(r"\+[1-9][0-9]{6,14}|[0-9]{3,6}")


class HotlineShape(Strict):
    """One number."""

    id: str
    name: str
    what_for: str
    number: str
    display: str
    languages: str
    hours: str
    source: str
    checked_on: date
    verified: bool
    text_to: str = ""
    text_word: str = ""
    check_note: str = ""
    emergency: bool = False
    sources: list[str] = []


class HotlinesShape(Strict):
    """A file of numbers."""

    hotline: list[HotlineShape]


class LanguageShape(Strict):
    """One language."""

    code: str
    tag: str
    name: str
    own_name: str
    script: str
    direction: Literal["ltr", "rtl"] = "ltr"


class LanguagesShape(Strict):
    """The file of languages."""

    language: list[LanguageShape]


def build_hotlines(shape: HotlinesShape, texts: Texts) -> tuple[Hotline, ...]:
    """Return the numbers; problems are noted in `texts`."""
    texts.once([hotline.id for hotline in shape.hotline])
    for hotline in shape.hotline:
        for field, number in (("number", hotline.number), ("text_to", hotline.text_to)):
            if (number or field == "number") and NUMBER.fullmatch(number) is None:
                texts.problem(hotline.id, field, "not_a_phone_number", word=number)
    return tuple(
        Hotline(
            id=entry.id,
            name=texts.client(f"{entry.id}/name", entry.name, needed=True),
            what_for=texts.client(f"{entry.id}/what_for", entry.what_for, needed=True),
            number=entry.number,
            display=entry.display,
            languages=texts.worker(f"{entry.id}/languages", entry.languages, needed=True),
            hours=texts.client(f"{entry.id}/hours", entry.hours, needed=True),
            source=texts.worker(f"{entry.id}/source", entry.source, needed=True),
            checked_on=entry.checked_on,
            verified=entry.verified,
            text_to=entry.text_to,
            text_word=entry.text_word,
            check_note=texts.worker(f"{entry.id}/check_note", entry.check_note),
            emergency=entry.emergency,
            sources=texts.cite(entry.id, entry.sources),
        )
        for entry in shape.hotline
    )


def hotline_said(hotline: Hotline, said: Callable[[str, str], str]) -> Hotline:
    """Return the number with the words a client hears as `said(text_id, english)` gives them."""
    return replace(
        hotline,
        name=said(f"{hotline.id}/name", hotline.name),
        what_for=said(f"{hotline.id}/what_for", hotline.what_for),
        hours=said(f"{hotline.id}/hours", hotline.hours),
    )


def build_languages(shape: LanguagesShape, texts: Texts) -> tuple[Language, ...]:
    """Return the languages; names are in the program's language."""
    texts.once([language.tag for language in shape.language], "tag")
    return tuple(
        Language(
            code=entry.code,
            tag=entry.tag,
            name=texts.worker(f"{entry.tag}/name", entry.name, needed=True),
            own_name=entry.own_name,
            script=entry.script,
            direction=entry.direction,
        )
        for entry in shape.language
    )
