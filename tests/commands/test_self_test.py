"""`self-test` finds this installation whole, and one that is not."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.commands import self_test

ROOT = Path(__file__).resolve().parents[2]


def run(
    home: Path,
    *,
    code: str = "from desktop.__main__ import main; import sys; sys.exit(main(['self-test', '--json']))",
):
    environment = {**os.environ, "WAYSTEAD_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=90
    )


def test_everything_here_works_and_nothing_is_left(tmp_path: Path) -> None:
    done = run(tmp_path)
    report = json.loads(done.stdout)
    assert [part for part in report["parts"] if not part["ok"]] == []
    assert report["ok"] is True
    assert done.returncode == 0
    assert {part["name"] for part in report["parts"]} == set(self_test.PARTS)
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


def test_a_damaged_installation_is_noticed(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle"
    shutil.copytree(ROOT / "resources", bundle / "resources")
    shutil.copytree(ROOT / "translations", bundle / "translations")
    (bundle / "resources" / "fonts" / "NotoSans-Regular.ttf").write_bytes(b"not a font")
    (bundle / "resources" / "documents" / "plan.typ").write_text("#(", encoding="utf-8")
    (bundle / "translations" / "app_ar.qm").write_bytes(b"")
    done = run(
        tmp_path / "home",
        code=f"import sys; sys._MEIPASS = {str(bundle)!r}\n"
        "from desktop.__main__ import main; sys.exit(main(['self-test', '--json']))",
    )
    assert done.returncode == 1
    broken = {part["name"] for part in json.loads(done.stdout)["parts"] if not part["ok"]}
    assert {"fonts", "documents", "translations"} <= broken
    assert not broken & {"vault", "database", "case pack", "python"}


def test_a_plain_file_in_the_vault_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "vault.db").write_bytes(b"SQLite format 3\0" + b"\0" * 100)
    with pytest.raises(self_test.PartFailedError):
        self_test._need_sealed(tmp_path)
    (tmp_path / "vault.db").write_bytes(os.urandom(64) + self_test.NEEDLE.encode())
    with pytest.raises(self_test.PartFailedError):
        self_test._need_sealed(tmp_path)
