"""A signed note and an incident report as pages: who signed when, what was noted, what was added, the seal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.exports.document import Block, Direction, Document, Heading, KeyValue, Note, Paragraph, Template

Rows = Sequence[tuple[str, str]]
#: Working notes: out of prints unless chosen (PRACTICE 11).
WORKING_KINDS = ("observation", "surroundings")


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """An amendment in words: a heading that names signer and day, why, and what was added."""

    heading: str
    reason: str
    text: str


def record_page(
    template: Template,
    *,
    title: str,
    language: str,
    direction: Direction,
    facts: Rows,
    heading: str,
    answers: Rows,
    happened: tuple[str, Rows] = ("", ()),
    working: tuple[str, str, Rows] = ("", "", ()),
    added: Sequence[Added] = (),
    seal: str = "",
) -> Document:
    """Return the page: facts on top, question and answer, what happened under its heading, what was added, the seal.

    `working` are a heading, a sentence and the working notes, where somebody chose to print them (PRACTICE 11).
    Empty answers are left out; "not noted" is said by whoever gives the rows (PRACTICE 9).
    """
    blocks: list[Block] = [KeyValue(rows=tuple(row for row in facts if row[1].strip()))]
    kept = tuple(row for row in answers if row[1].strip())
    if kept:
        blocks += [Heading(text=heading), KeyValue(rows=kept)]
    title_of_log, lines = happened
    if lines:
        blocks += [Heading(text=title_of_log), KeyValue(rows=tuple(lines))]
    title_of_working, sentence, noticed = working
    if noticed:
        blocks += [Heading(text=title_of_working), Paragraph(text=sentence), KeyValue(rows=tuple(noticed))]
    return _page(template, title, language, direction, [*blocks, *_end(added, seal)])


def report_page(
    *,
    title: str,
    language: str,
    direction: Direction,
    facts: Rows,
    parts: Sequence[tuple[str, Rows]],
    missing: str = "",
    added: Sequence[Added] = (),
    seal: str = "",
) -> Document:
    """Return an incident report: its parts under their headings, what was missing, what was added, the seal.

    What is empty is left out of its part; `missing` is the sentence that lists it.
    """
    blocks: list[Block] = [KeyValue(rows=tuple(row for row in facts if row[1].strip()))]
    for heading, rows in parts:
        if kept := tuple(row for row in rows if row[1].strip()):
            blocks += [Heading(text=heading), KeyValue(rows=kept)]
    if missing:
        blocks.append(Paragraph(text=missing))
    return _page("incident", title, language, direction, [*blocks, *_end(added, seal)])


def _end(added: Sequence[Added], seal: str) -> list[Block]:
    blocks: list[Block] = []
    for each in added:
        blocks += [Heading(text=each.heading), Paragraph(text=each.reason), Paragraph(text=each.text)]
    if seal:
        blocks.append(Note(text=seal))
    return blocks


def _page(
    template: Template, title: str, language: str, direction: Direction, blocks: Sequence[Block]
) -> Document:
    return Document(
        title=title,
        language=language,
        direction=direction,
        blocks=tuple(blocks),
        template=template,
        file_title="Page",
    )
