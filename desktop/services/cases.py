"""A client's case: closed with a reason and a checklist, reopened, kept under a legal hold, looked at again (C10)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.domain.closing import (
    LONGEST_WORDS,
    REOPEN_REASONS,
    CaseState,
    Closing,
    checked,
    need_no_obstacle,
    review_day,
)
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.storage import cases as rows
from desktop.storage import claims

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.clock import Clock
    from desktop.storage.vault import OpenVault

LONGEST_KEPT = timedelta(days=3660)
"""A review can be put off by ten years at a time."""


class CasesService:
    """Reads run on the caller's connection; everything that writes belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock, retention_days: Callable[[], int]) -> None:
        self._vault = vault
        self._clock = clock
        self._retention_days = retention_days

    def retention_days(self) -> int:
        """Return after how many days the agency wants a closed record looked at again."""
        return self._retention_days()

    def is_closed(self, client_id: str) -> bool:
        """Tell whether nothing may be written into the record until it is reopened."""
        return rows.is_closed(self._vault.connection(), client_id)

    def state(self, client_id: str) -> CaseState | None:
        """Return everything about the case; None when the client is gone."""
        conn = self._vault.connection()
        facts = rows.facts(conn, client_id)
        if facts is None:
            return None
        events = rows.events(conn, client_id)
        is_held = rows.is_held(conn, client_id)
        review = facts["retention_review_at"]
        return CaseState(
            client_id=client_id,
            short_id=facts["short_id"],
            is_closed=facts["status"] == "closed",
            is_held=is_held,
            review_on=date.fromisoformat(review[:10]) if review else None,
            obstacles=rows.obstacles(conn, client_id),
            open=rows.still_open(conn, client_id, self._clock.now()),
            closing=next((event for event in events if event.kind == "closed"), None),
            hold=next((event for event in events if event.kind == "hold_set"), None) if is_held else None,
            events=events,
        )

    def close(self, client_id: str, closing: Closing) -> None:
        """Close the case; the clock until it is looked at again begins, unless a hold keeps the record.

        Raises:
            InvalidInput: `close_reason`, `close_words`, `close_…` (a check without an answer), `client`.
            NotAllowed: close_crisis, close_report, close_session, close_unsealed, close_typing; client_closed.
        """
        closing = checked(closing)
        state = self._state(client_id)
        if state.is_closed:
            raise NotAllowed("client_closed")
        need_no_obstacle(state.obstacles)
        with self._vault.unit_of_work("close case") as work:
            if "tasks" in closing.ends:
                rows.end_tasks(work, client_id)
            if "appointments" in closing.ends:
                rows.end_appointments(work, client_id)
            review = None if state.is_held else review_day(work.now, self._retention_days()).isoformat()
            work.update(
                "clients",
                client_id,
                {"status": "closed", "workflow": "closed", "retention_review_at": review},
            )
            rows.add_event(work, client_id, "closed", closing.reason, words=closing.words, **closing.checks)

    def reopen(self, client_id: str, reason: str, words: str = "") -> None:
        """Open the case again; the clock of the record stops.

        Raises:
            InvalidInput: `reopen_reason`, `reopen_words`, `client`. NotAllowed: client_not_closed.
        """
        if reason not in REOPEN_REASONS:
            raise InvalidInput("reopen_reason", "reopen_reason_missing")
        words = _words("reopen_words", words, needed=reason == "other")
        if not self._state(client_id).is_closed:
            raise NotAllowed("client_not_closed")
        with self._vault.unit_of_work("reopen case") as work:
            work.update(
                "clients", client_id, {"status": "open", "workflow": "reopened", "retention_review_at": None}
            )
            rows.add_event(work, client_id, "reopened", reason, words=words)

    def discard_session(self, client_id: str, session_id: str) -> None:
        """Put an unfinished session away: it is in no list any more, and gives its booking back.

        What is signed never goes this way.
        """
        if all(
            each.object_id != session_id or each.kind != "session"
            for each in self._state(client_id).obstacles
        ):
            raise InvalidInput("session", "row_gone")
        with self._vault.unit_of_work("discard session") as work:
            claims.give_back(work, session_id)
            work.remove("sessions", session_id)

    # ------------------------------------------------------------ legal hold and review

    def set_hold(self, client_id: str, why: str) -> None:
        """Keep the record whatever its age: nothing of it is erased until the hold is lifted.

        Raises:
            InvalidInput: `hold_why`, `client`. NotAllowed: already_held.
        """
        why = _words("hold_why", why, needed=True)
        if self._state(client_id).is_held:
            raise NotAllowed("already_held")
        with self._vault.unit_of_work("set legal hold") as work:
            work.update("clients", client_id, {"legal_hold": 1, "retention_review_at": None})
            rows.add_event(work, client_id, "hold_set", why)

    def lift_hold(self, client_id: str, why: str) -> None:
        """End the hold; a closed record gets its review day again, counted from the day it was closed.

        Raises:
            InvalidInput: `hold_why`, `client`. NotAllowed: not_held.
        """
        why = _words("hold_why", why, needed=True)
        state = self._state(client_id)
        if not state.is_held:
            raise NotAllowed("not_held")
        review = None
        if state.is_closed and state.closing is not None:
            review = review_day(state.closing.at, self._retention_days()).isoformat()
        with self._vault.unit_of_work("lift legal hold") as work:
            rows.take_hold_away(work, client_id)
            work.update("clients", client_id, {"retention_review_at": review})
            rows.add_event(work, client_id, "hold_lifted", why)

    def keep_longer(self, client_id: str, until: date, why: str) -> None:
        """Look at a closed record again on a later day.

        Raises:
            InvalidInput: `keep_until`, `keep_why`, `client`. NotAllowed: client_not_closed, held.
        """
        today = self._clock.now().local().date()
        if not today < until <= today + LONGEST_KEPT:
            raise InvalidInput("keep_until", "keep_until_range")
        why = _words("keep_why", why, needed=True)
        state = self._state(client_id)
        if not state.is_closed:
            raise NotAllowed("client_not_closed")
        if state.is_held:
            raise NotAllowed("held")
        with self._vault.unit_of_work("keep longer") as work:
            work.update("clients", client_id, {"retention_review_at": until.isoformat()})
            rows.add_event(work, client_id, "kept_longer", why, until=until.isoformat())

    def _state(self, client_id: str) -> CaseState:
        state = self.state(client_id)
        if state is None:
            raise InvalidInput("client", "client_gone")
        return state


def _words(field: str, text: str, *, needed: bool) -> str:
    words = text.strip()
    if needed and not words:
        raise InvalidInput(field, "case_words_missing")
    if len(words) > LONGEST_WORDS:
        raise InvalidInput(field, "too_long", most=LONGEST_WORDS)
    return words
