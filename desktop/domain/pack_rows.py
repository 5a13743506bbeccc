"""What the rows of a case pack must be before anybody compares them: under a client of the pack, and readable.

A pack is made by another laptop and may be made by an enemy. Its rows carry ids of their own choosing, so every row
must hang, step by step, on a client that came with the same pack; and a text that a screen reads as a time or as JSON
must be one, or a single pack would close a record for ever.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from desktop.domain.answers import STATES, Answer
from desktop.domain.appointments import INTERPRETER, MOST_MINUTES
from desktop.domain.appointments import STATES as APPOINTMENT_STATES
from desktop.domain.clients import NAME_KINDS, NEEDS
from desktop.domain.clock import Moment
from desktop.domain.contacts import ANSWERS, METHOD_KINDS
from desktop.domain.crisis import LINE_KINDS
from desktop.domain.errors import InvalidInput, PackRefused
from desktop.domain.plan_cues import ADVOCATE_ANSWERS
from desktop.domain.quick_note import NOTE, ONLY_NOTES
from desktop.domain.sessions import CHANNELS, LENGTHS

#: The columns that say whose a row is: column → table of the row it hangs on.
PARENTS: Mapping[str, Mapping[str, str]] = {
    "safe_contact": {"contact_method_id": "contact_methods"},
    "answers": {"session_id": "sessions"},
    "session_texts": {"session_id": "sessions"},
    "session_events": {"session_id": "sessions"},
    "people_present": {"session_id": "sessions", "crisis_id": "crisis_runs"},
    "crisis_lines": {"crisis_id": "crisis_runs"},
    "incident_reports": {"crisis_id": "crisis_runs"},
    "plan_steps": {"plan_id": "safety_plans"},
    "plan_step_texts": {"step_id": "plan_steps"},
    "plan_uses": {"plan_id": "safety_plans"},
    "signed_notes": {"session_id": "sessions"},
    "amendments": {"note_id": "signed_notes"},
}
#: Rows of nobody: who signed, with which key, and the content a session shows.
_OF_NOBODY = frozenset({"staff", "signing_keys", "content_texts"})
_STAMPS = frozenset(
    {
        "answered_at",
        "asked_at",
        "at",
        "changed_at",
        "confirmed_at",
        "created_at",
        "decided_at",
        "deleted_at",
        "dispatch_checked_at",
        "ended_at",
        "given_at",
        "learnt_at",
        "location_at",
        "made_at",
        "passed_at",
        "people_at",
        "read_back_at",
        "recorded_at",
        "said_at",
        "signed_at",
        "started_at",
    }
)
_CHOICES: Mapping[tuple[str, str], Sequence[str]] = {
    ("addresses", "dispatch_is_emergency_line"): ANSWERS,
    ("answers", "state"): (*STATES, "not_noted"),
    ("appointments", "channel"): CHANNELS,
    ("appointments", "interpreter_booked"): INTERPRETER,
    ("appointments", "state"): APPOINTMENT_STATES,
    ("clients", "interpreter_need"): NEEDS,
    ("contact_methods", "kind"): METHOD_KINDS,
    ("crisis_lines", "kind"): LINE_KINDS,
    ("crisis_runs", "state"): ("open", "passed"),
    ("incident_reports", "state"): ("draft", "signed"),
    ("names", "kind"): NAME_KINDS,
    ("plan_gates", "advocate_offered"): ADVOCATE_ANSWERS,
    ("safe_contact", "may_call"): ANSWERS,
    ("safe_contact", "may_email"): ANSWERS,
    ("safe_contact", "may_text"): ANSWERS,
    ("safe_contact", "may_voicemail"): ANSWERS,
    ("safety_plans", "state"): ("draft", "in_use", "retired"),
    ("sessions", "channel"): (*CHANNELS, *ONLY_NOTES),
    ("sessions", "length"): LENGTHS,
    ("sessions", "state"): ("signed",),
    ("signed_notes", "object_kind"): ("session", "incident_report"),
}
_KEY_BYTES = 32
_TIME = re.compile(r"\d\d:\d\d")

Row = Mapping[str, Any]
"""``table``, ``id`` and ``values`` (column → value) of one record."""


def check_rows(rows: Sequence[Row]) -> None:
    """Raise PackRefused unless every row is readable and belongs to a client of the same pack."""
    for row in rows:
        _check_values(row)
    _check_owners(rows)


def moved(table: str, ours: Callable[[str], Any], theirs: Mapping[str, Any]) -> bool:
    """Tell whether a record with the same id hangs somewhere else here; `ours` returns a column of our row."""
    columns = [
        *PARENTS.get(table, {}),
        *(() if table in _OF_NOBODY or table == "clients" else ("client_id",)),
    ]
    return any(
        column in theirs and ours(column) is not None and ours(column) != theirs[column] for column in columns
    )


# ---- whose ---------------------------------------------------------------------------------------------------------


def _check_owners(rows: Sequence[Row]) -> None:
    known = {(row["table"], row["id"]): row for row in rows}
    if not any(row["table"] == "clients" for row in rows):
        raise PackRefused("foreign_record")
    for row in rows:
        table, values = row["table"], row["values"]
        if table in _OF_NOBODY:
            continue
        if _owner(row, known) is None:
            raise PackRefused("foreign_record")
        if table == "signed_notes":
            _check_sealed(values, known)


def _owner(row: Row, known: Mapping[tuple[str, str], Row]) -> str | None:
    """Return the one client a row leads to; None when it leads nowhere. Raises PackRefused when it leads elsewhere."""
    if row["table"] == "clients":
        return str(row["id"])
    values = row["values"]
    found = set()
    client_id = values.get("client_id")
    if client_id is not None:
        if ("clients", client_id) not in known:
            raise PackRefused("foreign_record")
        found.add(client_id)
    for column, table in PARENTS.get(row["table"], {}).items():
        if values.get(column) is not None:
            parent = known.get((table, values[column]))
            if parent is None:
                raise PackRefused("foreign_record")
            found.add(_owner(parent, known))
    if len(found) > 1:
        raise PackRefused("foreign_record")
    return found.pop() if found else None


def _check_sealed(values: Mapping[str, Any], known: Mapping[tuple[str, str], Row]) -> None:
    # a seal closes its object for good, so the object must be the one that came with it
    if values.get("object_kind", "session") == "session":
        fits = values.get("session_id") is not None and values.get("object_id") == values["session_id"]
    else:
        report = known.get(("incident_reports", values.get("object_id", "")))
        fits = report is not None
    if not fits:
        raise PackRefused("foreign_record")


# ---- what ----------------------------------------------------------------------------------------------------------


def _check_values(row: Row) -> None:
    table = row["table"]
    for column, value in row["values"].items():
        if value is None:
            continue
        check = _SHAPES.get((table, column))
        try:
            if column in _STAMPS:
                Moment.parse(value)
            if (table, column) in _CHOICES and value not in _CHOICES[table, column]:
                raise ValueError(column)
            if check is not None and not check(value):
                raise ValueError(column)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError, InvalidInput):
            raise PackRefused("bad_value", kind=table, column=column) from None
    if (
        table == "sessions"
        and row["values"].get("channel") in ONLY_NOTES
        and row["values"].get("length") != NOTE
    ):
        raise PackRefused("bad_value", kind=table, column="channel")


def _texts(value: str) -> bool:
    loaded = json.loads(value)
    return isinstance(loaded, dict) and all(isinstance(each, str) for each in loaded.values())


def _object(value: str) -> bool:
    return isinstance(json.loads(value), dict)


def _answer(value: str) -> bool:
    return Answer.from_json(json.loads(value)) is not None


def _hours(value: str) -> bool:
    spans = json.loads(value)
    return isinstance(spans, list) and all(
        isinstance(span["days"], list)
        and all(type(day) is int and 0 <= day <= 6 for day in span["days"])
        and _TIME.fullmatch(span["start"]) is not None
        and _TIME.fullmatch(span["until"]) is not None
        for span in spans
    )


def _moment(value: str) -> bool:
    return Moment.parse(value) is not None


def _minutes(value: int) -> bool:
    return 0 < value <= MOST_MINUTES


def _key(value: bytes) -> bool:
    return len(value) == _KEY_BYTES


_SHAPES: Mapping[tuple[str, str], Callable[[Any], bool]] = {
    ("answers", "value"): _answer,
    ("appointments", "minutes"): _minutes,
    ("appointments", "starts_at"): _moment,
    ("clients", "unanswered"): _texts,
    ("crisis_lines", "data"): _object,
    ("incident_reports", "body"): _texts,
    ("plan_gates", "answers"): _object,
    ("plan_gates", "danger_cues"): _texts,
    ("safe_contact", "hours"): _hours,
    ("session_events", "data"): _object,
    ("signed_notes", "body"): _object,
    ("signing_keys", "public_key"): _key,
}
