"""Pressable list rows with icon, two lines and a date at the end; and the card that holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import bare
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.paint import TextBlock, draw_line, is_rtl, leading, place, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QKeyEvent, QPaintEvent, QResizeEvent

    from desktop.ui.theme.theme import Theme

WORDS_BESIDE_END = 160
"""How much room the words of a row keep before its end goes below them, in design pixels."""


class ListRow(PaintedButton):
    """One row. `late` turns icon and end amber (give words that say so); `chosen` is set with setChecked."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        detail: str = "",
        end: str = "",
        icon: str | None = None,
        late: bool = False,
        chevron: bool = False,
        checkable: bool = False,
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._detail, self._end, self._icon = detail, end, icon
        self._late, self._chevron, self._strong = late, chevron, strong
        self._lead_button: QWidget | None = None
        self._end_button: QWidget | None = None
        self.first = self.last = False
        super().__init__(theme, title, parent)
        self.setCheckable(checkable)
        self._name()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_content(
        self, title: str, *, detail: str = "", end: str = "", icon: str | None = None, late: bool = False
    ) -> None:
        """Show something else in the same row."""
        self._detail, self._end, self._late = detail, end, late
        self._icon = icon or self._icon
        self.setText(title)
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(bare(listed(part for part in (self.label(), self._detail, self._end) if part)))

    def focus_rect(self) -> QRect:
        """The ring stays inside the row, so that neighbours and the card do not hide it."""
        reach = self.theme.px(6)
        return self.rect().adjusted(reach, reach, -reach, -reach)

    def put_buttons(self, *, lead: QWidget | None = None, end: QWidget | None = None) -> None:
        """Let the row hold a button of its own before its words, after them, or both; each is reached by Tab."""
        self._lead_button, self._end_button = lead, end
        for button in (lead, end):
            if button is not None:
                button.setParent(self)
                button.show()
        self._place_buttons()
        self.updateGeometry()

    def _edge(self, button: QWidget | None) -> int:
        """How far from the row's edge its words begin."""
        theme = self.theme
        return theme.space("m") if button is None else theme.space("xxs") + theme.control("touch_min")

    def _place_buttons(self) -> None:
        side, rtl, rect = self.theme.control("touch_min"), is_rtl(self), self.rect()
        y, gap = (rect.height() - side) // 2, self.theme.space("xxs")
        if self._lead_button is not None:
            self._lead_button.setGeometry(place(rtl, rect, gap, y, side, side))
        if self._end_button is not None:
            self._end_button.setGeometry(place(rtl, rect, rect.width() - gap - side, y, side, side))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons stay at their edges."""
        super().resizeEvent(event)
        self._place_buttons()

    def measure(self) -> None:
        """Another scale or direction moves the buttons."""
        self._place_buttons()

    def _left(self) -> int:
        theme = self.theme
        return self._edge(self._lead_button) + (theme.px(20) + theme.space("s") if self._icon else 0)

    def _right(self, *, end: bool) -> int:
        theme = self.theme
        width = self._edge(self._end_button)
        if end and self._end:
            width += text_width(self._end_font(), self._end) + theme.space("s")
        if self._chevron:
            width += theme.px(20) + theme.space("xs")
        return width

    def _end_font(self) -> QFont:
        return self.theme.font("small", strong=self._late)

    def _label_font(self) -> QFont:
        return self.theme.font("body", strong=self.isChecked() or self._strong)

    def _end_below(self, width: int) -> bool:
        """Where both do not fit beside each other, the end takes a line of its own below the words."""
        if not self._end:
            return False
        words = max(
            text_width(self._label_font(), self.label()), text_width(self.theme.font("small"), self._detail)
        )
        return width - self._left() - self._right(end=True) < min(words, self.theme.px(WORDS_BESIDE_END))

    def _room(self, width: int) -> int:
        return max(1, width - self._left() - self._right(end=not self._end_below(width)))

    def _blocks(self, width: int, *, end: bool = False) -> list[tuple[TextBlock, str]]:
        """The lines at a width of the words; `end` puts the end among them."""
        theme = self.theme
        small, low = theme.font("small"), theme.line_height("small")
        blocks = [(TextBlock(self.label(), self._label_font(), theme.line_height(), width), "text")]
        if self._detail:
            blocks.append((TextBlock(self._detail, small, low, width), "muted"))
        if end:
            last = TextBlock(self._end, self._end_font(), low, width)
            blocks.append((last, "caution" if self._late else "muted"))
        return blocks

    def heightForWidth(self, width: int) -> int:
        """56, or more when words wrap."""
        blocks = self._blocks(self._room(width), end=self._end_below(width))
        needed = sum(block.height for block, _role in blocks)
        return max(self.theme.control("list_row"), needed + 2 * self.theme.space("xs"))

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def drawn_height(self) -> int:
        """The whole row."""
        return max(self.height(), self.theme.control("list_row"))

    def sizeHint(self) -> QSize:
        """Words on one line each."""
        widest = max(block.width for block, _role in self._blocks(100_000))
        width = self._left() + widest + self._right(end=True)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """May become narrow: the words wrap, and the end goes below them."""
        width = self._left() + self.theme.px(80) + self._right(end=False)
        return QSize(width, self.theme.control("list_row"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw fill, icon, lines, end and chevron."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        on = self.isChecked()
        fill = theme.colour("selection") if on else self.neutral_fill()
        if fill is not None:
            self._fill(painter, rect, fill)
        if not self.last:
            painter.fillRect(0, rect.height() - 1, rect.width(), theme.px(1), theme.colour("line"))
        if self._icon:
            side = theme.px(20)
            role = "caution" if self._late else "on_selection" if on else "muted"
            spot = place(rtl, rect, self._edge(self._lead_button), 0, side, rect.height())
            self.draw_icon(painter, spot, self._icon, role, 20)
        below = self._end_below(rect.width())
        room = self._room(rect.width())
        blocks = self._blocks(room, end=below)
        y = (rect.height() - sum(block.height for block, _role in blocks)) // 2
        for block, role in blocks:
            shown = "on_selection" if on and role == "text" else role
            spot = place(rtl, rect, self._left(), y, room, block.height)
            block.draw(painter, spot, theme.colour(shown), leading(rtl))
            y += block.height
        x = rect.width() - self._edge(self._end_button)
        if self._chevron:
            x -= theme.px(20)
            # The chevron points onward; it is one of the icons that turn round in right-to-left.
            spot = place(rtl, rect, x, 0, theme.px(20), rect.height())
            self.draw_icon(painter, spot, "chevron-right", "muted", 20)
            x -= theme.space("xs")
        if self._end and not below:
            font = self._end_font()
            wide = text_width(font, self._end) + 1
            spot = place(rtl, rect, x - wide, 0, wide, rect.height())
            draw_line(painter, spot, self._end, font, theme.colour("caution" if self._late else "muted"))

    def _fill(self, painter: QPainter, rect: QRect, fill: QColor) -> None:
        radius = self.theme.radius("card")
        path = QPainterPath()
        box = rect.adjusted(0, 0 if self.first else -radius * 2, 0, 0 if self.last else radius * 2)
        path.addRoundedRect(box, radius, radius)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(path)
        painter.fillRect(rect, fill)
        painter.restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go to the neighbouring row."""
        holder = self.parentWidget()
        if isinstance(holder, ListCard) and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            holder.move_focus(self, 1 if event.key() == Qt.Key.Key_Down else -1)
            return
        super().keyPressEvent(event)


class ListCard(Card):
    """A card whose rows touch its edges. Add rows with `add_row`; `clear` empties it."""

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        """`name` is spoken for the list; it is not shown."""
        self.rows: list[ListRow] = []
        super().__init__(theme, parent=parent)
        self.setAccessibleName(name)

    def measure(self) -> None:
        """Rows touch the hairline."""
        self._outer.setContentsMargins(1, 1, 1, 1)
        self._outer.setSpacing(0)
        self.body.setSpacing(0)

    def add_row(self, row: ListRow) -> ListRow:
        """Put a row at the end."""
        self.rows.append(row)
        self.body.addWidget(row)
        for index, each in enumerate(self.rows):
            each.first, each.last = index == 0, index == len(self.rows) - 1
            each.update()
        return row

    def clear(self) -> None:
        """Take all rows out."""
        for row in self.rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []

    def move_focus(self, row: ListRow, step: int) -> None:
        """Focus the row before or after."""
        index = self.rows.index(row) + step
        if 0 <= index < len(self.rows):
            self.rows[index].setFocus(Qt.FocusReason.TabFocusReason)
