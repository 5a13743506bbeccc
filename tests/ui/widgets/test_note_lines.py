"""Lines that each say how they came to be known: keys, Enter, undo, copying, pasting, what is spoken."""

from __future__ import annotations

import random
import time

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop.ui.screens.session_texts import basis_words
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.lines_editor import LinesEditor
from desktop.ui.widgets.note_lines import NoteLines
from desktop.ui.widgets.text_area import TextArea

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def field(theme: Theme, qtbot) -> tuple[NoteLines, LinesEditor]:
    area = NoteLines(theme, "Notes", words=basis_words)
    qtbot.addWidget(area)
    area.resize(320, 200)
    area.show()
    return area, area.lines_editor


def read_whole(editor: LinesEditor) -> list[str]:
    block, found = editor.document().firstBlock(), []
    while block.isValid():
        found.append(editor.basis_of(block))
        block = block.next()
    return found


def test_each_line_is_its_own(theme: Theme, qtbot) -> None:
    area, editor = field(theme, qtbot)
    QTest.keyClicks(editor, "smiles")
    assert area.lines() == (), "nothing preset"
    QTest.keyClick(editor, Qt.Key.Key_2, ALT)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "on one line")
    QTest.keyClick(editor, Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(editor, "is afraid")
    assert area.lines() == ("seen", "seen", "seen"), "a new line, also by Shift+Enter, goes on as before"
    arabic_four = QKeyEvent(QEvent.Type.KeyPress, 0x664, ALT, "\u0664")
    QApplication.sendEvent(editor, arabic_four)
    assert area.lines() == ("seen", "seen", "i_think")
    assert area.text() == "smiles\non one line\nis afraid", "the keys write nothing"
    QTest.keyClick(editor, Qt.Key.Key_4, ALT)
    assert area.lines() == ("seen", "seen"), "once more takes it back"
    for _ in range(2):
        QTest.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert area.lines() == ("seen", "seen", "seen")
    QTest.keyClick(editor, Qt.Key.Key_5, ALT)
    QTest.keyClick(editor, Qt.Key.Key_1, ALT | CTRL)
    assert area.lines() == ("seen", "seen", "seen")
    # a line that is joined and undone is what it was
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    editor.setTextCursor(cursor)
    QTest.keyClick(editor, Qt.Key.Key_1, ALT)
    QTest.keyClick(editor, Qt.Key.Key_Down)
    QTest.keyClick(editor, Qt.Key.Key_Home)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert area.lines() == ("heard", "seen")
    QTest.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert area.lines() == ("heard", "seen", "seen")
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_3, ALT)
    assert area.lines() == ("said", "said", "said")


def test_what_is_shown_can_be_undone_only_after_it_was_shown(theme: Theme, qtbot) -> None:
    area, editor = field(theme, qtbot)
    told: list[str] = []
    area.changed.connect(told.append)
    area.set_lines("a\n\nc", ("heard", "", "said"))
    assert (area.text(), area.lines()) == ("a\n\nc", ("heard", "", "said"))
    QTest.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert area.lines() == ("heard", "", "said")
    area.set_text("other")
    assert area.lines() == ()
    told.clear()
    QTest.keyClick(editor, Qt.Key.Key_1, ALT)
    assert told == ["other"], "a mark alone is a change to save"
    area.set_read_only(True)
    QTest.keyClick(editor, Qt.Key.Key_2, ALT)
    editor.next_basis(0)
    assert area.lines() == ("heard",)


def test_the_basis_is_spoken_and_the_marks_are_one_control(theme: Theme, qtbot) -> None:
    area, editor = field(theme, qtbot)
    area.set_lines("one\ntwo", ("heard",))
    assert editor.accessibleDescription() == "Heard"
    assert editor.marks.accessibleName() == "Notes How this line is known: Heard"
    QTest.keyClick(editor, Qt.Key.Key_Down)
    assert editor.accessibleDescription() == "Source not noted"
    area.set_wrong("Too long.")
    assert editor.accessibleDescription() == "Source not noted Too long."
    editor.marks.setFocus()
    QTest.keyClick(editor.marks, Qt.Key.Key_7)
    assert area.text() == "one\ntwo", "a number pressed on the marks is written nowhere"
    QTest.keyClick(editor.marks, Qt.Key.Key_Space)
    assert area.lines() == ("heard", "heard")
    assert editor.accessibleDescription() == "Heard Too long."
    line = editor.fontMetrics().lineSpacing()
    QTest.mouseClick(editor.marks, Qt.MouseButton.LeftButton, pos=QPoint(10, line // 2))
    assert area.lines() == ("seen", "heard")
    for _ in range(3):
        QTest.mouseDClick(editor.marks, Qt.MouseButton.LeftButton, pos=QPoint(10, line // 2))
    assert "seen" not in area.lines()
    assert not editor.marks.rect().isEmpty()
    assert editor.viewport().x() >= editor.marks.wide()
    assert editor.marks.geometry().topLeft() == editor.pos() + editor.contentsRect().topLeft()


def test_pasted_lines_are_not_noted_unless_they_bring_it(theme: Theme, qtbot) -> None:
    area, editor = field(theme, qtbot)
    area.set_lines("from ", ("said",))
    editor.moveCursor(QTextCursor.MoveOperation.End)
    data = QMimeData()
    data.setText("outside\u2028second\nthird")
    editor.insertFromMimeData(data)
    assert (area.text(), area.lines()) == ("from outside\nsecond\nthird", ("said",))
    QTest.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert (area.text(), area.lines()) == ("from ", ("said",)), "one step"

    area.set_lines("a\nb\nend", ("heard", "i_think", "said"))
    cursor = editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.copy()
    assert QGuiApplication.clipboard().text() == "a\nb"
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    editor.paste()
    assert area.text() == "a\nb\nend\na\nb"
    assert area.lines() == ("heard", "i_think", "said", "heard", "i_think")
    # in front of words that stand already: they stay what they were
    cursor.setPosition(4)
    editor.setTextCursor(cursor)
    data = QMimeData()
    data.setText("x\ny ")
    editor.insertFromMimeData(data)
    assert area.text() == "a\nb\nx\ny end\na\nb"
    assert area.lines() == ("heard", "i_think", "", "said", "heard", "i_think")
    for bad in (b"[1", b"{}", b'["no"]'):
        data = QMimeData()
        data.setText("p\nq")
        data.setData("application/x-note-lines", bad)
        editor.moveCursor(QTextCursor.MoveOperation.End)
        editor.insertFromMimeData(data)
    assert area.lines() == ("heard", "i_think", "", "said", "heard", "i_think")
    QGuiApplication.clipboard().clear()


def test_what_is_kept_by_line_is_what_stands_after_any_edit(theme: Theme, qtbot) -> None:
    area, editor = field(theme, qtbot)
    chance = random.Random(5)
    for _ in range(250):
        at = chance.randrange(editor.document().characterCount())
        cursor = editor.textCursor()
        cursor.setPosition(at)
        if chance.random() < 0.3:
            cursor.setPosition(
                chance.randrange(editor.document().characterCount()), QTextCursor.MoveMode.KeepAnchor
            )
        editor.setTextCursor(cursor)
        chance.choice(
            [
                lambda: editor.insertPlainText("ab"),
                lambda: editor.insertPlainText("c\nd\n"),
                lambda: QTest.keyClick(editor, Qt.Key.Key_Return),
                lambda: QTest.keyClick(editor, Qt.Key.Key_Backspace),
                lambda: QTest.keyClick(editor, Qt.Key.Key_Delete),
                lambda: editor.set_basis(chance.choice(["", "heard", "seen", "said", "i_think"])),
                lambda: editor.put_lines("p\nq\nr", ["", "said"]),
                editor.undo,
                editor.redo,
            ]
        )()
        whole = read_whole(editor)
        assert [*area.lines(), *[""] * (len(whole) - len(area.lines()))] == whole
        assert len(whole) == area.text().count("\n") + 1


def test_twenty_thousand_words_are_pasted_whole(theme: Theme, qtbot) -> None:
    area, editor = field(theme, qtbot)
    words = "word word word word word word word word\n" * 2_500
    data = QMimeData()
    data.setText(words)
    editor.insertFromMimeData(data)
    assert area.text() == words


@pytest.mark.timed
def test_twenty_thousand_words_are_typed_into_as_into_any_field(theme: Theme, qtbot) -> None:
    area, editor = field(theme, qtbot)
    plain = TextArea(theme, "Plain")
    qtbot.addWidget(plain)
    plain.resize(area.size())
    plain.show()
    words = "word word word word word word word word\n" * 2_500
    data = QMimeData()
    data.setText(words)
    began = time.thread_time()
    editor.insertFromMimeData(data)
    assert time.thread_time() - began < 5
    assert area.text() == words
    plain.set_text(words)

    def spent(where: QPlainTextEdit) -> float:
        before = time.thread_time()
        for _ in range(20):
            QTest.keyClicks(where, "ab")
        return time.thread_time() - before

    editor.moveCursor(QTextCursor.MoveOperation.End)
    plain.editor.moveCursor(QTextCursor.MoveOperation.End)
    ours, theirs = zip(*((spent(editor), spent(plain.editor)) for _ in range(3)), strict=True)
    assert min(ours) < min(theirs) * 1.5, (ours, theirs)
