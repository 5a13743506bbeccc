"""The record in front, read while nobody waits, so that the crisis key shows what is known already; never an old one.

What was read counts only for the same client and only while nothing at all was committed to the vault since: the engine
itself says so at the key (`storage.reading.seen`). Whatever else is true then, the record is read as always.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.storage.reading import seen

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.clients import Client
    from desktop.domain.clock import Clock
    from desktop.services.clients import ClientsService
    from desktop.services.session_facts import SessionFacts
    from desktop.storage.connection import Connection
    from desktop.storage.vault import OpenVault


@dataclass(frozen=True, slots=True)
class _Read:
    """One client as the vault had it at one moment."""

    at: tuple[Connection, int]
    client: Client
    minor: bool
    day: date


class CrisisAhead:
    """Used by the interface's thread alone. Holds one record at most."""

    def __init__(
        self, vault: OpenVault, clock: Clock, clients: ClientsService, session_facts: SessionFacts
    ) -> None:
        self._vault, self._clock = vault, clock
        self._clients, self._facts = clients, session_facts
        self._read: _Read | None = None

    @property
    def holds(self) -> str:
        """The id of the client whose record is held, empty without one."""
        return self._read.client.id if self._read is not None else ""

    def look(self, client_id: str) -> None:
        """Read a client ahead, where that was not done since the last commit; an empty id only forgets."""
        if self._fresh(client_id) is not None:
            return
        self.forget()
        if client_id:
            # asked before reading: what is committed meanwhile makes it old at once
            at = seen(self._vault.connection())
            client = self._clients.get(client_id)
            if client is not None:
                minor = self._facts.may_be_minor(client)
                self._read = _Read(at, client, minor, self._today())

    def get(self, client_id: str) -> Client | None:
        """Return one client as it is now, or None; read anew unless nothing was committed since `look`."""
        read = self._fresh(client_id)
        if read is not None:
            return read.client
        self.forget()
        return self._clients.get(client_id)

    def may_be_minor(self, client: Client) -> bool:
        """Tell whether they may be under 18, of a client from `get`."""
        read = self._read
        if read is not None and client is read.client and read.day == self._today():
            return read.minor
        return self._facts.may_be_minor(client)

    def forget(self) -> None:
        """Hold no record any more: nobody is in front, or the page is covered or locked."""
        self._read = None

    def _fresh(self, client_id: str) -> _Read | None:
        read = self._read
        if read is None or read.client.id != client_id:
            return None
        return read if seen(self._vault.connection()) == read.at else None

    def _today(self) -> date:
        return self._clock.now().local().date()
