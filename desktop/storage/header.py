"""The vault's header, version 1: which secrets open it, its public keys, and proof that nobody changed them.

Layout: magic (8) | u32 big-endian length (at most 1 MiB) | canonical JSON | HMAC-SHA256 by the data key (32) |
SHA-256 (32). The SHA-256 tells damage from a wrong passphrase before any key is known; the HMAC tells deliberate
change after unlocking. Two identical files are kept. Why: docs/adr, "header format".
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.domain.errors import HeaderDamaged, NewerVersion, NotWritable, VaultMissing
from desktop.domain.ids import is_id
from desktop.storage.atomic import write_private
from desktop.storage.keys import PASSPHRASE_FORM, labelled_key, wipe
from desktop.storage.slots import Slot, canonical
from desktop.storage.sums import sha256_of

MAGIC = b"WAYSTEAD"
VERSION = 1
LONGEST = 1024 * 1024
MOST_ENTRIES = 32
"""Slots, and signing keys: every passphrase slot that does not open costs its full key derivation."""
FILE = "vault.hdr"
SPARE = "vault.hdr.bak"
_CLOSED = "closed"
DATABASE = "vault.db"
CRISIS_OPEN = "crisis.open"
_PREFIX = struct.Struct(">8sI")
_SUMS = 64
_TEXT_FIELDS = ("vault_id", "label", "kind", "created", "inbox_pub", "exchange_pub", "passphrase_form")


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicHeader:
    """What can be read of a vault while it is locked. Keys are raw X25519 public keys (32 bytes)."""

    folder: Path
    vault_id: str
    label: str
    kind: str
    created: str
    generation: int
    inbox_pub: bytes
    exchange_pub: bytes
    copy_used: bool


@dataclass(frozen=True, slots=True)
class Header:
    """A decoded header. `fields` also holds what a later version added, so that rewriting keeps it."""

    fields: dict[str, Any]
    raw: bytes

    @property
    def vault_id(self) -> str:
        """Return the vault's random id."""
        return str(self.fields["vault_id"])

    @property
    def generation(self) -> int:
        """Return how many times the header was written."""
        return int(self.fields["generation"])

    @property
    def slots(self) -> list[Slot]:
        """Return all key slots, also those of kinds this version does not know."""
        return list(self.fields["slots"])

    @property
    def signing(self) -> list[Slot]:
        """Return the wrapped signing keys."""
        return list(self.fields["signing"])

    def is_authentic(self, dek: bytearray) -> bool:
        """Tell whether the holder of the data key wrote exactly this header."""
        import hmac

        return hmac.compare_digest(_mac(dek, self.vault_id, self.raw[:-_SUMS]), self.raw[-_SUMS:-32])

    def public(self, folder: Path, *, copy_used: bool = False) -> PublicHeader:
        """Return the part that needs no secret."""
        return PublicHeader(
            folder=folder,
            vault_id=self.vault_id,
            label=self.fields["label"],
            kind=self.fields["kind"],
            created=self.fields["created"],
            generation=self.generation,
            inbox_pub=bytes.fromhex(self.fields["inbox_pub"]),
            exchange_pub=bytes.fromhex(self.fields["exchange_pub"]),
            copy_used=copy_used,
        )


@dataclass(frozen=True, slots=True)
class HeaderCopies:
    """Both copies as far as they could be read; `first` is the one to use, `second` the other if it is readable."""

    first: Header
    second: Header | None
    first_is_spare: bool


def new_fields(
    *, vault_id: str, label: str, kind: str, created: str, inbox_pub: bytes, exchange_pub: bytes
) -> dict[str, Any]:
    """Return the fields of a fresh header without slots."""
    return {
        "v": VERSION,
        "min_reader": VERSION,
        "vault_id": vault_id,
        "label": label,
        "kind": kind,
        "created": created,
        "generation": 0,
        "passphrase_form": PASSPHRASE_FORM,
        "slots": [],
        "signing": [],
        "inbox_pub": inbox_pub.hex(),
        "exchange_pub": exchange_pub.hex(),
        "next": None,
    }


def _mac(dek: bytearray, vault_id: str, data: bytes) -> bytes:
    import hmac

    key = labelled_key(dek, "header-mac", vault_id.encode())
    try:
        return hmac.digest(key, data, "sha256")
    finally:
        wipe(key)


def encode(fields: dict[str, Any], dek: bytearray) -> Header:
    """Return the header of `fields` with its sums, one generation on."""
    fields = fields | {"generation": int(fields["generation"]) + 1}
    body = canonical(fields)
    if len(body) > LONGEST or any(len(fields[name]) > MOST_ENTRIES for name in ("slots", "signing")):
        # nobody could read it any more
        raise HeaderDamaged("too_long")
    data = _PREFIX.pack(MAGIC, len(body)) + body
    data += _mac(dek, fields["vault_id"], data)
    return Header(fields, data + sha256_of(data))


def decode(raw: bytes) -> Header:
    """Read a header; nothing is trusted but its shape.

    Raises:
        HeaderDamaged: a byte is wrong, missing or too many.
        NewerVersion: a later Waystead wrote it and says that this one must not guess.
    """
    if len(raw) < _PREFIX.size + _SUMS:
        raise HeaderDamaged("too_short")
    magic, length = _PREFIX.unpack_from(raw)
    if magic != MAGIC or length > LONGEST or len(raw) != _PREFIX.size + length + _SUMS:
        raise HeaderDamaged("not_a_header")
    if sha256_of(raw[:-32]) != raw[-32:]:
        raise HeaderDamaged("sum")
    body = raw[_PREFIX.size : -_SUMS]
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError):
        raise HeaderDamaged("fields") from None
    if not isinstance(fields, dict):
        raise HeaderDamaged("fields")
    if type(fields.get("min_reader")) is int and fields["min_reader"] > VERSION:
        raise NewerVersion("header", found=fields["min_reader"], known=VERSION)
    _check(fields, body)
    return Header(fields, raw)


def _check(fields: dict[str, Any], body: bytes) -> None:
    try:
        fine = (
            canonical(fields) == body
            and type(fields["v"]) is int
            and type(fields["min_reader"]) is int
            and type(fields["generation"]) is int
            and all(isinstance(fields[name], str) for name in _TEXT_FIELDS)
            and is_id(fields["vault_id"])
            and fields["kind"] in {"work", "practice"}
            and fields["passphrase_form"] == PASSPHRASE_FORM
            and all(len(bytes.fromhex(fields[name])) == 32 for name in ("inbox_pub", "exchange_pub"))
            and all(
                isinstance(fields[name], list)
                and len(fields[name]) <= MOST_ENTRIES
                and all(isinstance(entry, dict) for entry in fields[name])
                for name in ("slots", "signing")
            )
            and "next" in fields
        )
    except (KeyError, ValueError, TypeError):
        fine = False
    if not fine:
        raise HeaderDamaged("fields")


def read_copies(folder: Path) -> HeaderCopies:
    """Read `vault.hdr`, then its copy.

    Raises:
        VaultMissing: neither is there, nor a database.
        HeaderDamaged: neither can be read. NotWritable: they are closed to this person.
        NewerVersion: the one that can be read is of a newer version.
    """
    found: list[Header | None] = []
    newer: NewerVersion | None = None
    missing = closed = 0
    for name in (FILE, SPARE):
        try:
            found.append(decode(read_raw(folder / name)))
        except NewerVersion as error:
            newer = newer or error
            found.append(None)
        except HeaderDamaged as error:
            missing += error.reason == "missing"
            closed += error.reason == _CLOSED
            found.append(None)
    if newer is not None:
        raise newer
    current, spare = found
    if current is not None:
        return HeaderCopies(current, spare, first_is_spare=False)
    if spare is not None:
        return HeaderCopies(spare, None, first_is_spare=True)
    if missing == 2 and not (folder / DATABASE).exists():
        raise VaultMissing
    if closed:
        # nothing is damaged: it is somebody else's folder, and no reason to bring back a backup
        raise NotWritable("unreadable")
    raise HeaderDamaged("both_copies")


def read_raw(path: Path) -> bytes:
    """Return a header file's bytes.

    Raises:
        HeaderDamaged: it is missing, closed to this person, or cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(LONGEST + _PREFIX.size + _SUMS + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise HeaderDamaged("missing") from None
    except PermissionError as error:
        raise HeaderDamaged(_CLOSED) from error
    except OSError as error:
        raise HeaderDamaged("unreadable") from error


def read_public(folder: Path) -> PublicHeader:
    """Return what the lock screen may know; raises like `read_copies`."""
    copies = read_copies(folder)
    return copies.first.public(folder, copy_used=copies.first_is_spare)


def has_remains(folder: Path) -> bool:
    """Tell whether a folder without header and database was a vault once: something else of it is still there."""
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        return False
    starts = (f"{DATABASE}-wal", f"{DATABASE}.before-", f"{FILE}.aside-")
    return any(name in {"head.bin", "inbox"} or name.startswith(starts) for name in names)


def write_header(folder: Path, header: Header) -> None:
    """Put `header` into both files, the copy first, so that at every moment one of them is whole."""
    for name in (SPARE, FILE):
        write_private(folder / name, header.raw)


def is_newer(other: Header, header: Header, dek: bytearray) -> bool:
    """Tell whether the holder of the data key wrote `other` after `header`."""
    return other.generation > header.generation and other.is_authentic(dek)


def mend_copies(folder: Path, header: Header, dek: bytearray) -> bool:
    """Make both files equal to `header`, but never replace a newer one; tell whether something was written.

    A newer one is a passphrase change that was stopped between the two files: until the new passphrase is used once,
    both open.
    """
    mended = False
    for name in (SPARE, FILE):
        try:
            raw = read_raw(folder / name)
            fine = raw == header.raw or is_newer(decode(raw), header, dek)
        except HeaderDamaged:
            fine = False
        if not fine:
            write_private(folder / name, header.raw)
            mended = True
    return mended
