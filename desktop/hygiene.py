"""What the process does for secrecy before anything else: no core dumps, no debugger, private files."""

from __future__ import annotations

import ctypes
import os
import sys

# a plain name, since type checkers follow only the branch of the system they run on
_SYSTEM: str = sys.platform
_PR_SET_DUMPABLE = 4
_PT_DENY_ATTACH = 31
_SEM_FAILCRITICALERRORS, _SEM_NOGPFAULTERRORBOX = 0x0001, 0x0002


def harden() -> list[str]:
    """Do what this system offers; returns the names of steps that were refused. Never stops the program."""
    refused: list[str] = []
    for name, step in (
        ("umask", _umask),
        ("core", _no_core),
        ("attach", _no_attach),
        ("wer", _no_error_report),
    ):
        try:
            done = step()
        except (OSError, AttributeError, ValueError, ImportError):
            done = False
        if not done:
            refused.append(name)
    return refused


def _umask() -> bool:
    os.umask(0o077)
    return True


def _no_core() -> bool:
    if _SYSTEM == "win32":
        return True
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return True


def _no_attach() -> bool:
    if _SYSTEM == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        return bool(libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0)
    if _SYSTEM == "darwin":
        libc = ctypes.CDLL(None, use_errno=True)
        return bool(libc.ptrace(_PT_DENY_ATTACH, 0, 0, 0) == 0)
    return True


def _no_error_report() -> bool:
    # Windows: no dialog and no report with a memory dump after a crash
    windll = getattr(ctypes, "windll", None)
    if windll is not None:
        windll.kernel32.SetErrorMode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
    return True
