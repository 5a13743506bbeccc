"""What a page reads: a bad moment of the disk passes, damage has its name, and neither stays for good."""

import threading

import pytest

from desktop.domain.errors import DatabaseDamaged, NotWritable

ROWS = 400


@pytest.fixture
def filled(vault):
    """A vault with more pages than the first ones, all of them in the database file."""
    with vault.unit_of_work("fill") as work:
        for number in range(ROWS):
            work.insert("clients", {"short_id": f"W-{number}", "risk_reasons": "words " * 200})
    vault.checkpoint()
    vault.close_thread()
    return vault


def read(vault):
    return len(vault.connection().execute("SELECT * FROM clients ORDER BY short_id").fetchall())


def damage(path):
    """Zero everything behind the first pages; return what was there."""
    whole = path.read_bytes()
    path.write_bytes(whole[: 200 * 4096] + bytes(len(whole) - 200 * 4096))
    return whole


def test_damage_is_named_and_reading_goes_on_once_it_is_gone(filled):
    path = filled.folder / "vault.db"
    connection = filled.connection()
    whole = damage(path)
    for _ in range(2):
        with pytest.raises(DatabaseDamaged):
            read(filled)
    path.write_bytes(whole)
    assert read(filled) == ROWS
    assert filled.connection() is connection, "whoever holds it has the new one too"


def test_damage_between_two_rows_is_named(filled):
    path = filled.folder / "vault.db"
    rows = iter(filled.connection().execute("SELECT * FROM clients ORDER BY rowid"))
    next(rows)
    whole = damage(path)
    with pytest.raises(DatabaseDamaged):
        list(rows)
    path.write_bytes(whole)
    assert read(filled) == ROWS


def test_a_database_that_the_disk_does_not_give_is_not_called_damaged(filled):
    path = filled.folder / "vault.db"
    damage(path)
    path.rename(path.with_name("away"))
    with pytest.raises(NotWritable, match="disk_unreadable"):
        read(filled)
    path.with_name("away").rename(path)


def test_inside_a_transaction_nothing_is_read_twice(filled):
    connection = filled.connection()
    connection.execute("BEGIN")
    assert connection.in_transaction
    path = filled.folder / "vault.db"
    whole = damage(path)
    with pytest.raises(DatabaseDamaged):
        read(filled)
    path.write_bytes(whole)
    assert not connection.in_transaction
    assert read(filled) == ROWS


def test_after_closing_nothing_is_opened_anew(filled):
    held = []

    def reader():
        connection = filled.connection()
        held.append(connection.execute("SELECT count(*) FROM clients").fetchone()[0])
        met.wait(10)
        connection.close()
        try:
            connection.execute("SELECT 1")
        except RuntimeError as error:
            held.append(str(error))

    met = threading.Event()
    thread = threading.Thread(target=reader)
    thread.start()
    while not held:
        thread.join(0.01)
    closing = threading.Thread(target=filled.close)
    closing.start()
    while not filled.closed:
        closing.join(0.01)
    met.set()
    thread.join()
    closing.join()
    assert held == [ROWS, "the vault is closed"]
