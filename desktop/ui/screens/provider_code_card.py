"""The code itself, covered until it is held; making one, writing one's own, changing it with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.screens.provider_code_words import reason_words, reasons
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.domain.provider_codes import Code
    from desktop.services.provider_codes import CodeState
    from desktop.ui.context import ScreenContext


class CodeCard(Card):
    """`stored` carries the words to tell. A code that is typed is never kept as a draft: it is a secret."""

    stored = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, self.tr("The code"))
        self._context = context
        self._client_id, self._has_code = "", False
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        self.rule = Banner(
            theme,
            self.tr("They ask, you answer. Never say it first, never to anyone else, never in a message."),
            icon="shield-check",
        )
        self.body.addWidget(self.rule)
        self.none = PlainLabel(
            theme,
            self.tr(
                "No code yet. With one, the client can make sure that a caller is really you: they ask for it, "
                "and go on only when the answer is right."
            ),
            wrap=True,
        )
        self.body.addWidget(self.none)
        self.hold = HoldToSee(theme, self.tr("Provider code"), "")
        self.hold.setObjectName("code_hold")
        self.body.addWidget(self.hold)
        self.made = PlainLabel(theme, "", size="small", role="muted", wrap=True)
        self.body.addWidget(self.made)
        self.make_button = PrimaryButton(theme, self.tr("Make a code"), icon="key-round")
        self.make_button.setObjectName("code_make")
        self.make_button.clicked.connect(self._on_make)
        self.own_button = QuietButton(theme, self.tr("They have their own idea for one"))
        self.own_button.setObjectName("code_own")
        self.own_button.clicked.connect(self._on_open)
        self.change_button = SecondaryButton(theme, self.tr("Change the code"), icon="refresh-cw")
        self.change_button.setObjectName("code_change")
        self.change_button.clicked.connect(self._on_open)
        self.body.addWidget(button_row(theme, [self.make_button, self.own_button, self.change_button]))
        self.body.addWidget(self._change_part())

    def _change_part(self) -> QWidget:
        theme = self.theme
        self.part = QWidget()
        column = QVBoxLayout(self.part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        title = self.tr("Why does the present one end?")
        self.why_label = PlainLabel(theme, title, strong=True, wrap=True)
        column.addWidget(self.why_label)
        options = [ChoiceOption(value=value, text=words) for value, words in reasons()]
        self.why = ChoiceGroup(theme, title, options, multi=False, columns=2, keys=False)
        self.why.setObjectName("code_reason")
        self.why_wrong = IconLabel(theme, "", icon="triangle-alert", size="small", role="caution", wrap=True)
        self.why_wrong.hide()
        self.why.changed.connect(lambda _values: self.why_wrong.hide())
        column.addWidget(self.why)
        column.addWidget(self.why_wrong)
        self.form = KeptForm(self._context, secret=frozenset({"provider_code"}))
        self.own = self.form.line(
            "provider_code",
            self.tr("Their own code"),
            help_text=self.tr(
                "Letters and digits, five at least, from nothing that is theirs: no name, place, number or day. "
                "Left empty, one is made."
            ),
        )
        self.own.entered.connect(self._on_store)
        self.form.column.addWidget(self.form.problem)
        column.addWidget(self.form)
        self.store_button = SecondaryButton(theme, self.tr("Use this from now on"), icon="check")
        self.store_button.setObjectName("code_store")
        self.store_button.clicked.connect(self._on_store)
        column.addWidget(self.store_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.part.hide()
        return self.part

    # ------------------------------------------------------------ showing

    def show_state(self, client_id: str, state: CodeState) -> None:
        """Show the code in use, covered."""
        self._client_id, self._has_code = client_id, state.current is not None
        current = state.current
        self.hold.set_secret(ltr(current.code) if current is not None else "")
        self.none.setVisible(current is None)
        for widget in (self.hold, self.made, self.rule, self.change_button):
            widget.setVisible(current is not None)
        for button in (self.make_button, self.own_button):
            button.setVisible(current is None)
        if current is not None:
            self.made.setText(self._made_words(current))
        self.why_label.setVisible(current is not None)
        self.why.setVisible(current is not None)
        self.part.hide()
        self.forget()

    def forget(self) -> None:
        """Nothing typed stays."""
        self.hold.cover()
        self.form.begin("")
        self.why.set_values([])
        self.why_wrong.hide()

    def _made_words(self, code: Code) -> str:
        today = self._context.clock.now().local().date()
        day = day_words.day_within(code.made_at.local().date(), today)
        if not code.made_by:
            return self.tr("Made {day}.").format(day=day)
        return self.tr("Made {day}, by {who}.").format(day=day, who=isolate(code.made_by))

    # ------------------------------------------------------------ what happens

    def _on_open(self) -> None:
        self.part.setVisible(not self.part.isVisibleTo(self))
        if self.part.isVisibleTo(self) and not self._has_code:
            self.own.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_make(self) -> None:
        self._make("", "")

    def _on_store(self) -> None:
        self._make(self.own.text(), next(iter(self.why.values()), ""))

    def _make(self, typed: str, reason: str) -> None:
        client_id = self._client_id
        codes = self._context.services.provider_codes
        words = self.tr("Tell the new provider code: {who}")
        changed = self._has_code

        def make() -> None:
            codes.make(client_id, typed=typed, reason=reason, task_words=lambda who: words.format(who=who))

        told = (
            self.tr("Changed. Whoever knew the old one has to be told.")
            if changed
            else self.tr("There is a code now. Explain it to the client.")
        )
        self._context.tasks.write(
            self, make, done=lambda _none: self.stored.emit(told), failed=self._on_refused
        )

    def _on_refused(self, error: Exception) -> None:
        from desktop.domain.errors import InvalidInput
        from desktop.ui.messages import explain

        if isinstance(error, InvalidInput) and error.field == "code_reason":
            self.why_wrong.set_text(explain(error))
            self.why_wrong.show()
            return
        self.part.show()
        self.form.refuse(error)


class EndedCard(Card):
    """Earlier codes: when and why each ended. They are covered as well: an old one tells who is behind the times."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, self.tr("Earlier codes"))
        self._context = context
        self._holder: QWidget | None = None

    def show_state(self, state: CodeState) -> None:
        """Show them, the newest first."""
        if self._holder is not None:
            self.body.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.space("xs"))
        today = self._context.clock.now().local().date()
        for code in state.ended:
            ended = code.retired_at or code.made_at
            name = self.tr("Until {day}").format(day=day_words.plain_day(ended.local().date(), today))
            label = listed(part for part in (name, reason_words(code.reason)) if part)
            column.addWidget(HoldToSee(self.theme, label, ltr(code.code)))
        self.body.addWidget(self._holder)
        self._holder.show()
        self.setVisible(bool(state.ended))
