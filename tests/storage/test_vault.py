import os
import stat
import threading

import pytest

from desktop.domain.errors import (
    DatabaseDamaged,
    InvalidInput,
    NotAllowed,
    RecoveryKeyMistyped,
    VaultInUse,
    VaultMissing,
    WrongPassphrase,
)
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.signing import verify_signature
from desktop.storage.vault import create_vault, unlock_vault
from tests.fixtures.vaults import PASSPHRASE

FILES = ["head.bin", "vault.db", "vault.hdr", "vault.hdr.bak"]


def test_a_fresh_vault_is_whole_private_and_neutral(vault_template):
    folder = vault_template.folder
    assert sorted(path.name for path in folder.iterdir()) == FILES
    if os.name == "posix":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    assert [path.name for path in folder.parent.iterdir()] == ["vault"]


def test_the_passphrase_and_the_recovery_key_open_it_nothing_else_does(vault_folder, vault_template, clock):
    unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock).close()
    unlock_vault(vault_folder, recovery_key=vault_template.recovery_key.lower(), clock=clock).close()
    for secret, error in (
        ({"passphrase": PASSPHRASE + " "}, WrongPassphrase),
        ({"passphrase": ""}, WrongPassphrase),
        ({"passphrase": vault_template.recovery_key}, WrongPassphrase),
        ({"recovery_key": "00000-00000-00000-0000-0000-0000"}, WrongPassphrase),
        ({"recovery_key": "1" + vault_template.recovery_key[1:-1] + "?"}, RecoveryKeyMistyped),
        ({}, InvalidInput),
        ({"passphrase": PASSPHRASE, "recovery_key": vault_template.recovery_key}, InvalidInput),
    ):
        with pytest.raises(error):
            unlock_vault(vault_folder, clock=clock, **secret)
    unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock).close()


def test_creating_never_touches_what_is_there(tmp_path, vault_folder, clock):
    before = {path.name: path.read_bytes() for path in vault_folder.iterdir()}
    with pytest.raises(InvalidInput):
        create_vault(vault_folder, PASSPHRASE, clock=clock, label="Work", kdf=KDF_FLOOR)
    assert {path.name: path.read_bytes() for path in vault_folder.iterdir()} == before
    empty = tmp_path / "empty"
    empty.mkdir()
    create_vault(empty, PASSPHRASE, clock=clock, label="Work", kdf=KDF_FLOOR)
    assert sorted(path.name for path in empty.iterdir()) == FILES


def test_a_creation_that_fails_leaves_nothing(tmp_path, clock, monkeypatch):
    from desktop.domain.errors import NoSpace
    from desktop.storage import vault as vaults

    def full(*_):
        raise NoSpace

    monkeypatch.setattr(vaults, "write_header", full)
    with pytest.raises(NoSpace):
        create_vault(tmp_path / "vault", PASSPHRASE, clock=clock, label="Work", kdf=KDF_FLOOR)
    assert list(tmp_path.iterdir()) == []


def test_the_person_who_made_it_is_staff_and_can_sign(vault):
    row = vault.connection().execute("SELECT id, display_name FROM staff").fetchone()
    assert (row["id"], row["display_name"]) == (vault.staff_id, "Robin Ekholm")
    signature = vault.sign(b"a note")
    key = vault.connection().execute("SELECT * FROM signing_keys").fetchone()
    assert (key["key_id"], key["staff_id"], key["public_key"]) == (
        signature.key_id,
        vault.staff_id,
        signature.public,
    )
    assert verify_signature(key["public_key"], b"a note", signature.value)
    assert not verify_signature(key["public_key"], b"another note", signature.value)
    assert not verify_signature(b"\1" * 32, b"a note", signature.value)
    assert not verify_signature(b"short", b"a note", signature.value)


def test_the_way_back_with_the_recovery_key(vault_folder, vault_template, clock):
    with unlock_vault(vault_folder, recovery_key=vault_template.recovery_key, clock=clock) as vault:
        assert not vault.can_sign
        with pytest.raises(NotAllowed):
            vault.sign(b"a note")
        old = vault.connection().execute("SELECT key_id FROM signing_keys").fetchone()["key_id"]
        vault.change_passphrase("an entirely new passphrase", kdf=KDF_FLOOR)
        made = vault.sign(b"a note").key_id
    with pytest.raises(WrongPassphrase):
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)
    with unlock_vault(vault_folder, passphrase="an entirely new passphrase", clock=clock) as vault:
        assert vault.sign(b"a note").key_id == made != old
        keys = (
            vault.connection()
            .execute("SELECT key_id, retired_at FROM signing_keys ORDER BY made_at, rowid")
            .fetchall()
        )
        assert [(row["key_id"], row["retired_at"] is None) for row in keys] == [(old, False), (made, True)]
        ops = [row["op"] for row in vault.connection().execute("SELECT op FROM history")]
        assert "unlocked_by_recovery_key" in ops
        assert "passphrase_changed" in ops


def test_a_new_passphrase_keeps_the_signing_key(vault_folder, vault_template, clock):
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        before = vault.sign(b"a note")
        vault.change_passphrase("an entirely new passphrase", kdf=KDF_FLOOR)
        assert vault.sign(b"a note") == before
    with unlock_vault(vault_folder, passphrase="an entirely new passphrase", clock=clock) as vault:
        assert vault.sign(b"a note") == before
    unlock_vault(vault_folder, recovery_key=vault_template.recovery_key, clock=clock).close()


def test_the_exchange_key_fits_its_public_part(vault):
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = X25519PrivateKey.from_private_bytes(vault.exchange_private())
    assert private.public_key().public_bytes_raw() == vault.exchange_public


def test_two_windows_on_one_vault(vault, vault_folder, clock):
    with pytest.raises(VaultInUse):
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)
    vault.close()
    unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock).close()


def test_a_failed_unlock_gives_the_folder_free(vault_folder, clock):
    with pytest.raises(WrongPassphrase):
        unlock_vault(vault_folder, passphrase="wrong", clock=clock)
    unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock).close()


def test_a_missing_or_damaged_database_is_not_a_wrong_passphrase(vault_folder, clock):
    raw = (vault_folder / "vault.db").read_bytes()
    (vault_folder / "vault.db").write_bytes(raw[:16] + bytes(200) + raw[216:])
    with pytest.raises(DatabaseDamaged):
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)
    (vault_folder / "vault.db").unlink()
    with pytest.raises(VaultMissing):
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)
    assert not (vault_folder / "vault.db").exists()


def test_closing_folds_the_log_wipes_the_key_and_forbids_use(vault):
    with vault.unit_of_work("test") as work:
        work.insert("clients", {"short_id": "W-1"})
    key, signer = vault._dek, vault._signer
    assert any(key)
    vault.close()
    vault.close()
    assert not any(key)
    assert not signer.is_ready
    assert not (vault.folder / "vault.db-wal").exists()
    with pytest.raises(RuntimeError):
        vault.connection()


def test_closing_waits_for_a_commit_and_nothing_is_written_after_it(vault_folder, clock):
    vault = unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)
    inside, go_on, refused = threading.Event(), threading.Event(), []

    def write():
        with vault.unit_of_work("first") as work:
            work.insert("clients", {"short_id": "W-1"})
            inside.set()
            go_on.wait(5)
        try:
            with vault.unit_of_work("second") as work:
                work.insert("clients", {"short_id": "W-2"})
        except RuntimeError as error:
            refused.append(str(error))
        vault.close_thread()

    thread = threading.Thread(target=write)
    thread.start()
    inside.wait(5)
    threading.Timer(0.2, go_on.set).start()
    vault.close()
    vault.write_head_if_dirty()
    thread.join()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as again:
        assert again.notices == []
        assert [row[0] for row in again.connection().execute("SELECT short_id FROM clients")] in (
            ["W-1"],
            ["W-1", "W-2"],
        )
        assert len(refused) == 2 - again.connection().execute("SELECT count(*) FROM clients").fetchone()[0]


def test_every_thread_has_its_own_connection(vault):
    mine = vault.connection()
    found = []

    def work():
        found.append(vault.connection())
        found.append(vault.connection())
        vault.close_thread()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found[0] is found[1]
    assert found[0] is not mine
    assert vault.connection() is mine


def test_closing_interrupts_a_query_of_another_thread(vault):
    started, ended = threading.Event(), []

    def endless():
        connection = vault.connection()
        started.set()
        try:
            connection.execute(
                "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) FROM c"
            ).fetchone()
        except Exception as error:
            ended.append(str(error))
        finally:
            vault.close_thread()

    thread = threading.Thread(target=endless)
    thread.start()
    started.wait(5)
    vault.close()
    thread.join(5)
    assert ended == ["interrupted"]


def test_a_thread_that_ended_does_not_hold_up_closing(vault, clock, monkeypatch):
    import time

    monkeypatch.setattr("desktop.storage.threads.WAIT_SECONDS", 20.0)

    thread = threading.Thread(target=vault.connection)
    thread.start()
    thread.join()
    began = time.monotonic()
    vault.close()
    assert time.monotonic() - began < 10


def test_reading_a_slow_vault_does_not_block_the_checkpoint_for_long(vault):
    import time

    with vault.unit_of_work("test") as work:
        for number in range(3):
            work.insert("clients", {"short_id": f"W-{number}"})
    reading = vault.connection().execute("SELECT * FROM clients")
    next(iter(reading))
    began = time.monotonic()
    vault.checkpoint()
    assert time.monotonic() - began < 3.0
    del reading
