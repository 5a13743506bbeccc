"""Who is kept apart from whom: household links to other records, conflicts of a pair, what was done about them (C11).

The one place that follows a link to its other record. What leaves it towards a page names nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.domain.clock import Moment
from desktop.domain.walls import PairConflict, WallEvent, turned

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork


def current(conn: Connection, client_id: str) -> str:
    """Return the record a client is kept in now; empty when it is gone."""
    row = conn.execute(
        "SELECT coalesce(merged_into, id) AS kept FROM clients WHERE id = ? AND deleted_at IS NULL",
        (client_id,),
    ).fetchone()
    return str(row["kept"]) if row is not None else ""


def group(conn: Connection, client_id: str) -> list[str]:
    """Return the ids of one person: the record that stands and those that were put into it."""
    kept = current(conn, client_id) or client_id
    rows = conn.execute("SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1", (kept,))
    return [str(row["id"]) for row in rows] or [client_id]


def among(conn: Connection, ids: Sequence[str]) -> set[str]:
    """Return which of these have another record they are kept apart from, or a conflict of interest of any kind."""
    if not ids:
        return set()
    marks = ", ".join("?" * len(ids))
    into = {
        str(row["id"]): str(row["kept"])
        for row in conn.execute(
            f"SELECT id, coalesce(merged_into, id) AS kept FROM clients WHERE id IN ({marks}) "
            f"OR merged_into IN ({marks})",
            (*ids, *ids),
        )
    }
    if not into:
        return set()
    everyone = list(into)
    marks = ", ".join("?" * len(everyone))
    rows = conn.execute(
        f"SELECT client_id AS id FROM household_links WHERE client_id IN ({marks}) AND other_client_id IS NOT NULL "
        f"AND deleted_at IS NULL UNION SELECT other_client_id FROM household_links WHERE other_client_id IN ({marks}) "
        f"AND deleted_at IS NULL UNION SELECT client_id FROM wall_conflicts WHERE client_id IN ({marks}) "
        "AND other_client_id IS NOT NULL AND lifted_on IS NULL AND deleted_at IS NULL UNION "
        f"SELECT other_client_id FROM wall_conflicts WHERE other_client_id IN ({marks}) AND lifted_on IS NULL "
        f"AND deleted_at IS NULL UNION SELECT id FROM clients WHERE id IN ({marks}) AND conflict_of_interest = 1",
        everyone * 5,
    )
    found = {str(row["id"]) for row in rows}
    found |= {into[each] for each in found if each in into}
    return found & set(ids)


def are_walled(conn: Connection, one: str, other: str) -> bool:
    """Tell whether two are kept apart: linked, by the same third person of a household too, or by a conflict."""
    ours, theirs = group(conn, one), group(conn, other)
    return (
        conflict_between(conn, ours, theirs)
        or bool(_at_home(conn, ours) & set(theirs))
        or bool(_kept(conn, _at_home(conn, ours)) & _kept(conn, _at_home(conn, theirs)))
    )


def conflict_between(conn: Connection, ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether a conflict of interest is in force between two people."""
    one, other = ", ".join("?" * len(ours)), ", ".join("?" * len(theirs))
    sql = (
        "SELECT 1 FROM wall_conflicts WHERE lifted_on IS NULL AND deleted_at IS NULL AND "
        f"(client_id IN ({one}) AND other_client_id IN ({other}) "
        f"OR client_id IN ({other}) AND other_client_id IN ({one}))"
    )
    return conn.execute(f"{sql} LIMIT 1", (*ours, *theirs, *theirs, *ours)).fetchone() is not None


def relations_between(conn: Connection, ours: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """Return what the links from one person to another say they are."""
    one, other = ", ".join("?" * len(ours)), ", ".join("?" * len(theirs))
    rows = conn.execute(
        f"SELECT relation FROM household_links WHERE client_id IN ({one}) AND other_client_id IN ({other}) "
        "AND deleted_at IS NULL",
        (*ours, *theirs),
    )
    return [str(row["relation"]) for row in rows]


def people(conn: Connection, ids: Sequence[str]) -> list[Row]:
    """Return id, status, practice, birth_date, age_estimated and age_noted_at of records."""
    marks = ", ".join("?" * len(ids))
    return conn.execute(
        "SELECT id, status, practice, birth_date, age_estimated, age_noted_at FROM clients "
        f"WHERE id IN ({marks})",
        ids,
    ).fetchall()


def link(conn: Connection, link_id: str) -> Row | None:
    """Return a row of the household; None when it is gone."""
    return conn.execute(
        "SELECT * FROM household_links WHERE id = ? AND deleted_at IS NULL", (link_id,)
    ).fetchone()


def has_record(row: Row) -> bool:
    """Tell whether who stands in a row of the household has a record of their own, without saying which."""
    return bool(row["other_client_id"])


def links(conn: Connection, ours: Sequence[str]) -> list[Row]:
    """Return the links from and to one person: id, client_id, other_client_id, relation, may_be_danger."""
    marks = ", ".join("?" * len(ours))
    return conn.execute(
        "SELECT id, client_id, other_client_id, relation, may_be_danger FROM household_links WHERE "
        f"client_id IN ({marks}) AND other_client_id IS NOT NULL AND deleted_at IS NULL "
        "UNION SELECT id, client_id, other_client_id, relation, may_be_danger FROM household_links WHERE "
        f"other_client_id IN ({marks}) AND deleted_at IS NULL ORDER BY id",
        (*ours, *ours),
    ).fetchall()


def at_home(conn: Connection, ours: Sequence[str]) -> list[Row]:
    """Return the rows of one person's household, in the order entered."""
    marks = ", ".join("?" * len(ours))
    return conn.execute(
        f"SELECT * FROM household_links WHERE client_id IN ({marks}) AND deleted_at IS NULL "
        "ORDER BY created_at, rowid",
        ours,
    ).fetchall()


def linked_count(conn: Connection, client_id: str) -> int:
    """Return how many people at home have a record of their own here: their lines stay out of a case pack."""
    row = conn.execute(
        "SELECT count(*) AS n FROM household_links WHERE client_id = ? AND other_client_id IS NOT NULL "
        "AND deleted_at IS NULL",
        (client_id,),
    ).fetchone()
    return int(row["n"]) if row is not None else 0


def careful_with(conn: Connection, client_id: str) -> list[str]:
    """Return the names of people at home who may be the danger."""
    ours = group(conn, client_id)
    marks = ", ".join("?" * len(ours))
    rows = conn.execute(
        f"SELECT display_name FROM household_links WHERE client_id IN ({marks}) AND may_be_danger = 1 "
        "AND display_name IS NOT NULL AND deleted_at IS NULL",
        ours,
    )
    return [str(row["display_name"]) for row in rows]


def guardian_may_be_danger(conn: Connection, client_id: str) -> bool:
    """Tell whether a caregiver or sponsor of this person is marked as perhaps the danger."""
    ours = group(conn, client_id)
    marks = ", ".join("?" * len(ours))
    sql = f"SELECT 1 FROM clients WHERE id IN ({marks}) AND guardian_may_be_danger = 1 LIMIT 1"
    return conn.execute(sql, ours).fetchone() is not None


def set_link(work: UnitOfWork, link_id: str, other_id: str | None) -> None:
    """Store which record a person at home has, or that the link is taken away; no past that names a record."""
    work.update("household_links", link_id, {"other_client_id": other_id}, draft=True)
    work.record("change", "household_links", link_id)


def conflicts(conn: Connection, ours: Sequence[str]) -> list[PairConflict]:
    """Return the conflicts of one person, those in force first, the newest first; each read from this side."""
    return [
        PairConflict(
            id=row["id"],
            danger=row["danger"] if row["client_id"] in ours else turned(row["danger"]),
            words=row["words"] if row["client_id"] in ours else "",
            decided_by=row["decided_by"],
            decided_on=row["decided_on"],
            lifted_on=row["lifted_on"] or "",
            lifted_by=row["lifted_by"] or "",
        )
        for row in _conflict_rows(conn, ours)
    ]


def conflict_other(conn: Connection, ours: Sequence[str], conflict_id: str) -> str:
    """Return the id of the other record of a conflict; empty when it is not one of this person's."""
    for row in _conflict_rows(conn, ours):
        if row["id"] == conflict_id:
            return str(row["other_client_id"] if row["client_id"] in ours else row["client_id"])
    return ""


def _conflict_rows(conn: Connection, ours: Sequence[str]) -> list[Row]:
    marks = ", ".join("?" * len(ours))
    return conn.execute(
        f"SELECT * FROM (SELECT * FROM wall_conflicts WHERE client_id IN ({marks}) AND deleted_at IS NULL AND "
        f"other_client_id IS NOT NULL UNION SELECT * FROM wall_conflicts WHERE other_client_id IN ({marks}) "
        "AND deleted_at IS NULL) ORDER BY lifted_on IS NOT NULL, created_at DESC, id",
        (*ours, *ours),
    ).fetchall()


def events(conn: Connection, ours: Sequence[str]) -> list[WallEvent]:
    """Return what was done about walls in one person's record, the newest first."""
    marks = ", ".join("?" * len(ours))
    rows = conn.execute(
        "SELECT wall_events.*, staff.display_name FROM wall_events LEFT JOIN staff ON staff.id = wall_events.staff_id "
        f"WHERE client_id IN ({marks}) AND wall_events.deleted_at IS NULL ORDER BY at DESC, wall_events.rowid DESC",
        ours,
    )
    return [
        WallEvent(
            kind=row["kind"],
            reason=row["reason"] or "",
            at=Moment.read(row["at"]),
            by=row["display_name"] or "",
        )
        for row in rows
    ]


def add_event(work: UnitOfWork, client_id: str, kind: str, reason: str = "") -> None:
    """Store what was done, in one record."""
    values = {"client_id": client_id, "kind": kind, "reason": reason or None}
    work.insert("wall_events", values | {"at": work.now, "staff_id": work.staff_id})


def forget(work: UnitOfWork, ids: Sequence[str]) -> None:
    """Take the erased records out of what other records say about walls."""
    marks = ", ".join("?" * len(ids))
    for table in ("household_links", "wall_conflicts"):
        sql = f"SELECT id FROM {table} WHERE other_client_id IN ({marks}) AND client_id NOT IN ({marks})"
        for row in work.query(sql, [*ids, *ids]):
            work.update(table, row["id"], {"other_client_id": None}, draft=True)


def apart(conn: Connection, ours: Sequence[str]) -> list[str]:
    """Return the records this person is kept apart from: of the household, or by a conflict in force."""
    found = _at_home(conn, ours)
    for row in _conflict_rows(conn, ours):
        if row["lifted_on"] is None:
            found |= {str(row["client_id"]), str(row["other_client_id"])}
    return [each for other in sorted(found - set(ours)) for each in group(conn, other)]


def names_at_home(conn: Connection, ours: Sequence[str]) -> tuple[str, ...]:
    """Return what this person's record calls those at home who have a record of their own."""
    marks = ", ".join("?" * len(ours))
    rows = conn.execute(
        f"SELECT display_name FROM household_links WHERE client_id IN ({marks}) "
        "AND other_client_id IS NOT NULL AND deleted_at IS NULL",
        tuple(ours),
    )
    return tuple(str(row[0]) for row in rows if row[0] and str(row[0]).strip())


def _at_home(conn: Connection, ours: Sequence[str]) -> set[str]:
    found = {str(row[side]) for row in links(conn, ours) for side in ("client_id", "other_client_id")}
    return found - set(ours)


def _kept(conn: Connection, ids: set[str]) -> set[str]:
    return {current(conn, each) or each for each in ids}
