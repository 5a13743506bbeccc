"""A plan as a recording, in the window: recorded while it is kept, heard and ticked, cut, played, given; and left."""

from __future__ import annotations

import shutil
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop.domain.tasks import GIVEN_FILE
from desktop.services import listening, recording
from desktop.storage import attachments as rows
from desktop.ui.places import KnownPlace
from desktop.ui.screens.plan_audio import AudioForm
from tests.services.test_plan_recordings import length_of, voice
from tests.ui.screens.plan_window import Table, table
from tests.ui.screens.test_plan_give import client_id, decide, plan_id

__all__ = ["client_id", "plan_id", "table"]


@pytest.fixture(autouse=True)
def nobody_hears(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "OUTPUT", ["null"])
    monkeypatch.setattr(recording, "INPUT", ["null"])


def form_of(table: Table) -> AudioForm:
    form = table.screen.page.form
    assert isinstance(form, AudioForm)
    return form


def open_form(table: Table, language: str = "English") -> AudioForm:
    decide(table)
    table.press("Check and give…")
    table.press(f"Recording, {language}")
    return form_of(table)


def record(table: Table, milliseconds: int = 500) -> None:
    """Record so much of silence."""
    form = form_of(table)
    table.press("Record")
    table.wait(lambda: form.record.hears and ":" in form.record.time.text(), 20)
    seen: list[int] = []
    form.record.heard.connect(lambda what: seen.append(what[1].at))
    table.wait(lambda: bool(seen) and max(seen) >= milliseconds, 20)
    table.press("Stop and keep")
    table.wait(lambda: form.recording is not None and not form.record.hears, 20)


def tick_all(table: Table) -> None:
    form = form_of(table)
    table.press("Play")
    table.wait(lambda: form.sound.plays and all(row.isEnabled() for row in form.heard.rows.values()), 20)
    for step_id in list(form.heard.rows):
        row = form.heard.rows[step_id]
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        QTest.keyClick(row, Qt.Key.Key_Space)
        table.wait(lambda step_id=step_id: step_id in form._ticks)


def alive(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def button(table: Table, name: str) -> QAbstractButton:
    return table.named(name, QAbstractButton)


def test_recorded_heard_step_by_step_cut_and_played_to_them(
    table: Table, plan_id: str, client_id: str
) -> None:
    form = open_form(table)
    # nothing there: nothing can be given, and it says why
    assert not button(table, "I played it to them").isEnabled()
    assert "There is no recording yet." in table.words()
    table.press("Whose voice?: Interpreter")
    record(table, 1_000)
    assert "The interpreter's voice" in table.words()
    # not before it was heard
    assert not any(row.isEnabled() for row in form.heard.rows.values())
    assert "Huda" not in table.words()
    assert not button(table, "Save as a file…").isEnabled()
    tick_all(table)
    table.wait(lambda: button(table, "I played it to them").isEnabled())
    # cut: it is another recording, and nobody has heard it yet
    first = form.recording
    assert first is not None
    # a second is over by itself
    table.wait(lambda: form.sound.place().state == "ended")
    form.sound._seek(300)
    table.wait(lambda: form.sound.place().at == 300)
    table.press("Cut off what is after this place")
    table.wait(lambda: form.failure.isVisible() or (form.recording or first).id != first.id)
    assert not form.failure.isVisible(), form.failure.accessibleName()
    assert not button(table, "I played it to them").isEnabled()
    cut = form.recording
    assert cut is not None
    assert cut.voice == "interpreter"
    # and brought back whole, with what was heard in it
    table.press("It is cut.")
    table.wait(lambda: form.recording is not None and form.recording.id == first.id)
    table.wait(lambda: button(table, "I played it to them").isEnabled())
    table.press("I played it to them")
    table.wait(lambda: "Played to them." in table.words())
    entries = table.services.ledger.of_client(client_id)
    assert [(each["what"], each["form"], each["file_name"]) for each in entries] == [("plan", "played", None)]
    plan = table.services.plans.get(plan_id)
    assert plan is not None
    assert plan.state == "in_use"


def test_given_as_a_small_file_that_says_nothing(
    table: Table, plan_id: str, client_id: str, tmp_path: Path
) -> None:
    form = open_form(table)
    table.write(table.services.plan_recordings.keep, plan_id, "en", "caseworker", voice(4))
    form.refresh()
    tick_all(table)
    table.wait(lambda: button(table, "Save as a file…").isEnabled())
    table.press("Save as a file…")
    path = tmp_path / "list-0003.mp3"
    table.take_place(path)
    table.wait(path.exists)
    table.wait(lambda: "Saved as" in table.words())
    data = path.read_bytes()
    assert abs(length_of(data) - 4) < 0.2
    assert b"Samira" not in data
    assert [each["form"] for each in table.services.ledger.of_client(client_id)] == ["audio"]
    assert [path.name] == [each.name for each in tmp_path.glob("list*")]


def test_one_on_a_stick_is_to_be_deleted_there_and_unchecked_words_are_written_down(
    table: Table, plan_id: str, client_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr("desktop.ui.places._sticks", lambda: [KnownPlace("stick", stick, "BLUE")])
    decide(table)
    table.press("Check and give…")
    table.press("Recording, Arabic")
    table.agree()
    form = form_of(table)
    table.write(table.services.plan_recordings.keep, plan_id, "ar", "interpreter", voice(3))
    form.refresh()
    tick_all(table)
    table.wait(lambda: button(table, "Save as a file…").isEnabled())
    table.press("Save as a file…")
    table.take_place(stick / "list-0003.mp3")
    table.wait(lambda: "Saved as" in table.words())
    (entry,) = table.services.plan_giving.of_plan(plan_id)
    assert (entry["form"], entry["went"], bool(entry["unchecked"])) == ("audio", "usb", True)
    listed = table.services.tasks.listed(client_id)
    assert [task.rule for task in listed.week if task.rule == GIVEN_FILE] == [GIVEN_FILE]
    table.wait(lambda: bool(table.find("Delete the file there")))  # the list follows the sentence
    table.press("Delete the file there")
    table.wait(lambda: not (stick / "list-0003.mp3").exists())


def test_where_others_could_play_it_there_is_no_file_but_it_can_be_played_in_the_call(
    table: Table, plan_id: str
) -> None:
    decide(table, found_by="Others read the phone", password="Yes")
    table.press("Check and give…")
    table.press("Recording, English")
    form = form_of(table)
    table.write(table.services.plan_recordings.keep, plan_id, "en", "caseworker", voice(3))
    form.refresh()
    tick_all(table)
    table.wait(lambda: button(table, "I played it to them").isEnabled())
    assert not button(table, "Save as a file…").isEnabled()
    assert "others could play it" in table.words()


def test_without_a_microphone_a_sentence_says_what_to_do(
    table: Table, plan_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "INPUT", ["pulseaudio"])
    monkeypatch.setenv("PULSE_SERVER", "/nowhere/at/all")
    form = open_form(table)
    table.press("Record")
    table.wait(lambda: "No microphone of this computer answers" in table.words(), 20)
    assert not form.record.hears
    assert form.recording is None
    assert button(table, "Record").isEnabled()
    # nothing of it stays behind
    conn = table.services.vault.connection()
    table.wait(lambda: not conn.execute("SELECT 1 FROM attachments").fetchall())


@pytest.mark.parametrize("away", ["another page", "a crisis", "the cover"])
def test_it_is_deaf_as_soon_as_the_page_is_left_and_keeps_what_was_said(
    table: Table, plan_id: str, client_id: str, away: str
) -> None:
    form = open_form(table)
    table.press("Record")
    table.wait(lambda: form.record.hears and ":" in form.record.time.text(), 20)
    recorder = form.record._recorder
    assert recorder is not None
    pid = recorder.pid
    table.wait(
        lambda: bool(table.services.vault.connection().execute("SELECT 1 FROM attachment_chunks").fetchall())
    )
    match away:
        case "another page":
            table.go("today")
        case "a crisis":
            table.window.open_crisis(client_id)
        case _:
            table.window.hide_pressed()
    table.wait(lambda: not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)
    table.wait(lambda: len(table.services.plan_recordings.of_plan(plan_id, "en")) == 1)
    (kept,) = table.services.plan_recordings.of_plan(plan_id, "en")
    assert not kept.cut_off
    if away == "the cover":  # it stands there for who comes back
        table.wait(lambda: form.recording is not None and form.recording.id == kept.id)


def test_left_while_the_microphone_is_still_being_opened_nobody_hears(table: Table, plan_id: str) -> None:
    form = open_form(table)
    card = form.record
    table.press("Record")
    table.wait(lambda: card._recorder is not None)
    recorder = card._recorder
    assert recorder is not None
    table.go("today")
    # whatever was begun comes to its end, and nothing unfinished is left
    table.write(lambda: True)
    conn = table.services.vault.connection()
    table.wait(lambda: rows.broken_off(conn) == [])
    table.wait(lambda: recorder.wait(0))
    table.wait(lambda: recorder.pid == 0 or not alive(recorder.pid))


def test_locked_in_the_middle_it_is_there_at_the_next_unlock(
    table: Table, plan_id: str, client_id: str
) -> None:
    form = open_form(table)
    table.press("Record")
    table.wait(lambda: form.record.hears and ":" in form.record.time.text(), 20)
    table.wait(
        lambda: bool(table.services.vault.connection().execute("SELECT 1 FROM attachment_chunks").fetchall())
    )
    table.window.lock()
    table.wait(lambda: not table.window.unlocked)
    table.unlock()
    (kept,) = table.services.plan_recordings.of_plan(plan_id, "en")
    assert kept.about.size > 0


def test_a_changed_step_has_to_be_heard_again(table: Table, plan_id: str, client_id: str) -> None:
    form = open_form(table)
    table.write(table.services.plan_recordings.keep, plan_id, "en", "caseworker", voice(3))
    form.refresh()
    tick_all(table)
    table.wait(lambda: button(table, "I played it to them").isEnabled())
    row = next(row for row in form._draft.rows("coping") if not row.is_empty())
    row.texts["en"] = "I open the window"
    form._draft.put(row)
    form._show()
    assert not button(table, "I played it to them").isEnabled()
    assert "Still to be heard: 1" in table.words()


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="this computer has no voice")
def test_the_computers_voice_where_there_is_one(table: Table, plan_id: str) -> None:
    form = open_form(table)
    table.wait(lambda: bool(table.find("Use this computer's voice")))
    table.press("Use this computer's voice")
    table.wait(lambda: form.recording is not None, 30)
    assert "The computer's voice" in table.words()
