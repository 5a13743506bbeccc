"""A failed test is looked at once more: what passes alone is named, what fails again fails the run."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tools.second_look import MOST, failed, second_look

ROOT = Path(__file__).resolve().parents[1]


def _cache(folder: Path, *names: str) -> Path:
    cache = folder / "lastfailed"
    cache.write_text(json.dumps(dict.fromkeys(names, True)), encoding="utf-8")
    return cache


def _run(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def test_what_passes_alone_is_named(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    cache = _cache(tmp_path, "tests/a.py::test_b")
    assert second_look(cache, run=_run("import sys; sys.exit(sys.argv[1:] != ['tests/a.py::test_b'])")) == 0
    assert "PASSED ONLY WHEN ALONE" in capfd.readouterr().out


def test_what_fails_again_fails_the_run(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert second_look(_cache(tmp_path, "tests/a.py::test_b"), run=_run("raise SystemExit(1)")) == 1
    assert "PASSED ONLY" not in capfd.readouterr().out


@pytest.mark.parametrize("count", [0, MOST + 1])
def test_many_failures_or_none_that_are_known_are_no_accident(tmp_path: Path, count: int) -> None:
    cache = _cache(tmp_path, *(f"tests/a.py::test_{at}" for at in range(count)))
    assert second_look(cache, run=_run("raise SystemExit(0)")) == 1


def test_a_run_that_ended_before_any_test_has_no_second_look(tmp_path: Path) -> None:
    assert failed(tmp_path / "nothing") == []
    assert second_look(tmp_path / "nothing", run=_run("raise SystemExit(0)")) == 1


def test_the_real_run_fails_when_its_second_look_does() -> None:
    lines = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    run = next(line for line in lines if "-m pytest -n" in line)
    assert run.endswith("|| $(PY) -m tools.second_look")
    # what failed in a run before must not be taken for this one's
    assert "lastfailed" in lines[lines.index(run) - 1]
