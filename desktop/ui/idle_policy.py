"""What idle time means: a warning, then lock; with a session open cover first; in a crisis the curtain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.widgets.labels import ltr

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow
    from desktop.ui.system_lock import SystemLock


class IdlePolicy(QObject):
    """Connects the window's `IdleWatch` with what it does."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.system: SystemLock | None = None
        self._brought_crisis = False
        idle = window.idle
        idle.warned.connect(self._on_warned)
        idle.postponed.connect(self._on_postponed)
        idle.idle.connect(self._on_idle)
        idle.idle_long.connect(self._on_idle_long)
        idle.suspended.connect(window.lock)
        window.agency_files.looked.connect(lambda: idle.set_limits(*self._times()))

    def begin(self) -> None:
        """A vault is open: count toward what the agency has set."""
        self._window.idle.start(*self._times())

    def _times(self) -> tuple[float, int]:
        profile = self._window.parts.content.agency_profile()
        return profile.idle_minutes * 60.0, profile.open_work_lock_times

    def watch_system(self) -> None:
        """Lock also when the system says so; begun after the first page is painted, which must not wait for a bus."""
        if self.system is None:
            from desktop.ui.system_lock import system_lock

            self.system = system_lock(self._window)
            self.system.left.connect(self._window.lock)
            self.system.begin()

    def _on_warned(self, seconds: int) -> None:
        frame = self._window.frame
        if frame is not None:
            if self._window.crisis.running:
                words = self.tr("Crisis comes in front in {seconds} s, names hidden. Press any key to stay.")
            elif self._open_work():
                words = self.tr("Covering the page in {seconds} s. Press any key to stay.")
            else:
                words = self.tr("Locking in {seconds} s. Press any key to stay.")
            frame.foot.stay(words.format(seconds=ltr(str(seconds))))

    def _on_postponed(self) -> None:
        self._brought_crisis = False
        if self._window.frame is not None:
            self._window.frame.foot.put_away()

    def _on_idle(self) -> None:
        window = self._window
        if window.crisis.running:
            # the call goes on: steps, numbers and timer stay, whoever is named leaves the widgets. A record that is
            # in front goes behind the crisis page, which the curtain stands on; under a cover nothing is to be seen
            if window.crisis.shown:
                window.crisis.curtain(True)
            elif not window.covering.shown:
                window.crisis.open(hidden=True)
                self._brought_crisis = window.crisis.shown
            return
        if self._open_work():
            window.covering.hide(lock_later=False)
            return
        window.lock()

    def _open_work(self) -> bool:
        frame = self._window.frame
        current = frame.navigator.current if frame is not None else None
        return current is not None and current.has_open_work()

    def _on_idle_long(self) -> None:
        window = self._window
        if not window.crisis.running:
            window.lock()
        elif self._brought_crisis and window.crisis.shown:
            # nobody was at the crisis when they left, and nobody came: cover all of it. The run goes on underneath
            window.covering.hide(lock_later=False)
        self._brought_crisis = False
