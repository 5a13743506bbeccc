"""The phone session does what practice asks, step by step, with the built-in file."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.agreed import GOAL_STATES
from desktop.domain.answers import REASONS, Answer
from desktop.domain.protocol import LENGTHS, YES_NO_VALUES, Protocol, Question
from desktop.domain.wizard import Wizard
from tests.content.places import store


@cache
def phone() -> Protocol:
    return store().protocol("phone")


def wizard(**context: str) -> Wizard:
    return Wizard(phone(), {name.replace("__", "."): value for name, value in context.items()})


def ids(session: Wizard) -> list[str]:
    return [page.id for page in session.visible_pages]


def tell(session: Wizard, **answers: Any) -> Wizard:
    for name, value in answers.items():
        session = session.answer(name.replace("__", "."), Answer(value=value))
    return session


def reached(**context: str) -> Wizard:
    """A session in which it is the client, alone."""
    return tell(wizard(**context), picked__who="client", near__who=[{"role": "alone"}])


def near(role: str) -> list[dict[str, str]]:
    return [{"role": role}]


def test_the_six_steps_in_order() -> None:
    assert [step.id for step in phone().steps] == [
        "prepare",
        "opening",
        "safety",
        "observe",
        "together",
        "close",
    ]


def test_who_picked_up_comes_first_and_names_nothing() -> None:
    session = wizard()
    opening = [page for step, page in phone().pages() if step.id == "opening"]
    assert opening[0].id == "opening.picked_up"
    assert session.shown_page("opening.picked_up").questions[0].say == ""
    for other in ids(session)[: ids(session).index("opening.picked_up")]:
        assert other.startswith("prepare.")


@pytest.mark.parametrize(
    ("answers", "page"),
    [
        ({"picked__who": "someone_else", "else__happened": "wrong_number"}, "opening.someone_else"),
        ({"picked__who": "someone_else", "else__happened": "hung_up"}, "opening.someone_else"),
        ({"picked__who": "no_answer", "no_answer__did": "nothing"}, "opening.no_answer"),
        ({"picked__who": "not_sure", "prove__word": "wrong"}, "opening.prove"),
    ],
)
def test_when_it_is_not_them_only_the_next_try_is_left(answers: dict[str, str], page: str) -> None:
    session = tell(wizard(), **answers)
    assert ids(session) == ["prepare.ready", "opening.picked_up", page, "close.try_again", "close.sign"]
    assert not any(shown.question.say for shown in session.shown_page("close.try_again").questions)
    asked = [shown.question.id for shown in session.shown_page("close.sign").questions]
    assert asked == ["note.text"]
    # the follow-up left open leads to nothing else either
    assert ids(session.clear(list(answers)[1].replace("__", "."))) == ids(session)


def test_the_phone_handed_over_means_someone_is_near() -> None:
    session = tell(wizard(), picked__who="someone_else", else__happened="passed_on")
    assert session.listening
    assert session.alone == "no"
    assert "safety.speak" in ids(session)


@pytest.mark.parametrize("role", ["child", "cannot_say"])
def test_a_child_or_somebody_unnamed_counts_as_hearing(role: str) -> None:
    session = tell(wizard(), picked__who="client", near__who=near(role))
    assert (session.listening, session.alone) == (True, "no")


def test_others_near_are_asked_about_hearing() -> None:
    session = tell(wizard(), picked__who="client", near__who=near("partner"))
    assert not session.listening
    for answer, hears in (("yes", True), ("unsure", True), ("no", False)):
        assert tell(session, near__hears=answer).listening is hears


def test_a_speaker_matters_only_when_somebody_is_there() -> None:
    assert not tell(reached(), near__speaker="yes").listening
    assert tell(wizard(), picked__who="client", near__who=near("friend"), near__speaker="yes").listening


def test_limits_in_short_until_alone_then_in_full() -> None:
    session = tell(wizard(), picked__who="client", near__who=near("partner"))
    script = session.shown_page("opening.confidentiality").questions[0]
    assert script.form == "short"
    session = tell(session, conf__said="said_short")
    assert "conf.said" in session.full_form_due
    session = tell(session, alone__without_plan="became_alone")
    assert session.alone == "yes"
    assert session.shown_page("opening.confidentiality").questions[0].form == "full"
    assert "conf.said" in session.full_form_due


def test_confidentiality_and_free_to_hang_up_come_before_the_six_questions() -> None:
    order = ids(reached())
    safety = ["safety.speak", "safety.cut_off", "safety.place", "safety.write", "safety.concern"]
    assert [page for page in order if page.startswith("safety.")] == safety
    asked = [shown.question.id for page in safety for shown in reached().shown_page(page).questions]
    six = ["speak.safe", "back.call", "join.do", "safe_place.is", "hurt.is", "write.safe"]
    assert [question for question in asked if question in six] == six
    assert asked[:2] == ["safe.conf", "safe.hang_up"]


def test_an_ordinary_call_is_sixteen_pages_and_what_they_said_lately_is_not_asked_again() -> None:
    assert len(ids(reached())) <= 16
    known = reached(client__cut_off_known="yes")
    assert set(ids(reached())) - set(ids(known)) == {"safety.cut_off"}
    assert "safety.cut_off" in ids(reached(client__cut_off_known="yes", session__length="full"))
    assert [page for page in ids(reached()) if page.startswith("close.")] == ["close.sign"]
    fills = {shown.question.fills for shown in reached().shown_page("close.sign").questions}
    assert {"next_contact", "safe_contact_again", "strength", "alone_for", "read_back"} <= fills


@pytest.mark.parametrize(
    "changed",
    [
        {"notice__any": "yes"},
        {"hurt__is": "unsure"},
        {"safe_place__is": "unsure"},
        {"speak__safe": "no"},
    ],
)
def test_a_change_or_a_risk_offers_the_longer_form(changed: dict[str, str]) -> None:
    assert "longer_session" not in reached().effects
    assert "longer_session" in tell(reached(), **changed).effects
    child = tell(reached(client__age_group="under_18"), child__adult="no")
    assert "longer_session" in child.effects


def test_check_in_asks_confidentiality_first_too_and_is_one_page() -> None:
    session = tell(wizard(session__length="check_in"), picked__who="client")
    assert ids(session) == ["opening.picked_up", "safety.check_in"]
    asked = [shown.question.id for shown in session.shown_page("safety.check_in").questions]
    assert (
        asked.index("safe.conf")
        < asked.index("safe.hang_up")
        < asked.index("speak.safe")
        < asked.index("next.when")
    )
    assert asked[0] == "near.who"
    assert asked[-4:] == ["next.how", "contact.again", "alone.for", "note.text"]
    assert asked.index("speak.safe") < asked.index("hurt.is") < asked.index("next.when")
    assert "child.adult" not in asked


def test_a_check_in_offers_crisis_to_who_is_hurt_and_asks_a_child_what_a_child_is_asked() -> None:
    session = tell(wizard(session__length="check_in"), picked__who="client")
    assert "crisis" not in session.effects
    hurt = tell(session, hurt__is="yes")
    assert {"crisis", "emergency_number", "longer_session"} <= hurt.effects
    assert "mandated_report" not in hurt.effects
    child = tell(
        wizard(session__length="check_in", client__age_group="under_18"),
        picked__who="client",
        near__who=[{"role": "alone"}],
    )
    page = child.shown_page("safety.check_in")
    assert "child.adult" in [shown.question.id for shown in page.questions]
    assert {"no_questioning", "caregiver"} <= {line.id for line in page.guidance}
    assert "child_protection" not in child.effects
    protected = {"child_protection", "supervisor_first", "mandated_report"}
    assert protected <= tell(child, hurt__is="yes").effects
    assert {"child_protection", "supervisor_first"} <= tell(child, child__adult="no").effects


@pytest.mark.parametrize("answer", ["no", "unsure"])
def test_not_safe_to_talk_leads_to_yes_no_or_later_or_crisis(answer: str) -> None:
    session = tell(reached(), speak__safe=answer)
    assert session.listening
    assert [shown.question.id for shown in session.shown_page("safety.speak").questions][3] == "speak.now"
    later = tell(session, speak__now="later")
    assert "call_back_later" in later.effects
    assert [page for page in ids(later) if page.startswith(("observe", "together"))] == []
    assert ids(later)[ids(later).index("safety.speak") + 1] == "close.sign"
    assert "crisis" in tell(session, speak__now="danger").effects
    assert "safety.cut_off" in ids(tell(session, speak__now="yes_no_only"))
    assert "speak.now" not in {
        q.question.id for q in tell(reached(), speak__safe="yes").shown_page("safety.speak").questions
    }


def test_prefers_not_to_say_is_treated_with_the_same_care() -> None:
    session = reached().answer("speak.safe", Answer(state="prefers_not"))
    assert session.listening
    assert "speak.now" in {shown.question.id for shown in session.shown_page("safety.speak").questions}


def test_an_unsafe_place_asks_about_danger_where_and_later() -> None:
    session = tell(reached(), safe_place__is="no")
    asked = [shown.question.id for shown in session.shown_page("safety.place").questions]
    assert asked == ["safe_place.is", "safe_place.danger", "safe_place.where", "safe_place.later", "hurt.is"]
    danger = tell(session, safe_place__danger="yes")
    assert {"crisis", "emergency_number"} <= danger.effects
    assert "safe_place.later" not in {
        shown.question.id for shown in danger.shown_page("safety.place").questions
    }
    later = tell(session, safe_place__danger="no", safe_place__later="yes")
    assert "observe.voice" not in ids(later)
    # danger that shows afterwards brings the rest back
    assert "observe.voice" in ids(tell(later, safe_place__danger="yes"))
    assert "observe.voice" in ids(tell(later, hurt__is="yes"))


def test_injury_asks_for_their_wish() -> None:
    session = tell(reached(), hurt__is="yes")
    assert {"emergency_number", "crisis", "longer_session"} <= session.effects, "offered before anything else"
    assert "crisis" not in tell(reached(), hurt__is="unsure").effects
    assert "crisis" in tell(session, hurt__help="must_call").effects
    assert "crisis" in tell(session, hurt__help="i_call").effects
    assert "crisis" not in tell(session, hurt__help="no_help").effects


def test_the_concern_is_said_when_there_is_one_and_else_what_everyone_hears() -> None:
    calm = {shown.question.id for shown in reached().shown_page("safety.concern").questions}
    assert "concern.offer" in calm
    assert "concern.said" not in calm
    worried = {
        shown.question.id for shown in tell(reached(), hurt__is="yes").shown_page("safety.concern").questions
    }
    assert "concern.said" in worried
    assert "concern.offer" not in worried
    assert "connect_help" in tell(reached(), concern__connect="yes").effects
    assert "mandated_report" in tell(reached(), concern__report="unsure").effects


def test_time_alone_is_offered_once_and_a_no_is_a_no() -> None:
    session = tell(wizard(), picked__who="client", near__who=near("partner"))
    assert "safety.alone" in ids(session)
    assert "safety.alone" not in ids(reached())
    lines = {line.id for line in session.shown_page("safety.alone").guidance}
    assert "no_plan" in lines
    agreed = session.with_context({"agency.separation_agreed": "yes"})
    assert "no_plan" not in {line.id for line in agreed.shown_page("safety.alone").guidance}
    refused = tell(agreed, alone__offer="refused")
    assert refused.alone == "no"
    assert "separation" in refused.effects
    accepted = tell(agreed, alone__offer="accepted")
    assert (accepted.alone, accepted.listening) == ("yes", False)


def test_pages_for_alone_wait() -> None:
    session = tell(wizard(session__length="full"), picked__who="client", near__who=near("partner"))
    assert session.shown_page("safety.afraid").locked
    assert not session.set_alone(True).shown_page("safety.afraid").locked


def test_under_18_has_its_own_path() -> None:
    assert "safety.child" not in ids(reached(client__age_group="adult"))
    session = reached(client__age_group="under_18")
    assert "safety.child" in ids(session)
    assert {"child_protection", "supervisor_first"} <= tell(session, child__adult="no").effects
    assert {"child_protection", "mandated_report"} <= tell(session, hurt__is="yes").effects


def test_only_what_the_phone_can_show_is_asked_and_the_rest_is_named() -> None:
    session = tell(reached(), notice__any="yes", around__any="yes")
    rows = next(
        q.question for q in session.shown_page("observe.voice").questions if q.question.kind == "observation"
    )
    assert [option.id for option in rows.options] == ["voice"]
    assert [option.id for option in rows.not_possible] == [
        "face", "gestures", "posture", "space", "gaze", "touch", "appearance", "injury",
    ]  # fmt: skip
    clues = next(
        q.question for q in session.shown_page("observe.voice").questions if q.question.kind == "surroundings"
    )
    assert [option.id for option in clues.options] == ["low_battery", "alarm_sounding", "yelling", "slamming"]
    asked = [shown.question.id for shown in session.shown_page("observe.voice").questions]
    around = ["around.any", "around.clues"]
    assert asked == ["notice.any", "notice.rows", "notice.other", "notice.usual", *around], (
        "right below the rows"
    )
    for answer in ("no", "not_able"):
        quiet = tell(reached(), notice__any=answer)
        asked = [shown.question.id for shown in quiet.shown_page("observe.voice").questions]
        assert asked == ["notice.any", "notice.usual", "around.any"]


def test_an_alarm_is_a_crisis_and_a_chirp_is_not() -> None:
    session = tell(reached(), around__any="yes")
    assert (
        "crisis" not in tell(session, around__clues={"low_battery": {"note": "", "done": "battery"}}).effects
    )
    assert "crisis" in tell(session, around__clues={"alarm_sounding": {"note": "", "done": ""}}).effects


def test_a_plan_is_suggested_not_made_and_never_in_a_crisis() -> None:
    concerns = {"client.known_concerns": ("family_violence",)}
    assert "together.plan" not in ids(reached())
    assert "together.plan" in ids(reached().with_context(concerns))
    assert "together.plan" not in ids(reached(client__has_plan="yes").with_context(concerns))
    assert "together.plan" not in ids(reached(session__crisis_open="yes").with_context(concerns))
    assert "together.plan" in ids(reached(client__accompanied="no"))


def test_code_page_only_with_a_code_and_never_while_others_hear() -> None:
    assert "opening.code" not in ids(reached())
    session = tell(wizard(client__has_provider_code="yes"), picked__who="client", near__who=near("child"))
    assert session.shown_page("opening.code").questions[0].held


def test_nothing_is_chosen_beforehand() -> None:
    assert wizard().answers == {}
    assert all(step.missing or step.progress in ("current", "to_do", "left_out") for step in wizard().steps)


def some_answer(question: Question) -> st.SearchStrategy[Answer]:
    codes = st.sampled_from([option.id for option in question.options] or ["-"])
    values: dict[str, st.SearchStrategy[Any]] = {
        "choice": codes,
        "choices": codes.map(lambda code: [code]),
        "checklist": codes.map(lambda code: [code]),
        "people": codes.map(lambda code: [{"role": code}]),
        "yes_no_unsure": st.sampled_from(YES_NO_VALUES),
        "script": st.sampled_from(["said", "said_short", "not_said"]),
        "text": st.just("words"),
        "place": st.just({"text": "Alder Street"}),
        "time": st.just({"date": "2026-11-24"}),
        "observation": codes.map(lambda code: {code: {"mark": "different"}}),
        "surroundings": codes.map(lambda code: {code: {}}),
        "lessons": codes.map(lambda code: [{"topic": code, "understood": "own_words"}]),
        "referrals": codes.map(lambda code: [{"type": code, "state": "declined"}]),
        "tasks": codes.map(lambda code: [{"kind": code, "due": "2026-11-24"}]),
        "goals": st.sampled_from(GOAL_STATES).map(
            lambda state: [{"goal": "g", "words": "work", "state": state}]
        ),
    }
    states = st.sampled_from([Answer(state="does_not_know"), Answer(state="prefers_not")])
    return values[question.kind].map(lambda value: Answer(value=value)) | states


@settings(max_examples=40)
@given(data=st.data(), length=st.sampled_from(LENGTHS), age=st.sampled_from(["adult", "under_18"]))
def test_any_call_comes_to_an_end_and_keeps_every_answer(data: st.DataObject, length: str, age: str) -> None:
    session = wizard(session__length=length, client__age_group=age, client__interpreter_needed="yes")
    given_answers: dict[str, Answer] = {}
    for _turn in range(80):
        for shown in session.page.questions:
            if data.draw(st.booleans()):
                # a page changes while it is answered
                if shown.question.id not in {now.question.id for now in session.page.questions}:
                    continue
                session = session.answer(shown.question.id, data.draw(some_answer(shown.question)))
                given_answers[shown.question.id] = session.answers[shown.question.id]
        if session.at_end:
            break
        before = session.position.page_id
        if data.draw(st.integers(0, 5)) == 0:
            session = session.skip(data.draw(st.sampled_from(REASONS)))
        else:
            session = session.next()
        assert ids(session).index(session.position.page_id) > ids(session).index(before)
    one_page = length == "check_in" and session.identity != "refused"
    assert session.position.page_id == ("safety.check_in" if one_page else "close.sign")
    if session.identity == "refused":
        assert not any(page.startswith(("safety", "observe", "together")) for page in ids(session))
    for name, answer in given_answers.items():
        assert session.answers[name] == answer
