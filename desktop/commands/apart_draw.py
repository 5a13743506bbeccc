"""Draws pages and pictures of strangers in a process apart, one at a time, and says how many pages there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.commands.apart import write_nothing
from desktop.domain.errors import DocumentFailed, ExpectedError, InvalidInput
from desktop.domain.file_types import check_pixels
from desktop.services.apart_drawing import MOST_DRAWN

if TYPE_CHECKING:
    from PySide6.QtCore import QBuffer
    from PySide6.QtGui import QImage

    from desktop.commands.apart import Channel
    from desktop.ui.print_bands import PdfPages


def draw(channel: Channel) -> None:
    """Take a file in, then draw what is asked for, until whoever asks is gone."""
    from desktop.ui.no_features import skip_feature_search

    skip_feature_search()
    from PySide6.QtGui import QImageReader

    QImageReader.supportedImageFormats()  # loads what reads pictures, while files may be opened
    write_nothing()
    data, facts = channel.whole_file()
    drawer: _Pdf | _Picture = _Pdf(bytes(data)) if facts.get("family") == "pdf" else _Picture(bytes(data))
    del data
    for asked in channel.asked():
        try:
            if asked.get("count"):
                channel.answer({"pages": drawer.count()})
                continue
            if asked.get("look"):
                channel.answer({"pages": drawer.look()})
                continue
            image, pages = drawer.draw(int(asked.get("page", 0)), int(asked.get("width", 0)))
            _send(channel, image, pages)
        except DocumentFailed:
            channel.refuse("file_damaged")
        except ExpectedError as error:
            channel.refuse(error.reason, error.details.get("most"))


def _send(channel: Channel, image: QImage, pages: int) -> None:
    from PySide6.QtGui import QImage

    solid = not image.hasAlphaChannel()
    shape = QImage.Format.Format_RGB32 if solid else QImage.Format.Format_ARGB32_Premultiplied
    drawn = image.convertToFormat(shape)
    facts = {"pages": pages, "width": drawn.width(), "height": drawn.height(), "solid": solid}
    channel.answer(facts, bytes(drawn.constBits()))


class _Pdf:
    """Opened once, for the pages that are turned to; a look opens it on its own and tells more of what is wrong."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._pages: PdfPages | None = None

    def look(self) -> int:
        from desktop.exports.pdf_look import look_at_pdf

        return look_at_pdf(_buffer(self._data))

    def count(self) -> int:
        return self._opened().count

    def _opened(self) -> PdfPages:
        from desktop.ui.print_bands import PdfPages

        if self._pages is None:
            self._pages = PdfPages(self._data)
        return self._pages

    def draw(self, page: int, width: int) -> tuple[Any, int]:
        from desktop.ui.print_bands import Band

        pages = self._opened()
        page, width = min(max(0, page), pages.count - 1), max(64, width)
        while width > 64 and width * pages.height_for(page, width) > MOST_DRAWN:
            width = width * 3 // 4
        height = pages.height_for(page, width)
        if width * height > MOST_DRAWN:
            raise InvalidInput("file", "file_pixels")
        band = Band()
        band.rows = height  # nobody waits for the interpreter here: a page at once
        return pages.picture(page, width, band), pages.count


class _Picture:
    """One picture, scaled while it is read."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def look(self) -> int:
        return 1

    count = look

    def draw(self, _page: int, width: int) -> tuple[Any, int]:
        from PySide6.QtCore import QSize
        from PySide6.QtGui import QImageReader

        buffer = _buffer(self._data)
        reader = QImageReader(buffer)
        reader.setDecideFormatFromContent(True)
        reader.setAutoTransform(True)
        size = reader.size()
        check_pixels(size.width(), size.height())
        turned = bool(reader.transformation().value & 4)  # lying on its side: width and height change places
        shown = size.transposed() if turned else size
        wide = min(max(1, width), shown.width())
        high = max(1, round(wide * shown.height() / shown.width()))
        while wide * high > MOST_DRAWN:
            wide, high = wide * 3 // 4, max(1, high * 3 // 4)
        if wide < shown.width():
            scaled = QSize(wide, high)
            reader.setScaledSize(scaled.transposed() if turned else scaled)
        image = reader.read()
        if image.isNull():
            raise InvalidInput("file", "file_damaged")
        return image, 1


def _buffer(data: bytes) -> QBuffer:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice

    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer
