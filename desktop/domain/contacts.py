"""Safe contact: what the client said is safe, and which ways of reaching them that leaves (V7, PRACTICE 4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from desktop.domain.clock import Moment
from desktop.domain.safe_hours import (
    NEVER,
    Hours,
    apart,
    end_of,
    holds,
    in_both,
    next_begin,
    shifted,
    zone_of,
)

METHOD_KINDS = ("phone", "sms", "messaging_app", "email", "video", "in_person", "letter")
ANSWERS = ("yes", "no", "not_asked")
#: Ways of reaching a person over one method, in the order they are offered.
WAYS = ("call", "text", "voicemail", "email")
OTHER_NUMBER = "other_number"
"""Why it is asked again: the number or address was changed since, and nobody has asked about the new one."""
SHARED_DANGER = "shared_danger"
"""Why nothing is left or written: somebody who may be the danger shares this way (PRACTICE 14)."""
_STAYS_THERE = ("text", "voicemail", "email")
"""What stays where it comes in, for whoever looks next; a call is heard by who picks up, and that is asked first."""
_ANY_DAY = datetime(2026, 1, 1, tzinfo=UTC)
NOT_SAME = "not_same"
"""Why it is asked again: asked whether the same way and hours are still safe, they did not say yes."""
NOTHING_STANDS = (OTHER_NUMBER, NOT_SAME)
"""Doubts that leave nothing of what was said: every way is absent until somebody asks, or one key says it is right."""
_NOT_NOW = ("outside_hours", "zone_unknown", *NOTHING_STANDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactMethod:
    """A way to reach the client. `e164` is set for telephone numbers only.

    `shared_with_danger` is not typed: it is worked out from who shares it and who is marked as perhaps the danger, at
    home or as a caregiver or sponsor (PRACTICE 14).
    """

    kind: str
    value: str
    id: str = ""
    e164: str = ""
    label: str = ""
    shared_with: str = ""
    is_preferred: bool = False
    shared_with_danger: bool = field(default=False, compare=False)


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

    def zone(self) -> str:
        """Return the IANA zone of the hours: the one that was named, else where the laptop was when they were said.

        A laptop that travels, or a case pack on another one, moves no hour. Empty where neither is known.
        """
        told = self.said_at.zone if self.hours and self.said_at is not None else ""
        # "UTC" is what a system says that cannot tell its zone
        return self.time_zone or (told if told != "UTC" else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactState:
    """What stands on the strip before any call.

    `state`: ``safe`` (said so, and it is within the hours), ``not_now`` (outside the hours), ``ask_again`` (old, after
    an incident, told differently by two vaults, or never asked), ``not_safe`` (a "no" to every way).
    `ways`: what is left; what was refused, and everything outside the hours, is absent. `until`: end of the present
    safe hours, client's local HH:MM. `next_from`: when the next safe hours begin, in the client's zone. `age_days`:
    since the last confirmation. `reasons`: codes, the one that matters most first.
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
    """Work out what the client's own words allow at this moment. Never a green light of ours (PRACTICE 4).

    Hours count on the client's clock, also for a word that has to be asked again: an old word never opens the night.
    """
    asked, fits = _asked(safe), _ways_of(method.kind)
    closed = _STAYS_THERE if method.shared_with_danger else ()
    said_yes = tuple(way for way in WAYS if way in fits and asked[way] == "yes" and way not in closed)
    refused = tuple(
        f"no_{way}"
        for way in WAYS
        if way in fits and (asked[way] == "no" or (way in closed and asked[way] == "yes"))
    )
    if any(asked[way] == "yes" for way in closed if way in fits):
        refused = (SHARED_DANGER, *refused)
    last = safe.last_confirmed()
    age_days = None if last is None else max(0, (now.utc - last.utc).days)
    if last is None or all(asked[way] == "not_asked" for way in fits):
        return ContactState(state="ask_again", ways=(), age_days=age_days, reasons=("never_asked",))
    if safe.recheck_reason in NOTHING_STANDS:
        # what is safe on one number says nothing about another one, and what is not safe any more is not safe
        reasons = (safe.recheck_reason, *refused)
        return ContactState(state="ask_again", ways=(), age_days=age_days, reasons=reasons)
    if not said_yes and SHARED_DANGER in refused:
        return ContactState(state="ask_again", ways=(), age_days=age_days, reasons=refused)
    if not said_yes:
        return ContactState(state="not_safe", ways=(), age_days=age_days, reasons=refused)
    time = _time(safe, now)
    if time.reason == "zone_unknown":
        return ContactState(state="ask_again", ways=(), age_days=age_days, reasons=(time.reason, *refused))
    ways = () if time.reason else said_yes
    doubt = safe.recheck_reason or ("old" if age_days is not None and age_days > recheck_days else "")
    reasons = tuple(reason for reason in (doubt, time.reason) if reason)
    state = "ask_again" if doubt else "not_now" if time.reason else "safe"
    return ContactState(
        state=state,
        ways=ways,
        until=time.until,
        next_from=time.next_from,
        age_days=age_days,
        reasons=(*reasons, *refused),
    )


def strictest_hours(one: SafeContact, other: SafeContact) -> tuple[tuple[Hours, ...], str]:
    """Return the hours that both words about one number allow, each on its own clock, and their zone.

    They stand on the clock of `one`, so strictly that they hold on every day on which the two clocks are differently
    far apart. Where they have none in common, or nobody knows on which clock one of them was meant, no hour is safe
    until somebody asks (NEVER); a zone is never put under hours that were said without it.
    """
    given = [each for each in (one, other) if each.hours]
    if not given:
        return (), ""
    since = max((at.utc for each in given if (at := each.said_at) is not None), default=_ANY_DAY)
    left, zone = given[0].hours, given[0].zone()
    for each in given:
        clocks = apart(zone, each.zone(), since) if zone and each.zone() else None
        if clocks is None:
            return (NEVER,), ""
        for ahead in clocks:
            left = in_both(left, shifted(each.hours, -ahead))
    return left, zone


def without_common_hours(safe: SafeContact) -> bool:
    """Tell whether two words about one number are put together in it that have no hour in common."""
    return NEVER in safe.hours


def same_way(one: ContactMethod, other: ContactMethod) -> bool:
    """Tell whether two contact methods reach the same telephone, account or place."""
    if one.kind != other.kind:
        return False
    if one.e164 and other.e164:
        return one.e164 == other.e164
    return one.value.strip().casefold() == other.value.strip().casefold()


def why_not(method: ContactMethod, safe: SafeContact, state: ContactState) -> tuple[tuple[str, str], ...]:
    """Return each way that is absent now with its reason: said_no, not_asked, or why not at this moment."""
    asked = _asked(safe)
    time = next((reason for reason in state.reasons if reason in _NOT_NOW), "")
    found = []
    for way in WAYS:
        if way in _ways_of(method.kind) and way not in state.ways:
            shared = SHARED_DANGER if method.shared_with_danger and way in _STAYS_THERE else time
            reason = {"no": "said_no", "yes": shared}.get(asked[way], "not_asked")
            found.append((way, reason or "not_asked"))
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Time:
    until: str = ""
    next_from: datetime | None = None
    reason: str = ""


def _time(safe: SafeContact, now: Moment) -> _Time:
    """Return what the hours say now: their end, or when the next begin and the reason."""
    if not safe.hours:
        return _Time()
    zone = zone_of(safe.zone(), now)
    if zone is None:
        return _Time(reason="zone_unknown")
    local = now.utc.astimezone(zone)
    if holds(safe.hours, local):
        return _Time(until=end_of(safe.hours, local))
    return _Time(next_from=next_begin(safe.hours, now.utc, zone), reason="outside_hours")


def _asked(safe: SafeContact) -> dict[str, str]:
    return {
        "call": safe.may_call,
        "text": safe.may_text,
        "voicemail": safe.may_voicemail,
        "email": safe.may_email,
    }


def _ways_of(kind: str) -> tuple[str, ...]:
    return {
        "phone": ("call", "text", "voicemail"),
        "sms": ("text",),
        "messaging_app": ("call", "text"),
        "video": ("call",),
        "email": ("email",),
    }.get(kind, ("call",))
