"""What was sealed while the vault was locked: taken in at unlock, each kind by the part it belongs to."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import InvalidInput
from desktop.storage import interface as rows
from desktop.storage.connection import DatabaseError, named_failure

if TYPE_CHECKING:
    from desktop.storage.inbox import SealedItem, TakenIn
    from desktop.storage.unit_of_work import UnitOfWork
    from desktop.storage.vault import OpenVault

Handler = Callable[["UnitOfWork", dict[str, Any], str], None]
"""Stores one item's content inside the transaction; the text is the item's id."""

_log = logging.getLogger("waystead.inbox")

UNSAVED = "unsaved"
KEY_DIFFERED = "inbox_key_differed"
_UNREAD_TOLD = "choice/unread_told"


def seal_content(content: Mapping[str, Any]) -> bytes:
    """Return the bytes that are sealed for `content`; `content["kind"]` says who takes it in."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


class InboxService:
    """`take_in` belongs on the writer lane. A kind nobody knows is kept in the vault, never dropped."""

    def __init__(
        self,
        vault: OpenVault,
        handlers: Mapping[str, Handler] | None = None,
        after: Callable[[], None] | None = None,
    ) -> None:
        """`after` runs when everything was taken in: what was kept beside the inbox while locked."""
        self._vault = vault
        self._handlers: dict[str, Handler] = dict(handlers or {})
        self._handlers.setdefault(UNSAVED, self._take_unsaved)
        self._handlers.setdefault(KEY_DIFFERED, self._take_key_differed)
        self._differed = 0
        self._after = after

    @property
    def count(self) -> int:
        """Return how many sealed items wait."""
        return self._vault.inbox.count

    def unread(self) -> int:
        """Return how many items are kept unread, all of them, as soon as some came that nobody was told of; else 0."""
        connection = self._vault.connection()
        count, told = rows.count_unread(connection), rows.get(connection, _UNREAD_TOLD)
        return count if count > (told if isinstance(told, int) else 0) else 0

    def unread_told(self, count: int) -> None:
        """Somebody was told of so many."""
        with self._vault.unit_of_work("unread items told") as work:
            rows.put(work, _UNREAD_TOLD, count)

    def take_in(self, *, leave_drafts: bool = False) -> TakenIn:
        """Store every waiting item in one transaction; the files go only after it is on the disk.

        With `leave_drafts` what somebody is just typing in another window stays sealed until it is a line.
        """
        self._differed = 0
        before = rows.count_unread(self._vault.connection())
        taken = self._vault.take_in(self._store, _is_draft if leave_drafts else None)
        unread = rows.count_unread(self._vault.connection()) - before
        stored, differed = taken.stored - self._differed, self._differed > 0
        taken = replace(taken, unread=unread, stored=stored, key_differed=differed)
        if self._after is not None:
            self._after()
        return taken

    def sealed(self, content: Mapping[str, Any]) -> bytes:
        """Seal `content` in memory; `put` writes it."""
        return self._vault.inbox.sealed(seal_content(content))

    def put(self, sealed: bytes, name: str | None = None) -> str:
        """Write sealed bytes into the inbox folder; raises NoSpace or NotWritable."""
        return self._vault.inbox.put(sealed, name)

    def _store(self, work: UnitOfWork, item: SealedItem) -> None:
        content = _read(item.data)
        handler = self._handlers.get(str(content.get("kind", ""))) if content is not None else None
        if content is None or handler is None or not _taken(work, handler, content, item):
            rows.put(work, rows.UNREAD + item.item_id, item.data.decode("utf-8", "replace"))

    def _take_key_differed(self, work: UnitOfWork, _content: dict[str, Any], _item_id: str) -> None:
        self._differed += 1
        if self._differed == 1:
            work.record(KEY_DIFFERED, "vault", self._vault.vault_id)

    def _take_unsaved(self, work: UnitOfWork, content: dict[str, Any], item_id: str) -> None:
        """Text of the autosave: what has a handler of its own goes there, the rest waits for its screen."""
        entries = content.get("entries", [])
        if not isinstance(entries, list):
            raise TypeError("entries are a list")
        for entry in entries:
            if not isinstance(entry, dict) or not isinstance(entry.get("key"), str):
                continue
            value = entry.get("value")
            own = self._handlers.get(str(value.get("kind", ""))) if isinstance(value, dict) else None
            if own is not None and own != self._take_unsaved and isinstance(value, dict):
                own(work, value, item_id)
            else:
                rows.put(work, rows.RESCUED + entry["key"], value)
        if isinstance(content.get("place"), dict):
            rows.put(work, "place", content["place"])


def _taken(work: UnitOfWork, handler: Handler, content: dict[str, Any], item: SealedItem) -> bool:
    """Hand an item over; False when it does not fit, and then nothing of it is stored.

    Nobody was authenticated when it was sealed: one item that cannot be stored must not hold up the others for ever.
    """
    try:
        with work.attempt():
            handler(work, content, item.item_id)
    except DatabaseError as error:
        if named_failure(error) is not None:
            raise
        misfit: Exception = error
    except (InvalidInput, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        misfit = error
    else:
        return True
    _log.warning("an item of the inbox was kept unread: %s", type(misfit).__name__.lower())
    return False


def _is_draft(data: bytes) -> bool:
    content = _read(data)
    return content is not None and content.get("draft") is True


def _read(data: bytes) -> dict[str, Any] | None:
    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None
