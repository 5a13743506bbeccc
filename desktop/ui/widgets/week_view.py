"""The week's picture in its scroll area, below a head of days that stays where it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter

from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.page import PageScroll
from desktop.ui.widgets.paint import draw_line, fill_rounded, is_rtl, place
from desktop.ui.widgets.week_grid import DAY, STEP, WeekGrid

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent

    from desktop.ui.theme.theme import Theme
    from desktop.ui.widgets.week_grid import Week


@dataclass(frozen=True, slots=True, kw_only=True)
class DayHead:
    """A day over its column: its weekday, its date, and whether it is today."""

    weekday: str
    date: str
    today: bool = False


class WeekHead(PaintedWidget):
    """The days, and whose clock the hours below are."""

    def __init__(self, theme: Theme, grid: WeekGrid) -> None:
        super().__init__(theme)
        self._grid = grid
        self.days: Sequence[DayHead] = ()
        self.clocks: Sequence[str] = ()

    def set_days(self, days: Sequence[DayHead], clocks: Sequence[str]) -> None:
        """Show these; `clocks` are the words over the hours, of one clock or of two, or none."""
        self.days, self.clocks = days, clocks
        words = [f"{day.weekday} {day.date}" for day in days]
        self.setAccessibleName(", ".join([*clocks, *words]))
        self.setToolTip("\n".join([*clocks, *words]))
        self.update()

    def high(self) -> int:
        """Two lines."""
        return self.theme.line_height("small") + self.theme.line_height("body") + self.theme.px(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the days over their columns."""
        theme, rtl, whole = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        painter.fillRect(whole, theme.colour("surface"))
        small, body = theme.line_height("small"), theme.line_height("body")
        align = Qt.AlignmentFlag.AlignHCenter
        for index, day in enumerate(self.days):
            left, wide = self._grid.column(index)
            role = "on_selection" if day.today else "text"
            if day.today:
                inset = theme.px(3)
                spot = place(rtl, whole, left + inset, 0, wide - 2 * inset, whole.height() - theme.px(4))
                fill_rounded(painter, spot, theme.radius("control"), fill=theme.colour("selection"))
            top = theme.px(2)
            spot = place(rtl, whole, left, top, wide, small)
            quiet = theme.colour("on_selection" if day.today else "muted")
            draw_line(painter, spot, day.weekday, theme.font("small"), quiet, align)
            spot = place(rtl, whole, left, top + small, wide, body)
            draw_line(painter, spot, day.date, theme.font("body", strong=True), theme.colour(role), align)
        painter.fillRect(0, whole.height() - theme.px(1), whole.width(), theme.px(1), theme.colour("line"))


class WeekView(PageScroll):
    """`grid` is the picture, `head` the days above it. The cursor is kept in sight."""

    def __init__(self, theme: Theme, name: str) -> None:
        self.theme = theme
        self.grid = WeekGrid(theme, name)
        super().__init__(self.grid)
        self.head = WeekHead(theme, self.grid)
        self.head.setParent(self)
        self.grid.moved.connect(self.show_cursor)
        self._opened = False
        self._measure()

    def show_week(self, week: Week, days: Sequence[DayHead], clocks: Sequence[str]) -> None:
        """Show a week with its head."""
        self.grid.set_week(week)
        self.head.set_days(days, clocks)
        self._measure()

    def show_cursor(self) -> None:
        """Scroll so that the cursor, and some hours around it, are in sight."""
        if not self.isVisible():
            return
        bar, room = self.verticalScrollBar(), self.viewport().height()
        cell = self.grid.cell()
        air = min(self.grid.hour_height(), room // 4)
        if cell.top() - air < bar.value():
            bar.setValue(cell.top() - air)
        elif cell.bottom() + air > bar.value() + room:
            bar.setValue(min(cell.bottom() + air - room, cell.top() - air))

    def _measure(self) -> None:
        self.setViewportMargins(0, self.head.high(), 0, 0)
        self._place_head()

    def _place_head(self) -> None:
        port = self.viewport().geometry()
        self.head.setGeometry(port.left(), port.top() - self.head.high(), port.width(), self.head.high())
        self.head.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The head is as wide as the picture."""
        super().resizeEvent(event)
        self._place_head()

    def showEvent(self, event: QShowEvent) -> None:
        """The working day first; later wherever it was left."""
        super().showEvent(event)
        if not self._opened:
            self._opened = True
            self.verticalScrollBar().setValue(self.grid.y_of(8 * 60 - STEP))
        self.show_cursor()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again after a switch of scale or direction."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange) and hasattr(
            self, "head"
        ):
            self._measure()


__all__ = ["DAY", "STEP", "DayHead", "WeekHead", "WeekView"]
