"""Brings every crisis line onto the disk, locked or not, and says when it is not there yet. Never blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.services.crisis_pad import CrisisPad, PadJob
from desktop.services.crisis_record import CrisisRecord

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.crisis import CrisisLine, CrisisRun
    from desktop.services.crisis_intake import CrisisIntake
    from desktop.services.crisis_pad import HeldJob
    from desktop.ui.autosave import Autosave
    from desktop.ui.tasks import Task, TaskRunner

AFTER_DRAWING_MS = 20
DRAFT_MS = 500
RETRY_MS = 2000
WAIT_SECONDS = 3.0
BESIDE_MS = 700
"""So long a line waits for a vault that is busy, with an import or a backup; then it is sealed beside it meanwhile."""
_LINE = "crisis/"
_NOTE = "crisis_note/"
_FILE = "open file/"

KeptState = Literal["kept", "keeping", "not_yet", "memory"]


class CrisisKeeper(QObject):
    """Unlocked, lines go through the autosave into the vault; locked, they are sealed one file each.

    The plain file with start and ticks is written in both cases: it brings the timer back after a kill. While the vault
    refuses a line, or is busy with something long, the line is also sealed beside it: a kill loses none.
    """

    state_changed = Signal(str)

    def __init__(self, tasks: TaskRunner, pad: CrisisPad, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.pad = pad
        self._autosave: Autosave | None = None
        self._intake: CrisisIntake | None = None
        self._jobs: dict[str, PadJob] = {}
        self._busy = self._failed = self._closed = False
        self._under_way: Task | None = None
        self._sealed_beside: set[str] = set()
        self._refused: set[str] = set()
        self.only_here: dict[str, CrisisRun] = {}
        """Runs whose lines are nowhere but in memory, also those that have passed; the first vault is offered them."""
        self._after = self._timer(AFTER_DRAWING_MS, self._on_drawn)
        self._then: list[Callable[[], object]] = []
        self._soon = self._timer(DRAFT_MS)
        self._again = self._timer(RETRY_MS)
        self._beside = self._timer(BESIDE_MS, self._seal_what_waits)

    # ------------------------------------------------------------ where to

    @property
    def unlocked(self) -> bool:
        """Tell whether lines go into the open vault."""
        return self._intake is not None

    def attach(self, autosave: Autosave, intake: CrisisIntake) -> None:
        """A vault is open: from now on lines go into it."""
        self._autosave, self._intake = autosave, intake
        autosave.failed.connect(self._on_not_saved)
        autosave.saved.connect(self._on_saved)
        kept, self.only_here = list(self.only_here.values()), {}
        for run in kept:
            for line in run.lines:
                self.line(run, line)

    def only_in_memory(self) -> None:
        """The open vault can only be read: from now on nothing waits for a disk, and the page says so."""
        if self.pad.read_only or self.write_now():
            self._jobs.clear()
            self.pad = CrisisPad(None)
            self._failed = False
            self._tell()

    @property
    def state(self) -> KeptState:
        """Where the words are: on the disk, on the way, refused for now, or only in memory (no vault)."""
        if self._failed or self._refused:
            return "not_yet"
        if not self.unlocked and not self.pad.can_seal:
            return "memory"
        if self._jobs or self._busy or self._lines_in_autosave():
            return "keeping"
        return "kept"

    # ------------------------------------------------------------ what to keep

    def run(self, run: CrisisRun) -> None:
        """Keep start, ticks and end of the run where a kill cannot reach them."""
        self._put(_FILE + run.id, PadJob(write=run))
        self._pump_after_drawing()

    def line(self, run: CrisisRun, line: CrisisLine) -> None:
        """Keep a stamped line, now."""
        record = CrisisRecord.of(run, line)
        if self._autosave is not None and self._intake is not None:
            self._autosave.put(_LINE + line.id, record.as_json(), self._intake.keep)
            if line.kind == "started":
                self.after_drawing(self._autosave.flush)
            else:
                self._autosave.flush()
            if not self._beside.isActive():
                self._beside.start()
        elif line.kind not in {"tick", "untick"} and self.pad.can_seal:
            self._put(_LINE + line.id, PadJob(seal=record, name=line.id))
            self._pump_after_drawing()
        elif not self.pad.can_seal:
            self.only_here[run.id] = run
        self._tell()

    def draft(self, run: CrisisRun, line: CrisisLine) -> None:
        """Keep what is being typed, at the latest after a second; the finished line takes its place."""
        if self._autosave is not None and self._intake is not None:
            kept = {"run": run.id, "text": line.text}
            self._autosave.put(_NOTE + run.id, kept, self._intake.keep_note)
            return
        if not self.pad.can_seal:
            return
        if line.text:
            self._put(_LINE + line.id, PadJob(seal=CrisisRecord.of(run, line, draft=True), name=line.id))
        else:
            self._put(_LINE + line.id, PadJob(drop=True, name=line.id))
        if not self._soon.isActive():
            self._soon.start()
        self._tell()

    def forget_draft(self, line_id: str, run_id: str) -> None:
        """The note line of a run is empty again: it was stamped, or nothing was meant."""
        if self._autosave is not None and self._intake is not None:
            self._autosave.put(_NOTE + run_id, {"run": run_id, "text": ""}, self._intake.keep_note)
        elif (waiting := self._jobs.get(_LINE + line_id)) is not None and waiting.seal is None:
            self._jobs.pop(_LINE + line_id)

    # ------------------------------------------------------------ ends

    @property
    def unwritten(self) -> bool:
        """Tell whether something waits that goes with the page: lines beside the vault, start and ticks."""
        return bool(self._jobs or self.only_here)

    def write_now(self) -> bool:
        """Try to put everything on the disk, here and now; tell whether it is there. What is not is tried again."""
        # an older text that is just being written must not land after the newer one
        free = not self._busy or self._under_way is None or self._under_way.wait(WAIT_SECONDS)
        for key, job in list(self._jobs.items()) if free else ():
            try:
                self.pad.do([job])
            except Exception:  # whatever the disk says: it stays and is tried again
                self._failed = True
            else:
                del self._jobs[key]
        if self._jobs:
            self._again.start()
        elif not self._busy:
            self._failed = False
        self._tell()
        return not self._jobs

    def close(self) -> list[HeldJob]:
        """The page goes: what still waits is written here and now. Returns what the disk refused, sealed."""
        self._closed = True
        self._then.clear()
        self.write_now()
        for timer in (self._after, self._soon, self._again, self._beside):
            timer.stop()
        jobs, self._jobs = list(self._jobs.values()), {}
        if self._autosave is not None:
            self._autosave.failed.disconnect(self._on_not_saved)
            self._autosave.saved.disconnect(self._on_saved)
        return [self.pad.held(job) for job in jobs]

    # ------------------------------------------------------------ inside

    def _timer(self, msec: int, does: Callable[[], None] | None = None) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(msec)
        timer.timeout.connect(does or self._pump)
        return timer

    def _put(self, key: str, job: PadJob) -> None:
        self._jobs.pop(key, None)
        self._jobs[key] = job

    def _pump_after_drawing(self) -> None:
        # not in this event: the disk's thread would take turns with the page that is just being drawn
        if not self._after.isActive():
            self._after.start()

    def after_drawing(self, what: Callable[[], object]) -> None:
        """Do `what` once the page that is just being opened is drawn; a lock in between flushes what there is."""
        self._then.append(what)
        self._pump_after_drawing()

    def hand_over(self) -> None:
        """What waits for the page to be drawn goes now: something is to be written after it."""
        waiting, self._then = self._then, []
        for what in waiting:
            what()

    def _on_drawn(self) -> None:
        self.hand_over()
        self._pump()

    def _pump(self) -> None:
        self._soon.stop()
        if self._busy or self._closed or not self._jobs:
            return
        self._busy = True
        under_way = dict(self._jobs)

        def done(_result: Any) -> None:
            if self._closed:
                return
            self._busy = False
            self._failed = False
            for key, job in under_way.items():
                if self._jobs.get(key) is job:
                    del self._jobs[key]
            self._tell()
            self._pump()

        def failed(_error: Exception) -> None:
            if self._closed:
                return
            self._busy = False
            self._failed = bool(self._jobs)
            self._again.start()
            self._tell()

        # a lane of its own: a page that goes to a slow stick and a backup may fill the pool for minutes
        self._under_way = self._tasks.urgent(
            self, self.pad.do, list(under_way.values()), done=done, failed=failed
        )

    def _lines_in_autosave(self) -> bool:
        autosave = self._autosave
        return autosave is not None and any(entry.key.startswith(_LINE) for entry in autosave.unsaved())

    def _on_not_saved(self, key: str, _error: object) -> None:
        if not key.startswith(_LINE) or self._autosave is None:
            return
        self._refused.add(key)
        self._seal_beside(key)
        self._tell()

    def _seal_what_waits(self) -> None:
        """The vault had its time: what is not in it by now is sealed, and the vault gets it all the same."""
        for entry in self._autosave.unsaved() if self._autosave is not None else ():
            if entry.key.startswith(_LINE):
                self._seal_beside(entry.key)

    def _seal_beside(self, key: str) -> None:
        assert self._autosave is not None
        value = next((entry.value for entry in self._autosave.unsaved() if entry.key == key), None)
        record = CrisisRecord.from_json(value) if isinstance(value, dict) else None
        if record is not None and key not in self._sealed_beside and self.pad.can_seal:
            self._sealed_beside.add(key)
            self._put(key, PadJob(seal=replace(record), name=record.line.id))
            self._pump()

    def _on_saved(self, key: str) -> None:
        self._refused.discard(key)
        if key in self._sealed_beside:
            self._sealed_beside.discard(key)
            self._put(key, PadJob(drop=True, name=key.removeprefix(_LINE)))
            self._pump()
        if key.startswith(_LINE):
            self._tell()

    def _tell(self) -> None:
        self.state_changed.emit(self.state)
