"""What a booking would be, said while it is typed: both clocks, what the client's words say, what it meets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.appointments import their_zone
from desktop.ui import appointment_words as words
from desktop.ui import day_words
from desktop.ui.safe_contact_words import safe_words
from desktop.ui.screens.client_form_part import Asked
from desktop.ui.screens.client_reach_card import hours_words
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import ltr
from desktop.ui.widgets.lists import listed, set_apart

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.services.appointments import Looked
    from desktop.ui.context import ScreenContext
    from desktop.ui.widgets.banner import Tone


class Judged(QWidget):
    """`which` asks which of two hours is meant, `reason` why it is booked all the same; both only where they matter."""

    changed = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.when = IconLabel(theme, "", icon="clock", strong=True, wrap=True)
        self.which = Asked(
            theme,
            "appointment_which",
            self.tr("This time comes twice on that day. Which one?"),
            [("first", self.tr("The first")), ("second", self.tr("The second"))],
        )
        self.which.chosen.connect(lambda _value: self.changed.emit())
        self.safe = Banner(theme, "", tone="look")
        self.safe.setObjectName("appointment_safe")
        self.meets = Banner(theme, "", tone="look", icon="calendar-clock")
        self.meets.setObjectName("appointment_meets")
        self.reason = TextField(theme, self.tr("Why at this hour all the same?"))
        self.reason.setObjectName("appointment_reason")
        self.reason.set_help(self.tr("It is kept with the booking."))
        self.reason.changed.connect(self._on_reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        for part in (self.which, self.when, self.safe, self.reason, self.meets):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self.clear()

    def clear(self) -> None:
        """Nothing can be said yet; a question that was asked stays until there is a time again."""
        for part in (self.which, self.when, self.safe, self.reason, self.meets):
            part.hide()

    def ask_which(self) -> None:
        """The hour comes twice, and nobody said which."""
        self.clear()
        self.which.show()

    def show_looked(self, looked: Looked, client: Client | None, channel: str) -> None:
        """Say what it would be."""
        mine = looked.start.local()
        service = self._context.services.appointments
        zone = their_zone(service.zone_of_client(client), looked.start) if client is not None else None
        theirs = None if zone is None else looked.start.utc.astimezone(zone)
        parts = [day_words.full_day(mine.date()), words.times(mine, looked.minutes)]
        if other := words.their_time(theirs, mine):
            parts.append(other)
        if mine.year != self._context.clock.now().local().year:
            parts.insert(1, ltr(str(mine.year)))
        self.when.set_text(listed(parts))
        self.when.show()
        self.which.setVisible(looked.twice)
        self._show_safe(looked, client, channel)
        self.reason.setVisible(looked.needs_reason)
        self.meets.setVisible(bool(looked.meets))
        if looked.meets:
            self.meets.set_message(words.meets_words(looked.meets, service), tone="look")

    def _show_safe(self, looked: Looked, client: Client | None, channel: str) -> None:
        self.safe.setVisible(client is not None and channel not in ("", "in_person"))
        if client is None:
            return
        found = self._context.services.appointments.contact_at(client, channel, looked.start)
        said = safe_words(found[0], found[1], looked.start) if found is not None else None
        tone: Tone = "look"
        if looked.doubts:
            text = words.doubt_words(looked.doubts[0])
            detail = ""
            if found is not None and looked.needs_reason:
                hours = set_apart(hours_words(found[0].safe.hours))
                # an hour is measured against hours; a way that was refused against what was said
                by_hours = looked.doubts[0] != "said_no" and hours
                detail = (
                    self.tr("They gave: {hours}, on their clock.").format(hours=hours) if by_hours else ""
                )
        else:
            assert said is not None, "a way without a doubt is a way"
            text, detail = said.dated, said.rest
            tone = "good" if said.tone == "good" else "look"
        self.safe.set_message(text, tone=tone, detail=detail)

    def _on_reason(self, _text: str) -> None:
        self.reason.set_wrong("")
        self.changed.emit()
