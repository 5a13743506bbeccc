"""Why a booking does not take place, or what was tried when somebody did not come: only what they said is safe."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.contacts import WAYS
from desktop.domain.errors import InvalidInput
from desktop.ui import appointment_words as words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.safe_contact_words import no_way_words, safe_words
from desktop.ui.screens.appointment_form import keep
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from desktop.domain.appointments import Appointment
    from desktop.ui.context import ScreenContext

PREFIX = "appointment_end/"
How = Literal["cancel", "no_show"]


class AppointmentEnd(QWidget):
    """`done(how)` when it is stored, `closed` when it is put away; what is typed stays until it is stored."""

    done = Signal(str)
    closed = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._before: Appointment | None = None
        self._how: How = "cancel"
        self._filling = False
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        self.problem = Banner(theme, "", tone="look")
        self.problem.hide()
        column.addWidget(self.problem)
        self.safe = Banner(theme, "", tone="look")
        column.addWidget(self.safe)
        card = Card(theme)
        card.body.setSpacing(theme.space("s"))
        self.reason = TextField(theme, self.tr("Why does it not take place?"))
        self.reason.setObjectName("appointment_end_reason")
        self.reason.changed.connect(lambda _text: self._on_typed())
        self.reason.entered.connect(self._on_save)
        self.tried_label = PlainLabel(theme, self.tr("What was tried?"), strong=True, wrap=True)
        self.tried_only = PlainLabel(
            theme, self.tr("Only what they said is safe is offered here."), role="muted", wrap=True
        )
        self._tried_at = QVBoxLayout()
        self.tried: ChoiceGroup | None = None
        self.tried_wrong = IconLabel(
            theme, "", icon="triangle-alert", size="small", role="caution", wrap=True
        )
        self.tried_wrong.hide()
        self.note = TextArea(theme, self.tr("Note"), min_lines=2)
        self.note.setObjectName("appointment_end_note")
        self.note.changed.connect(lambda _text: self._on_typed())
        for widget in (self.reason, self.tried_label, self.tried_only):
            card.body.addWidget(widget)
        card.body.addLayout(self._tried_at)
        card.body.addWidget(self.tried_wrong)
        card.body.addWidget(self.note)
        column.addWidget(card)
        self.save_button = PrimaryButton(theme, "", page=True)
        self.save_button.setObjectName("appointment_end_save")
        self.save_button.clicked.connect(self._on_save)
        back = QuietButton(theme, self.tr("Leave it as it is"))
        back.setObjectName("appointment_end_back")
        back.clicked.connect(self.closed)
        column.addWidget(button_row(theme, [self.save_button, back]))
        column.addStretch(1)

    # ------------------------------------------------------------ showing

    @property
    def key(self) -> str:
        """The name of what is kept while it is typed."""
        return f"{PREFIX}{self._how}/{self._before.id if self._before is not None else ''}"

    def show_end(self, before: Appointment, how: How) -> None:
        """Ask how this one ended; what was typed and not stored comes first."""
        self._before, self._how = before, how
        missed = how == "no_show"
        self._filling = True
        kept = self._context.recovered.pop(self.key, None) or self._context.services.interface.draft(self.key)
        values: dict[str, Any] = {"reason": "", "tried": [], "note": before.note}
        if isinstance(kept, dict):
            values |= {
                name: value for name, value in kept.items() if isinstance(value, type(values.get(name)))
            }
        for widget in (self.tried_label, self.tried_only, self.note, self.safe):
            widget.setVisible(missed)
        self.reason.setVisible(not missed)
        self.reason.set_wrong("")
        self.reason.set_text(values["reason"])
        self.note.set_wrong("")
        self.note.set_text(values["note"])
        self._offer(before, values["tried"]) if missed else self._put_away()
        self.problem.hide()
        self.tried_wrong.hide()
        self.save_button.setText(self.tr("They did not come") if missed else self.tr("Cancel the booking"))
        self._filling = False

    def first_field(self) -> QWidget:
        """Where it begins."""
        if self.tried is not None:
            return self.tried.rows[0]
        return self.reason.editor

    def _offer(self, before: Appointment, chosen: list[str]) -> None:
        self._put_away()
        services = self._context.services
        client = services.clients.get(before.client_id)
        found = services.appointments.contact_at(client, before.channel, before.starts_at) if client else None
        ways = found[1].ways if found is not None else ()
        said = safe_words(found[0], found[1], before.starts_at) if found is not None else no_way_words()
        self.safe.set_message(said.dated, tone="good" if said.tone == "good" else "look", detail=said.rest)
        options = [
            ChoiceOption(value=code, text=text, exclusive=code == "nothing_safe")
            for code, text in words.tried_options()
            if code not in WAYS or code in ways
        ]
        self.tried = ChoiceGroup(self._context.theme, self.tr("What was tried?"), options)
        self.tried.setObjectName("appointment_tried")
        self.tried.set_values([code for code in chosen if any(code == each.value for each in options)])
        self.tried.changed.connect(lambda _values: self._on_typed())
        self._tried_at.addWidget(self.tried)

    def _put_away(self) -> None:
        if self.tried is not None:
            self._tried_at.removeWidget(self.tried)
            self.tried.hide()
            self.tried.deleteLater()
            self.tried = None

    # ------------------------------------------------------------ what happens

    def _values(self) -> dict[str, Any]:
        tried = self.tried.values() if self.tried is not None else []
        return {"reason": self.reason.text(), "tried": tried, "note": self.note.text()}

    def _on_typed(self) -> None:
        self.reason.set_wrong("")
        self.note.set_wrong("")
        self.tried_wrong.hide()
        if not self._filling:
            self._context.autosave.put(self.key, self._values(), self._keeper())

    def _keeper(self) -> partial[None]:
        return partial(keep, self._context.services.interface, self.key)

    def _on_save(self) -> None:
        before, values = self._before, self._values()
        if before is None or self.save_button.busy:
            return
        service = self._context.services.appointments
        do = partial(service.cancel, before, values["reason"])
        if self._how == "no_show":
            title = self.tr("Did not come: think of them")
            do = partial(service.no_show, before, values["tried"], values["note"], title)
        self.save_button.set_busy(self.tr("Saving"))
        self._context.tasks.write(self, do, done=lambda _none: self._on_done(), failed=self._on_refused)

    def _on_done(self) -> None:
        self.save_button.set_busy(None)
        self._context.autosave.put(self.key, None, self._keeper())
        self.done.emit(self._how)

    def _on_refused(self, error: Exception) -> None:
        self.save_button.set_busy(None)
        field = error.field if isinstance(error, InvalidInput) else ""
        if field == "tried" and self.tried is not None:
            self.tried_wrong.set_text(explain(error))
            self.tried_wrong.show()
            self.tried.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif field in ("reason", "note"):
            where = self.reason if field == "reason" else self.note
            where.set_wrong(explain(error))
            where.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.problem.set_message(explain(error), tone="look")
            self.problem.show()
