"""Parts of the lines that are worked on together: one of a few small chips, a day that is near, words that stay."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain import agreed
from desktop.ui import day_words
from desktop.ui.widgets.chip_group import ChipGroup, GroupChip
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.theme.theme import Theme
    from desktop.ui.widgets.fields import TextField

translate = QCoreApplication.translate


class OneOf(ChipGroup):
    """Small chips of which one may be on; pressed again it is taken back. Nothing is on at first."""

    def value(self) -> str:
        """The code that is on, empty for none."""
        return next(iter(self.values()), "")

    def set_value(self, code: str) -> None:
        """Switch silently."""
        self.set_values([code])

    def end_with(self, label: QWidget) -> None:
        """Put words behind the last chip."""
        self._flow.addWidget(label)

    def _on_clicked(self, chip: GroupChip) -> None:
        self.set_values([chip.code] if chip.isChecked() else [])
        super()._on_clicked(chip)


class DayChips(QWidget):
    """A day that is near, as chips; the day itself stands beside them, also one that is none of theirs."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        today: date,
        steps: Sequence[tuple[int, str]],
        parent: QWidget | None = None,
    ) -> None:
        """`steps` are (days from today, words)."""
        super().__init__(parent)
        self._today = today
        self._day = ""
        self.chips = OneOf(theme, name, [(self._ahead(days), words) for days, words in steps], self)
        self.chips.changed.connect(self._on_changed)
        self.words = PlainLabel(theme, "", size="small", role="muted")
        self.chips.end_with(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.chips)

    def value(self) -> str:
        """The day as 2026-11-30, empty for none."""
        return self._day

    def set_value(self, day: str) -> None:
        """Show a day silently."""
        self._day = day
        self.chips.set_value(day)
        when = agreed.day(day)
        self.words.setText(day_words.plain_day(when, self._today) if when is not None else "")

    def _ahead(self, days: int) -> str:
        return (self._today + timedelta(days=days)).isoformat()

    def _on_changed(self) -> None:
        self.set_value(self.chips.value())
        self.changed.emit()


def near_days() -> list[tuple[int, str]]:
    """Return the days a task is usually for."""
    return [
        (0, translate("Session", "Today")),
        (7, translate("Session", "Within a week")),
        (14, translate("Session", "In two weeks")),
    ]


def put(field: TextField, words: str) -> None:
    """Show words silently; what stands there already is left as it is, with the cursor in it."""
    if field.text() != words:
        field.editor.blockSignals(True)
        field.set_text(words)
        field.editor.blockSignals(False)
