"""The words of the report on time alone: heads, lines and reasons, for the page, the paper and the table file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.seen_alone import NOT_GIVEN, SMALL
from desktop.ui.channel_words import channel_words
from desktop.ui.day_words import month
from desktop.ui.widgets.labels import ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.domain.seen_alone import Line, SeenAlone

translate = QCoreApplication.translate
NOT_SHOWN = "–"


def heads(first: str) -> tuple[str, ...]:
    """Return the heads of a table whose lines are about `first`."""
    return (
        first,
        translate("AloneReport", "Sessions"),
        translate("AloneReport", "Alone for all"),
        translate("AloneReport", "Not for all"),
        translate("AloneReport", "A part"),
        translate("AloneReport", "None"),
        translate("AloneReport", "Not noted"),
    )


def channel_lines(report: SeenAlone) -> tuple[tuple[str, ...], ...]:
    """Return the whole period first, then its channels."""
    whole = _cells(translate("AloneReport", "All channels"), report.period)
    return (whole, *(_cells(listed(map(channel_words, line.keys)), line) for line in report.channels))


def month_lines(report: SeenAlone) -> tuple[tuple[str, ...], ...]:
    """Return the months in their order."""
    return tuple(_cells(_months(line.keys), line) for line in report.months)


def reason_lines(report: SeenAlone) -> tuple[tuple[str, ...], ...]:
    """Return why not for all, the most frequent first."""
    return tuple((reason_words(code), ltr(str(number))) for code, number in report.reasons)


def reason_words(code: str) -> str:
    """Return a reason in words."""
    return {
        "asked_no": translate("AloneReport", "Asked: the other person stayed"),
        "not_safe_to_ask": translate("AloneReport", "Not safe to ask"),
        "not_possible": translate("AloneReport", "Not possible where they were"),
        "no_plan": translate("AloneReport", "No agreed plan for it yet"),
        "child_with_them": translate("AloneReport", "A child stayed with them"),
        "their_wish": translate("AloneReport", "They wanted somebody with them"),
        "not_asked": translate("AloneReport", "Not asked"),
        "another_reason": translate("AloneReport", "Another reason"),
        NOT_GIVEN: translate("AloneReport", "No reason noted"),
        SMALL: translate("AloneReport", "Others, few of each"),
    }.get(code, code)


def _cells(name: str, line: Line) -> tuple[str, ...]:
    numbers = (line.sessions, line.all, line.not_all, line.part, line.none, line.not_noted)
    return (name, *(NOT_SHOWN if number is None else ltr(str(number)) for number in numbers))


def _months(keys: tuple[str, ...]) -> str:
    words = [_month(key) for key in keys]
    if len(words) < 3:
        return listed(words)
    return translate("AloneReport", "{first} to {last}").format(first=words[0], last=words[-1])


def _month(key: str) -> str:
    try:
        return month(date.fromisoformat(f"{key}-01"))
    except ValueError:
        return translate("AloneReport", "Day not readable")
