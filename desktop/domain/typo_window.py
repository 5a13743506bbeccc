"""The typo window: a signed session stays open to slips of the pen until it is sealed (V15, PRACTICE 34)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from desktop.domain.clock import Moment
from desktop.domain.conditions import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeRow:
    """One row that signing made of an answer: where it is, what it was told apart by, and the version it had then.

    A mended answer changes this row; it never makes it a second time. `by_hand` are the columns that somebody changed
    since it was signed: there their word stands.
    """

    table: str
    group: str
    row_id: str
    words: str
    version: int
    by_hand: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What is kept between signing and the seal.

    `context` is what was known when it was signed: with it the same questions are shown until the seal. `made` are the
    rows the findings filled, `columns` the columns of the session, `safe` what was said of safe contact (empty:
    nothing), `bookings` what the session was about, `reached` whether it was the client; `staff` is whose key seals.
    `card` is the statement of safe contact that stood when this session had spoken: a later one is another's word.
    """

    staff: str
    context: Context
    made: tuple[MadeRow, ...] = ()
    columns: tuple[str, ...] = ()
    safe: str = ""
    card: str = ""
    bookings: tuple[str, ...] = ()
    reached: bool = True

    def as_json(self) -> dict[str, Any]:
        """Return it as plain JSON."""
        return {
            "staff": self.staff,
            "context": {name: list(v) if isinstance(v, tuple) else v for name, v in self.context.items()},
            "made": [[r.table, r.group, r.row_id, r.words, r.version, list(r.by_hand)] for r in self.made],
            "columns": list(self.columns),
            "safe": self.safe,
            "card": self.card,
            "bookings": list(self.bookings),
            "reached": self.reached,
        }

    @classmethod
    def from_json(cls, parts: Mapping[str, Any]) -> Window:
        """Read what `as_json` gave."""
        return cls(
            staff=str(parts["staff"]),
            context={
                name: tuple(value) if isinstance(value, list) else value
                for name, value in parts["context"].items()
            },
            made=tuple(
                MadeRow(
                    table=table,
                    group=group,
                    row_id=row_id,
                    words=words,
                    version=int(version),
                    by_hand=tuple(*by_hand),
                )
                for table, group, row_id, words, version, *by_hand in parts["made"]
            ),
            columns=tuple(parts["columns"]),
            safe=str(parts["safe"]),
            card=str(parts.get("card", "")),
            bookings=tuple(parts["bookings"]),
            reached=bool(parts["reached"]),
        )


def due_at(signed: Moment, hours: int) -> Moment:
    """Return until when slips can be mended."""
    return Moment(
        utc=signed.utc + timedelta(hours=hours), zone=signed.zone, offset_minutes=signed.offset_minutes
    )


def is_far_ahead(signed: Moment | None, due: Moment | None, now: Moment) -> bool:
    """Tell whether it was signed with a clock far ahead: its signature lies later than now by more than its window.

    Such a day may lie years away. Nothing is sealed early for it (nobody knows how long it was open), but it is told.
    """
    if signed is None or due is None or not signed.is_readable or not due.is_readable:
        return False
    return signed.utc - now.utc > due.utc - signed.utc


def is_over(due: Moment | None, now: Moment) -> bool:
    """Tell whether it has to be sealed. One whose day cannot be read is sealed: it would stay open for ever."""
    return due is None or not due.is_readable or now.utc >= due.utc
