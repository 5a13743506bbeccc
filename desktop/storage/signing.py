"""Signatures of a person: who wrote a note, provable without the vault's own key."""

from __future__ import annotations

from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop.domain.errors import NotAllowed
from desktop.storage.keys import KEY_BYTES, wipe


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """An Ed25519 signature: 64 bytes, and which of whose keys made it (`public` is 32 bytes)."""

    key_id: str
    staff_id: str
    public: bytes
    value: bytes


class Signer:
    """Holds one person's private key while the vault is open; empty when it was opened by the recovery key."""

    def __init__(self, key_id: str, staff_id: str, private: bytearray | None) -> None:
        self.key_id = key_id
        self.staff_id = staff_id
        self._private = private

    @property
    def is_ready(self) -> bool:
        """Tell whether this person can sign now."""
        return self._private is not None

    @property
    def private(self) -> bytearray | None:
        """The key itself, for wrapping it anew when the passphrase changes."""
        return self._private

    def sign(self, data: bytes) -> Signature:
        """Sign `data`.

        Raises:
            NotAllowed: opened by the recovery key; a new passphrase makes a new signing key.
        """
        if self._private is None:
            raise NotAllowed("no_signing_key")
        key = Ed25519PrivateKey.from_private_bytes(self._private)
        return Signature(
            key_id=self.key_id,
            staff_id=self.staff_id,
            public=key.public_key().public_bytes_raw(),
            value=key.sign(data),
        )

    def forget(self) -> None:
        """Overwrite the private key."""
        if self._private is not None:
            wipe(self._private)
            self._private = None


def public_of(private: bytearray) -> bytes:
    """Return the public key (32 bytes) of a private one."""
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def verify_signature(public: bytes, data: bytes, value: bytes) -> bool:
    """Tell whether `value` is the signature of `data` by the holder of `public`; False for keys of a wrong size."""
    if len(public) != KEY_BYTES:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(value, data)
    except (InvalidSignature, ValueError):
        return False
    return True
