"""The call dropped: how long ago, what was agreed, how many tries; never more of them than agreed (V4, PRACTICE 17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.clock import Moment
from desktop.ui.screens.session_texts import answer_words, named
from desktop.ui.widgets.buttons import IconButton, SecondaryButton
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.timer_label import TimerLabel

if TYPE_CHECKING:
    from desktop.domain.answers import Answer
    from desktop.domain.clock import Clock
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
DROPPED, TRY, BACK, ENDED = "call_dropped", "call_try", "call_back", "drop_ended"
TRIES = {"one": 1, "two": 2, "three": 3}


def state_of(draft: SessionDraft) -> tuple[Moment | None, int]:
    """Return since when the call is dropped (None: it is not) and how many tries there were."""
    since: Moment | None = None
    tries = 0
    for event in draft.events:
        if event["kind"] == DROPPED:
            since, tries = Moment.parse(event["at"]), 0
        elif event["kind"] == TRY:
            tries += 1
        elif event["kind"] in (BACK, ENDED):
            since, tries = None, 0
    return since, tries


def agreed(draft: SessionDraft) -> dict[str, Answer]:
    """Return what was agreed for a lost connection, today or else last time, by question id."""
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
            return today
        last = draft.known.last
        return {question.id: last[question.id].answer for question in page.questions if question.id in last}
    return {}


def agreed_words(draft: SessionDraft) -> list[str]:
    """Return the agreed plan, one line per answer."""
    protocol = draft.wizard.protocol
    lines = [
        answer_words(protocol.question(key), answer, draft.name, protocol.channel)
        for key, answer in agreed(draft).items()
    ]
    return [line for line in lines if line]


def most_tries(draft: SessionDraft) -> int:
    """Return how many tries were agreed; one when nothing was."""
    for answer in agreed(draft).values():
        if isinstance(answer.value, str) and answer.value in TRIES:
            return TRIES[answer.value]
    return 1


class DropView(QWidget):
    """Shown at the side while the call is dropped; `tried`, `came_back` and `gave_up` are what the person did."""

    tried = Signal()
    came_back = Signal()
    gave_up = Signal()
    crisis = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._clock = theme, clock
        self._since: Moment | None = None
        self.timer = TimerLabel(theme, size="title", icon="phone-off")
        self.count = PlainLabel(theme, "", role="muted", wrap=True)
        self.plan = QVBoxLayout()
        self.plan.setSpacing(theme.px(4))
        self.shared = IconLabel(theme, "", icon="triangle-alert", role="caution", wrap=True)
        self.enough = IconLabel(theme, "", icon="triangle-alert", role="caution", wrap=True)
        self.cover = HoldToSee(theme, translate("Session", "If someone else answers"), "")
        self.try_button = SecondaryButton(theme, translate("Session", "I tried now"), icon="phone-call")
        self.back_button = SecondaryButton(theme, translate("Session", "We speak again"), icon="check")
        self.end_button = SecondaryButton(theme, translate("Session", "End for today"), icon="clock")
        self.crisis_button = SecondaryButton(
            theme, translate("Session", "Danger: open Crisis"), icon="life-buoy"
        )
        self.try_button.clicked.connect(self.tried)
        self.back_button.clicked.connect(self.came_back)
        self.end_button.clicked.connect(self.gave_up)
        self.crisis_button.clicked.connect(self.crisis)
        self.close_button = IconButton(theme, "x", translate("Session", "Close this panel"))
        self.close_button.clicked.connect(self.closed)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(theme.space("xs"))
        title = PlainLabel(theme, translate("Session", "The call dropped"), strong=True, wrap=True)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.close_button)
        row = QHBoxLayout()
        row.addWidget(self.timer)
        row.addStretch(1)
        column = QVBoxLayout(self)
        # room for the focus ring, which the scroll area would cut
        reach = theme.px(6)
        column.setContentsMargins(reach, 0, reach, reach)
        column.addLayout(head)
        column.setSpacing(theme.space("xs"))
        column.addLayout(row)
        column.addWidget(self.count)
        column.addLayout(self.plan)
        for part in (
            self.shared, self.enough, self.cover,
            self.try_button, self.back_button, self.end_button, self.crisis_button,
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
        self._since, tries = state_of(draft)
        most = most_tries(draft)
        words = translate("Session", "Tries: {count} of {most} agreed")
        self.count.setText(words.format(count=ltr(str(tries)), most=ltr(str(most))))
        _empty(self.plan)
        lines = agreed_words(draft) or [
            translate(
                "Session", "Nothing was agreed. One try, then wait for them or for the next agreed day."
            )
        ]
        for line in lines:
            self.plan.addWidget(IconLabel(self.theme, line, icon="chevron-right", wrap=True))
        reach = draft.reach
        shared = reach.method.shared_with if reach is not None else ""
        words = translate("Session", "This phone is shared with {who}: no extra tries.")
        self.shared.set_text(words.format(who=isolate(shared)) if shared else "")
        self.shared.setVisible(bool(shared))
        enough = tries >= most
        words = translate("Session", "All agreed tries are made. Wait for them, or end for today.")
        self.enough.set_text(words if enough else "")
        self.enough.setVisible(enough)
        self.try_button.set_cannot(words if enough else "")
        cover = ""
        if reach is not None:
            cover = named(
                "\n".join(part for part in (reach.safe.if_other_answers, reach.safe.ring_back_finds) if part),
                draft.name,
            )
        self.cover.set_secret(cover)
        self.cover.setVisible(bool(cover))
        self.tick()

    def clear(self) -> None:
        """Take every word out."""
        _empty(self.plan)
        _empty(self.lines)
        self.shared.set_text("")
        self.cover.set_secret("")

    def tick(self) -> None:
        """One second later."""
        if self._since is not None:
            self.timer.set_seconds(int((self._clock.now().utc - self._since.utc).total_seconds()))


def _empty(layout: QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
