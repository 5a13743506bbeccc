"""A guard for Python 3.11: PySide6 6.12 gives back one reference to `True` too many at every emit and connect."""

from __future__ import annotations

import ctypes
import sys

_ENOUGH = 1 << 40
_NEAR = 64


def keep_true_alive() -> bool:
    """Give `True` more references than a lifetime of signals can take; says whether it was needed.

    Measured with PySide6 6.12.0: each `Signal.emit`, `connect` and `disconnect` called from Python drops one
    reference. `True` starts with a few hundred, so a window would end after some minutes with "deallocating
    True or False". From Python 3.12 on `True` cannot be deallocated and nothing is done.
    """
    if sys.version_info >= (3, 12):
        return False
    count = ctypes.c_ssize_t.from_address(id(True))
    # The count is the first word of an object in ordinary builds; where it is not, leave everything alone.
    if abs(count.value - sys.getrefcount(True)) > _NEAR:
        return False
    if count.value < _ENOUGH:
        count.value += _ENOUGH
    return True
