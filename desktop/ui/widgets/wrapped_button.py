"""A secondary button for a narrow place: its words wrap, and it grows downward, instead of being cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.widgets.buttons import Button, Kind
from desktop.ui.widgets.paint import (
    TextBlock,
    draw_keycap,
    is_rtl,
    keycap_width,
    leading,
    place,
    text_width,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme


class WrappedButton(Button):
    """Icon, words on as many lines as they take, keycap. On one line it looks like any other button."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: Kind = "secondary",
        icon: str | None = None,
        keycap: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """A `quiet` one adds or leads somewhere: teal and strong."""
        self.kind, self._snug = kind, False
        self._laid_out: tuple[tuple[int, str, str, int], TextBlock] | None = None
        super().__init__(theme, text, icon=icon, keycap=keycap, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_snug(self, snug: bool) -> None:
        """For half a narrow line: smaller words without their icon; what is said stays whole."""
        if snug != self._snug:
            self._snug = snug
            self.updateGeometry()
            self.update()

    def padding(self) -> int:
        """12, as in a quiet button: the place is narrow and the words are long; less where two share it."""
        if self._snug:
            return self.theme.space("xs")
        return self.theme.control("button_pad_x_quiet")

    def _label_font(self) -> QFont:
        return self.theme.font("small", strong=True) if self._snug else super()._label_font()

    def is_strong(self) -> bool:
        """Always: the quiet one leads somewhere."""
        return True

    def text_role(self, role: str) -> str:
        """Teal when it has no outline."""
        return "accent" if self.kind == "quiet" and role == "text" else role

    def icon_role(self, role: str) -> str:
        """As the words."""
        return self.text_role(role)

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the words wrapped to `width`, never under the touch target."""
        return max(self.theme.control("touch_min"), self._needed(width))

    def drawn_height(self) -> int:
        """40 on one line, else as high as the lines; two beside each other are equally high."""
        if self._snug:
            return self.height()
        return (
            max(super().drawn_height(), self._needed(self.width()))
            if self._lines(self.width()) > 1
            else (super().drawn_height())
        )

    def sizeHint(self) -> QSize:
        """All words on one line."""
        return QSize(self._content_width() + 2 * self.padding(), self.theme.control("touch_min"))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word allows."""
        longest = max((text_width(self._label_font(), word) for word in self.label().split()), default=0)
        return QSize(self._beside() + longest + 2 * self.padding() + 1, self.theme.control("touch_min"))

    def _beside(self) -> int:
        """What icon and keycap take, with their gaps."""
        theme, gap, wide = self.theme, self.theme.space("xs"), 0
        if self._icon and not self._snug:
            wide += theme.px(self._icon_size()) + gap
        if self._keycap:
            wide += keycap_width(theme, self._keycap, self._keycap_size) + gap
        return wide

    def _block(self, width: int) -> TextBlock:
        room = max(1, width - 2 * self.padding() - self._beside())
        label, font = self.label(), self._label_font()
        high = self.theme.px(18 if self._snug else 20)
        # laid out once for all who ask how high it is
        key = (room, label, font.key(), high)
        if self._laid_out is None or self._laid_out[0] != key:
            # a block counts a joined lam-alef at the end twice: what fits on one line is never wrapped for that
            fits = text_width(font, label) <= room
            self._laid_out = key, TextBlock(label, font, high, None if fits else room)
        return self._laid_out[1]

    def _lines(self, width: int) -> int:
        return self._block(width).line_count

    def _needed(self, width: int) -> int:
        return self._block(width).height + 2 * self.theme.px(4)

    def paint_content(self, painter: QPainter, rect: QRect, role: str) -> None:
        """Icon, the words at their leading edge, keycap: one group in the middle."""
        theme, rtl, gap = self.theme, is_rtl(self), self.theme.space("xs")
        if self.busy or (self._lines(rect.width()) == 1 and not self._snug):
            super().paint_content(painter, rect, role)
            return
        block = self._block(rect.width())
        x = max(self.padding(), (rect.width() - self._beside() - block.width) // 2)
        if self._icon and not self._snug:
            side = theme.px(self._icon_size())
            spot = place(rtl, rect, x, 0, side, rect.height())
            self.draw_icon(painter, spot, self._icon, self.icon_role(role), self._icon_size())
            x += side + gap
        spot = place(rtl, rect, x, (rect.height() - block.height) // 2, block.width, block.height)
        align = Qt.AlignmentFlag.AlignHCenter if self._snug else leading(rtl)
        block.draw(painter, spot, theme.colour(self.text_role(role)), align)
        x += block.width + gap
        if self._keycap:
            wide, high = keycap_width(theme, self._keycap, self._keycap_size), theme.control("keycap")
            spot = place(rtl, rect, x, (rect.height() - high) // 2, wide, high)
            draw_keycap(painter, theme, spot, self._keycap, size=self._keycap_size)
