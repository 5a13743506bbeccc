"""Referrals: a service that was offered, how it stands, under which release, when we ask how it went (C4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.agreed import REFERRAL_STATES, REFERRED
from desktop.domain.errors import InvalidInput

if TYPE_CHECKING:
    from desktop.domain.clock import Moment

DONE = "done"
OFFERED = "offered"
DECLINED = "declined"
STATES = (*REFERRAL_STATES, DONE)
"""The states of a session's answer, and what becomes of a referral afterwards: the service took place."""
OPEN = frozenset({OFFERED, REFERRED})
"""Somebody still waits for something; all others are an end, the client's "no" among them."""
SERVICE_TYPES = (
    "safehouse",
    "health_medical",
    "psychosocial",
    "police_other",
    "legal",
    "livelihoods",
    "child_protection",
    "family_mediation",
    "family_reunification",
    "education",
    "nfi",
    "wash",
    "registration",
    "food",
    "other",
)
"""DOMAIN 2.3; which of them are offered, and in which words, is in the protocol files."""
LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """One referral as stored. `why` says why it was made without a release; `reason` what was said at its end."""

    id: str
    service: str
    made_at: Moment
    type: str = ""
    state: str = OFFERED
    release_id: str = ""
    why: str = ""
    reason: str = ""
    follow_up_at: Moment | None = None
    session_id: str = ""
    version: int = 1

    @property
    def is_open(self) -> bool:
        """Tell whether somebody still waits for something."""
        return self.state in OPEN

    @property
    def follow_up_on(self) -> date | None:
        """The day on which we ask how it went."""
        return self.follow_up_at.local().date() if self.follow_up_at is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service of the agency's own list; nobody is contacted from here."""

    id: str
    name: str
    type: str = ""
    phone: str = ""
    note: str = ""


def checked_state(state: str, *, released: bool) -> str:
    """Return the state. Raises InvalidInput `state`: unknown_choice; `why`: referral_needs_release (G-AFTER-4).

    `released`: there is a release for the service, or it was said why without one.
    """
    if state not in STATES:
        raise InvalidInput("state", "unknown_choice")
    if state == REFERRED and not released:
        raise InvalidInput("why", "referral_needs_release")
    return state


def checked_line(field: str, typed: str, missing: str = "") -> str:
    """Return one line in order. Raises InvalidInput `field`: `missing` where it is empty, too_long."""
    text = " ".join(typed.split())
    if missing and not text:
        raise InvalidInput(field, missing)
    if len(text) > LONGEST:
        raise InvalidInput(field, "too_long", most=LONGEST)
    return text
