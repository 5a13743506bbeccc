import threading

import pytest

from desktop.domain.clock import Moment
from desktop.domain.errors import InvalidInput, RowChanged
from desktop.storage.connection import DatabaseError
from desktop.storage.history import verify_chain


def client(work, **values):
    return work.insert("clients", {"short_id": "W-0001"} | values)


def rows(vault, sql, parameters=()):
    return [tuple(row) for row in vault.connection().execute(sql, parameters)]


def test_insert_fills_what_every_record_has(vault, clock):
    with vault.unit_of_work("test") as work:
        client_id = client(work)
    row = vault.connection().execute("SELECT * FROM clients WHERE id = ?", (client_id,)).fetchone()
    assert (row["origin"], row["version"], row["created_by"]) == (vault.vault_id, 1, vault.staff_id)
    assert row["created_at"] == row["changed_at"] == clock.now().text()
    assert row["deleted_at"] is None


def test_update_counts_the_version_and_keeps_what_a_field_said(vault, clock):
    with vault.unit_of_work("test") as work:
        client_id = client(work, pronouns="she")
    clock.advance(60)
    with vault.unit_of_work("test") as work:
        assert (
            work.update("clients", client_id, {"pronouns": "they", "status": "open"}, expected_version=1) == 2
        )
    assert rows(vault, "SELECT client_id, table_name, row_id, field, old, new FROM field_changes") == [
        (client_id, "clients", client_id, "pronouns", "she", "they")
    ]
    assert rows(vault, "SELECT version, changed_at, pronouns FROM clients") == [
        (2, clock.now().text(), "they")
    ]


def test_a_change_of_nothing_leaves_no_trace(vault):
    with vault.unit_of_work("test") as work:
        client_id = client(work, pronouns="she")
    before = rows(vault, "SELECT count(*) FROM history")
    with vault.unit_of_work("test") as work:
        assert work.update("clients", client_id, {"pronouns": "she"}) == 1
    assert rows(vault, "SELECT count(*) FROM history") == before


def test_a_draft_has_history_but_no_past(vault):
    with vault.unit_of_work("test") as work:
        client_id = client(work)
        work.update("clients", client_id, {"pronouns": "x"}, draft=True)
    assert rows(vault, "SELECT count(*) FROM field_changes") == [(0,)]
    assert rows(vault, "SELECT op FROM history ORDER BY n DESC LIMIT 1") == [("draft",)]


def test_a_row_changed_elsewhere_is_not_overwritten(vault):
    with vault.unit_of_work("test") as work:
        client_id = client(work)
        work.update("clients", client_id, {"pronouns": "first"})
    with pytest.raises(RowChanged), vault.unit_of_work("test") as work:
        work.update("clients", client_id, {"pronouns": "second"}, expected_version=1)
    with pytest.raises(RowChanged), vault.unit_of_work("test") as work:
        work.update("clients", "0" * 32, {"pronouns": "second"})
    assert rows(vault, "SELECT pronouns FROM clients") == [("first",)]


def test_remove_marks_and_keeps(vault, clock):
    with vault.unit_of_work("test") as work:
        client_id = client(work)
        work.remove("clients", client_id)
    assert rows(vault, "SELECT deleted_at, version FROM clients") == [(clock.now().text(), 2)]


def test_records_and_history_stand_or_fall_together(vault):
    before = rows(vault, "SELECT count(*) FROM history")

    def stumble():
        with vault.unit_of_work("test") as work:
            client(work)
            assert work.query("SELECT count(*) FROM history")[0][0] == before[0][0] + 1
            raise LookupError

    with pytest.raises(LookupError):
        stumble()
    assert rows(vault, "SELECT count(*) FROM clients") == [(0,)]
    assert rows(vault, "SELECT count(*) FROM history") == before
    with vault.unit_of_work("test") as work:
        client(work)
    assert verify_chain(vault.connection()).count == before[0][0] + 1


def test_reading_inside_a_unit_sees_its_writes_and_outside_it_cannot_write(vault):
    with vault.unit_of_work("test") as work:
        client(work)
        assert rows(vault, "SELECT count(*) FROM clients") == [(1,)]
    with pytest.raises(DatabaseError):
        vault.connection().execute("DELETE FROM clients")
    assert rows(vault, "SELECT count(*) FROM clients") == [(1,)]


def test_names_of_tables_and_columns_come_from_the_schema_only(vault):
    for table, values in (
        ("clients; DROP TABLE clients", {}),
        ("nowhere", {"a": 1}),
        ("clients", {"short_id": "W-1", "status) VALUES ('x'); --": 1}),
    ):
        with pytest.raises(ValueError, match="no"), vault.unit_of_work("test") as work:
            work.insert(table, values)
    with pytest.raises(ValueError, match="records"), vault.unit_of_work("test") as work:
        work.run("DELETE FROM clients")
    with vault.unit_of_work("test") as work:
        work.run("DELETE FROM interface_state")


def test_values_are_stored_as_they_are_meant(vault, clock):
    with vault.unit_of_work("test") as work:
        client_id = client(
            work, birth_estimated=True, risk_set_at=clock.now(), risk_reasons="a\tb 👩‍👩‍👧 مرحبا \u202e"
        )
    found = rows(
        vault, "SELECT birth_estimated, risk_set_at, risk_reasons FROM clients WHERE id = ?", (client_id,)
    )
    assert found == [(1, clock.now().text(), "a\tb 👩‍👩‍👧 مرحبا \u202e")]
    assert Moment.parse(found[0][1]) == clock.now()


def test_what_no_pack_can_carry_is_left_out_and_the_words_are_kept(vault):
    with vault.unit_of_work("test") as work:
        client_id = client(work, risk_reasons="she\x92s \ud800home\0")
        work.update("clients", client_id, {"cultural_note": "one\x85two"})
    assert rows(vault, "SELECT risk_reasons, cultural_note FROM clients") == [("shes home", "one\ntwo")]


def test_half_a_character_in_a_derived_table_is_refused_by_name(vault):
    with pytest.raises(InvalidInput), vault.unit_of_work("test") as work:
        work.set_meta("broken", "\ud800")


def test_a_second_unit_inside_the_first_is_a_defect_that_says_so(vault):
    with vault.unit_of_work("outer") as work:
        client(work)
        with pytest.raises(RuntimeError, match="inner"), vault.unit_of_work("inner"):
            pass
    assert rows(vault, "SELECT count(*) FROM clients") == [(1,)]


def test_writers_wait_for_each_other(vault):
    def write(number):
        for turn in range(20):
            with vault.unit_of_work("test") as work:
                work.insert("clients", {"short_id": f"W-{number}-{turn}"})
        vault.close_thread()

    threads = [threading.Thread(target=write, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert rows(vault, "SELECT count(*) FROM clients") == [(60,)]
    verify_chain(vault.connection())


def test_settings_of_the_vault_are_replaced(vault):
    with vault.unit_of_work("test") as work:
        work.set_meta("counter", "1")
        work.set_meta("counter", "2")
    assert rows(vault, "SELECT value FROM vault_meta WHERE key = 'counter'") == [("2",)]


def test_no_text_of_a_person_is_in_the_history(vault):
    with vault.unit_of_work("test") as work:
        client_id = client(work, risk_reasons="needle of a reason")
        work.update("clients", client_id, {"risk_reasons": "needle again"})
    everything = repr(rows(vault, "SELECT * FROM history"))
    assert "needle" not in everything
    assert client_id in everything
