"""Draws the lines of the client list: names with the searched letters marked, why they fit, safe contact in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.models import clients_model as model
from desktop.ui.widgets.marked_text import draw_marked
from desktop.ui.widgets.paint import ARABIC_LINE_FACTOR, TextBlock, draw_line, leading, place, text_width

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.domain.clients import ClientHit
    from desktop.ui.safe_contact_words import SafeWords
    from desktop.ui.theme.theme import Theme

GROUP_HEIGHT = 32


class ClientRows(QStyledItemDelegate):
    """Everything is drawn from the model's roles; nothing that somebody typed is ever read as markup."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.below = False
        """Safe contact stands below the name, in the same cell: what a narrow list does."""

    def row_height(self, *, why: bool) -> int:
        """Return the height of a client's line: where safe contact is below the name, it may take two lines."""
        theme = self.theme
        plain = max(theme.control("list_row"), theme.field_height())
        if not self.below:
            return plain
        lines = theme.line_height() + (theme.line_height("small") if why else 0) + self._safe_room()
        return max(plain, lines + theme.space("s"))

    def _safe_room(self) -> int:
        return 2 * round(self.theme.line_height() * ARABIC_LINE_FACTOR)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The table decides."""
        return QSize(self.theme.px(80), self.theme.control("list_row"))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        theme = self.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        group = index.data(model.GROUP)
        fill = "surface" if group else "selection" if chosen else "raised"
        if fill == "raised" and state & QStyle.StateFlag.State_MouseOver:
            fill = "hover"
        painter.save()
        painter.fillRect(rect, theme.colour(fill))
        hair = theme.px(theme.tokens.line["hair"])
        painter.fillRect(rect.left(), rect.bottom() + 1 - hair, rect.width(), hair, theme.colour("line"))
        pad = theme.space("m")
        inner = rect.adjusted(pad, 0, -pad, 0)
        if group:
            font, colour = theme.font("small", strong=True), theme.colour("text")
            draw_line(painter, inner, str(index.data()), font, colour, leading(rtl))
        elif index.column() == model.NAME and self.below:
            self._both(painter, inner, index, rtl=rtl, chosen=chosen)
        elif index.column() == model.NAME:
            self._name(painter, inner, index, rtl=rtl, chosen=chosen)
        elif index.column() == model.SAFE:
            self._safe(painter, inner, index.data(model.WORDS), rtl=rtl)
        else:
            colour = theme.colour("on_selection" if chosen else "text")
            draw_line(painter, inner, str(index.data()), theme.font("body"), colour, leading(rtl))
        painter.restore()

    def _both(
        self,
        painter: QPainter,
        rect: QRect,
        index: QModelIndex | QPersistentModelIndex,
        *,
        rtl: bool,
        chosen: bool,
    ) -> None:
        theme = self.theme
        words: SafeWords = index.data(model.WORDS)
        block = self._safe_block(words, rect.width())
        name = theme.line_height() + (theme.line_height("small") if index.data(model.WHY) else 0)
        y = (rect.height() - name - block.height) // 2
        self._name(painter, place(rtl, rect, 0, y, rect.width(), name), index, rtl=rtl, chosen=chosen)
        spot = place(rtl, rect, 0, y + name, rect.width(), block.height)
        self._safe(painter, spot, words, rtl=rtl)
        self._next_beside(painter, spot, block, str(index.data(model.NEXT_WORDS)), rtl=rtl, chosen=chosen)

    def _next_beside(
        self, painter: QPainter, rect: QRect, safe: TextBlock, words: str, *, rtl: bool, chosen: bool
    ) -> None:
        """Behind safe contact, where both have room in the line: the other is what somebody's safety hangs on."""
        theme = self.theme
        font = theme.font("body")
        width = text_width(font, words) + 1
        used = theme.px(20) + theme.space("xs") + safe.width + theme.space("m")
        if safe.line_count > 1 or used + width > rect.width():
            return
        colour = theme.colour("on_selection" if chosen else "text")
        spot = place(rtl, rect, rect.width() - width, 0, width, rect.height())
        draw_line(painter, spot, words, font, colour, leading(rtl))

    def _name(
        self,
        painter: QPainter,
        rect: QRect,
        index: QModelIndex | QPersistentModelIndex,
        *,
        rtl: bool,
        chosen: bool,
    ) -> None:
        theme = self.theme
        hit: ClientHit = index.data(model.HIT)
        other, why = str(index.data(model.OTHER) or ""), str(index.data(model.WHY) or "")
        first, second = theme.line_height(), theme.line_height("small") if why else 0
        y = (rect.height() - first - second) // 2
        accent, colour = theme.colour("accent"), theme.colour("on_selection" if chosen else "text")
        in_chosen = hit.matched == hit.chosen_name
        spot = place(rtl, rect, 0, y, rect.width(), first)
        used = draw_marked(
            painter,
            theme,
            spot,
            hit.chosen_name,
            theme.font("body", strong=True),
            colour,
            start=hit.start if in_chosen else 0,
            length=hit.length if in_chosen and hit.why != "note" else 0,
            mark=accent,
            rtl=rtl,
        )
        room = rect.width() - used - theme.space("xs")
        if other and room > theme.px(24):
            draw_marked(
                painter,
                theme,
                place(rtl, rect, used + theme.space("xs"), y, room, first),
                other,
                theme.font("body"),
                theme.colour("on_selection" if chosen else "muted"),
                start=0 if in_chosen else hit.start,
                length=hit.length if other == hit.matched else 0,
                mark=accent,
                rtl=rtl,
            )
        if why:
            spot = place(rtl, rect, 0, y + first, rect.width(), second)
            muted = theme.colour("on_selection" if chosen else "muted")
            start, length = index.data(model.WHY_MARK) or (0, 0)
            if length:
                font = theme.font("small")
                draw_marked(
                    painter, theme, spot, why, font, muted, start=start, length=length, mark=accent, rtl=rtl
                )
            else:
                draw_line(painter, spot, why, theme.font("small"), muted, leading(rtl))

    def _safe_block(self, words: SafeWords, width: int) -> TextBlock:
        """Wrapped and then smaller, never cut: its end is often what they refused."""
        theme = self.theme
        room = max(1, width - theme.px(20) - theme.space("xs"))
        block = TextBlock(words.short, theme.font("body"), theme.line_height(), room)
        if block.height <= self._safe_room():
            return block
        return TextBlock(words.short, theme.font("small"), theme.line_height("small"), room)

    def _safe(self, painter: QPainter, rect: QRect, words: SafeWords, *, rtl: bool) -> None:
        theme = self.theme
        side = theme.px(20)
        ratio = painter.device().devicePixelRatioF()
        icon = theme.pixmap(words.icon, words.role, 20, dpr=ratio, rtl=rtl)
        block = self._safe_block(words, rect.width())
        y, first = (rect.height() - block.height) // 2, block.height // block.line_count
        spot = place(rtl, rect, 0, y + (first - side) // 2, side, side)
        painter.drawPixmap(spot.topLeft(), icon)
        left = side + theme.space("xs")
        room = place(rtl, rect, left, y, rect.width() - left, block.height)
        block.draw(painter, room, theme.colour(words.role), leading(rtl))
