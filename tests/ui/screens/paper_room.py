"""Hands for the pages that are given out: open one, read the finished page, save it as a file."""

from __future__ import annotations

import io
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt

from desktop.exports.pdf_text import read_paragraphs
from desktop.exports.self_check import normalised
from desktop.ui.client_paper import ClientPaper
from desktop.ui.print_page import PrintPage
from tests.ui.screens.client_room import Room


def press(room: Room, name: str) -> None:
    """Click and wait for what it starts."""
    room.opened.hands.rest()
    room.opened.hands.click(name)
    room.opened.settle()


def open_paper(room: Room, name: str) -> ClientPaper:
    """Open what is asked about a page."""
    press(room, f"{name}_paper")
    found = room.opened.hands.find(f"{name}_paper").parentWidget()
    assert isinstance(found, ClientPaper)
    return found


def found_by(room: Room, part: ClientPaper, words: str) -> None:
    """Press one answer to who could find it."""
    row = next(each for each in part.asked.ask.choice.rows if each.accessibleName().startswith(words))
    room.opened.hands.click(row)
    room.opened.settle()


def finished(room: Room) -> bytes:
    """Return the page that is about to be printed; its properties must name nobody."""
    page = room.opened.hands.find("print_page", 30)
    assert isinstance(page, PrintPage)
    data = page._request.data
    properties = PdfReader(io.BytesIO(data)).metadata or {}
    assert {key: text.strip() for key, text in properties.items() if text.strip()} == {"/Title": "Page"}
    assert b"Samira" not in data
    return data


def words(data: bytes) -> str:
    """Return the words of a page, levelled as the self-check reads them."""
    return normalised(" ".join(read_paragraphs(data)))


def said(text: str) -> str:
    """Return words as `words` has them."""
    return normalised(text)


def save(room: Room, path: Path) -> None:
    """From the page for printing to a file."""
    hands = room.opened.hands
    press(room, "print_save")
    hands.find("file_page")
    hands.fill("file_path", str(path.parent))
    hands.key(Qt.Key.Key_Return)
    room.opened.settle()
    hands.fill("file_name", path.name)
    press(room, "file_take")
    hands.wait(path.exists, "the file")
    room.opened.settle()
