"""The history as the page reads it: entries, the newest signature, the check of this vault, and who saw what."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from desktop.domain.clock import Moment
from desktop.domain.errors import InvalidInput
from desktop.storage import checkpoints, history_rows
from desktop.storage.history_rows import GROUPS, HistoryRow
from desktop.storage.open_vault import read_meta
from desktop.storage.verify_open import verify_open

if TYPE_CHECKING:
    from desktop.storage.checkpoints import Checkpoint
    from desktop.storage.vault import OpenVault
    from desktop.storage.verify import Verification
    from desktop.storage.verify_open import Report

__all__ = ["GROUPS", "HistoryRow", "HistoryService"]
PAGE = 100
"""Entries that are read at once."""
CHECK_DAYS = 7
_CHECKED = "checked_at"


class HistoryService:
    """Reads run on the caller's connection; `sign`, `saw`, `note_sound` go on the writer lane, `check` on the pool."""

    def __init__(self, vault: OpenVault) -> None:
        self._vault = vault
        self._saw: set[tuple[str, str]] = set()
        self._guard = threading.Lock()

    def rows(self, group: str, client_id: str = "", before: int = 0) -> list[HistoryRow]:
        """Return the next `PAGE` entries older than number `before`; 0 begins with the newest."""
        conn = self._vault.connection()
        objects = history_rows.objects_of(conn, client_id) if client_id else None
        return history_rows.read_rows(conn, group=group, objects=objects, before=before, limit=PAGE)

    def count(self) -> int:
        """Return how many entries there are."""
        return history_rows.count_rows(self._vault.connection())

    def newest_signature(self) -> Checkpoint | None:
        """Return the newest signature over the history, checked; None when there is none yet."""
        return checkpoints.newest_checkpoint(self._vault.connection(), self._vault.vault_id)

    def check(self, *, report: Report) -> Verification:
        """Check the open vault; raises what `report` raises, to stop between two steps."""
        return verify_open(self._vault, report)

    def check_is_due(self) -> bool:
        """Tell whether the vault was found sound last more than a week ago, or was left without being closed."""
        if self._vault.read_only:
            return False
        last = read_meta(self._vault.connection(), _CHECKED) or str(self._vault.header.fields["created"])
        days = (self._vault.clock.now().utc - Moment.parse(last).utc).days
        return self._vault.left_open or days >= CHECK_DAYS

    def note_sound(self) -> None:
        """Note that the vault was checked now and nothing was wrong (writer lane)."""
        with self._vault.unit_of_work("found sound") as work:
            work.set_meta(_CHECKED, work.now.text())
        self._vault.left_open = False

    def sign(self) -> bool:
        """Sign the history's end; False when nothing is new, or nobody can sign after a recovery key."""
        return checkpoints.sign_head(self._vault)

    def is_new(self, kind: str, object_id: str) -> bool:
        """Tell whether this record was not opened yet since unlocking, and remember that it was."""
        with self._guard:
            if not object_id or (kind, object_id) in self._saw:
                return False
            self._saw.add((kind, object_id))
            return True

    def saw(self, kind: str, object_id: str) -> None:
        """Note that a record was opened (D8); `is_new` was asked before.

        Raises:
            NoSpace, NotWritable: it is asked for again when the record is opened again.
        """
        if not kind or not object_id:
            raise InvalidInput("object", "missing")
        try:
            with self._vault.unit_of_work("saw") as work:
                work.record("saw", kind, object_id)
        except BaseException:
            with self._guard:
                self._saw.discard((kind, object_id))
            raise
