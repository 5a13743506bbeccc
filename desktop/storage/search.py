"""Finding a client while typing: any spelling, short id or phone digits, flat in the number of clients."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.domain.clients import ClientHit
from desktop.storage import name_keys

if TYPE_CHECKING:
    from desktop.storage.connection import Connection

_LAST = "\U0010ffff"
_CANDIDATES = 150
_WHY = (("folded", "starts"), ("latin", "reads_as"), ("sound", "sounds"))


def find_clients(conn: Connection, typed: str, limit: int = 40) -> list[ClientHit]:
    """Return clients that fit, best first: ids and digits, starts, inside, other script, sound."""
    asked = typed.strip()
    if not asked:
        return list_clients(conn, limit)
    found: dict[str, tuple[str, str]] = {}  # client id -> (why, name id)
    for client_id in _by_short_id(conn, asked, limit):
        found.setdefault(client_id, ("short_id", ""))
    for client_id in _by_digits(conn, asked, limit):
        found.setdefault(client_id, ("phone", ""))
    words = name_keys.words(asked) or [asked]
    lead = max(words, key=len)
    rest = [word for word in words if word is not lead]
    for form, why in _WHY:
        if len(found) >= limit:
            break
        for name_id, client_id in _by_key(conn, form, lead):
            if client_id not in found and _all_fit(conn, client_id, rest):
                found[client_id] = (why, name_id)
        if form == "folded" and len(found) < limit:
            for name_id, client_id in _inside(conn, lead):
                if client_id not in found and _all_fit(conn, client_id, rest):
                    found[client_id] = ("inside", name_id)
    chosen = list(found.items())[:limit]
    return [_hit(conn, client_id, why, name_id, lead) for client_id, (why, name_id) in chosen]


def list_clients(conn: Connection, limit: int = 40, offset: int = 0) -> list[ClientHit]:
    """Return open clients, the one changed last first."""
    rows = conn.execute(
        "SELECT id FROM clients WHERE deleted_at IS NULL AND status = 'open' ORDER BY changed_at DESC LIMIT ? OFFSET ?",
        (limit, offset),
    ).fetchall()
    return [_hit(conn, row["id"], "listed", "", "") for row in rows]


def count_clients(conn: Connection) -> int:
    """Return how many open clients there are."""
    row = conn.execute(
        "SELECT count(*) AS n FROM clients WHERE deleted_at IS NULL AND status = 'open'"
    ).fetchone()
    return int(row["n"]) if row is not None else 0


def _by_short_id(conn: Connection, asked: str, limit: int) -> list[str]:
    digits = re.fullmatch(r"(?:[Ww]-?)?(\d{1,8})", asked)
    if digits is None:
        return []
    start = f"W-{digits[1]}"
    rows = conn.execute(
        "SELECT id FROM clients WHERE short_id >= ? AND short_id < ? AND deleted_at IS NULL LIMIT ?",
        (start, start + _LAST, limit),
    )
    return [row["id"] for row in rows]


def _by_digits(conn: Connection, asked: str, limit: int) -> list[str]:
    digits = re.sub(r"\D", "", asked)
    if len(digits) < 4 or re.search(r"[^\W\d_]", asked):
        return []
    starts = [f"+{digits}", f"+1{digits}"]
    found: list[str] = []
    for start in starts:
        rows = conn.execute(
            "SELECT client_id FROM contact_methods WHERE e164 >= ? AND e164 < ? AND deleted_at IS NULL LIMIT ?",
            (start, start + _LAST, limit),
        )
        found += [row["client_id"] for row in rows]
    return found


def _by_key(conn: Connection, form: str, word: str) -> list[tuple[str, str]]:
    key = {"folded": name_keys.fold, "latin": name_keys.latin, "sound": name_keys.sound}[form](word) or word
    if form == "sound" and len(key) < 2:
        return []
    forms = (form, "folded") if form == "latin" else (form,)
    found: list[tuple[str, str]] = []
    for each in forms:
        rows = conn.execute(
            "SELECT name_id, client_id FROM name_keys WHERE form = ? AND key >= ? AND key < ? LIMIT ?",
            (each, key, key + _LAST, _CANDIDATES),
        )
        found += [(row["name_id"], row["client_id"]) for row in rows]
    return found


def _inside(conn: Connection, word: str) -> list[tuple[str, str]]:
    folded = name_keys.fold(word)
    if len(folded) < 3:
        return []
    quoted = '"' + folded.replace('"', '""') + '"'
    rows = conn.execute(
        "SELECT s.object_id AS name_id, s.client_id FROM name_parts p JOIN search_rows s ON s.n = p.rowid "
        "WHERE name_parts MATCH ? LIMIT ?",
        (quoted, _CANDIDATES),
    )
    return [(row["name_id"], row["client_id"]) for row in rows]


def _all_fit(conn: Connection, client_id: str, words: list[str]) -> bool:
    if not words:
        return True
    rows = conn.execute(
        "SELECT text FROM names WHERE client_id = ? AND deleted_at IS NULL", (client_id,)
    ).fetchall()
    keys = {key for row in rows for key in name_keys.keys_of(row["text"])}
    return all(_fits(word, keys) for word in words)


def _fits(word: str, keys: set[name_keys.NameKey]) -> bool:
    forms = {"folded": name_keys.fold(word), "latin": name_keys.latin(word), "sound": name_keys.sound(word)}
    return any(forms[key.form] and key.key.startswith(forms[key.form]) for key in keys)


def _hit(conn: Connection, client_id: str, why: str, name_id: str, typed: str) -> ClientHit:
    row = conn.execute("SELECT short_id FROM clients WHERE id = ?", (client_id,)).fetchone()
    names = conn.execute(
        "SELECT id, text, is_chosen FROM names WHERE client_id = ? AND deleted_at IS NULL ORDER BY is_chosen DESC",
        (client_id,),
    ).fetchall()
    chosen = names[0]["text"] if names else ""
    matched = next((name["text"] for name in names if name["id"] == name_id), chosen)
    start, length = name_keys.mark(matched, typed) if typed and name_id else (0, 0)
    languages = conn.execute(
        "SELECT code FROM client_languages WHERE client_id = ? AND deleted_at IS NULL "
        "ORDER BY is_preferred DESC, position",
        (client_id,),
    ).fetchall()
    return ClientHit(
        client_id=client_id,
        short_id=row["short_id"] if row is not None else "",
        chosen_name=chosen,
        matched=matched,
        why=why,
        start=start,
        length=length,
        languages=tuple(language["code"] for language in languages),
    )
