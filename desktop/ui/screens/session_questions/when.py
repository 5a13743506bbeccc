"""A day and a time: chips for the usual ones, a typed date and time, or the client's own words for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDate, QTime
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.screens.session_questions.body import Body, Kit
from desktop.ui.screens.session_texts import date_words
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from desktop.domain.protocol import Option, Question

translate = QCoreApplication.translate
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?")


def read_date(text: str) -> QDate:
    """Return the day of 2026-11-30 (dots and slashes too); an invalid date for anything else."""
    found = _ISO.fullmatch(text.strip())
    return QDate(*(int(part) for part in found.groups())) if found else QDate()


def read_time(text: str) -> str:
    """Return HH:MM of 14:30, 14.30 or 9; an empty text for anything else."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return ""
    time = QTime(int(found[1]), int(found[2] or 0))
    return time.toString("HH:mm") if time.isValid() else ""


class TimeBody(Body):
    """Half-typed dates are kept as words, so that nothing typed is ever lost."""

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, question, options, parent)
        theme = kit.theme
        chips = QWidget()
        flow = FlowLayout(chips, gap_x=theme.px(4) if kit.closing else theme.space("xs"))
        self.chips: list[tuple[int, Chip]] = []
        for days, words in (
            (1, translate("Session", "Tomorrow")),
            (2, translate("Session", "In 2 days")),
            (7, translate("Session", "In a week")),
            (14, translate("Session", "In 2 weeks")),
        ):
            chip = Chip(theme, words)
            chip.clicked.connect(lambda on, ahead=days: self._on_chip(ahead, on))
            self.chips.append((days, chip))
            flow.addWidget(chip)
        bare = kit.columns
        self.date = TextField(theme, translate("Session", "Day"), hint="2026-11-30", hide_label=bare)
        self.time = TextField(theme, translate("Session", "Time"), hint="14:30", hide_label=bare)
        self.words = TextField(
            theme,
            translate("Session", "Or in their words"),
            hint=translate("Session", "After school on Tuesdays"),
        )
        row = QHBoxLayout()
        row.setSpacing(theme.space("m"))
        row.addWidget(self.date, 2)
        row.addWidget(self.time, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4) if kit.columns else theme.space("xs"))
        column.addWidget(chips)
        column.addLayout(row)
        column.addWidget(self.words)
        self.other: IconButton | None = None
        if kit.closing:
            self.other = IconButton(theme, "message-square", translate("Session", "In their words"))
            self.other.clicked.connect(self._on_other)
            row.addWidget(self.other)
            self.words.hide()
        for field in (self.date, self.time, self.words):
            field.changed.connect(self._tell)
        self.date.left.connect(self._check)
        self.time.left.connect(self._check)

    def show_value(self, value: Any) -> None:
        """Show a stored moment silently."""
        parts = value if isinstance(value, dict) else {}
        if parts == (self._value() or {}):
            return
        for field, key in ((self.date, "date"), (self.time, "time"), (self.words, "words")):
            field.editor.blockSignals(True)
            field.set_text(parts.get(key, ""))
            field.editor.blockSignals(False)
        self._say()
        if self.kit.closing:
            self.words.setVisible(bool(self.words.text()))

    def first(self) -> QWidget:
        """The first chip."""
        return self.chips[0][1]

    def _on_other(self) -> None:
        self.words.setVisible(self.words.isHidden() or bool(self.words.text()))
        (self.date if self.words.isHidden() else self.words).editor.setFocus()

    def _on_chip(self, ahead: int, on: bool) -> None:
        local = self.kit.clock.now().local()
        day = QDate(local.year, local.month, local.day).addDays(ahead)
        self.date.set_text(day.toString("yyyy-MM-dd") if on else "")

    def _value(self) -> dict[str, str] | None:
        date, time = read_date(self.date.text()), read_time(self.time.text())
        unread = [
            field.text().strip()
            for field, read in ((self.date, date.isValid()), (self.time, bool(time)))
            if field.text().strip() and not read
        ]
        words = " ".join([*unread, self.words.text()]) if unread else self.words.text()
        if not (date.isValid() or words.strip() or time):
            return None
        if time and not (date.isValid() or words.strip()):
            words = time
        return {
            "date": date.toString("yyyy-MM-dd") if date.isValid() else "",
            "time": time,
            "zone": self.kit.client.draft.time_zone or self.kit.clock.now().zone,
            "words": words,
        }

    def _tell(self) -> None:
        self._say()
        self.told.emit(self._value())

    def _say(self) -> None:
        date = read_date(self.date.text())
        self.date.set_help(date_words(date) if date.isValid() else "")
        local = self.kit.clock.now().local()
        today = QDate(local.year, local.month, local.day)
        for days, chip in self.chips:
            chip.setChecked(date.isValid() and today.daysTo(date) == days)
            chip.updateGeometry()
        if date.isValid():
            self.date.set_wrong("")
        if read_time(self.time.text()):
            self.time.set_wrong("")

    def _check(self) -> None:
        text = self.date.text().strip()
        wrong = bool(text) and not read_date(text).isValid()
        words = translate(
            "Session", "There is no such day. Write it as 2026-11-30; until then it is kept as words."
        )
        self.date.set_wrong(words if wrong else "")
        text = self.time.text().strip()
        wrong = bool(text) and not read_time(text)
        words = translate(
            "Session", "There is no such time. Write it as 14:30; until then it is kept as words."
        )
        self.time.set_wrong(words if wrong else "")
