"""Where the client said they are today, and how sure the emergency number of a place is (X5, PRACTICE 20)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from desktop.domain.safe_hours import zone_of

if TYPE_CHECKING:
    from desktop.domain.clients import Address
    from desktop.domain.clock import Moment

_SERVED = ("street", "town", "region", "postal_code", "country")
"""What decides which centre serves an address; a flat does not."""
Sureness = Literal["confirmed", "old", "never", "not_emergency", "not_asked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """One word about where somebody is. `address_id` is one of their places, else `place` says it in words."""

    said_at: Moment
    address_id: str = ""
    place: str = ""

    def is_today(self, now: Moment, zone: str) -> bool:
        """Tell whether it was said on the day that the client's calendar shows now: tomorrow nobody knows any more."""
        found = zone_of(zone, now)
        if found is None:
            return self.said_at.local().date() == now.local().date()
        return self.said_at.utc.astimezone(found).date() == now.utc.astimezone(found).date()


def sureness(place: Address, now: Moment, check_days: int) -> Sureness:
    """Return how sure the number of a place is; see `sureness_of`."""
    return sureness_of(place.dispatch_is_emergency_line, place.dispatch_checked_at, now, check_days)


def sureness_of(emergency_line: str, checked_at: Moment | None, now: Moment, check_days: int) -> Sureness:
    """Return how sure the number of a place is.

    ``confirmed``: an emergency line day and night, checked no longer ago than the agency's `check_days`; call centres
    and their borders change (DOMAIN.md 3). ``not_asked``: nobody asked whether it is answered day and night.
    """
    if emergency_line == "no":
        return "not_emergency"
    if checked_at is None:
        return "never"
    if (now.utc - checked_at.utc).days > check_days:
        return "old"
    return "confirmed" if emergency_line == "yes" else "not_asked"


def confirmed_there(place: Address, before: Address | None) -> Address:
    """Return a changed address; a number that was confirmed for another place counts as confirmed by nobody.

    What was not known before and is written now is no other place.
    """
    if before is None or not place.dispatch_number or place.dispatch_e164 != before.dispatch_e164:
        return place
    moved = any(
        _plain(old := getattr(before, name)) and _plain(old) != _plain(getattr(place, name))
        for name in _SERVED
    )
    if not moved or place.dispatch_checked_at != before.dispatch_checked_at:
        return place
    return replace(place, dispatch_checked_at=None, dispatch_checked_how="")


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
