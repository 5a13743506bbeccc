"""The marks beside the lines of a note: how each came to be known. Press one to go on to the next, like a switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.answers import BASES
from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.paint import draw_line, fill_rounded, text_width

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent

    from desktop.ui.theme.theme import Theme
    from desktop.ui.widgets.lines_editor import LinesEditor

ORDER = ("", *BASES)
#: What stands where a line has words and nothing was marked; spoken it is "not noted".
NOTHING = "–"


class LineMarks(PaintedButton):
    """One control for the whole margin: by key it is about the line of the cursor, by mouse about the line pressed.

    `pressed_at` carries the number of the line.
    """

    pressed_at = Signal(int)

    def __init__(
        self, theme: Theme, editor: LinesEditor, words: Callable[[str], str], parent: QWidget
    ) -> None:
        """`parent` is the frame of the editor: inside the editor a number pressed here would be written there."""
        self._editor, self._words_of = editor, words
        super().__init__(theme, "", parent)
        self.setObjectName("line_marks")
        # after a click somebody goes on writing
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self.pressed_at.emit(editor.textCursor().blockNumber()))

    def wide(self) -> int:
        """How much of the field the marks take, as wide as the longest word."""
        font = self.theme.font("small", strong=True)
        longest = max(text_width(font, self._words_of(basis)) for basis in BASES)
        return longest + 2 * self.theme.px(6) + self.theme.space("xs")

    def sizeHint(self) -> QSize:
        """The margin; the editor gives it its height."""
        return QSize(self.wide(), self.theme.control("touch_min"))

    def drawn_rect(self) -> QRect:
        """All of it."""
        return self.rect()

    def focus_rect(self) -> QRect:
        """The mark of the line the cursor stands in."""
        return self._spot(*self._editor.line_at(self._editor.textCursor().block()))

    def _spot(self, top: int, _all: int, row: int) -> QRect:
        theme = self.theme
        high = min(row, theme.line_height("small"))
        wide = self.wide() - theme.space("xs")
        x = self.width() - wide if self.isRightToLeft() else 0
        return QRect(x, top + (row - high) // 2, wide, high)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go on with the mark of the line that was pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            block = self._editor.block_at(event.position().toPoint().y())
            if block.isValid():
                self.pressed_at.emit(block.blockNumber())
            self._editor.setFocus()
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """All was done at the press."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the lines."""
        self._editor.wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """A second quick press is another press."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self.mousePressEvent(event)  # type: ignore[arg-type]
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks of the lines in sight."""
        editor, rect = self._editor, event.rect()
        painter = QPainter(self)
        here = editor.textCursor().blockNumber()
        block = editor.firstVisibleBlock()
        while block.isValid():
            top, high, row = editor.line_at(block)
            if top > rect.bottom():
                break
            basis = editor.basis_of(block)
            if top + high >= rect.top() and (basis or block.text().strip() or block.blockNumber() == here):
                current = block.blockNumber() == here
                self._paint_mark(painter, self._spot(top, high, row), basis, current=current)
            block = block.next()

    def _paint_mark(self, painter: QPainter, spot: QRect, basis: str, *, current: bool) -> None:
        theme = self.theme
        fill = theme.colour("selection") if basis else None
        outline = theme.colour("line_strong") if current and not basis else None
        if fill is not None or outline is not None:
            radius, hair = theme.radius("tag"), float(theme.px(1))
            fill_rounded(painter, spot, radius, fill=fill, outline=outline, width=hair)
        words = self._words_of(basis) if basis else NOTHING
        role = "on_selection" if basis else "muted"
        font = theme.font("small", strong=bool(basis))
        draw_line(painter, spot, words, font, theme.colour(role), Qt.AlignmentFlag.AlignHCenter)
