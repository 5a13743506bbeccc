"""The first part of the tour in its real processes: first run, a client, a session killed while typing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def tour(out: Path, *more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-m", "desktop", "tour", str(out), *more],
        cwd=ROOT, capture_output=True, text=True, timeout=110, check=False, env=environment,
    )  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_tour_to_the_killed_session(tmp_path: Path, language: str) -> None:
    out = tmp_path / "out"
    done = tour(out, "--lang", language, "--until", "session: safety")
    report = json.loads((out / "tour.json").read_text(encoding="utf-8"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert report["ok"]
    assert report["language"] == language
    assert {"name", "ok", "ms", "screenshot"} <= set(report["steps"][0])
    pictures = [step["screenshot"] for step in report["steps"] if step["screenshot"]]
    assert len(pictures) > 8
    assert all((out / name).read_bytes().startswith(b"\x89PNG") for name in pictures)
    assert report["documents"] == ["sheet.pdf"]
    assert (Path(report["vault"]) / "vault.db").is_file()
    assert len(report["passphrase"].split()) >= 4
    assert [step for step in report["steps"] if step["name"].startswith("read back")]


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep", encoding="utf-8")
    done = tour(tmp_path)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
