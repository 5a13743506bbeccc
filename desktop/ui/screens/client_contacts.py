"""Client page, contacts: one safe-contact card for each way, with what was said and when; one key confirms it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui import day_words
from desktop.ui.channel_words import ICONS, channel_words
from desktop.ui.safe_contact_words import safe_words, way_words
from desktop.ui.screens.client_facts import dispatch_words
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.chip import Tag
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import Icon, IconLabel
from desktop.ui.widgets.labels import PhoneText, PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.clients import Address, Client, Reach
    from desktop.domain.safe_hours import Hours
    from desktop.ui.context import ScreenContext

STILL_RIGHT_KEY = "Y"
_TONES = {"good": "good", "look": "look", "stop": "look"}
_WAYS = {"call": "may_call", "text": "may_text", "voicemail": "may_voicemail", "email": "may_email"}


def hours_words(hours: tuple[Hours, ...]) -> list[str]:
    """Return each span of safe hours: Mon, Tue, Wed 08:00–16:00."""
    lines = []
    for span in hours:
        days = listed(day_words.weekday(day) for day in span.days) if len(span.days) < 7 else ""
        times = ltr(f"{span.start}–{span.until}")
        lines.append(" ".join(part for part in (days, times) if part))
    return lines


class ReachCard(Card):
    """What the person said about one way; `confirmed` carries its id."""

    confirmed = Signal(str)

    def __init__(self, context: ScreenContext, reach: Reach) -> None:
        super().__init__(context.theme)
        self.reach = reach
        theme, method, safe = context.theme, reach.method, reach.safe
        self.body.setSpacing(theme.space("s"))
        state = context.services.clients.state_of(reach)
        words = safe_words(reach, state, context.clock.now())
        top = QHBoxLayout()
        top.setSpacing(theme.space("xs"))
        top.addWidget(Icon(theme, ICONS.get(method.kind, "phone"), role="muted"))
        top.addWidget(PlainLabel(theme, channel_words(method.kind), role="muted"))
        top.addWidget(PhoneText(theme, method.value, selectable=False))
        top.addStretch(1)
        if method.is_preferred:
            top.addWidget(Tag(theme, self.tr("Use first")))
        self.body.addLayout(top)
        self.banner = Banner(
            theme,
            words.dated,
            tone=_TONES[words.tone],  # type: ignore[arg-type]
            icon=words.icon,
            detail=words.rest,
        )
        self.body.addWidget(self.banner)
        self._ways(reach)
        if method.shared_with:
            shared = self.tr("Others too: {who}").format(who=isolate(method.shared_with))
            self.body.addWidget(IconLabel(theme, shared, icon="ear", wrap=True))
        for line in hours_words(safe.hours):
            self.body.addWidget(IconLabel(theme, line, icon="clock", wrap=True))
        if safe.words:
            self.body.addWidget(IconLabel(theme, f"“{isolate(safe.words)}”", icon="quote", wrap=True))
        for name, secret, icon in (
            (self.tr("Who we say we are"), safe.identify_as, "user-round"),
            (self.tr("What they find if they ring back"), safe.ring_back_finds, "phone-incoming"),
            (self.tr("If someone else answers"), safe.if_other_answers, "message-square"),
            (self.tr("Code word"), safe.code_word, "key-round"),
            (self.tr("Help word"), safe.help_word, "life-buoy"),
        ):
            if secret:
                self.body.addWidget(HoldToSee(theme, name, secret, icon=icon))
        self.still_right: SecondaryButton | None = None
        if safe.last_confirmed() is not None:
            self._confirm(context, reach)

    def _ways(self, reach: Reach) -> None:
        answers = QWidget()
        flow = FlowLayout(answers, gap_x=self.theme.space("xs"), gap_y=self.theme.px(4))
        shown = False
        for way, field in _WAYS.items():
            said = getattr(reach.safe, field)
            if said == "yes":
                flow.addWidget(Tag(self.theme, way_words(way), tone="good"))
            elif said == "no":
                words = self.tr("{way}: no").format(way=way_words(way))
                flow.addWidget(Tag(self.theme, words, tone="look"))
            shown = shown or said in ("yes", "no")
        if shown:
            self.body.addWidget(answers)

    def _confirm(self, context: ScreenContext, reach: Reach) -> None:
        theme = self.theme
        row = QHBoxLayout()
        row.setSpacing(theme.space("xs"))
        self.still_right = SecondaryButton(
            theme, self.tr("Still right"), icon="check", keycap=STILL_RIGHT_KEY
        )
        self.still_right.setAccessibleName(self.tr("Still right: {way}").format(way=ltr(reach.method.value)))
        self.still_right.setObjectName(f"still_right_{reach.method.id}")
        self.still_right.clicked.connect(lambda: self.confirmed.emit(reach.method.id))
        row.addWidget(self.still_right)
        today = context.clock.now().local().date()
        last = reach.safe.last_confirmed()
        words = self.tr("Asked and nothing changed. Last time {day}.")
        when = day_words.day(last.local().date(), today) if last is not None else ""
        row.addWidget(PlainLabel(theme, words.format(day=when), size="small", role="muted", wrap=True), 1)
        self.body.addLayout(row)


class Contacts(QWidget):
    """Every way and every place of one client; built anew for each."""

    confirmed = Signal(str)
    edit = Signal()

    def __init__(self, context: ScreenContext, client: Client) -> None:
        super().__init__()
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        self.cards: list[ReachCard] = []
        for reach in client.draft.reaches:
            card = ReachCard(context, reach)
            card.confirmed.connect(self.confirmed)
            self.cards.append(card)
            column.addWidget(card)
        if not self.cards:
            column.addWidget(
                EmptyState(
                    theme,
                    self.tr("No phone or other way yet"),
                    self.tr("Add one, and ask what is safe before you use it."),
                    icon="phone",
                )
            )
        today = context.clock.now().local().date()
        for place in client.draft.addresses:
            column.addWidget(self._place(context, place, today))
        change = QuietButton(theme, self.tr("Change ways and places"), icon="pencil")
        change.setObjectName("contacts_change")
        change.clicked.connect(self.edit)
        column.addWidget(change, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def _place(self, context: ScreenContext, place: Address, today: date) -> Card:
        theme = context.theme
        card = Card(theme, isolate(place.label) or self.tr("Place"))
        card.body.addWidget(IconLabel(theme, isolate(place.one_line()), icon="map-pin", wrap=True))
        if place.is_usual:
            card.body.addWidget(Tag(theme, self.tr("Usually here")), 0, Qt.AlignmentFlag.AlignLeading)
        if place.dispatch_number:
            row = QHBoxLayout()
            row.setSpacing(theme.space("xs"))
            row.addWidget(PlainLabel(theme, self.tr("Local dispatch"), role="muted"))
            row.addWidget(PhoneText(theme, place.dispatch_number))
            row.addStretch(1)
            card.body.addLayout(row)
            words = dispatch_words(place, today)
            card.body.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        else:
            card.body.addWidget(
                IconLabel(
                    theme,
                    self.tr("No local dispatch number yet. 911 from here reaches our own town."),
                    icon="triangle-alert",
                    size="small",
                    role="caution",
                    wrap=True,
                )
            )
        return card

    def card_to_confirm(self) -> ReachCard | None:
        """Return the card the key confirms: the one that has the focus, else the only one."""
        waiting = [card for card in self.cards if card.still_right is not None]
        focus = QApplication.focusWidget()
        if focus is not None and (held := [card for card in waiting if card.isAncestorOf(focus)]):
            return held[0]
        return waiting[0] if len(waiting) == 1 else None
