"""Files of the vault for the screen: pages and pictures as a process apart drew them, and the beginning of a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from desktop.services.apart_drawing import WIDE, Drawing

if TYPE_CHECKING:
    from desktop.services.attachments import AttachmentsService

MOST_SHOWN = 200_000
"""Letters of a text that are shown."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One page as it was drawn, and how many there are."""

    image: QImage
    pages: int = 1


def draw(drawing: Drawing, page: int, width: int) -> Drawn:
    """Return page `page` (from 0) about `width` pixels wide; a picture never larger than it is. Pool.

    Raises InvalidInput (file_gone, file_pixels, file_damaged, file_slow), DatabaseDamaged("attachment").
    """
    pixels = drawing.draw(page, width)
    solid, clear = QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32_Premultiplied
    shape = solid if pixels.solid else clear
    # a copy: what QImage is made on goes when this returns
    image = QImage(pixels.data, pixels.width, pixels.height, WIDE * pixels.width, shape).copy()
    return Drawn(image, pixels.pages)


def draw_once(drawing: Drawing, width: int) -> Drawn:
    """Return the first page and let the process that drew it go. Pool; raises what `draw` raises."""
    try:
        return draw(drawing, 0, width)
    finally:
        drawing.end()


def read_text(attachments: AttachmentsService, attachment_id: str) -> tuple[str, bool]:
    """Return the beginning of a text file, and whether there is more."""
    stored = attachments.open(attachment_id)
    data = stored.read(0, 4 * MOST_SHOWN)
    utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    text = data.decode("utf-16" if utf16 else "utf-8-sig", errors="ignore").replace("\r\n", "\n")
    return text[:MOST_SHOWN], len(text) > MOST_SHOWN or stored.size > len(data)
