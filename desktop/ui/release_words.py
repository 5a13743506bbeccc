"""Releases in words: how one stands, what it allows, who agreed to it and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.record import Said
from desktop.domain.releases import REVOKED_HOW
from desktop.ui import day_words, record_words
from desktop.ui.widgets.labels import isolate

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.releases import Release, State

translate = QCoreApplication.translate
_LOOKS = {
    "valid": ("circle-check", "positive"),
    "soon": ("clock-alert", "caution"),
    "not_yet": ("calendar-clock", "text"),
    "expired": ("circle-dashed", "muted"),
    "revoked": ("ban", "caution"),
    "declined": ("hand", "text"),
}


def look_of(state: State) -> tuple[str, str]:
    """Return the icon and the colour role of how a release stands."""
    return _LOOKS.get(state, ("pencil", "muted"))


def state_words(release: Release, state: State, today: date) -> str:
    """Return how a release stands, in one sentence; `today` is the client's day."""
    last = day_words.plain_day(release.last_day, today) if release.last_day is not None else ""
    first = day_words.plain_day(release.first_day, today) if release.first_day is not None else ""
    if state == "revoked" and release.revoked_at is not None:
        words = translate("Releases", "Taken back {day}, {how}: {why}")
        return words.format(
            day=day_words.day_within(release.revoked_at.local().date(), today),
            how=revoked_how_words(release.revoked_how) or translate("Releases", "nobody noted how"),
            why=isolate(release.revoked_why),
        )
    words = {
        "valid": translate("Releases", "In force until {last}"),
        "soon": translate("Releases", "Ends on {last}"),
        "not_yet": translate("Releases", "Begins on {first}, until {last}. Nothing is told before."),
        "expired": translate("Releases", "Ended on {last}. Nothing more is told under it."),
        "declined": translate("Releases", "They chose not to. That changes nothing they receive."),
    }.get(state, translate("Releases", "Being written. Nobody has agreed to it yet."))
    return words.format(first=first, last=last)


def revoked_how_words(how: str) -> str:
    """Return how somebody said that they take it back, for the middle of a line."""
    return {
        "spoken": translate("Releases", "spoken"),
        "written": translate("Releases", "in writing"),
    }.get(how, "")


def revoked_how_options() -> list[tuple[str, str]]:
    """Return the ways in which somebody says that they take it back."""
    words = {"spoken": translate("Releases", "Spoken"), "written": translate("Releases", "In writing")}
    return [(code, words[code]) for code in REVOKED_HOW]


def reminder(last: date, today: date) -> str:
    """Return the title of the line that tells of an end; it names nobody (PRACTICE 32)."""
    return translate("Releases", "A release ends on {day}").format(day=day_words.plain_day(last, today))


def facts(release: Release, today: date) -> list[tuple[str, str]]:
    """Return (label, words) of what a release says, without what is empty."""
    days = [day_words.plain_day(each, today) for each in (release.first_day, release.last_day) if each]
    span = (
        translate("Releases", "{first} to {last}").format(first=days[0], last=days[1])
        if len(days) == 2
        else ""
    )
    said = {
        "purpose": isolate(release.purpose),
        "scope": isolate(release.scope),
        "given_by": _answer("given_by", release.given_by),
        "given_how": _answer("given_how", release.given_how),
        "interpreter": isolate(release.interpreter),
        "language": isolate(release.language),
        "alone_when_given": _answer("alone_when_given", release.alone) or record_words.why_words("not_asked"),
    }
    lines = [(record_words.label("releases", name), words) for name, words in said.items() if words.strip()]
    if span:
        lines.insert(2, (translate("Releases", "Days"), span))
    return lines if release.stored == "given" else lines[:-1]


def _answer(name: str, code: str) -> str:
    return record_words.said_words("releases", name, Said(text="" if code == "not_asked" else code))
