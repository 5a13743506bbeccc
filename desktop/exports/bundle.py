"""The case pack (`.waystead`): a signed manifest, records and blobs in one age file.

Inside the age payload stands ``WAYPACK1``, then parts one after the other, each as an unsigned 64-bit big-endian
length and its bytes: the manifest (JSON), its Ed25519 signature, ``records.jsonl``, then the blobs in the order of
the manifest. There are no names, links or ratios to defend against, and nothing may follow the last part. age proves
that nothing was changed, the signature says who made it; whether the signer is known is the caller's to show.
"""

from __future__ import annotations

import hashlib
import io
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop.domain.errors import ExpectedError, FileMissing, NotWritable, PackRefused
from desktop.domain.ids import is_id
from desktop.exports.age import (
    AgeSummary,
    Identity,
    Passphrase,
    Recipient,
    inspect,
    seal_chunks,
    unseal_chunks,
)
from desktop.exports.atomic import write_atomic
from desktop.exports.record_schema import RecordSchema, check_record
from desktop.exports.strict_json import read_object, write_object

EXTENSION = ".waystead"
FORMAT = 1
MAX_FILE = 2 * 1024**3
MAX_MANIFEST = 1024 * 1024
MAX_BLOBS = 9999
RECORDS = "records.jsonl"
_MAGIC = b"WAYPACK1"
_LENGTH = struct.Struct(">Q")
_SIGNED = b"waystead case pack manifest v1\x00"
_SIGNATURE = 64

Signer = Callable[[bytes], bytes]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One part as the manifest promises it: `sha256` in lower-case hex, `size` in bytes."""

    name: str
    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a pack says about itself; the times are claims of the laptop that made it."""

    format: int
    min_reader: int
    bundle_id: str
    source_vault_id: str
    source_label: str
    created: str
    purpose: str
    recipient_label: str
    release_id: str | None
    release_expires: str | None
    schema_version: int
    counts: dict[str, int]
    parts: list[Part]
    signer_public_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFacts:
    """What the caller knows about a new pack; `created` is a Moment's text."""

    bundle_id: str
    source_vault_id: str
    source_label: str
    created: str
    purpose: str
    recipient_label: str
    schema_version: int
    release_id: str | None = None
    release_expires: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """An opened pack: every hash, the signature and every record checked; `manifest_sha256` names this very pack."""

    manifest: Manifest
    manifest_sha256: str
    records: tuple[dict[str, Any], ...]
    blobs: Mapping[str, bytes]


def write_pack(
    path: Path,
    facts: PackFacts,
    records: Sequence[Mapping[str, Any]],
    *,
    to: Sequence[Recipient] | Passphrase,
    sign: Signer,
    signer_public_key: bytes,
    schema: RecordSchema,
    blobs: Sequence[bytes] = (),
    overwrite: bool = False,
) -> Manifest:
    """Write a pack atomically and return its manifest.

    `sign` gets the bytes to sign and returns the 64-byte Ed25519 signature. Records are checked exactly as the reader
    will check them, so that no pack is made that nobody can take in. Blobs are named ``blobs/0001`` and on.
    """
    lines = bytearray()
    counts: dict[str, int] = {}
    for record in records:
        check_record(record, schema)
        counts[record["kind"]] = counts.get(record["kind"], 0) + 1
        lines += write_object(dict(record)) + b"\n"
    if len(blobs) > MAX_BLOBS:
        raise PackRefused("too_many_parts")
    named = [(RECORDS, bytes(lines)), *((blob_name(n), data) for n, data in enumerate(blobs, start=1))]
    manifest = Manifest(
        format=FORMAT,
        min_reader=FORMAT,
        bundle_id=facts.bundle_id,
        source_vault_id=facts.source_vault_id,
        source_label=facts.source_label,
        created=facts.created,
        purpose=facts.purpose,
        recipient_label=facts.recipient_label,
        release_id=facts.release_id,
        release_expires=facts.release_expires,
        schema_version=facts.schema_version,
        counts=counts,
        parts=[Part(name=name, size=len(data), sha256=_sha256(data)) for name, data in named],
        signer_public_key=signer_public_key.hex(),
    )
    encoded = write_object(msgspec.to_builtins(manifest))
    pieces = [encoded, sign(_SIGNED + encoded), *(data for _name, data in named)]
    if sum(map(len, pieces)) > MAX_FILE:
        raise PackRefused("huge")
    write_atomic(path, seal_chunks(_framed(pieces), to), overwrite=overwrite)
    return manifest


def blob_name(number: int) -> str:
    """Return the name of the blob with this number, counted from 1."""
    return f"blobs/{number:04d}"


def inspect_pack(path: Path) -> AgeSummary:
    """Say what can be said without a key; raises `PackRefused` (no age file) or `FileMissing`."""
    try:
        with path.open("rb") as source:
            _check_size(path)
            return inspect(source)
    except FileNotFoundError:
        raise FileMissing("pack") from None
    except OSError as error:
        raise _unreadable(path) from error


def read_pack(
    path: Path,
    keys: Sequence[Identity] | Passphrase,
    *,
    schema: RecordSchema,
    newest: int | None = None,
    limit: int = MAX_FILE,
) -> Pack:
    """Open and check a pack as a whole, all or nothing; raises `PackRefused` or `FileMissing`.

    `newest` is the newest schema this program knows: the records of a later one are not looked at, since their
    columns would be called wrong where they are only new.
    """
    try:
        with path.open("rb") as source:
            _check_size(path)
            plain = bytearray()
            for chunk in unseal_chunks(source, keys, limit=limit):
                plain += chunk
    except FileNotFoundError:
        raise FileMissing("pack") from None
    except OSError as error:
        raise _unreadable(path) from error
    return parse_payload(bytes(plain), schema=schema, newest=newest)


def _unreadable(path: Path) -> ExpectedError:
    # a folder cannot be opened either, and Windows calls that a missing permission
    return PackRefused("not_a_pack") if path.is_dir() else NotWritable("unreadable")


def parse_payload(plain: bytes, *, schema: RecordSchema, newest: int | None = None) -> Pack:
    """Check and decode what the age file held."""
    reader = _Reader(plain)
    if reader.take(len(_MAGIC)) != _MAGIC:
        raise PackRefused("not_a_pack")
    encoded = reader.part(MAX_MANIFEST)
    manifest = _read_manifest(encoded)
    _check_signature(manifest, encoded, reader.part(_SIGNATURE))
    if newest is not None and manifest.schema_version > newest:
        raise PackRefused("newer")
    parts: dict[str, bytes] = {}
    for part in manifest.parts:
        data = reader.part(part.size)
        if len(data) != part.size or _sha256(data) != part.sha256:
            raise PackRefused("altered")
        parts[part.name] = data
    reader.end()
    records = tuple(_read_records(parts.pop(RECORDS), schema))
    counts: dict[str, int] = {}
    seen: set[tuple[str, str]] = set()
    for record in records:
        counts[record["kind"]] = counts.get(record["kind"], 0) + 1
        seen.add((record["kind"], record["id"]))
    if counts != manifest.counts or len(seen) != len(records):
        raise PackRefused("counts_differ")
    return Pack(manifest=manifest, manifest_sha256=_sha256(encoded), records=records, blobs=parts)


class _Reader:
    """Takes length-prefixed parts and never more than is there."""

    def __init__(self, data: bytes) -> None:
        self._source = io.BytesIO(data)
        self._left = len(data)

    def take(self, size: int) -> bytes:
        if size > self._left:
            raise PackRefused("truncated")
        self._left -= size
        return self._source.read(size)

    def part(self, limit: int) -> bytes:
        (size,) = _LENGTH.unpack(self.take(_LENGTH.size))
        if size > limit:
            raise PackRefused("huge")
        return self.take(size)

    def end(self) -> None:
        if self._left:
            raise PackRefused("altered")


def _read_manifest(encoded: bytes) -> Manifest:
    loose = read_object(encoded)
    wanted = loose.get("min_reader")
    if isinstance(wanted, int) and wanted > FORMAT:
        raise PackRefused("newer")
    try:
        manifest = msgspec.convert(loose, Manifest)
    except msgspec.ValidationError:
        raise PackRefused("bad_manifest") from None
    names = [part.name for part in manifest.parts]
    if (
        names != [RECORDS, *(blob_name(number) for number in range(1, len(names)))]
        or len(names) > MAX_BLOBS + 1
    ):
        raise PackRefused("bad_manifest")
    if any(part.size < 0 for part in manifest.parts):
        raise PackRefused("bad_manifest")
    if manifest.format != FORMAT or not is_id(manifest.bundle_id) or not is_id(manifest.source_vault_id):
        raise PackRefused("bad_manifest")
    return manifest


def _check_signature(manifest: Manifest, encoded: bytes, signature: bytes) -> None:
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(manifest.signer_public_key))
        key.verify(signature, _SIGNED + encoded)
    except (InvalidSignature, ValueError):
        raise PackRefused("bad_signature") from None


def _read_records(data: bytes, schema: RecordSchema) -> Iterator[dict[str, Any]]:
    if data and not data.endswith(b"\n"):
        raise PackRefused("truncated")
    for line in data.split(b"\n")[:-1]:
        record = read_object(line)
        check_record(record, schema)
        yield record


def _framed(pieces: Sequence[bytes]) -> Iterator[bytes]:
    yield _MAGIC
    for piece in pieces:
        yield _LENGTH.pack(len(piece))
        yield piece


def _check_size(path: Path) -> None:
    if path.stat().st_size > MAX_FILE:
        raise PackRefused("huge")


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
