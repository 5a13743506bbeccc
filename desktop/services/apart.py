"""A process apart: what strangers made is drawn and decoded there, and can neither hold the window up nor harm it.

The same program is started again with a word that `--help` does not name. It gets the file on its standard input and
answers on its standard output: no file is written, and neither the vault's folder nor a key is in its arguments or its
environment. What takes too long is ended. `end_all` ends every one of them: at the lock, and when the program is left.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
import weakref
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from desktop.domain.errors import InvalidInput
from desktop.services import apart_frames as frames

if TYPE_CHECKING:
    from collections.abc import Iterable

_SYSTEM: str = sys.platform  # a plain name: type checkers follow only their own system's branch
HIDDEN = "apart"
"""The word that starts it, before what it is for: draw, hear, decode, record or cut."""
SECONDS = 20.0
"""For one answer, the start included: a slow laptop draws a page full of maps in less."""
GONE_SECONDS = 1.0
"""How long a lock waits, at most, for those it ended; they are gone within a hundredth of it."""
PASSED_ON = (
    "PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "USERPROFILE", "LOCALAPPDATA",
    # where the sound of this computer is found
    "XDG_RUNTIME_DIR", "PULSE_SERVER", "PULSE_COOKIE", "PULSE_RUNTIME_PATH", "ALSA_CONFIG_PATH", "PIPEWIRE_REMOTE",
    "PIPEWIRE_RUNTIME_DIR",
)  # fmt: skip
"""All of the environment that it is given."""
# what it may answer when it refuses; anything else it says is not believed
REASONS = {
    "file_damaged", "file_password", "file_pages", "file_pixels", "file_gone",
    "sound_damaged", "sound_form", "sound_slow", "sound_empty",
}  # fmt: skip

_all: weakref.WeakSet[Apart] = weakref.WeakSet()
_all_guard = threading.Lock()
"""A lock must not fail because another thread begins one in the middle of it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: facts as JSON, and bytes where some were asked for."""

    facts: dict[str, Any]
    body: bytes = b""


class Apart:
    """One such process. Made anywhere; started and asked on the pool; `end` may be called on any thread."""

    def __init__(self, what: str, *arguments: str, slow: str = "file_slow") -> None:
        """`slow` is the reason that is raised when it takes too long or does not live."""
        self._what, self._arguments, self._slow = what, arguments, slow
        self._process: subprocess.Popen[bytes] | None = None
        self._guard = threading.Lock()
        self._ended = self._killed = False
        with _all_guard:
            _all.add(self)

    @property
    def ended(self) -> bool:
        """Tell whether it is over: ended, too slow, or gone by itself."""
        return self._ended

    @property
    def pid(self) -> int:
        """Its number; 0 before it began."""
        return self._process.pid if self._process is not None else 0

    def start(self) -> None:
        """Begin; raises InvalidInput(slow) where it cannot be, or was ended before."""
        with self._guard:
            if self._ended:
                raise InvalidInput("file", self._slow)
            try:
                self._process = subprocess.Popen(
                    [*command(), HIDDEN, self._what, *self._arguments],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env=environment(),
                    cwd=_nowhere(),
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            except OSError:
                self._ended = True
                raise InvalidInput("file", self._slow) from None

    def hand_over(self, pieces: Iterable[bytes], facts: dict[str, Any]) -> None:
        """Give it the file, piece by piece, and say what it is; raises InvalidInput(slow) when it is gone."""
        for piece in pieces:
            self.pass_on(piece)
        self.say(frames.WHOLE, facts)

    def pass_on(self, piece: bytes) -> None:
        """Give it one piece of the file."""
        self._send(frames.PART, piece)

    def say(self, kind: bytes, facts: dict[str, Any]) -> None:
        """Send a few words as JSON."""
        self._send(kind, json.dumps(facts).encode())

    def ask(self, facts: dict[str, Any], seconds: float | None = None) -> Answer:
        """Return the answer to a question.

        Raises InvalidInput "file" with the reason it gave (`REASONS`), or `slow` when none came in time.
        """
        with self.patience(seconds):
            self.say(frames.ASK, facts)
            return self.answer()

    def answer(self) -> Answer:
        """Wait for what comes next."""
        kind, body = self._next()
        if kind == frames.REFUSED:
            said = _json(body)
            reason = str(said.get("reason"))
            most = said.get("most")
            details = {"most": most} if isinstance(most, int) else {}
            raise InvalidInput("file", reason if reason in REASONS else "file_damaged", **details)
        if kind != frames.ANSWER:
            raise self._not_believed()
        facts = _json(body)
        if not facts.get("bytes"):
            return Answer(facts)
        kind, body = self._next()
        if kind != frames.BYTES:
            raise self._not_believed()
        return Answer(facts, body)

    @contextlib.contextmanager
    def patience(self, seconds: float | None = None) -> Any:
        """End it when what is done inside takes longer."""
        timer = threading.Timer(SECONDS if seconds is None else seconds, self._on_late)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()

    def end(self) -> None:
        """End it at once, whatever it does; once is enough. Nobody waits here: it is cleared away on the side."""
        process = self._kill()
        if process is not None:
            threading.Thread(target=self._clear_away, args=(process,), name="apart", daemon=True).start()

    def wait(self, seconds: float) -> None:
        """Wait until one that was ended is gone."""
        process = self._process
        if process is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(seconds)

    def _kill(self) -> subprocess.Popen[bytes] | None:
        with self._guard:
            self._ended = True
            process, self._killed = (None if self._killed else self._process), True
        if process is not None:
            with contextlib.suppress(OSError):
                process.kill()
        return process

    @staticmethod
    def _clear_away(process: subprocess.Popen[bytes]) -> None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(GONE_SECONDS)
        # a thread that still writes or reads has its own end of it broken, and closes nothing under itself
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError, ValueError, RuntimeError):
                if pipe is not None:
                    pipe.close()

    def _on_late(self) -> None:
        self.end()

    def _send(self, kind: bytes, body: bytes) -> None:
        process = self._process
        if self._ended or process is None or process.stdin is None:
            raise InvalidInput("file", self._slow)
        try:
            process.stdin.write(frames.frame(kind, body))
            process.stdin.flush()
        except (OSError, ValueError):
            self.end()
            raise InvalidInput("file", self._slow) from None

    def _next(self) -> tuple[bytes, bytes]:
        process = self._process
        if process is None or process.stdout is None:
            raise InvalidInput("file", self._slow)
        stream: Any = process.stdout
        try:
            found = frames.read_frame(stream)
        except (OSError, ValueError, frames.Garbled):
            found = None
        if found is None:
            # out of memory, out of processor time, or a fault in whatever draws: it says nothing more
            self.end()
            raise InvalidInput("file", self._slow)
        return found

    def _not_believed(self) -> InvalidInput:
        self.end()
        return InvalidInput("file", self._slow)


def end_all() -> None:
    """End every process apart, and see that none is left behind: the program may be replaced in a moment."""
    with _all_guard:
        every = list(_all)
    for each in every:
        each.end()
    until = time.monotonic() + GONE_SECONDS
    for each in every:
        each.wait(max(0.0, until - time.monotonic()))


def command() -> list[str]:
    """Return what starts this program: as it is installed, or from source."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop"]


def environment() -> dict[str, str]:
    """Return next to nothing: no folder of a vault, nothing that a lock hands over."""
    given = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    given["QT_QPA_PLATFORM"] = "offscreen"
    if not getattr(sys, "frozen", False):
        given["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
    return given


def _nowhere() -> str:
    # not the folder the program was started in, which may be a stick that somebody wants back
    return str(Path(sys.executable).parent)


def _json(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def standard_streams() -> tuple[BinaryIO, BinaryIO]:
    """Return what such a process reads from and writes to; a program with a window has them only by their handles."""
    if _SYSTEM != "win32":
        return os.fdopen(0, "rb", closefd=False), os.fdopen(1, "wb", closefd=False)
    import ctypes
    import importlib

    crt, kernel = importlib.import_module("msvcrt"), getattr(ctypes, "windll").kernel32  # noqa: B009
    kernel.GetStdHandle.restype = ctypes.c_void_p
    binary = getattr(os, "O_BINARY", 0)
    into, out = (
        crt.open_osfhandle(kernel.GetStdHandle(number), flag | binary)
        for number, flag in ((-10, os.O_RDONLY), (-11, os.O_WRONLY))
    )
    return os.fdopen(into, "rb"), os.fdopen(out, "wb")
