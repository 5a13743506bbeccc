"""Content is read on the pool while the crisis key is pressed: both threads check against the same shapes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def ended(*words: str) -> int:
    """Return the exit code of four threads that check at once; negative when the system ended the process."""
    child = subprocess.run(
        [sys.executable, "-m", "tests.content.decode_child", *words],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    return child.returncode


def test_threads_that_check_at_once_do_not_end_the_process() -> None:
    assert ended() == 0


def test_without_the_lock_they_do() -> None:
    """The control; it takes more than one try once in a while."""
    assert any(ended("careless") < 0 for _ in range(8))
