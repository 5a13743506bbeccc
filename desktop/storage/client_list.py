"""The list of clients, a page at a time: its parts, its orders, and how many there are."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.storage.among import Among
from desktop.storage.search_hits import read_hits

if TYPE_CHECKING:
    from desktop.domain.clients import ClientHit
    from desktop.storage.connection import Connection

ORDERS = ("recent", "name", "name_back", "next", "unplanned")
"""The one changed last first; by the chosen name, and backwards; the next contact first; nothing planned first."""
COUNTED = 1_000
"""Those to ask again are counted so far."""
_SOME = 800
"""So many of a part are put in order at once; of more, the index of names is walked until a page is full."""
_EVER = 1_000_000_000
_STANDS = "c.merged_into IS NULL AND c.deleted_at IS NULL"
_NOT = "NOT IN (SELECT value FROM json_each(?))"
_STATUS = {"open": "c.status = 'open'", "closed": "c.status <> 'open'"}
_PLAIN = f"""
SELECT c.id FROM clients c INDEXED BY clients_{{part}} WHERE {{status}} AND {_STANDS} AND c.id {_NOT}
ORDER BY c.changed_at DESC LIMIT ? OFFSET ?"""
# when the statement that is in doubt was last said: the last first
_DOUBTED = f"""
SELECT s.record AS id FROM standings s INDEXED BY standings_said CROSS JOIN safe_contact w ON w.client_id = s.record
WHERE s.said = '!' AND s.record {_NOT} AND w.superseded_by IS NULL AND w.deleted_at IS NULL
GROUP BY s.record
ORDER BY max(CASE WHEN w.recheck_reason IS NOT NULL THEN coalesce(w.confirmed_at, w.said_at) END) DESC"""
# somebody has several numbers: their oldest statement stands for them
_OLD = f"""
SELECT s.record AS id FROM standings s INDEXED BY standings_said
WHERE s.said >= '0' AND s.said < ? AND s.record {_NOT} ORDER BY s.said LIMIT ? OFFSET ?"""
_MEMBERS = "SELECT s.record AS id FROM standings s INDEXED BY standings_said WHERE {member} LIMIT ?"


def page(
    conn: Connection,
    among: Among,
    limit: int,
    offset: int,
    *,
    order: str = "recent",
    planned: Sequence[str] = (),
) -> list[ClientHit]:
    """Return a page of a part of the clients; `planned` are the ids of those with a next contact, the soonest first."""
    if order in ("name", "name_back"):
        found = _by_name(conn, among, limit, offset, back=order == "name_back")
    elif order in ("next", "unplanned"):
        found = _by_contact(conn, among, limit, offset, planned, last=order == "unplanned")
    else:
        found = _ids(conn, among, limit, offset)
    return read_hits(conn, [(client_id, "listed", "") for client_id in found], "")


def count(conn: Connection, among: Among) -> int:
    """Return how many belong to a part; of those to ask again at most COUNTED + 1."""
    if among.name == "ask":
        sql, values = (
            f"SELECT count(*) AS n FROM ({_MEMBERS.format(member=among.of('s'))})",
            (*among.values, COUNTED + 1),
        )
    else:
        status = _STATUS[among.name]
        sql, values = (
            f"SELECT count(*) AS n FROM clients c INDEXED BY clients_{among.name} WHERE {status} AND {_STANDS}",
            (),
        )
    return int(conn.execute(sql, values).fetchall()[0]["n"])


def _ids(conn: Connection, among: Among, limit: int, offset: int, without: Sequence[str] = ()) -> list[str]:
    """Return who belongs to a part: the one changed last first; to ask again, whom an incident puts in doubt first."""
    but = json.dumps(list(without))
    if among.name != "ask":
        sql = _PLAIN.format(part=among.name, status=_STATUS[among.name])
        return [row["id"] for row in conn.execute(sql, (but, limit, offset)).fetchall()]
    doubted = [row["id"] for row in conn.execute(_DOUBTED, (but,)).fetchall()]
    found = doubted[offset : offset + limit]
    if len(found) < limit:
        values = (*among.values, but, limit - len(found), max(0, offset - len(doubted)))
        found += [row["id"] for row in conn.execute(_OLD, values).fetchall()]
    return found


def _by_name(conn: Connection, among: Among, limit: int, offset: int, *, back: bool) -> list[str]:
    way = "DESC" if back else "ASC"
    some = conn.execute(_MEMBERS.format(member=among.of("s")), (*among.values, _SOME + 1)).fetchall()
    if len(some) <= _SOME:
        rows = conn.execute(
            "SELECT n.client_id AS id FROM json_each(?) j CROSS JOIN names n INDEXED BY names_one_chosen "
            "ON n.client_id = j.value WHERE n.is_chosen = 1 AND n.deleted_at IS NULL "
            f"ORDER BY n.sort_key {way}, n.client_id {way} LIMIT ? OFFSET ?",
            (json.dumps([row["id"] for row in some]), limit, offset),
        )
    else:
        rows = conn.execute(
            "SELECT n.client_id AS id FROM names n INDEXED BY names_sorted "
            "CROSS JOIN standings s ON s.record = n.client_id "
            f"WHERE n.is_chosen = 1 AND n.deleted_at IS NULL AND {among.of('s')} "
            f"ORDER BY n.sort_key {way}, n.client_id {way} LIMIT ? OFFSET ?",
            (*among.values, limit, offset),
        )
    return [row["id"] for row in rows.fetchall()]


def _by_contact(
    conn: Connection, among: Among, limit: int, offset: int, planned: Sequence[str], *, last: bool
) -> list[str]:
    """Those with a next contact, the soonest first, before or behind those with none."""
    part = among.of("s")
    sql = (
        f"SELECT s.record AS id FROM json_each(?) j CROSS JOIN standings s ON s.record = j.value WHERE {part}"
    )
    with_one = [row["id"] for row in conn.execute(sql, (json.dumps(list(planned)), *among.values)).fetchall()]
    if not last:
        found = with_one[offset : offset + limit]
        if len(found) < limit:
            rest = max(0, offset - len(with_one))
            found += _ids(conn, among, limit - len(found), rest, with_one)
        return found
    found = _ids(conn, among, limit, offset, with_one)
    if len(found) < limit:
        ahead = offset + len(found) if found else len(_ids(conn, among, _EVER, 0, with_one))
        found += with_one[max(0, offset - ahead) : offset + limit - ahead]
    return found
