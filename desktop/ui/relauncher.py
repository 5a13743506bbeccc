"""Replaces the process when locking, so that no text about a client stays in memory."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import MutableMapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NoReturn, Protocol

STATE_VARIABLE = "WAYSTEAD_LOCKED"

_log = logging.getLogger("waystead.lock")


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedState:
    """All that the next process is told: nothing about a person."""

    vault: str
    locked_at: str
    crisis: bool = False
    geometry: tuple[int, int, int, int] | None = None
    maximised: bool = False
    wrong_tries: int = 0
    """Passphrases that did not open it since it was locked: a new process is no way around the wait after them."""

    def as_text(self) -> str:
        """Return the form that is handed over."""
        return json.dumps(asdict(self), separators=(",", ":"))

    @classmethod
    def from_text(cls, text: str) -> LockedState | None:
        """Read it; None when it is not one."""
        try:
            stored = json.loads(text)
            geometry = stored.get("geometry")
            return cls(
                vault=str(stored["vault"]),
                locked_at=str(stored["locked_at"]),
                crisis=stored.get("crisis") is True,
                geometry=_rectangle(geometry),
                maximised=stored.get("maximised") is True,
                wrong_tries=max(0, int(stored.get("wrong_tries", 0))),
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            return None


def _rectangle(stored: object) -> tuple[int, int, int, int] | None:
    if isinstance(stored, list) and len(stored) == 4 and all(isinstance(part, int) for part in stored):
        x, y, width, height = stored
        return x, y, width, height
    return None


def take_locked_state(environment: MutableMapping[str, str] | None = None) -> LockedState | None:
    """Return what the process before this one handed over, and remove it from the environment."""
    text = (os.environ if environment is None else environment).pop(STATE_VARIABLE, None)
    return LockedState.from_text(text) if text else None


class Relauncher(Protocol):
    """Made in `app.py`; tests that stay in one process use their own."""

    def relaunch(self, state: LockedState) -> None:
        """Replace the process by one that shows the lock screen."""
        ...


def command(
    *,
    frozen: bool | None = None,
    executable: str | None = None,
    original: Sequence[str] | None = None,
    arguments: Sequence[str] | None = None,
) -> list[str]:
    """Return the command that starts this program again, as installed (frozen) or from source."""
    is_frozen = bool(getattr(sys, "frozen", False)) if frozen is None else frozen
    program = executable or sys.executable
    if is_frozen:
        return [program, *(sys.argv if arguments is None else arguments)[1:]]
    return [program, *(sys.orig_argv if original is None else original)[1:]]


class ProcessRelauncher:
    """The real one: `execv` where there is one, a detached second process and a hard end elsewhere."""

    def __init__(self) -> None:
        self._has_exec = os.name == "posix"

    def relaunch(self, state: LockedState) -> NoReturn:
        """Never returns; the new process reads `state` from its environment."""
        os.environ[STATE_VARIABLE] = state.as_text()
        line = command()
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        logging.shutdown()
        if self._has_exec:
            os.execv(line[0], line)  # noqa: S606 - the same program again, no shell
        self._start_detached(line)
        os._exit(0)

    @staticmethod
    def _start_detached(line: list[str]) -> None:
        # Windows has no exec: the second process opens the lock screen while this one ends without clean-up.
        from PySide6.QtCore import QProcess

        started, _process = QProcess.startDetached(line[0], line[1:], str(Path.cwd()))
        if not started:
            _log.error("the lock screen could not be started again")
