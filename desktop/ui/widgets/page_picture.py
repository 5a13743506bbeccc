"""One page of a document as a picture, in memory only: what the paper will look like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.widgets.base import PaintedWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme

PREVIEW_WIDTH = 400


class PagePicture(PaintedWidget):
    """One page with a hairline around it; scaled to the width there is."""

    def __init__(self, theme: Theme, image: QImage, name: str) -> None:
        super().__init__(theme)
        self._pixmap = QPixmap.fromImage(image)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(theme.px(PREVIEW_WIDTH))

    @property
    def shown(self) -> bool:
        """Tell whether there is a picture."""
        return not self._pixmap.isNull()

    def hasHeightForWidth(self) -> bool:
        """A page keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the page at this width."""
        if self._pixmap.isNull():
            return self.theme.px(96)
        return round(width * self._pixmap.height() / self._pixmap.width())

    def sizeHint(self) -> QSize:
        """400 wide."""
        width = self.theme.px(PREVIEW_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        width = self.theme.px(200)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = min(self.width(), self.theme.px(PREVIEW_WIDTH))
        target = self.rect()
        target.setWidth(width)
        target.setHeight(self.heightForWidth(width))
        if self.isRightToLeft():
            target.moveRight(self.rect().right())
        painter.drawPixmap(target, self._pixmap)
        painter.setPen(self.theme.colour("line_strong"))
        painter.drawRect(target.adjusted(0, 0, -1, -1))
