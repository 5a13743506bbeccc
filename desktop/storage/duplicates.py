"""Records that may be one person: by name, number, birth and country; decisions about pairs are remembered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from desktop.domain.duplicates import Likeness
from desktop.storage import name_keys, search_sounds, walls
from desktop.storage.among import EVERYBODY

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork

_CLOSE = 0.75
"""How far a name may sound from another to count as like it; about two unwritten vowels."""
_MANY = 5
"""From here on a name alone says nothing: it is a common one."""
_ENOUGH = 3


def like(
    conn: Connection,
    *,
    names: Iterable[str],
    numbers: Sequence[str],
    birth_date: str,
    country: str,
    own_id: str = "",
    most: int = 3,
) -> list[Likeness]:
    """Return records like this one, the likest first; those a person said are somebody else are not among them.

    `numbers` are E.164. A known birth date that cannot be the same speaks against it.
    """
    named = _by_name(conn, names)
    reached = _by_number(conn, numbers)
    found = []
    for client_id in dict.fromkeys([*reached, *named]):
        if client_id == own_id or (own_id and _is_settled(conn, own_id, client_id)):
            continue
        row = _record(conn, client_id)
        if row is None:
            continue
        same_birth = _same_birth(birth_date, row["birth_date"] or "")
        if same_birth is False and client_id not in reached:
            continue
        reasons = [
            *([named[client_id]] if client_id in named else []),
            *(["phone"] if client_id in reached else []),
            *(["birth"] if same_birth else []),
            *(["country"] if country and country == row["country_of_origin"] else []),
        ]
        each = Likeness(
            client_id=client_id,
            short_id=row["short_id"],
            chosen_name=row["chosen_name"] or row["short_id"],
            reasons=tuple(reasons),
            walled=bool(walls.among(conn, [client_id])),
        )
        if each.weight >= _ENOUGH or "phone" in reasons:
            found.append(each)
    by_name_only = [each for each in found if not {"phone", "birth"} & set(each.reasons)]
    if len(by_name_only) > _MANY:
        found = [each for each in found if each not in by_name_only]
    return sorted(found, key=lambda each: (-each.weight, each.short_id))[:most]


def pair_among(conn: Connection, ids: Sequence[str]) -> tuple[str, str] | None:
    """Return two of these clients with the same number and a like name or the same birth, undecided; or None."""
    if len(ids) < 2:
        return None
    marks = ", ".join("?" * len(ids))
    pairs = conn.execute(
        f"SELECT DISTINCT a.client_id AS one, b.client_id AS other FROM contact_methods a JOIN contact_methods b "
        f"ON b.e164 = a.e164 AND b.client_id > a.client_id AND b.deleted_at IS NULL WHERE a.e164 IS NOT NULL "
        f"AND a.deleted_at IS NULL AND a.client_id IN ({marks}) AND b.client_id IN ({marks}) LIMIT 20",
        (*ids, *ids),
    ).fetchall()
    for pair in pairs:
        one, other = pair["one"], pair["other"]
        if _is_settled(conn, one, other):
            continue
        row = _record(conn, one)
        names = [each["text"] for each in _names(conn, one)]
        beside = _record(conn, other)
        if row is None or beside is None:
            continue
        if other in _by_name(conn, names) or _same_birth(row["birth_date"] or "", beside["birth_date"] or ""):
            return one, other
    return None


def is_decided(conn: Connection, one: str, other: str) -> bool:
    """Tell whether somebody looked at these two and said what they are."""
    return (
        conn.execute(
            "SELECT 1 FROM duplicate_decisions WHERE deleted_at IS NULL AND client_id IN (?, ?) "
            "AND other_client_id IN (?, ?) LIMIT 1",
            (one, other, one, other),
        ).fetchone()
        is not None
    )


def _is_settled(conn: Connection, one: str, other: str) -> bool:
    """Tell whether the two are not to be offered: decided, or kept apart (PRACTICE 13)."""
    return is_decided(conn, one, other) or walls.are_walled(conn, one, other)


def decide_different(work: UnitOfWork, one: str, other: str) -> None:
    """Remember that these are two people; they are not offered again."""
    pair = {"client_id": one, "other_client_id": other, "decision": "different"}
    if not work.query(
        "SELECT 1 FROM duplicate_decisions WHERE client_id = ? AND other_client_id = ? AND decision = 'different' "
        "AND deleted_at IS NULL",
        (one, other),
    ):
        work.insert("duplicate_decisions", pair)


def _by_name(conn: Connection, names: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for text in list(dict.fromkeys(name.strip() for name in names if name.strip()))[:4]:
        folded = name_keys.phrase(text, "folded")
        for row in conn.execute(
            "SELECT k.client_id FROM name_keys k JOIN names n ON n.id = k.name_id "
            "WHERE k.form = 'folded' AND k.key = ? AND n.sort_key = ? AND n.deleted_at IS NULL LIMIT 12",
            (folded, name_keys.fold(text)),
        ).fetchall():
            found[row["client_id"]] = "same_name"
        for each in search_sounds.alike(conn, EVERYBODY, text)[:12]:
            if each.whole and each.distance <= _CLOSE:
                found.setdefault(each.client_id, "name")
    return found


def _by_number(conn: Connection, numbers: Sequence[str]) -> set[str]:
    wanted = [number for number in numbers if number]
    if not wanted:
        return set()
    marks = ", ".join("?" * len(wanted))
    rows = conn.execute(
        f"SELECT DISTINCT client_id FROM contact_methods WHERE e164 IN ({marks}) AND deleted_at IS NULL LIMIT 12",
        wanted,
    )
    return {row["client_id"] for row in rows.fetchall()}


def _record(conn: Connection, client_id: str) -> Row | None:
    return conn.execute(
        "SELECT c.short_id, c.birth_date, c.country_of_origin, n.text AS chosen_name FROM clients c LEFT JOIN names n "
        "ON n.client_id = c.id AND n.is_chosen = 1 AND n.deleted_at IS NULL "
        "WHERE c.id = ? AND c.deleted_at IS NULL AND c.merged_into IS NULL",
        (client_id,),
    ).fetchone()


def _names(conn: Connection, client_id: str) -> list[Row]:
    return conn.execute(
        "SELECT text FROM names WHERE client_id = ? AND deleted_at IS NULL", (client_id,)
    ).fetchall()


def _same_birth(one: str, other: str) -> bool | None:
    """Tell whether two known births fit: as far as both say it, year, month, day; None when one is not known."""
    if not one or not other:
        return None
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]
