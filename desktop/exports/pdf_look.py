"""How many pages a PDF has, before any of them is drawn; only in a process apart, as a stranger made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import InvalidInput

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice

MOST_PAGES = 500
MOST_POINTS = 14_400
"""A page's longer side: 200 inches, what PDF itself allows."""


def look_at_pdf(device: QIODevice) -> int:
    """Return how many pages there are in what can be read there.

    Raises InvalidInput for "file": file_damaged, file_password, file_pages.
    """
    from PySide6.QtPdf import QPdfDocument

    document = QPdfDocument(None)  # type: ignore[call-overload]
    try:
        document.load(device)
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
