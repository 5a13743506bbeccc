"""Each promise in docs/SECURITY-PROMISES.md names its limit and a test that is there; so does the threat model."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "SECURITY-PROMISES.md"
THREATS = ROOT / "docs" / "threat-model.md"
NAMED = re.compile(r"`(tests/[\w/.]+?)(?:::(\w+))?`")


@cache
def functions(file: Path) -> frozenset[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def missing(text: str, *, with_function: bool) -> list[str]:
    """Return what `text` names as a test and is none; a page of promises names the function too."""
    found = []
    for path, function in NAMED.findall(text):
        file = ROOT / path
        if with_function and not function:
            there = path == "tests/tools/test_promises_page.py"
        elif function:
            there = file.is_file() and function.startswith("test_") and function in functions(file)
        else:
            there = file.exists()
        if not there:
            found.append(f"{path}::{function}")
    return found


def promises() -> list[list[str]]:
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    return [row for row in cells if row[0] != "promise"]


def test_every_promise_has_a_test_that_is_there() -> None:
    rows = promises()
    assert len(rows) > 25
    assert missing(PAGE.read_text(encoding="utf-8"), with_function=True) == []
    for row in rows:
        assert len(row) == 3, row[0]
        assert NAMED.search(row[2]), f"a promise without a test: {row[0]}"


def test_every_test_of_the_threat_model_is_there() -> None:
    assert missing(THREATS.read_text(encoding="utf-8"), with_function=False) == []


def test_the_requirements_each_have_a_part() -> None:
    heads = " ".join(re.findall(r"^## .*$", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    for row in ("D1", "D2", "D3", "D5", "D8", "X7"):
        assert f"({row})" in heads
    assert "What Waystead is not" in heads


@pytest.mark.parametrize("page", ["README.md", "docs/threat-model.md"])
def test_it_is_linked(page: str) -> None:
    assert "SECURITY-PROMISES.md" in (ROOT / page).read_text(encoding="utf-8")


def test_a_test_that_was_renamed_is_noticed() -> None:
    text = (
        "`tests/tools/test_promises_page.py::test_it_is_linked` `tests/tools/test_promises_page.py::test_gone` "
        "`tests/tools/test_nothing.py::test_it` `tests/tools/test_strings.py`"
    )
    assert missing(text, with_function=True) == [
        "tests/tools/test_promises_page.py::test_gone",
        "tests/tools/test_nothing.py::test_it",
        "tests/tools/test_strings.py::",
    ]
