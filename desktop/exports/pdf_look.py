"""How many pages a PDF file has, before any of them is drawn; nothing of it is held in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import InvalidInput

if TYPE_CHECKING:
    from pathlib import Path

MOST_PAGES = 500
MOST_POINTS = 14_400
"""A page's longer side: 200 inches, what PDF itself allows."""


def look_at_pdf(path: Path) -> int:
    """Return how many pages there are.

    Raises InvalidInput for "file": file_damaged, file_password, file_pages.
    """
    from PySide6.QtCore import QFile, QIODevice
    from PySide6.QtPdf import QPdfDocument

    file = QFile(str(path))
    document = QPdfDocument(None)  # type: ignore[call-overload]
    try:
        if not file.open(QIODevice.OpenModeFlag.ReadOnly):
            raise InvalidInput("file", "file_damaged")
        document.load(file)
        if document.error() == QPdfDocument.Error.IncorrectPassword:
            raise InvalidInput("file", "file_password")
        count = int(document.pageCount())
        if document.status() != QPdfDocument.Status.Ready or count < 1:
            raise InvalidInput("file", "file_damaged")
        if count > MOST_PAGES:
            raise InvalidInput("file", "file_pages", most=MOST_PAGES)
        for page in range(count):
            size = document.pagePointSize(page)
            if not (0 < size.width() <= MOST_POINTS and 0 < size.height() <= MOST_POINTS):
                raise InvalidInput("file", "file_damaged")
        return count
    finally:
        document.close()
        file.close()
