"""The tour in its real processes: whole in Arabic, in English up to the first client (`make tour` does the rest)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest

from desktop.commands.tour_parts.job import Job
from desktop.commands.tour_parts.read_back import _pages
from desktop.commands.tour_parts.script import STEPS
from desktop.commands.tour_parts.steps_plan import MEANT
from desktop.services.app_services import Services

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 540
"""A whole tour takes three minutes, one of them spent waiting for the idle lock."""
STEP_GIVEN = MEANT[0]
PROVEN = {
    "a practice vault with invented clients",
    "the client, found by another spelling",
    "the signed session with its amendment",
    "the crisis with what was written while locked, its report signed",
    "the plan, what is kept in memory, and what was given",
    "tagged pages in two languages, without a name",
    "nothing typed can be read in any file",
}


def tour(out: Path, *more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-m", "desktop", "tour", str(out), *more],
        cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False, env=environment,
    )  # fmt: skip


def looked_at(
    out: Path, done: subprocess.CompletedProcess[str], language: str, pictures: int = 9
) -> dict[str, Any]:
    """Return the report of a tour that went well, after looking at what every tour must have left."""
    report: dict[str, Any] = json.loads((out / "tour.json").read_text(encoding="utf-8"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert report["ok"]
    assert report["language"] == language
    assert all({"name", "ok", "ms", "screenshot"} <= set(step) for step in report["steps"])
    names = [step["screenshot"] for step in report["steps"] if step["screenshot"]]
    assert len(names) >= pictures
    assert all((out / name).read_bytes().startswith(b"\x89PNG") for name in names)
    assert (Path(report["vault"]) / "vault.db").is_file()
    assert len(report["passphrase"].split()) >= 4
    return report


@pytest.mark.slow
@pytest.mark.timeout(SECONDS)
def test_the_tour_in_english_to_the_first_client(tmp_path: Path) -> None:
    out = tmp_path / "out"
    report = looked_at(out, tour(out, "--until", "client: found"), "en", pictures=5)
    assert report["documents"] == ["sheet.pdf"]
    assert [step for step in report["steps"] if step["name"].startswith("read back")]


@pytest.mark.slow
@pytest.mark.timeout(SECONDS)
def test_the_whole_tour_in_arabic_with_pages_in_both_languages(tmp_path: Path) -> None:
    out = tmp_path / "out"
    report = looked_at(out, tour(out, "--lang", "ar"), "ar")
    names = [step["name"] for step in report["steps"]]
    assert [name for name in names if not name.startswith("read back")] == [step.name for step in STEPS]
    assert {name.removeprefix("read back: ") for name in names if name.startswith("read back")} == PROVEN
    assert {"plan-en.pdf", "plan-ar.pdf", "message-en.txt", "message-ar.txt"} <= set(report["documents"])
    assert (out / report["pack"]).read_bytes().startswith(b"age-encryption.org/v1")
    for language, words in (("en", STEP_GIVEN[0]), ("ar", STEP_GIVEN[1])):
        assert words in (out / f"message-{language}.txt").read_text(encoding="utf-8")
    # the control: a page without the steps in its language does not pass the reader
    shutil.copy(out / "plan-en.pdf", out / "plan-ar.pdf")
    assert not _pages(cast(Services, None), Job(out=str(out)))


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep", encoding="utf-8")
    done = tour(tmp_path)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
