"""The way a session goes over: the one that was chosen, or none where that was taken off the client meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.opening import PHONE

if TYPE_CHECKING:
    from desktop.domain.clients import Client, Reach


def reach_for(client: Client, method_id: str, channel: str) -> Reach | None:
    """Return the way a session goes over: the chosen one; of a call without one the first telephone, else any.

    A chosen one that the client does not have any more is replaced by no other: what is said of one number, and put on
    its card, was never said of another (V7).
    """
    reaches = sorted(client.draft.reaches, key=lambda reach: not reach.method.is_preferred)
    if method_id or channel != PHONE:
        return next((reach for reach in reaches if reach.method.id == method_id), None)
    phones = [reach for reach in reaches if reach.method.kind == PHONE]
    return next(iter(phones or reaches), None)
