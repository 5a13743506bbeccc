"""What a page hands over to be printed. Cheap to import: the page for printing itself loads when it is opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """What the ledger is told: to whom the paper goes, who could find it there, how much of it was printed.

    `to_kind` is one of `domain.ledger.TO_KINDS`, or "" when nobody had to be asked; `found_by` codes of `FINDERS`.
    """

    to_kind: str = ""
    found_by: tuple[str, ...] = ()
    copies: int = 1
    pages: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintRequest:
    """A finished document and what has to happen around its printing.

    `recipients` are the `to_kind` codes to choose from; none when it is clear who gets the paper. `record` runs on
    the writer lane before anything is sent, `sent` on the UI thread afterwards. `save` is called with the same answers
    when somebody wants a PDF instead; the page for printing has gone by then.
    """

    title: str
    data: bytes
    recipients: tuple[str, ...] = ()
    record: Callable[[Outgoing], Any] | None = None
    sent: Callable[[], None] | None = None
    save: Callable[[Outgoing], None] | None = None
