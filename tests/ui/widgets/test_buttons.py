"""Buttons by key and mouse, busy and cannot, crisis running, undo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.crisis_button import CrisisButton
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.saved import SavedMark, UndoLine
from desktop.ui.widgets.timer_label import TimerLabel, clock_text


def pressed_by(qtbot, button, key: Qt.Key) -> bool:
    heard: list[bool] = []
    button.clicked.connect(lambda: heard.append(True))
    QTest.keyClick(button, key)
    return bool(heard)


def test_space_and_enter_press(theme: Theme, qtbot) -> None:
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        button = PrimaryButton(theme, "Start session")
        qtbot.addWidget(button)
        assert pressed_by(qtbot, button, key)


def test_a_busy_button_takes_no_press_and_keeps_its_width(theme: Theme, qtbot) -> None:
    button = PrimaryButton(theme, "Start the session now")
    qtbot.addWidget(button)
    width = button.sizeHint().width()
    button.set_busy("Saving")
    heard: list[bool] = []
    button.clicked.connect(lambda: heard.append(True))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert heard == []
    assert button.sizeHint().width() == width
    button.set_busy(None)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == [True]


def test_the_ring_turns_unless_less_motion_is_wished(theme: Theme, qtbot) -> None:
    theme.set_reduced_motion(False)
    try:
        button = PrimaryButton(theme, "Save")
        qtbot.addWidget(button)
        button.set_busy("Saving")
        qtbot.waitUntil(lambda: button._turn > 0, timeout=1000)
        button.set_busy(None)
    finally:
        theme.set_reduced_motion(True)
    still = PrimaryButton(theme, "Save")
    qtbot.addWidget(still)
    still.set_busy("Saving")
    assert still._timer is None


def test_cannot_says_why(theme: Theme, qtbot) -> None:
    button = PrimaryButton(theme, "Next")
    qtbot.addWidget(button)
    button.set_cannot("Choose one first.")
    assert not button.isEnabled()
    assert button.toolTip() == button.accessibleDescription() == "Choose one first."
    button.set_cannot("")
    assert button.isEnabled()


def test_an_ampersand_is_a_letter(theme: Theme, qtbot) -> None:
    button = QuietButton(theme, "Consent & referrals")
    qtbot.addWidget(button)
    assert button.label() == "Consent & referrals"
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "Consent & referrals"


def test_the_crisis_button_shows_the_running_time_and_speaks_minutes(theme: Theme, qtbot) -> None:
    button = CrisisButton(theme)
    qtbot.addWidget(button)
    assert button.shown() == "Crisis"
    button.set_running(461)
    assert button.shown() == "07:41"
    spoken = button.accessibleName()
    assert "7" in spoken
    assert "41" not in spoken
    button.set_running(462)
    assert button.accessibleName() == spoken
    button.set_running(None)
    assert button.shown() == "Crisis"
    assert button.accessibleName() == "Crisis"


def test_the_crisis_button_gets_room_for_a_time_wider_than_its_word(theme: Theme, qtbot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    row = QHBoxLayout(host)
    button = CrisisButton(theme, compact=True)
    row.addWidget(button)
    row.addStretch(1)
    host.resize(600, 80)
    host.show()
    before = button.width()
    # the word stays the same, so that only the button itself can ask for more
    button.set_running(600_000)
    QApplication.processEvents()
    assert button.sizeHint().width() > before
    assert button.width() >= button.sizeHint().width()


def test_the_timer_is_heard_by_the_minute(theme: Theme, qtbot) -> None:
    timer = TimerLabel(theme, hours=True)
    qtbot.addWidget(timer)
    names = set()
    for seconds in range(0, 181, 1):
        timer.set_seconds(seconds)
        names.add(timer.accessibleName())
    assert len(names) == 4


def test_clock_text() -> None:
    assert clock_text(760, hours=False) == "12:40"
    assert clock_text(461, hours=True) == "00:07:41"
    assert clock_text(3600, hours=False) == "01:00:00"
    assert clock_text(-5, hours=True) == "00:00:00"


def test_undo_line(theme: Theme, qtbot) -> None:
    line = UndoLine(theme)
    qtbot.addWidget(line)
    line.offer("Note moved to Done")
    assert line.isVisible()
    with qtbot.waitSignal(line.undone, timeout=500):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.isHidden()


def test_undo_line_stays_while_it_has_focus(theme: Theme, qtbot, monkeypatch) -> None:
    line = UndoLine(theme)
    qtbot.addWidget(line)
    line.offer("Note moved")
    monkeypatch.setattr(line, "hasFocus", lambda: True)
    line._on_time()
    assert line.isVisible()
    monkeypatch.setattr(line, "hasFocus", lambda: False)
    with qtbot.waitSignal(line.gone, timeout=500):
        line._on_time()
    assert line.isHidden()


def test_saved_mark_says_its_state(theme: Theme, qtbot) -> None:
    mark = SavedMark(theme)
    qtbot.addWidget(mark)
    mark.set_state("saved", "14:08")
    assert "14:08" in mark.words()
    mark.set_state("not_saved")
    assert mark.words() == mark.accessibleName() == "Not saved yet, trying again"


def test_arrows_walk_through_list_rows(theme: Theme, qtbot, active) -> None:
    card = ListCard(theme, "Waiting")
    rows = [card.add_row(ListRow(theme, name)) for name in ("One", "Two", "Three")]
    qtbot.addWidget(card)
    active(card)
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    QTest.keyClick(rows[1], Qt.Key.Key_Up)
    assert rows[0].hasFocus()
    heard: list[str] = []
    rows[0].clicked.connect(lambda: heard.append("one"))
    QTest.keyClick(rows[0], Qt.Key.Key_Return)
    assert heard == ["one"]
    card.clear()
    assert card.rows == []


def test_a_button_has_role_and_press_for_screen_readers(theme: Theme, qtbot) -> None:
    button = PrimaryButton(theme, "Next")
    qtbot.addWidget(button)
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.role() == QAccessible.Role.Button
    assert interface.text(QAccessible.Text.Name) == "Next"
