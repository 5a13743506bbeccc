"""Closing a case: what stands in the way, what is open, why, the checklist; no goodbye where it is not safe."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.closing import CHECKS, ENDED_WITH_IT, Closing
from desktop.domain.errors import NotAllowed
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.case_words import answers, check_words, open_lines, reasons
from desktop.ui.screens.client_facts import best_words
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceRow
from desktop.ui.widgets.icon_label import IconLabel

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.domain.closing import CaseState, Obstacle
    from desktop.ui.context import ScreenContext


class CloseCard(Card):
    """`stored` carries the words to tell."""

    stored = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, self.tr("Close this case"))
        self._context = context
        self._client_id = ""
        self._ends: dict[str, ChoiceRow] = {}
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        self._holder: QWidget | None = None
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.form = KeptForm(context)
        self.form.pick("close_reason", self.tr("Why is it closed?"), reasons())
        self.form.words("close_words", self.tr("In a few words, if they help"))
        for check in CHECKS:
            self.form.choice(f"close_{check}", check_words(check), answers())
        self.form.column.addWidget(self.form.problem)
        self.goodbye = IconLabel(theme, "", icon="message-square", wrap=True)
        self.form.column.addWidget(self.goodbye)
        self.close_button = PrimaryButton(theme, self.tr("Close the case"), icon="archive")
        self.close_button.setObjectName("case_close")
        self.close_button.clicked.connect(self._on_close)
        self.form.column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.form)

    def show_state(self, state: CaseState, client: Client) -> None:
        """Show what stands in the way; the form is there all the same, and keeps what is typed."""
        if self._holder is not None:
            self._place.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        theme = self.theme
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        for obstacle in state.obstacles:
            column.addWidget(self._obstacle(obstacle))
        self._ends = {}
        for kind, words in open_lines(state.open):
            column.addWidget(IconLabel(theme, words, icon="circle-dot", wrap=True))
            if kind in ENDED_WITH_IT:
                tick = ChoiceRow(theme, self.tr("They end with the case"))
                tick.setObjectName(f"close_ends_{kind}")
                tick.setAccessibleName(
                    f"{words}: {tick.accessibleName() or self.tr('They end with the case')}"
                )
                self._ends[kind] = tick
                column.addWidget(tick)
        self._place.addWidget(self._holder)
        self._holder.show()
        self._show_goodbye(client)
        if state.client_id != self._client_id:
            self._client_id = state.client_id
            self.form.begin(f"case/{state.client_id}/close")

    def _show_goodbye(self, client: Client) -> None:
        words = best_words(self._context.services.clients, client, self._context.clock)
        if words.tone == "good":
            said = self.tr("If you say goodbye, then as they said it is safe: {words}").format(
                words=words.short
            )
            self.goodbye.set_state("message-square", "text", said)
        else:
            said = self.tr("Send no goodbye: it is not sure that contact is safe now.")
            self.goodbye.set_state("shield-alert", "caution", said)

    def _obstacle(self, obstacle: Obstacle) -> QWidget:
        theme = self.theme
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        words = explain(NotAllowed(f"close_{obstacle.kind}"))
        if obstacle.since is not None:
            day = day_words.plain_day(obstacle.since.local().date(), self._context.clock.now().local().date())
            words = self.tr("{day}: {what}").format(day=day, what=words)
        column.addWidget(IconLabel(theme, words, icon="triangle-alert", role="caution", wrap=True))
        go = QuietButton(theme, self.tr("Open it"), small=True)
        go.setObjectName(f"case_open_{obstacle.kind}")
        go.setAccessibleName(f"{go.text()}: {words}")
        go.clicked.connect(partial(self._on_obstacle, obstacle))
        buttons: list[QWidget] = [go]
        if obstacle.kind == "unsealed":
            now = QuietButton(theme, self.tr("Seal it now"), small=True)
            now.setObjectName(f"case_seal_{obstacle.object_id}")
            now.setAccessibleName(f"{now.text()}: {words}")
            now.clicked.connect(partial(self._on_seal, obstacle.object_id))
            buttons.append(now)
        if obstacle.kind == "session":
            away = QuietButton(theme, self.tr("Put it away"), small=True, muted=True)
            away.setObjectName(f"case_discard_{obstacle.object_id}")
            away.setAccessibleName(f"{away.text()}: {words}")
            away.clicked.connect(partial(self._on_discard, obstacle.object_id))
            buttons.append(away)
        column.addWidget(button_row(theme, buttons))
        return holder

    # ------------------------------------------------------------ what happens

    def _on_obstacle(self, obstacle: Obstacle) -> None:
        window, client_id = self._context.window, self._client_id
        if obstacle.kind == "crisis":
            window.open_crisis(client_id)
        elif obstacle.kind == "report":
            window.go("incident_report", {"run_id": obstacle.object_id})
        elif obstacle.kind == "mandated":
            window.go("mandated_report", {"report_id": obstacle.object_id})
        elif obstacle.kind in ("session", "unsealed"):
            window.go("session", {"client_id": client_id, "session_id": obstacle.object_id})
        else:
            window.go("client_edit", {"client_id": client_id})

    def _on_seal(self, session_id: str) -> None:
        words = self.tr("The note is sealed.")
        self._context.tasks.write(
            self,
            self._context.services.sessions.signing.seal,
            session_id,
            done=lambda _note: self.stored.emit(words),
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )

    def _on_discard(self, session_id: str) -> None:
        words = self.tr("The unfinished session is put away.")
        self._context.tasks.write(
            self,
            self._context.services.cases.discard_session,
            self._client_id,
            session_id,
            done=lambda _none: self.stored.emit(words),
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )

    def _on_close(self) -> None:
        closing = Closing(
            reason=self.form.value("close_reason"),
            words=self.form.value("close_words"),
            checks={check: self.form.value(f"close_{check}") for check in CHECKS},
            ends=frozenset(kind for kind, tick in self._ends.items() if tick.isChecked()),
        )
        self._context.tasks.write(
            self,
            self._context.services.cases.close,
            self._client_id,
            closing,
            done=lambda _none: self._on_closed(),
            failed=self.form.refuse,
        )

    def _on_closed(self) -> None:
        self.form.done()
        self._client_id = ""
        self.stored.emit(self.tr("The case is closed. It can be reopened at any time."))
