"""The timeline in words: what each mark is, several together, the span; plain words that a stranger may read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.domain.timeline import Entry
from desktop.ui import day_words
from desktop.ui.widgets.labels import ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.domain.timeline import TickUnit, Timeline

translate = QCoreApplication.translate


def lanes() -> list[str]:
    """Return the names of the lanes; none names the trouble (PRACTICE 32)."""
    return [
        translate("Timeline", "Sessions"),
        translate("Timeline", "Changes"),
        translate("Timeline", "Plans"),
        translate("Timeline", "Urgent"),
    ]


def tick(day: date, unit: TickUnit, first: bool) -> str:
    """Return the words below a line of the scale: 17 Nov, Jun, Jan 2026, 2026."""
    pattern = {"day": "d MMM", "month": "MMM", "year": "yyyy"}[unit]
    if unit == "month" and (first or day.month == 1):
        pattern = "MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def what(entry: Entry) -> str:
    """Return what an entry is, without its day: Phone session, signed, seen alone."""
    return _begun(_all(entry))


def spoken(entry: Entry, today: date) -> str:
    """Return an entry with its day: Thursday 12 November, phone session, signed."""
    return listed((dated(entry.at.local().date(), today), _all(entry)))


def together(entries: Sequence[Entry], today: date) -> str:
    """Return several entries of one mark: from when to when, and how many of what."""
    first, last = entries[0].at.local().date(), entries[-1].at.local().date()
    when = dated(first, today) if first == last else days(first, last)
    return translate("Timeline", "{when}: {what}. Enter shows them.").format(when=when, what=counted(entries))


def days(first: date, last: date) -> str:
    """Return from when to when, each with its year where the years differ."""
    if first.year == last.year:
        return day_words.span(first, last)
    begin, end = (
        QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy") for day in (first, last)
    )
    return translate("Timeline", "{first} to {last}").format(first=begin, last=end)


def counted(entries: Sequence[Entry]) -> str:
    """Return how many of what: Sessions: 3, Did not come: 1."""
    names = {
        "session": translate("Timeline", "Sessions"),
        "note": translate("Timeline", "Short notes"),
        "booked": translate("Timeline", "Booked"),
        "missed": translate("Timeline", "Did not come"),
        "plan": translate("Timeline", "Plans"),
        "crisis": translate("Timeline", "Urgent"),
        "change": translate("Timeline", "Changes"),
    }
    counts: dict[str, int] = {}
    for entry in entries:
        kind = entry.kind if entry.kind in names else "change"
        counts[kind] = counts.get(kind, 0) + 1
    pair = translate("Timeline", "{what} {count}")
    return listed(pair.format(what=names[kind], count=ltr(str(count))) for kind, count in counts.items())


def short(entry: Entry) -> str:
    """Return the few words beside a mark; a session has none, its shape says enough."""
    return "" if entry.kind in ("session", "note", "missed") else _begun(_first(entry))


def dated(day: date, today: date) -> str:
    """Return a day with its weekday, and its year where that is another one."""
    if day.year == today.year:
        return day_words.full_day(day)
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")


def span(timeline: Timeline) -> str:
    """Return what is over, in words: June to November 2026, Sessions 12."""
    if not timeline.entries:
        return ""
    today = timeline.now.local().date()
    first = min(timeline.entries[0].at.local().date(), today)
    begin = _month(first) if first.year != today.year else _month(first, year=False)
    if (first.year, first.month) == (today.year, today.month):
        when = _month(today)
    else:
        when = translate("Timeline", "{first} to {last}").format(first=begin, last=_month(today))
    held = [entry for entry in timeline.entries if entry.kind == "session"]
    return listed((when, counted(held))) if held else when


def problem(timeline: Timeline) -> str:
    """Return what could not be read, in one sentence; empty when all could be."""
    if timeline.lost:
        return translate(
            "Timeline",
            "A part of this could not be read and is not shown. History has the check of this vault.",
        )
    if timeline.damaged:
        return translate(
            "Timeline", "Not shown here, because the date cannot be right: {count}. Look in the other tabs."
        ).format(count=ltr(str(timeline.damaged)))
    return ""


def _all(entry: Entry) -> str:
    return listed(part for part in (_first(entry), *_more(entry)) if part)


def _begun(words: str) -> str:
    """Return words as they begin a line."""
    return words[:1].upper() + words[1:]


def _month(day: date, *, year: bool = True) -> str:
    return QLocale().toString(QDate(day.year, day.month, 1), "MMMM yyyy" if year else "MMMM")


def _first(entry: Entry) -> str:
    if entry.kind == "session":
        return _session(entry.channel)
    if entry.kind == "plan":
        return translate("Timeline", "Plan {number}, version {version}").format(
            number=ltr(str(entry.number)), version=ltr(str(entry.version))
        )
    return {
        "note": translate("Timeline", "short note"),
        "booked": translate("Timeline", "booked"),
        "missed": translate("Timeline", "did not come"),
        "amended": translate("Timeline", "added to a note"),
        "begun": translate("Timeline", "record begun"),
        "closed": translate("Timeline", "case closed"),
        "reopened": translate("Timeline", "case reopened"),
        "risk": translate("Timeline", "risk looked at"),
        "safe_said": translate("Timeline", "safe contact said"),
        "safe_confirmed": translate("Timeline", "safe contact confirmed"),
        "way": translate("Timeline", "contact details changed"),
        "place": translate("Timeline", "places changed"),
        "home": translate("Timeline", "people at home changed"),
        "reached": translate("Timeline", "a goal reached"),
        "learnt": translate("Timeline", "learnt together"),
        "service": translate("Timeline", "a service offered"),
        "crisis": translate("Timeline", "urgent"),
    }[entry.kind]


def _session(channel: str) -> str:
    return {
        "phone": translate("Timeline", "phone session"),
        "video": translate("Timeline", "video session"),
        "sms": translate("Timeline", "session by text message"),
        "messaging_app": translate("Timeline", "session by messaging app"),
        "email": translate("Timeline", "session by email"),
        "in_person": translate("Timeline", "session in person"),
        "letter": translate("Timeline", "session by letter"),
    }.get(channel, translate("Timeline", "session"))


def _more(entry: Entry) -> tuple[str, ...]:
    if entry.kind in ("session", "note"):
        state = {
            "signed": translate("Timeline", "signed"),
            "closed": translate("Timeline", "signed, not sealed yet"),
        }.get(entry.state, translate("Timeline", "not signed yet"))
        alone = {
            "all": translate("Timeline", "seen alone"),
            "part": translate("Timeline", "alone for a part"),
            "none": translate("Timeline", "not alone"),
        }.get(entry.detail, "")
        return (state, alone)
    if entry.kind == "booked":
        held = translate("Timeline", "took place") if entry.state == "held" else ""
        return (held, day_words.time_of(entry.at))
    if entry.kind == "plan":
        state = {
            "draft": translate("Timeline", "being written"),
            "in_use": translate("Timeline", "in use"),
            "retired": translate("Timeline", "put away"),
        }.get(entry.state, "")
        return (state,)
    if entry.kind == "crisis":
        return (_lasted(entry), translate("Timeline", "report signed") if entry.state == "signed" else "")
    return ()


def _lasted(entry: Entry) -> str:
    if entry.end is None:
        return translate("Timeline", "still open")
    minutes = max(0, int((entry.end.utc - entry.at.utc).total_seconds() // 60))
    return translate("Timeline", "{minutes} min").format(minutes=ltr(str(minutes)))
