"""Safe contact: what the client said is safe, and which ways of reaching them that leaves (V7, PRACTICE 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.domain.clock import Moment

METHOD_KINDS = ("phone", "sms", "messaging_app", "email", "video", "in_person", "letter")
ANSWERS = ("yes", "no", "not_asked")
#: Ways of reaching a person over one method, in the order they are offered.
WAYS = ("call", "text", "voicemail", "email")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When contact is safe, in the client's time zone. `days` count from Monday = 0; times are HH:MM."""

    days: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    start: str = "00:00"
    until: str = "24:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactMethod:
    """A way to reach the client. `e164` is set for telephone numbers only."""

    kind: str
    value: str
    id: str = ""
    e164: str = ""
    label: str = ""
    shared_with: str = ""
    is_preferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeContact:
    """What the client said about one contact method, and when."""

    id: str = ""
    may_call: str = "not_asked"
    may_text: str = "not_asked"
    may_voicemail: str = "not_asked"
    may_email: str = "not_asked"
    hours: tuple[Hours, ...] = ()
    time_zone: str = ""
    identify_as: str = ""
    if_other_answers: str = ""
    ring_back_finds: str = ""
    code_word: str = ""
    help_word: str = ""
    words: str = ""
    said_at: Moment | None = None
    confirmed_at: Moment | None = None
    recheck_reason: str = ""

    def last_confirmed(self) -> Moment | None:
        """Return when the client last said so or confirmed it."""
        return self.confirmed_at or self.said_at


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactState:
    """What stands on the strip before any call.

    `state`: ``safe`` (said so, and it is within the hours), ``not_now`` (outside the hours), ``ask_again`` (old, after
    an incident, told differently by two vaults, or never asked), ``not_safe`` (a "no" to every way).
    `ways`: what is left; what was refused is absent. `until`: end of the present safe hours, client's local HH:MM.
    `next_from`: when the next safe hours begin, in the client's zone. `age_days`: since the last confirmation.
    """

    state: str
    ways: tuple[str, ...]
    until: str = ""
    next_from: datetime | None = None
    age_days: int | None = None
    reasons: tuple[str, ...] = ()


def contact_state(
    method: ContactMethod, safe: SafeContact, now: Moment, *, recheck_days: int
) -> ContactState:
    """Work out what the client's own words allow at this moment. Never a green light of ours (PRACTICE 4)."""
    asked = {
        "call": safe.may_call,
        "text": safe.may_text,
        "voicemail": safe.may_voicemail,
        "email": safe.may_email,
    }
    fits = _ways_of(method.kind)
    ways = tuple(way for way in WAYS if way in fits and asked[way] == "yes")
    refused = tuple(f"no_{way}" for way in WAYS if way in fits and asked[way] == "no")
    last = safe.last_confirmed()
    age_days = None if last is None else max(0, (now.utc - last.utc).days)
    if last is None or all(asked[way] == "not_asked" for way in fits):
        return ContactState(state="ask_again", ways=(), age_days=age_days, reasons=("never_asked",))
    if not ways:
        return ContactState(state="not_safe", ways=(), age_days=age_days, reasons=refused)
    if safe.recheck_reason:
        return ContactState(
            state="ask_again", ways=ways, age_days=age_days, reasons=(safe.recheck_reason, *refused)
        )
    if age_days is not None and age_days > recheck_days:
        return ContactState(state="ask_again", ways=ways, age_days=age_days, reasons=("old", *refused))
    local = now.in_zone(safe.time_zone) if safe.time_zone else now.local()
    until, next_from = _within(safe.hours, local)
    if safe.hours and not until:
        return ContactState(
            state="not_now",
            ways=(),
            next_from=next_from,
            age_days=age_days,
            reasons=("outside_hours", *refused),
        )
    shown = "" if until == "24:00" else until
    return ContactState(state="safe", ways=ways, until=shown, age_days=age_days, reasons=refused)


def _ways_of(kind: str) -> tuple[str, ...]:
    return {
        "phone": ("call", "text", "voicemail"),
        "sms": ("text",),
        "messaging_app": ("call", "text"),
        "video": ("call",),
        "email": ("email",),
    }.get(kind, ("call",))


def _within(hours: tuple[Hours, ...], local: datetime) -> tuple[str, datetime | None]:
    """Return the end of the hours that hold `local`, or when the next ones begin."""
    if not hours:
        return "24:00", None
    clock = f"{local:%H:%M}"
    for span in hours:
        if local.weekday() in span.days and span.start <= clock < span.until:
            return span.until, None
    for ahead in range(8):
        day = local + timedelta(days=ahead)
        starts = sorted(span.start for span in hours if day.weekday() in span.days)
        for start in starts:
            if ahead or start > clock:
                hour, minute = (int(part) for part in start.split(":"))
                return "", day.replace(hour=hour % 24, minute=minute, second=0, microsecond=0)
    return "", None


def valid_hours(span: Hours) -> bool:
    """Tell whether the span has days, real times, and an end after its start."""

    def real(text: str) -> bool:
        parts = text.split(":")
        return (
            len(text) == 5
            and len(parts) == 2
            and all(part.isdigit() for part in parts)
            and (int(parts[0]) < 24 or text == "24:00")
            and int(parts[1]) < 60
        )

    return (
        bool(span.days)
        and all(0 <= day <= 6 for day in span.days)
        and real(span.start)
        and real(span.until)
        and span.start < span.until
    )
