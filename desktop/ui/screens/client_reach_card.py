"""The safe-contact card of one way to reach somebody: what they said, what is left of it now, why the rest is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.contacts import why_not, without_common_hours
from desktop.domain.safe_hours import zone_of
from desktop.ui import day_words
from desktop.ui.channel_words import ICONS, channel_words
from desktop.ui.safe_contact_secrets import missing_words, secrets
from desktop.ui.safe_contact_words import (
    SafeWords,
    reason_words,
    safe_words,
    shared_with_danger_words,
    way_words,
)
from desktop.ui.widgets.anew import Anew
from desktop.ui.widgets.banner import Banner, Tone
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.chip import Tag
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import Icon, IconLabel
from desktop.ui.widgets.labels import PhoneText, PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed, set_apart

if TYPE_CHECKING:
    from desktop.domain.clients import Reach
    from desktop.domain.contacts import ContactState
    from desktop.domain.safe_hours import Hours
    from desktop.ui.context import ScreenContext

STILL_RIGHT_KEY = "Y"
_TONES: dict[str, Tone] = {"good": "good", "look": "look", "stop": "look"}


def hours_words(hours: tuple[Hours, ...]) -> list[str]:
    """Return each span of safe hours: Mon, Tue, Wed 08:00–16:00."""
    lines = []
    for span in hours:
        if not span.days:
            continue
        days = listed(day_words.weekday(day) for day in span.days) if len(span.days) < 7 else ""
        times = ltr(f"{span.start}–{span.until}")
        lines.append(" ".join(part for part in (days, times) if part))
    return lines


class ReachCard(Card):
    """What the person said about one way; `confirmed` carries its id.

    Ways that are not safe now are absent, with the reason one press away (V7).
    """

    confirmed = Signal(str)

    def __init__(self, context: ScreenContext, reach: Reach) -> None:
        super().__init__(context.theme)
        self.reach, self._context = reach, context
        theme, method, safe = context.theme, reach.method, reach.safe
        self.body.setSpacing(theme.space("s"))
        self.state = context.services.clients.state_of(reach)
        top = QHBoxLayout()
        top.setSpacing(theme.space("xs"))
        top.addWidget(Icon(theme, ICONS.get(method.kind, "phone"), role="muted"))
        top.addWidget(PlainLabel(theme, channel_words(method.kind), role="muted"))
        top.addWidget(PhoneText(theme, method.value, selectable=False))
        top.addStretch(1)
        if method.is_preferred:
            top.addWidget(Tag(theme, self.tr("Use first")))
        self.body.addLayout(top)
        self.banner = Banner(theme, "")
        self.body.addWidget(self.banner)
        self.why: QuietButton | None = None
        self._ways_now = Anew(self.body)
        if method.shared_with:
            shared = self.tr("Others too: {who}").format(who=isolate(method.shared_with))
            self.body.addWidget(IconLabel(theme, shared, icon="ear", wrap=True))
            if method.shared_with_danger:
                minding = shared_with_danger_words()
                self.body.addWidget(
                    IconLabel(theme, minding, icon="triangle-alert", role="caution", size="small", wrap=True)
                )
        self._hours(reach)
        if safe.words:
            self.body.addWidget(IconLabel(theme, f"“{isolate(safe.words)}”", icon="quote", wrap=True))
        self._secrets_now = Anew(self.body)
        missing = missing_words(safe)
        if missing:
            self.body.addWidget(
                IconLabel(theme, missing, icon="phone-incoming", role="caution", size="small", wrap=True)
            )
        self.still_right: SecondaryButton | None = None
        if safe.last_confirmed() is not None and not without_common_hours(safe):
            self._confirm(reach)
        self._words: SafeWords | None = None
        self.look_again()

    def look_again(self) -> None:
        """Show what is allowed at this moment; nothing is touched where nothing changed."""
        reach, now = self.reach, self._context.clock.now()
        self.state = state = self._context.services.clients.state_of(reach)
        words = safe_words(reach, state, now)
        if words != self._words:
            self._words = words
            tone = _TONES[words.tone]
            self.banner.set_message(words.dated, tone=tone, detail=words.rest, icon=words.icon)
        absent = why_not(reach.method, reach.safe, state)
        opened = self.why is not None and self._reasons.isVisibleTo(self)
        if self._ways_now.show((state.ways, absent), lambda: self._ways(state, absent)):
            self._reasons.hide()
            if opened and self.why is not None:
                self._on_why()
        covered = secrets(reach.safe, state, now.local().date())
        self._secrets_now.show(
            covered,
            lambda: [HoldToSee(self.theme, each.name, each.words, icon=each.icon) for each in covered],
        )
        self._their_clock.set_text(self._clock_words())
        self._their_clock.setVisible(bool(self._their_clock.text()))

    def _hours(self, reach: Reach) -> None:
        """Say the hours, and what their clock shows where that is not ours."""
        theme = self.theme
        for line in hours_words(reach.safe.hours):
            self.body.addWidget(IconLabel(theme, line, icon="clock", wrap=True))
        if reach.safe.recheck_reason in ("merged", "two_vaults"):
            self._both(reach)
        self._their_clock = IconLabel(theme, "", icon="globe", role="muted", wrap=True)
        self.body.addWidget(self._their_clock)

    def _both(self, reach: Reach) -> None:
        """Both answers as they were said, each on its own clock, until somebody asks which hours hold."""
        said = [each for each in self._context.services.clients.said_apart(reach) if each.hours]
        if without_common_hours(reach.safe):
            words = self.tr("Two answers about this number have no hour in common. Ask which hours are safe.")
            self.body.addWidget(IconLabel(self.theme, words, icon="clock-alert", role="caution", wrap=True))
        today = self._context.clock.now().local().date()
        for each in said:
            zone = each.zone() or self.tr("time zone not known")
            words = self.tr("Said on {day}: {hours} ({zone})").format(
                day=day_words.plain_day(each.said_at.local().date(), today) if each.said_at else "–",
                hours=set_apart(hours_words(each.hours)),
                zone=ltr(zone),
            )
            self.body.addWidget(
                IconLabel(self.theme, words, icon="clock", size="small", role="muted", wrap=True)
            )

    def _clock_words(self) -> str:
        now = self._context.clock.now()
        zone = zone_of(self.reach.safe.zone(), now)
        local = now.utc.astimezone(zone) if zone is not None else now.local()
        if local.utcoffset() == now.local().utcoffset():
            return ""
        clock = f"{day_words.weekday(local.weekday())} {ltr(f'{local:%H:%M}')}"
        return self.tr("Their clock shows {time} now").format(time=clock)

    def _ways(self, state: ContactState, absent: tuple[tuple[str, str], ...]) -> list[QWidget]:
        theme = self.theme
        self.why = None
        line = QWidget()
        flow = FlowLayout(line, gap_x=theme.space("xs"), gap_y=theme.px(4))
        for way in state.ways:
            flow.addWidget(Tag(theme, way_words(way), tone="good"))
        if absent:
            words = self.tr("Why not the others?") if state.ways else self.tr("Why is there nothing here?")
            self.why = QuietButton(theme, words, small=True, muted=True, icon="chevron-down")
            self.why.setObjectName(f"why_not_{self.reach.method.id}")
            self.why.setAccessibleName(f"{words} {self.reach.method.value}")
            self.why.clicked.connect(self._on_why)
            flow.addWidget(self.why)
        self._reasons = QWidget()
        column = QVBoxLayout(self._reasons)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for way, reason in absent:
            words = self.tr("{way}: {reason}").format(way=way_words(way), reason=reason_words(reason))
            icon = "ban" if reason == "said_no" else "clock" if reason == "outside_hours" else "info"
            column.addWidget(IconLabel(theme, words, icon=icon, size="small", wrap=True))
        return [line, self._reasons]

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
