"""Shows the crisis page over whatever is open and returns to it afterwards; keeps it ready so that it never waits."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from desktop.domain.carried_over import NOTHING, Carried
from desktop.ui.later import later
from desktop.ui.own_windows import OtherWindows, close_popups

if TYPE_CHECKING:
    from desktop.domain.crisis import CrisisRun
    from desktop.services.app_services import Services
    from desktop.ui.crisis_context import CrisisContext
    from desktop.ui.frame import Frame
    from desktop.ui.locking import Sealed
    from desktop.ui.theme.theme import Theme

DRAW_AGAIN_MS = 200
"""After the last change of size or looks: nobody waits for it."""
_log = logging.getLogger("waystead.crisis")
T = TypeVar("T")
MODULE, CLASS = "desktop.ui.screens.crisis", "CrisisScreen"


class CrisisPage(QWidget):
    """What `CrisisScreen` is: a page that fills the window. Subclass it."""

    finished = Signal()
    """It has passed, or the person goes back while it runs: return to what was open."""
    unlock_wanted = Signal()
    """The button beside the locked note was pressed."""
    on_disk = Signal()
    """Nothing waits for the disk (any more)."""

    def __init__(self, context: CrisisContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def begin(self, client_id: str, session_id: str, carried: Carried = NOTHING) -> None:
        """Shown now: begin a run, or go on with the one that runs. Ids may be empty."""

    def bring(self, run_id: str) -> bool:
        """Put a run that goes on in front, by its id; False where it does not go on here."""
        return False

    def draw_ahead(self) -> None:
        """Draw the page in its present size while nobody waits, so that its first paint has little left to do."""

    @property
    def running(self) -> bool:
        """Tell whether a crisis runs."""
        return False

    @property
    def seconds(self) -> int:
        """Seconds since it began."""
        return 0

    @property
    def curtain_drawn(self) -> bool:
        """Tell whether names come back by the passphrase only."""
        return False

    def set_people_hidden(self, hidden: bool) -> None:
        """The privacy curtain: take names, address and texts out of the widgets, or put them back."""

    def attach(self, services: Services) -> None:
        """The vault was opened while a crisis runs: go on with everything known."""

    @property
    def waits_for_vault(self) -> bool:
        """Tell whether lines are in memory only, because there was no vault when they were written."""
        return False

    def drop_memory(self) -> None:
        """Nobody wants what ended in memory."""

    def offer_vault(self, answer: Callable[[bool], object]) -> None:
        """The first vault is open: ask whether what is in memory belongs there, and tell `answer`."""

    def taken_in(self) -> None:
        """Another window's lines came into the vault that is open."""

    @property
    def own_run(self) -> CrisisRun | None:
        """The run in this window, None without one."""
        return None

    def only_in_memory(self) -> None:
        """A vault was opened that can only be read: nothing of the page goes there."""

    def flush(self) -> None:
        """Hand over what is being typed; called before locking."""

    def keep_typed(self) -> None:
        """Something went wrong in the program: what is typed goes to the disk now, the typing itself goes on."""

    @property
    def unwritten(self) -> bool:
        """Tell whether something would go with the page: the disk has not taken it yet."""
        return False

    @property
    def can_seal(self) -> bool:
        """Tell whether what is typed while locked goes to the disk, and not into memory alone."""
        return False

    def write_now(self) -> bool:
        """Put on the disk what waits; False when it refuses, and then the page keeps it and tries again."""
        return True

    def close_page(self) -> Sequence[Sealed]:
        """Stop timers; the page is destroyed after this. Returns what the disk refused, sealed in memory."""
        return ()


def carried_from(frame: Frame | None, session_id: str) -> Carried:
    """Return what the session in front tells a crisis; whatever is wrong with it, the crisis opens."""
    if frame is None or not session_id:
        return NOTHING
    current = frame.navigator.current
    return safely(current.for_crisis, NOTHING) if current is not None else NOTHING


def safely(ask: Callable[[], T], otherwise: T, trouble: str = "a page did not let go for crisis") -> T:
    """Return what `ask` gives; whatever is wrong with the page in front, or with a part, the crisis opens (X1)."""
    try:
        return ask()
    except Exception as error:
        _log.error("%s: %s", trouble, error.__class__.__name__.lower())
        return otherwise


class CrisisHost(QObject):
    """Owned by the window; `ticked(seconds or None)` each second for the buttons that show the time."""

    ticked = Signal(object)
    opened = Signal()
    closed = Signal()
    unlock_wanted = Signal()
    on_disk = Signal()
    cover_wanted = Signal()
    """It was left with the curtain drawn, and the passphrase was not given: nothing behind it may be seen."""

    def __init__(
        self,
        window: QWidget,
        outer: QStackedWidget,
        context: Callable[[], CrisisContext],
        *,
        ahead: bool = True,
    ) -> None:
        """Without `ahead` the page is made when the key is pressed, and drawn as any other."""
        super().__init__(window)
        self._ahead = ahead
        self._outer = outer
        self._context = context
        self._others = OtherWindows(window)
        self._page: CrisisPage | None = None
        self._used = False
        self._before: QWidget | None = None
        self._focus: QWidget | None = None
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._on_second)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(DRAW_AGAIN_MS)
        self._again.timeout.connect(self._prepare_again)
        self._theme: Theme | None = None
        outer.installEventFilter(self)

    @property
    def running(self) -> bool:
        """Tell whether a crisis runs, shown or not."""
        return self._page is not None and self._page.running

    @property
    def shown(self) -> bool:
        """Tell whether the page is in front."""
        return self._page is not None and self._outer.currentWidget() is self._page

    @property
    def used(self) -> bool:
        """Tell whether the page was shown since it was made: words of a call may be in memory."""
        return self._used

    def seal_now(self) -> bool:
        """Seal what was typed while locked to the disk; tell whether all of it is there for the next unlock."""
        return self._page is not None and self._page.can_seal and self.write_now()

    @property
    def waits_for_vault(self) -> bool:
        """Tell whether lines are in memory only, because there was no vault when they were written."""
        return self._page is not None and self._page.waits_for_vault

    @property
    def page(self) -> CrisisPage | None:
        """The page, when it was made."""
        return self._page

    def prepare(self) -> None:
        """Make the page before it is needed, and draw it where nobody sees it; called when the window is idle."""
        if self._ahead and not self.shown:
            page = self._made()
            page.resize(self._outer.size())
            page.draw_ahead()

    def _prepare_again(self) -> None:
        if self._page is not None:
            self.prepare()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another size of the window: what was drawn ahead is too small or too large."""
        if isinstance(event, QResizeEvent) and self._page is not None:
            self._again.start()
        return False

    def _made(self) -> CrisisPage:
        """Return the page, made now where nobody had the time before."""
        if self._page is not None:
            return self._page
        cls: Any = getattr(importlib.import_module(MODULE), CLASS)
        context = self._context()
        context.theme.complete_fonts()
        if self._theme is not context.theme:
            self._theme = context.theme
            context.theme.changed.connect(self._again.start)

        def make() -> CrisisPage | None:
            return cast("CrisisPage", cls(context))

        # without the vault it needs next to nothing: what is stamped is sealed beside it then
        page = safely(make, None, "the crisis page was not made") or cls(replace(context, services=None))
        self._page = cast("CrisisPage", page)
        self._page.finished.connect(self.close)
        self._page.unlock_wanted.connect(self.unlock_wanted)
        self._page.on_disk.connect(self.on_disk)
        self._outer.addWidget(self._page)
        return self._page

    def open(
        self,
        client_id: str = "",
        session_id: str = "",
        *,
        run_id: str = "",
        hidden: bool = False,
        carried: Carried = NOTHING,
    ) -> None:
        """Show it now; what was open stays as it is, with its focus. `run_id` names one of several that go on."""
        if self.shown:
            self._others.put_away()
            return
        focus = QApplication.focusWidget()
        popup = QApplication.activePopupWidget()
        close_popups()
        self._focus = QApplication.focusWidget() or focus
        if popup is not None and self._focus is popup:
            self._focus = None
        self._others.put_away()
        page = self._made()
        self._before = self._outer.currentWidget()
        self._outer.setCurrentWidget(page)
        self._used = True

        def begin() -> bool:
            if run_id:
                page.bring(run_id)
            page.begin(client_id, session_id, carried)
            return True

        if not safely(begin, False) and not page.running:
            page.begin("", "")  # the trouble had to do with whose it is: steps and timer do not wait for it
        if hidden:
            page.set_people_hidden(True)
        self._second.start()
        self._on_second()
        self.opened.emit()

    def close(self) -> None:
        """Back to the same page, window and field."""
        if not self.shown:
            return
        curtained = self._page is not None and self._page.curtain_drawn
        if self._before is not None and shiboken6.isValid(self._before):
            self._outer.setCurrentWidget(self._before)
        self._others.bring_back()
        if self._focus is not None and shiboken6.isValid(self._focus):
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = self._focus = None
        self._again.start()
        self._on_second()
        self.closed.emit()
        if curtained:
            self.cover_wanted.emit()

    def move_return(self, to: QWidget) -> None:
        """What the page returns to was replaced (unlocked or rebuilt while it ran)."""
        self._before = to
        self._focus = None

    def keyboard_back(self, asked: QWidget, typing: QWidget | None) -> None:
        """Something on the page behind asked for the keyboard: it has it after the return, and nothing before."""
        page = self._page
        if page is None or not self.shown:
            return
        self._focus = asked
        here = typing if typing is not None and page.isAncestorOf(typing) else page
        here.setFocus(Qt.FocusReason.OtherFocusReason)

    def attach(self, services: Services) -> None:
        """The vault is open now."""
        if self._page is not None:
            self._page.attach(services)
            self._again.start()

    def taken_in(self) -> None:
        """Another window's lines came into the vault: a run that goes on there is shown in the buttons here."""
        self._made().taken_in()
        self._second.start()
        self._on_second()

    def only_in_memory(self) -> None:
        """The vault that is open now takes nothing."""
        if self._page is not None:
            self._page.only_in_memory()
            self._again.start()

    def renew(self) -> None:
        """The language changed: make the page anew, unless a crisis runs, which nothing may disturb."""
        page = self._page
        if page is not None and not page.running and not self.shown and not page.unwritten:
            self.forget()
            later(self, self.prepare)

    def curtain(self, hidden: bool) -> None:
        """Names leave the widgets, or come back."""
        if self._page is not None:
            self._page.set_people_hidden(hidden)

    def flush(self) -> None:
        """Hand over what is typed."""
        if self._page is not None:
            self._page.flush()

    def keep_typed(self) -> None:
        """After a defect nobody knows how long the process lives; the crisis page may be where it happened."""
        try:
            if self._page is not None:
                self._page.keep_typed()
        except Exception as error:
            _log.error("what is typed in crisis was not handed over: %s", error.__class__.__name__.lower())

    def write_now(self) -> bool:
        """Hand over what is typed and put it on the disk; False when the disk refuses and the page must stay."""
        self.flush()
        return self._page is None or self._page.write_now()

    def forget(self) -> Sequence[Sealed]:
        """Destroy the page, so that no widget keeps a name. Returns what the disk refused, sealed in memory."""
        self._second.stop()
        self._again.stop()
        self._others.forget()
        page, self._page = self._page, None
        self._used = False
        self._before = self._focus = None
        if page is None:
            return ()
        held = page.close_page()
        self._outer.removeWidget(page)
        page.hide()
        page.deleteLater()
        return held

    def _on_second(self) -> None:
        page = self._page
        if page is None or not page.running:
            self._second.stop()
            self.ticked.emit(None)
        else:
            self.ticked.emit(page.seconds)
