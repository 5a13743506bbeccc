"""Notices, with the vault open, that another window of this laptop sealed lines of a crisis beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.crisis import CrisisRun
    from desktop.services.inbox import InboxService
    from desktop.storage.inbox import TakenIn
    from desktop.storage.vault import OpenVault

Seen = frozenset[tuple[str, ...]]


class CrisisWatch:
    """`look` belongs on the pool, `take_in` on the writer lane; neither of them asks for the vault's lock.

    What was there at the last look is not told again: an item that nothing opens does not keep the window busy.
    """

    def __init__(self, vault: OpenVault, inbox: InboxService) -> None:
        self._vault = vault
        self._inbox = inbox
        self._seen: Seen = frozenset()

    def look(self, own: CrisisRun | None = None) -> bool:
        """Tell whether something came since the last look. `own` is the run in this window.

        Its ticks are no news, nor are its lines that were sealed here because the vault was busy or refused them.

        Raises:
            NotWritable: the folder cannot be read now; the next look may.
        """
        found = self._items(own) | self._runs(own)
        new = not found <= self._seen
        self._seen = found
        return new

    def take_in(self) -> TakenIn:
        """Store what waits, but not what is just being typed there; raises NoSpace or NotWritable, and all stays."""
        try:
            return self._inbox.take_in(leave_drafts=True)
        except Exception:
            self._seen = frozenset()  # the next look finds it again
            raise

    def _items(self, own: CrisisRun | None) -> Seen:
        mine = {line.id for line in own.lines} if own is not None else set()
        states = self._vault.inbox.states()
        return frozenset(("item", *state) for state in states if state[0].partition(".")[0] not in mine)

    def _runs(self, own: CrisisRun | None) -> Seen:
        from desktop.storage.crisis_open import read_all_crisis_open

        mine = {(line.step_id, line.at.utc) for line in own.lines} if own is not None else set()
        found: set[tuple[str, ...]] = set()
        for run in read_all_crisis_open(self._vault.folder):
            if own is None or run.run_id != own.id:
                found.add(("run", run.run_id))
            for tick in run.ticks:
                if own is None or run.run_id != own.id or (tick.step_id, tick.at.utc) not in mine:
                    found.add(("tick", run.run_id, tick.step_id, tick.at.text(), str(tick.is_set)))
        return frozenset(found)
