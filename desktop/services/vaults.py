"""The vaults on this device before one is open: which there are, making one, opening one."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Clock
from desktop.domain.errors import ExpectedError

if TYPE_CHECKING:
    from desktop.storage.keys import KdfParameters
    from desktop.storage.vault import OpenVault

WORK, PRACTICE = "work", "practice"


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultEntry:
    """A vault as the lock screen shows it. `problem` is what stood in the way of reading its header."""

    folder: Path
    label: str
    kind: str
    vault_id: str = ""
    inbox_pub: bytes = b""
    problem: ExpectedError | None = None

    @property
    def practice(self) -> bool:
        """Tell whether it holds invented clients."""
        return self.kind == PRACTICE


@dataclass(frozen=True, slots=True, kw_only=True)
class FreshVault:
    """A vault that was just made: its folder and the recovery key, which is shown once."""

    folder: Path
    vault_id: str
    recovery_key: str


class VaultsService:
    """Key derivation takes about a second: `create`, `open` and `check` belong on the pool, never on the UI thread."""

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        *,
        kdf: KdfParameters | None = None,
        reserve: int | None = None,
    ) -> None:
        """`folder` holds one folder per vault; `kdf` replaces the calibrated cost, `reserve` the 16 MiB (tests)."""
        self.reserve = reserve
        self._folder = folder
        self._clock = clock
        self._kdf = kdf

    def known(self, also: Path | None = None) -> tuple[VaultEntry, ...]:
        """Return the vaults on this device, work before practice, then by label; `also` is one kept elsewhere."""
        try:
            folders = [
                path for path in self._folder.iterdir() if path.is_dir() and not path.name.startswith(".")
            ]
        except OSError:
            folders = []
        if also is not None and also.resolve() not in [path.resolve() for path in folders]:
            folders.append(also)
        entries = [entry for entry in map(self.look, folders) if entry is not None]
        return tuple(
            sorted(entries, key=lambda entry: (entry.practice, entry.label.casefold(), entry.folder.name))
        )

    def look(self, folder: Path) -> VaultEntry | None:
        """Return what can be read of one vault while it is locked; None when no vault is there."""
        from desktop.domain.errors import HeaderDamaged, VaultMissing
        from desktop.storage.header import has_remains, read_public

        try:
            public = read_public(folder)
        except VaultMissing:
            if not has_remains(folder):
                return None
            # something was here: a new vault in its place would hide that
            problem: ExpectedError = HeaderDamaged("both_copies")
            return VaultEntry(folder=folder, label=folder.name, kind=WORK, problem=problem)
        except ExpectedError as error:
            return VaultEntry(folder=folder, label=folder.name, kind=WORK, problem=error)
        return VaultEntry(
            folder=folder,
            label=public.label,
            kind=public.kind,
            vault_id=public.vault_id,
            inbox_pub=public.inbox_pub,
        )

    def crisis_left_open(self, folder: Path | None) -> bool:
        """Tell whether a crisis has not passed in this vault, before anything is unlocked."""
        from desktop.storage.header import CRISIS_OPEN

        try:
            names = os.listdir(folder) if folder is not None else []  # noqa: PTH208 - a whole path a name is slower
        except OSError:
            names = []
        if not any(name.startswith(CRISIS_OPEN) for name in names):
            return False
        from desktop.services.crisis_pad import crisis_left_open

        return crisis_left_open(folder)

    def create(self, passphrase: str, *, label: str, kind: str = WORK, staff_name: str = "") -> FreshVault:
        """Make a vault in a new neutral folder."""
        import secrets

        from desktop.domain.errors import InvalidInput
        from desktop.storage.slot_changes import MAX_LABEL
        from desktop.storage.vault import create_vault

        if len(label) > MAX_LABEL:
            raise InvalidInput("label", "too_long", most=MAX_LABEL)

        folder = self._folder / secrets.token_hex(4)
        begun = None
        if kind == PRACTICE:
            from desktop.services.practice import past

            begun = past(self._clock.now())
        made = create_vault(
            folder,
            passphrase,
            clock=self._clock,
            label=label,
            kind=kind,
            kdf=self._kdf,
            staff_name=staff_name,
            begun=begun,
        )
        return FreshVault(folder=folder, vault_id=made.vault_id, recovery_key=made.recovery_key)

    def open(
        self,
        folder: Path,
        *,
        passphrase: str | None = None,
        recovery_key: str | None = None,
        agency_key: bytearray | None = None,
        only_read: bool = False,
    ) -> OpenVault:
        """Open a vault; raises WrongPassphrase, VaultInUse, HeaderDamaged, DatabaseDamaged, NewerVersion …

        Where the folder cannot be written, or with `only_read`, an encrypted copy is opened that refuses every write.
        """
        from desktop.domain.errors import NotWritable
        from desktop.storage.passing_copy import clear_left_behind, open_for_reading
        from desktop.storage.vault import unlock_vault

        clear_left_behind(self._folder)
        secrets: dict[str, Any] = {
            "passphrase": passphrase,
            "recovery_key": recovery_key,
            "agency_key": agency_key,
        }
        try:
            if only_read:
                raise NotWritable("folder")
            vault = unlock_vault(folder, **secrets, clock=self._clock)
        except NotWritable as error:
            if error.reason != "folder":
                raise
            vault = open_for_reading(folder, self._folder, **secrets, clock=self._clock)
        # this thread opened it; whoever works with it has a connection of its own
        vault.close_thread()
        return vault

    def rotate(
        self, folder: Path, passphrase: str, recovery_key: str, *, drop_others: bool = False
    ) -> OpenVault:
        """Give a closed vault a new data key and open it; raises as `open`, and NotAllowed (other_slots)."""
        from desktop.storage.rotation import rotate_key

        vault = rotate_key(
            folder,
            passphrase=passphrase,
            recovery_key=recovery_key,
            drop_others=drop_others,
            clock=self._clock,
        )
        vault.close_thread()
        return vault

    def check(self, folder: Path, passphrase: str) -> bool:
        """Tell whether `passphrase` opens the vault, which may be open: the way back from the cover."""
        from desktop.domain.errors import WrongPassphrase
        from desktop.storage.unlocking import unlock_header

        try:
            unlock_header(folder, passphrase=passphrase).forget()
        except WrongPassphrase:
            return False
        return True
