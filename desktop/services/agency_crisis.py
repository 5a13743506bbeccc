"""The agency's crisis plan as a page edits it: whom to talk to afterwards, call-back, reminders, report rules (X10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.domain.agency import AgencyProfile, NamedPerson, ReportRule
from desktop.domain.crisis_content import Reminder
from desktop.domain.crisis_reminders import reminders_for
from desktop.domain.errors import InvalidInput
from desktop.domain.plain_text import one_line, portable
from desktop.domain.report_rules import MOST_DAYS
from desktop.domain.typed_times import read_day
from desktop.services import phones

if TYPE_CHECKING:
    from desktop.content.store import ContentStore

DEBRIEF = "debrief"
RULE_FIELDS = (
    "state",
    "who_counts",
    "clock_hours",
    "written_form_days",
    "phone",
    "whose_duty",
    "confirmed_by",
    "confirmed_on",
)
MOST_HOURS = 8760
MOST_MINUTES = 240
MOST_ROWS = 60


class CrisisPlanService:
    """Writing touches the agency's one small file; what this page does not edit stays in it as it is."""

    def __init__(self, content: ContentStore) -> None:
        self._content = content

    def values(self) -> dict[str, Any]:
        """Return what the page edits, JSON-able: texts, `reminders` as [minutes, words], `rules` as texts by name."""
        profile = self._content.agency_profile()
        someone = next((each for each in profile.people if each.role == DEBRIEF), None)
        return {
            "debrief": someone.name if someone is not None else "",
            "debrief_phone": someone.phone if someone is not None else "",
            "callback_phone": profile.callback_phone,
            "report_policy": profile.report_policy,
            "safety_policy": profile.safety_policy,
            "reminders": [[str(each.minutes), each.words] for each in self._own_reminders(profile)],
            "rules": [
                {name: str(getattr(rule, name) or "") for name in RULE_FIELDS}
                for rule in profile.report_rules
            ],
        }

    def usual_reminders(self) -> list[list[str]]:
        """Return those of the crisis file, which count while the agency names none."""
        return [[str(each.minutes), each.words] for each in self._content.crisis().reminders]

    def save_values(self, values: Mapping[str, Any]) -> None:
        """Check and write; what is missing in `values` stays.

        Raises:
            InvalidInput: the field is `debrief`, `debrief_phone`, `callback_phone`, `report_policy`, `safety_policy`,
                `reminder_<row>` or `rule_<row>_<field>`, rows from 0 as they stand on the page. NoSpace, NotWritable.
        """
        profile = self._content.agency_profile()
        changes: dict[str, Any] = {}
        if DEBRIEF in values:
            changes["people"] = _people(profile, str(values[DEBRIEF]), str(values.get("debrief_phone", "")))
        if "callback_phone" in values:
            changes["callback_phone"] = _phone("callback_phone", str(values["callback_phone"]))
        for name in ("report_policy", "safety_policy"):
            if name in values:
                changes[name] = portable(str(values[name])).strip()
        if "reminders" in values:
            # plain minutes of an earlier file are among the rows now
            changes |= {"reminders": self._reminders(profile, values["reminders"]), "reminder_minutes": ()}
        if "rules" in values:
            changes["report_rules"] = _rules(values["rules"])
        changed = replace(profile, **changes)
        if changed != profile:
            self._content.save_profile(changed)

    def _own_reminders(self, profile: AgencyProfile) -> tuple[Reminder, ...]:
        found = reminders_for(profile, self._content.crisis())
        return () if found is self._content.crisis().reminders else found

    def _reminders(self, profile: AgencyProfile, rows: Sequence[Sequence[str]]) -> tuple[Reminder, ...]:
        """Rising by their minutes, whatever the order of the rows; a minute keeps the step that makes it unneeded."""
        steps = {each.minutes: each.unless_step for each in self._content.crisis().reminders}
        steps |= {each.minutes: each.unless_step for each in profile.reminders}
        found: dict[int, Reminder] = {}
        for at, (typed, words) in enumerate(rows[:MOST_ROWS]):
            if not str(typed).strip() and not str(words).strip():
                continue
            minutes = _whole(f"reminder_{at}", str(typed), 1, MOST_MINUTES)
            if minutes in found:
                raise InvalidInput(f"reminder_{at}", "reminder_twice")
            found[minutes] = Reminder(
                minutes=minutes, words=_line(str(words)), unless_step=steps.get(minutes, "")
            )
        return tuple(found[minutes] for minutes in sorted(found))


def _people(profile: AgencyProfile, name: str, phone: str) -> tuple[NamedPerson, ...]:
    at = next(
        (index for index, each in enumerate(profile.people) if each.role == DEBRIEF), len(profile.people)
    )
    before, after = profile.people[:at], profile.people[at + 1 :]
    if not name.strip():
        if phone.strip():
            raise InvalidInput(DEBRIEF, "name_missing")
        return before + after
    note = profile.people[at].note if at < len(profile.people) else ""
    someone = NamedPerson(name=_line(name), role=DEBRIEF, phone=_phone("debrief_phone", phone), note=note)
    return (*before, someone, *after)


def _rules(rows: Sequence[Mapping[str, str]]) -> tuple[ReportRule, ...]:
    found = []
    for at, row in enumerate(rows[:MOST_ROWS]):
        texts = {name: _line(str(row.get(name, ""))) for name in RULE_FIELDS}
        if not any(texts.values()):
            continue
        if not texts["state"]:
            raise InvalidInput(f"rule_{at}_state", "rule_state_missing")
        day = texts["confirmed_on"]
        found.append(
            ReportRule(
                state=texts["state"],
                who_counts=texts["who_counts"],
                clock_hours=_whole(f"rule_{at}_clock_hours", texts["clock_hours"] or "0", 0, MOST_HOURS),
                written_form_days=_whole(
                    f"rule_{at}_written_form_days", texts["written_form_days"] or "0", 0, MOST_DAYS
                ),
                phone=_phone(f"rule_{at}_phone", texts["phone"]),
                whose_duty=texts["whose_duty"],
                confirmed_by=texts["confirmed_by"],
                confirmed_on=read_day(day, f"rule_{at}_confirmed_on").isoformat() if day else "",
            )
        )
    return tuple(found)


def _line(text: str) -> str:
    return " ".join(one_line(text).split())


def _phone(field: str, typed: str) -> str:
    return phones.normalise(typed, field)[1] if typed.strip() else ""


def _whole(field: str, typed: str, low: int, high: int) -> int:
    try:
        number = int(typed.strip())
    except ValueError:
        raise InvalidInput(field, "not_a_number") from None
    if not low <= number <= high:
        raise InvalidInput(field, "out_of_range", low=low, high=high)
    return number
