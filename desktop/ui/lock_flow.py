"""Locking and quitting as the window does them: gathers the parts for `Locker` and shows what came of it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop.ui.day_end import DayEnd
from desktop.ui.locked_pad import LockedPad
from desktop.ui.relauncher import LockedState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.services.app_services import Services
    from desktop.ui.clipboard import OwnCopies
    from desktop.ui.locking import Locker, Sealed
    from desktop.ui.main_window import MainWindow
    from desktop.ui.opened import Opened


class _Sealed:
    """Bytes sealed in memory and the inbox they go to."""

    def __init__(self, services: Services, content: dict[str, Any]) -> None:
        self._inbox = services.inbox
        self._bytes = services.inbox.sealed(content)

    def write(self) -> None:
        """Put them on the disk."""
        self._inbox.put(self._bytes)


class _LockableVault:
    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def keep_place(self, place: dict[str, Any]) -> None:
        self._opened.services.interface.keep_place(place)

    def sign_history(self) -> bool:
        return self._opened.services.history.sign()

    def seal(self, content: dict[str, Any]) -> _Sealed:
        return _Sealed(self._opened.services, content)

    def close(self) -> None:
        self._opened.vault.close()


class LockFlow(QObject):
    """One per window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._copies: OwnCopies | None = None
        self._made: Locker | None = None
        self._locked_at = ""
        self._was_crisis = False
        self._place_then: dict[str, Any] | None = None
        self._held: Sequence[Sealed] = ()
        self._lines_wait = False
        self.closing: Opened | None = None
        """What is just being locked: the last of what was typed is still written to it."""
        window.crisis.on_disk.connect(self._on_lines_on_disk)
        self._pad = LockedPad(window)
        self.day_end = DayEnd(window)

    @property
    def _locker(self) -> Locker:
        """Made when something is open: with nothing to lock the first window does not wait for it."""
        if self._made is None:
            from desktop.ui.locking import Locker

            self._made = Locker(self._window.parts.relauncher, self._window.crisis.write_now, self)
            self._made.locked.connect(self._on_locked)
            self._made.on_disk.connect(self._on_disk)
        return self._made

    def watch_copies(self) -> OwnCopies:
        """Know from now on what is copied here; begun once the first page is painted, before anything can be copied."""
        if self._copies is None:
            from desktop.ui.clipboard import OwnCopies

            self._copies = OwnCopies(self)
        return self._copies

    @property
    def waiting(self) -> bool:
        """Tell whether sealed text, or a line of the locked crisis page, is not yet on the disk."""
        return self._lines_wait or (self._made is not None and self._made.waiting)

    def lock(self) -> None:
        """Lock now; without an open vault there is nothing to lock, unless one is just opening."""
        opened = self._window.opened
        if opened is None:
            self._window.unlocking.lock_again()
            self._pad.lock()
            return
        from desktop.ui.locking import LockParts

        self._locked_at = self._time()
        # before the cover takes the focus away
        self._place_then = self._place()
        self._window.opened, self.closing = None, opened
        self._locker.lock(
            LockParts(
                vault=_LockableVault(opened),
                autosave=self._window.autosave,
                tasks=self._window.parts.tasks,
                cover=self._cover,
                place=lambda: self._place_then,
                forget_people=self._forget_people,
                state=lambda: self._state(opened),
                held=lambda: self._held,
            )
        )
        self.closing = None

    def quit(self) -> bool:
        """Close the vault for good; False when text is not on the disk and the window must stay, locked."""
        from desktop.ui.locking import FLUSH_SECONDS, WORKERS_SECONDS

        window = self._window
        opened = window.opened
        if opened is None:
            if not window.crisis.write_now():
                self._lines_wait = True
                window.unlocking.set_waiting_for_disk(True)
            if self.waiting:
                return False
            self._end_crisis_page()
            window.parts.tasks.stop(WORKERS_SECONDS)
            return True
        self._leave_pages()
        if window.autosave.flush_and_wait(FLUSH_SECONDS) or not window.crisis.write_now():
            self.lock()
            return False
        place = self._place()
        if place is not None:
            window.parts.tasks.write(self, opened.services.interface.keep_place, place)
        window.parts.tasks.write(self, opened.services.history.sign, failed=lambda _error: None)
        window.parts.tasks.stop(FLUSH_SECONDS)
        window.opened = None
        self._forget_people()
        opened.vault.close()
        return True

    def stop_waiting(self) -> None:
        """Somebody unlocked while sealed text waited: one more try before the inbox is taken in."""
        self._pad.forget()
        self._locker.stop_waiting()

    # ------------------------------------------------------------ what the locker asks for

    def _cover(self) -> None:
        window = self._window
        window.covering.cover_all()
        self._leave_pages()

    def _leave_pages(self) -> None:
        # before the lanes are asked to end: one of them may wait for a page that takes long to draw. Where no file was
        # looked at there is no such process, and a lock loads nothing
        apart = sys.modules.get("desktop.services.apart")
        if apart is not None:
            apart.end_all()
        window = self._window
        window.crisis.flush()
        offer, window.unlocking.offer = window.unlocking.offer, None
        if offer is not None:
            offer.before_lock()
        if window.frame is not None:
            window.frame.navigator.leave_current()

    def _place(self) -> dict[str, Any] | None:
        place = self._window.place()
        return place.as_json() if place is not None else None

    def _forget_people(self) -> None:
        window = self._window
        window.drop_frame()
        self._end_crisis_page()
        self.watch_copies().clear()

    def _end_crisis_page(self) -> None:
        self._was_crisis = self._window.crisis.running
        self._held = self._window.crisis.forget()
        self._lines_wait = False

    def _state(self, opened: Opened) -> LockedState:
        window = self._window
        folder = opened.vault.shown_folder
        home = window.parts.paths.vaults
        shape = window.normalGeometry() if window.isMaximized() else window.geometry()
        return LockedState(
            vault=folder.name if folder.parent == home else str(folder),
            locked_at=self._locked_at,
            crisis=self._was_crisis,
            geometry=(shape.x(), shape.y(), shape.width(), shape.height()),
            maximised=window.isMaximized(),
        )

    def _time(self) -> str:
        local = self._window.parts.clock.now().local()
        return f"{local.hour:02d}:{local.minute:02d}"

    # ------------------------------------------------------------ after it

    def _on_locked(self, waiting: bool) -> None:
        self._window.unlocking.show_lock_screen(waiting_for_disk=waiting, locked_at=self._locked_at)

        self._held = ()

    def _on_disk(self) -> None:
        self._window.unlocking.set_waiting_for_disk(self.waiting)

    def _on_lines_on_disk(self) -> None:
        if self._lines_wait:
            self._lines_wait = False
            self._window.unlocking.set_waiting_for_disk(self.waiting)
