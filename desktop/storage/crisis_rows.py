"""What a crisis log says of people and places, as rows of their own: who is there, where the client is (X4, X5).

Everything is brought along from the log as it stands: what was taken back has no row, whatever order it arrived in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.domain.clients import Address
from desktop.domain.crisis import FROM_SESSION
from desktop.domain.crisis_lines import of_kind
from desktop.domain.crisis_people import people_of
from desktop.domain.crisis_places import same_place
from desktop.storage.crisis_follow import FOLLOWS

if TYPE_CHECKING:
    from desktop.domain.crisis import CrisisLine, CrisisRun
    from desktop.storage.unit_of_work import UnitOfWork

ON_RECORD = "record"
"""Taken from the record and not said today: no word about where somebody is now."""


def follow_people(work: UnitOfWork, run: CrisisRun) -> None:
    """Bring the rows of who is there along with the chips' lines."""
    wanted: dict[str, dict[str, Any]] = {}
    for person in people_of(run):
        wanted[_mark(person.line.at.text(), wanted)] = {
            "role": person.facts.role,
            "age": person.years,
            "is_child": int(person.facts.child),
            "can_hear": "yes" if person.facts.hears else "not_asked",
        }
    stored: dict[str, Any] = {}
    for row in work.query(
        "SELECT id, role, age, is_child, can_hear, noted_at FROM people_present "
        "WHERE crisis_id = ? AND deleted_at IS NULL ORDER BY rowid",
        (run.id,),
    ):
        stored[_mark(row["noted_at"], stored)] = row
    for mark, row in stored.items():
        values = wanted.get(mark)
        if values is None:
            work.remove("people_present", row["id"])
        elif any(row[name] != value for name, value in values.items()):
            work.update("people_present", row["id"], values)
    for mark, values in wanted.items():
        if mark not in stored:
            noted_at = mark.partition("#")[0]
            work.insert("people_present", {**values, "crisis_id": run.id, "noted_at": noted_at})


def follow_places(work: UnitOfWork, run: CrisisRun) -> None:
    """Bring the words about where the client is along with *Where*, once somebody has taken the run as theirs.

    A run that was begun while locked has nobody's name, and no client, until it is joined after unlocking.
    """
    client_id = _client(work, run.id)
    wanted: dict[str, dict[str, Any]] = {}
    places = _addresses(work, client_id) if client_id else []
    for line in of_kind(run, "location") if client_id else ():
        how = line.data.get("how", "") or line.source
        if not line.text:
            wanted.clear()  # not known any more: what was said before is no word about where they are now
        elif how != ON_RECORD and line.data.get("from") != FROM_SESSION:  # a session keeps its own word
            wanted[_mark(line.at.text(), wanted)] = {
                "client_id": client_id,
                "learnt_how": how or None,
            } | _place(line.text, places)
    stored: dict[str, Any] = {}
    for row in work.query(
        "SELECT id, client_id, place, address_id, learnt_how, confidential, said_at FROM whereabouts "
        "WHERE crisis_id = ? AND deleted_at IS NULL ORDER BY rowid",
        (run.id,),
    ):
        stored[_mark(row["said_at"], stored)] = row
    for mark, row in stored.items():
        values = wanted.get(mark)
        if values is None or values["client_id"] != row["client_id"]:
            work.remove("whereabouts", row["id"])
        elif any(row[name] != value for name, value in values.items()):
            work.update("whereabouts", row["id"], values)
    for mark, values in wanted.items():
        if mark not in stored or stored[mark]["client_id"] != values["client_id"]:
            said_at = mark.partition("#")[0]
            work.insert("whereabouts", {**values, "crisis_id": run.id, "said_at": said_at})


def _client(work: UnitOfWork, run_id: str) -> str:
    """Return whose run it is, empty where nobody's or not taken up yet; a client that was erased has no rows."""
    found = work.query(
        "SELECT client_id FROM crisis_runs WHERE id = ? AND staff_id IS NOT NULL AND drill = 0 "
        "AND client_id IN (SELECT id FROM clients WHERE deleted_at IS NULL)",
        (run_id,),
    )
    return str(found[0]["client_id"]) if found else ""


def _addresses(work: UnitOfWork, client_id: str) -> list[Address]:
    return [
        Address(
            id=row["id"],
            label=row["label"] or "",
            street=row["street"] or "",
            unit=row["unit"] or "",
            town=row["town"] or "",
            region=row["region"] or "",
            postal_code=row["postal_code"] or "",
            shelter=bool(row["shelter"]),
        )
        for row in work.query(
            "SELECT id, label, street, unit, town, region, postal_code, shelter FROM addresses "
            "WHERE client_id = ? AND deleted_at IS NULL",
            (client_id,),
        )
    ]


def _place(words: str, places: list[Address]) -> dict[str, Any]:
    """Return the client's own place where the words name it, so that its emergency number follows; else the words.

    A shelter is only pointed at: where it is stands in its own row and nowhere else.
    """
    known = next((place for place in places if same_place(words, place)), None)
    if known is None:
        return {"address_id": None, "place": words, "confidential": 0}
    return {"address_id": known.id, "place": None, "confidential": int(known.shelter)}


def _mark(at: str, taken: dict[str, Any]) -> str:
    """Return the moment, made single where two lines have the same one."""
    mark, number = at, 1
    while mark in taken:
        number += 1
        mark = f"{at}#{number}"
    return mark


def _follow(work: UnitOfWork, run_id: str, line: CrisisLine, _staff_id: str | None) -> None:
    from desktop.storage.crises import in_work

    run = in_work(work, run_id)
    if line.kind in {"person", "correction"}:
        follow_people(work, run)
    if line.kind in {"location", "correction", "joined"}:
        follow_places(work, run)


for _kind in ("location", "person", "joined", "correction"):
    FOLLOWS[_kind] = _follow
