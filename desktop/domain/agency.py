"""The agency profile: names, numbers and rules of one agency, read also while locked; holds nothing about clients."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from desktop.domain.crisis_content import Reminder
from desktop.domain.protocol import CHANNELS, Channel, Length

Paper = Literal["letter", "a4"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPerson:
    """Somebody of the agency who can be called. `role` is supervisor, on_call, debrief, interpreter_desk or other."""

    name: str
    role: str
    phone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchNumber:
    """The ten-digit number of an emergency call centre, for the crisis screen while locked."""

    place: str
    number: str
    checked_on: str = ""
    checked_how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalExpert:
    """A local organisation offered beside the hotlines."""

    name: str
    phone: str
    what_for: str = ""
    languages: str = ""
    checked_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRule:
    """One state's card for mandated reports, as the agency has confirmed it."""

    state: str
    who_counts: str = ""
    clock_hours: int = 0
    whose_duty: str = ""
    phone: str = ""
    written_form_days: int = 0
    confirmed_on: str = ""
    confirmed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeparationPlan:
    """The agency's own agreed way to time alone (S-SEP-1 to 4): words of the agency, telephone numbers, ISO days.

    `remote_how` is the form over video or telephone. Each kind of law enforcement has who it was agreed with (or why
    there is none here), their number and the day. `domain.separation` says what is open in it and when it is in use.
    """

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """How the agency's own pages look: never plans, cards, the page on the code, or what is neutral on purpose.

    `logo` is the name of a PNG or SVG file beside the profile; `colour` is #rrggbb; `address` its lines. `on_handouts`:
    whether pages to take along show it too: whoever finds one knows then who gave it.
    """

    logo: str = ""
    colour: str = ""
    address: tuple[str, ...] = ()
    on_handouts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultRules:
    """What the agency offers for vaults. `escrow_key` is its public key (``age1…``), empty where it has none."""

    escrow_key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyProfile:
    """All of `agency/profile.toml`. Minutes, hours and days are whole numbers.

    `other` keeps keys this version does not know, so that saving never loses what a newer one wrote.
    """

    name: str = ""
    people: tuple[NamedPerson, ...] = ()
    dispatch: tuple[DispatchNumber, ...] = ()
    local_experts: tuple[LocalExpert, ...] = ()
    report_rules: tuple[ReportRule, ...] = ()
    separation: SeparationPlan = field(default_factory=SeparationPlan)
    vault: VaultRules = field(default_factory=VaultRules)
    brand: Brand = field(default_factory=Brand)
    channels: tuple[Channel, ...] = CHANNELS
    program_languages: tuple[str, ...] = ("en", "ar")
    client_languages: tuple[str, ...] = ()
    default_length: Length = "ordinary"
    idle_minutes: int = 5
    open_work_lock_times: int = 3
    typo_window_hours: int = 24
    recheck_days: int = 30
    plan_review_days: int = 30
    dispatch_check_days: int = 90
    release_days: int = 14
    """So many days before its end Today tells of a release."""
    training_days: int = 30
    """So many days before its end Today tells of a training of one's own."""
    system_notices: bool = False
    """Whether a notice of the system says, as a number only, that something fell due; never while locked."""
    backup_days: int = 7
    retention_days: int = 365
    working_note_days: int = 90
    reminder_minutes: tuple[int, ...] = ()
    """Minutes of the agency's own; none: those of the crisis file count (`domain.crisis_reminders`)."""
    reminders: tuple[Reminder, ...] = ()
    """The same with words, and the step that makes them unneeded; they stand before `reminder_minutes`."""
    callback_phone: str = ""
    """The number that an emergency operator can ring back: the agency's, never the caseworker's own."""
    min_passphrase_words: int = 5
    paper: Paper = "letter"
    """What the agency prints on: every page of a plan is laid out for it."""
    attachment_mib: int = 25
    """The most one file kept with a client may have, in MiB."""
    report_policy: str = ""
    safety_policy: str = ""
    """What the agency does where a plan is not for now (G-GATE-6), in its own words."""
    cover_topics: tuple[str, ...] = ()
    """Everyday things to speak of when somebody comes, as they are said."""
    other: Mapping[str, Any] = field(default_factory=dict)

    def supervisors(self) -> tuple[NamedPerson, ...]:
        """Return the supervisors and those on call, supervisors first."""
        return tuple(
            person for role in ("supervisor", "on_call") for person in self.people if person.role == role
        )
