"""The provider code: the client asks, whoever calls them answers. How one is made, compared, checked (C6, G-VIRT-5)."""

from __future__ import annotations

import hmac
import secrets
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.domain.code_traces import Element, Readers, trace_of
from desktop.domain.errors import InvalidInput, NotAllowed

if TYPE_CHECKING:
    from desktop.domain.clock import Moment

LETTERS = "FHJKMPRWXY"
DIGITS = "2346789"
ALPHABET = LETTERS + DIGITS
"""What a made code consists of. Left out because two signs look alike: 0 O Q D, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V, and by
telephone sound alike: C E T V (as P), N (as M), S (as F), 5 (as 9). Without vowels no word comes up by chance."""
GROUP, GROUPS = 3, 2
SIGNS = GROUP * GROUPS
"""Six of 17 signs are 24 million codes; a guess by voice is one try, and the third wrong one has to wait."""

SHORTEST, LONGEST = 5, 16
"""Letters and digits of a code that is typed in."""
_EASY_DIFFERENT = 4
_RUNS = ("0123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_EASY_RUN = 4
_MOST_TRIES = 2000

WAITS = (
    timedelta(0),
    timedelta(0),
    timedelta(minutes=1),
    timedelta(minutes=10),
)
"""How long the next check waits after the first, second, third and fourth wrong answer in a row."""
LOCKED = timedelta(hours=24)
"""After the fifth wrong answer in a row; a new code ends it at once."""
LOCKED_AFTER = len(WAITS) + 1

REASONS = ("someone_knows", "wrong_answer", "provider_left", "regular", "client_asked", "other")
"""Why a code ends."""
WAYS = ("in_person", "phone", "video", "post")
"""How a provider was told a code, never in a message or an email: those stay readable on devices others see."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One code of a client; `retired_at` and `reason` say that and why it ended."""

    id: str
    code: str
    made_at: Moment
    made_by: str = ""
    retired_at: Moment | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeEvent:
    """Something that happened with a code: `kind` is told, failed, matched or explained.

    `who` is the provider who was told, or whoever called; `by` the staff member who noted it. `facts` are the rest: of
    a provider told `way`, `verified`, `told_by`; of a failed check `said`, `done` and `checked` (here, or told by the
    client); of an explanation `language`, `way`.
    """

    id: str
    code_id: str
    kind: str
    at: Moment
    by: str = ""
    who: str = ""
    facts: dict[str, str]


def shown(signs: str) -> str:
    """Return signs in the groups a made code is written in: K7M-4RX."""
    return "-".join(signs[at : at + GROUP] for at in range(0, len(signs), GROUP))


def plain(code: str) -> str:
    """Return what counts of a code: letters and digits of any script, small, digits as 0 to 9."""
    folded = unicodedata.normalize("NFKC", code).casefold()
    return "".join(
        str(unicodedata.digit(sign)) if sign.isdigit() else sign
        for sign in folded
        if sign.isalnum() or unicodedata.combining(sign)
    )


def same(one: str, other: str) -> bool:
    """Tell whether two codes are one, however they are spaced and in whatever digits; as slow for every answer."""
    return hmac.compare_digest(plain(one).encode(), plain(other).encode())


def check_code(typed: str, elements: Iterable[Element], used: Sequence[str], readers: Readers) -> str:
    """Return a code somebody typed in, trimmed; `used` are the client's earlier codes.

    Raises:
        InvalidInput: `provider_code`; what it was made of is never named, only which kind of thing (code_from_name …).
    """
    code = " ".join(unicodedata.normalize("NFKC", typed).split())
    signs = plain(code)
    letters = sum(sign.isalpha() for sign in signs)
    digits = sum(sign.isdigit() for sign in signs)
    if not signs:
        raise InvalidInput("provider_code", "code_missing")
    if not letters or not digits:
        raise InvalidInput("provider_code", "code_not_mixed")
    if not SHORTEST <= letters + digits <= LONGEST or len(code) > 2 * LONGEST:
        raise InvalidInput("provider_code", "code_length", least=SHORTEST, most=LONGEST)
    if _easy(signs):
        raise InvalidInput("provider_code", "code_easy")
    if any(same(code, other) for other in used):
        raise InvalidInput("provider_code", "code_used_before")
    kind = trace_of(code, elements, readers)
    if kind:
        raise InvalidInput("provider_code", f"code_from_{kind}")
    return code


def make_code(
    elements: Sequence[Element],
    used: Sequence[str],
    readers: Readers,
    pick: Callable[[str], str] = secrets.choice,
) -> str:
    """Return a new code out of ALPHABET that holds nothing of the client; NotAllowed after very many tries."""
    for _try in range(_MOST_TRIES):
        signs = "".join(pick(ALPHABET) for _ in range(SIGNS))
        code = shown(signs)
        try:
            return check_code(code, elements, used, readers)
        except InvalidInput:
            continue
    raise NotAllowed("code_not_found")


def wrong_in_a_row(events: Iterable[CodeEvent]) -> list[CodeEvent]:
    """Return the wrong answers since the last right one, the newest last. What the client reported is not an answer."""
    found: list[CodeEvent] = []
    for event in events:
        if event.kind == "matched":
            found.clear()
        elif event.kind == "failed" and event.facts.get("checked") == "yes":
            found.append(event)
    return found


def waits_until(events: Sequence[CodeEvent]) -> Moment | None:
    """Return until when no answer is checked; None when nothing stands in the way."""
    wrong = wrong_in_a_row(events)
    if not wrong:
        return None
    span = WAITS[len(wrong) - 1] if len(wrong) <= len(WAITS) else LOCKED
    return _later(wrong[-1].at, span) if span else None


def seconds_to_wait(events: Sequence[CodeEvent], now: Moment) -> int:
    """Return how long a check still has to wait, whole seconds; a clock that was set back never makes it longer."""
    until = waits_until(events)
    if until is None:
        return 0
    wrong = wrong_in_a_row(events)
    whole = (until.utc - wrong[-1].at.utc).total_seconds()
    left = (until.utc - now.utc).total_seconds()
    return int(max(0.0, min(left, whole)) + 0.999)


def _later(moment: Moment, span: timedelta) -> Moment:
    from dataclasses import replace

    return replace(moment, utc=moment.utc + span)


def _easy(signs: str) -> bool:
    if len(set(signs)) < _EASY_DIFFERENT:
        return True
    windows = {signs[at : at + _EASY_RUN] for at in range(len(signs) - _EASY_RUN + 1)}
    return any(window in run or window in run[::-1] for window in windows for run in _RUNS)
