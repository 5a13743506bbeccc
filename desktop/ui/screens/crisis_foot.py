"""The foot of the crisis screen: where the lines are, more help, the way back while it runs, and "It has passed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.base import PaintedButton, PaintedWidget
from desktop.ui.widgets.buttons import Button, QuietButton, SecondaryButton
from desktop.ui.widgets.labels import bare
from desktop.ui.widgets.paint import TextBlock, draw_line, fill_rounded, is_rtl, leading, place

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent, QResizeEvent

    from desktop.ui.screens.crisis_words import Said
    from desktop.ui.theme.theme import Theme


class KeptMark(PaintedButton):
    """Says where the lines are; in the narrow form also the last stamped line. Pressing opens the whole log."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._words, self._good, self._last = "", True, ""
        super().__init__(theme, "", parent)
        self.setObjectName("crisis_kept")

    def say(self, words: str, *, good: bool, last: str = "", spoken: str = "") -> None:
        """`last` is the newest line where the log itself has no room; `spoken` the whole of shortened words."""
        self.setAccessibleName(bare(f"{spoken or words} {last}".strip()))
        self.setAccessibleDescription(self.tr("Opens the log"))
        # a long line is cut where it stands; pressing opens it whole, pointing shows it
        self.setToolTip(bare(last))
        if (words, good, last) != (self._words, self._good, self._last):
            self._words, self._good, self._last = words, good, last
            self.update()

    def drawn_height(self) -> int:
        """All of it."""
        return self.height()

    def sizeHint(self) -> QSize:
        """The foot decides."""
        return QSize(self.theme.px(160), self.theme.control("touch_min"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark and words."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        fill = self.neutral_fill()
        if fill is not None:
            fill_rounded(painter, rect, theme.radius("control"), fill=fill)
        icon = theme.px(20)
        name, role = ("check", "crisis_muted") if self._good else ("triangle-alert", "caution")
        self.draw_icon(painter, place(rtl, rect, 0, 0, icon, rect.height()), name, role, 20)
        x = icon + theme.px(8)
        room = rect.width() - x
        font = theme.font("body")
        # amber words reach 7:1 on the page; they also come with their own sign
        first = theme.colour("crisis_muted" if self._good else "caution")
        block = TextBlock(self._words, font, theme.px(20), max(1, room))
        if self._last and block.line_count == 1:
            y = (rect.height() - theme.px(40)) // 2
            draw_line(
                painter, place(rtl, rect, x, y, room, theme.px(20)), self._words, font, first, leading(rtl)
            )
            spot = place(rtl, rect, x, y + theme.px(20), room, theme.px(20))
            draw_line(painter, spot, self._last, font, theme.colour("text"), leading(rtl))
            return
        y = max(0, (rect.height() - block.height) // 2)
        block.draw(painter, place(rtl, rect, x, y, room, block.height), first, leading(rtl))


class PassedButton(SecondaryButton):
    """Large and outlined: "It has passed", with an arrow. A double click is one press: the second press ends it."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nothing ends by a hand that trembles."""
        event.accept()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", trailing_icon="arrow-right", size="large", page=True, parent=parent)
        self.setObjectName("crisis_passed")
        self.set_height("crisis")

    def set_compact(self, compact: bool) -> None:
        """48 high in the narrow form."""
        self.set_height("page_action" if compact else "crisis")

    def colours(self) -> tuple[QColor | None, QColor | None, str]:
        """The outline of crisis controls."""
        fill, _outline, role = super().colours()
        return fill, self.theme.colour("crisis_muted"), role

    def outline_width(self) -> float:
        """The heavier outline of crisis controls."""
        return float(self.theme.tokens.line["crisis_control"] * self.theme.scale / 100)


class CrisisFoot(PaintedWidget):
    """Places its buttons; what has no room is in the "More help" panel."""

    log = Signal()
    help_wanted = Signal()
    back = Signal()
    passed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._compact = False
        self._said: tuple[str, Said | None] = ("kept", None)
        self._practice = False
        self.kept = KeptMark(theme, self)
        self.help_button: Button = QuietButton(theme, "", icon="life-buoy", keycap="F10", parent=self)
        self.help_button.setObjectName("crisis_help")
        self.back_button: Button = QuietButton(theme, "", keycap="Esc", parent=self)
        self.back_button.setObjectName("crisis_back")
        for button in (self.help_button, self.back_button):
            button.set_keycap_size("body")
        self.passed_button = PassedButton(theme, self)
        self.kept.clicked.connect(self.log)
        self.help_button.clicked.connect(self.help_wanted)
        self.back_button.clicked.connect(self.back)
        self.passed_button.clicked.connect(self.passed)
        self.measure()

    def say_kept(self, state: str, last: Said | None) -> None:
        """Say where the lines are."""
        state = "practice" if self._practice else state
        self._said = (state, last)
        words = {
            "kept": self.tr("Every line is saved as you write"),
            "sealed": self.tr("Every line is sealed as you write"),
            "keeping": self.tr("Saving"),
            "not_yet": self.tr("Not on disk yet. Kept here, trying again."),
            "memory": self.tr("No vault here: lines stay in memory until there is one."),
            "offered": self.tr("In memory only until you keep them."),
            "reading_only": self.tr("Reading only: lines stay in memory and are not kept."),
            "practice": self.tr("Practice: no word you write here is kept."),
        }[state]
        newest, spoken = "", words
        if self._compact:
            words = {
                "kept": self.tr("Each line is saved"),
                "sealed": self.tr("Each line is sealed"),
                "keeping": words,
                "not_yet": self.tr("Not on disk yet, trying again"),
                "memory": self.tr("No vault: lines in memory only"),
                "offered": self.tr("Lines in memory only"),
                "reading_only": self.tr("Reading only: lines in memory only"),
                "practice": self.tr("Practice: not kept"),
            }[state]
        if last is not None and self._compact:
            newest = " ".join(part for part in (last.strong, last.text) if part)
            if state in {"kept", "sealed"}:
                saved, sealed = self.tr("{time}, saved"), self.tr("{time}, sealed")
                words = spoken = (saved if state == "kept" else sealed).format(time=last.time)
        self.kept.say(
            words, good=state in {"kept", "sealed", "keeping", "practice"}, last=newest, spoken=spoken
        )

    def set_practice(self) -> None:
        """A practice: nothing written is kept, and Esc pauses."""
        self._practice = True
        self.say_kept(*self._said)
        self.measure()

    def set_form(self, *, compact: bool) -> None:
        """The wide foot, or the narrow one with the last line."""
        if compact != self._compact:
            self._compact = compact
            self.passed_button.set_compact(compact)
            self.say_kept(*self._said)
            self._place()
            self.update()

    def measure(self) -> None:
        """Take the words again."""
        if not hasattr(self, "passed_button"):
            return
        self.help_button.setText(self.tr("More help"))
        self.back_button.setText(self.tr("Back"))
        self.back_button.setToolTip(self.tr("The crisis keeps running"))
        self.back_button.setAccessibleName(self.tr("Back, the crisis keeps running"))
        if self._practice:
            self.back_button.setText(self.tr("Pause"))
            self.back_button.setToolTip(self.tr("The time stands still until you go on"))
            self.back_button.setAccessibleName(self.tr("Pause the practice"))
        self.passed_button.setText(self.tr("It has passed"))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything again."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        side = theme.px(16 if self._compact else 0)
        passed = self.passed_button.sizeHint()
        x = rect.width() - side - passed.width()
        self.passed_button.setGeometry(
            place(rtl, rect, x, (rect.height() - passed.height()) // 2, passed.width(), passed.height())
        )
        x -= theme.px(12)
        least = theme.px(330)
        for button in (self.back_button, self.help_button):
            hint = button.sizeHint()
            fits = x - hint.width() >= least
            button.setVisible(fits)
            if fits:
                x -= hint.width()
                button.setGeometry(
                    place(rtl, rect, x, (rect.height() - hint.height()) // 2, hint.width(), hint.height())
                )
                least = theme.px(190)
        self.kept.setGeometry(
            place(rtl, rect, side, theme.px(4), max(0, x - side - theme.px(8)), rect.height() - theme.px(8))
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The narrow form has a line above."""
        if self._compact:
            QPainter(self).fillRect(0, 0, self.width(), self.theme.px(1), self.theme.colour("line"))
