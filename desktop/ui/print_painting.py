"""Paints pages on one of Qt's printers, or on its PDF file in tests: for systems without CUPS (Windows)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPoint
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from desktop.domain.errors import PrintFailed
from desktop.domain.printing import JOB_NAME, PrintOrder
from desktop.ui.print_bands import Band, PdfPages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DOTS = 300
"""Dots to the inch. Small print stays sharp, and a page stays small enough for an old laptop."""
_SIZES = {"letter": QPageSize.PageSizeId.Letter, "a4": QPageSize.PageSizeId.A4}
Report = Callable[[int, int], None]


def paint(printer: QPrinter, pdf: bytes, order: PrintOrder, *, report: Report) -> float:
    """Print the order; `report(at, of)` counts sheets and may stop it by raising. Returns the slowest call's seconds.

    Belongs on the pool. Raises PrintFailed, DocumentFailed; whatever stops it half-way takes the job back.
    """
    from PySide6.QtPrintSupport import QPrinter

    printer.setDocName(JOB_NAME)
    printer.setResolution(DOTS)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(_SIZES[order.paper]))
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    printer.setColorMode(QPrinter.ColorMode.GrayScale if order.grey else QPrinter.ColorMode.Color)
    sets = order.copies
    if printer.supportsMultipleCopies():
        printer.setCopyCount(order.copies)
        printer.setCollateCopies(True)
        sets = 1
    elif order.copies > 1:
        # the sets follow each other as pages: the second must not begin on the back of the first
        printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    pages, painter = PdfPages(pdf), QPainter()
    try:
        if not painter.begin(printer):
            raise PrintFailed("refused")
        return _sheets(printer, painter, pages, order, sets, report)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
        pages.close()


def _sheets(
    printer: QPrinter, painter: QPainter, pages: PdfPages, order: PrintOrder, sets: int, report: Report
) -> float:
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    sheets = [page - 1 for _set in range(sets) for page in order.pages]
    band, slowest = Band(), 0.0
    for at, page in enumerate(sheets):
        report(at, len(sheets))
        if at and not printer.newPage():
            raise PrintFailed("refused")
        for seconds in _sheet(printer, painter, pages, page, band, grey=order.grey):
            slowest = max(slowest, seconds)
            report(at, len(sheets))
    report(len(sheets), len(sheets))
    return slowest


def _sheet(
    printer: QPrinter, painter: QPainter, pages: PdfPages, page: int, band: Band, *, grey: bool
) -> Iterator[float]:
    """Draw one page whole and in the middle of the sheet; yields the seconds of each band's slowest call."""
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    shape = pages.height_for(page, 1000) / 1000
    width = min(paper.width(), round(paper.height() / shape))
    left, top = (paper.width() - width) // 2, (paper.height() - pages.height_for(page, width)) // 2
    for at, part in pages.bands(page, width, band, grey=grey):
        band.timed(painter.drawImage, QPoint(left, top + at), part)
        yield band.slowest
