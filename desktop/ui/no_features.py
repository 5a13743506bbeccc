"""PySide6 reads the source of every imported module to see whether it uses `__feature__`. Ours never do: tell it so."""

from __future__ import annotations

import sys

_HOOK, _SEARCH = "shibokensupport.feature", "_mod_uses_pyside"


def skip_feature_search() -> bool:
    """Spare the search from now on; says whether PySide6 has it where we know it. Call it once shiboken6 is there.

    Measured with PySide6 6.12.0: 12 of the 270 ms until the lock screen was painted went into reading source files.
    Nothing else changes: such a module counts as one without PySide6, whose feature set is left as it is, and there
    is never another one than the default.
    """
    hook = sys.modules.get(_HOOK)
    if not callable(getattr(hook, _SEARCH, None)):
        return False
    setattr(hook, _SEARCH, _never)
    return True


def _never(_module: object) -> bool:
    return False
