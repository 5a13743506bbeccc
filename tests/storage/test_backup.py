import shutil

import pytest

from desktop.domain.errors import DatabaseDamaged, InvalidInput, VaultInUse, VaultMissing, WrongPassphrase
from desktop.storage.backup import back_up
from desktop.storage.restoring import restore
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE


@pytest.fixture
def backup(vault, tmp_path):
    with vault.unit_of_work("test") as work:
        work.insert("clients", {"short_id": "W-0042"})
    vault.inbox.seal(b"sealed and waiting")
    return back_up(vault, tmp_path / "backup").folder


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_backup_of_an_open_vault_holds_what_is_still_in_the_log(backup, vault, tmp_path, clock):
    assert (vault.folder / "vault.db-wal").stat().st_size > 0
    assert sorted(contents(backup))[-4:] == ["head.bin", "vault.db", "vault.hdr", "vault.hdr.bak"]
    restore(backup, tmp_path / "restored", passphrase=PASSPHRASE, clock=clock)
    with unlock_vault(tmp_path / "restored", passphrase=PASSPHRASE, clock=clock) as restored:
        assert restored.notices == []
        assert restored.connection().execute("SELECT short_id FROM clients").fetchone()[0] == "W-0042"
        assert restored.inbox.count == 1


def test_restoring_reads_the_backup_only(backup, tmp_path, vault_template, clock):
    before = contents(backup)
    restore(backup, tmp_path / "restored", recovery_key=vault_template.recovery_key, clock=clock)
    assert contents(backup) == before


def test_a_restored_vault_is_a_device_of_its_own(backup, vault, tmp_path, clock):
    restore(backup, tmp_path / "restored", passphrase=PASSPHRASE, clock=clock)
    with unlock_vault(tmp_path / "restored", passphrase=PASSPHRASE, clock=clock) as restored:
        assert restored._device != vault._device
        last = (
            restored.connection().execute("SELECT op, device FROM history ORDER BY n DESC LIMIT 1").fetchone()
        )
        assert (last["op"], last["device"]) == ("restored", restored._device)
        assert restored.vault_id == vault.vault_id


def test_the_original_notes_that_a_backup_was_made(backup, vault):
    last = vault.connection().execute("SELECT op FROM history ORDER BY n DESC LIMIT 1").fetchone()
    assert last["op"] == "backup_made"


def test_nothing_is_ever_overwritten(backup, vault, tmp_path, clock):
    before = contents(backup)
    with pytest.raises(InvalidInput):
        back_up(vault, backup)
    with pytest.raises(InvalidInput):
        restore(backup, vault.folder, passphrase=PASSPHRASE, clock=clock)
    assert contents(backup) == before


def test_a_damaged_backup_is_not_restored(backup, tmp_path, clock):
    raw = bytearray((backup / "vault.db").read_bytes())
    raw[len(raw) // 2] ^= 1
    (backup / "vault.db").write_bytes(raw)
    with pytest.raises(DatabaseDamaged):
        restore(backup, tmp_path / "restored", passphrase=PASSPHRASE, clock=clock)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backup", "vault"]


def test_the_wrong_secret_or_folder_makes_nothing(backup, vault, tmp_path, clock):
    for source, passphrase, error in (
        (backup, "wrong", WrongPassphrase),
        (tmp_path / "nowhere", PASSPHRASE, VaultMissing),
        (vault.folder, PASSPHRASE, VaultInUse),
    ):
        with pytest.raises(error):
            restore(source, tmp_path / "restored", passphrase=passphrase, clock=clock)
    assert not (tmp_path / "restored").exists()


def test_an_old_backup_opens_with_the_passphrase_of_its_day(vault_folder, tmp_path, clock):
    from desktop.storage.keys import KDF_FLOOR

    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        made = back_up(vault, tmp_path / "backup")
        vault.change_passphrase("an entirely new passphrase", kdf=KDF_FLOOR)
    restore(made.folder, tmp_path / "restored", passphrase=PASSPHRASE, clock=clock)
    assert verify_vault(tmp_path / "restored", passphrase=PASSPHRASE, clock=clock).is_sound


def test_a_destroyed_vault_comes_back(backup, vault, tmp_path, vault_template, clock):
    vault.close()
    shutil.rmtree(vault.folder)
    made = restore(backup, vault.folder, recovery_key=vault_template.recovery_key, clock=clock)
    found = verify_vault(vault.folder, passphrase=PASSPHRASE, clock=clock)
    assert found.is_sound
    assert found.history == made.history + 1
