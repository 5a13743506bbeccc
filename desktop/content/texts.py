"""Collects every text of a content file while it is built, gives back the program's language, and checks each one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from desktop.content.problems import ContentProblem
from desktop.content.sidecars import PLACEHOLDER, Sidecar

Audience = Literal["caseworker", "client"]
LONGEST = 2000
_SOURCE = re.compile(r"[A-Z]{1,8}(-[A-Z0-9]{1,12}){1,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextEntry:
    """One English text of a file and who it is for."""

    id: str
    english: str
    audience: Audience


class Texts:
    """What a builder asks for each text.

    Caseworker texts come back in the program's language where its sidecar has a fitting one. Client texts stay
    English: the screen asks for the client's language beside it.
    """

    def __init__(self, name: str, sidecar: Sidecar | None = None) -> None:
        self.name = name
        self._sidecar = sidecar
        self.entries: list[TextEntry] = []
        self.sources: list[tuple[str, str]] = []
        self.problems: list[ContentProblem] = []

    def worker(
        self, text_id: str, english: str, *, needed: bool = False, placeholders: tuple[str, ...] = ("name",)
    ) -> str:
        """Return a text for the caseworker, in the program's language."""
        if not self._take(text_id, english, "caseworker", needed, placeholders):
            return english
        found = self._sidecar.find(text_id, english) if self._sidecar is not None else None
        return found.text if found is not None else english

    def client(
        self, text_id: str, english: str, *, needed: bool = False, placeholders: tuple[str, ...] = ()
    ) -> str:
        """Return a text for the client, in English."""
        self._take(text_id, english, "client", needed, placeholders)
        return english

    def cite(self, entry: str, sources: list[str]) -> tuple[str, ...]:
        """Take in the fact ids of an entry."""
        for source in sources:
            if _SOURCE.fullmatch(source) is None:
                self.problem(entry, "sources", "bad_source", word=source)
            self.sources.append((source, entry))
        return tuple(sources)

    def once(self, names: list[str], field: str = "id", prefix: str = "") -> None:
        """Note every name that stands twice."""
        for name in sorted({name for name in names if names.count(name) > 1}):
            self.problem(f"{prefix}{name}", field, "id_twice", word=name)

    def problem(self, entry: str, field: str, code: str, **details: str | int) -> None:
        """Note something wrong."""
        self.problems.append(
            ContentProblem(file=self.name, entry=entry, field=field, message_code=code, details=details)
        )

    def _take(
        self, text_id: str, english: str, audience: Audience, needed: bool, placeholders: tuple[str, ...]
    ) -> bool:
        entry, _slash, field = text_id.rpartition("/")
        if not english.strip():
            if needed or english:
                self.problem(entry, field, "empty")
            return False
        if len(english) > LONGEST:
            self.problem(entry, field, "too_long", limit=LONGEST)
        for placeholder in PLACEHOLDER.findall(english):
            if placeholder not in placeholders:
                self.problem(entry, field, "placeholder_not_allowed", word="{" + placeholder + "}")
        self.entries.append(TextEntry(id=text_id, english=english, audience=audience))
        return True
