"""What a page says when there is nothing yet: never blank, always a way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.icon_label import Icon
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class EmptyState(QWidget):
    """An icon, one sentence, a second that teaches, and buttons (made by the screen) in reading order."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str = "",
        *,
        icon: str = "sprout",
        buttons: tuple[QWidget, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        self.title = PlainLabel(theme, title, size="large", strong=True, wrap=True, align=middle)
        self.text = PlainLabel(theme, text, role="muted", wrap=True, align=middle)
        if not text:  # never setVisible(True) before there is a parent: it would open a window
            self.text.hide()
        column = QVBoxLayout(self)
        pad = theme.space("l")
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.space("xs"))
        column.addStretch(1)
        column.addWidget(Icon(theme, icon, role="accent", size=24), 0, middle)
        column.addWidget(self.title)
        column.addWidget(self.text)
        if buttons:
            row = QHBoxLayout()
            row.setSpacing(theme.space("xs"))
            row.addStretch(1)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            column.addSpacing(theme.space("xs"))
            column.addLayout(row)
        column.addStretch(1)
        self.setAccessibleName(" ".join(part for part in (title, text) if part))
