"""The product's mark and its word, drawn in the theme's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.paint import draw_line, is_rtl, leading, place, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QIcon
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme

PRODUCT = "Waystead"


def draw_mark(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """A roof over a winding path, in a square of 24 units."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 24, rect.height() / 24)
    pen = QPen(colour, 2.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    roof = QPainterPath(QPointF(2.5, 12))
    roof.lineTo(12, 4)
    roof.lineTo(21.5, 12)
    painter.drawPath(roof)
    way = QPainterPath(QPointF(12, 11.5))
    way.cubicTo(15.5, 13.5, 14, 15, 12, 16)
    way.cubicTo(10, 17, 10.5, 18.5, 13, 20)
    painter.drawPath(way)
    painter.restore()


def mark_icon(theme: Theme) -> QIcon:
    """The window's icon: the mark, nothing about the work done with it."""
    from PySide6.QtGui import QIcon

    icon = QIcon()
    for size in (16, 32, 64):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw_mark(painter, QRect(0, 0, size, size), theme.colour("accent"))
        painter.end()
        icon.addPixmap(pixmap)
    return icon


class Brand(PaintedWidget):
    """Mark and word beside each other; `large` is the lock screen's."""

    def __init__(self, theme: Theme, *, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._large = large
        self.setAccessibleName(PRODUCT)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Mark, gap and word."""
        font = self.theme.font(self._step(), strong=True)
        gap = self.theme.space("s")
        return QSize(self._side() + gap + text_width(font, PRODUCT) + 1, max(self._side(), self._line()))

    def minimumSizeHint(self) -> QSize:
        """The mark alone, where what stands beside it needs the room."""
        return QSize(self._side(), max(self._side(), self._line()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both; the word is there whole or not at all."""
        painter = QPainter(self)
        rtl, side = is_rtl(self), self._side()
        draw_mark(
            painter,
            place(rtl, self.rect(), 0, (self.height() - side) // 2, side, side),
            self.theme.colour("accent"),
        )
        if self.width() < self.sizeHint().width():
            return
        left = side + self.theme.space("s")
        words = place(rtl, self.rect(), left, 0, self.width() - left, self.height())
        font = self.theme.font(self._step(), strong=True)
        draw_line(painter, words, PRODUCT, font, self.theme.colour("text"), leading(rtl))

    def _step(self) -> str:
        return "title" if self._large else "body"

    def _side(self) -> int:
        return self.theme.px(28 if self._large else 20)

    def _line(self) -> int:
        return self.theme.line_height(self._step())
