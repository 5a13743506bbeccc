"""Widgets beside each other, each with its share; below each other where the room does not do for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayoutItem, QWidget

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class _SideLayout(QHBoxLayout):
    """Knows for every width whether it would stand in a row or in a column, and how high that is."""

    def __init__(self, parent: QWidget, narrow: int) -> None:
        # asked many times at one change of a page: what was found holds until something changes
        self._columns: dict[int, bool] = {}
        self._heights: dict[int, int] = {}
        super().__init__(parent)
        self._narrow = narrow
        self._parts: list[tuple[QWidget, int]] = []
        self.setContentsMargins(0, 0, 0, 0)

    def put(self, widget: QWidget, share: int, align: Qt.AlignmentFlag | None) -> None:
        """Add a widget with its share of the row."""
        self._parts.append((widget, share))
        if align is None:
            self.addWidget(widget, share)
        else:
            self.addWidget(widget, share, align)

    def _shown(self) -> list[QLayoutItem]:
        # items are asked for by number, never past the end
        items = [self.itemAt(place) for place in range(self.count())]
        return [item for item in items if item is not None and not item.isEmpty()]

    def invalidate(self) -> None:
        """Something in it was added, taken, shown, hidden, or wants another size."""
        self._columns.clear()
        self._heights.clear()
        super().invalidate()

    def is_column(self, width: int) -> bool:
        """Tell whether the row is too narrow: by measure, or because something in it needs more."""
        if width not in self._columns:
            self._columns[width] = self._too_narrow(width)
        return self._columns[width]

    def _too_narrow(self, width: int) -> bool:
        shown = self._shown()
        needs = sum(item.minimumSize().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        if width < max(needs, self._narrow):
            return True
        shares = [(widget, share) for widget, share in self._parts if share and not widget.isHidden()]
        whole = sum(share for _widget, share in shares)
        room = width - self.spacing() * max(0, len(shown) - 1)
        return any(widget.minimumSizeHint().width() * whole > room * share for widget, share in shares)

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in the direction that this width gives."""
        if width not in self._heights:
            self._heights[width] = self._height(width)
        return self._heights[width]

    def _height(self, width: int) -> int:
        if not self.is_column(width):
            self._turn(column=False)
            return max(
                super().heightForWidth(width), super().minimumSize().height() if not self._hfw() else 0
            )
        shown = self._shown()
        heights = [
            item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            for item in shown
        ]
        return sum(heights) + self.spacing() * max(0, len(shown) - 1)

    def minimumSize(self) -> QSize:
        """As narrow as the widest part."""
        shown = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in shown), default=0),
            max((size.height() for size in shown), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        """Turn first, then place."""
        self._turn(column=self.is_column(rect.width()))
        super().setGeometry(rect)

    def _hfw(self) -> bool:
        return any(item.hasHeightForWidth() for item in self._shown())

    def _turn(self, *, column: bool) -> None:
        direction = QBoxLayout.Direction.TopToBottom if column else QBoxLayout.Direction.LeftToRight
        if direction != self.direction():
            self.setDirection(direction)


class SideBySide(QWidget):
    """Give widgets with their shares; `narrow` (design pixels) is the width under which they stack in any case."""

    def __init__(
        self,
        theme: Theme,
        *widgets: tuple[QWidget, int],
        narrow: int = 440,
        gap: str = "s",
        align: Qt.AlignmentFlag | None = Qt.AlignmentFlag.AlignTop,
    ) -> None:
        super().__init__()
        self._line = _SideLayout(self, theme.px(narrow))
        self._line.setSpacing(theme.space(gap))
        for widget, share in widgets:
            self._line.put(widget, share, align)
