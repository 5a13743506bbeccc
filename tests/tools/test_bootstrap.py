"""`make setup` installs only when something changed, and says the exact line when it may not install."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tools import bootstrap

ROOT = Path(__file__).resolve().parents[2]
TARGETS = [
    "setup", "run", "test", "check", "shots", "tour", "bench", "soak-quick", "soak", "strings", "package",
]  # fmt: skip


def test_make_explains_itself() -> None:
    done = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, timeout=20)
    assert done.returncode == 0
    for target in TARGETS:
        assert f"make {target} " in done.stdout


def test_the_fingerprint_follows_the_lock_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = bootstrap._fingerprint()
    assert bootstrap._fingerprint() == before
    changed = tmp_path / "requirements.lock"
    changed.write_bytes(bootstrap.LOCK.read_bytes() + b"\n")
    monkeypatch.setattr(bootstrap, "LOCK", changed)
    assert bootstrap._fingerprint() != before


@pytest.mark.skipif(sys.platform != "linux", reason="the system libraries are a matter of Linux")
@pytest.mark.parametrize("group", ["NEEDED", "FOR_A_WINDOW"])
def test_missing_libraries_are_named_with_the_exact_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], group: str
) -> None:
    monkeypatch.setattr(bootstrap, "_apt", lambda packages: False)
    monkeypatch.setattr(bootstrap, group, {"libnothing.so.9": "libnothing9"})
    other = "FOR_A_WINDOW" if group == "NEEDED" else "NEEDED"
    monkeypatch.setattr(bootstrap, other, {})
    assert bootstrap._system_libraries() is (group == "FOR_A_WINDOW")
    said = "".join(capsys.readouterr())
    assert "sudo apt-get install -y --no-install-recommends libnothing9" in said


def test_an_ordinary_user_installs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(command: list[str]) -> int:
        pytest.fail(f"ran {command}")

    monkeypatch.setattr(bootstrap, "_quietly", never)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert bootstrap._apt(["libegl1"]) is False


def test_lists_are_fetched_when_the_first_try_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = []

    def fails_once(command: list[str]) -> int:
        ran.append(command[1])
        return 1 if len(ran) == 1 else 0

    monkeypatch.setattr(bootstrap, "_quietly", fails_once)
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/apt-get")
    assert bootstrap._apt(["libegl1"]) is True
    assert ran == ["install", "update", "install"]
