"""Whoever goes by keys sees what whoever points sees: the tip with the whole of a cut text, a moment after the focus.

Only after a key that moves the focus: a page that opens, a press of the mouse and a restored field show none.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QToolTip, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

AFTER_MS = 600
STAYS_MS = 20_000
NO_FOCUS_TIP = "no_focus_tip"  # dynamic property where a tip would cover what comes next
_CELL_MARGIN = 24
_MOVING = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)


def tip_of(widget: QWidget) -> tuple[str, QRect]:
    """Return what the tip of a focused widget says, and what it belongs to in the widget's coordinates.

    Its own, those of the cut words in it, or those of the row a list stands on. A widget with a cursor of its own says
    them with `focus_words()`, for the place that is its `focus_rect()`.
    """
    if callable(words_of := getattr(widget, "focus_words", None)):
        return words_of(), widget.focus_rect()  # type: ignore[attr-defined]
    if isinstance(widget, QAbstractItemView):
        return _tip_of_row(widget)
    owner = getattr(widget, "focus_frame", None)
    frame = owner() if callable(owner) else widget
    within = [label.toolTip() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    said = dict.fromkeys(each for each in (widget.toolTip(), frame.toolTip(), *within) if each)
    return "\n".join(said), widget.rect()


def _tip_of_row(view: QAbstractItemView) -> tuple[str, QRect]:
    current = view.currentIndex()
    said = []
    for column in itertools.count():
        cell = current.siblingAtColumn(column)
        if not cell.isValid():
            break
        tip = cell.data(Qt.ItemDataRole.ToolTipRole)
        room = min(view.visualRect(cell).width(), view.viewport().width()) - _CELL_MARGIN
        if tip and QFontMetrics(view.font()).horizontalAdvance(str(cell.data() or "")) > room > 0:
            said.append(str(tip))
    return "\n".join(dict.fromkeys(said)), view.visualRect(current)


class FocusTip(QObject):
    """Follows the keyboard focus of one application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._target: QWidget | None = None
        self._by_key = False
        self._shown = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.show_now)
        for earlier in app.findChildren(FocusTip):
            if earlier is not self:
                earlier.retire()
        app.focusChanged.connect(self._on_focus_changed)

    def retire(self) -> None:
        """Let go of the application; this one shows no more."""
        self._let_go()
        self._app.focusChanged.disconnect(self._on_focus_changed)
        self.setParent(None)
        self.deleteLater()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        by_key = self._by_key
        self._let_go()
        if new is None or new.isWindow():
            return
        self._target = new
        new.installEventFilter(self)
        if by_key:
            self._timer.start()

    def _let_go(self) -> None:
        self._timer.stop()
        self._by_key = False
        if self._target is not None and isValid(self._target):
            self._target.removeEventFilter(self)
        self._target = None
        self._hide()

    def _hide(self) -> None:
        if self._shown:
            QToolTip.hideText()
        self._shown = False

    def show_now(self) -> None:
        """Show the tip of what has the focus, if it is still in sight."""
        target = self._target
        if target is None or not isValid(target) or target is not self._app.focusWidget():
            return
        if not target.isVisible() or target.property(NO_FOCUS_TIP):
            return
        words, rect = tip_of(target)
        if not words:
            return
        corner = rect.bottomRight() if target.isRightToLeft() else rect.bottomLeft()
        # a sign of somebody's words must never be taken for mark-up
        plain = f"<qt>{_escaped(words)}</qt>".replace("\n", "<br>") if "<" in words else words
        view = target.viewport() if isinstance(target, QAbstractItemView) else target
        QToolTip.showText(view.mapToGlobal(corner + QPoint(0, 2)), plain, target, QRect(), STAYS_MS)
        self._shown = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a key that moves; in a list it moves within."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._by_key = event.key() in _MOVING
            self._hide()
            within = isinstance(watched, QAbstractItemView) or hasattr(watched, "focus_words")
            if self._by_key and within:
                self._timer.start()
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._by_key = False
            self._timer.stop()
        return False


def _escaped(words: str) -> str:
    """Spell out what Qt would take for markup. The library's own loads a table of names before the first window."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
