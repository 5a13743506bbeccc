import pytest

from desktop.domain.errors import NewerVersion
from desktop.storage import connection as db
from desktop.storage import exchange, migrate
from desktop.storage.before_migration import aside_path
from desktop.storage.keys import new_key
from desktop.storage.vault import unlock_vault
from tests.fixtures.vaults import PASSPHRASE

LAST = len(migrate.migrations())
NEXT = migrate.Migration(
    LAST + 1,
    f"BEGIN IMMEDIATE; CREATE TABLE later (a TEXT) STRICT; PRAGMA user_version = {LAST + 1}; COMMIT;",
)


def test_files_are_numbered_without_gaps(tmp_path):
    assert [step.number for step in migrate.migrations()] == list(range(1, len(migrate.migrations()) + 1))
    (tmp_path / "0001_one.sql").write_text("")
    (tmp_path / "0003_three.sql").write_text("")
    with pytest.raises(ValueError, match="gaps"):
        migrate.migrations(tmp_path)
    (tmp_path / "two.sql").write_text("")
    with pytest.raises(ValueError, match="not a migration"):
        migrate.migrations(tmp_path)


def test_a_vault_of_a_newer_schema_is_refused_and_left_alone(vault_folder, clock):
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        connection = vault._connections.get("writing")
        connection.execute(f"PRAGMA user_version = {len(migrate.migrations()) + 1}")
    before = (vault_folder / "vault.db").read_bytes()
    with pytest.raises(NewerVersion):
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)
    assert (vault_folder / "vault.db").read_bytes() == before


def test_an_older_vault_is_copied_aside_then_brought_up_to_date(vault_folder, clock, monkeypatch):
    known = migrate.migrations()
    monkeypatch.setattr(migrate, "migrations", lambda: [*known, NEXT])
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.notices == ["migrated"]
        vault.connection().execute("SELECT a FROM later")
        aside = aside_path(vault_folder, NEXT.number)
        copy = db.open_database(aside, vault._dek)
        assert db.schema_version(copy) == len(known)
        copy.close()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.notices == []


@pytest.mark.parametrize(
    "broken", ["CREATE TABLE t1 (a); SELECT * FROM nowhere;", "CREATE TABLE t1 (a); SYNTAX ERROR;"]
)
def test_a_step_that_fails_leaves_the_schema_before_it(tmp_path, broken):
    connection = db.create_database(tmp_path / "vault.db", new_key())
    step = migrate.Migration(1, f"BEGIN IMMEDIATE;\n{broken}\nPRAGMA user_version = 1;\nCOMMIT;")
    with pytest.raises(db.DatabaseError):
        migrate.apply(connection, [step])
    assert db.schema_version(connection) == 0
    assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
    connection.close()


def test_a_step_that_forgets_its_number_is_a_defect(tmp_path):
    connection = db.create_database(tmp_path / "vault.db", new_key())
    with pytest.raises(ValueError, match="user_version"):
        migrate.apply(connection, [migrate.Migration(1, "BEGIN; CREATE TABLE t1 (a); COMMIT;")])
    connection.close()


def test_a_pack_says_the_number_of_the_last_migration():
    """Otherwise an older Waystead calls the new columns of a pack wrong instead of saying that it is too old for it."""
    assert exchange.SCHEMA_VERSION == LAST
