"""One mark of the timeline, or several as a number: told apart by shape, a real button for screen readers and mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.widgets.base import PaintedButton, PaintedWidget
from desktop.ui.widgets.labels import bare
from desktop.ui.widgets.paint import draw_diamond, draw_line, fill_rounded, is_rtl, leading, place

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme

Shape = Literal["full", "half", "empty", "unknown", "booked", "missed", "diamond", "bar", "bar_now", "square"]


def draw_shape(painter: QPainter, theme: Theme, box: QRect, shape: Shape, *, rtl: bool) -> None:
    """Draw one mark in the middle of `box`; a bar fills it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if shape in ("bar", "bar_now"):
        now = shape == "bar_now"
        fill_rounded(
            painter,
            box,
            theme.radius("tag"),
            fill=theme.colour("selection" if now else "sunken"),
            outline=theme.colour("accent" if now else "line_strong"),
            width=theme.px(1),
        )
        return
    tokens = theme.tokens.timeline
    side = theme.px(tokens["crisis_mark" if shape == "square" else "dot"])
    centre = QRectF(box).center()
    spot = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    thin = 1.6 * theme.scale / 100
    ink = theme.colour("accent")
    if shape == "diamond":
        draw_diamond(painter, spot, outline=theme.colour("text"), fill=theme.colour("raised"), width=thin)
    elif shape == "square":
        fill_rounded(painter, spot.toRect(), theme.radius("tag") // 2, fill=theme.colour("danger"))
    elif shape == "booked":
        inner = spot.adjusted(1, 1, -1, -1).toRect()
        fill_rounded(painter, inner, theme.px(3), fill=theme.colour("raised"), outline=ink, width=thin)
        painter.fillRect(QRectF(spot.left() + 3, centre.y() - thin / 2, side - 6, thin), ink)
    elif shape == "missed":
        pen = QPen(theme.colour("text"), thin * 1.2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        cross = spot.adjusted(3, 3, -3, -3)
        painter.drawLine(cross.topLeft(), cross.bottomRight())
        painter.drawLine(cross.topRight(), cross.bottomLeft())
    else:
        _dot(painter, theme, spot, shape, thin, rtl=rtl)


def _dot(painter: QPainter, theme: Theme, spot: QRectF, shape: Shape, thin: float, *, rtl: bool) -> None:
    ink = theme.colour("accent")
    pen = QPen(ink, thin)
    if shape == "unknown":
        pen.setColor(theme.colour("muted"))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 2.2])
    painter.setPen(pen)
    painter.setBrush(ink if shape == "full" else theme.colour("raised"))
    ring = spot.adjusted(thin / 2, thin / 2, -thin / 2, -thin / 2)
    painter.drawEllipse(ring)
    if shape == "half":
        painter.setBrush(ink)
        painter.drawPie(ring, (270 if rtl else 90) * 16, 180 * 16)


class MarkSign(PaintedWidget):
    """A single mark, for the legend."""

    def __init__(self, theme: Theme, shape: Shape, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._shape: Shape = shape
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the mark."""
        side = self.theme.px(16)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        draw_shape(QPainter(self), self.theme, self.rect(), self._shape, rtl=is_rtl(self))


class MarkButton(PaintedButton):
    """Pressed, it opens. The keyboard stays with the line, which walks through its marks."""

    def __init__(self, theme: Theme, parent: QWidget, hovered: Callable[[MarkButton | None], None]) -> None:
        self.first, self.after = 0, 0
        """Which marks stand here, as a range."""
        self._shape: Shape = "unknown"
        self._wide = 0
        self._words = ""
        self._hovered = hovered
        super().__init__(theme, "", parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_marks(
        self, span: tuple[int, int], shape: Shape, spot: QRect, *, wide: int, words: str, spoken: str
    ) -> None:
        """Stand for a range of marks at a place; `wide` is how far a bar reaches, `words` stand inside it."""
        self.first, self.after = span
        self._shape, self._wide, self._words = shape, wide, words
        if self.accessibleName() != bare(spoken):
            self.setAccessibleName(bare(spoken))
        self.setGeometry(spot)
        self.setVisible(True)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Its words stand below the picture."""
        super().enterEvent(event)
        self._hovered(self)

    def leaveEvent(self, event: QEvent) -> None:
        """They go."""
        super().leaveEvent(event)
        self._hovered(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark, the bar, or how many there are."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        fill = self.neutral_fill()
        if fill is not None:
            fill_rounded(painter, rect, theme.radius("control"), fill=fill)
        if self._wide:
            high = theme.px(theme.tokens.timeline["bar"])
            bar = place(rtl, rect, theme.px(2), (rect.height() - high) // 2, self._wide, high)
            draw_shape(painter, theme, bar, self._shape, rtl=rtl)
            if self._words:
                role = "on_selection" if self._shape == "bar_now" else "text"
                inner = bar.adjusted(theme.px(6), 0, -theme.px(6), 0)
                font, ink = theme.font("small"), theme.colour(role)
                draw_line(painter, inner, self._words, font, ink, leading(rtl))
        elif self.after - self.first > 1:
            self._number(painter, rect)
        else:
            draw_shape(painter, theme, rect, self._shape, rtl=rtl)

    def _number(self, painter: QPainter, rect: QRect) -> None:
        theme = self.theme
        high = theme.px(theme.tokens.timeline["bar"])
        gap = theme.px(2)
        pill = QRect(gap, (rect.height() - high) // 2, rect.width() - 2 * gap, high)
        urgent, change = self._shape == "square", self._shape == "diamond"
        fill = theme.colour("danger" if urgent else "raised" if change else "selection")
        line = theme.colour("danger" if urgent else "text" if change else "accent")
        round_ = theme.radius("tag") if urgent or change else high / 2
        fill_rounded(painter, pill, round_, fill=fill, outline=line, width=theme.px(1))
        ink = theme.colour("on_danger" if urgent else "text" if change else "on_selection")
        font = theme.font("small", tabular=True)
        draw_line(painter, pill, str(self.after - self.first), font, ink, Qt.AlignmentFlag.AlignHCenter)
