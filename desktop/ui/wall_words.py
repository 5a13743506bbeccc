"""Records kept apart, in words: who may be the danger, what a conflict is, what was done about it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui import day_words
from desktop.ui.widgets.labels import isolate

if TYPE_CHECKING:
    from desktop.domain.walls import PairConflict, WallEvent

translate = QCoreApplication.translate


def dangers() -> list[tuple[str, str]]:
    """Return (code, words) of who may be the danger, read from the record in hand."""
    return [
        ("other", translate("Walls", "The other may be the danger")),
        ("this", translate("Walls", "This person may be the danger")),
        ("either", translate("Walls", "Each may be to the other")),
        ("neither", translate("Walls", "Neither: another conflict")),
    ]


def conflict_words(conflict: PairConflict) -> str:
    """Return one conflict as a line without anybody's danger: who decided and when, and whether it is lifted."""
    if conflict.lifted_on:
        return translate("Walls", "Lifted on {day}; {who} decided that.").format(
            day=_day(conflict.lifted_on), who=isolate(conflict.lifted_by)
        )
    return translate(
        "Walls", "Conflict of interest with another record here. {who} decided that on {day}."
    ).format(who=isolate(conflict.decided_by), day=_day(conflict.decided_on))


def event_words(event: WallEvent) -> str:
    """Return one entry: when, who, what; and why, where it was said here."""
    what = {
        "linked": translate("Walls", "A link between this record and another was made."),
        "unlinked": translate("Walls", "A link between this record and another was taken away."),
        "opened": translate("Walls", "The other record was opened from here."),
        "was_opened": translate("Walls", "This record was opened from the other one."),
        "conflict": translate("Walls", "A conflict of interest was noted."),
        "lifted": translate("Walls", "The conflict of interest was lifted."),
        "asked": translate("Walls", "It was asked here who the other is."),
        "was_asked": translate("Walls", "It was asked from the other record who this is."),
    }.get(event.kind, "")
    day = day_words.plain_day(event.at.local().date(), date.min)
    line = translate("Walls", "{day}, {who}. {what}")
    line = line.format(day=day, who=isolate(event.by) or translate("Walls", "not named"), what=what)
    return f"{line} “{isolate(event.reason)}”" if event.reason else line


def _day(text: str) -> str:
    return day_words.plain_day(date.fromisoformat(text), date.min)
