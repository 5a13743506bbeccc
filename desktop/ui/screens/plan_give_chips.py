"""Which form in which language: a row of forms for each language, or one row and the language above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.screens.plan_texts import form_name, form_words
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class FormChips(QWidget):
    """`chosen` carries form and language; each chip is called by both."""

    chosen = Signal(str, str)

    def __init__(
        self, theme: Theme, forms: Sequence[tuple[str, str]], names: Mapping[str, str], *, narrow: bool
    ) -> None:
        """`forms` are (form, language) in their order, `names` what the languages are called."""
        super().__init__()
        self.chips: dict[tuple[str, str], Chip] = {}
        self._rows: dict[str, tuple[QWidget, PlainLabel]] = {}
        self._narrow, self._language = narrow, ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xxs"))
        languages = dict.fromkeys(language for _form, language in forms)
        options = [SegmentOption(value=tag, text=names[tag]) for tag in languages]
        self.tongue = Segment(theme, translate("Plan", "Language"), options, clearable=False)
        self.tongue.setObjectName("plan_give_language")
        self.tongue.chosen.connect(self._on_tongue)
        column.addWidget(self.tongue, 0, Qt.AlignmentFlag.AlignLeading)
        for tag in languages:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.space("s"))
            label = PlainLabel(theme, names[tag], role="muted")
            label.setMinimumWidth(theme.px(72))
            line.addWidget(label)
            mine = [self._chip(theme, form, tag, names[tag]) for form, each in forms if each == tag]
            line.addWidget(button_row(theme, mine), 1)
            self._rows[tag] = (row, label)
            column.addWidget(row)
        self._arrange()

    def _chip(self, theme: Theme, form: str, language: str, name: str) -> Chip:
        chip = Chip(theme, form_name(form))
        chip.setAccessibleName(form_words(form, name))
        chip.setObjectName(f"plan_give_{form}_{language}")
        chip.clicked.connect(lambda: self.chosen.emit(form, language))
        self.chips[form, language] = chip
        return chip

    def show_chosen(self, form: str, language: str) -> None:
        """Mark one of them."""
        for key, chip in self.chips.items():
            chip.setChecked(key == (form, language))
        self._language = language
        self._arrange()

    def set_narrow(self, narrow: bool) -> None:
        """One language at a time where there is little room."""
        self._narrow = narrow
        self._arrange()

    def _arrange(self) -> None:
        several = len(self._rows) > 1
        self.tongue.setVisible(self._narrow and several)
        self.tongue.set_value(self._language)
        for tag, (row, label) in self._rows.items():
            row.setVisible(not self._narrow or not several or tag == self._language)
            label.setVisible(not self._narrow and several)

    def _on_tongue(self, language: str) -> None:
        form = next((key[0] for key, chip in self.chips.items() if chip.isChecked()), "")
        mine = [each for each, tag in self.chips if tag == language]
        self.chosen.emit(form if form in mine else mine[0], language)
