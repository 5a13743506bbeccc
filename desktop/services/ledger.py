"""The one door out: every export is recorded here, in the same transaction, before the file is there (C5)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.ledger import RULES, TO_KINDS, Disclosure
from desktop.storage import ledger as rows

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault


class LedgerService:
    """Records what leaves the vault, and lists it for the client to see."""

    def __init__(self, vault: OpenVault) -> None:
        self._vault = vault

    def record(self, disclosure: Disclosure) -> str:
        """Store one disclosure. Anything to another agency needs a release in force (VAWA, 34 USC 12291(b)(2)).

        Raises:
            NotAllowed: unknown_rule; release_needed; release_not_in_force, when it is another person's, was not given,
                was revoked, has not begun or has ended; release_ask_alone, when it was not given alone and nobody asked
                again (PRACTICE 29).
        """
        if disclosure.to_kind not in TO_KINDS or disclosure.rule not in RULES:
            raise NotAllowed("unknown_rule")
        if disclosure.to_kind == "protection" and disclosure.rule != "legal_duty":
            raise NotAllowed("unknown_rule")
        outside = disclosure.to_kind == "other_agency" and disclosure.rule != "legal_duty"
        if (outside or disclosure.rule == "release") and not disclosure.release_id:
            raise NotAllowed("release_needed")
        with self._vault.unit_of_work("disclose") as work:
            release = disclosure.release_id
            if release and not rows.release_in_force(work, release, disclosure.client_id):
                raise NotAllowed("release_not_in_force")
            if release and not rows.asked_alone(work, release):
                raise NotAllowed("release_ask_alone")
            entry = rows.append(work, disclosure, staff_id=self._vault.staff_id)
            work.record("exported", disclosure.what, disclosure.object_id or entry)
            return entry

    def not_finished(self, entry: str, disclosure: Disclosure) -> None:
        """Say of an entry that its file was not finished. The entry itself stays as it is."""
        with self._vault.unit_of_work("disclose") as work:
            rows.append(work, replace(disclosure, unfinished=entry), staff_id=self._vault.staff_id)

    def add(self, entry_id: str, *, went: str = "", told_how: str = "", became: str = "") -> dict[str, Any]:
        """Say something more of an entry, and return it: how it got there, how a password was told, what became of it.

        The entry itself stays as it is. Raises InvalidInput `entry` when there is none of that id.
        """
        entry = rows.one(self._vault.connection(), entry_id)
        if entry is None:
            raise InvalidInput("entry", "entry_gone")
        with self._vault.unit_of_work("disclose") as work:
            rows.append_about(
                work, entry, went=went, told_how=told_how, became=became, staff_id=self._vault.staff_id
            )
        return entry

    def of_client(self, client_id: str) -> list[dict[str, Any]]:
        """Return what left about one client, newest first."""
        return rows.of_client(self._vault.connection(), client_id)
