"""A crisis run with the vault open: start at once, stamp everything, end, draw the report from the log (X1-X5, X8)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Clock
from desktop.domain.crisis import CrisisLine, CrisisRun
from desktop.domain.errors import NotAllowed, NoteSigned
from desktop.domain.incident import report_draft
from desktop.domain.sessions import canonical
from desktop.domain.shelters import without_shelters
from desktop.services.frozen_content import freeze
from desktop.services.sealing import sealed_values
from desktop.storage import clients, rechecks
from desktop.storage import crises as rows
from desktop.storage.sessions import seal, store_content

if TYPE_CHECKING:
    from desktop.domain.crisis_content import CrisisContent
    from desktop.storage.vault import OpenVault


class CrisesService:
    """Reads run on the caller's connection; everything that stamps belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def start(
        self,
        run_id: str,
        *,
        client_id: str | None = None,
        session_id: str | None = None,
        content_sha256: str = "",
    ) -> CrisisRun:
        """Store a run that has begun. The screen made `run_id` and is already there: nothing waits for this."""
        now = self._clock.now()
        with self._vault.unit_of_work("start crisis") as work:
            rows.insert_run(
                work,
                {
                    "id": run_id,
                    "client_id": client_id,
                    "session_id": session_id,
                    "staff_id": self._vault.staff_id,
                    "content_sha256": content_sha256 or None,
                    "started_at": now.text(),
                },
            )
            rows.add_line(
                work, run_id, CrisisLine(id="", seq=0, at=now, kind="started"), staff_id=self._vault.staff_id
            )
        run = self.get(run_id)
        assert run is not None
        return run

    def stamp(self, run_id: str, line: CrisisLine) -> CrisisLine:
        """Add one line to the log; the facts on top follow it."""
        with self._vault.unit_of_work("crisis line") as work:
            return rows.add_line(work, run_id, line, staff_id=self._vault.staff_id)

    def keep_content(self, run_id: str, content: CrisisContent, language: str) -> None:
        """Keep the steps and words as they were shown in this run, once per text; they cannot be changed later."""
        frozen = freeze(asdict(content))
        with self._vault.unit_of_work("crisis steps") as work:
            store_content(work, frozen.sha256, "crisis", content.id, language, frozen.body)
            rows.set_content(work, run_id, frozen.sha256)

    def join_client(self, run_id: str, client_id: str | None) -> None:
        """Say whose crisis this is, or that it was the wrong record; the log keeps both."""
        now = self._clock.now()
        with self._vault.unit_of_work("join crisis") as work:
            rows.set_client(work, run_id, client_id)
            rows.add_line(
                work,
                run_id,
                CrisisLine(id="", seq=0, at=now, kind="joined", data={"client_id": client_id or ""}),
                staff_id=self._vault.staff_id,
            )
            run = rows.read(self._vault.connection(), run_id)
            if client_id and run is not None and run.state != "open":
                rechecks.after_incident(work, self._vault.connection(), client_id)
            report = rows.report_of(self._vault.connection(), run_id)
            if client_id and report is not None and report["state"] == "draft":
                body = self._covered(report["body"], client_id)
                if body != report["body"]:
                    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
                    work.update("incident_reports", report["id"], {"body": text}, draft=True)

    def _covered(self, body: dict[str, str], client_id: str) -> dict[str, str]:
        """Return a report that is filled in by the program, without where a client's shelter is (PRACTICE 11)."""
        client = clients.read(self._vault.connection(), client_id) if client_id else None
        places = client.draft.addresses if client is not None else ()
        return {field: without_shelters(text, places) for field, text in body.items()}

    def get(self, run_id: str) -> CrisisRun | None:
        """Return one run with its log."""
        return rows.read(self._vault.connection(), run_id)

    def open_runs(self) -> list[CrisisRun]:
        """Return runs that have not passed, newest first."""
        found = (self.get(run_id) for run_id in rows.open_runs(self._vault.connection()))
        return [run for run in found if run is not None]

    def of_client(self, client_id: str) -> list[CrisisRun]:
        """Return a client's runs, newest first."""
        found = (self.get(run_id) for run_id in rows.of_client(self._vault.connection(), client_id))
        return [run for run in found if run is not None]

    def pass_(self, run_id: str, step_titles: Mapping[str, str]) -> str:
        """End the run and return the id of its incident report, drafted from the log.

        What the client said about safe contact is asked again from then on: something happened since (V7).
        """
        now = self._clock.now()
        with self._vault.unit_of_work("crisis passed") as work:
            run = rows.read(self._vault.connection(), run_id)
            if run is None:
                raise NotAllowed("crisis_gone")
            if run.state == "open":
                rows.add_line(
                    work,
                    run_id,
                    CrisisLine(id="", seq=0, at=now, kind="passed"),
                    staff_id=self._vault.staff_id,
                )
            existing = rows.report_of(self._vault.connection(), run_id)
            if existing is not None:
                return str(existing["id"])
            run = rows.read(self._vault.connection(), run_id)
            assert run is not None
            if run.client_id:
                rechecks.after_incident(work, self._vault.connection(), run.client_id)
            body = self._covered(report_draft(run, dict(step_titles)), run.client_id or "")
            return work.insert(
                "incident_reports",
                {
                    "crisis_id": run_id,
                    "client_id": run.client_id,
                    "body": json.dumps(body, ensure_ascii=False, sort_keys=True),
                },
            )

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
            work.update(
                "incident_reports",
                report_id,
                {"body": json.dumps(dict(body), ensure_ascii=False, sort_keys=True)},
                draft=True,
            )

    def sign_report(self, report_id: str) -> None:
        """Seal the report: salted hash and the caseworker's signature. It never changes afterwards."""
        conn = self._vault.connection()
        body = rows.report_body(conn, report_id)
        self._must_be_draft(self._state(report_id))
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

    def _state(self, report_id: str) -> str:
        return rows.report_state(self._vault.connection(), report_id)

    @staticmethod
    def _must_be_draft(state: str) -> None:
        if state != "draft":
            raise NoteSigned
