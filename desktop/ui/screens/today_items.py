"""Today's lines: what is not finished and what waits, five at most, safety first (PRACTICE 34)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import NotAllowed
from desktop.services.today import FAR_AHEAD, MOST, READ
from desktop.ui import day_words
from desktop.ui.appointment_words import name_of
from desktop.ui.messages import explain
from desktop.ui.safe_contact_words import reason_words
from desktop.ui.screens.client_facts import short_name
from desktop.ui.screens.today_line import Line, opens
from desktop.ui.screens.today_reports import but_reports, report_lines
from desktop.ui.screens.today_talks import report_place, talks
from desktop.ui.screens.today_upkeep import drill, upkeep
from desktop.ui.task_words import detail as task_detail
from desktop.ui.task_words import due_words, icon_of, place_of
from desktop.ui.widgets.labels import isolate, ltr

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.tasks import Task
    from desktop.services.today import TodayItem
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
FORM_PREFIX = "client_form/"
BOOKING_PREFIX = "appointment_form/"
TASK_PREFIX = "task_form/"
NOBODY = "-"
"""In the name of a new booking's or task's draft, where no client was chosen before."""
# what somebody's safety hangs on comes first
_ORDER = (
    "crisis_open",
    "mandated",
    "report_open",
    "no_show_now",
    "recheck",
    "outcome",
    "room",
    "draft",
    "unsealed",
    "form",
    "talk",
    "no_show",
    "task",
    "dispatch_due",
    "backup_late",
    "review",
    "plan_talk",
    "retention",
    "backup_waits",
    "drill",
)


def todays_lines(context: ScreenContext, *, but_not: str = "") -> tuple[list[Line], str]:
    """Return at most five lines, and how many there are altogether as words; the draft `but_not` is shown elsewhere.

    All that waits is put in order before five are taken: nothing that safety hangs on stands behind what is old.
    """
    services = context.services
    today = context.clock.now().local().date()
    items = [*services.today.unfinished(), *services.today.follow_ups(), *services.today.waiting()]
    found: list[tuple[str, Callable[[], Line]]] = [
        (item.kind, partial(_line, context, item, today)) for item in items if item.object_id != but_not
    ]
    found += report_lines(context, today)
    due = but_reports(services.today.tasks())
    found += [("task", partial(_task_line, context, task, today)) for task in due]
    for line in (
        *_forms(context),
        *talks(context, today),
        *_plan_talk(context),
        *upkeep(context),
        *drill(context, today),
    ):
        found.append((line.kind, partial(_as_is, line)))
    found.sort(key=lambda each: _ORDER.index(each[0]) if each[0] in _ORDER else len(_ORDER))
    return [make() for _kind, make in found[:MOST]], _count_words([kind for kind, _make in found])


def _as_is(line: Line) -> Line:
    return line


def _count_words(kinds: Sequence[str]) -> str:
    """Return how many are shown of how many; empty where all are. No more than READ of a kind were counted."""
    shown, total = ltr(str(min(MOST, len(kinds)))), ltr(str(len(kinds)))
    if len(kinds) <= MOST:
        return ""
    if max(Counter(kinds).values()) >= READ:
        return translate("Today", "{shown} of {total} or more").format(shown=shown, total=total)
    return translate("Today", "{shown} of {total}").format(shown=shown, total=total)


def _plan_talk(context: ScreenContext) -> list[Line]:
    """Return one line about a plan to talk of: never why, and nothing is made by itself (PRACTICE 26, 32)."""
    found = context.services.today.plan_talks()
    if not found:
        return []
    first, more = found[0], len(found) - 1
    detail = translate("Today", "There is none yet. Only if they want one, and when it suits")
    if more:
        also = translate("Today", "Also for others: {count}").format(count=ltr(str(more)))
        detail = f"{detail}. {also}"
    return [
        Line(
            kind="plan_talk",
            title=translate("Today", "Talk about a plan with {name}").format(name=_name(first.chosen_name)),
            detail=detail,
            end=translate("Today", "When it suits"),
            icon="map",
            late=False,
            run=opens(context, "client", {"client_id": first.client_id or "", "part": "plans"}),
            object_id=first.object_id,
        )
    ]


def _forms(context: ScreenContext) -> list[Line]:
    """Return records and bookings that were begun or changed and not saved."""
    interface, clients = context.services.interface, context.services.clients
    lines = []
    for client_id in interface.drafts(FORM_PREFIX):
        client = None if client_id == "new" else clients.get(client_id)
        if client is not None:
            title = translate("Today", "Changes to {name}").format(name=_name(client.chosen_name))
            lines.append(_form_line(context, title, "client_edit", {"client_id": client_id}, client_id))
        elif client_id == "new":
            lines.append(_form_line(context, translate("Today", "A new client"), "client_edit", {}, "new"))
    for key in interface.drafts(BOOKING_PREFIX):
        new, _, client_id = key.rpartition("/")
        if not new:
            if (found := context.services.appointments.get(key)) is not None and found.state == "booked":
                title = translate("Today", "A booking with {name}").format(name=name_of(found))
                params = {"appointment_id": key, "client_id": found.client_id, "part": "form"}
                lines.append(_form_line(context, title, "appointment", params, key))
        elif (client := clients.get(client_id)) is not None:
            title = translate("Today", "A booking with {name}").format(name=_name(client.chosen_name))
            lines.append(_form_line(context, title, "appointment", {"client_id": client_id}, client_id))
        elif client_id == NOBODY:
            lines.append(_form_line(context, translate("Today", "A new booking"), "appointment", {}, "new"))
    for key in interface.drafts(TASK_PREFIX):
        new, _, client_id = key.rpartition("/")
        whose = {"client_id": client_id} if new and client_id != NOBODY else {}
        params = {"part": "form", "task_id": "" if new else key, **whose}
        if new or ((task := context.services.tasks.get(key)) is not None and task.state == "open"):
            lines.append(_form_line(context, translate("Today", "A task"), "tasks", params, key))
    return lines


def _task_line(context: ScreenContext, task: Task, today: date) -> Line:
    """Something to do, by hand or about a provider's code."""
    screen, params = place_of(task)
    return Line(
        kind="task",
        title=isolate(short_name(task.title)),
        detail=task_detail(task, today),
        end=due_words(task, today),
        icon="clock-alert" if task.days_late(today) > 0 else icon_of(task),
        late=task.days_late(today) > 0,
        run=opens(context, screen, params),
        object_id=task.id,
        task=task,
    )


def _form_line(
    context: ScreenContext, title: str, screen: str, params: dict[str, str], object_id: str
) -> Line:
    return Line(
        kind="form",
        title=title,
        detail=translate("Today", "Written, not saved yet"),
        end="",
        icon="pencil",
        late=False,
        run=opens(context, screen, {name: value for name, value in params.items() if value}),
        object_id=f"{screen}_{object_id}",
    )


def _line(context: ScreenContext, item: TodayItem, today: date) -> Line:
    name = _name(item.chosen_name) if item.chosen_name else translate("Today", "no client named")
    when = day_words.day_and_time(item.since, today) if item.since is not None else ""
    client_id = item.client_id or ""
    match item.kind:
        case "crisis_open":
            return Line(
                kind=item.kind,
                title=translate("Today", "Urgent, still open"),
                detail=name,
                end=when,
                icon="life-buoy",
                late=True,
                run=lambda: context.window.open_crisis(client_id, run_id=item.object_id),
                object_id=item.object_id,
            )
        case "unsealed":
            return Line(
                kind=item.kind,
                title=translate("Today", "Note not sealed yet, {name}").format(name=name),
                detail=_why_unsealed(item.reason),
                end=when,
                icon="lock",
                late=False,
                run=opens(context, "session", {"client_id": client_id, "session_id": item.object_id}),
                object_id=item.object_id,
            )
        case "report_open":
            screen, detail = report_place(item)
            return Line(
                kind=item.kind,
                title=translate("Today", "Report, {name}").format(name=name),
                detail=detail,
                end=when,
                icon="file-pen-line",
                late=False,
                run=opens(context, screen, {"run_id": item.object_id}),
                object_id=item.object_id,
            )
        case "no_show_now" | "no_show" | "outcome":
            return _booking_line(context, item, name, when)
        case "recheck":
            said = day_words.plain_day(item.since.local().date(), today) if item.since is not None else ""
            return Line(
                kind=item.kind,
                title=translate("Today", "{name}: is this number still safe?").format(name=name),
                detail=_recheck_words(item, said),
                end=translate("Today", "Ask again"),
                icon="shield-alert",
                late=True,
                run=opens(context, "client", {"client_id": client_id, "part": "contacts"}),
                object_id=item.object_id,
            )
        case "dispatch_due":
            words = translate("Today", "Nobody has confirmed it yet")
            if item.reason == "moved":
                words = translate("Today", "The address has changed since it was confirmed")
            if item.since is not None:
                day = day_words.plain_day(item.since.local().date(), today)
                words = translate("Today", "Confirmed last {day}").format(day=day)
            return Line(
                kind=item.kind,
                title=translate("Today", "{name}: the local emergency number").format(name=name),
                detail=words,
                end=translate("Today", "Check it"),
                icon="phone-call",
                late=item.since is None,
                run=opens(context, "client", {"client_id": client_id, "part": "contacts"}),
                object_id=item.object_id,
            )
        case "review":
            days = item.days or 0
            late = translate("Today", "{days} days late").format(days=ltr(str(days)))
            return Line(
                kind=item.kind,
                title=translate("Today", "Look at the plan with {name}").format(name=name),
                detail=translate("Today", "Did it help, does it still fit?"),
                end=late
                if days > 1
                else translate("Today", "Soon")
                if days < 0
                else translate("Today", "Now"),
                icon="map",
                late=days > 0,
                run=opens(context, "plan", {"client_id": client_id, "plan_id": item.object_id}),
                object_id=item.object_id,
            )
        case "retention":
            return Line(
                kind=item.kind,
                title=translate("Today", "A closed record to look at: {id}").format(id=ltr(item.short_id)),
                detail=translate("Today", "Keep it longer, or erase what names the person"),
                end=translate("Today", "Now"),
                icon="archive",
                late=False,
                run=opens(context, "case", {"client_id": client_id}),
                object_id=item.object_id,
            )
    return Line(
        kind=item.kind,
        title=translate("Today", "Session note, {name}").format(name=name),
        detail=translate("Today", "Kept as a draft, not signed yet"),
        end=when,
        icon="notebook-pen",
        late=False,
        run=opens(context, "session", {"client_id": client_id, "session_id": item.object_id}),
        object_id=item.object_id,
    )


def _booking_line(context: ScreenContext, item: TodayItem, name: str, when: str) -> Line:
    """Somebody did not come, or nobody said whether they did. Nothing here tells of a risk (PRACTICE 32)."""
    asked = item.kind == "outcome"
    title = (
        translate("Today", "{name}: did they come?") if asked else translate("Today", "{name} did not come")
    )
    detail = translate("Today", "Look at what is safe, then hear from them")
    return Line(
        kind=item.kind,
        title=title.format(name=name),
        detail=translate("Today", "Say what became of the booking") if asked else detail,
        end=when,
        icon="calendar-clock",
        late=item.kind == "no_show_now",
        task=context.services.tasks.get(item.task_id) if item.task_id else None,
        run=opens(
            context, "appointment", {"appointment_id": item.object_id, "client_id": item.client_id or ""}
        ),
        object_id=item.object_id,
    )


def _recheck_words(item: TodayItem, said: str) -> str:
    if item.reason:
        return translate("Today", "{why}. Safe contact, last said {day}").format(
            why=reason_words(item.reason), day=said
        )
    return translate("Today", "Safe contact, last said {day}").format(day=said)


def _name(name: str) -> str:
    return isolate(short_name(name))


def _why_unsealed(reason: str) -> str:
    if reason == FAR_AHEAD:
        return translate(
            "Today",
            "The clock was far ahead as it was signed, so it would stay unsealed for long. Open it: “Seal it now”.",
        )
    return explain(NotAllowed(reason)) if reason else ""
