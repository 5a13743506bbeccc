"""The incident report in words: what its fields and parts are called, and the words its draft is written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.crisis_calls import CALL_WHO
from desktop.domain.crisis_lines import CallFacts
from desktop.domain.incident import ReportWords
from desktop.ui.screens.crisis_call_words import part_words
from desktop.ui.widgets.lists import set_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.crisis_content import CrisisContent

translate = QCoreApplication.translate


def field_labels() -> dict[str, str]:
    """Return what each field is called, by its name."""
    return {
        "started": translate("IncidentReport", "Started"),
        "ended": translate("IncidentReport", "Ended"),
        "minutes": translate("IncidentReport", "Minutes"),
        "worker": translate("IncidentReport", "Caseworker"),
        "client": translate("IncidentReport", "Client, as named in this report"),
        "reason": translate("IncidentReport", "What it was about"),
        "risks": translate("IncidentReport", "Dangers that were named"),
        "location": translate("IncidentReport", "Where the client was"),
        "people": translate("IncidentReport", "Who else was there"),
        "parties": translate("IncidentReport", "What is known of each of them"),
        "what_happened": translate("IncidentReport", "What happened, from the log"),
        "calls": translate("IncidentReport", "Calls made: who, when, what came of it"),
        "agency": translate("IncidentReport", "Agency that was called, and its place"),
        "officer": translate("IncidentReport", "Operator or officer: name and badge"),
        "event_number": translate("IncidentReport", "Event or incident number"),
        "client_wish": translate("IncidentReport", "What the client wanted, and what they were told"),
        "stayed": translate("IncidentReport", "Stayed on the call until help came or it had passed"),
        "supervisor_told": translate("IncidentReport", "Who was told, and when"),
        "outcome": translate("IncidentReport", "How it ended"),
        "at_the_end": translate("IncidentReport", "Known at the end"),
        "plan_made": translate("IncidentReport", "Safety plan"),
        "new_needs": translate("IncidentReport", "New or sharper needs"),
        "next_steps": translate("IncidentReport", "Next steps, and who does them"),
    }


def field_hints() -> dict[str, str]:
    """Return what stands in an empty field, where more than its label helps."""
    return {
        "parties": translate("IncidentReport", "Partner, children with ages, others. Say: alleged."),
        "risks": translate("IncidentReport", "Weapon, injury, threats"),
        "officer": translate("IncidentReport", "Ask for both while they are on the line"),
        "supervisor_told": translate("IncidentReport", "Supervisor or another named member"),
        "plan_made": translate("IncidentReport", "Was there one? A crisis is not the time to make one."),
        "new_needs": translate(
            "IncidentReport", "What changed for them? Refer with their consent and a release."
        ),
    }


def group_titles() -> dict[str, str]:
    """Return the headings of the report's parts, by their code."""
    return {
        "when": translate("IncidentReport", "When, by whom, about whom"),
        "danger": translate("IncidentReport", "The danger"),
        "happened": translate("IncidentReport", "What happened"),
        "help": translate("IncidentReport", "Help, and what they wanted"),
        "after": translate("IncidentReport", "How it ended, and what comes next"),
    }


def ending_words(content: CrisisContent, checks: Sequence[str], outcome: str) -> str:
    """Return how it ended as one line of the log: the outcome, then what was ticked."""
    said = [each.label for each in content.outcomes if each.id == outcome]
    return set_apart([*said, *(each.label for each in content.checks if each.id in checks)])


def report_words(content: CrisisContent) -> ReportWords:
    """Return the words a draft is written in, in the language of the moment."""
    return ReportWords(
        steps={step.id: step.do for step in content.steps},
        sources={
            "heard": translate("CrisisWords", "Heard"),
            "seen": translate("CrisisWords", "Seen"),
            "said": translate("CrisisWords", "Said"),
            "think": translate("CrisisWords", "I think"),
        },
        checks={check.id: check.label for check in content.checks},
        outcomes={outcome.id: outcome.label for outcome in content.outcomes},
        called={who: part_words("who", CallFacts(who=who)) for who in CALL_WHO if who != "other"},
        plan_there=translate("IncidentReport", "There is one, begun on {day}"),
    )
