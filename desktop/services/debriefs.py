"""Debriefs of the person at this vault: kept apart from every client's file, and for a short time (PRACTICE 11, 22)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.domain.clock import Clock, Moment
from desktop.domain.debrief import ASK_DAYS, WITH_WHOM, Debrief, checked_name, checked_words
from desktop.storage import debriefs as rows

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault

MOST = 20


class DebriefsService:
    """Reads run on the caller's connection; whatever writes belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock, working_note_days: Callable[[], int]) -> None:
        """`working_note_days`: how long a debrief is kept, as a working note is (the agency's)."""
        self._vault, self._clock, self._days = vault, clock, working_note_days

    def of_run(self, run_id: str) -> Debrief | None:
        """Return one's own talk after a crisis, or None."""
        return rows.of_run(self._vault.connection(), run_id, self._vault.staff_id)

    def waiting(self) -> list[tuple[str, Moment]]:
        """Return (run, when it passed) of one's own crises of the last days that nobody talked through yet."""
        now = self._clock.now()
        since = Moment.at(now.utc - timedelta(days=ASK_DAYS), now.zone)
        found = rows.waiting(self._vault.connection(), self._vault.staff_id, since, MOST)
        return [(run_id, Moment.read(passed)) for run_id, passed in found]

    def save(self, run_id: str, typed: Mapping[str, str]) -> str:
        """Keep what was typed (question id to words) and return its id; with nothing in it there was nothing to write.

        Raises:
            InvalidInput: the question's id (too_long).
        """
        now = self._clock.now()
        before = self.of_run(run_id)
        debrief = before or Debrief(
            crisis_id=run_id, at=now, keep_until=Moment.at(now.utc + timedelta(days=self._days()), now.zone)
        )
        words = {question: text for question, text in typed.items() if question != WITH_WHOM}
        said = replace(debrief, with_whom=checked_name(typed.get(WITH_WHOM, "")), words=checked_words(words))
        with self._vault.unit_of_work("a talk afterwards") as work:
            return rows.store(work, said)
