"""A mandated report: begin with ids only, keep words, stamp the call at once, seal later, tasks by rule (X9)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from desktop.domain.appointments import begin_of
from desktop.domain.clock import Clock, Moment
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.ids import new_id
from desktop.domain.mandated import (
    ABOUT,
    CALL,
    LONGEST_LINE,
    TOLD,
    Fact,
    MandatedReport,
    check_may_sign,
    checked_facts,
    without_record,
)
from desktop.domain.plain_text import one_line
from desktop.domain.report_rules import call_by, chosen_rule, rule_id, written_by
from desktop.domain.safe_hours import zone_of
from desktop.domain.sessions import canonical
from desktop.domain.tasks import REPORT_CALL, REPORT_FORM
from desktop.domain.typed_times import moment_of, read_day, read_time
from desktop.services.mandated_sources import MandatedSources
from desktop.services.sealing import sealed_values
from desktop.storage import clients, crises, tasks
from desktop.storage import mandated as rows
from desktop.storage.sessions import seal

if TYPE_CHECKING:
    from desktop.domain.agency import AgencyProfile, ReportRule
    from desktop.services.sessions import SessionsService
    from desktop.storage.unit_of_work import UnitOfWork
    from desktop.storage.vault import OpenVault


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskTitles:
    """What the two tasks say, in the language of the program; neither names a trouble (PRACTICE 32)."""

    call: str
    form: str


class MandatedService:
    """Reads run on the caller's connection; what writes belongs on the writer lane. A closed case hinders nothing."""

    def __init__(
        self, vault: OpenVault, clock: Clock, sessions: SessionsService, profile: Callable[[], AgencyProfile]
    ) -> None:
        self._vault = vault
        self._clock = clock
        self._profile = profile
        self.sources = MandatedSources(vault, clock, sessions, profile)
        """What the vault knows already."""

    # ------------------------------------------------------------ reading

    def get(self, report_id: str) -> MandatedReport | None:
        """Return one report, None when it is gone."""
        return rows.read(self._vault.connection(), report_id)

    def of_client(self, client_id: str) -> list[MandatedReport]:
        """Return a client's reports, the last begun first."""
        return rows.of_client(self._vault.connection(), client_id)

    def open_ones(self, limit: int = 100) -> list[MandatedReport]:
        """Return reports with something left to do: not called first, then by the day of the written form."""
        return rows.open_ones(self._vault.connection(), limit)

    def begun(self, client_id: str = "", session_id: str = "", run_id: str = "") -> str:
        """Return the draft that was begun from here before, empty when there is none: the same press fills the same."""
        return rows.begun(self._vault.connection(), client_id, session_id, run_id)

    def rules(self) -> tuple[ReportRule, ...]:
        """Return the agency's rules, state by state."""
        return self._profile().report_rules

    # ------------------------------------------------------------ writing

    def begin(
        self,
        titles: TaskTitles,
        *,
        report_id: str = "",
        client_id: str = "",
        session_id: str = "",
        run_id: str = "",
        facts: Mapping[str, Fact] | None = None,
        begun_at: Moment | None = None,
    ) -> str:
        """Store a report that begins now and return its id; the draft begun from here before is returned as it is.

        Nothing but ids is needed, and no id either; `report_id` is that of a page that is open already, `begun_at`
        when it began where the disk took it only later. The task to call is there at once.
        """
        known = "" if report_id else self.begun(client_id, session_id, run_id)
        if known or (report_id and self.get(report_id) is not None):
            return known or report_id
        rule = chosen_rule(self.rules(), "", self.sources.region(client_id))
        new = report_id or new_id()
        with self._vault.unit_of_work("begin a report") as work:
            begun = begun_at if begun_at is not None and begun_at.is_readable else work.now
            begun = min(begun, work.now, key=lambda each: each.utc)
            rows.insert(
                work,
                {
                    "id": new,
                    "created_at": begun.text(),
                    "client_id": client_id or None,
                    "session_id": session_id or None,
                    "crisis_id": run_id or None,
                    "facts": rows.body("", facts or {}, rule),
                    "rule": rule_id(rule) if rule is not None else None,
                    "agency_called": None,
                },
            )
            self._ask_call(work, new, client_id, call_by(begun, rule), titles.call)
        return new

    def keep(self, report_id: str, titles: TaskTitles, values: Mapping[str, Any]) -> None:
        """Autosave: begin the report where the vault does not hold it yet, stamp its call, keep what is typed.

        `values` beside those of `save`: client_id, session_id, run_id, `begun_at` for the beginning, `called_at` as a
        stored moment or empty. All of it may be done again: a disk that refused is tried until it takes it.
        """
        client_id, session_id, run_id = (
            str(values.get(name) or "") for name in ("client_id", "session_id", "run_id")
        )
        begun = Moment.read(values.get("begun_at"))
        self.begin(
            titles,
            report_id=report_id,
            client_id=client_id,
            session_id=session_id,
            run_id=run_id,
            begun_at=begun,
        )
        at = str(values.get("called_at") or "")
        before = self._get(report_id).called_at
        if at and (before is None or before.text() != at):
            self.called(report_id, titles, values, Moment.parse(at))
        elif not at and before is not None and "called_at" in values:
            self.not_called(report_id, titles)
        self.save(report_id, values)

    def save(self, report_id: str, values: Mapping[str, Any]) -> None:
        """Keep what is typed: `facts` (name to text), `about`, `client_told`, and the words of the call (CALL).

        What is missing in `values` stays. After the seal only the words of the call are kept: NotAllowed
        mandated_signed where something else differs.
        """
        report = self._get(report_id)
        changes: dict[str, Any] = {}
        for name in CALL:
            if name in values:
                changes[name] = checked_line(name, str(values[name])) or None
        about = str(values.get("about", report.about))
        told = str(values.get("client_told", report.client_told))
        if (about and about not in ABOUT) or told not in TOLD:
            raise InvalidInput("about", "unknown_choice")
        facts = report.facts if "facts" not in values else checked_facts(values["facts"], report.facts)
        inside = (about, dict(facts), told)
        if inside != (report.about, dict(report.facts), report.client_told):
            if report.state == "signed":
                raise NotAllowed("mandated_signed")
            changes |= {"facts": rows.body(about, facts, report.rule, report.why_not), "client_told": told}
        if changes:
            with self._vault.unit_of_work("report") as work:
                rows.update(work, report_id, changes, draft=True)

    def choose_rule(self, report_id: str, wanted: str, titles: TaskTitles) -> None:
        """Follow another of the agency's rules; the days are counted anew. Raises NotAllowed mandated_signed."""
        report = self._draft(report_id)
        rule = next((each for each in self.rules() if rule_id(each) == wanted), None)
        due = written_by(report.called_at, rule)
        with self._vault.unit_of_work("rule of a report") as work:
            rows.update(
                work,
                report_id,
                {
                    "rule": rule_id(rule) if rule is not None else None,
                    "facts": rows.body(report.about, report.facts, rule, report.why_not),
                    "written_due_at": self._begin(due),
                },
            )
            if report.called_at is None:
                self._settle(work, REPORT_CALL, report_id)
                self._ask_call(work, report_id, report.client_id, call_by(report.begun_at, rule), titles.call)
            self._ask_form(work, report, due, titles.form)

    def called(
        self, report_id: str, titles: TaskTitles, values: Mapping[str, Any], at: Moment | None = None
    ) -> Moment:
        """Stamp the call, now unless `at` says when, with what is known of it. Nothing has to be signed before.

        The written form becomes due by the rule that the report follows. Returns when it was called.
        """
        report = self._get(report_id)
        when = at or self._clock.now()
        # a day that somebody wrote stands where the rule says none
        due = (
            report.written_due
            if report.written_done_at
            else written_by(when, report.rule) or report.written_due
        )
        changes: dict[str, Any] = {
            name: checked_line(name, str(values[name])) or None for name in CALL if name in values
        }
        with self._vault.unit_of_work("report called") as work:
            rows.update(
                work, report_id, {**changes, "called_at": when.text(), "written_due_at": self._begin(due)}
            )
            self._settle(work, REPORT_CALL, report_id)
            self._ask_form(work, report, due, titles.form)
        return when

    def when_called(self, day: str, at: str) -> Moment:
        """Return the moment of a call as typed, on this laptop's clock: no day is today.

        Raises InvalidInput `called_time`: impossible_time, called_later, those of `typed_times`; `called_day`.
        """
        now = self._clock.now()
        on = read_day(day.strip(), "called_day") if day.strip() else now.local().date()
        zone = zone_of(now.zone, now) or zone_of("", now)
        assert zone is not None
        utc = moment_of(on, read_time(at, "called_time"), zone, "first", "called_time")
        if utc > now.utc + timedelta(minutes=1):
            raise InvalidInput("called_time", "called_later")
        offset = utc.astimezone(zone).utcoffset() or timedelta(0)
        return Moment(utc=utc, zone=now.zone, offset_minutes=int(offset.total_seconds() // 60))

    def not_called(self, report_id: str, titles: TaskTitles) -> None:
        """Take the stamp of the call back; the task to call stands again."""
        report = self._get(report_id)
        with self._vault.unit_of_work("report not called") as work:
            rows.update(work, report_id, {"called_at": None, "written_due_at": None})
            self._settle(work, REPORT_FORM, report_id)
            self._ask_call(work, report_id, report.client_id, report.call_by, titles.call)

    def set_written_due(self, report_id: str, typed: str, titles: TaskTitles) -> None:
        """Say by which day a form is asked for, where no rule says so; empty: none is asked for.

        Raises InvalidInput `written_due` with what `read_day` says, or written_before_call.
        """
        report = self._get(report_id)
        day = read_day(typed.strip(), "written_due") if typed.strip() else None
        begun = (report.called_at or report.begun_at).local().date()
        if day is not None and day < begun:
            raise InvalidInput("written_due", "written_before_call")
        with self._vault.unit_of_work("report written due") as work:
            rows.update(work, report_id, {"written_due_at": self._begin(day)})
            self._ask_form(work, report, day, titles.form)

    def written(self, report_id: str, *, done: bool = True) -> None:
        """Say that the written form was sent, or take that back."""
        self._get(report_id)
        with self._vault.unit_of_work("report written") as work:
            rows.update(work, report_id, {"written_done_at": work.now.text() if done else None})
            self._settle(
                work, REPORT_FORM, report_id, state="done" if done else "open", was="open" if done else "done"
            )

    def not_made(self, report_id: str, why: str) -> None:
        """Say why no report is made. Nothing goes away: the reason stays with what was written, and it can go on.

        Raises InvalidInput `why_not`; NotAllowed mandated_called, mandated_signed.
        """
        report = self._draft(report_id)
        if report.called_at is not None:
            raise NotAllowed("mandated_called")
        words = checked_line("why_not", why)
        if not words:
            raise InvalidInput("why_not", "mandated_why_not")
        with self._vault.unit_of_work("report not made") as work:
            facts = rows.body(report.about, report.facts, report.rule, words)
            rows.update(work, report_id, {"state": "not_made", "facts": facts})
            self._settle(work, REPORT_CALL, report_id, state="dropped")

    def go_on(self, report_id: str, titles: TaskTitles) -> None:
        """Make it after all."""
        report = self._get(report_id)
        if report.state != "not_made":
            return
        with self._vault.unit_of_work("report after all") as work:
            facts = rows.body(report.about, report.facts, report.rule)
            rows.update(work, report_id, {"state": "draft", "facts": facts})
            self._ask_call(work, report_id, report.client_id, report.call_by, titles.call)

    def follow_crisis(self, report_id: str) -> None:
        """A draft follows its crisis to the client it was joined to; nothing of another record stays in it."""
        report = self._get(report_id)
        run = crises.read(self._vault.connection(), report.crisis_id) if report.crisis_id else None
        if run is None or report.state != "draft" or (run.client_id or "") == report.client_id:
            return
        client = clients.read(self._vault.connection(), run.client_id) if run.client_id else None
        facts = without_record(report.facts, client.draft.addresses if client is not None else ())
        with self._vault.unit_of_work("report follows its crisis") as work:
            changes = {"client_id": run.client_id, "facts": rows.body(report.about, facts, report.rule)}
            rows.update(work, report_id, changes)
            for rule in (REPORT_CALL, REPORT_FORM):
                task_id = tasks.by_rule(self._vault.connection(), self._key(rule, report_id))
                if task_id:
                    work.update("tasks", task_id, {"client_id": run.client_id})

    def sign(self, report_id: str) -> None:
        """Seal the facts, whom it is about and whether the client was told; the call and the form go on beside.

        Raises NotAllowed mandated_signed, mandated_not_made, mandated_empty, no_signing_key; InvalidInput
        immigration_in_report. Missing facts hold nothing back.
        """
        report = self._get(report_id)
        check_may_sign(report)
        body = canonical(
            {
                "about": report.about,
                "facts": {name: fact.as_json() for name, fact in report.facts.items()},
                "rule": report.rule_id,
                "client_told": report.client_told,
                "session_id": report.session_id,
                "crisis_id": report.crisis_id,
                "begun_at": report.begun_at.text(),
            }
        )
        client_id = report.client_id or None
        sealed = sealed_values(self._vault, "mandated_report", report_id, client_id, body, self._clock.now())
        with self._vault.unit_of_work("sign report") as work:
            rows.update(work, report_id, {"state": "signed"})
            # no words for the search: a list that shows them would name the trouble (docs/adr/0430)
            values = {"object_kind": "mandated_report", "object_id": report_id, "body": body, **sealed}
            note_id = seal(work, values, "")
            work.record("signed", "signed_note", note_id, sealed["hash"])

    # ------------------------------------------------------------ inside

    def _get(self, report_id: str) -> MandatedReport:
        found = self.get(report_id)
        if found is None:
            raise InvalidInput("report", "row_gone")
        return found

    def _draft(self, report_id: str) -> MandatedReport:
        report = self._get(report_id)
        if report.state == "signed":
            raise NotAllowed("mandated_signed")
        return report

    def _key(self, rule: str, report_id: str) -> str:
        return rows.task_key(self._vault.vault_id, rule, report_id)

    def _settle(
        self, work: UnitOfWork, rule: str, report_id: str, *, state: str = "done", was: str = "open"
    ) -> None:
        tasks.settle(work, self._key(rule, report_id), state=state, was=was)

    def _ask_call(self, work: UnitOfWork, report_id: str, client_id: str, by: Moment, title: str) -> None:
        key = self._key(REPORT_CALL, report_id)
        # due on the day it has to be done, so that it is seen from that day's first minute
        values = {
            "client_id": client_id or None,
            "title": title,
            "due_at": self._begin(by.local().date()),
            "rule_key": key,
        }
        tasks.insert(work, values)

    def _ask_form(self, work: UnitOfWork, report: MandatedReport, due: date | None, title: str) -> None:
        key = self._key(REPORT_FORM, report.id)
        self._settle(work, REPORT_FORM, report.id, state="dropped")
        if due is not None and report.written_done_at is None:
            values = {
                "client_id": report.client_id or None,
                "title": title,
                "due_at": self._begin(due),
                "rule_key": key,
            }
            tasks.insert(work, values)

    def _begin(self, day: date | None) -> Any:
        return None if day is None else begin_of(day, self._clock.now()).text()


def checked_line(name: str, typed: str) -> str:
    """Return words of the call on one line; raises InvalidInput too_long."""
    text = " ".join(one_line(typed).split())
    if len(text) > LONGEST_LINE:
        raise InvalidInput(name, "too_long", most=LONGEST_LINE)
    return text
