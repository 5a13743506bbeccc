"""People of the agency who work in a vault or signed something that came into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.storage.name_keys import fold

if TYPE_CHECKING:
    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """One person: what they are called here, their role, and whether they are trained in safety planning."""

    id: str
    display_name: str
    role: str
    plans_trained: bool


def read_own(conn: Connection, staff_id: str) -> Staff:
    """Return the person whose vault it is; an unnamed one when the row is missing."""
    row = conn.execute("SELECT * FROM staff WHERE id = ?", (staff_id,)).fetchone()
    if row is None:
        return Staff(id=staff_id, display_name="", role="caseworker", plans_trained=False)
    return Staff(
        id=row["id"],
        display_name=row["display_name"],
        role=row["role"],
        plans_trained=bool(row["plans_trained"]),
    )


def id_of(work: UnitOfWork, name: str) -> str:
    """Return the id of a colleague by name, who is kept among the people of the agency from now on."""
    for row in work.query(
        "SELECT id, display_name FROM staff WHERE deleted_at IS NULL AND id <> ?", (work.staff_id,)
    ):
        if fold(" ".join(str(row["display_name"]).split())) == fold(name):
            return str(row["id"])
    return work.insert("staff", {"display_name": name, "role": "supervisor"})
