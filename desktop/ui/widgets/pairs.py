"""Buttons below each other, or in pairs beside each other where the window is low."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from desktop.ui.theme.theme import Theme
    from desktop.ui.widgets.wrapped_button import WrappedButton


class Pairs(QWidget):
    """Hidden buttons leave no gap; an odd last one has the whole line."""

    def __init__(self, theme: Theme, buttons: Sequence[WrappedButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.buttons, self._paired = theme, tuple(buttons), False
        self._placed: tuple[bool, tuple[WrappedButton, ...]] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for button in self.buttons:
            # what was never shown counts as hidden to Qt as long as it has no parent
            hidden = button.isHidden() and button.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
            button.setParent(self)
            button.setVisible(not hidden)
            button.installEventFilter(self)
        self._place()

    @property
    def paired(self) -> bool:
        """Whether two stand beside each other."""
        return self._paired

    def set_paired(self, paired: bool) -> None:
        """Two beside each other, with smaller words, or one a line."""
        if paired != self._paired:
            self._paired = paired
            self._place()

    def measure(self) -> None:
        """Gaps at the present scale."""
        self._grid.setHorizontalSpacing(self.theme.space("xs"))
        self._grid.setVerticalSpacing(self.theme.px(4) if self._paired else self.theme.space("xs"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is shown or hidden changes who stands beside whom."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        shown = tuple(button for button in self.buttons if not button.isHidden())
        if self._placed == (self._paired, shown):
            return
        self._placed = self._paired, shown
        for button in self.buttons:
            self._grid.removeWidget(button)
        self.measure()
        for index, button in enumerate(shown):
            last_alone = index == len(shown) - 1 and index % 2 == 0
            row, column = divmod(index, 2) if self._paired else (index, 0)
            wide = not self._paired or last_alone
            button.set_snug(self._paired and not last_alone)
            self._grid.addWidget(button, row, column, 1, 2 if wide else 1)
