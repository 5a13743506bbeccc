"""Where a client is today, and confirming the emergency number of one of their places (X5, PRACTICE 20)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.clients import MAX_LINE, Address
from desktop.domain.errors import InvalidInput
from desktop.domain.plain_text import one_line
from desktop.domain.whereabouts import Sureness, sureness, sureness_of
from desktop.storage import cases, clients, places

if TYPE_CHECKING:
    from desktop.domain.clock import Clock
    from desktop.domain.dispatch_centres import Centre
    from desktop.storage.vault import OpenVault


class PlacesService:
    """Writes belong on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock, check_days: Callable[[], int]) -> None:
        self._vault = vault
        self._clock = clock
        self._check_days = check_days

    def sureness(self, place: Address) -> Sureness:
        """Return how sure the number of a place is today."""
        return sureness(place, self._clock.now(), self._check_days())

    def sureness_of(self, centre: Centre) -> Sureness:
        """Return how sure the number of a centre of the agency's list is today."""
        return sureness_of(centre.day_and_night, centre.checked_at, self._clock.now(), self._check_days())

    def here_today(self, client_id: str, address_id: str) -> None:
        """Note that the client said they are at this place today."""
        self._must_be_theirs(client_id, address_id)
        with self._vault.unit_of_work("here today") as work:
            places.say(work, client_id, address_id)

    def not_here(self, client_id: str) -> None:
        """Take the last word about where the client is back."""
        cases.need_open(self._vault.connection(), client_id)
        with self._vault.unit_of_work("not here today") as work:
            places.take_back(work, client_id)

    def confirm_number(self, client_id: str, address_id: str, *, how: str, day_and_night: str) -> None:
        """Note that the number was confirmed now, how, and whether it is an emergency line day and night (yes, no).

        Raises:
            InvalidInput: `dispatch_checked_how` or `dispatch_is_emergency_line` is empty or too long.
        """
        how = one_line(how)
        if not how.strip():
            raise InvalidInput("dispatch_checked_how", "how_missing")
        if len(how) > MAX_LINE:
            raise InvalidInput("dispatch_checked_how", "too_long", most=MAX_LINE)
        if day_and_night not in ("yes", "no"):
            raise InvalidInput("dispatch_is_emergency_line", "answer_missing")
        self._must_be_theirs(client_id, address_id)
        with self._vault.unit_of_work("confirm dispatch number") as work:
            places.confirm_number(work, client_id, address_id, how=how, day_and_night=day_and_night)

    def same_place(self, client_id: str, address_id: str) -> None:
        """Note that the address was only written otherwise: what was confirmed for it counts again, with its day.

        Raises:
            InvalidInput: the place is gone, or its number was not confirmed for an earlier address.
        """
        place = self._must_be_theirs(client_id, address_id)
        if place.dispatch_earlier is None or place.dispatch_checked_at is not None:
            raise InvalidInput("address", "place_gone")
        with self._vault.unit_of_work("the same place") as work:
            places.same_place(work, client_id, address_id, place.dispatch_earlier)

    def _must_be_theirs(self, client_id: str, address_id: str) -> Address:
        cases.need_open(self._vault.connection(), client_id)
        client = clients.read(self._vault.connection(), client_id)
        if client is None:
            raise InvalidInput("client", "client_gone")
        found = next((place for place in client.draft.addresses if place.id == address_id), None)
        if found is None:
            raise InvalidInput("address", "place_gone")
        return found
