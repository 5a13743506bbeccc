"""Today's lines about the laptop itself: room on its disk, a backup, the quarterly try of the recovery sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui import day_words
from desktop.ui.backup_words import late_words, room_words
from desktop.ui.screens.recovery_drill import LATER
from desktop.ui.screens.today_line import Line, opens

if TYPE_CHECKING:
    from datetime import date

    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


def upkeep(context: ScreenContext) -> list[Line]:
    """Return what the laptop itself needs: room on its disk, a backup. Nobody is named in these."""
    services, lines = context.services, []
    if services.vault.read_only:
        return []
    level = services.room.level()
    title, what = room_words(level)
    if title:
        lines.append(_upkeep_line(context, "room", title, what, late=level != "low"))
    state = services.backups.state()
    what = translate("Today", "Plug the stick in, or choose another place")
    if state.late:
        lines.append(_upkeep_line(context, "backup_late", late_words(state), what, late=True))
    elif context.upkeep.waiting:
        title = translate("Today", "A backup waits for its place")
        lines.append(_upkeep_line(context, "backup_waits", title, what, late=False))
    return lines


def _upkeep_line(context: ScreenContext, kind: str, title: str, detail: str, *, late: bool) -> Line:
    run = opens(context, "settings", {"part": "backup"})
    return Line(kind=kind, title=title, detail=detail, end="", icon="hard-drive", late=late, run=run)


def drill(context: ScreenContext, today: date) -> list[Line]:
    """Return the quarterly try of the recovery sheet; a practice vault has none."""
    vault = context.services.vault
    if context.practice or vault.read_only or not vault.can_sign:
        return []
    since = context.services.keys.drill_since()
    later = str(context.services.interface.choice(LATER, ""))
    if since is None or later > today.isoformat():
        return []
    day = day_words.plain_day(since.local().date(), today)
    return [
        Line(
            kind="drill",
            title=translate("Today", "Try your recovery sheet"),
            detail=translate("Today", "Made or tried last {day}; it takes two minutes").format(day=day),
            end="",
            icon="shield-check",
            late=False,
            run=opens(context, "recovery_drill", {}),
            object_id="sheet",
        )
    ]
