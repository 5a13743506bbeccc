"""The line of time as a widget: mirrored keys, words for every mark, one height whatever is on it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.domain.timeline import scale_of
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.timeline_view import Line, Spot, TimelineView

NOW = 20_780.5


def line(spots: Sequence[Spot]) -> Line:
    scale = scale_of([spot.at for spot in spots], NOW)
    return Line(
        scale=scale,
        spots=spots,
        shares=[scale.share(spot.at) for spot in spots],
        say=lambda places: f"{places[0]}" if len(places) == 1 else f"{places[0]}-{places[-1]}",
        label=lambda place: f"label {place}",
        tick=lambda day, _unit, _first: day.isoformat(),
        today="Today",
        summary="all of it",
    )


FEW = [
    Spot(lane=0, at=NOW - 300, shape="full"),
    Spot(lane=1, at=NOW - 200, shape="diamond"),
    Spot(lane=2, at=NOW - 100, shape="bar_now", end=NOW),
    Spot(lane=0, at=NOW - 0.1, shape="half"),
    Spot(lane=0, at=NOW + 0.1, shape="booked"),
]


@pytest.fixture
def view(theme: Theme, qtbot, active: Callable[[QWidget], None]) -> TimelineView:
    made = TimelineView(theme, "Line", ["Sessions", "Changes", "Plans", "Urgent"])
    qtbot.addWidget(made)
    made.resize(900, made.sizeHint().height())
    active(made)
    made.setFocus()
    return made


def walked(view: TimelineView, *keys: Qt.Key) -> list[str]:
    said = []
    for key in keys:
        QTest.keyClick(view, key)
        said.append(view.accessibleName().removeprefix("Line: "))
    return said


def test_keys_walk_in_time_between_lanes_and_mirrored(view: TimelineView) -> None:
    key = Qt.Key
    high = view.sizeHint().height()
    # empty, keys belong to the page
    QTest.keyClick(view, key.Key_Right)
    assert view.accessibleName() == "Line"
    view.set_line(line(FEW))
    assert view.accessibleName() == "Line: all of it"
    assert view.sizeHint().height() == high
    assert walked(view, key.Key_Right, key.Key_Right, key.Key_End, key.Key_Left) == ["0", "1", "4", "3"]
    assert walked(view, key.Key_Home, key.Key_Left, key.Key_Down, key.Key_Down, key.Key_Down) == [
        "0",
        "0",
        "1",
        "2",
        "2",
    ]
    assert walked(view, key.Key_Up) == ["1"]
    asked: list[list[int]] = []
    view.opened.connect(asked.append)
    QTest.keyClick(view, key.Key_Return)
    assert asked == [[1]]
    assert view.focus_rect().intersects(view.buttons[1].geometry()) or view.focus_rect().width() < 60
    # yesterday stands before today's line, tomorrow after it, never in one mark
    today = view._from + view.x_of(NOW)
    marks = {each.accessibleName(): each.geometry() for each in view.buttons if each.isVisible()}
    assert marks["3"].right() <= today <= marks["4"].left() + 1
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert walked(view, key.Key_Left, key.Key_Right, key.Key_Home, key.Key_Left) == ["2", "1", "0", "1"]
    mirrored = {each.accessibleName(): each.geometry() for each in view.buttons if each.isVisible()}
    assert mirrored["4"].right() < mirrored["3"].left() + 2 < mirrored["0"].left()


def test_marks_are_spoken_pressed_and_pointed_at(view: TimelineView) -> None:
    view.set_line(line(FEW))
    said: list[str] = []
    asked: list[list[int]] = []
    view.pointed.connect(said.append)
    view.opened.connect(asked.append)
    button = next(each for each in view.buttons if each.accessibleName() == "2")
    QTest.mouseMove(view, button.geometry().center())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == [[2]]
    assert said[-1] == "2"


def test_two_thousand_marks_are_some_dozen_and_hold_nobody_up(view: TimelineView) -> None:
    spots = [Spot(lane=0, at=NOW - 2200 + n * 1.1, shape="full") for n in range(2000)]
    many = line(spots)
    view.set_line(line(FEW))
    before = time.thread_time()
    view.set_line(many)
    took = time.thread_time() - before
    shown = [each for each in view.buttons if each.isVisible()]
    assert 20 < len(shown) < 120
    # every one of them stands behind exactly one mark, and no two marks of a lane touch
    assert sorted(n for _button, own in view._shown for n in own) == list(range(2000))
    for lane in range(4):
        found = sorted(
            (button.geometry().left(), button.geometry().right())
            for button, own in view._shown
            if spots[own[0]].lane == lane
        )
        assert all(a[1] < b[0] for a, b in pairwise(found))
    # a frame is 16 ms; the bound leaves room for a busy machine that counts its lines, not for a square of them
    assert took < 0.6
    # narrower, whoever stood on a mark stands on the one that has it now
    QTest.keyClick(view, Qt.Key.Key_End)
    stood = view._shown[view.at][1][0]
    view.resize(360, view.height())
    assert stood in view._shown[view.at][1]
