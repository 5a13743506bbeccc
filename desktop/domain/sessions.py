"""A session (one interaction over one channel), its sealed note and its amendments (V1, V15)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.answers import Answer
from desktop.domain.clock import Moment

CHANNELS = ("phone", "sms", "messaging_app", "email", "video", "in_person")
LENGTHS = ("check_in", "ordinary", "full", "note")
STATES = ("draft", "closed", "signed")


MOST_MINUTES = 24 * 60
"""The most time that is written down for one session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A session's row. While `state` is ``draft`` the row itself is the draft: there is no second store."""

    id: str
    client_id: str
    channel: str
    length: str
    state: str
    protocol_sha256: str | None
    sidecar_sha256: str | None
    client_language: str | None
    contact_method_id: str | None
    started_at: Moment
    ended_at: Moment | None
    seconds_spent: int
    page: str | None
    field: str | None
    cursor: int | None
    version: int
    direction: str = "outgoing"
    channel_reason: str = ""
    """Why not over the channel that was planned (see `opening.reason_of`)."""
    seal_due_at: Moment | None = None
    """Until when slips can be mended where it is ``closed``: signed, and not sealed yet (domain.typo_window)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSummary:
    """One line in a list: when, over what, how far."""

    id: str
    client_id: str
    short_id: str
    chosen_name: str
    channel: str
    state: str
    started_at: Moment
    page: str | None = None
    length: str = "ordinary"


@dataclass(frozen=True, slots=True, kw_only=True)
class LastAnswer:
    """What was answered to the same question last time, and in a session begun when."""

    answer: Answer
    at: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """What is usual for this person, in words; `while_alone` says whether it was learnt alone (it may be fear)."""

    text: str
    learnt_at: Moment
    while_alone: str
    culture_note: str = ""
    """What this may have to do with how people live where they come from; the newest there is for the cue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What was added to a signed note later, and why. `signer_checked` as in `SignedNote`.

    `id` is empty where it stands in the note since words were struck (domain/striking.py).
    """

    id: str
    reason: str
    text: str
    signed_by: str
    signed_at: Moment
    signer_checked: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedNote:
    """A sealed note: `body` is canonical JSON, `hash` its salted SHA-256. It never changes.

    `intact`: seals and signatures of note and amendments fit. `signer_checked`: the key was made in this vault or its
    words were compared; without that, `signed_by` is only what a case pack says. `working` are the working notes
    beside it, by question id: they may go one day, the note stays.
    """

    id: str
    session_id: str
    client_id: str
    body: str
    hash: str
    signed_by: str
    signed_at: Moment
    intact: bool
    signer_checked: bool = True
    amendments: tuple[Amendment, ...] = ()
    working: Mapping[str, Answer] = field(default_factory=dict)

    def content(self) -> dict[str, object]:
        """Return the note's content."""
        loaded = json.loads(self.body)
        assert isinstance(loaded, dict)
        return loaded


def canonical(content: object) -> str:
    """Return the one JSON text that is hashed and signed: sorted keys, no blanks, real characters."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def amendment_text(reason: str, text: str) -> str:
    """Return the one text of an amendment: its reason and its words cannot be shifted into each other."""
    return canonical({"reason": reason, "text": text})


def sealed_text(
    kind: str, object_id: str, client_id: str | None, signed_by: str, signed_at: Moment, body: str
) -> str:
    """Return what is hashed and signed: the words, whose they are, what they hang on, by whom and when.

    Without these a sealed text could be moved to another record, signer or day and would still fit its signature. For
    an amendment `kind` is ``amendment`` and `object_id` the note it stands beside.
    """
    return canonical(
        {
            "format": 1,
            "kind": kind,
            "object": object_id,
            "client": client_id,
            "signed_by": signed_by,
            "signed_at": signed_at.text(),
            "body": body,
        }
    )


def seal_hash(salt: str, body: str) -> str:
    """Return the salted SHA-256 of a sealed text, in hexadecimal; the salt keeps guesses from being confirmed."""
    return hashlib.sha256(salt.encode("ascii") + b"\n" + body.encode("utf-8")).hexdigest()


def minutes_of(seconds: int) -> int:
    """Return time spent in minutes as it is shown and printed: what was begun counts as one."""
    return max(1, seconds // 60)
