"""Threads that are traced from their first line all start, however many do so at once (tests/fixtures/tracing.py)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MANY = """
import sys, threading
from tests.fixtures.tracing import trace_in_turn
def heard(event, _values):
    if event == "sys.settrace":
        sum(range(2_000))  # time for another thread to come in between
sys.addaudithook(heard)
sys.setswitchinterval(1e-6)
if "in turn" in sys.argv:
    trace_in_turn()
threading.settrace(lambda *_values: None)
died = []
sys.unraisablehook = died.append
def start(count):
    for _ in range(count):
        each = threading.Thread(target=len, args=("",), daemon=True)
        each._started.wait = lambda *_values: None  # one that dies never says that it began
        each.start()
starters = []
for _ in range(8):
    threading.settrace(None)
    starters.append(threading.Thread(target=start, args=(40,)))
threading.settrace(lambda *_values: None)
for each in starters:
    each.start()
for each in starters:
    each.join()
print(len(died))
"""


def died(*how: str) -> int:
    command = [sys.executable, "-c", MANY, *how]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=60, check=True)
    return int(done.stdout)


def test_every_traced_thread_starts() -> None:
    assert died("in turn") == 0


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="the refusal is one of Python 3.11")
def test_without_it_threads_die() -> None:
    """The control."""
    assert died() > 0
