"""Releases: what a client allows to be told to one recipient, from which day to which, and how it stands (C3).

One release for one recipient, with a purpose, what may be told, and an end (34 USC 12291(b)(2)). What was agreed to is
not rewritten: it is taken back, or asked anew. Where nobody was alone when it was given, it is asked again before it is
used; a "no" is kept as well (PRACTICE 29).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal

from desktop.domain.clock import UNREADABLE, Moment
from desktop.domain.errors import InvalidInput

State = Literal["draft", "declined", "not_yet", "valid", "soon", "expired", "revoked"]
IN_FORCE = frozenset({"valid", "soon"})
GIVEN_HOW = ("signed", "spoken_with_interpreter", "spoken")
GIVEN_BY = ("client", "guardian", "other")
#: Alone when it was given? Why it is not said is an answer of its own; nothing chosen is "not asked".
ALONE = ("yes", "no", "does_not_know", "prefers_not")
REVOKED_HOW = ("spoken", "written")
LONGEST = timedelta(days=3652)
"""Ten years: beyond that a year is mistyped. How long is reasonable is the client's and the caseworker's to say."""
_BETWEEN = ": "


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One release as stored. `starts` and `ends` stand on the client's clock: the first and the last moment of it.

    `stored` is draft, given or declined; `alone` one of ALONE or not_asked; `how_it_stands` says what it is now.
    """

    id: str
    client_id: str
    recipient: str = ""
    purpose: str = ""
    scope: str = ""
    stored: str = "draft"
    given_by: str = ""
    given_how: str = ""
    interpreter: str = ""
    language: str = ""
    alone: str = "not_asked"
    alone_later: Moment | None = None
    starts: Moment | None = None
    ends: Moment | None = None
    revoked_at: Moment | None = None
    revoked_how: str = ""
    revoked_why: str = ""
    made_at: Moment | None = None

    @property
    def first_day(self) -> date | None:
        """The client's day on which it begins."""
        return self.starts.local().date() if self.starts is not None else None

    @property
    def last_day(self) -> date | None:
        """The client's last day on which it is in force."""
        return self.ends.local().date() if self.ends is not None else None

    @property
    def asked_alone(self) -> bool:
        """Tell whether it was given, or asked again, without anybody else there: only then it is used."""
        return self.alone == "yes" or self.alone_later is not None

    def state(self, now: Moment, soon_days: int) -> State:
        """Return how it stands; `soon` from `soon_days` before its last day on. What cannot be read has ended."""
        if self.revoked_at is not None:
            return "revoked"
        if self.stored == "declined":
            return "declined"
        if self.stored != "given":
            return "draft"
        if self.starts is None or self.ends is None or UNREADABLE in (self.starts, self.ends):
            return "expired"
        if self.ends.utc <= now.utc:
            return "expired"
        if self.starts.utc > now.utc:
            return "not_yet"
        return "soon" if self.ends.utc - now.utc <= timedelta(days=soon_days) else "valid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """From when to when, as moments on the client's clock."""

    starts: Moment
    ends: Moment


def term(first: str, last: str, zone: tzinfo, zone_name: str, now: Moment) -> Term:
    """Return the moments of two days (YYYY-MM-DD); without the first it begins today.

    Raises:
        InvalidInput: `expires_at` (release_end_missing, release_end_past, release_end_first, release_too_long),
            `starts_at` or `expires_at` (date_impossible).
    """
    today = now.utc.astimezone(zone).date()
    start = _day("starts_at", first) or today
    end = _day("expires_at", last)
    if end is None:
        raise InvalidInput("expires_at", "release_end_missing")
    check_days(start, end, today)
    return Term(
        starts=_moment(datetime.combine(start, time(), tzinfo=zone), zone_name),
        ends=_moment(
            datetime.combine(end + timedelta(days=1), time(), tzinfo=zone), zone_name, less_seconds=1
        ),
    )


def check_days(start: date | None, end: date, today: date) -> None:
    """Raise InvalidInput `expires_at`: release_end_first, release_end_past, release_too_long."""
    if end < today:
        raise InvalidInput("expires_at", "release_end_past")
    if start is not None and end < start:
        raise InvalidInput("expires_at", "release_end_first")
    if end - (start or today) > LONGEST:
        raise InvalidInput("expires_at", "release_too_long")


def check_whole(release: Release, *, danger: bool) -> None:
    """Look whether everything is there that a release needs before somebody agrees to it.

    `danger`: the recipient is perhaps the danger of this person, and nobody said that it is what they want.

    Raises:
        InvalidInput: `recipient` (release_recipient_missing, release_danger (PRACTICE 14)), `purpose`, `scope`,
            `given_by`, `given_how`, `interpreter`.
    """
    for name, code in (
        ("recipient", "release_recipient_missing"),
        ("purpose", "release_purpose_missing"),
        ("scope", "release_scope_missing"),
        ("given_by", "release_by_missing"),
        ("given_how", "release_how_missing"),
    ):
        if not getattr(release, name).strip():
            raise InvalidInput(name, code)
    if release.given_how == "spoken_with_interpreter" and not release.interpreter.strip():
        raise InvalidInput("interpreter", "release_interpreter_missing")
    if danger:
        raise InvalidInput("recipient", "release_danger")


def revoked_text(how: str, why: str) -> str:
    """Return how and why a release was taken back as one text, for the column that holds both."""
    return f"{how}{_BETWEEN}{why}" if why else how


def revoked_parts(stored: str) -> tuple[str, str]:
    """Return (how, why) of what `revoked_text` made."""
    how, _between, why = stored.partition(_BETWEEN)
    return (how, why) if how in REVOKED_HOW else ("", stored)


def moment_of(stored: str | None) -> Moment | None:
    """Return a stored moment; of a day alone, as other programs write it, its first moment."""
    if not stored:
        return None
    try:
        return Moment(utc=datetime.combine(date.fromisoformat(stored), time(), tzinfo=UTC))
    except ValueError:
        return Moment.read(stored)


def day_text(stored: str) -> str:
    """Return the day of a stored day or moment as YYYY-MM-DD, on the clock it was noted on; else what stands there."""
    found = moment_of(stored)
    return stored if found is None or found == UNREADABLE else found.local().date().isoformat()


def _day(name: str, text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise InvalidInput(name, "date_impossible") from None


def _moment(local: datetime, zone_name: str, less_seconds: int = 0) -> Moment:
    utc = local.astimezone(UTC) - timedelta(seconds=less_seconds)
    offset = utc.astimezone(local.tzinfo).utcoffset() or timedelta(0)
    return Moment(utc=utc, zone=zone_name, offset_minutes=int(offset.total_seconds() // 60))
