"""Which providers know the code: who was told, when, how, by whom; who still has to be told a new one."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import InvalidInput
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.screens.provider_code_words import told_by_line, told_by_words, way_words, ways
from desktop.ui.screens.release_line import ReleaseLine
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.lists import set_apart

if TYPE_CHECKING:
    from desktop.services.provider_codes import CodeState, Knower
    from desktop.ui.context import ScreenContext


class KnownCard(Card):
    """`stored` carries the words to tell."""

    stored = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, self.tr("Who knows it"))
        self._context = context
        self._client_id = ""
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        self._holder = QWidget()
        self._list = QVBoxLayout(self._holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(theme.space("s"))
        self._rows: list[QWidget] = []
        self.body.addWidget(self._holder)
        self.add_button = QuietButton(theme, self.tr("A provider was told"), adds=True)
        self.add_button.setObjectName("code_told")
        self.add_button.clicked.connect(lambda: self._on_open(""))
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.form = KeptForm(context)
        self.who = self.form.line("code_who", self.tr("Provider"), hint=self.tr("Riverton Clinic, Ms Lund"))
        self.form.choice("code_way", self.tr("How were they told?"), ways())
        self.form.line(
            "code_verified",
            self.tr("How is it sure that it is them?"),
            hint=self.tr("Rang the number on their website"),
        )
        told_by = [(code, told_by_words(code)) for code in ("client", "us")]
        by = self.form.choice("code_told_by", self.tr("Who told them?"), told_by)
        self.release = ReleaseLine(context)
        self.form.column.addWidget(self.release)
        by.chosen.connect(lambda _value: self._show_release())
        self.who.left.connect(self._show_release)
        self.form.line("code_when", self.tr("On which day?"), hint="2026-11-03", ltr=True)
        self.form.column.addWidget(self.form.problem)
        self.store_button = SecondaryButton(theme, self.tr("Note it"), icon="check")
        self.store_button.setObjectName("code_told_store")
        self.store_button.clicked.connect(self._on_store)
        self.form.column.addWidget(self.store_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.form)
        self.form.hide()

    def show_state(self, client_id: str, state: CodeState) -> None:
        """Show who knows the present code, and who only an old one."""
        if client_id != self._client_id:
            self.form.hide()
        self._client_id = client_id
        theme = self.theme
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(each) for each in state.knowers]
        if not self._rows:
            nobody = self.tr("Only the client and you, as far as it is written here.")
            self._rows = [PlainLabel(theme, nobody, role="muted", wrap=True)]
        self._rows += [self._waiting(each) for each in state.to_tell]
        for row in self._rows:
            self._list.addWidget(row)
            row.show()
        if not self.form.isVisibleTo(self) and self.form.has_begun(self._key()):
            self._begin("")
        self._show_release()

    def _row(self, knower: Knower) -> QWidget:
        event, today = knower.event, self._context.clock.now().local().date()
        day = day_words.plain_day(event.at.local().date(), today)
        facts = event.facts
        noted = self.tr("noted by {who}").format(who=isolate(event.by)) if event.by else ""
        detail = set_apart(
            part
            for part in (
                day,
                way_words(facts.get("way", "")),
                told_by_line(facts.get("told_by", "")),
                isolate(facts.get("verified", "")),
                noted,
            )
            if part
        )
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(IconLabel(self.theme, isolate(event.who), icon="user-check", strong=True, wrap=True))
        column.addWidget(PlainLabel(self.theme, detail, size="small", role="muted", wrap=True))
        return holder

    def _waiting(self, knower: Knower) -> QWidget:
        theme, event = self.theme, knower.event
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        words = self.tr("{who} knows only the old code").format(who=isolate(event.who))
        column.addWidget(IconLabel(theme, words, icon="clock-alert", role="caution", wrap=True))
        tell = QuietButton(theme, self.tr("Was told the new one"), small=True)
        tell.setObjectName(f"code_tell_{event.id}")
        tell.setAccessibleName(f"{tell.text()}: {event.who}")
        tell.clicked.connect(partial(self._on_open, event.who))
        leave = QuietButton(theme, self.tr("Needs none any more"), small=True, muted=True)
        leave.setObjectName(f"code_leave_{event.id}")
        leave.setAccessibleName(f"{leave.text()}: {event.who}")
        leave.clicked.connect(partial(self._on_leave, event.id))
        column.addWidget(button_row(theme, [tell, leave]))
        return holder

    # ------------------------------------------------------------ what happens

    def _on_open(self, who: str) -> None:
        if self.form.isVisibleTo(self) and not who:
            self.form.hide()
            return
        self._begin(who)
        self.who.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _key(self) -> str:
        return f"provider_code/{self._client_id}/told"

    def _begin(self, who: str) -> None:
        today = f"{self._context.clock.now().local():%Y-%m-%d}"
        self.form.begin(self._key(), {"code_who": who, "code_when": today})
        self.form.show()
        self._show_release()

    def _show_release(self) -> None:
        """What we tell takes a release that names them; what the client tells is theirs."""
        ours = self.form.value("code_told_by") == "us"
        self.release.show_for(self._client_id if ours else "", self.form.value("code_who"))

    def _on_leave(self, event_id: str) -> None:
        words = self.tr("Noted: needs no new code.")
        self._context.tasks.write(
            self,
            self._context.services.provider_codes.not_any_more,
            self._client_id,
            event_id,
            done=lambda _none: self.stored.emit(words),
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )

    def _on_store(self) -> None:
        typed = self.form.value("code_when").strip()
        try:
            on = date.fromisoformat(typed) if typed else None
        except ValueError:
            self.form.refuse(InvalidInput("code_when", "date_impossible"))
            return
        tell = partial(
            self._context.services.provider_codes.told,
            who=self.form.value("code_who"),
            way=self.form.value("code_way"),
            verified=self.form.value("code_verified"),
            told_by=self.form.value("code_told_by"),
            on=on,
        )
        self._context.tasks.write(
            self, tell, self._client_id, done=lambda _none: self._on_stored(), failed=self.form.refuse
        )

    def _on_stored(self) -> None:
        self.form.done()
        self.form.hide()
        self.stored.emit(self.tr("Noted: who knows the code."))
