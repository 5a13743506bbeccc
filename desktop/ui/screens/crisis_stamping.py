"""What a press becomes in the log of the run in front, its seconds and reminders; the other runs go on beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.carried_over import Carried
from desktop.domain.crisis import CrisisLine, CrisisRun, next_reminder
from desktop.domain.ids import new_id
from desktop.services.crisis_pad import CrisisPad
from desktop.ui.later import later
from desktop.ui.screens.crisis_going import Going
from desktop.ui.screens.crisis_keeper import CrisisKeeper
from desktop.ui.screens.crisis_model import Draft

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.clients import Client
    from desktop.domain.clock import Clock
    from desktop.domain.crisis_content import CrisisContent
    from desktop.services.app_services import Services
    from desktop.services.inbox_keys import InboxKeys
    from desktop.ui.screens.crisis_model import RunModel
    from desktop.ui.tasks import TaskRunner

T = TypeVar("T")
TICK_MS = 500
_FIELDS = {"where": "location", "who": "people"}


class CrisisStamping(QObject):
    """The half of the runner that writes the log; `CrisisRunner` begins, goes on and ends."""

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
    written_on = Signal()
    """The run ends here, or another window ended it: what was typed meanwhile still belongs to it."""
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
        self._front = Going(clock, locked=True)
        self._others: list[Going] = []
        self.asked: tuple[str, str, Carried] | None = None
        """A client, a session and what it knew, from whose page crisis was opened while another's crisis runs."""
        self._inbox_keys = inbox_keys
        self.keeper = CrisisKeeper(tasks, CrisisPad(folder, inbox_keys), self)
        self.keeper.state_changed.connect(self.kept)
        self.services: Services | None = None
        self.client: Client | None = None
        self.sealed_before = 0
        self._shown_second = -1
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)

    # ------------------------------------------------------------ what goes on here

    @property
    def run(self) -> CrisisRun | None:
        """The run in front, None before the first."""
        return self._front.run

    @property
    def model(self) -> RunModel:
        """The run in front, with its time."""
        return self._front.model

    @property
    def carried(self) -> Carried:
        """What the session that opened the run in front knew."""
        return self._front.carried

    @property
    def half_written(self) -> str:
        """What stands in the note line of the run in front."""
        return self._front.draft.text

    @property
    def runs(self) -> list[CrisisRun]:
        """Every run that goes on here, the one in front first."""
        every = (self._front, *self._others)
        return [each.run for each in every if each.run is not None and each.model.running]

    @property
    def unlocked(self) -> bool:
        """Tell whether the vault is open."""
        return self.services is not None

    def _read(self, ask: Callable[[], T], otherwise: T) -> T:
        """Return what the vault gives; whatever is wrong with its rows: the page is there, and it is said."""
        try:
            return ask()
        except Exception as error:
            later(self, partial(self.failed.emit, error))
            return otherwise

    # ------------------------------------------------------------ the clock

    def _start_counting(self) -> None:
        self._front.count(self._reminders)
        self._tick.start()
        self._on_tick()

    @property
    def next_minutes(self) -> int | None:
        """When the next reminder comes, in minutes from the start; before it, the first one."""
        return self._front.next_minutes if self.model.running else next_reminder(0, self._reminders)

    def _on_tick(self) -> None:
        seconds = self.model.seconds
        if seconds == self._shown_second:
            return
        self._shown_second = seconds
        for going in self._others:
            due = going.due(self._reminders)
            if due is not None:
                line = going.model.stamp("reminder", data={"minutes": str(due)})
                assert going.run is not None
                self.keeper.line(going.run, line)
        due = self._front.due(self._reminders)
        if due is not None:
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
        draft, self._front.draft = self._front.draft, Draft(new_id())
        if self.model.running:
            self._keep(self.model.stamp("line", text, source=source, line_id=draft.id))
        self.keeper.forget_draft(draft.id, self._front.run_id)

    def note_typed(self, text: str) -> None:
        """Keep the half-written line."""
        draft = self._front.draft = Draft(self._front.draft.id, text)
        if self.model.running and self.model.run is not None:
            self.keeper.draft(self.model.run, self.model.draft_line(draft))

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
