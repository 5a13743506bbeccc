"""What the process does about itself before any secret is in it: no core dumps, no other program reading its memory."""

from __future__ import annotations

import ctypes
import sys

_SYSTEM: str = sys.platform
_PR_SET_DUMPABLE = 4
_PT_DENY_ATTACH = 31
_SEM_FAILCRITICALERRORS = 0x0001
_SEM_NOGPFAULTERRORBOX = 0x0002


def harden_process() -> list[str]:
    """Switch off crash dumps and attaching, as far as the system allows; returns stable codes of what took effect.

    Codes: "no_core_dumps", "not_dumpable", "no_debugger", "no_crash_box". What cannot be done is left out, never an
    error: a laptop that refuses it must still open the crisis screen. The administrator can always read memory.
    """
    done = []
    for code, measure in _MEASURES:
        try:
            if measure():
                done.append(code)
        except (OSError, ValueError, AttributeError, ImportError):
            continue
    return done


def _no_core_dumps() -> bool:
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return True


def _not_dumpable() -> bool:
    if not _SYSTEM.startswith("linux"):
        return False
    return bool(ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0)


def _no_debugger() -> bool:
    # the first argument of `ptrace` has this meaning on macOS only
    if not _SYSTEM.startswith("darwin"):
        return False
    return bool(ctypes.CDLL(None).ptrace(_PT_DENY_ATTACH, 0, None, 0) == 0)


def _no_crash_box() -> bool:
    # without the box Windows offers no dump of the process to its error reporting; elsewhere there is no `windll`
    windll = getattr(ctypes, "windll")  # noqa: B009 - types know it on Windows only
    windll.kernel32.SetErrorMode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
    return True


_MEASURES = (
    ("no_core_dumps", _no_core_dumps),
    ("not_dumpable", _not_dumpable),
    ("no_debugger", _no_debugger),
    ("no_crash_box", _no_crash_box),
)
