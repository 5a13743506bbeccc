"""The measurements with a window, each in its own process: the first one, and crisis."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.bench_cases import Measured

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

    from desktop.ui.main_window import MainWindow

_PAIRS = 9
_BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        if not self.property("seen"):
            self.setProperty("seen", True)
            print(time.time(), flush=True)
            QApplication.instance().exit(0)
app = QApplication(sys.argv)
window = Window()
window.resize(1280, 720)
window.show()
app.exec()
"""


def first_window(folder: Path) -> Measured:
    """From starting the process to the first painted window, ours on the lock screen, against a bare one."""
    home = _home_with_vault(folder / "first")
    ours, theirs = [], []
    for _ in range(_PAIRS):
        theirs.append(_until_printed(_bare_command(), home))
        ours.append(_until_printed(_command("window", home), home))
    notes = (
        []
        if not _frozen()
        else ["frozen: the bare window is started by this program, its own start included"]
    )
    return Measured(
        name="first_window",
        what="process start to first painted window, against a bare one",
        ours=ours[1:],
        theirs=theirs[1:],
        notes=notes,
    )


def crisis(folder: Path) -> Measured:
    """From the key to the painted crisis page, against showing an empty window of the same size."""
    home = _home_with_vault(folder / "crisis")
    ours, theirs = [], []
    for _ in range(_PAIRS):
        for left in home.rglob("crisis.open"):
            left.unlink()  # else the next one would find a crisis that goes on, and show it by itself
        done = subprocess.run(
            _command("crisis", home),
            env=_environment(home),
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        found = json.loads(done.stdout.splitlines()[-1])
        ours.append(found["crisis"])
        theirs.append(found["empty"])
    return Measured(
        name="crisis",
        what="key press to painted crisis page, against an empty window",
        ours=ours[1:],
        theirs=theirs[1:],
    )


def child(kind: str, home: Path | None) -> int:
    """Run inside the measured process."""
    if kind == "bare":
        exec(compile(_BARE, "bare", "exec"), {"__name__": "bare"})  # noqa: S102 (our own text above)
        return 0
    assert home is not None
    return _window() if kind == "window" else _crisis()


def _window() -> int:

    application, window = _made()
    _Painted.watch(window, _print_and_leave)
    from desktop.ui.relauncher import take_locked_state

    window.begin(take_locked_state())
    return application.exec()


def _crisis() -> int:
    from PySide6.QtWidgets import QWidget

    application, window = _made()
    window.begin(None)
    _run_until(application, lambda: window.crisis.page is not None, 10.0)
    empty = QWidget()
    empty.resize(window.size())
    start = time.perf_counter()
    painted = _Painted.watch(empty, lambda: None)
    empty.show()
    _run_until(application, lambda: painted.at > 0, 10.0)
    against = painted.at - start
    empty.close()
    page = window.crisis.page
    assert page is not None
    start = time.perf_counter()
    painted = _Painted.watch(page, lambda: None)
    window.crisis_pressed()
    _run_until(application, lambda: painted.at > 0, 10.0)
    print(json.dumps({"crisis": painted.at - start, "empty": against}), flush=True)
    os._exit(0)  # a measured process has nothing to keep


def _made() -> tuple[QApplication, MainWindow]:
    from desktop.app import make_application, make_parts, make_window
    from desktop.logs import set_up_logging
    from desktop.paths import AppPaths

    paths = AppPaths.from_environment()
    set_up_logging(paths.logs)
    application = make_application()
    return application, make_window(make_parts(application, paths))


class _Painted:
    """Notes when a widget was painted for the first time: the repaint has returned, the pixels are there."""

    def __init__(self) -> None:
        self.at = 0.0

    @classmethod
    def watch(cls, widget: QWidget, then: Callable[[], None]) -> _Painted:
        """Begin to watch."""
        from PySide6.QtCore import QEvent, QObject, QTimer

        painted = cls()

        class Filter(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:
                if event.type() == QEvent.Type.Paint and not painted.at:
                    painted.at = -1.0
                    # after this event and everything it causes has been drawn
                    QTimer.singleShot(0, seen)
                return False

        def seen() -> None:
            painted.at = time.perf_counter()
            then()

        watching = Filter(widget)
        widget.installEventFilter(watching)
        return painted


def _run_until(application: QApplication, ready: Callable[[], bool], most: float) -> None:
    end = time.perf_counter() + most
    while not ready():
        application.processEvents()
        if time.perf_counter() > end:
            raise TimeoutError("the window was never painted")


def _print_and_leave() -> None:
    print(time.time(), flush=True)
    os._exit(0)  # a measured process has nothing to keep


def _until_printed(command: list[str], home: Path) -> float:
    start = time.time()
    done = subprocess.run(
        command, env=_environment(home), capture_output=True, text=True, timeout=60, check=False
    )
    lines = [line for line in done.stdout.splitlines() if line.strip()]
    if not lines:
        raise RuntimeError(f"the window did not start: {done.stderr[-300:]}")
    return float(lines[-1]) - start


def _home_with_vault(home: Path) -> Path:
    from desktop.domain.clock import SystemClock
    from desktop.paths import AppPaths
    from desktop.storage.keys import KDF_FLOOR
    from desktop.storage.vault import create_vault

    vaults = AppPaths.under(home).vaults
    vaults.mkdir(parents=True, exist_ok=True)
    create_vault(
        vaults / "00000001",
        "measured with nobody inside",
        clock=SystemClock(),
        label="Measured",
        kind="practice",
        kdf=KDF_FLOOR,
    )
    return home


def _environment(home: Path) -> dict[str, str]:
    environment = dict(os.environ)
    environment["WAYSTEAD_HOME"] = str(home)
    if sys.platform.startswith("linux") and not (
        environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    ):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return environment


def _command(kind: str, home: Path) -> list[str]:
    start = [sys.executable] if _frozen() else [sys.executable, "-m", "desktop"]
    return [*start, "bench", "--child", kind, "--home", str(home)]


def _bare_command() -> list[str]:
    return _command("bare", Path()) if _frozen() else [sys.executable, "-c", _BARE]


def _frozen() -> bool:
    return bool(getattr(sys, "frozen", False))
