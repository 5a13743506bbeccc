"""The small button at the end of Where and Who: how the place was learnt, how many people are there by chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.labels import bare, isolate
from desktop.ui.widgets.paint import draw_line, fill_rounded, is_rtl, place, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme


class FieldMore(PaintedButton):
    """An icon, and a word beside it where there is one to say. Its name is spoken whole and stands in the tip."""

    def __init__(self, theme: Theme, icon: str, key: str, parent: QWidget | None = None) -> None:
        self._icon, self._word = icon, ""
        super().__init__(theme, "", parent)
        self.setAccessibleDescription(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_more(self, word: str, name: str) -> None:
        """Show a word (how it was learnt, a number) and say what the button is about."""
        whole = f"{name} {bare(word)}".strip()
        if whole != self.accessibleName():
            self.setAccessibleName(whole)
            self.setToolTip(whole)
        if word != self._word:
            self._word = word
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """A square, wider with a word."""
        side = self.theme.control("touch_min")
        return QSize(side + self._word_width(), side)

    def drawn_height(self) -> int:
        """32 inside the field."""
        return self.theme.control("chip")

    def _word_width(self) -> int:
        return text_width(self._font(), self._word) + self.theme.px(6) if self._word else 0

    def _font(self) -> QFont:
        return self.theme.font("body", strong=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        theme, rtl, rect = self.theme, is_rtl(self), self.drawn_rect()
        painter = QPainter(self)
        chosen = bool(self._word)
        fill = theme.colour("selection") if chosen else self.neutral_fill()
        outline = theme.colour("accent" if chosen else "crisis_muted")
        fill_rounded(painter, rect, theme.radius("chip"), fill=fill, outline=outline, width=theme.px(1))
        role = "on_selection" if chosen else "text"
        side = theme.px(20)
        self.draw_icon(painter, place(rtl, rect, theme.px(12), 0, side, rect.height()), self._icon, role, 20)
        if chosen:
            x = theme.px(12) + side + theme.px(4)
            spot = place(rtl, rect, x, 0, rect.width() - x - theme.px(4), rect.height())
            draw_line(
                painter,
                spot,
                isolate(self._word),
                self._font(),
                theme.colour(role),
                Qt.AlignmentFlag.AlignHCenter,
            )
