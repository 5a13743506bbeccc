"""The running crisis without its looks: begins, continues after a lock or a kill, stamps, reminds, ends."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.carried_over import NOTHING, Carried
from desktop.domain.crisis import CrisisRun
from desktop.services.crisis_pad import CrisisPad
from desktop.ui.later import later
from desktop.ui.screens.crisis_beginning import came_from, is_of, known_before
from desktop.ui.screens.crisis_going import Going
from desktop.ui.screens.crisis_model import Draft
from desktop.ui.screens.crisis_stamping import CrisisStamping

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.clock import Clock
    from desktop.domain.crisis_content import CrisisContent
    from desktop.services.app_services import Services
    from desktop.services.crisis_pad import HeldJob
    from desktop.services.inbox_keys import InboxKeys
    from desktop.ui.autosave import Autosave
    from desktop.ui.tasks import TaskRunner


class CrisisRunner(CrisisStamping):
    """Everything the crisis screen does; it works before a vault is open and goes on when one is."""

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
        super().__init__(
            tasks,
            clock,
            folder=folder,
            inbox_keys=inbox_keys,
            reminders=reminders,
            content=content,
            parent=parent,
        )
        self._ended: set[str] = set()
        self._closed = False
        left = self.keeper.pad.open_runs()
        if left:
            self.sealed_before = self.keeper.pad.sealed_count()
            self._take_up(left[0])
            self._take_beside(left[1:])

    # ------------------------------------------------------------ beginning and going on

    def begin(
        self, client_id: str, session_id: str, carried: Carried = NOTHING, *, reading_only: bool = False
    ) -> None:
        """Begin a run, or go on with the one that runs: nothing is asked and nothing waits.

        `reading_only`: a vault is open and takes nothing, which is not the same as locked.
        """
        self.asked = None
        if not self.model.running:
            self._start(client_id, session_id, carried, reading_only=reading_only)
        elif self._is_other(self.run, client_id, session_id):
            # nothing of one record goes into the log of another, and nobody is asked before the page is there
            other = next(
                (run for run in self.runs[1:] if not self._is_other(run, client_id, session_id)), None
            )
            if other is not None:
                self.bring(other.id)
            else:
                self.asked = (client_id, session_id, carried)
        self._take_over(carried, client_id, session_id)
        self.client = None  # what is known of them may have changed since the run was last looked at
        self.load_client()
        self.changed.emit()

    def begin_another(self, *, reading_only: bool = False) -> None:
        """Begin a second run beside the one in front, for whoever was asked about; both go on."""
        if not self.model.running:
            return
        client_id, session_id, carried = self.asked or ("", "", NOTHING)
        self.asked = None
        self._others.insert(0, self._front)
        self.client = None
        self._start(client_id, session_id, carried, reading_only=reading_only)
        self._take_over(carried, client_id, session_id)
        self.load_client()
        self.changed.emit()

    def bring(self, run_id: str) -> bool:
        """Put another run that goes on in front; tell whether it is there now. Nothing is stamped in either."""
        if run_id and run_id == self._front.run_id and self.model.running:
            return True
        found = next((each for each in self._others if each.run_id == run_id), None)
        if found is not None:
            self._others.remove(found)
        else:
            stored = self._open_in_vault(run_id)
            if stored is None:
                return False
            found = Going(self._clock, locked=not self.unlocked)
            found.take_up(stored, self._reminders)
        if self.model.running:
            self._others.append(self._front)
        self._front = found
        self.asked, self.client, self._shown_second = None, None, -1
        self.load_client()
        self.in_front.emit(run_id)
        self._tick.start()
        self._on_tick()
        self.changed.emit()
        if self.keeper.unlocked:
            self._read_later(run_id)
        return True

    def _open_in_vault(self, run_id: str) -> CrisisRun | None:
        services = self.services
        if services is None or not run_id:
            return None
        stored = self._read(partial(services.crises.get, run_id), None)
        return stored if stored is not None and stored.state == "open" and not stored.drill else None

    @staticmethod
    def _is_other(run: CrisisRun | None, client_id: str, session_id: str) -> bool:
        return bool(client_id) and run is not None and not is_of(run, client_id, session_id)

    def _start(self, client_id: str, session_id: str, carried: Carried, *, reading_only: bool) -> None:
        self._front = Going(self._clock, locked=not self.unlocked)
        whence = came_from(
            session_id,
            unlocked=self.unlocked,
            no_vault=self.keeper.pad.folder is None,
            reading_only=reading_only,
        )
        line = self.model.start(client_id=client_id, session_id=session_id, came_from=whence)
        run = self.model.run
        assert run is not None
        self._front.carried = carried
        self.keeper.run(run)
        self.keeper.line(run, line)
        self._start_counting()
        self.keeper.after_drawing(partial(self._keep_content, run.id))
        self.in_front.emit(run.id)
        self.stamped.emit(line)

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
        for going in (self._front, *self._others):
            going.model.locked = False
            if going.run is not None:
                for line in going.run.lines:
                    self.keeper.line(going.run, line)
        run = self.model.run
        if run is not None:
            self._read_later(run.id)
            self._keep_content(run.id)
        else:
            self._take_up_open(self._read(services.crises.open_runs, []))
        self._read(partial(self._find_half_written, services), None)
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
            self._take_up_open(self._read(self.services.crises.open_runs, []))
            self.load_client()
            self.changed.emit()

    def _take_up_open(self, found: Sequence[CrisisRun]) -> None:
        """Go on with what the vault holds: the newest in front where nothing is, the others beside it."""
        if found and self.model.run is None:
            self._take_up(found[0])
            self.keeper.run(found[0])
        self._take_beside(found)

    def _take_up(self, run: CrisisRun) -> None:
        self._front.take_up(run, self._reminders)
        self._tick.start()
        self._on_tick()
        self.in_front.emit(run.id)

    def _take_beside(self, found: Sequence[CrisisRun]) -> None:
        here = {each.run_id for each in (self._front, *self._others)} | self._ended
        for run in found:
            if run.id not in here:
                going = Going(self._clock, locked=not self.keeper.unlocked)
                going.take_up(run, self._reminders)
                self._others.append(going)
                if self.keeper.unlocked:
                    self.keeper.run(run)

    def _find_half_written(self, services: Services) -> None:
        """What stood in a note line before a kill goes back into the line of the same run, into no other."""
        for going in (self._front, *self._others):
            note = services.crisis_intake.note(going.run_id) if going.model.running else ""
            if note and not going.draft.text:
                going.draft = Draft(going.draft.id, note)
                if going is self._front:
                    self.note_found.emit(note)

    def _read_later(self, run_id: str, *, inbox_too: bool = True) -> None:
        services = self.services
        if services is None or self._closed:
            return  # the answer of the vault came while it was being locked

        def read(stored: CrisisRun | None) -> None:
            if stored is None or self._front.run_id != run_id or not self._tick.isActive():
                return  # another one was put in front meanwhile: it is read when it comes back
            self.sealed_before = 0
            if stored.state == "passed":
                self.written_on.emit()
            self.model.merge(stored)
            merged = self.model.run
            if merged is None or not self.model.running:
                self._finish(merged or stored, "")
                return
            self.keeper.run(merged)
            self.load_client()
            self.changed.emit()

        # after everything above on the same lane, and after what was sealed was taken in
        if inbox_too:
            self._tasks.write(self, services.inbox.take_in, failed=lambda _error: None)
        self._tasks.write(self, services.crises.get, run_id, done=read, failed=lambda _error: None)
        self._tasks.write(
            self, services.crises.open_runs, done=self._on_open_runs, failed=lambda _error: None
        )

    def _on_open_runs(self, found: list[CrisisRun]) -> None:
        """The vault knows of the others whose they are, which no plain file says; what is only here stays."""
        known = {run.id: run for run in found}
        for going in self._others:
            if going.run_id in known:
                going.model.merge(known[going.run_id])
        if self.model.running:
            self._take_beside(found)
        if self._others:
            self.changed.emit()

    def load_client(self) -> None:
        """Read whose crisis it is, where that is known and the vault is open."""
        run = self.model.run
        wanted = run.client_id if run is not None else None
        if self.services is None or not wanted:
            self.client = None
        elif self.client is None or self.client.id != wanted:
            try:
                self.client = self.services.crisis_ahead.get(wanted)
            except Exception as error:  # whatever is wrong with the record: steps, timer and log go on
                self.client = None
                later(self, partial(self.failed.emit, error))

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
        if self.services is None or run is None or run.client_id or self._front.joined:
            return False
        return not any(line.kind == "joined" for line in run.lines)

    def join(self, client_id: str) -> None:
        """Say whose crisis it is; an empty id leaves it without a client. Either adopts what the lock sealed."""
        run, services = self.model.run, self.services
        if run is None or services is None:
            return
        going = self._front
        going.joined = True
        going.model.join(client_id)
        self.asked = None
        self.keeper.hand_over()
        self._tasks.write(
            self,
            services.crisis_intake.join,
            run.id,
            client_id or None,
            done=lambda _done: self._read_later(run.id),
            failed=partial(self._on_join_failed, going),
        )
        self.load_client()
        self.changed.emit()

    def _on_join_failed(self, going: Going, error: Exception) -> None:
        going.joined = False
        going.model.join("")
        self.load_client()
        self.changed.emit()
        self.failed.emit(error)

    def end(
        self,
        step_titles: Mapping[str, str],
        write: Callable[[str, Mapping[str, str]], object] | None = None,
    ) -> None:
        """It has passed. With the vault open its report is drafted first; a full disk keeps the crisis running.

        `write` ends the run in the vault, on the writer lane, in place of `services.crises.pass_`.
        """
        run = self.model.run
        if run is None or not self.model.running:
            return
        if self.services is None:
            line = self.model.passed()
            ended = self.model.run or run
            self.keeper.line(ended, line)
            self._finish(ended, "")
            return
        self.keeper.hand_over()
        self._tasks.write(
            self,
            write or self.services.crises.pass_,
            run.id,
            dict(step_titles),
            done=lambda _report: self._on_ended(run.id),
            failed=self.failed.emit,
        )

    def _on_ended(self, run_id: str) -> None:
        if self._closed:
            return  # locked meanwhile: the vault knows that it has ended
        beside = next((each for each in self._others if each.run_id == run_id), None)
        if beside is not None and beside.run is not None:
            # another one was put in front while the vault was busy: this one has ended all the same
            if beside.draft.text:
                line = beside.model.stamp("line", beside.draft.text, line_id=beside.draft.id)
                self.keeper.line(beside.run, line)
            self._others.remove(beside)
            self._ended.add(run_id)
            self.keeper.run(replace(beside.run, state="passed"))
            self.changed.emit()
        elif self.model.running and self.model.run is not None and self.model.run.id == run_id:
            self.written_on.emit()
            self.model.passed()
            self._finish(self.model.run, run_id)

    def _finish(self, run: CrisisRun, report_of: str) -> None:
        self._ended.add(run.id)
        self.keeper.run(run)
        self._front = self._others.pop(0) if self._others else Going(self._clock, locked=not self.unlocked)
        self.asked, self.client, self.sealed_before, self._shown_second = None, None, 0, -1
        if not self.model.running:
            self._tick.stop()
        self.load_client()
        self.in_front.emit(self._front.run_id)
        self.changed.emit()
        self.passed.emit(report_of)

    def close(self) -> list[HeldJob]:
        """The page goes away; what waits for the disk is written now. Returns what the disk refused, sealed."""
        self._closed = True
        self._tick.stop()
        return self.keeper.close()
