"""Puts a password on a finished PDF: AES-256, tags kept, nothing about the maker left in its properties."""

from __future__ import annotations

import io

from desktop.domain.errors import DocumentFailed, InvalidInput
from desktop.exports.pdf_text import open_pdf

MIN_DIGITS = 10
MIN_CHARS = 12


def check_password(password: str) -> None:
    """Raise `InvalidInput` for a password that some phones could not type or that is quickly guessed.

    Only printable ASCII (an accented letter has two spellings, and the file opens with one of them): at least ten
    digits, or twelve characters.
    """
    if not password.isascii() or not password.isprintable() or password != password.strip():
        raise InvalidInput("password", "not_plain")
    if len(password) < (MIN_DIGITS if password.isdigit() else MIN_CHARS):
        raise InvalidInput("password", "too_short")


def protect(pdf: bytes, password: str) -> bytes:
    """Return the PDF encrypted (AES-256, one password to open); raises `InvalidInput` or `DocumentFailed`."""
    check_password(password)
    from pypdf import PdfWriter
    from pypdf.errors import PyPdfError

    try:
        reader = open_pdf(pdf)
        title = (reader.metadata.title if reader.metadata else None) or ""
        writer = PdfWriter(clone_from=reader)  # a clone keeps the tags, appending pages would lose them
        writer.metadata = None
        writer.add_metadata({"/Title": title, "/Producer": ""})
        writer.encrypt(password, algorithm="AES-256")  # the library's default is RC4
        out = io.BytesIO()
        writer.write(out)
    except PyPdfError:
        raise DocumentFailed("unreadable") from None
    return out.getvalue()
