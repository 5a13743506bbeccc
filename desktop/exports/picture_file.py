"""The pages of a document as one picture for a phone: below each other, grey, nothing in the file but the picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.domain.errors import DocumentFailed

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


def one_picture(pages: Sequence[bytes]) -> bytes:
    """Return PNG pages of one width below each other as one PNG; raises `DocumentFailed("unreadable")`."""
    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QImage, QPainter

    images = [QImage.fromData(QByteArray(page)) for page in pages]
    if not images or any(image.isNull() for image in images):
        raise DocumentFailed("unreadable")
    whole = QImage(images[0].width(), sum(image.height() for image in images), QImage.Format.Format_RGB32)
    whole.fill(0xFFFFFFFF)
    painter = QPainter(whole)
    top = 0
    for image in images:
        painter.drawImage(0, top, image)
        top += image.height()
    painter.end()
    return _png(whole.convertToFormat(QImage.Format.Format_Grayscale8))


def page_pictures(picture: bytes, count: int) -> list[bytes]:
    """Return the pages of such a picture again, each as a PNG; raises `DocumentFailed("unreadable")`."""
    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QImage

    whole = QImage.fromData(QByteArray(picture))
    if whole.isNull() or count < 1 or whole.height() % count:
        raise DocumentFailed("unreadable")
    high = whole.height() // count
    return [_png(whole.copy(0, place * high, whole.width(), high)) for place in range(count)]


def _png(image: QImage) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise DocumentFailed("unreadable")
    return bytes(buffer.data().data())
