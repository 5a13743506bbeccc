"""The program in a process of its own, for looks at its memory from outside."""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from desktop.storage.unlocking import unlock_header
from tests.fixtures.vaults import PASSPHRASE
from tests.security.memory_scan import CannotRead, scan

ROOT = Path(__file__).resolve().parents[2]
STEM = "Quirvelt"


def word(number: int) -> str:
    """Return a word that stands nowhere else."""
    return f"{STEM}{number:02d}"


class Program:
    """The program in a process of its own."""

    def __init__(self, home: Path) -> None:
        environment = os.environ | {
            "WAYSTEAD_HOME": str(home),
            "HOME": str(home.parent),
            "PYTHONPATH": str(ROOT),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.security.memory_child"],
            cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0,
        )  # fmt: skip
        self.answer()

    def answer(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        with selectors.DefaultSelector() as ready:
            ready.register(self.process.stdout, selectors.EVENT_READ)
            assert ready.select(60), "the program said nothing for a minute"
        line = self.process.stdout.readline()
        told: dict[str, Any] = json.loads(line or "{}")
        assert told, "the program ended"
        assert "failed" not in told, told
        return told

    def do(self, what: str, **how: object) -> dict[str, Any]:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"do": what} | how).encode() + b"\n")
        return self.answer()

    def found(self, secrets: Mapping[str, bytes | str]) -> tuple[set[str], set[str]]:
        try:
            return scan(self.process.pid, STEM, secrets)
        except CannotRead as error:
            pytest.skip(str(error))

    def replaced(self, what: str) -> dict[str, Any]:
        """Do it, and make sure that the answer comes from another program in the same process."""
        told = self.do(what)
        # only a program that has just begun says so, and it says it in the process that was there before
        assert told.get("started") is True, told
        assert told["pid"] == self.process.pid
        return told


@contextmanager
def program(home: Path) -> Iterator[Program]:
    running = Program(home)
    try:
        yield running
    finally:
        running.process.kill()
        running.process.wait()
        for pipe in (running.process.stdin, running.process.stdout):
            assert pipe is not None
            pipe.close()


def vault_of(home: Path) -> Path:
    return home / "data" / "vaults" / "0a0b0c0d"


def data_key(home: Path) -> bytes:
    unlocked = unlock_header(vault_of(home), passphrase=PASSPHRASE)
    try:
        return bytes(unlocked.dek)
    finally:
        unlocked.forget()
