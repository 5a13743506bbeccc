"""A crisis run with the vault open: start at once, stamp everything; how it ends is `crisis_endings` (X1-X5, X8)."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from desktop.domain.crisis import CrisisLine, CrisisRun
from desktop.services.crisis_endings import CrisisEndings
from desktop.services.frozen_content import freeze
from desktop.storage import clients, rechecks
from desktop.storage import crises as rows
from desktop.storage.sessions import store_content

if TYPE_CHECKING:
    from desktop.domain.crisis_content import CrisisContent


class CrisesService(CrisisEndings):
    """Reads run on the caller's connection; everything that stamps belongs on the writer lane."""

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
                client = clients.read(self._vault.connection(), client_id)
                if client is not None and not body.get("client", "-"):
                    body["client"] = client.short_id
                changes: dict[str, Any] = {"body": json.dumps(body, ensure_ascii=False, sort_keys=True)}
                if rows.report_client(self._vault.connection(), report["id"]) is None:
                    changes["client_id"] = client_id
                work.update("incident_reports", report["id"], changes, draft=True)

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
