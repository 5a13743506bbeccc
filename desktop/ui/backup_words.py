"""How backups and room on the disk are told: one wording for Today, Settings and the strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui import day_words
from desktop.ui.widgets.labels import ltr

if TYPE_CHECKING:
    from datetime import date

    from desktop.services.backups import BackupState
    from desktop.services.room import Level

translate = QCoreApplication.translate


def last_words(state: BackupState, today: date) -> str:
    """Return when the last good backup was made."""
    if state.last is None:
        return translate("Backup", "None yet")
    when = state.last.local().date()
    if when == today:
        return translate("Backup", "Today {time}").format(time=day_words.time_of(state.last))
    return day_words.day(when, today)


def late_words(state: BackupState) -> str:
    """Return the title of the warning that no good backup is young enough."""
    if state.days is None:
        return translate("Backup", "There is no backup of this vault yet")
    return translate("Backup", "The last good backup is {days} days old").format(days=ltr(str(state.days)))


def room_words(level: Level) -> tuple[str, str]:
    """Return what is said of the room on the disk, and what to do; both empty when there is enough."""
    if level == "full":
        return (
            translate(
                "Backup", "The disk is full. What you type is still kept, from room put aside for this."
            ),
            translate("Backup", "Make room now: delete films or downloads, and empty the bin."),
        )
    if level == "very_low":
        return (
            translate("Backup", "Less than 200 MB are left on this laptop's disk."),
            translate("Backup", "Make room today: delete films or downloads, and empty the bin."),
        )
    if level == "low":
        return (
            translate("Backup", "Less than 1 GB is left on this laptop's disk."),
            translate("Backup", "Make some room when there is a quiet moment."),
        )
    return "", ""
