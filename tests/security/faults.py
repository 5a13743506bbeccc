"""Lets the k-th thing a program asks of the file system fail, as a dying disk or a pulled stick does.

Only the system's own functions are replaced: opening for writing, write (half of it gets there), fsync, rename,
replace, unlink, mkdir, rmdir, copying. `io.open` is built again from its parts so that its writes count too.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

_NAMES = ("open", "write", "fsync", "replace", "rename", "unlink", "mkdir", "rmdir", "sendfile", "link")


class Faults:
    """Counts what is asked below `root`, and fails once it comes to number `fails_at` (0: never)."""

    def __init__(self, root: Path, fails_at: int, code: int) -> None:
        self.asked = 0
        self._root, self._fails_at, self._code = str(root), fails_at, code
        self._handles: set[int] = set()

    @property
    def happened(self) -> bool:
        """Tell whether the fault came."""
        return 0 < self._fails_at <= self.asked

    def ours(self, target: Any) -> bool:
        """Tell whether a path or a handle is below the root."""
        if isinstance(target, int):
            try:
                target = Path(f"/proc/self/fd/{target}").readlink()
            except OSError:
                return False
        return str(target).startswith(self._root)

    def ask(self) -> None:
        """Count; raise when it is time."""
        self.asked += 1
        if self.asked == self._fails_at:
            raise OSError(self._code, os.strerror(self._code))

    def wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        """Return a system function that may fail."""

        def asked(target: Any, *rest: Any, **named: Any) -> Any:
            if not self.ours(target):
                return real(target, *rest, **named)
            if name == "write" and self.asked + 1 == self._fails_at:
                real(target, bytes(rest[0])[: len(rest[0]) // 2])
            self.ask()
            return real(target, *rest, **named)

        return asked

    def opener(self, real: Callable[..., Any]) -> Callable[..., Any]:
        """Return `io.open` whose files may fail while they are written."""
        faults = self

        class Raw(io.FileIO):
            def write(self, data: Any) -> int:
                faults.ask()
                return super().write(data) or 0

        def asked(file: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:
            if isinstance(file, int) or not set(mode) & set("wxa+") or not faults.ours(file):
                return real(file, mode, *rest, **named)
            faults.ask()
            buffered = io.BufferedWriter(Raw(file, mode.replace("b", "").replace("t", "")))
            if "b" in mode:
                return buffered
            return io.TextIOWrapper(buffered, encoding=named.get("encoding"), newline=named.get("newline"))

        return asked


@contextmanager
def failing(root: Path, fails_at: int, code: int = errno.EIO) -> Iterator[Faults]:
    """Let the `fails_at`-th thing asked below `root` fail inside the block."""
    faults = Faults(root, fails_at, code)
    with pytest.MonkeyPatch.context() as patch:
        opening = faults.opener(io.open)
        for name in _NAMES:
            patch.setattr(os, name, faults.wrapped(name, getattr(os, name)))
        patch.setattr(io, "open", opening)
        patch.setattr(builtins, "open", opening)
        yield faults
