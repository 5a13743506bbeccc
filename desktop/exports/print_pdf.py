"""Makes the PDF that goes to the printer: the chosen pages on the chosen paper, still letters and not pictures."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.domain.errors import DocumentFailed
from desktop.domain.printing import PAPERS
from desktop.exports.pdf_text import open_pdf

if TYPE_CHECKING:
    from pypdf import PageObject, PdfWriter

_NEARLY = 1.0  # points; a page this close to the paper's size is that paper


def page_count(pdf: bytes) -> int:
    """Return how many pages a finished PDF has; raises `DocumentFailed`."""
    return len(open_pdf(pdf).pages)


def for_paper(pdf: bytes, pages: Sequence[int], paper: str) -> bytes:
    """Return `pages` (from 1, in this order) each whole and in the middle of the paper; raises `DocumentFailed`.

    A page that already has the paper's size is taken as it is. The properties of the document, its title among them,
    are not carried over: a print queue shows them.
    """
    from pypdf import PdfWriter
    from pypdf.errors import PyPdfError

    try:
        reader = open_pdf(pdf)
        writer = PdfWriter()
        for number in pages:
            _fit(writer, writer.add_page(reader.pages[number - 1]), PAPERS[paper])
        writer.metadata = None
        out = io.BytesIO()
        writer.write(out)
    except (PyPdfError, IndexError):
        raise DocumentFailed("unreadable") from None
    return out.getvalue()


def _fit(writer: PdfWriter, page: PageObject, paper: tuple[float, float]) -> None:
    """Scale by one operator before what the page draws: reading it all to write it anew takes ten times as long."""
    from pypdf.generic import ArrayObject, NameObject, RectangleObject, StreamObject

    (width, height), box = paper, page.mediabox
    if abs(float(box.width) - width) <= _NEARLY and abs(float(box.height) - height) <= _NEARLY:
        return
    scale = min(width / float(box.width), height / float(box.height))
    left = (width - float(box.width) * scale) / 2 - float(box.left) * scale
    bottom = (height - float(box.height) * scale) / 2 - float(box.bottom) * scale
    around = []
    for drawing in (f"q {scale:.6f} 0 0 {scale:.6f} {left:.4f} {bottom:.4f} cm\n", "\nQ"):
        stream = StreamObject()
        stream.set_data(drawing.encode("ascii"))
        around.append(writer._add_object(stream))
    drawn = page.raw_get("/Contents") if "/Contents" in page else ArrayObject()
    inside = drawn.get_object()
    parts = inside if isinstance(inside, ArrayObject) else [drawn]
    page[NameObject("/Contents")] = ArrayObject([around[0], *parts, around[1]])
    for name in ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox", "/Annots"):
        page.pop(name, None)
    page.mediabox = RectangleObject((0, 0, width, height))
