"""Choose one of a few as chips, where a whole page has to fit beside its words: just a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.ui.screens.session_questions.body import Body, Kit
from desktop.ui.screens.session_texts import named
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.domain.protocol import Option, Question


class ChipsBody(Body):
    """One chip per option, with its number. A number key leaves the focus where it is: the next answers the next."""

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, question, options, parent)
        asked = named(question.ask, kit.name)
        flow = FlowLayout(self, gap_x=kit.theme.space("xs"))
        self.chips: dict[str, Chip] = {}
        for number, option in enumerate(options, start=1):
            words = named(option.label, kit.name)
            chip = Chip(kit.theme, words, keycap="" if kit.closing else str(number))
            chip.setAccessibleName(f"{asked} {words}")
            chip.setAccessibleDescription(str(number))
            chip.clicked.connect(lambda on, value=option.id: self._on_chip(value, on=on))
            self.chips[option.id] = chip
            flow.addWidget(chip)

    def show_value(self, value: Any) -> None:
        """Choose silently."""
        for each, chip in self.chips.items():
            if chip.isChecked() != (each == value):
                chip.setChecked(each == value)

    def first(self) -> QWidget:
        """The chosen chip, else the first."""
        chips = list(self.chips.values())
        return next((chip for chip in chips if chip.isChecked()), chips[0])

    def press_number(self, number: int) -> bool:
        """Press a chip."""
        chips = list(self.chips.values())
        if not 1 <= number <= len(chips):
            return False
        chips[number - 1].click()
        return True

    def _on_chip(self, value: str, *, on: bool) -> None:
        self.show_value(value if on else "")
        self.told.emit(value if on else None)
