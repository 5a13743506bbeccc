"""Somebody who stamps lines in a crisis until the process is killed: `crisis_typist FOLDER locked|open|import MARK`.

Prints "stamped N" when a line stands in the log and "kept N" when the page says that all of it is on the disk.
`import` is `open` while centres.csv from beside the vault is being taken into the list of dispatch centres.
`careless` is `locked` with a page that says so and keeps nothing.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from desktop import app
from desktop.commands.tour_parts.hands import editor_of, live
from desktop.ui.screens.crisis import CrisisScreen
from tests.fixtures.vaults import PASSPHRASE

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

OPEN = ("open", "import")


def say(*words: object) -> None:
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


def unlocked(window: MainWindow) -> None:
    """Open the vault by its lock screen, and crisis by its key."""
    field = editor_of(window.gate.field)  # type: ignore[union-attr]
    QTest.keyClicks(field, PASSPHRASE)
    QTest.keyClick(field, Qt.Key.Key_Return)
    while window.frame is None:
        live(20)


def taking_in(window: MainWindow, centres: Path) -> None:
    """Look at the file, and press "Take"."""
    window.go("dispatch")
    live(20)
    screen: Any = window.frame.navigator.current  # type: ignore[union-attr]
    screen.read(centres)
    while screen.preview.preview is None:
        live(20)
    screen.preview.take_button.click()
    say("taking")


def type_on(window: MainWindow, mode: str, mark: str, folder: Path) -> None:
    """Stamp a line after the other, for good."""
    if mode in OPEN:
        unlocked(window)
    if mode == "import":
        taking_in(window, folder.with_name("centres.csv"))
    if mode in OPEN:
        window.crisis_pressed()
    while not (isinstance(window.crisis.page, CrisisScreen) and window.crisis.page.running):
        live(20)
    page = window.crisis.page
    while mode in OPEN and not page.runner.unlocked:
        live(20)
    if mode == "careless":
        page.runner.keeper._pump = page.runner.keeper._after.stop  # type: ignore[method-assign]
    say("run", page.runner.run.id, page.seconds)  # type: ignore[union-attr]
    number = 0
    while True:
        number += 1
        page.focus_note()
        QTest.keyClicks(page.view.note.editor, f"{mark} {number:03d} heard on the line")
        QTest.keyClick(page.view.note.editor, Qt.Key.Key_Return)
        say("stamped", number)
        while mode != "careless" and page.runner.keeper.state != "kept":
            live(5)
        say("kept", number)
        live(20)


def main(folder: Path, mode: str, mark: str) -> int:
    def started(window: MainWindow) -> None:
        QTimer.singleShot(0, lambda: type_on(window, mode, mark, folder))

    return app.main(folder, crisis_first=mode not in OPEN, started=started)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
