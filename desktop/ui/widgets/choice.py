"""Choice rows: answers pressed with the mouse, Space or a number key; one or several; "Alone" clears the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.kept_blocks import KeptBlocks
from desktop.ui.widgets.paint import (
    TextBlock,
    draw_check_box,
    draw_keycap,
    draw_radio,
    fill_rounded,
    is_rtl,
    keycap_width,
    leading,
    place,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from desktop.ui.theme.theme import Theme

Density = Literal["normal", "compact", "short", "both"]
_HEIGHTS = {
    "normal": "choice",
    "compact": "choice_compact",
    "short": "choice_short_window",
    "both": "choice_short_window",
}
LAST_NUMBER_KEY = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceOption:
    """One answer. `exclusive` ones (Alone, Not asked yet) stand alone even where several may be chosen."""

    value: str
    text: str
    detail: str = ""
    exclusive: bool = False


class ChoiceRow(PaintedButton):
    """One answer: box, words that may wrap, and its number key. Enter is left to the page."""

    enter_activates = False

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        detail: str = "",
        key: str = "",
        single: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`single` draws a round box; `key` is the number shown at the end."""
        self._detail, self._key, self._single = detail, key, single
        self._height = "choice"
        self._kept, self._kept_detail = KeptBlocks(), KeptBlocks()
        super().__init__(theme, text, parent)
        self.setCheckable(True)
        self.setAccessibleDescription(detail)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_height(self, control: str) -> None:
        """Use `choice`, `choice_compact` or `choice_short_window`."""
        self._height = control
        self.updateGeometry()

    def _blocks(self, width: int, *, strong: bool) -> list[tuple[TextBlock, str]]:
        theme = self.theme
        blocks = [(self._kept.block(theme, self.label(), width, strong=strong), "text")]
        if self._detail:
            small = self._kept_detail.block(theme, self._detail, width, size="small")
            blocks.append((small, "muted"))
        return blocks

    def _text_left(self) -> int:
        theme = self.theme
        return theme.control("choice_pad_x") + theme.px(20) + theme.space("s")

    def _text_right(self) -> int:
        theme = self.theme
        cap = keycap_width(theme, self._key) + theme.space("s") if self._key else 0
        return theme.control("choice_pad_x") + cap

    def drawn_height(self) -> int:
        """The whole widget."""
        return max(self.height(), self.theme.control(self._height))

    def heightForWidth(self, width: int) -> int:
        """Grows when the words wrap; measured in strong, so that choosing never moves anything."""
        room = max(1, width - self._text_left() - self._text_right())
        needed = sum(block.height for block, _role in self._blocks(room, strong=True))
        return max(self.theme.control(self._height), needed + 2 * self.theme.space("xs"))

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def sizeHint(self) -> QSize:
        """Words on one line."""
        words = self._kept.block(self.theme, self.label(), None, strong=True).width
        width = self._text_left() + words + self._text_right()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """May become narrow: the words wrap."""
        return QSize(self.theme.px(160), self.theme.control(self._height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words as they will be drawn are laid out with the rest of the page, not when it is painted."""
        super().resizeEvent(event)
        self._blocks(self.width() - self._text_left() - self._text_right(), strong=self.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows belong to the group, which knows the columns; Qt would walk in tab order."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw outline, box, words and key."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        on = self.isChecked()
        fill, outline, width = (
            self.neutral_fill() or theme.colour("raised"),
            theme.colour("line_strong"),
            theme.px(1),
        )
        if on:
            fill, outline = theme.colour("selection"), theme.colour("accent")
            width = theme.px(theme.tokens.line["chosen"])
        if not self.isEnabled():
            fill, outline = theme.colour("sunken"), theme.colour("line")
        fill_rounded(painter, rect, theme.radius("control"), fill=fill, outline=outline, width=width)
        side = theme.px(20)
        box = place(rtl, rect, theme.control("choice_pad_x"), (rect.height() - side) // 2, side, side)
        if self._single:
            draw_radio(painter, theme, box, checked=on)
        else:
            draw_check_box(painter, theme, box, checked=on, dpr=self.devicePixelRatioF())
        room = rect.width() - self._text_left() - self._text_right()
        blocks = self._blocks(room, strong=on)
        y = (rect.height() - sum(block.height for block, _role in blocks)) // 2
        for block, role in blocks:
            shown = "on_selection" if on and role == "text" else role
            if not self.isEnabled():
                shown = "muted"
            spot = place(rtl, rect, self._text_left(), y, room, block.height)
            block.draw(painter, spot, theme.colour(shown), leading(rtl))
            y += block.height
        if self._key:
            wide, high = keycap_width(theme, self._key), theme.control("keycap")
            far = rect.width() - theme.control("choice_pad_x") - wide
            spot = place(rtl, rect, far, (rect.height() - high) // 2, wide, high)
            draw_keycap(painter, theme, spot, self._key)


class ChoiceGroup(QWidget):
    """The answers to one question. `changed` carries the chosen values in the order of the options."""

    changed = Signal(list)

    def __init__(
        self,
        theme: Theme,
        name: str,
        options: Sequence[ChoiceOption],
        *,
        multi: bool = True,
        columns: int | None = None,
        keys: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is the question, spoken before the answers. `columns` None: two from 560 px, else one."""
        super().__init__(parent)
        self.theme = theme
        self._multi, self._columns = multi, columns
        self._density: Density = "normal"
        self._laid_columns = 0
        self.setAccessibleName(name)
        self._options = list(options)
        self.rows: list[ChoiceRow] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for number, option in enumerate(self._options, start=1):
            key = str(number) if keys and number <= LAST_NUMBER_KEY else ""
            row = ChoiceRow(theme, option.text, detail=option.detail, key=key, single=not multi, parent=self)
            row.clicked.connect(lambda _on=False, index=number - 1: self._on_clicked(index))
            self.rows.append(row)
        self._arrange(columns or 1)

    # -- value ----------------------------------------------------------------------------------------------
    def values(self) -> list[str]:
        """The chosen values, in the order of the options."""
        return [option.value for option, row in zip(self._options, self.rows, strict=True) if row.isChecked()]

    def set_values(self, values: Iterable[str]) -> None:
        """Choose these, silently."""
        wanted = set(values)
        for option, row in zip(self._options, self.rows, strict=True):
            row.setChecked(option.value in wanted)

    def press_number(self, number: int) -> bool:
        """Press the answer with this number; False when there is none. The page calls it for its number keys."""
        if not 1 <= number <= min(len(self.rows), LAST_NUMBER_KEY):
            return False
        row = self.rows[number - 1]
        if row.isEnabled():
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)
            row.click()
        return True

    def set_density(self, density: Density) -> None:
        """Row height: normal 56, compact 48, short (window under 740 high) 44, both 44 with 4 between."""
        self._density = density
        for row in self.rows:
            row.set_height(_HEIGHTS[density])
        self._arrange(self._laid_columns, force=True)

    def _on_clicked(self, index: int) -> None:
        row, option = self.rows[index], self._options[index]
        if row.isChecked():
            for other, other_row in zip(self._options, self.rows, strict=True):
                if other is not option and (not self._multi or option.exclusive or other.exclusive):
                    other_row.setChecked(False)
        self.changed.emit(self.values())

    # -- keys and layout ------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Number keys choose, arrows move between the rows."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        digit = event.key() - Qt.Key.Key_0
        if plain and 1 <= digit <= LAST_NUMBER_KEY and self.press_number(digit):
            return
        rtl = is_rtl(self)
        steps = {
            int(Qt.Key.Key_Down): self._laid_columns,
            int(Qt.Key.Key_Up): -self._laid_columns,
            int(Qt.Key.Key_Right): -1 if rtl else 1,
            int(Qt.Key.Key_Left): 1 if rtl else -1,
        }
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)  # back and on between pages
        step = None if alt else steps.get(event.key())
        focused = next((place_ for place_, row in enumerate(self.rows) if row.hasFocus()), None)
        if step is not None and focused is not None:
            target = focused + step
            if 0 <= target < len(self.rows):
                self.rows[target].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        if self._columns is None:
            wide = self.width() >= self.theme.px(self.theme.tokens.layout["compact_two_columns_from"])
            self._arrange(2 if wide and len(self.rows) > 3 else 1)

    def _arrange(self, columns: int, *, force: bool = False) -> None:
        if columns == self._laid_columns and not force:
            return
        self._laid_columns = columns
        gap = self.theme.px(4) if self._density == "both" else self.theme.space("row_gap")
        self._grid.setVerticalSpacing(gap)
        self._grid.setHorizontalSpacing(self.theme.space("m"))
        for row in self.rows:
            self._grid.removeWidget(row)
        for index, row in enumerate(self.rows):
            self._grid.addWidget(row, index // columns, index % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
