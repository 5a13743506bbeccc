"""Before the call: safe contact first, in the client's own dated words; interpreter, what is due, which length."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.appointments import FITS
from desktop.domain.opening import PHONE
from desktop.domain.protocol import LENGTHS
from desktop.domain.whereabouts import is_moved
from desktop.ui import record_words
from desktop.ui.safe_contact_secrets import missing_words, secrets
from desktop.ui.safe_contact_words import shared_with_danger_words
from desktop.ui.screens.session_booking import KEY, BookingLine
from desktop.ui.screens.session_channel import ChannelCard, ChannelChoice, reason_words
from desktop.ui.screens.session_texts import Safe, length_words, named
from desktop.ui.widgets.anew import Anew
from desktop.ui.widgets.banner import Banner, Tone
from desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PhoneText, PlainLabel, isolate, ltr
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.screens.session_preparation import Preparation
    from desktop.ui.screens.session_texts import Safe
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class SessionPrepare(Page):
    """`begin` carries the length that was chosen, `booking_changed` what a `BookingLine` says.

    `by_phone_wanted`: what was planned over another channel is to be a phone call (`ChannelCard`).
    """

    begin = Signal(str)
    by_phone_wanted = Signal()
    channel_wanted = Signal(str)
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
        self.length.chosen.connect(self._show_ready)
        self.direction: Segment = Segment(
            theme,
            translate("Session", "Who calls?"),
            [
                SegmentOption(value="outgoing", text=translate("Session", "I call them")),
                SegmentOption(value="incoming", text=translate("Session", "They call")),
            ],
            clearable=False,
        )
        self.direction.set_value("outgoing")
        self.trouble = Banner(theme, "", tone="look")
        self.trouble.hide()
        self._parts: list[QWidget] = []
        self.shown: Preparation | None = None
        self.booking: BookingLine | None = None
        self.channel: ChannelCard | None = None
        self.choice: ChannelChoice | None = None
        self._card: Card | None = None
        self._pair: QWidget | None = None
        self._said_once: list[IconLabel] = []
        self._some_ready = self._some_due = False

    def _on_start(self) -> None:
        if self.channel is None:
            self.begin.emit(self.length.value())

    def first(self) -> QWidget:
        """What takes the focus: the start, or what has to be decided before it."""
        if self.channel is None:
            return self.start_button
        return self.channel.button or self.back_button

    def show_preparation(self, what: Preparation) -> None:
        """Show what is known before the first word; `show_now` goes on with it."""
        if self.shown is None:
            self.direction.set_value("outgoing")
        self.clear()
        theme = self.theme
        self._show_way(what)
        self.shown = what
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
        ready = self._ready(what)
        beside.addWidget(ready, 1)
        self._add(pair)
        self._pair, self._some_due = pair, bool(what.due)
        self.length.set_value(what.length)
        self._show_ready()
        self._add(self._asked(translate("Session", "How long?"), self.length), keep=self.length)
        if what.opening.channel == PHONE:
            calls = self._asked(translate("Session", "Who calls?"), self.direction)
            self._add(calls, keep=self.direction)
        self.body.addWidget(self.trouble)
        self.body.addStretch(1)

    def _ready(self, what: Preparation) -> Card:
        """What has to be there; a second phone and the place only where the session does not ask about them."""
        card = Card(self.theme, translate("Session", "Have ready"))
        self._said_once = [
            IconLabel(self.theme, line, icon=icon, icon_role="muted", wrap=True)
            for icon, line in (
                (
                    "smartphone",
                    translate("Session", "A second phone, for your supervisor or emergency services"),
                ),
                ("ear-off", translate("Session", "A place where nobody hears you")),
            )
        ]
        self._some_ready = what.client.draft.interpreter_need in ("yes", "sometimes")
        if self._some_ready:
            interpreter = translate(
                "Session", "The interpreter on the line before you dial, and alone where they are"
            )
            card.body.addWidget(
                IconLabel(self.theme, interpreter, icon="languages", icon_role="muted", wrap=True)
            )
        for label in self._said_once:
            card.body.addWidget(label)
        card.body.addStretch(1)
        self._card = card
        return card

    def _show_ready(self) -> None:
        """Bring the card up to date with the length; nothing stands here that the first page asks about."""
        if self.shown is None or self._card is None or self._pair is None:
            return
        alone = self.length.value() not in self.shown.asks_ready
        for label in self._said_once:
            label.setVisible(alone)
        self._card.setVisible(alone or self._some_ready)
        self._pair.setVisible(alone or self._some_ready or self._some_due)

    def _asked(self, words: str, segment: Segment) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.space("m"))
        row.addWidget(PlainLabel(self.theme, words, strong=True))
        row.addWidget(segment)
        row.addStretch(1)
        return holder

    def _show_way(self, what: Preparation) -> None:
        """The title, and how it goes; or what has to be decided before it can begin."""
        theme, safe, opening = self.theme, what.safe, what.opening
        title = translate("Session", "Before you speak with {name}")
        if opening.channel == PHONE:
            title = translate("Session", "Before you call {name}")
        title = named(title, what.client.chosen_name)
        self.set_title(title, kicker=translate("Session", "Prepare"))
        self.start_button.setVisible(not opening.waits)
        if opening.waits:
            self.channel = ChannelCard(theme, opening)
            self.channel.by_phone.connect(self.by_phone_wanted)
            self._add(self.channel)
            return
        if len(what.channels) > 1:
            self.choice = ChannelChoice(theme, what.channels, opening.channel)
            self.choice.chosen.connect(self.channel_wanted)
            self._add(self.choice)
        if opening.reason:
            self._add(Banner(theme, reason_words(opening.reason), icon="phone"))
        self._safe = Banner(theme, safe.words, tone=_tone(safe), detail=safe.detail, leads=True)
        self._add(self._safe)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        self._contact_now = Anew(column)
        self._add(holder)
        self._show_contact(what)

    def claimed(self) -> str:
        """Return the id of the booking that the session is for; empty where it is for none."""
        return self.booking.appointment_id if self.booking is not None and self.booking.claims else ""

    def show_now(self, what: Preparation) -> None:
        """Show what is allowed at this moment; nothing is touched where nothing changed."""
        before = self.shown
        if before is None or _now(what) == _now(before):
            return
        if _way(what) != _way(before):
            # another way, or it can no longer begin like this: all of it, with what was chosen
            focused: QWidget | None = self.focusWidget()
            held = focused.objectName() if focused is not None else ""
            choosing = self.choice is not None and focused is not None and self.choice.isAncestorOf(focused)
            self.show_preparation(replace(what, length=self.length.value()))
            again = self.findChild(QWidget, held) if held else None
            (again or self.first()).setFocus()
            if choosing and self.choice is not None:
                self.choice.take_focus()
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
        for kept in (self.length, self.direction):
            kept.setParent(self)
            kept.hide()
        for part in self._parts:
            self.body.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts.clear()
        self._card = self._pair = None
        self._said_once = []
        self.booking = self.channel = self.choice = None
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
            line = IconLabel(theme, _no_way(what), icon="triangle-alert", role="caution", wrap=True)
            card.body.addWidget(line)
            return card
        number = QHBoxLayout()
        number.setSpacing(theme.space("s"))
        _kinds, allowed = FITS.get(what.opening.channel, ((), ()))
        if what.state is not None and set(allowed) & set(what.state.ways):
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
            if reach.method.shared_with_danger:
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


def _no_way(what: Preparation) -> str:
    if what.opening.channel == "in_person":
        return translate("Session", "You meet in person.")
    if what.client.draft.reaches:
        return translate("Session", "Nothing written down for this way of speaking can be used now.")
    return translate("Session", "No contact method is written down. Add one on the client's page.")


def _way(what: Preparation) -> tuple[object, ...]:
    opening = what.opening
    return (
        opening.wanted, opening.waits, opening.reach, opening.instead is not None, opening.reason, what.channels
    )  # fmt: skip


def _now(what: Preparation) -> tuple[object, ...]:
    """What of the page goes with the hour: what is allowed and over which way, and where they are today."""
    return _way(what), what.safe, what.state, what.client.place_at(what.now), what.now.local().date()
