"""Changes of an open vault's key slots: a new recovery key, the agency's slot, taking one away; and its label."""

from __future__ import annotations

import secrets

from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.storage.keys import RECOVERY_BYTES, recovery_bytes, recovery_text, wipe
from desktop.storage.open_vault import OpenVault
from desktop.storage.slot_facts import OTHER_PERSON, UNKNOWN, kind_of
from desktop.storage.slots import AGENCY, RECOVERY, new_agency_slot, new_recovery_slot

MAX_LABEL = 40


def new_recovery_text() -> str:
    """Return a fresh recovery key as it is printed; it opens nothing until it is put in place."""
    key = bytearray(secrets.token_bytes(RECOVERY_BYTES))
    try:
        return recovery_text(key)
    finally:
        wipe(key)


def replace_recovery_key(vault: OpenVault, recovery_key: str) -> None:
    """Let this recovery key open the vault, and the one before no more (but for old backups and header copies).

    Raises:
        RecoveryKeyMistyped: it is none. NoSpace, NotWritable: the old one stays.
    """
    recovery, made = recovery_bytes(recovery_key), vault.clock.now().text()
    try:
        slot = vault.with_key(lambda dek: new_recovery_slot(vault.vault_id, dek, recovery, made=made))
    finally:
        wipe(recovery)
    kept = [each for each in vault.header.slots if each.get("type") != RECOVERY]
    vault.rewrite_header(
        {"slots": [*kept, slot]}, lambda work: work.record("recovery_key_replaced", "vault", vault.vault_id)
    )


def add_agency_slot(vault: OpenVault, public: bytes) -> None:
    """Let the holder of the agency's private key open this vault; `public` is its X25519 key (32 bytes).

    Raises:
        InvalidInput: this is no key. NotAllowed: it can already. NoSpace, NotWritable: nothing was changed.
    """
    if any(s.get("type") == AGENCY and s.get("public") == public.hex() for s in vault.header.slots):
        raise NotAllowed("slot_there_already")
    made = vault.clock.now().text()
    slot = vault.with_key(lambda dek: new_agency_slot(vault.vault_id, dek, public, made=made))
    vault.rewrite_header(
        {"slots": [*vault.header.slots, slot]},
        lambda work: work.record("agency_slot_added", "vault", vault.vault_id, {"public": public.hex()}),
    )


def remove_slot(vault: OpenVault, slot_id: str) -> None:
    """Take a slot away. That is no revocation: who copied the header before still opens what was copied with it.

    Raises:
        NotAllowed: "slot_needed" for one's own passphrase and the recovery key, which are only ever replaced.
        InvalidInput: there is no such slot.
    """
    slot = next((each for each in vault.header.slots if each.get("id") == slot_id), None)
    if slot is None:
        raise InvalidInput("slot", "slot_gone")
    kind = kind_of(slot, vault.staff_id)
    if kind not in {AGENCY, OTHER_PERSON, UNKNOWN}:
        raise NotAllowed("slot_needed")
    vault.rewrite_header(
        {"slots": [each for each in vault.header.slots if each.get("id") != slot_id]},
        lambda work: work.record("slot_removed", "vault", vault.vault_id, {"kind": kind}),
    )


def rename(vault: OpenVault, label: str) -> None:
    """Give the vault another label for the lock screen.

    Raises:
        InvalidInput: it is empty or longer than 40 characters.
    """
    cleaned = " ".join(label.split())
    if not cleaned:
        raise InvalidInput("label", "label_missing")
    if len(cleaned) > MAX_LABEL:
        raise InvalidInput("label", "too_long", most=MAX_LABEL)
    vault.rewrite_header(
        {"label": cleaned}, lambda work: work.record("vault_renamed", "vault", vault.vault_id)
    )
