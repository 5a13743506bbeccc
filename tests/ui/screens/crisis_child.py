"""`waystead crisis` in a process of its own, with somebody who types: what it loaded, opened and stamped is printed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

UNWANTED = ("desktop.ui.screens.lock", "desktop.storage.lockfile")
"""What only a lock screen, or opening a vault, needs."""
touched: list[str] = []


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and isinstance(arguments[0], str | bytes):
        path = arguments[0] if isinstance(arguments[0], str) else arguments[0].decode()
        if Path(path).name in {"vault.db", "vault.db-wal", "lock", "head.bin"}:
            touched.append(Path(path).name)


def say(*words: object) -> None:
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


def typed(window: MainWindow, words: list[str]) -> None:
    """Type each of `words` with Enter, tick the second step, and say when all of it is sealed."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from desktop.commands.tour_parts.hands import live
    from desktop.ui.screens.crisis import CrisisScreen

    page = window.crisis.page
    assert isinstance(page, CrisisScreen)
    say("shown", window.crisis.shown, "gate", window.gate is not None)
    say("loaded", *[name for name in UNWANTED if name in sys.modules], "touched", *touched)
    run = page.runner.run
    assert run is not None
    say("run", run.id)
    page.focus_note()
    for line in words:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, line)
        QTest.keyClick(focus, Qt.Key.Key_Return)
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    while page.runner.keeper.state != "kept":
        live(20)
    say("sealed", *touched)


def main(folder: Path, words: list[str]) -> int:
    sys.addaudithook(_note)
    from PySide6.QtCore import QTimer

    from desktop import app
    from desktop.commands.tour_parts.hands import live
    from desktop.ui.crisis_host import CrisisPage

    def started(window: MainWindow) -> None:
        def go() -> None:
            while not isinstance(window.crisis.page, CrisisPage):
                live(20)
            typed(window, words)
            sys.stdin.readline()  # until the other side has seen enough
            window.close()

        QTimer.singleShot(200, go)

    return app.main(folder, crisis_first=True, started=started)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
