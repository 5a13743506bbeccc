"""A process of its own: the window over a filled vault, every page opened, a document made."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.ui.opened import Opened

os.environ["QT_QPA_PLATFORM"] = "offscreen"
# a machine with printers is as silent: that is tests/security/test_print_silence.py, with a service of its own
os.environ["CUPS_SERVER"] = "/nowhere"


def main(folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from desktop.storage.keys import KDF_FLOOR
    from desktop.storage.vault import create_vault
    from desktop.ui.true_refcount import keep_true_alive
    from tests.fixtures.vaults import PASSPHRASE, FakeClock
    from tests.ui import views
    from tests.ui.filled import fill
    from tests.ui.opened import opened_window

    keep_true_alive()
    app = QApplication(sys.argv[:1])
    create_vault(folder / "made", PASSPHRASE, clock=FakeClock(), label="Walk", kdf=KDF_FLOOR)
    filled = fill(folder / "made", folder / "home" / "data" / "vaults" / "0a0b0c0d")
    with opened_window(folder / "home", painted=True) as opened:
        opened.unlock()
        for view in views.open_views(filled):
            opened.window.close_crisis()
            view.show(opened, filled)
            opened.settle()
        listen(opened, filled.clients[0], folder / "home" / "data" / "vaults" / "handed in")
        made = opened.services.documents.plan_pdf(filled.plan, "en")
        assert made.data.startswith(b"%PDF")
    del app
    print("walked")


def listen(opened: Opened, client_id: str, outside: Path) -> None:
    """Hear a recording: two more processes, and the sound of this computer's own is left alone."""
    from desktop.services import listening
    from tests.fixtures.strange_files import tone

    listening.OUTPUT.append("null")
    outside.mkdir()
    (outside / "tone.ogg").write_bytes(tone("tone.ogg"))
    files = opened.services.attachments
    kept = files.take_in(client_id, files.look(outside / "tone.ogg"))
    opened.window.close_crisis()
    opened.window.covering.uncover()
    opened.window.go("client_file", {"client_id": client_id, "file_id": kept})
    opened.hands.click("sound_play")
    assert opened.window.frame is not None
    sound = opened.window.frame.navigator.current.view.sound  # type: ignore[union-attr]
    opened.hands.wait(lambda: sound._now.state == "playing" and sound._now.at > 500, "the recording", 40)
    opened.window.go("today")


if __name__ == "__main__":
    if sys.argv[1] == "control":
        import socket
        import tempfile

        # what is gone again at once is seen too
        tempfile.NamedTemporaryFile(suffix="-scratch").close()
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()
    else:
        main(Path(sys.argv[1]))
