"""Which screens exist, how one is opened, and the way back to where somebody was."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QStackedWidget, QTextEdit, QWidget

from desktop.domain.carried_over import NOTHING, Carried
from desktop.ui.context import ScreenContext
from desktop.ui.screen_list import SCREENS, UNDER, Rail, ScreenDeclaration

__all__ = [
    "SCREENS",
    "UNDER",
    "Navigator",
    "Params",
    "Place",
    "Rail",
    "Screen",
    "ScreenDeclaration",
]

_HISTORY = 50
_SHARED_NAMES = ("fieldEditor", "plainScroll", "focusRing")

Params = Mapping[str, str]
"""What a screen is opened with: ids and plain words, JSON-able, kept only inside the vault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where somebody stood: the screen, what it was opened with, the field, the cursor and the selection."""

    screen: str
    params: Params = field(default_factory=dict)
    field_name: str = ""
    part: int = -1
    """Which of the field's inner widgets had the focus (a row of a choice, an editor in its frame); -1 is itself."""
    cursor: int = 0
    anchor: int = 0
    details: Mapping[str, str] = field(default_factory=dict)
    """What else a screen needs to stand the same: a page, a tab, an opened row."""

    def as_json(self) -> dict[str, Any]:
        """Return the stored form."""
        return {
            "screen": self.screen,
            "params": dict(self.params),
            "field": self.field_name,
            "part": self.part,
            "cursor": self.cursor,
            "anchor": self.anchor,
            "details": dict(self.details),
        }

    @classmethod
    def from_json(cls, stored: Any) -> Place | None:
        """Read the stored form; None when it is not one."""
        if not isinstance(stored, dict) or not isinstance(stored.get("screen"), str):
            return None
        return cls(
            screen=stored["screen"],
            params=_texts(stored.get("params")),
            field_name=str(stored.get("field", "")),
            part=_whole(stored.get("part"), -1),
            cursor=_whole(stored.get("cursor")),
            anchor=_whole(stored.get("anchor")),
            details=_texts(stored.get("details")),
        )


class Screen(QWidget):
    """The base of every page in the frame.

    A screen reads in `enter`, hands over what is typed in `leave`, and gives every field an object name, so that
    its place can be found again after a lock.
    """

    name: str = ""
    working = False
    """True where the page brings its own step column instead of the rail (session, plan)."""
    whole_window = False
    """True where the page has no bar above it and brings its own crisis button (a practice crisis)."""

    title_changed = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.params: Params = {}
        # a page without a field holds the keyboard itself, so that its keys and `?` work
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("no_ring", True)

    def enter(self, params: Params) -> None:
        """Show what `params` ask for; called each time the screen is opened."""
        self.params = dict(params)

    def leave(self) -> None:
        """Hand over what is typed; called before another screen, crisis, lock and quit."""
        self.context.autosave.flush()

    def first_field(self) -> QWidget | None:
        """Return what takes the focus when the screen is opened; None leaves it with the page itself."""
        return None

    def has_open_work(self) -> bool:
        """Tell whether a session is open here: idle time then covers first and locks later."""
        return False

    def subject(self) -> tuple[str, str]:
        """Return the ids of the client and the session this page is about, empty where there is none (for crisis)."""
        return self.params.get("client_id", ""), self.params.get("session_id", "")

    def for_crisis(self) -> Carried:
        """Return what a crisis begins with that is opened from here; from memory only."""
        return NOTHING

    def details(self) -> Mapping[str, str]:
        """Return what else is needed to stand the same (page, tab); goes into `Place.details`."""
        return {}

    def place(self) -> Place:
        """Return where the person stands on this screen."""
        widget = QApplication.focusWidget()
        if widget is None or not (widget is self or self.isAncestorOf(widget)):
            widget = self.focusWidget()
        cursor, anchor = _cursor(widget)
        named = _named(widget, self)
        return Place(
            screen=self.name,
            params=self.params,
            field_name=named.objectName() if named is not None else "",
            part=_part(named, widget),
            cursor=cursor,
            anchor=anchor,
            details=self.details(),
        )

    def restore(self, place: Place) -> None:
        """Stand where `place` says; `enter` was called before with its params."""
        if not place.field_name:
            (self.first_field() or self).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        named = cast("QWidget | None", self.findChild(QWidget, place.field_name))
        if named is None:
            return
        parts = named.findChildren(QWidget)
        widget = parts[place.part] if 0 <= place.part < len(parts) else named.focusProxy() or named
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        _set_cursor(widget, place.cursor, place.anchor)

    def set_compact(self, compact: bool) -> None:
        """The window became narrow (under 720) or wide again; side panels fold into tabs."""


class Navigator(QObject):
    """Opens screens in a stack, keeps them, and knows the way back."""

    moved = Signal(str)
    """The name of the screen that is now shown."""

    def __init__(
        self,
        stack: QStackedWidget,
        context: ScreenContext,
        screens: tuple[ScreenDeclaration, ...] = SCREENS,
        *,
        may_open: Callable[[str, Params], bool] | None = None,
    ) -> None:
        """`may_open` is asked before a screen is opened; it tells the person why when it refuses."""
        super().__init__(stack)
        self._may_open = may_open
        self._stack = stack
        self._context = context
        self._declared = {screen.name: screen for screen in screens}
        self._made: dict[str, Screen] = {}
        self._back: list[Place] = []
        self._forward: list[Place] = []
        self._held = ""

    @property
    def current(self) -> Screen | None:
        """The screen that is shown."""
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, Screen) else None

    @property
    def made(self) -> tuple[Screen, ...]:
        """Every screen that was opened since unlocking."""
        return tuple(self._made.values())

    def has(self, name: str) -> bool:
        """Tell whether a screen of that name exists."""
        return name in self._declared

    def hold(self, name: str) -> Screen | None:
        """Open a screen and stay there, whatever else is asked for, until `let_go`; returns it."""
        self._held = name
        self._show(Place(screen=name))
        return self.current

    def let_go(self) -> bool:
        """Every screen may be opened again; tell whether one was held."""
        held, self._held = self._held, ""
        return bool(held)

    def go(self, name: str, params: Params | None = None) -> None:
        """Open a screen; the one that is left goes into the way back."""
        if self._held:
            self._context.window.tell(self.tr("First choose a new passphrase, below."))
            return
        if self._may_open is not None and not self._may_open(name, params or {}):
            return
        if self.current is not None:
            self._back.append(self.current.place())
            del self._back[:-_HISTORY]
        self._forward.clear()
        self._show(Place(screen=name, params=params or {}))

    def back(self) -> bool:
        """Go back one step; False when there is none."""
        return self._step(self._back, self._forward)

    def forward(self) -> bool:
        """Go forward again; False when there is nothing."""
        return self._step(self._forward, self._back)

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is a way back."""
        return bool(self._back)

    def restore(self, place: Place) -> None:
        """Open the screen of `place` and stand where it says."""
        if self._held:
            return
        if self._may_open is not None and not self._may_open(place.screen, place.params):
            place = Place(screen=next(iter(self._declared)))
        self._show(place, exactly=True)

    def leave_current(self) -> None:
        """Let the shown screen hand over what is typed."""
        if self.current is not None:
            self.current.leave()

    def close_all(self) -> None:
        """Destroy every screen, so that no widget keeps a name."""
        self._back.clear()
        self._forward.clear()
        for screen in self._made.values():
            self._stack.removeWidget(screen)
            screen.hide()
            screen.deleteLater()
        self._made.clear()

    def _step(self, source: list[Place], other: list[Place]) -> bool:
        if not source:
            return False
        place = source.pop()
        if self.current is not None:
            other.append(self.current.place())
        self._show(place, exactly=True)
        return True

    def _show(self, place: Place, *, exactly: bool = False) -> None:
        self.leave_current()
        screen = self._screen(place.screen)
        screen.enter(place.params)
        self._stack.setCurrentWidget(screen)
        if exactly:
            screen.restore(place)
        else:
            (screen.first_field() or screen).setFocus(Qt.FocusReason.OtherFocusReason)
        self.moved.emit(place.screen)

    def _screen(self, name: str) -> Screen:
        screen = self._made.get(name)
        if screen is None:
            declared = self._declared[name]
            cls = getattr(importlib.import_module(declared.module), declared.class_name)
            screen = cast("Screen", cls(self._context))
            screen.name = name
            self._made[name] = screen
            self._stack.addWidget(screen)
        return screen


def _cursor(widget: QWidget | None) -> tuple[int, int]:
    if isinstance(widget, QLineEdit):
        if widget.hasSelectedText():
            start, end = widget.selectionStart(), widget.selectionEnd()
            at = widget.cursorPosition()
            return at, (end if at == start else start)
        return widget.cursorPosition(), widget.cursorPosition()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        cursor = widget.textCursor()
        return cursor.position(), cursor.anchor()
    return 0, 0


def _set_cursor(widget: QWidget, cursor: int, anchor: int) -> None:
    if isinstance(widget, QLineEdit):
        length = len(widget.text())
        cursor, anchor = min(cursor, length), min(anchor, length)
        if anchor == cursor:
            widget.setCursorPosition(cursor)
        else:
            widget.setSelection(anchor, cursor - anchor)
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        text_cursor = widget.textCursor()
        length = len(widget.toPlainText())
        text_cursor.setPosition(min(anchor, length))
        text_cursor.setPosition(min(cursor, length), text_cursor.MoveMode.KeepAnchor)
        widget.setTextCursor(text_cursor)


def _texts(stored: Any) -> dict[str, str]:
    return {str(key): str(value) for key, value in stored.items()} if isinstance(stored, dict) else {}


def _whole(stored: Any, default: int = 0) -> int:
    return stored if isinstance(stored, int) and not isinstance(stored, bool) and stored >= 0 else default


def _named(widget: QWidget | None, screen: QWidget) -> QWidget | None:
    """Return the nearest widget with a name of its own; the editors inside fields all share one."""
    while widget is not None and widget is not screen:
        name = widget.objectName()
        if name and name not in _SHARED_NAMES and not name.startswith("qt_"):
            return widget
        widget = widget.parentWidget()
    return None


def _part(named: QWidget | None, widget: QWidget | None) -> int:
    if named is None or widget is None or named is widget:
        return -1
    return next((at for at, part in enumerate(named.findChildren(QWidget)) if part is widget), -1)
