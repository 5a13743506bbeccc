"""The steps of something long: a column with marks and page names, and a line for first run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.widgets.base import PaintedButton, PaintedWidget
from desktop.ui.widgets.kept_blocks import KeptBlocks
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.paint import TextBlock, draw_line, fill_rounded, is_rtl, leading, place, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme

StepState = Literal["todo", "current", "done", "skipped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: its words, its state, why it was skipped, and the names of its pages (shown while current)."""

    key: str
    text: str
    state: StepState = "todo"
    reason: str = ""
    pages: tuple[str, ...] = ()
    page: int = -1


def draw_step_mark(
    painter: QPainter, theme: Theme, rect: QRect, number: int, state: StepState, dpr: float
) -> None:
    """The round mark: number, filled number, check or dash."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    small = theme.font("small", strong=state == "current", tabular=True)
    radius = rect.height() / 2
    if state == "done":
        fill_rounded(painter, rect, radius, fill=theme.colour("positive"))
        side = theme.px(16)
        mark = theme.pixmap("check", "raised", 16, dpr=dpr)
        painter.drawPixmap(rect.center().x() - side // 2 + 1, rect.center().y() - side // 2 + 1, mark)
    elif state == "current":
        fill_rounded(painter, rect, radius, fill=theme.colour("accent"))
        draw_line(painter, rect, str(number), small, theme.colour("on_accent"), Qt.AlignmentFlag.AlignHCenter)
    elif state == "skipped":
        fill_rounded(
            painter, rect, radius, outline=theme.colour("line_strong"), width=theme.px(1), dashed=True
        )
        pen = QPen(theme.colour("muted"), 1.5 * theme.scale / 100)
        painter.setPen(pen)
        half = theme.px(5)
        middle = rect.center()
        painter.drawLine(middle.x() - half + 1, middle.y() + 1, middle.x() + half, middle.y() + 1)
    else:
        fill_rounded(painter, rect, radius, outline=theme.colour("line_strong"), width=theme.px(1))
        draw_line(painter, rect, str(number), small, theme.colour("muted"), Qt.AlignmentFlag.AlignHCenter)


class StepButton(PaintedButton):
    """One step of the column; pressing goes there."""

    def __init__(self, theme: Theme, number: int, step: Step, parent: QWidget | None = None) -> None:
        self._number, self._step, self._named = number, step, False
        self._kept = KeptBlocks()
        super().__init__(theme, step.text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_step(step)

    def show_step(self, step: Step) -> None:
        """Show another state of the step."""
        if step == self._step and self._named:
            return
        self._named = True
        if step.state != self._step.state:
            self.updateGeometry()
            self.update()
        self._step = step
        states = {
            "todo": self.tr("to do"),
            "current": self.tr("you are here"),
            "done": self.tr("done"),
            "skipped": self.tr("skipped"),
        }
        self.setText(self.shown())
        self.setAccessibleName(f"{self._number}. {step.text}, {states[step.state]}")
        self.setAccessibleDescription(step.reason)

    def shown(self) -> str:
        """The words in the column: the step, or why it was skipped."""
        if self._step.state == "skipped" and self._step.reason:
            return self.tr("Skipped: {reason}").format(reason=self._step.reason)
        return self._step.text

    def _block(self, width: int) -> TextBlock:
        return self._kept.block(self.theme, self.label(), width, strong=self._step.state == "current")

    def _room(self, width: int) -> int:
        theme = self.theme
        return max(1, width - 2 * theme.space("s") - theme.px(24) - theme.space("s"))

    def drawn_height(self) -> int:
        """The whole item."""
        return max(self.height(), self.theme.control("step"))

    def hasHeightForWidth(self) -> bool:
        """Long names wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """44, or more when the name wraps."""
        return max(self.theme.control("step"), self._block(self._room(width)).height + self.theme.space("xs"))

    def sizeHint(self) -> QSize:
        """The column decides the width."""
        width = self.theme.px(self.theme.tokens.layout["session_steps"]) - 2 * self.theme.space("xs")
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(self.theme.px(96), self.theme.control("step"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw fill, mark and name."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        current = self._step.state == "current"
        fill = theme.colour("selection") if current else self.neutral_fill()
        if fill is not None:
            fill_rounded(painter, rect, theme.radius("control"), fill=fill)
        side = theme.px(24)
        mark = place(rtl, rect, theme.space("s"), (rect.height() - side) // 2, side, side)
        draw_step_mark(painter, theme, mark, self._number, self._step.state, self.devicePixelRatioF())
        room = self._room(rect.width())
        block = self._block(room)
        left = theme.space("s") * 2 + side
        spot = place(rtl, rect, left, (rect.height() - block.height) // 2, room, block.height)
        block.draw(painter, spot, theme.colour("on_selection" if current else "text"), leading(rtl))


class PageNames(PaintedWidget):
    """The names of the current step's pages, the present one strong."""

    def __init__(
        self, theme: Theme, names: Sequence[str], current: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._names, self._current = list(names), current
        self._kept = [KeptBlocks() for _name in names]
        self.setAccessibleName(listed(names))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_current(self, current: int) -> None:
        """Another page is the present one; nothing moves where its name takes as many lines as before."""
        if current == self._current:
            return
        before = self.heightForWidth(self.width())
        self._current = current
        if self.heightForWidth(self.width()) != before:
            self.updateGeometry()
        self.update()

    def _blocks(self, width: int) -> list[TextBlock]:
        theme = self.theme
        room = max(1, width - theme.px(48) - theme.space("xs"))
        return [
            kept.block(theme, name, room, size="small", strong=index == self._current)
            for index, (name, kept) in enumerate(zip(self._names, self._kept, strict=True))
        ]

    def hasHeightForWidth(self) -> bool:
        """Long names wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All names, 8 apart."""
        return sum(block.height + self.theme.space("xs") for block in self._blocks(width)) + self.theme.space(
            "xs"
        )

    def sizeHint(self) -> QSize:
        """The column decides the width."""
        width = self.theme.px(self.theme.tokens.layout["session_steps"])
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        # as high as the column needs: measured at a narrower width it would ask for lines it never draws
        width = self.theme.px(self.theme.tokens.layout["session_steps"]) - 2 * self.theme.space("xs")
        return QSize(self.theme.px(96), self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names."""
        theme, rtl = self.theme, is_rtl(self)
        painter = QPainter(self)
        y = theme.space("xs")
        for index, block in enumerate(self._blocks(self.width())):
            role = "text" if index == self._current else "muted"
            spot = place(rtl, self.rect(), theme.px(48), y, self.width() - theme.px(56), block.height)
            block.draw(painter, spot, theme.colour(role), leading(rtl))
            y += block.height + theme.space("xs")


class StepColumn(QWidget):
    """All steps under each other. `chosen` carries the key of the step that was pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """`name` is spoken for the column."""
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._column.addStretch(1)
        self.buttons: list[StepButton] = []
        self._names: PageNames | None = None
        self._names_of: tuple[str, tuple[str, ...]] = ("", ())
        self._keys: list[str] = []

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps; buttons (and the focus on them) stay when only states change."""
        keys = [step.key for step in steps]
        if keys != self._keys:
            for button in self.buttons:
                self._column.removeWidget(button)
                button.hide()
                button.deleteLater()
            self.buttons = []
            for number, step in enumerate(steps, start=1):
                button = StepButton(self.theme, number, step, self)
                button.clicked.connect(lambda _on=False, key=step.key: self.chosen.emit(key))
                self._column.insertWidget(self._column.count() - 1, button)
                self.buttons.append(button)
            self._keys = keys
        for step, button in zip(steps, self.buttons, strict=True):
            button.show_step(step)
        current = next((step for step in steps if step.state == "current" and step.pages), None)
        self._show_names(current)

    def _show_names(self, step: Step | None) -> None:
        """The names of the pages stay where they are while one goes from page to page of a step."""
        wanted = ("", ()) if step is None else (step.key, step.pages)
        if self._names is not None and step is not None and wanted == self._names_of:
            self._names.show_current(step.page)
            return
        if self._names is not None:
            self._column.removeWidget(self._names)
            self._names.hide()
            self._names.deleteLater()
            self._names = None
        self._names_of = wanted
        if step is not None:
            self._names = PageNames(self.theme, step.pages, step.page, self)
            button = self.buttons[self._keys.index(step.key)]
            self._column.insertWidget(self._column.indexOf(button) + 1, self._names)


class StepLine(PaintedWidget):
    """Steps side by side with a line between (first run). Not pressed, only read."""

    def __init__(self, theme: Theme, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._names, self._current = list(names), 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_current(0)

    def set_current(self, index: int) -> None:
        """Everything before `index` is done."""
        self._current = index
        words = self.tr("Step {number} of {count}: {name}")
        name = self._names[min(index, len(self._names) - 1)]
        self.setAccessibleName(words.format(number=index + 1, count=len(self._names), name=name))
        self.update()

    def _width_of(self, name: str) -> int:
        return (
            self.theme.px(24)
            + self.theme.space("xs")
            + text_width(self.theme.font("body", strong=True), name)
            + 1
        )

    def sizeHint(self) -> QSize:
        """All names beside each other."""
        width = sum(self._width_of(name) for name in self._names) + self.theme.px(40) * (len(self._names) - 1)
        return QSize(width, self.theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """When narrow, only the current name is written."""
        marks = (self.theme.px(24) + self.theme.space("xs")) * len(self._names)
        return QSize(
            marks + max(text_width(self.theme.font("body", strong=True), name) for name in self._names),
            self.theme.px(24),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw marks, names and lines."""
        theme, rtl = self.theme, is_rtl(self)
        painter = QPainter(self)
        full = self.width() >= self.sizeHint().width()
        side, gap = theme.px(24), theme.space("xs")
        widths = [
            self._width_of(name) if full or index == self._current else side
            for index, name in enumerate(self._names)
        ]
        between = max(gap, (self.width() - sum(widths)) // max(1, len(widths) - 1))
        x = 0
        for index, name in enumerate(self._names):
            state: StepState = (
                "done" if index < self._current else "current" if index == self._current else "todo"
            )
            mark = place(rtl, self.rect(), x, (self.height() - side) // 2, side, side)
            draw_step_mark(painter, theme, mark, index + 1, state, self.devicePixelRatioF())
            if full or state == "current":
                spot = place(rtl, self.rect(), x + side + gap, 0, widths[index] - side - gap, self.height())
                role: QColor = theme.colour("text" if state == "current" else "muted")
                draw_line(
                    painter, spot, name, theme.font("body", strong=state == "current"), role, leading(rtl)
                )
            x += widths[index]
            if index < len(self._names) - 1:
                inset = theme.space("s") if between > theme.px(32) else theme.px(2)
                line = place(
                    rtl, self.rect(), x + inset, self.height() // 2, between - 2 * inset, theme.px(1)
                )
                painter.fillRect(line, theme.colour("line"))
            x += between
