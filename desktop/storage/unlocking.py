"""From a passphrase or recovery key to the data key: tries the slots, proves the header, falls back to its copy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import HeaderDamaged, InvalidInput, WrongPassphrase
from desktop.storage import slots
from desktop.storage.header import Header, read_copies
from desktop.storage.keys import passphrase_bytes, recovery_bytes, wipe

COPY_USED = "header_copy_used"


@dataclass(slots=True)
class Unlocked:
    """The header that was proven, the data key, and the passphrase's slow key (None after a recovery key).

    `other` is the second file's header when it can be read and is not the same.
    """

    header: Header
    dek: bytearray
    root: bytearray | None
    staff_id: str | None
    copy_used: bool
    other: Header | None = None

    def forget(self) -> None:
        """Overwrite every key."""
        wipe(self.dek)
        if self.root is not None:
            wipe(self.root)


def unlock_header(
    folder: Path, *, passphrase: str | None = None, recovery_key: str | None = None
) -> Unlocked:
    """Open the vault's header with one of the two secrets.

    The copy is tried when the first header cannot be read, was changed, or does not open while the copy differs and
    is not older: an old copy must not bring an old passphrase back. A newer copy is tried first. Whether the header
    that opens is older than the vault, only the database can tell: see `header_age`.

    Raises:
        VaultMissing, HeaderDamaged, NewerVersion: as `read_copies`; HeaderDamaged also for a header changed on purpose.
        RecoveryKeyMistyped: a slip of the hand. WrongPassphrase: no slot opens.
        InvalidInput: not exactly one secret was given.
    """
    if (passphrase is None) == (recovery_key is None):
        raise InvalidInput("secret", "one_needed")
    if passphrase == "":
        raise WrongPassphrase
    secret = passphrase_bytes(passphrase) if passphrase is not None else recovery_bytes(recovery_key or "")
    try:
        return _unlock(folder, secret, is_recovery=recovery_key is not None)
    finally:
        wipe(secret)


def _unlock(folder: Path, secret: bytearray, *, is_recovery: bool) -> Unlocked:
    copies = read_copies(folder)
    candidates = [(copies.first, copies.first_is_spare)]
    other = copies.second
    if other is not None and other.raw == copies.first.raw:
        other = None
    if other is not None and other.generation >= copies.first.generation:
        is_newer = other.generation > copies.first.generation
        candidates.insert(0 if is_newer else 1, (other, True))
    damage: HeaderDamaged | None = None
    for header, is_spare in candidates:
        try:
            unlocked = _open(header, secret, is_recovery=is_recovery)
        except HeaderDamaged as error:
            damage = damage or error
            continue
        if unlocked is None:
            continue
        unlocked.copy_used = is_spare
        unlocked.other = other if header is copies.first else copies.first
        if header.is_authentic(unlocked.dek):
            return unlocked
        unlocked.forget()
        damage = HeaderDamaged("not_authentic")
    raise damage or WrongPassphrase()


def _open(header: Header, secret: bytearray, *, is_recovery: bool) -> Unlocked | None:
    for slot in header.slots:
        if is_recovery and slot.get("type") == slots.RECOVERY:
            dek = slots.open_recovery_slot(header.vault_id, slot, secret)
            if dek is not None:
                return Unlocked(header, dek, None, None, copy_used=False)
        elif not is_recovery and slot.get("type") == slots.PASSPHRASE:
            root = slots.passphrase_root(slot, secret)
            dek = slots.open_passphrase_slot(header.vault_id, slot, root)
            if dek is not None:
                return Unlocked(header, dek, root, str(slot.get("staff_id", "")), copy_used=False)
            wipe(root)
    return None
