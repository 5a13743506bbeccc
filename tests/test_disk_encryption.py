"""Is the disk encrypted: a drawn /sys, the sentences of fdesetup, the numbers of the Windows shell."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop import disk_encryption as disk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="draws a Linux /sys with links")
DEVICE = os.makedev(253, 1)


class Sys:
    """A folder that looks like /sys: block devices, what they stand on, what device mapper says of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "dev" / "block").mkdir(parents=True)

    def block(self, name: str, *below: str, uuid: str = "") -> None:
        own = self.folder / "block" / name
        (own / "slaves").mkdir(parents=True)
        for each in below:
            (own / "slaves" / each).symlink_to(self.folder / "block" / each)
        if uuid:
            (own / "dm").mkdir()
            (own / "dm" / "uuid").write_text(uuid + "\n", encoding="ascii")

    def found(self, top: str) -> str:
        (self.folder / "dev" / "block" / "253:1").symlink_to(self.folder / "block" / top)
        return disk.linux(DEVICE, self.folder)


@pytest.fixture
def drawn(tmp_path: Path) -> Sys:
    return Sys(tmp_path / "sys")


def test_a_plain_partition_is_not_encrypted(drawn: Sys) -> None:
    drawn.block("sda1")
    assert drawn.found("sda1") == "no"


def test_luks_is(drawn: Sys) -> None:
    drawn.block("sda3")
    drawn.block("dm-0", "sda3", uuid="CRYPT-LUKS2-0123-luks")
    assert drawn.found("dm-0") == "yes"


def test_a_volume_on_luks_is_and_a_volume_alone_is_not(drawn: Sys, tmp_path: Path) -> None:
    drawn.block("sda3")
    drawn.block("dm-0", "sda3", uuid="CRYPT-LUKS1-0123-luks")
    drawn.block("dm-1", "dm-0", uuid="LVM-abc")
    assert drawn.found("dm-1") == "yes"
    alone = Sys(tmp_path / "other")
    alone.block("sdb1")
    alone.block("dm-1", "sdb1", uuid="LVM-abc")
    assert alone.found("dm-1") == "no"


def test_half_an_encrypted_pair_is_not_enough(drawn: Sys) -> None:
    drawn.block("sda1")
    drawn.block("sdb1")
    drawn.block("dm-0", "sda1", uuid="CRYPT-LUKS2-0123-luks")
    drawn.block("dm-1", "dm-0", "sdb1", uuid="LVM-abc")
    assert drawn.found("dm-1") == "no"


def test_what_is_no_block_device_is_unknown(drawn: Sys) -> None:
    assert disk.linux(os.makedev(0, 44), drawn.folder) == "unknown"


def test_the_longest_mount_names_the_device_of_btrfs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mountinfo"
    home = tmp_path.resolve()
    mounts.write_text(
        "20 1 0:20 / / rw - btrfs /dev/nowhere rw\n"
        f"21 20 0:21 / {home} rw - btrfs /dev/null rw\n"
        "22 20 0:22 / /other rw - btrfs /dev/zero rw\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(disk.os, "major", lambda _device: 0)
    assert disk.device_of(tmp_path, mounts) == Path("/dev/null").stat().st_rdev


def test_this_machine_is_answered_without_raising(tmp_path: Path) -> None:
    assert disk.disk_encryption(tmp_path) in {"yes", "no", "unknown"}
    assert disk.disk_encryption(tmp_path / "gone") == "unknown"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("FileVault is On.\n", "yes"),
        ("FileVault is Off.\n", "no"),
        ("FileVault is On.\nEncryption in progress: Percent completed = 12\n", "no"),
        ("", "unknown"),
    ],
)
def test_what_fdesetup_says(words: str, found: str) -> None:
    assert disk.said_by_fdesetup(words) == found


@pytest.mark.parametrize(
    ("number", "found"),
    [(1, "yes"), (6, "yes"), (2, "no"), (3, "no"), (5, "no"), (None, "unknown"), (0, "unknown")],
)
def test_what_the_shell_of_windows_says(number: int | None, found: str) -> None:
    assert disk.said_by_shell(number) == found
