"""The one window: first run, lock screen, frame, crisis and cover, and the keys that change between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from desktop.logs import describe_crash
from desktop.ui.agency_files import AgencyFiles
from desktop.ui.autosave import Autosave
from desktop.ui.brand import PRODUCT
from desktop.ui.covering import Covering
from desktop.ui.crisis_context import CrisisContext
from desktop.ui.crisis_host import CrisisHost, carried_from, safely
from desktop.ui.idle import IdleWatch
from desktop.ui.idle_policy import IdlePolicy
from desktop.ui.later import later
from desktop.ui.lock_flow import LockFlow
from desktop.ui.readying import Readying
from desktop.ui.rotate_flow import RotateFlow
from desktop.ui.unlock_flow import UnlockFlow
from desktop.ui.window_place import SMALLEST, WindowPlace

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext
    from desktop.ui.crisis_key import CrisisKey
    from desktop.ui.defect_page import DefectPage
    from desktop.ui.frame import Frame
    from desktop.ui.navigator import Place
    from desktop.ui.opened import Opened
    from desktop.ui.parts import AppParts
    from desktop.ui.print_request import PrintRequest
    from desktop.ui.relauncher import LockedState

QUIT_SECONDS = 3.0


class MainWindow(QWidget):
    """Its title is always just the product's name."""

    def __init__(self, parts: AppParts) -> None:
        super().__init__()
        self.parts = parts
        self.keys: CrisisKey | None = None
        self.opened: Opened | None = None
        self.frame: Frame | None = None
        self._gate: QWidget | None = None
        self._context: ScreenContext | None = None
        self._kept_place: Place | None = None
        self.setWindowTitle(PRODUCT)
        self.setMinimumSize(*SMALLEST)
        self.setObjectName("main_window")
        self.outer = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.outer)
        self.autosave = Autosave(parts.tasks, self)
        self.idle = IdleWatch(parts.clock, self)
        self.crisis = CrisisHost(self, self.outer, self._crisis_context, ahead=parts.ahead)
        self.unlocking = UnlockFlow(self)
        self.locking = LockFlow(self)
        self.check_passphrase = self.unlocking.check_passphrase
        self.rotate_key = RotateFlow(self).begin
        self.covering = Covering(self)
        self.agency_files = AgencyFiles(self)
        self.idle_policy = IdlePolicy(self)
        self._readying = Readying(self)
        self._connect()
        self.stands = WindowPlace(self, parts.theme, parts.appearance)
        self.stands.not_on_top.connect(self._on_not_on_top)
        self.stands.changed.connect(self._on_beside)
        self.stands.restore()

    def _connect(self) -> None:
        self.parts.tasks.tell_unhandled(self._on_unhandled)
        self.autosave.saved.connect(self._on_saved)
        self.parts.appearance.language_changed.connect(self.rebuild)
        self.crisis.ticked.connect(self._on_crisis_second)
        self.crisis.closed.connect(self.back_on_page)
        self.crisis.cover_wanted.connect(lambda: self.covering.hide(lock_later=False))
        self.crisis.unlock_wanted.connect(self._on_unlock_from_crisis)

    def dress(self) -> None:
        """Give the window its icon and its own key, watch what is copied; called once the first page is painted."""
        from PySide6.QtGui import QKeySequence, QShortcut

        from desktop.ui.brand import mark_icon

        self.setWindowIcon(mark_icon(self.parts.theme))
        self.locking.watch_copies()
        compact = QShortcut(QKeySequence("Ctrl+M"), self, context=Qt.ShortcutContext.ApplicationShortcut)
        compact.activated.connect(self.stand_beside)

    # ------------------------------------------------------------ what is shown

    @property
    def unlocked(self) -> bool:
        """Tell whether a vault is open."""
        return self.opened is not None

    def show_gate(self, gate: QWidget) -> None:
        """Show the lock screen or the first run in place of the one before."""
        before, self._gate = self._gate, gate
        self.outer.addWidget(gate)
        self.outer.setCurrentWidget(gate)
        if before is not None:
            self._destroy(before)
        self._readying.after_gate()

    def drop_gate(self) -> None:
        """Destroy the lock screen or the first run."""
        gate, self._gate = self._gate, None
        if gate is not None:
            self._destroy(gate)

    def _destroy(self, page: QWidget) -> None:
        self.outer.removeWidget(page)
        page.hide()
        page.deleteLater()

    @property
    def gate(self) -> QWidget | None:
        """The lock screen or the first run, while it is shown."""
        return self._gate

    def show_frame(self, opened: Opened, place: Place | None) -> None:
        """Build the pages over an open vault and stand where the person stood."""
        from desktop.ui.context import make_context
        from desktop.ui.frame import Frame

        self.opened = opened
        self._context = make_context(self, opened)
        frame = Frame(
            self._context, hide_now=self.hide_pressed, crisis=self.crisis_pressed, parent=self.outer
        )
        self.frame = frame
        frame.top.set_beside(self.stands.beside)
        self.outer.addWidget(frame)
        in_crisis = self.crisis.shown
        if in_crisis:
            self.crisis.move_return(frame)
        else:
            self.outer.setCurrentWidget(frame)
        self.drop_gate()
        if place is not None and frame.navigator.has(place.screen):
            frame.navigator.restore(place)
        else:
            frame.navigator.go(frame.first_page())
        page, focus = self.crisis.page, QApplication.focusWidget()
        if in_crisis and page is not None and (focus is None or not page.isAncestorOf(focus)):
            page.setFocus(
                Qt.FocusReason.OtherFocusReason
            )  # whoever is in the middle of a word there stays in it
        self.idle_policy.begin()
        later(self, self.crisis.prepare)

    def drop_frame(self) -> None:
        """Destroy the pages, so that no widget keeps a name."""
        self.idle.stop()
        frame, self.frame = self.frame, None
        self._context = None
        self.covering.forget()
        self._kept_place = None
        if frame is not None:
            frame.context.upkeep.end()
            frame.ahead.end()
            frame.navigator.close_all()
            self._destroy(frame)

    def rebuild(self) -> None:
        """Build everything again in the present language, and stand at the same place."""
        self.parts.follow_language()
        self.crisis.renew()
        if self.opened is None or self.frame is None:
            self.unlocking.rebuild_gate()
            return
        self.frame.navigator.leave_current()
        place = self.place()
        opened = self.opened.with_content(self.parts.content)
        self.drop_frame()
        self.show_frame(opened, place)

    # ------------------------------------------------------------ what a screen may ask (context.Window)

    def go(self, name: str, params: Mapping[str, str] | None = None) -> None:
        """Open a screen."""
        if self.frame is not None:
            self.frame.navigator.go(name, params)

    def back(self) -> bool:
        """Go back one step."""
        return self.frame is not None and self.frame.navigator.back()

    def open_crisis(self, client_id: str = "", session_id: str = "", run_id: str = "") -> None:
        """Open crisis for a client and a session, where they are known; `run_id` names one that goes on."""
        covered, carried = self.covering.shown, carried_from(self.frame, session_id)
        safely(self.keep_place, None)
        if self.frame is not None and not covered:
            # typed text is handed over one way or the other; a page that cannot let go does not keep crisis shut
            safely(self.frame.navigator.leave_current, None)
            safely(self.autosave.flush, None)
            safely(self.frame.palette_panel.close_panel, None)
        self.crisis.open(client_id, session_id, run_id=run_id, hidden=covered, carried=carried)

    def close_crisis(self) -> None:
        """Return from crisis."""
        self.crisis.close()

    def lock(self) -> None:
        """Lock at once."""
        self.locking.lock()

    def tell(self, text: str, *, caution: bool = False) -> None:
        """Show one sentence at the foot of the page."""
        if self.frame is not None:
            self.frame.foot.tell(text, caution=caution)

    def offer_undo(self, text: str, undo: Callable[[], None]) -> None:
        """Show the undo line."""
        if self.frame is not None:
            self.frame.foot.offer_undo(text, undo)

    def choose_folder(self, title: str, chosen: Callable[[Path], None]) -> None:
        """Show the page for choosing a folder."""
        if self.frame is not None:
            self.frame.choose(title, chosen=chosen)

    def choose_file(self, title: str, extensions: tuple[str, ...], chosen: Callable[[Path], None]) -> None:
        """Show the page for choosing a file."""
        if self.frame is not None:
            self.frame.choose(title, extensions=extensions, chosen=chosen)

    def choose_place_for(self, title: str, file_name: str, chosen: Callable[[Path], None]) -> None:
        """Show the page for choosing where to save."""
        if self.frame is not None:
            self.frame.choose(title, file_name=file_name, chosen=chosen)

    def print_pages(self, request: PrintRequest) -> None:
        """Show the page for printing."""
        if self.frame is not None:
            self.frame.print_pages(request)

    def at_work(self) -> bool:
        """Tell whether a session is open or a crisis runs."""
        current = self.frame.navigator.current if self.frame is not None else None
        return self.crisis.running or (current is not None and current.has_open_work())

    def widget(self) -> QWidget:
        """Return the top-level widget."""
        return self

    # ------------------------------------------------------------ the keys (crisis_key.CrisisHost)

    def crisis_pressed(self) -> None:
        """F9, from anywhere."""
        client_id = session_id = ""
        current = self.frame.navigator.current if self.frame is not None else None
        if current is not None:
            client_id, session_id = safely(current.subject, ("", ""))
        self.open_crisis(client_id, session_id)

    def hide_pressed(self) -> None:
        """F8: cover everything, lock a minute later; back by passphrase."""
        self.covering.hide()

    def lock_pressed(self) -> None:
        """Ctrl+L."""
        self.lock()

    def activity(self) -> None:
        """Somebody is there. Under the cover only the passphrase says who."""
        if not self.covering.shown:
            self.idle.activity()

    def place(self) -> Place | None:
        """Return where the person stands, also while crisis or the cover is in front."""
        if self._kept_place is not None:
            return self._kept_place
        return self.frame.place() if self.frame is not None else None

    def keep_place(self) -> None:
        """Note where the person stands before something else comes in front."""
        if self._kept_place is None and self.frame is not None and self.outer.currentWidget() is self.frame:
            self._kept_place = self.frame.place()

    def back_on_page(self) -> None:
        """What was in front has gone."""
        if self.outer.currentWidget() is self.frame:
            self._kept_place = None

    # ------------------------------------------------------------ the rest

    def stand_beside(self) -> None:
        """Ctrl+M: narrow beside a call and above other windows, and back."""
        self.stands.toggle()

    def _on_beside(self, beside: bool) -> None:
        if self.frame is not None:
            self.frame.top.set_beside(beside)

    def _on_not_on_top(self) -> None:
        self.tell(self.tr("This desktop lets no window stay on top. Put Waystead beside the call."))

    def changeEvent(self, event: QEvent) -> None:
        """A window that stays minimised counts as left alone."""
        if event.type() == QEvent.Type.WindowStateChange:
            self.idle.minimised(self.isMinimized())
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Quitting is locking without a new process; text that cannot be written keeps the window, locked."""
        self.stands.keep()
        if self.locking.quit():
            self._readying.end()
            event.accept()
        else:
            event.ignore()

    def _on_saved(self, key: str) -> None:
        """Rescued text that a screen has stored where it belongs need not be kept any more."""
        opened = self.opened or self.locking.closing
        if opened is not None and opened.stored(key):
            self.parts.tasks.write(self, opened.services.interface.taken_up, key)

    def _on_crisis_second(self, seconds: Any) -> None:
        if self.frame is not None:
            self.frame.top.crisis_button.set_running(seconds)
        self.unlocking.show_crisis_seconds(seconds)

    def _on_unlock_from_crisis(self) -> None:
        if not self.unlocked:
            self.unlocking.show_lock_screen()

    def _on_unhandled(self, error: Exception) -> None:
        from desktop.ui.messages import explain

        self.tell(explain(error), caution=True)

    def _crisis_context(self) -> CrisisContext:
        # what can only be read takes no lines: then it is as if there were no vault, and the page says so
        reading_only = self.opened is not None and self.opened.vault.read_only
        opened = None if reading_only else self.opened
        closed = self.unlocking.folder_in_front() if self.opened is None else None
        return CrisisContext(
            theme=self.parts.theme,
            content=self.parts.content,
            clock=self.parts.clock,
            tasks=self.parts.tasks,
            window=self,
            services=opened.services if opened is not None else None,
            vault_folder=opened.vault.folder if opened is not None else closed,
            autosave=self.autosave,
            inbox_keys=self.parts.inbox_keys,
            reading_only=reading_only,
            sound=lambda: self.parts.appearance.preferences.reminder_sound,
        )

    def show_defect(self, kind: type[BaseException], value: BaseException, at: TracebackType | None) -> None:
        """A defect in the program: hand over what is typed, show our own page. Never during a crisis."""
        from desktop.ui.defect_page import DefectPage

        self.crisis.keep_typed()
        if self.unlocked:
            self.autosave.flush()
        here = self.outer.currentWidget()
        if self.crisis.shown or self.covering.shown or isinstance(here, DefectPage):
            return
        if issubclass(kind, Exception) and here is not None:
            safely(self.keep_place, None)
            page = DefectPage(self.parts.theme, describe_crash(kind, value, at), self.parts.paths.logs)
            page.left.connect(lambda: self._leave_defect(page, here))
            self.outer.addWidget(page)
            self.outer.setCurrentWidget(page)
            page.start()

    def _leave_defect(self, page: DefectPage, here: QWidget) -> None:
        back = here if shiboken6.isValid(here) else self.frame or self._gate
        if back is not None:
            self.outer.setCurrentWidget(back)
        self._destroy(page)
        self.back_on_page()

    def begin(self, locked: LockedState | None) -> None:
        """Show the first page: what the process before left, the lock screen, or the first run."""
        if locked is not None and locked.geometry is not None:
            self.setGeometry(*locked.geometry)
        self.unlocking.begin(locked)
        if locked is not None and locked.maximised:
            self.showMaximized()
        else:
            self.show()
        if locked is not None:
            self.stands.take_up()
