"""Client form, safe hours: the days and the times between which contact is safe, in the client's time zone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui import day_words
from desktop.ui.screens.client_form_part import discard
from desktop.ui.screens.client_form_values import normal_time
from desktop.ui.widgets.buttons import IconButton, QuietButton
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

WEEK = tuple(range(7))


class HoursRow(QWidget):
    """One span: seven days to press, from and until."""

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, name: str, span: dict[str, Any]) -> None:
        super().__init__()
        chosen = span.get("days")
        days = set(chosen) if isinstance(chosen, list | tuple) else set(WEEK)
        self.days: list[Chip] = []
        line = QWidget()
        flow = FlowLayout(line, gap_x=theme.px(4))
        for day in WEEK:
            chip = Chip(theme, day_words.weekday(day))
            chip.setObjectName(f"{name}_day_{day}")
            chip.setChecked(day in days)
            chip.toggled.connect(lambda _on: self.changed.emit())
            self.days.append(chip)
            flow.addWidget(chip)
        self.start = self._time(theme, f"{name}_from", self.tr("From"), str(span.get("start", "")))
        self.until = self._time(theme, f"{name}_until", self.tr("Until"), str(span.get("until", "")))
        self.remove = IconButton(theme, "x", self.tr("Take these hours out"))
        self.remove.setObjectName(f"{name}_remove")
        self.remove.clicked.connect(self.removed)
        times = QHBoxLayout()
        times.setSpacing(theme.space("xs"))
        times.addWidget(self.start)
        times.addWidget(PlainLabel(theme, self.tr("until")))
        times.addWidget(self.until)
        times.addWidget(self.remove)
        times.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(times)

    def _time(self, theme: Theme, name: str, words: str, text: str) -> TextField:
        field = TextField(theme, words, hide_label=True, hint="09:00")
        field.setObjectName(name)
        field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        field.setFixedWidth(theme.px(96))
        field.set_text(text)
        field.changed.connect(lambda _text: self.changed.emit())
        field.left.connect(
            lambda: field.set_text(normal_time(field.text())) if field.text().strip() else None
        )
        return field

    def value(self) -> dict[str, Any]:
        """Return the span as stored in the form's values."""
        days = [day for day, chip in zip(WEEK, self.days, strict=True) if chip.isChecked()]
        return {"days": days, "start": self.start.text(), "until": self.until.text()}


class HoursList(QWidget):
    """No hours mean that none were named: any time."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme, self._name, self._made = theme, name, 0
        self.rows: list[HoursRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space("xs"))
        self.add_button = QuietButton(theme, self.tr("Add safe hours"), adds=True, icon="plus")
        self.add_button.setObjectName(f"{name}_add")
        self.add_button.clicked.connect(self._on_add)
        self.message = IconLabel(theme, "", icon="triangle-alert", size="small", role="caution", wrap=True)
        self.message.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        column.addWidget(
            PlainLabel(theme, self.tr("Safe hours, on the client's clock"), strong=True, wrap=True)
        )
        column.addLayout(self._list)
        column.addWidget(self.message)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    def fill(self, spans: list[dict[str, Any]]) -> None:
        """Show what is stored."""
        for row in list(self.rows):
            self._drop(row)
        self._made = 0
        for span in spans:
            self._add(span)
        if any(not span.get("days") for span in spans):
            self.set_wrong(
                self.tr("Two answers have no hour in common. Ask, and write the hours they say now.")
            )

    def read(self) -> list[dict[str, Any]]:
        """Return every span."""
        return [row.value() for row in self.rows]

    def set_wrong(self, sentence: str) -> None:
        """Say what is wrong with the hours."""
        self.message.set_text(sentence)
        self.message.setVisible(bool(sentence))
        for row in self.rows:
            row.start.editor.setAccessibleDescription(sentence)

    def _add(self, span: dict[str, Any]) -> HoursRow:
        self._made += 1
        row = HoursRow(self.theme, f"{self._name}_{self._made}", span)
        row.changed.connect(self._on_changed)
        row.removed.connect(lambda: self._on_remove(row))
        self.rows.append(row)
        self._list.addWidget(row)
        return row

    def _drop(self, row: HoursRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        discard(row)

    def _on_changed(self) -> None:
        self.set_wrong("")
        self.changed.emit()

    def _on_add(self) -> None:
        self._add({"days": list(WEEK), "start": "", "until": ""}).start.editor.setFocus(
            Qt.FocusReason.OtherFocusReason
        )
        self.changed.emit()

    def _on_remove(self, row: HoursRow) -> None:
        self._drop(row)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_changed()
