"""A `Document` as the plain data a Typst template reads: text cut into directed runs, pictures as text or bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from desktop.domain.errors import DocumentFailed
from desktop.domain.pictograms import is_mirrored
from desktop.exports.document import (
    BRANDED,
    BlankLines,
    Block,
    Bullets,
    Code,
    Columns,
    DataTable,
    Document,
    EmergencyBox,
    Heading,
    KeyValue,
    Note,
    NumberedSteps,
    Paragraph,
    PhoneRow,
    Picture,
    PictureItem,
    Pictures,
    flat,
)
from desktop.exports.text_runs import Direction, clean, line, lines, number_text

_LONG = 400
"""Letters of a row that may go on over the page: a longer one might not have room on any."""
_MYANMAR_SCRIPT = {"my", "ksw", "mnw", "shn"}
_ARABIC_SCRIPT = {"ar", "fa", "prs", "ps", "ur", "ckb", "ug", "sd"}


def document_data(document: Document, pictograms: Path) -> dict[str, Any]:
    """Return what the templates read; raises `DocumentFailed("pictogram_missing")` for an unknown pictogram."""
    page: Direction = document.direction
    names = _pictogram_names(document)
    return {
        "file_title": clean(document.file_title),
        "language": document.language.split("-")[0],
        "direction": page,
        "script": _script(document.language.split("-")[0]),
        "paper": document.paper,
        "title": line(document.title, page),
        "corner": line(document.corner, page),
        "foot": line(document.foot, page),
        "brand": _brand(document),
        "blocks": _Blocks(page).data(document.blocks),
        "pictograms": {name: _pictogram(pictograms, name) for name in names},
        "mirrored": sorted(name for name in names if is_mirrored(name, right_to_left=page == "rtl")),
    }


def _script(language: str) -> str:
    """Return how the language's letters are set: both named ones need more room between lines."""
    return "arabic" if language in _ARABIC_SCRIPT else "myanmar" if language in _MYANMAR_SCRIPT else "other"


def _brand(document: Document) -> dict[str, Any] | None:
    """Return the agency's head, None where the page shows none."""
    brand = document.brand
    if brand is None or document.template not in BRANDED:
        return None
    return {
        "name": line(brand.name, document.direction),
        "address": [line(each, document.direction) for each in brand.address],
        "colour": brand.colour,
        "svg": brand.svg,
        "png": list(brand.png),
    }


class _Blocks:
    """Turns blocks into data, keeping heading levels without gaps (a reader of tagged PDF relies on them)."""

    def __init__(self, page: Direction) -> None:
        self._page = page
        self._level = 0

    def data(self, blocks: tuple[Block, ...]) -> list[dict[str, Any]]:
        return [self._block(block) for block in blocks]

    def _block(self, block: Block) -> dict[str, Any]:  # noqa: C901, PLR0911 - one line per kind of block
        page = self._page
        match block:
            case Heading():
                self._level = min(max(block.level, 1), self._level + 1, 2)
                return {
                    "kind": "heading",
                    "text": line(block.text, page),
                    "level": self._level,
                    "pictogram": block.pictogram,
                }
            case Paragraph():
                return {"kind": "paragraph", "lines": lines(block.text, page), "strong": block.strong}
            case Bullets():
                return {"kind": "bullets", "items": [lines(item, page) for item in block.items]}
            case NumberedSteps():
                steps = [
                    {"lines": lines(s.text, page), "pictogram": s.pictogram, "long": len(s.text) > _LONG}
                    for s in block.steps
                ]
                return {"kind": "steps", "steps": steps}
            case PhoneRow():
                return {
                    "kind": "phone",
                    "long": len(block.label) + len(block.note) > _LONG,
                    "label": line(block.label, page),
                    "number": number_text(clean(block.number)),
                    "note": line(block.note, page),
                    "pictogram": block.pictogram,
                }
            case EmergencyBox():
                said = [{"text": line(li.text, page), "strong": li.strong} for li in block.lines]
                return {
                    "kind": "emergency",
                    "long": sum(len(said.text) for said in block.lines) > _LONG,
                    "label": line(block.label, page),
                    "number": number_text(clean(block.number)),
                    "lines": said,
                    "pictogram": block.pictogram,
                }
            case Picture():
                return {
                    "kind": "picture",
                    "alt": clean(block.alt),
                    "svg": block.svg,
                    "png": list(block.png),
                    "width": block.width_mm,
                }
            case KeyValue():
                rows = [[line(label, page), lines(value, page)] for label, value in block.rows]
                empty = [not value.strip() for _label, value in block.rows]
                return {"kind": "facts", "rows": rows, "empty": empty, "blank": block.blank_lines}
            case DataTable():
                heads = [line(head, page) for head in block.heads]
                return {
                    "kind": "table",
                    "heads": heads,
                    "rows": [[line(cell, page) for cell in row] for row in block.rows],
                }
            case Code():
                return {
                    "kind": "code",
                    "label": line(block.label, page),
                    "text": number_text(clean(block.text)),
                }
            case BlankLines():
                return {"kind": "blanks", "labels": [line(label, page) for label in block.labels]}
            case Note():
                return {"kind": "note", "lines": lines(block.text, page)}
            case Pictures():
                own = PictureItem(pictogram=block.pictogram, alt=block.alt, number=block.number)
                return {
                    "kind": "pictures",
                    "layout": block.layout,
                    "lead": _picture_item(own),
                    "items": [_picture_item(item) for item in block.items],
                }
            case Columns():
                return {"kind": "columns", "first": self.data(block.first), "second": self.data(block.second)}


def _picture_item(item: PictureItem) -> dict[str, str]:
    number = number_text(clean(item.number)) if item.number else ""
    return {"pictogram": item.pictogram, "alt": clean(item.alt), "number": number}


def _pictogram_names(document: Document) -> set[str]:
    names: set[str] = set()
    for block in flat(document.blocks):
        if isinstance(block, NumberedSteps):
            names.update(step.pictogram for step in block.steps)
        elif isinstance(block, Heading | PhoneRow | EmergencyBox):
            names.add(block.pictogram)
        elif isinstance(block, Pictures):
            names.update((block.pictogram, "phone", *(item.pictogram for item in block.items)))
    return names - {""}


def _pictogram(folder: Path, name: str) -> str:
    if not name.replace("_", "").isalnum():
        raise DocumentFailed("pictogram_missing")
    try:
        return (folder / f"{name}.svg").read_text(encoding="utf-8")
    except OSError:
        raise DocumentFailed("pictogram_missing", pictogram=name) from None
