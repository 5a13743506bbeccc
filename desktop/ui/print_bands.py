"""Draws the pages of a PDF from memory in bands: Qt's binding keeps the interpreter to itself while it draws.

A whole page at 300 dots to the inch takes a tenth of a second and more, and the window would stand still for as long,
whichever thread draws it. Each band is kept so low that one call takes a few milliseconds on this computer.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

from desktop.domain.errors import DocumentFailed

T = TypeVar("T")
LONGEST_CALL = 0.008
"""Seconds one call may take before bands become lower; half a frame."""
SMALLEST_BAND, FIRST_BAND, LARGEST_BAND = 32, 96, 512


class Band:
    """How many rows are drawn at once: halved after a slow call, doubled after a quick one."""

    def __init__(self) -> None:
        self.rows = FIRST_BAND
        self.slowest = 0.0

    def timed(self, call: Callable[..., T], *args: Any) -> T:
        """Make one call and take note of how long it took; lets other threads run first."""
        time.sleep(0)
        begun = time.perf_counter()
        result = call(*args)
        self.note(time.perf_counter() - begun)
        return result

    def note(self, seconds: float) -> None:
        """Take note of a call's length."""
        self.slowest = max(self.slowest, seconds)
        if seconds > LONGEST_CALL:
            self.rows = max(SMALLEST_BAND, self.rows // 2)

    def next(self) -> None:
        """A page part is through: take larger ones when every call in it was quick."""
        if self.slowest < LONGEST_CALL / 3:
            self.rows = min(LARGEST_BAND, self.rows * 2)
        self.slowest = 0.0


class PdfPages:
    """A PDF opened from memory, for one thread; close it there. Raises DocumentFailed("unreadable")."""

    def __init__(self, pdf: bytes) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument(None)  # type: ignore[call-overload]
        self._document.load(self._buffer)
        if self._document.status() != QPdfDocument.Status.Ready:
            self.close()
            raise DocumentFailed("unreadable")

    @property
    def count(self) -> int:
        """How many pages there are."""
        return int(self._document.pageCount())

    def height_for(self, page: int, width: int) -> int:
        """Return how high page `page` (from 0) is when it is `width` wide."""
        size = self._document.pagePointSize(page)
        return max(1, round(width * float(size.height()) / float(size.width())))

    def bands(self, page: int, width: int, band: Band, *, grey: bool = False) -> Iterator[tuple[int, QImage]]:
        """Yield (top, picture) from the top of page `page` (from 0) down, on white."""
        height = self.height_for(page, width)
        shape = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(QSize(width, height))
        top = 0
        while top < height:
            rows = min(band.rows, height - top)
            # Qt scales by last minus first pixel of this area: one more each way, or every band is squeezed by a row
            options.setScaledClipRect(QRect(0, top, width + 1, rows + 1))
            drawn = band.timed(self._document.render, page, QSize(width, rows), options)
            paper = QImage(width, rows, shape)
            band.timed(_lay, drawn, paper)
            yield top, paper
            top += rows
            band.next()

    def picture(self, page: int, width: int, band: Band) -> QImage:
        """Return page `page` (from 0) whole, `width` pixels wide."""
        whole = QImage(width, self.height_for(page, width), QImage.Format.Format_RGB32)
        for top, part in self.bands(page, width, band):
            painter = QPainter(whole)
            painter.drawImage(0, top, part)
            painter.end()
        return whole

    def close(self) -> None:
        """Let go of the pages."""
        self._document.close()
        self._buffer.close()


def _lay(drawn: QImage, paper: QImage) -> None:
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()


def page_pictures(pdf: bytes, width: int) -> list[QImage]:
    """Return every page as a picture `width` pixels wide; belongs on the pool. Raises DocumentFailed."""
    pages, band = PdfPages(pdf), Band()
    try:
        return [pages.picture(at, width, band) for at in range(pages.count)]
    finally:
        pages.close()
