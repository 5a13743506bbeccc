"""An icon and words in one role's colour: the "icon and words" every state needs beside its colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.paint import is_rtl

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme


class Icon(PaintedWidget):
    """An icon alone; decoration, unless it is given a name."""

    def __init__(
        self, theme: Theme, name: str, *, role: str = "text", size: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._name, self._role, self._size = name, role, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, role: str | None = None) -> None:
        """Show another icon, perhaps in another role."""
        if (name, role or self._role) != (self._name, self._role):
            self._name, self._role = name, role or self._role
            self.update()

    def set_size(self, size: int) -> None:
        """Use 16, 20 or 24."""
        self._size = size
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The icon's square."""
        side = self.theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = QPainter(self)
        pixmap = self.theme.pixmap(
            self._name, self._role, self._size, dpr=self.devicePixelRatioF(), rtl=is_rtl(self)
        )
        side = self.theme.px(self._size)
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, pixmap)


class IconLabel(QWidget):
    """Icon and words; 16 px icon beside small words, 20 beside body."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str,
        size: str = "body",
        role: str = "text",
        icon_role: str | None = None,
        strong: bool = False,
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._follow = icon_role is None
        self.icon = Icon(theme, icon, role=icon_role or role, size=16 if size == "small" else 20)
        self.words = PlainLabel(theme, text, size=size, role=role, strong=strong, wrap=wrap, elide=elide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4 if size == "small" else 8))
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        self.words.setVisible(bool(text))

    def text(self) -> str:
        """The words."""
        return self.words.text()

    def set_text(self, text: str) -> None:
        """Show other words."""
        self.words.setText(text)
        self.words.setVisible(bool(text))

    def set_state(self, icon: str, role: str, text: str) -> None:
        """Show another icon, colour role and words at once."""
        self.icon.set_icon(icon, role if self._follow else None)
        self.words.set_role(role)
        self.set_text(text)
