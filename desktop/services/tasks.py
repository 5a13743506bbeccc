"""Tasks by hand and by rule: write down, do, put off with a reason, take out, and take each of these back (C8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from desktop.domain.appointments import begin_of
from desktop.domain.clock import Clock, Moment
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.tasks import (
    GIVEN_FILE,
    KINDS,
    QUICK,
    QUICK_DAYS,
    Task,
    TaskDraft,
    check_put_off,
    checked_due,
    checked_title,
)
from desktop.domain.typed_times import read_day
from desktop.storage import cases, clients, ledger
from desktop.storage import tasks as rows

if TYPE_CHECKING:
    from desktop.storage.unit_of_work import UnitOfWork
    from desktop.storage.vault import OpenVault

MOST = 200
"""Open tasks that are read for the page, the first due first."""
DONE_DAYS = 14
"""Done tasks stay in sight so long, so that one can be opened again."""
MOST_DONE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskList:
    """The page in its parts. `more` says that there are open ones beyond MOST."""

    late: tuple[Task, ...] = ()
    today: tuple[Task, ...] = ()
    week: tuple[Task, ...] = ()
    later: tuple[Task, ...] = ()
    no_day: tuple[Task, ...] = ()
    put_off: tuple[Task, ...] = ()
    done: tuple[Task, ...] = ()
    more: bool = False

    @property
    def open_count(self) -> int:
        """How many are open."""
        return sum(map(len, (self.late, self.today, self.week, self.later, self.no_day, self.put_off)))


class TasksService:
    """Reads run on the caller's connection; whatever writes belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    # ------------------------------------------------------------ reading

    def get(self, task_id: str) -> Task | None:
        """Return one task, or None."""
        return rows.read(self._vault.connection(), task_id)

    def listed(self, client_id: str = "") -> TaskList:
        """Return open tasks by when they are due, what is put off, and what was done lately; of one client, or all."""
        conn, now, today = self._vault.connection(), self._clock.now(), self._today()
        found = rows.every_open(conn, client_id, MOST + 1)
        waiting = [task for task in found[:MOST] if not task.is_put_off(today)]
        since = Moment(utc=now.utc - timedelta(days=DONE_DAYS))
        late = [task.days_late(today) for task in waiting]

        def due(first: int, last: int) -> tuple[Task, ...]:
            return tuple(
                task
                for task, days in zip(waiting, late, strict=True)
                if task.due_on is not None and first <= days <= last
            )

        return TaskList(
            late=due(1, 10**6),
            today=due(0, 0),
            week=due(-7, -1),
            later=due(-(10**6), -8),
            no_day=tuple(task for task in waiting if task.due_on is None),
            put_off=tuple(task for task in found[:MOST] if task.is_put_off(today)),
            done=tuple(rows.done_since(conn, client_id, since, MOST_DONE)),
            more=len(found) > MOST,
        )

    def due(self, client_id: str = "", limit: int = 5) -> list[Task]:
        """Return what is due and not put off, the first due first; of one client, or all."""
        return rows.due(self._vault.connection(), client_id, self._clock.now(), limit)

    # ------------------------------------------------------------ writing

    def save(self, draft: TaskDraft, before: Task | None = None) -> str:
        """Store a task, new or changed, and return its id.

        Raises:
            InvalidInput: `title` (task_unnamed, too_long), `due` (date_impossible, date_two_ways, task_too_far,
                date_too_old), `client` (client_gone), `kind` (unknown_choice).
            NotAllowed: client_closed, task_by_rule, task_done. RowChanged.
        """
        title, today = checked_title(draft.title), self._today()
        due = checked_due(read_day(typed, "due") if (typed := draft.due.strip()) else None, today)
        if draft.kind not in KINDS:
            raise InvalidInput("kind", "unknown_choice")
        self._need_client(draft.client_id)
        values: dict[str, Any] = {
            "title": title,
            "kind": draft.kind,
            "due_at": self._begin_of(due) if due is not None else None,
            "client_id": draft.client_id or None,
        }
        if before is None:
            with self._vault.unit_of_work("task") as work:
                return rows.insert(work, values)
        self._need_by_hand(before)
        # whose it is stays: a row never moves from one person's record to another's
        values.pop("client_id")
        if due != before.due_on:
            values |= {"snoozed_until": None, "snooze_reason": None}
        with self._vault.unit_of_work("change a task") as work:
            rows.update(work, before, values)
        return before.id

    def quick(self, kind: str, title: str, client_id: str = "") -> str:
        """Store one of the four usual tasks, due in a week; `title` are its words. Raises like `save`."""
        if kind not in QUICK:
            raise InvalidInput("kind", "unknown_choice")
        due = self._today() + timedelta(days=QUICK_DAYS)
        return self.save(TaskDraft(title=title, due=due.isoformat(), kind=kind, client_id=client_id))

    def done(self, task: Task) -> None:
        """Say that it is done. Raises NotAllowed task_by_rule (its own page ends it), task_done; RowChanged."""
        if task.rule != GIVEN_FILE or task.state != "open":
            self._need_by_hand(task)
        with self._vault.unit_of_work("task done") as work:
            rows.update(work, task, {"state": "done", "done_at": work.now})
            self._tell_ledger(work, task, "deleted")

    def remove(self, task: Task) -> None:
        """Take out what need not be done. Raises like `done`."""
        self._need_by_hand(task)
        with self._vault.unit_of_work("task dropped") as work:
            rows.update(work, task, {"state": "dropped"})

    def reopen(self, task_id: str) -> None:
        """Open a task again that was done or taken out. Raises NotAllowed client_closed, RowChanged."""
        for task in self._found(task_id):
            if task.client_id:
                cases.need_open(self._vault.connection(), task.client_id)
            with self._vault.unit_of_work("task opened again") as work:
                rows.update(work, task, {"state": "open", "done_at": None, "dropped_reason": None})
                self._tell_ledger(work, task, "not_deleted")

    def put_off(self, task: Task, until: str, reason: str) -> date:
        """Let a task wait until a day as typed, and say why. Returns the day.

        Raises:
            NotAllowed: task_safety, task_done. RowChanged.
            InvalidInput: `until` (put_off_day_missing, put_off_past, put_off_too_long, those of `read_day`), `reason`.
        """
        if not until.strip():
            # what may not wait is said first, before anything is asked
            check_put_off(task, self._today() + timedelta(days=1), "-", self._today())
            raise InvalidInput("until", "put_off_day_missing")
        day = read_day(until.strip(), "until")
        why = check_put_off(task, day, reason, self._today())
        with self._vault.unit_of_work("task put off") as work:
            rows.update(work, task, {"snoozed_until": self._begin_of(day), "snooze_reason": why})
        return day

    def wake(self, task_id: str) -> None:
        """Let a task wait no longer."""
        for task in self._found(task_id):
            with self._vault.unit_of_work("task waits no longer") as work:
                rows.update(work, task, {"snoozed_until": None, "snooze_reason": None})

    # ------------------------------------------------------------ inside

    def _found(self, task_id: str) -> tuple[Task, ...]:
        found = self.get(task_id)
        return () if found is None else (found,)

    def _tell_ledger(self, work: UnitOfWork, task: Task, became: str) -> None:
        """A file on a stick is deleted, or is not: said with what was given, too."""
        entry_id = task.about.rsplit("/", maxsplit=1)[-1] if task.rule == GIVEN_FILE else ""
        entry = ledger.one(self._vault.connection(), entry_id) if entry_id else None
        if entry is not None:
            ledger.append_about(work, entry, became=became, staff_id=self._vault.staff_id)

    @staticmethod
    def _need_by_hand(task: Task) -> None:
        if task.state != "open":
            raise NotAllowed("task_done")
        if task.rule:
            raise NotAllowed("task_by_rule")

    def _need_client(self, client_id: str) -> None:
        if not client_id:
            return
        conn = self._vault.connection()
        if clients.read(conn, client_id) is None:
            raise InvalidInput("client", "client_gone")
        cases.need_open(conn, client_id)

    def _today(self) -> date:
        return self._clock.now().local().date()

    def _begin_of(self, day: date) -> Moment:
        return begin_of(day, self._clock.now())
