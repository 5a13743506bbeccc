"""What the crisis screen consists of and where it stands; it knows sizes and words, not what a press means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.ui.screens.crisis_band import CrisisBand
from desktop.ui.screens.crisis_calm import CalmBlock
from desktop.ui.screens.crisis_fields import NoteLine, StampedField
from desktop.ui.screens.crisis_foot import CrisisFoot
from desktop.ui.screens.crisis_kind_button import KindButton
from desktop.ui.screens.crisis_layout import Arrangement, Box, arrange
from desktop.ui.screens.crisis_log import LogCard
from desktop.ui.screens.crisis_notice import CrisisNotice
from desktop.ui.screens.crisis_number import NumberCard
from desktop.ui.screens.crisis_panels import CrisisPanel
from desktop.ui.screens.crisis_say_strip import SayStrip
from desktop.ui.screens.crisis_steps import CrisisSteps
from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.crisis_parts import QuickKey
from desktop.ui.widgets.drawn_ahead import DrawnAhead
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.paint import is_rtl, place

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop.domain.crisis_content import CrisisContent
    from desktop.domain.crisis_content import QuickKey as QuickKeyWords
    from desktop.ui.screens.crisis_saying import Saying
    from desktop.ui.theme.theme import Theme


class QuickKeys(QWidget):
    """Six keys beside each other, or in two rows of three."""

    pressed = Signal(int)

    def __init__(self, theme: Theme, content: CrisisContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("crisis_keys")
        self.buttons: list[QuickKey] = []
        for at, key in enumerate(content.quick_keys):
            button = QuickKey(theme, key.label, key.key, parent=self)
            button.setObjectName(f"crisis_key_{key.id}")
            button.clicked.connect(lambda _on=False, at=at: self.pressed.emit(at))
            self.buttons.append(button)

    def show_keys(self, keys: Sequence[QuickKeyWords]) -> None:
        """Other words on the same keys."""
        for button, key in zip(self.buttons, keys, strict=False):
            button.setText(key.label)
            button.setObjectName(f"crisis_key_{key.id}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One row where it is wide."""
        super().resizeEvent(event)
        theme, rtl, rect = self._theme, is_rtl(self), self.rect()
        gap = theme.px(8)
        columns = 6 if rect.height() < theme.px(80) else 3
        rows = -(-len(self.buttons) // columns)
        tall = (rect.height() - gap * (rows - 1)) // rows
        for at, button in enumerate(self.buttons):
            column, row = at % columns, at // columns
            left = column * (rect.width() + gap) // columns
            right = (column + 1) * (rect.width() + gap) // columns - gap
            button.setFixedHeight(tall)
            button.setGeometry(place(rtl, rect, left, row * (tall + gap), right - left, tall))


class CrisisView(PaintedWidget):
    """All parts, placed by hand: nothing scrolls at any size."""

    form_changed = Signal()
    """The window became narrow, or wide: rows of a panel are made for one of the two."""

    def __init__(self, theme: Theme, content: CrisisContent, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setProperty("no_ring", True)
        self._content = content
        self._current = 0
        self._saying = False
        self._plan: Arrangement | None = None
        self._placed_for: tuple[object, ...] | None = None
        self.band = CrisisBand(theme, self)
        self.steps = CrisisSteps(theme, content, self)
        self.notice = CrisisNotice(theme, self)
        self.where = StampedField(theme, "crisis_where", more=("ear", "Ctrl+H"), parent=self)
        self.who = StampedField(theme, "crisis_who", more=("users", "Ctrl+W"), parent=self)
        self.number = NumberCard(theme, self)
        self.say = SayStrip(theme, self)
        self.log = LogCard(theme, self)
        self.note = NoteLine(theme, self)
        self.keys = QuickKeys(theme, content, self)
        self.hint = PlainLabel(theme, "", role="crisis_muted", elide=True, parent=self)
        self.kind = KindButton(theme, self)
        self.calm = CalmBlock(theme, [line.text for line in content.calm], self)
        self.foot = CrisisFoot(theme, self)
        self.panel = CrisisPanel(theme, self)
        self.ahead = DrawnAhead(self)
        self._order()
        self.measure()

    def _order(self) -> None:
        """Tab follows reading: band, steps, fields, number, log, note, keys, foot; a panel comes after the notice."""
        order: list[QWidget] = [self.band.drop_button, self.band.hide_button]
        order += [*self.steps.rows, self.steps.single, *self.steps.dots, self.kind, self.calm.button]
        order += [
            self.notice.button,
            self.where.editor,
            self.where.more,
            self.who.editor,
            self.who.more,
            self.number.copy,
            self.number.words,
            self.number.action,
            self.say,
        ]
        order += [self.log, self.panel, self.note.editor, self.note.source, *self.keys.buttons]
        order += [self.foot.kept, self.foot.help_button, self.foot.back_button, self.foot.passed_button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def measure(self) -> None:
        """Take words and places again."""
        if not hasattr(self, "panel"):
            return
        self._words()
        self._placed_for = None
        self.place_all()

    def _words(self) -> None:
        compact = self._plan is not None and self._plan.compact
        where, who = self.tr("Where is the client now?"), self.tr("Who else is there?")
        self.where.set_words(
            self.tr("Where") if compact else where, self.tr("Street, house, flat, town"), spoken=where
        )
        self.who.set_words(self.tr("Who") if compact else who, self.tr("Adults, children"), spoken=who)
        self.hint.setText(self.tr("Ctrl and a number ticks a step"))

    @property
    def compact(self) -> bool:
        """Whether the narrow form is shown."""
        return self._plan is not None and self._plan.compact

    def show_saying(self, saying: Saying | None) -> None:
        """Show what to say in the client's language, or nothing."""
        self.say.show_saying(saying)
        if (saying is not None) != self._saying:
            self._saying = saying is not None
            self.place_all()

    def set_current(self, place_of_step: int) -> None:
        """The current step keeps its second line in a short window."""
        if place_of_step != self._current:
            self._current = place_of_step
            self.place_all()

    def sizeHint(self) -> QSize:
        """The design's size."""
        return QSize(self.theme.px(1366), self.theme.px(768))

    def minimumSizeHint(self) -> QSize:
        """Any size works; less important parts give way."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything again."""
        super().resizeEvent(event)
        self.place_all()

    # ------------------------------------------------------------ placing

    def place_all(self) -> None:
        """Work out the arrangement and put every part there."""
        notice, towns = bool(self.notice.kind), bool(self.number.view.towns)
        placed_for = (self.size(), self.theme.scale, is_rtl(self), self._current, notice, towns, self._saying)
        if placed_for == self._placed_for:
            return
        self._placed_for = placed_for
        scale = self.theme.scale / 100
        plan = arrange(
            int(self.width() / scale),
            int(self.height() / scale),
            current=self._current,
            notice=notice,
            towns=towns,
            say=self._saying,
        )
        changed = self._plan is None or self._plan.compact != plan.compact
        self._plan = plan
        if changed:
            self._words()
            self.form_changed.emit()
        self.band.set_form(compact=plan.compact, rows=plan.band_rows)
        for field in (self.where, self.who):
            field.set_form(plan.fields)
        self.number.set_form(compact=plan.compact, supers=plan.supers, said_below="say" in plan.boxes)
        self.foot.set_form(compact=plan.compact)
        for row in self.steps.rows:
            row.set_short(plan.short)
        self.steps.set_single_low(plan.compact and plan.short)
        for name, part in self._parts().items():
            self._put(part, plan.boxes.get(name))
        if not self.panel.isHidden():
            self.panel.raise_()
        self.update()

    def _parts(self) -> Mapping[str, QWidget]:
        parts: dict[str, QWidget] = {
            "band": self.band,
            "notice": self.notice,
            "where": self.where,
            "who": self.who,
            "number": self.number,
            "say": self.say,
            "log": self.log,
            "note": self.note,
            "keys": self.keys,
            "hint": self.hint,
            "kind": self.kind,
            "calm": self.calm,
            "foot": self.foot,
            "step": self.steps.single,
        }
        parts |= {f"step:{at}": row for at, row in enumerate(self.steps.rows)}
        parts |= {f"dot:{at}": dot for at, dot in enumerate(self.steps.dots)}
        assert self._plan is not None
        panel = self._plan.boxes["panel"]
        self.panel.setGeometry(self._rect(panel))
        return parts

    def _put(self, part: QWidget, box: Box | None) -> None:
        if box is None:
            if part.isAncestorOf(self.focusWidget()) or part is self.focusWidget():
                self.note.setFocus(Qt.FocusReason.OtherFocusReason)
            part.hide()
            return
        part.setGeometry(self._rect(box))
        part.show()

    def _rect(self, box: Box) -> QRect:
        px = self.theme.px
        rtl = is_rtl(self)
        right, bottom = px(box.x + box.width), px(box.bottom)
        left, top = px(box.x), px(box.y)
        width = self.width() - left if right >= self.width() - 1 else right - left
        return place(rtl, self.rect(), left, top, width, max(0, bottom - top))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the page, and draw the line between the columns."""
        self.ahead.begin()
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("surface"))
        column = self._plan.boxes.get("column") if self._plan is not None else None
        if column is not None:
            px = self.theme.px
            line = place(
                is_rtl(self), self.rect(), px(column.width) - px(1), px(column.y), px(1), self.height()
            )
            painter.fillRect(line, self.theme.colour("line"))
