"""Reads a finished tagged PDF back as an eye does: paragraphs from its structure, order from where glyphs stand.

Ordinary text extraction guesses: it reverses a phone number on an Arabic page that is printed right, and does not
notice one that is printed wrong. Here each paragraph's pieces are put in order by their place on the page and by the
direction they were drawn in, so a number that turned round is read turned round.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import DocumentFailed
from desktop.exports.text_runs import Direction, base_direction

if TYPE_CHECKING:
    from pypdf import PdfReader

_BFCHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BFRANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_INLINE = {"/Span", "/Em", "/Strong", "/Link", "/Code", "/Quote"}
_COMMA = "،"
"""Stands between numbers that are each a whole: on a right-to-left line they follow each other from right to left."""
_SAME_LINE = 2.0  # points
_PAGE = 100_000.0  # points from one page to the next, more than any page is high


@dataclass(slots=True)
class _Piece:
    """Glyphs drawn in one go: what each stands for and by which; where they start; whether right to left."""

    clusters: list[tuple[str, set[int]]]
    x: float
    y: float
    right_to_left: bool

    @property
    def text(self) -> str:
        """The text in logical order."""
        words = [text for text, _glyphs in self.clusters]
        return "".join(reversed(words) if self.right_to_left else words)


@dataclass(slots=True)
class _State:
    """What the content stream has set so far."""

    matrix: tuple[float, ...] = (1, 0, 0, 1, 0, 0)
    saved: list[tuple[float, ...]] = field(default_factory=list)
    text_x: float = 0.0
    font: str = ""
    marks: list[tuple[str, int | None, str | None]] = field(default_factory=list)

    def mcid(self) -> int | None:
        return next((mark[1] for mark in reversed(self.marks) if mark[1] is not None), None)

    def actual(self) -> str | None:
        return next((mark[2] for mark in reversed(self.marks) if mark[2] is not None), None)

    def is_reversed(self) -> bool:
        return any(mark[0] == "/ReversedChars" for mark in self.marks)


def open_pdf(pdf: bytes, password: str | None = None) -> PdfReader:
    """Return a reader on whole PDF bytes; raises `DocumentFailed("unreadable")` for what is plainly no whole file.

    The library would try to mend such a file and write pieces of it into the log.
    """
    from pypdf import PdfReader

    if not pdf.startswith(b"%PDF-") or b"%%EOF" not in pdf[-64:]:
        raise DocumentFailed("unreadable")
    return PdfReader(io.BytesIO(pdf), password=password)


def read_paragraphs(pdf: bytes, password: str | None = None, direction: Direction | None = None) -> list[str]:
    """Return the text of every paragraph, heading, cell and label in reading order; raises `DocumentFailed`.

    `direction` is how the page reads, where that is known: the file says it only of languages its maker knows. What
    was drawn beside the sheet is not read: nobody sees it. Reasons: not_tagged, unreadable.
    """
    from pypdf.errors import PyPdfError

    try:
        reader = open_pdf(pdf, password)
        root = reader.root_object.get("/StructTreeRoot")
        if root is None:
            raise DocumentFailed("not_tagged")
        pages = {
            page.indirect_reference.idnum: _pieces(page, reader, place)
            for place, page in enumerate(reader.pages)
            if page.indirect_reference
        }
        page = direction or _page_direction(reader.root_object)
        found = (_joined(pieces, page) for pieces in _paragraphs(root.get_object(), pages))
        return [text for text in found if text.strip()]
    except (PyPdfError, KeyError, ValueError, IndexError, TypeError, AttributeError):
        raise DocumentFailed("unreadable") from None


def read_alternatives(pdf: bytes, password: str | None = None) -> list[str]:
    """Return what is said of each picture to who cannot see it, in reading order; raises `DocumentFailed`.

    Only pictures that are really drawn count: an element without content on a page is none.
    """
    from pypdf.errors import PyPdfError

    try:
        reader = open_pdf(pdf, password)
        root = reader.root_object.get("/StructTreeRoot")
        if root is None:
            raise DocumentFailed("not_tagged")
        return [str(each["/Alt"]) for each in _elements(root.get_object()) if "/Alt" in each and "/K" in each]
    except (PyPdfError, KeyError, ValueError, IndexError, TypeError, AttributeError):
        raise DocumentFailed("unreadable") from None


def _elements(node: Any) -> Iterator[Any]:
    """Yield every element of the structure tree below `node`, in reading order."""
    kids = node.get("/K")
    if kids is None:
        return
    kids = kids.get_object()
    for kid in kids if isinstance(kids, list) else [kids]:
        element = kid.get_object() if hasattr(kid, "get_object") else kid
        if hasattr(element, "get") and "/S" in element:
            yield element
            yield from _elements(element)


def read_properties(pdf: bytes, password: str | None = None) -> dict[str, str]:
    """Return what the file says about itself: its information entries, and the metadata stream under ``xmp``."""
    from pypdf.errors import PyPdfError

    try:
        reader = open_pdf(pdf, password)
        found = {str(key): str(value) for key, value in (reader.metadata or {}).items()}
        stream = reader.root_object.get("/Metadata")
        if stream is not None:
            found["xmp"] = stream.get_object().get_data().decode("utf-8", "replace")
    except (PyPdfError, KeyError, ValueError, AttributeError):
        raise DocumentFailed("unreadable") from None
    return found


def _paragraphs(root: Any, pages: Mapping[int, Mapping[int, list[_Piece]]]) -> Iterator[list[_Piece]]:
    """Walk the structure tree; each element that is not inline starts a paragraph of its own."""
    out: list[list[_Piece]] = [[]]

    def walk(node: Any, page: int | None, *, inline: bool) -> None:
        if isinstance(node, int):
            out[-1].extend(pages.get(page or -1, {}).get(node, ()))
            return
        if isinstance(node, list):
            for child in node:
                walk(child.get_object(), page, inline=inline)
            return
        at = node.get("/Pg")
        own_page = (
            at.idnum if hasattr(at, "idnum") else (node.raw_get("/Pg").idnum if "/Pg" in node else page)
        )
        if node.get("/Type") == "/MCR":
            walk(int(node["/MCID"]), own_page, inline=True)
            return
        is_inline = node.get("/S") in _INLINE
        if not is_inline:
            out.append([])
        if "/K" in node:
            walk(node["/K"].get_object(), own_page, inline=is_inline)
        if not is_inline:
            out.append([])

    walk(root.get("/K").get_object(), None, inline=False)
    return iter(out)


def _page_direction(catalog: Any) -> Direction:
    wishes = catalog.get("/ViewerPreferences")
    return "rtl" if wishes is not None and wishes.get_object().get("/Direction") == "/R2L" else "ltr"


def _joined(pieces: list[_Piece], page: Direction) -> str:
    pieces = _without_shared(pieces)
    lines: list[list[_Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.y):
        if lines and abs(lines[-1][0].y - piece.y) < _SAME_LINE:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    flow = base_direction("".join(piece.text for piece in pieces), page)
    return "\n".join(_line(line, flow) for line in lines)


def _line(pieces: list[_Piece], flow: Direction) -> str:
    pieces = sorted(pieces, key=lambda piece: piece.x)
    if flow == "rtl":
        pieces.reverse()  # after sorting: pieces at one place were drawn from left to right
    out: list[_Piece] = []
    turned: list[_Piece] = []  # a stretch against the line's flow, to be put back in its own order
    neutral: list[_Piece] = []  # spaces and points, which belong to what stands on both sides of them
    for piece in pieces:
        way = _way(piece)
        if way == "":
            neutral.append(piece)
        elif way == flow:
            out += [*reversed(turned), *neutral, piece]
            turned, neutral = [], []
        elif turned:
            turned += [*neutral, piece]
            neutral = []
        else:
            out += neutral
            turned, neutral = [piece], []
    out += [*reversed(turned), *neutral]
    return "".join(piece.text for piece in out)


def _way(piece: _Piece) -> str:
    if piece.right_to_left or _COMMA in piece.text:
        return "rtl"
    kinds = {unicodedata.bidirectional(character) for character in piece.text}
    if kinds & {"R", "AL"}:
        return "rtl"
    return "ltr" if kinds & {"L", "EN", "AN"} else ""


def _pieces(page: Any, reader: Any, place: int) -> dict[int, list[_Piece]]:
    """Return what is drawn on the page by its marks; pages lie below each other, so that a paragraph goes on."""
    from pypdf.generic import ContentStream

    fonts = {
        name: _to_unicode(font.get_object()) for name, font in page["/Resources"].get("/Font", {}).items()
    }
    found: dict[int, list[_Piece]] = {}
    state = _State()
    left, bottom, right, top = (float(edge) for edge in page.mediabox)
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        _step(state, operands, operator)
        if operator in (b"Tj", b"TJ"):
            mcid = state.mcid()
            if mcid is not None:
                piece = _piece(state, operands, operator, fonts)
                if left <= piece.x <= right and bottom <= piece.y <= top:
                    piece.y -= place * _PAGE
                    found.setdefault(mcid, []).append(piece)
    return found


def _without_shared(pieces: list[_Piece]) -> list[_Piece]:
    """Drop glyphs that stand for a syllable together with the one beside them, which stands for the whole of it too.

    A raised mark is a piece of its own: from left to right it comes behind its letter, from right to left before it.
    The same syllable once more begins with the same glyph again, and stays: Burmese has the same short syllable many
    times in one sentence.
    """
    kept: list[_Piece] = []
    last: tuple[str, set[int]] = ("", set())
    for piece in pieces:
        if _way(piece) == "rtl":
            piece.clusters = _own(piece.clusters, ("", set()))
            if kept and len(kept[-1].clusters) == 1 and _goes_on(last, *piece.clusters[0]):
                kept.pop()
                piece.clusters[0][1].update(last[1])
        else:
            # glyph by glyph: the last sign of one syllable and the letter of the next may be drawn in one go
            piece.clusters = _own(piece.clusters, last)
        if piece.clusters:
            last = piece.clusters[-1]
            kept.append(piece)
    return kept


def _own(clusters: list[tuple[str, set[int]]], last: tuple[str, set[int]]) -> list[tuple[str, set[int]]]:
    """Return the clusters without those that go on with the one before, which takes their glyphs (`last` too)."""
    own: list[tuple[str, set[int]]] = []
    for cluster, glyphs in clusters:
        if _goes_on(last, cluster, glyphs):
            last[1].update(glyphs)
        else:
            last = (cluster, glyphs)
            own.append(last)
    return own


def _goes_on(last: tuple[str, set[int]], cluster: str, glyphs: set[int]) -> bool:
    return len(cluster) > 1 and cluster == last[0] and not glyphs & last[1]


def _step(state: _State, operands: Any, operator: bytes) -> None:
    if operator == b"q":
        state.saved.append(state.matrix)
    elif operator == b"Q":
        state.matrix = state.saved.pop()
    elif operator == b"cm":
        state.matrix = _times(tuple(map(float, operands)), state.matrix)
    elif operator == b"Tm":
        state.text_x = float(operands[4])
    elif operator == b"Tf":
        state.font = str(operands[0])
    elif operator == b"BMC":
        state.marks.append((str(operands[0]), None, None))
    elif operator == b"BDC":
        facts = operands[1] if hasattr(operands[1], "get") else {}
        mcid, actual = facts.get("/MCID"), facts.get("/ActualText")
        state.marks.append((str(operands[0]), None if mcid is None else int(mcid), _text(actual)))
    elif operator == b"EMC" and state.marks:
        state.marks.pop()


def _piece(state: _State, operands: Any, operator: bytes, fonts: Mapping[str, Mapping[int, str]]) -> _Piece:
    strings = (
        [operands[0]]
        if operator == b"Tj"
        else [item for item in operands[0] if not isinstance(item, int | float)]
    )
    table = fonts.get(state.font, {})
    clusters: list[tuple[str, set[int]]] = []
    for string in strings:
        raw = string if isinstance(string, bytes) else string.original_bytes
        for at in range(0, len(raw) - 1, 2):
            glyph = int.from_bytes(raw[at : at + 2], "big")
            cluster = table.get(glyph, "\ufffd")
            clusters.append((cluster, {glyph}))
    actual = state.actual()
    if actual is not None:  # the file spells it
        clusters = [(actual, set().union(*(glyphs for _text, glyphs in clusters)))]
    x = state.matrix[0] * state.text_x + state.matrix[4]
    return _Piece(clusters, x, state.matrix[5], state.is_reversed())


def _to_unicode(font: Any) -> dict[int, str]:
    stream = font.get("/ToUnicode")
    if stream is None:
        return {}
    table: dict[int, str] = {}
    data = stream.get_object().get_data()
    for section in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.DOTALL):
        for code, text in _BFCHAR.findall(section):
            table[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
    for section in re.findall(rb"beginbfrange(.*?)endbfrange", data, re.DOTALL):
        for first, last, text in _BFRANGE.findall(section):
            for step, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                table[code] = chr(int(text, 16) + step)
    return table


def _text(value: Any) -> str | None:
    if value is None:
        return None
    return value.decode("utf-16", "replace") if isinstance(value, bytes) else str(value)


def _times(one: tuple[float, ...], two: tuple[float, ...]) -> tuple[float, ...]:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)
