"""A really full disk: nothing acknowledged is lost, the failure has a name, and work goes on when there is room."""

import os
import shutil
import subprocess

import pytest

from desktop.domain.errors import NoSpace, NotWritable
from desktop.services.room import RoomService
from desktop.storage import ballast
from desktop.storage.backup import back_up_into, read_log
from desktop.storage.header import encode, write_header
from desktop.storage.inbox import Inbox
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


RESERVE = 1024 * 1024


def test_the_reserve_is_given_up_so_that_the_next_try_is_kept(full_vault, small_disk):
    room = RoomService(full_vault, RESERVE)
    room.see_to_reserve()
    assert ballast.is_whole(full_vault.folder, RESERVE)
    fill(small_disk)
    refused = 0
    for number in range(400):
        try:
            save(full_vault, number)
        except NoSpace:
            refused += 1
            save(full_vault, number)
            break
    assert refused == 1
    assert room.level() == "full"
    assert not ballast.is_whole(full_vault.folder, RESERVE)
    (small_disk / "ballast").unlink()
    assert room.see_to_reserve() == "very_low", "an 8 MiB disk never has enough"
    assert ballast.is_whole(full_vault.folder, RESERVE)
    found = [finding.code for finding in _verified(full_vault)]
    assert found == []


def _verified(vault):
    vault.close()
    return verify_vault(vault.folder, passphrase=PASSPHRASE, clock=vault.clock).findings


def test_without_a_reserve_the_next_try_is_refused_too(full_vault, small_disk):
    """The control."""
    RoomService(full_vault, 0).see_to_reserve()
    fill(small_disk)
    refused = 0
    for number in range(400):
        try:
            save(full_vault, number)
        except NoSpace:
            refused += 1
    assert refused > 2


def test_crisis_lines_entered_while_locked_have_a_reserve_of_their_own(full_vault, small_disk):
    ballast.put_aside(full_vault.folder, RESERVE)
    pad = Inbox(full_vault.folder, full_vault.vault_id, bytes.fromhex(full_vault.header.fields["inbox_pub"]))
    fill(small_disk)
    for number in range(10):
        pad.seal(b"line %d" % number)
    assert (full_vault.folder / "ballast").stat().st_size == RESERVE, "the spool's part goes first"
    assert not (full_vault.folder / "inbox" / "ballast").exists()
    items, unopenable = full_vault.inbox.read_all()
    assert (len(items), unopenable) == (10, [])
    fill(small_disk)
    for number in range(40):
        pad.seal(b"line %d" % number)
    assert not (full_vault.folder / "ballast").exists(), "then the vault's"


def test_no_reserve_is_made_where_it_would_take_the_last_room(full_vault, small_disk):
    assert RoomService(full_vault, 32 * 1024 * 1024).see_to_reserve() == "very_low"
    assert not (full_vault.folder / "ballast").exists()
    assert not list(full_vault.folder.rglob("*.tmp"))


def test_a_backup_onto_a_full_stick_leaves_nothing(vault, small_disk):
    fill(small_disk)
    with pytest.raises(NoSpace):
        back_up_into(vault, small_disk)
    assert [path.name for path in small_disk.iterdir()] == ["ballast"]
    assert read_log(vault.connection()) == []


def test_a_backup_onto_a_stick_that_can_only_be_read_says_so(vault, small_disk):
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(NotWritable) as refused:
        back_up_into(vault, small_disk)
    assert refused.value.reason == "erofs"


def test_a_stick_pulled_in_the_middle_is_named_and_the_next_backup_clears_up(vault, small_disk, tmp_path):
    for number in range(30):
        save(vault, number)
    pulled = []

    def pull(at, of):
        if not pulled:
            pulled.append(at)
            subprocess.run(["mount", "--bind", str(small_disk), str(tmp_path / "again")], check=True)
            subprocess.run(["umount", "-l", str(small_disk)], check=True)

    (tmp_path / "again").mkdir()
    with pytest.raises(NotWritable) as refused:
        back_up_into(vault, small_disk, report=pull)
    try:
        assert refused.value.reason == "place_gone"
        assert pulled
        left = [path.name for path in (tmp_path / "again").iterdir()]
        assert len(left) == 1
        assert left[0].startswith(".new-"), "marked as unfinished"
        made = back_up_into(vault, tmp_path / "again")
        assert [path.name for path in (tmp_path / "again").iterdir()] == [made.folder.name]
    finally:
        # what the fixture takes down
        subprocess.run(["mount", "--move", str(tmp_path / "again"), str(small_disk)], check=True)
