"""Client page: what was noticed over time, below the timeline; read on the slow lane, absent where nothing was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.domain.observed import Observed
from desktop.ui.messages import explain
from desktop.ui.observed_words import earlier_marks, gone_words
from desktop.ui.screens.session_questions.over_time import Legend
from desktop.ui.screens.session_questions.usual import learnt_sentence
from desktop.ui.screens.session_texts import named
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.small_multiples import SmallMultiples

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.protocol import Option
    from desktop.domain.sessions import Usual
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


class NoticedCard(QWidget):
    """Kinds of cue that were marked at least once, with what is usual; six sessions, the newest last."""

    def __init__(self, context: ScreenContext, client_id: str, name: str) -> None:
        super().__init__()
        self._context, self._client_id, self._name = context, client_id, name
        self.setObjectName("client_noticed")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()
        services = context.services
        context.tasks.slow(
            self,
            lambda: (services.observed.of_client(client_id), services.session_facts.usual(client_id)),
            done=self._on_read,
            failed=self._on_failed,
        )

    def _on_read(self, found: tuple[Observed, dict[str, Usual]]) -> None:
        observed, usual = found
        kinds = observed.kinds()
        if not kinds and not observed.gone:
            return
        theme = self._context.theme
        heading = translate("Session", "What was noticed")
        card = Card(theme, heading, note=translate("Session", "Weigh everything together."))
        today = self._context.clock.now().local().date()
        for option in kinds:
            card.body.addWidget(self._row(observed, option, usual.get(option.id), today))
        legend = Legend(theme)
        legend.show_gone(gone_words(observed))
        card.body.addWidget(legend)
        words = translate("Session", "Left and Right go from mark to mark, Enter opens the session.")
        card.body.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        self._column.addWidget(card)
        self.show()

    def _row(self, observed: Observed, option: Option, usual: Usual | None, today: date) -> QWidget:
        theme = self._context.theme
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space("m"))
        grid.setVerticalSpacing(0)
        label = named(option.label, self._name)
        level = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(IconLabel(theme, label, icon=option.icon or "circle", wrap=True), 0, 0, level)
        marks = SmallMultiples(
            theme,
            translate("Session", "{cue}, over time").format(cue=label),
            earlier_marks(observed, option.id, self._name, today),
        )
        marks.opened.connect(self._open)
        grid.addWidget(marks, 0, 1, level)
        if usual is not None and usual.text:
            words = learnt_sentence(usual).format(words=isolate(usual.text))
            grid.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True), 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        return holder

    def _on_failed(self, error: Exception) -> None:
        line = IconLabel(
            self._context.theme, explain(error), icon="triangle-alert", role="caution", wrap=True
        )
        self._column.addWidget(line)
        self.show()

    def _open(self, session_id: str) -> None:
        if session_id:
            self._context.window.go("session", {"client_id": self._client_id, "session_id": session_id})
