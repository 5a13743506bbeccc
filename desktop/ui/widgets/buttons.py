"""Buttons: primary (one per screen), secondary, quiet, icon only; with busy state, keycap and icon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter

from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.labels import bare
from desktop.ui.widgets.paint import (
    draw_busy_ring,
    draw_keycap,
    draw_line,
    fill_rounded,
    is_rtl,
    keycap_width,
    place,
    text_width,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme

Kind = Literal["primary", "secondary", "quiet", "band"]
TURN_STEP, TURN_MS = 30, 60


class Button(PaintedButton):
    """A button with words. Use the named classes below; `kind` is theirs to set."""

    kind: Kind = "secondary"

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str | None = None,
        trailing_icon: str | None = None,
        keycap: str | None = None,
        page: bool = False,
        size: str = "body",
        align_leading: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`page` makes it 48 high (start, next, unlock and what stands beside them); `size` "large" is crisis'."""
        self._icon, self._trailing, self._keycap = icon, trailing_icon, keycap
        self._page, self._size, self._align_leading = page, size, align_leading
        self._keycap_size = "small"
        self._height: str | None = None
        self._busy_text: str | None = None
        self._kept_width = 0
        self._turn = 0
        self._timer: QTimer | None = None
        super().__init__(theme, text, parent)

    # -- state ----------------------------------------------------------------------------------------------
    def set_keycap_size(self, size: str) -> None:
        """In crisis the key is written in `body`."""
        self._keycap_size = size
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str | None) -> None:
        """Show another icon, or none."""
        if name != self._icon:
            self._icon = name
            self.updateGeometry()
            self.update()

    def set_height(self, control: str) -> None:
        """Use another height of the tokens' [control], for instance `crisis`."""
        if control != self._height:
            self._height = control
            self.updateGeometry()
            self.update()

    def set_cannot(self, reason: str) -> None:
        """Cannot be pressed yet; `reason` says why in the tip. An empty reason makes it work again."""
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    @property
    def busy(self) -> bool:
        """Whether work it started is still running."""
        return self._busy_text is not None

    def set_busy(self, text: str | None) -> None:
        """Show a turning ring and `text` and take no press; None ends it. The width stays."""
        if text is not None and not self.busy:
            # Before it was ever shown a widget says 640: only a laid out width is worth keeping.
            self._kept_width = max(self.width() if self.isVisible() else 0, self.sizeHint().width())
        self._busy_text = text
        self.setAccessibleDescription(text or "")
        if text is not None and self.theme.motion("hover") and self._timer is None:
            self._timer = QTimer(self)
            self._timer.timeout.connect(self._on_turn)
            self._timer.start(TURN_MS)
        elif text is None and self._timer is not None:
            self._timer.stop()
            self._timer.deleteLater()
            self._timer = None
        self.updateGeometry()
        self.update()

    def _on_turn(self) -> None:
        self._turn = (self._turn + TURN_STEP) % 360
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A busy button takes no press."""
        if not self.busy:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A busy button takes no key, other than those that move on."""
        if self.busy and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            return
        super().keyPressEvent(event)

    # -- size -----------------------------------------------------------------------------------------------
    def drawn_height(self) -> int:
        """40 in bars and cards, 48 as page action, or what `set_height` says."""
        if self._height is not None:
            return self.theme.control(self._height)
        return self.theme.control("page_action" if self._page else "default")

    def padding(self) -> int:
        """Space left and right of the words."""
        if self.kind == "quiet":
            return self.theme.control("button_pad_x_quiet")
        return self.theme.control("button_pad_x_page" if self._page else "button_pad_x")

    def sizeHint(self) -> QSize:
        """As wide as its words need."""
        width = max(self._content_width() + 2 * self.padding(), self._kept_width if self.busy else 0)
        return QSize(max(width, self.theme.control("touch_min")), self.touch_height())

    def is_strong(self) -> bool:
        """Whether the words are in the strong weight."""
        return self.kind != "quiet"

    def _icon_size(self) -> int:
        return 24 if self._size == "large" else 20

    def _content_width(self) -> int:
        gap = self.theme.space("xs")
        parts = [text_width(self._label_font(), self.label())] if self.label() else []
        if self._icon:
            parts.append(self.theme.px(self._icon_size()))
        if self._trailing:
            parts.append(self.theme.px(self._icon_size()))
        if self._keycap:
            parts.append(keycap_width(self.theme, self._keycap, self._keycap_size))
        return sum(parts) + gap * max(0, len(parts) - 1) + 1

    def _label_font(self) -> QFont:
        return self.theme.font(self._size, strong=self.is_strong())

    # -- drawing --------------------------------------------------------------------------------------------
    def colours(self) -> tuple[QColor | None, QColor | None, str]:
        """Fill, outline and text role in the present state."""
        theme = self.theme
        if not self.isEnabled():
            return theme.colour("sunken"), theme.colour("line"), "muted"
        if self.kind == "primary":
            fill = "accent_pressed" if self.isDown() else "accent_hover" if self.underMouse() else "accent"
            return theme.colour(fill), None, "on_accent"
        if self.kind == "quiet":
            return self.neutral_fill(), None, "text"
        if self.kind == "band":
            fill_role = "danger_pressed" if self.isDown() or self.underMouse() else "danger"
            return theme.colour(fill_role), theme.colour("on_danger"), "on_danger"
        return self.neutral_fill() or theme.colour("raised"), theme.colour("line_strong"), "text"

    def outline_width(self) -> float:
        """Width of the outline."""
        return float(self.theme.px(self.theme.tokens.line["hair"]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw fill, icon, words and keycap."""
        painter = QPainter(self)
        rect = self.drawn_rect()
        fill, outline, role = self.colours()
        if fill is not None or outline is not None:
            radius = self.theme.radius("control")
            fill_rounded(painter, rect, radius, fill=fill, outline=outline, width=self.outline_width())
        self.paint_content(painter, rect, role)

    def paint_content(self, painter: QPainter, rect: QRect, role: str) -> None:
        """Icon, words, keycap, as one group in the middle (or at the leading edge)."""
        theme, rtl = self.theme, is_rtl(self)
        gap, icon = theme.space("xs"), theme.px(self._icon_size())
        if self.busy:
            self._paint_busy(painter, rect, role)
            return
        content = self._content_width()
        x = self.padding() if self._align_leading else max(self.padding(), (rect.width() - content) // 2)
        icon_role = self.icon_role(role)
        if self._icon:
            spot = place(rtl, rect, x, 0, icon, rect.height())
            self.draw_icon(painter, spot, self._icon, icon_role, self._icon_size())
            x += icon + gap
        words = text_width(self._label_font(), self.label()) + 1
        spot = place(rtl, rect, x, 0, min(words, rect.width() - x), rect.height())
        draw_line(painter, spot, self.label(), self._label_font(), theme.colour(self.text_role(role)))
        x += words - 1 + gap
        if self._trailing:
            spot = place(rtl, rect, x, 0, icon, rect.height())
            self.draw_icon(painter, spot, self._trailing, icon_role, self._icon_size())
            x += icon + gap
        if self._keycap:
            width, height = keycap_width(theme, self._keycap, self._keycap_size), theme.control("keycap")
            spot = place(rtl, rect, x, (rect.height() - height) // 2, width, height)
            on_fill = theme.colour(role) if self.kind in ("primary", "band") else None
            draw_keycap(painter, theme, spot, self._keycap, on_fill=on_fill, size=self._keycap_size)

    def icon_role(self, role: str) -> str:
        """Colour role of the icon."""
        return role

    def text_role(self, role: str) -> str:
        """Colour role of the words."""
        return role

    def _paint_busy(self, painter: QPainter, rect: QRect, role: str) -> None:
        theme, rtl = self.theme, is_rtl(self)
        ring, gap = theme.px(16), theme.space("xs")
        font = theme.font(self._size, strong=True)
        words = text_width(font, self._busy_text or "") + 1
        x = max(gap, (rect.width() - ring - gap - words) // 2)
        spot = place(rtl, rect, x, (rect.height() - ring) // 2, ring, ring)
        draw_busy_ring(painter, spot, theme.colour(role), theme.px(2), self._turn)
        spot = place(rtl, rect, x + ring + gap, 0, min(words, rect.width() - x - ring - gap), rect.height())
        draw_line(painter, spot, self._busy_text or "", font, theme.colour(role))


class PrimaryButton(Button):
    """The one filled teal button of a screen."""

    kind: Kind = "primary"


class SecondaryButton(Button):
    """Outlined: everything else that matters."""

    kind: Kind = "secondary"


class BandButton(Button):
    """Outlined in white on the crisis band. Draws its own ring colour through the band's `on_danger`."""

    kind: Kind = "band"

    def outline_width(self) -> float:
        """The band's heavier outline."""
        return float(self.theme.px(self.theme.tokens.line["crisis_band_control"]))


class QuietButton(Button):
    """No outline; plain words, or teal and strong when it adds something or leads somewhere."""

    kind: Kind = "quiet"

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        adds: bool = False,
        muted: bool = False,
        small: bool = False,
        icon: str | None = None,
        trailing_icon: str | None = None,
        keycap: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`adds` is teal and strong, `muted` steps back (Skip), `small` has 13 px words and a 16 px icon."""
        self._adds, self._muted, self._small = adds, muted, small
        super().__init__(
            theme,
            text,
            icon=icon,
            trailing_icon=trailing_icon,
            keycap=keycap,
            size="small" if small else "body",
            parent=parent,
        )

    def is_strong(self) -> bool:
        """Strong only when it adds something."""
        return self._adds

    def text_role(self, role: str) -> str:
        """Teal, muted or text."""
        if role == "text":
            return "accent" if self._adds else "muted" if self._muted else role
        return role

    def icon_role(self, role: str) -> str:
        """As the words."""
        return self.text_role(role)

    def _icon_size(self) -> int:
        return 16 if self._small else 20

    def drawn_height(self) -> int:
        """A small one is drawn 32 high inside the same touch area."""
        return self.theme.px(32) if self._small else super().drawn_height()


class IconButton(PaintedButton):
    """An icon alone, 40 square in a 44 touch area; its name is spoken and shown as tip."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        size: int = 20,
        role: str = "text",
        outlined: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._icon, self._icon_size, self._role, self._outlined = icon, size, role, outlined
        super().__init__(theme, "", parent)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Change what it is called."""
        self.setAccessibleName(bare(name))
        self.setToolTip(bare(name))

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """A square touch area."""
        side = self.touch_height()
        return QSize(side, side)

    def drawn_rect(self) -> QRect:
        """The square that is filled on hover."""
        side = self.drawn_height()
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hover fill and the icon."""
        painter = QPainter(self)
        fill = self.neutral_fill()
        if self.isChecked():
            fill = self.theme.colour("selection")
        outline = self.theme.colour("line_strong") if self._outlined else None
        if fill is not None or outline is not None:
            fill_rounded(
                painter, self.drawn_rect(), self.theme.radius("control"), fill=fill, outline=outline,
                width=self.theme.px(1),
            )  # fmt: skip
        role = self._role if self.isEnabled() else "muted"
        self.draw_icon(painter, self.drawn_rect(), self._icon, role, self._icon_size)
