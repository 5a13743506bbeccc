"""Fields of the crisis screen: Where and Who with the time of their stamp, and the note line with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from desktop.domain.crisis import SOURCES
from desktop.ui.screens.crisis_field_more import FieldMore
from desktop.ui.widgets.base import MEASURE_AGAIN, PaintedButton, mirrored_margins
from desktop.ui.widgets.fields import FieldFrame, LineEditor
from desktop.ui.widgets.labels import PlainLabel, bare, ltr
from desktop.ui.widgets.paint import draw_line, fill_rounded, is_rtl, place, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop.ui.theme.theme import Theme

LONGEST = 20_000


class CrisisEditor(LineEditor):
    """Ctrl+Z takes typed text back while there is some, and the last stamped line when there is none."""

    undo_line = Signal()

    def __init__(self, frame: FieldFrame) -> None:
        super().__init__(frame)
        self.setMaxLength(LONGEST)
        self.setDragEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See above."""
        undo = event.key() == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if undo and not self.isUndoAvailable():
            self.undo_line.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A page behind that takes the keyboard gives it back at once (`keyboard_kept`): half a word was not left."""
        taker = QApplication.focusWidget()
        if taker is not None and not taker.isVisible() and self.isVisible():
            QLineEdit.focusOutEvent(self, event)
        else:
            super().focusOutEvent(event)


class StampedField(QWidget):
    """One field whose words are stamped by Enter and when it is left; the time stands beside its name."""

    stamped = Signal(str)
    undo_line = Signal()

    def __init__(
        self, theme: Theme, name: str, *, more: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        """`more` is the icon and the key of the button at its end."""
        super().__init__(parent)
        label = hint = ""
        self.theme = theme
        self.setObjectName(name)
        self._label, self._hint, self._form = label, hint, "above"
        self._kept = ""
        self._hidden = False
        self.label = PlainLabel(theme, label, strong=True, elide=True, parent=self)
        self.time = PlainLabel(theme, "", role="crisis_muted", tabular=True, parent=self)
        self.frame = FieldFrame(theme, crisis=True, parent=self)
        self.editor = CrisisEditor(self.frame)
        self.editor.setAccessibleName(label)
        self.editor.setPlaceholderText(hint)
        self.more = FieldMore(theme, *more, self.frame)
        self.more.setObjectName(f"{name}_more")
        self._row = QHBoxLayout(self.frame)
        self._row.setSpacing(theme.px(4))
        self._row.addWidget(self.editor, 1)
        self._row.addWidget(self.more)
        self.setFocusProxy(self.editor)
        self.editor.returnPressed.connect(self._on_stamp)
        self.editor.left.connect(self._on_stamp)
        self.editor.undo_line.connect(self.undo_line)
        self.editor.refused.connect(self._on_refused)
        # dressing the application anew puts an editor's font back to what it was
        theme.changed.connect(self._measure)
        self._measure()

    @property
    def kept(self) -> str:
        """What was stamped last, also while it is hidden."""
        return self._kept

    def text(self) -> str:
        """What stands in the field, also while it is hidden."""
        return self._kept if self._hidden else self.editor.text()

    def show_stamped(self, text: str, time: str) -> None:
        """Show what is known and since when; what is being typed is not disturbed."""
        typing = self.editor.hasFocus() and self.editor.text().strip() != self._kept
        self._kept = text
        if self.time.text() != ltr(time):
            self.time.setText(ltr(time))
            self._place()
        if not self._hidden and not typing and self.editor.text() != text:
            self.editor.setText(text)
        if not self.editor.hasFocus():
            # the beginning of an address says more than its end
            self.editor.setCursorPosition(0)

    def show_more(self, word: str, name: str) -> None:
        """Say a word on the button at the end; the name is what it is about."""
        self.more.show_more(word, name)

    def set_hidden(self, hidden: bool) -> None:
        """Take the words out of the widget, or put them back."""
        if hidden == self._hidden:
            return
        if hidden:
            self._on_stamp()
        self._hidden = hidden
        self.editor.setText("" if hidden else self._kept)
        self.editor.setReadOnly(hidden)
        self.frame.read_only = hidden
        self.editor.setPlaceholderText(self.tr("Hidden") if hidden else self._placeholder())
        self.frame.update()

    def commit(self) -> None:
        """Stamp what stands there now."""
        self._on_stamp()

    def set_words(self, label: str, hint: str, *, spoken: str) -> None:
        """Name the field, in the long or the short form; what is spoken is always the long one."""
        self._label, self._hint = label, hint
        self.label.setText(label)
        self.editor.setAccessibleName(spoken)
        if not self._hidden:
            self.editor.setPlaceholderText(self._placeholder())

    def set_form(self, form: str) -> None:
        """Where the field's name stands: above, beside, inside."""
        if form == self._form:
            return
        self._form = form
        self.label.setVisible(form != "inside")
        self.time.setVisible(form == "above")
        if not self._hidden:
            self.editor.setPlaceholderText(self._placeholder())
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything again."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again after a switch of scale."""
        if event.type() in MEASURE_AGAIN and hasattr(self, "_row"):
            self._measure()
            self._place()
        super().changeEvent(event)

    def _placeholder(self) -> str:
        return self._label if self._form == "inside" else self._hint

    def _on_stamp(self) -> None:
        text = self.editor.text().strip()
        if self._hidden or text == self._kept:
            return  # what was emptied is stamped too: what nobody knows any more sends nobody anywhere
        self._kept = text
        self.editor.setText(text)  # what is stamped is taken back as a line, not letter by letter
        self.stamped.emit(text)

    def _on_refused(self) -> None:
        """A paste is taken whole or not at all: said where the time stands, until something is stamped."""
        self.time.setText(self.tr("Too much to paste"))
        self.editor.setAccessibleDescription(self.time.text())
        self._place()

    def _measure(self) -> None:
        self.editor.setFont(self.theme.font("large"))
        mirrored_margins(self._row, self, self.theme.px(14), 0, self.theme.px(4), 0)

    def _place(self) -> None:
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        # in half a narrow window the words have the room; the keys and "More help" still open it
        self.more.setVisible(rect.width() >= theme.px(240))
        if self._form == "inside":
            self.frame.setGeometry(rect)
            return
        if self._form == "beside":
            wide = theme.px(56)
            self.label.setGeometry(place(rtl, rect, 0, 0, wide, rect.height()))
            self.frame.setGeometry(place(rtl, rect, wide, 0, rect.width() - wide, rect.height()))
            return
        top = theme.px(26 if rect.height() > theme.px(72) else 22)
        wide = self.time.sizeHint().width() + theme.px(2)
        # where there is little room the line begins a little above, or the frame would cover its descenders
        y = min(0, top - theme.px(24))
        self.label.setGeometry(place(rtl, rect, 0, y, rect.width() - wide - theme.px(8), theme.px(24)))
        self.time.setGeometry(place(rtl, rect, rect.width() - wide, y, wide, theme.px(24)))
        self.frame.setGeometry(0, top, rect.width(), rect.height() - top)


class SourceButton(PaintedButton):
    """How the line is known: heard, seen, said, I think. Each press goes one on; nothing is chosen at first."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.source = ""
        super().__init__(theme, "", parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self.measure()

    def words(self) -> dict[str, str]:
        """The word of each source; the first is none."""
        return {
            "": self.tr("How known"),
            "heard": self.tr("Heard"),
            "seen": self.tr("Seen"),
            "said": self.tr("Said"),
            "think": self.tr("I think"),
        }

    def set_source(self, source: str) -> None:
        """Choose a source."""
        if source != self.source:
            self.source = source
            self.measure()
        self.chosen.emit(source)

    def measure(self) -> None:
        """Take the word again."""
        word = self.words()[self.source]
        self.setText(word)
        self.setAccessibleName(self.tr("How do you know: {answer}").format(answer=word))
        self.setAccessibleDescription("Ctrl+H")

    def sizeHint(self) -> QSize:
        """Wide enough for every word, so that nothing jumps."""
        font = self.theme.font("body", strong=True)
        wide = max(text_width(font, word) for word in self.words().values())
        return QSize(wide + self.theme.px(26), self.theme.control("touch_min"))

    def drawn_height(self) -> int:
        """32 inside the field."""
        return self.theme.control("chip")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        theme, rect = self.theme, self.drawn_rect()
        painter = QPainter(self)
        chosen = bool(self.source)
        fill = theme.colour("selection") if chosen else self.neutral_fill()
        outline = theme.colour("accent" if chosen else "crisis_muted")
        fill_rounded(painter, rect, theme.radius("chip"), fill=fill, outline=outline, width=theme.px(1))
        role = "on_selection" if chosen else "crisis_muted"
        font = theme.font("body", strong=chosen)
        draw_line(painter, rect, self.label(), font, theme.colour(role), Qt.AlignmentFlag.AlignHCenter)

    def _on_clicked(self) -> None:
        order = ("", *SOURCES)
        self.set_source(order[(order.index(self.source) + 1) % len(order)])


class NoteLine(QWidget):
    """Where everything is written: Enter stamps it. What is typed is kept within a second."""

    stamped = Signal(str, str)
    typed = Signal(str)
    undo_line = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("crisis_note")
        self.frame = FieldFrame(theme, crisis=True, parent=self)
        self.editor = CrisisEditor(self.frame)
        self.source = SourceButton(theme, self.frame)
        self._row = QHBoxLayout(self.frame)
        self._row.setSpacing(theme.px(8))
        self._row.addWidget(self.editor, 1)
        self._row.addWidget(self.source)
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self.setFocusProxy(self.editor)
        self.editor.returnPressed.connect(self.commit)
        self.editor.textEdited.connect(self.typed)
        self.editor.undo_line.connect(self.undo_line)
        # dressing the application anew puts an editor's font back to what it was
        theme.changed.connect(self._measure)
        self._measure()

    def text(self) -> str:
        """What stands there."""
        return self.editor.text()

    def set_text(self, text: str) -> None:
        """Put back what was not stamped yet."""
        self.editor.setText(text)

    def commit(self) -> None:
        """Stamp what stands there and empty the line."""
        text = bare(self.editor.text()).strip()
        if not text:
            return
        source = self.source.source
        # not clear(): that can be undone, and Ctrl+Z would bring the words back instead of taking the line back
        self.editor.setText("")
        self.source.set_source("")
        self.stamped.emit(text, source)

    def next_source(self) -> None:
        """Ctrl+H."""
        self.source.click()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again after a switch of scale or language."""
        if event.type() in MEASURE_AGAIN and hasattr(self, "_row"):
            self._measure()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow line the words have the room; the key still works."""
        super().resizeEvent(event)
        self.source.setVisible(self.width() >= self.theme.px(480))
        long = self.tr("Write what happens, Enter stamps it")
        self.editor.setPlaceholderText(
            long if self.width() >= self.theme.px(480) else self.tr("Write what happens")
        )

    def _measure(self) -> None:
        self.editor.setFont(self.theme.font("large"))
        self.editor.setAccessibleName(self.tr("Write what happens, Enter stamps it"))
        pad = self.theme.px(14)
        mirrored_margins(self._row, self, pad, 0, pad, 0)

    def focus_rect(self) -> QRect:
        """The ring goes round the whole line."""
        return self.rect()
