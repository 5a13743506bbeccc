"""Imports go down only: the import-linter contracts of pyproject.toml, and what a start may load."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = "from importlinter.cli import lint_imports_command as c; c()"
HEAVY = (
    "PySide6",
    "sqlcipher3",
    "cryptography",
    "typst",
    "pypdf",
    "phonenumbers",
    "rapidfuzz",
    "zxcvbn",
    "segno",
    "msgspec",
)


def run(*command: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *command], cwd=cwd, capture_output=True, text=True, timeout=100)


def test_contracts_hold() -> None:
    done = run("-c", LINT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_contracts_catch_an_import_that_goes_up(tmp_path: Path) -> None:
    for layer in ("commands", "ui", "services", "storage", "content", "exports", "domain"):
        (tmp_path / "desktop" / layer).mkdir(parents=True)
        (tmp_path / "desktop" / layer / "__init__.py").touch()
    for leaf in ("__init__", "__main__", "app", "paths", "preferences", "logs", "hygiene"):
        (tmp_path / "desktop" / f"{leaf}.py").touch()
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    good = run("-c", LINT, cwd=tmp_path)
    (tmp_path / "desktop" / "services" / "__init__.py").write_text("from desktop.ui import x\n")
    (tmp_path / "desktop" / "domain" / "__init__.py").write_text("import msgspec\n")
    (tmp_path / "desktop" / "storage" / "__init__.py").write_text("import PySide6.QtCore\n")
    (tmp_path / "desktop" / "ui" / "x.py").write_text("import sqlcipher3, cryptography\n")
    bad = run("-c", LINT, cwd=tmp_path)
    assert good.returncode == 0, good.stdout
    assert bad.returncode == 1
    assert "5 broken" in bad.stdout, bad.stdout


def loaded_by(code: str) -> set[str]:
    done = run("-c", f"import sys\n{code}\nprint(*sys.modules)")
    assert done.returncode == 0, done.stderr
    return {name.split(".")[0] for name in done.stdout.split()}


def test_help_and_arguments_load_nothing_heavy() -> None:
    commands = sorted(
        f"desktop.commands.{file.stem}"
        for file in (ROOT / "desktop" / "commands").glob("*.py")
        if not file.stem.startswith("_")
    )
    loaded = loaded_by("import argparse, " + ", ".join(["desktop.__main__", *commands]))
    assert sorted(loaded & set(HEAVY)) == []


@pytest.mark.parametrize("heavy", ["PySide6", "msgspec"])
def test_the_search_for_heavy_imports_works(heavy: str) -> None:
    assert heavy in loaded_by(f"import {heavy}")
