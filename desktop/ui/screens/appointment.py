"""One booked time: to read and to end, to change, or a new one to book."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.appointments import Appointment
from desktop.domain.errors import ExpectedError
from desktop.services.appointments import Booking
from desktop.ui import appointment_words as words
from desktop.ui import day_words
from desktop.ui.by_the_hour import ByTheHour
from desktop.ui.later import later
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Place, Screen
from desktop.ui.screens.appointment_card import AppointmentCard, as_it_stands
from desktop.ui.screens.appointment_end import AppointmentEnd, How
from desktop.ui.screens.appointment_form import AppointmentForm
from desktop.ui.screens.session_texts import channel_words
from desktop.ui.seen import note_seen
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.labels import isolate
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.ui.context import ScreenContext


class AppointmentScreen(Screen):
    """`appointment_id` opens one; without it a new one is booked: `client_id`, `day` and `time` are filled in."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.found: Appointment | None = None
        self._client: Client | None = None
        self._part = "card"
        self.page = Page(theme, self.tr("A booked time"), max_width=theme.tokens.layout["form_column"])
        self.problem = Banner(theme, "", tone="look")
        self.problem.hide()
        self.page.body.addWidget(self.problem)
        self._card_at = QVBoxLayout()
        self.card: AppointmentCard | None = None
        self.form = AppointmentForm(context)
        self.form.stored.connect(self._on_stored)
        self.form.closed.connect(self._on_form_closed)
        self.form.judged_anew.connect(self._settle)
        self.end = AppointmentEnd(context)
        self.end.done.connect(self._on_ended)
        self.end.closed.connect(self._show_card)
        self.page.body.addLayout(self._card_at)
        self.page.body.addWidget(self.form)
        self.page.body.addWidget(self.end)
        self.page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.hour = ByTheHour(self, context.clock, self._on_minute)

    # ------------------------------------------------------------ the screen

    def enter(self, params: Params) -> None:
        """Read it anew, or begin a new one."""
        super().enter(params)
        self.problem.hide()
        services = self.context.services
        appointment_id = params.get("appointment_id", "")
        try:
            self.found = services.appointments.get(appointment_id) if appointment_id else None
            client_id = self.found.client_id if self.found is not None else params.get("client_id", "")
            client_id = services.clients.current_id(client_id) if client_id else ""
            self._client = services.clients.get(client_id) if client_id else None
            self.params = {**params, **({"client_id": client_id} if client_id else {})}
            if appointment_id and self.found is None:
                self._show_gone()
            elif self.found is not None:
                note_seen(self.context, self, "appointments", appointment_id)
                part = params.get("part", "card")
                self._show_part(part)
            else:
                self._show_new(params, client_id)
        except ExpectedError as error:
            self._put_card_away()
            self.form.hide()
            self.end.hide()
            self._say(error)

    def leave(self) -> None:
        """Hand over what is typed."""
        self.context.autosave.flush()

    def first_field(self) -> QWidget | None:
        """The first thing to do, or to type."""
        if self._part == "form":
            return self.form.first_field()
        if self._part in ("cancel", "no_show"):
            return self.end.first_field()
        buttons = cast("list[QAbstractButton]", self.card.findChildren(QAbstractButton)) if self.card else []
        return next((each for each in buttons if each.focusPolicy() != Qt.FocusPolicy.NoFocus), None)

    def details(self) -> Mapping[str, str]:
        """Which part is open belongs to the place."""
        return {"part": self._part}

    def restore(self, place: Place) -> None:
        """Open the same part again."""
        part = place.details.get("part", "")
        if self.found is not None and part and part != self._part:
            self._show_part(part)
        super().restore(place)

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    # ------------------------------------------------------------ showing

    def _show_part(self, part: str) -> None:
        if part == "form":
            self._show_form()
        elif part in ("cancel", "no_show"):
            self._show_end(cast("How", part))
        else:
            self._show_card()

    def _show_new(self, params: Params, client_id: str) -> None:
        self._part = "form"
        self.page.set_title(self.tr("Book a time"))
        today = str(self.context.clock.now().local().date())
        begun = Booking(client_id=client_id, day=params.get("day", today), time=params.get("time", ""))
        self._show_only(self.form)
        self.form.show_booking(begun)

    def _show_form(self) -> None:
        found = self.found
        if found is None or found.state != "booked":
            self._show_card()
            return
        self._part = "form"
        self.page.set_title(self.tr("Move or change"))
        self._show_only(self.form)
        self.form.show_booking(self.context.services.appointments.as_typed(found), found)
        self.form.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_end(self, how: How) -> None:
        found = self.found
        if found is None or found.state != "booked":
            self._show_card()
            return
        self._part = how
        self.page.set_title(words.name_of(found))
        self._show_only(self.end)
        self.end.show_end(found, how)
        self._settle()
        self.end.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_card(self) -> None:
        self._part = "card"
        if self.found is None:
            return
        self._put_card_away()
        self.page.set_title(words.name_of(self.found))
        self.card = AppointmentCard(self.context, self.found, self._client)
        self.card.wanted.connect(self._on_wanted)
        self._card_at.addWidget(self.card)
        self._show_only(self.card)

    def _on_minute(self) -> None:
        """What is safe now and what may be done now; nothing is touched where nothing changed, and a form never."""
        found, card, services = self.found, self.card, self.context.services
        if found is None or card is None or self._part != "card":
            return
        try:
            now = services.appointments.get(found.id)
            client = services.clients.get(now.client_id) if now is not None and now.client_id else None
            if now is None:
                self._show_gone()
                return
            if as_it_stands(self.context, now, client) == card.stands:
                return
        except ExpectedError:
            return  # what is shown stays; who presses something is told why it cannot be
        focus, area = QApplication.focusWidget(), self.page.scroll_area
        name = focus.objectName() if focus is not None and card.isAncestorOf(focus) else ""
        stood = area.verticalScrollBar().value() if area is not None else 0
        self.found, self._client = now, client
        self._show_card()
        if name:
            again = cast("QWidget | None", self.card.findChild(QWidget, name)) if self.card else None
            (again or self.first_field() or self).setFocus(Qt.FocusReason.OtherFocusReason)
        if area is not None:
            area.verticalScrollBar().setValue(stood)

    def _show_gone(self) -> None:
        self._part = "card"
        self._put_card_away()
        self._show_only(self.problem)
        self.page.set_title(self.tr("A booked time"))
        self.problem.set_message(self.tr("This booking is no longer in the calendar."), tone="look")

    def _show_only(self, part: QWidget) -> None:
        if part is not self.card:
            self._put_card_away()
        for each in (self.form, self.end, self.problem):
            each.setVisible(each is part)
        part.show()
        if self.page.scroll_area is not None:
            self.page.scroll_area.settle()
            self.page.scroll_area.verticalScrollBar().setValue(0)

    def _settle(self) -> None:
        """What was just put in has its room before it is seen; a page that is being opened, once it is there."""
        area = self.page.scroll_area
        if area is not None and area.isVisible():
            area.settle()
        elif area is not None:
            later(self, area.settle)

    def _put_card_away(self) -> None:
        if self.card is not None:
            self._card_at.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
            self.card = None

    def _say(self, error: Exception) -> None:
        self.problem.set_message(explain(error), tone="look")
        self.problem.show()

    # ------------------------------------------------------------ what happens

    def _on_wanted(self, what: str) -> None:
        found, go = self.found, self.context.window.go
        if found is None:
            return
        service = self.context.services.appointments
        whose = {"client_id": found.client_id}
        if what in ("change", "cancel", "no_show"):
            self._show_part("form" if what == "change" else what)
        elif what == "held":
            self._write(partial(service.held, found), self.tr("Noted: it took place."), found)
        elif what == "heard":
            self._write(partial(service.heard_from, found.id), self.tr("Noted: you heard from them."))
        elif what == "undo":
            before = Appointment(
                **{name: getattr(found, name) for name in Appointment.__dataclass_fields__}
                | {"state": "booked", "reason": ""}
            )
            self._write(partial(service.undo, before), self.tr("Noted: the booking stands again."))
        elif what == "start":
            self._start(found)
        elif what == "let_go":
            let_go = self.context.services.sessions.let_go
            self._write(
                partial(let_go, found.session_id, found.id), self.tr("Noted: the booking stands again.")
            )
        elif what in ("client", "contact"):
            go("client", whose | ({"part": "contacts"} if what == "contact" else {}))
        elif what == "again":
            go("calendar", whose)
        elif what == "session":
            go("session", whose | {"session_id": found.session_id})
        elif what == "other":
            go("appointment", whose | {"appointment_id": found.moved_to})

    def _start(self, found: Appointment) -> None:
        """A session that is begun already takes the booking in; else it begins from it."""
        services = self.context.services
        draft = services.sessions.draft_of(found.client_id)
        params = {"client_id": found.client_id}
        if draft is None:
            self.context.window.go("session", {**params, "appointment_id": found.id})
            return
        self.context.tasks.write(
            self,
            partial(services.sessions.claim, draft, found),
            done=lambda _none: self._joined({**params, "session_id": draft}, found),
            failed=self._say,
        )

    def _joined(self, params: dict[str, str], found: Appointment) -> None:
        self.context.window.go("session", params)
        session = self.context.services.sessions.get(params["session_id"])
        if session is not None and found.channel not in ("", session.channel):
            words = self.tr(
                "This session goes on as it was begun: {held}. The record says that {booked} was booked."
            )
            held, booked = channel_words(session.channel), channel_words(found.channel)
            words = words.format(held=isolate(held), booked=isolate(booked))
            self.context.window.tell(words, caution=True)

    def _write(self, do: Callable[[], Any], told: str, before: Appointment | None = None) -> None:
        def on_done(_none: object) -> None:
            self._again()
            if before is None:
                self.context.window.tell(told)
            else:
                self._offer_undo(told, before)

        self.context.tasks.write(self, do, done=on_done, failed=self._say)

    def _again(self) -> None:
        self.enter({name: value for name, value in self.params.items() if name != "part"})

    def _offer_undo(self, told: str, before: Appointment, made: str = "") -> None:
        service = self.context.services.appointments

        def undo() -> None:
            back = partial(service.undo, before, made) if before.id else partial(service.take_out, made)
            self.context.tasks.write(self, back, done=lambda _none: self._after_undo(), failed=self._say)

        self.context.window.offer_undo(told, undo)

    def _after_undo(self) -> None:
        """The page that is in front shows what stands now."""
        self.context.window.tell(self.tr("Taken back."))
        stack = self.parentWidget()
        shown = stack.currentWidget() if isinstance(stack, QStackedWidget) else None
        if isinstance(shown, Screen) and shown.name in ("calendar", "appointment", "client", "today"):
            shown.enter(shown.params)

    def _on_ended(self, how: str) -> None:
        before = self.found
        if before is None:
            return
        self._again()
        told = (
            self.tr("Noted: they did not come.") if how == "no_show" else self.tr("The booking is cancelled.")
        )
        self._offer_undo(told, before)

    def _on_stored(self, appointment_id: str) -> None:
        before = self.found
        made = self.context.services.appointments.get(appointment_id)
        if made is None:
            return
        mine, _theirs = self.context.services.appointments.on_two_clocks(made)
        at = f"{day_words.date_short(mine.date())} {words.times(mine, made.minutes)}"
        if before is None:
            if not self.context.window.back():
                self.context.window.go("calendar", {"day": str(mine.date())})
            nothing = Appointment(id="", starts_at=made.starts_at)
            self._offer_undo(self.tr("Booked: {time}").format(time=at), nothing, made.id)
            return
        self.enter({**self.params, "appointment_id": made.id, "part": "card"})
        if before.id != made.id:
            self._offer_undo(self.tr("Moved to {time}").format(time=at), before, made.id)
        else:
            self._offer_undo(self.tr("Changed"), before)

    def _on_form_closed(self) -> None:
        if self.found is not None:
            self._show_card()
        else:
            self.context.window.back()
