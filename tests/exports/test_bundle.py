"""Case packs: what goes in comes out, and every kind of bad pack is refused by name with nothing handed over."""

from __future__ import annotations

import json
import os
import random
import struct
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.domain.errors import FileMissing, NotWritable, PackRefused
from desktop.exports import bundle
from desktop.exports.age import Identity, Passphrase, seal, unseal
from desktop.exports.bundle import (
    Manifest,
    Pack,
    PackFacts,
    inspect_pack,
    parse_payload,
    read_pack,
    write_pack,
)
from desktop.exports.record_schema import Column, Kind

SCHEMA = {
    "client": Kind(
        columns={
            "chosen_name": Column(required=True, nullable=False, max_chars=400),
            "risk": Column(choices=frozenset({"low", "high"})),
            "version": Column(type="integer"),
            "photo": Column(type="blob"),
            "household_id": Column(type="id"),
        }
    ),
    "note": Kind(columns={"text": Column(max_chars=100_000), "answers": Column(type="json")}),
}
SIGNER = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = SIGNER.public_key().public_bytes_raw()
FACTS = PackFacts(
    bundle_id="a" * 32,
    source_vault_id="b" * 32,
    source_label="Laptop 4",
    created="2026-11-03T22:02:11.123456Z[America/Los_Angeles][_offset=-480]",
    purpose="cover",
    recipient_label="Dana",
    schema_version=1,
    release_id="c" * 32,
    release_expires="2026-12-31",
)
RECORDS: list[dict[str, Any]] = [
    {
        "kind": "client",
        "id": "1" * 32,
        "chosen_name": "أمينة 🔥",
        "risk": "low",
        "version": 3,
        "photo": "blobs/0001",
    },
    {"kind": "note", "id": "2" * 32, "text": "line\nline", "answers": {"q1": ["yes", None]}},
]
BLOBS = (b"\x89PNG" + bytes(5000), b"")


def _write(path: Path, identity: Identity, **changed: Any) -> Manifest:
    arguments: dict[str, Any] = {
        "to": [identity.recipient()],
        "sign": SIGNER.sign,
        "signer_public_key": PUBLIC,
        "schema": SCHEMA,
        "blobs": BLOBS,
    }
    return write_pack(path, FACTS, RECORDS, **(arguments | changed))


@pytest.fixture
def identity() -> Identity:
    return Identity.new()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / f"pack{bundle.EXTENSION}"


def test_round_trip(path: Path, identity: Identity) -> None:
    manifest = _write(path, identity)
    pack = read_pack(path, [identity], schema=SCHEMA)
    assert pack.manifest == manifest
    assert list(pack.records) == RECORDS
    assert pack.blobs == {"blobs/0001": BLOBS[0], "blobs/0002": b""}
    assert manifest.counts == {"client": 1, "note": 1}
    assert manifest.release_expires == "2026-12-31"
    assert len(pack.manifest_sha256) == 64


def test_nothing_readable_in_the_file(path: Path, identity: Identity) -> None:
    _write(path, identity)
    data = path.read_bytes()
    for needle in ("أمينة", "Dana", "Laptop 4", "b" * 32, "manifest"):
        assert needle.encode() not in data
    assert b"X25519" in data  # the control: the header can be read


def test_passphrase_pack_and_inspect(path: Path, identity: Identity) -> None:
    _write(path, identity, to=Passphrase("cassette resident krypton rotting motto"))
    summary = inspect_pack(path)
    assert summary.recipient_kinds == ("scrypt",)
    assert summary.work_factor == 17
    pack = read_pack(path, Passphrase("cassette resident krypton rotting motto"), schema=SCHEMA)
    assert len(pack.records) == 2


def test_never_overwrites(path: Path, identity: Identity) -> None:
    _write(path, identity)
    with pytest.raises(NotWritable):
        _write(path, identity)


def test_missing_file(path: Path, identity: Identity) -> None:
    with pytest.raises(FileMissing):
        read_pack(path, [identity], schema=SCHEMA)
    with pytest.raises(FileMissing):
        inspect_pack(path)


def test_too_big_a_file_is_refused_unread(
    path: Path, identity: Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(path, identity)
    monkeypatch.setattr(bundle, "MAX_FILE", 100)
    for attempt in (lambda: read_pack(path, [identity], schema=SCHEMA), lambda: inspect_pack(path)):
        with pytest.raises(PackRefused) as caught:
            attempt()
        assert caught.value.reason == "huge"


# ------------------------------------------------------------ packs made by somebody with the key, but wrong


def _payload(path: Path, identity: Identity) -> tuple[bytes, bytes, list[bytes]]:
    plain = unseal(path.read_bytes(), [identity], limit=1 << 24)
    at = 8
    parts = []
    while at < len(plain):
        (size,) = struct.unpack_from(">Q", plain, at)
        parts.append(plain[at + 8 : at + 8 + size])
        at += 8 + size
    return parts[0], parts[1], parts[2:]


def _assemble(
    manifest: bytes, parts: list[bytes], signature: bytes | None = None, tail: bytes = b""
) -> bytes:
    if signature is None:
        signature = SIGNER.sign(b"waystead case pack manifest v1\x00" + manifest)
    framed = [struct.pack(">Q", len(piece)) + piece for piece in (manifest, signature, *parts)]
    return b"WAYPACK1" + b"".join(framed) + tail


def _refused(plain: bytes) -> str:
    with pytest.raises(PackRefused) as caught:
        parse_payload(plain, schema=SCHEMA)
    return caught.value.reason


@pytest.fixture
def made(path: Path, identity: Identity) -> tuple[bytes, bytes, list[bytes]]:
    _write(path, identity)
    return _payload(path, identity)


def test_a_pack_of_a_later_schema_is_newer_whatever_its_records_hold(
    made: tuple[bytes, bytes, list[bytes]],
) -> None:
    """The columns of a later schema are unknown here: they must not be called wrong, the sender did nothing wrong."""
    plain = _with_records(made, b'{"kind":"cloud","id":"' + b"1" * 32 + b'"}\n', {"cloud": 1})
    later = FACTS.schema_version - 1
    with pytest.raises(PackRefused) as caught:
        parse_payload(plain, schema=SCHEMA, newest=later)
    assert caught.value.reason == "newer"
    with pytest.raises(PackRefused) as caught:  # the control: of our own schema it is a wrong record
        parse_payload(plain, schema=SCHEMA, newest=FACTS.schema_version)
    assert caught.value.reason == "unknown_kind"


def test_control_the_reassembled_pack_opens(made: tuple[bytes, bytes, list[bytes]]) -> None:
    manifest, signature, parts = made
    assert isinstance(parse_payload(_assemble(manifest, parts, signature), schema=SCHEMA), Pack)
    assert isinstance(parse_payload(_assemble(manifest, parts), schema=SCHEMA), Pack)


def _changed(manifest: bytes, **fields: Any) -> bytes:
    return json.dumps(json.loads(manifest) | fields, ensure_ascii=False).encode()


def test_manifest_is_strict(made: tuple[bytes, bytes, list[bytes]]) -> None:
    manifest, signature, parts = made
    assert _refused(_assemble(_changed(manifest, purpose="other"), parts, signature)) == "bad_signature"
    assert _refused(_assemble(manifest, parts, bytes(64))) == "bad_signature"
    assert _refused(_assemble(manifest, parts, b"short")) == "bad_signature"
    assert _refused(_assemble(_changed(manifest, signer_public_key="zz"), parts)) == "bad_signature"
    assert _refused(_assemble(_changed(manifest, min_reader=2, format=2, extra="x"), parts)) == "newer"
    assert _refused(_assemble(_changed(manifest, extra="x"), parts)) == "bad_manifest"
    assert _refused(_assemble(_changed(manifest, bundle_id="../../etc"), parts)) == "bad_manifest"
    assert _refused(_assemble(_changed(manifest, parts=[]), parts)) == "bad_manifest"
    assert _refused(_assemble(_changed(manifest, counts={"client": 9}), parts)) == "counts_differ"
    assert _refused(_assemble(b"{}", parts)) == "bad_manifest"
    assert _refused(_assemble(b'{"a":1,"a":2}', parts)) == "duplicate_key"
    names = [dict(part) for part in json.loads(manifest)["parts"]]
    names[1]["name"] = "../../blob"
    assert _refused(_assemble(_changed(manifest, parts=names), parts)) == "bad_manifest"
    names[1] |= {"name": "blobs/0001", "size": -1}
    assert _refused(_assemble(_changed(manifest, parts=names), parts)) == "bad_manifest"


def test_parts_are_held_to_the_manifest(made: tuple[bytes, bytes, list[bytes]]) -> None:
    manifest, _signature, parts = made
    assert _refused(_assemble(manifest, [parts[0], b"y" * len(parts[1]), parts[2]])) == "altered"
    assert _refused(_assemble(manifest, parts[:2])) == "truncated"
    assert _refused(_assemble(manifest, parts, tail=b"x")) == "altered"
    assert _refused(_assemble(manifest, [parts[0] + b"x", *parts[1:]])) == "huge"
    assert _refused(b"WAYPACK1" + struct.pack(">Q", 1 << 62)) == "huge"
    assert _refused(b"WAYPACK9") == "not_a_pack"
    assert _refused(b"") == "truncated"


def _with_records(made: tuple[bytes, bytes, list[bytes]], lines: bytes, counts: dict[str, int]) -> bytes:
    manifest, _signature, parts = made
    listed = json.loads(manifest)["parts"]
    listed[0] = {"name": "records.jsonl", "size": len(lines), "sha256": bundle._sha256(lines)}
    return _assemble(_changed(manifest, parts=listed, counts=counts), [lines, *parts[1:]])


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({"kind": "vault", "id": "1" * 32}, "unknown_kind"),
        ({"kind": "client", "id": "1; drop", "chosen_name": "x"}, "bad_id"),
        ({"kind": "client", "id": "1" * 32}, "missing_column"),
        ({"kind": "client", "id": "1" * 32, "chosen_name": None}, "bad_value"),
        ({"kind": "client", "id": "1" * 32, "chosen_name": "x" * 401}, "bad_value"),
        ({"kind": "client", "id": "1" * 32, "chosen_name": ["x"]}, "bad_value"),
        ({"kind": "client", "id": "1" * 32, "chosen_name": "x", "risk": "huge"}, "bad_value"),
        ({"kind": "client", "id": "1" * 32, "chosen_name": "x", "version": "3"}, "bad_value"),
        ({"kind": "client", "id": "1" * 32, "chosen_name": "x", "version": True}, "bad_value"),
        ({"kind": "client", "id": "1" * 32, "chosen_name": "x", "photo": "/etc/passwd"}, "bad_value"),
        ({"kind": "client", "id": "1" * 32, "chosen_name": "x", "household_id": "x"}, "bad_value"),
        ({"kind": "client", "id": "1" * 32, "chosen_name": "x", "is_admin": 1}, "unknown_column"),
    ],
)
def test_records_are_strict(
    made: tuple[bytes, bytes, list[bytes]], record: dict[str, Any], reason: str
) -> None:
    lines = json.dumps(record).encode() + b"\n"
    assert _refused(_with_records(made, lines, {record["kind"]: 1})) == reason


def test_record_lines_are_strict(made: tuple[bytes, bytes, list[bytes]]) -> None:
    line = b'{"kind":"note","id":"' + b"2" * 32 + b'"}\n'
    assert _refused(_with_records(made, line + line, {"note": 2})) == "counts_differ"  # the same row twice
    assert _refused(_with_records(made, line[:-1], {"note": 1})) == "truncated"
    assert _refused(_with_records(made, b"\n", {})) == "not_json"
    assert parse_payload(_with_records(made, line, {"note": 1}), schema=SCHEMA).records[0]["kind"] == "note"


def test_the_writer_makes_nothing_the_reader_refuses(path: Path, identity: Identity) -> None:
    bad = [RECORDS[1] | {"text": "bell\x07"}]
    with pytest.raises(PackRefused):
        write_pack(
            path,
            FACTS,
            bad,
            to=[identity.recipient()],
            sign=SIGNER.sign,
            signer_public_key=PUBLIC,
            schema=SCHEMA,
        )
    assert not path.exists()


def test_flipped_bits_never_give_a_pack(path: Path, identity: Identity) -> None:
    _write(path, identity)
    data = path.read_bytes()
    chance = random.Random(11)
    for _ in range(5 * int(os.environ.get("WAYSTEAD_FLIPS", "40"))):
        changed = bytearray(data)
        changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(changed)
        with pytest.raises(PackRefused):
            read_pack(path, [identity], schema=SCHEMA)
    path.write_bytes(data)
    assert read_pack(path, [identity], schema=SCHEMA).records  # the control


def test_an_age_file_that_is_no_pack(path: Path, identity: Identity) -> None:
    path.write_bytes(seal(b"holiday pictures, 2019", [identity.recipient()]))
    with pytest.raises(PackRefused) as caught:
        read_pack(path, [identity], schema=SCHEMA)
    assert caught.value.reason == "not_a_pack"
