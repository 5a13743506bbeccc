"""The calendar as a file for another calendar: what is in it, what that one does not keep, then the place for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.calendar_file import WEEKS
from desktop.ui.flow_buttons import button_row
from desktop.ui.giving import give_file
from desktop.ui.messages import explain
from desktop.ui.screens.guarded_page import Points
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from desktop.services.made import Made
    from desktop.ui.context import ScreenContext


class CalendarExport(QWidget):
    """`closed` when it is done or put away. Nothing is written before a place was chosen."""

    closed = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self.is_open = False
        theme = context.theme
        column = QVBoxLayout(self)
        air = theme.px(6)  # the ring round a button is clipped by the scroll area
        column.setContentsMargins(air, 0, air, air)
        column.setSpacing(theme.space("m"))
        heading = PlainLabel(
            theme, self.tr("A file for another calendar"), size="title", strong=True, wrap=True
        )
        column.addWidget(heading)
        column.addWidget(
            Points(
                theme,
                [
                    self.tr(
                        "In it stand the times, and one neutral word for each. No name, no note, no place."
                    ),
                    self.tr(
                        "What you move or cancel later is put right by a new file; the old one does not know."
                    ),
                ],
            )
        )
        self.warning = Banner(
            theme,
            self.tr("Other calendars are not encrypted, and many send what they hold to a company."),
            tone="look",
            detail=self.tr(
                "Whoever opens one sees when you are at work with somebody, though not with whom."
            ),
        )
        column.addWidget(self.warning)
        title = self.tr("How far ahead?")
        column.addWidget(PlainLabel(theme, title, strong=True))
        words = {
            1: self.tr("One week"),
            4: self.tr("Four weeks"),
            12: self.tr("Twelve weeks"),
        }
        self.weeks = Segment(
            theme,
            title,
            [SegmentOption(value=str(each), text=words[each]) for each in WEEKS],
            clearable=False,
        )
        self.weeks.setObjectName("calendar_weeks")
        self.weeks.set_value("4")
        column.addWidget(self.weeks, 0, Qt.AlignmentFlag.AlignLeading)
        self.problem = Banner(theme, "", tone="look")
        self.problem.hide()
        column.addWidget(self.problem)
        self.save_button = PrimaryButton(theme, self.tr("Choose a place for it"), icon="file-down")
        self.save_button.setObjectName("calendar_save")
        self.save_button.clicked.connect(self._on_save)
        back = QuietButton(theme, self.tr("Back to the calendar"))
        back.setObjectName("calendar_back")
        back.clicked.connect(self.close_part)
        column.addWidget(button_row(theme, [self.save_button, back]))
        column.addStretch(1)

    def open(self) -> None:
        """Begin anew."""
        self.is_open = True
        self.problem.hide()

    def close_part(self) -> None:
        """Back to the week."""
        self.is_open = False
        self.closed.emit()

    def first_field(self) -> QWidget:
        """What takes the keyboard."""
        return self.save_button

    def _on_save(self) -> None:
        self.problem.hide()
        weeks = int(self.weeks.value() or "4")
        made = self._context.services.calendar_file.make(weeks, self.tr("Appointment"))
        title = self.tr("Where should the calendar file go?")
        self._context.window.choose_place_for(title, made.file_name, lambda path: self._give(made, path))

    def _give(self, made: Made, path: Path) -> None:
        give_file(
            self._context,
            self,
            made,
            path,
            to_kind="own_device",
            rule="own_record",
            done=self._on_given,
            failed=self._on_failed,
        )

    def _on_given(self, path: Path) -> None:
        words = self.tr("Written: {file}. The history notes it.")
        self._context.window.tell(words.format(file=isolate(ltr(path.name))))
        self.close_part()

    def _on_failed(self, error: Exception) -> None:
        self.problem.set_message(explain(error), tone="look")
        self.problem.show()
