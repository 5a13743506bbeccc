"""Looks at an agency's own page templates before they are needed: at their source, and by making a page with each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from desktop.domain.errors import DocumentFailed
from desktop.domain.plan_templates import Layout
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
    PageBrand,
    Paragraph,
    PhoneRow,
    PictureItem,
    Pictures,
    Step,
    Template,
)

if TYPE_CHECKING:
    from desktop.exports.typst_writer import TypstWriter

FOLDER = "documents"
SHARED = "common"
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
    blocks: tuple[Block, ...] = (*_BLOCKS, Columns(first=_BLOCKS[:2], second=_BLOCKS[1:2]))
    if template == "pictures":
        item = PictureItem(pictogram="phone", alt=_ANY, number=_ANY)
        blocks = tuple(
            Pictures(layout=layout, pictogram="phone", alt=_ANY, number=_ANY, items=(item, item))
            for layout in get_args(Layout)
        )
    brand = PageBrand(name=_ANY, address=(_ANY,), colour="#1b4f72")
    return Document(title=_ANY, language="en", direction="ltr", blocks=blocks, template=template, brand=brand)


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """A template that is not used: its file, relative to the folder, and why.

    Codes: not_content (no page of ours has that name), not_readable, template_refused and template_broken_at (with
    `line` in the details, the latter with the compiler's `word`), template_broken.
    """

    file: str
    code: str
    details: Mapping[str, str | int] = field(default_factory=dict)


def template_faults(agency: Path, writer: TypstWriter | None = None) -> tuple[TemplateFault, ...]:
    """Return each template below the agency's folder that is not used, in the order of their names.

    With `writer` a page is made with each (slow, pool).
    """
    found = [_fault(path, writer) for path in templates(agency)]
    shared = shared_with(agency)
    if shared is not None:
        found.insert(0, _source_fault(shared))
    return tuple(fault for fault in found if fault is not None)


def templates(folder: Path) -> list[Path]:
    """Return the templates below a folder; what they share is none when every page of ours lies beside it."""
    found = sorted((folder / FOLDER).glob("*.typ"))
    return [path for path in found if path != shared_with(folder)]


def shared_with(folder: Path) -> Path | None:
    """Return what the templates of a copy of our own folder share; an agency's own templates use ours."""
    own = folder / FOLDER
    whole = all((own / f"{name}.typ").is_file() for name in (SHARED, *get_args(Template)))
    return own / f"{SHARED}.typ" if whole else None


def _fault(path: Path, writer: TypstWriter | None) -> TemplateFault | None:
    file = f"{FOLDER}/{path.name}"
    known = next((name for name in get_args(Template) if name == path.stem), None)
    if known is None:
        return TemplateFault(file, "not_content")
    fault = _source_fault(path)
    if fault is not None:
        return fault
    failed = writer.fault_of_own(sample(known)) if writer is not None else None
    if failed is None:
        return None
    return TemplateFault(
        file, "template_broken_at" if "line" in failed.details else "template_broken", failed.details
    )


def _source_fault(path: Path) -> TemplateFault | None:
    try:
        read_template(path.parent, path.stem)
    except DocumentFailed as error:
        refused = error.reason == "template_refused"
        return TemplateFault(
            f"{FOLDER}/{path.name}", "template_refused" if refused else "not_readable", error.details
        )
    return None
