"""One transaction: records change through it, and their history rows stand or fall with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

from desktop.domain.clock import Moment
from desktop.domain.errors import ExpectedError, InvalidInput, NotAllowed, NoteSigned, RowChanged
from desktop.domain.ids import new_id
from desktop.domain.plain_text import portable
from desktop.storage.connection import Connection, DatabaseError, Parameters, Row, named_failure
from desktop.storage.history import CLOCK_WENT_BACK, ChainHead, add_row, chain_end, went_back
from desktop.storage.shapes import Shape, Shapes

_CHANGE = (
    "INSERT INTO field_changes (id, client_id, table_name, row_id, field, old, new, at, staff_id, history_n)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_META = (
    "INSERT INTO vault_meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)
_CERTIFICATE = (
    "INSERT INTO erasures (id, at, staff_id, second_staff_id, client_id, table_name, row_id, rule)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_BOOKKEEPING = frozenset({"version", "changed_at", "changed_by"})
SIGNED = "signed notes never change"
HELD = "legal hold"


class UnitOfWork:
    """Writes inside one transaction; made by `OpenVault.unit_of_work`, never kept.

    Tables and columns are names of the schema and come from code, never from a person. Values are text, whole numbers,
    real numbers, bytes, None or True and False; a `Moment` is stored as its text.
    """

    def __init__(
        self,
        connection: Connection,
        shapes: Shapes,
        *,
        origin: str,
        staff_id: str,
        device: str,
        now: Moment,
        committed: Callable[[ChainHead], None],
    ) -> None:
        self.now = now
        self.origin = origin
        self.staff_id = staff_id
        self._connection = connection
        self._shapes = shapes
        self.device = device
        self._committed = committed
        self._at = now.text()
        self._head = ChainHead(0, "")
        self._first = 0
        self._before = ""

    @property
    def head(self) -> ChainHead:
        """The history's last row, with what this transaction added so far."""
        return self._head

    # ------------------------------------------------------------ the transaction

    def __enter__(self) -> Self:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._head, self._before = chain_end(self._connection)
        except DatabaseError as error:
            self._undo()
            raise _named(error) from error
        self._first = self._head.count
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self._undo()
            if isinstance(error, DatabaseError):
                raise _named(error) from error
            return
        try:
            self._connection.execute("COMMIT")
        except DatabaseError as failure:
            self._undo()
            raise _named(failure) from failure
        if self._head.count != self._first:
            self._committed(self._head)

    def _undo(self) -> None:
        # after 'disk full' the engine has already rolled back, and a ROLLBACK would raise a second error
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Undo what the block wrote when it fails and let the failure out; the transaction itself can go on."""
        head = self._head
        self._connection.execute("SAVEPOINT attempt")
        try:
            yield
        except BaseException:
            self._head = head
            # after 'disk full' there is no transaction any more, and nothing to go back to
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK TO attempt")
                self._connection.execute("RELEASE attempt")
            raise
        self._connection.execute("RELEASE attempt")

    # ------------------------------------------------------------ records

    def insert(self, table: str, values: Mapping[str, Any], *, draft: bool = False) -> str:
        """Add a record and return its id; fills id, origin, version, and who made it when, unless given."""
        return self._add(table, values, "draft" if draft else "create")

    def append(self, table: str, values: Mapping[str, Any]) -> str:
        """Add a row to an append-only table and return what names it."""
        return self._add(table, values, "append")

    def update(
        self,
        table: str,
        row_id: str,
        changes: Mapping[str, Any],
        *,
        expected_version: int | None = None,
        draft: bool = False,
    ) -> int:
        """Change fields of a record and return its version; fields that stay the same are left alone.

        Every changed field leaves a row in `field_changes`, unless `draft`: what is still being typed has no past.

        Raises:
            RowChanged: the record is gone, or is not at `expected_version` any more.
        """
        return self._change(table, row_id, changes, "draft" if draft else "change", expected_version)

    def remove(self, table: str, row_id: str, *, expected_version: int | None = None) -> int:
        """Mark a record as deleted; it stays until a lawful erasure. Raises like `update`."""
        return self._change(table, row_id, {"deleted_at": self._at}, "remove", expected_version)

    def erase(
        self,
        rows: Sequence[tuple[str, str]],
        *,
        client_id: str | None,
        rule: str,
        second_staff_id: str | None = None,
        of: tuple[str, str] | None = None,
    ) -> None:
        """Take records away for ever, in the order given; each leaves a certificate without content (SECURITY 6.2).

        What a field said before goes with them, and the salts of their history rows are blanked: the chain still
        verifies, and its hashes confirm no guess any more. One row of the history stands for all of them, about
        `of` (kind, id) where it is not the client who goes.

        Raises:
            NotAllowed: held, when a legal hold keeps the client.
        """
        for table, row_id in rows:
            proof = (new_id(), self._at, self.staff_id, second_staff_id, client_id, table, row_id, rule)
            self._write(_CERTIFICATE, proof)
        for table, row_id in rows:
            self._write(self._shapes.delete(self._shapes.of(table)), (row_id,))
            self._write("DELETE FROM field_changes WHERE row_id = ?", (row_id,))
            self._write("UPDATE history SET salt = '' WHERE object_id = ? AND salt <> ''", (row_id,))
        about = ("client", client_id) if client_id else ("erasures", rows[0][1])
        self.record("erased", *(of or about), [*rows])

    def defer_links(self) -> None:
        """Check links between rows at the end of this transaction: what points at each other goes together."""
        self._connection.execute("PRAGMA defer_foreign_keys=ON")

    def record(self, op: str, object_kind: str, object_id: str, content: Any = None) -> int:
        """Add a history row of its own (saw, exported, signed …) and return its number.

        A clock that stands more than five minutes before the row before is noted first: SECURITY 4.
        """
        if self._head.count == self._first and went_back(self._before, self._at):
            self._note(CLOCK_WENT_BACK, "clock", self.device, self._before)
        return self._note(op, object_kind, object_id, content)

    def _note(self, op: str, object_kind: str, object_id: str, content: Any) -> int:
        self._head = add_row(
            self._connection,
            self._head,
            at=self._at,
            staff_id=self.staff_id,
            device=self.device,
            op=op,
            object_kind=object_kind,
            object_id=object_id,
            content=content,
        )
        return self._head.count

    def query(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Read inside the transaction."""
        return self._connection.execute(sql, parameters).fetchall()

    def run(self, sql: str, parameters: Parameters = ()) -> None:
        """Write a derived table (search index, interface state, pieces of a file); these have no history."""
        self._shapes.check_derived(sql)
        self._write(sql, parameters)

    def set_meta(self, key: str, value: str) -> None:
        """Store a setting or counter of the vault."""
        self._write(_META, (key, value))

    # ------------------------------------------------------------ inside

    def _write(self, sql: str, parameters: Parameters) -> None:
        try:
            self._connection.execute(sql, parameters)
        except UnicodeEncodeError:
            raise InvalidInput("text", "unreadable_text") from None

    def _add(self, table: str, values: Mapping[str, Any], op: str) -> str:
        shape = self._shapes.of(table)
        row = {name: _stored(value) for name, value in values.items()}
        self._fill(shape, row)
        columns = tuple(row)
        self._write(self._shapes.insert(shape, columns), tuple(row.values()))
        row_id = str(row.get(shape.key, ""))
        self.record(op, table, row_id, row)
        return row_id

    def _fill(self, shape: Shape, row: dict[str, Any]) -> None:
        columns = shape.columns
        if shape.key == "id" and "id" not in row:
            row["id"] = new_id()
        if "origin" in columns:
            row.setdefault("origin", self.origin)
        if "version" in columns:
            row.setdefault("version", 1)
            row.setdefault("created_at", self._at)
            row.setdefault("created_by", self.staff_id)
            row.setdefault("changed_at", self._at)
            row.setdefault("changed_by", self.staff_id)

    def _change(
        self, table: str, row_id: str, changes: Mapping[str, Any], op: str, expected_version: int | None
    ) -> int:
        shape = self._shapes.of(table)
        versioned = "version" in shape.columns
        wanted = {name: _stored(value) for name, value in changes.items()}
        has_client = "client_id" in shape.columns
        asked = (
            *_if(versioned, "version"),
            *_if(has_client and "client_id" not in wanted, "client_id"),
            *wanted,
        )
        before = self._connection.execute(self._shapes.select(shape, asked), (row_id,)).fetchone()
        if before is None:
            raise RowChanged("missing")
        version = int(before["version"]) if versioned else 0
        if expected_version is not None and expected_version != version:
            raise RowChanged("version", expected=expected_version, found=version)
        changed = {name: value for name, value in wanted.items() if before[name] != value}
        if not changed:
            return version
        row = dict(changed)
        if versioned:
            row["version"] = row.get("version", version + 1)
            row.setdefault("changed_at", self._at)
            row.setdefault("changed_by", self.staff_id)
        self._write(self._shapes.update(shape, tuple(row)), (*row.values(), row_id))
        n = self.record(op, table, row_id, row)
        if op == "change":
            client_id = row_id if table == "clients" else before["client_id"] if has_client else None
            for name, value in changed.items():
                if name not in _BOOKKEEPING:
                    old, new = _shown(before[name]), _shown(value)
                    self._write(
                        _CHANGE,
                        (new_id(), client_id, table, row_id, name, old, new, self._at, self.staff_id, n),
                    )
        return int(row["version"]) if versioned else 0


def _if(wanted: bool, name: str) -> tuple[str, ...]:
    return (name,) if wanted else ()


def _stored(value: Any) -> Any:
    if isinstance(value, Moment):
        return value.text()
    if isinstance(value, bool):
        return int(value)
    # a control character or half a character that somebody pasted would keep the whole record out of every case pack
    return portable(value) if isinstance(value, str) else value


def _shown(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return value.hex() if isinstance(value, bytes) else str(value)


def _named(error: DatabaseError) -> ExpectedError | DatabaseError:
    if SIGNED in str(error):
        return NoteSigned()
    if str(error) == HELD:
        return NotAllowed("held")
    return named_failure(error) or error
