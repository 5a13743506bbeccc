"""Holds page pictures against the finished PDF: what was read back in the one must be what the other shows."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.errors import DocumentFailed
from desktop.exports.self_check import Finding

_WIDTH = 60  # small enough to forgive another renderer, large enough to see a missing line
_ALLOWED = 40  # of 255, for one small field


def check_pictures(pictures: Sequence[bytes], pdf: bytes) -> list[Finding]:
    """Compare each PNG with the page of the (unprotected) PDF it stands for; codes page_count, picture_differs.

    Qt draws the PDF's page, another renderer than the one that made the pictures; both are made small and grey and
    compared field by field. Raises `DocumentFailed("unreadable")`.
    """
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
    from PySide6.QtGui import QImage
    from PySide6.QtPdf import QPdfDocument

    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(None)  # type: ignore[call-overload]
    try:
        document.load(buffer)
        if document.status() != QPdfDocument.Status.Ready:
            raise DocumentFailed("unreadable")
        if document.pageCount() != len(pictures):
            return [Finding(code="page_count")]
        findings = []
        for place, png in enumerate(pictures):
            shown = QImage.fromData(QByteArray(png))
            if shown.isNull():
                raise DocumentFailed("unreadable")
            drawn = document.render(place, QSize(shown.width(), shown.height()))
            if _differ(_small(shown), _small(drawn)):
                findings.append(Finding(code="picture_differs", key=f"page:{place + 1}"))
        return findings
    finally:
        document.close()
        buffer.close()


def _small(image: object) -> tuple[int, int, bytes]:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QImage, QPainter

    assert isinstance(image, QImage)
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    small = paper.scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation)
    grey = small.convertToFormat(QImage.Format.Format_Grayscale8)
    points = bytes(grey.constBits())
    wide = grey.bytesPerLine()  # lines are padded to four bytes
    rows = [points[y * wide : y * wide + grey.width()] for y in range(grey.height())]
    return grey.width(), grey.height(), b"".join(rows)


def _differ(one: tuple[int, int, bytes], two: tuple[int, int, bytes]) -> bool:
    if one[:2] != two[:2]:
        return True
    return max(abs(a - b) for a, b in zip(one[2], two[2], strict=True)) > _ALLOWED
