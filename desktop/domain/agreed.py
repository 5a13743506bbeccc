"""What is worked on together, line by line: tasks, goals of before, lessons, referrals; their shapes and their checks.

An answer of one of these kinds is a list of lines, each a set of short texts (`PARTS`): codes, days as 2026-11-30, and
words. Rows of the record are made of them when a session is signed, and follow a mended answer
(storage/agreed_rows.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from desktop.domain.errors import InvalidInput

if TYPE_CHECKING:
    from desktop.domain.protocol import Question

GOAL_STATES = ("open", "met", "changed", "put_down")
GIVEN_HOW = ("spoken", "shown", "paper", "message")
UNDERSTOOD = ("own_words", "with_help", "not_yet")
"""What came back when they were asked to say it in their own words (teach-back); nothing chosen is not asked."""
ALONE = ("yes", "no")
REFERRED = "referred"
REFERRAL_STATES = (
    "offered",
    REFERRED,
    "provided",
    "received_elsewhere",
    "not_applicable",
    "declined",
    "unavailable",
)
"""How it stands with a service. All but the first is the list "Referred?" of DOMAIN 2.3, in its order."""
PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "tasks": ("kind", "words", "due"),
        "goals": ("goal", "words", "state"),
        "lessons": ("topic", "how", "understood", "words", "alone", "again"),
        "referrals": ("service", "type", "state", "why", "release", "follow_up", "task"),
    }
)
"""The texts of a line, by kind of question."""
_KEYS = {"tasks": "kind", "goals": "goal", "lessons": "topic"}
"""What a kind has one line of; referrals may be several of one type."""
_DAYS = frozenset({"due", "again", "follow_up"})
_CODES: Mapping[tuple[str, str], tuple[str, ...]] = MappingProxyType(
    {
        ("goals", "state"): GOAL_STATES,
        ("lessons", "how"): GIVEN_HOW,
        ("lessons", "understood"): UNDERSTOOD,
        ("lessons", "alone"): ALONE,
        ("referrals", "state"): REFERRAL_STATES,
    }
)
_OPTION_PARTS = {"tasks": "kind", "lessons": "topic", "referrals": "type"}
MOST_LINES = 60


def checked_lines(
    question: Question, value: object, line: Callable[[str, object], str]
) -> list[dict[str, str]]:
    """Return the lines of an answer in order, parts that are empty left out.

    `line` returns a short text in order (`answers`). Raises InvalidInput(field=question id): wrong_shape, unknown_part,
    unknown_choice, chosen_twice, impossible_date, empty, what `line` raises.
    """
    name, kind = question.id, question.kind
    if not isinstance(value, list | tuple) or len(value) > MOST_LINES:
        raise InvalidInput(name, "wrong_shape")
    options = [option.id for option in question.options]
    lines: list[dict[str, str]] = []
    for item in value:
        if not isinstance(item, dict):
            raise InvalidInput(name, "wrong_shape")
        if not set(item) <= set(PARTS[kind]):
            raise InvalidInput(name, "unknown_part")
        parts = cast(dict[str, Any], item)
        kept = {part: text for part in PARTS[kind] if (text := line(name, parts.get(part, "")))}
        if not kept:
            raise InvalidInput(name, "empty")
        _check_parts(question, kept, options)
        lines.append(kept)
    key = _KEYS.get(kind)
    if key is None:
        return lines
    ids = [kept.get(key, "") for kept in lines]
    if "" in ids:
        raise InvalidInput(name, "empty")
    if len(set(ids)) != len(ids):
        raise InvalidInput(name, "chosen_twice")
    return sorted(lines, key=lambda kept: options.index(kept[key])) if kind in _OPTION_PARTS else lines


def _check_parts(question: Question, kept: Mapping[str, str], options: Sequence[str]) -> None:
    for part, text in kept.items():
        own = part == _OPTION_PARTS.get(question.kind)
        allowed = options if own else _CODES.get((question.kind, part))
        if allowed is not None and text not in allowed:
            raise InvalidInput(question.id, "unknown_choice")
        if part in _DAYS and day(text) is None:
            raise InvalidInput(question.id, "impossible_date")


def codes_of(kind: str, lines: Iterable[Mapping[str, str]]) -> frozenset[str]:
    """Return what a condition sees: kinds of tasks, topics, states of goals; of referrals type and state."""
    parts = {"tasks": ("kind",), "goals": ("state",), "lessons": ("topic",), "referrals": ("type", "state")}
    found = {text for line in lines for part in parts[kind] if (text := line.get(part, ""))}
    return frozenset(found or {"given"})


def more_codes(kind: str) -> tuple[str, ...]:
    """Return the codes of a kind that are no options of the question."""
    return {"goals": GOAL_STATES, "referrals": REFERRAL_STATES}.get(kind, ())


def day(text: str) -> date | None:
    """Return the day of 2026-11-30, None for anything else."""
    try:
        return date.fromisoformat(text) if len(text) == len("2026-11-30") else None
    except ValueError:
        return None


# ---- what a signed session writes ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedGoal:
    """A goal in the client's own words."""

    question: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalSaid:
    """How a goal of before stands now."""

    goal: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedTask:
    """A task that was agreed; without `due` it has no day."""

    question: str
    title: str
    kind: str = "follow_up"
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedLesson:
    """A topic that was talked about (C7)."""

    question: str
    topic: str
    how: str = ""
    understood: str = ""
    words: str = ""
    alone: str = ""
    again: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedReferral:
    """A service that was offered (C4). `task` are the words of the task about its follow-up: they name no trouble."""

    question: str
    service: str
    type: str = ""
    state: str = "offered"
    why: str = ""
    release: str = ""
    follow_up: date | None = None
    task: str = ""

    @property
    def lacks_release(self) -> bool:
        """Tell whether it was made without a release and without saying why (G-AFTER-4)."""
        return self.state == REFERRED and not self.release and not self.why.strip()


def tasks_of(
    question: Question, value: Sequence[Mapping[str, str]], kinds: Sequence[str]
) -> list[AgreedTask]:
    """Return the tasks of an answer; `kinds` are those a task may be of, anything else is a follow-up."""
    labels = {option.id: option.label for option in question.options}
    return [
        AgreedTask(
            question=f"{question.id}/{line['kind']}",
            title=line.get("words", "").strip() or labels.get(line["kind"], line["kind"]),
            kind=line["kind"] if line["kind"] in kinds else "follow_up",
            due=day(line.get("due", "")),
        )
        for line in value
    ]


def lessons_of(question: Question, value: Sequence[Mapping[str, str]]) -> list[AgreedLesson]:
    """Return the lessons of an answer."""
    return [
        AgreedLesson(
            question=f"{question.id}/{line['topic']}",
            topic=line["topic"],
            how=line.get("how", ""),
            understood=line.get("understood", ""),
            words=line.get("words", "").strip(),
            alone=line.get("alone", ""),
            again=day(line.get("again", "")),
        )
        for line in value
    ]


def referrals_of(question: Question, value: Sequence[Mapping[str, str]]) -> list[AgreedReferral]:
    """Return the referrals of an answer; one without a name is called by its type."""
    labels = {option.id: option.label for option in question.options}
    return [
        AgreedReferral(
            question=question.id,
            service=line.get("service", "").strip() or labels.get(line.get("type", ""), line.get("type", "")),
            type=line.get("type", ""),
            state=line.get("state", "offered"),
            why=line.get("why", "").strip(),
            release=line.get("release", ""),
            follow_up=day(line.get("follow_up", "")),
            task=line.get("task", "").strip(),
        )
        for line in value
        if line.get("service", "").strip() or line.get("type", "")
    ]
