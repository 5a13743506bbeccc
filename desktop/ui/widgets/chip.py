"""Chips (switches in a row) and tags (a word about something)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.widgets.base import PaintedButton, PaintedWidget
from desktop.ui.widgets.paint import (
    draw_keycap,
    draw_line,
    fill_rounded,
    is_rtl,
    keycap_width,
    place,
    text_width,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme

Tone = Literal["plain", "good", "look"]


class Chip(PaintedButton):
    """On or off; drawn 32 high in a 44 touch area. Connect `toggled`. Put chips in a FlowLayout.

    `small` has 13 px words, 28 high, and keeps the width of the check, so that pressing one moves no other.
    """

    enter_activates = False

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        checkable: bool = True,
        small: bool = False,
        keycap: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`keycap` is the number key that presses it, shown after its words."""
        self._small = small
        self._key = keycap
        super().__init__(theme, text, parent)
        self.setCheckable(checkable)
        self.enter_activates = not checkable
        self.toggled.connect(self._on_toggled)

    def _on_toggled(self) -> None:
        self.updateGeometry()  # the width changes with the check

    def drawn_height(self) -> int:
        """32, small 28."""
        return self.theme.px(28) if self._small else self.theme.control("chip")

    def _size(self) -> str:
        return "small" if self._small else "body"

    def focus_radius(self) -> int:
        """Round ends."""
        return self.theme.radius("chip")

    def sizeHint(self) -> QSize:
        """Room for the words and, when on, the check."""
        theme = self.theme
        on = self.isChecked() or self._small
        width = text_width(theme.font(self._size(), strong=on), self.label()) + 2 * theme.space("s") + 1
        if on:
            width += theme.px(16) + theme.px(6)
        return QSize(max(width + self._cap(), theme.control("touch_min")), self.touch_height())

    def _cap(self) -> int:
        return keycap_width(self.theme, self._key) + self.theme.space("xs") if self._key else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        theme, rtl, rect = self.theme, is_rtl(self), self.drawn_rect()
        painter = QPainter(self)
        on = self.isChecked()
        outline, role = theme.colour("accent" if on else "line_strong"), "on_selection" if on else "text"
        fill = theme.colour("selection") if on else self.neutral_fill() or theme.colour("raised")
        if not self.isEnabled():
            fill, outline, role = theme.colour("sunken"), theme.colour("line"), "muted"
        fill_rounded(painter, rect, theme.radius("chip"), fill=fill, outline=outline, width=theme.px(1))
        font = theme.font(self._size(), strong=on)
        words = text_width(font, self.label()) + 1
        check = theme.px(16) + theme.px(6) if on else 0
        cap = self._cap()
        x = max(theme.space("s"), (rect.width() - words - check - cap) // 2)
        if on:
            icon = theme.px(16)
            self.draw_icon(painter, place(rtl, rect, x, 0, icon, rect.height()), "check", role, 16)
            x += check
        words = min(words, rect.width() - x - cap)
        spot = place(rtl, rect, x, 0, words, rect.height())
        draw_line(painter, spot, self.label(), font, theme.colour(role))
        if cap:
            high = theme.control("keycap")
            wide = keycap_width(theme, self._key)
            key = place(rtl, rect, x + words + theme.space("xs"), (rect.height() - high) // 2, wide, high)
            draw_keycap(painter, theme, key, self._key)


class Tag(PaintedWidget):
    """A small word about something: plain, good (check) or look (amber sign). Never pressed."""

    _ICONS = {"plain": "", "good": "check", "look": "triangle-alert"}
    _COLOURS = {
        "plain": ("pressed", "text"),
        "good": ("positive_soft", "positive"),
        "look": ("caution_soft", "caution"),
    }

    def __init__(
        self, theme: Theme, text: str, *, tone: Tone = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_tag(self, text: str, tone: Tone = "plain") -> None:
        """Show another word and tone."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the word."""
        theme = self.theme
        width = text_width(theme.font("small"), self._text) + 2 * theme.space("xs") + 1
        if self._ICONS[self._tone]:
            width += theme.px(16) + theme.px(4)
        return QSize(width, max(theme.control("tag"), theme.line_height("small") + 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw fill, icon and word."""
        theme, rtl = self.theme, is_rtl(self)
        painter = QPainter(self)
        fill, role = self._COLOURS[self._tone]
        fill_rounded(painter, self.rect(), theme.radius("tag"), fill=theme.colour(fill))
        x = theme.space("xs")
        name = self._ICONS[self._tone]
        if name:
            side = theme.px(16)
            spot = place(rtl, self.rect(), x, (self.height() - side) // 2, side, side)
            painter.drawPixmap(spot.topLeft(), theme.pixmap(name, role, 16, dpr=self.devicePixelRatioF()))
            x += side + theme.px(4)
        spot = place(rtl, self.rect(), x, 0, self.width() - x - theme.space("xs") + 1, self.height())
        draw_line(painter, spot, self._text, theme.font("small"), theme.colour(role))
