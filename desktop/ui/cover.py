"""The neutral page that covers everything at once (F8): plain, boring, nothing to click, back by passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, ltr

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

_INCHES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
_CENTIMETRES = 2.54
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class Cover(Surface):
    """A table of lengths. Any key or a press shows a small field for the passphrase."""

    passphrase_given = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", parent=parent)
        self.setObjectName("cover")
        self.setProperty("no_ring", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._heading = PlainLabel(theme, "", size="title", strong=True, wrap=True)
        self._cells = QGridLayout()
        self._numbers = [(PlainLabel(theme), PlainLabel(theme)) for _ in _INCHES]
        for row, pair in enumerate(self._numbers):
            for column, label in enumerate(pair):
                self._cells.addWidget(label, row, column)
        self.field = TextField(theme, "", password=True, hide_label=True, parent=self)
        self.field.setObjectName("cover_passphrase")
        self.field.setFixedWidth(theme.px(320))
        self.field.hide()
        self.field.entered.connect(self._on_entered)
        foot = QHBoxLayout()
        foot.addWidget(self.field)
        foot.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(*(theme.space("xxl") for _ in range(4)))
        page.setSpacing(theme.space("l"))
        page.addWidget(self._heading)
        page.addLayout(self._cells)
        page.addStretch(1)
        page.addLayout(foot)
        self.measure()

    def measure(self) -> None:
        """Say everything in the present language."""
        locale = QLocale()
        inches, centimetres = self.tr("{number} in"), self.tr("{number} cm")
        self._heading.setText(self.tr("Inches and centimetres"))
        self.setAccessibleName(self.tr("Inches and centimetres"))
        self.field.set_label(self.tr("Passphrase"))
        for length, (left, right) in zip(_INCHES, self._numbers, strict=True):
            left.setText(inches.format(number=ltr(locale.toString(length))))
            right.setText(centimetres.format(number=ltr(locale.toString(length * _CENTIMETRES, "f", 2))))
        self._cells.setHorizontalSpacing(self.theme.px(64))
        self._cells.setVerticalSpacing(self.theme.space("xs"))
        self._cells.setColumnStretch(2, 1)

    def start(self) -> None:
        """Show the page without the field and take the keyboard."""
        self._reset()
        self.field.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_keyboard(self) -> None:
        """The keyboard belongs to the field once a key brought it, before that to the page that waits for one."""
        asked = self.field.isVisible() and self.field.isEnabled()
        (self.field.editor if asked else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self) -> None:
        """The passphrase is being looked at."""
        self.field.setEnabled(False)

    def refuse(self) -> None:
        """Say that it was not the passphrase."""
        self._reset()
        self.field.set_wrong(self.tr("That did not open it."))
        self.field.show()
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key brings the field; a letter is its first one."""
        if event.key() == Qt.Key.Key_Escape:
            self.start()
            return
        self._ask()
        text = event.text()
        if text and text.isprintable():
            self.field.editor.insert(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press brings the field too."""
        self._ask()
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Tab is a key like any other here: there is nothing to step through."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _TABS:
            self._ask()
            return True
        return super().event(event)

    def _ask(self) -> None:
        self.field.show()
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reset(self) -> None:
        self.field.setEnabled(True)
        self.field.set_wrong("")
        self.field.editor.clear()

    def _on_entered(self) -> None:
        if self.field.text():
            self.passphrase_given.emit(self.field.text())
