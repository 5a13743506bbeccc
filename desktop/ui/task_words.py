"""Tasks in words: the four usual ones, when they are due, why they wait, where pressing one leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import UNREADABLE
from desktop.domain.tasks import (
    CODE,
    GIVEN_FILE,
    NO_SHOW_NOW,
    PLAN_REST,
    PLAN_RULES,
    QUICK,
    REASONS,
    RELEASE,
    REPORT_RULES,
    TRAINING,
)
from desktop.ui import day_words
from desktop.ui.screens.client_facts import short_name
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.tasks import Task

translate = QCoreApplication.translate
ICONS = {"benefits": "wallet", "housing": "house", "school": "school", "health": "heart-pulse"}


def kind_words(kind: str) -> str:
    """Return one of the four usual kinds as a word."""
    words = {
        "benefits": translate("Tasks", "Benefits"),
        "housing": translate("Tasks", "Housing"),
        "school": translate("Tasks", "School"),
        "health": translate("Tasks", "Health"),
    }
    return words[kind] if kind in QUICK else ""


def quick_title(kind: str) -> str:
    """Return what a task says that is made with one press; it can be changed afterwards."""
    return {
        "benefits": translate("Tasks", "Benefits: find out the next step"),
        "housing": translate("Tasks", "Housing: find out the next step"),
        "school": translate("Tasks", "School: find out the next step"),
        "health": translate("Tasks", "Health: find out the next step"),
    }[kind]


def due_words(task: Task, today: date) -> str:
    """Return when it is due: 2 days late, Today, Mon 30 Nov; empty without a day. What is put off is not late."""
    if task.due_on is None:
        return ""
    lost = task.due_on.year <= UNREADABLE.utc.year
    late = 0 if lost or task.is_put_off(today) else task.days_late(today)
    if late == 1:
        return translate("Tasks", "1 day late")
    if late > 1:
        return translate("Tasks", "{days} days late").format(days=ltr(str(late)))
    return day_words.day(task.due_on, today)


def reason_options() -> list[tuple[str, str]]:
    """Return why something may wait: (code, words)."""
    words = {
        "waits_for_others": translate("Tasks", "Others have to answer first"),
        "client_asked": translate("Tasks", "They asked for it"),
        "not_reached": translate("Tasks", "Nobody was reached"),
        "no_time": translate("Tasks", "No time before then"),
    }
    return [(code, words[code]) for code in REASONS]


def reason_words(reason: str) -> str:
    """Return why a task waits: the words of a chosen reason, or the person's own."""
    return dict(reason_options()).get(reason) or isolate(reason)


def whose(task: Task) -> str:
    """Return the name a task is about, as short as lists show it; empty where it is about nobody."""
    return isolate(short_name(task.chosen_name or task.short_id)) if task.client_id else ""


def detail(task: Task, today: date, *, with_name: bool = True) -> str:
    """Return what stands below a task: whose it is, that it is put off and why, where it is from."""
    parts = [whose(task)] if with_name else []
    if task.is_put_off(today) and task.put_off_until is not None:
        day = day_words.day_within(task.put_off_until, today)
        parts.append(translate("Tasks", "put off until {day}").format(day=day))
        parts.append(reason_words(task.reason))
    elif task.rule == NO_SHOW_NOW or task.rule in REPORT_RULES:
        parts.append(translate("Tasks", "cannot be put off"))
    elif task.session_id and task.made_at is not None:
        day = day_words.plain_day(task.made_at.local().date(), today)
        parts.append(translate("Tasks", "agreed in the session of {day}").format(day=day))
    return listed(part for part in parts if part)


def place_of(task: Task) -> tuple[str, dict[str, str]]:
    """Return the screen and its params where a task made by rule is settled; the task's own form for one by hand."""
    if task.rule == CODE:
        return "provider_code", {"client_id": task.client_id}
    if task.rule == RELEASE:
        return "client", {"client_id": task.client_id, "part": "releases"}
    if task.rule == TRAINING:
        return "settings", {"part": "staff"}
    if task.rule in REPORT_RULES:
        return "mandated_report", {"report_id": task.about}
    if task.rule in PLAN_RULES:
        return "plan", {"client_id": task.client_id, "plan_id": task.about}
    if task.rule == GIVEN_FILE:
        plan_id = task.about.split("/", maxsplit=1)[0]
        return "plan", {"client_id": task.client_id, "plan_id": plan_id, "page": "give"}
    if task.rule:
        return "appointment", {"appointment_id": task.about, "client_id": task.client_id}
    return "tasks", {"task_id": task.id, "part": "form"}


def icon_of(task: Task) -> str:
    """Return the icon of a task's kind."""
    if task.rule == CODE:
        return "key-round"
    if task.rule in (RELEASE, TRAINING):
        return "file-check" if task.rule == RELEASE else "graduation-cap"
    if task.rule in REPORT_RULES:
        return "clipboard-list"
    if task.rule in PLAN_RULES:
        return "map"
    if task.rule == GIVEN_FILE:
        return "usb"
    return "calendar-clock" if task.rule else ICONS.get(task.kind, "list-checks")


def plan_task(rule: str, number: int) -> str:
    """Return the title of a task about a plan; it names no trouble (PRACTICE 32)."""
    if rule == PLAN_REST:
        words = translate("Tasks", "Write the rest of plan {number} together")
    else:
        words = translate("Tasks", "Look at plan {number} together")
    return words.format(number=number)
