"""The running crisis without its looks: begins, continues after a lock or a kill, stamps, reminds, ends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.carried_over import NOTHING, Carried
from desktop.domain.crisis import CrisisLine, CrisisRun, next_reminder
from desktop.domain.ids import new_id
from desktop.services.crisis_pad import CrisisPad
from desktop.ui.later import later
from desktop.ui.screens.crisis_beginning import came_from, is_of, known_before
from desktop.ui.screens.crisis_keeper import CrisisKeeper
from desktop.ui.screens.crisis_model import Draft, RunModel

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.clients import Client
    from desktop.domain.clock import Clock
    from desktop.domain.crisis_content import CrisisContent
    from desktop.services.app_services import Services
    from desktop.services.crisis_pad import HeldJob
    from desktop.services.inbox_keys import InboxKeys
    from desktop.ui.autosave import Autosave
    from desktop.ui.tasks import TaskRunner

TICK_MS = 500
_FIELDS = {"where": "location", "who": "people"}


class CrisisRunner(QObject):
    """Everything the crisis screen does; it works before a vault is open and goes on when one is."""

    changed = Signal()
    """The run, the client or the ticks are different now."""
    stamped = Signal(object)
    """A `CrisisLine` that was just added, of whatever kind."""
    in_front = Signal(str)
    """Another run is the one here: its id when one begins or comes back, empty when it has ended."""
    second = Signal(int)
    reminder = Signal(int)
    """So many minutes have passed: the agency asked to be reminded."""
    kept = Signal(str)
    note_found = Signal(str)
    """What stood in the note line before a kill."""
    passed = Signal(str)
    """It has passed; the id of the run when its report can be opened, else empty."""
    ended_elsewhere = Signal()
    """Another window ended the run: what is half typed here still belongs to it."""
    failed = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        clock: Clock,
        *,
        folder: Path | None,
        inbox_keys: InboxKeys,
        reminders: tuple[int, ...],
        content: tuple[CrisisContent, str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`content` is what the screen shows and in which language; the vault keeps it with the run."""
        super().__init__(parent)
        self._content = content
        self._tasks, self._clock, self._reminders = tasks, clock, reminders
        self.model = RunModel(clock)
        self._inbox_keys = inbox_keys
        self.keeper = CrisisKeeper(tasks, CrisisPad(folder, inbox_keys), self)
        self.keeper.state_changed.connect(self.kept)
        self.services: Services | None = None
        self.client: Client | None = None
        self.carried: Carried = NOTHING
        """What the session that opened this run knew; a run that came back after a kill has nothing."""
        self.sealed_before = 0
        self._draft = Draft(new_id())
        self._next_minutes: int | None = None
        self._shown_second = -1
        self._joined: str | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        left = self.keeper.pad.open_run()
        if left is not None:
            self.sealed_before = self.keeper.pad.sealed_count()
            self._take_up(left)

    # ------------------------------------------------------------ beginning and going on

    @property
    def run(self) -> CrisisRun | None:
        """The run, None before the first."""
        return self.model.run

    @property
    def unlocked(self) -> bool:
        """Tell whether the vault is open."""
        return self.services is not None

    def begin(
        self, client_id: str, session_id: str, carried: Carried = NOTHING, *, reading_only: bool = False
    ) -> None:
        """Begin a run, or go on with the one that runs: nothing is asked and nothing waits.

        `reading_only`: a vault is open and takes nothing, which is not the same as locked.
        """
        if not self.model.running:
            self.model.forget()
            self._draft = Draft(new_id())
            whence = came_from(
                session_id,
                unlocked=self.unlocked,
                no_vault=self.keeper.pad.folder is None,
                reading_only=reading_only,
            )
            line = self.model.start(client_id=client_id, session_id=session_id, came_from=whence)
            run = self.model.run
            assert run is not None
            self.carried = carried
            self.keeper.run(run)
            self.keeper.line(run, line)
            self._start_counting()
            self._keep_content(run.id)
            self.in_front.emit(run.id)
            self.stamped.emit(line)
        self._take_over(carried, client_id, session_id)
        self.client = None  # what is known of them may have changed since the run was last looked at
        self.load_client()
        self.changed.emit()

    def _take_over(self, carried: Carried, client_id: str, session_id: str) -> None:
        """Stamp what the session knew, where nothing stands yet: nobody types twice what was said a minute ago."""
        run = self.model.run
        if run is None or not self.model.running:
            return
        if is_of(run, client_id, session_id):
            for kind, words, data in known_before(run, carried):
                self._add(self.model.stamp(kind, words, data=data))

    def attach(self, services: Services, autosave: Autosave) -> None:
        """The vault is open: what is here goes into it, and what is there comes here."""
        unlocked_already = self.keeper.unlocked
        self.services = services
        if unlocked_already:
            return
        if self.keeper.pad.folder != services.vault.folder:
            # the first vault, or another than the one in front: from now on this one keeps the run
            self.keeper.pad = CrisisPad(services.vault.folder, self._inbox_keys)
        self.keeper.attach(autosave, services.crisis_intake)
        self.model.locked = False
        run = self.model.run
        if run is not None:
            for line in run.lines:
                self.keeper.line(run, line)
            self._read_later(run.id)
            self._keep_content(run.id)
        else:
            self._take_up_newest(services)
        note = services.crisis_intake.note()
        if note and self.model.running:
            self.note_found.emit(note)
        self.load_client()
        self.changed.emit()

    def only_in_memory(self) -> None:
        """The vault that was opened takes nothing. A run that another folder keeps already goes on there."""
        if not (self.model.running and self.keeper.pad.can_seal):
            self.keeper.only_in_memory()

    def taken_in(self) -> None:
        """Another window's lines came into the vault: they are shown, or its run is taken up."""
        if self.services is None or not self.keeper.unlocked:
            return
        if self.model.run is not None:
            self._read_later(self.model.run.id, inbox_too=False)
        else:
            self._take_up_newest(self.services)
            self.load_client()
            self.changed.emit()

    def _take_up_newest(self, services: Services) -> None:
        if found := services.crises.open_runs():
            self._take_up(found[0])
            self.keeper.run(found[0])

    def _take_up(self, run: CrisisRun) -> None:
        self.model.take_up(run)
        self.carried = NOTHING
        self._start_counting()
        self.in_front.emit(run.id)

    def _read_later(self, run_id: str, *, inbox_too: bool = True) -> None:
        services = self.services
        assert services is not None

        def read(stored: CrisisRun | None) -> None:
            if stored is None or self.model.run is None or not self._tick.isActive():
                return
            self.sealed_before = 0
            if stored.state == "passed":
                self.ended_elsewhere.emit()
            self.model.merge(stored)
            if not self.model.running:
                self._finish(self.model.run, "")
                return
            self.keeper.run(self.model.run)
            self.load_client()
            self.changed.emit()

        # after everything above on the same lane, and after what was sealed was taken in
        if inbox_too:
            self._tasks.write(self, services.inbox.take_in, failed=lambda _error: None)
        self._tasks.write(self, services.crises.get, run_id, done=read, failed=lambda _error: None)

    def load_client(self) -> None:
        """Read whose crisis it is, where that is known and the vault is open."""
        run = self.model.run
        wanted = run.client_id if run is not None else None
        if self.services is None or not wanted:
            self.client = None
        elif self.client is None or self.client.id != wanted:
            try:
                self.client = self.services.clients.get(wanted)
            except (
                Exception
            ) as error:  # whatever is wrong with the record: steps, timer and log go on without it
                self.client = None
                later(self, partial(self.failed.emit, error))

    # ------------------------------------------------------------ the clock

    def _start_counting(self) -> None:
        self._next_minutes = next_reminder(self.model.seconds, self._reminders)
        self._tick.start()
        self._on_tick()

    @property
    def next_minutes(self) -> int | None:
        """When the next reminder comes, in minutes from the start; before it, the first one."""
        return self._next_minutes if self.model.running else next_reminder(0, self._reminders)

    def _on_tick(self) -> None:
        seconds = self.model.seconds
        if seconds == self._shown_second:
            return
        self._shown_second = seconds
        due = self._next_minutes
        if due is not None and seconds >= due * 60 and self.model.running:
            # after a sleep of the laptop only the newest of several is told
            while (
                following := next_reminder(due * 60, self._reminders)
            ) is not None and seconds >= following * 60:
                due = following
            self._next_minutes = following
            self._keep(self.model.stamp("reminder", data={"minutes": str(due)}))
            self.reminder.emit(due)
        self.second.emit(seconds)

    # ------------------------------------------------------------ stamping

    def stamp(self, kind: str, text: str, *, source: str = "", data: Mapping[str, str] | None = None) -> None:
        """Stamp a line at once."""
        if self.model.running:
            self._keep(self.model.stamp(kind, text, source=source, data=dict(data or {})))

    def stamp_field(self, field: str, text: str, data: Mapping[str, str] | None = None) -> None:
        """Stamp Where or Who."""
        self.stamp(_FIELDS[field], text, data=data)

    def stamp_note(self, text: str, source: str) -> None:
        """Stamp the note line; the draft that was kept of it becomes this line."""
        draft, self._draft = self._draft, Draft(new_id())
        if self.model.running:
            self._keep(self.model.stamp("line", text, source=source, line_id=draft.id))
        self.keeper.forget_draft(draft.id)

    def note_typed(self, text: str) -> None:
        """Keep the half-written line."""
        self._draft = Draft(self._draft.id, text)
        if self.model.running and self.model.run is not None:
            self.keeper.draft(self.model.run, self.model.draft_line(self._draft))

    def tick(self, step_id: str) -> None:
        """Tick a step or take the tick back."""
        if self.model.running:
            self._keep(self.model.tick(step_id), ticked=True)

    def add_to(self, line_id: str, text: str, data: Mapping[str, str]) -> None:
        """Add facts to a stamped line: a correction with the whole line as it reads now."""
        if self.model.running:
            self._keep(self.model.add_to(line_id, text, dict(data)))

    def take_back(self, line_id: str = "") -> bool:
        """Ctrl+Z: correct the newest stamped line; with an id that one, where it still stands."""
        line = self.model.take_back(line_id) if self.model.running else None
        if line is None:
            return False
        self._keep(line, ticked=line.kind == "untick")
        return True

    def _keep(self, line: CrisisLine, *, ticked: bool = False) -> None:
        self._add(line, ticked=ticked)
        self.changed.emit()

    def _add(self, line: CrisisLine, *, ticked: bool = False) -> None:
        run = self.model.run
        assert run is not None
        self.keeper.line(run, line)
        if ticked:
            self.keeper.run(run)
        self.stamped.emit(line)

    def _keep_content(self, run_id: str) -> None:
        """Which steps were shown belongs to the log; written after the lines, and nothing waits for it."""
        if self.services is not None and self._content is not None:
            keep = self.services.crises.keep_content
            self._tasks.write(self, keep, run_id, *self._content, failed=lambda _error: None)

    # ------------------------------------------------------------ whose, and the end

    @property
    def ask_whose(self) -> bool:
        """Tell whether nobody has said yet whose crisis this is."""
        run = self.model.run
        if self.services is None or run is None or run.client_id or self._joined == run.id:
            return False
        return not any(line.kind == "joined" for line in run.lines)

    def join(self, client_id: str) -> None:
        """Say whose crisis it is; an empty id leaves it without a client. Either adopts what the lock sealed."""
        run, services = self.model.run, self.services
        if run is None or services is None:
            return
        self._joined = run.id
        self.model.join(client_id)
        self._tasks.write(
            self,
            services.crisis_intake.join,
            run.id,
            client_id or None,
            done=lambda _done: self._read_later(run.id),
            failed=self._on_join_failed,
        )
        self.load_client()
        self.changed.emit()

    def _on_join_failed(self, error: Exception) -> None:
        self._joined = None
        self.model.join("")
        self.load_client()
        self.changed.emit()
        self.failed.emit(error)

    def end(
        self,
        step_titles: Mapping[str, str],
        write: Callable[[str, Mapping[str, str]], object] | None = None,
    ) -> None:
        """It has passed. With the vault open its report is drafted first; a full disk keeps the crisis running.

        `write` ends the run in the vault, on the writer lane, in place of `services.crises.pass_`; what else belongs
        to the ending (outcome, checklist) is stamped before.
        """
        run = self.model.run
        if run is None or not self.model.running:
            return
        if self.services is None:
            line = self.model.passed()
            ended = self.model.run
            assert ended is not None
            self.keeper.line(ended, line)
            self._finish(ended, "")
            return
        self._tasks.write(
            self,
            write or self.services.crises.pass_,
            run.id,
            dict(step_titles),
            done=lambda _report: self._on_ended(run.id),
            failed=self.failed.emit,
        )

    def _on_ended(self, run_id: str) -> None:
        if self.model.running and self.model.run is not None and self.model.run.id == run_id:
            self.model.passed()
            ended = self.model.run
            self._finish(ended, run_id)

    def _finish(self, run: CrisisRun, report_of: str) -> None:
        self._tick.stop()
        self.keeper.run(run)
        self.model.forget()
        self.client = None
        self.carried = NOTHING
        self.sealed_before = 0
        self._shown_second = -1
        self.in_front.emit("")
        self.changed.emit()
        self.passed.emit(report_of)

    def close(self) -> list[HeldJob]:
        """The page goes away; what waits for the disk is written now. Returns what the disk refused, sealed."""
        self._tick.stop()
        return self.keeper.close()
