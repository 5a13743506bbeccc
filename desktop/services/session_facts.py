"""What a session begins with: everything known before the first word, last time's answers, what is due today."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from desktop.content.store import EDUCATION, OBSERVATION
from desktop.domain.answers import Answer
from desktop.domain.clients import Client, Reach, may_be_under, spoken_gender
from desktop.domain.conditions import CONTEXT_FIELDS, ContextValue
from desktop.domain.contacts import SafeContact
from desktop.domain.education import due
from desktop.domain.errors import ContentBroken
from desktop.domain.protocol import Protocol
from desktop.domain.record_checks import age_now
from desktop.domain.record_facts import (
    ADULT,
    accompanied,
    children_at_home,
    concern_kinds,
    gender_of,
    reads,
)
from desktop.domain.separation import in_use
from desktop.domain.sessions import LastAnswer, Usual
from desktop.domain.together import Before
from desktop.services.education import EducationService
from desktop.services.frozen_content import SpokenText
from desktop.services.goals import GoalsService
from desktop.services.referrals import ReferralsService
from desktop.storage import crises as crisis_rows
from desktop.storage import plans as plan_rows
from desktop.storage import record as record_rows
from desktop.storage import session_facts as rows
from desktop.storage import tasks as task_rows
from desktop.storage import walls as wall_rows

if TYPE_CHECKING:
    from datetime import date

    from desktop.content.store import ContentStore
    from desktop.domain.appointments import Appointment
    from desktop.domain.clock import Clock
    from desktop.domain.languages import Language
    from desktop.storage.connection import Connection
    from desktop.storage.vault import OpenVault

NEEDS = {"yes": "yes", "sometimes": "yes", "no": "no"}
_INTERPRETED = ("phone", "video", "in_person")
LOST_DAYS = 100 * 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What earlier sessions say: the newest answer per question, what is usual per cue, whether there were any.

    `days_since` is LOST_DAYS or more where it cannot be read when the newest began. `first`: no session was signed
    before; a short note is none, though `days_since` counts one that reached the client.
    """

    last: dict[str, LastAnswer]
    usual: dict[str, Usual]
    days_since: int | None
    first: bool
    before: Before = field(default_factory=Before)


class SessionFacts:
    """Reads only, on the caller's connection."""

    def __init__(self, vault: OpenVault, clock: Clock, content: ContentStore) -> None:
        self._vault = vault
        self._clock = clock
        self._content = content

    def known(self, client_id: str, but_not: str = "") -> Known:
        """Return what the client's other sessions say."""
        conn = self._vault.connection()
        before = rows.signed_before(conn, client_id)
        days = None if before is None else max(0, (self._clock.now().utc - before.utc).days)
        return Known(
            last=rows.last_answers(conn, client_id, but_not),
            usual=rows.usual(conn, client_id),
            days_since=days,
            first=rows.signed_before(conn, client_id, notes=False) is None,
            before=self._before(client_id, but_not),
        )

    def usual(self, client_id: str) -> dict[str, Usual]:
        """Return what is usual for a client, by kind of cue."""
        return rows.usual(self._vault.connection(), client_id)

    def may_be_minor(self, client: Client) -> bool:
        """Tell whether somebody may be under 18, by their birth date or an estimate (PRACTICE 14)."""
        return self.age_group(client) == "under_18"

    def age_group(self, client: Client) -> str:
        """Return under_18, adult or unknown: whoever may be a child counts as one (PRACTICE 14)."""
        today = self._clock.now().local().date()
        estimated = _estimated(self._vault.connection(), client.id, today)
        return _age_group(client.draft.birth_date, estimated, today)

    def known_concerns(self, client_id: str) -> tuple[str, ...]:
        """Return the kinds of concern on the record that a plan is suggested for (G-PLAN-2)."""
        return concern_kinds(rows.concerns(self._vault.connection(), client_id))

    def context(
        self,
        client: Client,
        reach: Reach | None,
        *,
        protocol: Protocol,
        length: str,
        known: Known,
        direction: str = "outgoing",
        booking: Appointment | None = None,
    ) -> dict[str, ContextValue]:
        """Return the context of the wizard (docs/protocol-grammar.md); what nobody was asked is unknown.

        `booking` is what the session is about.
        """
        conn = self._vault.connection()
        agency = self._content.agency_profile()
        draft, channel = client.draft, protocol.channel
        safe = reach.safe if reach is not None else None
        today = self._clock.now().local().date()
        address = client.place_at(self._clock.now())
        runs = (crisis_rows.read(conn, run_id) for run_id in crisis_rows.of_client(conn, client.id))
        values: dict[str, ContextValue] = {
            "session.channel": channel,
            "session.length": length,
            "session.direction": direction,
            "session.kind_of_day": self._kind_of_day(client.id, booking),
            "session.first": _yes(known.first),
            "session.crisis_open": _yes(any(run is not None and run.state == "open" for run in runs)),
            "session.off_preferred_channel": _yes(draft.preferred_channel not in ("", channel))
            if draft.preferred_channel
            else "unknown",
            "client.age_group": _age_group(draft.birth_date, _estimated(conn, client.id, today), today),
            "client.interpreter_needed": NEEDS.get(draft.interpreter_need, "unknown"),
            "client.preferred_channel": draft.preferred_channel or "unknown",
            "client.has_plan": _yes(plan_rows.has_standing(conn, client.id)),
            "client.has_code_word": _yes(bool(safe and safe.code_word)),
            "client.has_help_word": _yes(bool(safe and safe.help_word)),
            "client.has_provider_code": _yes(rows.has_provider_code(conn, client.id)),
            "client.has_safe_contact": _yes(bool(safe and safe.last_confirmed())),
            "client.safe_contact_due": _yes(self.safe_contact_due(reach)),
            "client.cut_off_known": _yes(not self.safe_contact_due(reach) and cut_off_known(safe)),
            "client.confidentiality_due": _yes(confidentiality_due(protocol, known)),
            "client.has_dispatch": _yes(bool(address and address.dispatch_number)),
            "client.usual_known": _yes(any(usual.text for usual in known.usual.values())),
            "client.lesson_due": _yes(bool(due(known.before.lessons, today))),
            "client.goals_open": _yes(bool(known.before.goals)),
            "client.told_what_we_notice": _yes(rows.told_what_we_notice(conn, client.id)),
            "agency.separation_agreed": _yes(in_use(agency.separation)),
            "agency.has_supervisor": _yes(bool(agency.supervisors())),
            "agency.has_report_rules": _yes(bool(agency.report_rules)),
            "agency.channels": tuple(agency.channels),
        }
        values |= self._of_record(client, str(values["client.age_group"]), today)
        if (interpreter := _interpreter(draft.interpreter_need, booking)) != "":
            values["session.interpreter"] = interpreter
        if known.days_since is not None:
            values["session.video_held"] = _yes(rows.was_held_by(conn, client.id, "video"))
            values["client.days_since_contact"] = known.days_since
        # what nobody was asked is unknown, and a condition may ask for just that
        for name, allowed in CONTEXT_FIELDS.items():
            if "unknown" in allowed:
                values.setdefault(name, "unknown")
        return values

    def _before(self, client_id: str, session_id: str) -> Before:
        """Return what there is to work on; `session_id` is the session that asks."""
        referrals = ReferralsService(self._vault, self._clock, self._content)
        return Before(
            goals=tuple(GoalsService(self._vault).open_before(client_id, session_id)),
            lessons=tuple(
                lesson
                for lesson in EducationService(self._vault, self._clock).of_client(client_id)
                if lesson.session_id != session_id or not session_id
            ),
            services=tuple(referrals.known_names(client_id)),
            release_for=partial(referrals.release_for, client_id),
        )

    def _of_record(self, client: Client, age_group: str, today: date) -> dict[str, ContextValue]:
        conn = self._vault.connection()
        row = record_rows.read_row(conn, "clients", client.id)
        said = row.text if row is not None else lambda _name: ""
        return {
            "client.known_concerns": concern_kinds(rows.concerns(conn, client.id)),
            "client.accompanied": accompanied(said("unaccompanied"), age_group),
            "client.gender": gender_of(said("gender")),
            "client.literacy": reads(said("literacy")),
            "client.children_at_home": children_at_home(rows.at_home(conn, client.id), today),
            # that there is one, and nothing of them (PRACTICE 13)
            "client.household_linked": _yes(bool(wall_rows.linked_count(conn, client.id))),
        }

    def _kind_of_day(self, client_id: str, booking: Appointment | None) -> str:
        if booking is not None:
            return "booked"
        due = task_rows.due(self._vault.connection(), client_id, self._clock.now(), 20)
        return "follow_up" if any(task.kind == "follow_up" for task in due) else "unplanned"

    def safe_contact_due(self, reach: Reach | None) -> bool:
        """Tell whether what the client said about this contact method is old, doubted, or was never asked."""
        if reach is None:
            return True
        last = reach.safe.last_confirmed()
        if last is None or reach.safe.recheck_reason:
            return True
        age = (self._clock.now().utc - last.utc).days
        return age > self._content.agency_profile().recheck_days

    def language(self, code: str) -> Language | None:
        """Return a client language by its ISO 639-3 code, or None when the list does not know it."""
        try:
            return next((each for each in self._content.languages() if each.code == code), None)
        except ContentBroken:
            return None

    def spoken(self, protocol: Protocol, tag: str, client: Client | None = None) -> dict[str, SpokenText]:
        """Return what the client hears in their language, as it is kept with the session.

        The client's own pronouns pick the form where one wording cannot serve everyone (PRACTICE 28).
        """
        gender = spoken_gender(client.draft.pronouns) if client is not None else ""
        texts = self._content.client_texts(f"protocols/{protocol.id}", tag or "en")
        kinds = {question.kind for _step, page in protocol.pages() for question in page.questions}
        for kind, file in (("surroundings", OBSERVATION), ("lessons", EDUCATION)):
            if kind in kinds:
                texts = self._content.client_texts(file, tag or "en") | texts
        return {
            text_id: SpokenText(text=text.for_gender(gender), checked_by=text.checked_by)
            for text_id, text in texts.items()
        }


def confidentiality_due(protocol: Protocol, known: Known) -> bool:
    """Tell whether so far only the short form was said: the full form stays due until it was (PRACTICE 1)."""
    newest = ""
    forms: set[str] = set()
    for _step, page in protocol.pages():
        for question in page.questions:
            last = known.last.get(question.id)
            if question.fills != "confidentiality" or last is None:
                continue
            at = last.at.text()
            if at > newest:
                newest, forms = at, set()
            if at == newest:
                forms.add(_form(last.answer))
    return bool(forms) and "said" not in forms


def cut_off_known(safe: SafeContact | None) -> bool:
    """Tell whether they said if a message may be left and what to do when another person answers (S-PHONE-2, -3)."""
    return safe is not None and safe.may_voicemail in ("yes", "no") and bool(safe.if_other_answers)


def _form(answer: Answer) -> str:
    return str(answer.value)


def _age_group(birth_date: str, estimated: str, today: date) -> str:
    if birth_date:
        return "under_18" if may_be_under(ADULT, birth_date, today) else "adult"
    if not estimated.isdecimal():
        return "unknown"
    # an estimate of eighteen may be seventeen: who may be a child is treated as one (PRACTICE 14)
    return "under_18" if int(estimated) <= ADULT else "adult"


def _estimated(conn: Connection, client_id: str, today: date) -> str:
    row = record_rows.read_row(conn, "clients", client_id)
    return "" if row is None else age_now(row.text("age_estimated"), row.extra["age_noted_at"], today)


def _interpreter(need: str, booking: Appointment | None) -> str:
    """Return over what the interpreter comes, where that is known: with the booking, or nobody is needed."""
    if need == "no" or (booking is not None and booking.interpreter == "not_needed"):
        return "none"
    booked = booking is not None and booking.interpreter == "yes"
    return booking.channel if booking is not None and booked and booking.channel in _INTERPRETED else ""


def _yes(held: bool) -> str:
    return "yes" if held else "no"
