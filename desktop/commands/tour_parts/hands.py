"""Hands for the window: keys and mouse through the window system, on what is visible; and eyes that wait."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from desktop.ui.widgets.labels import bare

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

PATIENCE = 10.0
NAP = 0.005
_NONE = Qt.KeyboardModifier.NoModifier
_SPECIAL = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, " ": Qt.Key.Key_Space}


def live(milliseconds: int) -> None:
    """Let the window live so long. `QTest.qWait` sleeps without letting the lanes run, so all they do takes longer."""
    until = time.monotonic() + milliseconds / 1000
    while True:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        left = until - time.monotonic()
        if left <= 0:
            return
        time.sleep(min(left, NAP))


class StepFailed(Exception):
    """A step did not come to its end; the message says what was waited for."""


class Hands:
    """Everything goes to the window as the system would deliver it: hit testing, shortcuts and pop-ups included."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    # ------------------------------------------------------------ eyes

    def wait(self, condition: Callable[[], Any], what: str, seconds: float = PATIENCE) -> Any:
        """Let the window live until `condition` is true, and return what it gave."""
        until = time.monotonic() + seconds
        while True:
            value = condition()
            if value:
                return value
            if time.monotonic() > until:
                raise StepFailed(f"{what}: did not come within {seconds:g} s")
            live(15)

    def rest(self, seconds: float = 0.05) -> None:
        """Let the window live for a moment."""
        live(round(seconds * 1000))

    def all(self, name: str = "", within: QWidget | None = None) -> list[QWidget]:
        """Return the visible widgets of that object name (of any, without one), in the order they were made."""
        top = within or self.window
        found = top.findChildren(QWidget, name) if name else top.findChildren(QWidget)
        return [widget for widget in found if widget.isVisible()]

    def look(self, name: str) -> QWidget | None:
        """Return the visible widget of that object name, if there is one now."""
        return next(iter(self.all(name)), None)

    def find(self, name: str, seconds: float = PATIENCE) -> QWidget:
        """Wait for the visible widget of that object name."""
        return cast("QWidget", self.wait(lambda: self.look(name), f"“{name}” on the page", seconds))

    def find_start(self, start: str, seconds: float = PATIENCE) -> QWidget:
        """Wait for a visible widget whose object name begins so."""

        def first() -> QWidget | None:
            return next((each for each in self.all() if each.objectName().startswith(start)), None)

        return cast("QWidget", self.wait(first, f"“{start}…” on the page", seconds))

    def find_words(self, words: str, within: QWidget | None = None) -> QWidget:
        """Wait for a visible button that shows or is called `words`, or begins with them."""

        def first() -> QWidget | None:
            said = [
                (each, _said(each)) for each in self.all(within=within) if isinstance(each, QAbstractButton)
            ]
            exact = [each for each, names in said if words in names]
            begun = [each for each, names in said if any(name.startswith(words) for name in names)]
            return next(iter(exact or begun), None)

        return cast("QWidget", self.wait(first, f"“{words}” on the page"))

    def texts(self, within: QWidget | None = None) -> list[str]:
        """Return every word that can be seen now: of labels, buttons, fields."""
        found = []
        for widget in (within or self.window).findChildren(QWidget):
            if widget.isVisible():
                found += [text for text in _said(widget) if text]
        return found

    def shows(self, words: str, within: QWidget | None = None) -> bool:
        """Tell whether these words can be seen somewhere."""
        return any(words in text for text in self.texts(within))

    def text_of(self, name: str) -> str:
        """Return what stands in a field or a label."""
        return _value(self.find(name))

    def wrong(self, name: str) -> str:
        """Return the sentence under a field that says what is wrong in it; empty while nothing is."""
        field = self.look(name)
        message = getattr(field, "message", None)
        return _value(message) if isinstance(message, QWidget) and message.isVisible() else ""

    @property
    def focus(self) -> QWidget | None:
        """What has the keyboard."""
        return QApplication.focusWidget()

    # ------------------------------------------------------------ hands

    def handle(self) -> QWindow:
        """Return the system's window; a pop-up over it grabs keys and mouse by itself."""
        handle = self.window.windowHandle()
        if handle is None:
            raise StepFailed("the window is not shown")
        return handle

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        """Press and release a key, wherever the keyboard is."""
        QTest.keyClick(self.handle(), key, modifiers)
        live(1)

    def type(self, text: str) -> None:
        """Type where the keyboard is, in any script; a line end is Enter."""
        for sign in text:
            key = _SPECIAL.get(sign) or Qt.Key(ord(sign.upper()) if ord(sign) < 128 else 0)
            modifiers = Qt.KeyboardModifier.ShiftModifier if sign.isascii() and sign.isupper() else _NONE
            said = "\r" if sign == "\n" else sign
            QTest.sendKeyEvent(QTest.KeyAction.Click, self.handle(), key, said, modifiers)
        live(1)

    def click(self, target: QWidget | str, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> QWidget:
        """Bring it into view and press it where it can be seen; waits until it can be used."""
        widget = self.find(target) if isinstance(target, str) else target
        what = widget.objectName() or _name(widget)
        self.wait(lambda: widget.isVisible() and widget.isEnabled(), f"“{what}” ready to be pressed")
        point = self._point_on(widget)
        QTest.mouseClick(self.handle(), button, _NONE, point)
        live(1)
        return widget

    def fill(self, target: QWidget | str, text: str) -> None:
        """Put the keyboard into a field by mouse, take out what is there, and type."""
        widget = self.find(target) if isinstance(target, str) else target
        editor = editor_of(widget)
        self.click(editor)
        self.wait(lambda: self.focus is editor, f"the keyboard in “{widget.objectName()}”")
        if _value(editor):
            self.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            self.key(Qt.Key.Key_Delete)
        self.type(text)

    def show_all_of(self, widget: QWidget) -> None:
        """Turn the wheel until the widget is in view."""
        self._point_on(widget)

    def _point_on(self, widget: QWidget) -> QPoint:
        """Return the point of the window where the widget can be seen, after scrolling to it."""
        for _ in range(60):
            point = self._seen_at(widget)
            if point is not None:
                return point
            if not self._turn_wheel(widget):
                break
        live(50)
        point = self._seen_at(widget)
        if point is None:
            raise StepFailed(f"“{widget.objectName() or _name(widget)}” is hidden behind something")
        return point

    def _seen_at(self, widget: QWidget) -> QPoint | None:
        middle = widget.rect().center()
        edge = QPoint(min(12, widget.width() // 2), middle.y())
        for place in (middle, edge, QPoint(middle.x(), 8)):
            point = widget.mapTo(self.window, place)
            at = self.window.childAt(point) if self.window.rect().contains(point) else None
            if at is not None and (at is widget or widget.isAncestorOf(at)):
                return point
        return None

    def _turn_wheel(self, widget: QWidget) -> bool:
        area = widget.parentWidget()
        while area is not None and not (
            isinstance(area, QAbstractScrollArea)
            and area.verticalScrollBar().maximum() > 0
            and area is not widget
        ):
            area = area.parentWidget()
        if not isinstance(area, QAbstractScrollArea):
            return False
        port = area.viewport()
        seen = QRect(port.mapTo(self.window, QPoint(0, 0)), port.size())
        at = widget.mapTo(self.window, widget.rect().center()).y()
        before = area.verticalScrollBar().value()
        turn = -120 if at > seen.center().y() else 120
        QTest.wheelEvent(self.handle(), seen.center(), QPoint(0, turn))
        live(1)
        return bool(area.verticalScrollBar().value() != before)


def editor_of(widget: QWidget) -> QWidget:
    """Return the editor inside a field."""
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        return widget
    for kind in (QLineEdit, QPlainTextEdit):
        inner = next((each for each in widget.findChildren(kind) if not each.isHidden()), None)
        if inner is not None:
            return inner
    return widget


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or type(widget).__name__


def _value(widget: QWidget) -> str:
    editor = editor_of(widget)
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    text = getattr(editor, "text", None)
    return bare(str(text())) if callable(text) else ""


def _said(widget: QWidget) -> list[str]:
    names = [
        widget.accessibleName(),
        widget.accessibleDescription(),
        _value(widget) if hasattr(widget, "text") else "",
    ]
    for getter in ("label", "toPlainText", "words"):
        value = getattr(widget, getter, None)
        if callable(value):
            try:
                said = value()
            except TypeError:
                continue
            if isinstance(said, str):
                names.append(said)
    return [bare(name) for name in names if name]
