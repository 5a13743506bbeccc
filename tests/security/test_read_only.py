"""A vault on a medium that cannot be written opens from an encrypted copy, whole, and nothing pretends to be saved."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from desktop.domain.errors import ExpectedError, NotWritable
from desktop.services.vaults import VaultsService
from desktop.storage.vault import unlock_vault
from tests.fixtures.vaults import PASSPHRASE
from tests.security.writer import NEEDLE

REASON = "needs root on Linux to mount a small disk"


@pytest.fixture
def read_only(tmp_path):
    """Mount a disk in memory; returns a function that makes it read-only."""
    disk = tmp_path / "disc"
    disk.mkdir()
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip(REASON)
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(disk)], capture_output=True).returncode != 0:
        pytest.skip(REASON)
    yield disk, lambda: subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    subprocess.run(["umount", "-l", str(disk)], check=True)


def in_log_only(folder, target, clock):
    """Copy a vault whose newest client is still in the write-ahead log."""
    vault = unlock_vault(folder, passphrase=PASSPHRASE, clock=clock)
    with vault.unit_of_work("test") as work:
        work.insert("clients", {"short_id": "W-0042", "risk_reasons": NEEDLE})
    shutil.copytree(folder, target)
    vault.close()
    assert (target / "vault.db-wal").stat().st_size > 0


def test_what_is_still_in_the_log_is_there_and_the_disc_is_untouched(
    read_only, vault_folder, tmp_path, clock
):
    disk, freeze = read_only
    in_log_only(vault_folder, disk / "vault", clock)
    (disk / "vault" / "lock").unlink(missing_ok=True)
    freeze()
    before = {path.name: path.read_bytes() for path in (disk / "vault").iterdir() if path.is_file()}
    home = tmp_path / "vaults"
    vault = VaultsService(home, clock).open(disk / "vault", passphrase=PASSPHRASE)
    try:
        assert vault.read_only
        found = vault.connection().execute("SELECT short_id FROM clients").fetchall()
        assert [row[0] for row in found] == ["W-0042"]
        with pytest.raises(NotWritable) as refused, vault.unit_of_work("test"):
            pytest.fail("never reached")
        assert refused.value.reason == "reading_only"
        (copy,) = home.iterdir()
        raw = b"".join(path.read_bytes() for path in copy.iterdir() if path.is_file())
        assert NEEDLE.encode() not in raw
        assert b"SQLite format 3" not in raw
    finally:
        vault.close()
    assert list(home.iterdir()) == []
    assert {path.name: path.read_bytes() for path in (disk / "vault").iterdir() if path.is_file()} == before


def test_opening_it_in_place_would_fail_or_miss_the_log(read_only, vault_folder, clock):
    """The control: this is why it is copied."""
    disk, freeze = read_only
    in_log_only(vault_folder, disk / "vault", clock)
    freeze()
    with pytest.raises(ExpectedError):
        unlock_vault(disk / "vault", passphrase=PASSPHRASE, clock=clock)


def test_a_wrong_passphrase_leaves_no_copy(read_only, vault_folder, tmp_path, clock):
    disk, freeze = read_only
    shutil.copytree(vault_folder, disk / "vault")
    freeze()
    home = tmp_path / "vaults"
    with pytest.raises(ExpectedError):
        VaultsService(home, clock).open(disk / "vault", passphrase="not this one")
    assert list(home.iterdir()) == []


def test_immutable_is_never_asked_for():
    files = list((Path(__file__).resolve().parents[2] / "desktop").rglob("*.py"))
    assert files
    assert [file.name for file in files if "immutable=1" in file.read_text(encoding="utf-8")] == []
