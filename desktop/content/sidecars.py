"""Sidecars: the texts of one content file in another language, each with the English it was made from.

A sidecar text is used only while `of` fits the English text as it is now: a changed sentence may mean something else.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from desktop.content.decode import decode
from desktop.content.problems import ContentProblem

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def mark_of(english: str) -> str:
    """Return the mark of an English text: twelve hexadecimal digits of its SHA-256."""
    return hashlib.sha256(english.encode("utf-8")).hexdigest()[:12]


class _Text(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    of: str
    text: str
    feminine: str = ""
    masculine: str = ""
    checked_by: str = ""


class _Head(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    language: str
    source: str


class SidecarShape(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """The shape of a sidecar file."""

    sidecar: _Head
    text: dict[str, _Text] = msgspec.field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientText:
    """A text in the client's language. `checked_by` is empty until a qualified person has checked it.

    `feminine` and `masculine` are there where one wording cannot serve everyone.
    """

    text: str
    language: str
    checked_by: str = ""
    feminine: str = ""
    masculine: str = ""
    of: str = ""

    def for_gender(self, gender: str) -> str:
        """Return the form for female or male where there is one, else the text."""
        form = {"female": self.feminine, "male": self.masculine}.get(gender, "")
        return form or self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidecar:
    """All texts of one content file in one language, by text id."""

    language: str
    source: str
    texts: Mapping[str, ClientText] = field(default_factory=dict)

    def find(self, text_id: str, english: str) -> ClientText | None:
        """Return the text when it was made from this English, else None."""
        found = self.texts.get(text_id)
        return found if found is not None and found.of == mark_of(english) else None


def build_sidecar(values: dict[str, Any], name: str) -> tuple[Sidecar | None, list[ContentProblem]]:
    """Return a sidecar from its file's values, or None and the problems."""
    shape, problems = decode(values, SidecarShape, name)
    if shape is None:
        return None, problems
    language = shape.sidecar.language
    if _LANGUAGE.fullmatch(language) is None:
        details = {"word": language}
        return None, [
            ContentProblem(file=name, field="language", message_code="unknown_language", details=details)
        ]
    texts = {
        text_id: ClientText(
            text=text.text,
            language=language,
            checked_by=text.checked_by,
            feminine=text.feminine,
            masculine=text.masculine,
            of=text.of,
        )
        for text_id, text in shape.text.items()
    }
    return Sidecar(language=language, source=shape.sidecar.source, texts=texts), []


def check_sidecar(sidecar: Sidecar, english: Mapping[str, str], name: str) -> list[ContentProblem]:
    """Return what does not fit the English texts any more, by id: gone, changed, placeholders, left in English."""
    problems = []
    for text_id, text in sidecar.texts.items():
        code = ""
        source = english.get(text_id)
        forms = [form for form in (text.text, text.feminine, text.masculine) if form]
        if source is None:
            code = "unknown_text"
        elif not text.text.strip():
            code = "empty"
        elif text.of != mark_of(source):
            code = "stale_translation"
        elif any(sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(source)) for form in forms):
            code = "placeholders_differ"
        elif (
            text.text == source
            and re.search(r"[A-Za-z]{3}", source)
            and not sidecar.language.startswith("en")
        ):
            code = "not_translated"
        if code:
            problems.append(ContentProblem(file=name, entry=text_id, field="text", message_code=code))
    return problems
