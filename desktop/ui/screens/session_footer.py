"""The foot of a session's page: skip with one of four reasons, back, next. It never moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedLayout, QWidget

from desktop.domain.answers import REASONS
from desktop.ui.screens.session_begun import skip_key
from desktop.ui.screens.session_texts import reason_words
from desktop.ui.widgets.base import mirrored_margins
from desktop.ui.widgets.buttons import IconButton, PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.saved import SavedMark

if TYPE_CHECKING:
    from desktop.ui.screens.session_begun import Begun
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
SKIP_KEY = "F6"
SIGN_KEY = "Ctrl+Enter"


class SessionFooter(Surface):
    """`skipped` carries the reason's code and the words beside it."""

    back = Signal()
    next = Signal()
    skipped = Signal(str, str)
    sign = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", line="top", parent=parent)
        self._compact = False
        self._words_allowed = False
        self._begun: Begun | None = None
        self._page_id = ""
        self._note = False
        self.saved = SavedMark(theme)
        self.saved.hide()
        self.skip_button = QuietButton(theme, "", muted=True)
        self.skip_short = SecondaryButton(theme, "", page=True)
        self.back_button = SecondaryButton(theme, "", page=True)
        self.next_button = PrimaryButton(theme, "", keycap="Enter", page=True)
        self.sign_button = PrimaryButton(theme, "", icon="pen-line", page=True)
        self.sign_button.setObjectName("sign_session")
        self.sign_button.clicked.connect(self.sign)
        self.sign_button.hide()
        self.skip_button.clicked.connect(self.ask_reason)
        self.skip_short.clicked.connect(self.ask_reason)
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)
        self._stack = QStackedLayout(self)
        self._bar = QWidget()
        self._row = QHBoxLayout(self._bar)
        self._row.addWidget(self.saved)
        self._row.addWidget(self.skip_button)
        self._row.addStretch(1)
        self._row.addWidget(self.back_button)
        self._row.addWidget(self.skip_short)
        self._row.addWidget(self.next_button)
        self._row.addWidget(self.sign_button)
        self._stack.addWidget(self._bar)
        self._stack.addWidget(self._reasons(theme))
        self.measure()

    def _reasons(self, theme: Theme) -> QWidget:
        holder = QWidget()
        self._reason_row = QHBoxLayout(holder)
        self.why = PlainLabel(theme, "", strong=True)
        self.reasons: dict[str, SecondaryButton] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.space("xs"))
        for number, reason in enumerate(REASONS, start=1):
            button = SecondaryButton(theme, "", keycap=str(number))
            button.clicked.connect(lambda _on=False, code=reason: self._on_reason(code))
            self.reasons[reason] = button
        self.words = TextField(theme, "", hide_label=True)
        self.words.changed.connect(self._on_typed)
        self.cancel = IconButton(theme, "x", "")
        self.cancel.clicked.connect(self.stop_asking)
        self._reason_row.addWidget(self.why)
        self._reason_row.addLayout(self._grid)
        self._reason_row.addWidget(self.words, 1)
        self._reason_row.addStretch(0)
        self._reason_row.addWidget(self.cancel)
        return holder

    def measure(self) -> None:
        """Words and sizes of the present language and scale."""
        theme = self.theme
        self.skip_button.setText(translate("Session", "Skip, with a reason"))
        self.skip_button.setToolTip(SKIP_KEY)
        self.skip_button.setAccessibleDescription(SKIP_KEY)
        self.skip_short.setText(translate("Session", "Skip"))
        self.back_button.setText(translate("Session", "Back"))
        self.next_button.setText(translate("Session", "Next"))
        self.sign_button.setText(translate("Session", "Sign"))
        self.why.setText(translate("Session", "Why?"))
        for reason, button in self.reasons.items():
            button.setText(reason_words(reason))
        self.words.set_label(translate("Session", "A few words about why"))
        self.words.set_hint(translate("Session", "A few words, if they help"))
        self.cancel.set_name(translate("Session", "Do not skip"))
        layout = theme.tokens.layout
        side = theme.px(layout["compact"]["page_x"]) if self._compact else theme.space("page_x")
        quiet = 0 if self._compact else theme.control("button_pad_x_quiet")
        height = layout["compact"]["footer"] if self._compact else layout["session_footer"]
        self.setMinimumHeight(theme.px(height))
        mirrored_margins(self._row, self, max(0, side - quiet), 0, side, 0)
        mirrored_margins(self._reason_row, self, side, 0, side, 0)
        for row in (self._row, self._reason_row):
            row.setSpacing(theme.space("xs"))
        columns = 2 if self._compact else len(REASONS)
        for place, button in enumerate(self.reasons.values()):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, place // columns, place % columns)
        self.why.setVisible(not self._compact)
        self._row.setStretchFactor(self.next_button, 1 if self._compact else 0)
        self.skip_button.setVisible(not self._compact and not self._note)
        self.skip_short.setVisible(self._compact and not self._note)
        self.saved.setVisible(self._note)

    def show_end(self, at_end: bool) -> None:
        """On the last page the seal takes the place of Next."""
        self.next_button.setVisible(not at_end)
        self.sign_button.setVisible(at_end)

    def set_note(self, note: bool) -> None:
        """Of a note nothing is skipped; where its words are is said here, and Ctrl+Enter signs."""
        self._note = note
        self.sign_button.setToolTip(SIGN_KEY if note else "")
        self.sign_button.setAccessibleDescription(SIGN_KEY if note else "")
        self.measure()

    def set_compact(self, compact: bool) -> None:
        """Three buttons side by side."""
        if compact != self._compact:
            self._compact = compact
            self._row.setStretch(1, 0 if compact else 1)
            for button in (self.next_button, self.sign_button):
                policy = button.sizePolicy()
                policy.setHorizontalPolicy(policy.Policy.Expanding if compact else policy.Policy.Minimum)
                button.setSizePolicy(policy)
            self.measure()

    @property
    def asking(self) -> bool:
        """Tell whether the four reasons are shown."""
        return self._stack.currentIndex() == 1

    def allow_words(self, allowed: bool, begun: Begun, page_id: str) -> None:
        """Only the safety check and time alone take words beside a reason; what was begun waits with the session."""
        self._words_allowed, self._begun, self._page_id = allowed, begun, page_id
        self.words.setVisible(allowed)

    def forget(self) -> None:
        """Take the words out: what was begun for one client never stands under another."""
        self._begun, self._page_id = None, ""
        self.stop_asking()
        self.words.set_text("")

    def _on_typed(self, text: str) -> None:
        if self._begun is not None and self._words_allowed:
            self._begun.put(skip_key(self._page_id), text)

    def ask_reason(self) -> None:
        """Show the four reasons; number keys choose."""
        begun = self._begun.get(skip_key(self._page_id)) if self._begun is not None else ""
        self.words.set_text(begun if self._words_allowed else "")
        self.words.setVisible(self._words_allowed)
        self._stack.setCurrentIndex(1)
        self.reasons[REASONS[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def stop_asking(self) -> None:
        """Back to the buttons."""
        if self.asking:
            self._stack.setCurrentIndex(0)

    def press_number(self, number: int) -> bool:
        """Choose a reason by its number."""
        if not self.asking or not 1 <= number <= len(REASONS):
            return False
        self._on_reason(REASONS[number - 1])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape does not skip."""
        if self.asking and event.key() == Qt.Key.Key_Escape:
            self.stop_asking()
            self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def _on_reason(self, reason: str) -> None:
        words = self.words.text().strip() if self._words_allowed else ""
        self.stop_asking()
        self.words.set_text("")
        self.skipped.emit(reason, words)
