"""The keys that work everywhere: crisis, hide and lock, seen before any widget, menu or modal window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

_PLAIN = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_CTRL_SHIFT = _CTRL | Qt.KeyboardModifier.ShiftModifier
_IGNORED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier

_PRESSES = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_POINTER = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.TouchBegin)


class CrisisHost(Protocol):
    """The window behind the keys."""

    def crisis_pressed(self) -> None:
        """Open crisis over whatever is shown."""
        ...

    def hide_pressed(self) -> None:
        """Cover every own window at once."""
        ...

    def lock_pressed(self) -> None:
        """Lock at once."""
        ...

    def activity(self) -> None:
        """Somebody pressed a key or moved the pointer."""
        ...


class CrisisKey(QObject):
    """An event filter on the whole application.

    A QShortcut is not enough: it is not seen under pop-ups, menus, completers and modal windows. The key is taken
    at its first sight, so nothing below it can swallow it; repeats of a held key do nothing.
    """

    def __init__(self, app: QApplication, host: CrisisHost) -> None:
        super().__init__(app)
        self._host = host
        self._listens = False

    def listen(self) -> None:
        """Begin to listen: when the first page is painted, not while it is built, which sends hundreds of events."""
        app = QApplication.instance()
        if app is not None and not self._listens:
            self._listens = True
            app.installEventFilter(self)

    def remove(self) -> None:
        """Stop listening, for good: its window is gone, and nothing may hold on to what it showed."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self.setParent(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every event of the program; only keys and the pointer matter here."""
        # a page that is shown sends hundreds of events: by far the most are told apart without asking for their type
        if not isinstance(event, QInputEvent):
            return False
        kind = event.type()
        if kind in _PRESSES:
            if not isinstance(event, QKeyEvent):
                return False
            return self._pressed(event, first_sight=kind == QEvent.Type.KeyPress)
        if kind in _POINTER:
            self._host.activity()
        return False

    def _pressed(self, event: QKeyEvent, *, first_sight: bool) -> bool:
        self._host.activity()
        action = self._action(event)
        if action is None:
            return False
        if not first_sight:
            # A shortcut of the same key must not win: claim it, the key press itself follows.
            event.accept()
            return True
        if not event.isAutoRepeat():
            action()
        event.accept()
        return True

    def _action(self, event: QKeyEvent) -> Callable[[], None] | None:
        key = event.key()
        modifiers = event.modifiers() & ~_IGNORED
        if key == Qt.Key.Key_F9 and modifiers in (_PLAIN, _CTRL_SHIFT):
            return self._host.crisis_pressed
        if key == Qt.Key.Key_F8 and modifiers == _PLAIN:
            return self._host.hide_pressed
        if key == Qt.Key.Key_L and modifiers == _CTRL:
            return self._host.lock_pressed
        return None
