"""A week as a small calm chart: for each day a full and an empty bar with their numbers; spoken as words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.labels import bare
from desktop.ui.widgets.paint import draw_line, fill_rounded, is_rtl, place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QPaintEvent

    from desktop.ui.theme.theme import Theme

LEAST_SCALE = 4
"""A bar of so many fills the height: one thing in a quiet week is not drawn as much."""
BARS = 64
"""How high the tallest bar is, in design pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBar:
    """One day: its short name, how long its two bars are, and all of it in words."""

    label: str
    full: int
    empty: int
    words: str
    today: bool = False


class DayBars(PaintedWidget):
    """Full and empty differ by fill, not by colour alone; nothing in it is pressed, Tab reads it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """`name` is spoken first."""
        super().__init__(theme, parent)
        self._name = name
        self._days: list[DayBar] = []
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def set_days(self, days: Sequence[DayBar]) -> None:
        """Show these, the first day first."""
        if list(days) == self._days:
            return
        self._days = list(days)
        words = " ".join(day.words for day in days)
        self.setAccessibleName(bare(f"{self._name}: {words}" if words else self._name))
        self.update()

    def sizeHint(self) -> QSize:
        """A number, the bars, the day's name."""
        theme = self.theme
        high = theme.px(BARS) + theme.line_height("small") * 2 + theme.space("xs")
        return QSize(theme.px(320), high)

    def minimumSizeHint(self) -> QSize:
        """Seven narrow days."""
        return QSize(self.theme.px(220), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground line, then each day."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        line = theme.line_height("small")
        ground = line + theme.px(BARS)
        painter.fillRect(rect.left(), ground, rect.width(), theme.px(1), theme.colour("line_strong"))
        if not self._days:
            return
        most = max(LEAST_SCALE, *(max(day.full, day.empty) for day in self._days))
        wide = rect.width() // len(self._days)
        bar = min(theme.px(14), wide // 3)
        gap = theme.px(4)
        for index, day in enumerate(self._days):
            cell = place(rtl, rect, index * wide, 0, wide, rect.height())
            lead = (wide - 2 * bar - gap) // 2
            for place_, (count, full) in enumerate(((day.full, True), (day.empty, False))):
                x = lead + place_ * (bar + gap)
                spot = place(rtl, cell, x, 0, bar, ground)
                self._bar(painter, spot, count, most, full=full)
            label = QRect(cell.left(), ground + theme.space("xxs"), cell.width(), line)
            font = theme.font("small", strong=day.today)
            colour = theme.colour("text" if day.today else "muted")
            draw_line(painter, label, day.label, font, colour, Qt.AlignmentFlag.AlignHCenter)
            if day.today:
                mark = QRect(cell.left() + lead, ground - theme.px(1), 2 * bar + gap, theme.px(3))
                painter.fillRect(mark, theme.colour("text"))

    def _bar(self, painter: QPainter, spot: QRect, count: int, most: int, *, full: bool) -> None:
        if not count:
            return
        theme = self.theme
        line = theme.line_height("small")
        high = max(theme.px(4), round(theme.px(BARS) * count / most))
        box = QRect(spot.left(), spot.bottom() + 1 - high, spot.width(), high)
        draw_bar(painter, theme, box, full=full)
        # two digits are wider than their bar: the number may reach over it on both sides
        around = theme.px(8)
        number = QRect(box.left() - around, box.top() - line, box.width() + 2 * around, line)
        font = theme.font("small", tabular=True)
        colour: QColor = theme.colour("text")
        draw_line(painter, number, str(count), font, colour, Qt.AlignmentFlag.AlignHCenter)


class BarSign(PaintedWidget):
    """One small bar, for the legend."""

    def __init__(self, theme: Theme, *, full: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._full = full
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as a bar."""
        return QSize(self.theme.px(14), self.theme.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        draw_bar(QPainter(self), self.theme, self.rect(), full=self._full)


def draw_bar(painter: QPainter, theme: Theme, box: QRect, *, full: bool) -> None:
    """Draw a bar: filled, or only its outline."""
    fill: Literal["accent", "raised"] = "accent" if full else "raised"
    fill_rounded(
        painter,
        box,
        theme.px(2),
        fill=theme.colour(fill),
        outline=theme.colour("accent"),
        width=theme.px(2),
    )
