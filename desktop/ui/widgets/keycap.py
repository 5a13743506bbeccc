"""A keycap on its own, beside the words that say what the key does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.paint import draw_keycap, keycap_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme


class Keycap(PaintedWidget):
    """The name of a key, always left-to-right. `crisis` uses the darker muted of the crisis screen."""

    def __init__(
        self, theme: Theme, key: str, *, crisis: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._key, self._crisis = key, crisis
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the key's name."""
        return QSize(keycap_width(self.theme, self._key), self.theme.control("keycap"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap."""
        draw_keycap(QPainter(self), self.theme, self.rect(), self._key, crisis=self._crisis)
