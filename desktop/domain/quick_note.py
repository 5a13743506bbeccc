"""Just a note (V16): what its one page says besides the words: with whom, which way, and whether they were reached."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.answers import Answer

if TYPE_CHECKING:
    from desktop.domain.wizard import Wizard

NOTE = "note"
"""The length of a session that is only a note, and the id of its page's protocol: no channel, never offered as one."""
WITH, WAY = "note.with", "note.way"
NOBODY = "nobody"
ONLY_NOTES = ("letter", "")
"""What a note may have for a channel besides those of sessions; empty where it is not noted or went another way."""
REACHED, NOT_REACHED = "reached", "not_reached"

_WAYS = {
    "they_called": ("phone", "incoming", REACHED),
    "i_called": ("phone", "outgoing", REACHED),
    "missed_theirs": ("phone", "incoming", NOT_REACHED),
    "missed_mine": ("phone", "outgoing", NOT_REACHED),
    "text_in": ("sms", "incoming", ""),
    "letter": ("letter", "incoming", ""),
    "met": ("in_person", "", REACHED),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """With whom (client, family, provider, authority, agency, nobody), over what, which way; empty is not noted.

    `channel` is a session's channel or ``letter``; `direction` incoming or outgoing; `outcome` reached or not_reached.
    """

    contact_with: str = ""
    channel: str = ""
    direction: str = ""
    outcome: str = ""


def about(wizard: Wizard) -> About:
    """Return what the shown answers of a note say besides its words."""
    said = _said(wizard)
    channel, direction, outcome = _WAYS.get(said.get(WAY, ""), ("", "", ""))
    return About(contact_with=said.get(WITH, ""), channel=channel, direction=direction, outcome=outcome)


def words_question(wizard: Wizard) -> str:
    """Return the id of the question that holds the note's words."""
    for _step, page in wizard.protocol.pages():
        for question in page.questions:
            if question.fills == "note":
                return question.id
    return ""


def has_words(wizard: Wizard) -> bool:
    """Tell whether there is anything to sign: blanks are no words."""
    answer = wizard.answers.get(words_question(wizard))
    value = answer.value if answer is not None and answer.state == "answered" else ""
    return isinstance(value, str) and bool(value.strip())


def is_blank(answers: Iterable[Answer]) -> bool:
    """Tell whether nothing was written or chosen at all."""
    return not any(answer.given() for answer in answers)


def _said(wizard: Wizard) -> dict[str, str]:
    return {
        kept.question_id: kept.answer.value
        for kept in wizard.kept
        if kept.shown and kept.answer.state == "answered" and isinstance(kept.answer.value, str)
    }
