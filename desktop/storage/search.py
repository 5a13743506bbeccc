"""Finding a client while typing: any spelling, short id or phone digits, flat in the number of clients."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop.domain.clients import ClientHit
from desktop.domain.name_sounds.heard import script_letter
from desktop.storage import client_list, name_keys, search_sounds
from desktop.storage.among import EVERYBODY, OPEN, Among
from desktop.storage.search_hits import Found, read_hits
from desktop.storage.search_sounds import Sounding

if TYPE_CHECKING:
    from desktop.storage.connection import Connection

_LAST = "\U0010ffff"
_LONGEST_TYPED = 300
_OTHER_SCRIPTS, _NEAREST = 3, 5
_HARDLY_ANYBODY = 5
_SHORTEST_INSIDE = 3  # the trigram index knows nothing shorter


def find_clients(conn: Connection, typed: str, limit: int = 40, among: Among = EVERYBODY) -> list[ClientHit]:
    """Return clients that fit, best first; all open ones when nothing was typed.

    Ids and digits; the name as typed; a few who are called so in another script; a word of the name as typed; the
    nearest by ear; what begins so; what has it inside; other scripts; words apart; the rest by ear; and, when hardly
    anybody was found, slips of the hand.
    """
    asked = typed.strip()[:_LONGEST_TYPED]
    if not asked:
        return client_list.page(conn, among if among.member else OPEN, limit, 0)
    found: dict[str, Found] = {}
    for each in _in_order(conn, asked, limit, found, among):
        found.setdefault(each[0], each)
        if len(found) >= limit:
            break
    return read_hits(conn, list(found.values()), asked)


def _in_order(
    conn: Connection, asked: str, limit: int, found: dict[str, Found], among: Among
) -> Iterator[Found]:
    """Yield what fits; each step is asked only while there is room, so that a common beginning costs little."""
    yield from _by_short_id(conn, among, asked, limit)
    yield from _by_digits(conn, among, asked, limit)
    key = name_keys.phrase(asked, "folded")
    yield from _letters(conn, among, key, key + "\x00", limit)
    by_ear = search_sounds.alike(conn, among, asked)
    near = [each for each in by_ear if each.near]
    script = script_letter(asked)
    yield from _told([each for each in near if each.whole and each.script != script][:_OTHER_SCRIPTS])
    yield from _letters(conn, among, key + " ", key + " " + _LAST, limit)
    yield from _told(near[:_NEAREST])
    yield from _by_key(conn, among, "folded", asked, limit, "starts")
    yield from _inside(conn, among, asked, limit)
    yield from _by_latin(conn, among, asked, limit)
    yield from _words_apart(conn, among, asked, limit)
    yield from _told(by_ear)
    yield from _told(search_sounds.begun(conn, among, asked))
    yield from _told(search_sounds.apart(conn, among, asked))
    if len(found) < _HARDLY_ANYBODY:
        yield from _told(search_sounds.slips(conn, among, asked))


def _told(sounding: list[Sounding]) -> Iterator[Found]:
    yield from ((each.client_id, "sounds", each.name_id) for each in sounding)


def _letters(conn: Connection, among: Among, start: str, end: str, limit: int) -> Iterator[Found]:
    """Names, or words of one from some word on, between two beginnings of their letters."""
    sql = "SELECT name_id, client_id, standing FROM name_keys WHERE form = 'folded' AND key >= ? AND key < ?"
    rows = among.rows(conn, sql, (start, end), limit, keys=True)
    yield from ((row["client_id"], "starts", row["name_id"]) for row in rows)


def _by_short_id(conn: Connection, among: Among, asked: str, limit: int) -> Iterator[Found]:
    digits = re.fullmatch(r"(?:[Ww]-?)?(\d{1,8})", asked)
    if digits is None:
        return
    start = f"W-{digits[1]}"
    sql = (
        "SELECT id AS client_id FROM clients WHERE short_id >= ? AND short_id < ? AND deleted_at IS NULL "
        "ORDER BY short_id"
    )
    rows = among.rows(conn, sql, (start, start + _LAST), limit)
    yield from ((row["client_id"], "short_id", "") for row in rows)


def _by_digits(conn: Connection, among: Among, asked: str, limit: int) -> Iterator[Found]:
    digits = re.sub(r"\D", "", asked)
    if len(digits) < 4 or re.search(r"[^\W\d_]", asked):
        return
    for start in (f"+{digits}", f"+1{digits}"):
        sql = "SELECT client_id FROM contact_methods WHERE e164 >= ? AND e164 < ? AND deleted_at IS NULL"
        rows = among.rows(conn, sql, (start, start + _LAST), limit)
        yield from ((row["client_id"], "phone", "") for row in rows)


def _by_key(
    conn: Connection, among: Among, form: str, asked: str, limit: int, why: str, *, read_as: str | None = None
) -> Iterator[Found]:
    key = name_keys.phrase(asked, read_as or form)
    if not key:
        return
    # several keys of one client may fit, so a few more rows than clients are looked at
    sql = "SELECT name_id, client_id, standing FROM name_keys WHERE form = ? AND key >= ? AND key < ?"
    rows = among.rows(conn, sql, (form, key, key + _LAST), limit * 3, keys=True)
    yield from ((row["client_id"], why, row["name_id"]) for row in rows)


def _by_latin(conn: Connection, among: Among, asked: str, limit: int) -> Iterator[Found]:
    """What was typed, read in Latin letters, against names in other scripts and against Latin names."""
    yield from _by_key(conn, among, "latin", asked, limit, "reads_as")
    if name_keys.phrase(asked, "latin") != name_keys.phrase(asked, "folded"):
        yield from _by_key(conn, among, "folded", asked, limit, "reads_as", read_as="latin")
    joined = "".join(name_keys.words(asked))
    if joined != asked:
        yield from _by_key(conn, among, "folded", joined, limit, "starts")


def _inside(conn: Connection, among: Among, asked: str, limit: int) -> Iterator[Found]:
    folded = " ".join(name_keys.fold(word) for word in name_keys.words(asked))
    if len(folded) < _SHORTEST_INSIDE:
        return
    quoted = '"' + folded.replace('"', '""') + '"'
    sql = (
        "SELECT s.object_id AS name_id, s.client_id FROM name_parts p JOIN search_rows s ON s.n = p.rowid "
        "WHERE name_parts MATCH ?"
    )
    rows = among.rows(conn, sql, (quoted,), limit)
    yield from ((row["client_id"], "inside", row["name_id"]) for row in rows)


def _words_apart(conn: Connection, among: Among, asked: str, limit: int) -> Iterator[Found]:
    """Two words in another order, or not beside each other: one range is walked, the other looked up by its name."""
    words = name_keys.words(asked)
    if len(words) != 2:
        return
    keys = [name_keys.phrase(word, "folded") for word in words]
    first, second = sorted(keys, key=len, reverse=True)
    sql = (
        "SELECT a.name_id, a.client_id, a.standing FROM name_keys a "
        "WHERE a.form = 'folded' AND a.key >= ? AND a.key < ? "
        "AND EXISTS (SELECT 1 FROM name_keys b WHERE b.name_id = a.name_id AND b.form = 'folded' "
        "AND b.key >= ? AND b.key < ?)"
    )
    rows = among.rows(conn, sql, (first, first + _LAST, second, second + _LAST), limit, keys=True)
    yield from ((row["client_id"], "starts", row["name_id"]) for row in rows)
