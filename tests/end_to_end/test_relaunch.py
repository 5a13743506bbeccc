"""Locking for real: the process is replaced, and the one after it stands on the lock screen and knows nothing else."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fixtures.vaults import PASSPHRASE

NEEDLE = "Harbor needle 7719"


@pytest.mark.skipif(
    os.name != "posix", reason="the second process of other systems is detached and not waited for"
)
def test_lock_replaces_the_process_by_the_lock_screen(vault_folder: Path, tmp_path: Path) -> None:
    home, report = tmp_path / "home", tmp_path / "report.jsonl"
    kept = home / "data" / "vaults" / "3fa91b02"
    shutil.copytree(vault_folder, kept)
    environment = os.environ | {
        "WAYSTEAD_HOME": str(home),
        "RELAUNCH_REPORT": str(report),
        "RELAUNCH_NEEDLE": NEEDLE,
        "RELAUNCH_PASSPHRASE": PASSPHRASE,
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.relaunch_child", "word"],
        env=environment,
        cwd=environment["PYTHONPATH"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    lines = [json.loads(line) for line in report.read_text().splitlines()]
    assert done.returncode == 0, done.stderr
    assert [line.get("again") for line in lines] == [False, True]
    first, second = lines
    assert second["pid"] == first["pid"]
    assert first["argv"] == ["word"]
    assert "Locked at" in second["state"]
    assert second["vault"] == "Test vault"
    assert second["size"] == [1000, 700]
    assert not second["unlocked"]
    assert second["handed_over"] == ["WAYSTEAD_HOME"]
    assert not (kept / "lock").exists() or not (kept / "lock").read_bytes()
    assert NEEDLE in (home / "data" / "agency" / "profile.toml").read_text()
