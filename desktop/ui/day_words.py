"""Days and times as the program's language writes them: today, yesterday, the weekday, the year where it helps."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.domain.clock import UNREADABLE
from desktop.ui.widgets.labels import ltr

if TYPE_CHECKING:
    from desktop.domain.clock import Moment

translate = QCoreApplication.translate
_NEAR_DAYS = 6


def day(when: date, today: date) -> str:
    """Return a day in few words: Today, Yesterday, Mon 17 Nov, 17 Nov 2025."""
    ago = (today - when).days
    if _lost(when):
        return _lost_words()
    if ago == 0:
        return translate("Days", "Today")
    if ago == 1:
        return translate("Days", "Yesterday")
    if abs(ago) <= _NEAR_DAYS:
        return _written(when, "ddd d MMM")
    return _written(when, "d MMM" if when.year == today.year else "d MMM yyyy")


def day_within(when: date, today: date) -> str:
    """Return a day for the middle of a sentence: today, yesterday, Mon 17 Nov, 17 Nov 2025."""
    ago = (today - when).days
    if _lost(when):
        return _lost_within()
    if ago == 0:
        return translate("Days", "today")
    if ago == 1:
        return translate("Days", "yesterday")
    return day(when, today)


def plain_day(when: date, today: date) -> str:
    """Return a day for the middle of a sentence, without today or yesterday: 17 Nov, 17 Nov 2025."""
    if _lost(when):
        return _lost_within()
    return _written(when, "d MMM" if when.year == today.year else "d MMM yyyy")


def month(when: date) -> str:
    """Return a month with its year: Nov 2026."""
    return _lost_words() if _lost(when) else _written(when, "MMM yyyy")


def full_day(when: date) -> str:
    """Return a day written out, with its weekday."""
    return _lost_words() if _lost(when) else _written(when, "dddd d MMMM")


def span(first: date, last: date) -> str:
    """Return the days from first to last in few words, with the year: 23 Nov – 29 Nov 2026."""
    return translate("Days", "{first} – {last}").format(
        first=_written(first, "d MMM"), last=_written(last, "d MMM yyyy")
    )


def weekday_short(when: date) -> str:
    """Return the short weekday of a day, for the head of a column."""
    return weekday(when.weekday())


def date_short(when: date) -> str:
    """Return a day without its weekday, for the head of a column: 23 Nov."""
    return _written(when, "d MMM")


def first_of_week(when: date) -> date:
    """Return the first day of the week of `when`, by the custom of the program's language."""
    starts = QLocale().firstDayOfWeek().value - 1
    return when - timedelta(days=(when.weekday() - starts) % 7)


def time_of(moment: Moment) -> str:
    """Return the time of day where it was noted, always left-to-right; empty where it cannot be read."""
    return ltr(f"{moment.local():%H:%M}") if moment.is_readable else ""


def day_and_time(moment: Moment, today: date) -> str:
    """Return the time for today, the day for anything older."""
    when = moment.local().date()
    return time_of(moment) if when == today else day(when, today)


def weekday(number: int) -> str:
    """Return the short name of a weekday, Monday = 0."""
    return QLocale().standaloneDayName(number + 1, QLocale.FormatType.ShortFormat)


def _lost(when: date) -> bool:
    """Tell whether this is the day of `domain.clock.UNREADABLE`, on whatever clock."""
    return when.year <= UNREADABLE.utc.year


def _lost_words() -> str:
    return translate("Days", "Date cannot be read")


def _lost_within() -> str:
    return translate("Days", "an unreadable date")


def _written(when: date, pattern: str) -> str:
    return QLocale().toString(QDate(when.year, when.month, when.day), pattern)
