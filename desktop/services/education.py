"""Lessons with a client about staying safe online and on the phone: what was learnt, what is due again (C7)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.appointments import begin_of
from desktop.domain.clock import UNREADABLE, Clock
from desktop.domain.education import Lesson, due, last_of_each
from desktop.storage import cases
from desktop.storage import education as rows

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault


class EducationService:
    """Reads run on the caller's connection; whatever writes belongs on the writer lane.

    Lessons are written where a session is signed (storage/agreed_rows.py).
    """

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault, self._clock = vault, clock

    def of_client(self, client_id: str) -> list[Lesson]:
        """Return every lesson of a client, the last given first."""
        return rows.of_client(self._vault.connection(), client_id)

    def last(self, client_id: str) -> list[Lesson]:
        """Return the newest lesson of each topic, the last given first."""
        return list(last_of_each(self.of_client(client_id)).values())

    def due(self, client_id: str) -> list[Lesson]:
        """Return what is due again, the longest due first."""
        return due(self.of_client(client_id), self._today())

    def again(self, client_id: str, lesson: Lesson, on: date | None) -> None:
        """Say when a topic is due again, None for not. Raises NotAllowed client_closed, RowChanged."""
        cases.need_open(self._vault.connection(), client_id)
        with self._vault.unit_of_work("lesson") as work:
            rows.set_again(work, lesson, begin_of(on, work.now) if on is not None else None)

    def handed_out(self, client_id: str, topics: Sequence[str], language: str, *, how: str) -> None:
        """Note that a page of these topics was given, `how` being one of GIVEN_HOW.

        It stands with today's lesson of a topic where there is one. A page alone is no lesson that came back in their
        own words: what was due again stays due.
        """
        cases.need_open(self._vault.connection(), client_id)
        known = last_of_each(self.of_client(client_id))
        with self._vault.unit_of_work("handout given") as work:
            for topic in topics:
                last = known.get(topic)
                if last is not None and last.given_at.local().date() == self._today():
                    rows.set_handout(work, last, language)
                    continue
                again = last.again_at if last is not None and last.again_at != UNREADABLE else None
                values = {"topic": topic, "given_how": how, "language": language, "handout_given": 1}
                rows.insert(work, client_id, {**values, "due_again_at": again})

    def _today(self) -> date:
        return self._clock.now().local().date()
