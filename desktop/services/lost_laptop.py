"""The sheet "If this laptop is lost": what was on it in numbers, how it was protected, whom to call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.clock import Moment
from desktop.exports.document import (
    BlankLines,
    Block,
    Bullets,
    Direction,
    Document,
    Heading,
    KeyValue,
    Note,
    Paragraph,
    PhoneRow,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.agency import AgencyProfile
    from desktop.storage.vault import OpenVault

CALLED = ("supervisor", "on_call", "lawyer", "security")
"""Whom the sheet names, in this order, with the numbers of the agency's profile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LostFacts:
    """What can be said of a vault without saying anything about anybody in it."""

    clients: int
    sessions: int
    plans: int
    last_written: Moment | None = None
    last_locked: Moment | None = None
    last_backup: Moment | None = None
    passphrases: int = 0
    recovery_keys: int = 0
    agency_keys: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LostWords:
    """Every text of the sheet, in one language."""

    title: str
    corner: str
    call: str
    nobody: tuple[str, ...]
    what: str
    rows: tuple[tuple[str, str], ...]
    how: str
    how_lines: tuple[str, ...]
    find_out: str
    find_out_lines: tuple[str, ...]
    confirm: str
    confirm_lines: tuple[str, ...]
    afterwards: str
    afterwards_lines: tuple[str, ...]
    foot: str


def facts_of(vault: OpenVault) -> LostFacts:
    """Count what is in the open vault; on the caller's connection."""
    from desktop.storage.restoring import count

    contents, _end = count(vault.connection())
    kinds = [str(slot.get("type", "")) for slot in vault.header.slots]
    return LostFacts(
        clients=contents.clients,
        sessions=contents.sessions,
        plans=contents.plans,
        last_written=contents.last_written,
        last_locked=contents.last_locked,
        last_backup=contents.last_backup,
        passphrases=kinds.count("passphrase"),
        recovery_keys=kinds.count("recovery"),
        agency_keys=kinds.count("agency"),
    )


def numbers_to_call(profile: AgencyProfile) -> list[tuple[str, str]]:
    """Return whom to call: name and number of those who have one, supervisors first."""
    return [
        (person.name, person.phone)
        for role in CALLED
        for person in profile.people
        if person.role == role and person.phone
    ]


def lost_sheet(
    words: LostWords, call: Sequence[tuple[str, str]], *, language: str, direction: Direction
) -> Document:
    """Return the sheet as a document."""
    blocks: list[Block] = [Paragraph(text=words.call, strong=True)]
    blocks += [PhoneRow(label=name, number=number) for name, number in call]
    if not call:
        blocks.append(BlankLines(labels=words.nobody))
    blocks += [
        Heading(text=words.what),
        KeyValue(rows=words.rows, blank_lines=True),
        Heading(text=words.how),
        Bullets(items=words.how_lines),
        Heading(text=words.find_out),
        BlankLines(labels=words.find_out_lines),
        Heading(text=words.confirm),
        Bullets(items=words.confirm_lines),
        Heading(text=words.afterwards),
        Bullets(items=words.afterwards_lines),
        Note(text=words.foot),
    ]
    return Document(
        title=words.title,
        corner=words.corner,
        language=language,
        direction=direction,
        template="simple",
        file_title="Sheet",
        blocks=tuple(blocks),
    )
