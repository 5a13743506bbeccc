"""Booking a time, or changing one: on either clock, with what speaks against it said at once; kept while typed."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.appointments import Appointment, their_zone
from desktop.domain.errors import ExpectedError, InvalidInput
from desktop.domain.sessions import CHANNELS
from desktop.services.appointments import Booking
from desktop.ui.channel_words import channel_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.appointment_judged import Judged
from desktop.ui.screens.client_find import ClientFind
from desktop.ui.screens.client_form_part import Asked, OneChip
from desktop.ui.screens.today_items import BOOKING_PREFIX, NOBODY
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.side_by_side import SideBySide
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.services.interface import InterfaceService
    from desktop.ui.context import ScreenContext

_LINES = ("day", "time", "minutes", "place", "why_moved")
_NEEDS = {"yes": "no", "sometimes": "no", "no": "not_needed"}


def keep(interface: InterfaceService, key: str, value: Any) -> None:
    """Writer lane: keep the form as it stands, or drop it (None)."""
    interface.keep_draft(key, value)


class AppointmentForm(QWidget):
    """`stored(id)` when it is booked or changed, `closed` when put away; what is typed stays until it is stored."""

    stored = Signal(str)
    closed = Signal()
    judged_anew = Signal()
    """Something else is said of it: other parts are shown."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._before: Appointment | None = None
        self._client: Client | None = None
        self._whose = ""
        self._filling = False
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        self.problem = Banner(theme, "", tone="look")
        self.problem.hide()
        column.addWidget(self.problem)
        card = Card(theme)
        card.body.setSpacing(theme.space("m"))
        self._put_fields(card.body)
        column.addWidget(card)
        self.save_button = PrimaryButton(theme, self.tr("Book it"), page=True)
        self.save_button.setObjectName("appointment_save")
        self.save_button.clicked.connect(self._on_save)
        back = QuietButton(theme, self.tr("Back"))
        back.setObjectName("appointment_back")
        back.clicked.connect(self.closed)
        self.drop_button = QuietButton(theme, self.tr("Forget what is typed"), muted=True)
        self.drop_button.setObjectName("appointment_drop")
        self.drop_button.clicked.connect(self._on_drop)
        column.addWidget(button_row(theme, [self.save_button, back, self.drop_button]))
        column.addStretch(1)

    def _put_fields(self, body: QVBoxLayout) -> None:
        theme = self._context.theme
        self.who = ClientFind(self._context, self.tr("With whom?"), self.tr("Any spelling, id or number"))
        self.who.field.setObjectName("appointment_who")
        self.who.field.set_help(
            self.tr("For time of your own, leave it empty and write in the note what it is.")
        )
        self.who.picked.connect(lambda _value: self._on_client())
        self.who.changed.connect(lambda _text: self._on_client())
        self.whom = IconLabel(theme, "", icon="user-round", strong=True, wrap=True)
        self.fields: dict[str, TextField] = {}
        day = self._line("day", self.tr("Day"), hint="2026-11-24", ltr=True)
        at = self._line("time", self.tr("Time"), hint="10:00", ltr=True)
        minutes = self._line("minutes", self.tr("Minutes"), ltr=True)
        self.clock = Asked(
            theme,
            "appointment_clock",
            self.tr("Whose clock is that?"),
            [("mine", self.tr("Mine")), ("theirs", self.tr("Theirs"))],
        )
        self.clock.chosen.connect(lambda _value: self._on_changed())
        self.judged = Judged(self._context)
        self.judged.changed.connect(self._on_changed)
        self.channel_label = PlainLabel(theme, self.tr("How will you speak?"), strong=True, wrap=True)
        options = [(channel, channel_words(channel)) for channel in CHANNELS]
        self.channel = OneChip(theme, "appointment_channel", self.tr("How will you speak?"), options)
        self.channel.chosen.connect(lambda _value: self._on_changed())
        self.channel_wrong = IconLabel(
            theme, "", icon="triangle-alert", size="small", role="caution", wrap=True
        )
        place = self._line("place", self.tr("Where?"))
        self.interpreter = Asked(
            theme,
            "appointment_interpreter",
            self.tr("Interpreter"),
            [
                ("yes", self.tr("Booked")),
                ("no", self.tr("Not booked yet")),
                ("not_needed", self.tr("Not needed")),
            ],
            nothing="not_asked",
        )
        self.interpreter.chosen.connect(lambda _value: self._on_changed())
        why = self._line("why_moved", self.tr("Why is it moved?"))
        self.note = TextArea(theme, self.tr("Note"), min_lines=2)
        self.note.setObjectName("appointment_note")
        self.note.changed.connect(lambda _text: self._on_typed(self.note))
        for widget in (
            self.whom,
            self.who,
            SideBySide(theme, (day, 3), (at, 2), (minutes, 2)),
            self.clock,
            self.judged,
            self.channel_label,
            self.channel,
            self.channel_wrong,
            place,
            self.interpreter,
            why,
            self.note,
        ):
            body.addWidget(widget)

    def _line(self, name: str, words: str, *, hint: str = "", ltr: bool = False) -> TextField:
        field = TextField(self._context.theme, words, hint=hint)
        field.setObjectName(f"appointment_{name}")
        if ltr:
            field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        field.changed.connect(lambda _text: self._on_typed(field))
        field.entered.connect(self._on_save)
        self.fields[name] = field
        return field

    # ------------------------------------------------------------ values

    @property
    def key(self) -> str:
        """The name of this form's draft: of one booking, or of a new one with this client."""
        whose = self._before.id if self._before is not None else f"new/{self._whose or NOBODY}"
        return BOOKING_PREFIX + whose

    def show_booking(self, begun: Booking, before: Appointment | None = None) -> None:
        """Show a booking to make or change. What was typed and not saved comes first; a time asked for wins over it."""
        self._before, self._whose = before, begun.client_id
        interface = self._context.services.interface
        kept = self._context.recovered.pop(self.key, None) or interface.draft(self.key)
        if isinstance(kept, dict):
            known = {
                name: text for name, text in kept.items() if name in asdict(begun) and isinstance(text, str)
            }
            asked = (
                {"day": begun.day, "time": begun.time, "clock": "mine", "which": ""}
                if begun.time and not before
                else {}
            )
            begun = replace(begun, **(known | asked))
        self._filling = True
        fixed = bool(self._whose) or before is not None
        self.who.set_value(begun.client_id)
        self.who.setVisible(not fixed)
        values = asdict(begun)
        for name, field in self.fields.items():
            field.set_wrong("")
            field.set_text(values[name])
        self.note.set_wrong("")
        self.note.set_text(begun.note)
        self.judged.reason.set_wrong("")
        self.judged.reason.set_text(begun.reason)
        self.judged.which.set_value(begun.which)
        self.clock.set_value(begun.clock)
        self.channel.set_value(begun.channel)
        self.interpreter.set_value(begun.interpreter)
        self.channel_wrong.hide()
        self._filling = False
        self.problem.hide()
        self.drop_button.setVisible(isinstance(kept, dict))
        self._take_client(fill=not isinstance(kept, dict) and before is None)
        self._judge()

    def first_field(self) -> QWidget:
        """Where somebody types first."""
        return self.who.field.editor if self.who.isVisibleTo(self) else self.fields["time"].editor

    def booking(self) -> Booking:
        """Return what stands in the form."""
        texts: dict[str, Any] = {name: self.fields[name].text() for name in _LINES}
        return Booking(
            client_id=self._client.id if self._client is not None else "",
            clock=self.clock.value() or "mine" if self.clock.isVisibleTo(self) else "mine",
            which=self.judged.which.value() if self.judged.which.isVisibleTo(self) else "",
            channel=self.channel.value(),
            interpreter=self.interpreter.value(),
            note=self.note.text(),
            reason=self.judged.reason.text(),
            **texts,
        )

    # ------------------------------------------------------------ what happens

    def _on_typed(self, field: TextField | TextArea) -> None:
        field.set_wrong("")
        self._on_changed()

    def _on_client(self) -> None:
        if not self._filling:
            self.who.field.set_wrong("")
            self._take_client(fill=True)
            self._on_changed()

    def _take_client(self, *, fill: bool) -> None:
        """The client in the form: their ways, their clock; with `fill` what the record says of them."""
        value = self.who.value()
        self._client = self._context.services.clients.get(value) if value else None
        client = self._client
        self.whom.setVisible(client is not None and not self.who.isVisibleTo(self))
        self.whom.set_text(self.who.field.text() if client is not None else "")
        for part in (self.channel_label, self.channel, self.interpreter):
            part.setVisible(client is not None)
        if client is not None and fill:
            self._filling = True
            if not self.channel.value():
                self.channel.set_value(client.draft.preferred_channel or "phone")
            if self.interpreter.value() == "not_asked":
                self.interpreter.set_value(_NEEDS.get(client.draft.interpreter_need, "not_asked"))
            self._filling = False

    def _on_changed(self) -> None:
        if self._filling:
            return
        self.channel_wrong.hide()
        self._context.autosave.put(self.key, asdict(self.booking()), self._keeper())
        self.drop_button.show()
        self._judge()

    def _judge(self) -> None:
        """Say what it would be; while something is not whole yet, nothing is said."""
        service, booking = self._context.services.appointments, self.booking()
        self.fields["place"].setVisible(booking.channel in ("", "in_person"))
        now = self._context.clock.now()
        zone = service.zone_of_client(self._client) if self._client is not None else ""
        looked = None
        try:
            looked = service.look(booking, instead_of=self._before.id if self._before is not None else "")
        except InvalidInput as refused:
            if refused.reason == "time_twice":
                self.judged.ask_which()
            else:
                self.judged.clear()
        except ExpectedError as error:
            self._say(error)
        else:
            self.judged.show_looked(looked, self._client, booking.channel)
        at = looked.start if looked is not None else now
        self.clock.setVisible(their_zone(zone, at) is not None)
        moved = (
            looked is not None and self._before is not None and looked.start.utc != self._before.starts_at.utc
        )
        self.fields["why_moved"].setVisible(moved)
        against = looked is not None and (looked.needs_reason or bool(looked.meets))
        text = self.tr("Save") if self._before is not None else self.tr("Book it")
        self.save_button.setText(self.tr("Book it all the same") if against else text)
        self.judged_anew.emit()

    def _on_drop(self) -> None:
        """Put the form away without what was typed; it can be had back."""
        key, kept, keeper = self.key, asdict(self.booking()), self._keeper()
        autosave = self._context.autosave
        autosave.put(key, None, keeper)
        self._context.window.offer_undo(self.tr("Forgotten"), lambda: autosave.put(key, kept, keeper))
        self.closed.emit()

    def _keeper(self) -> partial[None]:
        return partial(keep, self._context.services.interface, self.key)

    def _on_save(self) -> None:
        if self.save_button.busy:
            return
        service, booking = self._context.services.appointments, self.booking()
        do = partial(service.book, booking)
        if self._before is not None:
            do = partial(service.change, self._before, booking)
        self.save_button.set_busy(self.tr("Saving"))
        self._context.tasks.write(self, do, done=self._on_stored, failed=self._on_refused)

    def _on_stored(self, appointment_id: str) -> None:
        self.save_button.set_busy(None)
        self._context.autosave.put(self.key, None, self._keeper())
        self.stored.emit(appointment_id)

    def _on_refused(self, error: Exception) -> None:
        self.save_button.set_busy(None)
        self._judge()
        self._say(error)

    def _say(self, error: Exception) -> None:
        """Say what is wrong at its field; everything typed stays."""
        name = error.field if isinstance(error, InvalidInput) else ""
        if name == "channel":
            self.channel_wrong.set_text(explain(error))
            self.channel_wrong.show()
            next(iter(self.channel.chips.values())).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        fields: dict[str, TextField | TextArea] = {
            **self.fields,
            "note": self.note,
            "reason": self.judged.reason,
        }
        field = self.who.field if name == "client" else fields.get(name)
        if field is None or field.isHidden():
            self.problem.set_message(explain(error), tone="look")
            self.problem.show()
            return
        field.set_wrong(explain(error))
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
