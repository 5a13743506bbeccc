"""Python's collector of circular rubbish, kept to the UI thread and to moments in which nobody types.

By itself it runs on whichever thread makes the object too many. On a lane it would take the Python half of a closed
pop-up or page apart beside the UI thread, and Qt's half, which only that thread may end, would go on without it: a
widget that answers each event with an error, or ends the program.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 2_000
QUIET_SECONDS = 1.5
YOUNG, MIDDLE, OLD = 2_000, 10, 10
"""How many new objects, and collections of the generation before, make a collection worth its while."""
FULL = 200_000
"""New objects that nobody's typing holds up any longer: some tens of megabytes at most."""


class Rubbish(QObject):
    """Looks now and then whether there is something to collect; `quiet` gives the seconds since the last key."""

    def __init__(self, quiet: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._quiet = quiet
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)

    def look(self) -> int | None:
        """Collect what is worth it now; return the generation, or nothing."""
        made = gc.get_count()[0]
        if self._quiet() < QUIET_SECONDS and made < FULL:
            return None
        return collect()


def collect() -> int | None:
    """Collect the oldest generation that is due, on the calling thread; return it, or nothing when none is."""
    young, middle, old = gc.get_count()
    due = None
    if old > OLD:
        due = 2
    elif middle > MIDDLE:
        due = 1
    elif young > YOUNG:
        due = 0
    if due is not None:
        gc.collect(due)
    return due
