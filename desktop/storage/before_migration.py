"""The copy of the database that is put aside before a migration, and when it goes. See docs/adr/0205."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from desktop.domain.clock import Moment
from desktop.domain.errors import ExpectedError
from desktop.storage.atomic import remove_file

START = "vault.db.before"
KEPT_DAYS = 30


def aside_path(folder: Path, number: int) -> Path:
    """Return where the copy made before migration `number` lies."""
    return folder / f"{START}-{number}"


def remove_copies(folder: Path, *, now: Moment | None = None) -> int:
    """Remove the copies, with `now` only those older than 30 days; returns how many. What cannot go stays for later."""
    removed = 0
    try:
        copies = sorted(folder.glob(f"{START}-*"))
    except OSError:
        return 0
    for path in copies:
        try:
            age = now.utc.timestamp() - path.stat().st_mtime if now is not None else None
            if age is None or age > timedelta(days=KEPT_DAYS).total_seconds():
                remove_file(path)
                removed += 1
        except (OSError, ExpectedError):
            continue
    return removed
