"""kill -9 while a vault of the first schema is brought up to date: exactly old or new, and a retry finishes it."""

import json
import os
import subprocess
import sys

import pytest

from tests.security.workers import ROOT

MIGRATOR = ROOT / "tests" / "security" / "migrator.py"
KILLS = int(os.environ.get("WAYSTEAD_KILLS", "8"))

pytestmark = [
    pytest.mark.timeout(7200),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a fork"),
]


def migrated(folder, boundaries, moments, mode):
    done = subprocess.run(
        [sys.executable, str(MIGRATOR), str(folder), str(boundaries), str(moments), mode],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def test_killed_at_any_statement_or_moment_it_is_old_or_new(tmp_path):
    # from a hundred kills on before every single statement
    boundaries = 93 if KILLS >= 100 else KILLS * 2 // 3
    found = migrated(tmp_path, boundaries, KILLS - boundaries, "honest")
    assert found["wrong"] == []
    assert found["kills"] == KILLS + 1
    assert found["statements"] >= 93, "every statement is a place to be killed at"


@pytest.mark.parametrize(
    ("mode", "told"), [("torn", "already exists"), ("no_copy", "lost: the copy that was put aside")]
)
def test_the_looking_notices_half_a_migration_and_a_missing_copy(tmp_path, mode, told):
    """The controls: a migration without its transaction, and one that puts nothing aside."""
    wrong = migrated(tmp_path, 2 if mode == "torn" else 0, 0, mode)["wrong"]
    assert any(told in fault for each in wrong for fault in each)
