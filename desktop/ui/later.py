"""Runs something after the present event. Not `QTimer.singleShot`: in PySide6 6.12 a failure in it ends the process."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def later(owner: QObject, call: Callable[[], object], msec: int = 0) -> None:
    """Call it once on this thread after `msec`, unless `owner` is gone by then."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(call)
    timer.timeout.connect(timer.deleteLater)
    timer.start(msec)
