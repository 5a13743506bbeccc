"""What to say at this moment, above the log of the crisis page: the client's language, the worker's, who checked it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.kept_blocks import KeptBlocks
from desktop.ui.widgets.labels import isolate
from desktop.ui.widgets.paint import draw_line, fill_rounded, is_rtl, leading, place, text_width
from desktop.ui.widgets.read_aloud import ARABIC_SCRIPT, RIGHT_TO_LEFT

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.screens.crisis_saying import Saying
    from desktop.ui.theme.theme import Theme
    from desktop.ui.widgets.paint import TextBlock

WORKER_LEAST = 110


class SayStrip(PaintedButton):
    """The client's words in their own script and direction; below, smaller, the worker's words and the mark.

    Nothing in it is under 15. What has no room stands whole in the tip and in the panel that a press opens.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._saying: Saying | None = None
        self._kept = KeptBlocks()
        super().__init__(theme, "", parent)
        self.setObjectName("crisis_say_now")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_saying(self, saying: Saying | None) -> None:
        """Show other words."""
        if saying != self._saying:
            self._saying = saying
            self._kept.clear()
            self.measure()
            self.update()

    def measure(self) -> None:
        """What a screen reader hears."""
        spoken = self._saying.spoken() if self._saying is not None else ""
        words = self.tr("Say: {words}").format(words=spoken) if spoken else self.tr("What to say to them")
        self.setText(words)
        self.setAccessibleDescription("Ctrl+S")
        self.setToolTip(spoken)

    def drawn_height(self) -> int:
        """All of it."""
        return self.height()

    def sizeHint(self) -> QSize:
        """The page decides."""
        return QSize(self.theme.px(200), self.theme.control("touch_min"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        fill = self.neutral_fill() or theme.colour("raised")
        fill_rounded(
            painter, rect, theme.radius("card"), fill=fill, outline=theme.colour("line"), width=theme.px(1)
        )
        saying = self._saying
        if saying is None:
            return
        pad, icon = theme.px(17), theme.px(20)
        self.draw_icon(painter, place(rtl, rect, pad, 0, icon, rect.height()), "speech", "text", 20)
        left = pad + icon + theme.px(12)
        room = rect.width() - left - pad
        low = theme.px(22)
        below = " ".join(part for part in (isolate(saying.worker) if saying.theirs else "",) if part)
        words, tag = (saying.theirs, saying.tag) if saying.theirs else (saying.worker, "")
        block = self._block(words, tag, room, rect.height() - low - theme.px(4))
        y = max(theme.px(2), (rect.height() - low - block.height) // 2)
        base = tag.split("-")[0]
        side = Qt.AlignmentFlag.AlignRight if base in RIGHT_TO_LEFT else Qt.AlignmentFlag.AlignLeft
        painter.save()
        painter.setClipRect(rect.adjusted(0, 0, 0, -low - theme.px(1)))
        spot = place(rtl, rect, left, y, room, block.height)
        block.draw(painter, spot, theme.colour("text"), side if tag else leading(rtl))
        painter.restore()
        self._draw_below(painter, below, saying.mark, left, room, rect.height() - low - theme.px(4), low)

    def _draw_below(
        self, painter: QPainter, worker: str, mark: str, left: int, room: int, y: int, height: int
    ) -> None:
        """The worker's words, and at the end the mark, which is never cut."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        font, muted = theme.font("body"), theme.colour("crisis_muted")
        end = room
        if mark:
            strong = theme.font("body", strong=True)
            wide = min(text_width(strong, mark) + 4, room)
            end = room - wide if worker else 0
            spot = place(rtl, rect, left + end, y, wide, height)
            draw_line(
                painter,
                spot,
                isolate(mark),
                strong,
                theme.colour("text"),
                leading(rtl),
            )
            end -= theme.px(16)
        # beside the mark in a narrow window a word and a half says nothing; the step and the tip have them whole
        if worker and (end >= theme.px(WORKER_LEAST) or not mark):
            spot = place(rtl, rect, left, y, end, height)
            draw_line(painter, spot, worker, font, muted, leading(rtl))

    def _block(self, words: str, tag: str, room: int, height: int) -> TextBlock:
        """The largest of three sizes that leaves the words whole."""
        base = tag.split("-", maxsplit=1)[0]
        family = self.theme.tokens.family_read_aloud_arabic if base in ARABIC_SCRIPT else None
        block = self._kept.block(self.theme, words, room, size="large", strong=True, family=family)
        if block.height > height:
            block = self._kept.block(self.theme, words, room, size="body", strong=True, family=family)
        return block
