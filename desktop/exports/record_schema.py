"""What a record of a pack may look like: the caller names the kinds and columns, everything else is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from desktop.domain.errors import PackRefused
from desktop.domain.ids import is_id

ColumnType = Literal["text", "integer", "real", "boolean", "id", "json", "blob"]
_BLOB = re.compile(r"blobs/\d{4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One field of a record: its type, whether it must stand there, may be null, its size and its choices.

    `blob` holds the name of a part of the pack (``blobs/0001``); `max_chars` counts characters of text or id.
    """

    type: ColumnType = "text"
    required: bool = False
    nullable: bool = True
    max_chars: int = 200_000
    choices: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of record: its columns besides `kind` and `id`."""

    columns: Mapping[str, Column]


RecordSchema = Mapping[str, Kind]


def check_record(record: Mapping[str, Any], schema: RecordSchema) -> None:
    """Raise `PackRefused` unless `record` fits; details name the kind and the column, never the value."""
    name = record.get("kind")
    if not isinstance(name, str) or name not in schema:
        raise PackRefused("unknown_kind")
    identifier = record.get("id")
    if not isinstance(identifier, str) or not is_id(identifier):
        raise PackRefused("bad_id", kind=name)
    columns = schema[name].columns
    for key in record:
        if key not in columns and key not in ("kind", "id"):
            raise PackRefused("unknown_column", kind=name)
    for key, column in columns.items():
        if key in record:
            if not _fits(record[key], column):
                raise PackRefused("bad_value", kind=name, column=key)
        elif column.required:
            raise PackRefused("missing_column", kind=name, column=key)


def _fits(value: object, column: Column) -> bool:
    if value is None:
        return column.nullable
    if column.type == "json":
        return True
    if column.type == "boolean":
        return isinstance(value, bool) or value in (0, 1)
    if isinstance(value, bool):
        return False
    if column.type == "integer":
        return isinstance(value, int)
    if column.type == "real":
        return isinstance(value, int | float)
    if not isinstance(value, str) or len(value) > column.max_chars:
        return False
    if column.type == "id":
        return is_id(value)
    if column.type == "blob":
        return _BLOB.fullmatch(value) is not None
    return column.choices is None or value in column.choices
