"""Striking words about somebody else out of a signed note: the words, how often they stand, why, who agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desktop.domain.errors import InvalidInput
from desktop.domain.striking import IN_PLACE
from desktop.ui.flow_buttons import button_row
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext

FIELDS = frozenset({"strike_words", "strike_why", "strike_second"})


class StrikeCard(Card):
    """`asked` when the second look stands below, `struck` when it is done.

    Nothing typed here is kept: a draft would keep what is to go.
    """

    struck = Signal()
    closed = Signal()
    asked = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, self.tr("Strike words about somebody else"))
        self.setObjectName("strike_card")
        self._context, self._session_id = context, ""
        theme = context.theme
        words = self.tr(
            "For facts about other people that this note does not need. {mark} stands in their place, and the note is "
            "sealed anew. What was there goes for ever, here and in the search; the note says that words were struck, "
            "when and why. Goals, tasks and the record are not touched: change them there."
        ).format(mark=ltr(IN_PLACE))
        self.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        kept = self.tr("A legal hold keeps this record: nothing is struck until it is lifted.")
        self.held = Banner(theme, kept, tone="look", icon="scale")
        self.body.addWidget(self.held)
        self.form = KeptForm(context, secret=FIELDS)
        self.words = self.form.line("strike_words", self.tr("The words, as they stand in the note"))
        self.form.line("strike_why", self.tr("Why are they struck?"), hint=self.tr("It stays; name nobody"))
        self.form.line(
            "strike_second", self.tr("Which supervisor agreed?"), hint=self.tr("Your supervisor's name")
        )
        self.form.column.addWidget(self.form.problem)
        self.ask_button = SecondaryButton(theme, self.tr("Strike them"), icon="eraser")
        self.ask_button.setObjectName("strike_ask")
        self.ask_button.clicked.connect(self._on_ask)
        self.cancel_button = QuietButton(theme, self.tr("Cancel"))
        self.cancel_button.setObjectName("strike_cancel")
        self.cancel_button.clicked.connect(self._on_cancel)
        self._first = button_row(theme, [self.cancel_button, self.ask_button])
        self.form.column.addWidget(self._first)
        self.sure = Banner(theme, "", tone="look", icon="triangle-alert")
        self.sure.setObjectName("strike_sure")
        self.now_button = SecondaryButton(theme, self.tr("Strike them for ever"), icon="eraser")
        self.now_button.setObjectName("strike_now")
        self.now_button.clicked.connect(self._on_strike)
        self.keep_button = QuietButton(theme, self.tr("Keep them"))
        self.keep_button.setObjectName("strike_keep")
        self.keep_button.clicked.connect(self._on_keep)
        self._last = button_row(theme, [self.keep_button, self.now_button])
        self.form.column.addWidget(self.sure)
        self.form.column.addWidget(self._last)
        self.body.addWidget(self.form)
        self.forget()

    def open_for(self, session_id: str, *, held: bool) -> None:
        """Begin anew for this session's note; a hold leaves nothing to type or press."""
        self.forget()
        self._session_id = session_id
        self.held.setVisible(held)
        self.form.setVisible(not held)
        self.show()
        if not held:
            self.words.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nothing typed stays."""
        self._session_id = ""
        self.form.begin("")
        self._again()
        self.hide()

    def _again(self) -> None:
        self.sure.hide()
        self._last.hide()
        self._first.show()

    # ------------------------------------------------------------ what happens

    def _on_cancel(self) -> None:
        self.forget()
        self.closed.emit()

    def _on_ask(self) -> None:
        """Look how often the words stand there, off this thread, then ask once more."""
        session_id, phrase = self._session_id, self.form.value("strike_words")
        striking = self._context.services.note_striking

        def look() -> int:
            return striking.count(session_id, phrase)

        self._context.tasks.slow(self, look, done=self._on_counted, failed=self._on_refused)

    def _on_counted(self, times: int) -> None:
        if not times:
            self.form.refuse(InvalidInput("strike_words", "strike_not_there"))
            return
        words = self.tr(
            "Found: {count}. Strike “{words}” for ever, wherever it stands here? Backups made before still have it."
        )
        self.sure.set_message(
            words.format(count=ltr(str(times)), words=isolate(self.form.value("strike_words").strip()))
        )
        self.sure.show()
        self._first.hide()
        self._last.show()
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.asked.emit()

    def _on_keep(self) -> None:
        self._again()
        self.ask_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_strike(self) -> None:
        session_id, striking = self._session_id, self._context.services.note_striking
        phrase, why, second = (
            self.form.value(name) for name in ("strike_words", "strike_why", "strike_second")
        )
        self.now_button.set_busy(self.tr("Striking"))

        def strike() -> int:
            return striking.strike(session_id, phrase, why=why, second=second)

        self._context.tasks.write(self, strike, done=self._on_struck, failed=self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        self.now_button.set_busy(None)
        self._again()
        self.form.refuse(error)

    def _on_struck(self, times: int) -> None:
        self.now_button.set_busy(None)
        self.forget()
        self._context.window.tell(
            self.tr("Struck: {count}. The note is sealed anew.").format(count=ltr(str(times)))
        )
        self.struck.emit()
