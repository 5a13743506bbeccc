"""Words that show only while held, in the sizes of crisis: a cover story, a help word, words to end with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from desktop.ui.screens.crisis_words import RunsBlock
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.paint import fill_rounded, is_rtl

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class HeldWords(HoldToSee):
    """Words that show only while held, in the sizes of crisis."""

    def heightForWidth(self, width: int) -> int:
        """Always the same, so that its size says nothing about the words."""
        return self.theme.px(64)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name, and the words while they are held."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        fill_rounded(
            painter, rect, theme.radius("control"), outline=theme.colour("crisis_muted"), width=theme.px(1)
        )
        pad = theme.px(12)
        block = self._words_block(rect.width() - 2 * pad)
        if not self.held:
            hold = self.tr("{name}: hold to see").format(name=self.label())
            block = RunsBlock(
                [(hold, True)],
                theme.font("body"),
                theme.font("body", strong=True),
                theme.px(22),
                rect.width(),
            )
        top = max(0, (rect.height() - block.height) // 2)
        spot = QRect(pad, top, rect.width() - 2 * pad, rect.height())
        block.draw(painter, spot, theme.colour("text"), right=rtl)

    def _words_block(self, width: int) -> RunsBlock:
        theme = self.theme
        return RunsBlock(
            [(self._secret, True)], theme.font("large"), theme.font("large", strong=True), theme.px(26), width
        )
