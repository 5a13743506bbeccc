"""Just a note about a client: begin its page, find it again, take away one that nothing was written in (V16)."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from desktop.domain.errors import InvalidInput
from desktop.domain.quick_note import NOTE
from desktop.services import frozen_content
from desktop.storage import cases, merging, quick_notes
from desktop.storage import sessions as rows

if TYPE_CHECKING:
    from desktop.domain.protocol import Protocol
    from desktop.storage.vault import OpenVault


class QuickNotes:
    """Everything after the beginning is a session's: saving, signing, printing, amending (SessionsService)."""

    def __init__(self, vault: OpenVault) -> None:
        self._vault = vault

    def start(self, client_id: str, protocol: Protocol) -> str:
        """Return the client's unsigned note, a new one where there is none; a session that is open stays as it is.

        Which way it went is known when it is signed: until then it has no channel. Raises NotAllowed client_closed,
        InvalidInput client_gone.
        """
        conn = self._vault.connection()
        client_id = merging.current_id(conn, client_id)
        if cases.facts(conn, client_id) is None:
            raise InvalidInput("client", "client_gone")
        cases.need_open(conn, client_id)
        if (draft := self.draft_of(client_id)) is not None:
            return draft
        kept = frozen_content.freeze_protocol(protocol)
        with self._vault.unit_of_work("start note") as work:
            rows.store_content(work, kept.sha256, "protocol", protocol.id, None, kept.body)
            values = {
                "client_id": client_id,
                "staff_id": self._vault.staff_id,
                "channel": "",
                "contact_with": "",
                "length": NOTE,
                "protocol_sha256": kept.sha256,
                "started_at": work.now.text(),
            }
            return rows.insert(work, values)

    def draft_of(self, client_id: str) -> str | None:
        """Return the client's note that is not signed yet, or None."""
        return rows.draft_of_client(self._vault.connection(), client_id, note=True)

    def drop_empty(self, session_id: str) -> bool:
        """Take a note away that holds nothing; one with a word or a choice stays. Tell whether it was taken away."""
        with self._vault.unit_of_work("empty note") as work:
            return quick_notes.remove_empty(work, session_id)

    def sweep(self, keep: Collection[str] = ()) -> int:
        """Take away the notes in which nothing was ever written; return how many. Before a page shows one.

        A kill or a lost battery leaves one that was only opened. `keep` are those whose words wait outside the vault's
        rows: they were rescued, and are written by the page that takes them up.
        """
        with self._vault.unit_of_work("empty notes") as work:
            return quick_notes.remove_all_empty(work, keep)
