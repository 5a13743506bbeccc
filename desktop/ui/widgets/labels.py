"""`PlainLabel`, the only label the program shows text with, and left-to-right isolates for numbers and codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui.widgets.base import MEASURE_AGAIN
from desktop.ui.widgets.paint import TextBlock, draw_line, is_rtl, leading

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from desktop.ui.theme.theme import Theme

WIDTHS_KEPT = 4
"""How many widths a label remembers its lines for."""
LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"


def ltr(text: str) -> str:
    """Wrap a number, time, id or code so that it stays left-to-right inside any text."""
    return f"{LRI}{text}{PDI}" if text else ""


def isolate(text: str) -> str:
    """Wrap somebody's words so that their direction does not disturb the sentence around them."""
    return f"{FSI}{text}{PDI}" if text else ""


def bare(text: str) -> str:
    """The text without isolates, for screen readers and the clipboard."""
    return text.translate({ord(LRI): None, ord(FSI): None, ord(PDI): None})


class PlainLabel(QLabel):
    """Plain text in a size and role of the tokens, with the design's line height. Never rich text."""

    changes = 0

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        size: str = "body",
        role: str = "text",
        strong: bool = False,
        wrap: bool = False,
        elide: bool = False,
        tabular: bool = False,
        selectable: bool = False,
        align: Qt.AlignmentFlag | None = None,
        family: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`wrap` grows downward, `elide` gives way with an ellipsis (the whole text is in the tip)."""
        super().__init__(parent)
        self.theme = theme
        self._size, self._role, self._strong, self._tabular = size, role, strong, tabular
        self._wrap, self._elide, self._align, self._family = wrap, elide, align, family
        self._selectable = selectable
        self._natural: TextBlock | None = None
        self._wrapped: dict[int, TextBlock] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.setWordWrap(wrap)
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred if wrap or elide else QSizePolicy.Policy.Minimum,
            QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed,
        )
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self._dress()
        self.setText(text)

    def update(self, *where: Any) -> None:
        """Draw again; counted, so that a picture drawn ahead is known to be old."""
        self.changes += 1
        super().update(*where)

    def setText(self, text: str) -> None:
        """Show other words."""
        self.setAccessibleName(bare(text))
        if text != self.text():
            super().setText(text)
            self._natural = None
            self._wrapped.clear()
            self._tip()
            self.updateGeometry()
            self.update()

    def _tip(self) -> None:
        """A cut text shows itself whole in the tip."""
        if self._elide:
            cut = self._laid_out(None).width > self.width()
            self.setToolTip(bare(self.text()) if cut else "")

    @property
    def selectable(self) -> bool:
        """Whether the words can be selected; Qt then draws them."""
        return self._selectable

    def set_role(self, role: str) -> None:
        """Show the words in another colour role."""
        if role != self._role:
            self._role = role
            self._dress()
            self.update()

    def set_strong(self, strong: bool) -> None:
        """Switch between text weight and strong."""
        if strong != self._strong:
            self._strong = strong
            self._dress()
            self.updateGeometry()
            self.update()

    def set_size(self, size: str) -> None:
        """Switch to another step of the type scale."""
        if size != self._size:
            self._size = size
            self._dress()
            self.updateGeometry()
            self.update()

    def text_font(self) -> QFont:
        """The font the words are drawn in."""
        return self.theme.font(self._size, strong=self._strong, tabular=self._tabular, family=self._family)

    def sizeHint(self) -> QSize:
        """Natural size; a wrapping label asks for at most 75 characters a line."""
        if not self._wrap:
            block = self._laid_out(None)
            return QSize(block.width, block.height)
        metrics = QFontMetrics(self.text_font())
        limit = metrics.averageCharWidth() * self.theme.tokens.max_line_chars
        natural = self._laid_out(None).width
        width = min(natural, limit)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A wrapping or eliding label may become narrow; any other needs its whole text."""
        if not (self._wrap or self._elide):
            return self.sizeHint()
        line = self.theme.line_height(self._size)
        return QSize(min(self._laid_out(None).width, self.theme.px(48)), line)

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped text."""
        return self._laid_out(width).height if self._wrap else self._laid_out(None).height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width another part is cut."""
        super().resizeEvent(event)
        self._tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text (selectable text is drawn by Qt, which knows the selection)."""
        if self._selectable:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        align = self._align if self._align is not None else leading(is_rtl(self))
        colour = self.theme.colour(self._role)
        if self._elide:
            draw_line(painter, self.rect(), self.text(), self.text_font(), colour, align)
            return
        block = self._laid_out(self.width() if self._wrap else None)
        top = max(0, (self.height() - block.height) // 2)
        block.draw(painter, QRect(QPoint(0, top), QSize(self.width(), block.height)), colour, align)

    def changeEvent(self, event: QEvent) -> None:
        """Dress again after a switch of scale or colours."""
        if event.type() in MEASURE_AGAIN:
            self._dress()
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def _dress(self) -> None:
        self._natural = None
        self._wrapped.clear()
        self.setFont(self.text_font())
        if self._selectable:
            palette = self.palette()
            palette.setColor(self.foregroundRole(), self.theme.colour(self._role))
            self.setPalette(palette)

    def _laid_out(self, width: int | None) -> TextBlock:
        # a layout asks three or four times, and goes back and forth between a few widths
        natural = self._natural = self._natural or self._make(None)
        if width is None or width >= natural.width:
            return natural
        block = self._wrapped.get(width)
        if block is None:
            if len(self._wrapped) >= WIDTHS_KEPT:
                self._wrapped.clear()
            block = self._wrapped[width] = self._make(width)
        return block

    def _make(self, width: int | None) -> TextBlock:
        return TextBlock(self.text(), self.text_font(), self.theme.line_height(self._size), width)


class PhoneText(PlainLabel):
    """A phone number, id, time or code: one left-to-right isolate with tabular digits."""

    def __init__(
        self,
        theme: Theme,
        number: str = "",
        *,
        size: str = "body",
        role: str = "text",
        strong: bool = True,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            ltr(number),
            size=size,
            role=role,
            strong=strong,
            tabular=True,
            selectable=selectable,
            parent=parent,
        )

    def set_number(self, number: str) -> None:
        """Show another number."""
        self.setText(ltr(number))
