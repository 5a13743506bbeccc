"""What the vault knows already for a mandated report: this record, this crisis, lines of this session's note (X9)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.clients import age_on
from desktop.domain.clock import Clock
from desktop.domain.filling import filling
from desktop.domain.mandated import Known, Offered, Person, lines_of_log, lines_of_note, safe_to_offer
from desktop.domain.note_lines import bases_of
from desktop.domain.record_checks import age_now
from desktop.storage import clients, crises, staff
from desktop.storage import record as record_rows
from desktop.storage import sessions as session_rows

if TYPE_CHECKING:
    from desktop.domain.agency import AgencyProfile
    from desktop.domain.crisis import CrisisRun
    from desktop.domain.record import Row
    from desktop.services.sessions import SessionsService
    from desktop.storage.vault import OpenVault


class MandatedSources:
    """Reads only, on the caller's connection."""

    def __init__(
        self, vault: OpenVault, clock: Clock, sessions: SessionsService, profile: Callable[[], AgencyProfile]
    ) -> None:
        self._vault = vault
        self._clock = clock
        self._sessions = sessions
        self._profile = profile

    def known(
        self, client_id: str = "", session_id: str = "", run_id: str = "", *, run: CrisisRun | None = None
    ) -> Known:
        """Return what the vault knows for a report: of this client's own record and this crisis, never of a walled one.

        A person at home who has a record of their own is left out: what they are called in this one is theirs (C11).
        `run` is the crisis as its page holds it: whose it is there counts, also before the disk has heard of it.
        """
        conn, now = self._vault.connection(), self._clock.now()
        if run is None and run_id:
            run = crises.read(conn, run_id)
        client_id = client_id or (run.client_id if run is not None else "") or ""
        client = clients.read(conn, client_id) if client_id else None
        profile = self._profile()
        known = Known(
            run=run, reporter=staff.read_own(conn, self._vault.staff_id).display_name, agency=profile.name
        )
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
            if client.here is not None
            and client.here.is_today(now, client.draft.time_zone)
            and client.here.how != "think"
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

    def lines(self, session_id: str = "", run_id: str = "") -> tuple[Offered, ...]:
        """Return the lines of the log and of the session's note that may be put in, one by one."""
        conn = self._vault.connection()
        run = crises.read(conn, run_id) if run_id else None
        found = lines_of_log(run) if run is not None else ()
        session = session_rows.read(conn, session_id) if session_id else None
        whose = (session.client_id if session is not None else "") or (
            run.client_id if run is not None else ""
        )
        client = clients.read(conn, whose) if whose else None
        places = client.draft.addresses if client is not None else ()
        protocol = self._sessions.protocol_of(session) if session is not None else None
        if protocol is None:
            return safe_to_offer(found, places)
        answers = session_rows.read_answers(conn, session_id)
        # a question may stand on several pages
        for question_id in dict.fromkeys(filling(protocol, "note")):
            answer = answers.get(question_id)
            if answer is not None and isinstance(answer.value, str):
                found += lines_of_note(answer.value, bases_of(answer))
        return safe_to_offer(found, places)

    def region(self, client_id: str) -> str:
        """Return the state a client lives in, to choose the rule by; empty when it is not known."""
        client = clients.read(self._vault.connection(), client_id) if client_id else None
        home = client.usual_address if client is not None else None
        return home.region if home is not None else ""

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


def _age_of(row: Row, today: date) -> str:
    year = row.text("birth_year")
    if year.isdecimal():
        return str(max(0, today.year - int(year)))
    name = "age" if row.table == "household_links" else "age_estimated"
    return age_now(row.text(name), row.extra.get("age_noted_at", ""), today)
