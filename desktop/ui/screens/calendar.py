"""The calendar: a week of what is booked, on both clocks; the way to book a time, and to the file without names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Place, Screen
from desktop.ui.screens.calendar_days import DayList
from desktop.ui.screens.calendar_export import CalendarExport
from desktop.ui.screens.calendar_week import WeekOf
from desktop.ui.screens.client_facts import short_name
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import IconButton, PrimaryButton, QuietButton
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.page import Page, PageScroll
from desktop.ui.widgets.week_view import WeekView

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext

NARROW = 760
"""Under this width the days stand below each other, in design pixels."""


class CalendarScreen(Screen):
    """`client_id` looks for a time with that client: their clock and their safe hours stand beside ours."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._first = day_words.first_of_week(context.clock.now().local().date())
        self._fresh = True
        self._client_id = ""
        self.week: WeekOf | None = None
        self.page = Page(theme, self.tr("Calendar"), scroll=False)
        self.page.body.setSpacing(theme.space("xs"))
        self.problem = Banner(theme, "", tone="look")
        self.problem.hide()
        self.looking = PlainLabel(theme, "", wrap=True)
        self.view = WeekView(theme, self.tr("Week"))
        self.view.grid.setObjectName("calendar_grid")
        self.days = DayList(theme, context.services.appointments)
        self.export = CalendarExport(context)
        self._stack = QStackedWidget()
        self._list = PageScroll(self.days)
        self._export = PageScroll(self.export)
        for part in (self.view, self._list, self._export):
            self._stack.addWidget(part)
        self._bar()
        self.page.body.addWidget(self.problem)
        self.page.body.addWidget(self.bar)
        self.page.body.addWidget(self.looking)
        self.page.body.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        grid = self.view.grid
        grid.asked.connect(self._on_asked)
        grid.opened.connect(self._on_opened)
        grid.turned.connect(self._on_turned)
        grid.moved.connect(self._on_moved)
        self.days.opened.connect(self._on_opened)
        self.export.closed.connect(self._on_export_closed)

    def _bar(self) -> None:
        theme = self.context.theme
        self.before = IconButton(theme, "chevron-left", self.tr("The week before"), outlined=True)
        self.before.setObjectName("calendar_before")
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after = IconButton(theme, "chevron-right", self.tr("The week after"), outlined=True)
        self.after.setObjectName("calendar_after")
        self.after.clicked.connect(lambda: self.turn(1))
        self.now_button = QuietButton(theme, self.tr("Today"), keycap="Home")
        self.now_button.setObjectName("calendar_today")
        self.now_button.clicked.connect(self.go_to_now)
        self.span = PlainLabel(theme, "", size="large", strong=True, wrap=True)
        self.book_button = PrimaryButton(theme, self.tr("Book a time"), icon="calendar-plus")
        self.book_button.setObjectName("calendar_book")
        self.book_button.clicked.connect(self._on_book)
        self.file_button = QuietButton(theme, self.tr("For another calendar"), icon="file-down")
        self.file_button.setObjectName("calendar_file")
        self.file_button.clicked.connect(self._on_file)
        weeks = QWidget()
        line = QHBoxLayout(weeks)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.space("xs"))
        for widget in (self.before, self.after):
            line.addWidget(widget)
        line.addWidget(self.span, 1)
        self.bar = button_row(theme, [weeks, self.now_button, self.book_button, self.file_button])

    # ------------------------------------------------------------ the screen

    def enter(self, params: Params) -> None:
        """Read the week anew; the first time, and with `day`, the cursor goes to its day."""
        super().enter(params)
        self._client_id = self.context.services.clients.current_id(params.get("client_id", ""))
        day = _day(params.get("day", ""))
        if day is not None or self._fresh:
            self._fresh = False
            self._stand_on(day or self.context.clock.now().local().date())
        else:
            self._show()
        self._show_part()

    def first_field(self) -> QWidget | None:
        """The week takes the keys; where it is a list, the way to book."""
        return self.view.grid if self._stack.currentWidget() is self.view else self.book_button

    def details(self) -> Mapping[str, str]:
        """The week and where the cursor stands belong to the place."""
        grid = self.view.grid
        return {"day": str(self._first + timedelta(days=grid.day)), "minute": str(grid.minute)}

    def restore(self, place: Place) -> None:
        """Stand in the same week again."""
        day = _day(place.details.get("day", ""))
        if day is not None:
            minute = place.details.get("minute", "")
            self._stand_on(day, int(minute) if minute.isdecimal() else None)
        super().restore(place)

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)
        self._show_part()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A list of days where the picture has no room."""
        super().resizeEvent(event)
        self._show_part()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page up and down turn the week, Home goes to now."""
        step = {int(Qt.Key.Key_PageUp): -1, int(Qt.Key.Key_PageDown): 1}.get(event.key())
        if self._stack.currentWidget() is self._export or event.modifiers():
            super().keyPressEvent(event)
        elif step is not None:
            self.turn(step)
        elif event.key() == Qt.Key.Key_Home:
            self.go_to_now()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ showing

    def turn(self, step: int) -> None:
        """Show the week before or after."""
        self._first += timedelta(days=7 * step)
        self._show()

    def go_to_now(self) -> None:
        """This week, with the cursor on this hour."""
        now = self.context.clock.now().local()
        self._stand_on(now.date(), now.hour * 60)
        if self._stack.currentWidget() is self.view:
            self.view.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stand_on(self, day: date, minute: int | None = None) -> None:
        grid = self.view.grid
        self._first = day_words.first_of_week(day)
        grid.day = (day - self._first).days
        grid.minute = minute if minute is not None else grid.minute
        self._show()

    def _show(self) -> None:
        self.problem.hide()
        services = self.context.services
        try:
            client = services.clients.get(self._client_id) if self._client_id else None
            week = WeekOf(self.context, self._first, client)
            self.week = week
            picture = week.picture(self.view.grid.day)
            clocks = [self.tr("Here"), self.tr("Theirs")] if picture.theirs else []
            self.view.show_week(picture, week.heads(), clocks)
            self.days.show_week(week)
        except ExpectedError as error:
            self.problem.set_message(explain(error), tone="look")
            self.problem.show()
            return
        self.span.setText(day_words.span(week.day(0), week.day(6)))
        self._say_whom(week)

    def _say_whom(self, week: WeekOf) -> None:
        words = ""
        if week.client is not None:
            name = isolate(short_name(week.client.chosen_name))
            words = self.tr("A time with {name}.").format(name=name)
            if self.view.grid.week.safe and self._stack.currentWidget() is self.view:
                words = self.tr("A time with {name}. The green hours are what they said is safe.").format(
                    name=name
                )
        self.looking.setText(words)
        self.looking.setVisible(bool(words))

    def _show_part(self) -> None:
        if self._stack.currentWidget() is self._export and self.export.is_open:
            return
        narrow = self.width() < self.context.theme.px(NARROW)
        shown = self._list if narrow else self.view
        if shown is not self._stack.currentWidget():
            self._stack.setCurrentWidget(shown)
            if self.week is not None:
                self._say_whom(self.week)

    # ------------------------------------------------------------ what happens

    def _on_moved(self) -> None:
        """The hours of the client's clock are those of the day the cursor stands on."""
        if self.week is None or self.week.client is None:
            return
        theirs = [self.week.theirs(self.view.grid.day, hour * 60) for hour in range(24)]
        labels = [ltr(f"{each:%H:%M}") for each in theirs if each is not None]
        self.view.grid.set_theirs(labels)

    def _on_turned(self, step: int) -> None:
        self.turn(step)

    def _on_asked(self, day: int, minute: int) -> None:
        when = self._first + timedelta(days=day)
        params = {"day": str(when), "time": f"{minute // 60:02d}:{minute % 60:02d}"}
        self._go_book(params)

    def _on_book(self) -> None:
        """Book where the cursor stands, in the picture; in the list, any time."""
        grid = self.view.grid
        if self._stack.currentWidget() is self.view and grid.on is None:
            self._on_asked(grid.day, grid.minute)
        else:
            self._go_book({})

    def _go_book(self, params: dict[str, str]) -> None:
        whose = {"client_id": self._client_id} if self._client_id else {}
        self.context.window.go("appointment", {**whose, **params})

    def _on_opened(self, appointment_id: str) -> None:
        found = self.context.services.appointments.get(appointment_id)
        if found is None:
            self._show()
            return
        whose = {"client_id": found.client_id} if found.client_id else {}
        self.context.window.go("appointment", {"appointment_id": appointment_id, **whose})

    def _on_file(self) -> None:
        self.bar.hide()
        self.looking.hide()
        self.export.open()
        self._stack.setCurrentWidget(self._export)
        self.export.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_export_closed(self) -> None:
        self.bar.show()
        self._show()
        self._show_part()
        self.file_button.setFocus(Qt.FocusReason.OtherFocusReason)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
