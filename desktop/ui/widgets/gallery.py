"""Every control in its states on one sheet, as in the design's component pictures. For people's eyes and for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.theme.focus_ring import RingOverlay, ring_geometry
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import Button, PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.chip import Chip, Tag
from desktop.ui.widgets.choice import ChoiceRow
from desktop.ui.widgets.client_strip import ClientStrip, Fact
from desktop.ui.widgets.crisis_button import CrisisButton
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.keycap import Keycap
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.read_aloud import ReadAloudLine
from desktop.ui.widgets.saved import SavedMark, UndoLine
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.small_multiples import MarkView
from desktop.ui.widgets.steps import Step, StepColumn
from desktop.ui.widgets.timer_label import TimerLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from desktop.ui.theme.theme import Theme
    from desktop.ui.widgets.saved import SavedState
    from desktop.ui.widgets.small_multiples import MarkKind


W = TypeVar("W", bound=QWidget)
B = TypeVar("B", bound=QAbstractButton)


def hovered(widget: W) -> W:
    """Draw as if the mouse were on it."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    return widget


def pressed(button: B) -> B:
    """Draw as if it were held down."""
    button.setDown(True)
    return button


class Gallery(Surface):
    """The sheet. The words are samples and are not translated; nothing here is reached from the program."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", parent=parent)
        self._ringed: list[QWidget] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("no_ring", True)
        row = QHBoxLayout(self)
        pad = theme.space("xl")
        row.setContentsMargins(pad, theme.space("l"), pad, theme.space("m"))
        row.setSpacing(theme.space("xxl"))
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column in (self._left, self._right):
            column.setSpacing(theme.px(6))
        row.addLayout(self._left, 832)
        row.addLayout(self._right, 520)
        self._buttons()
        self._chips_and_segments()
        self._fields()
        self._strip_and_words()
        self._left.addStretch(1)
        self._choices_and_banners()
        self._list_and_steps()
        self._right.addStretch(1)

    # -- helpers --------------------------------------------------------------------------------------------
    def _ring(self, widget: W) -> W:
        self._ringed.append(widget)
        return widget

    def _head(self, column: QVBoxLayout, text: str) -> None:
        column.addSpacing(self.theme.px(8))
        column.addWidget(PlainLabel(self.theme, text, size="small", role="muted"))

    def _states(
        self, column: QVBoxLayout, pairs: Sequence[tuple[QWidget, str]], *, grow: bool = False
    ) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.space("m"))
        for widget, caption in pairs:
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(widget)
            if caption:
                cell.addWidget(PlainLabel(self.theme, caption, size="small", role="muted"))
            row.addLayout(cell, 1 if grow else 0)
        if not grow:
            row.addStretch(1)
        column.addLayout(row)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the rings once everything has its place."""
        super().showEvent(event)
        self.setFocus()
        layout = self.layout()
        if layout is not None:
            layout.activate()
        for widget in self._ringed:
            rect, radius = ring_geometry(self.theme, widget)
            rect.moveTopLeft(widget.mapTo(self, rect.topLeft()))
            RingOverlay(self.theme, self).show_around(rect, radius, on_danger=False)
        self._ringed = []

    # -- the sheet ------------------------------------------------------------------------------------------
    def _buttons(self) -> None:
        theme, column = self.theme, self._left
        words = "Start session"
        cannot, busy = PrimaryButton(theme, words), PrimaryButton(theme, "Save all")
        cannot.set_cannot("Choose a client first.")
        busy.set_busy("Saving")
        self._head(column, "Primary button, 48 in pages, 40 in bars")
        self._states(
            column,
            [
                (PrimaryButton(theme, words), "rest"),
                (hovered(PrimaryButton(theme, words)), "hover"),
                (pressed(PrimaryButton(theme, words)), "pressed"),
                (self._ring(PrimaryButton(theme, words)), "focus"),
                (cannot, "cannot yet"),
                (busy, "busy"),
            ],
        )
        back: Button = SecondaryButton(theme, "Back")
        back.set_cannot("This is the first page.")
        self._head(column, "Secondary and quiet button")
        self._states(
            column,
            [
                (SecondaryButton(theme, "Back"), "rest"),
                (hovered(SecondaryButton(theme, "Back")), "hover"),
                (pressed(SecondaryButton(theme, "Back")), "pressed"),
                (self._ring(SecondaryButton(theme, "Back")), "focus"),
                (back, "cannot yet"),
                (QuietButton(theme, "Open client"), "quiet"),
                (hovered(QuietButton(theme, "Open client")), "quiet, hover"),
                (QuietButton(theme, "Add a step", icon="plus", adds=True), "quiet, adds"),
            ],
        )
        running = CrisisButton(theme)
        running.set_running(461)
        self._head(column, "Crisis, the only red in the frame")
        self._states(
            column,
            [
                (CrisisButton(theme), "rest"),
                (hovered(CrisisButton(theme)), "hover, pressed"),
                (self._ring(CrisisButton(theme)), "focus"),
                (running, "running"),
            ],
        )

    def _chips_and_segments(self) -> None:
        theme, column = self.theme, self._left
        on, cannot = Chip(theme, "Open"), Chip(theme, "Closed")
        on.setChecked(True)
        cannot.setEnabled(False)
        self._head(column, "Chip, 32 high")
        self._states(
            column,
            [
                (Chip(theme, "Mine"), "off"),
                (hovered(Chip(theme, "Mine")), "hover"),
                (on, "on"),
                (self._ring(Chip(theme, "Mine")), "focus"),
                (cannot, "cannot"),
                (Tag(theme, "Draft"), "tag"),
                (Tag(theme, "Checked", tone="good"), "tag, good"),
                (Tag(theme, "Medium", tone="look"), "tag, look"),
            ],
        )
        answers = [SegmentOption(value=word, text=word) for word in ("Yes", "No", "Not sure")]
        usual = [
            SegmentOption(value="usual", text="Usual"),
            SegmentOption(value="different", text="Different", tone="different"),
        ]
        chosen, different = Segment(theme, "Hears", answers), Segment(theme, "Face", usual)
        chosen.set_value("Yes")
        different.set_value("different")
        self._head(column, "Segment, 40 high")
        nothing = Segment(theme, "Hears", answers)
        self._states(
            column, [(nothing, "nothing said yet"), (chosen, "chosen"), (different, "different, never red")]
        )

    def _fields(self) -> None:
        theme, column = self.theme, self._left

        def field(text: str = "") -> TextField:
            made = TextField(theme, "Street, town", hint="Street, town", hide_label=True)
            made.set_text(text)
            made.setFixedWidth(theme.px(164))
            return made

        over, focused, read, wrong = field(), field("Alder Street"), field("W-0412"), field("503 555 01")
        hovered(over.frame)
        read.set_read_only(True)
        wrong.setFixedWidth(theme.px(344))
        wrong.set_wrong("Not saved yet. It has too few digits.")
        self._ring(focused.frame)
        self._head(column, "Text field, 40 or 48")
        self._states(
            column,
            [(field(), "rest, with hint"), (over, "hover"), (focused, "focus"), (read, "only to read")],
        )
        self._states(column, [(wrong, "")])

    def _strip_and_words(self) -> None:
        theme, column = self.theme, self._left
        self._head(column, "Client strip, 72 on the client page, 56 at work; never scrolls away")
        strip = ClientStrip(theme)
        facts = [
            Fact(
                label="Safe contact, confirmed 3 Nov",
                value="Call until 16:00, no voicemail",
                tone="good",
                keep=True,
            ),
            Fact(label="Safe contact, asked 15 Aug", value="Ask again first", tone="look"),
            Fact(label="Safe contact", value="Do not call, text only", tone="stop"),
        ]
        strip.set_client("Samira", "W-0412", facts)
        column.addWidget(strip)
        self._head(column, "Read-aloud line, checked and not checked")
        row = QHBoxLayout()
        row.setSpacing(theme.space("m"))
        row.addWidget(
            ReadAloudLine(theme, "من معك في الغرفة اليوم؟", "ar", "", checked=True, compact=False), 1
        )
        row.addWidget(ReadAloudLine(theme, "ዛሬ ክፍሉ ውስጥ ማን አለ?", "am", ""), 1)
        column.addLayout(row)

    def _choices_and_banners(self) -> None:
        theme, column = self.theme, self._right

        def row(text: str, key: str, *, on: bool) -> ChoiceRow:
            made = ChoiceRow(theme, text, key=key)
            made.setChecked(on)
            return made

        self._head(column, "Choice row, 56 (48 in compact)")
        off, over = row("Parent", "4", on=False), hovered(row("Parent", "4", on=False))
        self._states(column, [(off, "off"), (over, "hover")], grow=True)
        chosen, focused = row("Partner", "2", on=True), self._ring(row("Partner", "2", on=True))
        self._states(column, [(chosen, "on"), (focused, "on, focus")], grow=True)
        self._head(column, "Banner, inside the page, never over it")
        column.addWidget(Banner(theme, "Safe to call until 16:00. No voicemail.", tone="good"))
        switch = SecondaryButton(theme, "Switch to them")
        column.addWidget(
            Banner(
                theme, "Someone can hear. Yes-or-no questions only.", tone="look", icon="ear", button=switch
            )
        )
        column.addWidget(Banner(theme, "W-0405 and W-0266 may be the same person."))
        self._head(column, "Saved mark and undo line, bottom, 6 s, no animation needed")
        marks: list[tuple[QWidget, str]] = []
        states: list[SavedState] = ["saved", "saving", "not_saved"]
        for state in states:
            mark = SavedMark(theme)
            mark.set_state(state, "14:08")
            marks.append((mark, ""))
        self._states(column, marks)
        undo = UndoLine(theme)
        column.addWidget(undo)
        undo.setText("Note moved to “Done”")
        undo.show()

    def _list_and_steps(self) -> None:
        theme, column = self.theme, self._right
        self._head(column, "List row, 56")
        card = ListCard(theme, "Waiting")
        chosen = ListRow(theme, "Chosen", icon="map", end="Thu 19", checkable=True)
        chosen.setChecked(True)
        for row in (
            ListRow(theme, "At rest", icon="map", end="Thu 19"),
            hovered(ListRow(theme, "Hover", icon="map", end="Thu 19")),
            chosen,
            ListRow(theme, "Late", icon="clock-alert", end="2 days late", late=True),
        ):
            card.add_row(row)
        column.addWidget(card)
        pair = QHBoxLayout()
        pair.setSpacing(theme.space("l"))
        first, second = QVBoxLayout(), QVBoxLayout()
        for side in (first, second):
            side.setSpacing(theme.px(6))
        self._head(first, "Step in the column, 44")
        bed = Surface(theme, "sidebar")
        inside = QVBoxLayout(bed)
        inside.setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(4))
        steps = StepColumn(theme, "Steps")
        steps.set_steps(
            [
                Step(key="a", text="Prepare", state="done"),
                Step(key="b", text="Opening", state="current"),
                Step(key="c", text="Safety check"),
                Step(key="d", text="Observe", state="skipped", reason="no time"),
            ]
        )
        inside.addWidget(steps)
        first.addWidget(bed)
        first.addStretch(1)
        self._head(second, "Marks over time")
        kinds: list[tuple[MarkKind, str]] = [
            ("usual", "As usual"),
            ("different", "Different"),
            ("not_seen", "Not seen"),
            ("not_noted", "Not noted yet"),
        ]
        for kind, text in kinds:
            line = QHBoxLayout()
            line.setSpacing(theme.px(8))
            line.addWidget(MarkView(theme, kind), 0, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(PlainLabel(theme, text), 1)
            second.addLayout(line)
        timer = TimerLabel(theme, icon="timer")
        timer.set_seconds(760)
        second.addWidget(timer)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(Keycap(theme, "Ctrl K"), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(PlainLabel(theme, "keycap"), 1)
        second.addLayout(line)
        second.addStretch(1)
        pair.addLayout(first, 1)
        pair.addLayout(second, 1)
        column.addLayout(pair)
