"""Referrals: what was offered, under which release, how it stands, and the agency's list of services (C4, G-AFTER-4).

Nobody is contacted from here: what is told to a service, and how, stays in the caseworker's hands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.agreed import REFERRED
from desktop.domain.clock import Clock
from desktop.domain.errors import InvalidInput
from desktop.domain.plain_text import one_line
from desktop.domain.referrals import DECLINED, OFFERED, OPEN, Referral, Service, checked_line, checked_state
from desktop.domain.releases import Release
from desktop.services.releases import ReleasesService
from desktop.storage import cases, clients
from desktop.storage import referrals as rows

if TYPE_CHECKING:
    from desktop.content.store import ContentStore
    from desktop.storage.vault import OpenVault

MOST_NAMES = 8


class ReferralsService:
    """Reads run on the caller's connection; whatever writes belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock, content: ContentStore) -> None:
        self._vault = vault
        self._releases = ReleasesService(vault, clock, lambda: content.agency_profile().release_days)

    # ------------------------------------------------------------ reading

    def of_client(self, client_id: str) -> list[Referral]:
        """Return every referral of a client: those somebody waits for first, in each part the last made first."""
        found = rows.of_client(self._vault.connection(), client_id)
        return sorted(found, key=lambda referral: not referral.is_open)

    def services(self) -> list[Service]:
        """Return the agency's own list."""
        return rows.services(self._vault.connection())

    def known_names(self, client_id: str) -> list[str]:
        """Return names to choose from: the client's own services of before, then the agency's list."""
        names = [referral.service for referral in self.of_client(client_id)]
        names += [service.name for service in self.services()]
        return list(dict.fromkeys(names))[:MOST_NAMES]

    def release_for(self, client_id: str, service: str) -> Release | None:
        """Return the release that may be used for a service: in force, and given or asked again alone."""
        found = self._releases.for_recipient(client_id, service) if service.strip() else None
        return found if found is not None and found.asked_alone else None

    # ------------------------------------------------------------ writing

    def say(self, client_id: str, referral_id: str, state: str, why: str = "") -> None:
        """Say how a referral stands; at an end its open follow-up is settled.

        Raises:
            InvalidInput: `state` (unknown_choice), `why` (referral_needs_release, too_long), `referral` (row_gone).
            NotAllowed: client_closed.
        """
        conn = self._vault.connection()
        cases.need_open(conn, client_id)
        referral = rows.read(conn, referral_id)
        if referral is None:
            raise InvalidInput("referral", "row_gone")
        why = checked_line("why", one_line(why)) or referral.why
        release = self.release_for(client_id, referral.service)
        checked_state(state, released=bool(release or why))
        changes = {
            "state": state,
            "without_release_reason": why or None,
            "release_id": release.id if release is not None else referral.release_id or None,
        }
        with self._vault.unit_of_work("referral") as work:
            rows.update(work, referral, changes)
            if state not in OPEN:
                rows.settle_follow_ups(work, referral)

    def make(self, client_id: str, service: str, agreed: str, *, why: str = "", crisis_id: str = "") -> str:
        """Write down a service outside of a session, and return the referral's id (G-AFTER-3, G-AFTER-4).

        `agreed`: "yes" refers, under the release that names the service or with `why` there is none; "no" keeps that
        they declined; anything else keeps that it was offered.

        Raises:
            InvalidInput: `service` (service_unnamed, too_long), `why` (referral_needs_release, too_long),
                `client` (client_gone).
            NotAllowed: client_closed.
        """
        conn = self._vault.connection()
        if clients.read(conn, client_id) is None:
            raise InvalidInput("client", "client_gone")
        cases.need_open(conn, client_id)
        name = checked_line("service", one_line(service), "service_unnamed")
        reason = checked_line("why", one_line(why))
        release = self.release_for(client_id, name)
        state = {"yes": REFERRED, "no": DECLINED}.get(agreed, OFFERED)
        checked_state(state, released=bool(release or reason))
        with self._vault.unit_of_work("referral") as work:
            return rows.insert(
                work,
                {
                    "client_id": client_id,
                    "crisis_id": crisis_id or None,
                    "service_id": rows.listed_as(work, name),
                    "service_name": name,
                    "state": state,
                    "without_release_reason": reason or None,
                    "release_id": release.id if release is not None else None,
                },
            )

    def keep_service(self, name: str, kind: str = "", phone: str = "") -> str:
        """Put a service on the agency's list and return its id; one that is there stays as it is.

        Raises InvalidInput `service`: service_unnamed, too_long.
        """
        kept = checked_line("service", one_line(name), "service_unnamed")
        for service in self.services():
            if service.name.casefold() == kept.casefold():
                return service.id
        values = {"name": kept, "kind": kind or None, "phone": checked_line("phone", one_line(phone)) or None}
        with self._vault.unit_of_work("service") as work:
            return rows.add_service(work, values)
