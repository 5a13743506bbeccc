"""After a failed run of every test: runs the few that failed once more, alone, and says which passed only then.

A test that waits for a thread, a disk or a killed process can fail because three workers share two cores. One such
test in five thousand must not hide that everything else is right, and must not be forgotten either: it is named in the
end, and stays a defect of the test or of the program until somebody has found which (ADR 0512).
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

MOST = 3
"""More than these are no accident: they fail the run as they are."""
CACHE = Path(".pytest_cache/v/cache/lastfailed")


def failed(cache: Path) -> list[str]:
    """Return the tests that failed in the last run; none when nothing can be read."""
    try:
        return sorted(json.loads(cache.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return []


def second_look(cache: Path = CACHE, *, run: tuple[str, ...] = (sys.executable, "-m", "pytest")) -> int:
    """Run what failed once more; return 0 when all of it passes alone, else 1."""
    names = failed(cache)
    if not names or len(names) > MOST:
        print(f"Failed: {len(names) or 'more than the tests'}. No second look.", flush=True)
        return 1
    print(f"== a second look, alone, at: {', '.join(names)}", flush=True)
    again = subprocess.run([*run, *names], check=False)
    if again.returncode != 0:
        return 1
    print("\nPASSED ONLY WHEN ALONE (find out why):", flush=True)
    for name in names:
        print(f"  {name}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(second_look())
