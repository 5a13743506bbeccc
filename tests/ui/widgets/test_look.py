"""Pixels: the right role's colour, mirrored in right-to-left, the ring outside what has focus and never cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.theme.focus_ring import RingOverlay
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.buttons import BandButton, PrimaryButton, SecondaryButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.choice import ChoiceRow
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PhoneText, PlainLabel, bare, isolate, ltr
from desktop.ui.widgets.page import PageScroll


def colours_in(image: QImage, rect: QRect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(max(0, rect.left()), min(image.width(), rect.right() + 1))
        for y in range(max(0, rect.top()), min(image.height(), rect.bottom() + 1))
    }


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_primary_button_is_filled_with_accent(mode, theme: Theme, qtbot) -> None:
    theme.set_mode(mode)
    button = PrimaryButton(theme, "Next")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    assert button.grab().toImage().pixelColor(8, 22).name() == theme.colour("accent").name()
    button.setDown(True)
    assert button.grab().toImage().pixelColor(8, 22).name() == theme.colour("accent_pressed").name()


def test_a_choice_row_mirrors(theme: Theme, qtbot, qapp) -> None:
    accent = theme.colour("accent").name()
    row = ChoiceRow(theme, "Partner", key="2")
    row.setChecked(True)
    qtbot.addWidget(row)
    row.resize(400, 56)
    box = QRect(18, 20, 12, 16)
    other = QRect(370, 20, 12, 16)
    assert accent in colours_in(row.grab().toImage(), box)
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = row.grab().toImage()
    assert accent not in colours_in(image, box)
    assert accent in colours_in(image, other)


def window_with(widget: QWidget, qtbot, theme: Theme) -> QWidget:
    window = Surface(theme, "surface")
    column = QVBoxLayout(window)
    column.setContentsMargins(16, 16, 16, 16)
    column.addWidget(widget)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(300, 160)
    window.show()
    window.activateWindow()
    return window


def test_the_ring_is_outside_and_complete(theme: Theme, qtbot, qapp) -> None:
    button = SecondaryButton(theme, "Back")
    window = window_with(button, qtbot, theme)
    button.setFocus()
    qapp.processEvents()
    image = window.grab().toImage()
    drawn = button.drawn_rect().translated(button.mapTo(window, QPoint(0, 0)))
    focus = theme.colour("focus").name()
    middle_y, middle_x = drawn.center().y(), drawn.center().x()
    for x, y in (
        (drawn.left() - 4, middle_y),
        (drawn.right() + 4, middle_y),
        (middle_x, drawn.top() - 4),
        (middle_x, drawn.bottom() + 4),
    ):
        assert image.pixelColor(x, y).name() == focus
    assert image.pixelColor(drawn.left() - 1, middle_y).name() == theme.colour("surface").name(), "gap of 2"
    button.clearFocus()
    qapp.processEvents()
    assert focus not in colours_in(window.grab().toImage(), window.rect())


def test_the_ring_follows_and_scrolls_away_with_its_widget(theme: Theme, qtbot, qapp) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    button = PrimaryButton(theme, "First")
    column.addWidget(button)
    filler = QWidget()
    filler.setFixedHeight(900)
    column.addWidget(filler)
    scroll = PageScroll(content)
    qtbot.addWidget(scroll)
    scroll.resize(300, 200)
    scroll.show()
    scroll.activateWindow()
    button.setFocus()
    qapp.processEvents()
    ring = scroll.viewport().findChild(RingOverlay)
    before = ring.y()
    scroll.verticalScrollBar().setValue(60)
    qapp.processEvents()
    assert ring.y() == before - 60


def test_the_ring_goes_round_the_frame_of_a_field(theme: Theme, qtbot, qapp) -> None:
    field = TextField(theme, "Street")
    window = window_with(field, qtbot, theme)
    field.setFocus()
    qapp.processEvents()
    ring = window.findChild(RingOverlay)
    frame = QRect(field.frame.mapTo(window, QPoint(0, 0)), field.frame.size())
    assert ring.geometry() == frame.adjusted(-5, -5, 5, 5)


def test_the_ring_is_white_on_the_crisis_band(theme: Theme, qtbot, qapp) -> None:
    button = BandButton(theme, "Call dropped")
    window = window_with(button, qtbot, theme)
    window.set_surface("danger")
    button.setFocus()
    qapp.processEvents()
    drawn = button.drawn_rect().translated(button.mapTo(window, QPoint(0, 0)))
    image = window.grab().toImage()
    assert (
        image.pixelColor(drawn.center().x(), drawn.top() - 4).name() == theme.colour("focus_on_danger").name()
    )


def test_labels_never_read_markup(theme: Theme, qtbot) -> None:
    label = PlainLabel(theme, "<b>x</b> &amp;")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    plain = PlainLabel(theme, "x")
    qtbot.addWidget(plain)
    assert label.sizeHint().width() > 4 * plain.sizeHint().width()


def test_numbers_are_isolated_and_spoken_bare(theme: Theme, qtbot) -> None:
    label = PhoneText(theme, "503 555 0142")
    qtbot.addWidget(label)
    assert label.text() == "\u2066503 555 0142\u2069"
    assert label.accessibleName() == "503 555 0142"
    assert bare(ltr("1") + isolate("سميرة")) == "1سميرة"
    assert ltr("") == isolate("") == ""


def test_a_number_reads_the_same_way_in_right_to_left(theme: Theme, qtbot) -> None:
    label = PhoneText(theme, "503 555 0142")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    before = label.grab().toImage()
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.grab().toImage() == before


def test_words_start_at_the_reading_edge(theme: Theme, qtbot) -> None:
    label = PlainLabel(theme, "Hello", strong=True)
    qtbot.addWidget(label)
    label.resize(300, 22)
    ink = theme.colour("text").name()
    left, right = QRect(0, 0, 60, 22), QRect(240, 0, 60, 22)
    assert ink in colours_in(label.grab().toImage(), left)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = label.grab().toImage()
    assert ink not in colours_in(image, left)
    assert ink in colours_in(image, right)


def test_a_long_name_gives_way_and_stays_readable_in_the_tip(theme: Theme, qtbot) -> None:
    name = "A" * 300
    label = PlainLabel(theme, name, elide=True)
    qtbot.addWidget(label)
    label.resize(120, 22)
    label.show()
    assert label.minimumSizeHint().width() < 100
    assert label.toolTip() == name
    # other words in the same width: nothing is laid out anew
    label.setText("B" * 300)
    assert label.toolTip() == "B" * 300
    label.setText("short")
    assert label.toolTip() == ""
