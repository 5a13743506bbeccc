"""From a passphrase, recovery or agency key to the data key: tries slots, proves the header, uses its copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import HeaderDamaged, InvalidInput, WrongPassphrase
from desktop.storage import pending, slots
from desktop.storage.header import Header, read_copies
from desktop.storage.keys import passphrase_bytes, recovery_bytes, wipe
from desktop.storage.slots import Slot

COPY_USED = "header_copy_used"


@dataclass(slots=True)
class Unlocked:
    """The header that was proven, the data key, and the passphrase's slow key (None after another kind of secret).

    `other` is the second file's header when it can be read and is not the same. `next_dek` is the key that was being
    put in the place of `dek` when somebody pulled the plug, as far as this secret opens it; `kind` is the slot's.
    """

    header: Header
    dek: bytearray
    root: bytearray | None
    staff_id: str | None
    copy_used: bool
    other: Header | None = None
    kind: str = slots.PASSPHRASE
    slot_id: str = ""
    next_dek: bytearray | None = None

    def forget(self) -> None:
        """Overwrite every key."""
        for key in (self.dek, self.root, self.next_dek):
            if key is not None:
                wipe(key)


@dataclass(slots=True)
class _Opened:
    """A slot that opened, the data key in it and, for a passphrase, the slow key."""

    slot: Slot
    dek: bytearray
    root: bytearray | None


def unlock_header(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_key: str | None = None,
    agency_key: bytearray | None = None,
) -> Unlocked:
    """Open the vault's header with one of the three secrets; `agency_key` is a private X25519 key and is left as it is.

    The copy is tried when the first header cannot be read, was changed, or does not open while the copy differs and
    is not older: an old copy must not bring an old passphrase back. A newer copy is tried first. Whether the header
    that opens is older than the vault, only the database can tell: see `header_age`.

    Raises:
        VaultMissing, HeaderDamaged, NewerVersion: as `read_copies`; HeaderDamaged also for a header changed on purpose.
        RecoveryKeyMistyped: a slip of the hand. WrongPassphrase: no slot opens.
        InvalidInput: not exactly one secret was given.
    """
    if [passphrase, recovery_key, agency_key].count(None) != 2:
        raise InvalidInput("secret", "one_needed")
    if passphrase == "":
        raise WrongPassphrase
    if agency_key is not None:
        return _unlock(folder, agency_key, slots.AGENCY)
    kind = slots.RECOVERY if passphrase is None else slots.PASSPHRASE
    secret = recovery_bytes(recovery_key or "") if passphrase is None else passphrase_bytes(passphrase)
    try:
        return _unlock(folder, secret, kind)
    finally:
        wipe(secret)


def _unlock(folder: Path, secret: bytearray, kind: str) -> Unlocked:
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
            unlocked = _open(header, secret, kind)
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
    raise damage or _refused(kind)


def _refused(kind: str) -> WrongPassphrase:
    match kind:
        case slots.RECOVERY:
            return WrongPassphrase("recovery_key")
        case slots.AGENCY:
            return WrongPassphrase("agency_key")
        case _:
            return WrongPassphrase()


def _open(header: Header, secret: bytearray, kind: str) -> Unlocked | None:
    now = _opened(header.vault_id, header.slots, secret, kind)
    later = _opened(header.vault_id, pending.next_slots(header), secret, kind, known=now)
    if later is not None and not pending.is_proven(header, later.dek):
        raise HeaderDamaged("not_authentic")
    if now is None and later is not None:
        # a recovery key that was made for the new data key: it opens the old one as well, until the change is over
        now = _Opened(later.slot, pending.old_key(header, later.dek), later.root)
    if now is None:
        return None
    return Unlocked(
        header,
        now.dek,
        now.root,
        str(now.slot.get("staff_id", "")) if kind == slots.PASSPHRASE else None,
        copy_used=False,
        kind=kind,
        slot_id=str(now.slot.get("id", "")),
        next_dek=later.dek if later is not None else None,
    )


def _opened(
    vault_id: str, found: Sequence[Slot], secret: bytearray, kind: str, *, known: _Opened | None = None
) -> _Opened | None:
    for slot in found:
        if slot.get("type") != kind:
            continue
        root: bytearray | None = None
        if kind == slots.PASSPHRASE:
            same = known is not None and known.root is not None and slot.get("kdf") == known.slot.get("kdf")
            # the same passphrase with the same salt: no second slow derivation
            root = known.root if same and known is not None else slots.passphrase_root(slot, secret)
        match kind:
            case slots.PASSPHRASE if root is not None:
                dek = slots.open_passphrase_slot(vault_id, slot, root)
            case slots.RECOVERY:
                dek = slots.open_recovery_slot(vault_id, slot, secret)
            case _:
                dek = slots.open_agency_slot(vault_id, slot, secret)
        if dek is not None:
            return _Opened(slot, dek, root)
        if root is not None and (known is None or root is not known.root):
            wipe(root)
    return None
