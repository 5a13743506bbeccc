"""A vault from a place that cannot be written: a banner on every page, and typing that is refused (ADR 0213)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext
    from desktop.ui.frame import Frame
    from desktop.ui.navigator import Params

_FINDING = frozenset({"today_find", "clients_find", "file_path", "file_name"})
"""Fields that only look for something; nothing of what is typed there is kept anyway."""
_WRITING = frozenset({"client_edit", "drill", "plan", "exchange"})
"""Pages that exist to write."""


class ReadingOnly(QWidget):
    """Watches the fields of the pages while they are shown, and only then."""

    def __init__(self, context: ScreenContext, frame: Frame) -> None:
        super().__init__(frame)
        self._context, self._frame = context, frame
        self.banner = Banner(
            context.theme,
            self.tr("Reading only. Nothing is saved here."),
            tone="look",
            icon="eye",
            detail=self.tr("To write, lock, choose “I have a backup” and bring this vault onto the laptop."),
        )
        self.banner.setObjectName("reading_only")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.banner)
        context.autosave.refuse(True)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
            self.destroyed.connect(lambda: context.autosave.refuse(False))

    def may_open(self, name: str, params: Params) -> bool:
        """Tell whether a page can be opened; a signed session can be read, one that would begin or go on cannot."""
        refused = name in _WRITING or (
            name == "session" and not self._is_signed(params.get("session_id", ""))
        )
        if refused:
            self._say()
        return not refused

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that is entered takes no text; whoever types is told why."""
        kind = event.type()
        if kind == QEvent.Type.FocusIn and self._is_for_writing(watched):
            watched.setReadOnly(True)  # type: ignore[attr-defined]
        elif kind in (QEvent.Type.DragEnter, QEvent.Type.Drop) and self._is_for_writing(watched):
            return True
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress and _is_text(event.text()):
            self._say_where_writing(watched)
        return super().eventFilter(watched, event)

    def _is_for_writing(self, watched: QObject) -> bool:
        if not isinstance(watched, QLineEdit | QPlainTextEdit | QTextEdit):
            return False
        above: QWidget | None = watched
        while above is not None and above is not self._frame.stack:
            if above.objectName() in _FINDING:
                return False
            above = above.parentWidget()
        return above is not None

    def _say_where_writing(self, watched: QObject) -> None:
        if self._is_for_writing(watched):
            self._say()

    def _is_signed(self, session_id: str) -> bool:
        row = self._context.services.sessions.get(session_id) if session_id else None
        return row is not None and row.state != "draft"

    def _say(self) -> None:
        self._context.window.tell(
            self.tr(
                "This vault is open for reading only. What you type is not taken, so that nothing is lost."
            ),
            caution=True,
        )


def _is_text(typed: str) -> bool:
    return bool(typed) and typed.isprintable()
