"""A sheet about the vault itself, as a PDF in memory: it is about no client, so the ledger has nothing to say of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.exports.document import Document


def sheet_pdf(resources: Path, document: Document) -> bytes:
    """Make the page; raises DocumentFailed. Belongs on the pool."""
    from desktop.exports.typst_writer import TypstWriter

    return TypstWriter(resources).pdf(document)
