"""The part of the soak that runs the proofs of `tests/security` at the numbers the list of proofs asks for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
QUICK_PROOFS = {
    "WAYSTEAD_POWER_STATES": "300",
    "WAYSTEAD_KILLS": "100",
    "WAYSTEAD_FLIPS": "500",
    "WAYSTEAD_FAULTS": "all",
    "WAYSTEAD_PRESSES": "99",
}
FULL_PROOFS = QUICK_PROOFS | {"WAYSTEAD_POWER_STATES": "3000", "WAYSTEAD_KILLS": "1000"}
PROOFS = (
    "security/test_kill.py",
    "security/test_faults.py",
    "security/test_power_loss.py",
    "security/test_kill_rotation.py",
    "security/test_kill_migration.py",
    "security/test_kill_backup.py",
    "security/test_kill_import.py",
    "security/test_damage.py",
    "security/test_two_instances.py",
    "security/test_drill.py",
    "ui/screens/test_drills.py",
    "exports/test_bundle.py",
)
FULL_ONLY = ("security/test_faults_engine.py", "security/test_faults_keys.py")
"""Each refused call is a process of its own: a quarter of an hour."""


def proofs(scratch: Path, numbers: dict[str, str]) -> str:
    """The tests that count kills, power losses and faults, each with its control, in two processes."""
    files = [f"tests/{name}" for name in (PROOFS if numbers == QUICK_PROOFS else PROOFS + FULL_ONLY)]
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-n",
        "2",
        "--dist",
        "loadfile",
        "-p",
        "no:cacheprovider",
    ]
    done = subprocess.run(
        [*command, f"--basetemp={scratch / 'pytest'}", *files],
        cwd=ROOT,
        env={**os.environ, **numbers, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise AssertionError(f"the proofs failed: {done.stdout[-2000:]}")
    told = done.stdout.strip().splitlines()[-1]
    return (
        f"{numbers['WAYSTEAD_POWER_STATES']} states, {numbers['WAYSTEAD_KILLS']} kills of each kind, "
        f"{numbers['WAYSTEAD_FLIPS']} flipped bits, every fault: {told}"
    )
