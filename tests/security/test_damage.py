"""Flipped bits in the database and in the log are found; a lost log is reported through the mirrored head."""

import os
import random
import shutil

import pytest

from desktop.domain.errors import DatabaseDamaged
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE

FLIPS = int(os.environ.get("WAYSTEAD_FLIPS", "40"))
"""In the database, spread over its regions; half as many in its log. The soak asks for a hundred in each region."""
UNITS = 10
"""Few enough that the log is not folded into the database by itself."""
REGIONS = 4
"""Quarters of the file; the first page, which everything begins with, counts as one more."""


@pytest.fixture
def filled(vault_folder, clock):
    """A closed vault with some hundred rows."""
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        for number in range(60):
            with vault.unit_of_work("fill") as work:
                work.insert("clients", {"short_id": f"W-{number}", "risk_reasons": "words " * 200})
    return vault_folder


@pytest.fixture
def unfolded(vault_folder, tmp_path, clock):
    """A copy of a vault as a crash leaves it: some units committed and mirrored, all still in the log."""
    copy = tmp_path / "crashed"
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        for number in range(UNITS):
            with vault.unit_of_work("fill") as work:
                work.insert("clients", {"short_id": f"W-{number}"})
        vault.write_head_if_dirty()
        shutil.copytree(vault_folder, copy)
    (copy / "vault.db-shm").unlink()
    return copy


def rows(folder, clock):
    with unlock_vault(folder, passphrase=PASSPHRASE, clock=clock) as vault:
        return vault.connection().execute("SELECT count(*) FROM clients").fetchone()[0], vault.notices


def test_every_flipped_bit_of_the_database_is_found(filled, clock):
    raw = (filled / "vault.db").read_bytes()
    assert verify_vault(filled, passphrase=PASSPHRASE, clock=clock).is_sound
    places = random.Random(7)
    for turn in range(FLIPS):
        region = turn % (REGIONS + 1)
        part = len(raw) // REGIONS
        place = (
            places.randrange(4096)
            if region == REGIONS
            else places.randrange(region * part, (region + 1) * part)
        )
        flipped = bytearray(raw)
        flipped[place] ^= 1 << places.randrange(8)
        (filled / "vault.db").write_bytes(flipped)
        try:
            found = verify_vault(filled, passphrase=PASSPHRASE, clock=clock)
        except DatabaseDamaged:
            continue  # the first page: it does not open at all
        assert "pages_damaged" in [finding.code for finding in found.findings], place
    (filled / "vault.db").write_bytes(raw)
    assert verify_vault(filled, passphrase=PASSPHRASE, clock=clock).is_sound


def test_a_truncated_database_is_never_taken_for_an_empty_vault(filled, clock):
    raw = (filled / "vault.db").read_bytes()
    cuts = random.Random(9)
    for length in (
        0,
        100,
        4096,
        7 * 4096,
        len(raw) - 1,
        *(cuts.randrange(len(raw)) for _ in range(FLIPS // 10)),
    ):
        (filled / "vault.db").write_bytes(raw[:length])
        try:
            sound = verify_vault(filled, passphrase=PASSPHRASE, clock=clock).is_sound
        except DatabaseDamaged:
            sound = False
        assert not sound, length
    (filled / "vault.db").write_bytes(raw)
    assert verify_vault(filled, passphrase=PASSPHRASE, clock=clock).is_sound


def test_a_whole_log_is_read_back(unfolded, clock):
    assert rows(unfolded, clock) == (UNITS, [])


def test_a_deleted_log_is_reported(unfolded, clock):
    (unfolded / "vault.db-wal").unlink()
    assert rows(unfolded, clock) == (0, ["history_behind_mirror"])


def test_one_flipped_bit_in_the_log_is_reported_whenever_it_loses_something(unfolded, tmp_path, clock):
    places, lost = random.Random(5), 0
    size = (unfolded / "vault.db-wal").stat().st_size
    for turn in range(FLIPS // 2):
        copy = tmp_path / f"copy{turn}"
        shutil.copytree(unfolded, copy)
        log = bytearray((copy / "vault.db-wal").read_bytes())
        log[places.randrange(size)] ^= 1 << places.randrange(8)
        (copy / "vault.db-wal").write_bytes(log)
        found, notices = rows(copy, clock)
        assert (found == UNITS) == (notices == []), (turn, found, notices)
        lost += found < UNITS
    assert lost > 0


def test_without_the_mirror_the_loss_would_pass_unnoticed(unfolded, clock):
    """The control: the database's own checks say that all is well."""
    (unfolded / "vault.db-wal").unlink()
    found = verify_vault(unfolded, passphrase=PASSPHRASE, clock=clock)
    assert [finding.code for finding in found.findings] == ["history_behind_mirror"]


def codes(folder, clock):
    return [finding.code for finding in verify_vault(folder, passphrase=PASSPHRASE, clock=clock).findings]


def flips(raw, seed, times):
    """Return copies of `raw` with one bit turned over."""
    places = random.Random(seed)
    for _ in range(times):
        flipped = bytearray(raw)
        flipped[places.randrange(len(raw))] ^= 1 << places.randrange(8)
        yield bytes(flipped)


def test_every_flipped_bit_of_the_mirrored_head_is_found(filled, clock):
    file = filled / "head.bin"
    raw = file.read_bytes()
    assert codes(filled, clock) == []
    for flipped in flips(raw, 11, FLIPS // 4):
        file.write_bytes(flipped)
        assert codes(filled, clock) == ["mirror_unreadable"]
    file.write_bytes(raw)
    assert codes(filled, clock) == []


def test_every_flipped_bit_of_a_sealed_item_is_found_and_the_others_are_read(vault_folder, clock):
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        name = vault.inbox.seal(b"a line in a crisis")
        vault.inbox.seal(b"another")
        file = vault_folder / "inbox" / name
        raw = file.read_bytes()
        assert vault.inbox.read_all()[1] == []
        for flipped in flips(raw, 13, FLIPS):
            file.write_bytes(flipped)
            opened, unopenable = vault.inbox.read_all()
            assert [item.data for item in opened] == [b"another"]
            assert unopenable == [name]
        file.write_bytes(raw)
        assert len(vault.inbox.read_all()[0]) == 2
        file.write_bytes(flipped)
    assert codes(vault_folder, clock) == ["inbox_waiting", "inbox_unopenable"]


@pytest.mark.parametrize(
    "column", ["at", "staff_id", "device", "op", "object_kind", "object_id", "object_hash", "prev"]
)
def test_every_changed_part_of_a_history_row_is_found(vault_folder, clock, column):
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        connection = vault._connections.get("writing")
        connection.execute("DROP TRIGGER history_no_update")
        connection.execute(f"UPDATE history SET {column} = {column} || 'x' WHERE n = 2")
    assert codes(vault_folder, clock) == ["history_broken"]


def test_a_row_taken_out_of_the_history_is_found(vault_folder, clock):
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        connection = vault._connections.get("writing")
        connection.execute("DROP TRIGGER history_no_delete")
        connection.execute("DELETE FROM history WHERE n = 2")
    assert codes(vault_folder, clock) == ["history_broken"]


def test_a_guard_that_was_dropped_alone_changes_nothing_that_is_checked(vault_folder, clock):
    """The control of the two above: what they find is the change, not that somebody looked."""
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        connection = vault._connections.get("writing")
        connection.execute("DROP TRIGGER history_no_update")
        connection.execute("UPDATE history SET op = op WHERE n = 2")
    assert codes(vault_folder, clock) == []
