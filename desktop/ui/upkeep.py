"""What the window sees to by itself over an open vault: room, due backups and checks, seals, an old index."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import NoSpace

if TYPE_CHECKING:
    from desktop.services.app_services import Services
    from desktop.services.room import Level
    from desktop.storage.backup import BackupMade
    from desktop.storage.verify import Verification
    from desktop.ui.autosave import Autosave
    from desktop.ui.tasks import Task, TaskRunner

FIRST_MS = 2_000
EACH_MS = 60_000
QUIET_SECONDS = 45
"""Looking through a large vault takes a processor for seconds: while nobody presses a key, and not as pages open."""
NOT_QUIET = 30
"""Looks after which it is made all the same: somebody works on this laptop without a pause."""
AFTER_FAILURE = 30
"""Looks after which a backup that failed by itself is tried again: half an hour."""


@dataclass(frozen=True, slots=True)
class _Seen:
    level: Level
    due: bool
    waiting: bool
    index_is_old: bool
    check_is_due: bool
    sweep_waits: bool
    untold: bool
    unsealed: bool


class Upkeep(QObject):
    """Made at unlock, goes with the frame. One backup at a time, by hand or by itself; never in a session's way."""

    level_changed = Signal(str)
    waiting_changed = Signal(bool)
    """A backup is due and its place is not there; or it is there again."""
    backup_began = Signal()
    backup_at = Signal(int, int)
    backup_made = Signal(object)
    backup_failed = Signal(object)
    problem_found = Signal()
    """The check of the vault that is made each week, and after it was not closed, found something."""

    def __init__(
        self,
        services: Services,
        tasks: TaskRunner,
        autosave: Autosave,
        busy: Callable[[], bool],
        quiet: Callable[[], float],
        sheet: Callable[[], Callable[[], bytes]],
    ) -> None:
        """`busy` tells whether somebody is at work that nothing may disturb, `quiet` for how many seconds nobody
        pressed a key. `sheet` gives what makes the page.
        """
        super().__init__()
        self._services, self._tasks, self._busy, self._sheet = services, tasks, busy, sheet
        self._quiet = quiet
        self.level: Level = "fine"
        self.waiting = False
        self._task: Task | None = None
        self._by_itself = False
        self._rest = 0
        self._renewing = False
        self._checked = False
        self._not_quiet = 0
        self._sweeping = False
        self._timer = QTimer(self)
        self._timer.setInterval(FIRST_MS)
        self._timer.timeout.connect(self._on_time)
        autosave.failed.connect(self._on_not_saved)
        if not services.vault.read_only:
            self._timer.start()

    @property
    def running(self) -> bool:
        """Tell whether a backup is being made."""
        return self._task is not None

    def look(self) -> Task:
        """See to the reserve and to what is due; both on the pool."""
        self._timer.start(EACH_MS)
        return self._tasks.slow(self, self._see, done=self._on_seen, failed=lambda _error: None)

    def _on_time(self) -> None:
        if self._services.vault.closed:
            # locked; the frame that owns this goes with the next event
            self._timer.stop()
            return
        self.look()

    def back_up(self, place: Path) -> None:
        """Make a backup now, as asked for by hand."""
        self._start(place, by_itself=False)

    def stop(self) -> None:
        """Give up the backup that is being made; nothing of it is left."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self.backup_failed.emit(None)

    def end(self) -> None:
        """Look no more: the vault is closed, and the page goes a moment later."""
        self._timer.stop()

    # ------------------------------------------------------------ inside

    def _see(self) -> _Seen:
        level = self._services.room.see_to_reserve()
        backups = self._services.backups
        due = backups.state().due
        index_is_old = self._services.clients.index_is_old()
        check_is_due = not self._checked and self._services.history.check_is_due()
        waits = due and not backups.is_there(backups.plan())
        sweep_waits = self._services.erasing.sweep_waits()
        untold = bool(self._services.releases.untold())
        unsealed = bool(self._services.sessions.signing.due())
        return _Seen(level, due, waits, index_is_old, check_is_due, sweep_waits, untold, unsealed)

    def _on_seen(self, seen: _Seen) -> None:
        if seen.level != self.level:
            self.level = seen.level
            self.level_changed.emit(seen.level)
        if seen.waiting != self.waiting:
            self.waiting = seen.waiting
            self.waiting_changed.emit(seen.waiting)
        if seen.index_is_old and not self._renewing:
            self._renewing = True
            self._renew_index(more=True)
        if seen.sweep_waits and not self._sweeping and not self._busy():
            self._sweeping = True
            self._sweep(more=True)
        if seen.untold and not self._busy():
            self._tell_of_releases()
        if seen.unsealed and not self._busy():
            # what cannot be sealed is told by Today, and the next look tries again
            seal = self._services.sessions.signing.seal_due
            self._tasks.write(self, seal, failed=lambda _error: None)
        self._rest = max(0, self._rest - 1)
        if seen.due and not seen.waiting and not self.running and not self._rest and not self._busy():
            self._start(Path(self._services.backups.plan().place), by_itself=True)
        elif seen.check_is_due and not self.running and not self._checked and not self._busy():
            self._check_in_the_quiet()

    def _check_in_the_quiet(self) -> None:
        self._not_quiet += 1
        if self._quiet() >= QUIET_SECONDS or self._not_quiet > NOT_QUIET:
            self._check()

    def _check(self) -> None:
        """Once per unlock; what it finds is told until it is mended."""
        self._checked = True
        self._tasks.slow(
            self,
            self._services.history.check,
            done=self._on_checked,
            failed=lambda _error: None,
            progress=lambda _at, _of: None,
        )

    def _on_checked(self, found: Verification) -> None:
        if not found.is_sound:
            self.problem_found.emit()
        elif not self._services.vault.closed:
            self._tasks.write(self, self._services.history.note_sound, failed=lambda _error: None)

    def _tell_of_releases(self) -> None:
        """A release that a case pack brought, or that ends sooner than other days were told: Today gets its line."""
        from desktop.ui.release_words import reminder

        today = self._services.clock.now().local().date()
        remind = self._services.releases.remind
        self._tasks.write(self, remind, lambda last: reminder(last, today), failed=lambda _error: None)

    def _renew_index(self, more: bool) -> None:
        """Piece by piece on the writer lane, so that what is typed meanwhile is saved between two of them."""
        self._renewing = more and not self._services.vault.closed
        if self._renewing:
            renew = self._services.clients.renew_index
            self._tasks.write(self, renew, done=self._renew_index, failed=self._on_index_waits)

    def _on_index_waits(self, _error: Exception) -> None:
        # a full disk, say: what is indexed stays, and the next look tries again
        self._renewing = False

    def _sweep(self, more: bool) -> None:
        """Working notes whose time is over go piece by piece on the writer lane; seals stay (PRACTICE 11)."""
        self._sweeping = more and not self._services.vault.closed
        if self._sweeping:
            self._tasks.write(
                self, self._services.erasing.sweep, done=self._sweep, failed=self._on_sweep_waits
            )

    def _on_sweep_waits(self, _error: Exception) -> None:
        # nothing is lost by it: the next look tries again
        self._sweeping = False

    def _start(self, place: Path, *, by_itself: bool) -> None:
        if self.running:
            return
        self._by_itself = by_itself
        backups = self._services.backups
        sheet = self._sheet() if backups.plan().with_sheet else None

        def make(*, report: Callable[[int, int], None]) -> BackupMade:
            return backups.make(place, report=report, sheet=sheet)

        self._task = self._tasks.slow(
            self, make, done=self._on_made, failed=self._on_failed, progress=self.backup_at.emit
        )
        self.backup_began.emit()

    def _on_made(self, made: BackupMade) -> None:
        self._task = None
        if self.waiting:
            self.waiting = False
            self.waiting_changed.emit(False)
        self.backup_made.emit(made)

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        if self._by_itself:
            self._rest = AFTER_FAILURE
        self.backup_failed.emit(error)

    def _on_not_saved(self, _key: str, error: Any) -> None:
        if isinstance(error, NoSpace) and self._timer.isActive():
            self._timer.start(FIRST_MS)
