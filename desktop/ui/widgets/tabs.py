"""Tabs: one row of names, the present one underlined; arrows move, what does not fit wraps into a second row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.widgets.base import PaintedButton, PaintedWidget
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.paint import draw_line, fill_rounded, is_rtl, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop.ui.theme.theme import Theme


class TabButton(PaintedButton):
    """One tab."""

    def __init__(self, theme: Theme, key: str, text: str, owner: Tabs) -> None:
        self.key, self._owner = key, owner
        super().__init__(theme, text, owner)
        self.setCheckable(True)

    def drawn_height(self) -> int:
        """44."""
        return self.theme.control("tab")

    def sizeHint(self) -> QSize:
        """Measured in strong, so that nothing moves when another is chosen."""
        width = text_width(self.theme.font("body", strong=True), self.label()) + 2 * self.theme.space("s") + 1
        return QSize(width, self.touch_height())

    def focus_rect(self) -> QRect:
        """Inside, because the row touches what is above and below."""
        reach = self.theme.px(6)
        return self.rect().adjusted(reach, reach, -reach, -reach)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name and the underline."""
        theme, rect = self.theme, self.rect()
        painter = QPainter(self)
        on = self.isChecked()
        fill = self.neutral_fill()
        if fill is not None and not on:
            inner = rect.adjusted(2, theme.px(4), -2, -theme.px(4))
            fill_rounded(painter, inner, theme.radius("control"), fill=fill)
        font = theme.font("body", strong=on)
        colour = theme.colour("text" if on else "muted")
        draw_line(painter, rect, self.label(), font, colour, Qt.AlignmentFlag.AlignHCenter)
        if on:
            high = theme.px(theme.tokens.line["tab_underline"])
            painter.fillRect(0, rect.height() - high, rect.width(), high, theme.colour("accent"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose the neighbour."""
        steps = {int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Left): -1}
        step = steps.get(event.key())
        if step is not None:
            self._owner.step(self, -step if is_rtl(self) else step)
            return
        super().keyPressEvent(event)


class Tabs(PaintedWidget):
    """`chosen` carries the key of the tab. The pages themselves belong to the screen."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        tabs: Sequence[tuple[str, str]],
        *,
        page_x: int = 24,
        parent: QWidget | None = None,
    ) -> None:
        """`tabs` are (key, words); `page_x` is the margin before the first, in design pixels."""
        super().__init__(theme, parent)
        self.setAccessibleName(name)
        self._page_x = page_x
        column = self._outer = QVBoxLayout(self)
        self._flow = FlowLayout(gap_x=theme.px(4))
        column.addLayout(self._flow)
        self.buttons: list[TabButton] = []
        for key, text in tabs:
            button = TabButton(theme, key, text, self)
            button.clicked.connect(lambda _on=False, pressed=button: self._on_clicked(pressed))
            self.buttons.append(button)
            self._flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_current(tabs[0][0])
        self.measure()

    def measure(self) -> None:
        """Margins at the present scale."""
        side = self.theme.px(self._page_x)
        self._outer.setContentsMargins(side, 0, side, 0)

    def current(self) -> str:
        """Key of the present tab."""
        return next((button.key for button in self.buttons if button.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Choose silently."""
        for button in self.buttons:
            on = button.key == key
            button.setChecked(on)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)

    def step(self, button: TabButton, step: int) -> None:
        """Choose and focus the neighbour."""
        index = self.buttons.index(button) + step
        if 0 <= index < len(self.buttons):
            self._on_clicked(self.buttons[index])
            self.buttons[index].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self, pressed: TabButton) -> None:
        before = self.current() if not pressed.isChecked() else ""
        self.set_current(pressed.key)
        if before != pressed.key:
            self.chosen.emit(pressed.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Raised, with a hairline below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("raised"))
        painter.fillRect(0, self.height() - 1, self.width(), self.theme.px(1), self.theme.colour("line"))
