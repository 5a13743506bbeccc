"""The search keys of names in a vault: written with each name, and all anew when the rules of reading changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage import name_keys, search_index
from desktop.storage.open_vault import read_meta

if TYPE_CHECKING:
    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork
    from desktop.storage.vault import OpenVault

RULES_META = "name_keys_rules"
_AT = "name_keys_at"
AT_ONCE = 40
"""Names in one transaction of a renewal: what somebody types meanwhile waits for no more than these."""


def index_name(work: UnitOfWork, name_id: str, client_id: str, text: str | None) -> None:
    """Write the search keys of one spelling anew; None takes them away."""
    search_index.forget(work, "name", name_id)
    if text is None:
        work.run("DELETE FROM name_keys WHERE name_id = ?", (name_id,))
        return
    _write_keys(work, name_id, client_id, text)
    search_index.learn(work, "name", name_id, client_id, name_keys.spelled(text))


def is_old(conn: Connection) -> bool:
    """Tell whether names of this vault may still be indexed by the rules of another version."""
    return read_meta(conn, RULES_META) != str(name_keys.RULES)


def renew(vault: OpenVault, at_once: int = AT_ONCE) -> bool:
    """Index the next names by the rules of today, from where the last call stopped; returns whether more wait.

    Cut off at any moment it goes on with the next call: each piece is one transaction with its own mark.
    """
    with vault.unit_of_work("index names anew") as work:
        rules = f"{name_keys.RULES} "
        mark = work.query("SELECT value FROM vault_meta WHERE key = ?", (_AT,))
        at = str(mark[0]["value"]) if mark else ""
        after = at.removeprefix(rules) if at.startswith(rules) else ""
        rows = work.query(
            "SELECT id, client_id, text FROM names WHERE id > ? AND deleted_at IS NULL ORDER BY id LIMIT ?",
            (after, at_once),
        )
        for row in rows:
            if work.query("SELECT 1 FROM search_rows WHERE object_id = ? AND kind = 'name'", (row["id"],)):
                _write_keys(work, row["id"], row["client_id"], row["text"])
            else:
                index_name(work, row["id"], row["client_id"], row["text"])
        if len(rows) == at_once:
            work.set_meta(_AT, rules + str(rows[-1]["id"]))
            return True
        work.set_meta(_AT, "")
        work.set_meta(RULES_META, str(name_keys.RULES))
        return False


def _write_keys(work: UnitOfWork, name_id: str, client_id: str, text: str) -> None:
    work.run("DELETE FROM name_keys WHERE name_id = ?", (name_id,))
    for key in sorted(name_keys.keys_of(text), key=lambda found: (found.form, found.key)):
        work.run(
            "INSERT INTO name_keys (form, key, name_id, client_id) VALUES (?, ?, ?, ?)",
            (key.form, key.key, name_id, client_id),
        )
