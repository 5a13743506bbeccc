"""A mandated report: begin with ids only, keep words, stamp the call at once, seal later, tasks by rule (X9)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from desktop.domain.appointments import begin_of
from desktop.domain.clients import age_on
from desktop.domain.clock import Clock, Moment
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.ids import new_id
from desktop.domain.mandated import (
    ABOUT,
    CALL,
    LONGEST_LINE,
    TOLD,
    Fact,
    Known,
    MandatedReport,
    Person,
    check_may_sign,
    checked_facts,
    without_record,
)
from desktop.domain.plain_text import one_line
from desktop.domain.record_checks import age_now
from desktop.domain.report_rules import call_by, chosen_rule, rule_id, written_by
from desktop.domain.safe_hours import zone_of
from desktop.domain.sessions import canonical
from desktop.domain.tasks import REPORT_CALL, REPORT_FORM
from desktop.domain.typed_times import moment_of, read_day, read_time
from desktop.services.sealing import sealed_values
from desktop.storage import clients, crises, tasks
from desktop.storage import mandated as rows
from desktop.storage import record as record_rows
from desktop.storage.sessions import seal

if TYPE_CHECKING:
    from desktop.domain.agency import AgencyProfile, ReportRule
    from desktop.storage.unit_of_work import UnitOfWork
    from desktop.storage.vault import OpenVault


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskTitles:
    """What the two tasks say, in the language of the program; neither names a trouble (PRACTICE 32)."""

    call: str
    form: str


class MandatedService:
    """Reads run on the caller's connection; what writes belongs on the writer lane. A closed case hinders nothing."""

    def __init__(self, vault: OpenVault, clock: Clock, profile: Callable[[], AgencyProfile]) -> None:
        self._vault = vault
        self._clock = clock
        self._profile = profile

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

    def known(self, client_id: str = "", session_id: str = "", run_id: str = "") -> Known:
        """Return what the vault knows for a report: of this client's own record and this crisis, never of a walled one.

        A person at home who has a record of their own is left out: what they are called in this one is theirs (C11).
        """
        conn, now = self._vault.connection(), self._clock.now()
        run = crises.read(conn, run_id) if run_id else None
        client_id = client_id or (run.client_id if run is not None else "") or ""
        client = clients.read(conn, client_id) if client_id else None
        profile = self._profile()
        known = Known(run=run, reporter=self._own_name(), agency=profile.name)
        if client is None:
            return known
        today = now.local().date()
        age = age_on(client.draft.birth_date, today)
        if age is None:
            estimated = record_rows.read_rows(conn, client.id).get("clients", [])
            text = _age_of(estimated[0], today) if estimated else ""
            age = int(text) if text.isdecimal() else None
        here = (
            client.here
            if client.here is not None and client.here.is_today(now, client.draft.time_zone)
            else None
        )
        place = client.place_at(now) if here is not None else None
        words = ""
        if here is not None:
            words = here.place or (place.one_line() if place is not None and not place.shelter else "")
        return replace(
            known,
            name=client.chosen_name,
            age=age,
            places=client.draft.addresses,
            home=client.usual_address,
            here=words,
            here_at=here.said_at if here is not None else None,
            household=tuple(self._household(client.id, today)),
        )

    def region(self, client_id: str) -> str:
        """Return the state a client lives in, to choose the rule by; empty when it is not known."""
        client = clients.read(self._vault.connection(), client_id) if client_id else None
        home = client.usual_address if client is not None else None
        return home.region if home is not None else ""

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
    ) -> str:
        """Store a report that begins now and return its id; the draft begun from here before is returned as it is.

        Nothing but ids is needed, and no id either. The task to call is there at once.
        """
        conn = self._vault.connection()
        known = rows.begun(conn, client_id, session_id, run_id)
        if known:
            return known
        rule = chosen_rule(self.rules(), "", self.region(client_id))
        new = report_id or new_id()
        with self._vault.unit_of_work("begin a report") as work:
            rows.insert(
                work,
                {
                    "id": new,
                    "client_id": client_id or None,
                    "session_id": session_id or None,
                    "crisis_id": run_id or None,
                    "facts": rows.body("", facts or {}, rule),
                    "rule": rule_id(rule) if rule is not None else None,
                    "agency_called": None,
                },
            )
            self._ask_call(work, new, client_id, call_by(work.now, rule), titles.call)
        return new

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
        facts = without_record(report.facts)
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

    def _own_name(self) -> str:
        from desktop.storage import staff

        return staff.read_own(self._vault.connection(), self._vault.staff_id).display_name

    def _household(self, client_id: str, today: date) -> list[Person]:
        found = []
        for row in record_rows.read_rows(self._vault.connection(), client_id).get("household_links", []):
            if row.extra.get("has_record") or not row.text("relation"):
                continue
            found.append(
                Person(
                    name=row.text("display_name"),
                    relation=row.text("relation"),
                    age=_age_of(row, today),
                    school=row.text("school"),
                    may_be_danger=row.text("may_be_danger") == "yes",
                )
            )
        return found

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


def _age_of(row: record_rows.Row, today: date) -> str:
    year = row.text("birth_year")
    if year.isdecimal():
        return str(max(0, today.year - int(year)))
    name = "age" if row.table == "household_links" else "age_estimated"
    return age_now(row.text(name), row.extra.get("age_noted_at", ""), today)
