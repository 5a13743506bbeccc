"""The red band: running time, the standing line, the next reminder, Call dropped and Hide names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter

from desktop.ui.screens.crisis_words import RunsBlock
from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.buttons import BandButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.labels import bare, ltr
from desktop.ui.widgets.paint import TextBlock, draw_line, is_rtl, leading, place, text_width
from desktop.ui.widgets.timer_label import TimerLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme

_SENTENCE = re.compile(r"(?<=[.!?。۔])\s+")


class BandKey(BandButton):
    """A button of the band: 56 high with icon, word and key; in the narrow form 48 high without the key."""

    def __init__(self, theme: Theme, icon: str, key: str, parent: QWidget | None = None) -> None:
        self._key, self._word = key, ""
        super().__init__(theme, "", icon=icon, keycap=key, size="large", parent=parent)
        self.set_keycap_size("body")
        self.set_height("crisis")

    def set_form(self, *, compact: bool) -> None:
        """Switch between the two forms."""
        keycap = None if compact else self._key
        if keycap == self._keycap:
            return
        self._keycap = keycap
        self._size = "body" if compact else "large"
        self.set_height("page_action" if compact else "crisis")

    def padding(self) -> int:
        """12 in the narrow form."""
        return super().padding() if self._keycap else self.theme.control("button_pad_x_quiet")

    def set_icon_only(self, alone: bool) -> None:
        """Leave the word out; it is still spoken and in the tip."""
        if alone != (not self.label()):
            self.setText("" if alone else self._word)
            self.setAccessibleName(self._word)
            self.setToolTip(self._word if alone else "")

    def say(self, word: str) -> None:
        """Set the word; the key is spoken too."""
        self._word = word
        self.setText(word)
        self.setAccessibleDescription(self._key.replace(" ", "+"))


class StandingLine(PaintedWidget):
    """What is true all the time, large and short, with the rest of it and the reminder below; never cut in half."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._head, self._rest, self._reminder, self._asked = "", "", "", False
        self._marks: tuple[str, ...] = ()
        self._compact = False

    def say(self, standing: str, reminder: str, marks: Sequence[str] = (), *, asked: bool = False) -> None:
        """`standing` is one or more sentences; the first stands large. `marks` are what is so in this call, strong.

        `asked`: the reminder asks something now; for its minute it goes before the rest of what is standing.
        """
        head, *rest = _SENTENCE.split(standing.strip(), maxsplit=1)
        shown = (
            head.rstrip(".。۔") if rest else head,
            rest[0] if rest else "",
            reminder,
            tuple(marks),
            asked,
        )
        if shown == (self._head, self._rest, self._reminder, self._marks, self._asked):
            return
        self._head, self._rest, self._reminder, self._marks, self._asked = shown
        self.setAccessibleName(" ".join(bare(part) for part in (standing, *marks, reminder) if part))
        self.update()

    def set_compact(self, compact: bool) -> None:
        """In the narrow form everything is body size and wraps."""
        if compact != self._compact:
            self._compact = compact
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        colour = theme.colour("on_danger")
        if self._compact:
            self._paint_narrow(painter)
            return
        head = theme.font("page_title", strong=True)
        if text_width(head, self._head) > rect.width():
            head = theme.font("title", strong=True)
        block = self._below(rect.width(), rect.height() - theme.px(28))
        if block.line_count > 1:
            head = theme.font("title", strong=True)
        top = theme.px(36) if block.line_count == 1 else theme.px(28)
        if (
            top + block.height > rect.height()
        ):  # letters of a tall script in two lines of marks: nothing of them goes
            head, top = theme.font("large", strong=True), max(theme.px(22), rect.height() - block.height)
        y = max(0, (rect.height() - top - block.height) // 2)
        spot = place(rtl, rect, 0, y, rect.width(), top)
        draw_line(painter, spot, self._head, head, colour, leading(rtl))
        spot = place(rtl, rect, 0, y + top, rect.width(), rect.height() - y - top)
        if isinstance(block, RunsBlock):
            block.draw(painter, spot, colour, right=rtl)
        else:
            block.draw(painter, spot, colour, leading(rtl))

    def _below(self, width: int, room: int) -> TextBlock | RunsBlock:
        """The second and third line: what is so comes first, and what has no room there gives way from its end."""
        theme = self.theme
        font, strong = theme.font("body"), theme.font("body", strong=True)
        order = (self._reminder, self._rest) if self._asked else (self._rest, self._reminder)
        after = [(part, self._asked and part == self._reminder) for part in order if part]
        if not self._marks and not self._asked:
            return TextBlock(" ".join(part for part, _strong in after), font, theme.px(20), width)
        while True:
            words = [(" ".join(self._marks), True)] if self._marks else []
            words += after
            spaced = [(("  " if at else "") + part, is_strong) for at, (part, is_strong) in enumerate(words)]
            block = RunsBlock(spaced, font, strong, theme.px(20), width)
            if block.height <= room or len(words) < 2:
                return block
            after.pop()

    def _narrow_rest(self, width: int, room: int) -> TextBlock:
        """What stands below the head in the narrow form: the marks that have room, the first of them at least."""
        theme = self.theme
        if not self._marks:
            asked = self._reminder if self._asked else ""
            font = theme.font("body", strong=bool(asked))
            return TextBlock(asked or self._rest, font, theme.px(19), width)
        first, font = self._marks[0], theme.font("body", strong=True)
        for words in (" ".join(self._marks), first):
            block = TextBlock(words, font, theme.px(19), width)
            if block.height <= room:
                return block
        return TextBlock(first.partition(":")[0], font, theme.px(19), width)

    def _paint_narrow(self, painter: QPainter) -> None:
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        colour = theme.colour("on_danger")
        end = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        strong = TextBlock(self._head, theme.font("large", strong=True), theme.px(22), rect.width())
        rest = self._narrow_rest(rect.width(), rect.height() - theme.px(19))
        if strong.height + rest.height > rect.height():
            strong = TextBlock(self._head, theme.font("body", strong=True), theme.px(19), rect.width())
        y = max(0, (rect.height() - strong.height - rest.height) // 2)
        strong.draw(painter, place(rtl, rect, 0, y, rect.width(), strong.height), colour, end)
        spot = place(rtl, rect, 0, y + strong.height, rect.width(), rect.height())
        rest.draw(painter, spot, colour, end)


class CrisisBand(Surface):
    """Emits what was pressed; the screen gives it time and words."""

    dropped = Signal()
    hide_names = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "danger", parent=parent)
        self.timer = TimerLabel(theme, size="crisis_timer", role="on_danger", hours=True, parent=self)
        self.timer.setObjectName("crisis_timer")
        self.standing = StandingLine(theme, self)
        self.drop_button = BandKey(theme, "phone-off", "F7", self)
        self.drop_button.setObjectName("crisis_dropped")
        self.hide_button = BandKey(theme, "eye-off", "Shift F8", self)
        self.hide_button.setObjectName("crisis_hide")
        self.drop_button.clicked.connect(self.dropped)
        self.hide_button.clicked.connect(self.hide_names)
        self._rows, self._compact, self._hidden = 1, False, False
        self._form: tuple[bool, int, int] | None = None
        self._words()

    def set_form(self, *, compact: bool, rows: int) -> None:
        """The wide band, the narrow one in two rows, or one low row."""
        form = (compact, rows, self.timer.sizeHint().width())
        if form == self._form:
            return
        self._form = form
        self._compact, self._rows = compact, rows
        self.timer.set_size("crisis_timer_compact" if compact else "crisis_timer")
        self.standing.set_compact(compact)
        for button in (self.drop_button, self.hide_button):
            button.set_form(compact=compact)
        self._place()

    def show_hidden(self, hidden: bool) -> None:
        """Whether names are hidden now: the button then says how to get them back."""
        if hidden == self._hidden:
            return
        self._hidden = hidden
        self.hide_button.set_icon("eye" if hidden else "eye-off")
        self._words()
        self._place()

    def say(
        self,
        standing: str,
        reminder_minutes: int | None,
        just_now: int = 0,
        *,
        just_now_words: str = "",
        marks: Sequence[str] = (),
    ) -> None:
        """Say the standing line and when the next reminder comes; `just_now` is one that has just come.

        `marks` are short sentences on what is so now and stand before it; `just_now_words` say more than the minutes.
        """
        words, asked = [], bool(just_now and just_now_words)
        if asked:
            words.append(just_now_words)
        elif just_now:
            words.append(self.tr("{minutes} minutes now.").format(minutes=ltr(str(just_now))))
        # what is asked now stands alone: when the next one comes is no news then
        if reminder_minutes is not None and not asked:
            next_one = (
                self.tr("Next at {minutes}") if just_now else self.tr("Next reminder at {minutes} minutes")
            )
            words.append(next_one.format(minutes=ltr(str(reminder_minutes))))
        self.standing.say(standing, " ".join(words), marks, asked=asked)

    def measure(self) -> None:
        """Take the words again."""
        if hasattr(self, "_rows"):
            self._words()
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything again."""
        super().resizeEvent(event)
        self._place()

    def _words(self) -> None:
        self.drop_button.say(self.tr("Call dropped"))
        self.hide_button.say(self.tr("Show names") if self._hidden else self.tr("Hide names"))

    def _place(self) -> None:
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        side = theme.px(16 if self._compact else 24)
        timer = self.timer.sizeHint()
        buttons = (self.drop_button, self.hide_button)
        if self._compact and self._rows == 2:
            self.hide_button.set_icon_only(False)
            top = theme.px(68)
            half = (rect.width() - 2 * side - theme.px(8)) // 2
            for at, button in enumerate(buttons):
                button.setGeometry(
                    place(rtl, rect, side + at * (half + theme.px(8)), top, half, button.sizeHint().height())
                )
            self.timer.setGeometry(place(rtl, rect, side, theme.px(6), timer.width(), theme.px(56)))
            x = side + timer.width() + theme.px(10)
            spot: QRect = place(rtl, rect, x, theme.px(3), rect.width() - x - side, theme.px(63))
            self.standing.setGeometry(spot)
            return
        # in one low row the standing line needs the room that a second word would take
        self.hide_button.set_icon_only(self._compact and rect.width() < theme.px(760))
        x = rect.width() - side
        gap = theme.px(8 if self._compact else 24)
        for button in reversed(buttons):
            hint = button.sizeHint()
            x -= hint.width()
            button.setGeometry(
                place(rtl, rect, x, (rect.height() - hint.height()) // 2, hint.width(), hint.height())
            )
            x -= gap
        self.timer.setGeometry(
            place(rtl, rect, side, (rect.height() - timer.height()) // 2, timer.width(), timer.height())
        )
        left = side + timer.width() + theme.px(10 if self._compact else 24)
        self.standing.setGeometry(
            place(rtl, rect, left, theme.px(4), max(0, x - left), rect.height() - theme.px(8))
        )
