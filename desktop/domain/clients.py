"""The person first: a client's record as the app reads and writes it (terms: DOMAIN.md 2.1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.clock import Moment
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.errors import InvalidInput
from desktop.domain.scripts import script_of
from desktop.domain.whereabouts import EarlierCheck, Whereabouts

#: Longest text a short field keeps. Real names stay far below; a pasted page does not become a name.
MAX_NAME = 300
MAX_LINE = 500
MAX_WORDS = 20_000

NAME_KINDS = ("chosen", "legal", "nickname", "former", "other_spelling")
NEEDS = ("yes", "no", "sometimes", "not_asked")
UNANSWERED = ("does_not_know", "prefers_not", "not_asked")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One spelling of a person's name. `id` is empty until it is stored."""

    text: str
    kind: str = "other_spelling"
    script: str | None = None
    is_chosen: bool = False
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language of the client: ISO 639-3 code, and how well it is spoken and read."""

    code: str
    script: str | None = None
    speaks: str | None = None
    reads: str | None = None
    is_preferred: bool = False
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A place of the client and the dispatch centre that serves it (X5, PRACTICE 20).

    `shelter`: where it is, is nobody's to know; it leaves in no case pack and stands on no page in passing.
    """

    id: str = ""
    label: str = ""
    street: str = ""
    unit: str = ""
    town: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    is_usual: bool = False
    shelter: bool = False
    dispatch_name: str = ""
    dispatch_number: str = ""
    dispatch_e164: str = ""
    dispatch_source: str = ""
    dispatch_checked_at: Moment | None = None
    dispatch_checked_how: str = ""
    dispatch_is_emergency_line: str = "not_asked"
    dispatch_earlier: EarlierCheck | None = None

    def one_line(self) -> str:
        """Return the place on one line, in the order it is written on an envelope here."""
        street = ", ".join(part for part in (self.street, self.unit) if part)
        town = " ".join(part for part in (self.town, self.region, self.postal_code) if part)
        return ", ".join(part for part in (street, town, self.country) if part)

    def is_empty(self) -> bool:
        """Tell whether nothing was entered."""
        return not (self.one_line() or self.dispatch_number or self.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """A contact method together with the newest safe-contact statement about it."""

    method: ContactMethod
    safe: SafeContact


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientDraft:
    """What the form holds: everything a person typed, not yet checked. `unanswered` maps field to UNANSWERED."""

    names: tuple[Name, ...] = ()
    languages: tuple[Language, ...] = ()
    interpreter_need: str = "not_asked"
    interpreter_note: str = ""
    interviewer_gender: str = ""
    pronouns: str = ""
    birth_date: str = ""
    country_of_origin: str = ""
    time_zone: str = ""
    preferred_channel: str = ""
    cultural_note: str = ""
    reaches: tuple[Reach, ...] = ()
    addresses: tuple[Address, ...] = ()
    unanswered: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """One record as stored."""

    id: str
    short_id: str
    version: int
    status: str
    practice: bool
    draft: ClientDraft
    changed_at: Moment
    here: Whereabouts | None = None

    @property
    def chosen_name(self) -> str:
        """Return the chosen name; a record always has one."""
        return next((name.text for name in self.draft.names if name.is_chosen), self.draft.names[0].text)

    @property
    def other_names(self) -> tuple[str, ...]:
        """Return every other spelling, in the order entered."""
        return tuple(name.text for name in self.draft.names if name.text != self.chosen_name)

    @property
    def other_name(self) -> str:
        """Return the spelling to show beside the chosen name: in another script where there is one."""
        return other_name(self.chosen_name, self.other_names)

    @property
    def preferred_language(self) -> str:
        """Return the ISO 639-3 code of the language to use, or an empty text."""
        for language in self.draft.languages:
            if language.is_preferred:
                return language.code
        return self.draft.languages[0].code if self.draft.languages else ""

    @property
    def usual_address(self) -> Address | None:
        """Return where the client usually is."""
        for address in self.draft.addresses:
            if address.is_usual:
                return address
        return self.draft.addresses[0] if self.draft.addresses else None

    def place_at(self, now: Moment) -> Address | None:
        """Return the place they said they are at today, else where they usually are; None where that is elsewhere."""
        if self.here is None or not self.here.is_today(now, self.draft.time_zone):
            return self.usual_address
        if not self.here.address_id:
            return None
        found = (place for place in self.draft.addresses if place.id == self.here.address_id)
        return next(found, self.usual_address)

    def is_here(self, place: Address, now: Moment) -> bool:
        """Tell whether they said that they are at this place today."""
        here = self.here
        return here is not None and here.address_id == place.id and here.is_today(now, self.draft.time_zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientHit:
    """A found client and why: `matched` is the spelling that fits, `start`/`length` what to mark in it.

    `why` is one of ``starts``, ``inside``, ``reads_as`` (another script), ``sounds``, ``short_id``, ``phone`` and
    ``listed``; a ``note`` has its words in `excerpt`, and `start`/`length` count in that. `opens` is then the id of the
    session, or of the crisis whose report it is (`opens_kind`), signed at `noted_at`. `walled`: somebody of the same
    household is, or may be, a client too (C11), so a list says less. `closed`: the case is closed (C10). `basis`: how
    the line of a note with the match came to be known, where the note says so.
    """

    client_id: str
    short_id: str
    chosen_name: str
    matched: str
    why: str
    start: int = 0
    length: int = 0
    languages: tuple[str, ...] = ()
    excerpt: str = ""
    noted_at: Moment | None = None
    opens: str = ""
    opens_kind: str = ""
    walled: bool = False
    closed: bool = False
    basis: str = ""


def other_name(chosen: str, others: Sequence[str]) -> str:
    """Return the spelling that tells most beside `chosen`: the first in another script, else the first."""
    script = script_of(chosen)
    return next((name for name in others if script_of(name) != script), others[0] if others else "")


def check_name(text: str, field_name: str = "name") -> str:
    """Return the name without outer blanks; raises InvalidInput when it is empty or longer than MAX_NAME.

    One letter is a name. No surname is asked for. Any script, emoji and direction marks are kept as typed.
    """
    cleaned = text.strip()
    if not cleaned:
        raise InvalidInput(field_name, "name_missing")
    if len(cleaned) > MAX_NAME:
        raise InvalidInput(field_name, "too_long", most=MAX_NAME)
    return cleaned


def check_birth_date(text: str, today: date) -> str:
    """Return YYYY, YYYY-MM or YYYY-MM-DD; raises InvalidInput for a date that cannot be."""
    cleaned = text.strip()
    if not cleaned:
        return ""
    parts = cleaned.replace("/", "-").replace(".", "-").split("-")
    try:
        numbers = [int(part) for part in parts]
        year, month, day = (*numbers, 1, 1)[:3]
        if len(numbers) > 3 or len(parts[0]) != 4:
            raise ValueError
        asked = date(year, month, day)
    except ValueError:
        raise InvalidInput("birth_date", "date_impossible") from None
    if asked > today:
        raise InvalidInput("birth_date", "date_in_future")
    if year < today.year - 125:
        raise InvalidInput("birth_date", "date_too_old")
    return "-".join([f"{numbers[0]:04d}", *(f"{number:02d}" for number in numbers[1:])])


def may_be_under(age: int, birth_date: str, today: date) -> bool:
    """Tell whether somebody born then may be younger than `age` years.

    Of a year or a month alone the latest day counts: who may be a child is treated as one (PRACTICE 14).
    """
    numbers = [int(part) for part in birth_date.split("-")]
    latest = (*numbers, *(12, 31)[len(numbers) - 1 :])
    return today.year - latest[0] - int((today.month, today.day) < latest[1:3]) < age


def spoken_gender(words: str) -> str:
    """Return "female" or "male" for languages that address the two differently; empty when it is not known.

    From the first word of the client's own pronouns, or of what they said of their gender; nothing is guessed from a
    name.
    """
    first = words.strip().casefold().replace("/", " ").split(" ")[0]
    return next((gender for gender, known in _SPOKEN.items() if first in known), "")


_SPOKEN = {
    "female": frozenset({"she", "her", "هي", "woman", "female", "girl", "امرأة", "أنثى", "بنت"}),
    "male": frozenset({"he", "him", "هو", "man", "male", "boy", "رجل", "ذكر", "ولد"}),
}


def age_on(birth_date: str, today: date) -> int | None:
    """Return the age in whole years, or None when the year is not known."""
    if not birth_date:
        return None
    numbers = [int(part) for part in birth_date.split("-")]
    age = today.year - numbers[0]
    if len(numbers) == 3 and (today.month, today.day) < (numbers[1], numbers[2]):
        age -= 1
    return age
