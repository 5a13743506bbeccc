"""What the client form holds, as JSON-able values (kept as a draft in the vault) and as a `ClientDraft`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from desktop.domain.clients import Address, ClientDraft, Language, Name, Reach
from desktop.domain.clock import Moment
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.errors import InvalidInput
from desktop.domain.safe_hours import Hours

if TYPE_CHECKING:
    from desktop.domain.clock import Clock

Values = dict[str, Any]
PLAIN = (
    "interpreter_need",
    "interpreter_note",
    "interviewer_gender",
    "pronouns",
    "birth_date",
    "country_of_origin",
    "time_zone",
    "preferred_channel",
    "cultural_note",
)
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?")
_EMPTY = ClientDraft()


def values_of(draft: ClientDraft) -> Values:
    """Return a stored record as the form's values."""
    values: Values = {name: getattr(draft, name) for name in PLAIN}
    values["unanswered"] = dict(draft.unanswered)
    values["names"] = [asdict(name) for name in draft.names]
    values["languages"] = [asdict(language) for language in draft.languages]
    values["reaches"] = [_reach_values(reach) for reach in draft.reaches]
    values["addresses"] = [_address_values(place) for place in draft.addresses]
    return values


def draft_of(values: Mapping[str, Any], clock: Clock) -> ClientDraft:
    """Return the values as a draft for the service; raises InvalidInput for a day that cannot be."""
    plain: dict[str, Any] = {name: _text(values, name, str(getattr(_EMPTY, name))) for name in PLAIN}
    unanswered = values.get("unanswered")
    return ClientDraft(
        names=tuple(
            Name(
                id=_text(row, "id"),
                text=_text(row, "text"),
                kind=_text(row, "kind", "other_spelling"),
                script=_text(row, "script") or None,
                is_chosen=bool(row.get("is_chosen")),
            )
            for row in _rows(values, "names")
        ),
        languages=tuple(
            Language(
                id=_text(row, "id"),
                code=_text(row, "code"),
                script=_text(row, "script") or None,
                speaks=_text(row, "speaks") or None,
                reads=_text(row, "reads") or None,
                is_preferred=bool(row.get("is_preferred")),
            )
            for row in _rows(values, "languages")
        ),
        reaches=tuple(_reach(row) for row in _rows(values, "reaches")),
        addresses=tuple(_address(row, place, clock) for place, row in enumerate(_rows(values, "addresses"))),
        unanswered={str(key): str(state) for key, state in unanswered.items()}
        if isinstance(unanswered, dict)
        else {},
        **plain,
    )


def is_blank(values: Mapping[str, Any]) -> bool:
    """Tell whether nobody has typed or chosen anything yet."""
    draft = {name: _text(values, name, str(getattr(_EMPTY, name))) for name in PLAIN if name != "time_zone"}
    written = any(text != str(getattr(_EMPTY, name)) for name, text in draft.items())
    rows = any(
        _text(row, key)
        for part, key in (
            ("names", "text"),
            ("languages", "code"),
            ("reaches", "value"),
            ("addresses", "street"),
        )
        for row in _rows(values, part)
    )
    return not (written or rows or values.get("unanswered"))


def normal_time(typed: str) -> str:
    """Return a time of day as HH:MM where it can be understood (9, 9.30, 9:30), else as it was typed."""
    found = _CLOCK.fullmatch(typed.strip())
    return f"{int(found[1]):02d}:{found[2] or '00'}" if found else typed.strip()


def parse_day(typed: str, row: int, clock: Clock) -> Moment | None:
    """Return noon of a typed day, 2026-11-03 or 3.11.2026, where this laptop is; raises InvalidInput otherwise."""
    text = typed.strip()
    if not text:
        return None
    parts = [part for part in re.split(r"[-./ ]+", text) if part]
    now = clock.now()
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) != 3:
            raise ValueError
        if len(parts[0]) != 4:
            numbers.reverse()
        day = date(*numbers)
    except (ValueError, TypeError, OverflowError):
        raise InvalidInput("dispatch_checked", "date_impossible", row=row) from None
    if day > now.local().date():
        raise InvalidInput("dispatch_checked", "date_in_future", row=row)
    try:
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(now.zone)).astimezone(UTC)
    except (ValueError, OverflowError, KeyError):
        raise InvalidInput("dispatch_checked", "date_impossible", row=row) from None
    return Moment.at(noon, now.zone)


def _reach_values(reach: Reach) -> Values:
    safe = asdict(reach.safe)
    for name in ("said_at", "confirmed_at"):
        moment = getattr(reach.safe, name)
        safe[name] = moment.text() if moment is not None else ""
    safe["hours"] = [
        {"days": list(span.days), "start": span.start, "until": span.until} for span in reach.safe.hours
    ]
    method = asdict(reach.method)
    # not typed: it follows from who is marked at home
    del method["shared_with_danger"]
    return {**method, "safe": safe}


def _reach(row: Mapping[str, Any]) -> Reach:
    found = row.get("safe")
    said: Mapping[str, Any] = found if isinstance(found, dict) else {}
    texts = {
        name: _text(said, name, str(getattr(SafeContact(), name)))
        for name in (
            "may_call",
            "may_text",
            "may_voicemail",
            "may_email",
            "time_zone",
            "identify_as",
            "if_other_answers",
            "ring_back_finds",
            "code_word",
            "help_word",
            "words",
            "recheck_reason",
        )
    }
    method = ContactMethod(
        id=_text(row, "id"),
        kind=_text(row, "kind", "phone"),
        value=_text(row, "value"),
        e164=_text(row, "e164"),
        label=_text(row, "label"),
        shared_with=_text(row, "shared_with"),
        is_preferred=bool(row.get("is_preferred")),
    )
    safe = SafeContact(
        id=_text(said, "id"),
        hours=tuple(_hours(span) for span in _rows(said, "hours")),
        said_at=_moment(_text(said, "said_at")),
        confirmed_at=_moment(_text(said, "confirmed_at")),
        **texts,
    )
    return Reach(method=method, safe=safe)


def _hours(span: Mapping[str, Any]) -> Hours:
    days = span.get("days")
    return Hours(
        days=tuple(day for day in days if isinstance(day, int)) if isinstance(days, list | tuple) else (),
        start=normal_time(_text(span, "start")),
        until=normal_time(_text(span, "until")),
    )


def _address_values(place: Address) -> Values:
    values = asdict(place)
    checked = values.pop("dispatch_checked_at")
    # what was confirmed for an earlier address is not typed: the service knows it
    del values["dispatch_earlier"]
    values["dispatch_checked"] = (
        f"{place.dispatch_checked_at.local():%Y-%m-%d}" if place.dispatch_checked_at else ""
    )
    values["dispatch_checked_at"] = (
        place.dispatch_checked_at.text() if checked is not None and place.dispatch_checked_at else ""
    )
    return values


def _address(row: Mapping[str, Any], place: int, clock: Clock) -> Address:
    kept = _moment(_text(row, "dispatch_checked_at"))
    typed = _text(row, "dispatch_checked")
    # the moment that is stored stays while its day does
    same = kept is not None and f"{kept.local():%Y-%m-%d}" == typed
    texts: dict[str, Any] = {
        name: _text(row, name)
        for name in (
            "id",
            "label",
            "street",
            "unit",
            "town",
            "region",
            "postal_code",
            "country",
            "dispatch_name",
            "dispatch_number",
            "dispatch_e164",
            "dispatch_source",
            "dispatch_checked_how",
        )
    }
    return Address(
        is_usual=bool(row.get("is_usual")),
        shelter=bool(row.get("shelter")),
        dispatch_is_emergency_line=_text(row, "dispatch_is_emergency_line", "not_asked"),
        dispatch_checked_at=kept if same else parse_day(typed, place, clock),
        **texts,
    )


def _text(row: Mapping[str, Any], name: str, default: str = "") -> str:
    value = row.get(name)
    return value if isinstance(value, str) else default


def _rows(values: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    found = values.get(name)
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list | tuple) else []


def _moment(text: str) -> Moment | None:
    try:
        return Moment.parse(text) if text else None
    except ValueError:
        return None
