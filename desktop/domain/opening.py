"""How a session begins: over which channel, with whose questions, over which way that is safe now, and why so (V2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.domain.appointments import FITS
from desktop.domain.clients import Reach
from desktop.domain.contacts import ContactState

PHONE, IN_PERSON = "phone", "in_person"
NO_QUESTIONS = "no_questions"
"""Held by phone because there are no questions for the channel that was meant."""
BOOKED_AS = "booked_as"
"""A booking for another channel was taken into a session that was open already."""
OTHER_WAY = "other_way"
"""The caseworker chose another channel than the one that was booked, before it began."""
DIRECTIONS = ("outgoing", "incoming")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What a session begins with.

    `wanted` is the channel that was booked or chosen; `channel` the one it is held over and `protocol_id` its
    questions, both empty while there are none for it: then nothing begins. `reach` is the way to the client; over any
    channel but the phone it was meant for, only one that is safe now. `instead` is a phone that is safe now, while it
    can be offered. `reason` is a code (see `reason_of`).
    """

    wanted: str = PHONE
    channel: str = PHONE
    protocol_id: str = PHONE
    reach: Reach | None = None
    instead: Reach | None = None
    length: str = ""
    appointment_id: str = ""
    direction: str = "outgoing"
    reason: str = ""

    @property
    def waits(self) -> bool:
        """Tell whether it cannot begin before it is decided how it is held."""
        return not self.protocol_id

    def by_phone(self) -> Opening:
        """Return it as a phone call, which the record then says with its reason; needs a phone that is safe now."""
        if not self.waits or self.instead is None:
            return self
        return replace(
            self,
            channel=PHONE,
            protocol_id=PHONE,
            reach=self.instead,
            reason=f"{NO_QUESTIONS}:{self.wanted}",
        )


def opening(
    wanted: str,
    protocols: Mapping[str, str],
    ways: Sequence[tuple[Reach, ContactState]],
    *,
    method_id: str = "",
    appointment_id: str = "",
) -> Opening:
    """Return how a session over the channel `wanted` begins; `protocols` names the questions for each channel.

    `ways` are the client's ways with what is safe over each now. What has no questions waits: it never becomes a call
    by itself.
    """
    wanted = wanted or PHONE
    safe = reach_over(wanted, ways, method_id)
    if wanted == PHONE and safe is None:
        # the number is not shown then, and why stands in its place: they may be the one who calls
        safe = _any_phone(ways, method_id)
    protocol_id = protocols.get(wanted, "")
    return Opening(
        wanted=wanted,
        channel=wanted if protocol_id else "",
        protocol_id=protocol_id,
        reach=safe,
        instead=None if protocol_id else reach_over(PHONE, ways),
        appointment_id=appointment_id,
    )


def channels_now(
    protocols: Mapping[str, str], ways: Sequence[tuple[Reach, ContactState]], order: Sequence[str]
) -> tuple[str, ...]:
    """Return the channels a session can begin over now, in `order`: what is not safe is not there (V2, V7).

    A phone call stays (they may be the one who calls), and so does meeting; each needs questions of its own.
    """
    stays = (PHONE, IN_PERSON)
    return tuple(
        channel
        for channel in order
        if channel in protocols and (channel in stays or reach_over(channel, ways) is not None)
    )


def reach_over(channel: str, ways: Sequence[tuple[Reach, ContactState]], method_id: str = "") -> Reach | None:
    """Return the way a channel goes over that is safe now: the chosen one, else the preferred, else the first."""
    kinds, allowed = FITS.get(channel, ((), ()))
    safe = [reach for reach, state in ways if reach.method.kind in kinds and set(allowed) & set(state.ways)]
    safe.sort(key=lambda reach: (reach.method.id != method_id, not reach.method.is_preferred))
    return next(iter(safe), None)


def reason_of(stored: str) -> tuple[str, str]:
    """Return the code and the channel of a stored reason; ("", "") for none or one of our own words."""
    code, _colon, channel = stored.partition(":")
    return (code, channel) if code in (NO_QUESTIONS, BOOKED_AS, OTHER_WAY) else ("", "")


def _any_phone(ways: Sequence[tuple[Reach, ContactState]], method_id: str) -> Reach | None:
    reaches = sorted((reach for reach, _state in ways), key=lambda reach: not reach.method.is_preferred)
    phones = [reach for reach in reaches if reach.method.kind == PHONE]
    chosen = next((reach for reach in phones if reach.method.id == method_id), None)
    return chosen or next(iter(phones), None)
