"""The word indexes: letters inside names, words of sealed notes; every object can be taken out again by its own row."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.storage.unit_of_work import UnitOfWork


def learn(work: UnitOfWork, kind: str, object_id: str, client_id: str, words: str) -> None:
    """Make an object findable by its letters (a name) or its words (a note), taking the place of what was there."""
    forget(work, kind, object_id)
    rows = work.query("SELECT coalesce(max(n), 0) + 1 AS next FROM search_rows", ())
    n = int(rows[0]["next"])
    work.run(
        "INSERT INTO search_rows (n, kind, object_id, client_id) VALUES (?, ?, ?, ?)",
        (n, kind, object_id, client_id),
    )
    if kind == "name":
        work.run("INSERT INTO name_parts (rowid, spelling) VALUES (?, ?)", (n, words))
    else:
        work.run("INSERT INTO note_words (rowid, words) VALUES (?, ?)", (n, words))


def forget(work: UnitOfWork, kind: str, object_id: str) -> None:
    """Take an object out of its index."""
    for row in work.query("SELECT n FROM search_rows WHERE object_id = ? AND kind = ?", (object_id, kind)):
        if kind == "name":
            work.run("DELETE FROM name_parts WHERE rowid = ?", (row["n"],))
        else:
            work.run("DELETE FROM note_words WHERE rowid = ?", (row["n"],))
        work.run("DELETE FROM search_rows WHERE n = ?", (row["n"],))
