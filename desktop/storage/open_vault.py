"""An open vault: connections, the one writer, signing, the inbox, and closing without leaving a key behind."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self, TypeVar

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from desktop.domain.clock import Clock
from desktop.domain.errors import DatabaseDamaged, ExpectedError, NoSpace, NotWritable
from desktop.domain.ids import new_id
from desktop.storage import ballast
from desktop.storage.connection import (
    Connection,
    checkpoint,
    full_or_not,
    named_failures,
    open_database,
    schema_version,
)
from desktop.storage.header import DATABASE, Header, encode, mend_copies, write_header
from desktop.storage.header_age import OLDER, generation_seen, keep_aside, note_generation
from desktop.storage.inbox import OpenInbox, SealedItem, TakenIn
from desktop.storage.keys import KdfParameters, calibrated, passphrase_bytes, wipe
from desktop.storage.lockfile import LockFile
from desktop.storage.mirror import HeadMirror
from desktop.storage.reading import open_reading
from desktop.storage.shapes import Shapes
from desktop.storage.signing import Signature, Signer, public_of
from desktop.storage.slots import PASSPHRASE, new_passphrase_slot, new_signing_entry
from desktop.storage.threads import READING, WAIT_SECONDS, WRITING, ThreadConnections
from desktop.storage.unit_of_work import UnitOfWork

T = TypeVar("T")

META_STAFF = "self_staff_id"
META_DEVICE = "device_id"
META_INBOX = "inbox_private"
META_INBOX_BEFORE = "inbox_private_before"
META_EXCHANGE = "exchange_private"


def read_meta(connection: Connection, key: str) -> str | None:
    """Return a setting of the vault, None when it was never stored."""
    with named_failures():
        row = connection.execute("SELECT value FROM vault_meta WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row is not None else None


def needed_meta(connection: Connection, key: str) -> str:
    """Return a setting every vault has; raises DatabaseDamaged when it is gone."""
    value = read_meta(connection, key)
    if value is None:
        raise DatabaseDamaged("settings_missing")
    return value


def inbox_keys(connection: Connection) -> list[X25519PrivateKey]:
    """Return the private keys of the inbox, the one of now first, then those before a change of the data key."""
    kept = [needed_meta(connection, META_INBOX), *(read_meta(connection, META_INBOX_BEFORE) or "").split()]
    try:
        return [X25519PrivateKey.from_private_bytes(bytes.fromhex(key)) for key in kept]
    except ValueError:
        raise DatabaseDamaged("settings_missing") from None


class OpenVault:
    """Made by `unlock_vault`. Reading: `connection()` of the calling thread. Writing: `unit_of_work()`, one at a time.

    `notices` holds stable codes of what the person should be told after unlocking: "header_copy_used",
    "header_older_than_vault" (a replaced passphrase may have opened it), "key_change_finished", "key_change_undone",
    "history_behind_mirror" (recent entries are
    missing), "history_differs_from_mirror", "mirror_missing", "mirror_unreadable", "migrated".
    """

    def __init__(
        self,
        folder: Path,
        header: Header,
        dek: bytearray,
        *,
        connection: Connection,
        signer: Signer,
        clock: Clock,
        lock: LockFile | None,
        notices: list[str],
        opened_by: str = PASSPHRASE,
    ) -> None:
        self.folder = folder
        self.vault_id = header.vault_id
        self.label: str = header.fields["label"]
        self.kind: str = header.fields["kind"]
        self.staff_id = signer.staff_id
        self.clock = clock
        self.notices = notices
        self.opened_by = opened_by
        """The kind of slot that opened it: passphrase, recovery or agency."""
        self.exchange_public = bytes.fromhex(header.fields["exchange_pub"])
        self.inbox = OpenInbox(
            folder, self.vault_id, bytes.fromhex(header.fields["inbox_pub"]), self._inbox_privates
        )
        self._header = header
        self._dek = dek
        self._signer = signer
        self._lock = lock
        self._device = needed_meta(connection, META_DEVICE)
        self._shapes = Shapes.read(connection)
        self.mirror = HeadMirror(folder, self.vault_id, dek, schema_version(connection), clock)
        self._connections = ThreadConnections(self._open_connection)
        self._writer = threading.Lock()
        self._writing: int | None = None
        self._closed = False
        self.shown_folder = folder
        self.read_only = False
        """Opened from a place that cannot be written: see `passing_copy`."""
        self.left_open = False  # by whoever had it before: a kill, a crash, an empty battery
        self._then: Callable[[], None] | None = None
        self._connections.adopt(WRITING, connection)

    @property
    def closed(self) -> bool:
        """Tell whether it was closed: nothing can be read or written any more."""
        return self._closed

    # ------------------------------------------------------------ reading and writing

    def connection(self) -> Connection:
        """Return the calling thread's own connection, for reading only: it refuses to write.

        Inside a unit of work it is the unit's, so that reading sees what was just written.
        """
        return self._connections.get(WRITING if self._writing == threading.get_ident() else READING)

    @contextmanager
    def unit_of_work(self, purpose: str) -> Iterator[UnitOfWork]:
        """Write in one transaction, committed when the block ends well; `purpose` names it to programmers.

        Raises:
            NoSpace, NotWritable, DatabaseDamaged, VaultInUse, NoteSigned, RowChanged: nothing was written. After
            NoSpace the room that was put aside is free, so that trying again may work.
        """
        if self.read_only:
            raise NotWritable("reading_only")
        me = threading.get_ident()
        if self._writing == me:
            raise RuntimeError(f"a unit of work is already open: {purpose}")
        with self._writer, self._connections.used(WRITING) as connection:
            if self._closed:
                raise RuntimeError("the vault is closed")
            self._writing = me
            try:
                work = UnitOfWork(
                    connection,
                    self._shapes,
                    origin=self.vault_id,
                    staff_id=self.staff_id,
                    device=self._device,
                    now=self.clock.now(),
                    committed=self.mirror.committed,
                )
                with work:
                    yield work
            except NoSpace:
                # the next try finds the room that was put aside for this
                ballast.give_up(self.folder)
                raise
            except NotWritable as error:
                named = full_or_not(error, self.folder)
                if isinstance(named, NoSpace):
                    ballast.give_up(self.folder)
                raise named from error.__cause__
            finally:
                self._writing = None

    @contextmanager
    def writing_paused(self) -> Iterator[None]:
        """Keep every unit of work waiting while the block runs: the page check reads the file behind the engine."""
        with self._writer:
            yield

    def write_head_if_dirty(self) -> None:
        """Mirror the history's head when commits are newer; the writer lane calls it when it is idle."""
        self.mirror.write_if_dirty()

    def checkpoint(self) -> None:
        """Fold the write-ahead log into the database, as far as readers allow."""
        connection = self._connections.get(WRITING)
        with self._writer:
            checkpoint(connection)

    def close_thread(self) -> None:
        """Close the calling thread's own connections."""
        self._connections.close_mine()

    # ------------------------------------------------------------ keys

    @property
    def can_sign(self) -> bool:
        """Tell whether the person who unlocked can sign; not after a recovery key, until a new passphrase is set."""
        return self._signer.is_ready

    def sign(self, data: bytes) -> Signature:
        """Sign `data` as the person who unlocked; raises NotAllowed("no_signing_key") after a recovery key."""
        return self._signer.sign(data)

    def exchange_private(self) -> bytearray:
        """Return the private X25519 key (32 bytes) that case packs to this vault are opened with; wipe it after use."""
        return bytearray.fromhex(needed_meta(self.connection(), META_EXCHANGE))

    def change_passphrase(self, passphrase: str, *, kdf: KdfParameters | None = None) -> None:
        """Set a new passphrase for the person who unlocked; the old one opens nothing any more but old copies.

        After a recovery key or the agency's key a new signing key is made; the old one's public part stays in the
        history.
        """
        secret = passphrase_bytes(passphrase)
        cost = kdf or calibrated()
        private = self._signer.private
        key_id, made = self._signer.key_id, False
        if private is None:
            private = bytearray(X25519PrivateKey.generate().private_bytes_raw())
            key_id, made = new_id(), True
        slot, root = new_passphrase_slot(
            self.vault_id, self.staff_id, self._dek, secret, cost, made=self.clock.now().text()
        )
        try:
            entry = new_signing_entry(self.vault_id, self.staff_id, key_id, public_of(private), private, root)
        finally:
            wipe(root)
            wipe(secret)
        fields = self._header.fields

        def note(work: UnitOfWork) -> None:
            if made:
                add_signing_key(work, key_id, public_of(private), vouched_by=self.opened_by)
            work.record("passphrase_changed", "staff", self.staff_id)

        self.rewrite_header(
            {
                "slots": [s for s in fields["slots"] if not self._is_own(s)] + [slot],
                "signing": [s for s in fields["signing"] if s.get("staff_id") != self.staff_id] + [entry],
            },
            note,
        )
        self._signer = Signer(key_id, self.staff_id, private)

    def _is_own(self, slot: dict[str, object]) -> bool:
        return slot.get("type") == PASSPHRASE and slot.get("staff_id") == self.staff_id

    def rewrite_header(self, changes: dict[str, object], note: Callable[[UnitOfWork], object]) -> None:
        """Write the header with other fields; `note` says so in the history before anything is changed.

        Raises:
            NoSpace, NotWritable: the header is as it was, in at least one of its two files.
        """
        if OLDER in self.notices:
            # before it is written over: unlocking may have found no room for it
            keep_aside(self.folder, self._header)
        with self.unit_of_work("header about to change") as work:
            note(work)
        last = max(self._header.generation, generation_seen(self.connection()))
        header = encode(self._header.fields | {"generation": last} | changes, self._dek)
        write_header(self.folder, header)
        self._header = header
        self.label = str(header.fields["label"])
        try:
            with self.unit_of_work("header written") as work:
                note_generation(work, header)
        except ExpectedError:
            # what was changed holds; the next unlock notes the same
            return

    def mend_header(self) -> None:
        """Make both header files equal; one older than the vault overwrites nothing, what differs is kept aside."""
        if OLDER in self.notices:
            keep_aside(self.folder, self._header)
        else:
            mend_copies(self.folder, self._header, self._dek)

    @property
    def header(self) -> Header:
        """Return the header as it was last written."""
        return self._header

    def with_key(self, use: Callable[[bytearray], T]) -> T:
        """Let the storage layer open another file, or wrap the key in another slot."""
        return use(self._dek)

    def only_read(self, shown_folder: Path, *, then: Callable[[], None]) -> None:
        """Refuse every write from now on; `then` is called once the vault is closed.

        `shown_folder` is where it really lies: what the lock screen remembers.
        """
        self.read_only = True
        self.shown_folder = shown_folder
        self._then = then

    # ------------------------------------------------------------ inbox

    def take_in(
        self, store: Callable[[UnitOfWork, SealedItem], None], leave: Callable[[bytes], bool] | None = None
    ) -> TakenIn:
        """Store what was entered while locked, all in one transaction, and only then delete the files.

        `store` is called once for every item never taken in. Items nothing opens stay and are counted.
        """
        (items, unopenable), stored = self.inbox.to_take_in(leave), 0
        if items:
            with self.unit_of_work("take in the inbox") as work:
                for item in items:
                    if work.query("SELECT 1 FROM inbox_taken WHERE item_id = ?", (item.item_id,)):
                        continue
                    store(work, item)
                    row = {"item_id": item.item_id, "taken_at": work.now, "staff_id": self.staff_id}
                    work.append("inbox_taken", row)
                    stored += 1
            if checkpoint(self._connections.get(WRITING)):
                for item in items:
                    self.inbox.discard(item.name)
        return TakenIn(stored, len(items) - stored, len(unopenable))

    def _inbox_privates(self) -> list[X25519PrivateKey]:
        return inbox_keys(self.connection())

    # ------------------------------------------------------------ closing

    def close(self) -> None:
        """Mirror the head, fold the log, close every connection, wipe the keys, give the folder free.

        Never refuses: what cannot be written now is noticed at the next unlock.
        """
        if self._closed:
            return
        self._closed = True
        # a unit of work that is just committing is waited for; longer ones are stopped by `shut`
        writer_stopped = self._writer.acquire(timeout=WAIT_SECONDS)
        try:
            self._put_away()
        finally:
            if writer_stopped:
                self._writer.release()
            self._signer.forget()
            wipe(self._dek)
            if self._lock is not None:
                self._lock.release()
            if self._then is not None:
                self._then()

    def _put_away(self) -> None:
        try:
            connection = self._connections.get(WRITING)
        except ExpectedError:
            connection = None
        self._connections.shut()
        if connection is not None:
            try:
                checkpoint(connection)
            except ExpectedError:
                pass
        self._connections.close_mine()
        self.mirror.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _open_connection(self, use: str) -> Connection:
        database = self.folder / DATABASE
        if use == WRITING:
            return open_database(database, self._dek)
        return open_reading(database, self._dek, lambda: self._closed)


def add_signing_key(work: UnitOfWork, key_id: str, public: bytes, *, vouched_by: str | None = None) -> None:
    """Note a person's new public key; older ones of the same person are marked as retired and stay.

    `vouched_by` is the kind of slot the vault was opened with: a later key is only ever made after the passphrase,
    and with it the old private key, was lost.
    """
    rows = work.query(
        "SELECT key_id FROM signing_keys WHERE staff_id = ? AND retired_at IS NULL", (work.staff_id,)
    )
    for row in rows:
        work.update("signing_keys", row["key_id"], {"retired_at": work.now})
    work.append(
        "signing_keys",
        {
            "key_id": key_id,
            "staff_id": work.staff_id,
            "public_key": public,
            "made_at": work.now,
            "chained_by": vouched_by if rows else None,
        },
    )
