"""The agency's list of dispatch centres: find, keep, take out, and take a CSV file in one transaction (X5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from desktop.domain.clients import MAX_LINE
from desktop.domain.clock import Moment
from desktop.domain.dispatch_centres import Centre, find, fold
from desktop.domain.errors import FileMissing, InvalidInput
from desktop.domain.plain_text import one_line
from desktop.domain.typed_times import read_day
from desktop.services import phones
from desktop.services.dispatch_csv import MOST_BYTES, read_table
from desktop.storage import dispatch as rows

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.clock import Clock
    from desktop.storage.vault import OpenVault

_YES = frozenset({"yes", "y", "true", "1", "x", "24/7", "24h", "always", "نعم"})
_NO = frozenset({"no", "n", "false", "0", "لا"})
_TEXTS = ("name", "town", "region", "country", "source", "checked_how")


@dataclass(frozen=True, slots=True, kw_only=True)
class NotTaken:
    """A row of the file that is not taken: its line, the cells that tell it apart, and why."""

    line: int
    words: str
    error: InvalidInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a file would bring. `left_out` are columns that mean nothing here; `guessed`: its letters are a guess."""

    encoding: str
    guessed: bool
    separator: str
    left_out: tuple[str, ...]
    taken: tuple[Centre, ...]
    not_taken: tuple[NotTaken, ...]


class DispatchService:
    """Reads run on the caller's connection; `save`, `remove`, `restore` and `take` belong on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def find(self, typed: str = "") -> list[Centre]:
        """Return the centres that hold every typed word; all of them when nothing is typed."""
        return find(rows.every(self._vault.connection()), typed)

    def get(self, centre_id: str) -> Centre | None:
        """Return one centre, or None."""
        return rows.read(self._vault.connection(), centre_id)

    def numbers(self) -> list[str]:
        """Return every number of the list: none of them ever stands on a client's plan (PRACTICE 20)."""
        return rows.numbers(self._vault.connection())

    def save(self, centre: Centre, checked: str | None = None) -> str:
        """Store a centre, new or changed; `checked` is the day as typed. Returns its id.

        Raises:
            InvalidInput: names the field (`number`, `name`, `checked` …). RowChanged.
        """
        kept = self.check(centre, checked)
        with self._vault.unit_of_work("dispatch centre") as work:
            if not kept.id:
                return rows.insert(work, kept)
            rows.update(work, kept)
            return kept.id

    def remove(self, centre_id: str) -> None:
        """Take a centre out of the list; addresses that took its number keep it."""
        with self._vault.unit_of_work("remove dispatch centre") as work:
            rows.remove(work, centre_id)

    def preview(self, path: Path, encoding: str = "") -> Preview:
        """Read a file and say what of it would be taken, writing nothing; for the pool.

        Raises:
            InvalidInput: field `file`: no table of centres. FileMissing; OSError when it cannot be read.
        """
        try:
            with path.open("rb") as file:
                raw = file.read(MOST_BYTES + 1)
        except FileNotFoundError:
            raise FileMissing from None
        return self.preview_of(raw, encoding)

    def preview_of(self, raw: bytes, encoding: str = "") -> Preview:
        """Say what of a file's bytes would be taken."""
        table = read_table(raw, encoding)
        known = {_same(centre) for centre in rows.every(self._vault.connection())}
        taken: list[Centre] = []
        refused: list[NotTaken] = []
        in_file: set[tuple[str, str]] = set()
        for line, cells, too_many in table.rows:
            try:
                if too_many:
                    raise InvalidInput("row", "csv_cells")
                centre = self.check(_from(cells), cells.get("checked", ""))
                if _same(centre) in known:
                    raise InvalidInput("number", "centre_known")
                if _same(centre) in in_file:
                    raise InvalidInput("number", "centre_twice")
            except InvalidInput as error:
                refused.append(NotTaken(line=line, words=_told(cells), error=error))
            else:
                in_file.add(_same(centre))
                taken.append(centre)
        return Preview(
            encoding=table.encoding,
            guessed=table.encoding in ("cp1252", "cp1256"),
            separator=table.separator,
            left_out=table.left_out,
            taken=tuple(taken),
            not_taken=tuple(refused),
        )

    def take(self, centres: Sequence[Centre]) -> int:
        """Store the rows of a preview, all or none; returns how many. Rows that came in meanwhile are left out."""
        known = {_same(centre) for centre in rows.every(self._vault.connection())}
        fresh = [centre for centre in centres if _same(centre) not in known]
        with self._vault.unit_of_work("take dispatch centres") as work:
            for centre in fresh:
                rows.insert(work, centre)
        return len(fresh)

    def check(self, centre: Centre, checked: str | None = None) -> Centre:
        """Return the centre in order, its number as E.164. `checked` None keeps the moment it holds."""
        clean: dict[str, Any] = {
            field.name: one_line(value).strip()
            for field in fields(centre)
            if isinstance(value := getattr(centre, field.name), str)
        }
        centre = replace(centre, **clean)
        for field in _TEXTS:
            if len(getattr(centre, field)) > MAX_LINE:
                raise InvalidInput(field, "too_long", most=MAX_LINE)
        if not centre.town and not centre.name:
            raise InvalidInput("town", "centre_unnamed")
        e164, shown = phones.dispatch_number(centre.number, "number")
        if checked is not None:
            centre = replace(centre, checked_at=self._day(checked))
        return replace(centre, name=centre.name or centre.place(), number=shown, e164=e164)

    def _day(self, typed: str) -> Moment | None:
        """Return noon of a day: 2026-11-03, 3.11.2026, or 11/13/2026 where only one order can be meant."""
        text = typed.strip().split(" ")[0].split("T")[0]
        if not text:
            return None
        now = self._clock.now()
        day = read_day(text, "checked")
        if day > now.local().date():
            raise InvalidInput("checked", "date_in_future")
        if day.year < 1990:
            raise InvalidInput("checked", "date_too_old")
        try:
            noon = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(now.zone)).astimezone(UTC)
        except (KeyError, ValueError, OverflowError):
            raise InvalidInput("checked", "date_impossible") from None
        return Moment.at(noon, now.zone)


def _from(cells: Mapping[str, str]) -> Centre:
    said = fold(cells.get("day_and_night", ""))
    answer = "yes" if said in _YES else "no" if said in _NO else "not_asked"
    texts: dict[str, Any] = {name: cells.get(name, "") for name in (*_TEXTS, "number")}
    return Centre(day_and_night=answer, **texts)


def _same(centre: Centre) -> tuple[str, str]:
    return centre.e164, fold(centre.place() or centre.name)


def _told(cells: Mapping[str, str]) -> str:
    words = " ".join(one_line(cells.get(name, "")) for name in ("town", "name", "number"))
    return " ".join(words.split())[:80]
