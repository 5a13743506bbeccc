"""Room on the vault's disk: how much is left, and the reserve that keeps typed text safe when none is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault

Level = Literal["fine", "low", "very_low", "full"]


class RoomService:
    """`level` is quick and may be asked on the UI thread; `see_to_reserve` writes 16 MiB and belongs on the pool."""

    def __init__(self, vault: OpenVault, reserve: int | None = None) -> None:
        """`reserve` in bytes replaces the 16 MiB (tests); 0 is none."""
        from desktop.storage import ballast

        self._folder: Path = vault.folder
        self._read_only = vault.read_only
        self._size = ballast.SIZE if reserve is None else reserve
        self._had = ballast.is_whole(self._folder, self._size)

    def level(self) -> Level:
        """Return "low" under 1 GiB, "very_low" under 200 MiB, "full" when the reserve had to be given up."""
        from desktop.storage import ballast

        if self._read_only:
            return "fine"
        free = ballast.free_bytes(self._folder)
        if free is None:
            return "fine"
        if self._had and free < ballast.VERY_LOW_BYTES and not ballast.is_whole(self._folder, self._size):
            return "full"
        if free < ballast.VERY_LOW_BYTES:
            return "very_low"
        return "low" if free < ballast.LOW_BYTES else "fine"

    def see_to_reserve(self) -> Level:
        """Put aside what is missing where there is room for it, and return the level afterwards."""
        from desktop.storage import ballast

        if self._size and not self._read_only and ballast.put_aside(self._folder, self._size):
            self._had = True
        return self.level()
