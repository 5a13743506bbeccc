"""A process of its own that looks for printers and prints a page; or, as a control, asks Qt's print support instead."""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def ours(folder: Path) -> None:
    from desktop.domain.printing import PrintOrder
    from desktop.ui.print_device import find_printers, send_pages
    from tests.fixtures.print_service import print_service

    # the environment names a server of the network: nothing may be asked of it
    assert not os.environ["CUPS_SERVER"].startswith("/")
    print("without a service:", [each.name for each in find_printers()])
    path = folder / "s"
    os.environ["CUPS_SERVER"] = str(path)
    with print_service(path, {"Front": ("Front", "na_letter_8.5x11in")}, "Front") as service:
        (printer,) = find_printers()
        order = PrintOrder(printer=printer.name, pages=(1,))
        send_pages((folder / "page.pdf").read_bytes(), order, report=lambda _at, _of: None)
        (job,) = service.jobs()
        assert job.document.startswith(b"%PDF")
    print("printed")


def control_file(folder: Path) -> None:
    """Qt's own way to the same service: it needs a file in the temporary folder."""
    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
    from PySide6.QtWidgets import QApplication

    # the service runs in another process: Qt keeps the interpreter to itself while it waits for an answer
    app = QApplication(sys.argv[:1])
    os.environ["CUPS_SERVER"] = str(folder / "s")
    printer = QPrinter(QPrinterInfo.printerInfo("Front"))
    painter = QPainter(printer)
    painter.drawText(100, 100, "said")
    painter.end()
    del app


def control() -> None:
    from PySide6.QtPrintSupport import QPrinterInfo
    from PySide6.QtWidgets import QApplication

    app = QApplication(sys.argv[:1])
    print("asked:", QPrinterInfo.availablePrinterNames())
    del app


if __name__ == "__main__":
    if sys.argv[1] == "control":
        control()
    elif sys.argv[1] == "control-file":
        control_file(Path(sys.argv[2]))
    else:
        ours(Path(sys.argv[1]))
