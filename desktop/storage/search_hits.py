"""What a list shows of every found client, read at once: a few statements, whatever was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.clients import ClientHit
from desktop.domain.scripts import script_of
from desktop.storage import name_keys, walls
from desktop.storage.cases import closed_among

if TYPE_CHECKING:
    from desktop.storage.connection import Connection

Found = tuple[str, str, str]
"""(client id, why, name id); the name id is empty when no name matched."""

_SHORTEST_INSIDE = 3
_BY_LETTERS = frozenset({"starts"})
_BY_EAR = frozenset({"reads_as", "sounds"})


def read_hits(conn: Connection, found: Sequence[Found], typed: str) -> list[ClientHit]:
    """Return hits in the order found; a record that was merged into another is found as that other, once."""
    if not found:
        return []
    found_ids = [client_id for client_id, _, _ in found]
    into = _records(conn, found_ids)
    ids = list(dict.fromkeys(into.values()))
    marks = ", ".join("?" * len(ids))
    short_ids = {
        row["id"]: row["short_id"]
        for row in conn.execute(
            f"SELECT id, short_id FROM clients WHERE id IN ({marks}) AND deleted_at IS NULL", ids
        ).fetchall()
    }
    names: dict[str, list[tuple[str, str]]] = {}
    named = list(dict.fromkeys([*ids, *into]))
    for row in conn.execute(
        f"SELECT client_id, id, text FROM names WHERE client_id IN ({', '.join('?' * len(named))}) "
        "AND deleted_at IS NULL ORDER BY is_chosen DESC",
        named,
    ).fetchall():
        names.setdefault(row["client_id"], []).append((row["id"], row["text"]))
    languages: dict[str, list[str]] = {}
    for row in conn.execute(
        f"SELECT client_id, code FROM client_languages WHERE client_id IN ({marks}) AND deleted_at IS NULL "
        "ORDER BY is_preferred DESC, position",
        ids,
    ).fetchall():
        languages.setdefault(row["client_id"], []).append(row["code"])
    walled, closed = walls.among(conn, ids), closed_among(conn, ids)
    hits: dict[str, ClientHit] = {}
    for client_id, why, name_id in found:
        shown = into.get(client_id, "")
        if shown in short_ids and shown not in hits:
            spellings = names.get(shown, []) + (names.get(client_id, []) if shown != client_id else [])
            hit = _hit(shown, why, name_id, short_ids[shown], spellings, languages, typed)
            hits[shown] = replace(hit, walled=shown in walled, closed=shown in closed)
    return list(hits.values())


def _records(conn: Connection, ids: list[str]) -> dict[str, str]:
    """Return where each found record is kept now: itself, or what it was merged into."""
    marks = ", ".join("?" * len(ids))
    rows = conn.execute(
        f"SELECT id, coalesce(merged_into, id) AS kept FROM clients WHERE id IN ({marks}) AND deleted_at IS NULL",
        ids,
    )
    return {row["id"]: row["kept"] for row in rows.fetchall()}


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
    if why in _BY_LETTERS or why in _BY_EAR:
        # several spellings may begin so: the one the person is called by explains itself, and letters before sounds
        spellings = [chosen] if why in _BY_LETTERS else [text for _, text in names]
        starting = next((text for text in spellings if _begins(text, begins)), None)
        if starting is not None:
            matched, why = starting, "starts"
        elif why in _BY_EAR and len(begins) > _SHORTEST_INSIDE:
            inside = next((text for _, text in names if begins in name_keys.fold(text)), None)
            matched, why = (inside, "inside") if inside is not None else (matched, why)
    if why in _BY_EAR and len(names) > 1:
        matched = _in_the_script_of(typed, [text for _, text in names]) or matched
    start, length = name_keys.mark(matched, typed) if typed and name_id else (0, 0)
    if why in _BY_EAR:
        why = "sounds" if script_of(matched) == script_of(typed) else "reads_as"
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


def _begins(spelling: str, begins: str) -> bool:
    return bool(begins) and any(name_keys.fold(word).startswith(begins) for word in name_keys.words(spelling))


def _in_the_script_of(typed: str, spellings: list[str]) -> str:
    """Return the spelling in the script that was typed which sounds so too; empty when there is none."""
    script = script_of(typed)
    asked = {bones for word in name_keys.words(typed)[:1] for bones, _ in name_keys.heard(word) if bones}
    for text in spellings:
        if script_of(text) == script:
            for word in name_keys.words(text):
                if any(bones.startswith(tuple(asked)) for bones, _ in name_keys.heard(word)):
                    return text
    return ""
