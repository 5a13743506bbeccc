"""Always at hand: safe contact in dated words, the drop plan, code words, who may hear, notes, guidance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.domain import long_words
from desktop.domain.note_lines import bases_of
from desktop.ui.screens.session_break import AgainLine
from desktop.ui.screens.session_drop import DropView, agreed_words
from desktop.ui.screens.session_panels import PanelView
from desktop.ui.screens.session_someone import CAME_KEY, SomeoneView
from desktop.ui.screens.session_texts import basis_words, too_long_words
from desktop.ui.screens.session_way import can_drop, way_words
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import Icon
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.note_lines import NoteLines, keys_words
from desktop.ui.widgets.page import PageScroll
from desktop.ui.widgets.pairs import Pairs
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.domain.clock import Clock
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.screens.session_texts import Safe
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
Part = Literal["all", "hand", "notes"]
NOTES = "session_notes"
LOW = 760
"""Pixels, unscaled, under which the column has no room for one button a line."""
LOWEST = 620
"""And under which it has none to spare between the lines: a window 690 high."""


class HandLine(QWidget):
    """An icon, a line and a smaller second line."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon = Icon(theme, icon, role="muted")
        self.words = PlainLabel(theme, "", wrap=True)
        self.detail = PlainLabel(theme, "", size="small", role="muted", wrap=True)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("s"))
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def show_words(self, words: str, detail: str, icon: str, role: str) -> None:
        """Say something else."""
        self.icon.set_icon(icon, role)
        self.words.setText(words)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.setAccessibleName(" ".join(part for part in (words, detail) if part))


class SessionSide(Surface):
    """The right panel; in compact windows its two halves are the tabs At hand and Notes."""

    listening = Signal()
    came = Signal()
    time_alone = Signal()
    guidance = Signal()
    phrases = Signal()
    noted = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(theme, "raised", line="start", parent=parent)
        self._part: Part = "all"
        self._note_of = ""
        self._covered: QWidget | None = None
        self.heading = PlainLabel(theme, translate("Session", "Always at hand"), strong=True)
        self.safe = HandLine(theme, "shield-check")
        self.drop_plan = HandLine(theme, "phone-off")
        self.code_word = HoldToSee(theme, translate("Session", "Code word"), "")
        self.help_word = HoldToSee(theme, translate("Session", "Help word"), "", icon="life-buoy")
        self.provider_code = HoldToSee(
            theme, translate("Session", "Provider code, when they ask"), "", icon="shield-check"
        )
        self.listen_button = WrappedButton(
            theme, translate("Session", "Someone may be listening"), icon="ear"
        )
        self.listen_button.clicked.connect(self.listening)
        self.came_button = WrappedButton(
            theme, translate("Session", "Someone came on the line"), icon="user-plus"
        )
        self.came_button.setAccessibleDescription(CAME_KEY)
        self.came_button.setToolTip(CAME_KEY)
        self.came_button.clicked.connect(self.came)
        self.alone_button = WrappedButton(
            theme, translate("Session", "Time alone: how to offer it"), icon="door-open"
        )
        self.alone_button.clicked.connect(self.time_alone)
        self.interpreter_button = WrappedButton(theme, "", icon="user-x")
        self.interpreter_button.hide()
        self.again = AgainLine(theme)
        self.notes = NoteLines(
            theme,
            translate("Session", "Notes"),
            words=basis_words,
            hint=keys_words(basis_words),
            min_lines=3,
            hide_label=True,
            fill=True,
        )
        self.notes.setObjectName(NOTES)
        self.notes.changed.connect(self.noted)
        self.notes_label = PlainLabel(theme, translate("Session", "Notes"), strong=True, wrap=True)
        self.phrases_button = QuietButton(
            theme, translate("Session", "Quick phrases"), muted=True, small=True, keycap="/"
        )
        self.phrases_button.setToolTip(translate("Session", "While writing: Ctrl+/"))
        self.phrases_button.setAccessibleDescription(self.phrases_button.toolTip())
        self.phrases_button.clicked.connect(self.phrases)
        self.guide_button = WrappedButton(
            theme,
            translate("Session", "Guidance for this step"),
            kind="quiet",
            icon="book-open",
            keycap="F1",
        )
        self.guide_button.clicked.connect(self.guidance)
        self.panel = PanelView(theme)
        self.panel.closed.connect(self.closed)
        self.drop = DropView(theme, clock)
        self.drop.closed.connect(self.closed)
        self.drop_scroll = PageScroll(self.drop)
        self.someone = SomeoneView(theme, clock)
        self.someone_scroll = PageScroll(self.someone)
        self._lay_out()
        self.measure()

    def _lay_out(self) -> None:
        self.buttons = Pairs(
            self.theme,
            (self.came_button, self.listen_button, self.alone_button, self.interpreter_button),
        )
        self.hand = QWidget()
        self._hand = QVBoxLayout(self.hand)
        self._hand.setContentsMargins(0, 0, 0, 0)
        for part in (
            self.heading, self.safe, self.drop_plan, self.code_word, self.help_word, self.provider_code,
            self.again, self.buttons,
        ):  # fmt: skip
            self._hand.addWidget(part)
        self.writing = QWidget()
        self._writing = QVBoxLayout(self.writing)
        self._writing.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self.notes_label, 1)
        head.addWidget(self.phrases_button)
        self._writing.addLayout(head)
        self._writing.addWidget(self.notes, 1)
        holder = QWidget()
        column = self._all = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.hand)
        column.addWidget(self.writing, 1)
        column.addWidget(self.guide_button)
        self._rest = QWidget()
        column.addWidget(self._rest, 0)
        # in a low window with long words this gives way to the last, and safe contact at its top stays whole
        self.hand_scroll = PageScroll(holder)
        # the stack shows what it is given: without a parent that would be a window of its own
        self._stack = QStackedLayout()
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._stack)
        for page in (self.hand_scroll, self.panel, self.drop_scroll, self.someone_scroll):
            self._stack.addWidget(page)

    def measure(self) -> None:
        """Widths and gaps at the present scale."""
        theme = self.theme
        pad = theme.space("m")
        wide = self._part == "all"
        low = wide and self.height() < theme.px(LOW)
        if wide:
            self.setFixedWidth(theme.px(theme.tokens.layout["session_side"]))
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
        # room for the focus ring, which the scroll area would cut
        reach = theme.px(4)
        top = theme.space("xs" if low else "m")
        self._outer.setContentsMargins(pad - reach, top, pad - reach, theme.space("s"))
        self._all.setContentsMargins(reach, 0, reach, reach)
        gap = theme.space("xs")
        if low:
            gap = theme.px(1 if self.height() < theme.px(LOWEST) else 4)
        self.buttons.measure()
        self.buttons.set_paired(low)
        for layout in (self._hand, self._all):
            layout.setSpacing(gap)
        self._writing.setSpacing(theme.px(2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window two buttons share a line, so that notes and guidance are in sight."""
        super().resizeEvent(event)
        if self._part == "all" and event.size().height() != event.oldSize().height():
            self.measure()

    def show_part(self, part: Part) -> None:
        """Show everything, or one half of it."""
        self._part = part
        self.set_surface("raised" if part == "all" else "surface")
        self._edges = ["start"] if part == "all" else []
        self.hand.setVisible(part in ("all", "hand"))
        self.writing.setVisible(part in ("all", "notes"))
        self.guide_button.setVisible(part in ("all", "hand"))
        self._rest.setVisible(part == "hand")
        self._all.setStretchFactor(self._rest, 1 if part == "hand" else 0)
        self.measure()

    def show_draft(self, draft: SessionDraft, safe: Safe) -> None:
        """Show what holds now."""
        if self._covered is not None:
            self._stack.setCurrentWidget(self._covered)
            self._covered = None
        self.show_safe(safe)
        lines = agreed_words(draft)
        plan = listed(lines) or translate("Session", "Not agreed yet")
        protocol = draft.wizard.protocol
        words = way_words(protocol.channel)
        self.drop_plan.show_words(words.plan, plan, "phone-off", "muted")
        self.drop_plan.setVisible(can_drop(protocol))
        reach = draft.reach
        for hold, secret in (
            (self.code_word, reach.safe.code_word if reach else ""),
            (self.help_word, reach.safe.help_word if reach else ""),
            # to nobody but the client: not before it is sure that it is them (PRACTICE 3)
            (self.provider_code, ltr(draft.provider_code) if self._may_answer(draft) else ""),
        ):
            hold.set_secret(secret)
            hold.setVisible(bool(secret))
        heard = draft.wizard.listening
        self.listen_button.setText(words.nobody_more if heard else words.maybe)
        self.listen_button.set_icon("ear-off" if heard else "ear")
        self.show_note(draft)

    def show_safe(self, safe: Safe) -> None:
        """Show what is allowed now."""
        icon, role = ("shield-check", "positive") if safe.good else ("shield-alert", "caution")
        detail = " ".join(part for part in (safe.shared, safe.detail) if part)
        self.safe.show_words(safe.words, detail, icon, role)

    @staticmethod
    def _may_answer(draft: SessionDraft) -> bool:
        return bool(draft.provider_code) and draft.wizard.identity == "confirmed"

    def show_note(self, draft: SessionDraft) -> None:
        """Show the note's words; what is being typed here stays, also what was refused."""
        answers, fresh = draft.wizard.answers, self._note_of != draft.id
        self._note_of = draft.id
        too_long = long_words.kept(answers, draft.note_question)
        answer = too_long or answers.get(draft.note_question)
        words = answer.value if answer is not None and isinstance(answer.value, str) else ""
        bases = bases_of(answer)
        differs = words != self.notes.text() or bases != self.notes.lines()
        if differs and (fresh or not self.notes.editor.hasFocus()):
            self._put_note(words, bases)
        self.notes.set_wrong(too_long_words(too_long) if too_long is not None else "")

    def _put_note(self, words: str, bases: tuple[str, ...] = ()) -> None:
        self.notes.editor.blockSignals(True)
        self.notes.set_lines(words, bases)
        self.notes.editor.blockSignals(False)

    def show_panel(self, key: str, title: str, parts: list[QWidget]) -> None:
        """Open a panel over what is always there."""
        self.panel.show_panel(key, title, parts)
        self._stack.setCurrentWidget(self.panel)

    def show_drop(self) -> None:
        """Open what helps with a dropped call."""
        self._stack.setCurrentWidget(self.drop_scroll)

    def show_someone(self) -> None:
        """Open what was agreed for somebody who comes."""
        self._stack.setCurrentWidget(self.someone_scroll)

    @property
    def drop_open(self) -> bool:
        """Tell whether the dropped call is shown."""
        return self._stack.currentWidget() is self.drop_scroll

    def close_panel(self) -> None:
        """Back to what is always there."""
        if self.panel_open:
            self._stack.setCurrentIndex(0)
            self.panel.clear()

    @property
    def panel_open(self) -> bool:
        """Tell whether a panel is open."""
        return self._stack.currentIndex() != 0

    def clear(self) -> None:
        """Take every name, word and text out; what helps with a call is open again when they come back."""
        now = self._stack.currentWidget()
        self._covered = now if now in (self.drop_scroll, self.someone_scroll) else None
        self.close_panel()
        self.someone.clear()
        self.again.show_words("")
        self.safe.show_words("", "", "shield-check", "muted")
        self.drop_plan.show_words("", "", "phone-off", "muted")
        self.code_word.set_secret("")
        self.help_word.set_secret("")
        self.provider_code.set_secret("")
        self._note_of = ""
        self._put_note("")
        self.notes.set_wrong("")
