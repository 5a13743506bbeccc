"""Who saw a record: a page says it when it opens one; once per record until the next lock, on the writer lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext


def note_seen(context: ScreenContext, owner: QObject, kind: str, object_id: str) -> None:
    """Note in the history that a record is on the screen: client, session, plan, one of the reports, attachment.

    A disk that refuses is told by what the person writes, not by what they read; opening it again tries again.
    """
    history = context.services.history
    if history.is_new(kind, object_id):
        context.tasks.write(owner, history.saw, kind, object_id, failed=lambda _error: None)
