"""Goals in the client's own words: what they want to reach, how each stands, said in a session or between two (V16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import InvalidInput
from desktop.domain.goals import OPEN, Goal, checked_state, checked_words
from desktop.domain.plain_text import portable
from desktop.storage import cases
from desktop.storage import goals as rows

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault


class GoalsService:
    """Reads run on the caller's connection; whatever writes belongs on the writer lane."""

    def __init__(self, vault: OpenVault) -> None:
        self._vault = vault

    def of_client(self, client_id: str) -> list[Goal]:
        """Return every goal of a client: the open ones first, in each part the last said first."""
        found = rows.of_client(self._vault.connection(), client_id)
        return sorted(found, key=lambda goal: goal.state != OPEN)

    def open_before(self, client_id: str, session_id: str = "") -> list[Goal]:
        """Return what a session asks about: open goals of others, and those it closed itself; the last said first."""
        found = rows.of_client(self._vault.connection(), client_id)
        before = [goal for goal in found if goal.session_id != session_id or not session_id]
        return [
            goal for goal in before if goal.state == OPEN or goal.state_session_id == (session_id or None)
        ]

    def add(self, client_id: str, words: str) -> str:
        """Store a goal said outside of a session and return its id. Raises InvalidInput `goal`, NotAllowed."""
        kept = checked_words(portable(words))
        cases.need_open(self._vault.connection(), client_id)
        with self._vault.unit_of_work("goal") as work:
            return rows.insert(work, client_id, kept)

    def reword(self, client_id: str, goal: Goal, words: str) -> None:
        """Write a goal in other words. Raises InvalidInput `goal`, NotAllowed client_closed, RowChanged."""
        kept = checked_words(portable(words))
        cases.need_open(self._vault.connection(), client_id)
        with self._vault.unit_of_work("goal") as work:
            rows.set_words(work, goal, kept)

    def say(self, client_id: str, goal_id: str, state: str) -> None:
        """Say how a goal stands. Raises InvalidInput `state`, `goal` (row_gone), NotAllowed client_closed."""
        checked_state(state)
        conn = self._vault.connection()
        cases.need_open(conn, client_id)
        goal = rows.read(conn, goal_id)
        if goal is None:
            raise InvalidInput("goal", "row_gone")
        with self._vault.unit_of_work("goal") as work:
            rows.set_state(work, goal, state)
