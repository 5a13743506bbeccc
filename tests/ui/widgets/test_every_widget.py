"""Sweeps over every control: named, drawn without complaint in every look, direction and scale, never cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.buttons import Button
from tests.ui.widgets.samples import MAKERS


def unnamed(top: QWidget) -> list[str]:
    found = []
    for widget in [top, *top.findChildren(QWidget)]:
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface else widget.accessibleName()
        if not name.strip() and not widget.property("no_ring"):
            found.append(type(widget).__name__)
    return found


def test_the_sweep_finds_a_nameless_button(qapp: QApplication) -> None:
    assert unnamed(QPushButton()) == ["QPushButton"]


@pytest.mark.parametrize("name", MAKERS)
def test_everything_that_takes_focus_has_a_name(name: str, theme: Theme, qtbot) -> None:
    widget = MAKERS[name](theme)
    qtbot.addWidget(widget)
    assert unnamed(widget) == []


@pytest.mark.parametrize("name", MAKERS)
def test_drawn_in_every_look_without_a_word_from_qt(
    name: str, theme: Theme, qtbot, qapp: QApplication
) -> None:
    """A Qt warning fails the test by itself (qt_log_level_fail)."""
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        qapp.setLayoutDirection(direction)
        widget = MAKERS[name](theme)
        qtbot.addWidget(widget)
        widget.resize(420, 300)
        widget.show()
        for mode, scale in (("light", 100), ("dark", 80), ("light", 200)):
            theme.set_mode(mode)
            theme.set_scale(scale)
            qapp.processEvents()
            assert not widget.grab().isNull()
        widget.close()


@pytest.mark.parametrize("scale", [80, 100, 125, 150, 200])
@pytest.mark.parametrize("name", ["primary", "secondary", "quiet", "band", "crisis", "chip", "quick_key"])
def test_no_button_cuts_its_words(name: str, scale: int, theme: Theme, qtbot) -> None:
    theme.set_scale(scale)
    widget = MAKERS[name](theme)
    qtbot.addWidget(widget)
    font = theme.font("large" if name == "band" else "body", strong=name != "quiet")
    words = QFontMetrics(font).horizontalAdvance(widget.text().replace("&&", "&"))
    assert widget.sizeHint().width() > words
    assert widget.sizeHint().height() >= QFontMetrics(font).height()
    if isinstance(widget, Button):
        assert widget.minimumSizeHint().width() > words


@pytest.mark.parametrize("scale", [80, 100, 200])
def test_a_switch_of_scale_reaches_widgets_that_exist(scale: int, theme: Theme, qtbot) -> None:
    button = MAKERS["primary"](theme)
    qtbot.addWidget(button)
    theme.set_scale(scale)
    assert button.sizeHint().height() == max(round(48 * scale / 100), round(44 * scale / 100))


@pytest.mark.parametrize("name", ["choice_row", "list", "banner", "steps", "hold", "label", "empty"])
def test_longer_words_make_it_taller_not_cut(name: str, theme: Theme, qtbot) -> None:
    widget = MAKERS[name](theme)
    qtbot.addWidget(widget)
    narrow, wide = widget.heightForWidth(240), widget.heightForWidth(1200)
    if widget.layout() is not None:
        narrow, wide = widget.layout().totalHeightForWidth(240), widget.layout().totalHeightForWidth(1200)
    assert narrow > wide or name == "hold"


def test_touch_targets_are_large_enough(theme: Theme, qtbot) -> None:
    for name in (
        "primary",
        "secondary",
        "quiet",
        "icon",
        "crisis",
        "chip",
        "choice_row",
        "hold",
        "step_dot",
        "town",
    ):
        widget = MAKERS[name](theme)
        qtbot.addWidget(widget)
        assert widget.sizeHint().height() >= 44, name
        assert widget.sizeHint().width() >= 44, name
