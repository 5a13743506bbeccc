"""Words too long to be an answer: kept whole beside it until they are shortened, so that nothing typed is lost.

They stand under a key of their own among the answers (``!long:<question>``), with the same life as an answer: autosave,
vault, resume. The value is the whole answer as it stands in the fields. What can be kept of it without the long words
(a mark, a choice) is the answer meanwhile, so that it sets off what it has to. A session is not signed over them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.domain.answers import FORMS, LINE_LIMIT, TEXT_LIMIT, Answer, checked
from desktop.domain.errors import InvalidInput
from desktop.domain.protocol import Question

_PREFIX = "!long:"


def key_of(question_id: str) -> str:
    """Return the reserved answer key of the long words of a question."""
    return f"{_PREFIX}{question_id}"


def is_key(key: str) -> bool:
    """Tell whether a key among the answers holds long words."""
    return key.startswith(_PREFIX)


def kept(answers: Mapping[str, Answer], question_id: str) -> Answer | None:
    """Return the answer as it stands in the fields while it is too long, else None."""
    beside = answers.get(key_of(question_id))
    parts = beside.value if beside is not None and beside.state == "answered" else None
    if not isinstance(parts, dict):
        return None
    form = parts.get("asked_as", "full")
    return Answer(
        value=parts.get("value"),
        note=str(parts.get("note", "")),
        basis=str(parts.get("basis", "")),
        asked_as=form if form in FORMS else "full",
        lines=tuple(str(basis) for basis in parts.get("lines", ())),
    )


def questions(answers: Mapping[str, Answer]) -> tuple[str, ...]:
    """Return the ids of the questions with words too long, in the order of the answers."""
    ids = (key.removeprefix(_PREFIX) for key in answers if is_key(key))
    return tuple(question_id for question_id in ids if kept(answers, question_id) is not None)


def keep(answers: Mapping[str, Answer], question: Question, answer: Answer) -> dict[str, Answer]:
    """Return the answers with the whole of a refused one beside them, and what fits of it as the answer.

    Free words have nothing that fits: the answer before them stays what it was.
    """
    after = {**answers, key_of(question.id): Answer(value=answer.as_json())}
    fits = _fitting(question, answer)
    if fits is not None:
        after[question.id] = fits
    return after


def without(answers: Mapping[str, Answer], question_id: str) -> dict[str, Answer]:
    """Return the answers without the long words of a question."""
    return {key: answer for key, answer in answers.items() if key != key_of(question_id)}


def words_of(answer: Answer) -> str:
    """Return every long text of an answer, one under the other."""
    return "\n".join(_long(answer.value) + ([answer.note] if len(answer.note) > LINE_LIMIT else []))


def most_of(answer: Answer) -> int:
    """Return how many letters the place of the long words takes: a line inside an answer, or free words."""
    return TEXT_LIMIT if isinstance(answer.value, str) or not _long(answer.value) else LINE_LIMIT


def _fitting(question: Question, answer: Answer) -> Answer | None:
    if question.kind == "text":
        return None
    try:
        return checked(
            question,
            Answer(
                value=_short(answer.value),
                note=answer.note if len(answer.note) <= TEXT_LIMIT else "",
                basis=answer.basis,
                asked_as=answer.asked_as,
            ),
        )
    except InvalidInput:
        return None


def _short(value: Any) -> Any:
    if isinstance(value, str):
        return value if len(value) <= LINE_LIMIT else ""
    if isinstance(value, dict):
        return {key: _short(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_short(part) for part in value]
    return value


def _long(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value] if len(value) > LINE_LIMIT else []
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [text for part in parts for text in _long(part)]
