"""A process of its own: the window over a filled vault, every page opened, a document made."""

import os
import sys
from pathlib import Path

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
        made = opened.services.documents.plan_pdf(filled.plan, "en")
        assert made.data.startswith(b"%PDF")
    del app
    print("walked")


if __name__ == "__main__":
    if sys.argv[1] == "control":
        import socket
        import tempfile

        # what is gone again at once is seen too
        tempfile.NamedTemporaryFile(suffix="-scratch").close()
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()
    else:
        main(Path(sys.argv[1]))
