"""Before the call: safe contact first, in the client's own dated words; interpreter, what is due, which length."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.protocol import LENGTHS
from desktop.domain.whereabouts import is_moved
from desktop.services.session_facts import LOST_DAYS
from desktop.ui import record_words
from desktop.ui.safe_contact_secrets import missing_words, secrets
from desktop.ui.safe_contact_words import shared_with_danger_words
from desktop.ui.screens.session_booking import KEY, BookingLine, booking_of
from desktop.ui.screens.session_field import safe_line
from desktop.ui.screens.session_texts import Safe, channel_words, length_words, named
from desktop.ui.task_words import due_words
from desktop.ui.widgets.anew import Anew
from desktop.ui.widgets.banner import Banner, Tone
from desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PhoneText, PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.domain.clients import Client, Reach
    from desktop.domain.clock import Moment
    from desktop.domain.conditions import ContextValue
    from desktop.domain.contacts import ContactState
    from desktop.services.session_facts import Known
    from desktop.ui.context import ScreenContext
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """What the page shows; `due` are sentences, one line each.

    `shared_with_danger` and `to_mind`, who may be the danger: PRACTICE 14.
    """

    client: Client
    reach: Reach | None
    state: ContactState | None
    safe: Safe
    language: str
    due: tuple[str, ...]
    length: str
    now: Moment
    booking: tuple[str, str] = ("", "")
    """The booking it is for and when that is, as `booking_of` returns them."""
    shared_with_danger: bool = False
    to_mind: str = ""


class SessionPrepare(Page):
    """`begin` carries the length that was chosen, `booking_changed` what a `BookingLine` says."""

    begin = Signal(str)
    booking_changed = Signal(str)
    back = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", footer=True, session=True, max_width=760, parent=parent)
        self.back_button = SecondaryButton(theme, translate("Session", "Back"), page=True)
        self.back_button.clicked.connect(self.back)
        self.start_button = PrimaryButton(
            theme, translate("Session", "Start session"), keycap="Enter", page=True
        )
        self.start_button.setObjectName("start_session")
        self.start_button.clicked.connect(self._on_start)
        self.footer_end.addWidget(self.back_button)
        self.footer_end.addWidget(self.start_button)
        self.length: Segment = Segment(
            theme,
            translate("Session", "How long?"),
            [SegmentOption(value=code, text=length_words(code)) for code in LENGTHS],
            clearable=False,
        )
        self.trouble = Banner(theme, "", tone="look")
        self.trouble.hide()
        self._parts: list[QWidget] = []
        self.shown: Preparation | None = None
        self.booking: BookingLine | None = None

    def _on_start(self) -> None:
        self.begin.emit(self.length.value())

    def show_preparation(self, what: Preparation) -> None:
        """Show what is known before the first word; `show_now` goes on with it."""
        self.clear()
        name = what.client.chosen_name
        title = named(translate("Session", "Before you call {name}"), name)
        self.set_title(title, kicker=translate("Session", "Prepare"))
        theme, safe = self.theme, what.safe
        self._safe = Banner(theme, safe.words, tone=_tone(safe), detail=safe.detail, leads=True)
        self._add(self._safe)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        self._contact_now = Anew(column)
        self._add(holder)
        self.shown = what
        self._show_contact(what)
        wanted, when = what.booking
        if wanted:
            self.booking = BookingLine(theme, when, wanted)
            self.booking.changed.connect(self.booking_changed)
            self._add(self.booking)
        pair = QWidget()
        beside = QVBoxLayout(pair) if self._compact else QHBoxLayout(pair)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.space("s"))
        if what.due:
            due = Card(theme, translate("Session", "Due today"))
            for line in what.due:
                due.body.addWidget(IconLabel(theme, line, icon="clock-alert", icon_role="caution", wrap=True))
            due.body.addStretch(1)
            beside.addWidget(due, 1)
        card = Card(theme, translate("Session", "Have ready"))
        ready = [
            ("smartphone", translate("Session", "A second phone, for your supervisor or emergency services")),
            ("ear-off", translate("Session", "A place where nobody hears you")),
        ]
        if what.client.draft.interpreter_need in ("yes", "sometimes"):
            interpreter = translate(
                "Session", "The interpreter on the line before you dial, and alone where they are"
            )
            ready.insert(0, ("languages", interpreter))
        for icon, line in ready:
            card.body.addWidget(IconLabel(theme, line, icon=icon, icon_role="muted", wrap=True))
        card.body.addStretch(1)
        beside.addWidget(card, 1)
        self._add(pair)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("m"))
        row.addWidget(PlainLabel(theme, translate("Session", "How long?"), strong=True))
        row.addWidget(self.length)
        row.addStretch(1)
        self.length.set_value(what.length)
        self._add(holder, keep=self.length)
        self.body.addWidget(self.trouble)
        self.body.addStretch(1)

    def claimed(self) -> str:
        """Return the id of the booking that the session is for; empty where it is for none."""
        return self.booking.appointment_id if self.booking is not None and self.booking.claims else ""

    def show_now(self, what: Preparation) -> None:
        """Show what is allowed at this moment; nothing is touched where nothing changed."""
        if self.shown is None or _now(what) == _now(self.shown):
            return
        self.shown = what
        self._safe.set_message(what.safe.words, tone=_tone(what.safe), detail=what.safe.detail)
        self._show_contact(what)

    def _show_contact(self, what: Preparation) -> None:
        self._contact_now.show(_now(what), lambda: [self._contact(what)])

    def say_wrong(self, sentence: str) -> None:
        """Say why the session could not begin."""
        self.trouble.set_message(sentence)
        self.trouble.setVisible(bool(sentence))

    def clear(self) -> None:
        """Take every name and word out."""
        self.shown = None
        self.length.setParent(self)
        self.length.hide()
        for part in self._parts:
            self.body.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts.clear()
        self.booking = None
        self.body.removeWidget(self.trouble)
        self.trouble.hide()
        last = self.body.count() - 1
        if last >= 0:
            self.body.takeAt(last)
        self.set_title("")

    def _add(self, part: QWidget, keep: QWidget | None = None) -> None:
        self._parts.append(part)
        self.body.addWidget(part)
        if keep is not None:
            keep.show()

    def _contact(self, what: Preparation) -> QWidget:
        theme, reach = self.theme, what.reach
        card = Card(theme, translate("Session", "How to reach them"))
        if reach is None:
            words = translate("Session", "No contact method is written down. Add one on the client's page.")
            card.body.addWidget(IconLabel(theme, words, icon="triangle-alert", role="caution", wrap=True))
            return card
        number = QHBoxLayout()
        number.setSpacing(theme.space("s"))
        may_call = what.state is not None and "call" in what.state.ways
        if may_call:
            number.addWidget(PhoneText(theme, reach.method.value, size="title", selectable=True))
        else:
            # what is not safe is taken out, the reason stands in its place
            words = translate("Session", "The number is not shown: {why}").format(why=what.safe.words)
            number.addWidget(IconLabel(theme, words, icon="phone-off", role="caution", wrap=True), 1)
        number.addStretch(1)
        card.body.addLayout(number)
        if reach.method.shared_with:
            words = translate("Session", "Shared with {who}").format(who=isolate(reach.method.shared_with))
            card.body.addWidget(IconLabel(theme, words, icon="users-round", role="caution", wrap=True))
            if what.shared_with_danger:
                words = shared_with_danger_words()
                card.body.addWidget(
                    IconLabel(theme, words, icon="triangle-alert", role="caution", size="small", wrap=True)
                )
        if what.to_mind:
            # known before somebody else picks up; a name is never on a page in passing (PRACTICE 32)
            name = record_words.label("household_links", "may_be_danger")
            card.body.addWidget(HoldToSee(theme, name, what.to_mind, icon="eye-off"))
        if what.state is not None:
            for secret in secrets(reach.safe, what.state, what.now.local().date()):
                card.body.addWidget(HoldToSee(theme, secret.name, secret.words, icon=secret.icon))
        missing = missing_words(reach.safe)
        if missing:
            card.body.addWidget(
                IconLabel(theme, missing, icon="phone-incoming", role="caution", size="small", wrap=True)
            )
        if what.language:
            card.body.addWidget(IconLabel(theme, what.language, icon="languages", wrap=True))
        address = what.client.place_at(what.now)
        if address is not None and address.dispatch_number:
            words = translate("Session", "Local emergency number: {number}")
            words = words.format(number=ltr(address.dispatch_number))
            card.body.addWidget(IconLabel(theme, words, icon="phone-call", wrap=True))
            if is_moved(address):
                words = translate("Session", "It was confirmed for the earlier address. Ask again.")
                card.body.addWidget(
                    IconLabel(theme, words, icon="triangle-alert", role="caution", size="small", wrap=True)
                )
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter starts; one key says that it is not for the booking."""
        if event.key() == KEY and self.booking is not None:
            self.booking.turn()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.start_button.click()
            return
        super().keyPressEvent(event)


def _tone(safe: Safe) -> Tone:
    return "good" if safe.good else "look"


def _now(what: Preparation) -> tuple[object, ...]:
    """What of the page goes with the hour: what is allowed, and where they are today."""
    return what.safe, what.state, what.client.place_at(what.now), what.now.local().date()


def due_lines(
    *,
    safe_contact: bool,
    confidentiality: bool,
    days: int | None,
    off_channel: str,
    folded: Sequence[str] = (),
) -> tuple[str, ...]:
    """Return what is due today, one line each, safety first; `folded` is what else waits about this client."""
    lines = []
    if safe_contact:
        lines.append(translate("Session", "Ask again what is safe: calls, messages, hours"))
    if confidentiality:
        lines.append(
            translate("Session", "So far only the short form of privacy was said; the full form is due")
        )
    if off_channel:
        words = translate("Session", "They like {channel} better; this call asks why it is by phone")
        lines.append(words.format(channel=off_channel))
    lines += folded
    if days is None:
        lines.append(translate("Session", "This is the first session with them"))
    elif days >= LOST_DAYS:
        lines.append(translate("Session", "When you last spoke cannot be read"))
    elif days > 30:
        lines.append(translate("Session", "Last spoken {days} days ago").format(days=ltr(str(days))))
    return tuple(lines)


def folded_lines(context: ScreenContext, client_id: str) -> list[str]:
    """Return a plan to look at again and the tasks that are due about a client, one line each (PRACTICE 34)."""
    services, today = context.services, context.clock.now().local().date()
    lines = []
    if services.today.plan_to_review(client_id):
        lines.append(translate("Session", "Look at the plan together: does it still fit?"))
    for task in services.today.tasks(client_id):
        when = due_words(task, today)
        words = translate("Session", "{task} ({when})").format(task=isolate(task.title), when=when)
        lines.append(words if when else isolate(task.title))
    return lines


def preparation(
    context: ScreenContext,
    client: Client,
    reach: Reach | None,
    facts: Mapping[str, ContextValue],
    known: Known,
    appointment_id: str = "",
) -> Preparation:
    """Return what the page shows about a client before a session; `appointment_id` is the booking it begins from."""
    services, draft = context.services, client.draft
    language = services.session_facts.language(client.preferred_language)
    words = [language.name if language is not None else client.preferred_language]
    if draft.interpreter_need in ("yes", "sometimes"):
        words.append(translate("Session", "with an interpreter"))
    if draft.interpreter_note:
        words.append(draft.interpreter_note)
    off = facts["session.off_preferred_channel"] == "yes"
    return Preparation(
        client=client,
        reach=reach,
        state=services.clients.state_of(reach) if reach is not None else None,
        safe=safe_line(context, reach),
        language=listed(part for part in words if part),
        due=due_lines(
            safe_contact=facts["client.safe_contact_due"] == "yes",
            confidentiality=facts["client.confidentiality_due"] == "yes",
            days=known.days_since,
            off_channel=channel_words(draft.preferred_channel) if off else "",
            folded=folded_lines(context, client.id),
        ),
        length=context.content.agency_profile().default_length,
        now=context.clock.now(),
        booking=booking_of(context, client.id, appointment_id),
        shared_with_danger=reach is not None
        and services.walls.careful_with(client.id).are_in(reach.method.shared_with),
        to_mind=_to_mind(*services.walls.whom_to_mind(client.id)),
    )


def _to_mind(names: Sequence[str], guardian: bool) -> str:
    also = [translate("Session", "a caregiver or sponsor")] if guardian else []
    return listed([*(isolate(name) for name in names), *also])
