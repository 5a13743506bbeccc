"""Calm cards that are always in sight, and a pacer to breathe with: no sound, and no movement where none is wished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPointF, QSize, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.base import PaintedButton, PaintedWidget
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.paint import (
    draw_keycap,
    draw_line,
    fill_rounded,
    is_rtl,
    keycap_width,
    leading,
    place,
    text_width,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QHideEvent, QPaintEvent, QShowEvent

    from desktop.ui.theme.theme import Theme

BREATH_IN, BREATH_OUT = 4.0, 6.0
KEY = "Ctrl B"
_FRAME_MS, _STILL_MS = 40, 250


class BreatheButton(PaintedButton):
    """Wind, words, key."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setObjectName("crisis_breathe")
        self.measure()

    def measure(self) -> None:
        """Take the words again."""
        self.setText(self.tr("Breathe with me"))
        self.setAccessibleDescription("Ctrl+B")

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        words = text_width(self.theme.font("body", strong=True), self.label())
        return QSize(
            words + keycap_width(self.theme, KEY, "body") + self.theme.px(20 + 8 + 8 + 14),
            self.touch_height(),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, words and key."""
        theme, rtl, rect = self.theme, is_rtl(self), self.drawn_rect()
        painter = QPainter(self)
        fill = self.neutral_fill()
        if fill is not None:
            fill_rounded(painter, rect, theme.radius("control"), fill=fill)
        icon = theme.px(20)
        self.draw_icon(painter, place(rtl, rect, 0, 0, icon, rect.height()), "wind", "text", 20)
        key = keycap_width(theme, KEY, "body")
        height = theme.control("keycap")
        x = icon + theme.px(8)
        words = min(text_width(self._font(), self.label()) + 1, rect.width() - x - key - theme.px(8))
        spot = place(rtl, rect, x, 0, words, rect.height())
        draw_line(painter, spot, self.label(), self._font(), theme.colour("text"), leading(rtl))
        x += words + theme.px(8)
        spot = place(rtl, rect, x, (rect.height() - height) // 2, key, height)
        draw_keycap(painter, theme, spot, KEY, crisis=True, size="body")

    def _font(self) -> QFont:
        return self.theme.font("body", strong=True)


class CalmBlock(PaintedWidget):
    """The eight calm lines under the steps, two beside each other."""

    breathe = Signal()

    def __init__(self, theme: Theme, lines: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("crisis_calm")
        self._lines = list(lines)
        self.button = BreatheButton(theme, self)
        self.button.clicked.connect(self.breathe)
        self.measure()

    def measure(self) -> None:
        """Take the words again."""
        self.setAccessibleName(self.tr("Keep it gentle"))
        self.setAccessibleDescription(". ".join(self._lines))
        self._place()

    def resizeEvent(self, event: object) -> None:
        """Place the button again."""
        self._place()

    def _place(self) -> None:
        hint = self.button.sizeHint()
        x = min(self.theme.px(235), self.width() - hint.width())
        self.button.setGeometry(
            place(is_rtl(self), self.rect(), x, self.theme.px(7), hint.width(), hint.height())
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above, the heading and the eight lines."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        painter.fillRect(0, 0, rect.width(), theme.px(1), theme.colour("line"))
        heading = theme.font("large", strong=True)
        spot = place(rtl, rect, theme.px(12), theme.px(17), theme.px(220), theme.px(26))
        draw_line(painter, spot, self.accessibleName(), heading, theme.colour("text"), leading(rtl))
        rooms = (theme.px(216), rect.width() - theme.px(235))
        for at, words in enumerate(self._lines[:8]):
            column, row = at % 2, at // 2
            font = theme.font("large")
            if text_width(font, words) > rooms[column]:
                font = theme.font("body")
            spot = place(
                rtl,
                rect,
                theme.px(12 if column == 0 else 235),
                theme.px(54 + 28 * row),
                rooms[column],
                theme.px(28),
            )
            draw_line(painter, spot, words, font, theme.colour("text"), leading(rtl))


class BreathingRing(PaintedWidget):
    """A ring that widens while breathing in and narrows while breathing out; only words where nothing may move."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("crisis_ring")
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_frame)
        self.words = PlainLabel(theme, "", size="title", strong=True, parent=self)
        self._breathing_in = True

    @property
    def moving(self) -> bool:
        """Tell whether the ring moves."""
        return not self.theme.reduced_motion

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with a breath in."""
        super().showEvent(event)
        self._clock.start()
        self._timer.start(_FRAME_MS if self.moving else _STILL_MS)
        self._say(breathing_in=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing ticks while it is away."""
        self._timer.stop()
        super().hideEvent(event)

    def stop(self) -> None:
        """The page goes."""
        self._timer.stop()

    def sizeHint(self) -> QSize:
        """A square with room for the widest breath."""
        return QSize(self.theme.px(200), self.theme.px(180))

    def _on_frame(self) -> None:
        seconds = (self._clock.elapsed() / 1000) % (BREATH_IN + BREATH_OUT)
        breathing_in = seconds < BREATH_IN
        if breathing_in != self._breathing_in:
            self._say(breathing_in=breathing_in)
        if self.moving:
            self.update()

    def _say(self, *, breathing_in: bool) -> None:
        self._breathing_in = breathing_in
        self.words.setText(self.tr("Breathe in") if breathing_in else self.tr("Breathe out, longer"))
        self.setAccessibleName(self.words.text())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self._place()
        self.update()

    def resizeEvent(self, event: object) -> None:
        """The words stay in the middle."""
        self._place()

    def _place(self) -> None:
        hint = self.words.sizeHint()
        top = self.height() - hint.height()
        self.words.setGeometry((self.width() - hint.width()) // 2, top, hint.width(), hint.height())

    def _share(self) -> float:
        if not self.moving:
            return 1.0 if self._breathing_in else 0.4
        seconds = (self._clock.elapsed() / 1000) % (BREATH_IN + BREATH_OUT)
        return seconds / BREATH_IN if seconds < BREATH_IN else 1 - (seconds - BREATH_IN) / BREATH_OUT

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = min(self.width(), self.height() - theme.px(36)) / 2 - theme.px(6)
        radius = room * (0.4 + 0.6 * self._share())
        middle = QPointF(self.width() / 2, (self.height() - theme.px(36)) / 2)
        fill = QColor(theme.colour("selection"))
        painter.setBrush(fill)
        painter.setPen(QPen(theme.colour("accent"), theme.px(4)))
        painter.drawEllipse(middle, radius, radius)
