"""The inside of a process apart (`services.apart`): its limits, and which of its works it does.

It is started by the program alone and is named in no help. It takes no folder and opens no vault.
"""

from __future__ import annotations

import ctypes
import json
import sys
import threading
from typing import TYPE_CHECKING, Any, BinaryIO

from desktop.domain.errors import ExpectedError
from desktop.services import apart_frames as frames
from desktop.services.apart import standard_streams

if TYPE_CHECKING:
    from collections.abc import Sequence

_SYSTEM: str = sys.platform  # a plain name: type checkers follow only their own system's branch
MEMORY = 1024 * 1024 * 1024
"""Bytes it may hold: the largest file that is kept, its picture (64 million pixels) and a drawn page, twice."""
PROCESSOR_SECONDS = 30
"""For one answer; whoever started it may be gone and can end it no more."""
EXIT_USAGE = 2
_JOB_LIMITS, _PROCESS_MEMORY = 9, 0x100


class Channel:
    """Standard input and output as frames; what is sent is whole, whichever thread sends it."""

    def __init__(self, into: BinaryIO, out: BinaryIO) -> None:
        self.into, self._out = into, out
        self._guard = threading.Lock()

    def answer(self, facts: dict[str, Any], body: bytes | None = None) -> None:
        """Send facts, and bytes where there are some."""
        with self._guard:
            told = {**facts, "bytes": body is not None}
            self._out.write(frames.frame(frames.ANSWER, json.dumps(told).encode()))
            if body is not None:
                self._out.write(frames.frame(frames.BYTES, body))
            self._out.flush()

    def refuse(self, reason: str, most: object = None) -> None:
        """Send why it cannot be done."""
        with self._guard:
            body = json.dumps({"reason": reason, "most": most}).encode()
            self._out.write(frames.frame(frames.REFUSED, body))
            self._out.flush()

    def whole_file(self) -> tuple[bytearray, dict[str, Any]]:
        """Take the file in; returns its bytes and what it is said to be."""
        held = bytearray()
        for kind, body in frames.frames(self.into):
            if kind == frames.PART:
                held += body
            else:
                return held, json.loads(body)
        raise EOFError

    def asked(self) -> Any:
        """Return every question until whoever asks is gone."""
        for kind, body in frames.frames(self.into):
            if kind == frames.ASK:
                renew_time()
                yield json.loads(body)


def serve(arguments: Sequence[str]) -> int:
    """Do one of the works until standard input ends; returns the exit code."""
    what = arguments[0] if arguments else ""
    if what not in {"draw", "hear", "decode", "record", "cut"}:
        return EXIT_USAGE
    channel = Channel(*standard_streams())
    limit_memory()
    renew_time()
    try:
        if what == "draw":
            from desktop.commands.apart_draw import draw

            draw(channel)
        elif what == "decode":
            from desktop.commands.apart_decode import decode

            decode(channel)
        elif what == "record":
            from desktop.commands.apart_record import record

            record(channel, arguments[1:])
        elif what == "cut":
            from desktop.commands.apart_cut import cut

            cut(channel)
        else:
            from desktop.commands.apart_hear import hear

            hear(channel, arguments[1:])
    except ExpectedError as error:
        channel.refuse(error.reason)
    except (EOFError, BrokenPipeError, MemoryError, ValueError):
        return 1
    return 0


# ---------------------------------------------------------------- limits


def limit_memory() -> bool:
    """Allow so much memory and no more; says whether this system keeps to it."""
    if _SYSTEM == "win32":
        return _limit_windows()
    import resource

    try:
        # not the address space: the PDF reader reserves far more of it than it uses, and would not start
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    except (OSError, ValueError):
        return False
    return _SYSTEM == "linux"


def renew_time() -> None:
    """Allow so much processor time from now on."""
    if _SYSTEM == "win32":
        return
    import resource
    import time

    with_what_went = int(time.process_time()) + PROCESSOR_SECONDS
    try:
        _soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (with_what_went, hard))
    except (OSError, ValueError):
        return


def write_nothing() -> None:
    """Write no file from now on, where the system has such a limit.

    Processes are not limited: Linux counts threads with them, for everybody but the superuser, and drawing needs one.
    """
    if _SYSTEM == "win32":
        return
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    except (OSError, ValueError):
        return


def open_nothing() -> None:
    """Open no file, no pipe and no socket from now on: everything that is needed is open or loaded."""
    write_nothing()
    if _SYSTEM == "win32":
        return
    import resource

    # no thread either, which Linux counts as a process: decoding needs none
    for limit in (resource.RLIMIT_NOFILE, resource.RLIMIT_NPROC):
        try:
            resource.setrlimit(limit, (0, 0))
        except (OSError, ValueError):
            continue


def _limit_windows() -> bool:
    # a job of its own, which this process cannot leave: so much memory, and one process
    windll = getattr(ctypes, "windll", None)
    if windll is None:
        return False
    kernel = windll.kernel32
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.GetCurrentProcess.restype = ctypes.c_void_p

    class Basic(ctypes.Structure):
        _fields_ = [
            ("user_time", ctypes.c_int64), ("job_time", ctypes.c_int64), ("flags", ctypes.c_uint32),
            ("least", ctypes.c_size_t), ("most", ctypes.c_size_t), ("processes", ctypes.c_uint32),
            ("affinity", ctypes.c_size_t), ("priority", ctypes.c_uint32), ("scheduling", ctypes.c_uint32),
        ]  # fmt: skip

    class Extended(ctypes.Structure):
        _fields_ = [
            ("basic", Basic), ("counters", ctypes.c_uint64 * 6), ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t), ("peak_process", ctypes.c_size_t), ("peak_job", ctypes.c_size_t),
        ]  # fmt: skip

    limits = Extended()
    limits.basic.flags = _PROCESS_MEMORY
    limits.process_memory = MEMORY
    job = kernel.CreateJobObjectW(None, None)
    if not job:
        return False
    handle = ctypes.c_void_p(job)
    done = kernel.SetInformationJobObject(handle, _JOB_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
    return bool(done and kernel.AssignProcessToJobObject(handle, ctypes.c_void_p(kernel.GetCurrentProcess())))
