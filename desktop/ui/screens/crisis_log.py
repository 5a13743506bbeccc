"""The stamped log on the crisis screen: whole rows, the newest always there; pressing it opens the whole log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.screens.crisis_words import Said
from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.paint import draw_line, fill_rounded, is_rtl, leading, place, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme


def draw_said(painter: QPainter, theme: Theme, rect: QRect, said: Said, *, rtl: bool, pad: int) -> None:
    """Draw one row: time, strong word, words; a line that was taken back is struck through."""
    large = theme.font("large")
    time_font = theme.font("large", tabular=True)
    time_wide = theme.px(72)
    spot = place(rtl, rect, pad, 0, time_wide, rect.height())
    draw_line(painter, spot, ltr(said.time), time_font, theme.colour("crisis_muted"), leading(rtl))
    x = pad + time_wide
    if said.strong:
        strong = theme.font("large", strong=True)
        strong.setStrikeOut(said.struck)
        wide = min(text_width(strong, said.strong) + 2, rect.width() - x - pad)
        spot = place(rtl, rect, x, 0, wide, rect.height())
        draw_line(painter, spot, said.strong, strong, theme.colour("text"), leading(rtl))
        x += wide + theme.px(6)
    if said.text:
        large.setStrikeOut(said.struck)
        spot = place(rtl, rect, x, 0, max(0, rect.width() - x - pad), rect.height())
        draw_line(painter, spot, isolate(said.text), large, theme.colour("text"), leading(rtl))


class LogCard(PaintedButton):
    """Shows as many of the newest lines as fit; only this card gives way when height is short."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._lines: Sequence[Said] = []
        super().__init__(theme, "", parent)
        self.setObjectName("crisis_log")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.measure()

    def set_lines(self, lines: Sequence[Said]) -> None:
        """Show these lines, the newest last."""
        if lines != self._lines:
            self._lines = lines
            self.measure()
            self.update()

    def shown(self) -> list[Said]:
        """The lines that can be seen now."""
        rows = self.rows()
        return list(self._lines[-rows:]) if rows else []

    def rows(self) -> int:
        """How many whole rows fit."""
        row = self.theme.px(self.theme.tokens.layout["crisis"]["log_row"])
        return max(0, (self.height() - self.theme.px(10)) // row)

    def measure(self) -> None:
        """What a screen reader hears: the newest lines."""
        self.setAccessibleName(self.tr("Log"))
        self.setAccessibleDescription("\n".join(said.spoken() for said in self._lines[-3:]))

    def drawn_height(self) -> int:
        """All of it."""
        return self.height()

    def sizeHint(self) -> QSize:
        """The screen decides."""
        return QSize(self.theme.px(300), self.theme.px(42))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and its rows."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        fill = self.neutral_fill() or theme.colour("raised")
        fill_rounded(
            painter, rect, theme.radius("card"), fill=fill, outline=theme.colour("line"), width=theme.px(1)
        )
        row = theme.px(theme.tokens.layout["crisis"]["log_row"])
        shown = self.shown()
        pad = theme.px(8) if rect.height() >= row + theme.px(16) else theme.px(5)
        # with room to spare the log begins at the top; when it is full the newest row stands at the foot
        full = len(self._lines) > self.rows()
        y = rect.height() - pad - row * len(shown) if full else pad
        for said in shown:
            spot = place(rtl, rect, 0, y, rect.width(), row)
            draw_said(painter, theme, spot, said, rtl=rtl, pad=theme.px(17))
            y += row
