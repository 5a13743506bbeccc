import pytest

from desktop.domain.errors import HistoryDamaged
from desktop.storage import connection as db
from desktop.storage import history, migrate
from desktop.storage.history import START, ChainHead
from desktop.storage.keys import new_key


@pytest.fixture
def database(tmp_path):
    connection = db.create_database(tmp_path / "vault.db", new_key())
    migrate.apply(connection, migrate.migrations())
    yield connection
    connection.close()


def grow(database, rows):
    head = history.chain_head(database)
    for number in range(rows):
        head = history.add_row(
            database,
            head,
            at="2026-11-23T09:00:00.000000Z[UTC][_offset=+0]",
            staff_id="s" * 32,
            device="d" * 32,
            op="create",
            object_kind="clients",
            object_id=f"{number:032}",
            content={"number": number},
        )
    return head


def test_an_empty_history_has_a_start(database):
    assert history.verify_chain(database) == ChainHead(0, START) == history.chain_head(database)


def test_a_whole_chain_verifies_from_the_start_and_from_within(database):
    middle = grow(database, 10)
    end = grow(database, 10)
    assert (
        history.verify_chain(database)
        == history.verify_chain(database, middle)
        == end
        == ChainHead(20, end.h)
    )
    assert history.passes_through(database, middle)
    assert not history.passes_through(database, ChainHead(10, end.h))
    assert not history.passes_through(database, ChainHead(21, end.h))


REST = "at, staff_id, device, op, object_kind, object_id, object_hash, salt, prev, h FROM history WHERE n"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE history SET op = 'x' WHERE n = 5",
        "UPDATE history SET h = 'x' WHERE n = 5",
        "UPDATE history SET rowid = 99 WHERE n = 5",
        "UPDATE history SET n = 99 WHERE n = 10",
        "UPDATE history SET salt = 'other' WHERE n = 5",
        "UPDATE history SET salt = '' WHERE n = 5",
        "DELETE FROM history WHERE n = 10",
        "DELETE FROM history",
        f"INSERT OR REPLACE INTO history SELECT 5, {REST} = 6",
        f"REPLACE INTO history SELECT 10, {REST} = 10",
        f"INSERT INTO history SELECT 12, {REST} = 10",
        f"INSERT INTO history SELECT NULL, {REST} = 10",
    ],
)
@pytest.mark.parametrize("recursive", ["ON", "OFF"])
def test_accidents_cannot_change_the_history(database, statement, recursive):
    end = grow(database, 10)
    database.execute(f"PRAGMA recursive_triggers={recursive}")
    with pytest.raises(db.DatabaseError, match="append-only"):
        database.execute(statement)
    assert history.verify_chain(database) == end


def test_a_lawful_erasure_blanks_the_salt_and_the_chain_holds(database):
    end = grow(database, 3)
    row = database.execute("SELECT object_id, object_hash, salt FROM history WHERE n = 2").fetchone()
    assert history.content_hash({"number": 1}, row["salt"]) == row["object_hash"]
    database.execute(
        "INSERT INTO erasures (id, at, staff_id, table_name, row_id, rule) VALUES ('e', 't', 's', 'clients', ?, 'r')",
        (row["object_id"],),
    )
    database.execute("UPDATE history SET salt = '' WHERE n = 2")
    assert history.verify_chain(database) == end
    assert history.content_hash({"number": 1}, "") != row["object_hash"]


@pytest.mark.parametrize(
    ("tampering", "n"),
    [
        ("UPDATE history SET op = 'x' WHERE n = 5", 5),
        ("UPDATE history SET at = 'x' WHERE n = 7", 7),
        ("UPDATE history SET object_hash = 'x' WHERE n = 9", 9),
        ("DELETE FROM history WHERE n = 4", 4),
        ("UPDATE history SET h = 'x' WHERE n = 3", 3),
    ],
)
def test_somebody_with_the_key_who_drops_the_triggers_is_found(database, tampering, n):
    grow(database, 10)
    for name in ("history_no_update", "history_no_delete"):
        database.execute(f"DROP TRIGGER {name}")
    database.execute(tampering)
    with pytest.raises(HistoryDamaged) as caught:
        history.verify_chain(database)
    assert caught.value.details["n"] == n


def test_the_same_content_hashes_differently_each_time(database):
    grow(database, 1)
    grow(database, 1)
    hashes = [row[0] for row in database.execute("SELECT object_hash FROM history")]
    assert len(set(hashes)) == 2
