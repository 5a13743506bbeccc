"""Case packs: give one client to another vault, look at what came, take it in whole or not at all (D4)."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Clock
from desktop.domain.errors import FileMissing, InvalidInput, NotAllowed, NotWritable, PackRefused
from desktop.domain.ids import new_id
from desktop.domain.ledger import Disclosure
from desktop.domain.pack_rows import check_rows
from desktop.domain.packs import DECISIONS, Conflict, PackPreview
from desktop.exports import age, bundle, key_file
from desktop.exports.atomic import as_expected
from desktop.exports.record_schema import Column, ColumnType, Kind, RecordSchema
from desktop.exports.strict_json import MAX_LINE
from desktop.services.lanes import OnWriter, here
from desktop.services.ledger import LedgerService
from desktop.services.neutral_names import PACKS, neutral_name
from desktop.storage import exchange as rows
from desktop.storage import signers
from desktop.storage.connection import DatabaseError, named_failure

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault

MAX_LABEL = 80
KEY_EXTENSION = key_file.EXTENSION
PACK_EXTENSION = bundle.EXTENSION
MAX_PACK = 256 * 1024**2
"""Bytes of plain records that are held in memory while a pack is read; a full record is far below."""
_TYPES: Mapping[str, ColumnType] = {"INTEGER": "integer", "REAL": "real"}


class ExchangeService:
    """`export` and `read` are slow (pool); `take_in` belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock, ledger: LedgerService, words: Sequence[str]) -> None:
        self._vault = vault
        self._clock = clock
        self._ledger = ledger
        self._words = words

    # ---- keys --------------------------------------------------------------------------------------------------

    def own_key(self) -> key_file.KeyCard:
        """Return this vault's key card: nothing in it is secret."""
        return key_file.KeyCard(
            label=self._vault.label,
            vault_id=self._vault.vault_id,
            recipient=age.Recipient(self._vault.exchange_public),
            signing_key=signers.own_public_key(self._vault.connection()),
        )

    def own_key_file(self) -> bytes:
        """Return this vault's key as a small file to hand over."""
        return key_file.write_key_file(self.own_key())

    def words_of(self, card: key_file.KeyCard) -> tuple[str, ...]:
        """Return the six words of a vault's keys, to be read aloud and compared."""
        return key_file.key_words(card, self._words)

    def read_key(self, path: Path) -> key_file.KeyCard:
        """Read a colleague's key file; raises PackRefused (not_a_key, newer), InvalidInput or FileMissing."""
        try:
            with path.open("rb") as source:
                data = source.read(key_file.MAX_FILE + 1)
        except FileNotFoundError:
            raise FileMissing("key") from None
        except OSError as error:
            raise (PackRefused("not_a_key") if path.is_dir() else NotWritable("unreadable")) from error
        return key_file.read_key_file(data)

    def neutral_name(self) -> str:
        """Return a name for a pack that tells nothing."""
        return neutral_name(PACKS, PACK_EXTENSION)

    def opens_with_passphrase(self, path: Path) -> bool:
        """Tell whether a pack asks for a passphrase rather than a vault's key; raises PackRefused, FileMissing."""
        return "scrypt" in bundle.inspect_pack(path).recipient_kinds

    def recipients(self) -> list[dict[str, Any]]:
        """Return the address book: id, label, public_key, signing_key, words, words_checked_at."""
        return rows.recipients(self._vault.connection())

    def add_recipient(self, card: key_file.KeyCard, label: str, *, words_checked: bool) -> str:
        """Keep a colleague's key under a label of one's own. Writer lane."""
        name = label.strip() or card.label
        if not name or len(name) > MAX_LABEL:
            raise InvalidInput("label", "too_long" if name else "label_missing", most=MAX_LABEL)
        words = " ".join(self.words_of(card))
        known = next(
            (each for each in self.recipients() if each["public_key"] == card.recipient.text()), None
        )
        with self._vault.unit_of_work("keep key") as work:
            kept = {
                "label": name,
                "vault_id": card.vault_id,
                "signing_key": card.signing_key.hex(),
                "words": words,
                "words_checked_at": work.now.text() if words_checked else None,
            }
            if known is not None:
                work.update("recipients", known["id"], kept)
                return str(known["id"])
            return work.insert("recipients", {"public_key": card.recipient.text(), **kept})

    # ---- giving ------------------------------------------------------------------------------------------------

    def export(
        self,
        client_id: str,
        path: Path,
        *,
        recipient_id: str | None = None,
        passphrase: str | None = None,
        overwrite: bool = False,
        on_writer: OnWriter = here,
    ) -> bundle.Manifest:
        """Write one client as a case pack, to a recipient's key or a passphrase, and record it in the ledger."""
        to, to_whom = self._receiver(recipient_id, passphrase)
        records = list(self._records(client_id))
        if not any(record["kind"] == "clients" for record in records):
            raise InvalidInput("client", "client_gone")
        if path.exists() and not overwrite:
            raise NotWritable("exists")
        # The ledger knows of the pack before the file has its name: nothing leaves unrecorded, even when power fails.
        part = path.with_name(path.name + ".part")
        manifest = bundle.write_pack(
            part,
            bundle.PackFacts(
                bundle_id=new_id(),
                source_vault_id=self._vault.vault_id,
                source_label=self._vault.label,
                created=self._clock.now().text(),
                purpose="copy",
                recipient_label=to_whom,
                schema_version=rows.SCHEMA_VERSION,
            ),
            records,
            to=to,
            sign=lambda data: self._vault.sign(data).value,
            signer_public_key=self._vault.sign(b"").public,
            schema=self.schema(),
            overwrite=True,
        )
        try:
            disclosure = Disclosure(
                what="pack",
                form="waystead",
                to_kind="inside_agency",
                to_whom=to_whom,
                rule="inside_agency",
                client_id=client_id,
                object_id=manifest.bundle_id,
                file_name=path.name,
                file_sha256=_digest(part),
                protected="key" if recipient_id else "passphrase",
            )
            on_writer(lambda: self._ledger.record(disclosure))
            part.replace(path)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise as_expected(error) from error
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        return manifest

    # ---- taking ------------------------------------------------------------------------------------------------

    def read(self, path: Path, *, passphrase: str | None = None) -> PackPreview:
        """Open a pack and compare it with what is here. Nothing is written. Raises PackRefused, FileMissing."""
        keys: Sequence[age.Identity] | age.Passphrase
        if passphrase is not None:
            keys = age.Passphrase(passphrase)
        else:
            keys = [age.Identity(bytes(self._vault.exchange_private()))]
        pack = bundle.read_pack(path, keys, schema=self.schema(), newest=rows.SCHEMA_VERSION, limit=MAX_PACK)
        conn = self._vault.connection()
        signer = bytes.fromhex(pack.manifest.signer_public_key)
        records = tuple(self._row(record) for record in pack.records)
        check_rows(records)
        compared = [rows.compare(conn, each["table"], each["id"], each["values"]) for each in records]
        counted = {
            outcome: dict(Counter(each.table for each in compared if each.outcome == outcome))
            for outcome in ("new", "same")
        }
        return PackPreview(
            bundle_id=pack.manifest.bundle_id,
            manifest_hash=pack.manifest_sha256,
            source_vault=pack.manifest.source_vault_id,
            source_label=pack.manifest.source_label,
            made_at=pack.manifest.created,
            purpose=pack.manifest.purpose,
            signer_key=pack.manifest.signer_public_key,
            signer_known=signers.is_own(conn, signer) or bool(signers.label_of(conn, signer)),
            signer_label=signers.label_of(conn, signer),
            signer_seen=signers.signed_a_pack(conn, signer),
            clients=_names(records),
            new=counted["new"],
            same=counted["same"],
            conflicts=tuple(each.conflict for each in compared if each.conflict is not None),
            erased=sum(each.outcome == "erased" for each in compared),
            taken_at=rows.taken_at(conn, pack.manifest.bundle_id),
            records=records,
        )

    def take_in(self, preview: PackPreview, decisions: Mapping[str, str]) -> dict[str, int]:
        """Take a pack in, in one transaction; `decisions` maps ``table/row id`` to keep_ours or take_theirs.

        A pack that was taken in before changes nothing. Returns counts: new, same, kept_ours, took_theirs, erased.
        """
        unknown = [decision for decision in decisions.values() if decision not in DECISIONS]
        if unknown:
            raise InvalidInput("decision", "unknown_choice")
        conn = self._vault.connection()
        if rows.taken_at(conn, preview.bundle_id) is not None:
            return {"new": 0, "same": len(preview.records), "kept_ours": 0, "took_theirs": 0, "erased": 0}
        with self._vault.unit_of_work("take in pack") as work:
            compared = [
                rows.compare(conn, each["table"], each["id"], each["values"]) for each in preview.records
            ]
            if _conflicts(compared) != _keys(preview.conflicts):
                raise NotAllowed("pack_changed_meanwhile")
            try:
                rows.take_in(work, compared, decisions, preview.bundle_id)
            except DatabaseError as error:
                if named_failure(error) is not None:
                    raise
                # a rule of the tables that the checks before do not know; nothing of the pack stays
                raise PackRefused("bad_value") from error
            took = sum(
                decisions.get(f"{each.table}/{each.row_id}") == "take_theirs" and not each.sealed
                for each in preview.conflicts
            )
            counts = {
                "new": sum(each.outcome == "new" for each in compared),
                "same": sum(each.outcome == "same" for each in compared),
                "kept_ours": len(preview.conflicts) - took,
                "took_theirs": took,
                "erased": sum(each.outcome == "erased" for each in compared),
            }
            work.append(
                "packs_taken_in",
                {
                    "bundle_id": preview.bundle_id,
                    "manifest_hash": preview.manifest_hash,
                    "source_vault": preview.source_vault,
                    "signer_key": preview.signer_key,
                    "taken_at": work.now.text(),
                    "staff_id": self._vault.staff_id,
                    "purpose": preview.purpose,
                    "counts": _counted(counts),
                },
            )
            work.record("took_in", "pack", preview.bundle_id, counts)
        self._vault.checkpoint()
        return counts

    def schema(self) -> RecordSchema:
        """Return what a record may look like: exactly the columns of this vault that may travel."""
        conn = self._vault.connection()
        schema = {}
        for table in rows.PACK_TABLES:
            columns = {}
            for column in rows.columns_of(conn, table.name):
                if column.name == table.key and table.key == "id":
                    continue
                columns[_outside(column.name)] = Column(
                    type=_TYPES.get(column.type, "text"),
                    required=column.required,
                    nullable=column.nullable,
                    max_chars=MAX_LINE,
                )
            schema[table.name] = Kind(columns=columns)
        return schema

    # ---- inside ------------------------------------------------------------------------------------------------

    def _receiver(self, recipient_id: str | None, passphrase: str | None) -> tuple[Any, str]:
        if passphrase is not None:
            return age.Passphrase(passphrase), "passphrase"
        known = next((each for each in self.recipients() if each["id"] == recipient_id), None)
        if known is None:
            raise InvalidInput("recipient", "recipient_missing")
        return [age.Recipient.parse(known["public_key"])], str(known["label"])

    def _records(self, client_id: str) -> Any:
        for table, row_id, values in rows.collect(self._vault.connection(), client_id):
            record: dict[str, Any] = {"kind": table, "id": row_id[:32]}
            for name, value in values.items():
                if name != "id":
                    record[_outside(name)] = value.hex() if isinstance(value, bytes) else value
            yield record

    def _row(self, record: Mapping[str, Any]) -> dict[str, Any]:
        table = str(record["kind"])
        shape = next(each for each in rows.PACK_TABLES if each.name == table)
        values = {_inside(name): value for name, value in record.items() if name not in {"kind", "id"}}
        if shape.key == "id":
            values["id"] = record["id"]
        if table == "signing_keys":
            values["public_key"] = _bytes(values["public_key"])
        if table == "content_texts":
            found = hashlib.sha256(str(values["body"]).encode("utf-8")).hexdigest()
            if found != values["sha256"]:
                raise PackRefused("altered")
        return {"table": table, "id": str(values[shape.key]), "values": values}


def _names(records: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, str], ...]:
    chosen = {
        each["values"]["client_id"]: str(each["values"]["text"])
        for each in records
        if each["table"] == "names" and each["values"].get("is_chosen")
    }
    return tuple((each["id"], chosen.get(each["id"], "")) for each in records if each["table"] == "clients")


def _keys(conflicts: Sequence[Conflict]) -> set[str]:
    return {f"{each.table}/{each.row_id}" for each in conflicts}


def _conflicts(compared: Sequence[rows.Compared]) -> set[str]:
    return {f"{each.table}/{each.row_id}" for each in compared if each.conflict is not None}


def _counted(counts: Mapping[str, int]) -> str:
    import json

    return json.dumps(dict(counts), sort_keys=True)


def _outside(name: str) -> str:
    # "kind" names the table in a record, so a column of that name travels under another one
    return "row_kind" if name == "kind" else name


def _inside(name: str) -> str:
    return "kind" if name == "row_kind" else name


def _bytes(text: Any) -> bytes:
    try:
        return bytes.fromhex(str(text))
    except ValueError:
        raise PackRefused("bad_value", kind="signing_keys") from None


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as source:
        while piece := source.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()
