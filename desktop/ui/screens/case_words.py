"""Words about a case that depend on codes: why it was closed or opened, the checklist, what is open, the entries."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.closing import ANSWERS, REASONS, REOPEN_REASONS
from desktop.services.erasing import RULES
from desktop.ui import day_words
from desktop.ui.widgets.labels import isolate, ltr

if TYPE_CHECKING:
    from desktop.domain.closing import CaseEvent, StillOpen

translate = QCoreApplication.translate


def reason_words(reason: str) -> str:
    """Return why a case was closed."""
    return {
        "needs_met": translate("Case", "Needs are met"),
        "asked_to_close": translate("Case", "The client asked to close"),
        "no_contact": translate("Case", "No contact for a long time"),
        "moved": translate("Case", "Left the area"),
        "transferred": translate("Case", "Another agency goes on"),
        "no_longer_served": translate("Case", "No longer for this programme"),
        "no_resources": translate("Case", "We have no means to go on"),
        "died": translate("Case", "The client died"),
        "other": translate("Case", "Another reason"),
    }.get(reason, reason)


def reopen_words(reason: str) -> str:
    """Return why a case was opened again."""
    return {
        "came_back": translate("Case", "The client came back"),
        "new_need": translate("Case", "A new need"),
        "closed_by_mistake": translate("Case", "Closed by mistake"),
        "other": translate("Case", "Another reason"),
    }.get(reason, reason)


def rule_words(rule: str) -> str:
    """Return why a record is erased."""
    return {
        "retention": translate("Case", "Its time is over"),
        "client_asked": translate("Case", "The client asked for it"),
        "agency": translate("Case", "The agency decided"),
    }.get(rule, rule)


def reasons() -> list[tuple[str, str]]:
    """Return every reason for closing with its words."""
    return [(reason, reason_words(reason)) for reason in REASONS]


def reopen_reasons() -> list[tuple[str, str]]:
    """Return every reason for opening again with its words."""
    return [(reason, reopen_words(reason)) for reason in REOPEN_REASONS]


def rules() -> list[tuple[str, str]]:
    """Return every rule of erasing with its words."""
    return [(rule, rule_words(rule)) for rule in RULES]


def check_words(check: str) -> str:
    """Return a line of the checklist."""
    return {
        "plan_reviewed": translate("Case", "Safety plan looked at together once more?"),
        "goals_looked_at": translate("Case", "Goals looked at, what is left is said?"),
        "agreed": translate("Case", "Does the client agree?"),
        "may_return": translate("Case", "Told that they may always come back?"),
        "supervisor": translate("Case", "Has the supervisor looked at it?"),
    }.get(check, check)


def answers() -> list[tuple[str, str]]:
    """Return the answers to a line of the checklist."""
    words = {
        "yes": translate("Case", "Yes"),
        "no": translate("Case", "No"),
        "not_possible": translate("Case", "Not possible"),
    }
    return [(answer, words[answer]) for answer in ANSWERS]


def open_lines(found: StillOpen) -> list[tuple[str, str]]:
    """Return what is open, by kind, with how many."""
    words = {
        "plans": translate("Case", "Plans in use: {count}. They stay with the client, and here to read."),
        "tasks": translate("Case", "Open tasks: {count}"),
        "appointments": translate("Case", "Booked times to come: {count}"),
        "releases": translate("Case", "Releases in force: {count}. Say whether they end."),
        "referrals": translate("Case", "Open referrals: {count}. Whoever goes on should know."),
        "goals": translate("Case", "Open goals: {count}"),
    }
    counts = {name: getattr(found, name) for name in words}
    return [(name, words[name].format(count=ltr(str(count)))) for name, count in counts.items() if count]


def event_words(event: CaseEvent) -> str:
    """Return one entry about a case."""
    if event.kind == "closed":
        return translate("Case", "Closed: {why}").format(why=reason_words(event.reason))
    if event.kind == "reopened":
        return translate("Case", "Opened again: {why}").format(why=reopen_words(event.reason))
    if event.kind == "hold_set":
        return translate("Case", "Legal hold set: {why}").format(why=isolate(event.reason))
    if event.kind == "hold_lifted":
        return translate("Case", "Legal hold lifted: {why}").format(why=isolate(event.reason))
    if event.kind == "kept_longer":
        until = day_of(event.facts.get("until", ""))
        return translate("Case", "Kept longer, until {day}: {why}").format(
            day=until, why=isolate(event.reason)
        )
    return translate("Case", "Noted: {why}").format(why=isolate(event.reason))


def day_of(text: str) -> str:
    """Return an ISO day as it is written here, with its year."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return ltr(text)
    return day_words.plain_day(day, date.min)
