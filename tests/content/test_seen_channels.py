"""A session in which one sees each other does what practice asks, step by step, with the built-in files."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.answers import REASONS, Answer
from desktop.domain.protocol import LENGTHS, Line, Page, Question
from desktop.domain.wizard import Wizard
from tests.content.places import store
from tests.content.seen_channels import SEEN, WHERE, alone, asked, begun, ids, near, protocol, tell
from tests.content.test_phone_protocol import some_answer

CHECK_IN = {"session.length": "check_in"}
FULL = {"session.length": "full"}
CHILD = {"client.age_group": "under_18"}
AGREED = {"agency.separation_agreed": "yes"}


@pytest.fixture(params=SEEN)
def channel(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def texts(channel: str) -> list[tuple[str, str]]:
    return [
        (f"{channel} {entry.id}", entry.english) for entry in store().texts_of(f"protocols/{channel}").entries
    ]


def questions(channel: str) -> list[Question]:
    return [question for _step, page in protocol(channel).pages() for question in page.questions]


def said(channel: str) -> list[tuple[str, str]]:
    """Everything that is meant for the client's ear, with where it stands."""
    found = [
        (question.id, text)
        for question in questions(channel)
        for text in (question.say, question.yes_no_say, question.short_say)
    ]
    lines: list[Line] = [line for panel in protocol(channel).panels for line in panel.lines]
    for _step, page in protocol(channel).pages():
        lines += [*page.guidance, *page.phrases]
    return [(name, text) for name, text in [*found, *((line.id, line.say) for line in lines)] if text]


# ---------------------------------------------------------------- the words


def test_what_is_said_is_short_and_names_no_trouble(channel: str) -> None:
    telling = re.compile(
        r"danger|safe|violen|abus|hurt|injur|afraid|threat|police|911|988|crisis|hotline|report|agency|shelter",
        re.IGNORECASE,
    )
    assert len(said(channel)) > 50
    for name, text in said(channel):
        assert len(text) <= 300, f"{name}: {len(text)}"
    for question in questions(channel):
        for text in (question.yes_no_say, question.short_say):
            assert not telling.search(text), f"{question.id}: {text}"
    for name, english in texts(channel):
        assert "traffick" not in english.lower(), name


def test_the_same_thing_has_the_same_id_as_by_phone(channel: str) -> None:
    """So the answer of last time is offered whichever way one meets."""
    phone = {question.id: question for question in questions("phone")}
    shared = [question for question in questions(channel) if question.id in phone]
    assert len({question.id for question in shared}) > 45
    for question in shared:
        other = phone[question.id]
        assert (question.kind, question.safety) == (other.kind, other.safety), question.id
        if question.fills != other.fills:
            assert (question.id, question.fills, other.fills) in {
                ("conf.notice", "told_what_we_notice", ""),
                ("comfort.asked", "comfort", ""),
            }
        if question.offer_last:
            alike = {option.id for option in question.options} & {option.id for option in other.options}
            assert len(alike) >= len(other.options) - 1, question.id


# ---------------------------------------------------------------- opening


def test_the_six_steps_in_order(channel: str) -> None:
    steps = [step.id for step in protocol(channel).steps]
    assert steps == ["prepare", "opening", "safety", "observe", "together", "close"]


def test_the_first_page_names_nothing(channel: str) -> None:
    session = begun(channel)
    first = next(page for step, page in protocol(channel).pages() if step.id == "opening")
    assert first.id == "opening.picked_up"
    assert "no agency name" in first.notice
    assert [shown.say for shown in session.shown_page(first.id).questions] == [""]
    assert not [line for line in (*first.guidance, *first.phrases) if line.say]
    for other in ids(session)[: ids(session).index("opening.picked_up")]:
        assert other.startswith("prepare.")


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize(
    ("answers", "page"),
    [
        ({"picked__who": "someone_else", "else__happened": "wrong_number"}, "opening.someone_else"),
        ({"picked__who": "no_answer", "no_answer__did": "nothing"}, "opening.no_answer"),
        ({"picked__who": "not_sure", "prove__word": "none"}, "opening.prove"),
    ],
)
def test_when_it_is_not_them_only_the_next_try_is_left(
    channel: str, length: str, answers: dict[str, str], page: str
) -> None:
    session = begun(channel, {"session.length": length}, **answers)
    before = [] if length == "check_in" else ["prepare.ready"]
    assert ids(session) == [*before, "opening.picked_up", page, "close.try_again", "close.sign"]
    assert not any(shown.say for shown in session.shown_page("close.try_again").questions)
    looked = ["sign.looked"] if length == "full" else []
    assert asked(session, "close.sign") == ["note.text", *looked]
    assert ids(session.clear(list(answers)[1].replace("__", "."))) == ids(session)


def test_who_is_near_then_privacy_then_the_rest(channel: str) -> None:
    order = ids(alone(channel))
    opening = [page for page in order if page.startswith("opening.")]
    assert opening[:2] == ["opening.picked_up", "opening.near"]
    assert order.index("opening.confidentiality") < order.index("safety.speak")
    session = begun(channel, picked__who="client", near__who=near("partner"))
    assert session.shown_page("opening.confidentiality").questions[0].form == "short"
    assert "conf.said" in tell(session, conf__said="said_short").full_form_due
    passed = begun(channel, picked__who="someone_else", else__happened="passed_on")
    assert (passed.listening, passed.alone, passed.identity) == (True, "no", "confirmed")


@pytest.mark.parametrize("role", ["child", "cannot_say"])
def test_a_child_or_somebody_unnamed_counts_as_hearing(channel: str, role: str) -> None:
    session = begun(channel, picked__who="client", near__who=near(role))
    assert (session.listening, session.alone) == (True, "no")
    for page in session.visible_pages:
        for shown in session.shown_page(page.id).questions:
            if shown.question.safety:
                assert shown.held or not shown.read_aloud, shown.question.id


def test_told_once_what_we_notice(channel: str) -> None:
    assert "conf.notice" in asked(alone(channel), "opening.confidentiality")
    told = alone(channel, {"client.told_what_we_notice": "yes"})
    assert "conf.notice" not in asked(told, "opening.confidentiality")


# ---------------------------------------------------------------- length


def test_a_check_in_is_one_page_after_the_first(channel: str) -> None:
    session = alone(channel, CHECK_IN)
    assert ids(session) == ["opening.picked_up", "safety.check_in"]
    found = asked(session, "safety.check_in")
    order = ["near.who", "safe.conf", "speak.safe", "hurt.is", "next.when", "contact.again", "alone.for"]
    assert [name for name in found if name in order] == order
    assert "child.adult" not in found
    assert session.go("safety.check_in").at_end


def test_ordinary_is_at_most_sixteen_pages_and_full_has_more(channel: str) -> None:
    ordinary, full = ids(alone(channel)), ids(alone(channel, FULL))
    assert len(ordinary) <= 16
    assert set(ordinary) < set(full)
    assert "safety.afraid" in set(full) - set(ordinary)


@pytest.mark.parametrize(
    "answers",
    [
        {"speak__safe": "no"},
        {"hurt__is": "yes"},
        {"hurt__is": "unsure"},
        {"notice__any": "yes"},
    ],
)
def test_a_change_or_a_risk_offers_the_longer_form(channel: str, answers: dict[str, Any]) -> None:
    assert "longer_session" not in alone(channel).effects
    assert "longer_session" in alone(channel, None, **answers).effects
    if "notice__any" not in answers:
        assert "longer_session" in alone(channel, CHECK_IN, **answers).effects


# ---------------------------------------------------------------- safety check


def test_not_safe_to_talk_leads_to_yes_no_or_later_or_crisis(channel: str) -> None:
    for session in (
        alone(channel, None, speak__safe="no"),
        alone(channel).answer("speak.safe", Answer(state="prefers_not")),
    ):
        assert session.listening
        assert "speak.now" in asked(session, "safety.speak")
    later = tell(session, speak__now="later")
    assert "call_back_later" in later.effects
    assert ids(later)[ids(later).index("safety.speak") + 1 :] == ["close.sign"]
    assert {"crisis", "emergency_number"} <= tell(session, speak__now="danger").effects
    assert "speak.now" not in asked(alone(channel, None, speak__safe="yes"), "safety.speak")


@pytest.mark.parametrize("length", LENGTHS)
def test_hurt_is_a_crisis_with_the_emergency_number(channel: str, length: str) -> None:
    session = alone(channel, {"session.length": length}, hurt__is="yes")
    assert {"crisis", "emergency_number"} <= session.effects
    assert "hurt.help" in [shown.id for page in session.visible_pages for shown in page.questions]
    assert "crisis" in tell(session, hurt__help="must_call").effects
    assert "crisis" not in tell(session, hurt__help="no_help").effects


@pytest.mark.parametrize("length", LENGTHS)
def test_under_18_has_its_questions_in_every_length(channel: str, length: str) -> None:
    here = {"session.length": length}
    page = "safety.check_in" if length == "check_in" else "safety.child"
    assert page == "safety.check_in" or page not in ids(alone(channel, here))
    child = alone(channel, here | CHILD)
    assert {"child.adult", "child.danger"} <= set(asked(child, page))
    assert {"child_protection", "supervisor_first"} <= tell(child, child__adult="no").effects
    assert {"child_protection", "mandated_report"} <= tell(child, hurt__is="yes").effects
    assert {"child_protection", "supervisor_first"} <= tell(child, child__danger="unsure").effects
    assert "child_protection" not in child.effects


def test_the_concern_is_said_when_there_is_one_and_else_what_everyone_hears(channel: str) -> None:
    calm = asked(alone(channel), "safety.concern")
    assert ("concern.offer" in calm, "concern.said" in calm) == (True, False)
    worried = asked(alone(channel, None, hurt__is="yes"), "safety.concern")
    assert ("concern.offer" in worried, "concern.said" in worried) == (False, True)
    assert "connect_help" in alone(channel, None, concern__connect="yes").effects
    assert "mandated_report" in alone(channel, None, concern__report="unsure").effects


def test_time_alone_is_offered_once_and_only_by_the_agencys_plan(channel: str) -> None:
    session = begun(channel, picked__who="client", near__who=near("partner"))
    assert "safety.alone" not in ids(alone(channel))
    assert asked(session, "safety.alone") == ["alone.without_plan"]
    assert "supervisor_first" in tell(session, alone__without_plan="supervisor").effects
    agreed = session.with_context({"session.channel": channel} | AGREED)
    assert asked(agreed, "safety.alone") == ["alone.offer"]
    refused = tell(agreed, alone__offer="refused")
    assert (refused.alone, "separation" in refused.effects) == ("no", True)
    assert "alone.done" in asked(refused, "safety.alone")
    accepted = tell(agreed, alone__offer="accepted")
    assert (accepted.alone, accepted.listening) == ("yes", False)
    panel = protocol(channel).panel("time_alone")
    assert panel is not None
    without = {line.id for line in session.shown_lines(panel.lines)}
    assert "first_supervisor" in without
    assert not {"agreed", "once"} & without


def test_pages_for_alone_wait(channel: str) -> None:
    session = begun(channel, FULL, picked__who="client", near__who=near("partner"))
    assert session.shown_page("safety.afraid").locked
    assert not session.set_alone(True).shown_page("safety.afraid").locked


# ---------------------------------------------------------------- observe, work together, close


def test_all_that_can_be_seen_and_heard_is_on_one_page(channel: str) -> None:
    session = alone(channel)
    for name, value in WHERE[channel].items():
        session = session.answer(name, Answer(value=value))
    session = tell(session, notice__any="yes", around__any="yes")
    shown = {each.question.kind: each.question for each in session.shown_page("observe.noticed").questions}
    assert [option.id for option in shown["observation"].options] == [
        "face", "gestures", "voice", "posture", "space", "gaze", "touch", "appearance", "injury",
    ]  # fmt: skip
    assert {option.group for option in shown["surroundings"].options} == {"seen", "heard"}
    assert shown["observation"].not_possible == shown["surroundings"].not_possible == ()
    other = protocol(channel).question("notice.other")
    assert other is not None
    assert (other.fills, other.working, other.ask[-1]) == ("other_explanation", True, "?")
    assert "notice.other" in asked(session, "observe.noticed")
    for answer in ("no", "not_able"):
        quiet = asked(tell(session, notice__any=answer), "observe.noticed")
        assert not {"notice.rows", "notice.other"} & set(quiet)
    alarm = tell(session, around__clues={"alarm_sounding": {"note": "", "done": ""}})
    chirp = tell(session, around__clues={"low_battery": {"note": "", "done": "told them"}})
    assert ("crisis" in alarm.effects, "crisis" in chirp.effects) == (True, False)
    phrase = [line.say for line in session.shown_page("observe.noticed").phrases]
    assert any("battery" in words for words in phrase)


def test_a_plan_is_suggested_not_made_and_never_in_a_crisis(channel: str) -> None:
    known: dict[str, Any] = {"client.known_concerns": ("family_violence",)}
    assert "together.plan" not in ids(alone(channel))
    assert "together.plan" in ids(alone(channel, known))
    assert "together.plan" not in ids(alone(channel, known | {"session.crisis_open": "yes"}))
    assert "together.plan" in ids(alone(channel, FULL, afraid__is="yes"))


def test_close_and_sign_are_one_page(channel: str) -> None:
    session = alone(channel)
    assert [page for page in ids(session) if page.startswith("close.")] == ["close.sign"]
    fills = [shown.question.fills for shown in session.shown_page("close.sign").questions]
    for place in ("next_contact", "safe_contact_again", "strength", "alone_for", "read_back"):
        assert place in fills, place
    assert "note" in [question.fills for page in session.visible_pages for question in page.questions]


@settings(max_examples=40)
@given(
    data=st.data(),
    channel=st.sampled_from(SEEN),
    length=st.sampled_from(LENGTHS),
    age=st.sampled_from(["adult", "under_18"]),
)
def test_any_session_comes_to_an_end_and_keeps_every_answer(
    data: st.DataObject, channel: str, length: str, age: str
) -> None:
    context = {"session.length": length, "client.age_group": age, "client.interpreter_needed": "yes"}
    session = Wizard(protocol(channel), context | {"session.channel": channel} | AGREED)
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
    refused = session.identity == "refused"
    last = "safety.check_in" if length == "check_in" and not refused else "close.sign"
    assert session.position.page_id == last
    if refused:
        assert not any(page.startswith(("safety", "observe", "together")) for page in ids(session))
    for name, answer in given_answers.items():
        assert session.answers[name] == answer


# ---------------------------------------------------------------- in person only


def test_the_four_questions_in_person_in_their_order() -> None:
    order = ids(alone("in_person"))
    four = ["safety.speak", "safety.safer", "safety.write", "safety.contact"]
    assert [page for page in order if page in four] == four
    cited = [set(page.sources) & {f"S-INP-{number}" for number in range(1, 5)} for page in _pages(four)]
    assert cited == [{"S-INP-1"}, {"S-INP-2"}, {"S-INP-3"}, {"S-INP-4"}]
    assert asked(alone("in_person"), "safety.speak")[:3] == ["safe.conf", "safe.stop", "speak.safe"]
    reach = asked(alone("in_person", None, back__call="yes", back__message="yes"), "safety.contact")
    assert reach == ["back.call", "next.how", "back.message", "back.words", "join.as"]
    never = alone("in_person", None, back__call="no")
    assert asked(never, "safety.contact") == ["back.call", "next.how"]
    assert "safe_contact_changed" in never.effects


def _pages(names: list[str]) -> list[Page]:
    return [page for _step, page in protocol("in_person").pages() if page.id in names]


def test_in_person_nothing_can_drop_but_somebody_may_come_in() -> None:
    session = alone("in_person")
    assert not [name for name in (question.id for question in questions("in_person")) if "drop." in name]
    assert "interrupted.do" in asked(session, "opening.settle")
    assert protocol("in_person").panel("dropped") is None
    assert "around.any" not in asked(tell(session, meet__where="office"), "observe.noticed")
    assert "around.any" in asked(tell(session, meet__where="home"), "observe.noticed")
    elsewhere = tell(session, meet__where="home", place__same="no")
    assert "location_changed" in elsewhere.effects
    assert "place.today" in asked(elsewhere, "opening.place")


# ---------------------------------------------------------------- by video only


def test_the_camera_has_four_answers_and_is_never_a_target() -> None:
    camera = protocol("video").question("camera.is")
    assert camera is not None
    assert [option.id for option in camera.options] == ["on", "chose_not", "unsafe", "not_possible"]
    assert (camera.fills, camera.optional, camera.offer_last) == ("camera", True, False)
    for answer in ("on", "chose_not", "not_possible"):
        assert alone("video", None, camera__is=answer).effects == alone("video").effects
    unsafe = alone("video", None, camera__is="unsafe")
    assert unsafe.effects - alone("video").effects == {"longer_session"}
    assert "camera.is" in asked(alone("video", CHECK_IN), "safety.check_in")
    off = {line.id for line in unsafe.shown_page("observe.noticed").guidance}
    on = {line.id for line in alone("video", None, camera__is="on").shown_page("observe.noticed").guidance}
    assert off - on == {"camera_off"}
    record = [name for name, text in texts("video") if re.search(r"\brecord", text)]
    assert len(record) >= 3


def test_someone_beyond_the_picture_counts_as_hearing() -> None:
    session = alone("video")
    for answer, seen in (("yes", (True, "no")), ("unsure", (True, "no")), ("no", (False, "yes"))):
        beyond = tell(session, near__beyond=answer)
        assert (beyond.listening, beyond.alone) == seen


def test_the_safety_check_is_that_of_the_phone_and_nobody_hurt_is_put_off() -> None:
    cited = [
        source
        for page in alone("video").visible_pages
        for source in page.sources
        if source.startswith("S-PHONE-")
    ]
    assert cited == [f"S-PHONE-{number}" for number in (0, 1, 2, 3, 4, 6, 5)]
    later = alone("video", None, safe_place__is="no", safe_place__later="yes")
    assert ids(later)[-2:] == ["safety.place", "close.sign"]
    for more in ({"hurt__is": "yes"}, {"hurt__is": "unsure"}, {"safe_place__danger": "yes"}):
        assert "safety.concern" in ids(tell(later, **more))


def test_by_video_time_alone_is_for_the_next_contact() -> None:
    session = begun("video", AGREED, picked__who="client", near__who=near("partner"))
    assert "remote" in {line.id for line in session.shown_page("safety.alone").guidance}
    offer = protocol("video").question("alone.offer")
    assert offer is not None
    assert "next time" in offer.say
    assert "next time" in offer.yes_no_say
    # a yes for next time changes nothing about today
    for answer in (Answer(value="yes", asked_as="yes_no"), Answer(value="next_time")):
        assert session.answer("alone.offer", answer).alone == "no"
    panel = protocol("video").panel("time_alone")
    assert panel is not None
    assert "remote" in {line.id for line in session.shown_lines(panel.lines)}


def test_a_sign_is_agreed_while_nobody_hears_and_the_word_is_not_written_here() -> None:
    heard = begun("video", picked__who="client", near__who=near("child"))
    sign = next(
        each for each in heard.shown_page("opening.drop").questions if each.question.id == "signal.is"
    )
    assert sign.held
    assert not any(option.write for option in sign.question.options)
    panel = protocol("video").panel("listening")
    assert panel is not None
    for answer, seen in (("hand", True), ("word", False)):
        lines = {line.id for line in alone("video", None, signal__is=answer).shown_lines(panel.lines)}
        assert ("hand_sign" in lines) is seen


# ---------------------------------------------------------------- what may be noticed


def test_every_row_has_a_few_chips_that_say_what_was_seen_and_not_what_it_means() -> None:
    meant = re.compile(
        r"abus|violen|traum|depress|anxi|afraid|fear|scared|angry|aggress|drunk|high on|lying|lies|victim|signs? of"
        r"|suspicio|symptom|risk|danger|\d",
        re.IGNORECASE,
    )
    rows = {row.id: row for row in store().observation().rows}
    assert len(rows) == 9
    for row in rows.values():
        assert 4 <= len(row.cues) <= 6, row.id
        for cue in row.cues:
            assert not meant.search(cue.text), f"{row.id}: {cue.text}"
            assert len(cue.text) <= 40, cue.text
            assert set(cue.sources) <= set(row.sources), f"{row.id}: {cue.id}"
            assert cue.sources
    assert "Looks at the door often" in [cue.text for cue in rows["gaze"].cues]
    session = alone("phone", None, notice__any="yes")
    cell = {"mark": "different", "note": "", "cues": ["shorter_answers", "whispers"]}
    answered = session.answer("notice.rows", Answer(value={"voice": cell}))
    assert answered.answers["notice.rows"].value["voice"]["cues"] == ["shorter_answers", "whispers"]
