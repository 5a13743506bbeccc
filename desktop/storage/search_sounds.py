"""Names that sound like what was typed, in any script: looked up by their consonants, put in order by ear."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.name_sounds.closeness import distance, limit
from desktop.domain.name_sounds.heard import skeleton
from desktop.storage import name_keys
from desktop.storage.among import Among
from desktop.storage.name_keys import HEARD

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row

_LAST = "\U0010ffff"
#: Rows read of one look-up: names that are just this, names that go on with other words, and so on. Fixed, so that a
#: keystroke costs the same whatever the caseload.
_WHOLE, _LATER, _LONGER, _BEGUN, _WORD, _SLIPS = 180, 60, 60, 120, 120, 300
_RANKED = 32
_RANKED_PER_WORD = 60
_SHORTEST_SLIP = 4
_GOES_ON, _LATER_WORD, _LESS_USUAL, _UNFINISHED = 0.25, 0.1, 0.15, 0.3
_CONSONANTS = "BFTDKSLRMN"
_SMOOTH = str.maketrans("TDqXGywoQZeIEA", "tdkhgiuusJaiaa", "'")


@dataclass(frozen=True, slots=True)
class Sounding:
    """A name that sounds alike; `distance` 0 is the same, `near` whether a person would call it the same name."""

    distance: float
    client_id: str
    name_id: str
    near: bool
    whole: bool
    """The whole name of a client sounds so, not a part of it."""
    script: str


@dataclass(slots=True)
class _Row:
    asked: str
    """The reading of what was typed that led here."""
    reading: str
    client_id: str
    name_id: str
    extra: float
    whole: bool
    script: str


def alike(conn: Connection, among: Among, typed: str) -> list[Sounding]:
    """Return names whose words sound like all of what was typed, the nearest first, at most about thirty."""
    asked = _asked(typed)
    typed_words = min(len(name_keys.joined(name_keys.words(typed))), 9)
    rows: list[_Row] = []
    for place, (bones, reading) in enumerate(asked):
        extra = place * _LESS_USUAL
        of_words = bones.count(" ") + 1
        # many names may have these consonants: those that are read like it stand beside each other
        first, middle, last = (bones + HEARD + end for end in ("0", "0" + reading[:1], "1"))
        rows += _rows(conn, among, reading, (middle, last), _WHOLE, extra, of_words)
        rows += _rows(conn, among, reading, (first, middle), _WHOLE, extra, of_words, backwards=True)
        rows += _rows(conn, among, reading, (last, bones + HEARD + _LAST), _LATER, extra, of_words)
        if bones and of_words >= typed_words:
            longer = (bones + " ", bones + " " + _LAST)
            rows += _rows(conn, among, reading, longer, _LONGER, extra + _GOES_ON, of_words)
    return _ranked(rows)


def begun(conn: Connection, among: Among, typed: str) -> list[Sounding]:
    """Return names that begin like what was typed so far: the last word may be unfinished."""
    asked = [way for way in _asked(typed)[:2] if len(way[0].replace(" ", "")) >= 2]
    rows: list[_Row] = []
    for place, (bones, reading) in enumerate(asked):
        extra = place * _LESS_USUAL + _UNFINISHED
        # one more consonant: what ends here was looked at before
        found = _rows(conn, among, reading, (bones + "A", bones + _LAST), _BEGUN, extra, 99)
        for row in found:
            row.reading = row.reading.replace(" ", "")[: len(reading.replace(" ", "")) + 1]
        rows += found
    return _ranked(rows)


def apart(conn: Connection, among: Among, typed: str) -> list[Sounding]:
    """Return names in which every typed word sounds like one of theirs, in whatever order and however spelt."""
    parts = name_keys.joined(name_keys.words(typed))[:4]
    if len(parts) < 2:
        return []
    best: dict[tuple[str, str], dict[int, float]] = {}
    for place, part in enumerate(parts):
        rows: list[_Row] = []
        for bones, reading in name_keys.heard(part)[:2]:
            if bones:
                rows += _rows(conn, among, reading, (bones + HEARD, bones + HEARD + _LAST), _WORD, 0.0, 1)
                rows += _rows(conn, among, reading, (bones + " ", bones + " " + _LAST), _WORD, 0.0, 1)
        for found in _ranked(rows, most=_RANKED_PER_WORD):
            per_word = best.setdefault((found.client_id, found.name_id), {})
            per_word[place] = min(per_word.get(place, 99.0), found.distance)
    whole = [
        Sounding(sum(of_word.values()), client_id, name_id, near=True, whole=False, script="")
        for (client_id, name_id), of_word in best.items()
        if len(of_word) == len(parts)
    ]
    return sorted(whole, key=lambda found: found.distance)[:_RANKED]


def slips(conn: Connection, among: Among, typed: str) -> list[Sounding]:
    """Return names that differ by one consonant from what was typed: a slip of the hand, or of the ear."""
    asked = _asked(typed)[:1]
    if not asked or len(asked[0][0].replace(" ", "")) < 3 or len(asked[0][1]) < _SHORTEST_SLIP:
        return []
    bones = asked[0][0]
    others: dict[str, None] = {}
    for place in range(len(bones)):
        others[bones[:place] + bones[place + 1 :]] = None
    for place in range(len(bones) + 1):
        for sound in _CONSONANTS:
            others[bones[:place] + sound + bones[place:]] = None
            if place < len(bones) and bones[place] not in (" ", sound):
                others[bones[:place] + sound + bones[place + 1 :]] = None
    marks = ", ".join("(?, ?), (?, ?)" for _ in others)
    ends = [
        end
        for other in others
        for end in (other + HEARD, other + HEARD + _LAST, other + " ", other + " " + _LAST)
    ]
    sql = (
        f"WITH asked(first, last) AS (VALUES {marks}) "
        "SELECT k.key, k.client_id, k.name_id, k.standing FROM asked CROSS JOIN name_keys k "
        "WHERE k.form = 'sound' AND k.key >= asked.first AND k.key < asked.last"
    )
    found = among.rows(conn, sql, ends, _SLIPS, keys=True)
    reading = asked[0][1]
    near = limit(reading) + 0.6
    return [
        each for each in _ranked(_read(found, reading, 0.0, bones.count(" ") + 1)) if each.distance <= near
    ]


def _farthest(asked: str) -> float:
    """Return where a likeness ends. Words without a consonant are alike so easily that they must be nearly the same."""
    if any(not skeleton(word) for word in asked.split(" ")):
        return 0.5
    return 2 * limit(asked)


def _asked(typed: str) -> list[tuple[str, str]]:
    parts = name_keys.joined(name_keys.words(typed))
    if not parts:
        return []
    asked = dict(name_keys.heard_phrases(parts))
    # run together only where each word has a body of its own: Naw Wah is not Naw Eh
    if len(parts) > 1 and all(word for bones in asked for word in bones.split(" ")):
        for bones, reading in name_keys.heard("".join(parts))[:2]:
            asked.setdefault(bones, reading)
    return list(asked.items())


def _rows(
    conn: Connection,
    among: Among,
    asked: str,
    between: tuple[str, str],
    most: int,
    extra: float,
    of_words: int,
    *,
    backwards: bool = False,
) -> list[_Row]:
    order = " ORDER BY key DESC" if backwards else ""
    sql = (
        "SELECT key, client_id, name_id, standing FROM name_keys "
        f"WHERE form = 'sound' AND key >= ? AND key < ?{order}"
    )
    found = among.rows(conn, sql, between, most, keys=True)
    return _read(found, asked, extra, of_words)


def _read(found: list[Row], asked: str, extra: float, of_words: int) -> list[_Row]:
    rows = []
    for row in found:
        parts = row["key"].split(HEARD)
        if len(parts) != 3:
            continue  # written by older rules: found again once the index is built anew
        first, full = parts[1][:1] == "0", parts[1][1:]
        reading = full if of_words > 9 else " ".join(full.split(" ")[:of_words])
        far, whole = extra + (0.0 if first else _LATER_WORD), first and reading == full
        rows.append(_Row(asked, reading, row["client_id"], row["name_id"], far, whole, parts[2]))
    return rows


def _ranked(rows: list[_Row], most: int = _RANKED) -> list[Sounding]:
    """Put rows in order: all of them roughly, the best by ear."""
    from rapidfuzz.distance import Levenshtein  # loaded with the first search, not with the window

    if len(rows) > most:

        def roughly(row: _Row) -> float:
            return (
                Levenshtein.distance(row.asked.translate(_SMOOTH), row.reading.translate(_SMOOTH)) + row.extra
            )

        rows = sorted(rows, key=roughly)[:most]
    best: dict[str, Sounding] = {}
    for row in rows:
        far = distance(row.asked, row.reading) + row.extra
        if far > _farthest(row.asked):
            continue
        before = best.get(row.client_id)
        if before is None or far < before.distance:
            near = far <= limit(row.asked)
            best[row.client_id] = Sounding(far, row.client_id, row.name_id, near, row.whole, row.script)
    return sorted(best.values(), key=lambda found: (found.distance, found.name_id))
