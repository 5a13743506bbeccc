"""What left about one client as a page (C5): what, to whom, how and when; never what stood in it.

For the client the page names nobody and has no foot; for the supervisor or our own file it says whose it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.exports.document import Block, DataTable, Direction, Document, KeyValue, Paragraph

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

TOLD = frozenset({"before", "after"})
"""What a mandated report says where the client knows of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerWords:
    """The words around the entries; `whose` and `agency` are empty on the client's own page."""

    title: str
    lead: str
    heads: tuple[str, str, str, str]
    whose_label: str = ""
    whose: str = ""
    agency: str = ""


def for_client(entries: Sequence[Mapping[str, Any]], told: Mapping[str, str]) -> list[Mapping[str, Any]]:
    """Return the entries that may stand on the client's own page.

    A report that somebody had to make by law stands there only where the client was told of it: the page could be
    found by who must not know (PRACTICE 23, 28). `told` is what each report says, by its id.
    """
    return [
        entry
        for entry in entries
        if entry["to_kind"] != "protection" or told.get(str(entry["object_id"]), "") in TOLD
    ]


def ledger_page(
    words: LedgerWords, rows: Sequence[tuple[str, str, str, str]], *, language: str, direction: Direction
) -> Document:
    """Return the page: `rows` are day, what, to whom and how of each entry, in words."""
    blocks: list[Block] = [Paragraph(text=words.lead)]
    if words.whose:
        blocks.insert(0, KeyValue(rows=((words.whose_label, words.whose),)))
    if rows:
        blocks.append(DataTable(heads=words.heads, rows=tuple(rows)))
    return Document(
        title=words.title,
        language=language,
        direction=direction,
        blocks=tuple(blocks),
        foot=words.agency,
    )
