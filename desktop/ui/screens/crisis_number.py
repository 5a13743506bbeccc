"""The number that reaches the client's own emergency centre, what to say there, and who of the agency can be called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.ui.screens.crisis_words import RunsBlock
from desktop.ui.widgets.base import PaintedButton, PaintedWidget
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.crisis_parts import TownNumber
from desktop.ui.widgets.icon_label import Icon
from desktop.ui.widgets.labels import PhoneText, PlainLabel, bare, ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.paint import draw_line, fill_rounded, is_rtl, leading, place, text_width
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from desktop.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberView:
    """All the card says. `number` empty: the towns to choose from, or the steps to find a number."""

    label: str
    short_label: str = ""
    number: str = ""
    grey: bool = False
    words: tuple[tuple[str, bool], ...] = ()
    action: str = ""
    towns: tuple[tuple[str, str], ...] = ()
    supers: tuple[tuple[str, str], ...] = ()
    supers_missing: str = ""
    note: str = ""
    note_long: str = ""
    """The same with how it was checked; shown where there is room, spoken and in the tip always."""
    short_opens: str = ""
    opens: str = ""
    """What pressing the words opens, spoken and in the tip."""


class WordsButton(PaintedButton):
    """The script beside the number; pressing opens everything there is to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._parts: tuple[tuple[str, bool], ...] = ()
        super().__init__(theme, "", parent)
        self.setObjectName("crisis_script")

    def set_parts(self, parts: tuple[tuple[str, bool], ...], opens: str) -> None:
        """Show other words."""
        if parts == self._parts and opens == self.accessibleDescription():
            return
        self._parts = parts
        self.setAccessibleName(bare("".join(part for part, _strong in parts)) or opens)
        self.setAccessibleDescription(opens)
        self.setToolTip(opens)
        self.update()

    def drawn_height(self) -> int:
        """All of it."""
        return self.height()

    def sizeHint(self) -> QSize:
        """The card decides."""
        return QSize(self.theme.px(200), self.theme.control("touch_min"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, in the middle of the height; smaller when they would not fit."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        fill = self.neutral_fill()
        if fill is not None:
            fill_rounded(painter, rect, theme.radius("control"), fill=fill)
        pad = theme.px(6)
        block = self._block("large", rect.width() - 2 * pad)
        if block.height > rect.height():
            block = self._whole_lines("body", rect.width() - 2 * pad, rect.height())
        y = max(0, (rect.height() - block.height) // 2)
        spot = QRect(pad, y, rect.width() - 2 * pad, rect.height() - y)
        painter.setClipRect(rect)
        block.draw(painter, spot, theme.colour("text"), right=rtl)

    def _whole_lines(self, size: str, width: int, room: int) -> RunsBlock:
        """Leave out words from the end, with an ellipsis, rather than cut a line in its height."""
        block = self._block(size, width)
        if block.height <= room:
            return block
        words = [(word, strong) for part, strong in self._parts for word in re.findall(r"\S+\s*|\s+", part)]
        low, high = 1, len(words)
        while low < high:
            middle = (low + high) // 2
            if self._block(size, width, (*words[:middle], ("…", False))).height <= room:
                low = middle + 1
            else:
                high = middle
        return self._block(size, width, (*words[: max(1, low - 1)], ("…", False)))

    def _block(self, size: str, width: int, parts: tuple[tuple[str, bool], ...] = ()) -> RunsBlock:
        theme = self.theme
        line = theme.line_height(size)
        return RunsBlock(parts or self._parts, theme.font(size), theme.font(size, strong=True), line, width)


class Supervisors(PaintedWidget):
    """Who can be called from the second phone: role, number; and when the numbers were checked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.view = NumberView(label="")
        self.compact = False

    def show_view(self, view: NumberView, *, compact: bool) -> None:
        """Show other numbers."""
        if (view, compact) == (self.view, self.compact):
            return
        self.view, self.compact = view, compact
        said = [f"{role} {number}" for role, number in view.supers] or [view.supers_missing]
        words = bare(listed(part for part in (*said, view.note_long or view.note) if part))
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw roles, numbers and the note, leaving out from the end what has no room."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        size = "body" if self.compact else "large"
        font, strong = theme.font(size), theme.font(size, strong=True, tabular=True)
        small = theme.font("body")
        end = rect.width()
        note = self._note(small, rect.width() - self._numbers_width(font, strong))
        if note and not self.compact:
            wide = text_width(small, note) + 2
            spot = place(rtl, rect, end - wide, 0, wide, rect.height())
            draw_line(painter, spot, note, small, theme.colour("crisis_muted"), leading(rtl))
            end -= wide + theme.px(16)
        if not self.view.supers:
            if text_width(font, self.view.supers_missing) > end:
                font = small  # nothing in crisis is smaller than that; beyond it the tip has it whole
            spot = place(rtl, rect, 0, 0, end, rect.height())
            draw_line(painter, spot, self.view.supers_missing, font, theme.colour("text"), leading(rtl))
            return
        x = 0
        for at, (role, number) in enumerate(self.view.supers):
            role_wide, number_wide = text_width(font, role) + 2, text_width(strong, number) + 2
            needed = role_wide + theme.px(5) + number_wide
            if at and x + needed > end:
                break
            role_wide = min(role_wide, max(0, end - x - number_wide - theme.px(5)))
            spot = place(rtl, rect, x, 0, role_wide, rect.height())
            draw_line(painter, spot, role, font, theme.colour("text"), leading(rtl))
            x += role_wide + theme.px(5)
            spot = place(rtl, rect, x, 0, number_wide, rect.height())
            draw_line(painter, spot, ltr(number), strong, theme.colour("text"), leading(rtl))
            x += number_wide + theme.px(24)

    def _note(self, font: QFont, room: int) -> str:
        """How the number was checked where that leaves the numbers whole, else only when."""
        long = self.view.note_long
        return long if long and text_width(font, long) + self.theme.px(16) <= room else self.view.note

    def _numbers_width(self, font: QFont, strong: QFont) -> int:
        if not self.view.supers:
            return text_width(font, self.view.supers_missing)
        gap = self.theme.px(5) + self.theme.px(24) + 4
        return sum(
            text_width(font, role) + text_width(strong, number) + gap for role, number in self.view.supers
        )


class NumberCard(PaintedWidget):
    """`say_pressed`: everything to say; `action_pressed`: the one offer beside it; `town_pressed(index)`."""

    say_pressed = Signal()
    action_pressed = Signal()
    town_pressed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("crisis_number")
        self.view = NumberView(label="")
        self._compact, self._supers_shown, self._said_below = False, True, False
        self.icon = Icon(theme, "phone-call", parent=self)
        self.label = PlainLabel(theme, "", strong=True, elide=True, parent=self)
        self.number = PhoneText(theme, "", size="crisis_number", parent=self)
        self.number.setObjectName("crisis_dispatch_number")
        self.copy = IconButton(theme, "copy", self.tr("Copy the number"), parent=self)
        self.copy.setObjectName("crisis_number_copy")
        self.words = WordsButton(theme, self)
        self.words.clicked.connect(self.say_pressed)
        self.action = WrappedButton(theme, "", parent=self)
        self.action.setObjectName("crisis_number_action")
        self.action.clicked.connect(self.action_pressed)
        self.supers = Supervisors(theme, self)
        self._towns: list[TownNumber] = []

    def set_form(self, *, compact: bool, supers: bool, said_below: bool = False) -> None:
        """The card, or the same without a frame in the narrow form; `said_below`: what to say stands below it."""
        if (compact, supers, said_below) == (self._compact, self._supers_shown, self._said_below):
            return
        self._compact, self._supers_shown, self._said_below = compact, supers, said_below
        self.supers.show_view(self.view, compact=compact)
        self._say()
        self._place()
        self.update()

    def show_view(self, view: NumberView) -> None:
        """Show another number, or none."""
        if view == self.view:
            return
        if view.towns != self.view.towns:
            self._make_towns(view)
        self.view = view
        self.number.set_number(view.number)
        self.number.set_role("crisis_muted" if view.grey else "text")
        self.number.setAccessibleName(" ".join(part for part in (bare(view.label), view.number) if part))
        self.action.setText(view.action)
        self.supers.show_view(view, compact=self._compact)
        self._say()
        self._place()
        self.update()

    def _say(self) -> None:
        view = self.view
        short = self._compact and bool(view.number)
        self.label.setText(view.short_label if self._compact and view.short_label else view.label)
        self.words.set_parts(((view.short_opens, True),) if short else view.words, view.opens)

    def _make_towns(self, view: NumberView) -> None:
        for town in self._towns:
            town.hide()
            town.deleteLater()
        self._towns = []
        for at, (name, number) in enumerate(view.towns):
            town = TownNumber(self.theme, name, number, self)
            town.clicked.connect(lambda _on=False, at=at: self.town_pressed.emit(at))
            self._towns.append(town)

    def measure(self) -> None:
        """Place everything again."""
        if hasattr(self, "_towns"):
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything again."""
        super().resizeEvent(event)
        self._place()

    # ------------------------------------------------------------ placing

    def _place(self) -> None:
        view = self.view
        has_number = bool(view.number)
        self.number.setVisible(has_number)
        self.copy.setVisible(has_number and not view.grey and (not self._compact or self._copy_has_room()))
        self.action.setVisible(bool(view.action))
        self.words.setVisible(not view.towns and (not self._compact or not has_number or bool(view.opens)))
        self.supers.setVisible(self._supers_shown and not (self._compact and view.towns))
        if self._compact:
            self._place_narrow()
        else:
            self._place_wide()

    def _copy_has_room(self) -> bool:
        """In the narrow form: beside the words, or in their place where what to say stands below.

        Otherwise the room belongs to the words, and the card of the call has it.
        """
        if self.view.action:
            return False
        left = self.rect().width() - self.number.sizeHint().width() - self.theme.px(8)
        words = text_width(self.theme.font("large", strong=True), self.view.short_opens) + self.theme.px(14)
        return left - self.copy.sizeHint().width() >= (0 if self._said_below else words)

    def _place_wide(self) -> None:
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        pad, foot = theme.px(17), theme.px(46)
        top = QRect(0, 0, rect.width(), rect.height() - foot)
        self.supers.setGeometry(place(rtl, rect, pad, rect.height() - foot, rect.width() - 2 * pad, foot - 1))
        icon = theme.px(20)
        self.icon.setVisible(True)
        self.icon.setGeometry(place(rtl, rect, pad, theme.px(14), icon, icon))
        left = pad + icon + theme.px(8)
        if self.view.towns:
            self.label.setGeometry(
                place(rtl, rect, left, theme.px(12), rect.width() - left - pad, theme.px(24))
            )
            self._place_towns(pad, theme.px(47), rect.width() - 2 * pad)
            return
        wide = self.label.sizeHint().width() + theme.px(2)
        if self.view.number:
            number = self.number.sizeHint().width()
            copy = QSize(0, 0) if self.view.grey else self.copy.sizeHint()
            column = max(number + copy.width(), min(wide + icon + theme.px(8), rect.width() // 2))
            self.number.setGeometry(place(rtl, rect, pad, theme.px(36), number, theme.px(48)))
            self.copy.setGeometry(
                place(rtl, rect, pad + number, theme.px(60) - copy.height() // 2, copy.width(), copy.height())
            )
        else:
            column = min(wide + icon + theme.px(8), rect.width() - 2 * pad)
        self.label.setGeometry(
            place(rtl, rect, left, theme.px(12), column - icon - theme.px(8), theme.px(24))
        )
        action = self.action.sizeHint() if self.view.action else QSize(0, 0)
        gap = theme.px(16) if self.view.action else 0
        if self.view.number:
            x = pad + column + theme.px(18)
            room = rect.width() - x - pad - action.width() - gap
            self.words.setGeometry(place(rtl, rect, x, theme.px(6), room, top.height() - theme.px(12)))
            self._place_action(rtl, rect, pad, action, (top.height() - action.height()) // 2)
        else:
            room = rect.width() - 2 * pad - action.width() - gap + theme.px(6)
            y = theme.px(34)
            height = top.height() - y
            self.words.setGeometry(place(rtl, rect, pad - theme.px(6), y, room, height))
            self._place_action(rtl, rect, pad, action, y + (height - action.height()) // 2)

    def _place_action(self, rtl: bool, rect: QRect, pad: int, size: QSize, y: int) -> None:
        self.action.setGeometry(
            place(rtl, rect, rect.width() - pad - size.width(), y, size.width(), size.height())
        )

    def _place_towns(self, x: int, y: int, room: int) -> None:
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        gap = theme.px(8)
        count = max(1, len(self._towns))
        fits = max(1, min(count, (room + gap) // (theme.px(170) + gap)))
        wide = (room - gap * (fits - 1)) // fits
        for at, town in enumerate(self._towns):
            town.setVisible(at < fits)
            if at < fits:
                town.setGeometry(place(rtl, rect, x + at * (wide + gap), y, wide, theme.px(64)))

    def _place_narrow(self) -> None:
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        self.icon.hide()
        self.label.setGeometry(place(rtl, rect, 0, 0, rect.width(), theme.px(22)))
        if self.view.towns:
            self._place_towns(0, theme.px(22), rect.width())
            return
        action = self.action.sizeHint() if self.view.action else QSize(0, 0)
        if not self.view.number:
            y = theme.px(20)
            room = rect.width() - (action.width() + theme.px(8) if self.view.action else 0)
            self.words.setGeometry(place(rtl, rect, 0, y, room, min(theme.px(66), rect.height() - y)))
            self._place_action(rtl, rect, 0, action, y + theme.px(2))
            return
        number = self.number.sizeHint().width()
        # its line is higher than its digits and may reach over the empty edge of the words above
        self.number.setGeometry(place(rtl, rect, 0, theme.px(18), number, theme.px(48)))
        x = number + theme.px(8)
        if self.view.action:
            self.words.hide()
            wide = min(action.width(), rect.width() - x)
            size = QSize(wide, self.action.heightForWidth(wide))
            self._place_action(rtl, rect, 0, size, theme.px(21 + 22) - size.height() // 2)
        else:
            if not self.copy.isHidden():
                copy = self.copy.sizeHint()
                spot = place(
                    rtl, rect, number, theme.px(43) - copy.height() // 2, copy.width(), copy.height()
                )
                self.copy.setGeometry(spot)
                x += copy.width()
            room = max(0, rect.width() - x)
            self.words.setVisible(not self._said_below or room >= theme.px(100))
            self.words.setGeometry(place(rtl, rect, x, theme.px(21), room, theme.px(44)))
        self.supers.setGeometry(place(rtl, rect, 0, rect.height() - theme.px(22), rect.width(), theme.px(22)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and the line above the agency's numbers."""
        if self._compact:
            return
        theme, rect = self.theme, self.rect()
        painter = QPainter(self)
        outline = theme.colour("line")
        fill_rounded(
            painter,
            rect,
            theme.radius("card"),
            fill=theme.colour("raised"),
            outline=outline,
            width=theme.px(1),
        )
        painter.fillRect(0, rect.height() - theme.px(46), rect.width(), theme.px(1), outline)
