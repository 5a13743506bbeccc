"""One calm card, large: its words, one line of how, and which of how many it is; always as high as the highest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.labels import bare, ltr
from desktop.ui.widgets.paint import TextBlock, fill_rounded, is_rtl, leading, place, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.domain.crisis_content import CalmCard
    from desktop.ui.theme.theme import Theme


class CardView(PaintedWidget):
    """Says each card to a screen reader when it comes."""

    def __init__(self, theme: Theme, cards: Sequence[CalmCard], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("crisis_card")
        self._cards, self._at = tuple(cards), 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_card(self, at: int) -> None:
        """Bring a card in front; counted from nothing."""
        self._at = at
        card = self._cards[at]
        words = " ".join(bare(part) for part in (self._which(), f"{card.text}.", card.how) if part)
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.update()

    def _which(self) -> str:
        words = self.tr("{number} of {count}")
        return words.format(number=ltr(str(self._at + 1)), count=ltr(str(len(self._cards))))

    def heightForWidth(self, width: int) -> int:
        """As high as the highest card, so that the buttons below stay where they are."""
        return max(self._height(card, width) for card in self._cards)

    def sizeHint(self) -> QSize:
        """The panel decides the width."""
        return QSize(self.theme.px(300), self.heightForWidth(self.theme.px(300)))

    def _blocks(self, card: CalmCard, width: int) -> tuple[TextBlock, TextBlock, TextBlock]:
        theme = self.theme
        room = max(1, width - theme.px(24))
        head, line = theme.font("page_title", strong=True), theme.px(36)
        if text_width(head, card.text) > room:
            head, line = theme.font("title", strong=True), theme.px(28)
        return (
            TextBlock(self._which(), theme.font("body"), theme.px(22), room),
            TextBlock(card.text, head, line, room),
            TextBlock(card.how, theme.font("large"), theme.px(26), room),
        )

    def _height(self, card: CalmCard, width: int) -> int:
        parts = self._blocks(card, width)
        return sum(block.height for block in parts) + self.theme.px(12 + 4 + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        outline = theme.colour("crisis_muted")
        fill_rounded(
            painter,
            rect,
            theme.radius("card"),
            fill=theme.colour("raised"),
            outline=outline,
            width=theme.px(1),
        )
        colours = ("crisis_muted", "text", "text")
        y, side = theme.px(12), theme.px(12)
        for block, colour in zip(self._blocks(self._cards[self._at], rect.width()), colours, strict=True):
            spot = place(rtl, rect, side, y, rect.width() - 2 * side, block.height)
            block.draw(painter, spot, theme.colour(colour), leading(rtl))
            y += block.height + (theme.px(4) if colour == "crisis_muted" else 0)
