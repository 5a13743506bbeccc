"""docs/data-model.md names, for every row of the requirements, tables and columns that exist; and forgets no table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from desktop.storage.connection import Connection
from desktop.storage.vault import OpenVault

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "data-model.md").read_text(encoding="utf-8")
ROWS = [
    f"{letter}{number}"
    for letter, last in (("V", 16), ("X", 12), ("P", 11), ("C", 12), ("D", 11), ("A", 7))
    for number in range(1, last + 1)
]
NAME = re.compile(r"[a-z_]+(\.[a-z_0-9]+)?")
FILES = {"head.bin", "crisis.open"}

Schema = Mapping[str, set[str]]


def schema_of(conn: Connection) -> Schema:
    tables = conn.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')"
    ).fetchall()
    return {
        table["name"]: {
            column["name"]
            for column in conn.execute("SELECT name FROM pragma_table_info(?)", (table["name"],))
        }
        for table in tables
        if not table["name"].startswith("sqlite_")
    }


def cells(page: str) -> dict[str, str]:
    return dict(re.findall(r"^\| ([A-Z]\d+) \| (.+) \|$", page, re.MULTILINE))


def named(page: str) -> list[str]:
    return [
        name
        for cell in cells(page).values()
        for name in re.findall(r"`([^`]+)`", cell)
        if NAME.fullmatch(name) and name not in FILES
    ]


def unknown(page: str, schema: Schema) -> list[str]:
    found = []
    for name in named(page):
        table, _, column = name.partition(".")
        if table not in schema or (column and column not in schema[table]):
            found.append(name)
    return found


def test_every_requirement_has_its_line() -> None:
    assert list(cells(PAGE)) == ROWS


def test_every_named_table_and_column_is_there(vault: OpenVault) -> None:
    assert unknown(PAGE, schema_of(vault.connection())) == []


@pytest.mark.parametrize("wrong", ["clouds", "clients.shoe_size"])
def test_a_name_that_is_not_there_is_found(vault: OpenVault, wrong: str) -> None:
    page = PAGE.replace("`goals`", f"`{wrong}`", 1)
    assert unknown(page, schema_of(vault.connection())) == [wrong]


def test_no_table_is_forgotten(vault: OpenVault) -> None:
    tables = {name.partition(".")[0] for name in named(PAGE)}
    schema = schema_of(vault.connection())
    # the engine's own tables of a word index are called after it
    own = {name for name in schema if not name.startswith(("name_parts_", "note_words_"))}
    assert sorted(own - tables) == []
