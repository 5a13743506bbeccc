"""A CSV file of dispatch centres as rows of text: in which letters, what parts its cells, which column is what.

Files come from a spreadsheet program of any country: UTF-8 and UTF-16 with or without a mark, Windows-1252 and
Windows-1256, commas, semicolons or tabs. Nothing is written here; what a row is worth is decided in `dispatch`.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from dataclasses import dataclass

from desktop.domain.dispatch_centres import fold
from desktop.domain.errors import InvalidInput

MOST_BYTES = 5 * 1024 * 1024
MOST_ROWS = 20_000
_SEPARATORS = (",", ";", "\t")
#: What a column may be called, folded; English and Arabic.
COLUMNS: dict[str, tuple[str, ...]] = {
    "number": (
        "number", "phone", "phone number", "telephone", "dispatch number", "ten digit number", "10 digit number",
        "10-digit number", "ten-digit number", "emergency number", "رقم", "الرقم", "الهاتف", "رقم الهاتف",
        "رقم الطوارئ",
    ),
    "name": (
        "name", "centre", "center", "psap", "psap name", "agency", "dispatch", "dispatch centre", "dispatch center",
        "الاسم", "اسم", "المركز", "اسم المركز",
    ),
    "town": ("town", "city", "place", "county", "municipality", "town or county", "المدينة", "البلدة", "المكان"),
    "region": ("state", "region", "province", "الولاية", "المنطقة"),
    "country": ("country", "البلد", "الدولة"),
    "day_and_night": (
        "day and night", "24/7", "24 7", "24h", "24 hours", "emergency line", "always", "ليلا ونهارا", "خط طوارئ",
    ),
    "source": ("source", "from", "where from", "المصدر"),
    "checked": (
        "checked", "checked on", "verified", "verified on", "last verified", "confirmed", "confirmed on",
        "تاريخ التحقق", "تم التحقق",
    ),
    "checked_how": ("how", "checked how", "how checked", "how confirmed", "method", "طريقة التحقق"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A file that could be read. `rows` are (line in the file, cells by column, cells too many)."""

    encoding: str
    separator: str
    columns: tuple[str, ...]
    left_out: tuple[str, ...]
    rows: tuple[tuple[int, dict[str, str], bool], ...]


def read_table(raw: bytes, encoding: str = "") -> Table:
    """Return the file's rows; `encoding` (cp1252, cp1256) overrules the guess between the two.

    Raises:
        InvalidInput: field `file`; reasons csv_too_large, csv_empty, csv_not_text, csv_columns, csv_too_many.
    """
    if len(raw) > MOST_BYTES:
        raise InvalidInput("file", "csv_too_large", most=MOST_BYTES // 1024 // 1024)
    text, used = decode(raw, encoding)
    text = text.lstrip("\ufeff")
    if not text.strip():
        raise InvalidInput("file", "csv_empty")
    if "\x00" in text or text.startswith("PK\x03\x04"):
        raise InvalidInput("file", "csv_not_text")
    first, _, rest = text.partition("\n")
    said = re.fullmatch(r'"?sep=.?"?\s*', first)  # a spreadsheet program says so in a line of its own
    skipped = 0
    if said is not None:
        text, skipped = rest, 1
    found = [_parse(text, separator, skipped) for separator in _SEPARATORS]
    parsed = max(found, key=lambda each: (len(each[2]), len(each[1])))
    separator, header, columns, lines = parsed
    if "number" not in columns.values() or not {"name", "town"} & set(columns.values()):
        raise InvalidInput("file", "csv_columns")
    if len(lines) > MOST_ROWS:
        raise InvalidInput("file", "csv_too_many", most=MOST_ROWS)
    rows = []
    for line, cells in lines:
        values = {columns[at]: cell.strip() for at, cell in enumerate(cells) if at in columns}
        rows.append((line, values, any(cell.strip() for cell in cells[len(header) :])))
    left_out = tuple(name for at, name in enumerate(header) if at not in columns and name)
    return Table(
        encoding=used,
        separator=separator,
        columns=tuple(columns.values()),
        left_out=left_out,
        rows=tuple(rows),
    )


def _parse(
    text: str, separator: str, skipped: int
) -> tuple[str, list[str], dict[int, str], list[tuple[int, list[str]]]]:
    """Return separator, header, which column is what, and the rows with their lines; blank rows are none."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    header: list[str] = []
    columns: dict[int, str] = {}
    lines: list[tuple[int, list[str]]] = []
    before = 0
    try:
        for cells in reader:
            line, before = before + 1 + skipped, reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            if not header:
                header = [cell.strip() for cell in cells]
                columns = _columns(header)
            else:
                lines.append((line, cells))
    except csv.Error:
        # one cell longer than any line: a quotation mark was never closed
        return separator, header, {}, []
    return separator, header, columns, lines


def _columns(header: list[str]) -> dict[int, str]:
    names = {fold(alias): column for column, aliases in COLUMNS.items() for alias in aliases}
    found: dict[int, str] = {}
    for at, title in enumerate(header):
        column = names.get(" ".join(fold(title).replace("_", " ").split()))
        if column is not None and column not in found.values():
            found[at] = column
    return found


def decode(raw: bytes, encoding: str = "") -> tuple[str, str]:
    """Return the text and the encoding it was read in."""
    if encoding in ("cp1252", "cp1256"):
        return raw.decode(encoding, errors="replace"), encoding
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if raw.startswith(mark):
            return raw.decode(name, errors="replace"), name
    head = raw[:2000]
    if head.count(0) > len(head) // 4:
        # every other byte is zero: two bytes a letter, and the zeros say in which order
        name = "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"
        return raw.decode(name, errors="replace"), name
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        guessed = "cp1256" if _looks_arabic(raw) else "cp1252"
        return raw.decode(guessed, errors="replace"), guessed


def _looks_arabic(raw: bytes) -> bool:
    """Arabic words are letters beyond ASCII from end to end; in a western word one stands between plain letters."""
    runs = re.findall(rb"[\x80-\xff]+", raw)
    return sum(len(run) for run in runs if len(run) > 1) > sum(len(run) for run in runs if len(run) == 1)
