"""Two people changed one record: what was typed here is put onto what is stored now, part by part."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from desktop.domain.clients import ClientDraft, Reach

_ROWS = {"names", "languages", "reaches", "addresses"}


def merge(base: ClientDraft, mine: ClientDraft, theirs: ClientDraft) -> tuple[ClientDraft, tuple[str, ...]]:
    """Return `theirs` with every change that leads from `base` to `mine`, and the names of fields both changed.

    Where both changed the same thing, `mine` stands, and its field is named so that a person can look at it. Rows
    (names, contact methods, addresses) are compared one by one, so that a row added elsewhere is never lost.
    """
    merged: dict[str, Any] = {}
    both: list[str] = []
    for part in fields(ClientDraft):
        was, here, there = (getattr(draft, part.name) for draft in (base, mine, theirs))
        if part.name in _ROWS:
            merged[part.name], clash = _rows(was, here, there)
        else:
            merged[part.name] = there if here == was else here
            clash = here not in (was, there) and there != was
        if clash:
            both.append(part.name)
    return replace(theirs, **merged), tuple(both)


def _rows(
    base: tuple[Any, ...], mine: tuple[Any, ...], theirs: tuple[Any, ...]
) -> tuple[tuple[Any, ...], bool]:
    was, there = _by_id(base), _by_id(theirs)
    here = {_id(row) for row in mine if _id(row)}
    kept: list[Any] = []
    clash = False
    for row in mine:
        row_id = _id(row)
        if not row_id or row_id not in was:
            kept.append(row)
        elif row_id not in there:
            # taken out elsewhere: it comes back only when somebody worked on it here
            if not _same(row, was[row_id]):
                kept.append(_without_id(row))
                clash = True
        elif _same(row, was[row_id]):
            kept.append(there[row_id])
        else:
            clash = clash or not (_same(there[row_id], was[row_id]) or _same(there[row_id], row))
            kept.append(row)
    dropped = [there[row_id] for row_id in there if row_id in was and row_id not in here]
    clash = clash or any(not _same(row, was[_id(row)]) for row in dropped)
    kept += [row for row in theirs if _id(row) not in here and _id(row) not in was]
    return tuple(kept), clash


def _by_id(rows: tuple[Any, ...]) -> dict[str, Any]:
    return {_id(row): row for row in rows if _id(row)}


def _id(row: Any) -> str:
    return str(row.method.id if isinstance(row, Reach) else row.id)


def _without_id(row: Any) -> Any:
    if isinstance(row, Reach):
        return replace(row, method=replace(row.method, id=""), safe=replace(row.safe, id=""))
    return replace(row, id="")


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, Reach) and isinstance(other, Reach):
        return one.method == other.method and replace(one.safe, id="") == replace(other.safe, id="")
    return bool(one == other)
