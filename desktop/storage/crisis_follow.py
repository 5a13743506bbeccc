"""Rows that follow a line of a crisis log into other tables: who is there, where they are.

Called for each new line, whether it was written by hand or taken in after a lock, in the same unit of work.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.crisis import CrisisLine
    from desktop.storage.unit_of_work import UnitOfWork

Follow = Callable[["UnitOfWork", str, "CrisisLine", "str | None"], None]
"""Unit of work, id of the run, the line as it was stored, and who stamped it (None: while locked)."""

FOLLOWS: dict[str, Follow] = {}
"""By kind of line. A line is stored once only; a correction has its own kind and names the line in `corrects`."""
PARTS = ("desktop.storage.crisis_rows",)
"""Modules that fill the table, imported with the first line."""


def follow(work: UnitOfWork, run_id: str, line: CrisisLine, *, staff_id: str | None) -> None:
    """Write what follows from a line."""
    for name in PARTS:
        importlib.import_module(name)
    write = FOLLOWS.get(line.kind)
    if write is not None:
        write(work, run_id, line, staff_id)
