"""Draws a file of the vault on the pool: read into memory, never through the disk.

A picture is read piece by piece as it is drawn. A PDF is held whole while a page of it is drawn: Qt's reader has one
lock for all of them, and reading through Python under it would wait for the interpreter that another drawing holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from desktop.domain.errors import DocumentFailed, InvalidInput
from desktop.domain.file_types import check_pixels

if TYPE_CHECKING:
    from desktop.services.attachments import AttachmentsService
    from desktop.services.stored_file import StoredFile

MOST_DRAWN = 16_000_000
"""Pixels of one drawn page: 64 MB, whatever somebody zooms to."""
MOST_SHOWN = 200_000
"""Letters of a text that are shown."""


class StoredDevice(QIODevice):
    """A stored file as Qt reads it; for one thread."""

    def __init__(self, stored: StoredFile) -> None:
        super().__init__()
        self._stored = stored
        self._at = 0
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    def isSequential(self) -> bool:
        """It can be read from anywhere."""
        return False

    def size(self) -> int:
        """Bytes."""
        return self._stored.size

    def seek(self, pos: int) -> bool:
        """Go to a byte."""
        self._at = pos
        return super().seek(pos)

    def readData(self, maxlen: int) -> bytes:
        """Return up to `maxlen` bytes."""
        found = self._stored.read(self._at, maxlen)
        self._at += len(found)
        return found

    def writeData(self, data: object, length: int = 0) -> int:
        """Never."""
        return -1


@dataclass(frozen=True, slots=True)
class Drawn:
    """One page as it was drawn, and how many there are."""

    image: QImage
    pages: int = 1


def draw(attachments: AttachmentsService, attachment_id: str, page: int, width: int) -> Drawn:
    """Return page `page` (from 0) about `width` pixels wide; a picture never larger than it is.

    Raises InvalidInput (file_gone, file_pixels, file_damaged), DatabaseDamaged("attachment"), DocumentFailed.
    """
    stored = attachments.open(attachment_id)
    if stored.about.family == "pdf":
        return _page(b"".join(stored.pieces()), page, width)
    device = StoredDevice(stored)
    try:
        return Drawn(_picture(device, width))
    finally:
        device.close()


def _page(pdf: bytes, page: int, width: int) -> Drawn:
    from desktop.ui.print_bands import Band, PdfPages  # brings Qt's PDF reader

    pages = PdfPages(pdf)
    try:
        page = min(max(0, page), pages.count - 1)
        while width > 64 and width * pages.height_for(page, width) > MOST_DRAWN:
            width = width * 3 // 4
        if width * pages.height_for(page, width) > MOST_DRAWN:
            raise DocumentFailed("unreadable")
        return Drawn(pages.picture(page, width, Band()), pages.count)
    finally:
        pages.close()


def _picture(device: StoredDevice, width: int) -> QImage:
    reader = QImageReader(device)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    check_pixels(size.width(), size.height())
    turned = bool(reader.transformation().value & 4)  # lying on its side: width and height change places
    shown = size.transposed() if turned else size
    wide = min(width, shown.width())
    high = max(1, round(wide * shown.height() / shown.width()))
    while wide * high > MOST_DRAWN:
        wide, high = wide * 3 // 4, max(1, high * 3 // 4)
    if wide < shown.width():
        scaled = QSize(wide, high)
        reader.setScaledSize(scaled.transposed() if turned else scaled)
    image = reader.read()
    if image.isNull():
        raise InvalidInput("file", "file_damaged")
    return image


def read_text(attachments: AttachmentsService, attachment_id: str) -> tuple[str, bool]:
    """Return the beginning of a text file, and whether there is more."""
    stored = attachments.open(attachment_id)
    data = stored.read(0, 4 * MOST_SHOWN)
    utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    text = data.decode("utf-16" if utf16 else "utf-8-sig", errors="ignore").replace("\r\n", "\n")
    return text[:MOST_SHOWN], len(text) > MOST_SHOWN or stored.size > len(data)
