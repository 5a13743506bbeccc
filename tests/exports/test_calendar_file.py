"""The calendar file against the grammar of RFC 5545: lines, folds, marks; and nothing in it but times."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from desktop.exports.calendar_file import Event, calendar_file, escaped, folded

START = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
MADE = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
UID = "0123456789abcdef" * 2
# content lines, RFC 5545 3.1: name, value of any sign but controls; all the values here are of these types
NAME_VALUE = re.compile(r"([A-Z-]+):(.*)")
SHAPES = {
    "BEGIN": r"VCALENDAR|VEVENT",
    "END": r"VCALENDAR|VEVENT",
    "VERSION": r"2\.0",
    "PRODID": r"-//Waystead//Calendar//EN",
    "CALSCALE": r"GREGORIAN",
    "UID": r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
    "DTSTAMP": r"\d{8}T\d{6}Z",
    "DTSTART": r"\d{8}T\d{6}Z",
    "DTEND": r"\d{8}T\d{6}Z",
    "SEQUENCE": r"\d+",
    "SUMMARY": r"([^\\;,\x00-\x08\x0a-\x1f\x7f]|\\[\\;,nN])*",
    "CLASS": r"PRIVATE",
    "STATUS": r"CONFIRMED|CANCELLED",
    "TRANSP": r"OPAQUE|TRANSPARENT",
}


def lines_of(data: bytes) -> list[tuple[str, str]]:
    """Read the file as the grammar says, or fail."""
    assert data.endswith(b"\r\n")
    physical = data[:-2].split(b"\r\n")
    assert all(len(line) <= 75 and b"\r" not in line and b"\n" not in line for line in physical)
    text = data[:-2].replace(b"\r\n ", b"").decode("utf-8")
    found = []
    for line in text.split("\r\n"):
        match = NAME_VALUE.fullmatch(line)
        assert match is not None, line
        assert re.fullmatch(SHAPES[match[1]], match[2]), line
        found.append((match[1], match[2]))
    return found


def test_an_event_is_times_one_word_and_nothing_else() -> None:
    later = START + timedelta(minutes=50)
    event = Event(uid=UID, start=START.astimezone(timezone(timedelta(hours=-8))), end=later, moves=2)
    lines = lines_of(calendar_file([event], "Appointment", MADE))
    assert lines[4:-1] == [
        ("BEGIN", "VEVENT"),
        ("UID", "01234567-89ab-cdef-0123-456789abcdef"),
        ("DTSTAMP", "20261123T170000Z"),
        ("DTSTART", "20261124T180000Z"),
        ("DTEND", "20261124T185000Z"),
        ("SEQUENCE", "2"),
        ("SUMMARY", "Appointment"),
        ("CLASS", "PRIVATE"),
        ("STATUS", "CONFIRMED"),
        ("TRANSP", "OPAQUE"),
        ("END", "VEVENT"),
    ]
    assert (lines[0], lines[-1]) == (("BEGIN", "VCALENDAR"), ("END", "VCALENDAR"))


def test_a_cancelled_one_is_newer_than_what_another_calendar_has() -> None:
    event = Event(uid=UID, start=START, end=START + timedelta(hours=1), moves=1, cancelled=True)
    told = dict(lines_of(calendar_file([event], "موعد", MADE)))
    assert (told["SEQUENCE"], told["STATUS"], told["TRANSP"]) == ("2", "CANCELLED", "TRANSPARENT")
    assert told["SUMMARY"] == "موعد"


@given(st.text(max_size=300), st.integers(0, 3))
def test_any_words_keep_the_grammar_and_come_back(words: str, count: int) -> None:
    words = words.encode("utf-8", "ignore").decode("utf-8")
    events = [Event(uid=UID, start=START, end=START + timedelta(minutes=5))] * count
    said = [value for name, value in lines_of(calendar_file(events, words, MADE)) if name == "SUMMARY"]
    assert len(said) == count
    read = [re.sub(r"\\(.)", lambda mark: "\n" if mark[1] in "nN" else mark[1], each) for each in said]
    kept = re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", words.replace("\r\n", "\n").replace("\r", "\n"))
    assert all(each == kept for each in read)


def test_folding_cuts_no_letter_and_an_empty_line_stays_one() -> None:
    line = "SUMMARY:" + "ع" * 60
    pieces = folded(line).split(b"\r\n")
    assert all(piece.decode("utf-8") is not None for piece in pieces)
    assert len(pieces[0]) in (74, 75)
    assert folded("") == b"\r\n"
    assert escaped("a\\b;c,d\r\ne") == "a\\\\b\\;c\\,d\\ne"
