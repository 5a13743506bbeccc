"""A running time: drawn by the second, spoken by the minute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter

from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.labels import ltr
from desktop.ui.widgets.paint import draw_line, is_rtl, leading, place, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme

HOUR, MINUTE = 3600, 60


def clock_text(seconds: int, *, hours: bool) -> str:
    """`07:41`, or `00:07:41` where hours always show; hours also appear by themselves after the first."""
    seconds = max(0, seconds)
    if hours or seconds >= HOUR:
        return f"{seconds // HOUR:02d}:{seconds % HOUR // MINUTE:02d}:{seconds % MINUTE:02d}"
    return f"{seconds // MINUTE:02d}:{seconds % MINUTE:02d}"


class TimerLabel(PaintedWidget):
    """Shows seconds it is given; it has no clock of its own. `size` is body, crisis_timer or its compact form."""

    def __init__(
        self,
        theme: Theme,
        *,
        size: str = "body",
        role: str = "text",
        hours: bool = False,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._size, self._role, self._hours, self._icon = size, role, hours, icon
        self._seconds = 0
        self.measure()

    @property
    def seconds(self) -> int:
        """The time shown."""
        return self._seconds

    def set_seconds(self, seconds: int) -> None:
        """Show another time; a screen reader is told only when the minute changes."""
        seconds = max(0, seconds)
        if seconds == self._seconds:
            return
        minute = seconds // MINUTE != self._seconds // MINUTE
        longer = len(clock_text(seconds, hours=self._hours)) != len(
            clock_text(self._seconds, hours=self._hours)
        )
        self._seconds = seconds
        if minute:
            # loaded here: the button of the lock screen shares this file, and these types take their time
            from PySide6.QtGui import QAccessible, QAccessibleEvent

            self.measure()
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        if longer:
            self.updateGeometry()
        self.update()

    def set_size(self, size: str) -> None:
        """Use another step of the type scale (crisis timer, compact crisis timer)."""
        if size != self._size:
            self._size = size
            self.updateGeometry()
            self.update()

    def measure(self) -> None:
        """The spoken form."""
        self.setAccessibleName(self.tr("Running for %n minute(s)", "", self._seconds // MINUTE))

    def sizeHint(self) -> QSize:
        """Room for the widest digits."""
        font = self.theme.font(self._size, strong=True, tabular=True)
        shown = clock_text(self._seconds, hours=self._hours)
        width = text_width(font, "0" * (len(shown) - shown.count(":")) + ":" * shown.count(":")) + 2
        if self._icon:
            width += self.theme.px(20) + self.theme.space("xs")
        return QSize(width, self.theme.line_height(self._size))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon and the digits."""
        painter = QPainter(self)
        rtl, x = is_rtl(self), 0
        if self._icon:
            side = self.theme.px(20)
            spot = place(rtl, self.rect(), 0, (self.height() - side) // 2, side, side)
            pixmap = self.theme.pixmap(self._icon, self._role, 20, dpr=self.devicePixelRatioF(), rtl=rtl)
            painter.drawPixmap(spot.topLeft(), pixmap)
            x = side + self.theme.space("xs")
        spot = place(rtl, self.rect(), x, 0, self.width() - x, self.height())
        font = self.theme.font(self._size, strong=True, tabular=True)
        words = ltr(clock_text(self._seconds, hours=self._hours))
        draw_line(painter, spot, words, font, self.theme.colour(self._role), leading(rtl))
