"""The second copy of each vault's inbox key, kept apart from the vault: nobody who can only write there swaps the key.

While locked nobody has the data key, so the header's own mark cannot be tested. See docs/adr/0216.
"""

from __future__ import annotations

import json
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.storage.atomic import sync_folder

if TYPE_CHECKING:
    from pathlib import Path

KEY_BYTES = 32
MOST = 64
"""Vaults that are remembered on one device; the one opened longest ago goes first."""
_LARGEST_FILE = 64 * 1024
_VAULT_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class InboxKey:
    """Whom lines are sealed to: the vault's id and its public X25519 key (32 bytes)."""

    vault_id: str
    key: bytes


class InboxKeys:
    """One small file beside the preferences; only public keys are in it. A broken file counts as none."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def of(self, folder: Path) -> InboxKey | None:
        """Return what was in the vault of `folder` when it was last opened here; None when that is not known."""
        entry = next((each for each in self._read() if each.get("folder") == _named(folder)), None)
        if entry is None:
            return None
        vault_id, key = str(entry.get("vault_id", "")), _bytes(entry.get("key"))
        if len(key) != KEY_BYTES or _VAULT_ID.fullmatch(vault_id) is None:
            return None
        return InboxKey(vault_id, key)

    def remember(self, folder: Path, vault_id: str, key: bytes) -> bool:
        """Keep the key of a vault that was just opened, so that its header is known to be whole; True when it is kept.

        A full disk must not stop an unlock: then the next one keeps it.
        """
        if self.of(folder) == InboxKey(vault_id, key):
            return True
        name = _named(folder)
        others = [each for each in self._read() if each.get("folder") != name]
        return self._write([{"folder": name, "vault_id": vault_id, "key": key.hex()}, *others][:MOST])

    def _read(self) -> list[dict[str, Any]]:
        try:
            with self._file.open("rb") as stream:
                raw = stream.read(_LARGEST_FILE + 1)
            found = json.loads(raw) if len(raw) <= _LARGEST_FILE else None
        except (OSError, ValueError, RecursionError):
            return []
        entries = found.get("vaults") if isinstance(found, dict) else None
        return [each for each in entries if isinstance(each, dict)] if isinstance(entries, list) else []

    def _write(self, entries: list[dict[str, Any]]) -> bool:
        # brings hashlib, which the lock screen does without
        import secrets

        fresh = self._file.with_name(f".{self._file.name}.{secrets.token_hex(4)}.new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with fresh.open("x", encoding="utf-8", newline="\n") as stream:
                json.dump({"vaults": entries}, stream, indent=1)
                stream.flush()
                os.fsync(stream.fileno())
            fresh.replace(self._file)
            sync_folder(self._file.parent)
        except OSError:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)
            return False
        return True


def _named(folder: Path) -> str:
    return str(folder.resolve())


def _bytes(text: Any) -> bytes:
    try:
        return bytes.fromhex(text) if isinstance(text, str) else b""
    except ValueError:
        return b""
