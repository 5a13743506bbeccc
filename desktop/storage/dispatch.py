"""The agency's list of dispatch centres, as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.dispatch_centres import Centre

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork

_TEXTS = ("name", "number", "e164", "town", "region", "country", "source", "checked_how")


def every(conn: Connection) -> list[Centre]:
    """Return every centre by town, state and name."""
    rows = conn.execute(
        "SELECT * FROM dispatch_centres WHERE deleted_at IS NULL "
        "ORDER BY coalesce(town, ''), coalesce(region, ''), name, rowid"
    )
    return [_centre(row) for row in rows]


def read(conn: Connection, centre_id: str) -> Centre | None:
    """Return one centre, or None."""
    row = conn.execute(
        "SELECT * FROM dispatch_centres WHERE id = ? AND deleted_at IS NULL", (centre_id,)
    ).fetchone()
    return None if row is None else _centre(row)


def numbers(conn: Connection) -> list[str]:
    """Return every number of the list, as it is read aloud."""
    rows = conn.execute("SELECT number FROM dispatch_centres WHERE deleted_at IS NULL")
    return [row["number"] for row in rows]


def insert(work: UnitOfWork, centre: Centre) -> str:
    """Store a new centre and return its id."""
    return work.insert("dispatch_centres", _values(centre))


def update(work: UnitOfWork, centre: Centre) -> None:
    """Store a changed centre; raises RowChanged when somebody was faster."""
    work.update("dispatch_centres", centre.id, _values(centre), expected_version=centre.version)


def remove(work: UnitOfWork, centre_id: str) -> None:
    """Take a centre out of the list."""
    work.remove("dispatch_centres", centre_id)


def _values(centre: Centre) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(centre, name) or None for name in _TEXTS}
    values |= {"name": centre.name, "number": centre.number, "day_and_night": centre.day_and_night}
    values["checked_at"] = centre.checked_at.text() if centre.checked_at is not None else None
    return values


def _centre(row: Row) -> Centre:
    return Centre(
        id=row["id"],
        version=row["version"],
        day_and_night=row["day_and_night"],
        checked_at=Moment.parse(row["checked_at"]) if row["checked_at"] else None,
        **{name: row[name] or "" for name in _TEXTS},
    )
