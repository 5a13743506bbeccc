"""The rows that a strike reaches: the sealed note and its amendments go, what it was sealed over is written anew."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from desktop.domain.striking import struck_event, struck_json, struck_text
from desktop.storage import search_index
from desktop.storage import sessions as rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from desktop.storage.connection import Row
    from desktop.storage.unit_of_work import UnitOfWork

    _Anew = tuple[str, Row, dict[str, Any]]
    """A table, its row as it stands, and what is left of the columns that change."""

RULE = "struck"

_UNDER = frozenset({"answers", "session_texts", "session_events", "people_present"})
#: What a row gets by itself as it is written.
_OWN = frozenset({"id", "origin", "version", "created_at", "created_by", "changed_at", "changed_by"})
#: Tables of a session with the columns that hold words; an answer's value is JSON.
_TEXTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("session_texts", ("text",)),
    ("people_present", ("name",)),
)


def strike(
    work: UnitOfWork,
    *,
    note_id: str,
    amendment_ids: tuple[str, ...],
    session_id: str,
    client_id: str,
    second_staff_id: str,
    phrase: str,
    kind_of: Callable[[str], str],
    sealed: Mapping[str, Any],
    words: str,
) -> str:
    """Put the struck note in the place of the old one and return its id, all of it in this transaction.

    The old note, its amendments and every past of the words go for ever; each leaves a certificate. Raises NotAllowed
    held under a legal hold.
    """
    anew = [*_answers(work, session_id, phrase, kind_of), *_events(work, session_id, phrase)]
    anew += [each for table, columns in _TEXTS for each in _texts(work, table, columns, session_id, phrase)]
    gone = [("amendments", each) for each in amendment_ids] + [("signed_notes", note_id)]
    for table, row_id in gone:
        search_index.forget(work, "amendment" if table == "amendments" else "signed_note", row_id)
    gone += [(table, row["id"]) for table, row, _left in anew]
    for _table, row_id in gone:
        work.run("DELETE FROM pack_rows WHERE row_id = ?", (row_id,))
    work.defer_links()
    work.erase(
        gone,
        client_id=client_id or None,
        rule=RULE,
        second_staff_id=second_staff_id,
        of=("struck", session_id),
    )
    # with the seal gone what it was over can be written, as new rows without a past; the new seal closes it again
    for table, row, left in anew:
        values = {name: row[name] for name in row.keys() if name not in _OWN}  # noqa: SIM118
        work.insert(table, values | left, draft=True)
    return rows.seal(work, sealed, words)


def under_a_seal(work: UnitOfWork, table: str, values: Mapping[str, Any]) -> bool:
    """Tell whether a pack's row belongs under a seal that stands here: words were struck there since, not here."""
    if table not in _UNDER:
        return False
    sealed = "SELECT 1 FROM signed_notes WHERE session_id = ?"
    return bool(values.get("session_id")) and bool(work.query(sealed, (values["session_id"],)))


def _answers(
    work: UnitOfWork, session_id: str, phrase: str, kind_of: Callable[[str], str]
) -> Iterator[_Anew]:
    for row in work.query("SELECT * FROM answers WHERE session_id = ?", (session_id,)):
        left, times = struck_json(row["value"] or "", kind_of(row["question_id"]), phrase)
        if times:
            reason = json.loads(left).get("reason", "") if left.startswith("{") else row["reason"]
            yield "answers", row, {"value": left, "reason": reason or None}


def _events(work: UnitOfWork, session_id: str, phrase: str) -> Iterator[_Anew]:
    for row in work.query("SELECT * FROM session_events WHERE session_id = ?", (session_id,)):
        event, times = struck_event({"text": row["text"], "data": json.loads(row["data"] or "{}")}, phrase)
        if times:
            data = json.dumps(event["data"], ensure_ascii=False, sort_keys=True)
            yield "session_events", row, {"text": event["text"], "data": data}


def _texts(
    work: UnitOfWork, table: str, columns: tuple[str, ...], session_id: str, phrase: str
) -> Iterator[_Anew]:
    for row in work.query(f"SELECT * FROM {table} WHERE session_id = ?", (session_id,)):  # noqa: S608
        found = {name: struck_text(row[name] or "", phrase) for name in columns}
        changed = {name: left for name, (left, times) in found.items() if times}
        if changed:
            yield table, row, changed
