"""Striking words about somebody else out of a signed note: which words, in which of its texts, and what is told of it.

PRACTICE 11: a supervisor can strike third-party facts, never under a legal hold. Codes (choices, marks, kinds) are no
words and stay; a question stays as it was asked.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.clock import Moment
from desktop.domain.errors import InvalidInput

IN_PLACE = "[…]"
"""What stands where words stood; in every font, and in no language."""
SHORTEST, LONGEST = 3, 200
WHY_MOST = 500

#: Parts of an answer or an event that somebody wrote. Others are codes.
_WORDS = frozenset({"words", "text", "note", "name", "town", "usual", "culture", "task", "why", "place"})
#: Parts that are a code from a list, or words in its place.
_EITHER = frozenset({"reason", "done", "told", "service", "how", "understood"})
_CODE = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Strike:
    """Words were struck `times` times, for `why`; `by` signed it, `second` agreed."""

    at: Moment
    by: str
    second: str
    why: str
    times: int


def checked_phrase(phrase: str) -> str:
    """Return the words to look for; raises InvalidInput strike_words too_short, too_long or one_line."""
    phrase = phrase.strip()
    if "\n" in phrase:
        raise InvalidInput("strike_words", "strike_one_line")
    if len(phrase) < SHORTEST:
        raise InvalidInput("strike_words", "strike_too_short", least=SHORTEST)
    if len(phrase) > LONGEST:
        raise InvalidInput("strike_words", "too_long", most=LONGEST)
    return phrase


def struck_answer(answer: Mapping[str, Any], kind: str, phrase: str) -> tuple[dict[str, Any], int]:
    """Return an answer's JSON without the words, and how often they stood in it.

    Of a question whose `kind` is not known (empty) a value that looks like a code is taken for one.
    """
    value = frozenset({"value"})
    words, either = (
        (value, frozenset[str]())
        if kind == "text"
        else (frozenset[str](), value if not kind else frozenset())
    )
    return _walk(dict(answer), _pattern(phrase), words=words, either=either)


def struck_event(event: Mapping[str, Any], phrase: str) -> tuple[dict[str, Any], int]:
    """Return an event (`text`, `data` and what else it has) without the words; in its data all but codes are words."""
    text, times = struck_text(str(event.get("text") or ""), phrase)
    kept = dict(event) | ({"text": text} if times else {})
    if isinstance(event.get("data"), dict):
        kept["data"], found = _walk(dict(event["data"]), _pattern(phrase), all_words=True)
        times += found
    return kept, times


def struck_text(text: str, phrase: str) -> tuple[str, int]:
    """Return a text without the words."""
    return _pattern(phrase).subn(lambda _match: IN_PLACE, text)


def struck_note(content: Mapping[str, Any], phrase: str) -> tuple[dict[str, Any], int]:
    """Return a sealed note's content without the words, and how often they stood in it."""
    kept, times = copy.deepcopy(dict(content)), 0
    for at, answer in enumerate(kept.get("answers", [])):
        kept["answers"][at], found = struck_answer(answer, str(answer.get("kind", "")), phrase)
        times += found
    for at, event in enumerate(kept.get("events", [])):
        kept["events"][at], found = struck_event(event, phrase)
        times += found
    for at, added in enumerate(kept.get("amendments", [])):
        for part in ("reason", "text"):
            kept["amendments"][at][part], found = struck_text(str(added[part]), phrase)
            times += found
    return kept, times


def strikes_in(content: Mapping[str, Any]) -> tuple[Strike, ...]:
    """Return what was struck out of a note, the oldest first."""
    return tuple(
        Strike(
            at=Moment.parse(each["at"]),
            by=str(each["by"]),
            second=str(each["second"]),
            why=str(each["why"]),
            times=int(each["times"]),
        )
        for each in content.get("struck", [])
    )


def struck_json(text: str, kind: str, phrase: str) -> tuple[str, int]:
    """Return an answer as it is stored (JSON) without the words; one that is no JSON of ours is a text."""
    try:
        answer = json.loads(text)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        return struck_text(text, phrase)
    kept, times = struck_answer(answer, kind, phrase)
    return (json.dumps(kept, ensure_ascii=False, sort_keys=True), times) if times else (text, 0)


def _pattern(phrase: str) -> re.Pattern[str]:
    # however many blanks stand between two of the words, and in capitals or not
    return re.compile(r"\s+".join(re.escape(word) for word in phrase.split()), re.IGNORECASE)


def _walk(
    value: dict[str, Any],
    pattern: re.Pattern[str],
    *,
    words: frozenset[str] = frozenset(),
    either: frozenset[str] = frozenset(),
    all_words: bool = False,
) -> tuple[dict[str, Any], int]:
    times = 0

    def part(key: str, inner: Any) -> Any:
        nonlocal times
        if isinstance(inner, dict):
            return {name: part(name, each) for name, each in inner.items()}
        if isinstance(inner, list):
            return [part(key if isinstance(each, str) else "", each) for each in inner]
        if not isinstance(inner, str):
            return inner
        written = key in _WORDS or key in words
        if not written and not (
            (all_words or key in _EITHER or key in either) and not _CODE.fullmatch(inner)
        ):
            return inner
        left, found = pattern.subn(lambda _match: IN_PLACE, inner)
        times += found
        return left

    return {name: part(name, each) for name, each in value.items()}, times
