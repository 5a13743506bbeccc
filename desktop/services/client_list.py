"""The list of clients as the page shows it: its parts, a search inside one, its orders, who is spoken with next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.domain.clients import ClientHit
from desktop.domain.clock import Clock
from desktop.domain.errors import ContentBroken
from desktop.domain.next_contact import QUESTIONS, NextContact
from desktop.storage import client_list as rows
from desktop.storage import next_contact, search, search_notes
from desktop.storage.among import CLOSED, OPEN, Among, to_ask
from desktop.storage.name_keys import fold

if TYPE_CHECKING:
    from desktop.content.store import ContentStore
    from desktop.services.clients import ClientsService
    from desktop.storage.vault import OpenVault

PARTS = ("open", "ask", "closed")
"""Open cases, those of them whose safe contact is asked again, and closed ones."""
COUNTED = rows.COUNTED
_ELSEWHERE = {"open": ("closed",), "ask": ("open", "closed"), "closed": ("open",)}


class ClientListService:
    """Reads only; runs on the caller's connection. A part is one of PARTS, an order one of `storage.client_list`."""

    def __init__(
        self, vault: OpenVault, clock: Clock, clients: ClientsService, content: ContentStore
    ) -> None:
        self._vault = vault
        self._clock = clock
        self.clients = clients
        self._content = content

    def find(self, typed: str, part: str, limit: int = 40) -> list[ClientHit]:
        """Return who of a part fits what was typed, the best first."""
        return search.find_clients(self._vault.connection(), typed, limit, self._among(part))

    def find_notes(self, typed: str, part: str, limit: int = 20) -> list[ClientHit]:
        """Return signed notes of a part's clients with the typed words, the newest first; on the pool."""
        return search_notes.find_notes(self._vault.connection(), typed, limit, self._among(part))

    def elsewhere(self, typed: str, part: str) -> tuple[str, int]:
        """Return the first other part in which something was found, and how many people; ("", 0) where nothing is.

        A search inside a part must never make anybody look as if they were not there. On the pool.
        """
        for other in _ELSEWHERE[part]:
            found = {hit.client_id for hit in self.find(typed, other)}
            found |= {hit.client_id for hit in self.find_notes(typed, other)}
            if part == "ask" and other == "open":
                found -= {hit.client_id for hit in self.find(typed, part)}
            if found:
                return other, len(found)
        return "", 0

    def page(self, part: str, limit: int, offset: int, order: str = "recent") -> list[ClientHit]:
        """Return a page of a part in an order."""
        conn = self._vault.connection()
        planned = tuple(self._planned()) if order in ("next", "unplanned") else ()
        return rows.page(conn, self._among(part), limit, offset, order=order, planned=planned)

    def in_order(self, hits: Sequence[ClientHit], order: str) -> list[ClientHit]:
        """Put those who were found in an order; "recent" leaves the best first."""
        if order in ("name", "name_back"):
            return sorted(hits, key=lambda hit: fold(hit.chosen_name), reverse=order == "name_back")
        if order in ("next", "unplanned"):
            places = {client_id: place for place, client_id in enumerate(self._planned())}
            none = -1 if order == "unplanned" else len(places)
            return sorted(hits, key=lambda hit: places.get(hit.client_id, none))
        return list(hits)

    def count(self, part: str) -> int:
        """Return how many belong to a part; of those to ask again at most COUNTED + 1."""
        return rows.count(self._vault.connection(), self._among(part))

    def next_contact(self, client_id: str) -> NextContact | None:
        """Return when a client is spoken with next, as booked or else as agreed; None where nothing is planned."""
        return next_contact.next_of(self._vault.connection(), client_id, self._clock.now(), self._agreed_in)

    def _planned(self) -> dict[str, NextContact]:
        return next_contact.planned(self._vault.connection(), self._clock.now(), self._agreed_in)

    def _among(self, part: str) -> Among:
        if part == "ask":
            return to_ask(self._clock.now(), self.clients.recheck_days())
        return CLOSED if part == "closed" else OPEN

    @cached_property
    def _agreed_in(self) -> tuple[str, ...]:
        """The questions whose answer is the next contact: those of every built-in protocol, and the agency's own.

        Only the agency's files are read for it: six built-in ones would hold up the first list.
        """
        found: dict[str, None] = dict.fromkeys(QUESTIONS)
        for name in self._content.own_protocols():
            try:
                protocol = self._content.protocol(name)
            except ContentBroken:
                continue  # named in the content's own report; the others still serve
            for step in protocol.steps:
                for page in step.pages:
                    for question in page.questions:
                        if question.fills == "next_contact" and question.kind == "time":
                            found[question.id] = None
        return tuple(found)
