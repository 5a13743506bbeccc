"""Where the client said they are today, and how sure the emergency number of a place is (X5, PRACTICE 20)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from desktop.domain.safe_hours import zone_of

if TYPE_CHECKING:
    from desktop.domain.clients import Address
    from desktop.domain.clock import Moment

BOUND_TO = ("street", "unit", "town", "region", "postal_code", "country")
"""What an address is to the confirmation of its number."""
Sureness = Literal["confirmed", "old", "never", "not_emergency", "not_asked", "moved"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierCheck:
    """When and how a number was confirmed for the address as it was before, and whether it answers day and night."""

    at: Moment
    how: str = ""
    line: str = "not_asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """One word about where somebody is. `address_id` is one of their places, else `place` says it in words.

    `how` it was learnt: said, heard, seen, think, or empty.
    """

    said_at: Moment
    address_id: str = ""
    place: str = ""
    how: str = ""

    def is_today(self, now: Moment, zone: str) -> bool:
        """Tell whether it was said on the day that the client's calendar shows now: tomorrow nobody knows any more."""
        found = zone_of(zone, now)
        if found is None:
            return self.said_at.local().date() == now.local().date()
        return self.said_at.utc.astimezone(found).date() == now.utc.astimezone(found).date()


def sureness(place: Address, now: Moment, check_days: int) -> Sureness:
    """Return how sure the number of a place is; ``moved``: confirmed for the address as it was, else `sureness_of`."""
    if is_moved(place):
        return "moved"
    return sureness_of(place.dispatch_is_emergency_line, place.dispatch_checked_at, now, check_days)


def is_moved(place: Address) -> bool:
    """Tell whether the number of a place was confirmed for the address as it was, and not again since."""
    return place.dispatch_earlier is not None and place.dispatch_checked_at is None


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


def as_it_was_confirmed(place: Address, before: Address) -> Address:
    """Return a changed address with what is still true of its number's confirmation (X5, PRACTICE 20).

    A number is confirmed for one address as it stood. Another street, town, flat or postal code is another address
    until somebody says that it is the same place; the number stays, and the day on which it was confirmed for the
    earlier one. Another number by the same centre's name was confirmed by nobody.
    """
    if place.dispatch_checked_at != before.dispatch_checked_at and place.dispatch_checked_at is not None:
        return replace(place, dispatch_earlier=None)
    if not place.dispatch_number:
        return replace(place, dispatch_earlier=None)
    if place.dispatch_e164 != before.dispatch_e164:
        by_hand = place.dispatch_name == before.dispatch_name and before.dispatch_number
        return _unconfirmed(place, None) if by_hand else replace(place, dispatch_earlier=None)
    moved = any(_plain(getattr(before, name)) != _plain(getattr(place, name)) for name in BOUND_TO)
    if not moved or place.dispatch_checked_at is None:
        return replace(place, dispatch_earlier=before.dispatch_earlier)
    earlier = EarlierCheck(
        at=place.dispatch_checked_at, how=place.dispatch_checked_how, line=place.dispatch_is_emergency_line
    )
    return _unconfirmed(place, earlier)


def _unconfirmed(place: Address, earlier: EarlierCheck | None) -> Address:
    return replace(
        place,
        dispatch_checked_at=None,
        dispatch_checked_how="",
        dispatch_is_emergency_line="not_asked",
        dispatch_earlier=earlier,
    )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
