"""The neutral document: what a page says, without saying how it is drawn. Every writer starts from this.

Text is plain text, never markup. The `template` names a file in `resources/documents`; blocks stand in reading order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Direction = Literal["ltr", "rtl"]
Template = Literal[
    "plan", "plan_large", "card", "pictures", "recovery", "note", "incident", "simple", "sign", "handout"
]
Paper = Literal["letter", "a4"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A section's title; `level` 1 or 2, with a pictogram's name or none."""

    text: str
    level: int = 1
    pictogram: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text; a line break in it is kept. `strong` is for the one line that matters."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list without an order."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One numbered step, short enough to follow when overwhelmed, with a pictogram's name or none."""

    text: str
    pictogram: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedSteps:
    """Steps in order."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneRow:
    """Who answers, at which number (already formatted for reading), and a small note such as hours."""

    label: str
    number: str
    note: str = ""
    pictogram: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxLine:
    """A line inside the emergency box."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyBox:
    """The framed emergency number with what to say."""

    label: str
    number: str
    lines: tuple[BoxLine, ...] = ()
    pictogram: str = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing given as data: SVG text or PNG bytes, `width_mm` wide; `alt` says what it shows."""

    alt: str
    svg: str = ""
    png: bytes = b""
    width_mm: float = 40.0


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyValue:
    """Facts as label and value. A value left empty prints as a line to write on when `blank_lines` is set."""

    rows: tuple[tuple[str, str], ...]
    blank_lines: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """Numbers under heads; the first cell of a row says what the row is about. Rows are as long as `heads`."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code to be typed back, in groups: large, one left-to-right line."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankLines:
    """Lines to write on by hand, each with its label (signature, date, name)."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Small print."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Two columns side by side, the first on the reading side."""

    first: tuple[Block, ...]
    second: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureItem:
    """One drawing that stands for words, and a number below it or none; `alt` is said to who cannot see it."""

    pictogram: str
    alt: str
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """One part in pictures: what it is about, a number of its own or none, then its rows.

    `layout` is drawn as on a plan's page: emergency (framed), people (one below another), steps (in order), notes.
    """

    layout: Literal["emergency", "people", "notes", "steps"]
    pictogram: str
    alt: str
    items: tuple[PictureItem, ...]
    number: str = ""


Block = (
    Heading
    | Paragraph
    | Bullets
    | NumberedSteps
    | PhoneRow
    | EmergencyBox
    | Picture
    | KeyValue
    | DataTable
    | Code
    | BlankLines
    | Note
    | Columns
    | Pictures
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBrand:
    """The agency's head on a page of its own: name, lines of its address, a colour (#rrggbb), a logo as SVG or PNG."""

    name: str = ""
    address: tuple[str, ...] = ()
    colour: str = ""
    svg: str = ""
    png: bytes = b""


#: Templates that may show who made the page; all others never do, whatever they are handed (PRACTICE 24).
BRANDED = frozenset({"simple", "incident", "note", "sign", "handout"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document in one language.

    `file_title` is the only thing a reader sees in the file's properties: neutral, no name, no date, no agency.
    `corner` stands small beside the title (dates), `foot` small at the bottom of every page. `paper` is the sheet it
    is laid out for.
    """

    title: str
    language: str
    direction: Direction
    blocks: tuple[Block, ...]
    template: Template = "simple"
    corner: str = ""
    foot: str = ""
    file_title: str = "Page"
    paper: Paper = "letter"
    brand: PageBrand | None = None


def flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks in reading order, those inside columns too."""
    for block in blocks:
        if isinstance(block, Columns):
            yield from flat(block.first)
            yield from flat(block.second)
        else:
            yield block


def texts(document: Document) -> Iterator[str]:
    """Yield every text the page shows, in reading order."""
    yield document.title
    yield document.corner
    for block in flat(document.blocks):
        yield from _block_texts(block)
    yield document.foot
    if document.brand is not None and document.template in BRANDED:
        yield from (document.brand.name, *document.brand.address)


def phone_numbers(document: Document) -> tuple[str, ...]:
    """Return the numbers of emergency boxes and phone rows, in reading order."""
    found: list[str] = []
    for block in flat(document.blocks):
        if isinstance(block, PhoneRow | EmergencyBox):
            found.append(block.number)
        elif isinstance(block, Pictures):
            found += [number for number in (block.number, *(item.number for item in block.items)) if number]
    return tuple(found)


def _block_texts(block: Block) -> Iterator[str]:  # noqa: C901 - one line per kind of block
    match block:
        case Heading() | Paragraph() | Note():
            yield block.text
        case Bullets():
            yield from block.items
        case NumberedSteps():
            yield from (step.text for step in block.steps)
        case PhoneRow():
            yield from (block.label, block.number, block.note)
        case EmergencyBox():
            yield from (block.label, block.number, *(line.text for line in block.lines))
        case KeyValue():
            for label, value in block.rows:
                yield from (label, value)
        case DataTable():
            yield from block.heads
            for row in block.rows:
                yield from row
        case Code():
            yield from (block.label, block.text)
        case BlankLines():
            yield from block.labels
        case Pictures():
            yield from (block.number, *(item.number for item in block.items))
