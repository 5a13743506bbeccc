"""A yardstick for `bench`: a vault full of invented people, and the same rows in a plain database beside it.

Nothing else uses this. The plain database is made here, holds invented rows only and goes with its folder.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.ids import new_id
from desktop.storage import history, name_index, name_keys
from desktop.storage.connection import Connection, open_database
from desktop.storage.header import DATABASE

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault

#: Common given names in several scripts; put together at random they are nobody.
_GIVEN = (
    "Samira سميرة",
    "Abdulrahim عبدالرحیم",
    "Oksana Оксана",
    "Naw Paw",
    "Tesfa ተስፋ",
    "Abdullo Абдулло",
    "Maria",
    "Huda هدى",
    "Yusuf يوسف",
    "Ahmad احمد",
    "Fatima فاطمة",
    "Olena Олена",
    "Ivan Іван",
    "Hser Nay",
    "Ko Htoo",
    "Selam ሰላም",
    "Abel",
    "Jean",
    "Claudine",
    "Nadia نادية",
    "Zahra زهرا",
    "Karim کریم",
    "Rosa",
    "Luis",
    "Habtamu ሀብታሙ",
    "Aye Aye",
    "Min Thu",
)
_SYLLABLES = (
    "ba",
    "ra",
    "mi",
    "so",
    "ta",
    "lu",
    "ke",
    "no",
    "di",
    "sha",
    "ha",
    "go",
    "pe",
    "zu",
    "ri",
    "an",
    "el",
    "or",
)
_ROWS_AT_ONCE = 20_000


def fill_with_clients(vault: OpenVault, count: int, *, seed: int = 1, names: Sequence[str] = ()) -> None:
    """Put `count` clients with a name, search keys, a language and a number into a vault from which none was removed.

    The first ones are called as `names` says, the others are invented.
    """
    chance = random.Random(seed)  # noqa: S311 (invented people, not secrets)
    at, who = vault.clock.now().text(), vault.staff_id
    standard = {
        "origin": vault.vault_id,
        "created_at": at,
        "created_by": who,
        "changed_at": at,
        "changed_by": who,
    }
    rows: dict[str, list[dict[str, Any]]] = {}
    # Written past the unit of work, with one history row for each: every row of each would only measure the filling.
    connection = vault.with_key(lambda key: open_database(vault.folder / DATABASE, key))
    connection.execute("BEGIN IMMEDIATE")
    end = history.chain_head(connection)
    there = len(connection.execute("SELECT 1 FROM clients").fetchall())
    indexed = len(connection.execute("SELECT 1 FROM search_rows").fetchall())
    for place in range(count):
        client_id, name_id = new_id(), new_id()
        given = names[place] if place < len(names) else ""
        spelling = given or f"{chance.choice(_GIVEN)} {''.join(chance.choices(_SYLLABLES, k=3)).title()}"
        _add(
            rows,
            "clients",
            standard | {"id": client_id, "short_id": f"W-{there + place + 101:04d}", "practice": 1},
        )
        name = {"id": name_id, "client_id": client_id, "text": spelling, "is_chosen": 1, "kind": "chosen"}
        _add(rows, "names", standard | name | {"sort_key": name_keys.fold(spelling)})
        for key in name_keys.keys_of(spelling):
            _add(
                rows,
                "name_keys",
                {"form": key.form, "key": key.key, "name_id": name_id, "client_id": client_id},
            )
        found = {"n": indexed + place + 1, "kind": "name", "object_id": name_id, "client_id": client_id}
        _add(rows, "search_rows", found)
        _add(rows, "name_parts", {"rowid": indexed + place + 1, "spelling": name_keys.spelled(spelling)})
        _add(rows, "client_languages", standard | {"id": new_id(), "client_id": client_id, "code": "arb"})
        digits = f"{2000000 + place % 8000000:07d}"
        phone = {"kind": "phone", "value": digits, "e164": f"+1503{digits}"}
        _add(rows, "contact_methods", standard | phone | {"id": new_id(), "client_id": client_id})
        end = history.add_row(
            connection,
            end,
            at=at,
            staff_id=who,
            device=vault.vault_id,
            op="create",
            object_kind="clients",
            object_id=client_id,
        )
        if len(rows["clients"]) >= _ROWS_AT_ONCE:
            _write(connection, rows)
    _write(connection, rows)
    # every name is indexed: else the window would do it anew while it is measured
    connection.execute(
        "INSERT OR REPLACE INTO vault_meta (key, value) VALUES (?, ?)",
        (name_index.RULES_META, str(name_keys.RULES)),
    )
    connection.execute("COMMIT")
    connection.close()
    vault.mirror.committed(end)


class PlainDatabase:
    """The same rows in plain SQLite at the same durability: write-ahead log, full synchronisation."""

    def __init__(self, path: Path, vault: OpenVault, tables: Sequence[str]) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        for setting in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "wal_autocheckpoint=200",
            "cache_size=-65536",
        ):
            self._connection.execute(f"PRAGMA {setting}")
        for table in tables:
            # with the same indexes; our triggers are part of what is measured on our side
            for row in (
                vault.connection()
                .execute(
                    "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type IN ('table', 'index') "
                    "AND sql IS NOT NULL ORDER BY type DESC",
                    (table,),
                )
                .fetchall()
            ):
                self._connection.execute(row["sql"])

    def save(self, changes: Sequence[tuple[str, tuple[Any, ...]]]) -> None:
        """Run statements in one transaction."""
        self._connection.execute("BEGIN IMMEDIATE")
        for sql, values in changes:
            self._connection.execute(sql, values)
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Close the database."""
        self._connection.close()


class PlainSearch:
    """The names of a vault in plain SQLite with FTS5, with what a list shows of a person beside them."""

    def __init__(self, path: Path, vault: OpenVault) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA cache_size=-65536")
        for sql in (
            "CREATE VIRTUAL TABLE found USING fts5(text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')",
            "CREATE TABLE people (n INTEGER PRIMARY KEY, id TEXT, short_id TEXT, chosen TEXT)",
            "CREATE TABLE languages (client_id TEXT, code TEXT)",
        ):
            self._connection.execute(sql)
        rows = vault.connection().execute(
            "SELECT c.id, c.short_id, n.text FROM clients c JOIN names n ON n.client_id = c.id AND n.is_chosen = 1"
        )
        people = [
            (n, row["id"], row["short_id"], row["text"]) for n, row in enumerate(rows.fetchall(), start=1)
        ]
        spoken = [
            (row["client_id"], row["code"])
            for row in vault.connection().execute("SELECT client_id, code FROM client_languages").fetchall()
        ]
        self._connection.execute("BEGIN")
        self._connection.executemany("INSERT INTO people VALUES (?, ?, ?, ?)", people)
        self._connection.executemany(
            "INSERT INTO found (rowid, text) VALUES (?, ?)", [(person[0], person[3]) for person in people]
        )
        self._connection.executemany("INSERT INTO languages VALUES (?, ?)", spoken)
        self._connection.execute("COMMIT")
        self._connection.execute("CREATE INDEX languages_client ON languages (client_id)")

    def find(
        self, typed: str, limit: int = 40, *, ranked: bool = True
    ) -> list[tuple[str, str, tuple[str, ...]]]:
        """Return (short id, name, languages) of people with words that begin so, by its own order or in none."""
        asked = " ".join('"' + word.replace('"', '""') + '"*' for word in typed.split())
        order = "ORDER BY rank " if ranked else ""
        rows = self._connection.execute(
            f"SELECT p.id, p.short_id, p.chosen FROM found JOIN people p ON p.n = found.rowid WHERE found MATCH ? "
            f"{order}LIMIT ?",
            (asked, limit),
        ).fetchall()
        marks = ", ".join("?" * len(rows))
        spoken: dict[str, list[str]] = {}
        for client_id, code in self._connection.execute(
            f"SELECT client_id, code FROM languages WHERE client_id IN ({marks})", [row[0] for row in rows]
        ).fetchall():
            spoken.setdefault(client_id, []).append(code)
        return [(short_id, chosen, tuple(spoken.get(client_id, ()))) for client_id, short_id, chosen in rows]

    def close(self) -> None:
        """Close the database."""
        self._connection.close()


_ANSWER = (
    "INSERT INTO answers (id, origin, version, created_at, created_by, changed_at, changed_by, session_id, "
    "question_id, value, state, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_HISTORY = (
    "INSERT INTO history (n, at, staff_id, device, op, object_kind, object_id, object_hash, salt, prev, h) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def answer_changes(n: int, session_id: str) -> list[tuple[str, tuple[Any, ...]]]:
    """Return one new answer and its history row as plain statements with values of the usual size."""
    at = "2026-11-23T17:00:00.000000Z[America/Los_Angeles][_offset=-480]"
    who, row_id = "0" * 32, new_id()
    value = '{"state":"answered","value":"words"}'
    answer = (row_id, who, 1, at, who, at, who, session_id, f"question-{n}", value, "answered", at)
    history = (n, at, who, who, "draft", "answers", row_id, "a" * 64, "b" * 32, "c" * 64, "d" * 64)
    return [(_ANSWER, answer), (_HISTORY, history)]


def _add(rows: dict[str, list[dict[str, Any]]], table: str, row: dict[str, Any]) -> None:
    rows.setdefault(table, []).append(row)


def _write(connection: Connection, rows: dict[str, list[dict[str, Any]]]) -> None:
    for table, values in rows.items():
        if values:
            columns = tuple(values[0])
            marks = ", ".join("?" * len(columns))
            sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"
            connection.executemany(sql, [tuple(row.values()) for row in values])
            values.clear()
