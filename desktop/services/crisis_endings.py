"""When a crisis has passed: how it ended, its incident report until it is signed, and what still stands open (X8)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Clock, Moment
from desktop.domain.crisis import CrisisLine, CrisisRun
from desktop.domain.crisis_lines import standing
from desktop.domain.errors import NotAllowed, NoteSigned
from desktop.domain.incident import (
    NO_WORDS,
    RecordFacts,
    ReportWords,
    check_leaving,
    checks_of,
    ending_line,
    report_draft,
    with_ending,
)
from desktop.domain.sessions import canonical
from desktop.domain.shelters import without_shelters
from desktop.services.sealing import sealed_values
from desktop.storage import clients, rechecks, staff
from desktop.storage import crises as rows
from desktop.storage import crisis_endings as ending_rows
from desktop.storage.sessions import seal

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenEnds:
    """What is there and what stands open after a run. `report` and `mandated` are "", draft or signed.

    `asked` tells whether somebody said how it ended; `outcome` is its code. `referrals` and `tasks` were made since it
    began, `safe_contact` waits to be asked again.
    """

    run: CrisisRun
    report: str = ""
    mandated: str = ""
    asked: bool = False
    outcome: str = ""
    checks: tuple[str, ...] = ()
    referrals: int = 0
    tasks: int = 0
    safe_contact: bool = False


class CrisisEndings:
    """The end of a run; a part of `CrisesService`. Everything that writes belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def pass_(self, run_id: str, step_titles: Mapping[str, str], words: ReportWords = NO_WORDS) -> str:
        """End the run and return the id of its incident report, drafted from the log and the record.

        What the client said about safe contact is asked again from then on: something happened since (V7).

        Raises:
            NotAllowed: crisis_gone.
        """
        now = self._clock.now()
        with self._vault.unit_of_work("crisis passed") as work:
            run = self._run(run_id)
            if run.state == "open":
                passed = CrisisLine(id="", seq=0, at=now, kind="passed")
                rows.add_line(work, run_id, passed, staff_id=self._vault.staff_id)
            existing = rows.report_of(self._vault.connection(), run_id)
            if existing is not None:
                return str(existing["id"])
            run = self._run(run_id)
            if run.client_id:
                rechecks.after_incident(work, self._vault.connection(), run.client_id)
            return work.insert(
                "incident_reports",
                {
                    "crisis_id": run_id,
                    "client_id": run.client_id,
                    "body": _text(self._draft(run, step_titles, words)),
                },
            )

    def say_ending(
        self,
        run_id: str,
        checks: Sequence[str],
        outcome: str,
        label: str,
        *,
        step_titles: Mapping[str, str],
        words: ReportWords,
    ) -> None:
        """Say afterwards how it ended, where it ended while locked; a report nobody touched yet is drafted anew.

        One that somebody worked on, or that was given its client, gets what is said where nothing stands yet.

        Raises:
            NotAllowed: crisis_gone.
        """
        text, data = ending_line(checks, outcome, label)
        line = CrisisLine(id="", seq=0, at=self._clock.now(), kind="outcome", text=text, data=data)
        with self._vault.unit_of_work("how a crisis ended") as work:
            self._run(run_id)
            rows.add_line(work, run_id, line, staff_id=self._vault.staff_id)
            run = self._run(run_id)
            report = rows.report_of(self._vault.connection(), run_id)
            if report is not None and report["state"] == "draft":
                drawn = self._draft(run, step_titles, words)
                body = drawn if report["version"] == 1 else with_ending(report["body"], drawn)
                work.update("incident_reports", report["id"], {"body": _text(body)}, draft=True)

    def open_ends(self, run_id: str) -> OpenEnds:
        """Return what stands open after a run. Raises NotAllowed: crisis_gone."""
        conn = self._vault.connection()
        run = self._run(run_id)
        report = rows.report_of(conn, run_id)
        line = next((each for each in reversed(standing(run)) if each.kind == "outcome"), None)
        known = ending_rows.made_since(conn, run_id, run.client_id or "", run.started_at)
        return OpenEnds(
            run=run,
            report=str(report["state"]) if report is not None else "",
            mandated=ending_rows.mandated_state(conn, run_id),
            asked=line is not None,
            outcome=run.outcome,
            checks=checks_of(line) if line is not None else (),
            referrals=known.referrals,
            tasks=known.tasks,
            safe_contact=known.safe_contact,
        )

    def not_asked(self) -> list[str]:
        """Return the runs that ended while locked, of which nobody said yet how; the oldest first."""
        return ending_rows.ended_unasked(self._vault.connection())

    def since_session(self, client_id: str) -> bool:
        """Tell whether something passed since the last session: the next one is offered longer (PRACTICE 8, 22)."""
        return ending_rows.passed_since_session(self._vault.connection(), client_id)

    # ------------------------------------------------------------ the report

    def report(self, run_id: str) -> dict[str, Any] | None:
        """Return the incident report of a run: id, state, version, body (field to text)."""
        return rows.report_of(self._vault.connection(), run_id)

    def open_reports(self) -> list[dict[str, Any]]:
        """Return unsigned incident reports, oldest first."""
        return rows.open_reports(self._vault.connection())

    def save_report(self, report_id: str, body: Mapping[str, str]) -> None:
        """Store the report's fields while it is a draft; raises NoteSigned afterwards."""
        with self._vault.unit_of_work("incident report") as work:
            self._must_be_draft(self._state(report_id))
            work.update("incident_reports", report_id, {"body": _text(dict(body))}, draft=True)

    def sign_report(self, report_id: str) -> None:
        """Seal the report: salted hash and the caseworker's signature. It never changes afterwards.

        Raises InvalidInput with a field's name: immigration_in_report.
        """
        conn = self._vault.connection()
        body = rows.report_body(conn, report_id)
        self._must_be_draft(self._state(report_id))
        check_leaving(body)
        body_text = canonical(body)
        client_id = rows.report_client(conn, report_id)
        sealed = sealed_values(
            self._vault, "incident_report", report_id, client_id, body_text, self._clock.now()
        )
        with self._vault.unit_of_work("sign incident report") as work:
            work.update("incident_reports", report_id, {"state": "signed", "body": body_text})
            note_id = seal(
                work,
                {"object_kind": "incident_report", "object_id": report_id, "body": body_text, **sealed},
                "\n".join(body.values()),
            )
            work.record("signed", "signed_note", note_id, sealed["hash"])

    # ------------------------------------------------------------ inside

    def _run(self, run_id: str) -> CrisisRun:
        run = rows.read(self._vault.connection(), run_id)
        if run is None:
            raise NotAllowed("crisis_gone")
        return run

    def _draft(self, run: CrisisRun, step_titles: Mapping[str, str], words: ReportWords) -> dict[str, str]:
        conn = self._vault.connection()
        client = clients.read(conn, run.client_id) if run.client_id else None
        planned = ending_rows.plan_day(conn, run.client_id) if run.client_id else ""
        facts = RecordFacts(
            worker=staff.read_own(conn, self._vault.staff_id).display_name,
            client=client.short_id if client is not None else "",
            plan_day=f"{Moment.read(planned).local():%Y-%m-%d}" if planned else "",
        )
        return self._covered(report_draft(run, step_titles, words=words, facts=facts), run.client_id or "")

    def _covered(self, body: dict[str, str], client_id: str) -> dict[str, str]:
        """Return a report that is filled in by the program, without where a client's shelter is (PRACTICE 11)."""
        client = clients.read(self._vault.connection(), client_id) if client_id else None
        places = client.draft.addresses if client is not None else ()
        return {field: without_shelters(text, places) for field, text in body.items()}

    def _state(self, report_id: str) -> str:
        return rows.report_state(self._vault.connection(), report_id)

    @staticmethod
    def _must_be_draft(state: str) -> None:
        if state != "draft":
            raise NoteSigned


def _text(body: Mapping[str, str]) -> str:
    return json.dumps(dict(body), ensure_ascii=False, sort_keys=True)
