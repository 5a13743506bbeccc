"""Answers of a session: a value and its state, the shape of the value per kind of question, and their checks.

Values are plain JSON shapes so that the vault can keep them as they are:

=============  ==================================================================================================
choice         "code"
choices        ["code", …] (a choice marked exclusive stands alone)
yes_no_unsure  "yes" | "no" | "unsure"
text           "words"; of several lines each may have its basis in `lines`: ["heard", "", "i_think", …]
people         [{"role": "code", "count": 1, "name": "", "hears": "" | "yes" | "no" | "unsure"}, …]
place          {"text": "", "town": "", "region": "", "address_id": ""} (something in text or address_id)
time           {"date": "2026-11-24", "time": "14:30" | "", "zone": "America/Los_Angeles" | "", "words": ""}
observation    {"row": {"mark": "usual" | "different" | "not_noticed", "note": "", "basis": "", "cues": ["code", …],
               "usual": "words", "culture": "words"}, …} ("cues" only when some of the row's chips are marked,
               "usual" only when it was learnt today what is usual for this client in this row, "culture" only
               when words on custom were written today)
surroundings   {"clue": {"note": "", "done": "", "told": "yes", "task": "words"}, …} ("told" only when the client was
               told, "task" only when it is to become a task, in its words)
script         "said" | "said_short" | "not_said"
checklist      ["code", …]
tasks          [{"kind": "code", "words": "", "due": "2026-11-30" | ""}, …]; this and what follows: domain/agreed.py
goals          [{"goal": "row id", "words": "as they were", "state": "met"}, …]
lessons        [{"topic": "code", "how": "", "understood": "", "words": "", "alone": "", "again": ""}, …]
referrals      [{"service": "", "type": "code", "state": "", "why": "", "release": "", "follow_up": ""}, …]
=============  ==================================================================================================

While others can hear, any question with a yes/no wording may be answered with a yes_no_unsure value instead
(`asked_as` is then "yes_no").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from types import MappingProxyType
from typing import Any, Literal, cast, get_args

from desktop.domain.agreed import PARTS, checked_lines, codes_of
from desktop.domain.conditions import View
from desktop.domain.errors import InvalidInput
from desktop.domain.note_lines import trimmed
from desktop.domain.protocol import OBSERVATION_MARKS, SCRIPT_VALUES, YES_NO_VALUES, Question

State = Literal["answered", "does_not_know", "prefers_not", "not_asked", "skipped"]
Form = Literal["full", "short", "yes_no"]
Reason = Literal["not_safe_now", "no_time", "not_needed", "client_declines"]

STATES: tuple[State, ...] = get_args(State)
FORMS: tuple[Form, ...] = get_args(Form)
REASONS: tuple[Reason, ...] = get_args(Reason)
BASES = ("heard", "seen", "said", "i_think")
TEXT_LIMIT = 20_000
LINE_LIMIT = 500
_CUE_ID = re.compile(r"[a-z][a-z0-9_]{0,63}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was said, or why nothing was. `note` is the words beside it, `basis` how they came to be known.

    Free words of several lines have a code for each line instead, in `lines` (see domain.note_lines).
    """

    value: Any = None
    state: State = "answered"
    reason: str = ""
    note: str = ""
    basis: str = ""
    asked_as: Form = "full"
    lines: tuple[str, ...] = ()

    def given(self) -> bool:
        """Tell whether the question is dealt with: a value that is not empty, or another state than not asked."""
        if self.state == "answered":
            return self.value not in (None, "", [], {})
        return self.state != "not_asked"

    def as_json(self) -> dict[str, Any]:
        """Return the JSON shape; empty parts are left out."""
        parts = {
            "value": self.value,
            "state": self.state,
            "reason": self.reason,
            "note": self.note,
            "basis": self.basis,
            "asked_as": self.asked_as,
        }
        told = {key: value for key, value in parts.items() if value not in (None, "")}
        return told | {"lines": list(self.lines)} if self.lines else told

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Answer:
        """Read the JSON shape; raises InvalidInput when a part is not one of ours."""
        unknown = set(data) - {"value", "state", "reason", "note", "basis", "asked_as", "lines"}
        state, form = data.get("state", "answered"), data.get("asked_as", "full")
        if unknown or state not in STATES or form not in FORMS:
            raise InvalidInput("answer", "not_an_answer")
        return cls(
            value=data.get("value"),
            state=state,
            reason=_line("reason", data.get("reason", "")),
            note=_text("note", data.get("note", "")),
            basis=_line("basis", data.get("basis", "")),
            asked_as=form,
            lines=_bases("lines", data.get("lines", ())),
        )


def checked(question: Question, answer: Answer) -> Answer:
    """Return the answer with its value in order; raises InvalidInput(field=question id) otherwise."""
    if answer.state not in STATES:
        raise InvalidInput(question.id, "unknown_state")
    if answer.basis and answer.basis not in BASES:
        raise InvalidInput(question.id, "unknown_basis")
    _text(question.id, answer.note)
    if answer.state == "skipped":
        if answer.reason not in REASONS:
            raise InvalidInput(question.id, "unknown_skip_reason")
        return answer
    if answer.state != "answered":
        if answer.value is not None:
            raise InvalidInput(question.id, "value_without_answer")
        return answer
    if answer.asked_as == "yes_no" and question.kind != "yes_no_unsure":
        if not question.yes_no_say:
            raise InvalidInput(question.id, "no_yes_no_wording")
        value: Any = _one_of(question.id, answer.value, YES_NO_VALUES)
    else:
        value = _CHECKS[question.kind](question, answer.value)
    return Answer(
        value=value,
        state="answered",
        note=answer.note,
        basis=answer.basis,
        asked_as=answer.asked_as,
        lines=_lines(question, value, answer.lines),
    )


def view(question: Question, answer: Answer | None) -> View:
    """Return the codes a condition sees: the value's codes, or the state when there is no value."""
    if answer is None or not answer.given():
        return frozenset()
    if answer.state != "answered":
        return frozenset({answer.state})
    value = answer.value
    if answer.asked_as == "yes_no" or question.kind in ("choice", "yes_no_unsure", "script"):
        return frozenset({value})
    if question.kind in ("choices", "checklist"):
        return frozenset(value)
    if question.kind == "people":
        return frozenset(person["role"] for person in value)
    if question.kind == "observation":
        marks = {f"{row}:{cell['mark']}" for row, cell in value.items()}
        marks |= {f"{row}:{cue}" for row, cell in value.items() for cue in cell.get("cues", ())}
        return frozenset(marks | {row for row, cell in value.items() if cell["mark"] == "different"})
    if question.kind == "surroundings":
        return frozenset(value)
    if question.kind in PARTS:
        return codes_of(question.kind, value)
    return frozenset({"given"})


def _one_of(field: str, value: object, codes: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in codes:
        raise InvalidInput(field, "unknown_choice")
    return value


def _text(field: str, value: object, limit: int = TEXT_LIMIT) -> str:
    if not isinstance(value, str):
        raise InvalidInput(field, "not_text")
    if len(value) > limit:
        raise InvalidInput(field, "too_long", limit=limit)
    if _CONTROL.search(value):
        raise InvalidInput(field, "control_characters")
    return value


def _bases(field: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise InvalidInput(field, "wrong_shape")
    if any(basis not in ("", *BASES) for basis in value):
        raise InvalidInput(field, "unknown_basis")
    return trimmed(value)


def _lines(question: Question, value: object, bases: tuple[str, ...]) -> tuple[str, ...]:
    kept = _bases(question.id, bases)
    if kept and (question.kind != "text" or len(kept) > str(value).count("\n") + 1):
        raise InvalidInput(question.id, "wrong_shape")
    return kept


def _line(field: str, value: object) -> str:
    return _text(field, value, LINE_LIMIT)


def _fields(field: str, value: object, allowed: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise InvalidInput(field, "wrong_shape")
    if not set(value) <= set(allowed):
        raise InvalidInput(field, "unknown_part")
    return cast(dict[str, Any], value)


def _codes(question: Question) -> tuple[str, ...]:
    return tuple(option.id for option in question.options)


def _choice(question: Question, value: object) -> str:
    return _one_of(question.id, value, _codes(question))


def _several(question: Question, value: object) -> list[str]:
    if not isinstance(value, list | tuple):
        raise InvalidInput(question.id, "wrong_shape")
    codes = _codes(question)
    chosen = [_one_of(question.id, item, codes) for item in value]
    if len(set(chosen)) != len(chosen):
        raise InvalidInput(question.id, "chosen_twice")
    alone = {option.id for option in question.options if option.exclusive}
    if len(chosen) > 1 and alone.intersection(chosen):
        raise InvalidInput(question.id, "stands_alone")
    return sorted(chosen, key=codes.index)


def _people(question: Question, value: object) -> list[dict[str, Any]]:
    if not isinstance(value, list | tuple):
        raise InvalidInput(question.id, "wrong_shape")
    codes = _codes(question)
    people = []
    for item in value:
        person = _fields(question.id, item, ("role", "count", "name", "hears"))
        count = person.get("count", 1)
        if not isinstance(count, int) or isinstance(count, bool) or not 1 <= count <= 99:
            raise InvalidInput(question.id, "not_a_count")
        people.append(
            {
                "role": _one_of(question.id, person.get("role"), codes),
                "count": count,
                "name": _line(question.id, person.get("name", "")),
                "hears": _one_of(question.id, person.get("hears", ""), ("", *YES_NO_VALUES)),
            }
        )
    exclusive = {option.id for option in question.options if option.exclusive}
    if len(people) > 1 and any(person["role"] in exclusive for person in people):
        raise InvalidInput(question.id, "stands_alone")
    return people


def _place(question: Question, value: object) -> dict[str, Any]:
    parts = _fields(question.id, value, ("text", "town", "region", "address_id"))
    place = {
        part: _line(question.id, parts.get(part, "")) for part in ("text", "town", "region", "address_id")
    }
    if not any(text.strip() for text in place.values()):
        raise InvalidInput(question.id, "empty")
    return place


def _time(question: Question, value: object) -> dict[str, Any]:
    parts = _fields(question.id, value, ("date", "time", "zone", "words"))
    when = {part: _line(question.id, parts.get(part, "")) for part in ("date", "time", "zone", "words")}
    try:
        if when["date"]:
            date.fromisoformat(when["date"])
    except ValueError:
        raise InvalidInput(question.id, "impossible_date") from None
    try:
        if when["time"]:
            time.fromisoformat(when["time"])
    except ValueError:
        raise InvalidInput(question.id, "impossible_time") from None
    if not (when["date"] or when["words"].strip()):
        raise InvalidInput(question.id, "empty")
    return when


def _observation(question: Question, value: object) -> dict[str, Any]:
    rows = _fields(question.id, value, _codes(question))
    chips = {option.id: tuple(cue.id for cue in option.cues) for option in question.options}
    marked: dict[str, Any] = {}
    for row, cell in rows.items():
        parts = _fields(question.id, cell, ("mark", "note", "basis", "cues", "usual", "culture"))
        marked[row] = {
            "mark": _one_of(question.id, parts.get("mark"), OBSERVATION_MARKS),
            "note": _line(question.id, parts.get("note", "")),
            "basis": _one_of(question.id, parts.get("basis", ""), ("", *BASES)),
        }
        if cues := _cues(question.id, parts.get("cues", []), chips[row]):
            marked[row]["cues"] = cues
        for part in ("usual", "culture"):
            if words := _line(question.id, parts.get(part, "")):
                marked[row][part] = words
    return marked


def _cues(field: str, value: object, codes: tuple[str, ...]) -> list[str]:
    """Return the chips in the row's order; one of an older file or of another agency's stays, after them."""
    if not isinstance(value, list | tuple):
        raise InvalidInput(field, "wrong_shape")
    for cue in value:
        if not isinstance(cue, str) or not (cue in codes or _CUE_ID.fullmatch(cue)):
            raise InvalidInput(field, "unknown_choice")
    chosen = list(dict.fromkeys(value))
    return sorted(chosen, key=lambda cue: codes.index(cue) if cue in codes else len(codes))


def _surroundings(question: Question, value: object) -> dict[str, Any]:
    clues = _fields(question.id, value, _codes(question))
    noted: dict[str, Any] = {}
    for clue, cell in clues.items():
        parts = _fields(question.id, cell, ("note", "done", "told", "task"))
        noted[clue] = {part: _line(question.id, parts.get(part, "")) for part in ("note", "done")}
        if told := _one_of(question.id, parts.get("told", ""), ("", "yes")):
            noted[clue]["told"] = told
        if task := _line(question.id, parts.get("task", "")):
            noted[clue]["task"] = task
    return noted


_CHECKS: Mapping[str, Callable[[Question, object], Any]] = MappingProxyType(
    {
        "choice": _choice,
        "choices": _several,
        "checklist": _several,
        **dict.fromkeys(PARTS, lambda question, value: checked_lines(question, value, _line)),
        "yes_no_unsure": lambda question, value: _one_of(question.id, value, YES_NO_VALUES),
        "script": lambda question, value: _one_of(question.id, value, SCRIPT_VALUES),
        "text": lambda question, value: _text(question.id, value),
        "people": _people,
        "place": _place,
        "time": _time,
        "observation": _observation,
        "surroundings": _surroundings,
    }
)
