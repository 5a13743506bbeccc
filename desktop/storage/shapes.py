"""Which tables and columns the open schema has, so that no other name ever reaches an SQL text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from desktop.storage.connection import Connection

DERIVED_TABLES = ("interface_state", "name_keys", "name_parts", "note_words", "search_rows", "pack_rows")
"""Tables without a history of their own: search indexes that can be built anew, and where the person was."""

_DERIVED = re.compile(
    rf"(?:INSERT INTO|INSERT OR REPLACE INTO|UPDATE|DELETE FROM) (?:{'|'.join(DERIVED_TABLES)})\b"
)
# Pieces of a file: what they are is sealed by the file's own row, which has a history and holds their SHA-256. Only
# what was never finished is thrown away here.
_PIECES = re.compile(
    r"INSERT INTO attachment_chunks |DELETE FROM attachments WHERE complete = 0 AND |"
    r"DELETE FROM attachment_chunks WHERE attachment_id IN \(SELECT id FROM attachments WHERE complete = 0 AND "
)


@dataclass(frozen=True, slots=True)
class Shape:
    """One table: its columns, and the column that names a row."""

    name: str
    columns: frozenset[str]
    key: str


@dataclass(slots=True)
class Shapes:
    """Every table of the schema, and the SQL texts made from them so far."""

    tables: dict[str, Shape]
    _inserts: dict[tuple[str, tuple[str, ...]], str] = field(default_factory=dict)
    _selects: dict[tuple[str, tuple[str, ...]], str] = field(default_factory=dict)
    _updates: dict[tuple[str, tuple[str, ...]], str] = field(default_factory=dict)
    _derived: set[str] = field(default_factory=set)

    @classmethod
    def read(cls, connection: Connection) -> Shapes:
        """Read the schema of an open database."""
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        tables = {}
        for (name,) in names:
            columns = connection.execute("SELECT name, pk FROM pragma_table_info(?)", (name,)).fetchall()
            key = next((column["name"] for column in columns if column["pk"] == 1), "rowid")
            tables[name] = Shape(name, frozenset(column["name"] for column in columns), key)
        return cls(tables)

    def of(self, table: str) -> Shape:
        """Return a table's shape; an unknown name is a defect of the caller."""
        shape = self.tables.get(table)
        if shape is None:
            raise ValueError(f"no such table: {table!r}")
        return shape

    def insert(self, shape: Shape, columns: tuple[str, ...]) -> str:
        """Return the INSERT of these columns."""
        sql = self._inserts.get((shape.name, columns))
        if sql is None:
            self._check(shape, columns)
            marks = ", ".join("?" * len(columns))
            sql = f"INSERT INTO {shape.name} ({_listed(columns)}) VALUES ({marks})"  # noqa: S608
            self._inserts[shape.name, columns] = sql
        return sql

    def select(self, shape: Shape, columns: tuple[str, ...]) -> str:
        """Return the SELECT of these columns of one row."""
        sql = self._selects.get((shape.name, columns))
        if sql is None:
            self._check(shape, columns)
            sql = f"SELECT {_listed(columns)} FROM {shape.name} WHERE {shape.key} = ?"  # noqa: S608
            self._selects[shape.name, columns] = sql
        return sql

    def update(self, shape: Shape, columns: tuple[str, ...]) -> str:
        """Return the UPDATE of these columns of one row."""
        sql = self._updates.get((shape.name, columns))
        if sql is None:
            self._check(shape, columns)
            pairs = ", ".join(f'"{column}" = ?' for column in columns)
            sql = f"UPDATE {shape.name} SET {pairs} WHERE {shape.key} = ?"  # noqa: S608
            self._updates[shape.name, columns] = sql
        return sql

    def delete(self, shape: Shape) -> str:
        """Return the DELETE of one record: only a lawful erasure asks for it."""
        return f"DELETE FROM {shape.name} WHERE {shape.key} = ?"  # noqa: S608

    def check_derived(self, sql: str) -> None:
        """Let a statement through only when it writes a derived table, or the pieces of a file being taken in."""
        if sql not in self._derived:
            if _DERIVED.match(sql) is None and _PIECES.match(sql) is None:
                raise ValueError("records change through insert, update, remove and append only")
            self._derived.add(sql)

    @staticmethod
    def _check(shape: Shape, columns: tuple[str, ...]) -> None:
        unknown = [column for column in columns if column not in shape.columns]
        if unknown:
            raise ValueError(f"{shape.name} has no column {unknown[0]!r}")


def _listed(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{column}"' for column in columns)
