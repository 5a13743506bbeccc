"""Everything a screen calls, made once per unlock over one open vault."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.domain.clock import Clock
from desktop.domain.errors import ContentBroken
from desktop.domain.incident import ReportWords
from desktop.services import crisis_record
from desktop.services.appointments import AppointmentsService
from desktop.services.attachments import AttachmentsService
from desktop.services.backups import BackupsService
from desktop.services.calendar_file import CalendarFile
from desktop.services.card_said import CardSaid
from desktop.services.cases import CasesService
from desktop.services.child_records import ChildRecords
from desktop.services.client_list import ClientListService
from desktop.services.clients import ClientsService
from desktop.services.crises import CrisesService
from desktop.services.crisis_ahead import CrisisAhead
from desktop.services.crisis_intake import CrisisIntake
from desktop.services.crisis_watch import CrisisWatch
from desktop.services.debriefs import DebriefsService
from desktop.services.dispatch import DispatchService
from desktop.services.drills import DrillsService
from desktop.services.duplicates import DuplicatesService
from desktop.services.education import EducationService
from desktop.services.erasing import ErasingService
from desktop.services.exchange import ExchangeService
from desktop.services.goals import GoalsService
from desktop.services.history import HistoryService
from desktop.services.inbox import InboxService
from desktop.services.interface import InterfaceService
from desktop.services.ledger import LedgerService
from desktop.services.load import LoadService
from desktop.services.mandated import MandatedService
from desktop.services.note_check import NoteCheck
from desktop.services.note_striking import NoteStriking
from desktop.services.observed import ObservedService
from desktop.services.papers import PapersService
from desktop.services.passphrases import Passphrases
from desktop.services.places import PlacesService
from desktop.services.plan_giving import PlanGiving
from desktop.services.plan_recordings import PlanRecordingsService
from desktop.services.plans import PlansService
from desktop.services.provider_codes import ProviderCodesService
from desktop.services.quick_notes import QuickNotes
from desktop.services.record import RecordService
from desktop.services.referrals import ReferralsService
from desktop.services.releases import ReleasesService
from desktop.services.room import RoomService
from desktop.services.session_facts import SessionFacts
from desktop.services.sessions import SessionsService
from desktop.services.staff import StaffService
from desktop.services.tasks import TasksService
from desktop.services.timeline import TimelineService
from desktop.services.today import TodayService
from desktop.services.training import TrainingService
from desktop.services.unchecked import UncheckedService
from desktop.services.vault_keys import VaultKeys
from desktop.services.walls import WallsService

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.content.store import ContentStore
    from desktop.services.documents import DocumentsService
    from desktop.storage.vault import OpenVault


@dataclass(frozen=True)
class Services:
    """One object per part of the work; each is made when it is first asked for."""

    vault: OpenVault
    clock: Clock
    content: ContentStore
    resources: Path
    reserve: int | None = None
    """Bytes put aside for a full disk; None is the usual 16 MiB."""

    @cached_property
    def clients(self) -> ClientsService:
        """Clients: find, open, add, change."""
        return ClientsService(self.vault, self.clock, lambda: self.content.agency_profile().recheck_days)

    @cached_property
    def client_list(self) -> ClientListService:
        """The list of clients: its parts, a search inside one, its orders."""
        return ClientListService(self.vault, self.clock, self.clients, self.content)

    @cached_property
    def duplicates(self) -> DuplicatesService:
        """Records that may be one person: look, decide, put together, undo."""
        return DuplicatesService(self.vault)

    @cached_property
    def walls(self) -> WallsService:
        """Records kept apart: links of a household, conflicts of interest, opening the other one."""
        return WallsService(self.vault, self.clock)

    @cached_property
    def child_records(self) -> ChildRecords:
        """A child at home gets a record of their own, kept apart; their plan stands there."""
        return ChildRecords(self.vault, self.clock)

    @cached_property
    def dispatch(self) -> DispatchService:
        """The agency's list of dispatch centres."""
        return DispatchService(self.vault, self.clock)

    @cached_property
    def places(self) -> PlacesService:
        """Where a client is today, and how sure the emergency numbers of their places are."""
        return PlacesService(
            self.vault, self.clock, lambda: self.content.agency_profile().dispatch_check_days
        )

    @cached_property
    def cases(self) -> CasesService:
        """A client's case: close, reopen, hold, look at it again."""
        return CasesService(self.vault, self.clock, lambda: self.content.agency_profile().retention_days)

    @cached_property
    def erasing(self) -> ErasingService:
        """Erasing a closed client, and working notes whose time is over."""
        return ErasingService(
            self.vault, self.clock, self.cases, lambda: self.content.agency_profile().working_note_days
        )

    @cached_property
    def provider_codes(self) -> ProviderCodesService:
        """The code by which a client knows that it is really us who call."""
        return ProviderCodesService(self.vault, self.clock)

    @cached_property
    def education(self) -> EducationService:
        """What is learnt together about staying safe online and on the phone."""
        return EducationService(self.vault, self.clock)

    @cached_property
    def referrals(self) -> ReferralsService:
        """Services that were offered, and the agency's own list of them."""
        return ReferralsService(self.vault, self.clock, self.content)

    @cached_property
    def goals(self) -> GoalsService:
        """Goals in the client's own words."""
        return GoalsService(self.vault)

    @cached_property
    def record(self) -> RecordService:
        """The client's record, field by field."""
        return RecordService(self.vault, self.clock)

    @cached_property
    def appointments(self) -> AppointmentsService:
        """The calendar: what is booked, and what became of it."""
        return AppointmentsService(self.vault, self.clock, self.clients.recheck_days)

    @cached_property
    def tasks(self) -> TasksService:
        """Tasks by hand and by rule."""
        return TasksService(self.vault, self.clock)

    @cached_property
    def load(self) -> LoadService:
        """What this week holds."""
        return LoadService(self.vault, self.clock, self.crises)

    @cached_property
    def timeline(self) -> TimelineService:
        """A client's sessions, changes, plans and urgent events on one line."""
        return TimelineService(self.vault, self.clock)

    @cached_property
    def observed(self) -> ObservedService:
        """What was noticed in earlier sessions, as long as working notes are kept."""
        return ObservedService(
            self.vault, self.clock, lambda: self.content.agency_profile().working_note_days
        )

    @cached_property
    def calendar_file(self) -> CalendarFile:
        """The calendar as a file without names."""
        return CalendarFile(self.vault, self.clock)

    @cached_property
    def sessions(self) -> SessionsService:
        """Sessions: start, save, sign, amend."""
        return SessionsService(self.vault, self.clock)

    @cached_property
    def note_check(self) -> NoteCheck:
        """Whether a note names someone it should not."""
        return NoteCheck(self.vault)

    @cached_property
    def note_striking(self) -> NoteStriking:
        """Words about somebody else struck out of a signed note."""
        return NoteStriking(self.vault, self.clock)

    @cached_property
    def card_said(self) -> CardSaid:
        """What was said of safe contact in a session, on its way to the card."""
        return CardSaid(self.vault, self.clock)

    @cached_property
    def quick_notes(self) -> QuickNotes:
        """Just a note: begin its page, find it again."""
        return QuickNotes(self.vault)

    @cached_property
    def session_facts(self) -> SessionFacts:
        """What a session begins with: what is known, what was said last time, what is due."""
        return SessionFacts(self.vault, self.clock, self.content)

    @cached_property
    def crises(self) -> CrisesService:
        """Crisis runs and their reports."""
        return CrisesService(self.vault, self.clock)

    @cached_property
    def crisis_ahead(self) -> CrisisAhead:
        """The record in front, read before the crisis key is pressed."""
        return CrisisAhead(self.vault, self.clock, self.clients, self.session_facts)

    @cached_property
    def mandated(self) -> MandatedService:
        """Mandated reports: begin, call, seal, write."""
        return MandatedService(self.vault, self.clock, self.sessions, self.content.agency_profile)

    @cached_property
    def debriefs(self) -> DebriefsService:
        """The talk after a crisis, kept apart from every client's file."""
        return DebriefsService(
            self.vault, self.clock, lambda: self.content.agency_profile().working_note_days
        )

    @cached_property
    def ledger(self) -> LedgerService:
        """What left the vault."""
        return LedgerService(self.vault)

    @cached_property
    def attachments(self) -> AttachmentsService:
        """Files and recordings kept with a client."""
        return AttachmentsService(
            self.vault, self.ledger, lambda: self.content.agency_profile().attachment_mib
        )

    @cached_property
    def plan_recordings(self) -> PlanRecordingsService:
        """Safety plans as recordings."""
        return PlanRecordingsService(self.vault, self.attachments, self.plans, self.interface, self.ledger)

    @cached_property
    def passphrases(self) -> Passphrases:
        """Generated phrases, strength, the word list."""
        return Passphrases(self.resources)

    @cached_property
    def keys(self) -> VaultKeys:
        """Who and what opens this vault."""
        return VaultKeys(self.vault, self.clock, lambda: self.passphrases.words)

    @cached_property
    def exchange(self) -> ExchangeService:
        """Case packs out and in, and this vault's key card."""
        return ExchangeService(self.vault, self.clock, self.ledger, self.passphrases.words)

    @cached_property
    def history(self) -> HistoryService:
        """Who saw, changed, gave out and signed what; the check of this vault."""
        return HistoryService(self.vault)

    @cached_property
    def interface(self) -> InterfaceService:
        """Where the person stood."""
        return InterfaceService(self.vault)

    @cached_property
    def inbox(self) -> InboxService:
        """What was sealed while locked; a crisis that ended there gets its report."""
        return InboxService(self.vault, {crisis_record.KIND: self.crisis_intake.take}, self._after_inbox)

    @cached_property
    def crisis_watch(self) -> CrisisWatch:
        """Lines that another window seals beside the open vault."""
        return CrisisWatch(self.vault, self.inbox)

    @cached_property
    def crisis_intake(self) -> CrisisIntake:
        """Crisis lines on their way into the vault."""
        return CrisisIntake(self.vault, self.clock)

    def _after_inbox(self) -> None:
        self.crisis_intake.take_open_files()
        words = ReportWords()
        try:
            content = self.content.crisis()
            words = ReportWords(
                steps={step.id: step.do for step in content.steps},
                checks={check.id: check.label for check in content.checks},
                outcomes={outcome.id: outcome.label for outcome in content.outcomes},
            )
        except (
            ContentBroken
        ):  # the log names the steps by their ids then; nothing that was sealed waits for words
            pass
        for run_id in self.crisis_intake.waiting_for_report():
            self.crises.pass_(run_id, words.steps, words)

    @cached_property
    def staff(self) -> StaffService:
        """The person at this vault."""
        return StaffService(self.vault)

    @cached_property
    def plans(self) -> PlansService:
        """Safety plans and the gate before them."""
        return PlansService(
            self.vault,
            self.clock,
            lambda: [
                *(entry.number for entry in self.content.agency_profile().dispatch),
                *self.dispatch.numbers(),
            ],
        )

    @cached_property
    def papers(self) -> PapersService:
        """Pages that are given out and are no plan."""
        return PapersService(self.content, self.documents, self.releases)

    @cached_property
    def unchecked(self) -> UncheckedService:
        """Words for clients that no qualified translator has checked, and what was answered about them."""
        return UncheckedService(self.vault)

    @cached_property
    def plan_giving(self) -> PlanGiving:
        """What happens around a plan's form that was given: how it got there, its password, the file deleted again."""
        return PlanGiving(self.vault, self.clock, self.ledger, self.passphrases)

    @cached_property
    def documents(self) -> DocumentsService:
        """Everything printed or given."""
        from desktop.exports.typst_writer import TypstWriter  # the writer comes with the first document
        from desktop.services.documents import DocumentsService

        writer = TypstWriter(self.resources, self.content.agency_folder)
        return DocumentsService(writer, self.content, self.ledger, self.plans)

    @cached_property
    def backups(self) -> BackupsService:
        """Where backups go, making one, how old the last is."""
        return BackupsService(
            self.vault, self.clock, self.interface, lambda: self.content.agency_profile().backup_days
        )

    @cached_property
    def room(self) -> RoomService:
        """Room on the disk, and the reserve."""
        return RoomService(self.vault, self.reserve)

    @cached_property
    def releases(self) -> ReleasesService:
        """What a client allows to be told, to whom and until when."""
        return ReleasesService(self.vault, self.clock, lambda: self.content.agency_profile().release_days)

    @cached_property
    def training(self) -> TrainingService:
        """The trainings of the person at this vault."""
        return TrainingService(self.vault, self.clock, lambda: self.content.agency_profile().training_days)

    @cached_property
    def drills(self) -> DrillsService:
        """Practice crises of the person at this vault."""
        return DrillsService(self.vault, self.content)

    @cached_property
    def today(self) -> TodayService:
        """What now."""
        return TodayService(
            self.vault,
            self.clock,
            self.clients,
            self.sessions,
            self.crises,
            self.plans,
            self.tasks,
            lambda: self.content.agency_profile().dispatch_check_days,
            lambda: self.content.agency_profile().plan_review_days,
        )
