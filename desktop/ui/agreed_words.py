"""Words of what was agreed, line by line: in the summary, the signed note, a print, the client's page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.domain import agreed
from desktop.domain.agreed import PARTS
from desktop.ui import day_words
from desktop.ui.goal_words import state_words
from desktop.ui.widgets.labels import isolate
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop.domain.education import Lesson

translate = QCoreApplication.translate
KINDS = frozenset(PARTS)


def line_words(kind: str, line: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """Return one line in words; `labels` are those of the question's options."""
    return _WORDS[kind](line, labels)


def day_written(text: str) -> str:
    """Return a day written with its weekday, empty for none."""
    day = agreed.day(text)
    return "" if day is None else QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM yyyy")


def how_words(code: str) -> str:
    """Return how a lesson was given."""
    return {
        "spoken": translate("Session", "Spoken"),
        "shown": translate("Session", "Shown together"),
        "paper": translate("Session", "On paper"),
        "message": translate("Session", "In a message"),
    }.get(code, code)


def understood_words(code: str) -> str:
    """Return what came back when they were asked to say it in their own words."""
    return {
        "own_words": translate("Session", "In their own words"),
        "with_help": translate("Session", "With some help"),
        "not_yet": translate("Session", "Not yet"),
    }.get(code, code)


def alone_words(code: str) -> str:
    """Return whether they were alone for it."""
    return {
        "yes": translate("Session", "Alone"),
        "no": translate("Session", "Not alone"),
    }.get(code, "")


def referral_words(state: str) -> str:
    """Return how it stands with a service: the list of DOMAIN 2.3, and what becomes of it."""
    return {
        "offered": translate("Session", "Offered"),
        "referred": translate("Session", "Referred"),
        "provided": translate("Session", "Provided by your agency"),
        "received_elsewhere": translate("Session", "Already received elsewhere"),
        "not_applicable": translate("Session", "Not applicable"),
        "declined": translate("Session", "Declined by survivor"),
        "unavailable": translate("Session", "Unavailable"),
        "done": translate("Session", "It took place"),
    }.get(state, state)


def lesson_line(lesson: Lesson, today: date) -> str:
    """Return one line about a topic: when it was last talked about, what came back, when it is due again."""
    given = day_words.plain_day(lesson.given_at.local().date(), today)
    again = lesson.again_on
    parts = [
        translate("Session", "Talked about on {day}").format(day=given),
        understood_words(lesson.understood),
        alone_words(lesson.alone),
        translate("Session", "page given") if lesson.handout else "",
        translate("Session", "again from {day}").format(day=day_words.plain_day(again, today))
        if again
        else "",
    ]
    return " · ".join(part for part in parts if part)


def _task(line: Mapping[str, str], labels: Mapping[str, str]) -> str:
    name = labels.get(line.get("kind", ""), line.get("kind", ""))
    beside = [isolate(line.get("words", "")), _by(line.get("due", ""))]
    return _with(name, beside)


def _goal(line: Mapping[str, str], _labels: Mapping[str, str]) -> str:
    return _with(isolate(line.get("words", "")), [state_words(line.get("state", ""))])


def _lesson(line: Mapping[str, str], labels: Mapping[str, str]) -> str:
    again = line.get("again", "")
    beside = [
        how_words(line.get("how", "")),
        understood_words(line.get("understood", "")),
        isolate(line.get("words", "")),
        alone_words(line.get("alone", "")),
        translate("Session", "again on {day}").format(day=day_written(again)) if again else "",
    ]
    return _with(labels.get(line.get("topic", ""), line.get("topic", "")), beside)


def _referral(line: Mapping[str, str], labels: Mapping[str, str]) -> str:
    kind = labels.get(line.get("type", ""), line.get("type", ""))
    why = line.get("why", "")
    name = isolate(line.get("service", "")) or kind
    beside = [
        kind if name != kind else "",
        referral_words(line.get("state", "")),
        translate("Session", "under a release") if line.get("release") else "",
        translate("Session", "without a release: {why}").format(why=isolate(why)) if why else "",
        _by(line.get("follow_up", "")),
    ]
    return _with(name, beside)


def _by(day: str) -> str:
    return translate("Session", "by {day}").format(day=day_written(day)) if day else ""


def _with(words: str, beside: list[str]) -> str:
    more = listed(part for part in beside if part)
    return f"{words} ({more})" if more else words


_WORDS: Mapping[str, Callable[[Mapping[str, str], Mapping[str, str]], str]] = {
    "tasks": _task,
    "goals": _goal,
    "lessons": _lesson,
    "referrals": _referral,
}
