"""A vault's two public keys (sealing for it, knowing its signature) as a small file and as six words to read aloud."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from desktop.domain.errors import PackRefused
from desktop.exports.age import Recipient
from desktop.exports.strict_json import read_object

EXTENSION = ".waystead-key"
MAX_FILE = 16 * 1024
_FORMAT = "waystead-key"
_VERSION = 1
_WORDS = 6
_SIGNING_KEY = re.compile(r"[0-9a-f]{64}")
_DOMAIN = b"waystead key words v1\x00"


class _KeyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    format: str
    version: int
    label: str
    vault_id: str
    public_key: str
    signing_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyCard:
    """Whose keys they are: a label for people, the vault's id, the public keys. Nothing in it is secret.

    `signing_key` is the Ed25519 key (32 bytes) that signs this vault's packs and notes.
    """

    label: str
    vault_id: str
    recipient: Recipient
    signing_key: bytes


def write_key_file(card: KeyCard) -> bytes:
    """Return the key file's bytes (readable JSON)."""
    content = _KeyFile(
        format=_FORMAT,
        version=_VERSION,
        label=card.label,
        vault_id=card.vault_id,
        public_key=card.recipient.text(),
        signing_key=card.signing_key.hex(),
    )
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"


def read_key_file(data: bytes) -> KeyCard:
    """Read a key file; raises `PackRefused` (not_a_key, newer) and `InvalidInput` when the key itself has a slip."""
    if len(data) > MAX_FILE:
        raise PackRefused("not_a_key")
    try:
        loose = read_object(data)
    except PackRefused:
        raise PackRefused("not_a_key") from None
    version = loose.get("version")
    if loose.get("format") == _FORMAT and isinstance(version, int) and version > _VERSION:
        raise PackRefused("newer")
    try:
        content = msgspec.convert(loose, _KeyFile)
    except msgspec.ValidationError:
        raise PackRefused("not_a_key") from None
    if content.format != _FORMAT or content.version != _VERSION:
        raise PackRefused("not_a_key")
    if not _SIGNING_KEY.fullmatch(content.signing_key):
        raise PackRefused("not_a_key")
    return KeyCard(
        label=content.label,
        vault_id=content.vault_id,
        recipient=Recipient.parse(content.public_key),
        signing_key=bytes.fromhex(content.signing_key),
    )


def key_words(card: KeyCard, words: Sequence[str]) -> tuple[str, ...]:
    """Return the six words of both keys (77 bits from a list of 7,776), the same on every laptop with this list."""
    return six_words(_DOMAIN + card.recipient.key + card.signing_key, words)


def six_words(data: bytes, words: Sequence[str]) -> tuple[str, ...]:
    """Return six words of the hash of `data`, which begins with what the words are for."""
    number = int.from_bytes(hashlib.sha256(data).digest(), "big")
    chosen = []
    for _ in range(_WORDS):
        number, place = divmod(number, len(words))
        chosen.append(words[place])
    return tuple(chosen)
