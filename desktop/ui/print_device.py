"""Where pages go: the printers of this computer and the way to them. CUPS on Linux, Qt's print support elsewhere."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable

from desktop.domain.errors import PrintFailed
from desktop.domain.printing import Printer, PrintOrder

# a plain name, since type checkers follow only the branch of the system they run on
_SYSTEM: str = sys.platform
# Qt loads its plugin for printers at the first call and does not guard it; two threads of the pool could meet there
_one_at_a_time = threading.Lock()


def find_printers() -> tuple[Printer, ...]:
    """Return the printers of this computer, the default one first. Belongs on the pool: a service may be slow."""
    if _SYSTEM == "linux":
        from desktop.exports import cups

        return cups.printers()
    from PySide6.QtPrintSupport import QPrinterInfo

    with _one_at_a_time:
        usual = QPrinterInfo.defaultPrinterName()
        names = QPrinterInfo.availablePrinterNames()
    found = [Printer(name=name, is_default=name == usual) for name in names]
    return tuple(sorted(found, key=lambda each: not each.is_default))


def send_pages(pdf: bytes, order: PrintOrder, *, report: Callable[[int, int], None]) -> None:
    """Print the order; belongs on the pool. `report` may stop it by raising. Raises PrintFailed, DocumentFailed."""
    if _SYSTEM == "linux":
        from desktop.exports import cups
        from desktop.exports.print_pdf import for_paper

        cups.send(for_paper(pdf, order.pages, order.paper), order, report=report)
        return
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    from desktop.ui.print_painting import paint

    with _one_at_a_time:
        known = QPrinterInfo.printerInfo(order.printer)
        if known.isNull():
            raise PrintFailed("printer_gone")
        printer = QPrinter(known, QPrinter.PrinterMode.HighResolution)
    paint(printer, pdf, order, report=report)
