"""The whole of a cut text is in the tip of whatever a key moved the focus to, and goes with the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QToolTip, QVBoxLayout, QWidget

from desktop.commands.tour_parts.hands import live
from desktop.ui.own_windows import close_popups
from desktop.ui.theme.focus_tip import AFTER_MS, NO_FOCUS_TIP, FocusTip, tip_of
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.labels import PlainLabel

LONG = "Fatemeh <b>Rostami</b> Khorasani of the long street by the river"


class _Row(QPushButton):
    """Takes the focus and shows a name that has no room."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self.label = PlainLabel(theme, text, elide=True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.label)
        self.setFixedSize(120, 48)


class _Names(QStringListModel):
    def data(self, index, role=Qt.ItemDataRole.DisplayRole):  # type: ignore[no-untyped-def]
        return super().data(
            index, Qt.ItemDataRole.DisplayRole if role == Qt.ItemDataRole.ToolTipRole else role
        )


def _shown() -> str:
    live(AFTER_MS + 50)
    return QToolTip.text() if QToolTip.isVisible() else ""


def test_by_keys_the_tip_comes_and_goes_with_the_focus(
    theme: Theme, active: Callable[[QWidget], None], qapp: QApplication
) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    short, cut, told, last = _Row(theme, "Sam"), _Row(theme, LONG), QPushButton("x"), QPushButton("y")
    told.setToolTip("only said")
    told.setProperty(NO_FOCUS_TIP, True)
    names = QListView()
    names.setModel(_Names(["Sam", LONG * 3]))
    names.setFixedWidth(160)
    for each in (short, cut, told, last, names):
        column.addWidget(each)
    active(window)
    (follower,) = qapp.findChildren(FocusTip)
    short.setFocus()
    assert _shown() == "", "all of it is in sight"
    QTest.keyClick(short, Qt.Key.Key_Tab)
    assert qapp.focusWidget() is cut
    assert not QToolTip.isVisible(), "not at once: whoever goes on by Tab is not held up"
    assert "Rostami" in _shown()
    assert "&lt;b&gt;" in QToolTip.text(), "somebody's words are never taken for mark-up"
    QTest.keyClick(cut, Qt.Key.Key_Tab)
    assert _shown() == ""
    cut.setFocus(Qt.FocusReason.MouseFocusReason)
    assert _shown() == "", "a press of the mouse shows none"
    QTest.keyClick(cut, Qt.Key.Key_Tab)
    QTest.keyClick(told, Qt.Key.Key_Backtab)
    assert "Rostami" in _shown()
    close_popups()
    live(350)
    assert not QToolTip.isVisible(), "the cover and the lock take it away"
    names.setFocus()
    names.setCurrentIndex(names.model().index(0, 0))
    assert tip_of(names)[0] == ""
    QTest.keyClick(names, Qt.Key.Key_Down)
    assert "Rostami" in _shown()
    QTest.keyClick(names, Qt.Key.Key_Tab)
    window.close()
    assert not follower._timer.isActive()
