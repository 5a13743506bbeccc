"""What is told after unlocking: one line at a time below the top bar, never over a page somebody works on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.banner import Banner, Tone
from desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from desktop.ui.notices import Notice
    from desktop.ui.theme.theme import Theme


class NoticeLine(QWidget):
    """What asks for a look waits until it is closed; what is only told goes when the person goes to another page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._waiting: list[Notice] = []
        self._banner: Banner | None = None
        self._working = False
        self._row: QBoxLayout | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def add(self, notice: Notice) -> None:
        """Show it, or keep it until the one before it is gone."""
        self._waiting.append(notice)
        self._show()

    def moved(self, *, working: bool) -> None:
        """The person is on another page: told is told, unless it had no chance to be read."""
        if self._banner is not None and not self._working and not self._waiting[0].caution:
            self._next()
        self._working = working
        self._show()

    def _next(self) -> None:
        self._waiting.pop(0)
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

    def _on_close(self) -> None:
        self._next()
        self._show()

    def _show(self) -> None:
        if self._banner is None and self._waiting:
            notice = self._waiting[0]
            tone: Tone = "look" if notice.caution else "information"
            button = self._close() if notice.answers is None else self._answers(*notice.answers)
            self._banner = Banner(self._theme, notice.text, tone=tone, button=button, parent=self)
            self._banner.setObjectName("notice")
            self._column.addWidget(self._banner)
            self._banner.show()
        self.setVisible(self._banner is not None and not self._working)

    def _close(self) -> QWidget:
        close = SecondaryButton(self._theme, QCoreApplication.translate("Frame", "Close"))
        close.clicked.connect(self._on_close)
        return close

    def _answers(self, yes: str, no: str, told: Callable[[bool], object]) -> QWidget:
        holder = QWidget()
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.space("xs"))
        self._row = row
        for words, answer in ((yes, True), (no, False)):
            button = SecondaryButton(self._theme, words)
            button.clicked.connect(self._on_close)
            button.clicked.connect(lambda _on=False, answer=answer: told(answer))
            row.addWidget(button)
        self._turn()
        return holder

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two answers stand under each other where they would leave no room for the words."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        if self._row is not None and shiboken6.isValid(self._row):
            narrow = self.width() < self._theme.px(self._theme.tokens.layout["compact_below_width"])
            direction = QBoxLayout.Direction
            self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
