"""What a session's answers fill besides themselves: people, columns of the session, place, and what was agreed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.agreed import (
    PARTS,
    AgreedGoal,
    AgreedLesson,
    AgreedReferral,
    AgreedTask,
    GoalSaid,
    lessons_of,
    referrals_of,
    tasks_of,
)
from desktop.domain.protocol import Question
from desktop.domain.seen_alone import kept_reason
from desktop.domain.tasks import KINDS
from desktop.domain.wizard import Wizard

NOT_REACHED = frozenset({"someone_else", "no_answer"})
"""Who picked up, where it was not the client (the protocols' choice that fills picked_up)."""
_COLUMNS = frozenset(
    {"picked_up", "alone_for", "alone_why", "camera", "outcome", "technical_problem", "interpreter_mode"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The rows and columns of the record that a sealed session fills (V3, V10, V16); empty texts are not known.

    `people` are the answer's own people; `goals`, `goals_said`, `tasks`, `lessons` and `referrals` are what was
    agreed, each with the question it came from; `words` is all free text that is
    sealed, for search: a working note is gone one day, and its words with it. `usual` are (cue, words) pairs with
    `while_alone` (yes, no, not_asked) beside them, `culture` what custom may have to do with a cue; `safe_contact` is
    ``confirmed``, ``changed``, ``not_same`` or empty. `seen_alone_reason` is as `domain.seen_alone` keeps it.
    """

    people: tuple[Mapping[str, Any], ...] = ()
    picked_up: str = ""
    seen_alone: str = ""
    seen_alone_reason: str = ""
    camera: str = ""
    outcome: str = ""
    technical_problem: str = ""
    interpreter_mode: str = ""
    interpreter_name: str = ""
    place: str = ""
    address_id: str = ""
    goals: tuple[AgreedGoal, ...] = ()
    goals_said: tuple[GoalSaid, ...] = ()
    tasks: tuple[AgreedTask, ...] = ()
    lessons: tuple[AgreedLesson, ...] = ()
    referrals: tuple[AgreedReferral, ...] = ()
    words: str = ""
    usual: tuple[tuple[str, str], ...] = ()
    culture: tuple[tuple[str, str], ...] = ()
    while_alone: str = "not_asked"
    told_notice: bool = False
    """Told in full what we notice and why: once for each client (PRACTICE 5)."""
    safe_contact: str = ""


def findings(wizard: Wizard) -> Findings:
    """Gather what the shown answers fill; answers of pages that were left out fill nothing."""
    people: tuple[Mapping[str, Any], ...] = ()
    single: dict[str, str] = {}
    agreed = _Agreed()
    words: list[str] = []
    usual: list[tuple[str, str]] = []
    culture: list[tuple[str, str]] = []
    told_notice = False
    for kept in wizard.kept:
        question = wizard.protocol.question(kept.question_id)
        if question is None:
            continue
        value, note = kept.answer.value, kept.answer.note
        if not question.working:
            said = value if question.kind == "text" else ""
            words += [
                text for text in (said, *_typed(question, value), note) if isinstance(text, str) and text
            ]
        if not kept.shown or kept.answer.state != "answered":
            continue
        if question.fills == "people_present" and isinstance(value, list):
            people = tuple(person for person in value if isinstance(person, dict))
        elif question.fills in _COLUMNS and isinstance(value, str):
            single[question.fills] = value
            single[f"{question.fills}/note"] = note
        elif question.fills == "location_today" and isinstance(value, dict):
            single["place"] = ", ".join(
                filter(None, (value.get("text"), value.get("town"), value.get("region")))
            )
            single["address_id"] = str(value.get("address_id") or "")
        elif agreed.takes(question, value):
            continue
        elif question.fills == "told_what_we_notice":
            told_notice = told_notice or value == "said"
        elif question.kind == "surroundings" and isinstance(value, dict):
            # one for each clue: it is a part of its answer
            agreed.tasks += [
                AgreedTask(question=f"{question.id}/{clue}", title=title)
                for clue, cell in value.items()
                if (title := str(cell.get("task", "")).strip())
            ]
        else:
            usual += _learnt(wizard, question, value)
            culture += _custom(question, value)
    return Findings(
        people=people,
        picked_up=single.get("picked_up", ""),
        seen_alone=single.get("alone_for", ""),
        seen_alone_reason=_why(single),
        camera=single.get("camera", ""),
        outcome=single.get("outcome", ""),
        technical_problem=single.get("technical_problem", ""),
        interpreter_mode=single.get("interpreter_mode", ""),
        interpreter_name=single.get("interpreter_mode/note", ""),
        place=single.get("place", ""),
        address_id=single.get("address_id", ""),
        goals=tuple(agreed.goals),
        goals_said=tuple(agreed.goals_said),
        tasks=tuple(agreed.tasks),
        lessons=tuple(agreed.lessons),
        referrals=tuple(agreed.referrals),
        words="\n".join(words),
        usual=tuple(usual),
        culture=tuple(culture),
        while_alone=wizard.alone if wizard.alone in {"yes", "no"} else "not_asked",
        told_notice=told_notice,
        safe_contact=_safe_contact(wizard),
    )


def _why(single: Mapping[str, str]) -> str:
    """Return why they were not alone for all of it; what was written beside the first question stands there too."""
    beside, code = single.get("alone_for/note", ""), single.get("alone_why", "")
    words = " ".join(part for part in (beside, single.get("alone_why/note", "")) if part)
    return kept_reason(code, words) if code else words


def _learnt(wizard: Wizard, question: Question, value: object) -> list[tuple[str, str]]:
    """Return what was learnt of the usual: the page's words, or those beside rows that were as usual, each its own."""
    if question.fills == "usual" and isinstance(value, str) and value.strip():
        return [(_cue(wizard, question), value.strip())]
    if question.kind != "observation" or not isinstance(value, dict):
        return []
    return [
        (row, words)
        for row, cell in value.items()
        if cell.get("mark") == "usual" and (words := str(cell.get("usual", "")).strip())
    ]


def _custom(question: Question, value: object) -> list[tuple[str, str]]:
    """Return what was written on custom beside rows, whatever their mark."""
    if question.kind != "observation" or not isinstance(value, dict):
        return []
    return [(row, words) for row, cell in value.items() if (words := str(cell.get("culture", "")).strip())]


def _cue(wizard: Wizard, question: Question) -> str:
    """Return the cue that words about the usual are about: the page's only row, else all of them."""
    for _step, page in wizard.protocol.pages():
        if any(each.id == question.id for each in page.questions):
            rows = [
                option.id for each in page.questions if each.kind == "observation" for option in each.options
            ]
            return rows[0] if len(rows) == 1 else "usual"
    return "usual"


def _safe_contact(wizard: Wizard) -> str:
    """Return what was said of safe contact: confirmed, changed, or not the same any more.

    A yes that others could hear confirms nothing; a no that they could hear counts.
    """
    said = {
        kept.answer.value
        for kept in wizard.kept
        if kept.shown
        and kept.answer.state == "answered"
        and (question := wizard.protocol.question(kept.question_id)) is not None
        and question.fills == "safe_contact_again"
        and question.kind == "yes_no_unsure"
    }
    if said & {"no", "unsure"}:
        return "not_same"
    if "safe_contact_changed" in wizard.effects:
        return "changed"
    alone = wizard.alone == "yes" and not wizard.listening and wizard.identity == "confirmed"
    return "confirmed" if said == {"yes"} and alone else ""


class _Agreed:
    """Gathers what was agreed while the answers are gone through."""

    def __init__(self) -> None:
        self.goals: list[AgreedGoal] = []
        self.goals_said: list[GoalSaid] = []
        self.tasks: list[AgreedTask] = []
        self.lessons: list[AgreedLesson] = []
        self.referrals: list[AgreedReferral] = []

    def takes(self, question: Question, value: object) -> bool:
        """Take what an answer says was agreed; False where its question is about something else."""
        if question.fills == "goal" and isinstance(value, str):
            if value.strip():
                self.goals.append(AgreedGoal(question=question.id, words=value.strip()))
        elif question.fills == "task":
            self.tasks += _tasks(question, value)
        elif not isinstance(value, list):
            return False
        elif question.kind == "goals":
            self.goals_said += [
                GoalSaid(goal=line["goal"], state=line.get("state", "open")) for line in value
            ]
        elif question.kind == "lessons":
            self.lessons += lessons_of(question, value)
        elif question.kind == "referrals":
            self.referrals += referrals_of(question, value)
        else:
            return False
        return True


def _typed(question: Question, value: object) -> list[str]:
    """Return what was typed into the lines of an answer, for search."""
    if question.kind not in PARTS or question.kind == "goals" or not isinstance(value, list):
        return []
    return [line[part] for line in value for part in ("service", "words", "why") if line.get(part)]


def _tasks(question: Question, value: object) -> list[AgreedTask]:
    if question.kind == "tasks" and isinstance(value, list):
        return tasks_of(question, value, KINDS)
    titles: list[str] = []
    if isinstance(value, str):
        titles = [line.strip() for line in value.splitlines() if line.strip()]
    elif isinstance(value, list):
        titles = [option.label for option in question.options if option.id in value]
    return [AgreedTask(question=question.id, title=title) for title in titles]
