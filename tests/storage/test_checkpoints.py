import pytest

from desktop.storage.checkpoints import broken_checkpoints, newest_checkpoint, sign_head
from desktop.storage.connection import DatabaseError
from desktop.storage.history import verify_chain
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE


def codes(folder, clock):
    return [finding.code for finding in verify_vault(folder, passphrase=PASSPHRASE, clock=clock).findings]


def work_a_little(vault):
    with vault.unit_of_work("test") as work:
        return work.insert("clients", {"short_id": "W-0001"})


@pytest.fixture
def signed(vault):
    """An open vault with one signed head, and one record after it."""
    assert sign_head(vault)
    work_a_little(vault)
    return vault


def forge(vault, *statements):
    """Change the database as somebody with the data key could."""
    connection = vault._connections.get("writing")
    for trigger in ("no_update", "no_delete", "no_replace"):
        connection.execute(f"DROP TRIGGER history_checkpoints_{trigger}")
    for statement in statements:
        connection.execute(statement)


def test_the_head_is_signed_by_the_person_who_unlocked(vault):
    assert newest_checkpoint(vault.connection(), vault.vault_id) is None
    before = verify_chain(vault.connection()).count
    assert sign_head(vault)
    found = newest_checkpoint(vault.connection(), vault.vault_id)
    assert (found.n, found.by, found.holds) == (before, "Robin Ekholm", True)
    assert broken_checkpoints(vault.connection(), vault.vault_id) == (0, 0)


def test_nothing_new_is_not_signed_again(signed):
    assert sign_head(signed)
    assert not sign_head(signed)


def test_without_a_signing_key_nothing_is_signed(vault_folder, vault_template, clock):
    with unlock_vault(vault_folder, recovery_key=vault_template.recovery_key, clock=clock) as vault:
        assert not sign_head(vault)


def test_a_checkpoint_is_append_only(signed):
    connection = signed._connections.get("writing")
    for statement in ("UPDATE history_checkpoints SET h = 'x'", "DELETE FROM history_checkpoints"):
        with pytest.raises(DatabaseError, match="append-only"):
            connection.execute(statement)


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE history_checkpoints SET n = n - 1", "checkpoint_broken"),
        ("UPDATE history_checkpoints SET at = replace(at, '2026', '2025')", "checkpoint_broken"),
        ("UPDATE history_checkpoints SET signature = '00' || substr(signature, 3)", "checkpoint_broken"),
        ("UPDATE history_checkpoints SET key_id = 'somebody'", "checkpoint_broken"),
        ("UPDATE signing_keys SET chained_by = 'pack'", "checkpoint_broken"),
        ("DELETE FROM history_checkpoints", "checkpoint_gone"),
    ],
)
def test_a_changed_or_deleted_checkpoint_is_found(signed, clock, statement, code):
    folder = signed.folder
    forge(signed, statement)
    signed.close()
    assert code in codes(folder, clock)


def test_a_whole_signed_history_has_no_findings(signed, clock):
    """The control of the ones above."""
    folder = signed.folder
    forge(signed)
    signed.close()
    assert codes(folder, clock) == []


def test_a_history_that_was_written_anew_does_not_pass_the_signed_head(signed, clock):
    """Whoever has the data key can make a chain that holds together; the signature is what it cannot make."""
    from desktop.storage.history import START, row_hash

    folder, connection = signed.folder, signed._connections.get("writing")
    connection.execute("DROP TRIGGER history_no_update")
    connection.execute("UPDATE history SET op = 'nothing' WHERE n = 2")
    prev = START
    for row in connection.execute("SELECT * FROM history ORDER BY n").fetchall():
        h = row_hash(*(row[key] for key in ("n", "at", "staff_id", "device", "op", "object_kind", "object_id")),
                     row["object_hash"], prev)  # fmt: skip
        connection.execute("UPDATE history SET prev = ?, h = ? WHERE n = ?", (prev, h, row["n"]))
        prev = h
    assert verify_chain(connection).count > 3
    signed.mirror.check(connection)
    signed.mirror.committed(verify_chain(connection))
    signed.close()
    assert codes(folder, clock) == ["checkpoint_broken"]


def test_a_clock_set_back_is_noted_once_and_the_order_stays(vault, clock):
    work_a_little(vault)
    clock.utc = clock.utc.replace(hour=16)
    for _ in range(2):
        with vault.unit_of_work("test") as work:
            work.record("saw", "client", "c" * 32)
    ops = [row[0] for row in vault.connection().execute("SELECT op FROM history ORDER BY n DESC LIMIT 4")]
    assert ops == ["saw", "saw", "clock_went_back", "create"]
    folder = vault.folder
    vault.close()
    found = verify_vault(folder, passphrase=PASSPHRASE, clock=clock)
    assert [(f.code, f.count, f.is_problem) for f in found.findings] == [("clock_went_back", 1, False)]


@pytest.mark.parametrize("seconds", [0, -299, -300, 86_400])
def test_a_clock_that_keeps_time_is_not_noted(vault, clock, seconds):
    work_a_little(vault)
    clock.advance(seconds)
    with vault.unit_of_work("test") as work:
        work.record("saw", "client", "c" * 32)
    assert not vault.connection().execute("SELECT 1 FROM history WHERE op = 'clock_went_back'").fetchall()
