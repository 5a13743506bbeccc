"""Chips of a crisis panel that number keys press while one of them has the keyboard; arrows go from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import ltr

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from desktop.ui.theme.theme import Theme

MOST_KEYS = 9


class KeyChips(QWidget):
    """A group of chips with one place in the order of Tab. `pressed(id, on)` after each press.

    Several can be on; whoever wants one only sets the others back by `show_chosen`. A number key does nothing unless a
    chip of this group has the keyboard: what is typed in the note line is never a press.
    """

    pressed = Signal(str, bool)

    def __init__(
        self,
        theme: Theme,
        name: str,
        options: Sequence[tuple[str, str]],
        chosen: Collection[str] = (),
        *,
        numbered: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`name` says what the group is about, for a screen reader; `options` are ids and words."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._numbered = numbered
        self.chips: dict[str, Chip] = {}
        flow = FlowLayout(self, gap_x=theme.px(8), gap_y=0)
        flow.setContentsMargins(0, 0, 0, 0)
        for at, (option, words) in enumerate(options, start=1):
            key = str(at) if numbered and at <= MOST_KEYS else ""
            chip = Chip(theme, f"{ltr(key)}  {words}" if key else words)
            chip.setAccessibleName(words)
            chip.setAccessibleDescription(f"{name} {key}".strip())
            chip.setObjectName(f"crisis_chip_{option}")
            chip.clicked.connect(lambda _on=False, option=option: self._on_clicked(option))
            chip.enter_activates = True
            chip.installEventFilter(self)
            self.chips[option] = chip
            flow.addWidget(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_chosen(chosen)
        self._one_place(next((option for option in self.chips if option in chosen), ""))

    def show_chosen(self, chosen: Collection[str]) -> None:
        """Show which are on, without a signal."""
        for option, chip in self.chips.items():
            if chip.isChecked() != (option in chosen):
                chip.setChecked(option in chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Number keys and arrows while a chip has the keyboard; Qt's buttons would take the arrows for themselves."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._takes(event):
            return True
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        options, at = list(self.chips), event.key() - Qt.Key.Key_1
        if self._numbered and 0 <= at < min(len(options), MOST_KEYS):
            if not event.isAutoRepeat():
                self._go_to(options[at])
                self.chips[options[at]].click()
            return True
        ahead = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        step = {ahead: 1, Qt.Key.Key_Down: 1, back: -1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        here = next((place for place, option in enumerate(options) if self.chips[option].hasFocus()), -1)
        if not step or here < 0:
            return False
        self._go_to(options[(here + step) % len(options)])
        return True

    def _on_clicked(self, option: str) -> None:
        self._one_place(option)
        self.pressed.emit(option, self.chips[option].isChecked())

    def _go_to(self, option: str) -> None:
        self._one_place(option)
        self.chips[option].setFocus(Qt.FocusReason.OtherFocusReason)

    def _one_place(self, option: str) -> None:
        """Tab comes to one chip of the group; the others are a press, a number or an arrow away."""
        tab = option or next(iter(self.chips), "")
        for each, chip in self.chips.items():
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == tab else Qt.FocusPolicy.ClickFocus)
