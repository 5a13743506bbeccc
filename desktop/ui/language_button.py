"""The language chooser of pages without a rail: a button with a menu, each language in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.ui.language import LANGUAGES, Language
from desktop.ui.widgets.buttons import QuietButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme


class LanguageButton(QuietButton):
    """`chosen(code)` when somebody picked a language."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, current: Language, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, current.own_name, icon="languages", trailing_icon="chevron-down", parent=parent
        )
        self.setObjectName("language_button")
        self._menu = QMenu(self)
        for language in LANGUAGES:
            action = QAction(language.own_name, self._menu)
            action.setCheckable(True)
            action.setChecked(language.code == current.code)
            action.triggered.connect(lambda _on=False, code=language.code: self.chosen.emit(code))
            self._menu.addAction(action)
        self.clicked.connect(self._on_clicked)

    def measure(self) -> None:
        """The name stays in its own language; what it does is said in the present one."""
        self.setAccessibleDescription(self.tr("Language of the program"))

    def _on_clicked(self) -> None:
        size = self._menu.sizeHint()
        below = QPoint(0, self.height())
        if self.mapToGlobal(QPoint(0, self.height() + size.height())).y() > self.screen().geometry().bottom():
            below = QPoint(0, -size.height())
        self._menu.popup(self.mapToGlobal(below))
