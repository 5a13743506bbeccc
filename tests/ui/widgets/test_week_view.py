"""The week's picture: the cursor walks over bookings and free time, mirrored for Arabic; only bookings are widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.theme.focus_tip import tip_of
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.week_block import Block
from desktop.ui.widgets.week_grid import DAY, Week
from desktop.ui.widgets.week_view import DayHead, WeekView


def block(key: str, day: int, start: int, end: int) -> Block:
    return Block(key=key, day=day, start=start, end=end, lines=(key, "more"), words=f"{key}, all of it")


def week(blocks: Sequence[Block]) -> Week:
    return Week(
        days=7,
        blocks=blocks,
        hours=[f"{hour:02d}:00" for hour in range(24)],
        theirs=[f"{(hour + 3) % 24:02d}:00" for hour in range(24)],
        safe=[(1, 480, 960)],
        now=(1, 600),
        say=lambda day, minute: f"day {day} at {minute}",
    )


@pytest.fixture
def view(theme: Theme, qtbot, active: Callable[[QWidget], None]) -> WeekView:
    made = WeekView(theme, "Week")
    qtbot.addWidget(made)
    blocks = [
        block("Samira", 1, 600, 660),
        block("Oksana", 1, 615, 640),
        block("Tesfa", 1, 675, 690),
        block("Night", 6, 1410, DAY),
    ]
    made.show_week(
        week(blocks), [DayHead(weekday="Mon", date=f"{day}") for day in range(7)], ["Here", "Theirs"]
    )
    made.resize(900, 500)
    active(made)
    made.grid.setFocus()
    return made


def walked(view: WeekView, key: Qt.Key, times: int) -> list[str]:
    said = []
    for _ in range(times):
        QTest.keyClick(view.grid, key)
        said.append(view.grid.accessibleName().removeprefix("Week: "))
    return said


def test_down_stops_at_every_booking_and_every_free_half_hour(view: WeekView) -> None:
    view.grid.stand(1, 570)
    said = walked(view, Qt.Key.Key_Down, 5)
    assert said == [
        "Samira, all of it",
        "Oksana, all of it",
        "day 1 at 660",
        "Tesfa, all of it",
        "day 1 at 690",
    ]
    assert tip_of(view.grid)[0] == ""
    assert walked(view, Qt.Key.Key_Up, 2) == ["Tesfa, all of it", "day 1 at 660"]
    view.grid.stand(1, 0)
    assert walked(view, Qt.Key.Key_Up, 1) == ["day 1 at 0"]


def test_enter_opens_or_asks_and_the_ends_turn_the_week(view: WeekView) -> None:
    opened: list[str] = []
    asked: list[tuple[int, int]] = []
    turned: list[int] = []
    view.grid.opened.connect(opened.append)
    view.grid.asked.connect(lambda day, minute: asked.append((day, minute)))
    view.grid.turned.connect(turned.append)
    view.grid.stand(1, 615)
    QTest.keyClick(view.grid, Qt.Key.Key_Return)
    assert tip_of(view.grid) == ("Oksana, all of it", view.grid.focus_rect())
    view.grid.stand(5, 600)
    QTest.keyClick(view.grid, Qt.Key.Key_Return)
    walked(view, Qt.Key.Key_Right, 2)
    assert (opened, asked, turned) == (["Oksana"], [(5, 600)], [1])
    assert view.grid.day == 0
    walked(view, Qt.Key.Key_Left, 1)
    assert (turned, view.grid.day) == ([1, -1], 6)


def test_it_is_mirrored_and_a_press_finds_its_place(view: WeekView, qapp: QApplication) -> None:
    def centre(day: int, minute: int, *, rtl: bool) -> QPoint:
        left, wide = view.grid.column(day)
        x = left + wide // 2
        return QPoint(view.grid.width() - x if rtl else x, view.grid.y_of(minute))

    for rtl in (False, True):
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        qapp.processEvents()
        QTest.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=centre(4, 610, rtl=rtl))
        assert (view.grid.day, view.grid.minute) == (4, 600)
        first, second = (button.geometry() for button in view.grid.buttons[:2])
        assert not first.intersects(second)
        assert (first.center().x() > second.center().x()) == rtl
    view.grid.stand(4, 600)
    assert "day 5" in walked(view, Qt.Key.Key_Left, 1)[0]  # on to the next day, which stands to the left


def test_the_cursor_stays_in_sight_and_the_head_over_its_columns(view: WeekView) -> None:
    view.grid.stand(6, 1410)
    cell = view.grid.cell()
    bar = view.verticalScrollBar()
    assert bar.value() <= cell.top()
    assert cell.bottom() <= bar.value() + view.viewport().height()
    assert view.head.width() == view.grid.width()
    assert view.head.geometry().bottom() < view.viewport().geometry().top() + 1
    assert [button.accessibleName() for button in view.grid.buttons][3] == "Night, all of it"
    # nothing but the bookings is a widget
    assert len(view.grid.findChildren(QWidget)) == 4
