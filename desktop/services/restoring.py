"""Bringing a backup back, step by step: what lies in a folder, a look inside, a new vault beside what is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Clock
from desktop.domain.errors import FileMissing, VaultMissing

if TYPE_CHECKING:
    from desktop.services.vaults import VaultEntry, VaultsService
    from desktop.storage.backup_places import FoundBackup
    from desktop.storage.restoring import BackupLook, Beside


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """What somebody gave to open a backup: one of the three. `key_file` is the agency's, `passphrase` then its own."""

    passphrase: str = ""
    recovery_key: str = ""
    key_file: Path | None = None

    @contextmanager
    def given(self) -> Iterator[dict[str, Any]]:
        """Give it as unlocking takes it; a key file is opened here, which takes a second (pool).

        The agency's key opens every vault that lets the agency in: it is overwritten when the block ends.

        Raises:
            WrongPassphrase, InvalidInput, FileMissing: the key file does not open.
        """
        if self.key_file is not None:
            from desktop.services.agency_keys import private_key

            with private_key(self.key_file, self.passphrase) as key:
                yield {"agency_key": key}
        elif self.recovery_key:
            yield {"recovery_key": self.recovery_key}
        else:
            yield {"passphrase": self.passphrase}


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What a look found. `there` is the vault of the same id on this laptop, None when there is none."""

    folder: Path
    look: BackupLook
    there: VaultEntry | None
    beside: Beside | None


class RestoringService:
    """No vault need be open. Everything but `find` derives keys and copies: it belongs on the pool."""

    def __init__(self, home: Path, vaults: VaultsService, clock: Clock) -> None:
        """`home` is the folder that holds this laptop's vaults."""
        self._home = home
        self._vaults = vaults
        self._clock = clock

    def find(self, place: Path) -> list[FoundBackup]:
        """Return the backups in a chosen folder, the newest first.

        Raises:
            FileMissing: it cannot be read. VaultMissing("no_backup"): there is none in it.
        """
        from desktop.storage.backup_places import find

        try:
            found = find(place)
        except OSError as error:
            raise FileMissing("no_such_folder") from error
        if not found:
            raise VaultMissing("no_backup")
        return found

    def look(self, folder: Path, secret: Secret) -> Looked:
        """Open and check an encrypted copy of a backup, and compare it with the same vault on this laptop.

        Raises:
            WrongPassphrase, HeaderDamaged, DatabaseDamaged, NewerVersion, VaultMissing, VaultInUse, NoSpace: nothing
            was made.
        """
        from desktop.storage.header import read_public
        from desktop.storage.passing_copy import clear_left_behind
        from desktop.storage.restoring import look_at

        clear_left_behind(self._home)
        there = self._same(read_public(folder).vault_id, folder)
        with secret.given() as given:
            look, beside = look_at(
                folder, self._home, **given, beside=there.folder if there is not None else None
            )
        return Looked(folder=folder, look=look, there=there, beside=beside)

    def restore(self, looked: Looked, secret: Secret) -> Path:
        """Bring it into a new folder and return that; what is there keeps its folder and its name. Raises as `look`."""
        # brings hashlib, which the lock screen does without
        import secrets

        from desktop.storage.restoring import restore

        folder = self._home / secrets.token_hex(4)
        label = free_label(looked.look.label, [entry.label for entry in self._vaults.known()])
        with secret.given() as given:
            restore(looked.folder, folder, **given, clock=self._clock, label=label)
        return folder

    def _same(self, vault_id: str, source: Path) -> VaultEntry | None:
        known = [entry for entry in self._vaults.known() if entry.vault_id == vault_id]
        return next((entry for entry in known if entry.folder.resolve() != source.resolve()), None)


def free_label(label: str, taken: Sequence[str]) -> str:
    """Return `label`, or with a number behind it when a vault on this laptop is called so already."""
    if label not in taken:
        return label
    base, _space, last = label.rpartition(" ")
    stem = base if base and last.isdigit() else label
    number = 2
    while f"{stem} {number}" in taken:
        number += 1
    return f"{stem} {number}"
