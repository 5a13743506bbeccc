"""Fields: plain text only, wrong sentences, Caps Lock, eye, growth, nothing learnt by the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.domain.plain_text import MOST_BYTES
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.fields import MOST_LETTERS, TextField
from desktop.ui.widgets.saved import StrengthMeter
from desktop.ui.widgets.text_area import TextArea


def test_wrong_is_a_sentence_that_is_also_spoken(theme: Theme, qtbot) -> None:
    field = TextField(theme, "Phone")
    qtbot.addWidget(field)
    field.show()
    field.set_wrong("Not saved yet. It has too few digits.")
    assert field.message.isVisible()
    assert field.editor.accessibleDescription() == "Not saved yet. It has too few digits."
    field.set_wrong("")
    assert not field.message.isVisible()
    assert field.editor.accessibleDescription() == ""


def test_signals(theme: Theme, qtbot) -> None:
    field = TextField(theme, "Street")
    qtbot.addWidget(field)
    heard: list[str] = []
    field.changed.connect(heard.append)
    QTest.keyClicks(field.editor, "ab")
    with qtbot.waitSignal(field.entered, timeout=500):
        QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert heard == ["a", "ab"]
    field.set_text("ab")
    assert heard == ["a", "ab"]


def test_the_keyboard_learns_nothing(theme: Theme, qtbot) -> None:
    for field in (TextField(theme, "Name"), TextArea(theme, "Notes")):
        qtbot.addWidget(field)
        hints = field.editor.inputMethodHints()
        assert hints & Qt.InputMethodHint.ImhSensitiveData
        assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_the_eye_shows_and_hides(theme: Theme, qtbot) -> None:
    field = TextField(theme, "Passphrase", password=True)
    qtbot.addWidget(field)
    eye = field.findChild(IconButton)
    assert field.editor.echoMode() == QLineEdit.EchoMode.Password
    name = eye.accessibleName()
    QTest.keyClick(eye, Qt.Key.Key_Return)
    assert field.editor.echoMode() == QLineEdit.EchoMode.Normal
    assert eye.accessibleName() != name
    eye.click()
    assert field.editor.echoMode() == QLineEdit.EchoMode.Password


def send(widget: QWidget, text: str, modifier: Qt.KeyboardModifier) -> None:
    QGuiApplication.sendEvent(widget, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_A, modifier, text))


def test_caps_lock_is_noticed(theme: Theme, qtbot) -> None:
    field = TextField(theme, "Passphrase", password=True)
    qtbot.addWidget(field)
    field.show()
    send(field.editor, "A", Qt.KeyboardModifier.NoModifier)
    assert field.message.text() == "Caps Lock is on"
    assert field.message.isVisible()
    send(field.editor, "a", Qt.KeyboardModifier.NoModifier)
    assert not field.message.isVisible()
    send(field.editor, "A", Qt.KeyboardModifier.ShiftModifier)
    assert not field.message.isVisible()


def test_clear(theme: Theme, qtbot, active) -> None:
    field = TextField(theme, "Search", clear=True)
    qtbot.addWidget(field)
    active(field)
    clear = field.findChild(IconButton)
    assert not clear.isVisible()
    field.set_text("abd")
    assert clear.isVisible()
    clear.click()
    assert field.text() == ""
    assert field.editor.hasFocus()


def test_read_only_is_still_reached_and_copied(theme: Theme, qtbot) -> None:
    field = TextField(theme, "Id")
    qtbot.addWidget(field)
    field.set_text("W-0412")
    field.set_read_only(True)
    QTest.keyClicks(field.editor, "x")
    assert field.text() == "W-0412"
    assert field.editor.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_pasted_markup_becomes_plain_text(theme: Theme, qtbot) -> None:
    area = TextArea(theme, "Notes")
    qtbot.addWidget(area)
    data = QMimeData()
    data.setHtml("<b>loud</b>")
    data.setText("loud")
    area.editor.insertFromMimeData(data)
    assert area.text() == "loud"
    only_html = QMimeData()
    only_html.setData("text/html", b"<img src='file:///x'>")
    assert not area.editor.canInsertFromMimeData(only_html)


def test_copying_gives_plain_text_only(theme: Theme, qtbot) -> None:
    area = TextArea(theme, "Notes")
    qtbot.addWidget(area)
    area.set_text("two\nlines")
    area.editor.selectAll()
    data = area.editor.createMimeDataFromSelection()
    assert data.formats() == ["text/plain"]
    assert data.text() == "two\nlines"


def test_the_area_grows_with_its_text_up_to_its_limit(theme: Theme, qtbot, qapp) -> None:
    area = TextArea(theme, "Notes", min_lines=2, max_lines=6)
    qtbot.addWidget(area)
    area.resize(300, 400)
    area.show()
    qapp.processEvents()
    low = area.frame.height()
    area.set_text("\n".join("line" for _ in range(5)))
    qapp.processEvents()
    higher = area.frame.height()
    area.set_text("\n".join("line" for _ in range(50)))
    qapp.processEvents()
    highest = area.frame.height()
    assert low < higher < highest
    assert highest < low * 4


def test_a_long_line_that_wraps_also_grows(theme: Theme, qtbot, qapp) -> None:
    area = TextArea(theme, "Notes", min_lines=1, max_lines=9)
    qtbot.addWidget(area)
    area.resize(240, 400)
    area.show()
    qapp.processEvents()
    low = area.frame.height()
    area.set_text("she says that she will call again on Thursday after school " * 3)
    qapp.processEvents()
    assert area.frame.height() > low


def test_words_begin_at_the_side_of_their_script(theme: Theme, qtbot) -> None:
    area = TextArea(theme, "Notes")
    qtbot.addWidget(area)
    heard: list[str] = []
    area.changed.connect(heard.append)

    def side() -> Qt.AlignmentFlag:
        return area.editor.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask

    area.set_text("503 متعبة اليوم")
    assert side() & Qt.AlignmentFlag.AlignRight
    area.set_text("Tired today")
    assert side() & Qt.AlignmentFlag.AlignLeft
    assert heard == ["503 متعبة اليوم", "Tired today"]
    area.set_text("")
    area.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert side() & Qt.AlignmentFlag.AlignRight


def test_undo_inside_the_area(theme: Theme, qtbot) -> None:
    area = TextArea(theme, "Notes")
    qtbot.addWidget(area)
    area.insert("a quick phrase")
    QTest.keyClick(area.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert area.text() == ""


def test_ctrl_enter_goes_to_the_page_and_tab_moves_on(theme: Theme, qtbot, active) -> None:
    class Page(QWidget):
        seen = 0

        def keyPressEvent(self, event: QKeyEvent) -> None:
            type(self).seen += event.key() == Qt.Key.Key_Return

    page = Page()
    column = QVBoxLayout(page)
    area, after = TextArea(theme, "Notes"), TextField(theme, "Street")
    column.addWidget(area)
    column.addWidget(after)
    qtbot.addWidget(page)
    active(page)
    area.editor.setFocus()
    QTest.keyClick(area.editor, Qt.Key.Key_Return)
    QTest.keyClick(area.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert Page.seen == 1
    assert area.text() == "\n"
    QTest.keyClick(area.editor, Qt.Key.Key_Tab)
    assert after.editor.hasFocus()


def test_fields_are_tall_enough_for_burmese(theme: Theme, qtbot) -> None:
    from PySide6.QtGui import QFont, QFontMetrics

    for scale in (80, 100, 200):
        theme.set_scale(scale)
        field = TextField(theme, "Name")
        qtbot.addWidget(field)
        font = QFont("Noto Sans Myanmar")
        font.setPixelSize(theme.px(15))
        assert field.frame.height() >= QFontMetrics(font).height()


def test_strength_is_said_in_words(theme: Theme, qtbot) -> None:
    meter = StrengthMeter(theme)
    qtbot.addWidget(meter)
    meter.set_strength(3, "Strong", "Good enough to go on.", enough=True)
    assert meter.accessibleName() == "Strength: Strong Good enough to go on."


def test_a_paste_is_taken_whole_or_not_at_all_and_said(theme: Theme, qtbot) -> None:
    field, area = TextField(theme, "Street"), TextArea(theme, "Notes")
    for each in (field, area):
        qtbot.addWidget(each)
        each.show()
    clipboard = QGuiApplication.clipboard()
    field.set_text("before ")
    field.editor.setCursorPosition(7)
    clipboard.setText("w" * 40_000)
    QTest.keyClick(field.editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "before " + "w" * 40_000, "Qt alone cuts at 32767"
    clipboard.setText("w" * MOST_LETTERS)
    QTest.keyClick(field.editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(field.text()) == 40_007
    assert "too much to paste" in field.message.text()
    field.editor.undo()
    assert field.text() == "before "
    area.set_text("before")
    clipboard.setText("w" * MOST_BYTES)
    QTest.keyClick(area.editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert area.text() == "before"
    assert "too much to paste" in area.message.text()
    clipboard.clear()
