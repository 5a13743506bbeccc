"""What was said of safe contact in a session, against what stands on the card of the method it went over (V7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from desktop.domain.contacts import NOTHING_STANDS, SafeContact, without_common_hours
from desktop.domain.cover_story import story_problem, who_we_are_problem

if TYPE_CHECKING:
    from desktop.domain.clock import Moment
    from desktop.domain.protocol import Question
    from desktop.domain.wizard import Wizard

_CALLS = ("phone", "video")
"""Where "may I ring back" is about calling; where people sit together it is about any way."""
_WAYS = {"call_back": "may_call", "leave_message": "may_voicemail"}
MOST_LETTERS = 500
"""The longest a line of the card may be; longer words stay in the note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardChange:
    """One line of the card that was said differently: `field` of SafeContact, its `value`, and what stands there now.

    `widens`: more would be allowed, or an agreed story would be another one. That is asked about; a no counts at once.
    """

    field: str
    value: str
    before: str
    widens: bool


def said_differently(wizard: Wizard, card: SafeContact) -> tuple[CardChange, ...]:
    """Return what the answers say and the card does not, in the order of the card.

    Nothing counts before it is them. A yes that others could hear allows nothing (PRACTICE 2); a no that they could
    hear counts. "Not sure" is no word for the card: the card is asked about again.
    """
    if wizard.identity != "confirmed":
        return ()
    heard = wizard.listening or wizard.alone != "yes"
    changes = [
        change
        for question, value in _answered(wizard)
        if (change := _change(wizard, question, value, card)) is not None and not (change.widens and heard)
    ]
    return tuple({change.field: change for change in changes}.values())


def is_on_card(wizard: Wizard, card: SafeContact) -> bool:
    """Tell whether the card has every no and yes that was said: only "not sure" and a heard yes leave a doubt."""
    unsure = any(value == "unsure" and question.fills in _WAYS for question, value in _answered(wizard))
    return not unsure and not said_differently(wizard, card) and not heard_yes(wizard, card)


def heard_yes(wizard: Wizard, card: SafeContact) -> bool:
    """Tell whether a yes was said that counts for nothing, because others could hear it."""
    if wizard.identity != "confirmed" or not (wizard.listening or wizard.alone != "yes"):
        return False
    found = (_change(wizard, question, value, card) for question, value in _answered(wizard))
    return any(change is not None and change.widens for change in found)


def on_the_card(card: SafeContact, changes: Sequence[CardChange], now: Moment, *, whole: bool) -> SafeContact:
    """Return the card with what was said today. `whole`: they said alone that everything else is as it was.

    Without that the rest of the card is asked about again. A doubt that leaves nothing standing is not lifted by one
    line. Hours keep the clock they were said on.
    """
    values: dict[str, Any] = {change.field: change.value for change in changes}
    stands = card.recheck_reason in NOTHING_STANDS or without_common_hours(card)
    doubt = "" if whole and not without_common_hours(card) else card.recheck_reason if stands else "changed"
    return replace(
        card,
        **values,
        time_zone=card.zone() if card.hours else card.time_zone,
        said_at=now,
        confirmed_at=None,
        recheck_reason=doubt,
    )


def whole_confirmed(wizard: Wizard) -> bool:
    """Tell whether they said, alone and sure to be them, that the same way and hours are still safe."""
    said = {
        value
        for question, value in _answered(wizard)
        if question.fills == "safe_contact_again" and question.kind == "yes_no_unsure"
    }
    return (
        said == {"yes"} and wizard.alone == "yes" and not wizard.listening and wizard.identity == "confirmed"
    )


def _answered(wizard: Wizard) -> list[tuple[Question, Any]]:
    return [
        (question, kept.answer.value)
        for kept in wizard.kept
        if kept.shown
        and kept.answer.state == "answered"
        and (question := wizard.protocol.question(kept.question_id)) is not None
    ]


def _change(wizard: Wizard, question: Question, value: Any, card: SafeContact) -> CardChange | None:
    field, text = _line(wizard, question, value, card)
    before = str(getattr(card, field, "")) if field else ""
    if not field or not text or text == before or len(text) > MOST_LETTERS:
        return None
    narrows = text == "no" if field.startswith("may_") else not before or field == "words"
    return CardChange(field=field, value=text, before=before, widens=not narrows)


def _line(wizard: Wizard, question: Question, value: Any, card: SafeContact) -> tuple[str, str]:
    """Return the field of the card that an answer is about, and what it says there."""
    fills, kind = question.fills, question.kind
    if fills in _WAYS and value in ("yes", "no"):
        calls = fills != "call_back" or wizard.protocol.channel in _CALLS
        return (_WAYS[fills], str(value)) if calls else ("", "")
    if fills == "if_someone_answers" and kind == "choice":
        words = next((option.label for option in question.options if option.id == value), "")
        return ("", "") if story_problem(words) else ("if_other_answers", words)
    if fills == "if_someone_answers" and kind == "text":
        words = str(value).strip()
        return ("", "") if who_we_are_problem(words) else ("identify_as", words)
    if fills == "safe_contact_again" and kind == "text":
        words = str(value).strip()
        return ("words", card.words if words in card.words else "\n".join(filter(None, (card.words, words))))
    return ("", "")
