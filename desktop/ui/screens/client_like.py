"""The warning that somebody may be in the vault already: one line each, with a look at it and "not the same person"."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.likeness_words import likeness_words
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton

if TYPE_CHECKING:
    from desktop.domain.clients import ClientDraft
    from desktop.domain.duplicates import Likeness
    from desktop.ui.context import ScreenContext
    from desktop.ui.tasks import Task

translate = QCoreApplication.translate
PAUSE_MS = 400


class LikeLines(QWidget):
    """`look(draft, own_id)` searches on the pool once the typing pauses. It never stops anybody from saving."""

    opened = Signal(str)
    different = Signal(str)

    def __init__(self, context: ScreenContext, open_words: str) -> None:
        super().__init__()
        self._context, self._open_words = context, open_words
        self.refused: set[str] = set()
        """Who was said to be somebody else, while the record has no id of its own yet."""
        self._find: Callable[[], list[Likeness]] | None = None
        self._task: Task | None = None
        self._lines: list[QWidget] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.space("xs"))
        self.hide()

    def look(self, draft: ClientDraft, own_id: str = "") -> None:
        """Look for records like this, a moment after the last call."""
        self._find = partial(self._context.services.duplicates.like, draft, own_id)
        self._pause.start()

    def forget(self) -> None:
        """Show nothing and look for nothing."""
        self._pause.stop()
        self._find = None
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self.refused.clear()
        self._show([])

    def _on_pause(self) -> None:
        if self._find is None or not self._context.tasks.attached:  # locked meanwhile: nothing can be read
            return
        if self._task is not None:
            self._task.cancel()
        self._task = self._context.tasks.slow(
            self, self._find, done=self._show, failed=lambda _error: self._show([])
        )

    def _show(self, found: list[Likeness]) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        wanted = [like for like in found if like.client_id not in self.refused]
        self._lines = [self._line(like) for like in wanted]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(wanted))

    def _line(self, like: Likeness) -> QWidget:
        theme = self._context.theme
        who, why = likeness_words(like)
        look = SecondaryButton(theme, self._open_words)
        look.setObjectName(f"like_open_{like.short_id}")
        look.setAccessibleName(f"{self._open_words}: {like.short_id}")
        look.clicked.connect(partial(self.opened.emit, like.client_id))
        other = QuietButton(theme, translate("Duplicates", "Not the same person"))
        other.setObjectName(f"like_different_{like.short_id}")
        other.setAccessibleName(f"{other.label()}: {like.short_id}")
        other.clicked.connect(partial(self._on_different, like.client_id))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Banner(theme, who, tone="look", icon="users-round", detail=why))
        column.addWidget(button_row(theme, [look, other]))
        return holder

    def _on_different(self, client_id: str) -> None:
        self.refused.add(client_id)
        self.different.emit(client_id)
        self._on_pause()
