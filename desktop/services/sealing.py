"""Sealing a text: salted hash over the words and what they hang on, signed with the caseworker's own key."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.sessions import seal_hash, sealed_text

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault


def sealed_values(
    vault: OpenVault, kind: str, object_id: str, client_id: str | None, body: str, at: Moment
) -> dict[str, Any]:
    """Return the columns of a sealed row: client_id, salt, hash, signature, key_id, signed_by, signed_at.

    Raises NotAllowed("no_signing_key") when the vault was opened with the recovery key.
    """
    salt = secrets.token_hex(16)
    digest = seal_hash(salt, sealed_text(kind, object_id, client_id, vault.staff_id, at, body))
    signature = vault.sign(digest.encode("ascii"))
    return {
        "client_id": client_id,
        "salt": salt,
        "hash": digest,
        "signature": signature.value.hex(),
        "key_id": signature.key_id,
        "signed_by": vault.staff_id,
        "signed_at": at.text(),
    }
