"""The same question has the same id on every channel, so what was said last time is offered on another one."""

from __future__ import annotations

from desktop.domain.next_contact import QUESTIONS
from desktop.domain.protocol import Question
from tests.content.places import store
from tests.content.written_channels import WRITTEN

#: What one session says to the next on any channel, by id.
EVERYWHERE = {
    "picked.who", "near.who", "speak.safe", "speak.now", "hurt.is", "hurt.help", "drop.first", "drop.tries",
    "drop.then", "alone.offer", "alone.for", "child.adult", "goal.words", "next.when", "next.how", "contact.again",
    "note.text",
}  # fmt: skip
#: Filled on some channels only: in writing only part of it is told.
NOT_YET = {"conf.notice", "comfort.asked"}


def by_protocol() -> dict[str, dict[str, Question]]:
    content = store()
    return {
        name: {
            question.id: question
            for _step, page in content.protocol(name).pages()
            for question in page.questions
        }
        for name in content.protocols()
    }


def test_a_question_that_several_channels_ask_keeps_its_kind_its_place_and_its_answers() -> None:
    seen: dict[str, tuple[str, Question]] = {}
    differs: list[str] = []
    for name, questions in by_protocol().items():
        for question in questions.values():
            first, other = seen.setdefault(question.id, (name, question))
            same = question.kind == other.kind and question.safety == other.safety
            same &= question.fills == other.fills or (
                question.id in NOT_YET and "" in (question.fills, other.fills)
            )
            if question.offer_last or other.offer_last:
                same &= {option.id for option in question.options} == {option.id for option in other.options}
            if not same:
                differs.append(f"{question.id}: {first}, {name}")
    assert differs == []


def test_in_writing_every_choice_is_the_phones_own() -> None:
    known = by_protocol()
    for name in WRITTEN:
        for question in known[name].values():
            if question.id in known["phone"]:
                phone = [option.id for option in known["phone"][question.id].options]
                assert [option.id for option in question.options] == phone, f"{name}: {question.id}"


def test_what_the_next_session_needs_is_asked_in_writing_and_on_the_phone() -> None:
    for name, questions in by_protocol().items():
        if name in ("phone", *WRITTEN):
            assert questions.keys() >= EVERYWHERE, name


def test_a_working_note_is_one_on_every_channel() -> None:
    working: dict[str, bool] = {}
    for questions in by_protocol().values():
        for question in questions.values():
            assert working.setdefault(question.id, question.working) == question.working, question.id


def test_when_one_speaks_next_is_asked_by_the_questions_that_the_list_of_clients_knows() -> None:
    for name, questions in by_protocol().items():
        asked = {
            each.id for each in questions.values() if each.fills == "next_contact" and each.kind == "time"
        }
        assert asked == set(QUESTIONS), name
