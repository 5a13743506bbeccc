"""Small chips that belong to one row: any number may be on; Tab reaches one of them, arrows the rest, Space presses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.paint import is_rtl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from desktop.ui.theme.theme import Theme


class GroupChip(Chip):
    """One chip of a group; its spoken name begins with what the group is about."""

    def __init__(self, theme: Theme, code: str, text: str, group: ChipGroup) -> None:
        self.code = code
        self._group = group
        super().__init__(theme, text, small=True, parent=group)
        self.setAccessibleName(f"{group.accessibleName()}: {text}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbour without pressing it, in reading order."""
        steps = {int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Left): -1}
        below = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif event.key() in steps:
            step = steps[event.key()]
            self._group.move_focus(self, -step if is_rtl(self) else step)
        elif event.key() in below:
            self._group.move_focus(self, below[event.key()])
        else:
            super().keyPressEvent(event)


class ChipGroup(QWidget):
    """`changed` when one was pressed, or pressed again and taken back. Nothing is on at first."""

    changed = Signal()

    def __init__(
        self, theme: Theme, name: str, chips: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """`name` is what they are about, spoken with each; `chips` are (code, words) in their order."""
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        self._flow = FlowLayout(self, gap_x=theme.px(6))
        self.chips: list[GroupChip] = []
        for code, words in chips:
            self.add(code, words)

    def add(self, code: str, words: str) -> None:
        """Put one more chip at the end."""
        chip = GroupChip(self.theme, code, words, self)
        chip.clicked.connect(lambda _on=False: self._on_clicked(chip))
        if self.chips:
            QWidget.setTabOrder(self.chips[-1], chip)
        self.chips.append(chip)
        self._flow.addWidget(chip)
        self._set_tab_stop(self.chips[0])

    def values(self) -> list[str]:
        """The codes that are on, in the order of the chips."""
        return [chip.code for chip in self.chips if chip.isChecked()]

    def set_values(self, codes: Sequence[str]) -> None:
        """Switch silently."""
        for chip in self.chips:
            chip.setChecked(chip.code in codes)

    def move_focus(self, chip: GroupChip, step: int) -> None:
        """Focus the neighbour, without pressing it."""
        index = self.chips.index(chip) + step
        if 0 <= index < len(self.chips):
            self._set_tab_stop(self.chips[index])
            self.chips[index].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self, chip: GroupChip) -> None:
        self._set_tab_stop(chip)
        self.changed.emit()

    def _set_tab_stop(self, stop: GroupChip) -> None:
        for chip in self.chips:
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip is stop else Qt.FocusPolicy.ClickFocus)
