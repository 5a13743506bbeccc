"""Putting what was said in a session on the safe-contact card: a no at once, a yes after it was asked about (V7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.card_said import CardChange, on_the_card
from desktop.domain.errors import InvalidInput
from desktop.storage import cases, clients, safe_contact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.clock import Clock
    from desktop.domain.contacts import SafeContact
    from desktop.storage.vault import OpenVault


class CardSaid:
    """Writes belong on the writer lane; `ClientsService.take_back_confirmed` lets what stood before stand again."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault, self._clock = vault, clock

    def put(
        self,
        client_id: str,
        method_id: str,
        changes: Sequence[CardChange],
        *,
        whole: bool,
        widen: bool,
    ) -> SafeContact:
        """Put on the card what was said today and return what stood there; wider lines only with `widen`.

        Raises InvalidInput row_gone where the card says something else by now, NotAllowed client_closed.
        """
        conn = self._vault.connection()
        cases.need_open(conn, client_id)
        before = safe_contact.read_safe_contact(conn, method_id)
        wanted = [change for change in changes if widen or not change.widens]
        if not wanted or any(str(getattr(before, change.field)) != change.before for change in wanted):
            raise InvalidInput("safe_contact", "row_gone")
        after = on_the_card(before, wanted, self._clock.now(), whole=whole and len(wanted) == len(changes))
        with self._vault.unit_of_work("safe contact from a session") as work:
            clients.add_safe_contact(work, client_id, method_id, after)
        return before
