"""The small button under the steps: which kind of incident it is, how many of its steps are done; its key is Ctrl+0."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.labels import bare, isolate, ltr
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
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme

KEY = "Ctrl 0"


class KindButton(PaintedButton):
    """Nothing in it is under 15; where there is no room for words it keeps its icon, and says the rest aloud."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._kind, self._done, self._steps = "", 0, 0
        super().__init__(theme, "", parent)
        self.setObjectName("crisis_kind")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.measure()

    def show_kind(self, kind: str, done: int, steps: int) -> None:
        """Show another kind; empty where none is chosen, or names are hidden."""
        if (kind, done, steps) != (self._kind, self._done, self._steps):
            self._kind, self._done, self._steps = kind, done, steps
            self.measure()
            self.update()

    def measure(self) -> None:
        """Take the words again."""
        name = self.tr("Kind of incident")
        words = [f"{name}: {bare(self._kind)}" if self._kind else name]
        if self._kind and self._steps:
            words.append(bare(self._count()))
        self.setText(", ".join(words))
        self.setAccessibleDescription("Ctrl+0")
        self.setToolTip(self.label())

    def _count(self) -> str:
        said = self.tr("{done} of {number}")
        return said.format(done=ltr(str(self._done)), number=ltr(str(self._steps)))

    def drawn_height(self) -> int:
        """All of it."""
        return self.height()

    def sizeHint(self) -> QSize:
        """The page decides."""
        side = self.theme.control("touch_min")
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, icon, words and key; what has no room goes from the end."""
        theme, rtl = self.theme, is_rtl(self)
        rect = self.rect().adjusted(0, theme.px(2), 0, -theme.px(2))
        painter = QPainter(self)
        fill = self.neutral_fill() or theme.colour("raised")
        outline = theme.colour("crisis_muted")
        fill_rounded(painter, rect, theme.radius("control"), fill=fill, outline=outline, width=theme.px(1))
        x, icon, end = theme.px(8), theme.px(20), rect.width() - theme.px(8)
        font = theme.font("body", strong=bool(self._kind))
        words = isolate(self._kind) if self._kind else self.tr("Kind")
        count = ltr(f"{self._done}/{self._steps}") if self._kind and self._steps else ""
        counted = text_width(font, count) + theme.px(6) if count else 0
        if rect.width() >= theme.px(140):
            wide, high = keycap_width(theme, KEY, "body"), theme.px(24)
            end -= wide
            cap = place(rtl, rect, end, (rect.height() - high) // 2, wide, high)
            draw_keycap(painter, theme, cap, KEY, crisis=True, size="body")
            end -= theme.px(6)
        needed = text_width(font, words) + counted
        alone = end - x - icon - theme.px(6) < theme.px(24)  # the narrow form: the icon says it
        if alone or needed <= end - x - icon - theme.px(6):
            self.draw_icon(painter, place(rtl, rect, x, 0, icon, rect.height()), "list", "text", 20)
            x += icon + theme.px(6)
        room = end - x - counted
        if room > theme.px(24):
            spot = place(rtl, rect, x, 0, room, rect.height())
            draw_line(painter, spot, words, font, theme.colour("text"), leading(rtl))
            # the gap stands before the number, not after it
            x = min(end - counted + theme.px(6), x + text_width(font, words) + theme.px(6))
        if count:
            spot = place(rtl, rect, x, 0, counted, rect.height())
            draw_line(painter, spot, count, font, theme.colour("text"), leading(rtl))
