"""Key slots: each wraps the vault's data key for one secret. Unknown kinds are kept, authenticated and left alone.

The additional data of every slot is the canonical JSON of the vault id and of every slot field except the ciphertext,
so that a slot cannot be moved to another vault, renamed, or given a weaker cost.
"""

from __future__ import annotations

import json
import os
from typing import Any

from desktop.domain.errors import HeaderDamaged
from desktop.storage.keys import KEY_BYTES, SALT_BYTES, KdfParameters, derive_key, labelled_key, wipe

PASSPHRASE = "passphrase"  # noqa: S105 - the name of a slot kind
RECOVERY = "recovery"
_NONCE_BYTES = 12

Slot = dict[str, Any]

_CANONICAL = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
).encode


def canonical(value: Any) -> bytes:
    """Return the one JSON form that hashes, MACs and signatures are made over: sorted, no spaces, ASCII."""
    return _CANONICAL(value).encode()


def _bound_to(vault_id: str, slot: Slot) -> bytes:
    return canonical(
        {"vault_id": vault_id} | {key: value for key, value in slot.items() if key != "ciphertext"}
    )


def _sealed(vault_id: str, slot: Slot, kek: bytearray, secret: bytearray) -> Slot:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE_BYTES)
    slot = slot | {"nonce": nonce.hex()}
    return slot | {"ciphertext": AESGCM(kek).encrypt(nonce, secret, _bound_to(vault_id, slot)).hex()}


def _opened(vault_id: str, slot: Slot, kek: bytearray) -> bytearray | None:
    """Return the wrapped 32 bytes, None when `kek` is not the key or a field was changed."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    secret = bytearray(KEY_BYTES)
    try:
        nonce, ciphertext = bytes.fromhex(slot["nonce"]), bytes.fromhex(slot["ciphertext"])
        if len(nonce) != _NONCE_BYTES or len(ciphertext) != KEY_BYTES + 16:
            raise HeaderDamaged("slot")
        AESGCM(kek).decrypt_into(nonce, ciphertext, _bound_to(vault_id, slot), secret)
    except (KeyError, TypeError, ValueError):
        raise HeaderDamaged("slot") from None
    except InvalidTag:
        return None
    return secret


def cost_of(slot: Slot) -> KdfParameters:
    """Return a passphrase slot's cost, checked against floor and cap.

    Raises:
        HeaderDamaged: fields are missing, of the wrong kind or outside the limits.
    """
    kdf = slot.get("kdf")
    if not isinstance(kdf, dict) or kdf.get("name") != "argon2id":
        raise HeaderDamaged("slot")
    numbers = [kdf.get(name) for name in ("memory_kib", "passes", "lanes")]
    if any(type(number) is not int for number in numbers):
        raise HeaderDamaged("slot")
    memory, passes, lanes = (int(number) for number in numbers if number is not None)
    cost = KdfParameters(memory_kib=memory, passes=passes, lanes=lanes)
    cost.check()
    return cost


def _salt_of(slot: Slot) -> bytes:
    try:
        salt = bytes.fromhex(slot["kdf"]["salt"])
    except (KeyError, TypeError, ValueError):
        raise HeaderDamaged("slot") from None
    if len(salt) != SALT_BYTES:
        raise HeaderDamaged("slot")
    return salt


def passphrase_root(slot: Slot, passphrase: bytearray) -> bytearray:
    """Return the slow key of a passphrase slot, from which its own keys are drawn (about a second)."""
    return derive_key(passphrase, _salt_of(slot), cost_of(slot))


def new_passphrase_slot(
    vault_id: str, staff_id: str, dek: bytearray, passphrase: bytearray, cost: KdfParameters
) -> tuple[Slot, bytearray]:
    """Return a slot for a passphrase, and the slow key it was made with (for the signing key of the same person)."""
    cost.check()
    slot: Slot = {
        "type": PASSPHRASE,
        "id": os.urandom(8).hex(),
        "staff_id": staff_id,
        "kdf": {
            "name": "argon2id",
            "memory_kib": cost.memory_kib,
            "passes": cost.passes,
            "lanes": cost.lanes,
            "salt": os.urandom(SALT_BYTES).hex(),
        },
    }
    root = passphrase_root(slot, passphrase)
    kek = labelled_key(root, "slot", _salt_of(slot))
    try:
        return _sealed(vault_id, slot, kek, dek), root
    finally:
        wipe(kek)


def open_passphrase_slot(vault_id: str, slot: Slot, root: bytearray) -> bytearray | None:
    """Return the data key, None when the passphrase is not this slot's."""
    kek = labelled_key(root, "slot", _salt_of(slot))
    try:
        return _opened(vault_id, slot, kek)
    finally:
        wipe(kek)


def new_recovery_slot(vault_id: str, dek: bytearray, recovery: bytearray) -> Slot:
    """Return a slot for the printed key: 128 random bits need no slow derivation."""
    slot: Slot = {
        "type": RECOVERY,
        "id": os.urandom(8).hex(),
        "kdf": {"name": "hkdf-sha256", "salt": os.urandom(SALT_BYTES).hex()},
    }
    kek = labelled_key(recovery, "recovery slot", _salt_of(slot))
    try:
        return _sealed(vault_id, slot, kek, dek)
    finally:
        wipe(kek)


def open_recovery_slot(vault_id: str, slot: Slot, recovery: bytearray) -> bytearray | None:
    """Return the data key, None when this is another vault's recovery key."""
    kek = labelled_key(recovery, "recovery slot", _salt_of(slot))
    try:
        return _opened(vault_id, slot, kek)
    finally:
        wipe(kek)


def new_signing_entry(
    vault_id: str, staff_id: str, key_id: str, public: bytes, private: bytearray, root: bytearray
) -> Slot:
    """Return a person's signing key wrapped by that person's own slow key, not by the data key."""
    entry: Slot = {
        "key_id": key_id,
        "staff_id": staff_id,
        "public": public.hex(),
        "salt": os.urandom(SALT_BYTES).hex(),
    }
    kek = labelled_key(root, "signing key", bytes.fromhex(entry["salt"]))
    try:
        return _sealed(vault_id, entry, kek, private)
    finally:
        wipe(kek)


def open_signing_entry(vault_id: str, entry: Slot, root: bytearray) -> bytearray | None:
    """Return the private signing key (32 bytes), None when it is somebody else's."""
    try:
        salt = bytes.fromhex(entry["salt"])
    except (KeyError, TypeError, ValueError):
        raise HeaderDamaged("signing") from None
    kek = labelled_key(root, "signing key", salt)
    try:
        return _opened(vault_id, entry, kek)
    finally:
        wipe(kek)
