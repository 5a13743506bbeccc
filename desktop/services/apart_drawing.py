"""Has pages and pictures drawn in a process apart, and believes of what comes back only what can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.errors import InvalidInput
from desktop.exports.pdf_look import MOST_PAGES
from desktop.services.apart import Apart

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.services.attachments import AttachmentsService

MOST_DRAWN = 16_000_000
"""Pixels of one drawn page: 64 MB, whatever somebody zooms to."""
WIDE = 4
"""Bytes of one pixel."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """One drawn page: rows of 32 bits a pixel from the top, as Qt has them; `solid` without any transparency."""

    width: int
    height: int
    solid: bool
    data: bytes
    pages: int


class Drawing:
    """One stored file that is being looked at. Made anywhere; `draw` on the pool; `end` on any thread.

    The process lives as long as somebody turns its pages. One that was too slow is gone; the next page begins anew.
    """

    def __init__(self, attachments: AttachmentsService, attachment_id: str) -> None:
        self._attachments, self._id = attachments, attachment_id
        self._apart: Apart | None = None
        self._ended = False
        self.pages = 1
        """How many there are; known before the first is drawn, which may take too long."""

    @property
    def pid(self) -> int:
        """Number of the process that draws; 0 while there is none."""
        return self._apart.pid if self._apart is not None else 0

    def draw(self, page: int, width: int) -> Pixels:
        """Return page `page` (from 0) about `width` pixels wide; a picture never larger than it is.

        Raises InvalidInput (file_gone, file_pixels, file_damaged, file_slow), DatabaseDamaged("attachment").
        """
        if self._apart is not None and not self._apart.ended:
            return self._ask(self._apart, page, width)
        stored = self._attachments.open(self._id)
        apart = self._apart = Apart("draw")
        if self._ended:
            apart.end()
        with apart.patience():
            apart.start()
            apart.hand_over(stored.pieces(), {"family": stored.about.family})
            self.pages = _believed(apart, apart.ask({"count": True}).facts.get("pages"))
            return self._ask(apart, page, width)

    def end(self) -> None:
        """Nobody looks at it any more."""
        self._ended = True
        if self._apart is not None:
            self._apart.end()

    @staticmethod
    def _ask(apart: Apart, page: int, width: int) -> Pixels:
        answer = apart.ask({"page": page, "width": width})
        pages = _believed(apart, answer.facts.get("pages"))
        wide, high = answer.facts.get("width"), answer.facts.get("height")
        if not (isinstance(wide, int) and isinstance(high, int)):
            apart.end()
            raise InvalidInput("file", "file_damaged")
        if not (
            wide > 0 and high > 0 and wide * high <= MOST_DRAWN and len(answer.body) == wide * high * WIDE
        ):
            apart.end()
            raise InvalidInput("file", "file_damaged")
        return Pixels(wide, high, answer.facts.get("solid") is True, answer.body, pages)


def pages_of_pdf(pieces: Iterable[bytes]) -> int:
    """Return how many pages a PDF has that nobody has kept yet. Pool.

    Raises InvalidInput (file_damaged, file_password, file_pages, file_slow_to_look), and what `pieces` raises.
    """
    apart = Apart("draw", slow="file_slow_to_look")
    try:
        with apart.patience():
            apart.start()
            apart.hand_over(pieces, {"family": "pdf"})
            return _believed(apart, apart.ask({"look": True}).facts.get("pages"))
    finally:
        apart.end()


def _believed(apart: Apart, pages: object) -> int:
    if not isinstance(pages, int) or not 1 <= pages <= MOST_PAGES:
        apart.end()
        raise InvalidInput("file", "file_damaged")
    return pages
