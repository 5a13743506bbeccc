"""Typed and pasted text: control characters go, everything a name is written with stays."""

from __future__ import annotations

from desktop.domain.plain_text import one_line, portable
from desktop.domain.scripts import script_of


def test_control_characters_and_lone_surrogates_go() -> None:
    assert portable("a\x00b\x1b[0m\x7f\x9fc\ud800d") == "ab[0mcd"
    assert portable("one\x0btwo\x85three\nfour\tfive") == "one\ntwo\nthree\nfour\tfive"


def test_what_names_are_written_with_stays() -> None:
    for name in ("\u200fسميرة\u200f", "क्ष\u200dण", "🌱", "Ó\u0301", "O'Brien"):
        assert portable(name) == name
        assert one_line(name) == name


def test_one_line_has_no_breaks() -> None:
    assert one_line("Naw\tPaw\r\nWah\u2028x") == "Naw Paw Wah x"


def test_scripts_are_read_from_the_letters() -> None:
    found = [
        script_of(name) for name in ("Samira", "سميرة", "Оксана", "ተስፋ", "နော်ပေါ", "🌱", "7", "Abd عبدالرحیم")
    ]
    assert found == ["Latn", "Arab", "Cyrl", "Ethi", "Mymr", None, None, "Arab"]
