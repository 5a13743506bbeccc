"""Calls of a crisis as its log says them now: who was called, what came of it, who is on it (X4, PRACTICE 18-20)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from desktop.domain.crisis_lines import CallFacts, LineFacts, of_kind

if TYPE_CHECKING:
    from desktop.domain.agency import AgencyProfile, ReportRule
    from desktop.domain.crisis import CrisisLine, CrisisRun

CALL_WHO = (
    "dispatch", "supervisor", "if_not_there", "responders", "988", "interpreter", "child_protection", "other",
)  # fmt: skip
"""Who a call of the card can be to. `if_not_there` is the next of the agency's supervisors and is kept as one."""
CALL_RESULTS = ("answered", "coming", "transferred", "rings_back", "no_answer", "refused")
SUICIDE_LINE = "988"
SENT_TO = frozenset({"dispatch", "responders"})
"""Where help is sent belongs to the call: the place that stood in *Where* at that moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call that stands, with what was added to it since."""

    line: CrisisLine
    facts: CallFacts


def calls_of(run: CrisisRun) -> tuple[Call, ...]:
    """Return the calls in force, in their order; tries to reach the client again are none of them."""
    found = ((line, CallFacts.of(line)) for line in of_kind(run, "call"))
    return tuple(Call(line=line, facts=facts) for line, facts in found if facts.who)


def call_of(run: CrisisRun, line_id: str) -> Call | None:
    """Return one call; None when it is not there or was taken back."""
    return next((call for call in calls_of(run) if call.line.id == line_id), None)


def newest_to(run: CrisisRun, who: str, number: str) -> Call | None:
    """Return the newest call to somebody by that number (any, where none is known); None when there is none."""
    said = [call for call in calls_of(run) if call.facts.who == kept_who(who)]
    same = [call for call in said if not number or call.facts.number == number]
    return same[-1] if same else None


def kept_who(who: str) -> str:
    """Return what `CallFacts.who` holds: the one who is called if the supervisor is not there is a supervisor too."""
    return "supervisor" if who == "if_not_there" else who


def whole(facts: LineFacts) -> dict[str, str]:
    """Return every fact, also the empty ones: a correction that leaves one out would leave it as it was."""
    told = {each.name: getattr(facts, each.name) for each in fields(facts)}
    return {
        name: ("1" if value else "") if isinstance(value, bool) else str(value)
        for name, value in told.items()
    }


def numbers_to_call(agency: AgencyProfile, *, dispatch: str, region: str) -> dict[str, str]:
    """Return the number of each of CALL_WHO that is known.

    `dispatch` is the number of the place the client is in, empty where none is sure; `region` the state of that place,
    for the number of its child protection. Where the agency has cards for several states and none fits, none is given.
    """
    supers = [person.phone for person in agency.supervisors() if person.phone]
    desk = next((each.phone for each in agency.people if each.role == "interpreter_desk" and each.phone), "")
    rule = _rule(agency.report_rules, region)
    protection = (rule.phone if rule is not None else "") or agency.separation.child_protection_phone
    known = {
        "dispatch": dispatch,
        "supervisor": supers[0] if supers else "",
        "if_not_there": supers[1] if len(supers) > 1 else "",
        "responders": dispatch,
        "988": SUICIDE_LINE,
        "interpreter": desk,
        "child_protection": protection,
    }
    return {who: number for who, number in known.items() if number}


def _rule(rules: tuple[ReportRule, ...], region: str) -> ReportRule | None:
    with_phone = [rule for rule in rules if rule.phone]
    state = region.strip().casefold()
    for rule in with_phone:
        if state and rule.state.strip().casefold() == state:
            return rule
    return with_phone[0] if len(with_phone) == 1 and not state else None
