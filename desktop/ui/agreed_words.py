"""Words of what was agreed, line by line: in the summary, the signed note, a print, the client's page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.domain import agreed
from desktop.domain.agreed import PARTS
from desktop.ui.goal_words import state_words
from desktop.ui.widgets.labels import isolate
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from collections.abc import Callable

translate = QCoreApplication.translate
KINDS = frozenset(PARTS)


def line_words(kind: str, line: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """Return one line in words; `labels` are those of the question's options."""
    return _WORDS[kind](line, labels)


def day_written(text: str) -> str:
    """Return a day written with its weekday, empty for none."""
    day = agreed.day(text)
    return "" if day is None else QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM yyyy")


def _task(line: Mapping[str, str], labels: Mapping[str, str]) -> str:
    name = labels.get(line.get("kind", ""), line.get("kind", ""))
    beside = [isolate(line.get("words", "")), _by(line.get("due", ""))]
    return _with(name, beside)


def _goal(line: Mapping[str, str], _labels: Mapping[str, str]) -> str:
    return _with(isolate(line.get("words", "")), [state_words(line.get("state", ""))])


def _by(day: str) -> str:
    return translate("Session", "by {day}").format(day=day_written(day)) if day else ""


def _with(words: str, beside: list[str]) -> str:
    more = listed(part for part in beside if part)
    return f"{words} ({more})" if more else words


_WORDS: Mapping[str, Callable[[Mapping[str, str], Mapping[str, str]], str]] = {
    "tasks": _task,
    "goals": _goal,
}
