"""Looks at an agency's own page templates before they are needed: at their source, and by making a page with each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, get_args

from desktop.domain.errors import DocumentFailed
from desktop.exports.closed_root import read_template
from desktop.exports.document import (
    BlankLines,
    Block,
    BoxLine,
    Bullets,
    Code,
    Columns,
    Document,
    EmergencyBox,
    Heading,
    KeyValue,
    Note,
    NumberedSteps,
    Paragraph,
    PhoneRow,
    Step,
    Template,
)

if TYPE_CHECKING:
    from desktop.exports.typst_writer import TypstWriter

FOLDER = "documents"
_ANY = "0"
"""Stands for every text of the page that is tried; nobody sees it."""
_BLOCKS: tuple[Block, ...] = (
    Heading(text=_ANY),
    Paragraph(text=_ANY, strong=True),
    Bullets(items=(_ANY,)),
    NumberedSteps(steps=(Step(text=_ANY),)),
    PhoneRow(label=_ANY, number=_ANY, note=_ANY),
    EmergencyBox(label=_ANY, number=_ANY, lines=(BoxLine(text=_ANY),), pictogram=""),
    KeyValue(rows=((_ANY, _ANY),), blank_lines=True),
    Code(text=_ANY, label=_ANY),
    BlankLines(labels=(_ANY,)),
    Note(text=_ANY),
)


def sample(template: Template) -> Document:
    """Return a page with every kind of block, to try a template with."""
    blocks = (*_BLOCKS, Columns(first=_BLOCKS[:2], second=_BLOCKS[1:2]))
    return Document(title=_ANY, language="en", direction="ltr", blocks=blocks, template=template)


def template_faults(agency: Path, writer: TypstWriter | None = None) -> tuple[tuple[str, str], ...]:
    """Return (file, code) for each template below the agency's folder that is not used, in the order of their names.

    Codes: not_content (no page of ours has that name), not_readable, template_refused; with `writer`, which makes a
    page with each (slow, pool), also template_broken.
    """
    found = []
    for path in sorted((agency / FOLDER).glob("*.typ")):
        code = _fault(path, writer)
        if code:
            found.append((f"{FOLDER}/{path.name}", code))
    return tuple(found)


def _fault(path: Path, writer: TypstWriter | None) -> str:
    known = next((name for name in get_args(Template) if name == path.stem), None)
    if known is None:
        return "not_content"
    try:
        read_template(path.parent, known)
    except DocumentFailed as error:
        return "template_refused" if error.reason == "template_refused" else "not_readable"
    return "template_broken" if writer is not None and not writer.can_use_own(sample(known)) else ""
