"""What is known before the first word of a session: the way, what is safe, what is due, one line each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.opening import PHONE
from desktop.services.session_facts import LOST_DAYS
from desktop.ui.screens.client_learning import topic_titles
from desktop.ui.screens.record_lines import over_words
from desktop.ui.screens.session_booking import booking_of
from desktop.ui.screens.session_field import safe_line
from desktop.ui.screens.session_texts import Safe, channel_words
from desktop.ui.task_words import due_words
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.domain.clients import Client, Reach
    from desktop.domain.clock import Moment
    from desktop.domain.conditions import ContextValue
    from desktop.domain.contacts import ContactState
    from desktop.domain.opening import Opening
    from desktop.domain.protocol import Protocol
    from desktop.services.session_facts import Known
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
READY = "ready.done"
"""The question of the built-in protocols that asks what is ready before the first word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """What the page shows; `due` are sentences, one line each.

    `to_mind`, who may be the danger: PRACTICE 14.
    """

    client: Client
    opening: Opening
    state: ContactState | None
    safe: Safe
    language: str
    due: tuple[str, ...]
    length: str
    now: Moment
    booking: tuple[str, str] = ("", "")
    """The booking it is for and when that is, as `booking_of` returns them."""
    to_mind: str = ""
    channels: tuple[str, ...] = ()
    """The channels it can begin over now."""
    asks_ready: frozenset[str] = frozenset()
    """The lengths whose own first page asks what is ready, the second phone among it (G-CRISIS-5)."""

    @property
    def reach(self) -> Reach | None:
        """The way it goes over."""
        return self.opening.reach


def lengths_asking(protocol: Protocol) -> frozenset[str]:
    """Return the lengths in which a protocol itself asks what is ready."""
    return frozenset(
        length
        for step in protocol.steps
        for page in step.pages
        for question in page.questions
        if question.id == READY
        for length in page.lengths
        if length in question.lengths
    )


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
        words = translate("Session", "They like {channel} better; the session asks why it goes another way")
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
    """Return what is due about a client, one line each: a plan, a concern, lessons, tasks (PRACTICE 34)."""
    services, today = context.services, context.clock.now().local().date()
    lines = []
    if services.crises.since_session(client_id):
        words = translate(
            "Session", "Much has happened since the last session: a longer one fits, look again at needs"
        )
        lines.append(words)
    if services.today.plan_to_review(client_id):
        lines.append(translate("Session", "Look at the plan together: did it help, does it still fit?"))
    if services.today.plan_talks(client_id):
        # for whom it helps most is in the guides; why stands in the record, covered (PRACTICE 26, 32)
        lines.append(translate("Session", "There is no plan yet: talk about one, if they want one"))
    concerns = services.record.rows(client_id)["flags"]
    if any(over_words(row.text("expires_at"), today) for row in concerns):
        # which one stands in the record, covered (PRACTICE 32)
        lines.append(translate("Session", "Something in the record was to be looked at again by now"))
    titles = topic_titles(context)
    for lesson in services.education.due(client_id):
        words = translate("Session", "To learn together again: {topic}")
        lines.append(words.format(topic=isolate(titles.get(lesson.topic, lesson.topic.replace("_", " ")))))
    for task in services.today.tasks(client_id):
        when = due_words(task, today)
        words = translate("Session", "{task} ({when})").format(task=isolate(task.title), when=when)
        lines.append(words if when else isolate(task.title))
    return lines


def preparation(
    context: ScreenContext,
    client: Client,
    found: Opening,
    facts: Mapping[str, ContextValue],
    known: Known,
    appointment_id: str = "",
    channels: tuple[str, ...] = (),
) -> Preparation:
    """Return what the page shows about a client before a session; `appointment_id` is the booking it begins from."""
    services, draft, reach = context.services, client.draft, found.reach
    language = services.session_facts.language(client.preferred_language)
    words = [language.name if language is not None else client.preferred_language]
    if draft.interpreter_need in ("yes", "sometimes"):
        words.append(translate("Session", "with an interpreter"))
    if draft.interpreter_note:
        words.append(draft.interpreter_note)
    off = facts["session.off_preferred_channel"] == "yes"
    return Preparation(
        client=client,
        opening=found,
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
        channels=channels,
        asks_ready=lengths_asking(context.content.protocol(found.protocol_id or PHONE)),
        to_mind=_to_mind(*services.walls.whom_to_mind(client.id)),
    )


def _to_mind(names: Sequence[str], guardian: bool) -> str:
    also = [translate("Session", "a caregiver or sponsor")] if guardian else []
    return listed([*(isolate(name) for name in names), *also])
