"""Words that show only while they are held: code word, hiding place, cover story, risk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.paint import TextBlock, is_rtl, leading, place

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme

DOTS = "•\u202f•\u202f•\u202f•"
HOLD_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HoldToSee(PaintedButton):
    """Press and hold with the mouse, Space or Enter. Letting go, losing focus, hiding or locking covers it again.

    The words are in the accessible value only while held, so a screen reader says them on holding and cannot find
    them at any other time.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        secret: str,
        *,
        icon: str = "key-round",
        parent: QWidget | None = None,
    ) -> None:
        """`name` says what is hidden (Code word); `secret` the words."""
        self._secret, self._icon, self._held = secret, icon, False
        super().__init__(theme, name, parent)
        self.setAutoRepeat(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.pressed.connect(self._uncover)
        self.released.connect(self.cover)
        self._tell()

    @property
    def held(self) -> bool:
        """Whether the words show now."""
        return self._held

    def set_secret(self, secret: str) -> None:
        """Hide other words."""
        if secret == self._secret and not self._held:
            return
        self._secret = secret
        self.cover()

    def shown(self) -> str:
        """What stands in the line now: the words, or four dots whatever their length."""
        return self._secret if self._held else DOTS

    def cover(self) -> None:
        """Cover the words at once."""
        was = self._held
        self._held = False
        if self.isDown():
            self.setDown(False)
        self._tell()
        if was:
            self.updateGeometry()
        self.update()

    def _uncover(self) -> None:
        self._held = True
        self._tell()
        self.updateGeometry()
        self.update()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _tell(self) -> None:
        name = f"{self.label()}: {self._secret}" if self._held else self.label()
        self.setAccessibleName(name)
        self.setAccessibleDescription("" if self._held else self.tr("Hold to see"))

    def measure(self) -> None:
        """Words of the present language."""
        self._tell()

    def setText(self, text: str) -> None:
        """Set the name."""
        super().setText(text)
        if hasattr(self, "_held"):
            self._tell()

    # -- covering again -------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Holding the key holds the words; the repeats of a held key change nothing."""
        if event.key() in HOLD_KEYS:
            if not event.isAutoRepeat() and not self._held:
                self.setDown(True)
                self._uncover()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go covers."""
        if event.key() in HOLD_KEYS:
            if not event.isAutoRepeat():
                self.cover()
            return
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Without focus nothing is held."""
        self.cover()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is hidden is covered."""
        self.cover()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another window in front covers."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.cover()
        super().changeEvent(event)

    # -- drawing --------------------------------------------------------------------------------------------
    def _left(self) -> int:
        return self.theme.px(20) + self.theme.space("s")

    def _blocks(self, width: int) -> list[tuple[TextBlock, str]]:
        theme = self.theme
        words = self.shown() if self._held else self.tr("Hold to see")
        first = self.label() if self._held else f"{self.label()} \u2066{DOTS}\u2069"
        size, role = ("body", "text") if self._held else ("small", "muted")
        return [
            (TextBlock(first, theme.font("body"), theme.line_height(), width), "text"),
            (TextBlock(words, theme.font(size, strong=self._held), theme.line_height("small"), width), role),
        ]

    def _on_last(self, blocks: list[tuple[TextBlock, str]], room: int) -> int | None:
        """Where on the last line of a wrapped name its small words stand; None where they have a line of their own."""
        (first, _), (second, _) = blocks
        at = first.last_width + self.theme.space("s")
        if self._held or first.line_count == 1 or second.line_count > 1 or at + second.width > room:
            return None
        return at

    def _high(self, blocks: list[tuple[TextBlock, str]], room: int) -> int:
        if self._on_last(blocks, room) is not None:
            return blocks[0][0].height
        return sum(block.height for block, _ in blocks)

    def drawn_height(self) -> int:
        """The whole line."""
        return max(self.height(), self.theme.control("touch_min"))

    def hasHeightForWidth(self) -> bool:
        """Long words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Two lines, or more while long words are held."""
        room = max(1, width - self._left())
        return max(self.theme.control("touch_min"), self._high(self._blocks(room), room) + 2)

    def sizeHint(self) -> QSize:
        """As wide as the name with its dots; never as wide as the secret, which would tell its length."""
        width = self._left() + TextBlock(f"{self.label()} {DOTS}", self.theme.font("body"), 1).width
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(self._left() + self.theme.px(80), self.theme.control("touch_min"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, name and dots or words."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        side = theme.px(20)
        role = "text" if self._held or self.underMouse() else "muted"
        self.draw_icon(painter, place(rtl, rect, 0, 2, side, side), self._icon, role, 20)
        room = rect.width() - self._left()
        blocks = self._blocks(room)
        y = max(0, (rect.height() - self._high(blocks, room)) // 2)
        if (at := self._on_last(blocks, room)) is not None:
            (first, role), (second, small) = blocks
            spot = place(rtl, rect, self._left(), y, room, first.height)
            first.draw(painter, spot, theme.colour(role), leading(rtl))
            bottom = y + first.height - second.height
            spot = place(rtl, rect, self._left() + at, bottom, second.width, second.height)
            second.draw(painter, spot, theme.colour(small), leading(rtl))
            blocks = []
        for block, role in blocks:
            spot = place(rtl, rect, self._left(), y, room, block.height)
            block.draw(painter, spot, theme.colour(role), leading(rtl))
            y += block.height
