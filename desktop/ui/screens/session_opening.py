"""Before a session is there: what it would begin with, the page about it, and the beginning."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.domain.errors import ContentBroken, InvalidInput, NotAllowed
from desktop.domain.opening import OTHER_WAY, PHONE, Opening, channels_now, opening
from desktop.domain.sessions import CHANNELS
from desktop.ui.messages import explain
from desktop.ui.screens.session_booking import booking_of
from desktop.ui.screens.session_field import safe_line
from desktop.ui.screens.session_preparation import Preparation, preparation

if TYPE_CHECKING:
    from desktop.domain.clients import Client, Reach
    from desktop.domain.contacts import ContactState
    from desktop.services.session_facts import Known
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.session_prepare import SessionPrepare

translate = QCoreApplication.translate


class SessionOpening(QObject):
    """One per session screen. `began` carries the new session, `draft_found` the one that is open already.

    `noted` carries a parameter of the page that changed, so that a lock comes back to it.
    """

    began = Signal(str)
    draft_found = Signal(str)
    noted = Signal(str, str)

    def __init__(self, context: ScreenContext, page: SessionPrepare, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._page = context, page
        self._client: Client | None = None
        self._known: Known | None = None
        self._method_id = ""
        self._starting = False
        self._protocols: dict[str, str] = {}
        page.begin.connect(self._on_begin)
        page.by_phone_wanted.connect(self._on_by_phone)
        page.channel_wanted.connect(self._on_channel)
        page.booking_changed.connect(self._on_booking)
        self._by_phone = False
        self._booking = self._channel = ""

    @property
    def waiting(self) -> bool:
        """Tell whether a client stands on the page."""
        return self._client is not None

    def show(
        self,
        client_id: str,
        *,
        method_id: str = "",
        booking: str = "",
        by_phone: bool = False,
        channel: str = "",
    ) -> None:
        """Show what is known before a session with a client; raises InvalidInput client_gone, ContentBroken."""
        services = self._context.services
        client = services.clients.get(client_id)
        if client is None:
            raise InvalidInput("client", "client_gone")
        self._protocols = protocols_by_channel(self._context)
        self._client, self._known = client, services.session_facts.known(client_id)
        self._method_id, self._booking, self._by_phone = method_id, booking, by_phone
        self._channel = channel if channel in self._protocols else ""
        self._page.show_preparation(self._preparation())

    def put_away(self) -> None:
        """Nothing of a client stays."""
        self._client = self._known = None
        self._starting = False
        self._page.start_button.set_busy(None)
        self._page.clear()

    # ---- what it begins with -----------------------------------------------------------------------------------

    def _opening(self, client: Client) -> Opening:
        """Return what the session would begin with as things are now."""
        services = self._context.services
        wanted, _when = booking_of(self._context, client.id, self._booking)
        claimed = "" if wanted.startswith("-") else wanted
        booked = services.appointments.get(claimed) if claimed else None
        chosen = next((each for each in client.draft.reaches if each.method.id == self._method_id), None)
        planned = (
            booked.channel if booked is not None else chosen.method.kind if chosen is not None else PHONE
        )
        channel, ways = self._channel or planned, self._ways(client)
        found = opening(channel, self._protocols, ways, method_id=self._method_id, appointment_id=claimed)
        if booked is not None and channel != booked.channel and not found.waits:
            return replace(found, reason=f"{OTHER_WAY}:{booked.channel}")
        return found.by_phone() if self._by_phone else found

    def _ways(self, client: Client) -> list[tuple[Reach, ContactState]]:
        return [(reach, self._context.services.clients.state_of(reach)) for reach in client.draft.reaches]

    def _channels(self, client: Client) -> tuple[str, ...]:
        return channels_now(self._protocols, self._ways(client), CHANNELS)

    def look(self) -> None:
        """Show what is allowed at this moment, and over which way."""
        what, client = self._page.shown, self._client
        if what is None or client is None:
            return
        found = self._opening(client)
        state = self._context.services.clients.state_of(found.reach) if found.reach is not None else None
        safe, now = safe_line(self._context, found.reach), self._context.clock.now()
        channels = self._channels(client)
        self._page.show_now(replace(what, opening=found, state=state, safe=safe, now=now, channels=channels))

    def _preparation(self) -> Preparation:
        client, known = self._client, self._known
        assert client is not None
        assert known is not None
        found = self._opening(client)
        protocol = self._context.content.protocol(found.protocol_id or PHONE)
        facts = self._context.services.session_facts.context(
            client,
            found.reach,
            protocol=protocol,
            length="ordinary",
            known=known,
            booking=self._context.services.appointments.get(found.appointment_id),
        )
        return preparation(self._context, client, found, facts, known, self._booking, self._channels(client))

    def _on_booking(self, wanted: str) -> None:
        self._booking = wanted
        self.noted.emit("appointment_id", wanted)
        self._again()

    def _on_channel(self, channel: str) -> None:
        before = self._channel, self._by_phone
        self._channel, self._by_phone = channel, False
        try:
            self._again()
        except ContentBroken as error:
            # the agency's own questions cannot be read: it stays the way it was, and says why
            self._channel, self._by_phone = before
            if self._page.choice is not None and self._page.shown is not None:
                self._page.choice.segment.set_value(self._page.shown.opening.channel)
            self._page.say_wrong(explain(error))
            return
        self.noted.emit("channel", channel)

    def _on_by_phone(self) -> None:
        self._by_phone = True
        self.noted.emit("by_phone", "yes")
        self._again()
        self._page.start_button.setFocus()

    def _again(self) -> None:
        if self._client is not None:
            self._page.show_now(self._preparation())

    # ---- beginning ---------------------------------------------------------------------------------------------

    def _on_begin(self, length: str) -> None:
        client, services = self._client, self._context.services
        if client is None or self._starting:
            return
        found = self._opening(client)
        if found.waits:
            return
        self._starting = True
        try:
            protocol = self._context.content.protocol(found.protocol_id)
            language = services.session_facts.language(client.preferred_language)
            tag = language.tag if language is not None else client.preferred_language
            spoken = services.session_facts.spoken(protocol, tag, client)
        except ContentBroken as error:
            self._on_not_begun(error)
            return
        start = partial(
            services.sessions.start,
            client.id,
            protocol=protocol,
            spoken=spoken,
            length=length or protocol.default_length,
            contact_method_id=found.reach.method.id if found.reach is not None else None,
            client_language=tag,
            channel_reason=found.reason,
            direction=self._page.direction.value(),
            appointment_id=self._page.claimed(),
        )
        self._page.start_button.set_busy(translate("Session", "Starting"))
        self._context.tasks.write(self, start, done=self._on_begun, failed=self._on_not_begun)

    def _on_begun(self, session_id: str) -> None:
        if self._client is not None:
            self.put_away()
            self.began.emit(session_id)

    def _on_not_begun(self, error: Exception) -> None:
        self._starting = False
        self._page.start_button.set_busy(None)
        if isinstance(error, NotAllowed) and error.reason == "draft_open" and self._client is not None:
            self.put_away()
            self._context.window.tell(explain(error), caution=True)
            self.draft_found.emit(str(error.details["session"]))
            return
        self._page.say_wrong(explain(error))


def protocols_by_channel(context: ScreenContext) -> dict[str, str]:
    """Return the id of the questions for each channel that has some; an agency's own name for them counts too."""
    found: dict[str, str] = {}
    for protocol_id in context.content.protocols():
        channel = protocol_id
        if channel not in CHANNELS:
            try:
                channel = context.content.protocol(protocol_id).channel
            except ContentBroken:  # named on the page for the agency's files
                continue
        if protocol_id == channel or channel not in found:
            found[channel] = protocol_id
    return found
