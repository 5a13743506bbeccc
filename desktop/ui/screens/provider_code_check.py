"""Is this caller who they say? Only yes or no, slower after wrong answers; and the list of wrong answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.provider_codes import LOCKED_AFTER
from desktop.ui import day_words
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.screens.provider_code_words import wait_words
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.lists import set_apart

if TYPE_CHECKING:
    from desktop.domain.provider_codes import CodeEvent
    from desktop.services.provider_codes import CodeState
    from desktop.ui.context import ScreenContext


class CheckCard(Card):
    """`checked` after an answer. The typed code is a secret: it is kept nowhere but in the list of wrong answers."""

    checked = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, self.tr("Somebody says they are an agreed provider"))
        self._context = context
        self._client_id = ""
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        advice = self.tr(
            "Let them say the code and write it here. Do not say whether you know the client, nor anything of the code."
        )
        self.body.addWidget(PlainLabel(theme, advice, role="muted", wrap=True))
        self.form = KeptForm(context, secret=frozenset({"code_said"}))
        self.said = self.form.line("code_said", self.tr("What did they say?"))
        self.said.entered.connect(self._on_check)
        self.form.column.addWidget(self.form.problem)
        self.body.addWidget(self.form)
        self.check_button = SecondaryButton(theme, self.tr("Is it right?"), icon="shield-question-mark")
        self.check_button.setObjectName("code_check")
        self.check_button.clicked.connect(self._on_check)
        self.body.addWidget(self.check_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.answer = Banner(theme, "", icon="shield-question-mark")
        self.answer.setObjectName("code_answer")
        self.answer.hide()
        self.body.addWidget(self.answer)
        self.waiting = IconLabel(theme, "", icon="timer", role="caution", wrap=True)
        self.waiting.hide()
        self.body.addWidget(self.waiting)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.checked)

    def show_state(self, client_id: str, state: CodeState) -> None:
        """Say how long the next check waits, if it does."""
        if client_id != self._client_id:
            self.forget()
        self._client_id = client_id
        self._timer.stop()
        self.waiting.setVisible(bool(state.wait))
        self.check_button.setEnabled(not state.wait)
        if not state.wait:
            return
        if state.wrong >= LOCKED_AFTER:
            words = self.tr(
                "{count} wrong answers in a row: no answer is checked for {time}. Tell your supervisor, and change the "
                "code with the client; that ends the waiting."
            )
        else:
            words = self.tr("{count} wrong answers in a row. The next one can be checked in {time}.")
        self.waiting.set_text(words.format(count=state.wrong, time=wait_words(state.wait)))
        # a day is longer than anybody waits on this page
        self._timer.start(min(state.wait, 3600) * 1000 + 200)

    def forget(self) -> None:
        """Nothing typed and no answer stays."""
        self._timer.stop()
        self.form.begin("")
        self.answer.hide()

    def _on_check(self) -> None:
        if not self.check_button.isEnabled():
            return
        self.answer.hide()
        self.check_button.setEnabled(False)
        self._context.tasks.write(
            self,
            self._context.services.provider_codes.check,
            self._client_id,
            self.said.text(),
            done=self._on_checked,
            failed=self._on_refused,
        )

    def _on_checked(self, right: bool) -> None:
        self.check_button.setEnabled(True)
        self.form.begin("")
        if right:
            self.answer.set_message(
                self.tr("Yes. That is the code."),
                tone="good",
                detail=self.tr(
                    "It proves that they know it, not what they may be told. That is in the releases."
                ),
            )
        else:
            self.answer.set_message(
                self.tr("No. That is not the code."),
                tone="look",
                detail=self.tr(
                    "Give nothing out. Say that you will call back, on a number you know. It is noted below: add who "
                    "called and what you did."
                ),
            )
        self.answer.show()
        self.checked.emit()

    def _on_refused(self, error: Exception) -> None:
        self.check_button.setEnabled(True)
        self.form.refuse(error)
        self.checked.emit()


class FailedCard(Card):
    """`stored` carries the words to tell."""

    stored = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, self.tr("Wrong answers"))
        self._context = context
        self._client_id, self._event_id = "", ""
        self._events: dict[str, CodeEvent] = {}
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        self._holder = QWidget()
        self._list = QVBoxLayout(self._holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(theme.space("s"))
        self._rows: list[QWidget] = []
        self.body.addWidget(self._holder)
        self.add_button = QuietButton(theme, self.tr("They got a wrong answer"), adds=True)
        self.add_button.setObjectName("code_failed_add")
        self.add_button.clicked.connect(lambda: self._on_open(""))
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.form = KeptForm(context, secret=frozenset({"code_failed_said"}))
        self.who = self.form.line(
            "code_failed_who",
            self.tr("Who called, as they said it?"),
            hint=self.tr("A man, “from the clinic”, no number"),
        )
        self.form.line("code_failed_said", self.tr("What was said as the code?"))
        self.form.words(
            "code_failed_done", self.tr("What was done?"), hint=self.tr("They hung up. Supervisor told.")
        )
        self.form.column.addWidget(self.form.problem)
        self.store_button = SecondaryButton(theme, self.tr("Note it"), icon="check")
        self.store_button.setObjectName("code_failed_store")
        self.store_button.clicked.connect(self._on_store)
        self.form.column.addWidget(self.store_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.form)
        self.form.hide()

    def show_state(self, client_id: str, state: CodeState) -> None:
        """Show the wrong answers, the newest first."""
        if client_id != self._client_id:
            self.form.hide()
        self._client_id = client_id
        self._events = {event.id: event for event in state.failed}
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(event) for event in state.failed]
        if not self._rows:
            self._rows = [PlainLabel(self.theme, self.tr("None so far."), role="muted", wrap=True)]
        for row in self._rows:
            self._list.addWidget(row)
            row.show()
        self.add_button.setVisible(state.current is not None)
        if self.form.isVisibleTo(self):
            return
        begun = next((each for each in ("", *self._events) if self.form.has_begun(self._key(each))), None)
        if begun is not None:
            self._begin(begun)

    def _row(self, event: CodeEvent) -> QWidget:
        theme, today = self.theme, self._context.clock.now().local().date()
        day = day_words.plain_day(event.at.local().date(), today)
        who = isolate(event.who) if event.who else self.tr("Who called is not written down yet")
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(
            IconLabel(
                theme,
                who,
                icon="shield-x",
                strong=bool(event.who),
                role="text" if event.who else "caution",
                wrap=True,
            )
        )
        where = (
            self.tr("checked here") if event.facts.get("checked") == "yes" else self.tr("told by the client")
        )
        parts = [day, day_words.time_of(event.at), where, isolate(event.facts.get("done", ""))]
        detail = set_apart(part for part in parts if part)
        column.addWidget(PlainLabel(theme, detail, size="small", role="muted", wrap=True))
        if event.facts.get("said"):
            column.addWidget(HoldToSee(theme, self.tr("What was said"), event.facts["said"], icon="quote"))
        if not event.who:
            more = QuietButton(theme, self.tr("Write down who called"), small=True, icon="pencil")
            more.setObjectName(f"code_failed_more_{event.id}")
            more.clicked.connect(partial(self._on_open, event.id))
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        return holder

    def _key(self, event_id: str) -> str:
        return f"provider_code/{self._client_id}/failed/{event_id or 'new'}"

    def _on_open(self, event_id: str) -> None:
        if self.form.isVisibleTo(self) and event_id == self._event_id:
            self.form.hide()
            return
        self._begin(event_id)
        self.who.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, event_id: str) -> None:
        self._event_id = event_id
        said = self._events[event_id].facts.get("said", "") if event_id in self._events else ""
        self.form.begin(self._key(event_id), {"code_failed_said": said})
        self.form.show()

    def _on_store(self) -> None:
        codes = self._context.services.provider_codes
        words = {name: self.form.value(f"code_failed_{name}") for name in ("who", "said", "done")}
        if self._event_id:
            store = partial(codes.complete_failed, self._client_id, self._event_id, **words)
        else:
            store = partial(codes.note_failed, self._client_id, **words)
        self._context.tasks.write(self, store, done=lambda _none: self._on_stored(), failed=self.form.refuse)

    def _on_stored(self) -> None:
        self.form.done()
        self.form.hide()
        self._event_id = ""
        self.stored.emit(self.tr("Noted. Tell your supervisor, and think about a new code."))
