"""The crisis button: last in every top bar, never disabled; while a crisis runs it shows its timer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter

from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.paint import (
    draw_keycap,
    draw_line,
    fill_rounded,
    is_rtl,
    keycap_width,
    place,
    text_width,
)
from desktop.ui.widgets.timer_label import clock_text

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme

KEY = "F9"


class CrisisButton(PaintedButton):
    """Red, with the word and its key. `compact` is 44 high and drops the keycap."""

    def __init__(self, theme: Theme, *, compact: bool = False, parent: QWidget | None = None) -> None:
        self._compact = compact
        self._seconds: int | None = None
        super().__init__(theme, "", parent)
        self.measure()

    def set_running(self, seconds: int | None) -> None:
        """Show the running time instead of the word; None shows the word again."""
        minute_changed = (seconds is None) != (self._seconds is None) or (
            seconds is not None and self._seconds is not None and seconds // 60 != self._seconds // 60
        )
        self._seconds = seconds
        if minute_changed:
            self.measure()
            # the time may be wider than the word, as in Arabic, and the same text tells the layout nothing
            self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Switch between the full and the compact form."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def measure(self) -> None:
        """The word in the present language; a screen reader hears minutes, not seconds."""
        word = self.tr("Crisis")
        self.setText(word)
        if self._seconds is not None:
            self.setAccessibleName(self.tr("Crisis running, %n minute(s)", "", self._seconds // 60))
        self.setAccessibleDescription(KEY)

    def shown(self) -> str:
        """What stands in the button now: the word, or the running time."""
        return self.label() if self._seconds is None else clock_text(self._seconds, hours=False)

    def drawn_height(self) -> int:
        """40, or 44 in compact."""
        return self.theme.control("touch_min" if self._compact else "default")

    def sizeHint(self) -> QSize:
        """Wide enough for the word and for an hour of running."""
        theme = self.theme
        words = max(text_width(self._font(), self.label()), text_width(self._font(), self.shown()))
        width = 2 * theme.control("button_pad_x_quiet") + theme.px(20) + theme.space("xs") + words + 1
        if not self._compact:
            width += theme.space("xs") + keycap_width(theme, KEY)
        return QSize(width, self.touch_height())

    def _font(self) -> QFont:
        return self.theme.font("body", strong=True, tabular=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the red fill, the ring buoy, the word or time, and the key."""
        theme, rtl, rect = self.theme, is_rtl(self), self.drawn_rect()
        painter = QPainter(self)
        fill = theme.colour("danger_pressed" if self.isDown() or self.underMouse() else "danger")
        fill_rounded(
            painter,
            rect,
            theme.radius("control"),
            fill=fill,
            outline=theme.colour("danger_edge"),
            width=theme.px(1),
        )
        x = theme.control("button_pad_x_quiet")
        icon = theme.px(20)
        self.draw_icon(painter, place(rtl, rect, x, 0, icon, rect.height()), "life-buoy", "on_danger", 20)
        x += icon + theme.space("xs")
        words = text_width(self._font(), self.shown()) + 1
        spot: QRect = place(rtl, rect, x, 0, words, rect.height())
        draw_line(painter, spot, self.shown(), self._font(), theme.colour("on_danger"))
        if not self._compact:
            width, height = keycap_width(theme, KEY), theme.control("keycap")
            far = rect.width() - theme.control("button_pad_x_quiet") - width
            spot = place(rtl, rect, far, (rect.height() - height) // 2, width, height)
            draw_keycap(painter, theme, spot, KEY, on_fill=theme.colour("on_danger"))
