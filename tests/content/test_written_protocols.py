"""Sessions in writing: nothing named before it is them, none of danger before nobody else reads, short messages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.answers import REASONS, Answer
from desktop.domain.protocol import LENGTHS
from desktop.domain.wizard import Wizard
from tests.content.places import store
from tests.content.test_phone_protocol import some_answer
from tests.content.test_sources import ALL_FACTS
from tests.content.written_channels import (
    TELLING,
    WRITTEN,
    asked,
    ids,
    messages,
    protocol,
    reached,
    tell,
    wizard,
)

ONE_MESSAGE, MOST = 160, 300

channels = pytest.mark.parametrize("channel", WRITTEN)


# ---------------------------------------------------------------- before it is them


@channels
@pytest.mark.parametrize("length", LENGTHS)
def test_the_first_page_says_hello_and_names_nothing_and_nothing_else_opens(
    channel: str, length: str
) -> None:
    session = wizard(channel, session__length=length)
    opening = [page for step, page in protocol(channel).pages() if step.id == "opening"]
    assert opening[0].id == "opening.picked_up"
    assert ids(session) == [
        *(["prepare.ready"] if length != "check_in" else []),
        "opening.picked_up",
        "close.sign",
    ]
    assert dict(messages(session)).keys() == {"picked.who/say"}
    assert not any(TELLING.search(text) for _name, text in messages(session))


@channels
@pytest.mark.parametrize(
    ("answers", "page"),
    [
        ({"picked__who": "someone_else", "else__happened": "agreed_words"}, "opening.someone_else"),
        ({"picked__who": "someone_else"}, "opening.someone_else"),
        ({"picked__who": "no_answer", "no_answer__did": "nothing"}, "opening.no_answer"),
        ({"picked__who": "not_sure"}, "opening.prove"),
        ({"picked__who": "not_sure", "prove__word": "wrong"}, "opening.prove"),
        ({"picked__who": "not_sure", "prove__word": "none"}, "opening.prove"),
    ],
)
def test_without_the_code_word_only_the_next_try_is_left(
    channel: str, answers: dict[str, str], page: str
) -> None:
    for length in LENGTHS:
        session = tell(wizard(channel, session__length=length), **answers)
        assert ids(session)[-4:] == ["opening.picked_up", page, "close.try_again", "close.sign"]
        looked = ["sign.looked"] if length == "full" else []
        assert asked(session, "close.sign") == ["note.text", *looked]
        assert not any(TELLING.search(text) for _name, text in messages(session))
    assert ("end_quietly" in session.effects) == (answers.get("prove__word") == "wrong")


@channels
def test_a_voice_on_a_call_proves_it_too_and_a_number_does_not(channel: str) -> None:
    session = tell(wizard(channel), picked__who="not_sure")
    for word in ("right", "voice"):
        assert tell(session, prove__word=word).identity == "confirmed"
    client = next(
        option
        for shown in session.shown_page("opening.picked_up").questions
        for option in shown.options
        if option.id == "client"
    )
    assert "code word" in client.label
    assert "proves nothing" in client.hint


# ---------------------------------------------------------------- who else reads


@channels
@pytest.mark.parametrize("length", LENGTHS)
def test_no_word_about_danger_before_they_said_that_nobody_else_reads(channel: str, length: str) -> None:
    proved = tell(wizard(channel, session__length=length), picked__who="client")
    near = tell(proved, near__who=[{"role": "partner"}])
    for session in (
        proved,
        near,
        tell(near, near__hears="unsure"),
        tell(proved, near__who=[{"role": "child"}]),
        proved.answer("near.who", Answer(state="prefers_not")),
        tell(reached(channel, session__length=length)).set_listening(True),
    ):
        assert session.listening
        telling = [(name, text) for name, text in messages(session) if TELLING.search(text)]
        assert telling == []
    alone = reached(channel, session__length=length)
    assert not alone.listening
    assert any(TELLING.search(text) for _name, text in messages(alone)), "what must wait is really there"
    assert not tell(near, near__hears="no").listening
    if length != "check_in":
        assert "near.devices" in asked(near, "opening.near")
        assert tell(near, near__hears="no", near__devices="yes").listening


@channels
def test_it_asks_who_reads_and_not_who_is_in_the_room(channel: str) -> None:
    page = tell(wizard(channel), picked__who="client").shown_page("opening.near")
    words = " ".join((page.page.title, *(f"{shown.question.ask} {shown.say}" for shown in page.questions)))
    assert "read" in words
    assert "room" not in words
    assert any("Wait for the answer" in line.text for line in page.guidance)


@channels
def test_limits_short_until_alone_then_whole_in_one_message(channel: str) -> None:
    near = tell(wizard(channel), picked__who="client", near__who=[{"role": "friend"}], near__hears="no")
    assert near.shown_page("opening.confidentiality").questions[0].form == "short"
    told = tell(near, conf__said="said_short")
    assert "conf.said" in told.full_form_due
    whole = tell(told, alone__without_plan="became_alone").shown_page("opening.confidentiality").questions[0]
    assert whole.form == "full"
    for limit in ("child", "serious danger", "court"):
        assert limit in whole.say


@channels
def test_time_alone_is_never_asked_for_where_others_read(channel: str) -> None:
    near = tell(
        wizard(channel, agency__separation_agreed="yes"), picked__who="client", near__who=[{"role": "parent"}]
    )
    (offer,) = near.shown_page("safety.alone").questions
    assert (offer.form, offer.say) == ("yes_no", "Would another time suit you better?")
    accepted = tell(near, alone__offer="accepted")
    assert (accepted.alone, accepted.listening) == ("yes", False)
    assert "separation" in tell(near, alone__offer="refused").effects
    assert "safety.alone" not in ids(reached(channel))
    without = near.with_context({"agency.separation_agreed": "no"})
    assert asked(without, "safety.alone") == ["alone.without_plan"]


# ---------------------------------------------------------------- the session itself


@channels
def test_the_same_six_steps_as_on_the_phone_and_lengths_that_stay_short(channel: str) -> None:
    steps = [step.id for step in protocol(channel).steps]
    assert steps == [step.id for step in store().protocol("phone").steps]
    check_in = reached(channel, session__length="check_in")
    assert ids(check_in) == ["opening.picked_up", "safety.check_in"]
    order = asked(check_in, "safety.check_in")
    wanted = ["near.who", "safe.conf", "safe.hang_up", "speak.safe", "hurt.is", "next.when", "next.how"]
    assert [each for each in order if each in wanted] == wanted
    ordinary, full = (ids(reached(channel, session__length=length)) for length in ("ordinary", "full"))
    assert len(ordinary) == 12
    assert len(full) == 19
    assert set(ordinary) < set(full)
    assert not {"safety.traces", "safety.someone_comes", "safety.write", "opening.place"} & set(ordinary)


@channels
def test_not_safe_to_write_leads_to_yes_no_or_later_or_crisis(channel: str) -> None:
    session = tell(reached(channel), speak__safe="unsure")
    assert session.listening
    assert "speak.now" in asked(session, "safety.speak")
    later = tell(session, speak__now="later")
    assert ids(later)[-2:] == ["safety.speak", "close.sign"]
    assert "next.when" in asked(later, "close.sign")
    assert {"crisis", "emergency_number"} <= tell(session, speak__now="danger").effects
    assert "end_quietly" in tell(session, speak__now="end").effects
    assert "speak.now" in asked(
        reached(channel).answer("speak.safe", Answer(state="prefers_not")), "safety.speak"
    )


@channels
@pytest.mark.parametrize("length", LENGTHS)
def test_hurt_opens_crisis_in_every_length(channel: str, length: str) -> None:
    session = tell(reached(channel, session__length=length), hurt__is="yes")
    assert {"crisis", "emergency_number", "longer_session"} <= session.effects
    assert "crisis" not in tell(session, hurt__help="they_call").effects
    assert "crisis" in tell(session, hurt__help="must_call").effects
    assert "crisis" not in tell(reached(channel, session__length=length), hurt__is="no").effects


@channels
@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("known", ["client__age_group", "asked"])
def test_under_18_is_asked_in_every_length_also_when_the_age_is_not_known(
    channel: str, length: str, known: str
) -> None:
    grown = reached(channel, session__length=length)
    assert "child.adult" not in {name for page in ids(grown) for name in asked(grown, page)}
    if known == "asked":
        young = reached(channel, session__length=length, client__age_group="unknown")
        assert "child.adult" not in {name for page in ids(young) for name in asked(young, page)}
        young = tell(young, age__under="unsure")
    else:
        young = reached(channel, session__length=length, client__age_group="under_18")
    assert "child.adult" in {name for page in ids(young) for name in asked(young, page)}
    assert {"child_protection", "supervisor_first"} <= tell(young, child__adult="no").effects
    assert {"child_protection", "mandated_report"} <= tell(young, hurt__is="yes").effects
    assert "mandated_report" not in young.effects


@channels
def test_another_hand_ends_it_with_nothing_named(channel: str) -> None:
    session = tell(reached(channel), notice__any="yes")
    assert "notice.hand" in asked(session, "observe.writing")
    for answer in ("yes", "unsure"):
        other = tell(session, notice__hand=answer)
        assert {"end_quietly", "identity_refused", "supervisor_first"} <= other.effects
        assert other.listening
        assert ids(other)[-3:] == ["observe.writing", "close.try_again", "close.sign"]
        assert not any(TELLING.search(text) for _name, text in messages(other))
    assert "together.topics" in ids(tell(session, notice__hand="no"))
    panel = protocol(channel).panel("someone_else")
    assert panel is not None
    assert [line.say for line in panel.lines if line.say] == [
        "Thank you, that was all I needed. Have a good day."
    ]


@channels
def test_what_is_noticed_in_writing_is_a_working_note_and_no_row(channel: str) -> None:
    questions = [question for _step, page in protocol(channel).pages() for question in page.questions]
    assert not {"observation", "surroundings"} & {question.kind for question in questions}
    noticed = {question.id: question for question in questions if question.id.startswith("notice.")}
    for name in ("notice.writing", "notice.other", "notice.usual"):
        assert (noticed[name].kind, noticed[name].working) == ("text", True)
    quiet = tell(reached(channel), notice__any="no")
    assert asked(quiet, "observe.writing") == ["notice.any", "notice.usual"]


@channels
def test_a_machine_does_not_translate_what_is_about_safety(channel: str) -> None:
    for length in LENGTHS:
        session = wizard(channel, client__interpreter_needed="yes", session__length=length)
        words = [line.text for line in session.shown_page("prepare.interpreter").guidance]
        assert any("No machine translation" in text for text in words)
        assert any("cannot hear a text" in text for text in words)
    assert "prepare.interpreter" not in ids(wizard(channel))


@channels
def test_the_summary_waits_while_others_read_and_a_plan_is_never_written(channel: str) -> None:
    heard = reached(channel).set_listening(True)
    held = {shown.question.id: shown.held for shown in heard.shown_page("close.sign").questions}
    assert held["read.back"]
    assert not reached(channel).shown_page("close.sign").questions[0].held
    concerned = reached(channel).with_context({"client.known_concerns": ("family_violence",)})
    plan = concerned.shown_page("together.plan")
    assert any("No step of a plan" in line.text for line in plan.guidance)
    assert "together.plan" not in ids(reached(channel))


def test_an_email_has_an_empty_subject_waits_for_days_and_carries_no_earlier_text() -> None:
    first = wizard("email").shown_page("opening.picked_up")
    assert "subject line says nothing" in first.page.notice
    sending = wizard("email").shown_page("prepare.ready").questions[0]
    assert any("subject is empty" in option.label for option in sending.options)
    assert any("earlier text" in line.text for line in first.guidance)
    mail = tell(reached("email"), drop__first="they_call")
    assert asked(mail, "opening.drop") == ["drop.first", "mail.wait", "drop.then"]
    assert "drop.wait" in asked(tell(reached("sms"), drop__first="they_call"), "opening.drop")


# ---------------------------------------------------------------- words


@channels
def test_every_message_can_be_sent_as_it_stands(channel: str) -> None:
    kind = f"protocols/{channel}"
    content = store()
    client = [entry for entry in content.texts_of(kind).entries if entry.audience == "client"]
    assert len(client) > 60
    arabic = content.client_texts(kind, "ar")
    long = {entry.id for entry in client if len(entry.english) > ONE_MESSAGE}
    assert long <= {"conf.said/say"}, "the limits go whole, in two parts of a text message"
    for entry in client:
        assert len(entry.english) <= MOST, entry.id
        assert "…" not in entry.english
        assert "{" not in entry.english
        assert 0 < len(arabic[entry.id].text) <= MOST, entry.id
        assert "traffick" not in entry.english.casefold()
        assert entry.english.count("?") <= 2, entry.id


@channels
def test_panels_for_what_goes_wrong_have_words_that_name_nothing(channel: str) -> None:
    for name in ("listening", "dropped", "someone_else", "time_alone", "interpreter", "comfort", "voice"):
        panel = protocol(channel).panel(name)
        assert panel is not None, name
        for line in panel.lines:
            assert not TELLING.search(line.say), f"{name}/{line.id}"


@channels
def test_every_source_is_a_fact_of_the_field(channel: str) -> None:
    cited = {source for source, _entry in store().texts_of(f"protocols/{channel}").sources}
    assert {source for source in cited if not source.startswith("PRACTICE-")} <= ALL_FACTS
    assert {"G-CHAN-1", "G-OPEN-1", "G-OPEN-2", "G-OPEN-3", "S-CHECK-1", "S-SAFE-4", "S-PLAN-2"} <= cited


# ---------------------------------------------------------------- any walk


@settings(max_examples=60)
@given(
    data=st.data(),
    channel=st.sampled_from(WRITTEN),
    length=st.sampled_from(LENGTHS),
    age=st.sampled_from(["adult", "under_18", "unknown"]),
)
def test_any_session_comes_to_an_end_keeps_every_answer_and_never_says_too_much(
    data: st.DataObject, channel: str, length: str, age: str
) -> None:
    session = wizard(channel, session__length=length, client__age_group=age, client__interpreter_needed="yes")
    given_answers: dict[str, Answer] = {}
    for _turn in range(40):
        for shown in session.page.questions:
            if data.draw(st.booleans()) and shown.question.id in {
                now.question.id for now in session.page.questions
            }:
                session = session.answer(shown.question.id, data.draw(some_answer(shown.question)))
                given_answers[shown.question.id] = session.answers[shown.question.id]
        _says_no_more_than_it_may(session)
        if session.at_end:
            break
        before = session.position.page_id
        last = session
        skipping = data.draw(st.integers(0, 5)) == 0
        session = session.skip(data.draw(st.sampled_from(REASONS))) if skipping else session.next()
        assert ids(session).index(session.position.page_id) > ids(session).index(before)
        if not skipping:
            assert session.back().position.page_id == last.position.page_id
    one_page = session.identity == "confirmed" and length == "check_in"
    assert session.position.page_id == ("safety.check_in" if one_page else "close.sign")
    for name, answer in given_answers.items():
        assert session.answers[name] == answer


def _says_no_more_than_it_may(session: Wizard) -> None:
    value = {name: answer.value for name, answer in session.answers.items() if answer.state == "answered"}
    proved = value.get("picked.who") == "client"
    proved |= value.get("picked.who") == "not_sure" and value.get("prove.word") in ("right", "voice")
    proved |= value.get("picked.who") == "someone_else" and value.get("else.happened") == "passed_on"
    if not proved:
        assert not any(page.startswith(("safety", "observe", "together")) for page in ids(session))
    roles = {person["role"] for person in value.get("near.who", [])}
    free = roles == {"alone"} or value.get("near.hears") == "no"
    free |= value.get("alone.offer") == "accepted" or value.get("alone.without_plan") == "became_alone"
    if proved and free and not session.listening:
        return
    telling = [(name, text) for name, text in messages(session) if TELLING.search(text)]
    assert telling == []
