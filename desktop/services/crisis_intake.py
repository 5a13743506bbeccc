"""Stores crisis lines from wherever, in any order, as often as they arrive; the run is made with the first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Clock
from desktop.domain.crisis import CrisisLine
from desktop.domain.ids import new_id
from desktop.services.crisis_record import CrisisRecord
from desktop.storage import crises as rows
from desktop.storage import crisis_intake as intake
from desktop.storage import interface
from desktop.storage.crisis_open import OpenCrisis, clear_crisis_open, read_all_crisis_open

if TYPE_CHECKING:
    from desktop.storage.unit_of_work import UnitOfWork
    from desktop.storage.vault import OpenVault

_NOTE, _HALF = "crisis_note", "crisis_half"


class CrisisIntake:
    """Everything that writes belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def keep(self, stored: Mapping[str, Any]) -> None:
        """Store one record (the JSON form of a `CrisisRecord`); the autosave calls this until it works."""
        record = CrisisRecord.from_json(stored)
        assert record is not None, "the screen made it"
        with self._vault.unit_of_work("crisis line") as work:
            self._store(work, record)

    def take(self, work: UnitOfWork, content: dict[str, Any], item_id: str) -> None:
        """Take in one sealed record, inside the inbox's one transaction; ticks of the plain file come with it."""
        record = CrisisRecord.from_json(content)
        if record is None:
            interface.put(work, interface.UNREAD + item_id, content)
            return
        self._store(work, record)
        for found in read_all_crisis_open(self._vault.folder):
            if found.run_id == record.run_id:
                self._store_ticks(work, found)

    def take_open_files(self) -> None:
        """Take in the runs and the ticks of the plain files, and remove each once its run has passed.

        While a run goes on its file stays: it is what brings the timer back after a kill.
        """
        for found in read_all_crisis_open(self._vault.folder):
            with self._vault.unit_of_work("open crisis") as work:
                self._store_ticks(work, found)
                passed = intake.run_state(work, found.run_id) == "passed"
            if passed:
                clear_crisis_open(self._vault.folder, found.run_id)

    def waiting_for_report(self) -> list[str]:
        """Return runs that passed while locked and have no incident report yet."""
        return intake.passed_without_report(self._vault.connection())

    def join(self, run_id: str, client_id: str | None) -> None:
        """Say whose crisis this is, or that it stays without a client; either adopts what the lock sealed."""
        with self._vault.unit_of_work("join crisis") as work:
            rows.set_client(work, run_id, client_id)
            intake.set_staff(work, run_id)
            line = CrisisLine(
                id=new_id(), seq=0, at=self._clock.now(), kind="joined", data={"client_id": client_id or ""}
            )
            rows.add_line(work, run_id, line, staff_id=self._vault.staff_id)

    def keep_note(self, note: Mapping[str, str]) -> None:
        """Keep the `text` that stands in the note line of a `run` and is not stamped yet; an empty one is forgotten."""
        notes = {**self._notes(), note["run"]: note["text"]}
        left = {run_id: text for run_id, text in notes.items() if text}
        with self._vault.unit_of_work("crisis note") as work:
            if left:
                interface.put(work, _NOTE, left)
            else:
                interface.drop(work, _NOTE)

    def note(self, run_id: str) -> str:
        """Return what stood in the note line of a run; it belongs to no other."""
        return self._notes().get(run_id, "")

    def keep_half(self, half: Mapping[str, str]) -> None:
        """Keep the `text` of a `line` that a field of a `run` becomes when it is left; an empty one is forgotten."""
        every = self._halves()
        of_run = {**every.get(half["run"], {}), half["line"]: half["text"]}
        every[half["run"]] = {line_id: text for line_id, text in of_run.items() if text}
        left = {run_id: lines for run_id, lines in every.items() if lines}
        with self._vault.unit_of_work("crisis note") as work:
            if left:
                interface.put(work, _HALF, left)
            else:
                interface.drop(work, _HALF)

    def half(self, run_id: str) -> dict[str, str]:
        """Return what stood in fields of a run that were not left: the text by the id of the line it becomes."""
        return self._halves().get(run_id, {})

    def _halves(self) -> dict[str, dict[str, str]]:
        found = interface.get(self._vault.connection(), _HALF)
        return {
            str(run_id): {str(line_id): str(text) for line_id, text in lines.items()}
            for run_id, lines in (found.items() if isinstance(found, dict) else ())
            if isinstance(lines, dict)
        }

    def _notes(self) -> dict[str, str]:
        found = interface.get(self._vault.connection(), _NOTE)
        return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}

    def _store(self, work: UnitOfWork, record: CrisisRecord) -> None:
        self._make_run(work, record)
        line = record.line
        kept = intake.kept_text(work, line.id)
        if kept is not None:
            if not record.draft:  # half of a line that is there already says nothing new
                self._correct(work, record, kept)
            return
        if line.kind in {"tick", "untick"} and (line.kind, line.step_id, line.at.utc) in intake.tick_marks(
            work, record.run_id
        ):
            return
        staff_id = None if line.while_locked else self._vault.staff_id
        rows.add_line(work, record.run_id, line, staff_id=staff_id)

    def _correct(self, work: UnitOfWork, record: CrisisRecord, kept: str) -> None:
        """A line that was sealed half-written and finished afterwards: the log only grows.

        The same line may arrive again much later; what was added to it or taken back since then stands.
        """
        line = record.line
        if line.text == kept or line.text in intake.corrections(work, line.id):
            return
        whole = CrisisLine(
            id=new_id(), seq=0, at=line.at, kind="correction", text=line.text, corrects=line.id,
            while_locked=line.while_locked,
        )  # fmt: skip
        rows.add_line(
            work, record.run_id, whole, staff_id=None if line.while_locked else self._vault.staff_id
        )

    def _make_run(self, work: UnitOfWork, record: CrisisRecord) -> None:
        if intake.run_state(work, record.run_id) is not None:
            return
        rows.insert_run(
            work,
            {
                "id": record.run_id,
                "client_id": record.client_id,
                "session_id": record.session_id,
                "staff_id": None if record.started_locked else self._vault.staff_id,
                "started_at": record.started.text(),
                "started_locked": int(record.started_locked),
            },
        )

    def _store_ticks(self, work: UnitOfWork, found: OpenCrisis) -> None:
        if intake.run_state(work, found.run_id) is None:
            started = {"id": found.run_id, "started_at": found.started.text(), "started_locked": 1}
            rows.insert_run(work, started)
        known = intake.tick_marks(work, found.run_id)
        for tick in found.ticks:
            kind = "tick" if tick.is_set else "untick"
            if (kind, tick.step_id, tick.at.utc) not in known:
                line = CrisisLine(
                    id=new_id(), seq=0, at=tick.at, kind=kind, step_id=tick.step_id, while_locked=True
                )
                rows.add_line(work, found.run_id, line, staff_id=None)
