"""Moving, branching, skipping, listening, alone and resuming, on small protocols written for each case."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.answers import REASONS, Answer
from desktop.domain.errors import InvalidInput
from desktop.domain.protocol import LENGTHS, Jump, Line, Option, PageEffect, Protocol, Question, ValueEffect
from desktop.domain.protocol_check import check_protocol
from desktop.domain.wizard import Wizard
from desktop.domain.wizard_views import Position
from tests.domain.protocols import choice, is_, page, protocol, protocols, yes_no

SAFE = yes_no("safe", safety=True, yes_no_say="Good time?", say="Safe to talk?")


def small() -> Protocol:
    return protocol(
        (
            "start",
            (
                page("one", choice("who", "her", "other")),
                page("two", yes_no("hears"), when=(is_("who", "her"),)),
            ),
        ),
        ("middle", (page("three", SAFE, skip_text=True), page("four", yes_no("hurt")))),
        ("end", (page("five", Question(id="note", kind="text", ask="Note", optional=True)),)),
    )


def ids(wizard: Wizard) -> list[str]:
    return [shown.id for shown in wizard.visible_pages]


def said(value: object) -> Answer:
    return Answer(value=value)


def test_moves_by_page_and_by_step_and_stays_at_the_ends() -> None:
    wizard = Wizard(small(), {})
    assert ids(wizard) == ["one", "three", "four", "five"]
    assert wizard.back().position.page_id == "one"
    assert wizard.next().position.page_id == "three"
    assert wizard.next_step().position.page_id == "three"
    assert wizard.next_step().next_step().next_step().position.page_id == "five"
    assert wizard.go_step("end").previous_step().position.page_id == "three"
    assert wizard.go("five").next().at_end


def test_a_changed_answer_changes_the_way_and_loses_nothing() -> None:
    wizard = Wizard(small(), {}).answer("who", said("her"))
    assert "two" in ids(wizard)
    wizard = wizard.answer("hears", said("yes")).go("two")
    changed = wizard.answer("who", said("other"))
    assert "two" not in ids(changed)
    assert changed.position.page_id == "one"
    kept = {entry.question_id: entry for entry in changed.kept}
    assert kept["hears"].answer.value == "yes"
    assert not kept["hears"].shown
    assert kept["who"].shown
    back = changed.answer("who", said("her"))
    assert {entry.question_id: entry.shown for entry in back.kept}["hears"]


def test_hidden_answers_set_nothing_off() -> None:
    rule = ValueEffect(values=("yes",), effects=("crisis",))
    built = protocol(
        (
            "s",
            (
                page("a", yes_no("gate")),
                page("b", yes_no("danger", effects=(rule,)), when=(is_("gate", "yes"),)),
            ),
        ),
    )
    wizard = Wizard(built, {}).answer("gate", said("yes")).answer("danger", said("yes"))
    assert wizard.effects == {"crisis"}
    assert wizard.raised[0].question_id == "danger"
    assert wizard.answer("gate", said("no")).effects == frozenset()


def test_jump_leaves_pages_out_while_it_holds() -> None:
    built = protocol(
        (
            "s",
            (
                page("a", yes_no("q"), jumps=(Jump(when=(is_("q", "no"),), to="c"),)),
                page("b", yes_no("between")),
                page("c", yes_no("last")),
            ),
        ),
    )
    wizard = Wizard(built, {})
    assert ids(wizard) == ["a", "b", "c"]
    assert ids(wizard.answer("q", said("no"))) == ["a", "c"]
    assert wizard.answer("q", said("no")).next().position.page_id == "c"


def test_skip_marks_only_what_is_open_and_goes_on() -> None:
    built = protocol(
        ("s", (page("a", yes_no("x"), yes_no("y")), page("b", yes_no("z")))), ("t", (page("c", yes_no("w")),))
    )
    wizard = Wizard(built, {}).answer("x", said("yes")).skip("no_time")
    assert wizard.position.page_id == "b"
    assert wizard.answers["x"].value == "yes"
    assert wizard.answers["y"].state == "skipped"
    assert wizard.answers["y"].reason == "no_time"
    wizard = Wizard(built, {}).skip("not_safe_now").skip("not_safe_now")
    assert wizard.position.page_id == "c"
    assert [state.progress for state in wizard.steps] == ["skipped", "current"]
    assert wizard.missing == (("c", "w"),)


def test_skip_words_only_where_the_page_allows_them() -> None:
    wizard = Wizard(small(), {})
    with pytest.raises(InvalidInput, match="no_words_here"):
        wizard.skip("no_time", "she was in a hurry")
    with pytest.raises(InvalidInput, match="unknown_skip_reason"):
        wizard.skip("bored")
    skipped = wizard.go("three").skip("not_safe_now", "a man shouted")
    assert skipped.answers["safe"].note == "a man shouted"


def test_a_skipped_question_can_still_be_answered() -> None:
    wizard = Wizard(small(), {}).go("three").skip("not_safe_now").answer("safe", said("yes"))
    assert wizard.answers["safe"] == said("yes")


def test_progress_to_do_current_done_and_left_out() -> None:
    built = protocol(
        ("a", (page("a1", yes_no("x")),)),
        ("b", (page("b1", yes_no("y"), when=(is_("x", "no"),)),)),
        ("c", (page("c1", yes_no("z", optional=True)),)),
        ("d", (page("d1", yes_no("w")),)),
    )
    wizard = Wizard(built, {}).answer("x", said("yes")).next()
    assert [state.progress for state in wizard.steps] == ["done", "left_out", "current", "to_do"]
    assert [state.progress for state in wizard.next().steps] == ["done", "left_out", "done", "current"]
    assert wizard.steps[3].missing == 1


def test_while_others_hear_wording_changes_and_nothing_is_read_aloud() -> None:
    built = protocol(
        (
            "s",
            (
                page("a", yes_no("hears", effects=(ValueEffect(values=("yes",), effects=("yes_no_mode",)),))),
                page("b", SAFE, yes_no("words", safety=True, while_heard="hold")),
            ),
        ),
    )
    quiet = Wizard(built, {}).go("b").page.questions[0]
    assert (quiet.form, quiet.say, quiet.read_aloud) == ("full", "Safe to talk?", True)
    wizard = Wizard(built, {}).answer("hears", said("yes")).go("b")
    assert wizard.listening
    first, second = wizard.page.questions
    assert (first.form, first.say, first.say_id, first.read_aloud) == (
        "yes_no",
        "Good time?",
        "safe/yes_no_say",
        False,
    )
    assert second.held
    assert ("b", "words") not in wizard.missing
    assert ("b", "words") in wizard.set_listening(False).missing


def test_the_caseworkers_own_key_stands_above_the_answers() -> None:
    rule = ValueEffect(values=("yes",), effects=("yes_no_mode",))
    built = protocol(("s", (page("a", yes_no("hears", effects=(rule,))),)))
    wizard = Wizard(built, {}).set_listening(True)
    assert wizard.listening
    assert Wizard(built, {}, wizard.answers).listening
    assert not wizard.answer("hears", said("yes")).set_listening(False).listening
    assert wizard.answer("hears", said("yes")).set_listening(None).listening


def script() -> Question:
    return Question(id="conf", kind="script", ask="Say", say="All of it.", short_say="In short.")


def test_short_form_until_alone_and_the_full_form_stays_due() -> None:
    wizard = Wizard(protocol(("s", (page("a", script()),))), {})
    assert wizard.page.questions[0].form == "short"
    wizard = wizard.answer("conf", said("said_short"))
    assert wizard.full_form_due == ("conf",)
    assert wizard.missing == ()
    alone = wizard.set_alone(True)
    assert alone.page.questions[0].form == "full"
    assert alone.page.questions[0].full_form_due
    assert alone.answer("conf", said("said")).full_form_due == ()


def test_a_page_for_alone_waits_or_opens_with_a_logged_reason() -> None:
    built = protocol(("s", (page("a", yes_no("x")), page("b", yes_no("deep"), alone="required"))))
    wizard = Wizard(built, {}).go("b")
    assert wizard.page.locked
    assert ("b", "deep") not in wizard.missing
    assert not wizard.set_alone(True).page.locked
    with pytest.raises(InvalidInput, match="empty"):
        wizard.open_anyway("b", "  ")
    opened = wizard.open_anyway("b", "the interpreter is needed in the room")
    assert not opened.page.locked
    assert opened.page.opened_reason == "the interpreter is needed in the room"
    assert any(entry.question_id == "!opened:b" for entry in opened.kept)


def test_resume_stands_at_the_same_page_and_field() -> None:
    wizard = Wizard(small(), {}).go("five", "note", 12)
    again = Wizard(small(), {}, wizard.answers, Position(page_id="five", field_id="note", cursor=12))
    assert again.position == wizard.position
    gone = Wizard(small(), {}, {}, Position(page_id="two", field_id="hears"))
    assert gone.position == Position(page_id="one")
    unknown = Wizard(small(), {}, {}, Position(page_id="from another version"))
    assert unknown.position.page_id == "one"


def test_length_is_changed_in_the_middle_and_answers_stay() -> None:
    shared = yes_no("safe")
    built = protocol(
        (
            "s",
            (
                page("check", shared, lengths=("check_in",)),
                page("long", shared, yes_no("more"), lengths=("full",)),
            ),
        ),
        ("e", (page("end", yes_no("read")),)),
    )
    wizard = Wizard(built, {"session.length": "check_in"}).answer("safe", said("no"))
    assert ids(wizard) == ["check", "end"]
    longer = wizard.with_context({"session.length": "full"})
    assert ids(longer) == ["long", "end"]
    assert longer.answers["safe"] == said("no")
    assert longer.shown_page("long").questions[0].answer == said("no")
    assert ids(wizard.with_context({"session.length": "endless"})) == ["end"]


def test_a_question_used_twice_is_shown_once() -> None:
    shared = yes_no("note")
    wizard = Wizard(protocol(("s", (page("a", shared), page("b", shared, yes_no("other"))))), {})
    assert [question.question.id for question in wizard.shown_page("b").questions] == ["other"]


def test_options_and_lines_follow_their_conditions() -> None:
    options = (Option(id="x", label="x"), Option(id="y", label="y", when=(is_("client.has_plan", "yes"),)))
    line = Line(id="hint", text="Hint", when=(is_("q", "x"),))
    built = protocol(
        ("s", (page("a", Question(id="q", kind="choice", ask="q", options=options), guidance=(line,)),))
    )
    wizard = Wizard(built, {})
    assert [option.id for option in wizard.page.questions[0].options] == ["x"]
    assert wizard.page.guidance == ()
    assert wizard.answer("q", said("x")).page.guidance == (line,)
    more = wizard.with_context({"client.has_plan": "yes"})
    assert [option.id for option in more.page.questions[0].options] == ["x", "y"]


def test_page_effects_read_the_context() -> None:
    effect = PageEffect(
        when=(is_("client.age_group", "under_18"), is_("safe", "no")), effects=("child_protection",)
    )
    built = protocol(("s", (page("a", SAFE, effects=(effect,)),)))
    wizard = Wizard(built, {"client.age_group": "under_18"}).answer("safe", said("no"))
    assert wizard.effects == {"child_protection"}
    assert wizard.with_context({"client.age_group": "adult"}).effects == frozenset()


def test_unknown_places_are_refused_by_name() -> None:
    wizard = Wizard(small(), {})
    for call in (
        lambda: wizard.go("two"),
        lambda: wizard.go_step("nowhere"),
        lambda: wizard.answer("nothing", said("yes")),
        lambda: wizard.shown_page("nothing"),
    ):
        with pytest.raises(InvalidInput):
            call()


answers = st.sampled_from(
    [said("yes"), said("no"), said("unsure"), Answer(state="prefers_not"), Answer(state="not_asked")]
)


@settings(max_examples=80)
@given(built=protocols(), data=st.data())
def test_whatever_is_answered_there_is_a_way_and_nothing_is_lost(
    built: Protocol, data: st.DataObject
) -> None:
    assert check_protocol(built) == []
    questions = [question for _step, one in built.pages() for question in one.questions]
    wizard = Wizard(built, {"session.length": data.draw(st.sampled_from(LENGTHS))})
    given_answers: dict[str, Answer] = {}
    for _turn in range(data.draw(st.integers(0, 12))):
        move = data.draw(st.sampled_from(["answer", "next", "back", "skip", "hear", "alone", "length"]))
        if move == "answer":
            question = data.draw(st.sampled_from(questions))
            answer = data.draw(answers)
            wizard = wizard.answer(question.id, answer)
            given_answers[question.id] = answer
        elif move == "skip":
            open_before = {shown.question.id for shown in wizard.page.questions}
            wizard = wizard.skip(data.draw(st.sampled_from(REASONS)))
            for name in open_before:
                before = given_answers.get(name)
                if before is None or not before.given() or before.state == "skipped":
                    given_answers[name] = wizard.answers[name]
        elif move == "hear":
            wizard = wizard.set_listening(data.draw(st.sampled_from([True, False, None])))
        elif move == "alone":
            wizard = wizard.set_alone(data.draw(st.sampled_from([True, False, None])))
        elif move == "length":
            wizard = wizard.with_context({"session.length": data.draw(st.sampled_from(LENGTHS))})
        else:
            wizard = wizard.next() if move == "next" else wizard.back()
        shown = ids(wizard)
        assert wizard.position.page_id in shown
        assert wizard.page.page.id == wizard.position.page_id
        assert {key: kept for key, kept in wizard.answers.items() if not key.startswith("!")} == given_answers
        assert {entry.question_id for entry in wizard.kept} == set(wizard.answers)
    # every shown page is reached by going forward from the first, and the walk ends
    walker = wizard.go(ids(wizard)[0])
    reached = [walker.position.page_id]
    for _step in range(len(questions) + 1):
        if walker.at_end:
            break
        walker = walker.next()
        reached.append(walker.position.page_id)
    assert reached == ids(wizard)
    assert walker.at_end
    # and every step that shows a page can be entered from any other
    for state in wizard.steps:
        if state.progress != "left_out":
            assert wizard.go_step(state.step.id).page.step.id == state.step.id
