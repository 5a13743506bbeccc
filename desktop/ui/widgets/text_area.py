"""A field of several lines: plain text only, grows with what is written, Tab moves on, Ctrl+Enter goes on."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.plain_text import has_room, portable
from desktop.ui.widgets.base import MEASURE_AGAIN
from desktop.ui.widgets.fields import SENSITIVE, FieldFrame
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from desktop.ui.theme.theme import Theme

BELOW = 5
"""How far letters may reach below the last line, in design pixels."""


class PlainEditor(QPlainTextEdit):
    """The editor inside a text area; nothing but plain text comes in or goes out."""

    left = Signal()
    refused = Signal()

    def __init__(self, frame: FieldFrame) -> None:
        super().__init__(frame)
        self._frame = frame
        self.setObjectName("fieldEditor")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(True)
        self.setInputMethodHints(SENSITIVE | Qt.InputMethodHint.ImhMultiLine)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self._starts_right: bool | None = None
        self.align_to_text()

    def align_to_text(self) -> None:
        """Start at the side of the first letter written, or of the interface while nothing is.

        A plain text edit keeps everything at the left by itself, Arabic too.
        """
        kinds = (unicodedata.bidirectional(char) for char in self.toPlainText()[:200])
        strong = next((kind for kind in kinds if kind in ("L", "R", "AL")), None)
        right = strong != "L" if strong is not None else self.isRightToLeft()
        if right == self._starts_right:
            return
        self._starts_right = right
        option = self.document().defaultTextOption()
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.document().setDefaultTextOption(option)

    def focus_frame(self) -> QWidget:
        """The ring goes round the frame."""
        return self._frame

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Only text."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the plain text of whatever was copied; what would be too much for any field is not begun."""
        if not source.hasText():
            return
        text = portable(source.text())
        if has_room(self.toPlainText(), text):
            self.put_in(text, source)
        else:
            self.refused.emit()

    def put_in(self, text: str, _source: QMimeData) -> None:
        """Put pasted text in where the cursor stands."""
        self.insertPlainText(text)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text, never formatted text."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter belongs to the page: go on."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()


class TextArea(QWidget):
    """A labelled field of several lines; grows from `min_lines` to `max_lines`, then scrolls."""

    changed = Signal(str)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        label: str,
        *,
        hint: str = "",
        min_lines: int = 3,
        max_lines: int = 12,
        hide_label: bool = False,
        fill: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`fill` takes all the height there is (notes at the side) instead of growing with the text."""
        super().__init__(parent)
        self.theme = theme
        self._min_lines, self._max_lines, self._fill = min_lines, max_lines, fill
        self.label = PlainLabel(theme, label, strong=True, wrap=True)
        if hide_label:  # never setVisible(True) before there is a parent: it would open a window
            self.label.hide()
        self.frame = FieldFrame(theme)
        self.editor = self.make_editor()
        self.editor.setPlaceholderText(hint)
        self.message = IconLabel(theme, "", icon="triangle-alert", size="small", role="caution", wrap=True)
        self.message.hide()
        self._inner = QVBoxLayout(self.frame)
        self._inner.addWidget(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        column.addWidget(self.label)
        column.addWidget(self.frame, 1 if fill else 0)
        column.addWidget(self.message)
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding if fill else QSizePolicy.Policy.Fixed
        )
        if fill:
            # an editor asks for 192 high by itself: what scrolls around it would scroll for that
            self.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setFocusProxy(self.editor)
        self.set_label(label)
        self.editor.textChanged.connect(self._on_changed)
        self.editor.left.connect(self.left)
        self.editor.refused.connect(self._on_refused)
        self.editor.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._measure()

    def make_editor(self) -> PlainEditor:
        """The editor inside the frame."""
        return PlainEditor(self.frame)

    def text(self) -> str:
        """What stands in the field."""
        return self.editor.toPlainText()

    def set_text(self, text: str) -> None:
        """Put other text in; the undo history starts anew."""
        if text != self.text():
            self.editor.setPlainText(text)

    def insert(self, text: str) -> None:
        """Insert at the cursor, undoable (quick phrases)."""
        self.editor.insertPlainText(text)

    def set_label(self, label: str) -> None:
        """Name the field."""
        self.label.setText(label)
        self.editor.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        """The muted words in an empty field."""
        self.editor.setPlaceholderText(hint)

    def set_wrong(self, sentence: str) -> None:
        """Say below what is wrong and how to put it right; empty takes it away."""
        if self.frame.wrong != bool(sentence):
            self.frame.wrong = bool(sentence)
            self.frame.update()
        self.message.set_text(sentence)
        self.message.setVisible(bool(sentence))
        self.editor.setAccessibleDescription(self.description(sentence))

    def description(self, wrong: str) -> str:
        """What is spoken after the field's name, `wrong` being what is wrong with it."""
        return wrong

    def set_read_only(self, read_only: bool) -> None:
        """Only to read: still reached by Tab, still copied from."""
        self.editor.setReadOnly(read_only)
        self.editor.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            if read_only
            else Qt.TextInteractionFlag.TextEditorInteraction
        )
        self.frame.read_only = read_only
        self.frame.update()

    def _on_changed(self) -> None:
        self.editor.align_to_text()
        self.changed.emit(self.text())

    def _on_refused(self) -> None:
        self.set_wrong(self.tr("This is too much to paste in one piece. What stands here stays as it is."))

    def _measure(self) -> None:
        theme = self.theme
        self.editor.setFont(theme.font("body"))
        pad_x, pad_y = theme.control("field_pad_x"), theme.px(9)
        # the last line of a taller script reaches into the lower edge, which stays as wide to the eye
        self._inner.setContentsMargins(pad_x, pad_y, pad_x, pad_y - theme.px(BELOW))
        self.editor.align_to_text()
        self._grow()

    def _grow(self) -> None:
        line = self.editor.fontMetrics().lineSpacing()
        margins = self._inner.contentsMargins()
        extra = margins.top() + margins.bottom() + self.theme.px(BELOW)
        least = self._min_lines * line + extra
        least = max(least, self.theme.field_height())
        if self._fill:
            self.frame.setMinimumHeight(least)
            return
        # A plain text document measures its height in lines, not pixels.
        lines = max(self._min_lines, min(self._max_lines, int(self.editor.document().size().height())))
        block = self.editor.document().firstBlock()
        tall = 0.0
        while block.isValid() and tall < self._max_lines * line:
            tall += self.editor.blockBoundingRect(block).height()
            block = block.next()
        wanted = max(lines * line, min(int(tall + 1), self._max_lines * line))
        self.frame.setFixedHeight(max(least, wanted + extra))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again after a switch of scale."""
        if event.type() in MEASURE_AGAIN:
            self._measure()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """May become narrow, the words wrap."""
        return QSize(self.theme.px(96), super().minimumSizeHint().height())
