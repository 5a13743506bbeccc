"""The call dropped: how long ago, what was agreed, how many tries; never more of them than agreed (V4, PRACTICE 17)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.clock import Moment
from desktop.domain.drop_plan import DropPlan, DropStep, meant, next_step, plan_of
from desktop.ui import day_words
from desktop.ui.safe_contact_secrets import voicemail_words
from desktop.ui.safe_contact_words import reason_words
from desktop.ui.screens.session_texts import answer_words, named
from desktop.ui.screens.session_way import WRITTEN, way_words
from desktop.ui.widgets.buttons import IconButton, SecondaryButton
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.timer_label import TimerLabel
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from desktop.domain.answers import Answer
    from desktop.domain.clock import Clock
    from desktop.domain.contacts import ContactState
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.theme.theme import Theme

    Look = Callable[[SessionDraft, Moment], ContactState | None]

translate = QCoreApplication.translate
DROPPED, TRY, BACK, ENDED = "call_dropped", "call_try", "call_back", "drop_ended"
TEXTED, THEN = "call_text", "drop_then"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A dropped call as its events tell it: since when, what was done, and when the last of it was."""

    since: Moment
    last: Moment
    tries: int = 0
    texted: bool = False
    went_on: bool = False
    """What was agreed for when the tries fail was done."""


def dropped_of(draft: SessionDraft) -> Dropped | None:
    """Return the call that is dropped now; None when it is not."""
    found: Dropped | None = None
    for event in draft.events:
        kind, at = event["kind"], Moment.read(event["at"])
        if kind == DROPPED:
            found = Dropped(since=at, last=at)
        elif kind in (BACK, ENDED):
            found = None
        elif found is not None and kind in (TRY, TEXTED, THEN):
            found = Dropped(
                since=found.since,
                last=found.last if kind == THEN else at,
                tries=found.tries + (kind == TRY),
                texted=found.texted or kind == TEXTED,
                went_on=found.went_on or kind == THEN,
            )
    return found


def agreed(draft: SessionDraft) -> tuple[dict[str, Answer], Moment | None]:
    """Return what was agreed for a lost connection by question id, and when: today (None) or else last time."""
    wizard = draft.wizard
    for _step, page in wizard.protocol.pages():
        if not any(question.fills == "drop_plan" for question in page.questions):
            continue
        today = {
            question.id: answer
            for question in page.questions
            if (answer := wizard.answers.get(question.id)) is not None and answer.given()
            and answer.state == "answered"
        }  # fmt: skip
        if today:
            return meant(today), None
        last = draft.known.last
        found = {question.id: last[question.id] for question in page.questions if question.id in last}
        if found:
            return meant({key: one.answer for key, one in found.items()}), max(
                one.at for one in found.values()
            )
    return {}, None


def agreed_words(draft: SessionDraft) -> list[str]:
    """Return the agreed plan, one line per answer."""
    protocol = draft.wizard.protocol
    lines = [
        answer_words(protocol.question(key), answer, draft.name, protocol.channel)
        for key, answer in agreed(draft)[0].items()
    ]
    return [line for line in lines if line]


class DropView(QWidget):
    """Shown at the side while the call is dropped; `tried`, `came_back` and `gave_up` are what the person did.

    `look` says what safe contact leaves of the session's number at a moment; None without a number: nobody is called.
    """

    tried = Signal()
    texted = Signal()
    went_on = Signal(str)
    came_back = Signal()
    gave_up = Signal()
    crisis = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._clock = theme, clock
        self.look: Look = _nothing_known
        self._draft: SessionDraft | None = None
        self._now: Dropped | None = None
        self._seen: tuple[Dropped, float, float] | None = None
        self._plan = DropPlan()
        self._step: DropStep | None = None
        self.timer = TimerLabel(theme, size="title", icon="phone-off")
        self.count = PlainLabel(theme, "", role="muted", wrap=True)
        self.plan = QVBoxLayout()
        self.plan.setSpacing(theme.px(4))
        self.shared = IconLabel(theme, "", icon="triangle-alert", role="caution", wrap=True)
        self.earlier = PlainLabel(theme, "", role="muted", wrap=True)
        self.why = IconLabel(theme, "", icon="triangle-alert", role="caution", wrap=True)
        self.next_words = PlainLabel(theme, "", wrap=True)
        self.next_timer = TimerLabel(theme, icon="clock")
        self.cover = HoldToSee(theme, translate("Session", "If someone else answers"), "")
        self.message = HoldToSee(theme, translate("Session", "What to leave or send, word for word"), "")
        self.text_button = SecondaryButton(
            theme, translate("Session", "I sent the text now"), icon="message-square"
        )
        self.try_button = SecondaryButton(theme, translate("Session", "I tried now"), icon="phone-call")
        self.back_button = SecondaryButton(theme, "", icon="check")
        self.end_button = SecondaryButton(theme, translate("Session", "End for today"), icon="clock")
        self.crisis_button = SecondaryButton(
            theme, translate("Session", "Danger: open Crisis"), icon="life-buoy"
        )
        self.then_button = WrappedButton(theme, "", icon="chevron-right")
        self.try_button.clicked.connect(self.tried)
        self.text_button.clicked.connect(self.texted)
        self.then_button.clicked.connect(lambda: self.went_on.emit(self._plan.then))
        self.back_button.clicked.connect(self.came_back)
        self.end_button.clicked.connect(self.gave_up)
        self.crisis_button.clicked.connect(self.crisis)
        self.close_button = IconButton(theme, "x", translate("Session", "Close this panel"))
        self.close_button.clicked.connect(self.closed)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(theme.space("xs"))
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        self.title = PlainLabel(theme, "", strong=True, wrap=True)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.timer)
        row.addWidget(self.count, 1)
        column = QVBoxLayout(self)
        # room for the focus ring, which the scroll area would cut
        reach = theme.px(6)
        column.setContentsMargins(reach, 0, reach, reach)
        column.addLayout(head)
        column.setSpacing(theme.space("xs"))
        column.addLayout(row)
        column.addWidget(self.earlier)
        column.addLayout(self.plan)
        waits = QHBoxLayout()
        waits.addWidget(self.next_words, 1)
        waits.addWidget(self.next_timer)
        column.addWidget(self.shared)
        column.addWidget(self.why)
        column.addLayout(waits)
        for part in (
            self.cover, self.message, self.text_button, self.try_button, self.then_button,
            self.back_button, self.end_button, self.crisis_button,
        ):  # fmt: skip
            column.addWidget(part)
        column.addLayout(self.lines)
        column.addStretch(1)

    def show_lines(self, parts: list[QWidget]) -> None:
        """Show the protocol's own words about a dropped call."""
        _empty(self.lines)
        for part in parts:
            self.lines.addWidget(part)

    def show_drop(self, draft: SessionDraft) -> None:
        """Show the plan and the tries of the dropped call."""
        self._draft, self._now = draft, dropped_of(draft)
        way = way_words(draft.wizard.protocol.channel)
        self.title.setText(way.gone)
        self.back_button.setText(way.again)
        answers, said_at = agreed(draft)
        self._plan = plan_of(answers, said_at)
        tries = self._now.tries if self._now is not None else 0
        words = translate("Session", "Tries: {count} of {most} agreed")
        self.count.setText(words.format(count=ltr(str(tries)), most=ltr(str(self._plan.tries))))
        earlier = ""
        if said_at is not None and said_at.is_readable:
            day = day_words.plain_day(said_at.local().date(), self._clock.now().local().date())
            earlier = translate("Session", "As agreed on {day}, not today:").format(day=day)
        self.earlier.setText(earlier)
        self.earlier.setVisible(bool(earlier))
        _empty(self.plan)
        lines = agreed_words(draft) or [
            translate(
                "Session", "Nothing was agreed. One try, then wait for them or for the next agreed day."
            )
        ]
        for line in (
            (listed(lines[:-1]), lines[-1]) if self._plan.then and len(lines) > 1 else (listed(lines),)
        ):
            self.plan.addWidget(IconLabel(self.theme, line, icon="chevron-right", wrap=True))
        reach = draft.reach
        shared = reach.method.shared_with if reach is not None else ""
        words = translate("Session", "This phone is shared with {who}: no extra tries.")
        self.shared.set_text(words.format(who=isolate(shared)) if shared else "")
        self.shared.setVisible(bool(shared))
        cover = ""
        if reach is not None:
            cover = named(
                "\n".join(part for part in (reach.safe.if_other_answers, reach.safe.ring_back_finds) if part),
                draft.name,
            )
        self.cover.set_secret(cover)
        self.cover.setVisible(bool(cover))
        then = translate("Session", "Next, as agreed: {words}").format(words=isolate(self._plan.then))
        self.then_button.setText(then)
        self._step = None
        self.tick()

    def clear(self) -> None:
        """Take every word out."""
        self._draft, self._now, self._seen, self._step = None, None, None, None
        self._plan = DropPlan()
        _empty(self.plan)
        _empty(self.lines)
        for part in (self.shared, self.why):
            part.set_text("")
        self.earlier.setText("")
        self.then_button.setText("")
        self.cover.set_secret("")
        self.message.set_secret("")

    def tick(self) -> None:
        """One second later: how long ago, and what may be done now."""
        if self._draft is None or self._now is None:
            return
        elapsed = self._elapsed(self._now)
        self.timer.set_seconds(int(elapsed[0]))
        step = self._next(self._draft, self._now, elapsed[1])
        self.next_timer.set_seconds(step.ready_in)
        before, self._step = self._step, step
        if before is None or (before.may_try, before.why, before.may_text, before.over) != (
            step.may_try, step.why, step.may_text, step.over,
        ):  # fmt: skip
            self._show(step)

    def _elapsed(self, now: Dropped) -> tuple[float, float]:
        """Return the seconds since the call dropped and since the last try.

        Neither a clock that was set back nor a laptop that slept makes them too few: the longer of both clocks counts.
        """
        running = self._clock.monotonic()
        if self._seen is None or self._seen[0].since != now.since:
            self._seen = (now, running, running)
        elif self._seen[0].last != now.last:
            self._seen = (now, self._seen[1], running)
        utc = self._clock.now().utc
        since = max((utc - now.since.utc).total_seconds(), running - self._seen[1])
        last = max((utc - now.last.utc).total_seconds(), running - self._seen[2])
        return since, last

    def _next(self, draft: SessionDraft, now: Dropped, elapsed: float) -> DropStep:
        moment = self._clock.now()
        left = max(0.0, self._plan.minutes * 60 - elapsed)
        state = self.look(draft, moment)
        began = self.look(draft, draft.session.started_at)
        return next_step(
            self._plan,
            tries=now.tries,
            texted=now.texted,
            elapsed=elapsed,
            now=state,
            at_try=self.look(draft, later(moment, left)) if left else state,
            began_outside=began is not None and "outside_hours" in began.reasons,
        )

    def _show(self, step: DropStep) -> None:
        words = why_words(step.why, self._draft.wizard.protocol.channel if self._draft is not None else "")
        self.why.set_text(words)
        self.why.setVisible(bool(words))
        waits = step.why == "too_soon"
        self.next_words.setText(self._next_words(step))
        self.next_words.setVisible(waits)
        self.next_timer.setVisible(waits and not self._plan.in_days)
        # what was not agreed, or is not safe, is not there (V7); what comes later waits in its place
        self.try_button.setVisible(step.may_try or step.why in ("too_soon", "enough"))
        cannot = translate("Session", "Not yet: agreed was a while later.") if waits else words
        self.try_button.set_cannot("" if step.may_try else cannot)
        self.text_button.setVisible(step.may_text)
        went_on = self._now is not None and self._now.went_on
        self.then_button.setVisible(step.over and bool(self._plan.then))
        self.then_button.set_cannot(translate("Session", "This is done and noted.") if went_on else "")
        words_to_send = self._message(step)
        self.message.set_secret(words_to_send)
        self.message.setVisible(bool(words_to_send))

    def _next_words(self, step: DropStep) -> str:
        if not self._plan.in_days:
            return translate("Session", "The next try, as agreed, in")
        now = self._clock.now()
        moment = later(now, step.ready_in).local()
        day = day_words.plain_day(moment.date(), now.local().date())
        return translate("Session", "The next try, as agreed: not before {day}.").format(day=day)

    def _message(self, step: DropStep) -> str:
        """Return what may be left or sent: neutral words, and only where the client said it is safe."""
        draft = self._draft
        if draft is None or draft.reach is None:
            return ""
        state = self.look(draft, self._clock.now())
        voicemail = step.may_try and state is not None and "voicemail" in state.ways
        return voicemail_words(draft.reach.safe) if voicemail or step.may_text else ""


def _nothing_known(_draft: SessionDraft, _at: Moment) -> None:
    return None


def later(moment: Moment, seconds: float) -> Moment:
    """Return a moment some seconds on."""
    return replace(moment, utc=moment.utc + timedelta(seconds=seconds))


def why_words(why: str, channel: str) -> str:
    """Return why nobody is called from here; empty where somebody may be, or only later."""
    if why == "they_call" and channel in WRITTEN:
        return translate("Session", "Agreed: they write or call when they can. Wait for them.")
    do_not = translate("Session", "{reason}: do not call.")
    if why in ("outside_hours", "zone_unknown", "other_number", "not_same"):
        return do_not.format(reason=reason_words(why))
    return {
        "they_call": translate("Session", "Agreed: they call back. Do not call, wait for them."),
        "agreed_day": translate("Session", "Agreed: nobody calls, you wait for the next agreed day."),
        "own_words": translate("Session", "Do as it was agreed, in the words above."),
        "enough": translate("Session", "All agreed tries are made. Wait for them, or end for today."),
        "ends_before": translate(
            "Session", "Their safe hours end before the agreed time is over: do not call any more today."
        ),
        "no_call": translate("Session", "They said that calling is not safe: do not call."),
        "never_asked": translate(
            "Session", "Nobody has asked whether calling back is safe: do not call, wait for them."
        ),
        "no_number": translate("Session", "There is no number in the record: wait for them."),
    }.get(why, "")


def _empty(layout: QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
