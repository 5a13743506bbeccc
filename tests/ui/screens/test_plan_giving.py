"""Around giving, in the window: passwords, where the file went, deleting it, disks that fail, and after a lock."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from desktop.domain.tasks import GIVEN_FILE
from desktop.ui.places import KnownPlace
from desktop.ui.widgets.labels import bare
from tests.fixtures.disks import mounted
from tests.ui.screens.plan_window import Table, table
from tests.ui.screens.test_plan_give import client_id, decide, pages, plan_id

__all__ = ["client_id", "plan_id", "table"]


def make_english(table: Table) -> None:
    table.press("Check and give…")
    table.press("Document, English")


def save(table: Table, path: Path) -> None:
    table.wait(lambda: table.named("Save the page…", QAbstractButton).isEnabled())
    table.press("Save the page…")
    table.take_place(path)


def given(table: Table, plan_id: str) -> list[dict[str, object]]:
    return table.services.plan_giving.of_plan(plan_id)


def test_an_own_password_is_refused_with_a_sentence_and_taken_when_it_holds(
    table: Table, plan_id: str, tmp_path: Path
) -> None:
    decide(table, password="Yes")
    make_english(table)
    table.wait(lambda: bool(table.find("Every step is there")))
    assert "Ten digits" in table.words()
    table.press("Kind of password: Their own")
    assert not table.named("Save the page…", QAbstractButton).isEnabled()
    for typed, said in (
        ("samira and the tea", "A name or a place of theirs is in it"),
        ("short", "too short: at least 12"),
        ("tea~and~seven~stones", "Not every phone can type this"),
        ("1234567890", "guessed quickly"),
    ):
        field = table.named("Their own password", QLineEdit)
        field.clear()
        table.write_in("Their own password", typed)
        table.press("Use this one")
        table.wait(lambda said=said: said in table.words())  # type: ignore[misc]
        assert table.screen.page.form.password == ""
    field = table.named("Their own password", QLineEdit)
    field.clear()
    table.write_in("Their own password", "seven kettles under oaks")
    QTest.keyClick(field, Qt.Key.Key_Return)
    path = tmp_path / "list.pdf"
    save(table, path)
    table.wait(path.exists)
    assert "Four slow breaths" in pages(path, "-upw", "seven kettles under oaks")
    table.wait(lambda: "Saved as" in table.words())
    assert "kettles" not in str(given(table, plan_id))
    table.saved()
    conn = table.services.vault.connection()
    names = [row["name"] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    rows = [str(tuple(row)) for name in names for row in conn.execute(f'SELECT * FROM "{name}"')]
    assert any("list.pdf" in row for row in rows), "the control: what is kept of it is found"
    assert not any("kettles" in row for row in rows), "the password is nowhere in the vault"


def test_after_giving_it_is_shown_where_it_is_and_that_the_password_was_told(
    table: Table, plan_id: str, tmp_path: Path
) -> None:
    decide(table, password="Yes")
    make_english(table)
    save(table, tmp_path / "list.pdf")
    table.wait(lambda: "What was given" in table.words())
    table.wait(lambda: str(tmp_path) in bare(table.words()))
    assert "list.pdf" in bare(table.words())
    assert "The password is not kept here" in table.words()
    password = table.screen.page.form.password
    field = table.named("How it was told", QLineEdit)
    table.write_in("How it was told", f"by text: {password}")
    table.press("It was told")
    table.wait(lambda: "The password itself is not written down" in table.words())
    assert given(table, plan_id)[0]["told_at"] == ""
    field = table.named("How it was told", QLineEdit)
    field.clear()
    table.write_in("How it was told", "said on the phone")
    table.press("It was told")
    table.wait(lambda: "The password was told" in table.words())
    entry = given(table, plan_id)[0]
    assert (entry["told_how"], entry["protected"]) == ("said on the phone", "password")
    assert password not in str(given(table, plan_id))


def test_a_file_on_a_stick_reminds_today_and_is_deleted_from_the_page(
    table: Table, plan_id: str, client_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr("desktop.ui.places._sticks", lambda: [KnownPlace("stick", stick, "BLUE")])
    decide(table)
    make_english(table)
    path = stick / "list.pdf"
    save(table, path)
    table.wait(lambda: bool(table.find("Delete the file there", QAbstractButton)))
    assert given(table, plan_id)[0]["went"] == "usb"
    assert table.named("How does it get to them?: USB stick", QAbstractButton).isChecked()
    listed = table.services.tasks.listed(client_id)
    (task,) = [task for task in listed.week if task.rule == GIVEN_FILE]
    assert bare(task.title) == "Delete list.pdf from the USB stick"
    table.clock.advance(26 * 3600)
    table.window.idle.stop()
    table.go("today")
    table.wait(lambda: "Delete list.pdf from the USB stick" in bare(table.words()))
    table.go("tasks", {"client_id": client_id})
    row = next(
        row for row in table.window.findChildren(QAbstractButton) if row.objectName() == f"task_row_{task.id}"
    )
    row.click()
    table.wait(lambda: table.screen.page_name == "give" if hasattr(table.screen, "page_name") else False)
    table.press("Delete the file there")
    table.wait(lambda: not path.exists())
    table.wait(lambda: "The file is deleted" in table.words())
    assert table.services.tasks.listed(client_id).week == ()
    table.press("It is not deleted")
    table.wait(lambda: bool(table.find("It is deleted", QAbstractButton)))
    assert given(table, plan_id)[0]["became"] == "not_deleted"


def test_a_really_full_disk_says_what_to_do_and_nothing_was_given(
    table: Table, plan_id: str, tmp_path: Path
) -> None:
    decide(table)
    make_english(table)
    with mounted(tmp_path / "stick") as disk:
        (disk / "film").write_bytes(bytes(shutil.disk_usage(disk).free - 8192))
        save(table, disk / "list.pdf")
        assert table.window.frame is not None
        foot = table.window.frame.foot
        table.wait(lambda: "full" in foot.text().casefold())
        assert [path.name for path in disk.iterdir()] == ["film"]
        table.wait(lambda: "The file was not finished" in table.words())
        plan = table.services.plans.get(plan_id)
        assert plan is not None
        assert plan.given_at is None
        (disk / "film").unlink()
        save(table, disk / "list.pdf")
        table.wait((disk / "list.pdf").exists)
        table.wait(lambda: "Saved as" in table.words())


def test_stopping_a_slow_stick_leaves_nothing(
    table: Table, plan_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    go_on, begun, flush = threading.Event(), threading.Event(), os.fsync

    def slow(handle: int) -> None:
        if threading.current_thread().name.startswith("slow"):
            begun.set()
            assert go_on.wait(20)
            raise InterruptedError
        flush(handle)

    decide(table)
    make_english(table)
    table.wait(lambda: bool(table.find("Every step is there")))
    monkeypatch.setattr("desktop.exports.atomic.os.fsync", slow)
    table.press("Save the page…")
    table.take_place(tmp_path / "list.pdf")
    table.wait(begun.is_set)
    table.press("Stop")
    go_on.set()
    assert table.window.frame is not None
    assert "Stopped" in table.window.frame.foot.text()
    table.wait(lambda: "The file was not finished" in table.words())
    assert [path for path in tmp_path.iterdir() if path.suffix in {".pdf", ".part"}] == []
    plan = table.services.plans.get(plan_id)
    assert plan is not None
    assert plan.given_at is None
    assert table.named("Save the page…", QAbstractButton).isEnabled()


def test_a_file_name_that_says_whose_it_is_is_refused_with_a_sentence(
    table: Table, plan_id: str, tmp_path: Path
) -> None:
    decide(table)
    make_english(table)
    table.wait(lambda: bool(table.find("Every step is there")))
    table.press("Save the page…")
    table.take_place(tmp_path / "plan of Samira.pdf")
    assert table.window.frame is not None
    foot = table.window.frame.foot
    table.wait(lambda: "says whose it is" in foot.text())
    assert list(tmp_path.glob("*.pdf")) == []
    assert given(table, plan_id) == []
    assert table.named("Save the page…", QAbstractButton).isEnabled()


def test_a_title_too_long_for_the_plan_is_named_with_a_way_there(table: Table, plan_id: str) -> None:
    decide(table)
    table.screen.page.title_field.set_text("soup " * 2000)
    table.saved()
    table.press("Check and give…")
    table.press("Document, English")
    table.wait(lambda: bool(table.find("A title")))
    table.press("A title")
    assert table.screen.page_name == "facts"


def test_after_a_lock_the_choices_stand_and_nothing_was_given_that_was_not_finished(
    table: Table, plan_id: str
) -> None:
    decide(table, password="Yes")
    make_english(table)
    table.wait(lambda: bool(table.find("Every step is there")))
    table.press("Kind of password: Words")
    table.wait(lambda: bool(table.screen.page.form.made))
    password = table.screen.page.form.password
    table.window.lock()
    table.wait(lambda: not table.window.unlocked)
    table.unlock()
    table.wait(lambda: getattr(table.screen, "page_name", "") == "give")
    table.wait(lambda: bool(table.find("Every step is there")))
    assert table.named("Document, English", QAbstractButton).isChecked()
    form = table.screen.page.form
    assert len(form.password.split()) == 4
    assert form.password != password, "a password is never kept"
    assert given(table, plan_id) == []
    plan = table.services.plans.get(plan_id)
    assert plan is not None
    assert plan.given_at is None
