"""The safe-contact card of one way to reach somebody: what they said, what is left of it now, why the rest is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.contacts import why_not
from desktop.domain.safe_hours import zone_of
from desktop.ui import day_words
from desktop.ui.channel_words import ICONS, channel_words
from desktop.ui.safe_contact_secrets import missing_words, secrets
from desktop.ui.safe_contact_words import reason_words, safe_words, shared_with_danger_words, way_words
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.chip import Tag
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import Icon, IconLabel
from desktop.ui.widgets.labels import PhoneText, PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.domain.clients import Reach
    from desktop.domain.contacts import ContactState
    from desktop.domain.safe_hours import Hours
    from desktop.services.walls import CarefulNames
    from desktop.ui.context import ScreenContext

STILL_RIGHT_KEY = "Y"
_TONES = {"good": "good", "look": "look", "stop": "look"}


def hours_words(hours: tuple[Hours, ...]) -> list[str]:
    """Return each span of safe hours: Mon, Tue, Wed 08:00–16:00."""
    lines = []
    for span in hours:
        days = listed(day_words.weekday(day) for day in span.days) if len(span.days) < 7 else ""
        times = ltr(f"{span.start}–{span.until}")
        lines.append(" ".join(part for part in (days, times) if part))
    return lines


class ReachCard(Card):
    """What the person said about one way; `confirmed` carries its id.

    Ways that are not safe now are absent, with the reason one press away (V7).
    """

    confirmed = Signal(str)

    def __init__(self, context: ScreenContext, reach: Reach, careful: CarefulNames) -> None:
        super().__init__(context.theme)
        self.reach, self._context = reach, context
        theme, method, safe = context.theme, reach.method, reach.safe
        self.body.setSpacing(theme.space("s"))
        self.state = context.services.clients.state_of(reach)
        now = context.clock.now()
        words = safe_words(reach, self.state, now)
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
        self.why: QuietButton | None = None
        self._ways(self.state)
        if method.shared_with:
            shared = self.tr("Others too: {who}").format(who=isolate(method.shared_with))
            self.body.addWidget(IconLabel(theme, shared, icon="ear", wrap=True))
            if careful.are_in(method.shared_with):
                minding = shared_with_danger_words()
                self.body.addWidget(
                    IconLabel(theme, minding, icon="triangle-alert", role="caution", size="small", wrap=True)
                )
        self._hours(reach)
        if safe.words:
            self.body.addWidget(IconLabel(theme, f"“{isolate(safe.words)}”", icon="quote", wrap=True))
        for secret in secrets(safe, self.state, now.local().date()):
            self.body.addWidget(HoldToSee(theme, secret.name, secret.words, icon=secret.icon))
        missing = missing_words(safe)
        if missing:
            self.body.addWidget(
                IconLabel(theme, missing, icon="phone-incoming", role="caution", size="small", wrap=True)
            )
        self.still_right: SecondaryButton | None = None
        if safe.last_confirmed() is not None:
            self._confirm(reach)

    def _hours(self, reach: Reach) -> None:
        """Say the hours, and what their clock shows where that is not ours."""
        theme, now = self.theme, self._context.clock.now()
        for line in hours_words(reach.safe.hours):
            self.body.addWidget(IconLabel(theme, line, icon="clock", wrap=True))
        zone = zone_of(reach.safe.zone(), now)
        if zone is None:
            return
        local = now.utc.astimezone(zone)
        if local.utcoffset() == now.local().utcoffset():
            return
        clock = f"{day_words.weekday(local.weekday())} {ltr(f'{local:%H:%M}')}"
        words = self.tr("Their clock shows {time} now").format(time=clock)
        self.body.addWidget(IconLabel(theme, words, icon="globe", role="muted", wrap=True))

    def _ways(self, state: ContactState) -> None:
        theme = self.theme
        line = QWidget()
        flow = FlowLayout(line, gap_x=theme.space("xs"), gap_y=theme.px(4))
        for way in state.ways:
            flow.addWidget(Tag(theme, way_words(way), tone="good"))
        absent = why_not(self.reach.method, self.reach.safe, state)
        if absent:
            words = self.tr("Why not the others?") if state.ways else self.tr("Why is there nothing here?")
            self.why = QuietButton(theme, words, small=True, muted=True, icon="chevron-down")
            self.why.setObjectName(f"why_not_{self.reach.method.id}")
            self.why.setAccessibleName(f"{words} {self.reach.method.value}")
            self.why.clicked.connect(self._on_why)
            flow.addWidget(self.why)
        self.body.addWidget(line)
        self._reasons = QWidget()
        column = QVBoxLayout(self._reasons)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for way, reason in absent:
            words = self.tr("{way}: {reason}").format(way=way_words(way), reason=reason_words(reason))
            icon = "ban" if reason == "said_no" else "clock" if reason == "outside_hours" else "info"
            column.addWidget(IconLabel(theme, words, icon=icon, size="small", wrap=True))
        self._reasons.hide()
        self.body.addWidget(self._reasons)

    def _on_why(self) -> None:
        shown = not self._reasons.isVisibleTo(self)
        self._reasons.setVisible(shown)
        if self.why is not None:
            self.why.set_icon("chevron-up" if shown else "chevron-down")

    def _confirm(self, reach: Reach) -> None:
        theme = self.theme
        row = QHBoxLayout()
        row.setSpacing(theme.space("xs"))
        self.still_right = SecondaryButton(
            theme, self.tr("Still right"), icon="check", keycap=STILL_RIGHT_KEY
        )
        self.still_right.setAccessibleName(self.tr("Still right: {way}").format(way=ltr(reach.method.value)))
        self.still_right.setObjectName(f"still_right_{reach.method.id}")
        self.still_right.clicked.connect(lambda: self.confirmed.emit(reach.method.id))
        row.addWidget(self.still_right, 0, Qt.AlignmentFlag.AlignTop)
        today = self._context.clock.now().local().date()
        last = reach.safe.last_confirmed()
        words = self.tr("Asked and nothing changed. Last time {day}.")
        when = day_words.day(last.local().date(), today) if last is not None else ""
        row.addWidget(PlainLabel(theme, words.format(day=when), size="small", role="muted", wrap=True), 1)
        self.body.addLayout(row)
