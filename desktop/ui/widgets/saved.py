"""Saved mark, undo line and strength meter: small things that answer "did it take?"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.widgets.base import PaintedButton, PaintedWidget
from desktop.ui.widgets.labels import ltr
from desktop.ui.widgets.paint import (
    TextBlock,
    draw_busy_ring,
    draw_keycap,
    draw_line,
    fill_rounded,
    is_rtl,
    keycap_width,
    leading,
    place,
    text_width,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent, QResizeEvent

    from desktop.ui.theme.theme import Theme

SavedState = Literal["none", "saved", "saving", "not_saved", "too_long"]
_LOUD = ("not_saved", "too_long")


class SavedMark(PaintedWidget):
    """Check and "Saved 14:08"; a ring while saving; amber words while something is not yet on disk, or too long."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, wraps: bool = False) -> None:
        """`wraps` gives amber words as many lines as they need instead of shortening them."""
        super().__init__(theme, parent)
        self._state: SavedState = "none"
        self._time = ""
        self._wraps = wraps
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def state(self) -> SavedState:
        """What is shown."""
        return self._state

    def set_state(self, state: SavedState, time: str = "") -> None:
        """`time` is the time of day of the last save, for instance 14:08."""
        if (state, time or self._time) == (self._state, self._time):
            return
        loud = state in _LOUD and self._state != state
        before = QSize() if self._wraps else self.sizeHint()
        self._state, self._time = state, time or self._time
        self.measure()
        self._fit()
        if loud:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        # one that wraps has its line to itself: other words on it move nothing
        if not self._wraps and self.sizeHint() != before:
            self.updateGeometry()
        self.update()

    def measure(self) -> None:
        """Words of the present language."""
        self.setAccessibleName(self.words())

    def words(self) -> str:
        """What it says."""
        if self._state == "saved":
            return self.tr("Saved {time}").format(time=ltr(self._time)).strip()
        if self._state == "saving":
            return self.tr("Saving")
        if self._state == "not_saved":
            return self.tr("Not saved yet, trying again")
        if self._state == "too_long":
            return self.tr("Not saved as an answer yet: too long")
        return ""

    def short_words(self) -> str:
        """What it says beside its mark where there is no room for all of it."""
        if self._state == "saved":
            return ltr(self._time)
        if self._state == "too_long":
            return self.tr("Too long, not saved")
        return self.tr("Not saved yet") if self._state == "not_saved" else ""

    def shown(self) -> str:
        """The words that stand there at the present width."""
        if self._wraps and self._state in _LOUD:
            return self.words()
        return self.words() if self.width() >= self._width(self.words()) else self.short_words()

    def _fit(self) -> None:
        if self._wraps:
            loud = self._state in _LOUD
            self.setFixedHeight(self._block(self.width()).height if loud else self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the words in another way."""
        super().resizeEvent(event)
        self._fit()

    def _block(self, width: int) -> TextBlock:
        theme = self.theme
        room = max(1, width - theme.px(16) - theme.space("xs"))
        return TextBlock(self.words(), theme.font("small"), theme.line_height("small"), room)

    def sizeHint(self) -> QSize:
        """One small line."""
        # its whole sentence stands at the field: here it never pushes the tabs beside it into a column
        words = self.short_words() if self._state == "too_long" else self.words()
        return QSize(self._width(words), self.theme.line_height("small"))

    def minimumSizeHint(self) -> QSize:
        """The mark and its short words."""
        width = min(self._width(self.words()), self._width(self.short_words()))
        return QSize(width, self.theme.line_height("small"))

    def _width(self, words: str) -> int:
        theme = self.theme
        return theme.px(16) + theme.space("xs") + text_width(theme.font("small"), words) + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark and words."""
        if self._state == "none":
            return
        theme, rtl = self.theme, is_rtl(self)
        painter = QPainter(self)
        side = theme.px(16)
        line = min(self.height(), theme.line_height("small"))
        spot = place(rtl, self.rect(), 0, (line - side) // 2, side, side)
        role = "caution" if self._state in _LOUD else "muted"
        if self._state == "saving":
            draw_busy_ring(painter, spot, theme.colour("accent"), theme.px(2), 0)
        else:
            icon, icon_role = ("triangle-alert", role) if self._state in _LOUD else ("check", "positive")
            painter.drawPixmap(
                spot.topLeft(), theme.pixmap(icon, icon_role, 16, dpr=self.devicePixelRatioF())
            )
        x = side + theme.space("xs")
        spot = place(rtl, self.rect(), x, 0, self.width() - x, self.height())
        if self._wraps and self._state in _LOUD:
            self._block(self.width()).draw(painter, spot, theme.colour(role), leading(rtl))
            return
        draw_line(painter, spot, self.shown(), theme.font("small"), theme.colour(role), leading(rtl))


class UndoLine(PaintedButton):
    """What just happened and Undo. Stays six seconds, and as long as it has focus or the mouse is on it."""

    undone = Signal()
    gone = Signal()

    KEY = "Ctrl Z"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self.hide()

    def offer(self, text: str) -> None:
        """Say what happened and offer to take it back."""
        self.setText(text)
        self.setAccessibleName(f"{text} {self.tr('Undo')}")
        self.setAccessibleDescription("Ctrl+Z")
        self.show()
        self._timer.start(self.theme.tokens.motion["toast_stays"])
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def dismiss(self) -> None:
        """Take the line away without undoing."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.gone.emit()

    def _on_clicked(self) -> None:
        self._timer.stop()
        self.hide()
        self.undone.emit()

    def _on_time(self) -> None:
        if self.hasFocus() or self.underMouse():
            self._timer.start(1000)
        else:
            self.dismiss()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing ticks while it is away."""
        self._timer.stop()
        super().hideEvent(event)

    def drawn_height(self) -> int:
        """48."""
        return self.theme.control("page_action")

    def sizeHint(self) -> QSize:
        """Words, Undo and its key."""
        theme = self.theme
        width = text_width(theme.font("body"), self.label()) + text_width(
            theme.font("body", strong=True), self.tr("Undo")
        )
        return QSize(width + theme.px(16 * 4 + 32) + keycap_width(theme, self.KEY), self.touch_height())

    def minimumSizeHint(self) -> QSize:
        """The words give way before Undo does."""
        return QSize(self.theme.px(240), self.touch_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw in reversed colours."""
        theme, rtl, rect = self.theme, is_rtl(self), self.drawn_rect()
        painter = QPainter(self)
        fill_rounded(painter, rect, theme.radius("control"), fill=theme.colour("text"))
        ink = theme.colour("surface")
        pad, side = theme.space("m"), theme.px(20)
        self.draw_icon(painter, place(rtl, rect, pad, 0, side, rect.height()), "check", "surface", 20)
        key_width, key_height = keycap_width(theme, self.KEY), theme.control("keycap")
        x = rect.width() - pad - key_width
        spot = place(rtl, rect, x, (rect.height() - key_height) // 2, key_width, key_height)
        draw_keycap(painter, theme, spot, self.KEY, on_fill=ink)
        font = theme.font("body", strong=True)
        font.setUnderline(True)
        word = self.tr("Undo")
        wide = text_width(font, word) + 1
        x -= theme.space("s") + wide
        draw_line(painter, place(rtl, rect, x, 0, wide, rect.height()), word, font, ink)
        left = pad + side + theme.space("s")
        spot = place(rtl, rect, left, 0, x - left - theme.space("s"), rect.height())
        draw_line(painter, spot, self.label(), theme.font("body"), ink, leading(rtl))


class StrengthMeter(PaintedWidget):
    """Four bars with a word beside them; the word carries the meaning, the bars only repeat it."""

    BARS = 4

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._level, self._word, self._advice, self._enough = 0, "", "", False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Strength"))

    def set_strength(self, level: int, word: str, advice: str = "", *, enough: bool = False) -> None:
        """`level` 0 to 4; `word` says it (Strong); `advice` follows in muted; `enough` turns it green."""
        self._level, self._word, self._advice = max(0, min(self.BARS, level)), word, advice
        self._enough = enough
        self.setAccessibleName(self.tr("Strength: {word}").format(word=f"{word} {advice}".strip()))
        self.updateGeometry()
        self.update()

    def _bars(self) -> int:
        return self.theme.px(56) * self.BARS + self.theme.px(4) * (self.BARS - 1)

    def _advice_block(self, width: int) -> TextBlock:
        return TextBlock(self._advice, self.theme.font("body"), self.theme.line_height(), max(1, width))

    def sizeHint(self) -> QSize:
        """Bars, word and advice in a line."""
        theme = self.theme
        word = text_width(theme.font("body", strong=True), self._word) + theme.px(16 + 4 + 12 + 12)
        advice = text_width(theme.font("body"), self._advice)
        return QSize(
            self._bars() + word + advice + 2,
            theme.line_height() * 2 if self._below() else theme.line_height(),
        )

    def minimumSizeHint(self) -> QSize:
        """The bars and the word."""
        word = text_width(self.theme.font("body", strong=True), self._word) + self.theme.px(16 + 4 + 12)
        lines = 2 if self._below() else 1
        return QSize(self._bars() + word, self.theme.line_height() * lines)

    def _below(self) -> bool:
        """Whether the advice stands in its own line because the row is too narrow for it."""
        theme = self.theme
        word = text_width(theme.font("body", strong=True), self._word) + theme.px(16 + 4 + 12 + 12)
        return bool(self._advice) and self._bars() + word + text_width(
            theme.font("body"), self._advice
        ) > max(self.width(), theme.px(300))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bars, mark, word and advice."""
        theme, rtl = self.theme, is_rtl(self)
        painter = QPainter(self)
        line = theme.line_height()
        top = QRect(0, 0, self.width(), line)
        role = "positive" if self._enough else "caution"
        bar, high, gap = theme.px(56), theme.px(8), theme.px(4)
        x = 0
        for index in range(self.BARS):
            colour = theme.colour(role if index < self._level else "sunken")
            spot = place(rtl, top, x, (line - high) // 2, bar, high)
            fill_rounded(painter, spot, high / 2, fill=colour)
            x += bar + gap
        if not self._word:
            return
        x += theme.space("s") - gap
        side = theme.px(16)
        icon = "check" if self._enough else "triangle-alert"
        spot = place(rtl, top, x, (line - side) // 2, side, side)
        painter.drawPixmap(spot.topLeft(), theme.pixmap(icon, role, 16, dpr=self.devicePixelRatioF()))
        x += side + theme.px(4)
        font = theme.font("body", strong=True)
        wide = text_width(font, self._word) + 1
        draw_line(painter, place(rtl, top, x, 0, wide, line), self._word, font, theme.colour(role))
        if self._below():
            spot = QRect(0, line, self.width(), line)
        else:
            x += wide + theme.space("s")
            spot = place(rtl, top, x, 0, self.width() - x, line)
        draw_line(painter, spot, self._advice, theme.font("body"), theme.colour("muted"), leading(rtl))
