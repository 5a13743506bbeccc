"""The part of the soak that runs the proofs of `tests/security` at their large numbers of kills and power losses."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
QUICK_PROOFS = {"WAYSTEAD_POWER_STATES": "300", "WAYSTEAD_KILLS": "100"}
FULL_PROOFS = {"WAYSTEAD_POWER_STATES": "3000", "WAYSTEAD_KILLS": "1000", "WAYSTEAD_FAULTS": "all"}
PROOFS = ("power_loss", "kill", "kill_migration", "kill_backup", "kill_rotation", "kill_import")
FAULTS = ("faults", "faults_engine")


def proofs(scratch: Path, numbers: dict[str, str]) -> str:
    """The tests that count kills and power losses, each with its control, in two processes."""
    names = (*PROOFS, *FAULTS) if "WAYSTEAD_FAULTS" in numbers else PROOFS
    files = [f"tests/security/test_{name}.py" for name in names]
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
        f"{numbers['WAYSTEAD_POWER_STATES']} states, {numbers['WAYSTEAD_KILLS']} kills of each kind: {told}"
    )
