"""Items entered while the vault is locked: sealed to its public key, one file each, taken in at the next unlock.

Sealing needs only the public header. A file's size says no more than "up to so many times 4 KiB". Nobody is
authenticated while the vault is locked: what is taken in counts as "entered while locked" until a person adopts it.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import struct
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from desktop.storage.atomic import make_private_folder, named_os_error, remove_file, write_private
from desktop.storage.ballast import with_room

FOLDER = "inbox"
MAGIC = b"WSTDIN\x00\x01"
BUCKET = 4096
LONGEST = 4 * 1024 * 1024
_NAME = re.compile(r"[0-9a-f]{32}")
_LENGTH = struct.Struct(">I")
_OVERHEAD = 48
"""What HPKE adds: 32 bytes encapsulated key, 16 bytes tag."""


@dataclass(frozen=True, slots=True)
class SealedItem:
    """One opened item: `item_id` is the same for the same file for ever, `name` is the file's."""

    item_id: str
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many items were stored, were stored before already, or stay because nothing opens them.

    `unread` counts those of the stored ones that were kept as they are, because nobody could read them.
    """

    stored: int
    known: int
    unopenable: int
    unread: int = 0
    key_differed: bool = False
    """While locked the header named another inbox key than the one remembered apart from the vault."""


def is_item(name: str) -> bool:
    """Tell whether a file of the inbox is a sealed item by its name; the spool's ballast is none."""
    return _NAME.fullmatch(name) is not None


def _suite() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


def _info(vault_id: str) -> bytes:
    return b"waystead inbox v1 " + vault_id.encode()


class Inbox:
    """The folder of sealed items of one vault, as the locked crisis pad sees it."""

    def __init__(self, folder: Path, vault_id: str, inbox_pub: bytes) -> None:
        self._vault_folder = folder
        self._folder = folder / FOLDER
        self._vault_id = vault_id
        self._public = inbox_pub

    @property
    def public(self) -> bytes:
        """The key items are sealed to (X25519, 32 bytes)."""
        return self._public

    def sealed(self, data: bytes) -> bytes:
        """Return `data` sealed and padded, in memory: what may stay there when the disk refuses."""
        if len(data) > LONGEST:
            raise ValueError("an item is at most 4 MiB")
        fixed = len(MAGIC) + _OVERHEAD + _LENGTH.size
        room = -(-(fixed + len(data)) // BUCKET) * BUCKET - fixed
        padded = _LENGTH.pack(len(data)) + data.ljust(room, b"\0")
        public = X25519PublicKey.from_public_bytes(self._public)
        return MAGIC + _suite().encrypt(padded, public, _info(self._vault_id))

    def put(self, sealed: bytes, name: str | None = None) -> str:
        """Write what `sealed` returned, as a new item or in place of item `name`; returns the item's name.

        Raises:
            NoSpace, NotWritable: the caller keeps the sealed bytes and tries again.
        """
        if name is not None and _NAME.fullmatch(name) is None:
            raise ValueError("not an item's name")
        name = name or secrets.token_hex(16)
        path = self._folder / name
        make_private_folder(self._folder)
        with_room(self._vault_folder, lambda: write_private(path, sealed))
        return name

    def seal(self, data: bytes, name: str | None = None) -> str:
        """Seal `data` and write it; returns the item's name. Raises like `put`."""
        return self.put(self.sealed(data), name)

    def names(self) -> list[str]:
        """Return the items' names, the oldest first."""
        try:
            found = [
                (path.stat().st_mtime_ns, path.name)
                for path in self._folder.iterdir()
                if _NAME.fullmatch(path.name) is not None
            ]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise named_os_error(error) from error
        return [name for _, name in sorted(found)]

    def states(self) -> list[tuple[str, str]]:
        """Return each item's name and when it was last written: an item under the name of another is another one."""
        found = []
        for name in self.names():
            with suppress(OSError):  # taken in meanwhile
                found.append((name, str((self._folder / name).stat().st_mtime_ns)))
        return found

    @property
    def count(self) -> int:
        """Return how many items wait."""
        return len(self.names())

    def discard(self, name: str) -> None:
        """Delete an item that was sealed for safety and is now stored elsewhere."""
        if _NAME.fullmatch(name) is None:
            raise ValueError("not an item's name")
        remove_file(self._folder / name)

    def raw(self, name: str) -> bytes:
        """Return an item's file."""
        with (self._folder / name).open("rb") as file:
            return file.read(LONGEST + BUCKET * 2)

    def open_item(self, name: str, privates: Sequence[X25519PrivateKey]) -> SealedItem | None:
        """Open an item with the first key that fits; None when it is damaged or was not sealed to this vault."""
        try:
            raw = self.raw(name)
        except OSError:
            return None
        if not raw.startswith(MAGIC):
            return None
        padded = next(filter(None, (self._decrypted(raw, private) for private in privates)), b"")
        if len(padded) < _LENGTH.size:
            return None
        (length,) = _LENGTH.unpack_from(padded)
        if length > len(padded) - _LENGTH.size:
            return None
        item_id = hashlib.sha256(raw).hexdigest()[:32]
        return SealedItem(item_id, name, padded[_LENGTH.size : _LENGTH.size + length])

    def _decrypted(self, raw: bytes, private: X25519PrivateKey) -> bytes:
        try:
            return _suite().decrypt(raw[len(MAGIC) :], private, _info(self._vault_id))
        except (InvalidTag, ValueError):
            return b""


class OpenInbox(Inbox):
    """The inbox of an open vault: can also open items and take them in."""

    def __init__(
        self,
        folder: Path,
        vault_id: str,
        inbox_pub: bytes,
        privates: Callable[[], Sequence[X25519PrivateKey]],
    ) -> None:
        """`privates`: the key of now and those before; a line may have been sealed just before a change of keys."""
        super().__init__(folder, vault_id, inbox_pub)
        self._privates = privates

    def read_all(self) -> tuple[list[SealedItem], list[str]]:
        """Return the opened items, the oldest first, and the names of those nothing opens."""
        privates = self._privates()
        items, unopenable = [], []
        for name in self.names():
            item = self.open_item(name, privates)
            if item is None:
                unopenable.append(name)
            else:
                items.append(item)
        return items, unopenable

    def to_take_in(self, leave: Callable[[bytes], bool] | None = None) -> tuple[list[SealedItem], list[str]]:
        """Return what `read_all` does, each item under a name of its own; what `leave` says yes to is not among them.

        Another window may write a line anew under the name it had: then what is deleted after the taking in is what
        was read, and nothing else.
        """
        items, unopenable = self.read_all()
        privates = self._privates() if items else ()
        return [
            self._claimed(item, privates) for item in items if leave is None or not leave(item.data)
        ], unopenable

    def _claimed(self, item: SealedItem, privates: Sequence[X25519PrivateKey]) -> SealedItem:
        name = secrets.token_hex(16)
        try:
            (self._folder / item.name).rename(self._folder / name)
        except OSError:
            return item
        return self.open_item(name, privates) or replace(item, name=name)
