"""The header while the data key is being replaced: both keys stand in it, and each proves what hangs on the other.

`next` holds the slots around the new key, the inbox key that goes with it, the old key sealed by the new one (so that
a secret that opens only the new slots still finishes the change), and a proof of the whole header by the new key.
"""

from __future__ import annotations

import hmac
import os
from typing import Any

from desktop.domain.errors import HeaderDamaged
from desktop.storage.header import MOST_ENTRIES, Header, encode
from desktop.storage.keys import KEY_BYTES, labelled_key, wipe
from desktop.storage.slots import Slot, canonical

_NONCE_BYTES = 12


def begun(header: Header, dek: bytearray, next_dek: bytearray, slots: list[Slot], inbox_pub: bytes) -> Header:
    """Return the header that announces `next_dek`; `slots` are already wrapped around it."""
    following: dict[str, Any] = {
        "slots": slots,
        "inbox_pub": inbox_pub.hex(),
        "from": _sealed(header.vault_id, next_dek, dek),
    }
    fields = header.fields | {"next": following}
    proof = _proof(fields, header.generation + 1, next_dek)
    return encode(fields | {"next": following | {"proof": proof}}, dek)


def next_slots(header: Header) -> list[Slot]:
    """Return the slots around the new key; none when no change is under way."""
    following = header.fields["next"]
    if following is None:
        return []
    found = following.get("slots") if isinstance(following, dict) else None
    if (
        not isinstance(found, list)
        or len(found) > MOST_ENTRIES
        or not all(isinstance(slot, dict) for slot in found)
    ):
        raise HeaderDamaged("next")
    return list(found)


def is_proven(header: Header, next_dek: bytearray) -> bool:
    """Tell whether the holder of the new key wrote exactly these fields."""
    following = header.fields["next"]
    proof = following.get("proof") if isinstance(following, dict) else None
    if not isinstance(proof, str):
        return False
    unproven = {name: value for name, value in following.items() if name != "proof"}
    expected = _proof(header.fields | {"next": unproven}, header.generation, next_dek)
    return hmac.compare_digest(expected.encode(), proof.encode())


def old_key(header: Header, next_dek: bytearray) -> bytearray:
    """Return the key that is being replaced; raises HeaderDamaged when it does not open."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    kek = labelled_key(next_dek, "key before", header.vault_id.encode())
    found = bytearray(KEY_BYTES)
    try:
        raw = bytes.fromhex(header.fields["next"]["from"])
        if len(raw) != _NONCE_BYTES + KEY_BYTES + 16:
            raise HeaderDamaged("next")
        AESGCM(kek).decrypt_into(raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], header.vault_id.encode(), found)
    except (KeyError, TypeError, ValueError, InvalidTag):
        raise HeaderDamaged("next") from None
    finally:
        wipe(kek)
    return found


def finished(header: Header, next_dek: bytearray) -> Header:
    """Return the header with the new key in place of the old one."""
    following = header.fields["next"]
    try:
        inbox_pub = str(following["inbox_pub"])
        if len(bytes.fromhex(inbox_pub)) != KEY_BYTES:
            raise HeaderDamaged("next")
    except (KeyError, TypeError, ValueError):
        raise HeaderDamaged("next") from None
    changes = {"slots": next_slots(header), "inbox_pub": inbox_pub, "next": None}
    return encode(header.fields | changes, next_dek)


def undone(header: Header, dek: bytearray) -> Header:
    """Return the header without the announced key."""
    return encode(header.fields | {"next": None}, dek)


def _sealed(vault_id: str, next_dek: bytearray, dek: bytearray) -> str:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    kek = labelled_key(next_dek, "key before", vault_id.encode())
    try:
        nonce = os.urandom(_NONCE_BYTES)
        return (nonce + AESGCM(kek).encrypt(nonce, dek, vault_id.encode())).hex()
    finally:
        wipe(kek)


def _proof(fields: dict[str, Any], generation: int, next_dek: bytearray) -> str:
    key = labelled_key(next_dek, "next header", str(fields["vault_id"]).encode())
    try:
        return hmac.digest(key, canonical(fields | {"generation": generation}), "sha256").hex()
    finally:
        wipe(key)
