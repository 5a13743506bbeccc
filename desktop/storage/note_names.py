"""Finding names in a note by look-ups in the index of names: as spelled, in another script, as heard, bent by grammar.

Rules against false alarms stand in domain/note_names.py. The work is bounded by the words of the note, not by how many
clients there are: each pair of words is two to six look-ups, and what is heard is tried for `MOST_HEARD` pairs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.domain.name_sounds.closeness import distance, limit
from desktop.domain.note_names import (
    COMMON,
    Around,
    NameHit,
    Text,
    Word,
    alone_is_name,
    line_of,
    numbers_in,
    opens_sentence,
    places_in,
)
from desktop.domain.scripts import script_of
from desktop.storage import name_keys, walls

if TYPE_CHECKING:
    from desktop.storage.connection import Connection

MOST_HEARD = 600
_LONG = 8
_CLITICS = ("ول", "وب", "فل", "فب", "و", "ف", "ب", "ل", "ك")
_POSSESSIVE = re.compile(r"(?<=\w\w)['’ʼ]s?$")
_ENDINGS = "аяуюеэіїиыойєь"
_STEM = 3


_NAMES = "SELECT text FROM names WHERE client_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"
_PRESENT = (
    "SELECT DISTINCT p.name FROM people_present p JOIN sessions s ON s.id = p.session_id "
    "WHERE s.client_id IN (SELECT value FROM json_each(?)) AND p.name IS NOT NULL AND p.deleted_at IS NULL"
)
_SUPPORTS = (
    "SELECT text FROM supports WHERE client_id IN (SELECT value FROM json_each(?)) AND kind = 'person' "
    "AND deleted_at IS NULL"
)
_SHELTERS = (
    "SELECT street FROM addresses WHERE client_id IN (SELECT value FROM json_each(?1)) AND shelter = 1 "
    "AND deleted_at IS NULL UNION SELECT label FROM addresses WHERE client_id IN (SELECT value FROM json_each(?1)) "
    "AND shelter = 1 AND deleted_at IS NULL"
)
_IDS = "SELECT short_id FROM clients WHERE id IN (SELECT value FROM json_each(?))"


def around(conn: Connection, client_id: str, companions: Iterable[str] = ()) -> Around:
    """Return who is around a client: kept apart, companions of the sessions and `companions`, supports, shelters."""
    ours = walls.group(conn, client_id)

    def texts(sql: str, ids: list[str]) -> tuple[str, ...]:
        rows = conn.execute(sql, (json.dumps(ids),))
        return tuple(str(row[0]) for row in rows if row[0] and str(row[0]).strip())

    return Around(
        names={
            "someone_else": (*texts(_NAMES, walls.apart(conn, ours)), *walls.names_at_home(conn, ours)),
            "companion": (*texts(_PRESENT, ours), *(name for name in companions if name.strip())),
            "support": texts(_SUPPORTS, ours),
        },
        own=texts(_NAMES, ours),
        own_id=" ".join(texts(_IDS, ours)),
        shelters=tuple(place for place in texts(_SHELTERS, ours) if len(place) >= 5),
    )


def hits(conn: Connection, client_id: str, texts: Iterable[Text], near: Around) -> list[NameHit]:
    """Return what may not belong into a note, in its order; the same words of a kind come once."""
    finder = _Finder(conn, client_id, near)
    found: dict[tuple[str, str], NameHit] = {}
    for text in texts:
        each = sorted(finder.of(text.words), key=lambda hit: (hit[1], -hit[2]))
        covered = -1
        for kind, start, end in each:
            if start < covered:
                continue
            covered = end
            hit = NameHit(
                kind=kind,
                question_id=text.question_id,
                start=start,
                words=text.words[start:end],
                line=line_of(text.words, start),
                beside=text.beside,
            )
            found.setdefault(hit.seen_as, hit)
    return list(found.values())


class _Finder:
    """One look at a note: what was folded, heard and looked up once is not again."""

    def __init__(self, conn: Connection, client_id: str, near: Around) -> None:
        self._conn = conn
        self._near = near
        self._ours = set(walls.group(conn, client_id))
        self._own = {form for name in near.own for word in name_keys.words(name) for form in _forms(word)}
        self._single: dict[str, str] = {}
        self._stems: dict[str, str] = {}
        self._heard: dict[str, list[tuple[str, str, str | None]]] = {}
        self._looked: dict[str, bool] = {}
        self._left = MOST_HEARD
        self._pairs: set[str] = set()
        for kind, names in near.names.items():
            for name in names:
                self._learn(kind, name)

    def _learn(self, kind: str, name: str) -> None:
        apart = [name_keys.fold(word) for word in name_keys.words(name)]
        self._pairs |= {f"{one} {other}" for one, other in pairwise(apart)}
        words = name_keys.joined(name_keys.words(name))
        for word in words:
            folded = name_keys.fold(word)
            # a support is written in words of their own ("my sister Layla"): there only what is a name by its capital
            plain = kind == "support" and len(words) > 1 and word[:1] == word[:1].lower() != word[:1].upper()
            if len(folded) < 3 or plain or any(form in self._own for form in _forms(word)):
                continue
            if kind == "support" and len(words) > 1 and folded in COMMON:
                continue
            for form in _forms(word):
                self._single.setdefault(form, kind)
            if stem := _stem(folded):
                self._stems.setdefault(stem, kind)
            for bones, reading in name_keys.heard(word):
                if len(bones) > 1:
                    self._heard.setdefault(bones, []).append((reading, kind, script_of(word)))

    def of(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Yield (kind, start, end) of what a text holds."""
        for kind, start, end in numbers_in(text):
            if kind != "id":
                yield kind, start, end
            elif self._other_id(text[start:end]):
                yield "someone_else", start, end
        for start, end in places_in(text, self._near.shelters):
            yield "shelter", start, end
        words = list(_words(text))
        for word in words:
            if kind := self._alone(word):
                yield kind, word.start, word.end
        for one, other in pairwise(words):
            if (
                one.line == other.line
                and not text[one.end : other.start].strip(" \t\u00a0-'’")
                and self._pair(one, other)
            ):
                yield "someone_else", one.start, other.end

    # ---- a word by itself --------------------------------------------------------------------------------------

    def _alone(self, word: Word) -> str:
        if not self._single:
            return ""
        for bare in _bare(word.text):
            folded = name_keys.fold(bare)
            if not alone_is_name(word, folded):
                continue
            for form in _forms(bare):
                if form in self._own:
                    return ""
                if form in self._single:
                    return self._single[form]
            if (stem := _stem(folded)) and stem in self._stems:
                return self._stems[stem]
        return self._by_ear(word)

    def _by_ear(self, word: Word) -> str:
        """Return whose name a word sounds like: in another script, or where it is long; a common word is none."""
        folded = name_keys.fold(word.text)
        if folded in COMMON or len(folded) < 4 or (word.cased and not word.capital):
            return ""
        script = script_of(word.text)
        for bones, reading in name_keys.heard(word.text):
            for other, kind, theirs in self._heard.get(bones, ()):
                if (theirs != script or len(folded) >= _LONG) and distance(reading, other) <= limit(reading):
                    return kind
        return ""

    # ---- two words in a row ------------------------------------------------------------------------------------

    def _pair(self, one: Word, other: Word) -> bool:
        first, second = name_keys.fold(_bare(one.text)[0]), name_keys.fold(_bare(other.text)[0])
        if len(first) < 2 or len(second) < 2:
            return False
        key = f"{first} {second}"
        if first in COMMON and second in COMMON and not (one.capital and other.capital and not one.opens):
            return key in self._pairs
        if key not in self._looked:
            self._looked[key] = self._is_somebody(
                one.text, other.text, capital=_may_be(one) and _may_be(other)
            )
        return self._looked[key]

    def _is_somebody(self, one: str, other: str, *, capital: bool) -> bool:
        one, other = _bare(one)[0], _bare(other)[0]
        asked = set()
        for read, form in ((name_keys.fold, "folded"), (name_keys.latin, "latin")):
            first, second = read(one), read(other)
            if first and second:
                asked |= {(form, f"{first} {second}"), (form, f"{second} {first}")}
                if form == "latin":  # a name in Latin letters has no other reading
                    asked |= {("folded", f"{first} {second}"), ("folded", f"{second} {first}")}
        if any(self._found(form, key, key + "!") for form, key in sorted(asked)):
            return True
        if not capital or self._left <= 0:
            return False
        self._left -= 1
        for bones, reading in name_keys.heard_phrases([one, other]):
            if len(bones.replace(" ", "")) < 4:
                continue
            start = bones + name_keys.HEARD
            for row in self._conn.execute(
                "SELECT key, client_id FROM name_keys WHERE form = 'sound' AND key >= ? AND key < ? LIMIT 20",
                (start, bones + chr(ord(name_keys.HEARD) + 1)),
            ):
                heard = str(row["key"]).split(name_keys.HEARD)[1][1:]
                if str(row["client_id"]) not in self._ours and distance(reading, heard) <= limit(reading) / 2:
                    return True
        return False

    def _found(self, form: str, start: str, end: str) -> bool:
        rows = self._conn.execute(
            "SELECT client_id FROM name_keys WHERE form = ? AND key >= ? AND key < ? LIMIT 12",
            (form, start, end),
        )
        return any(str(row["client_id"]) not in self._ours for row in rows)

    def _other_id(self, text: str) -> bool:
        digits = "".join(sign for sign in text if sign.isdigit())
        short = f"W-{digits}"
        if short in self._near.own_id.split():
            return False
        return bool(
            self._conn.execute("SELECT 1 FROM clients WHERE short_id = ? LIMIT 1", (short,)).fetchone()
        )


def _words(text: str) -> Iterator[Word]:
    line = 0
    counted = 0
    for start, end in name_keys.spans(text):
        line += text.count("\n", counted, start)
        counted = start
        word = _POSSESSIVE.sub("", text[start:end])
        yield Word(word, start, line, opens_sentence(text, start))


def _bare(word: str) -> list[str]:
    """Return a word, and in Arabic also without what hangs on it: and, to, with."""
    found = [word]
    if "\u0600" <= word[:1] <= "\u06ff":
        found += [
            word[len(each) :] for each in _CLITICS if word.startswith(each) and len(word) - len(each) >= 3
        ]
    return found


def _forms(word: str) -> set[str]:
    """Return how a word is compared: folded, and read in Latin letters."""
    return {form for form in (name_keys.fold(word), name_keys.latin(word)) if len(form) > 1}


def _stem(folded: str) -> str:
    """Return a Cyrillic word without the ending that its case has; "" for another script or what is too short."""
    if not "\u0400" <= folded[:1] <= "\u04ff":
        return ""
    stem = folded.rstrip(_ENDINGS)
    return stem if len(stem) >= _STEM else ""


def _may_be(word: Word) -> bool:
    return word.capital or not word.cased
