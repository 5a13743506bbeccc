"""Finding words in signed notes and their amendments: the newest first, each with the words around the match."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from desktop.domain.clients import ClientHit
from desktop.domain.clock import Moment
from desktop.domain.note_lines import basis_at
from desktop.storage import name_keys, walls
from desktop.storage.among import EVERYBODY, Among

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row

SHORTEST = 3
"""Letters of a word before notes are looked through: two letters are in every note."""
_SHORTEST_OTHER = 2
_OPEN, _CLOSE = "\x02", "\x03"
_TOKENS = 28
_BEFORE = 34
_LENGTH = 110
#: What a sealed text keeps that a person wrote or said, as against its codes and ids.
_WORDS = frozenset({"value", "words", "text", "note", "reason", "place"})

_FIND = f"""
SELECT s.kind, s.object_id, c.id AS client_id, c.short_id, n.text AS chosen_name,
  c.status = 'closed' AS closed, coalesce(sn.object_kind, an.object_kind) AS object_kind, coalesce(
    (SELECT r.crisis_id FROM incident_reports r WHERE r.id = coalesce(sn.object_id, an.object_id)),
    sn.object_id, an.object_id) AS opens,
  coalesce(sn.signed_at, am.signed_at) AS signed_at,
  (SELECT group_concat(code, ' ') FROM (SELECT l.code FROM client_languages l WHERE l.client_id = c.id
    AND l.deleted_at IS NULL ORDER BY l.is_preferred DESC, l.position)) AS languages,
  CASE WHEN instr(sn.body, '"lines":') > 0 THEN sn.body END AS lines,
  snippet(note_words, 0, char(2), char(3), '…', {_TOKENS}) AS around
FROM note_words
JOIN search_rows s ON s.n = note_words.rowid
JOIN clients o ON o.id = s.client_id AND o.deleted_at IS NULL
JOIN clients c ON c.id = coalesce(o.merged_into, o.id) AND c.deleted_at IS NULL
JOIN standings st ON st.record = c.id
LEFT JOIN names n ON n.client_id = c.id AND n.is_chosen = 1 AND n.deleted_at IS NULL
LEFT JOIN signed_notes sn ON s.kind = 'signed_note' AND sn.id = s.object_id
LEFT JOIN amendments am ON s.kind = 'amendment' AND am.id = s.object_id
LEFT JOIN signed_notes an ON an.id = am.note_id
WHERE note_words MATCH ? AND {{member}} ORDER BY note_words.rowid DESC LIMIT ?
"""


def find_notes(conn: Connection, typed: str, limit: int = 20, among: Among = EVERYBODY) -> list[ClientHit]:
    """Return notes that hold every typed word, the last one perhaps unfinished; the newest first.

    Of a walled record (C11) the hit has no excerpt: that there is a note is all a list may say of it.
    """
    asked = query(typed)
    if not asked:
        return []
    sql = _FIND.format(member=among.of("st"))
    rows = conn.execute(sql, (asked, *among.values, limit)).fetchall()
    walled = walls.among(conn, list({row["client_id"] for row in rows}))
    return [_hit(row, walled=row["client_id"] in walled) for row in rows]


def query(typed: str) -> str:
    """Return what is looked for in the engine's language, every typed sign as a plain one; empty when too short."""
    words = name_keys.words(typed[:300])[:8]
    if not words or len(words[-1]) < (SHORTEST if words[-1].isascii() else _SHORTEST_OTHER):
        return ""
    return " ".join('"' + word.replace('"', '""') + '"' for word in words) + "*"


def words_of(body: str) -> str:
    """Return the words a person wrote in a sealed text from another laptop; all of it when it is none of ours."""
    try:
        content = json.loads(body)
    except ValueError:
        return body
    found: list[str] = []
    answers = content.get("answers") if isinstance(content, dict) else None
    _gather(content if answers is None else answers, found, all_texts=answers is None)
    return "\n".join(found)


def _gather(value: Any, found: list[str], *, all_texts: bool) -> None:
    if isinstance(value, dict):
        for key, part in value.items():
            if isinstance(part, str):
                if (all_texts or key in _WORDS) and part.strip():
                    found.append(part)
            else:
                _gather(part, found, all_texts=all_texts)
    elif isinstance(value, list):
        for part in value:
            _gather(part, found, all_texts=all_texts)


def _hit(row: Row, *, walled: bool) -> ClientHit:
    excerpt, start, length = ("", 0, 0) if walled else around(row["around"])
    return ClientHit(
        client_id=row["client_id"],
        short_id=row["short_id"],
        chosen_name=row["chosen_name"] or row["short_id"],
        matched="",
        why="note",
        languages=tuple((row["languages"] or "").split()),
        start=start,
        length=length,
        excerpt=excerpt,
        noted_at=Moment.parse(row["signed_at"]),
        opens=row["opens"],
        opens_kind=row["object_kind"],
        walled=walled,
        closed=bool(row["closed"]),
        basis=_basis(row["lines"], excerpt[start : start + length]),
    )


def _basis(body: str | None, match: str) -> str:
    """Return how the line with the match came to be known, where each line says so and they agree."""
    answers = json.loads(body).get("answers", []) if body and match else []
    found = {
        basis_at(each["value"], tuple(each["lines"]), match)
        for each in answers
        if each.get("lines") and match.casefold() in str(each.get("value", "")).casefold()
    }
    return found.pop() if len(found) == 1 else ""


def around(marked: str) -> tuple[str, int, int]:
    """Return the words around the first marked match on one line, and where in them it is."""
    text = " ".join(marked.split())
    before, opened, rest = text.partition(_OPEN)
    if not opened:
        return text[:_LENGTH], 0, 0
    match, _, after = rest.partition(_CLOSE)
    after = after.replace(_OPEN, "").replace(_CLOSE, "")
    if len(before) > _BEFORE:
        cut = before[-_BEFORE:]
        before = "…" + cut[cut.find(" ") + 1 :] if " " in cut else "…" + cut
    room = _LENGTH - len(before) - len(match)
    if len(after) > room:
        after = after[: max(0, room)].rpartition(" ")[0] + "…"
    return before + match + after, len(before), len(match)
