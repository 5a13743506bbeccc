"""The editor of lines that each say how they came to be known: Alt+1 to Alt+4, or the mark at the start of the line.

The basis of a line stands in the format of its block: Enter takes it on to the new line, undo brings it back, and
typing costs nothing more. Nothing is marked by itself: pasted lines are not noted, unless they were copied out of such
a field.
"""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QRect, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QStyle

from desktop.domain.answers import BASES
from desktop.domain.note_lines import trimmed
from desktop.ui.widgets.line_marks import ORDER, LineMarks
from desktop.ui.widgets.text_area import PlainEditor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QMoveEvent, QResizeEvent

    from desktop.ui.theme.theme import Theme
    from desktop.ui.widgets.fields import FieldFrame

_PLACE = QTextFormat.Property.UserProperty.value
_BREAKS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})
MIME = "application/x-note-lines"
"""The codes of copied lines, beside their plain words: a line that is moved keeps what it is."""


class LinesEditor(PlainEditor):
    """The editor; `line_changed` when the cursor is in another line or the line has another basis."""

    line_changed = Signal()

    def __init__(self, theme: Theme, frame: FieldFrame, words: Callable[[str], str]) -> None:
        super().__init__(frame)
        self._kept: list[int] = [0]
        self._here = (0, 0, True)
        self._high = 1.0
        self.marks = LineMarks(theme, self, words, frame)
        self.marks.pressed_at.connect(self.next_basis)
        self.document().contentsChange.connect(self._on_contents)
        self.cursorPositionChanged.connect(self._look)
        self.textChanged.connect(self._look)
        self.updateRequest.connect(self._on_update)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size)
        self.make_room()

    # ---- the lines ---------------------------------------------------------------------------------------------

    def bases(self) -> tuple[str, ...]:
        """Return the code of each line, the empty ones at the end left out."""
        return trimmed(ORDER[place] for place in self._kept) if any(self._kept) else ()

    @staticmethod
    def basis_of(block: QTextBlock) -> str:
        """Return the code of a line."""
        return ORDER[block.blockFormat().intProperty(_PLACE)]

    def basis(self) -> str:
        """Return the code of the line the cursor stands in."""
        return self.basis_of(self.textCursor().block())

    def set_basis(self, basis: str, *, toggle: bool = False) -> None:
        """Mark the line of the cursor, or every selected one; with `toggle` the same once more takes it back."""
        cursor = self.textCursor()
        if toggle and all(self.basis_of(block) == basis for block in self._selected(cursor)):
            basis = ""
        cursor.setBlockFormat(_format(basis))

    def next_basis(self, line: int) -> None:
        """Go on to the next basis of a line, after the last to none."""
        block = self.document().findBlockByNumber(line)
        if block.isValid() and not self.isReadOnly():
            at = ORDER.index(self.basis_of(block)) + 1
            QTextCursor(block).setBlockFormat(_format(ORDER[at % len(ORDER)]))

    def _selected(self, cursor: QTextCursor) -> list[QTextBlock]:
        block, last = self.document().findBlock(cursor.selectionStart()), cursor.selectionEnd()
        found = [block]
        while (block := block.next()).isValid() and block.position() <= last:
            found.append(block)
        return found

    def set_lines(self, words: str, bases: Sequence[str]) -> None:
        """Put other words in with their codes; the undo history starts anew."""
        document = self.document()
        document.setUndoRedoEnabled(False)
        self.setPlainText(words.translate(_BREAKS))
        self._mark(0, bases)
        document.setUndoRedoEnabled(True)

    def _mark(self, first: int, bases: Sequence[str]) -> None:
        """Mark lines from a number on; runs of the same code in one go."""
        at = 0
        while at < len(bases):
            end = at
            while end + 1 < len(bases) and bases[end + 1] == bases[at]:
                end += 1
            block = self.document().findBlockByNumber(first + at)
            last = self.document().findBlockByNumber(first + end)
            if not block.isValid():
                return
            if bases[at] or self.basis_of(block):
                cursor = QTextCursor(block)
                stop = last.position() if last.isValid() else self.document().characterCount() - 1
                cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
                cursor.setBlockFormat(_format(bases[at]))
            at = end + 1

    def _on_contents(self, position: int, _removed: int, added: int) -> None:
        """Read only the lines that changed again: a note may have thousands."""
        document, kept = self.document(), self._kept
        first = document.findBlock(position)
        end = min(position + added, document.characterCount() - 1)
        number, count = first.blockNumber(), document.findBlock(end).blockNumber() - first.blockNumber() + 1
        fresh, block = [], first
        for _ in range(count):
            fresh.append(block.blockFormat().intProperty(_PLACE))
            block = block.next()
        before = count - (document.blockCount() - len(kept))
        if number < 0 or before < 0 or number + before > len(kept):
            self._read_all()
            return
        kept[number : number + before] = fresh

    def _read_all(self) -> None:
        self._kept, block = [], self.document().firstBlock()
        while block.isValid():
            self._kept.append(block.blockFormat().intProperty(_PLACE))
            block = block.next()

    # ---- typing, copying, pasting ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with 1 to 4 marks the line; Shift+Enter is a new line like any other."""
        modifiers = event.modifiers()
        alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        if alt and not modifiers & Qt.KeyboardModifier.ControlModifier:
            number = _digit(event.key())
            if 1 <= number <= len(BASES) and not self.isReadOnly():
                self.set_basis(BASES[number - 1], toggle=True)
                event.accept()
                return
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and modifiers == Qt.KeyboardModifier.ShiftModifier and not self.isReadOnly():
            # else a line that is none: a break inside the same block
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
            event.accept()
            return
        afresh = _whole_lines(self.textCursor()) and not self.isReadOnly()
        before = self.document().revision()
        super().keyPressEvent(event)
        if afresh and self.document().revision() != before and not self.textCursor().hasSelection():
            # what is written over several lines is none of them
            cursor = self.textCursor()
            cursor.joinPreviousEditBlock()
            cursor.setBlockFormat(_format(""))
            cursor.endEditBlock()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain words, and beside them what each line is."""
        data = super().createMimeDataFromSelection()
        bases = [self.basis_of(block) for block in self._selected(self.textCursor())]
        if any(bases):
            data.setData(MIME, QByteArray(json.dumps(bases).encode("ascii")))
        return data

    def put_in(self, text: str, source: QMimeData) -> None:
        """Paste: the first piece joins the line it comes into, the others are not noted unless they bring a code."""
        self.put_lines(text, _codes(source))

    def put_lines(self, text: str, bases: Sequence[str] = ()) -> None:
        """Put lines in where the cursor stands, as one step of undo."""
        text = text.translate(_BREAKS)
        cursor = self.textCursor()
        afresh = _whole_lines(cursor)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if afresh:
            cursor.setBlockFormat(_format(""))
        stands, at = cursor.block().text(), cursor.positionInBlock()
        before, rest = bool(stands[:at].strip()), bool(stands[at:].strip())
        first = cursor.blockNumber()
        cursor.insertText(text)
        count = cursor.blockNumber() - first + 1
        codes = [bases[line] if line < len(bases) else "" for line in range(count)]
        # what stood before and after the cursor is still the line it was; an empty one may have been marked beforehand
        begin = 1 if before or (count == 1 and rest) or (not rest and not codes[0]) else 0
        self._mark(first + begin, codes[begin : count - 1 if rest else count])
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    # ---- the marks ---------------------------------------------------------------------------------------------

    def make_room(self) -> None:
        """Leave the marks their margin at the start of the lines."""
        wide, right = self.marks.wide(), self.isRightToLeft()
        # these margins are the only ones that do not follow the direction by themselves
        self.setViewportMargins(0 if right else wide, 0, wide if right else 0, 0)
        self._place_marks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The marks are as high as the field."""
        super().resizeEvent(event)
        self._place_marks()

    def _place_marks(self) -> None:
        rect = self.contentsRect()
        rect = QRect(rect.left(), rect.top(), self.marks.wide(), rect.height())
        rect = QStyle.visualRect(self.layoutDirection(), self.contentsRect(), rect)
        self.marks.setGeometry(rect.translated(self.pos()))

    def moveEvent(self, event: QMoveEvent) -> None:
        """The marks go along."""
        super().moveEvent(event)
        self._place_marks()

    def line_at(self, block: QTextBlock) -> tuple[int, int, int]:
        """Return where a line begins, from the top of the field, how high it is, and how high its first row is."""
        box = self.blockBoundingGeometry(block).translated(self.contentOffset())
        layout = block.layout()
        row = layout.lineAt(0).height() if layout.lineCount() else box.height()
        return round(box.top()), round(box.height()), round(row)

    def block_at(self, y: int) -> QTextBlock:
        """Return the line at a height."""
        block = self.firstVisibleBlock()
        while block.isValid():
            top, high, _row = self.line_at(block)
            if top <= y < top + high:
                return block
            block = block.next()
        return block

    def _on_update(self, rect: QRect, by: int) -> None:
        # a letter and the blinking cursor change no mark: only what moves the lines draws them again
        if by or rect.height() >= self.viewport().height():
            self.marks.update()

    def _on_size(self, size: QSizeF) -> None:
        if size.height() != self._high:
            self._high = size.height()
            self.marks.update()

    def _look(self) -> None:
        """Tell when the cursor is in another line, or the line is known another way."""
        block = self.textCursor().block()
        here = (block.blockNumber(), block.blockFormat().intProperty(_PLACE), not block.text().strip())
        if here != self._here:
            self._here = here
            self.marks.update()
            self.line_changed.emit()


def _format(basis: str) -> QTextBlockFormat:
    made = QTextBlockFormat()
    if basis:
        made.setProperty(_PLACE, ORDER.index(basis))
    return made


def _whole_lines(cursor: QTextCursor) -> bool:
    """Tell whether several lines are selected from the start of the first to the end of the last."""
    document = cursor.document()
    first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    return (
        first != last
        and cursor.selectionStart() == first.position()
        and cursor.selectionEnd() == last.position() + last.length() - 1
    )


def _digit(key: int) -> int:
    """Return the digit on a key, on keyboards of other scripts too; -1 for another key."""
    return unicodedata.digit(chr(key), -1) if 0x20 <= key < 0x10000 else -1


def _codes(source: QMimeData) -> list[str]:
    """Return the codes that came with copied lines; none where they are not whole."""
    if not source.hasFormat(MIME):
        return []
    try:
        codes = json.loads(bytes(source.data(MIME).data()))
    except ValueError:
        return []
    return codes if isinstance(codes, list) and all(code in ORDER for code in codes) else []
