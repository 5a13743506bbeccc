import pytest

from desktop.domain.errors import DatabaseDamaged, VaultInUse
from desktop.storage.connection import create_database
from desktop.storage.header import DATABASE
from desktop.storage.unlocking import unlock_header
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE


def codes(folder, clock):
    return [finding.code for finding in verify_vault(folder, passphrase=PASSPHRASE, clock=clock).findings]


def test_a_sound_vault_has_no_findings(vault_folder, clock):
    found = verify_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)
    assert found.findings == ()
    assert found.is_sound
    assert found.history == 3


def test_a_database_without_tables_is_damaged_and_never_filled_anew(vault_folder, clock):
    """A copy that was cut short opens with its key and has nothing in it."""
    unlocked = unlock_header(vault_folder, passphrase=PASSPHRASE)
    (vault_folder / DATABASE).unlink()
    create_database(vault_folder / DATABASE, unlocked.dek).close()
    unlocked.forget()
    before = (vault_folder / DATABASE).read_bytes()
    with pytest.raises(DatabaseDamaged) as refused:
        verify_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)
    assert refused.value.reason == "empty"
    with pytest.raises(DatabaseDamaged):
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)
    assert (vault_folder / DATABASE).read_bytes() == before


def test_an_open_vault_is_not_verified_behind_its_back(vault, clock):
    with pytest.raises(VaultInUse):
        verify_vault(vault.folder, passphrase=PASSPHRASE, clock=clock)


def test_verifying_changes_nothing(vault_folder, clock):
    before = {path.name: path.read_bytes() for path in vault_folder.iterdir()}
    verify_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)
    after = {path.name: path.read_bytes() for path in vault_folder.iterdir()}
    assert {name: raw for name, raw in after.items() if name != "lock"} == before


def test_each_finding_is_named(vault_folder, clock):
    (vault_folder / "vault.hdr.bak").write_bytes(b"rubbish")
    assert codes(vault_folder, clock) == ["header_copy_damaged"]
    (vault_folder / "head.bin").unlink()
    assert codes(vault_folder, clock) == ["header_copy_damaged", "mirror_missing"]
    (vault_folder / "Notes.txt").write_text("not ours")
    assert codes(vault_folder, clock) == ["header_copy_damaged", "mirror_missing", "stray_files"]


def test_a_damaged_header_is_found_but_not_mended(vault_folder, clock):
    (vault_folder / "vault.hdr").write_bytes(b"rubbish")
    assert codes(vault_folder, clock) == ["header_damaged_copy_used"]
    assert (vault_folder / "vault.hdr").read_bytes() == b"rubbish"


def test_sealed_items_are_counted(vault_folder, clock):
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        vault.inbox.seal(b"waiting")
        name = vault.inbox.seal(b"damaged")
    (vault_folder / "inbox" / name).write_bytes(b"x" * 4096)
    found = verify_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)
    assert [(f.code, f.is_problem) for f in found.findings] == [
        ("inbox_waiting", False),
        ("inbox_unopenable", True),
    ]


def test_a_changed_history_is_found(vault_folder, clock):
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        connection = vault._connections.get("writing")
        connection.execute("DROP TRIGGER history_no_update")
        connection.execute("UPDATE history SET op = 'nothing' WHERE n = 2")
    assert codes(vault_folder, clock) == ["history_broken"]


def test_a_rolled_back_database_is_found_and_stays_noted(vault_folder, clock):
    old = (vault_folder / "vault.db").read_bytes()
    with (
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault,
        vault.unit_of_work("test") as work,
    ):
        work.insert("clients", {"short_id": "W-1"})
    (vault_folder / "vault.db").write_bytes(old)
    assert codes(vault_folder, clock) == ["history_behind_mirror"]
    unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock).close()
    found = verify_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)
    assert [(f.code, f.is_problem) for f in found.findings] == [("loss_noticed_earlier", False)]
