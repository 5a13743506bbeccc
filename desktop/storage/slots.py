"""Key slots: each wraps the vault's data key for one secret. Unknown kinds are kept, authenticated and left alone.

The additional data of every slot is the canonical JSON of the vault id and of every slot field except the ciphertext,
so that a slot cannot be moved to another vault, renamed, or given a weaker cost.
"""

from __future__ import annotations

import json
import os
from typing import Any

from desktop.domain.errors import HeaderDamaged, InvalidInput
from desktop.storage.keys import KEY_BYTES, SALT_BYTES, KdfParameters, derive_key, labelled_key, wipe

PASSPHRASE = "passphrase"  # noqa: S105 - the name of a slot kind
RECOVERY = "recovery"
AGENCY = "agency"
_NONCE_BYTES = 12
_AGENCY_SEAL = "hpke-x25519-hkdfsha256-chacha20poly1305"
_AGENCY_BYTES = 32 + KEY_BYTES + 16

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


def _dated(slot: Slot, made: str) -> Slot:
    return slot | {"made": made} if made else slot


def new_passphrase_slot(
    vault_id: str,
    staff_id: str,
    dek: bytearray,
    passphrase: bytearray,
    cost: KdfParameters,
    *,
    made: str = "",
) -> tuple[Slot, bytearray]:
    """Return a slot for a passphrase, and the slow key it was made with (for the signing key of the same person).

    `made` is the stored text of a moment, as in every kind of slot; slots of earlier versions have none.
    """
    cost.check()
    slot: Slot = _dated({"type": PASSPHRASE, "id": os.urandom(8).hex(), "staff_id": staff_id}, made) | {
        "kdf": {
            "name": "argon2id",
            "memory_kib": cost.memory_kib,
            "passes": cost.passes,
            "lanes": cost.lanes,
            "salt": os.urandom(SALT_BYTES).hex(),
        },
    }
    root = passphrase_root(slot, passphrase)
    return rewrapped(vault_id, slot, root, dek), root


def rewrapped(vault_id: str, slot: Slot, root: bytearray, dek: bytearray) -> Slot:
    """Return the same passphrase slot around another data key; `root` is the slow key of its passphrase."""
    kek = labelled_key(root, "slot", _salt_of(slot))
    try:
        return _sealed(vault_id, {name: slot[name] for name in slot if name != "ciphertext"}, kek, dek)
    finally:
        wipe(kek)


def open_passphrase_slot(vault_id: str, slot: Slot, root: bytearray) -> bytearray | None:
    """Return the data key, None when the passphrase is not this slot's."""
    kek = labelled_key(root, "slot", _salt_of(slot))
    try:
        return _opened(vault_id, slot, kek)
    finally:
        wipe(kek)


def new_recovery_slot(vault_id: str, dek: bytearray, recovery: bytearray, *, made: str = "") -> Slot:
    """Return a slot for the printed key: 128 random bits need no slow derivation."""
    slot: Slot = _dated({"type": RECOVERY, "id": os.urandom(8).hex()}, made) | {
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


def new_agency_slot(vault_id: str, dek: bytearray, public: bytes, *, made: str = "") -> Slot:
    """Return a slot that the holder of the agency's private key opens; `public` is its X25519 key (32 bytes).

    Raises:
        InvalidInput: this is no key.
    """
    slot: Slot = _dated({"type": AGENCY, "id": os.urandom(8).hex()}, made)
    return resealed(vault_id, slot | {"seal": _AGENCY_SEAL, "public": public.hex()}, dek)


def resealed(vault_id: str, slot: Slot, dek: bytearray) -> Slot:
    """Return the same agency slot around another data key: only the public key is needed."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    slot = {name: slot[name] for name in slot if name != "ciphertext"}
    try:
        public = X25519PublicKey.from_public_bytes(agency_public(slot))
        suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
        sealed = suite.encrypt(bytes(dek), public, _agency_info(vault_id, slot))
    except ValueError:  # a low-order point: everybody would share its secret
        raise InvalidInput("escrow_key", "not_a_key") from None
    return slot | {"ciphertext": sealed.hex()}


def open_agency_slot(vault_id: str, slot: Slot, private: bytearray) -> bytearray | None:
    """Return the data key, None when this is another agency's key; `private` is the X25519 key (32 bytes)."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    try:
        ciphertext = bytes.fromhex(slot["ciphertext"])
    except (KeyError, TypeError, ValueError):
        raise HeaderDamaged("slot") from None
    if len(ciphertext) != _AGENCY_BYTES or slot.get("seal") != _AGENCY_SEAL:
        raise HeaderDamaged("slot")
    key = X25519PrivateKey.from_private_bytes(private)
    if key.public_key().public_bytes_raw() != agency_public(slot):
        return None
    suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
    try:
        return bytearray(suite.decrypt(ciphertext, key, _agency_info(vault_id, slot)))
    except (InvalidTag, ValueError):
        return None


def agency_public(slot: Slot) -> bytes:
    """Return the public key (32 bytes) an agency slot is sealed to; raises HeaderDamaged."""
    try:
        public = bytes.fromhex(slot["public"])
    except (KeyError, TypeError, ValueError):
        raise HeaderDamaged("slot") from None
    if len(public) != KEY_BYTES:
        raise HeaderDamaged("slot")
    return public


def _agency_info(vault_id: str, slot: Slot) -> bytes:
    # the vault's id and every field, as the additional data of the other kinds
    return b"waystead agency slot v1 " + _bound_to(vault_id, slot)


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
