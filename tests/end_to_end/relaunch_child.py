"""Run by test_relaunch.py in a process of its own: unlock, type, lock for real, and report from the process after."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from desktop import app as composition
from desktop.paths import AppPaths
from desktop.storage.keys import KDF_FLOOR
from desktop.ui.relauncher import take_locked_state
from desktop.ui.screens.lock import LockScreen
from desktop.ui.true_refcount import keep_true_alive

REPORT = Path(os.environ["RELAUNCH_REPORT"])
NEEDLE = os.environ["RELAUNCH_NEEDLE"]


def tell(**facts: object) -> None:
    with REPORT.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(facts) + "\n")


class Driver:
    """Steps on a timer, like somebody at the keyboard."""

    def __init__(self, window, again: bool) -> None:
        self.window, self.again, self.typed = window, again, False
        self.timer = QTimer(window)
        self.timer.setInterval(30)
        self.timer.timeout.connect(self.step)
        self.timer.start()

    def step(self) -> None:
        window = self.window
        if self.again:
            gate = window.gate
            if isinstance(gate, LockScreen):
                self.timer.stop()
                tell(
                    pid=os.getpid(),
                    again=True,
                    state=gate.state.text(),
                    vault=gate.chooser.chosen.label,
                    size=[window.width(), window.height()],
                    unlocked=window.unlocked,
                    handed_over=sorted(key for key in os.environ if key.startswith("WAYSTEAD")),
                )
                window.close()
        elif window.gate is not None and not self.typed:
            self.typed = True
            window.gate.field.set_text(os.environ["RELAUNCH_PASSPHRASE"])
            window.gate.field.entered.emit()
        elif window.frame is not None:
            self.timer.stop()
            window.go("settings", {"part": "agency"})
            field = window.frame.navigator.current.parts["agency"].fields["name"]
            field.set_text(NEEDLE)
            tell(pid=os.getpid(), again=False, argv=sys.argv[1:])
            window.lock()
            tell(never="the process was not replaced")


def main() -> int:
    keep_true_alive()
    app = composition.make_application()
    parts = composition.make_parts(app, AppPaths.from_environment(), kdf=KDF_FLOOR)
    window = composition.make_window(parts)
    state = take_locked_state()
    window.resize(1000, 700)
    window.begin(state)
    driver = Driver(window, again=state is not None)
    code = app.exec()
    del driver
    return code


if __name__ == "__main__":
    sys.exit(main())
