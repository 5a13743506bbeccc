"""Files and recordings kept inside the vault (C9): what they are, what they are for, and how large one may be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.clock import Moment

PHOTO = "photo_of_client"
KINDS = (PHOTO, "id_paper", "letter", "medical", "evidence", "recording", "other")
"""What a file is. A photo of the client is never a picture in a list; it is seen only where somebody opens it."""

PIECE = 32 * 1024
"""Bytes of one piece in the vault; a file is never held whole."""
MIB = 1024 * 1024
MOST_TITLE, MOST_REASON = 120, 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """One file. `size` in bytes, `sha256` of its bytes as hex digits; `reason` says why it is kept, "" is not said."""

    id: str
    client_id: str
    kind: str
    media_type: str
    title: str
    reason: str
    size: int
    sha256: str
    added_at: Moment
    added_by: str
    removed: bool = False
    plan_id: str = ""
    """The safety plan whose recording it is; such a one stands with its plan and not among the client's files."""
    voice: str = ""

    @property
    def family(self) -> str:
        """Return picture, pdf, text or audio."""
        return family_of(self.media_type)


def family_of(media_type: str) -> str:
    """Return what a media type is seen as: picture, pdf, text or audio."""
    if media_type == "application/pdf":
        return "pdf"
    first = media_type.partition("/")[0]
    return {"image": "picture", "text": "text"}.get(first, "audio")
