"""The line above the fields: locked, names hidden, or nobody chosen yet; with the one button that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.icon_label import Icon
from desktop.ui.widgets.paint import TextBlock, is_rtl, leading, place

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop.ui.theme.theme import Theme


class CrisisNotice(PaintedWidget):
    """`pressed` tells which notice's button it was."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("crisis_notice")
        self.kind = ""
        self._words = self._short = ""
        self.icon = Icon(theme, "lock", parent=self)
        self.button = SecondaryButton(theme, "", parent=self)
        self.button.setObjectName("crisis_notice_button")
        self.button.clicked.connect(lambda _on=False: self.pressed.emit(self.kind))

    def say(self, kind: str, icon: str, words: str, short: str, button: str) -> None:
        """Say something else; `short` where the whole does not fit, an empty kind is nothing."""
        if (kind, words, short, button) == (self.kind, self._words, self._short, self.button.label()):
            return
        self.kind, self._words, self._short = kind, words, short
        self.icon.set_icon(icon)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setAccessibleName(words)
        self._place()
        self.update()

    def measure(self) -> None:
        """Place everything again."""
        if hasattr(self, "button"):
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything again."""
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        """44 high."""
        return QSize(self.theme.px(300), self.theme.control("touch_min"))

    def _place(self) -> None:
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        icon = theme.px(20)
        self.icon.setGeometry(place(rtl, rect, 0, (rect.height() - icon) // 2, icon, icon))
        wide = self.button.sizeHint().width()
        self.button.setGeometry(place(rtl, rect, rect.width() - wide, 0, wide, rect.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, in two lines where one is too short."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        x = theme.px(32)
        wide = self.button.width() + theme.px(12) if self.button.isVisibleTo(self) else 0
        room = max(1, rect.width() - x - wide)
        block = TextBlock(self._words, theme.font("body"), theme.px(20), room)
        if block.height > rect.height():
            block = TextBlock(self._short, theme.font("body"), theme.px(20), room)
        y = max(0, (rect.height() - block.height) // 2)
        painter = QPainter(self)
        block.draw(painter, place(rtl, rect, x, y, room, block.height), theme.colour("text"), leading(rtl))
