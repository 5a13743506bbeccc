"""Pages beside the lock screen and the first run: a bar with the way back and crisis, and what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.guidance_view import GuidanceView
from desktop.ui.screens.officer import PAGE
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.crisis_button import CrisisButton

if TYPE_CHECKING:
    from desktop.ui.parts import AppParts


class GatePage(Surface):
    """`left` leads back to where it was opened from; crisis works as everywhere."""

    left = Signal()
    crisis = Signal()

    def __init__(self, parts: AppParts, parent: QWidget | None = None) -> None:
        super().__init__(parts.theme, "surface", parent=parent)
        self.parts = parts
        self._pages = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._pages, 1)

    def _bar(self) -> QWidget:
        theme = self.parts.theme
        bar = Surface(theme, "sidebar", line="bottom")
        bar.setFixedHeight(theme.px(theme.tokens.layout["top_bar"]))
        self.back_button = QuietButton(theme, self.tr("Back"), icon="arrow-left")
        self.back_button.setObjectName("gate_back")
        self.back_button.clicked.connect(self.go_back)
        self.crisis_button = CrisisButton(theme, parent=bar)
        self.crisis_button.setObjectName("gate_crisis")
        self.crisis_button.clicked.connect(self.crisis)
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.space("s"), 0, theme.space("m"), 0)
        row.setSpacing(theme.space("m"))
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.crisis_button)
        return bar

    def show_page(self, page: QWidget) -> None:
        """Show this in place of what was there, which is destroyed."""
        old = self._pages.currentWidget()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if old is not None and old is not page:
            self._pages.removeWidget(old)
            old.hide()
            old.deleteLater()

    def start(self) -> None:
        """Take the keyboard."""
        self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """One step back; from the first one to where it was opened from."""
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is the way back."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window gets the small crisis button."""
        super().resizeEvent(event)
        self.crisis_button.set_compact(self.width() < self.theme.px(560))


class OfficerGate(GatePage):
    """What to do when a subpoena or an officer comes, read while everything is locked."""

    def __init__(self, parts: AppParts, parent: QWidget | None = None) -> None:
        super().__init__(parts, parent)
        self.setObjectName("officer_gate")
        content = parts.content
        self.show_page(GuidanceView(parts.theme, content.guidance(PAGE), content.agency_profile()))
