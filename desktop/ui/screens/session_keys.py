"""What the keys mean while a session is open: go on, choose, dropped, someone came, skip, guidance, phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.screens.session_field import is_typing
from desktop.ui.screens.session_footer import SKIP_KEY
from desktop.ui.screens.session_strip import DROP_KEY

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.screens.session_desk import SessionDesk

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALT = Qt.KeyboardModifier.AltModifier
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_KEYS = {"F6": Qt.Key.Key_F6, "F7": Qt.Key.Key_F7}


class SessionKeys:
    """One per desk."""

    def __init__(self, desk: SessionDesk) -> None:
        self._desk = desk

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means on this page; False when it means nothing here."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if self._desk.draft is not None and self._desk.draft.is_note:
            return self._in_note(event)
        if modifiers & _ALT:
            return self._arrow(key)
        if key == Qt.Key.Key_Slash and modifiers & Qt.KeyboardModifier.ControlModifier:
            self._desk.beside.show_phrases()  # also while writing, where / is a letter
            return True
        if key in _ENTER:
            self._on_enter()
            return True
        if key == _KEYS[DROP_KEY] and modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._desk.beside.someone.came()
            return True
        if key == _KEYS[DROP_KEY]:
            self._desk.beside.drop()
            return True
        if key == _KEYS[SKIP_KEY]:
            self._desk.work.footer.ask_reason()
            return True
        if key == Qt.Key.Key_F1:
            self._desk.beside.show_panel("guidance")
            return True
        if key == Qt.Key.Key_Escape and self._desk.work.side.panel_open:
            self._desk.beside.close()
            return True
        return self._letter(event)

    def _in_note(self, event: QKeyEvent) -> bool:
        """In a note nothing is at the side: Ctrl+Enter signs, Enter goes to the button, numbers choose."""
        key = Qt.Key(event.key())
        if key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._desk.sign()
        elif key in _ENTER:
            self._on_enter()
        elif event.modifiers() & _ALT:
            return self._arrow(key)
        else:
            return self._letter(event)
        return True

    def _letter(self, event: QKeyEvent) -> bool:
        focused = QApplication.focusWidget()
        if is_typing(focused) or event.modifiers() not in _PLAIN:
            return False
        if event.text() == "/" and self._desk.draft is not None and not self._desk.draft.is_note:
            self._desk.beside.show_phrases()
            return True
        digit = event.key() - Qt.Key.Key_0
        if not 1 <= digit <= 9:
            return False
        return self._desk.work.footer.press_number(digit) or self._desk.work.page.press_number(digit, focused)

    def _arrow(self, key: Qt.Key) -> bool:
        forward, backward = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self._desk.work.isRightToLeft():
            forward, backward = backward, forward
        if key == forward:
            self._desk.next()
        elif key == backward:
            self._desk.back()
        elif key == Qt.Key.Key_Down:
            self._desk.move(lambda wizard: wizard.next_step())
        elif key == Qt.Key.Key_Up:
            self._desk.move(lambda wizard: wizard.previous_step())
        else:
            return False
        return True

    def _on_enter(self) -> None:
        if self._desk.draft is not None and self._desk.draft.wizard.at_end:
            # sealing is a deliberate act: the first Enter only goes to the button
            self._desk.work.footer.sign_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._desk.next()
