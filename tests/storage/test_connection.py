import sqlite3

import pytest

from desktop.domain.errors import (
    DatabaseDamaged,
    InvalidInput,
    NewerVersion,
    NoSpace,
    NotWritable,
    VaultInUse,
    VaultMissing,
)
from desktop.storage import connection as db
from desktop.storage.keys import new_key


@pytest.fixture
def dek():
    return new_key()


@pytest.fixture
def database(tmp_path, dek):
    path = tmp_path / "vault.db"
    connection = db.create_database(path, dek)
    connection.execute("CREATE TABLE t (a TEXT) STRICT")
    connection.execute("INSERT INTO t VALUES ('needle in the database')")
    yield path
    connection.close()


def closed(tmp_path, dek):
    path = tmp_path / "closed.db"
    connection = db.create_database(path, dek)
    connection.execute("CREATE TABLE t (a TEXT) STRICT")
    connection.close()
    return path


def test_a_missing_file_is_named_and_never_created(tmp_path, dek):
    path = tmp_path / "vault.db"
    with pytest.raises(VaultMissing):
        db.open_database(path, dek)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_not_taken_for_a_new_vault(tmp_path, dek):
    path = tmp_path / "vault.db"
    path.touch()
    with pytest.raises(DatabaseDamaged):
        db.open_database(path, dek)
    assert path.stat().st_size == 0


def test_creating_never_overwrites(database, dek):
    with pytest.raises(InvalidInput):
        db.create_database(database, dek)


def test_a_plain_database_is_refused(tmp_path, dek):
    path = tmp_path / "vault.db"
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE t (a)")
    plain.close()
    with pytest.raises(DatabaseDamaged) as caught:
        db.open_database(path, dek)
    assert caught.value.reason == "not_encrypted"


def test_the_file_and_its_log_hold_no_plain_text(database):
    for path in (database, database.with_name("vault.db-wal")):
        raw = path.read_bytes()
        assert raw, path.name
        assert b"needle" not in raw
        assert not raw.startswith(b"SQLite format 3")


def test_the_search_for_plain_text_can_find_it(tmp_path):
    path = tmp_path / "plain.db"
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE t (a)")
    plain.execute("INSERT INTO t VALUES ('needle in the database')")
    plain.commit()
    plain.close()
    assert b"needle" in path.read_bytes()


def test_another_key_does_not_open(tmp_path, dek, capfd):
    path = closed(tmp_path, dek)
    with pytest.raises(DatabaseDamaged) as caught:
        db.open_database(path, new_key())
    assert caught.value.reason == "key_does_not_open"
    assert capfd.readouterr().err == ""


def test_a_key_of_63_digits_never_reaches_the_engine(tmp_path, dek, monkeypatch):
    path = closed(tmp_path, dek)
    real = db.key_text
    monkeypatch.setattr(db, "key_text", lambda key: real(key)[:-2] + b"'")
    with pytest.raises(ValueError, match="67"):
        db.open_database(path, dek)
    with pytest.raises(ValueError, match="32"):
        db.open_database(path, dek[:31])


def test_the_key_text_is_what_the_engine_expects(dek):
    text = db.key_text(dek)
    assert len(text) == 67
    assert bytes(text) == b"x'" + bytes(dek).hex().encode() + b"'"


def test_an_engine_that_damages_databases_is_refused(tmp_path, dek, monkeypatch):
    path = closed(tmp_path, dek)
    monkeypatch.setattr(db.sqlcipher3, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(NewerVersion):
        db.open_database(path, dek)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("temp_store", 2),
        ("secure_delete", 1),
        ("cache_size", -65536),
        ("soft_heap_limit", 32 * 1024 * 1024),
        ("wal_autocheckpoint", 200),
        ("mmap_size", 0),
    ],
)
def test_every_setting_is_in_force(database, dek, pragma, value):
    connection = db.open_database(database, dek)
    row = connection.execute(f"PRAGMA {pragma}").fetchone()
    connection.close()
    assert row is None if pragma == "mmap_size" and row is None else row[0] == value


def test_a_path_with_odd_signs_opens(tmp_path, dek):
    folder = tmp_path / "50% of #1? ü"
    folder.mkdir()
    db.create_database(folder / "vault.db", dek).close()
    assert [path.name for path in folder.iterdir()] == ["vault.db"]


class Refused(db.sqlcipher3.OperationalError):
    def __init__(self, code):
        super().__init__("message")
        self.sqlite_errorcode = code


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (5, VaultInUse),
        (261, VaultInUse),
        (8, NotWritable),
        (778, NotWritable),
        (11, DatabaseDamaged),
        (13, NoSpace),
        (26, DatabaseDamaged),
    ],
)
def test_engine_errors_are_named(code, kind):
    with pytest.raises(kind), db.named_failures():
        raise Refused(code)


def test_a_bug_stays_a_bug():
    with pytest.raises(Refused), db.named_failures():
        raise Refused(1)


def test_an_error_on_a_disk_that_is_gone_stays_an_expected_one(tmp_path):
    error = NotWritable("io_error")
    assert db.full_or_not(error, tmp_path / "gone") is error
