"""Making a vault and unlocking one: what services, screens and commands import of this layer to begin with."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from desktop.domain.clock import Clock
from desktop.domain.errors import ExpectedError, InvalidInput
from desktop.domain.ids import new_id
from desktop.storage import before_migration, head, migrate, slots
from desktop.storage.atomic import make_private_folder, named_os_error, sync_folder, sync_tree
from desktop.storage.connection import (
    Connection,
    checkpoint,
    copy_database,
    create_database,
    named_failures,
    schema_version,
)
from desktop.storage.header import (
    DATABASE,
    PublicHeader,
    encode,
    new_fields,
    read_copies,
    read_public,
    write_header,
)
from desktop.storage.header_age import META_GENERATION, OLDER, generation_seen, is_older, note_generation
from desktop.storage.history import chain_head
from desktop.storage.keys import (
    RECOVERY_BYTES,
    KdfParameters,
    calibrated,
    new_key,
    passphrase_bytes,
    recovery_text,
    wipe,
)
from desktop.storage.lockfile import LockFile
from desktop.storage.open_vault import (
    META_DEVICE,
    META_EXCHANGE,
    META_INBOX,
    META_STAFF,
    OpenVault,
    add_signing_key,
    needed_meta,
)
from desktop.storage.settling import FINISHED, UNDONE, open_settled
from desktop.storage.shapes import Shapes
from desktop.storage.signing import Signer, public_of
from desktop.storage.slot_facts import note_unlock
from desktop.storage.unit_of_work import UnitOfWork
from desktop.storage.unlocking import COPY_USED, Unlocked, unlock_header

__all__ = ["CreatedVault", "OpenVault", "PublicHeader", "create_vault", "read_public", "unlock_vault"]

MIGRATED = "migrated"


@dataclass(frozen=True, slots=True)
class CreatedVault:
    """A fresh vault. `recovery_key` is shown once and kept nowhere."""

    folder: Path
    vault_id: str
    recovery_key: str


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """Build a folder beside its place and put it there in one step; a crash or a power loss leaves no half of it.

    Raises:
        InvalidInput: something is already there. NotWritable: the place does not let us write.
    """
    folder = folder.absolute()
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise InvalidInput("folder", "not_empty")
    except OSError as error:
        raise named_os_error(error) from error
    building = folder.with_name(f".new-{secrets.token_hex(4)}")
    try:
        make_private_folder(building)
        yield building
        # the name must not be on the disk before what it names
        sync_tree(building)
        if folder.exists():
            folder.rmdir()
        building.rename(folder)
        try:
            sync_folder(folder.parent)
        except OSError:
            # nobody may find a folder there that was said to have failed
            folder.rename(building)
            raise
    except OSError as error:
        shutil.rmtree(building, ignore_errors=True)
        raise named_os_error(error) from error
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise


def create_vault(
    folder: Path,
    passphrase: str,
    *,
    clock: Clock,
    label: str,
    kind: str = "work",
    kdf: KdfParameters | None = None,
    staff_name: str = "",
    begun: Clock | None = None,
) -> CreatedVault:
    """Make a vault in an empty or new folder; `kdf` None measures a cost of about a second on this laptop.

    `begun` is when its history begins, now if it is not given: a practice vault is filled with a past.

    Raises:
        InvalidInput: the folder is not empty, the passphrase is empty, the kind is none.
        NoSpace, NotWritable: nothing is left behind.
    """
    if kind not in {"work", "practice"}:
        raise InvalidInput("kind", "unknown")
    secret, recovery = passphrase_bytes(passphrase), bytearray(secrets.token_bytes(RECOVERY_BYTES))
    dek, private = new_key(), new_key()
    root = bytearray()
    try:
        cost = kdf or calibrated()
        cost.check()
        with new_folder(folder) as building:
            vault_id, staff_id, key_id = new_id(), new_id(), new_id()
            inbox, exchange = X25519PrivateKey.generate(), X25519PrivateKey.generate()
            fields = new_fields(
                vault_id=vault_id,
                label=label,
                kind=kind,
                created=clock.now().text(),
                inbox_pub=inbox.public_key().public_bytes_raw(),
                exchange_pub=exchange.public_key().public_bytes_raw(),
            )
            made = str(fields["created"])
            slot, root = slots.new_passphrase_slot(vault_id, staff_id, dek, secret, cost, made=made)
            public = public_of(private)
            fields["slots"] = [slot, slots.new_recovery_slot(vault_id, dek, recovery, made=made)]
            fields["signing"] = [slots.new_signing_entry(vault_id, staff_id, key_id, public, private, root)]
            header = encode(fields, dek)
            meta = {
                META_STAFF: staff_id,
                META_DEVICE: new_id(),
                META_INBOX: inbox.private_bytes_raw().hex(),
                META_EXCHANGE: exchange.private_bytes_raw().hex(),
                META_GENERATION: str(header.generation),
            }
            _fill(building, dek, fields, meta, staff_name, (key_id, public), clock, begun or clock)
            write_header(building, header)
        return CreatedVault(folder, vault_id, recovery_text(recovery))
    finally:
        for each in (secret, recovery, dek, private, root):
            wipe(each)


def _fill(
    folder: Path,
    dek: bytearray,
    fields: dict[str, Any],
    meta: dict[str, str],
    staff_name: str,
    signing: tuple[str, bytes],
    clock: Clock,
    begun: Clock,
) -> None:
    connection = create_database(folder / DATABASE, dek)
    try:
        migrate.apply(connection, migrate.migrations())
        vault_id = fields["vault_id"]
        work = UnitOfWork(
            connection,
            Shapes.read(connection),
            origin=vault_id,
            staff_id=meta[META_STAFF],
            device=meta[META_DEVICE],
            now=begun.now(),
            committed=lambda _: None,
        )
        with work:
            for key, value in meta.items():
                work.set_meta(key, value)
            work.record("vault_created", "vault", vault_id)
            work.insert("staff", {"id": meta[META_STAFF], "display_name": staff_name})
            add_signing_key(work, *signing)
        mirrored = head.MirroredHead(chain_head(connection), schema_version(connection), clock.now())
        head.write_head(folder, mirrored, vault_id, dek)
        checkpoint(connection)
    finally:
        connection.close()


def unlock_vault(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_key: str | None = None,
    agency_key: bytearray | None = None,
    clock: Clock,
) -> OpenVault:
    """Unlock with exactly one of the three secrets; takes about a second and belongs on the pool, not on the UI thread.

    The connection of the calling thread is already open afterwards; a pool thread calls `close_thread()` at its end.

    Raises:
        WrongPassphrase, RecoveryKeyMistyped, VaultMissing, VaultInUse, HeaderDamaged, DatabaseDamaged, NewerVersion,
        NotWritable, NoSpace: the folder is as it was.
    """
    read_copies(folder)
    lock = LockFile(folder)
    lock.acquire()
    try:
        unlocked = unlock_header(
            folder, passphrase=passphrase, recovery_key=recovery_key, agency_key=agency_key
        )
    except BaseException:
        lock.release()
        raise
    return open_unlocked(folder, unlocked, lock, clock)[0]


def open_unlocked(
    folder: Path, unlocked: Unlocked, lock: LockFile, clock: Clock
) -> tuple[OpenVault, ExpectedError | None]:
    """Open the database behind an unlocked header; what is given belongs to the open vault, or is given back.

    A change of the data key that stands half-way is finished, or dropped; the second value says why it was dropped.
    """
    connection: Connection | None = None
    left_open = _has_log(folder)
    try:
        connection, outcome, failure = open_settled(folder, unlocked)
        notices = _header_notices(connection, unlocked)
        if outcome:
            notices.append(outcome)
        if bring_up_to_date(folder, connection, unlocked.dek):
            notices.append(MIGRATED)
        signer = _signer(unlocked, needed_meta(connection, META_STAFF))
        vault = OpenVault(
            folder,
            unlocked.header,
            unlocked.dek,
            connection=connection,
            signer=signer,
            clock=clock,
            lock=lock,
            notices=notices,
            opened_by=unlocked.kind,
        )
    except BaseException:
        if connection is not None:
            connection.close()
        unlocked.forget()
        lock.release()
        raise
    vault.left_open = left_open
    if unlocked.root is not None:
        wipe(unlocked.root)
    try:
        _after_unlock(vault, unlocked)
    except BaseException:
        vault.close()
        raise
    return vault, failure


def _has_log(folder: Path) -> bool:
    """Tell whether something is still in the log: closing folds it in."""
    try:
        return (folder / f"{DATABASE}-wal").stat().st_size > 0
    except OSError:
        return False


def _header_notices(connection: Connection, unlocked: Unlocked) -> list[str]:
    if is_older(connection, unlocked):
        return [OLDER]
    return [COPY_USED] if unlocked.copy_used else []


def bring_up_to_date(folder: Path, connection: Connection, dek: bytearray) -> bool:
    """Run pending migrations after putting a copy of the database aside; tell whether there were any.

    Raises:
        NewerVersion: the schema is of a later Waystead.
    """
    steps = migrate.pending(connection, migrate.migrations())
    if not steps:
        return False
    if schema_version(connection) > 0:
        aside = before_migration.aside_path(folder, steps[0].number)
        aside.unlink(missing_ok=True)
        copy = copy_database(connection, aside, dek)
        checkpoint(copy)
        copy.close()
    migrate.apply(connection, steps)
    return True


def _signer(unlocked: Unlocked, owner: str) -> Signer:
    staff_id = unlocked.staff_id or owner
    for entry in unlocked.header.signing:
        if entry.get("staff_id") == staff_id:
            private = (
                slots.open_signing_entry(unlocked.header.vault_id, entry, unlocked.root)
                if unlocked.root is not None
                else None
            )
            return Signer(str(entry.get("key_id", "")), staff_id, private)
    return Signer("", staff_id, None)


_OPENED_BY = {slots.RECOVERY: "unlocked_by_recovery_key", slots.AGENCY: "unlocked_by_agency_key"}


def _after_unlock(vault: OpenVault, unlocked: Unlocked) -> None:
    """Compare history and mirror, note what happened in the history, make both header copies equal."""
    connection = vault.connection()
    with named_failures():
        database = chain_head(connection)
        notice = vault.mirror.check(connection)
    facts: list[tuple[str, str, object]] = []
    if notice is not None:
        vault.notices.append(notice)
        facts.append((notice, "mirror", {"database": database.count}))
    if unlocked.kind in _OPENED_BY:
        facts.append((_OPENED_BY[unlocked.kind], "vault", None))
    facts += [(notice, "vault", None) for notice in vault.notices if notice in {FINISHED, UNDONE}]
    if MIGRATED in vault.notices:
        facts.append(("migrated", "vault", schema_version(connection)))
    else:
        # never in the unlock that made it, whatever the laptop's clock says
        before_migration.remove_copies(vault.folder, now=vault.clock.now())
    if OLDER in vault.notices:
        facts.append((OLDER, "vault", {"generation": vault.header.generation}))
    try:
        vault.mend_header()
        unseen = vault.header.generation > generation_seen(connection)
        with vault.unit_of_work("what unlocking found") as work:
            note_unlock(work, kind=unlocked.kind, slot_id=unlocked.slot_id)
            if unseen:
                note_generation(work, vault.header)
            for op, kind, content in facts:
                work.record(op, kind, vault.vault_id, content)
    except ExpectedError:
        # reading must stay possible on a full or read-only disk; the same finding comes back at the next unlock
        return
