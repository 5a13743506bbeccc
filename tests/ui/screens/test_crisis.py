"""Crisis in the real window over a real vault: by keys and by what a screen reader calls things."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.paths import AppPaths
from desktop.storage.crisis_open import read_crisis_open
from desktop.ui.widgets.list_row import ListRow
from tests.fixtures.vaults import FakeClock
from tests.ui.screens.crisis_window import (
    NOTE,
    WHERE,
    WHO,
    Desk,
    close_window,
    desk,
    open_window,
    unlocked,
    write_agency,
)

__all__ = ["desk", "unlocked"]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def kinds(desk: Desk) -> list[str]:
    (run,) = desk.runs()
    return [line.kind for line in run.lines]


def test_f9_opens_at_once_with_the_note_ready_and_asks_nothing(unlocked: Desk) -> None:
    page = unlocked.f9()
    assert page.running
    assert page.view.note.editor.hasFocus()
    assert unlocked.named("Running for", QWidget).seconds == 0
    unlocked.saved()
    (run,) = unlocked.runs()
    assert run.client_id is None
    assert not run.started_locked
    assert read_crisis_open(unlocked.folder).run_id == run.id  # type: ignore[union-attr]
    unlocked.clock.advance(461)
    page.runner._on_tick()
    assert page.view.band.timer.seconds == 461
    assert unlocked.window.crisis.page is page


def test_ticks_are_stamped_and_a_tick_taken_back_stays_in_the_log(unlocked: Desk) -> None:
    unlocked.f9()
    unlocked.press(Qt.Key.Key_2, CTRL)
    unlocked.clock.advance(60)
    row = unlocked.named("1. ")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert "done 09:01" in row.accessibleName()
    assert "done 09:00" in unlocked.named("2. ").accessibleName()
    unlocked.clock.advance(60)
    unlocked.press(Qt.Key.Key_2, CTRL)
    assert "now" in unlocked.named("2. ").accessibleName()
    unlocked.saved()
    (run,) = unlocked.runs()
    assert [(line.kind, line.step_id) for line in run.lines[1:]] == [
        ("tick", "location"),
        ("tick", "staying"),
        ("untick", "location"),
    ]
    assert set(run.ticked()) == {"staying"}
    spoken = [said.spoken() for said in unlocked.page.view.log.shown()]
    assert any("Done" in line and "Ask where" in line for line in spoken)
    assert any("Not done after all" in line for line in spoken)


def test_no_step_waits_for_another_and_the_standing_one_is_never_the_next(unlocked: Desk) -> None:
    page = unlocked.f9()
    for key in (Qt.Key.Key_6, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        unlocked.press(key, CTRL)
    states = {row.number: row.state for row in page.view.steps.rows}
    assert states == {1: "done", 2: "done", 3: "done", 4: "todo", 5: "current", 6: "done"}


def test_quick_keys_stamp_at_once_and_ctrl_z_writes_a_correction(unlocked: Desk) -> None:
    unlocked.f9()
    unlocked.press(Qt.Key.Key_F1)
    unlocked.press(Qt.Key.Key_F3)
    unlocked.press(Qt.Key.Key_Z, CTRL)
    unlocked.saved()
    (run,) = unlocked.runs()
    assert [line.kind for line in run.lines] == ["started", "quick", "quick", "correction"]
    assert run.lines[3].corrects == run.lines[2].id
    struck = [said for said in unlocked.page.view.log.shown() if said.struck]
    assert [said.text for said in struck] == ["A weapon is there or was named"]


def test_ctrl_z_takes_typed_words_back_first(unlocked: Desk) -> None:
    page = unlocked.f9()
    unlocked.press(Qt.Key.Key_F1)
    unlocked.type("wrong")
    unlocked.press(Qt.Key.Key_Z, CTRL)
    assert page.view.note.text() == ""
    assert [line.kind for line in page.runner.run.lines] == ["started", "quick"]  # type: ignore[union-attr]
    # stamped words are a line: the same key takes that back, and brings no words back to be stamped twice
    unlocked.type("said by mistake")
    unlocked.press(Qt.Key.Key_Return)
    unlocked.press(Qt.Key.Key_Z, CTRL)
    assert page.view.note.text() == ""
    assert page.runner.run is not None
    assert [line.kind for line in page.runner.run.lines[2:]] == ["line", "correction"]


def test_the_note_where_and_who_are_stamped_by_enter_and_by_leaving(unlocked: Desk) -> None:
    page = unlocked.f9()
    unlocked.press(Qt.Key.Key_H, CTRL)
    unlocked.type("She whispers")
    unlocked.press(Qt.Key.Key_Return)
    unlocked.named(WHERE, QLineEdit).setFocus()
    unlocked.type("22 Mill Lane")
    unlocked.press(Qt.Key.Key_Return)
    unlocked.clock.advance(60)
    unlocked.named(WHO, QLineEdit).setFocus()
    unlocked.type("Two children")
    unlocked.named(NOTE, QLineEdit).setFocus()
    unlocked.saved()
    (run,) = unlocked.runs()
    assert (run.location, run.people) == ("22 Mill Lane", "Two children")
    assert run.lines[1].source == "heard"
    assert page.view.who.time.accessibleName() == "09:01"
    assert [line.kind for line in run.lines] == ["started", "line", "location", "people"]


def test_the_clients_number_is_large_and_turns_grey_for_another_place(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    unlocked.window.open_crisis(client_id, "")
    page = unlocked.page
    number = page.view.number.number
    assert number.accessibleName().endswith("503 555 0142")
    assert number.text_font().pixelSize() == 40
    QTest.mouseClick(page.view.number.action, Qt.MouseButton.LeftButton)  # They are there
    assert page.view.where.text() == "18 Alder Street, flat 4, Fairbrook"
    assert "for this address" in page.view.number.label.text()
    assert "18 Alder Street" in page.view.number.words.accessibleName()
    unlocked.named(WHERE, QLineEdit).selectAll()
    unlocked.named(WHERE, QLineEdit).setFocus()
    unlocked.type("the bus station, Cedarville")
    unlocked.press(Qt.Key.Key_Return)
    assert page.view.number.view.grey
    assert "This is for" in page.view.number.label.text()
    unlocked.named(WHERE, QLineEdit).selectAll()
    unlocked.type("5 Oak Road, Milldale")
    unlocked.press(Qt.Key.Key_Return)
    assert page.view.number.view.number == "503 555 0147"
    assert "Ada" not in page.view.number.supers.accessibleName()
    assert "Supervisor 503 555 0110" in page.view.number.supers.accessibleName()


def test_a_dropped_call_shows_the_card_first_rings_nobody_and_spares_a_shared_phone(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    unlocked.window.open_crisis(client_id, "")
    unlocked.press(Qt.Key.Key_F7)
    panel = unlocked.page.view.panel
    assert panel.is_open
    first = panel._rows[0].accessibleName()
    assert first.startswith("They said: call.")
    assert "Shared with sister. No extra tries." in [row.accessibleName() for row in panel._rows]
    QTest.mouseClick(unlocked.named("Tried, no answer"), Qt.MouseButton.LeftButton)
    again = unlocked.named("Tried, no answer")
    assert not again.isEnabled()
    assert again.toolTip() == "A shared phone gets no extra tries."
    unlocked.press(Qt.Key.Key_Escape)
    assert not panel.is_open
    assert unlocked.window.crisis.shown
    unlocked.saved()
    assert kinds(unlocked) == ["started", "line", "call"]


def test_going_elsewhere_keeps_it_running_in_the_button_and_f9_returns(unlocked: Desk) -> None:
    unlocked.f9()
    unlocked.type("half a line")
    unlocked.press(Qt.Key.Key_Escape)
    assert not unlocked.window.crisis.shown
    unlocked.clock.advance(65)
    unlocked.window.crisis._on_second()
    assert unlocked.window.frame is not None
    assert unlocked.window.frame.top.crisis_button.shown() == "01:05"
    unlocked.f9()
    unlocked.saved()
    (run,) = unlocked.runs()
    assert [line.text for line in run.lines if line.kind == "line"] == ["half a line"]


def test_a_reminder_sounds_only_where_somebody_turned_it_on_and_nobody_hears(
    unlocked: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sounds: list[int] = []
    monkeypatch.setattr(QApplication, "beep", lambda: sounds.append(1))
    page = unlocked.f9()

    def after(seconds: int) -> int:
        unlocked.clock.advance(seconds)
        page.runner._on_tick()
        return len(sounds)

    assert after(301) == 0, "off by default"
    unlocked.window.parts.appearance.set_reminder_sound(True)
    assert after(301) == 1
    unlocked.press(Qt.Key.Key_F11)
    assert after(601) == 1, "they cannot speak freely"
    assert len([line for line in page.runner.model.run.lines if line.kind == "reminder"]) == 3


def test_reminders_come_at_the_agencys_minutes_and_only_the_newest_after_a_sleep(unlocked: Desk) -> None:
    page = unlocked.f9()
    unlocked.clock.advance(301)
    page.runner._on_tick()
    assert "5 minutes: Do you know where they are?" in page.view.band.standing.accessibleName()
    unlocked.clock.advance(60 * 28)
    page.runner._on_tick()
    unlocked.saved()
    (run,) = unlocked.runs()
    assert [line.data["minutes"] for line in run.lines if line.kind == "reminder"] == ["5", "30"]
    assert page.runner.next_minutes == 40


def test_hidden_names_leave_every_widget_and_the_numbers_stay(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    unlocked.window.open_crisis(client_id, "")
    page = unlocked.page
    page.view.number.action.click()
    unlocked.type("needleword here")
    unlocked.press(Qt.Key.Key_Return)
    unlocked.type("stays typed")
    unlocked.window.idle.idle.emit()  # idle while a crisis runs is the curtain, not the lock
    assert unlocked.window.unlocked
    assert page.people_hidden
    seen = _everything_said(page)
    assert "Alder" not in seen
    assert "needleword" not in seen
    assert "503 555 0142" in seen
    assert page.view.note.text() == "stays typed"
    unlocked.press(Qt.Key.Key_F8, SHIFT)
    assert page.people_hidden, "what the curtain took away needs the passphrase"
    page.view.panel.close_panel()
    unlocked.press(Qt.Key.Key_Escape)
    assert unlocked.window.crisis.shown, "behind the curtained page stands the record"
    assert page.people_hidden
    field = unlocked.named("Passphrase", QLineEdit)
    field.setFocus()
    unlocked.type("correct wooden harbour lamp")
    unlocked.press(Qt.Key.Key_Return)
    unlocked.wait(lambda: not page.people_hidden)
    assert "Alder" in _everything_said(page)
    unlocked.press(Qt.Key.Key_F8, SHIFT)
    assert page.people_hidden
    unlocked.press(Qt.Key.Key_F8, SHIFT)
    assert not page.people_hidden


def _everything_said(page: QWidget) -> str:
    said = []
    for widget in page.findChildren(QWidget):
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        text = getattr(widget, "text", None)
        said.append(str(text()) if callable(text) and isinstance(widget, QLineEdit) else "")
    return "\n".join(said)


@pytest.mark.parametrize(
    "size", [(1366, 768), (1366, 690), (400, 768), (400, 690), (400, 480), (800, 600), (1920, 1080)]
)
def test_nothing_ever_scrolls_or_is_cut_off(unlocked: Desk, size: tuple[int, int]) -> None:
    client_id = unlocked.add_client()
    unlocked.window.resize(*size)
    unlocked.window.open_crisis(client_id, "")
    page = unlocked.page
    for text in range(12):
        page.runner.stamp_note(f"line {text}", "")
    assert (page.width(), page.height()) == size
    assert not [bar for bar in page.findChildren(QScrollBar) if bar.isVisible()]
    children = [
        part for part in page.view.findChildren(QWidget) if part.parent() is page.view and part.isVisible()
    ]
    for part in children:
        if part.objectName() == "focusRing":
            continue
        assert page.view.rect().contains(part.geometry()), part.objectName()
    solid = [
        part
        for part in children
        if part.objectName() != "focusRing" and not part.objectName().startswith("crisis_dot")
    ]
    for at, part in enumerate(solid):
        for other in solid[at + 1 :]:
            assert not part.geometry().intersects(other.geometry()), (part.objectName(), other.objectName())
    assert page.view.band.timer.isVisible()
    assert page.view.note.isVisible()
    assert page.view.number.number.isVisible()
    assert page.view.number.number.width() >= page.view.number.number.sizeHint().width()


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_large_text_keeps_timer_step_number_and_note(unlocked: Desk, scale: int) -> None:
    unlocked.window.parts.theme.set_scale(scale)
    client_id = unlocked.add_client()
    unlocked.window.open_crisis(client_id, "")
    page = unlocked.page
    steps = [row for row in (*page.view.steps.rows, page.view.steps.single) if row.isVisible()]
    assert page.view.band.timer.isVisible()
    assert steps
    assert page.view.number.number.isVisible()
    assert page.view.note.isVisible()
    assert page.view.rect().contains(page.view.note.geometry())
    unlocked.press(Qt.Key.Key_6, CTRL)
    assert "report" in page.runner.run.ticked()  # type: ignore[union-attr]
    unlocked.window.parts.theme.set_scale(100)


def test_every_part_that_takes_the_keyboard_has_a_name(unlocked: Desk) -> None:
    page = unlocked.f9()
    nameless = [
        part.objectName() or type(part).__name__
        for part in page.findChildren(QWidget)
        if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus and not part.accessibleName()
    ]
    assert nameless == []


def test_it_has_passed_opens_a_report_that_is_kept_and_sealed(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    unlocked.window.open_crisis(client_id, "")
    unlocked.press(Qt.Key.Key_1, CTRL)
    unlocked.type("He left with the car")
    unlocked.press(Qt.Key.Key_Return)
    unlocked.clock.advance(600)
    unlocked.type("She is with her sister")  # never entered: it belongs to this log, and to no later one
    unlocked.passed()
    frame = unlocked.window.frame
    assert frame is not None
    unlocked.wait(
        lambda: frame.navigator.current is not None and frame.navigator.current.name == "crisis_passed"
    )
    assert not unlocked.window.crisis.shown
    QTest.mouseClick(unlocked.named("Incident report", ListRow), Qt.MouseButton.LeftButton)
    assert not unlocked.page.running
    assert read_crisis_open_later(unlocked)
    screen = frame.navigator.current
    assert "He left with the car" in screen.fields["what_happened"].text()  # type: ignore[union-attr]
    assert "She is with her sister" in screen.fields["what_happened"].text()  # type: ignore[union-attr]
    assert screen.fields["minutes"].text() == "10"  # type: ignore[union-attr]
    screen.fields["supervisor_told"].editor.setFocus()  # type: ignore[union-attr]
    unlocked.type("Ada, at 09:15")
    services = unlocked.window.opened.services  # type: ignore[union-attr]
    run_id = screen.params["run_id"]  # type: ignore[union-attr]
    unlocked.wait(lambda: services.crises.report(run_id)["body"]["supervisor_told"] == "Ada, at 09:15")  # type: ignore[index]
    screen.fields["next_steps"].editor.setFocus()  # type: ignore[union-attr]
    unlocked.type("Call tomorrow")
    QTest.mouseClick(unlocked.named("Sign the report"), Qt.MouseButton.LeftButton)
    unlocked.wait(lambda: services.crises.report(run_id)["state"] == "signed")  # type: ignore[index]
    unlocked.wait(screen.signed.isVisible)  # type: ignore[union-attr]
    report = services.crises.report(run_id)
    assert report is not None
    assert report["body"]["next_steps"] == "Call tomorrow"
    assert screen.fields["next_steps"].editor.isReadOnly()  # type: ignore[union-attr]
    page = unlocked.f9()
    assert page.runner.run is not None
    assert page.runner.run.id != run_id, "the next crisis is another run"
    assert page.view.note.text() == ""
    assert services.crisis_intake.note(run_id) == ""


def read_crisis_open_later(desk: Desk) -> bool:
    desk.wait(lambda: read_crisis_open(desk.folder) is None)
    return True


def test_a_broken_agency_file_gives_the_built_in_steps(
    qtbot: QtBot, vault_folder: Path, clock: FakeClock
) -> None:
    paths = AppPaths.from_environment()
    write_agency(paths)
    (paths.agency / "crisis").mkdir()
    (paths.agency / "crisis" / "built_in.toml").write_text("[crisis]\nid = 5\n", encoding="utf-8")
    (paths.agency / "profile.toml").write_text("name = [broken", encoding="utf-8")
    desk = open_window(qtbot, vault_folder, clock)
    try:
        page = desk.f9()
        assert desk.named("1. ").accessibleName().startswith("1. Name the risk")
        assert len(page.view.keys.buttons) == 6
        assert "supervisor’s number yet" in page.view.number.supers.accessibleName()
        assert "not theirs" in page.view.number.label.text()
    finally:
        close_window(desk)


def test_reading_colours_reach_seven_to_one(unlocked: Desk) -> None:
    theme = unlocked.window.parts.theme
    pairs = [
        ("text", "surface"),
        ("text", "raised"),
        ("crisis_muted", "surface"),
        ("crisis_muted", "raised"),
        ("on_danger", "danger"),
        ("on_selection", "selection"),
        ("caution", "surface"),
        ("accent", "raised"),
    ]
    try:
        for mode in ("light", "dark"):
            theme.set_mode(mode)  # type: ignore[arg-type]
            for front, back in pairs:
                assert _contrast(theme.colour(front), theme.colour(back)) >= 7.0, (mode, front, back)
    finally:
        theme.set_mode("light")


def _contrast(front: object, back: object) -> float:
    def light(colour: object) -> float:
        parts = [getattr(colour, name)() for name in ("redF", "greenF", "blueF")]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    one, two = sorted((light(front), light(back)), reverse=True)
    return (one + 0.05) / (two + 0.05)
