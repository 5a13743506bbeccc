"""What Crisis is told of the session it was opened from: place, who is there, who hears, what was said (rule 17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain import interpreting
from desktop.domain.answers import view
from desktop.domain.carried_over import Carried
from desktop.domain.clock import Moment
from desktop.domain.someone import CAME, HELP, someone_of
from desktop.ui.screens.session_texts import answer_words, named, time_words
from desktop.ui.screens.session_way import way_words
from desktop.ui.widgets.labels import bare

if TYPE_CHECKING:
    from desktop.domain.answers import Answer
    from desktop.domain.protocol import Question
    from desktop.ui.screens.session_draft import SessionDraft

translate = QCoreApplication.translate
URGENT = ("crisis", "emergency_number")
"""An answer that sets one of these off is told in the log of the crisis."""
DANGER, HURT = frozenset({"speak.now", "safe_place.danger"}), frozenset({"hurt.is", "hurt.help"})
"""The questions of every protocol whose urgent answer says what kind of incident it is: danger now, somebody hurt."""


def carried_over(draft: SessionDraft) -> Carried:
    """Return what the session knows. It reads memory only: Crisis waits for nothing."""
    return Carried(
        where=_where(draft),
        who=_who(draft),
        lines=(*_happened(draft), *_lines(draft)),
        kind=_kind(draft),
        under_18=draft.wizard.context.get("client.age_group") == "under_18",
        interpreter=_interpreter(draft),
        listening=draft.wizard.listening,
        cannot_speak=any(event["kind"] == HELP for event in draft.events),
    )


def _kind(draft: SessionDraft) -> str:
    """Return the kind of incident that they named themselves; empty where they said nothing so plain."""
    said = {question.id for question in _urgent_questions(draft)}
    if said & DANGER:
        return "violence_now"
    return "medical" if said & HURT else ""


def _interpreter(draft: SessionDraft) -> str:
    """Return who interprets, where somebody does at this moment."""
    if not interpreting.is_here(draft.wizard, draft.events):
        return ""
    said = [
        bare(answer_words(question, answer, draft.name))
        for question, answer in _filled(draft, interpreting.FILL)
    ]
    return ". ".join(words for words in said if words) or translate("Session", "An interpreter")


def _where(draft: SessionDraft) -> str:
    """Return the place of today; where they said "not at home" and no more, that is what stands there."""
    usual = draft.client.usual_address
    elsewhere = False
    for _question, answer in _filled(draft, "location_today"):
        value = answer.value
        if isinstance(value, dict):
            address = next(
                (each for each in draft.client.draft.addresses if each.id and each.id == value["address_id"]),
                None,
            )
            if address is not None and address.shelter:
                # the answer only names it; whoever calls for help has to say where it is
                return address.one_line()
            parts = [value["text"], value["town"], value["region"]]
            told = ", ".join(part for part in parts if part)
            return told or (address.one_line() if address is not None else "")
        if value == "yes" and usual is not None:
            return usual.one_line()
        elsewhere = elsewhere or value == "no"
    return translate("Session", "Not at the address we know") if elsewhere else ""


def _who(draft: SessionDraft) -> str:
    """Return who is in the room, and whether they hear."""
    people = _filled(draft, "people_present")
    found = [bare(answer_words(question, answer, draft.name)) for question, answer in people]
    if draft.wizard.listening:
        found.append(translate("Session", "Others can hear"))
    return ". ".join(part for part in found if part)


def _happened(draft: SessionDraft) -> tuple[str, ...]:
    """Return the help word, each time it was said, and who is there still; what was said first stands first."""
    here = someone_of(draft.events)
    lines = []
    for event in draft.events:
        at = Moment.read(event["at"])
        if event["kind"] == HELP:
            words = translate("Session", "Help word said, {time}")
        elif here is not None and event["kind"] == CAME and at == here.since:
            words = translate("Session", "{what}, {time}")
        else:
            continue
        came = way_words(draft.wizard.protocol.channel).came
        lines.append(bare(words.format(what=came, time=time_words(at))))
    return tuple(lines)


def _lines(draft: SessionDraft) -> tuple[str, ...]:
    """Return the answers that set off something urgent, each with its question.

    Also of pages that are closed now because somebody came: it was said all the same.
    """
    wizard = draft.wizard
    told = translate("Session", "Said in the session: {question} {answer}")
    lines = []
    for question in _urgent_questions(draft):
        ask = named(question.ask or question.say, draft.name)
        answer = wizard.answers[question.id]
        words = answer_words(question, answer, draft.name, wizard.protocol.channel)
        if words:
            lines.append(bare(told.format(question=ask, answer=words)))
    return tuple(lines)


def _urgent_questions(draft: SessionDraft) -> list[Question]:
    wizard = draft.wizard
    # a question may stand on several pages, for the shorter forms: it was answered once
    questions = {each.id: each for _step, page in wizard.protocol.pages() for each in page.questions}
    found = []
    for question in questions.values():
        answer = wizard.answers.get(question.id)
        if answer is not None and answer.state == "answered" and _urgent(question, answer):
            found.append(question)
    return found


def _urgent(question: Question, answer: Answer) -> bool:
    seen = view(question, answer)
    return any(
        not seen.isdisjoint(entry.values) and not set(URGENT).isdisjoint(entry.effects)
        for entry in question.effects
    )


def _filled(draft: SessionDraft, fill: str) -> list[tuple[Question, Answer]]:
    """Return the plain answers that fill a place of the record, the questions shown now only, in their order."""
    wizard = draft.wizard
    found = []
    for page in wizard.visible_pages:
        for question in page.questions:
            answer = wizard.answers.get(question.id)
            if question.fills != fill or answer is None or answer.state != "answered" or not answer.given():
                continue
            if wizard.holds(question.when):
                found.append((question, answer))
    return found
