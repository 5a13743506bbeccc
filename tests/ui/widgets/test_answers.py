"""Choice rows, segments, chips, tabs, steps and marks: by key, by number, silently, and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.segment import usual_different, yes_no_unsure
from desktop.ui.widgets.small_multiples import Mark, SmallMultiples
from desktop.ui.widgets.steps import Step, StepColumn, StepLine
from desktop.ui.widgets.tabs import Tabs

PEOPLE = [
    ChoiceOption(value="alone", text="Alone", exclusive=True),
    ChoiceOption(value="partner", text="Partner"),
    ChoiceOption(value="child", text="Child"),
    ChoiceOption(value="parent", text="Parent"),
]


class Page(QWidget):
    """Stands for a page that hears Enter."""

    def __init__(self) -> None:
        super().__init__()
        self.enters = 0
        self.column = QVBoxLayout(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.enters += event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@pytest.fixture
def group(theme: Theme, qtbot, active) -> ChoiceGroup:
    made = ChoiceGroup(theme, "Who is there?", PEOPLE)
    qtbot.addWidget(made)
    made.resize(900, 300)
    active(made)
    return made


def test_nothing_is_prechosen(group: ChoiceGroup, theme: Theme, qtbot) -> None:
    assert group.values() == []
    segment = yes_no_unsure(theme, "Hears")
    qtbot.addWidget(segment)
    assert segment.value() == ""


def test_number_keys_choose(group: ChoiceGroup, qtbot) -> None:
    heard: list[list[str]] = []
    group.changed.connect(heard.append)
    group.rows[0].setFocus()
    QTest.keyClick(group.rows[0], Qt.Key.Key_3)
    QTest.keyClick(group.rows[2], Qt.Key.Key_2)
    assert heard == [["child"], ["partner", "child"]]
    assert group.rows[1].hasFocus()
    QTest.keyClick(group.rows[1], Qt.Key.Key_2)
    assert group.values() == ["child"]


def test_a_number_without_an_answer_is_left_to_the_page(group: ChoiceGroup) -> None:
    assert not group.press_number(7)
    assert not group.press_number(0)
    assert group.press_number(4)
    assert group.values() == ["parent"]


def test_alone_clears_the_others_and_they_clear_alone(group: ChoiceGroup) -> None:
    group.set_values(["partner", "child"])
    group.rows[0].click()
    assert group.values() == ["alone"]
    group.rows[1].click()
    assert group.values() == ["partner"]


def test_one_of_several(theme: Theme, qtbot) -> None:
    group = ChoiceGroup(theme, "Which?", PEOPLE, multi=False)
    qtbot.addWidget(group)
    group.rows[1].click()
    group.rows[2].click()
    assert group.values() == ["child"]
    group.rows[2].click()
    assert group.values() == []


def test_setting_values_is_silent(group: ChoiceGroup) -> None:
    heard: list[object] = []
    group.changed.connect(heard.append)
    group.set_values(["partner"])
    assert heard == []
    assert group.values() == ["partner"]


def test_space_chooses_and_enter_goes_to_the_page(theme: Theme, qtbot) -> None:
    page = Page()
    group, segment, chip = (
        ChoiceGroup(theme, "Who?", PEOPLE),
        yes_no_unsure(theme, "Hears"),
        Chip(theme, "Upkeep"),
    )
    for widget in (group, segment, chip):
        page.column.addWidget(widget)
    qtbot.addWidget(page)
    page.show()
    for widget in (group.rows[1], segment.parts[0], chip):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Space)
        QTest.keyClick(widget, Qt.Key.Key_Return)
    assert page.enters == 3
    assert group.values() == ["partner"]
    assert segment.value() == "yes"
    assert chip.isChecked()


def test_arrows_move_by_rows_and_columns_and_mirror(group: ChoiceGroup, qapp, qtbot) -> None:
    group.rows[0].setFocus()
    QTest.keyClick(group.rows[0], Qt.Key.Key_Down)
    assert group.rows[2].hasFocus()
    QTest.keyClick(group.rows[2], Qt.Key.Key_Right)
    assert group.rows[3].hasFocus()
    group.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(group.rows[3], Qt.Key.Key_Right)
    assert group.rows[2].hasFocus()
    assert group.values() == []


def test_two_columns_from_560_one_below(theme: Theme, qtbot, qapp) -> None:
    group = ChoiceGroup(theme, "Who?", PEOPLE)
    qtbot.addWidget(group)
    group.show()
    group.resize(600, 300)
    qapp.processEvents()
    assert group.rows[0].y() == group.rows[1].y()
    group.resize(500, 300)
    qapp.processEvents()
    assert group.rows[0].y() < group.rows[1].y()


def test_density_changes_the_row_height(group: ChoiceGroup, theme: Theme) -> None:
    assert group.rows[0].sizeHint().height() == 56
    group.set_density("compact")
    assert group.rows[0].sizeHint().height() == 48
    group.set_density("short")
    assert group.rows[0].sizeHint().height() == 44


def test_choosing_moves_nothing(group: ChoiceGroup, theme: Theme, qtbot) -> None:
    before = [row.sizeHint() for row in group.rows]
    group.set_values(["partner"])
    assert [row.sizeHint() for row in group.rows] == before
    segment = usual_different(theme, "Face")
    qtbot.addWidget(segment)
    widths = [part.sizeHint().width() for part in segment.parts]
    segment.set_value("different")
    assert [part.sizeHint().width() for part in segment.parts] == widths
    assert widths[1] >= 94


def test_screen_readers_hear_role_state_and_question(group: ChoiceGroup, theme: Theme, qtbot) -> None:
    group.set_values(["child"])
    interface = QAccessible.queryAccessibleInterface(group.rows[2])
    assert interface.role() == QAccessible.Role.CheckBox
    assert interface.state().checked
    segment = yes_no_unsure(theme, "Can they hear?")
    qtbot.addWidget(segment)
    assert segment.parts[0].accessibleName() == "Can they hear?: Yes"


def test_a_segment_can_be_taken_back(theme: Theme, qtbot) -> None:
    segment = yes_no_unsure(theme, "Hears")
    qtbot.addWidget(segment)
    heard: list[str] = []
    segment.chosen.connect(heard.append)
    segment.parts[1].click()
    segment.parts[1].click()
    segment.parts[2].click()
    QTest.keyClick(segment.parts[2], Qt.Key.Key_Backspace)
    assert heard == ["no", "", "unsure", ""]


def test_tab_reaches_a_segment_once_and_arrows_the_rest(theme: Theme, qtbot, active) -> None:
    segment = yes_no_unsure(theme, "Hears")
    qtbot.addWidget(segment)
    active(segment)
    stops = [part for part in segment.parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [segment.parts[0]]
    segment.parts[0].setFocus()
    QTest.keyClick(segment.parts[0], Qt.Key.Key_Right)
    assert segment.parts[1].hasFocus()
    assert segment.value() == ""


def test_tabs(theme: Theme, qtbot) -> None:
    tabs = Tabs(theme, "Parts", [("a", "Overview"), ("b", "Plans"), ("c", "Contacts")])
    qtbot.addWidget(tabs)
    tabs.show()
    heard: list[str] = []
    tabs.chosen.connect(heard.append)
    tabs.buttons[0].setFocus()
    QTest.keyClick(tabs.buttons[0], Qt.Key.Key_Right)
    tabs.buttons[2].click()
    assert heard == ["b", "c"]
    assert tabs.current() == "c"
    tabs.set_current("a")
    assert heard == ["b", "c"]


def test_steps_keep_their_buttons_when_only_states_change(theme: Theme, qtbot) -> None:
    column = StepColumn(theme, "Steps")
    qtbot.addWidget(column)
    first = [
        Step(key="a", text="Prepare", state="current", pages=("One", "Two"), page=0),
        Step(key="b", text="Opening"),
    ]
    column.set_steps(first)
    kept = list(column.buttons)
    column.set_steps(
        [Step(key="a", text="Prepare", state="done"), Step(key="b", text="Opening", state="current")]
    )
    assert column.buttons == kept
    assert "done" in column.buttons[0].accessibleName()
    column.set_steps(
        [Step(key="a", text="Prepare", state="skipped", reason="no time"), Step(key="b", text="Opening")]
    )
    assert column.buttons[0].shown() == "Skipped: no time"
    with qtbot.waitSignal(column.chosen, timeout=500) as heard:
        QTest.keyClick(column.buttons[1], Qt.Key.Key_Return)
    assert heard.args == ["b"]


def test_step_line_speaks_where_you_are(theme: Theme, qtbot) -> None:
    line = StepLine(theme, ["Passphrase", "Recovery sheet"])
    qtbot.addWidget(line)
    line.set_current(1)
    assert line.accessibleName() == "Step 2 of 2: Recovery sheet"


def test_marks_are_words_and_can_be_walked(theme: Theme, qtbot) -> None:
    marks = [Mark(kind="usual", words=f"Mark {number}", key=str(number)) for number in range(8)]
    row = SmallMultiples(theme, "Face", marks)
    qtbot.addWidget(row)
    row.show()
    assert "Mark 7" in row.accessibleName()
    assert "Mark 1" not in row.accessibleName()
    assert row.focus_words() == "Mark 7", "the tip of the keyboard begins with the newest"
    QTest.keyClick(row, Qt.Key.Key_Left)
    assert row.accessibleName() == "Face: Mark 7"
    QTest.keyClick(row, Qt.Key.Key_Left)
    assert row.focus_words() == "Mark 6"
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the newest stands at the left then
    QTest.keyClick(row, Qt.Key.Key_Left)
    assert row.focus_words() == "Mark 7"
    with qtbot.waitSignal(row.opened, timeout=500) as heard:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert heard.args == ["7"]


def test_chips_flow_into_the_next_line_and_mirror(theme: Theme, qtbot, qapp) -> None:
    holder = QWidget()
    flow = FlowLayout(holder, gap_y=4)
    chips = [Chip(theme, f"Broken things {number}") for number in range(6)]
    for chip in chips:
        flow.addWidget(chip)
    qtbot.addWidget(holder)
    holder.resize(400, 300)
    holder.show()
    qapp.processEvents()
    assert chips[0].y() == chips[1].y() < chips[-1].y()
    assert chips[0].x() < chips[1].x()
    assert max(chip.geometry().right() for chip in chips) < 400
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    holder.resize(401, 300)
    qapp.processEvents()
    assert chips[0].x() > chips[1].x()
    assert chips[0].geometry().right() == 400
