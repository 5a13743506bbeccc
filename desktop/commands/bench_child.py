"""What runs inside a measured process: the program itself, or a bare window. Imports next to nothing of its own.

Started as a module by `bench` from source, so that the way to the first window is the one of `python -m desktop`; the
packaged program starts itself with a hidden option of `bench` instead.
"""

from __future__ import annotations

import os
import sys
import time
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

    from desktop.ui.main_window import MainWindow

#: The bare side. Not larger than our own window on any screen; its time is taken like ours, after the paint.
BARE = """
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
def seen():
    print(time.time(), flush=True)
    os._exit(0)
class Window(QWidget):
    painted = False
    def paintEvent(self, event):
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, seen)
app = QApplication(sys.argv)
window = Window()
window.resize(1024, 600)
window.show()
app.exec()
"""
PASSPHRASE = "measured with nobody inside"
_MOST_SECONDS = 60.0
_QUIET_SECONDS = 0.7
_PAGES = 9
"""So many clients are opened, the first only to warm up."""


def run(kind: str) -> int:
    """Do one of the measured things by its name in `bench.py`; prints what was measured."""
    if kind == "bare":
        exec(compile(BARE, "bare", "exec"), {"__name__": "bare"})  # noqa: S102 - our own text above
        return 0
    if kind == "lock":
        # the process after the lock is the same program with the same arguments
        return _window(_print_both) if "WAYSTEAD_LOCKED" in os.environ else _lock()
    if kind == "session":
        from desktop.commands.bench_session import child

        return child()
    if kind in ("memory", "client"):
        return _memory() if kind == "memory" else _client()
    if kind in ("crisis_list", "crisis_client"):
        return _crisis_over(kind)
    return _window(_print_and_leave) if kind == "window" else _crisis()


def _window(then: Callable[[float], None]) -> int:
    import argparse  # noqa: F401 - the command line loads it on its way to the window

    from desktop import app

    return app.main(started=lambda window: _watch(window, then))


def _print_both(_at: float) -> None:
    # what a process has worked goes on counting when another program takes its place
    print(time.time(), time.process_time(), flush=True)
    os._exit(0)


def _lock() -> int:
    from desktop import app
    from desktop.ui.later import later

    def unlock(window: MainWindow) -> None:
        application = window.parts.app
        _run_until(application, lambda: window.crisis.page is not None)
        _stay_quiet(application)
        painted: list[float] = []
        began, worked = time.perf_counter(), time.process_time()
        gate: Any = window.gate
        gate.field.set_text(PASSPHRASE)
        gate.field.entered.emit()
        _run_until(application, lambda: window.frame is not None)
        frame = window.frame
        assert frame is not None
        _watch(frame, painted.append)
        _run_until(application, lambda: bool(painted))
        print(painted[0] - began, time.process_time() - worked)
        _stay_quiet(application)
        print(time.time(), time.process_time(), flush=True)
        window.lock_pressed()

    return app.main(started=lambda window: later(window, lambda: unlock(window)))


def _print_and_leave(_at: float) -> None:
    print(time.time(), flush=True)
    os._exit(0)  # a measured process has nothing to keep


def _crisis() -> int:
    application, window = _made()
    window.begin(None)
    _run_until(application, lambda: window.crisis.page is not None)
    _stay_quiet(application)
    return _press_crisis(application, window)


def _press_crisis(application: QApplication, window: MainWindow) -> int:
    """Print the key to the painted page and showing an empty window in seconds, by the clock and of this thread."""
    from PySide6.QtWidgets import QWidget

    empty = QWidget()
    empty.resize(window.size())
    began = time.thread_time()
    against = _painted_after(application, empty, empty.show)
    against_worked = time.thread_time() - began
    empty.close()
    _stay_quiet(application)
    page = window.crisis.page
    assert page is not None
    began = time.thread_time()
    ours = _painted_after(application, page, window.crisis_pressed)
    worked = time.thread_time() - began
    print(f"{ours:.6f} {against:.6f} {worked:.6f} {against_worked:.6f}", flush=True)
    if window.opened is not None:
        # else the next process would find a crisis that goes on in the vault, and show it by itself
        _stay_quiet(application)
        crises = window.opened.services.crises
        for run in crises.open_runs():
            crises.pass_(run.id, {})
    os._exit(0)


def _crisis_over(kind: str) -> int:
    """Crisis over a full page of an open vault: the list as it is being searched, or a client's page over it."""
    application, window, frame = _unlocked()
    window.go("clients")
    screen: Any = frame.navigator.current
    screen.table.scrollToBottom()
    _stay_quiet(application)
    screen.field.set_text("sam")
    if kind == "crisis_client":
        assert window.opened is not None
        found = window.opened.services.clients.find("sam")
        window.go("client", {"client_id": found[0].client_id})
    _run_until(application, lambda: window.crisis.page is not None)
    _stay_quiet(application)
    return _press_crisis(application, window)


def _client() -> int:
    application, window, frame = _unlocked()
    assert window.opened is not None
    # the first who were put in: the same people whatever the size of the caseload
    clients = window.opened.services.clients
    ids = [clients.find(f"W-{101 + place:04d}")[0].client_id for place in range(_PAGES)]
    window.go("client", {"client_id": ids[0]})
    page: Any = frame.navigator.current
    for client_id in ids[1:]:
        window.go("today")
        _stay_quiet(application)
        opening = partial(window.go, "client", {"client_id": client_id})
        worked = time.thread_time()
        clock = _painted_after(application, page, opening)
        print(f"{time.thread_time() - worked:.6f} {clock:.6f}", flush=True)
    os._exit(0)


def _unlocked() -> tuple[QApplication, MainWindow, Any]:
    application, window = _made()
    window.show()
    window.begin(None)
    gate: Any = window.gate
    gate.field.set_text(PASSPHRASE)
    gate.field.entered.emit()
    _run_until(application, lambda: window.frame is not None)
    assert window.frame is not None
    return application, window, window.frame


def _memory() -> int:
    application, window, frame = _unlocked()
    window.go("clients")
    screen: Any = frame.navigator.current
    for _ in range(40):
        screen.table.scrollToBottom()
        application.processEvents()
    for typed in ("s", "sam", "rahim", "Окс", "عبد", "tesfa b", "xq", ""):
        screen.field.set_text(typed)
        _stay_quiet(application)
    print(_held(), flush=True)
    os._exit(0)


def _held() -> int:
    """Return the bytes this process holds in memory; the most it ever held where that is not told."""
    try:
        with open("/proc/self/statm", encoding="ascii") as told:  # noqa: PTH123 - not a file of ours
            return int(told.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        if sys.platform == "win32":
            return 0
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _made() -> tuple[QApplication, MainWindow]:
    from desktop.app import make_application, make_parts, make_window
    from desktop.logs import set_up_logging
    from desktop.paths import AppPaths

    paths = AppPaths.from_environment()
    set_up_logging(paths.logs)
    application = make_application()
    return application, make_window(make_parts(application, paths))


def _watch(widget: QWidget, then: Callable[[float], None]) -> None:
    """Tell the time when the widget's first repaint has returned: everything in it is drawn, the pixels are there."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        seen = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not self.seen:
                self.seen = True
                QTimer.singleShot(0, lambda: then(time.perf_counter()))
            return False

    widget.installEventFilter(Watch(widget))


def _painted_after(application: QApplication, widget: QWidget, act: Callable[[], object]) -> float:
    painted: list[float] = []
    start = time.perf_counter()
    _watch(widget, painted.append)
    act()
    _run_until(application, lambda: bool(painted))
    return painted[0] - start


def _stay_quiet(application: QApplication) -> None:
    end = time.perf_counter() + _QUIET_SECONDS
    _run_until(application, lambda: time.perf_counter() > end)


def _run_until(application: QApplication, ready: Callable[[], bool]) -> None:
    end = time.perf_counter() + _MOST_SECONDS
    while not ready():
        application.processEvents()
        if time.perf_counter() > end:
            raise TimeoutError("the window was never painted")


if __name__ == "__main__":
    sys.exit(run(sys.argv[1]))
