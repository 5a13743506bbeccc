"""Our age reader against the published vectors (C2SP/CCTV), with the failure they name."""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.domain.errors import PackRefused
from desktop.exports.age import Identity, Passphrase, unseal

_DATA = json.loads((Path(__file__).parent / "data" / "age_vectors.json").read_text(encoding="utf-8"))
_VECTORS: dict[str, str] = _DATA["vectors"]

# What our reasons are called in the vectors' own words.
_MEANING = {
    "not_a_pack": "header failure",
    "newer": "header failure",
    "header_broken": "header failure",
    "header_too_big": "header failure",
    "too_many_recipients": "header failure",
    "work_too_big": "header failure",
    "no_key": "no match",
    "wrong_passphrase": "no match",
    "key_needed": "no match",
    "passphrase_needed": "no match",
}


@dataclass(frozen=True)
class _Vector:
    expect: str
    payload: str
    identities: tuple[str, ...]
    passphrases: tuple[str, ...]
    body: bytes


def _read(name: str) -> _Vector:
    head, _, body = base64.b64decode(_VECTORS[name]).partition(b"\n\n")
    fields: dict[str, list[str]] = {}
    for line in head.decode("utf-8").split("\n"):
        key, _, value = line.partition(": ")
        fields.setdefault(key, []).append(value)
    if fields.get("compressed") == ["zlib"]:
        body = zlib.decompress(body)
    return _Vector(
        fields["expect"][0],
        fields.get("payload", [""])[0],
        tuple(fields.get("identity", ())),
        tuple(fields.get("passphrase", ())),
        body,
    )


def _open(vector: _Vector) -> bytes:
    if vector.passphrases:
        return unseal(vector.body, Passphrase(vector.passphrases[0]), limit=1 << 30)
    return unseal(vector.body, [Identity.parse(text) for text in vector.identities], limit=1 << 30)


@pytest.mark.parametrize("name", sorted(_VECTORS))
def test_vector(name: str) -> None:
    vector = _read(name)
    if vector.expect == "success":
        assert hashlib.sha256(_open(vector)).hexdigest() == vector.payload
        return
    with pytest.raises(PackRefused) as caught:
        _open(vector)
    reason = caught.value.reason
    if reason in ("altered", "truncated"):
        assert vector.expect in ("HMAC failure", "payload failure") or (
            reason == "truncated" and vector.expect == "header failure"
        )
    else:
        assert _MEANING[reason] == vector.expect


def test_the_set_is_whole() -> None:
    expected = [_read(name).expect for name in _VECTORS]
    assert len(expected) >= 90
    assert expected.count("success") == 15
    assert {"no match", "HMAC failure", "header failure", "payload failure"} <= set(expected)


def test_a_changed_success_vector_fails() -> None:
    vector = _read("x25519")
    changed = bytearray(vector.body)
    changed[-1] ^= 1
    with pytest.raises(PackRefused):
        unseal(bytes(changed), [Identity.parse(vector.identities[0])], limit=1 << 20)
