"""What was noticed over time in words: each mark with its day and the caseworker's own words; no number, no verdict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.ui import day_words
from desktop.ui.screens.session_texts import (
    answer_words,
    cell_words,
    channel_words,
    cue_labels,
    named,
)
from desktop.ui.screens.session_texts import (
    day_words as short_day,
)
from desktop.ui.widgets.labels import ltr
from desktop.ui.widgets.small_multiples import Mark

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.clock import Moment
    from desktop.domain.observed import Noticed, Observed, ObservedMark
    from desktop.domain.protocol import Option

translate = QCoreApplication.translate


def legend() -> tuple[tuple[ObservedMark, str], ...]:
    """Return what the marks mean, in the order of the picture."""
    return (
        ("usual", translate("Session", "As usual")),
        ("different", translate("Session", "Different")),
        ("not_seen", translate("Session", "Not seen")),
        ("not_noted", translate("Session", "Not noted")),
    )


def earlier_marks(observed: Observed, kind: str, name: str, today: date) -> list[Mark]:
    """Return the marks of one kind of cue, the oldest first; Enter on one opens its session."""
    return [
        Mark(kind=each.mark(kind), words=_earlier(each, kind, name, today), key=each.session_id)
        for each in observed.sessions
    ]


def mark_of_today(option: Option, cell: Mapping[str, Any] | None, channel: str, name: str) -> Mark:
    """Return the mark of the session that is open; what is not marked yet is not noted."""
    kinds: Mapping[str, ObservedMark] = {
        "usual": "usual",
        "different": "different",
        "not_noticed": "not_seen",
    }
    kind = kinds.get(str((cell or {}).get("mark", "")), "not_noted")
    words = cell_words(cell, cue_labels(option, name)) if cell else ""
    return Mark(kind=kind, words=_sentence(kind, translate("Session", "Today"), words, channel))


def gone_words(observed: Observed) -> str:
    """Return that older marks went with the working notes; empty where none did."""
    if not observed.gone:
        return ""
    words = translate("Session", "Older ones were not kept: working notes are kept for {days} days.")
    return words.format(days=ltr(str(observed.days)))


def month(moment: Moment, today: date) -> str:
    """Return the month the picture begins with: Sep, Sep 2025."""
    if not moment.is_readable:
        return ""
    local = moment.local()
    pattern = "MMM" if local.year == today.year else "MMM yyyy"
    return QLocale().toString(QDate(local.year, local.month, local.day), pattern)


def _earlier(noticed: Noticed, kind: str, name: str, today: date) -> str:
    option = noticed.asked.options().get(kind)
    cell = noticed.cells.get(kind)
    words = cell_words(cell, cue_labels(option, name) if option is not None else {}) if cell else ""
    mark, day = noticed.mark(kind), _day(noticed.at, today)
    if mark != "not_noted":
        return _sentence(mark, day, words, noticed.channel)
    if not noticed.can_show(kind):
        sentence = translate("Session", "{day}, not noted: it cannot be noticed this way ({channel})")
        return sentence.format(day=day, channel=channel_words(noticed.channel))
    if noticed.gate is not None:
        question, answer = noticed.gate
        if said := answer_words(question, answer, name, noticed.channel):
            sentence = translate("Session", "{day}, not noted. {question} {answer}")
            return sentence.format(day=day, question=named(question.ask, name), answer=said)
    return _sentence(mark, day, "", noticed.channel)


def _sentence(mark: ObservedMark, day: str, words: str, channel: str) -> str:
    plain = {
        "usual": translate("Session", "{day}, as usual"),
        "different": translate("Session", "{day}, different"),
        "not_seen": translate("Session", "{day}, not heard")
        if channel == "phone"
        else translate("Session", "{day}, not seen"),
        "not_noted": translate("Session", "{day}, not noted"),
    }[mark]
    beside = {
        "usual": translate("Session", "{day}, as usual: {words}"),
        "different": translate("Session", "{day}, different: {words}"),
    }
    return beside.get(mark, plain).format(day=day, words=words) if words else plain.format(day=day)


def _day(moment: Moment, today: date) -> str:
    if not moment.is_readable:
        return day_words.plain_day(moment.local().date(), today)
    local = moment.local()
    return short_day(moment) if local.year == today.year else day_words.plain_day(local.date(), today)
