"""The guards of conftest.py must bite: each gets something bad and has to notice it."""

from __future__ import annotations

import pytest

pytest_plugins = ["pytester"]

CONFTEST = "from tests.conftest import *\n"


@pytest.fixture
def run(pytester: pytest.Pytester, request: pytest.FixtureRequest):
    """Run one little test file in a process of its own, under the real conftest."""

    def run(source: str) -> pytest.RunResult:
        pytester.makeconftest(CONFTEST)
        pytester.makepyfile(source)
        pytester.makepyprojecttoml(
            "[tool.pytest.ini_options]\n"
            f"pythonpath = [{str(request.config.rootpath)!r}]\n"
            'qt_log_level_fail = "WARNING"\nqt_api = "pyside6"\n'
            'addopts = ["--import-mode=importlib"]\n'
            'filterwarnings = ["error"]\nmarkers = ["expects_log(p): x", "allows_threads: x"]\n'
        )
        return pytester.runpytest_subprocess("-p", "no:cacheprovider")

    return run


def test_an_internet_socket_is_noticed_even_when_the_failure_is_swallowed(run) -> None:
    result = run(
        """
        import socket

        def test_quietly():
            try:
                socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            except OSError:
                pass

        def test_look_up():
            try:
                socket.getaddrinfo("localhost", 80)
            except OSError:
                pass

        def test_six():
            try:
                socket.socket(socket.AF_INET6)
            except OSError:
                pass

        def test_local_pairs_are_fine():
            for end in socket.socketpair():
                end.close()
        """
    )
    result.assert_outcomes(passed=4, errors=3)
    result.stdout.fnmatch_lines(["*reached for the network*"])


def test_leftover_threads_and_timers_are_noticed(run) -> None:
    result = run(
        """
        import threading, time
        from PySide6.QtCore import QTimer, QThread

        kept = []

        def test_thread():
            threading.Thread(target=time.sleep, args=(4,), name="forgotten", daemon=True).start()

        def test_timer(qapp):
            timer = QTimer()
            timer.start(1000)
            kept.append(timer)

        def test_qthread(qapp):
            class Sleeper(QThread):
                def run(self):
                    self.msleep(4000)
            thread = Sleeper()
            thread.start()
            kept.append(thread)

        def test_clean(qtbot):
            timer = QTimer()
            timer.start(5)
            qtbot.wait(20)
            timer.stop()

        def test_end():
            kept[0].stop()
            kept[1].wait()
        """
    )
    result.assert_outcomes(passed=5, errors=3)
    result.stdout.fnmatch_lines(["*thread forgotten*", "*QTimer*", "*QThread*"])


def test_unexpected_log_lines_and_qt_messages_are_noticed(run) -> None:
    result = run(
        """
        import logging, pytest
        from PySide6.QtCore import qWarning

        def test_line():
            logging.getLogger("waystead.x").warning("something odd")

        @pytest.mark.expects_log("something odd")
        def test_expected():
            logging.getLogger("waystead.x").warning("something odd")

        @pytest.mark.expects_log("never")
        def test_expected_in_vain():
            pass

        def test_qt():
            qWarning("Qt is unhappy")
        """
    )
    result.assert_outcomes(passed=3, errors=2, failed=1)


def test_the_program_never_sees_the_users_own_folders(own_home, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop.paths import AppPaths

    assert AppPaths.from_environment().data.is_relative_to(own_home)


def test_a_page_that_writes_on_the_ui_thread_is_noticed(run, pytester: pytest.Pytester) -> None:
    pages = pytester.mkdir("desktop") / "ui"
    pages.mkdir()
    (pages / "page.py").write_text(
        "def save(vault):\n    with vault.unit_of_work('x') as work:\n        work.set_meta('a', 'b')\n",
        encoding="utf-8",
    )
    result = run(
        """
        import runpy, threading
        from pathlib import Path

        save = runpy.run_path(str(Path(__file__).parent / "desktop" / "ui" / "page.py"))["save"]

        def test_on_this_thread(vault):
            save(vault)

        def test_on_the_lane(vault):
            lane = threading.Thread(target=lambda: (save(vault), vault.close_thread()))
            lane.start()
            lane.join()

        def test_by_the_test_itself(vault):
            with vault.unit_of_work("x") as work:
                work.set_meta("a", "b")
        """
    )
    result.assert_outcomes(passed=3, errors=1)
    result.stdout.fnmatch_lines(["*written on the UI thread: 'x' begun by *page.py*"])
