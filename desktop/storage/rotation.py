"""Replacing the data key of a closed vault (SECURITY 1.5): announced in the header first, so that a kill at any moment
leaves a vault that opens with the old or the new key and is finished at the next unlock. See docs/adr/0206.

What it does not do: earlier backups and copies of the header still open with the secrets of their day.
"""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from desktop.domain.clock import Clock
from desktop.domain.errors import ExpectedError, NotAllowed, NotWritable
from desktop.storage import before_migration, pending, slots
from desktop.storage.atomic import remove_file
from desktop.storage.connection import Connection, named_failures
from desktop.storage.header import FILE, SPARE, Header, read_raw, write_header
from desktop.storage.header_age import ASIDE
from desktop.storage.keys import new_key, recovery_bytes, wipe
from desktop.storage.lockfile import LockFile
from desktop.storage.open_vault import (
    META_DEVICE,
    META_INBOX,
    META_INBOX_BEFORE,
    META_STAFF,
    OpenVault,
    needed_meta,
    read_meta,
)
from desktop.storage.settling import FINISHED, open_settled
from desktop.storage.shapes import Shapes
from desktop.storage.slot_facts import OTHER_PERSON, UNKNOWN, kind_of
from desktop.storage.unit_of_work import UnitOfWork
from desktop.storage.unlocking import Unlocked, unlock_header
from desktop.storage.vault import open_unlocked

_KEPT_INBOX_KEYS = 8


def rotate_key(
    folder: Path, *, passphrase: str, recovery_key: str, drop_others: bool = False, clock: Clock
) -> OpenVault:
    """Give a closed vault a new data key and return it open; takes seconds and belongs on the pool.

    `recovery_key` is a fresh printed key that was typed back: the sheet of before opens this vault no more. The
    agency's slot is sealed anew to its public key. Slots that only another person could wrap again go with
    `drop_others`. The inbox gets a new key pair; the key for colleagues stays.

    Raises:
        NotAllowed: "other_slots" stand in the way. NoSpace, NotWritable: the vault keeps the key it had.
        WrongPassphrase, VaultInUse, HeaderDamaged, DatabaseDamaged: nothing was changed.
    """
    lock = LockFile(folder)
    lock.acquire()
    try:
        unlocked = unlock_header(folder, passphrase=passphrase)
    except BaseException:
        lock.release()
        raise
    return rotate_unlocked(folder, unlocked, lock, recovery_key, drop_others=drop_others, clock=clock)


def rotate_unlocked(
    folder: Path,
    unlocked: Unlocked,
    lock: LockFile,
    recovery_key: str,
    *,
    drop_others: bool = False,
    clock: Clock,
) -> OpenVault:
    """Do it with a header that is already unlocked by a passphrase; what is given belongs to the open vault."""
    try:
        connection, _outcome, _failure = open_settled(folder, unlocked)
        try:
            _announce(folder, connection, unlocked, recovery_key, drop_others=drop_others, clock=clock)
        finally:
            connection.close()
    except BaseException:
        unlocked.forget()
        lock.release()
        raise
    vault, failure = open_unlocked(folder, unlocked, lock, clock)
    try:
        if FINISHED not in vault.notices:
            raise failure or NotWritable("io_error")
        vault.notices.remove(FINISHED)
        if any(read_raw(folder / name) != vault.header.raw for name in (FILE, SPARE)):
            write_header(folder, vault.header)
        with vault.unit_of_work("key changed") as work:
            work.record("data_key_changed", "vault", vault.vault_id)
        _remove_leftovers(folder)
    except BaseException:
        vault.close()
        raise
    return vault


def _announce(
    folder: Path,
    connection: Connection,
    unlocked: Unlocked,
    recovery_key: str,
    *,
    drop_others: bool,
    clock: Clock,
) -> None:
    header, root = unlocked.header, unlocked.root
    if root is None:
        raise NotAllowed("passphrase_needed")
    recovery, next_dek = recovery_bytes(recovery_key), new_key()
    inbox = X25519PrivateKey.generate()
    try:
        now = clock.now()
        wrapped = _wrapped(header, unlocked, next_dek, drop_others=drop_others)
        wrapped.append(slots.new_recovery_slot(header.vault_id, next_dek, recovery, made=now.text()))
        public = inbox.public_key().public_bytes_raw()
        announced = pending.begun(header, unlocked.dek, next_dek, wrapped, public)
        with named_failures():
            work = UnitOfWork(
                connection,
                Shapes.read(connection),
                origin=header.vault_id,
                staff_id=needed_meta(connection, META_STAFF),
                device=needed_meta(connection, META_DEVICE),
                now=now,
                committed=lambda _head: None,
            )
        with work:
            before = [
                needed_meta(connection, META_INBOX),
                *(read_meta(connection, META_INBOX_BEFORE) or "").split(),
            ]
            work.set_meta(META_INBOX_BEFORE, " ".join(before[:_KEPT_INBOX_KEYS]))
            work.set_meta(META_INBOX, inbox.private_bytes_raw().hex())
            work.record("data_key_change_begun", "vault", header.vault_id)
        write_header(folder, announced)
    except BaseException:
        wipe(next_dek)
        raise
    finally:
        wipe(recovery)
    unlocked.header, unlocked.next_dek, unlocked.other = announced, next_dek, None


def _wrapped(
    header: Header, unlocked: Unlocked, next_dek: bytearray, *, drop_others: bool
) -> list[slots.Slot]:
    """Return the slots around the new key, as far as their secret is at hand or not needed."""
    found = []
    for slot in header.slots:
        kind = kind_of(slot, unlocked.staff_id or "")
        if slot.get("id") == unlocked.slot_id and unlocked.root is not None:
            found.append(slots.rewrapped(header.vault_id, slot, unlocked.root, next_dek))
        elif kind == slots.AGENCY:
            found.append(slots.resealed(header.vault_id, slot, next_dek))
        elif kind in {OTHER_PERSON, UNKNOWN} and not drop_others:
            raise NotAllowed("other_slots")
    return found


def _remove_leftovers(folder: Path) -> None:
    """Copies of the database and of headers with the old key: of no use here, and a gift to who knows an old secret."""
    before_migration.remove_copies(folder)
    for path in sorted(folder.glob(f"{ASIDE}*")):
        try:
            remove_file(path)
        except ExpectedError:
            continue
