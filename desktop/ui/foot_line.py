"""The line at the foot of the page: a sentence, an offer to undo, or the warning before the idle lock."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.saved import UndoLine

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class FootLine(QWidget):
    """Shown six seconds; never takes the focus, never stops anybody."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot_line")
        self._undo: Callable[[], None] | None = None
        self.message = Banner(theme, "", parent=self)
        self.undo_line = UndoLine(theme, self)
        self.undo_line.setObjectName("foot_undo")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space("xs"), 0, theme.space("xs"), theme.space("xs"))
        column.addWidget(self.message)
        column.addWidget(self.undo_line)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(theme.tokens.motion["toast_stays"])
        self._timer.timeout.connect(self.put_away)
        self._key = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        self._key.setEnabled(False)
        self._key.activated.connect(self.undo_line.click)
        self.undo_line.undone.connect(self._on_undone)
        self.undo_line.gone.connect(self.put_away)
        self.hide()

    def text(self) -> str:
        """What it says."""
        return self.message.words.text() if self.message.isVisibleTo(self) else self.undo_line.label()

    def tell(self, text: str, *, caution: bool = False) -> None:
        """Say one sentence."""
        self._say(text, caution=caution)
        self._timer.start()

    def stay(self, text: str) -> None:
        """Say something until `put_away`."""
        self._say(text, caution=True)
        self._timer.stop()

    def offer_undo(self, text: str, undo: Callable[[], None]) -> None:
        """Say what was done and offer to take it back."""
        self._timer.stop()
        self._undo = undo
        self.message.hide()
        self._key.setEnabled(True)
        self.show()
        self.undo_line.offer(text)

    def offers_undo(self) -> bool:
        """Tell whether something can be taken back here: nothing else comes in its way."""
        return self._undo is not None and not self.isHidden()

    def put_away(self) -> None:
        """Hide it."""
        self._timer.stop()
        self._undo = None
        self._key.setEnabled(False)
        self.hide()

    def _say(self, text: str, *, caution: bool) -> None:
        self._undo = None
        self._key.setEnabled(False)
        self.undo_line.hide()
        self.message.show()
        self.message.set_message(text, tone="look" if caution else "information")
        self.show()

    def _on_undone(self) -> None:
        undo = self._undo
        self.put_away()
        if undo is not None:
            undo()
