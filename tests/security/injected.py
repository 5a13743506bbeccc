"""Lets the system refuse what a child process asks of it, by strace: also what the database engine itself asks."""

import os
import subprocess
import sys

from tests.security.disk_trace import STRACE, can_trace
from tests.security.workers import ROOT

WRITER = ROOT / "tests" / "security" / "power_writer.py"
REASON = can_trace() if sys.platform == "linux" else "injects into calls of Linux"


def injected(folder, workload, call, error, when, how="honest"):
    """Run a workload of `power_writer.py` in `folder` while calls fail; return what it said.

    `when` is strace's: "7" is the seventh call alone, "7+3" from the seventh on each third.
    """
    command = [STRACE, "-f", "--seccomp-bpf", "-qq", "-o", os.devnull, "-e", f"trace={call}"]
    command += ["-e", "signal=none", "-e", f"inject={call}:error={error}:when={when}"]
    done = subprocess.run(
        [*command, sys.executable, str(WRITER), str(folder), workload, how, "1"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"},
    )
    # anything without a name ends the writer with a trace
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout.splitlines()
