"""The agency's rules for mandated reports: which one, until when to call, until when to write (X9, PRACTICE 23)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from desktop.domain.agency import ReportRule
from desktop.domain.clock import Moment

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_DAYS = 3650
"""Days until a written form that still make a day; beyond it a slip of the key is meant."""


def rule_id(rule: ReportRule) -> str:
    """Return what a report notes of the rule it followed: the state, and a short sum of all that the rule said then."""
    body = "\x1f".join(str(getattr(rule, each.name)) for each in fields(rule))
    return f"{rule.state.strip()}/{hashlib.sha256(body.encode()).hexdigest()[:8]}"


def chosen_rule(rules: Sequence[ReportRule], wanted: str, region: str = "") -> ReportRule | None:
    """Return the rule `wanted` (a `rule_id`), else the only one of the client's state, else the only one there is.

    Two rules of one state, for children and for adults say, are for the caseworker to choose from.
    """
    for rule in rules:
        if rule_id(rule) == wanted:
            return rule
    if wanted:
        return None
    of_state = [rule for rule in rules if region and _plain(rule.state) == _plain(region)]
    found = of_state or list(rules)
    return found[0] if len(found) == 1 else None


def call_by(begun: Moment, rule: ReportRule | None) -> Moment:
    """Return until when the call is to be made: the rule's hours after the suspicion; without any, at once.

    Suspicion is enough: it begins when the report was begun, not when somebody agreed to it.
    """
    hours = rule.clock_hours if rule is not None else 0
    try:
        later = begun.utc + timedelta(hours=hours)
    except OverflowError:
        later = begun.utc
    return Moment(utc=later, zone=begun.zone, offset_minutes=begun.offset_minutes)


def written_by(called: Moment | None, rule: ReportRule | None) -> date | None:
    """Return the last day of the written form: so many days after the day of the call, on the clock of that call.

    None before the call, and where the rule asks for no form or nobody has written a rule: then it is asked.
    """
    if called is None or rule is None or not 0 < rule.written_form_days <= MOST_DAYS:
        return None
    return called.local().date() + timedelta(days=rule.written_form_days)


def kept(rule: ReportRule | None) -> dict[str, Any]:
    """Return a rule as it is kept with a report: what the agency changes afterwards changes nothing there."""
    return {} if rule is None else asdict(rule)


def read_kept(body: Mapping[str, Any] | None) -> ReportRule | None:
    """Return the rule that was kept, None where there was none or it cannot be read."""
    known = {each.name for each in fields(ReportRule)}
    values = {name: value for name, value in (body or {}).items() if name in known}
    if not isinstance(values.get("state"), str):
        return None
    whole = {"clock_hours", "written_form_days"}
    fits = all(isinstance(value, int if name in whole else str) for name, value in values.items())
    return ReportRule(**values) if fits else None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
