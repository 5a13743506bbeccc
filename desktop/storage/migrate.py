"""Numbered SQL files bring a vault from any earlier schema to this one; `PRAGMA user_version` says where it stands.

Each file opens and ends its own transaction and sets `user_version` inside it (`executescript` would commit an open
one), so a crash leaves the schema before or after, never between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import NewerVersion
from desktop.storage.connection import Connection, named_failures, schema_version

FOLDER = Path(__file__).parent / "migrations"
_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """One file: the schema number it leads to, and its SQL."""

    number: int
    sql: str


def migrations(folder: Path = FOLDER) -> list[Migration]:
    """Return the files in order; a gap or a doubled number is a defect of the program."""
    found = []
    for path in sorted(folder.glob("*.sql")):
        name = _NAME.fullmatch(path.name)
        if name is None:
            raise ValueError(f"not a migration: {path.name}")
        found.append(Migration(int(name[1]), path.read_text(encoding="utf-8")))
    if [migration.number for migration in found] != list(range(1, len(found) + 1)):
        raise ValueError("migrations are numbered without gaps")
    return found


def pending(connection: Connection, known: Sequence[Migration]) -> list[Migration]:
    """Return what the open database still needs.

    Raises:
        NewerVersion: a later Waystead has already changed its schema.
    """
    found = schema_version(connection)
    if found > len(known):
        raise NewerVersion("schema", found=found, known=len(known))
    return list(known[found:])


def refuse_newer(connection: Connection) -> None:
    """Raise NewerVersion for a schema of a later Waystead: nothing in it may be read as if it were known."""
    pending(connection, migrations())


def apply(connection: Connection, steps: Sequence[Migration]) -> None:
    """Run the files one after the other; a failing one leaves the schema where it was."""
    for step in steps:
        try:
            with named_failures():
                connection.executescript(step.sql)
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        if schema_version(connection) != step.number or connection.in_transaction:
            raise ValueError(f"migration {step.number} must set user_version and commit")
