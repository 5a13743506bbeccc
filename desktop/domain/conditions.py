"""Conditions of a protocol: field, operator, values; read by the wizard, written in content files.

A list of conditions means "all of these". `any` and `all` make groups. Every field has a *view*: the set of
codes it holds now (nothing while it is unanswered), so one small set of operators serves every kind of answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Operator = Literal[
    "is",
    "is_not",
    "any_of",
    "none_of",
    "includes",
    "excludes",
    "answered",
    "not_answered",
    "at_least",
    "less_than",
    "any",
    "all",
]

OPERATORS: Mapping[str, str] = MappingProxyType(
    {
        "is": "holds this one value and nothing else",
        "is_not": "the opposite of is; true while unanswered",
        "any_of": "holds at least one of these values",
        "none_of": "the opposite of any_of; true while unanswered",
        "includes": "holds every one of these values",
        "excludes": "the opposite of includes; true while unanswered",
        "answered": "has an answer of any state but not asked and skipped; takes no values",
        "not_answered": "the opposite of answered; takes no values",
        "at_least": "is a whole number, this or more",
        "less_than": "is a whole number below this",
    }
)
GROUPS = ("any", "all")
WITHOUT_VALUES = ("answered", "not_answered")
ONE_VALUE = ("is", "is_not", "at_least", "less_than")

View = frozenset[str]
Lookup = Callable[[str], View]

MARKS: View = frozenset({"does_not_know", "prefers_not", "skipped"})
"""What a field's view holds when the answer is one of these states instead of a value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One test, or a group of tests when `operator` is any or all (then `parts` holds them)."""

    operator: Operator
    field: str = ""
    values: tuple[str, ...] = ()
    parts: tuple[Condition, ...] = ()

    def holds(self, lookup: Lookup) -> bool:
        """Tell whether the condition is true for the fields that `lookup` knows."""
        if self.operator == "any":
            return any(part.holds(lookup) for part in self.parts)
        if self.operator == "all":
            return all(part.holds(lookup) for part in self.parts)
        return _TESTS[self.operator](lookup(self.field), self.values)

    def fields(self) -> Iterator[str]:
        """Yield every field the condition reads."""
        if self.operator in GROUPS:
            for part in self.parts:
                yield from part.fields()
        else:
            yield self.field


When = tuple[Condition, ...]


def all_hold(when: Iterable[Condition], lookup: Lookup) -> bool:
    """Tell whether every condition holds; an empty list always does."""
    return all(condition.holds(lookup) for condition in when)


def _number(view: View) -> int | None:
    if len(view) != 1:
        return None
    text = next(iter(view))
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def _at_least(view: View, values: tuple[str, ...]) -> bool:
    number = _number(view)
    return number is not None and number >= int(values[0])


def _less_than(view: View, values: tuple[str, ...]) -> bool:
    number = _number(view)
    return number is not None and number < int(values[0])


_TESTS: Mapping[str, Callable[[View, tuple[str, ...]], bool]] = MappingProxyType(
    {
        "is": lambda view, values: view == frozenset(values),
        "is_not": lambda view, values: view != frozenset(values),
        "any_of": lambda view, values: not view.isdisjoint(values),
        "none_of": lambda view, values: view.isdisjoint(values),
        "includes": lambda view, values: view.issuperset(values),
        "excludes": lambda view, values: not view.issuperset(values),
        "answered": lambda view, _values: bool(view - {"skipped"}),
        "not_answered": lambda view, _values: not (view - {"skipped"}),
        "at_least": _at_least,
        "less_than": _less_than,
    }
)

_YES_NO = "yes, no, unknown"

CONTEXT_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "session.channel": "phone, sms, messaging_app, email, video, in_person",
        "session.length": "check_in, ordinary, full",
        "session.direction": "outgoing, incoming",
        "session.first": _YES_NO,
        "session.kind_of_day": "booked, unplanned, follow_up (a task to hear from them is due)",
        "session.listening": "yes, no (follows the answers, or the caseworker's own key)",
        "session.alone": "yes, no, unknown (follows the answers, or the caseworker's own key)",
        "session.identity": "confirmed, refused, unknown (follows the answers)",
        "session.interpreter": "none, phone, video, in_person (as it was booked; nothing where that is not known)",
        "session.video_held": "yes, no, unknown (yes: a session was held with them by video before)",
        "session.crisis_open": _YES_NO,
        "session.off_preferred_channel": _YES_NO,
        "client.age_group": "under_18, adult, unknown",
        "client.accompanied": "yes, no, unknown (no: a child without parent or guardian here)",
        "client.gender": "female, male, other, unknown",
        "client.literacy": "reads, reads_little, does_not_read, unknown",
        "client.interpreter_needed": _YES_NO,
        "client.preferred_channel": "the same codes as session.channel, or unknown",
        "client.has_plan": _YES_NO,
        "client.has_code_word": _YES_NO,
        "client.has_help_word": _YES_NO,
        "client.has_provider_code": _YES_NO,
        "client.has_safe_contact": _YES_NO,
        "client.safe_contact_due": _YES_NO,
        "client.cut_off_known": "yes, no (yes: what to do when cut off, or when another answers, was said lately)",
        "client.confidentiality_due": "yes, no (yes: only the short form was said so far)",
        "client.has_dispatch": _YES_NO,
        "client.children_at_home": _YES_NO,
        "client.known_concerns": "a list: family_violence, mental_health, other_risk (from the concerns of the record)",
        "client.days_since_contact": "a whole number",
        "client.household_linked": "yes, no, unknown (yes: somebody at home has a record of their own)",
        "client.usual_known": "yes, no (yes: something of what is usual for them was learnt before)",
        "client.lesson_due": "yes, no (yes: something learnt together is due again)",
        "client.goals_open": "yes, no (yes: a goal of an earlier session is open)",
        "client.told_what_we_notice": "yes, no (told once what we notice and why)",
        "agency.separation_agreed": "yes, no (yes: the way to time alone is whole and agreed, with names and day)",
        "agency.has_supervisor": "yes, no",
        "agency.has_report_rules": "yes, no",
        "agency.channels": "a list of the same codes as session.channel",
    }
)
"""The closed list of fields that are not questions. Its keys are part of the grammar."""

ContextValue = str | int | tuple[str, ...]
Context = Mapping[str, ContextValue]


def context_view(value: ContextValue | None) -> View:
    """Return the view of a context field: its codes, a number as text, nothing when it is not given."""
    if value is None or value == "":
        return frozenset()
    if isinstance(value, tuple):
        return frozenset(value)
    return frozenset({str(value)})
