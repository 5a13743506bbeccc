"""The language chooser of pages without a rail: a button with a menu, each language in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal

from desktop.ui.language import LANGUAGES, Language
from desktop.ui.widgets.buttons import QuietButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

    from desktop.ui.theme.theme import Theme


class LanguageButton(QuietButton):
    """`chosen(code)` when somebody picked a language."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, current: Language, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, current.own_name, icon="languages", trailing_icon="chevron-down", parent=parent
        )
        self.setObjectName("language_button")
        self._current = current
        self._menu: QMenu | None = None
        self.clicked.connect(self._on_clicked)

    def measure(self) -> None:
        """The name stays in its own language; what it does is said in the present one."""
        self.setAccessibleDescription(self.tr("Language of the program"))

    def menu(self) -> QMenu:
        """Return the menu, made at the first press: the first window of the day does not wait for it."""
        if self._menu is None:
            from PySide6.QtGui import QAction
            from PySide6.QtWidgets import QMenu

            self._menu = QMenu(self)
            for language in LANGUAGES:
                action = QAction(language.own_name, self._menu)
                action.setCheckable(True)
                action.setChecked(language.code == self._current.code)
                action.triggered.connect(lambda _on=False, code=language.code: self.chosen.emit(code))
                self._menu.addAction(action)
        return self._menu

    def _on_clicked(self) -> None:
        menu = self.menu()
        size = menu.sizeHint()
        below = QPoint(0, self.height())
        if self.mapToGlobal(QPoint(0, self.height() + size.height())).y() > self.screen().geometry().bottom():
            below = QPoint(0, -size.height())
        menu.popup(self.mapToGlobal(below))
