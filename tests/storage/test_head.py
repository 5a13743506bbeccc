import pytest

from desktop.domain.errors import HistoryDamaged, NoSpace
from desktop.storage import head, mirror
from desktop.storage.head import FILE
from desktop.storage.vault import unlock_vault
from tests.fixtures.vaults import PASSPHRASE


def write_one(vault, number=1):
    with vault.unit_of_work("test") as work:
        work.insert("clients", {"short_id": f"W-{number}"})


def mirrored(vault):
    return head.read_head(vault.folder, vault.vault_id, vault._dek).head.count


def count(vault):
    return vault.connection().execute("SELECT count(*) FROM history").fetchone()[0]


def test_a_burst_of_saves_writes_the_mirror_once_a_second(vault, clock):
    clock.advance(10)
    write_one(vault, 1)
    first = mirrored(vault)
    assert first == count(vault)
    for number in range(2, 7):
        clock.advance(0.1)
        write_one(vault, number)
    assert mirrored(vault) == first
    assert vault.mirror.is_dirty
    clock.advance(1.0)
    write_one(vault, 9)
    assert mirrored(vault) == count(vault)


def test_an_idle_lane_brings_the_mirror_up_to_date(vault, clock):
    for number in range(3):
        write_one(vault, number)
    vault.write_head_if_dirty()
    assert mirrored(vault) == count(vault)
    assert not vault.mirror.is_dirty


def test_closing_brings_the_mirror_up_to_date(vault_folder, clock):
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        for number in range(3):
            write_one(vault, number)
        rows = count(vault)
        key = bytearray(vault._dek)
    assert head.read_head(vault_folder, vault.vault_id, key).head.count == rows


def test_a_mirror_older_than_the_database_is_fine(vault_folder, clock):
    old = (vault_folder / FILE).read_bytes()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        write_one(vault)
    (vault_folder / FILE).write_bytes(old)
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.notices == []


def test_an_older_database_is_reported_once_and_noted_for_ever(vault_folder, clock):
    old = (vault_folder / "vault.db").read_bytes()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        for number in range(5):
            write_one(vault, number)
    (vault_folder / "vault.db").write_bytes(old)
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.notices == ["history_behind_mirror"]
        ops = [row["op"] for row in vault.connection().execute("SELECT op FROM history")]
        assert "history_behind_mirror" in ops
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.notices == []


def test_a_database_that_went_another_way_is_reported(vault_folder, clock):
    old = (vault_folder / "vault.db").read_bytes(), (vault_folder / FILE).read_bytes()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        write_one(vault)
    ahead = (vault_folder / FILE).read_bytes()
    (vault_folder / "vault.db").write_bytes(old[0])
    (vault_folder / FILE).write_bytes(old[1])
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        for number in range(5):
            write_one(vault, number)
    (vault_folder / FILE).write_bytes(ahead)
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.notices == ["history_differs_from_mirror"]


def test_every_flipped_byte_of_the_mirror_is_noticed(vault):
    raw = (vault.folder / FILE).read_bytes()
    assert head.read_head(vault.folder, vault.vault_id, vault._dek) is not None
    for place in range(len(raw)):
        flipped = bytearray(raw)
        flipped[place] ^= 1
        (vault.folder / FILE).write_bytes(flipped)
        with pytest.raises(HistoryDamaged):
            head.read_head(vault.folder, vault.vault_id, vault._dek)


@pytest.mark.parametrize(("raw", "notice"), [(b"rubbish", "mirror_unreadable"), (None, "mirror_missing")])
def test_a_damaged_or_missing_mirror_is_said_and_made_anew(vault_folder, clock, raw, notice):
    (vault_folder / FILE).unlink()
    if raw is not None:
        (vault_folder / FILE).write_bytes(raw)
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.notices == [notice]
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.notices == []


def test_a_full_disk_does_not_undo_a_save(vault, clock, monkeypatch):
    def full(*_, **__):
        raise NoSpace

    clock.advance(10)
    with monkeypatch.context() as patch:
        patch.setattr(mirror, "write_head", full)
        write_one(vault)
        assert vault.mirror.is_dirty
    vault.write_head_if_dirty()
    assert mirrored(vault) == count(vault)
