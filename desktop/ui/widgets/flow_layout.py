"""A layout that puts widgets in lines and goes on in the next line, mirrored in right-to-left."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayoutItem, QWidget


class FlowLayout(QHBoxLayout):
    """For chips and short facts. `gap_x` between widgets of a line, `gap_y` between lines (real pixels)."""

    def __init__(self, parent: QWidget | None = None, *, gap_x: int = 8, gap_y: int = 0) -> None:
        # one change of a page asks every layout above it many times: what was found holds until something changes
        self._heights: dict[int, int] = {}
        super().__init__()
        if parent is not None:
            parent.setLayout(self)
        self._gap_x, self._gap_y = gap_x, gap_y
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    # A QHBoxLayout underneath, because Qt's itemAt answered from Python returns None once too often: the binding
    # drops a reference to None at each call and the interpreter ends after some thousand of them.
    def _shown(self) -> list[QLayoutItem]:
        # asked anew each time: an item that was kept may be gone
        items = [self.itemAt(index) for index in range(self.count())]
        return [item for item in items if item is not None and not item.isEmpty()]

    def invalidate(self) -> None:
        """Something in it was added, taken, shown, hidden, or wants another size."""
        self._heights.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """It never asks for more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines."""
        if width not in self._heights:
            self._heights[width] = self._lay(QRect(0, 0, width, 0), apply=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Place everything."""
        super().setGeometry(rect)
        self._lay(rect, apply=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in shown) + self._gap_x * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        """The widest single widget."""
        shown = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in shown), default=0),
            max((size.height() for size in shown), default=0),
        )

    def _lay(self, rect: QRect, *, apply: bool) -> int:
        owner = self.parentWidget()
        rtl = owner is not None and owner.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = y = 0
        line: list[tuple[QLayoutItem, int, QSize]] = []
        tall = 0

        def finish() -> None:
            for item, left, size in line:
                spot = QRect(QPoint(left, rect.y() + y + (tall - size.height()) // 2), size)
                start = rect.right() + 1 - left - size.width() if rtl else rect.left() + left
                spot.moveLeft(start)
                item.setGeometry(spot)

        for item in self._shown():
            size = item.sizeHint()
            size.setWidth(min(size.width(), max(rect.width(), item.minimumSize().width())))
            if item.hasHeightForWidth():
                size.setHeight(max(size.height(), item.heightForWidth(size.width())))
            if line and x + size.width() > rect.width():
                if apply:
                    finish()
                y += tall + self._gap_y
                x, tall, line = 0, 0, []
            line.append((item, x, size))
            x += size.width() + self._gap_x
            tall = max(tall, size.height())
        if apply:
            finish()
        return y + tall
