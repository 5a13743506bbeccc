"""A really full disk: nothing acknowledged is lost, the failure has a name, and work goes on when there is room."""

import os
import shutil
import subprocess

import pytest

from desktop.domain.errors import NoSpace
from desktop.storage.header import encode, write_header
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.unlocking import unlock_header
from desktop.storage.vault import create_vault, unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE

REASON = "needs root on Linux to mount a small disk"


@pytest.fixture
def small_disk(tmp_path):
    """An 8 MiB disk in memory."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip(REASON)
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)], capture_output=True)
    if made.returncode != 0:
        pytest.skip(REASON)
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.fixture
def full_vault(small_disk, vault_template, clock):
    folder = small_disk / "vault"
    shutil.copytree(vault_template.folder, folder)
    vault = unlock_vault(folder, passphrase=PASSPHRASE, clock=clock)
    yield vault
    vault.close()


def fill(disk):
    handle = os.open(disk / "ballast", os.O_WRONLY | os.O_CREAT)
    try:
        while True:
            os.write(handle, bytes(4096))
    except OSError:
        return
    finally:
        os.close(handle)


def save(vault, number):
    with vault.unit_of_work("test") as work:
        work.insert("clients", {"short_id": f"W-{number}", "risk_reasons": "words " * 500})


def test_a_save_on_a_full_disk_is_named_and_nothing_is_lost(full_vault, small_disk, clock):
    saved = 0
    save(full_vault, saved)
    saved += 1
    fill(small_disk)
    refused = 0
    for _ in range(400):
        try:
            save(full_vault, saved)
            saved += 1
        except NoSpace:
            refused += 1
            if refused > 3:
                break
    assert refused > 3
    count = full_vault.connection().execute("SELECT count(*) FROM clients").fetchone()[0]
    assert count == saved
    (small_disk / "ballast").unlink()
    save(full_vault, saved)
    full_vault.write_head_if_dirty()
    full_vault.close()
    assert verify_vault(full_vault.folder, passphrase=PASSPHRASE, clock=clock).is_sound


def test_sealing_and_the_header_keep_the_old_file(full_vault, small_disk):
    name = full_vault.inbox.seal(b"before")
    fill(small_disk)
    with pytest.raises(NoSpace):
        full_vault.inbox.seal(b"after" * 2000, name)
    with pytest.raises(NoSpace):
        write_header(full_vault.folder, encode(full_vault.header.fields, full_vault._dek))
    items, unopenable = full_vault.inbox.read_all()
    assert ([item.data for item in items], unopenable) == ([b"before"], [])
    unlock_header(full_vault.folder, passphrase=PASSPHRASE).forget()
    assert not list(full_vault.folder.rglob("*.tmp"))


def test_a_vault_that_does_not_fit_leaves_nothing(small_disk, clock):
    fill(small_disk)
    with pytest.raises(NoSpace):
        create_vault(small_disk / "new", PASSPHRASE, clock=clock, label="Work", kdf=KDF_FLOOR)
    assert [path.name for path in small_disk.iterdir()] == ["ballast"]


def test_a_full_disk_is_named_when_unlocking_and_a_little_room_is_enough(full_vault, small_disk, clock):
    save(full_vault, 1)
    full_vault.close()
    fill(small_disk)
    with pytest.raises(NoSpace):
        unlock_vault(full_vault.folder, passphrase=PASSPHRASE, clock=clock)
    os.truncate(small_disk / "ballast", (small_disk / "ballast").stat().st_size - 128 * 1024)
    with unlock_vault(full_vault.folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.connection().execute("SELECT count(*) FROM clients").fetchone()[0] == 1
