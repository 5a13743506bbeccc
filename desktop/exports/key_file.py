"""A recipient's public key as a small file to hand over, and as six words to read aloud."""

from __future__ import annotations

import hashlib
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
_DOMAIN = b"waystead key words v1\x00"


class _KeyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    format: str
    version: int
    label: str
    vault_id: str
    public_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyCard:
    """Whose key it is: a label for people, the vault's id, the public key. Nothing in it is secret."""

    label: str
    vault_id: str
    recipient: Recipient


def write_key_file(card: KeyCard) -> bytes:
    """Return the key file's bytes (readable JSON)."""
    content = _KeyFile(
        format=_FORMAT,
        version=_VERSION,
        label=card.label,
        vault_id=card.vault_id,
        public_key=card.recipient.text(),
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
    return KeyCard(
        label=content.label, vault_id=content.vault_id, recipient=Recipient.parse(content.public_key)
    )


def key_words(recipient: Recipient, words: Sequence[str]) -> tuple[str, ...]:
    """Return the six words of a key (77 bits from a list of 7,776), the same on every laptop with this list."""
    number = int.from_bytes(hashlib.sha256(_DOMAIN + recipient.key).digest(), "big")
    chosen = []
    for _ in range(_WORDS):
        number, place = divmod(number, len(words))
        chosen.append(words[place])
    return tuple(chosen)
