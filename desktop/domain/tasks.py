"""Tasks: what one is, which may be put off and for how long, what may stand in one (C8, V16, PRACTICE 34)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.plain_text import one_line

if TYPE_CHECKING:
    from desktop.domain.clock import Moment

QUICK = ("benefits", "housing", "school", "health")
"""What most calls are about (PRACTICE 34): one press makes such a task."""
KINDS = (*QUICK, "follow_up")
QUICK_DAYS = 7
"""A task made with one press is due so many days later."""
LONGEST = 300
"""Characters of a title or a reason."""
MOST_AHEAD = timedelta(days=731)
MOST_BEHIND = timedelta(days=366)
"""Something may be written down that was due already, but not a typing slip of years."""
NO_SHOW_NOW, NO_SHOW, CODE = "no_show_now", "no_show", "provider_code"
RELEASE, TRAINING = "release", "training"
REPORT_CALL, REPORT_FORM = "report_call", "report_form"
PLAN_REVIEW, PLAN_REST = "plan_review", "plan_rest"
"""A plan is to be looked at again on its day, or was given in its first stage and the rest is to be written (P8)."""
PLAN_RULES = frozenset({PLAN_REVIEW, PLAN_REST})
REPORT_RULES = frozenset({REPORT_CALL, REPORT_FORM})
"""A mandated report: the call, the written form (X9). Both are the law's days, not ours."""
GIVEN_FILE = "given_file"
"""A file that was given lies on a stick and is to be deleted there; somebody says it is, here or with the plan."""
SAFETY_RULES = frozenset({NO_SHOW_NOW}) | REPORT_RULES
"""Rules whose tasks somebody's safety hangs on: never put off (docs/adr/0410)."""
PUT_OFF_DAYS = 30
RULE_PUT_OFF_DAYS = 7
"""How far a task may be put off: by hand, and made by a rule about a person or an old code."""
REASONS = ("waits_for_others", "client_asked", "not_reached", "no_time")
"""Reasons that are chosen; anything else is typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One task. `rule` says what made it ("" by hand or in a session) and `about` the id of what it is about.

    `due_on` and `put_off_until` are days of the clock they were noted on; `reason` is why it was put off, a code of
    REASONS or the person's own words. Without `client_id` it is about nobody.
    """

    id: str
    title: str
    kind: str = "follow_up"
    client_id: str = ""
    chosen_name: str = ""
    short_id: str = ""
    due_on: date | None = None
    state: str = "open"
    rule: str = ""
    about: str = ""
    session_id: str = ""
    put_off_until: date | None = None
    reason: str = ""
    made_at: Moment | None = None
    done_at: Moment | None = None
    version: int = 1

    def days_late(self, today: date) -> int:
        """Return by how many days it is late: 0 on its day, less than 0 before it and without a day."""
        return -1 if self.due_on is None else (today - self.due_on).days

    def is_put_off(self, today: date) -> bool:
        """Tell whether it does not wait for anybody yet."""
        return self.state == "open" and self.put_off_until is not None and self.put_off_until > today

    @property
    def may_be_put_off(self) -> bool:
        """Tell whether it may wait at all."""
        return self.rule not in SAFETY_RULES

    @property
    def longest_put_off(self) -> int:
        """How many days it may be put off at a time."""
        return RULE_PUT_OFF_DAYS if self.rule else PUT_OFF_DAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDraft:
    """What somebody typed and chose, not yet checked; all texts, so that it can be kept as it stands."""

    title: str = ""
    due: str = ""
    kind: str = "follow_up"
    client_id: str = ""


def checked_title(typed: str) -> str:
    """Return a title on one line; raises InvalidInput `title`: task_unnamed, too_long."""
    return _line("title", typed, "task_unnamed")


def checked_due(due: date | None, today: date) -> date | None:
    """Return the day; raises InvalidInput `due`: task_too_far, date_too_old."""
    if due is not None and due - today > MOST_AHEAD:
        raise InvalidInput("due", "task_too_far")
    if due is not None and today - due > MOST_BEHIND:
        raise InvalidInput("due", "date_too_old")
    return due


def check_put_off(task: Task, until: date, reason: str, today: date) -> str:
    """Return the reason in order.

    Raises:
        NotAllowed: task_safety (it may not wait), task_done.
        InvalidInput: `until`: put_off_past, put_off_too_long; `reason`: put_off_reason_missing, too_long.
    """
    if task.state != "open":
        raise NotAllowed("task_done")
    if not task.may_be_put_off:
        raise NotAllowed("task_safety")
    if until <= today:
        raise InvalidInput("until", "put_off_past")
    if (until - today).days > task.longest_put_off:
        raise InvalidInput("until", "put_off_too_long", most=task.longest_put_off)
    return _line("reason", reason, "put_off_reason_missing")


def _line(field: str, typed: str, missing: str) -> str:
    text = " ".join(one_line(typed).split())
    if not text:
        raise InvalidInput(field, missing)
    if len(text) > LONGEST:
        raise InvalidInput(field, "too_long", most=LONGEST)
    return text
