"""Reads and writes the agency profile; a broken file gives the built-in values and names the problem."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

import msgspec

from desktop.content.build_protocol import Strict
from desktop.content.decode import decode
from desktop.content.problems import ContentProblem
from desktop.content.toml_file import FileRefused, read_toml
from desktop.content.toml_write import keep_beside, put_in_place, toml_text
from desktop.domain.agency import (
    AgencyProfile,
    Brand,
    DispatchNumber,
    LocalExpert,
    NamedPerson,
    Paper,
    ReportRule,
    SeparationPlan,
    VaultRules,
)
from desktop.domain.crisis import STEP_IDS
from desktop.domain.crisis_content import Reminder
from desktop.domain.errors import InvalidInput
from desktop.domain.protocol import CHANNELS, Channel, Length

FILE = "profile.toml"
ROLES = ("supervisor", "on_call", "debrief", "interpreter_desk", "security", "lawyer", "other")
RANGES: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "idle_minutes": (1, 60),
        "open_work_lock_times": (1, 10),
        "typo_window_hours": (0, 72),
        "recheck_days": (1, 365),
        "plan_review_days": (1, 365),
        "dispatch_check_days": (1, 365),
        "release_days": (1, 365),
        "training_days": (1, 365),
        "backup_days": (1, 90),
        "retention_days": (1, 36500),
        "working_note_days": (1, 3650),
        "min_passphrase_words": (4, 12),
        "attachment_mib": (1, 200),
    }
)
"""Whole numbers of the profile and what they may be. An idle time of nothing would leave vaults open."""
LONGEST = 2000
_PHONE = re.compile(r"[+(0-9][0-9 ().x+/-]{1,40}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ESCROW_KEY = re.compile(r"age1[02-9ac-hj-np-z]{58}")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]")
_DEFAULT = AgencyProfile()
_HEAD = (
    "# The agency's profile. Nothing about clients belongs here: it is read while vaults are locked.\n"
    "# Phone numbers as people dial them, days as 2026-11-23.\n\n"
)


class _Person(Strict):
    name: str
    role: str
    phone: str = ""
    note: str = ""


class _Dispatch(Strict):
    place: str
    number: str
    checked_on: str = ""
    checked_how: str = ""


class _Expert(Strict):
    name: str
    phone: str
    what_for: str = ""
    languages: str = ""
    checked_on: str = ""


class _Rule(Strict):
    state: str
    who_counts: str = ""
    clock_hours: int = 0
    whose_duty: str = ""
    phone: str = ""
    written_form_days: int = 0
    confirmed_on: str = ""
    confirmed_by: str = ""


class _Separation(Strict):
    agreed: bool = False
    agreed_on: str = ""
    agreed_with: str = ""
    who_separates: str = ""
    how: str = ""
    remote_how: str = ""
    if_refused: str = ""
    consent: str = ""
    child_protection: str = ""
    child_protection_phone: str = ""
    security: str = ""
    security_phone: str = ""
    law_local: str = ""
    law_local_phone: str = ""
    law_local_on: str = ""
    law_tribal: str = ""
    law_tribal_phone: str = ""
    law_tribal_on: str = ""
    law_federal: str = ""
    law_federal_phone: str = ""
    law_federal_on: str = ""
    staff_safety: str = ""


class _Reminder(Strict):
    minutes: int
    words: str = ""
    unless_step: str = ""


class _Brand(Strict):
    logo: str = ""
    colour: str = ""
    address: list[str] = []
    on_handouts: bool = False


class _Vault(Strict):
    escrow_key: str = ""


class ProfileShape(Strict):
    """The keys of the file that this version knows."""

    name: str = _DEFAULT.name
    people: list[_Person] = []
    dispatch: list[_Dispatch] = []
    local_experts: list[_Expert] = []
    report_rules: list[_Rule] = []
    separation: _Separation = msgspec.field(default_factory=_Separation)
    vault: _Vault = msgspec.field(default_factory=_Vault)
    brand: _Brand = msgspec.field(default_factory=_Brand)
    channels: list[Channel] = msgspec.field(default_factory=lambda: list(CHANNELS))
    program_languages: list[str] = msgspec.field(default_factory=lambda: list(_DEFAULT.program_languages))
    client_languages: list[str] = []
    default_length: Length = _DEFAULT.default_length
    idle_minutes: int = _DEFAULT.idle_minutes
    open_work_lock_times: int = _DEFAULT.open_work_lock_times
    typo_window_hours: int = _DEFAULT.typo_window_hours
    recheck_days: int = _DEFAULT.recheck_days
    plan_review_days: int = _DEFAULT.plan_review_days
    dispatch_check_days: int = _DEFAULT.dispatch_check_days
    release_days: int = _DEFAULT.release_days
    training_days: int = _DEFAULT.training_days
    system_notices: bool = _DEFAULT.system_notices
    backup_days: int = _DEFAULT.backup_days
    retention_days: int = _DEFAULT.retention_days
    working_note_days: int = _DEFAULT.working_note_days
    reminder_minutes: list[int] = []
    reminders: list[_Reminder] = []
    callback_phone: str = ""
    min_passphrase_words: int = _DEFAULT.min_passphrase_words
    attachment_mib: int = _DEFAULT.attachment_mib
    paper: Paper = _DEFAULT.paper
    report_policy: str = ""
    safety_policy: str = ""
    cover_topics: list[str] = []


def read_profile(
    path: Path, name: str = f"agency/{FILE}"
) -> tuple[AgencyProfile | None, list[ContentProblem]]:
    """Return the profile of a file, or None and what is wrong. A file that is not there is no problem."""
    try:
        values = read_toml(path, name)
    except FileRefused as refused:
        missing = [problem.message_code for problem in refused.problems] == ["missing_file"]
        return None, [] if missing else refused.problems
    return build_profile(values, name)


def build_profile(values: dict[str, Any], name: str) -> tuple[AgencyProfile | None, list[ContentProblem]]:
    """Return a profile from read values, or None and every problem."""
    known = {key: value for key, value in values.items() if key in ProfileShape.__struct_fields__}
    shape, problems = decode(known, ProfileShape, name)
    if shape is None:
        return None, problems
    profile = AgencyProfile(
        name=shape.name,
        people=tuple(NamedPerson(**_parts(entry)) for entry in shape.people),
        dispatch=tuple(DispatchNumber(**_parts(entry)) for entry in shape.dispatch),
        local_experts=tuple(LocalExpert(**_parts(entry)) for entry in shape.local_experts),
        report_rules=tuple(ReportRule(**_parts(entry)) for entry in shape.report_rules),
        separation=SeparationPlan(**_parts(shape.separation)),
        vault=VaultRules(**_parts(shape.vault)),
        brand=Brand(**{**_parts(shape.brand), "address": tuple(shape.brand.address)}),
        channels=tuple(shape.channels),
        program_languages=tuple(shape.program_languages),
        client_languages=tuple(shape.client_languages),
        default_length=shape.default_length,
        idle_minutes=shape.idle_minutes,
        open_work_lock_times=shape.open_work_lock_times,
        typo_window_hours=shape.typo_window_hours,
        recheck_days=shape.recheck_days,
        plan_review_days=shape.plan_review_days,
        dispatch_check_days=shape.dispatch_check_days,
        release_days=shape.release_days,
        training_days=shape.training_days,
        system_notices=shape.system_notices,
        backup_days=shape.backup_days,
        retention_days=shape.retention_days,
        working_note_days=shape.working_note_days,
        reminder_minutes=tuple(shape.reminder_minutes),
        reminders=tuple(Reminder(**_parts(entry)) for entry in shape.reminders),
        callback_phone=shape.callback_phone,
        min_passphrase_words=shape.min_passphrase_words,
        attachment_mib=shape.attachment_mib,
        paper=shape.paper,
        report_policy=shape.report_policy,
        safety_policy=shape.safety_policy,
        cover_topics=tuple(shape.cover_topics),
        other={key: value for key, value in values.items() if key not in known},
    )
    problems = check_profile(profile, name)
    return (None, problems) if problems else (profile, [])


def check_profile(profile: AgencyProfile, name: str = f"agency/{FILE}") -> list[ContentProblem]:
    """Return every value that cannot stand."""
    found = _Findings(name)
    _numbers_and_paper(profile, found)
    if not profile.channels:
        found.add("", "channels", "empty")
    for field in ("program_languages", "client_languages"):
        for language in getattr(profile, field):
            if _LANGUAGE.fullmatch(language) is None:
                found.add("", field, "unknown_language", word=language)
    for field in ("name", "report_policy", "safety_policy", "callback_phone"):
        found.text("", field, getattr(profile, field))
    if profile.callback_phone and _PHONE.fullmatch(profile.callback_phone) is None:
        found.add("", "callback_phone", "not_a_phone_number", word=profile.callback_phone[:80])
    for number, person in enumerate(profile.people, 1):
        if person.role not in ROLES:
            found.add(f"people {number}", "role", "unknown_value", word=person.role)
    _topics(profile, found)
    needed = {
        "people": ("name",),
        "dispatch": ("place", "number"),
        "local_experts": ("name", "phone"),
        "report_rules": ("state",),
    }
    for table, fields in needed.items():
        for number, entry in enumerate(getattr(profile, table), 1):
            found.entry(f"{table} {number}", entry, fields)
    found.entry("separation", profile.separation, ())
    _brand(profile, found)
    if profile.vault.escrow_key and _ESCROW_KEY.fullmatch(profile.vault.escrow_key) is None:
        found.add("vault", "escrow_key", "unknown_value", word=profile.vault.escrow_key[:80])
    return found.problems


def _numbers_and_paper(profile: AgencyProfile, found: _Findings) -> None:
    if profile.paper not in get_args(Paper):
        found.add("", "paper", "unknown_value", word=str(profile.paper)[:80])
    for field, (low, high) in RANGES.items():
        if not low <= getattr(profile, field) <= high:
            found.add("", field, "out_of_range", low=low, high=high)
    with_words = [reminder.minutes for reminder in profile.reminders]
    for field, minutes in (("reminder_minutes", list(profile.reminder_minutes)), ("reminders", with_words)):
        if any(not 1 <= minute <= 240 for minute in minutes):
            found.add("", field, "out_of_range", low=1, high=240)
        if minutes != sorted(set(minutes)):
            found.add("", field, "not_rising")
    for number, reminder in enumerate(profile.reminders, 1):
        found.text(f"reminders {number}", "words", reminder.words)
        if reminder.unless_step and reminder.unless_step not in STEP_IDS:
            found.add(f"reminders {number}", "unless_step", "unknown_value", word=reminder.unless_step[:80])


def _brand(profile: AgencyProfile, found: _Findings) -> None:
    """Only what no page could bear: a pale colour or a lost logo is left out of pages and takes no number away."""
    brand = profile.brand
    for field, texts in (("logo", (brand.logo,)), ("colour", (brand.colour,)), ("address", brand.address)):
        for text in texts:
            found.text("brand", field, text)


def _topics(profile: AgencyProfile, found: _Findings) -> None:
    for topic in profile.cover_topics:
        found.text("", "cover_topics", topic)
        if not topic.strip():
            found.add("", "cover_topics", "empty")
        # a story somebody hears: never an office, never kin (PRACTICE 4)
        from desktop.domain.cover_story import story_problem

        if story_problem(topic):
            found.add("", "cover_topics", "cover_story", word=topic[:80])


def save_profile(profile: AgencyProfile, folder: Path) -> None:
    """Write the profile into the agency's folder at once; keys this version does not know stay.

    A file there that cannot be used is somebody's work all the same: it is kept beside the new one.

    Raises InvalidInput for a value that cannot stand (`field` is "entry/field"), NoSpace, NotWritable.
    """
    problems = check_profile(profile)
    if problems:
        first = problems[0]
        where = "/".join(part for part in (first.entry, first.field) if part)
        raise InvalidInput(where, first.message_code, **first.details)
    if read_profile(folder / FILE)[1]:
        keep_beside(folder / FILE)
    values = dataclasses.asdict(profile)
    other = values.pop("other")
    put_in_place(folder / FILE, _HEAD + toml_text({**values, **other}))


class _Findings:
    """Collects problems of one profile."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.problems: list[ContentProblem] = []

    def add(self, entry: str, field: str, code: str, **details: str | int) -> None:
        self.problems.append(
            ContentProblem(file=self._name, entry=entry, field=field, message_code=code, details=details)
        )

    def text(self, entry: str, field: str, text: str) -> None:
        if len(text) > LONGEST:
            self.add(entry, field, "too_long", limit=LONGEST)
        bad = _CONTROL.search(text)
        if bad is not None:
            self.add(entry, field, "control_character", word=f"{ord(bad.group()):04X}")

    def entry(self, name: str, entry: Any, needed: tuple[str, ...]) -> None:
        for field in (part.name for part in dataclasses.fields(entry)):
            value = getattr(entry, field)
            if isinstance(value, bool):
                continue
            if isinstance(value, int):
                if not 0 <= value <= 8760:
                    self.add(name, field, "out_of_range", low=0, high=8760)
                continue
            self.text(name, field, value)
            if field in needed and not value.strip():
                self.add(name, field, "empty")
            if value and field.endswith(("phone", "number")) and _PHONE.fullmatch(value) is None:
                self.add(name, field, "not_a_phone_number", word=value)
            if value and field.endswith("_on"):
                try:
                    date.fromisoformat(value)
                except ValueError:
                    self.add(name, field, "not_a_date", word=value)


def _parts(shape: Strict) -> dict[str, Any]:
    return {field: getattr(shape, field) for field in shape.__struct_fields__}
