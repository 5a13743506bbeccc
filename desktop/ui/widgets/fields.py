"""One-line text field with label, hint, wrong sentence, password eye, Caps Lock notice and clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.plain_text import one_line
from desktop.ui.widgets.base import MEASURE_AGAIN, PaintedWidget, mirrored_margins
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, bare
from desktop.ui.widgets.paint import draw_line, fill_rounded, is_rtl, leading, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QDropEvent,
        QFocusEvent,
        QInputMethodEvent,
        QKeyEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from desktop.ui.theme.theme import Theme

_HINT_INSET = 2  # as Qt's own text stands
MOST_LETTERS = 100_000
"""What one line takes at all; a paste above it is refused whole: Qt alone would cut it without a word."""
SENSITIVE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


class FieldFrame(PaintedWidget):
    """The outlined box around an editor; the focus ring goes round it."""

    def __init__(self, theme: Theme, *, crisis: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.wrong = False
        self.read_only = False
        self.crisis = crisis
        self.outlined = True
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw fill and outline in the present state."""
        theme = self.theme
        painter = QPainter(self)
        radius, hair = theme.radius("control"), float(theme.px(theme.tokens.line["hair"]))
        if self.read_only or not self.isEnabled():
            fill_rounded(
                painter,
                self.rect(),
                radius,
                fill=theme.colour("sunken"),
                outline=theme.colour("line"),
                width=hair,
            )
            return
        width, outline = hair, theme.colour("line_strong")
        if self.wrong:
            width, outline = float(theme.px(theme.tokens.line["chosen"])), theme.colour("caution")
        elif self.crisis:
            width, outline = (
                theme.tokens.line["crisis_control"] * theme.scale / 100,
                theme.colour("crisis_muted"),
            )
        elif self.underMouse():
            outline = theme.colour("text")
        fill_rounded(painter, self.rect(), radius, fill=theme.colour("raised"), outline=outline, width=width)


class LineEditor(QLineEdit):
    """The editor inside a field: plain text, kept out of predictive input."""

    caps_lock = Signal(bool)
    left = Signal()
    refused = Signal()

    def __init__(self, frame: FieldFrame) -> None:
        super().__init__(frame)
        self._frame = frame
        self.setMaxLength(MOST_LETTERS)
        self.setObjectName("fieldEditor")
        self.setFrame(False)
        self.setInputMethodHints(SENSITIVE)
        self._composing = False

    def focus_frame(self) -> QWidget:
        """The ring goes round the frame."""
        return self._frame

    def setPlaceholderText(self, hint: str) -> None:
        """Show another hint."""
        super().setPlaceholderText(hint)
        self._tell_cut_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A hint that has no room stands whole in the tip, which a screen reader says as well."""
        super().resizeEvent(event)
        self._tell_cut_hint()

    def _tell_cut_hint(self) -> None:
        hint = self.placeholderText()
        cut = text_width(self.font(), hint) > self._hint_rect().width() + 1
        self.setToolTip(bare(hint) if hint and cut else "")

    def _hint_rect(self) -> QRect:
        return self.contentsRect().adjusted(_HINT_INSET, 0, -_HINT_INSET, 0)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Letters that are being put together take the hint's place."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hint here: Qt cuts it at the height of the first font, and Arabic letters reach below that."""
        super().paintEvent(event)
        hint = self.placeholderText()
        if not hint or self.text() or self._composing:
            return
        theme = self._frame.theme
        colour = theme.colour("crisis_muted" if self._frame.crisis else "muted")
        draw_line(QPainter(self), self._hint_rect(), hint, self.font(), colour, leading(is_rtl(self)))

    def paste(self) -> None:
        """Paste what was copied, all of it or nothing."""
        if self._takes(QGuiApplication.clipboard().text()):
            super().paste()

    def _takes(self, text: str) -> bool:
        fits = len(self.text()) - len(self.selectedText()) + len(text) <= self.maxLength()
        if not fits:
            self.refused.emit()
        return fits

    def dropEvent(self, event: QDropEvent) -> None:
        """Dropped words as pasted ones."""
        if self._takes(event.mimeData().text()):
            super().dropEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu; its Paste is ours."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self.paste)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Notice Caps Lock by a letter that comes out in the other case."""
        if event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            self.paste()
            return
        text = event.text()
        if len(text) == 1 and text.isalpha() and text.upper() != text.lower():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(text.isupper() != shifted)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock.emit(False)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()


class TextField(QWidget):
    """A labelled line of text. `changed` on every letter, `entered` on Enter, `left` when focus goes."""

    changed = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        label: str,
        *,
        hint: str = "",
        lead: bool = False,
        password: bool = False,
        clear: bool = False,
        icon: str | None = None,
        hide_label: bool = False,
        keycap: str | None = None,
        crisis: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`lead` is 48 high; `hide_label` keeps the label for screen readers only; `crisis` is 56 and larger."""
        super().__init__(parent)
        self.theme = theme
        self._lead, self._crisis, self._password = lead, crisis, password
        self._describe = ""
        self.label = PlainLabel(theme, label, strong=True, wrap=True)
        if hide_label:  # never setVisible(True) before there is a parent: it would open a window
            self.label.hide()
        self.frame = FieldFrame(theme, crisis=crisis)
        self.editor = LineEditor(self.frame)
        self.editor.setPlaceholderText(hint)
        self.message = IconLabel(theme, "", icon="triangle-alert", size="small", role="caution", wrap=True)
        self.message.hide()
        self.help = PlainLabel(theme, "", size="small", role="crisis_muted" if crisis else "muted", wrap=True)
        self.help.hide()
        row = self._row = QHBoxLayout(self.frame)
        row.setSpacing(theme.space("xs"))
        if icon:
            row.addWidget(IconLabel(theme, "", icon=icon, role="muted"))
        row.addWidget(self.editor, 1)
        self._eye: IconButton | None = None
        self._clear: IconButton | None = None
        if clear:
            self._clear = IconButton(theme, "x", self.tr("Clear"), parent=self.frame)
            self._clear.clicked.connect(self._on_clear)
            self._clear.hide()
            row.addWidget(self._clear)
        if keycap:
            from desktop.ui.widgets.keycap import Keycap

            row.addWidget(Keycap(theme, keycap))
        if password:
            self.editor.setEchoMode(QLineEdit.EchoMode.Password)
            self._eye = IconButton(theme, "eye", self.tr("Show what you type"), parent=self.frame)
            self._eye.clicked.connect(self._on_eye)
            self.editor.caps_lock.connect(self._on_caps_lock)
            row.addWidget(self._eye)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        for widget in (self.label, self.frame, self.message, self.help):
            column.addWidget(widget)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setFocusProxy(self.editor)
        self.set_label(label)
        self.editor.textChanged.connect(self._on_changed)
        self.editor.returnPressed.connect(self.entered)
        self.editor.left.connect(self.left)
        self.editor.refused.connect(self._on_refused)
        self._measure()

    # -- content --------------------------------------------------------------------------------------------
    def text(self) -> str:
        """What stands in the field."""
        return self.editor.text()

    def set_text(self, text: str) -> None:
        """Put other text in (a change signal follows when it differs)."""
        if text != self.editor.text():
            self.editor.setText(text)

    def set_label(self, label: str) -> None:
        """Name the field."""
        self.label.setText(label)
        self.editor.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        """The muted words in an empty field."""
        self.editor.setPlaceholderText(hint)

    def set_help(self, text: str) -> None:
        """A small sentence below, always there."""
        self.help.setText(text)
        self.help.setVisible(bool(text))
        self._describe_field()

    def set_wrong(self, sentence: str) -> None:
        """Say below what is wrong and how to put it right; empty takes it away."""
        if self.frame.wrong != bool(sentence):
            self.frame.wrong = bool(sentence)
            self.frame.update()
        self._say(sentence)

    def _on_refused(self) -> None:
        self.set_wrong(self.tr("This is too much to paste into one line. What stands here stays as it is."))

    def set_read_only(self, read_only: bool) -> None:
        """Only to read: still reached by Tab, still copied from."""
        self.editor.setReadOnly(read_only)
        self.frame.read_only = read_only
        self.frame.update()

    def select_all(self) -> None:
        """Select what stands there."""
        self.editor.selectAll()

    # -- inner ----------------------------------------------------------------------------------------------
    def _say(self, sentence: str) -> None:
        self.message.set_text(sentence)
        self.message.setVisible(bool(sentence))
        self._describe_field()

    def _describe_field(self) -> None:
        parts = [self.message.text(), self.help.text()]
        if any(parts):
            # a description takes the tip's place for a screen reader, and the tip is where a hint stands whole
            parts.append(bare(self.editor.placeholderText()))
        self.editor.setAccessibleDescription(" ".join(part for part in parts if part))

    def _on_changed(self, text: str) -> None:
        if not self._password and (clean := one_line(text)) != text:
            # pasted control characters: nothing can show, print or pack them
            at = len(one_line(text[: self.editor.cursorPosition()]))
            self.editor.setText(clean)
            self.editor.setCursorPosition(at)
            return
        if self._clear is not None:
            self._clear.setVisible(bool(text))
        self.changed.emit(text)

    def _on_clear(self) -> None:
        self.editor.clear()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_eye(self) -> None:
        hidden = self.editor.echoMode() == QLineEdit.EchoMode.Password
        self.editor.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        if self._eye is not None:
            self._eye.set_icon("eye-off" if hidden else "eye")
            self._eye.set_name(self.tr("Hide what you type") if hidden else self.tr("Show what you type"))

    def _on_caps_lock(self, on: bool) -> None:
        if not self.frame.wrong:
            self._say(self.tr("Caps Lock is on") if on else "")

    def _measure(self) -> None:
        theme = self.theme
        size = "large" if self._crisis else "body"
        base = "crisis" if self._crisis else "field_lead" if self._lead else "field"
        self.editor.setFont(theme.font(size))
        self.frame.setFixedHeight(theme.field_height(base, size))
        pad = max(0, theme.px(16 if self._crisis else theme.tokens.control["field_pad_x"]) - 2)
        trailing = 0 if self._clear is not None or self._eye is not None else pad
        mirrored_margins(self._row, self, pad, 0, trailing, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again after a switch of scale."""
        if event.type() in MEASURE_AGAIN:
            self._measure()
        elif event.type() == QEvent.Type.EnabledChange:
            self.frame.update()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """A field may become narrow, its words scroll."""
        return QSize(self.theme.px(96), super().minimumSizeHint().height())
