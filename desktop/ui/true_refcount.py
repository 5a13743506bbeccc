"""A guard for Python 3.11: PySide6 6.12 gives back a reference to `None` or `True` too many at nearly every call."""

from __future__ import annotations

import ctypes
import sys

_ENOUGH = 1 << 40
_NEAR = 64


def keep_true_alive() -> bool:
    """Give `True`, `False` and `None` more references than a lifetime can take; says whether it was needed.

    Measured with PySide6 6.12.0: each `Signal.emit`, `connect` and `disconnect` called from Python drops one
    reference. `True` starts with a few hundred, so a window would end after some minutes with "deallocating
    True or False". Each call that returns nothing (`setText`, `update`, any overridden event) drops one of `None` in
    the same way: 500 calls of `QObject.setObjectName` took 500 of about 5,000. 6.11.3 does neither. From Python 3.12
    on these three cannot be deallocated and nothing is done.
    """
    if sys.version_info >= (3, 12):
        return False
    done = True
    for value in (True, False, None):
        count = ctypes.c_ssize_t.from_address(id(value))
        # The count is the first word of an object in ordinary builds; where it is not, leave everything alone.
        if abs(count.value - sys.getrefcount(value)) > _NEAR:
            done = False
        elif count.value < _ENOUGH:
            count.value += _ENOUGH
    return done
