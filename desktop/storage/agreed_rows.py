"""What was agreed in a session as rows: made when it is signed, following a mended answer (finding_rows.py)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desktop.domain.appointments import begin_of
from desktop.storage import goals, referrals
from desktop.storage.finding_rows import Wanted

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.agreed import AgreedLesson, AgreedReferral, AgreedTask
    from desktop.domain.clock import Moment
    from desktop.domain.session_findings import Findings
    from desktop.storage.unit_of_work import UnitOfWork


def wanted_rows(
    work: UnitOfWork, session_id: str, client_id: str, found: Findings, at: Moment | None = None
) -> list[Wanted]:
    """Return the goals, tasks, lessons and referrals of a session, each with the question it came from.

    `at` is when the session ended, now where it ends now.
    """
    about = {"client_id": client_id, "session_id": session_id}
    known = goals.open_words(work, client_id, session_id)
    tasks = [*found.tasks, *referrals.tasks_about(found.referrals)]
    return [
        *(
            _row("goals", each.question, each.words, {"words": each.words}, about)
            for each in found.goals
            # the same words as an open goal of before are that goal
            if goals.plain(each.words) not in known
        ),
        *(_task(work, each, about) for each in tasks),
        *(_lesson(work, each, about, at or work.now) for each in found.lessons),
        *(_referral(work, each, about) for each in found.referrals),
    ]


def _row(table: str, question: str, words: str, values: Mapping[str, Any], once: Mapping[str, Any]) -> Wanted:
    """Return a row; `words` hold all that an answer can change, what tells it apart first."""
    return Wanted(
        table=table, group=question, words=words, values=values, once={**once, "from_question": question}
    )


def _task(work: UnitOfWork, task: AgreedTask, about: Mapping[str, Any]) -> Wanted:
    values = {"title": task.title, "kind": task.kind, "due_at": _begin(work, task.due)}
    words = f"{task.title}\n{task.kind} {task.due or ''}".rstrip()
    return _row("tasks", task.question, words, values, {**about, "staff_id": work.staff_id})


def _lesson(work: UnitOfWork, lesson: AgreedLesson, about: Mapping[str, Any], at: Moment) -> Wanted:
    values = {
        "given_how": lesson.how or None,
        "understood": lesson.understood or None,
        "words": lesson.words or None,
        "alone": lesson.alone or "not_asked",
        "due_again_at": _begin(work, lesson.again),
    }
    words = "\n".join(
        (lesson.topic, lesson.words, lesson.how, lesson.understood, lesson.alone, str(lesson.again or ""))
    )
    once = {**about, "topic": lesson.topic, "covered_at": at.text()}
    return _row("education_records", lesson.question, words, values, once)


def _referral(work: UnitOfWork, referral: AgreedReferral, about: Mapping[str, Any]) -> Wanted:
    values = {
        "service_name": referral.service,
        "service_type": referral.type or None,
        "service_id": referrals.listed_as(work, referral.service),
        "state": referral.state,
        "release_id": referral.release or None,
        "without_release_reason": referral.why or None,
        "follow_up_at": _begin(work, referral.follow_up),
    }
    parts = (referral.service, referral.why, referral.type, referral.state, referral.release)
    words = "\n".join((*parts, str(referral.follow_up or "")))
    return _row("referrals", referral.question, words, values, about)


def _begin(work: UnitOfWork, day: date | None) -> Moment | None:
    return begin_of(day, work.now) if day is not None else None
