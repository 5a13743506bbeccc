"""The rail: the pages that exist, the saved mark at its foot. Driven by SCREENS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.paint import draw_line, fill_rounded, is_rtl, leading, place, text_width

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.navigator import ScreenDeclaration
    from desktop.ui.theme.theme import Theme


class RailItem(PaintedButton):
    """One page: icon and word; chosen is filled, strong and teal."""

    def __init__(self, theme: Theme, declared: ScreenDeclaration, parent: QWidget | None = None) -> None:
        self._declared = declared
        self._icons_only = False
        self._count = 0
        super().__init__(theme, "", parent)
        self.setObjectName(f"rail_{declared.name}")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.measure()

    def measure(self) -> None:
        """The word in the present language."""
        self.setText(QCoreApplication.translate("Rail", self._declared.title))
        self.setToolTip(self.label() if self._icons_only else "")

    def nextCheckState(self) -> None:
        """What is chosen follows the page, not the press."""

    def set_count(self, count: int, words: str) -> None:
        """Show a number at the end, 0 for none; `words` are what a screen reader says of it."""
        if count != self._count:
            self._count = count
            self.setAccessibleDescription(words)
            self.update()

    def set_icons_only(self, icons_only: bool) -> None:
        """Leave out the words."""
        self._icons_only = icons_only
        self.measure()

    def drawn_height(self) -> int:
        """40."""
        return self.theme.control("nav_item")

    def sizeHint(self) -> QSize:
        """Icon and word."""
        width = self.theme.px(44)
        if not self._icons_only:
            width += text_width(self.theme.font("body", strong=True), self.label()) + self.theme.space("m")
        return QSize(width, self.touch_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the fill, the icon and the word."""
        theme, rtl, rect = self.theme, is_rtl(self), self.drawn_rect()
        painter = QPainter(self)
        chosen = self.isChecked()
        fill = theme.colour("selection") if chosen else self.neutral_fill()
        if fill is not None:
            fill_rounded(painter, rect, theme.radius("control"), fill=fill)
        role = "on_selection" if chosen else "text"
        icon, pad = theme.px(20), theme.space("s")
        self.draw_icon(painter, place(rtl, rect, pad, 0, icon, rect.height()), self._declared.icon, role, 20)
        if self._count:
            self._paint_count(painter)
        if self._icons_only:
            return
        left = pad + icon + theme.space("s")
        words = place(rtl, rect, left, 0, rect.width() - left, rect.height())
        font = theme.font("body", strong=chosen)
        draw_line(painter, words, self.label(), font, theme.colour(role), leading(rtl))

    def _paint_count(self, painter: QPainter) -> None:
        """A number in a round field at the end; where there are only icons it lies over the icon's corner."""
        theme, rtl, rect = self.theme, is_rtl(self), self.drawn_rect()
        font, number = theme.font("small", strong=True), str(min(self._count, 99))
        side = theme.px(20)
        width = max(side, text_width(font, number) + theme.space("s"))
        top = 0 if self._icons_only else (rect.height() - side) // 2
        spot = place(rtl, rect, rect.width() - width - theme.space("xs"), top, width, side)
        fill_rounded(painter, spot, side // 2, fill=theme.colour("accent"))
        painter.setFont(font)
        painter.setPen(theme.colour("on_accent"))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, number)


class Rail(Surface):
    """The column beside the page. `opened(name)` when an entry was pressed."""

    opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        screens: tuple[ScreenDeclaration, ...],
        foot: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        """`foot` is the saved mark."""
        super().__init__(theme, "sidebar", line="end", parent=parent)
        self.items: dict[str, RailItem] = {}
        self._foot = foot
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for where in ("top", "foot"):
            for declared in screens:
                if declared.rail == where:
                    self._add(declared)
            if where == "top":
                self._column.addStretch(1)
        self._column.addWidget(foot)
        self.measure()

    def _add(self, declared: ScreenDeclaration) -> None:
        item = RailItem(self.theme, declared, self)
        item.clicked.connect(lambda: self.opened.emit(declared.name))
        self.items[declared.name] = item
        self._column.addWidget(item)

    def choose(self, name: str) -> None:
        """Mark the page that is shown; a page that is not on the rail marks none."""
        for item_name, item in self.items.items():
            item.setChecked(item_name == name)

    def measure(self) -> None:
        """Take the width again."""
        self.setFixedWidth(self.theme.px(self.theme.tokens.layout["rail"]))
        edge = self.theme.space("xs")
        self._column.setContentsMargins(edge, self.theme.px(10), edge, self.theme.px(14))
