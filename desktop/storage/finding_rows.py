"""The rows that a signed session fills: made once at signing, and mended, never doubled, while slips can be mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from desktop.domain.session_findings import Findings
from desktop.domain.typo_window import MadeRow

if TYPE_CHECKING:
    from desktop.domain.clock import Moment
    from desktop.storage.unit_of_work import UnitOfWork

_A_SLIP = 0.6
"""How alike words are of which the one is a slip of the other (difflib's ratio)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One row as the answers want it: `words` tells it apart inside its `group`.

    `values` follow a mended answer; `once` are set when the row is made and stay (the day something was said).
    """

    table: str
    group: str
    words: str
    values: Mapping[str, Any]
    once: Mapping[str, Any] = field(default_factory=dict)


def set_columns(
    work: UnitOfWork, session_id: str, found: Findings, before: Sequence[str] = ()
) -> tuple[str, ...]:
    """Fill the session's own columns and return which; one that was filled `before` and is not any more is emptied."""
    columns = {
        "picked_up": found.picked_up,
        "seen_alone": found.seen_alone,
        "seen_alone_reason": found.seen_alone_reason,
        "camera": found.camera,
        "outcome": found.outcome,
        "technical_problem": found.technical_problem,
        "interpreter_mode": found.interpreter_mode,
        "interpreter_name": found.interpreter_name,
    }
    filled = {name: text for name, text in columns.items() if text}
    changes = {**dict.fromkeys(before), **filled}
    if changes:
        work.update("sessions", session_id, changes, draft=True)
    return tuple(filled)


def set_people(work: UnitOfWork, session_id: str, people: Sequence[Mapping[str, Any]]) -> None:
    """Store who was there as rows, taking the place of what was stored before."""
    wanted = [
        {
            "role": person["role"],
            "name": person.get("name") or None,
            "is_child": int("child" in str(person["role"])),
            "can_hear": person.get("hears") or "not_asked",
        }
        for person in people
        for _ in range(int(person.get("count", 1)))
    ]
    stored = work.query(
        "SELECT id, role, name, is_child, can_hear FROM people_present WHERE session_id = ? AND deleted_at IS NULL "
        "ORDER BY rowid",
        (session_id,),
    )
    if [{name: row[name] for name in ("role", "name", "is_child", "can_hear")} for row in stored] == wanted:
        return
    for row in stored:
        work.remove("people_present", row["id"])
    for person in wanted:
        work.insert("people_present", {**person, "session_id": session_id, "noted_at": work.now.text()})


def set_rows(work: UnitOfWork, wanted: Sequence[Wanted], made: Sequence[MadeRow] = ()) -> tuple[MadeRow, ...]:
    """Bring the rows along and return them as they are now; `made` is what this returned for the session before.

    A row keeps its id while its words stay; of the others in its group the one most like them takes the changed words.
    One that somebody has worked on since takes only nearly the same words and never goes: a done task stays done, and a
    day or a state that was changed by hand stays as it is.
    """
    left = list(made)
    pairs: list[tuple[Wanted, MadeRow | None]] = []
    for want in wanted:
        pairs.append((want, _same(left, want)))
    now: list[MadeRow] = []
    for want, found in pairs:
        row = found or _most_like(work, left, want)
        kept = _change(work, want, row) if row is not None else _make(work, want)
        if kept is not None:
            now.append(kept)
    for row in left:
        if _untouched(work, row):
            work.remove(row.table, row.row_id)
    return tuple(now)


def _same(left: list[MadeRow], want: Wanted) -> MadeRow | None:
    for at, row in enumerate(left):
        if (row.table, row.group, row.words) == (want.table, want.group, want.words):
            return left.pop(at)
    return None


def _most_like(work: UnitOfWork, left: list[MadeRow], want: Wanted) -> MadeRow | None:
    near: list[tuple[float, int]] = []
    for at, row in enumerate(left):
        if (row.table, row.group) == (want.table, want.group):
            alike = SequenceMatcher(None, row.words, want.words).ratio()
            if alike >= _A_SLIP or _untouched(work, row):
                near.append((alike, -at))
    return left.pop(-max(near)[1]) if near else None


def _make(work: UnitOfWork, want: Wanted) -> MadeRow:
    row_id = work.insert(want.table, {**want.values, **want.once})
    return MadeRow(table=want.table, group=want.group, row_id=row_id, words=want.words, version=1)


def _change(work: UnitOfWork, want: Wanted, row: MadeRow) -> MadeRow | None:
    stored = _stored(work, row)
    if stored is None:  # somebody took it away since, and that counts
        return MadeRow(table=row.table, group=row.group, row_id=row.row_id, words=want.words, version=0)
    if row.words == want.words:
        return row
    hands = {*row.by_hand, *_changed_by_hand(work, row, stored)}
    values = {name: value for name, value in want.values.items() if name not in hands}
    version = work.update(row.table, row.row_id, values) if values else stored
    return replace(row, words=want.words, version=version, by_hand=tuple(sorted(hands)))


def _untouched(work: UnitOfWork, row: MadeRow) -> bool:
    return not row.by_hand and _stored(work, row) == row.version


def _changed_by_hand(work: UnitOfWork, row: MadeRow, stored: int) -> set[str]:
    """Return the columns that were changed since this row had the version it was left with."""
    if stored <= row.version:
        return set()
    found = work.query(
        "SELECT field FROM field_changes WHERE table_name = ?1 AND row_id = ?2 AND history_n IN (SELECT DISTINCT "
        "history_n FROM field_changes WHERE table_name = ?1 AND row_id = ?2 ORDER BY history_n DESC LIMIT ?3)",
        (row.table, row.row_id, stored - row.version),
    )
    return {str(each["field"]) for each in found}


def _stored(work: UnitOfWork, row: MadeRow) -> int | None:
    sql = f"SELECT version FROM {row.table} WHERE id = ? AND deleted_at IS NULL"  # noqa: S608 (a table of ours)
    found = work.query(sql, (row.row_id,))
    return int(found[0]["version"]) if found else None


# ---- what the answers want -----------------------------------------------------------------------------------------


def wanted_rows(
    work: UnitOfWork,
    session_id: str,
    client_id: str,
    found: Findings,
    made: Sequence[MadeRow] = (),
    at: Moment | None = None,
) -> list[Wanted]:
    """Return the rows that findings fill: the place of today, what is usual, told what we notice.

    `at` is when the session ended, now where it ends now: a place said yesterday is not where they are today.
    What was agreed is in `agreed_rows`.
    """
    about = {"client_id": client_id, "session_id": session_id}
    said_at = (at or work.now).text()
    rows: list[Wanted] = []
    if found.place or found.address_id:
        here = _known_place(work, client_id, found)
        if here or found.place:
            place = {"address_id": here or None, "place": None if here else found.place}
            said = {"said_at": said_at, "learnt_how": "said"}
            rows.append(
                Wanted(
                    table="whereabouts",
                    group="place",
                    words=here or found.place,
                    values=place,
                    once={**about, **said},
                )
            )
    rows += [
        Wanted(
            table="baselines",
            group=f"usual/{cue}",
            words=f"{found.while_alone}/{words}",
            values={"text": words, "while_alone": found.while_alone},
            once={**about, "cue": cue, "learnt_at": said_at},
        )
        for cue, words in found.usual
    ]
    # without a text of its own: words on custom leave what is usual as it was learnt
    rows += [
        Wanted(
            table="baselines",
            group=f"custom/{cue}",
            words=words,
            values={"culture_note": words},
            once={**about, "cue": cue, "text": "", "learnt_at": said_at},
        )
        for cue, words in found.culture
    ]
    own = any(row.table == "consents" for row in made)
    if found.told_notice and (own or not _was_told(work, client_id)):
        told = {"kind": "what_we_notice", "state": "given", "given_how": "spoken", "said_at": said_at}
        rows.append(
            Wanted(
                table="consents",
                group="told",
                words=found.while_alone,
                values={"alone_when_given": found.while_alone},
                once={**about, **told},
            )
        )
    return rows


def _was_told(work: UnitOfWork, client_id: str) -> bool:
    return bool(
        work.query(
            "SELECT 1 FROM consents WHERE client_id = ? AND kind = 'what_we_notice' AND state = 'given' "
            "AND deleted_at IS NULL",
            (client_id,),
        )
    )


def _known_place(work: UnitOfWork, client_id: str, found: Findings) -> str:
    """Return the client's own place that was chosen, so that its emergency number follows; "" for words of another.

    What was typed over a chosen place is another place. A shelter is only named in an answer: there the choice counts.
    """
    sql = (
        "SELECT street, unit, town, region, shelter FROM addresses "
        "WHERE id = ? AND client_id = ? AND deleted_at IS NULL"
    )
    for row in work.query(sql, (found.address_id, client_id)):
        whole = ", ".join(filter(None, (row["street"], row["unit"], row["town"], row["region"])))
        if row["shelter"] or whole == found.place:
            return found.address_id
    return ""
