"""What now: unfinished work, rechecks, plans to look at again (C8, PRACTICE 34); Today shows five, safety first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import UNREADABLE, Clock, Moment, day_of
from desktop.domain.record_checks import age_now
from desktop.domain.record_facts import CONCERN_KINDS
from desktop.domain.tasks import SAFETY_RULES
from desktop.domain.walls import may_be_minor

if TYPE_CHECKING:
    from desktop.domain.tasks import Task
    from desktop.services.clients import ClientsService
    from desktop.services.crises import CrisesService
    from desktop.services.plans import PlansService
    from desktop.services.sessions import SessionsService
    from desktop.services.tasks import TasksService
    from desktop.storage.vault import OpenVault

MOST = 5
"""So many things are shown."""
READ = 100
"""So many of a kind are read: of that many together it is said that there are more."""
SOON_MINUTES = 10
"""So long before a booked time it is said that something is due."""
REVIEW_SOON = 7
"""So many days before its day a plan is to be looked at."""
ENDED_LOCKED = "ended_locked"
"""Why a report's line leads to what stands open: the crisis ended while locked, and nobody said yet how."""
FAR_AHEAD = "far_ahead"
"""Why a signed session is not sealed by itself: the clock was far ahead as it was signed."""
OUTCOME_DAYS = 60
"""Older bookings without an outcome are not asked about any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayItem:
    """One line: `kind` is crisis_open, report_open, draft, unsealed, recheck, dispatch_due, review, plan_talk,
    retention, no_show_now, no_show or outcome; `days` says how late. The last three have the id of an appointment.

    `reason` says why safe contact is asked again although it is not old (incident, changed, two_vaults), or that a
    number was confirmed for an earlier address (moved), or why a session could not be sealed, or ENDED_LOCKED.
    """

    kind: str
    object_id: str
    client_id: str | None = None
    chosen_name: str = ""
    short_id: str = ""
    since: Moment | None = None
    days: int | None = None
    reason: str = ""
    params: dict[str, str] = field(default_factory=dict)
    task_id: str = ""
    """The task that the line is, where it may be put off."""


class TodayService:
    """Reads only; runs on the caller's connection."""

    def __init__(
        self,
        vault: OpenVault,
        clock: Clock,
        clients: ClientsService,
        sessions: SessionsService,
        crises: CrisesService,
        plans: PlansService,
        tasks: TasksService,
        dispatch_check_days: Callable[[], int],
        plan_days: Callable[[], int],
    ) -> None:
        self._vault = vault
        self._clock = clock
        self._clients = clients
        self._sessions = sessions
        self._crises = crises
        self._plans = plans
        self._tasks = tasks
        self._dispatch_check_days = dispatch_check_days
        self._plan_days = plan_days

    def unfinished(self) -> list[TodayItem]:
        """Return open crises, unsigned incident reports and session drafts, in that order."""
        items = [
            self._named(
                TodayItem(kind="crisis_open", object_id=run.id, client_id=run.client_id, since=run.started_at)
            )
            for run in self._crises.open_runs()
        ]
        unasked = set(self._crises.not_asked())
        items += [
            self._named(
                TodayItem(
                    kind="report_open",
                    object_id=report["crisis_id"],
                    client_id=report["client_id"],
                    since=Moment.read(report["created_at"]),
                    reason=ENDED_LOCKED if report["crisis_id"] in unasked else "",
                )
            )
            for report in self._crises.open_reports()
        ]
        items += [
            TodayItem(
                kind="draft",
                object_id=draft.id,
                client_id=draft.client_id,
                chosen_name=draft.chosen_name,
                short_id=draft.short_id,
                since=draft.started_at,
            )
            for draft in self._sessions.drafts(READ)
        ]
        waits = dict.fromkeys(self._sessions.signing.far_ahead(), FAR_AHEAD)
        for session_id, error in list(self._sessions.signing.troubles.items()):
            waits[session_id] = str(getattr(error, "reason", ""))
        for session_id, reason in waits.items():
            row = self._sessions.get(session_id)
            if row is not None and row.state == "closed":
                items.append(
                    self._named(
                        TodayItem(
                            kind="unsealed",
                            object_id=session_id,
                            client_id=row.client_id,
                            since=row.started_at,
                            reason=reason,
                        )
                    )
                )
        return items

    def waiting(self) -> list[TodayItem]:
        """Return safe contact to ask again, dispatch numbers, plans and closed records to look at; READ of each."""
        from desktop.storage import cases
        from desktop.storage import today as rows

        today = self._clock.now().local().date()
        conn, now = self._vault.connection(), self._clock.now()
        doubted = rows.safe_contact_doubted(conn, READ)
        old = rows.safe_contact_due(conn, now, self._clients.recheck_days(), READ)
        items = [
            TodayItem(
                kind="recheck",
                object_id=row["contact_method_id"] or "",
                client_id=row["client_id"],
                chosen_name=row["chosen_name"] or "",
                short_id=row["short_id"],
                since=Moment.read(row["last"]),
                days=(now.utc - Moment.read(row["last"]).utc).days,
                reason=row["reason"] or "",
            )
            for row in (*doubted, *old)
        ]
        items += [
            TodayItem(
                kind="dispatch_due",
                object_id=row["id"],
                client_id=row["client_id"],
                chosen_name=row["chosen_name"] or "",
                short_id=row["short_id"],
                since=Moment.read(row["last"]) if row["last"] else None,
                reason="moved" if row["dispatch_earlier"] else "",
            )
            for row in rows.dispatch_due(conn, now, self._dispatch_check_days(), READ)
        ]
        items += [
            TodayItem(
                kind="review",
                object_id=plan["id"],
                client_id=plan["client_id"],
                chosen_name=plan["chosen_name"] or "",
                short_id=plan["short_id"],
                days=_review_late(plan["review_by"], today),
            )
            for plan in self._plans.reviews_due(today + timedelta(days=REVIEW_SOON), READ)
        ]
        items += [
            TodayItem(
                kind="retention",
                object_id=row["id"],
                client_id=row["id"],
                chosen_name=row["chosen_name"] or "",
                short_id=row["short_id"],
                days=(today - day_of(row["day"])).days,
            )
            for row in cases.reviews_due(conn, today, READ)
        ]
        return items

    def follow_ups(self) -> list[TodayItem]:
        """Return who did not come and is to be thought of: at once where a risk was known (no_show_now), else later.

        After them bookings that are over and nobody said what became of them (outcome).
        """
        from desktop.storage import appointments as rows

        conn, now = self._vault.connection(), self._clock.now()
        found = []
        for row in rows.follow_ups(conn, self._vault.vault_id, now, READ):
            missed = rows.read(conn, row["appointment_id"])
            found.append(
                TodayItem(
                    kind=row["rule"],
                    object_id=row["appointment_id"],
                    client_id=row["client_id"],
                    chosen_name=row["chosen_name"] or "",
                    short_id=row["short_id"],
                    since=missed.starts_at if missed is not None else None,
                    task_id="" if row["rule"] in SAFETY_RULES else row["task_id"],
                )
            )
        since = Moment(utc=now.utc - timedelta(days=OUTCOME_DAYS))
        found += [
            TodayItem(
                kind="outcome",
                object_id=each.id,
                client_id=each.client_id,
                chosen_name=each.chosen_name,
                short_id=each.short_id,
                since=each.starts_at,
            )
            for each in rows.without_outcome(conn, now, since, READ)
        ]
        return found

    def tasks(self, client_id: str = "") -> list[Task]:
        """Return tasks that are due, of one client or all; who did not come is among the follow-ups."""
        return self._tasks.due(client_id, READ)

    def due_now(self) -> frozenset[str]:
        """Return keys of what cannot wait for a look at Today by chance: a session that begins soon, tasks of today.

        Safe contact that grew old within the last day is among them.
        """
        from desktop.storage import appointments as rows
        from desktop.storage import due

        now = self._clock.now()
        until = now.utc + timedelta(minutes=SOON_MINUTES)
        soon = {
            f"booking/{each.id}"
            for each in rows.coming(self._vault.connection(), now, READ)
            if each.starts_at.utc <= until
        }
        old = due.rechecks_of_last_day(self._vault.connection(), now, self._clients.recheck_days())
        soon |= {f"recheck/{each}" for each in old}
        return frozenset(soon | {f"task/{task.id}" for task in self._tasks.due("", READ)})

    def plan_talks(self, client_id: str = "") -> list[TodayItem]:
        """Return with whom to talk about a plan, when it suits: one is suggested, never made (PRACTICE 26).

        Nobody who was asked within the days after which a plan is looked at again, and nobody in a crisis.
        """
        from desktop.storage import today as rows

        now = self._clock.now()
        since = Moment(utc=now.utc - timedelta(days=self._plan_days()))
        found = rows.plan_talks(self._vault.connection(), tuple(CONCERN_KINDS), since, READ, client_id)
        return [
            TodayItem(
                kind="plan_talk",
                object_id=row["id"],
                client_id=row["id"],
                chosen_name=row["chosen_name"] or "",
                short_id=row["short_id"],
            )
            for row in found
            if row["concern"] or _child_alone(row, now.local().date())
        ]

    def plan_to_review(self, client_id: str) -> bool:
        """Tell whether a plan of this client is to be looked at again within a week, or was already."""
        today = self._clock.now().local().date()
        return any(_review_late(day, today) >= -REVIEW_SOON for day in self._plans.review_days(client_id))

    def _named(self, item: TodayItem) -> TodayItem:
        from dataclasses import replace

        client = self._clients.get(item.client_id) if item.client_id else None
        return (
            item
            if client is None
            else replace(item, chosen_name=client.chosen_name, short_id=client.short_id)
        )


def _child_alone(row: Mapping[str, Any], today: date) -> bool:
    """Tell whether a child has no parent or guardian here; of a grown-up it says nothing any more."""
    estimated = age_now(str(row["age_estimated"] or ""), row["age_noted_at"] or "", today)
    born = row["birth_date"] or ""
    return may_be_minor(born, estimated, today) or not (born or estimated)


def _review_late(stored: str, today: date) -> int:
    """Return by how many days a plan's review is late; one whose day cannot be read is looked at now."""
    by = day_of(stored)
    return 0 if by == UNREADABLE.utc.date() else (today - by).days
