"""Whose key signed: made here, checked by its six words on the phone, or only brought along by a case pack."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.clock import Moment
from desktop.domain.sessions import seal_hash, sealed_text
from desktop.storage.open_vault import META_STAFF, needed_meta
from desktop.storage.signing import verify_signature

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row

KEY_FROM_PACK = "pack"
"""How `signing_keys.chained_by` says that a key came with a pack: nobody here vouches for whose it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedBy:
    """Who signed a sealed row, as far as this vault can say.

    `fits`: the seal is whole and the key may speak for that person. `checked`: the key was made here or its words were
    compared; then `name` is ours for it. Otherwise `name` is only what a pack calls the signer.
    """

    name: str
    fits: bool
    checked: bool


def signed_by(conn: Connection, row: Row, kind: str, object_id: str, body: str) -> SignedBy:
    """Check hash and signature of a sealed row over its words and what they hang on, and whose key it was."""
    name = _staff_name(conn, row["signed_by"])
    key = conn.execute(
        "SELECT public_key, staff_id, chained_by FROM signing_keys WHERE key_id = ?", (row["key_id"],)
    ).fetchone()
    if key is None or key["staff_id"] != row["signed_by"]:
        return SignedBy(name=name, fits=False, checked=False)
    public = bytes(key["public_key"])
    fits = _seal_fits(row, kind, object_id, body, public)
    if key["chained_by"] != KEY_FROM_PACK:
        return SignedBy(name=name, fits=fits, checked=True)
    # a key that only a pack calls ours: our own keys are made here, and nobody else signs in our name
    if key["staff_id"] == needed_meta(conn, META_STAFF):
        return SignedBy(name=name, fits=False, checked=False)
    # whoever holds a checked key may still call themselves another in a pack: the name is the one kept beside the key
    label = label_of(conn, public)
    return SignedBy(name=label or name, fits=fits, checked=bool(label))


def label_of(conn: Connection, public_key: bytes) -> str:
    """Return what a colleague's checked signing key (32 bytes) is called here; empty when nobody compared its words."""
    row = conn.execute(
        "SELECT label FROM recipients WHERE signing_key = ? AND words_checked_at IS NOT NULL "
        "AND deleted_at IS NULL ORDER BY words_checked_at DESC LIMIT 1",
        (public_key.hex(),),
    ).fetchone()
    return str(row["label"]) if row is not None else ""


def is_own(conn: Connection, public_key: bytes) -> bool:
    """Tell whether a key (32 bytes) was made in this vault, now or earlier."""
    row = conn.execute(
        "SELECT 1 FROM signing_keys WHERE public_key = ? AND chained_by IS NOT ?", (public_key, KEY_FROM_PACK)
    ).fetchone()
    return row is not None


def signed_a_pack(conn: Connection, public_key: bytes) -> bool:
    """Tell whether a pack signed with this key (32 bytes) was taken in before; that says nothing about whose it is."""
    row = conn.execute(
        "SELECT 1 FROM packs_taken_in WHERE signer_key = ? LIMIT 1", (public_key.hex(),)
    ).fetchone()
    return row is not None


def own_public_key(conn: Connection) -> bytes:
    """Return the public key (32 bytes) of the person whose vault it is."""
    row = conn.execute(
        "SELECT public_key FROM signing_keys WHERE staff_id = ? AND retired_at IS NULL AND chained_by IS NOT ? "
        "ORDER BY made_at DESC LIMIT 1",
        (needed_meta(conn, META_STAFF), KEY_FROM_PACK),
    ).fetchone()
    return bytes(row["public_key"]) if row is not None else b""


def _seal_fits(row: Row, kind: str, object_id: str, body: str, public: bytes) -> bool:
    at = Moment.parse(row["signed_at"])
    text = sealed_text(kind, object_id, row["client_id"], row["signed_by"], at, body)
    if seal_hash(row["salt"], text) != row["hash"]:
        return False
    try:
        value = bytes.fromhex(row["signature"])
    except ValueError:
        return False
    return verify_signature(public, str(row["hash"]).encode("ascii"), value)


def _staff_name(conn: Connection, staff_id: str) -> str:
    row = conn.execute("SELECT display_name FROM staff WHERE id = ?", (staff_id,)).fetchone()
    return str(row["display_name"]) if row else ""
