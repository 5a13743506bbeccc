"""One booked time in the week's picture: a real button for screen readers and the mouse, drawn in its state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.labels import bare
from desktop.ui.widgets.paint import draw_line, fill_rounded, is_rtl, leading, place

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme

BlockState = Literal["booked", "held", "missed", "gone"]
_FILLS = {"booked": "selection", "held": "positive_soft", "missed": "caution_soft", "gone": "raised"}
_ROLES = {"booked": "on_selection", "held": "positive", "missed": "caution", "gone": "muted"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A booked time on one day: `start` and `end` are minutes of the wall clock, `end` at most 1440.

    `lines` are drawn, as many as have room; `words` is all of it, spoken and in the tip. `icon` tells the state or the
    channel beside the colour.
    """

    key: str
    day: int
    start: int
    end: int
    lines: tuple[str, ...]
    words: str
    state: BlockState = "booked"
    icon: str = ""


class BlockButton(PaintedButton):
    """Pressed, it opens. The keyboard stays with the week, which walks through its blocks."""

    def __init__(self, theme: Theme, block: Block, parent: QWidget) -> None:
        self.block = block
        super().__init__(theme, "", parent)
        self.setAccessibleName(bare(block.words))
        self.setToolTip(bare(block.words))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def drawn_height(self) -> int:
        """As high as the time it takes."""
        return self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box with a bar at its start, then as many lines as have room."""
        theme, rtl = self.theme, is_rtl(self)
        rect = self.rect().adjusted(1, 1, -1, -1)
        painter = QPainter(self)
        state = self.block.state
        ink = theme.colour(_ROLES[state])
        fill = self.neutral_fill() if state == "gone" else theme.colour(_FILLS[state])
        hair = float(theme.px(1))
        fill_rounded(
            painter,
            rect,
            theme.radius("tag"),
            fill=fill or theme.colour(_FILLS[state]),
            outline=ink if self.underMouse() or state == "gone" else theme.colour("line"),
            width=hair,
            dashed=state == "gone",
        )
        bar = theme.px(3)
        if state != "gone":
            painter.fillRect(place(rtl, rect, 0, theme.px(2), bar, rect.height() - 2 * theme.px(2)), ink)
        self._draw_lines(painter, rect, bar)

    def _draw_lines(self, painter: QPainter, rect: QRect, bar: int) -> None:
        theme, rtl, block = self.theme, is_rtl(self), self.block
        left = bar + theme.px(5)
        y = theme.px(2)
        high = theme.line_height("small")
        for number, text in enumerate(block.lines):
            if number and y + high > rect.height():
                break
            room = rect.width() - left - theme.px(4)
            if not number and block.icon and room > theme.px(64):
                side = theme.px(16)
                spot = place(rtl, rect, rect.width() - side - theme.px(4), y, side, high)
                self.draw_icon(painter, spot, block.icon, _ROLES[block.state], 16)
                room -= side + theme.px(4)
            font = theme.font("small", strong=not number, tabular=bool(number))
            spot = place(rtl, rect, left, y, max(0, room), min(high, rect.height() - y))
            draw_line(painter, spot, text, font, theme.colour(_ROLES[block.state]), leading(rtl))
            y += high
