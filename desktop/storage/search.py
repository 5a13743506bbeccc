"""Finding a client while typing: any spelling, short id or phone digits, flat in the number of clients."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from desktop.domain.clients import ClientHit
from desktop.storage import name_keys

if TYPE_CHECKING:
    from desktop.storage.connection import Connection

_LAST = "\U0010ffff"
_SHORTEST_INSIDE = 3  # the trigram index knows nothing shorter

Found = tuple[str, str, str]
"""(client id, why, name id); the name id is empty when no name matched."""


def find_clients(conn: Connection, typed: str, limit: int = 40) -> list[ClientHit]:
    """Return clients that fit, best first: ids and digits, starts, inside, other script, words apart, sound."""
    asked = typed.strip()
    if not asked:
        return list_clients(conn, limit)
    found: dict[str, Found] = {}
    for step in (
        _by_short_id(conn, asked, limit),
        _by_digits(conn, asked, limit),
        _by_key(conn, "folded", asked, limit, "starts"),
        _inside(conn, asked, limit),
        _by_latin(conn, asked, limit),
        _words_apart(conn, asked, limit),
        _by_key(conn, "sound", asked, limit, "sounds"),
    ):
        # each step is asked only while there is room, so that a common beginning costs one look-up
        for each in step:
            found.setdefault(each[0], each)
            if len(found) >= limit:
                return _hits(conn, list(found.values()), asked)
    return _hits(conn, list(found.values()), asked)


def list_clients(conn: Connection, limit: int = 40, offset: int = 0) -> list[ClientHit]:
    """Return open clients, the one changed last first."""
    rows = conn.execute(
        "SELECT id FROM clients INDEXED BY clients_recent WHERE deleted_at IS NULL AND status = 'open' "
        "ORDER BY changed_at DESC LIMIT ? OFFSET ?",
        (limit, offset),
    ).fetchall()
    return _hits(conn, [(row["id"], "listed", "") for row in rows], "")


def count_clients(conn: Connection) -> int:
    """Return how many open clients there are."""
    row = conn.execute(
        "SELECT count(*) AS n FROM clients WHERE deleted_at IS NULL AND status = 'open'"
    ).fetchone()
    return int(row["n"]) if row is not None else 0


def _by_short_id(conn: Connection, asked: str, limit: int) -> Iterator[Found]:
    digits = re.fullmatch(r"(?:[Ww]-?)?(\d{1,8})", asked)
    if digits is None:
        return
    start = f"W-{digits[1]}"
    rows = conn.execute(
        "SELECT id FROM clients WHERE short_id >= ? AND short_id < ? AND deleted_at IS NULL ORDER BY short_id LIMIT ?",
        (start, start + _LAST, limit),
    )
    yield from ((row["id"], "short_id", "") for row in rows.fetchall())


def _by_digits(conn: Connection, asked: str, limit: int) -> Iterator[Found]:
    digits = re.sub(r"\D", "", asked)
    if len(digits) < 4 or re.search(r"[^\W\d_]", asked):
        return
    for start in (f"+{digits}", f"+1{digits}"):
        rows = conn.execute(
            "SELECT client_id FROM contact_methods WHERE e164 >= ? AND e164 < ? AND deleted_at IS NULL LIMIT ?",
            (start, start + _LAST, limit),
        )
        yield from ((row["client_id"], "phone", "") for row in rows.fetchall())


def _by_key(
    conn: Connection, form: str, asked: str, limit: int, why: str, *, read_as: str | None = None
) -> Iterator[Found]:
    key = name_keys.phrase(asked, read_as or form)
    if not key:
        return
    # several keys of one client may fit, so a few more rows than clients are looked at
    rows = conn.execute(
        "SELECT name_id, client_id FROM name_keys WHERE form = ? AND key >= ? AND key < ? LIMIT ?",
        (form, key, key + _LAST, limit * 3),
    )
    yield from ((row["client_id"], why, row["name_id"]) for row in rows.fetchall())


def _by_latin(conn: Connection, asked: str, limit: int) -> Iterator[Found]:
    """What was typed, read in Latin letters, against names in other scripts and against Latin names."""
    yield from _by_key(conn, "latin", asked, limit, "reads_as")
    if name_keys.phrase(asked, "latin") != name_keys.phrase(asked, "folded"):
        yield from _by_key(conn, "folded", asked, limit, "reads_as", read_as="latin")
    joined = "".join(name_keys.words(asked))
    if joined != asked:
        yield from _by_key(conn, "folded", joined, limit, "starts")


def _inside(conn: Connection, asked: str, limit: int) -> Iterator[Found]:
    folded = " ".join(name_keys.fold(word) for word in name_keys.words(asked))
    if len(folded) < _SHORTEST_INSIDE:
        return
    quoted = '"' + folded.replace('"', '""') + '"'
    rows = conn.execute(
        "SELECT s.object_id AS name_id, s.client_id FROM name_parts p JOIN search_rows s ON s.n = p.rowid "
        "WHERE name_parts MATCH ? LIMIT ?",
        (quoted, limit * 2),
    )
    yield from ((row["client_id"], "inside", row["name_id"]) for row in rows.fetchall())


def _words_apart(conn: Connection, asked: str, limit: int) -> Iterator[Found]:
    """Two words in another order, or not beside each other: one range is walked, the other looked up by its name."""
    words = name_keys.words(asked)
    if len(words) != 2:
        return
    keys = [name_keys.phrase(word, "folded") for word in words]
    first, second = sorted(keys, key=len, reverse=True)
    rows = conn.execute(
        "SELECT a.name_id, a.client_id FROM name_keys a WHERE a.form = 'folded' AND a.key >= ? AND a.key < ? "
        "AND EXISTS (SELECT 1 FROM name_keys b WHERE b.name_id = a.name_id AND b.form = 'folded' "
        "AND b.key >= ? AND b.key < ?) LIMIT ?",
        (first, first + _LAST, second, second + _LAST, limit),
    )
    yield from ((row["client_id"], "starts", row["name_id"]) for row in rows.fetchall())


def _hits(conn: Connection, found: Sequence[Found], typed: str) -> list[ClientHit]:
    """Read what a list shows of every client at once: three statements, whatever was found."""
    if not found:
        return []
    ids = [client_id for client_id, _, _ in found]
    marks = ", ".join("?" * len(ids))
    short_ids = {
        row["id"]: row["short_id"]
        for row in conn.execute(f"SELECT id, short_id FROM clients WHERE id IN ({marks})", ids).fetchall()
    }
    names: dict[str, list[tuple[str, str]]] = {}
    for row in conn.execute(
        f"SELECT client_id, id, text FROM names WHERE client_id IN ({marks}) AND deleted_at IS NULL "
        "ORDER BY is_chosen DESC",
        ids,
    ).fetchall():
        names.setdefault(row["client_id"], []).append((row["id"], row["text"]))
    languages: dict[str, list[str]] = {}
    for row in conn.execute(
        f"SELECT client_id, code FROM client_languages WHERE client_id IN ({marks}) AND deleted_at IS NULL "
        "ORDER BY is_preferred DESC, position",
        ids,
    ).fetchall():
        languages.setdefault(row["client_id"], []).append(row["code"])
    return [
        _hit(
            client_id, why, name_id, short_ids.get(client_id, ""), names.get(client_id, []), languages, typed
        )
        for client_id, why, name_id in found
        if client_id in short_ids
    ]


def _hit(
    client_id: str,
    why: str,
    name_id: str,
    short_id: str,
    names: list[tuple[str, str]],
    languages: dict[str, list[str]],
    typed: str,
) -> ClientHit:
    chosen = names[0][1] if names else ""
    matched = next((text for each, text in names if each == name_id), chosen)
    begins = name_keys.fold(typed)
    if why == "starts" and any(name_keys.fold(word).startswith(begins) for word in name_keys.words(chosen)):
        # several spellings begin so: the one the person is called by explains itself
        matched = chosen
    start, length = name_keys.mark(matched, typed) if typed and name_id else (0, 0)
    return ClientHit(
        client_id=client_id,
        short_id=short_id,
        chosen_name=chosen,
        matched=matched,
        why=why,
        start=start,
        length=length,
        languages=tuple(languages.get(client_id, ())),
    )
