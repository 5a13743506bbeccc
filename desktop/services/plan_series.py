"""Versions of a plan, its review and its use: what was given is kept, what changes is written in the next version (P8).

A part of `PlansService`. Tasks: look at it again on its day, and the rest of a plan that was given in its first stage.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.domain.appointments import begin_of
from desktop.domain.clients import MAX_LINE, MAX_WORDS
from desktop.domain.clock import UNREADABLE, Clock, Moment, day_of
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.plan_versions import (
    HELPED,
    NUMBERS_FIRST,
    REPLACED,
    USED,
    WHOLE,
    Difference,
    PlanUse,
    compare,
    fixed,
)
from desktop.domain.safety_plans import GATE_HOURS, SafetyPlan
from desktop.domain.tasks import PLAN_REST, PLAN_REVIEW
from desktop.storage import cases, staff, tasks, walls
from desktop.storage import crises as crisis_rows
from desktop.storage import plan_series as rows
from desktop.storage import plans as plan_rows

if TYPE_CHECKING:
    from desktop.storage.unit_of_work import UnitOfWork
    from desktop.storage.vault import OpenVault

TaskWords = Callable[[str, int], str]
"""The title of a task, from its rule and the plan's number; it names no trouble."""
REST_DAYS = 7


def _plain_words(rule: str, number: int) -> str:
    return f"The rest of plan {number}" if rule == PLAN_REST else f"Look at plan {number} together"


class PlanSeries:
    """Reads run on the caller's connection; whatever writes belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock, open_crisis: Callable[[str], bool]) -> None:
        self._vault = vault
        self._clock = clock
        self._open_crisis = open_crisis
        self.task_words: TaskWords = _plain_words
        """Set by the pages, which know the caseworker's language."""

    # ---- versions ------------------------------------------------------------------------------------------------

    def versions(self, plan_id: str) -> list[SafetyPlan]:
        """Return every version of a plan, the newest first."""
        conn = self._vault.connection()
        found = (plan_rows.read(conn, each) for each in rows.versions(conn, plan_id))
        return [plan for plan in found if plan is not None]

    def compared(self, before_id: str, after_id: str) -> tuple[Difference, ...]:
        """Return what differs between two versions of one plan; the order they are named in does not matter."""
        every = list(reversed(self.versions(after_id)))
        at = {plan.id: place for place, plan in enumerate(every)}
        if before_id not in at or after_id not in at:
            raise InvalidInput("plan", "plan_gone")
        first, last = sorted((at[before_id], at[after_id]))
        return compare(every[first], every[last], every[first + 1 : last])

    def gate_holds(self, client_id: str, template: str) -> bool:
        """Tell whether the questions before a plan of this kind were answered in this call and the gate stands open.

        Being alone and safe is true for a call (GATE_HOURS), and for none in which a crisis came after the answers;
        planning is for people marked as trained, on the day it is done too (PRACTICE 25).
        """
        conn = self._vault.connection()
        client_id = walls.current(conn, client_id) or client_id
        kept = plan_rows.last_gate(conn, client_id)
        if kept is None or kept["outcome"] not in {"open", "open_with_reason"}:
            return False
        at: Moment = kept["decided_at"]
        return (
            kept["template"] in {"", template}
            and at.is_readable
            and abs(self._clock.now().utc - at.utc) <= timedelta(hours=GATE_HOURS)
            and not self._crisis_since(client_id, at)
            and staff.read_own(conn, self._vault.staff_id).plans_trained
        )

    def _crisis_since(self, client_id: str, at: Moment) -> bool:
        conn = self._vault.connection()
        runs = (crisis_rows.read(conn, run_id) for run_id in crisis_rows.of_client(conn, client_id))
        return any(
            moment.utc > at.utc
            for run in runs
            if run is not None and not run.drill
            for moment in (run.started_at, run.passed_at)
            if moment is not None
        )

    def new_version(self, plan_id: str, *, review_days: int = 30) -> str:
        """Begin the next version of a plan and return its id; one that was begun already goes on.

        Raises:
            InvalidInput: `plan` plan_gone. NotAllowed: client_closed, crisis_open, gate_closed (the questions are asked
            again in another call: being alone and safe is about this one).
        """
        plan = self._need(plan_id)
        begun = next((each for each in self.versions(plan_id) if not fixed(each)), None)
        if begun is not None:
            return begun.id
        conn = self._vault.connection()
        cases.need_open_plan(conn, plan_id)
        client_id = walls.current(conn, plan.client_id) or plan.client_id
        if self._open_crisis(client_id):
            raise NotAllowed("crisis_open")
        if not self.gate_holds(client_id, plan.template):
            raise NotAllowed("gate_closed")
        gate = plan_rows.last_gate(conn, client_id)
        review_by = (self._today() + timedelta(days=review_days)).isoformat()
        with self._vault.unit_of_work("new version of a plan") as work:
            return rows.begin_version(
                work,
                conn,
                plan,
                gate_id=gate["id"] if gate is not None else None,
                review_by=review_by,
                stage=WHOLE,
            )

    def given(self, work: UnitOfWork, plan_id: str) -> None:
        """A version is with the client: the one before is put away, its tasks end, those of this one begin."""
        for each in self.versions(plan_id):
            if each.id != plan_id and each.state == "in_use":
                rows.put_away(work, each.id, REPLACED, superseded_by=plan_id)
            for rule in (PLAN_REVIEW, PLAN_REST):
                tasks.settle(work, self._rule(rule, each.id))
        plan = self._need(plan_id)
        if plan.stage == NUMBERS_FIRST:
            by = self._today() + timedelta(days=REST_DAYS)
            self._tell(work, PLAN_REST, plan, min(by, self._review(plan) or by))
        self.follow_review(work, plan_id)

    def follow_review(self, work: UnitOfWork, plan_id: str) -> None:
        """The task of a plan in use follows the day on which it is to be looked at."""
        plan = self._need(plan_id)
        tasks.settle(work, self._rule(PLAN_REVIEW, plan_id))
        day = self._review(plan)
        if plan.state == "in_use" and day is not None:
            self._tell(work, PLAN_REVIEW, plan, day)

    def reviewed(self, plan_id: str, next_day: date) -> None:
        """It was looked at together and still fits; the next time is this day."""
        if next_day <= self._today():
            raise InvalidInput("review_by", "put_off_past")
        cases.need_open_plan(self._vault.connection(), plan_id)
        with self._vault.unit_of_work("plan looked at") as work:
            plan_rows.update_plan(work, plan_id, {"review_by": next_day.isoformat()})
            self.follow_review(work, plan_id)

    def put_away(self, plan_id: str, reason: str) -> list[tuple[str, str]]:
        """Put away one version; with the version they have go the ones being written. All of it is kept.

        Returns what was put away, each with the state it had, for `bring_back`.
        """
        if len(reason) > MAX_LINE:
            raise InvalidInput("reason", "too_long", most=MAX_LINE)
        plan = self._need(plan_id)
        cases.need_open_plan(self._vault.connection(), plan_id)
        found = [plan] if plan.state == "draft" else self.versions(plan_id)
        gone = [(each.id, each.state) for each in found if each.state != "retired"]
        with self._vault.unit_of_work("put a plan away") as work:
            for each, _state in gone:
                rows.put_away(work, each, reason.strip())
                for rule in (PLAN_REVIEW, PLAN_REST):
                    tasks.settle(work, self._rule(rule, each))
        return gone

    def bring_back(self, gone: Sequence[tuple[str, str]]) -> None:
        """Undo `put_away`; also later, for a version that no other one replaced."""
        with self._vault.unit_of_work("bring a plan back") as work:
            for plan_id, state in gone:
                cases.need_open_plan(self._vault.connection(), plan_id)
                rows.bring_back(work, plan_id, state)
                self.follow_review(work, plan_id)

    # ---- who checked it, how it was used -------------------------------------------------------------------------

    def mark_checked(self, plan_id: str, language: str, by: str, step_ids: Sequence[str]) -> int:
        """Note which qualified person checked the words in a language; returns how many texts that were.

        Who read it back to the client is no such person (PRACTICE 7).
        """
        by = " ".join(by.split())
        if not by:
            raise InvalidInput("checked_by", "empty")
        if len(by) > MAX_LINE:
            raise InvalidInput("checked_by", "too_long", most=MAX_LINE)
        cases.need_open_plan(self._vault.connection(), plan_id)
        with self._vault.unit_of_work("words of a plan checked") as work:
            return rows.mark_checked(work, plan_id, language, by, step_ids)

    def note_use(self, plan_id: str, used: str, helped: str = "", words: str = "") -> str:
        """Store what was answered to "did you use it, did it help?" and return its id. Own words are enough."""
        if used not in USED or (helped and helped not in HELPED):
            raise InvalidInput("used", "unknown_choice")
        if len(words) > MAX_WORDS:
            raise InvalidInput("words", "too_long", most=MAX_WORDS)
        cases.need_open_plan(self._vault.connection(), plan_id)
        with self._vault.unit_of_work("use of a plan") as work:
            return rows.insert_use(work, plan_id, used, helped if used == "yes" else "", words.strip())

    def take_use_back(self, use_id: str) -> None:
        """Take an answer out that was noted by mistake."""
        with self._vault.unit_of_work("use of a plan taken back") as work:
            work.remove("plan_uses", use_id)

    def uses(self, plan_id: str) -> list[PlanUse]:
        """Return every answer about this plan, whichever version was in hand, the newest first."""
        return rows.uses(self._vault.connection(), plan_id)

    def to_ask(self, client_id: str, since: Moment) -> str:
        """Return the plan a client had before this moment and was not asked about since then; empty for none."""
        return rows.to_ask(self._vault.connection(), client_id, since)

    # ---- inside --------------------------------------------------------------------------------------------------

    def _need(self, plan_id: str) -> SafetyPlan:
        plan = plan_rows.read(self._vault.connection(), plan_id)
        if plan is None:
            raise InvalidInput("plan", "plan_gone")
        return plan

    def _tell(self, work: UnitOfWork, rule: str, plan: SafetyPlan, day: date) -> None:
        tasks.insert(
            work,
            {
                "client_id": plan.client_id,
                "title": self.task_words(rule, plan.number),
                "due_at": begin_of(day, self._clock.now()),
                "kind": "review" if rule == PLAN_REVIEW else "follow_up",
                "rule_key": self._rule(rule, plan.id),
            },
        )

    def _rule(self, rule: str, plan_id: str) -> str:
        return f"{self._vault.vault_id}/{rule}/{plan_id}"

    def _review(self, plan: SafetyPlan) -> date | None:
        day = day_of(plan.review_by)
        return None if day == UNREADABLE.utc.date() else day

    def _today(self) -> date:
        return self._clock.now().local().date()
