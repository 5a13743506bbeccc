"""The sheet with the recovery key: made while no vault is open yet, so it has no ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.exports.document import BlankLines, Code, Direction, Document, Paragraph, Picture
from desktop.services.sheets import sheet_pdf

if TYPE_CHECKING:
    from collections.abc import Sequence


def recovery_sheet(
    key: str,
    *,
    language: str,
    direction: Direction,
    title: str,
    sentences: Sequence[str],
    blanks: Sequence[str],
) -> Document:
    """Return the sheet: what it is for, the key large and as a picture, where to keep it, lines to write on."""
    first, *rest = sentences
    return Document(
        title=title,
        language=language,
        direction=direction,
        template="recovery",
        file_title="Sheet",
        blocks=(
            Paragraph(text=first),
            Code(text=key),
            Picture(alt=title, svg=_picture(key), width_mm=40.0),
            *(Paragraph(text=sentence) for sentence in rest),
            BlankLines(labels=tuple(blanks)),
        ),
    )


def write_sheet(resources: Path, document: Document, path: Path) -> None:
    """Make the PDF and write it at once; raises DocumentFailed, NotWritable, NoSpace. Belongs on the pool."""
    from desktop.exports.atomic import write_atomic

    write_atomic(path, sheet_pdf(resources, document))


def _picture(key: str) -> str:
    import io

    import segno

    target = io.BytesIO()
    segno.make(key, error="m", micro=False).save(target, kind="svg", border=2, xmldecl=False, scale=4)
    return target.getvalue().decode()
