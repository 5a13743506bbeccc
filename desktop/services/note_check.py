"""Does this note name someone it should not? Looked at before it is signed, on the pool (V15)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.domain.note_names import NameHit, Text
from desktop.storage import note_names

if TYPE_CHECKING:
    from desktop.domain.wizard import Wizard
    from desktop.storage.vault import OpenVault


_PARTS = ("words", "why", "task", "note", "done", "usual", "culture")
"""Of a line; who is there and the name of a service stand where they belong."""


class NoteCheck:
    """Reads only, on the caller's connection."""

    def __init__(self, vault: OpenVault) -> None:
        self._vault = vault

    def look(self, client_id: str, texts: Sequence[Text], companions: Sequence[str] = ()) -> list[NameHit]:
        """Return what may be about somebody else; of other clients neither who it is nor whether they are kept apart.

        `companions` are the names given to those who are there today.
        """
        if not any(text.words.strip() for text in texts):
            return []
        conn = self._vault.connection()
        return note_names.hits(conn, client_id, texts, note_names.around(conn, client_id, companions))


def texts_of(wizard: Wizard) -> tuple[Text, ...]:
    """Return the free words that will be sealed: answers in words, lines of an answer, and what stands beside it."""
    found: list[Text] = []
    for kept in wizard.kept:
        question = wizard.protocol.question(kept.question_id)
        if question is None or question.working:
            continue
        if question.kind == "text" and isinstance(kept.answer.value, str):
            found.append(Text(question_id=question.id, words=kept.answer.value))
        found += [Text(question_id=question.id, words=words) for words in _lines(kept.answer.value)]
        if kept.answer.note:
            found.append(Text(question_id=question.id, words=kept.answer.note, beside=True))
    return tuple(found)


def _lines(value: object) -> list[str]:
    """Return what was typed into the lines of an answer: tasks, lessons, referrals, clues."""
    cells = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    parts = [cell.get(part) for cell in cells if isinstance(cell, dict) for part in _PARTS]
    return [words for words in parts if isinstance(words, str) and words]


def companions_of(wizard: Wizard) -> tuple[str, ...]:
    """Return the names given to people who are there."""
    return tuple(
        str(person["name"])
        for kept in wizard.kept
        if isinstance(kept.answer.value, list)
        for person in kept.answer.value
        if isinstance(person, dict) and person.get("name")
    )
