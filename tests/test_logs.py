"""The log helps to find a fault and never holds what a person typed."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import logs

NAME = "Nadia Petrenko"
CLIENT_ID = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    logs.set_up_logging(tmp_path)
    yield tmp_path / "waystead.log"
    logs.stop_logging()


def test_ids_and_codes_stay_everything_else_is_blanked(log: Path) -> None:
    logs.logger.info("opened %s as %s after %d ms", CLIENT_ID, NAME, 12)
    logs.logger.info("state %(state)s of %(who)s", {"state": "draft_saved", "who": NAME})
    logs.logger.info("file %s and %s", Path("/home/nadia/plan.pdf"), "+1 503 555 0142")
    text = log.read_text(encoding="utf-8")
    assert CLIENT_ID in text
    assert "draft_saved" in text
    assert "12 ms" in text
    for secret in ("Nadia", "Petrenko", "/home", "503"):
        assert secret not in text
    assert text.count(logs.BLANK) == 4


def test_of_a_failure_only_type_and_place_are_kept(log: Path, caplog: pytest.LogCaptureFixture) -> None:
    try:
        try:
            int(NAME)
        except ValueError as error:
            raise RuntimeError(f"could not save {NAME}") from error
    except RuntimeError:
        logs.logger.info("saving failed", exc_info=True)
    text = log.read_text(encoding="utf-8")
    assert "RuntimeError" in text
    assert "after ValueError" in text
    assert "test_logs.py" in text
    assert NAME not in text


def test_the_file_stays_small(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_LARGEST", 2000)
    for number in range(400):
        logs.logger.info("line %d", number)
    files = sorted(log.parent.iterdir())
    assert [file.name for file in files] == ["waystead.log", "waystead.old.log"]
    assert sum(file.stat().st_size for file in files) < 5000
    assert "line 399" in log.read_text(encoding="utf-8")


def test_without_a_usable_folder_the_program_goes_on(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    logs.set_up_logging(blocked / "logs")
    logs.logger.info("nowhere to write")
    logs.stop_logging()


@pytest.mark.expects_log("Qt message from qfont.setpointsize")
@pytest.mark.expects_log("Qt message from unnamed")
def test_of_qts_messages_only_the_function_is_kept(log: Path) -> None:
    logs.note_qt_message("QtWarningMsg", None, f"QFont::setPointSize: Point size <= 0 for {NAME}")
    logs.note_qt_message("QtWarningMsg", None, f"cannot open {NAME}.pdf")
    logs.note_qt_message("QtDebugMsg", None, "QFont::chatter")
    text = log.read_text(encoding="utf-8")
    assert "qfont.setpointsize" in text
    assert "unnamed" in text
    assert "chatter" not in text
    assert NAME not in text


def failure() -> ValueError:
    try:
        raise ValueError(NAME)
    except ValueError as error:
        return error


def test_a_crash_report_names_type_place_and_version_only(tmp_path: Path) -> None:
    error = failure()
    report = logs.write_crash_report(tmp_path, ValueError, error, error.__traceback__)
    assert report is not None
    text = report.read_text(encoding="utf-8")
    assert text.splitlines()[-1] == "ValueError"
    assert "test_logs.py" in text
    assert NAME not in text
    assert str(Path.home()) not in text


def test_only_the_newest_reports_stay(tmp_path: Path) -> None:
    error = failure()
    for _ in range(9):
        logs.write_crash_report(tmp_path, ValueError, error, None)
    assert len(list(tmp_path.iterdir())) == 5


@pytest.mark.parametrize("place", ["main", "thread"])
def test_an_uncaught_failure_leaves_a_report_and_prints_nothing(tmp_path: Path, place: str) -> None:
    code = (
        "import sys, threading, pathlib\nfrom desktop import logs\n"
        f"folder = pathlib.Path({str(tmp_path)!r})\nlogs.set_up_logging(folder)\nlogs.install_crash_reports(folder)\n"
        f"def fail(): raise ValueError({NAME!r})\n"
    )
    code += "fail()" if place == "main" else "t = threading.Thread(target=fail); t.start(); t.join()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30)
    assert NAME not in done.stdout + done.stderr
    reports = list(tmp_path.glob("crash-*.txt"))
    assert len(reports) == 1
    for file in tmp_path.iterdir():
        assert NAME not in file.read_text(encoding="utf-8")


def test_no_socket_comes_along() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys, desktop.logs; print('socket' in sys.modules)"],
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == "False"
    assert threading.current_thread() is threading.main_thread()
