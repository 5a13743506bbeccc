"""Rules of practice 1 to 8: the call. One test per rule; where each is met stands in docs/practice.md."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.content.profile import read_profile
from desktop.domain.answers import REASONS, Answer
from desktop.domain.clients import ClientDraft, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.cover_story import story_problem, who_we_are_problem
from desktop.domain.errors import InvalidInput
from desktop.domain.protocol import Protocol
from desktop.domain.wizard import Wizard
from desktop.services.clients import ClientsService
from desktop.services.sessions import SessionsService
from desktop.storage.vault import OpenVault
from desktop.ui.widgets.segment import SegmentPart
from tests.content.places import built_in
from tests.fixtures.vaults import FakeClock
from tests.ui.screens.session_room import NAME, Room, draft_client, room


@pytest.fixture(scope="module")
def phone() -> Protocol:
    return built_in().protocol("phone")


@pytest.fixture
def desk(qtbot: QtBot, own_home: Path, vault_folder: Path) -> Iterator[Room]:
    with room(own_home, vault_folder) as made:
        yield made


def call(phone: Protocol, context: dict[str, str] | None = None, **answers: Any) -> Wizard:
    """A call in which these questions were answered; `a__b` stands for a.b."""
    session = Wizard(phone, context or {})
    for name, value in answers.items():
        session = session.answer(name.replace("__", "."), Answer(value=value))
    return session


def ids(session: Wizard) -> list[str]:
    return [page.id for page in session.visible_pages]


def near(role: str) -> list[dict[str, str]]:
    return [{"role": role}]


def say_it(desk: Room, question: str, value: Any) -> None:
    desk.draft.answer(question, Answer(value=value))
    desk.words()


# ---------------------------------------------------------------- 1


def test_rule_1_nothing_is_named_before_it_is_them(desk: Room, phone: Protocol) -> None:
    desk.begin()
    desk.go("opening.picked_up")
    assert f"Until you know it is {NAME}" in desk.words().replace("\u2068", "").replace("\u2069", "")
    assert NAME not in desk.opened.window.windowTitle()
    assert not desk.opened.window.windowTitle().replace("Waystead", "").strip()
    # gone past without an answer, every page says so until there is one
    desk.go("opening.confidentiality")
    assert "It is not noted who picked up" in desk.words()
    desk.press("Who picked up")
    assert desk.page == "opening.picked_up"
    say_it(desk, "picked.who", "client")
    desk.go("opening.confidentiality")
    assert "It is not noted who picked up" not in desk.words()
    # who picked up, who is near, the limits, free to hang up, and only then the first question
    for length in ("ordinary", "full"):
        order = ids(call(phone, {"session.length": length}, picked__who="client"))
        wanted = [
            "opening.picked_up",
            "opening.near",
            "opening.confidentiality",
            "safety.speak",
        ]
        assert [page for page in order if page in wanted] == wanted
        page = call(phone, {"session.length": length}, picked__who="client").shown_page("safety.speak")
        asked = [shown.question.id for shown in page.questions]
        assert asked[:3] == ["safe.conf", "safe.hang_up", "speak.safe"]
    check_in = call(phone, {"session.length": "check_in"}, picked__who="client").shown_page("safety.check_in")
    asked = [shown.question.id for shown in check_in.questions]
    assert asked[:1] == ["near.who"]
    assert asked.index("safe.conf") < asked.index("safe.hang_up") < asked.index("speak.safe")


def test_rule_1_the_short_form_until_alone_and_the_full_one_stays_due(phone: Protocol) -> None:
    session = call(phone, picked__who="client", near__who=near("partner"), conf__said="said_short")
    assert session.shown_page("opening.confidentiality").questions[0].form == "short"
    assert "conf.said" in session.full_form_due
    alone = session.set_alone(True)
    assert alone.shown_page("opening.confidentiality").questions[0].form == "full"
    assert "conf.said" in alone.full_form_due


# ---------------------------------------------------------------- 2


def test_rule_2_a_child_in_the_room_hears_nothing_aloud_and_nothing_large(
    desk: Room, phone: Protocol
) -> None:
    desk.begin()
    say_it(desk, "picked.who", "client")
    say_it(desk, "near.who", [{"role": "child", "count": 1, "name": "", "hears": ""}])
    desk.go("safety.speak")
    words = desk.words()
    assert "Someone can hear" in words
    assert "ask it quietly" in words
    safety = [desk.screen.work.page.blocks[question].say for question in ("safe.hang_up", "speak.safe")]
    assert [say.large.isVisible() for say in safety if say is not None] == [False, False]
    desk.press("Nobody hears now")
    safety = [desk.screen.work.page.blocks[question].say for question in ("safe.hang_up", "speak.safe")]
    assert [say.large.isVisible() for say in safety if say is not None] == [True, True]
    # and so for every safety question of the whole protocol
    heard = call(phone, {"session.length": "full"}, picked__who="client", near__who=near("child"))
    for page in heard.visible_pages:
        for shown in heard.shown_page(page.id).questions:
            if shown.question.safety:
                assert not shown.read_aloud, shown.question.id
                assert shown.held or shown.form != "full" or not shown.question.say, shown.question.id


# ---------------------------------------------------------------- 3


def test_rule_3_three_codes_have_three_names_and_the_provider_code_is_for_the_client_only(
    phone: Protocol,
) -> None:
    known = {"client.has_provider_code": "yes"}
    assert "opening.code" not in ids(call(phone, known))
    assert "opening.code" not in ids(call(phone, known, picked__who="someone_else", else__happened="hung_up"))
    session = call(phone, known, picked__who="client", near__who=near("alone"))
    assert "opening.code" in ids(session)
    page = session.shown_page("opening.code")
    assert not page.questions[0].say, "the code is never said first"
    assert any("Never say the code first" in line.text for line in page.guidance)
    wrong = next(option for option in page.questions[0].options if option.id == "asked_wrong")
    assert "end the call" in wrong.hint
    proof = call(phone, picked__who="not_sure").shown_page("opening.prove")
    words = " ".join(line.text for line in proof.guidance)
    for name in ("code word", "provider code", "help word"):
        assert name in words.casefold()
    assert phone.panel("listening") is not None


# ---------------------------------------------------------------- 4


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("The police", "office"),
        ("somebody from the Clinic", "office"),
        ("Dr. Kim's nurse", "office"),
        ("the immigration office", "office"),
        ("من الشرطة", "office"),
        ("العيادة", "office"),
        ("her sister", "kin"),
        ("أختها", "kin"),
        ("Dana from the library", ""),
        ("your caseworker", ""),
        ("Policía del barrio", ""),
        ("the school bus", ""),
    ],
)
def test_rule_4_who_we_are_is_never_police_government_clinic_or_kin(words: str, problem: str) -> None:
    assert who_we_are_problem(words) == problem


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("I am calling from the hospital", "office"),
        ("I am her cousin", "kin"),
        ("أنا خالتها", "kin"),
        ("Hang up when her husband answers", ""),
        ("Say a book she asked for has come in", ""),
    ],
)
def test_rule_4_family_may_be_spoken_of_never_claimed(words: str, problem: str) -> None:
    assert story_problem(words) == problem


def test_rule_4_a_wrong_story_is_refused_where_it_is_written(desk: Room) -> None:
    clients = desk.opened.services.clients
    stored = clients.get(desk.client_id)
    assert stored is not None
    reach = stored.draft.reaches[0]
    for field, story in (("identify_as", "a nurse"), ("if_other_answers", "I am her aunt")):
        wrong = replace(reach, safe=replace(reach.safe, **{field: story}))  # type: ignore[arg-type]
        with pytest.raises(InvalidInput) as refused:
            clients.check(replace(stored.draft, reaches=(wrong,)))
        assert (refused.value.field, refused.value.reason) == (field, "cover_story")
    # in the form everything about the story covers itself
    told = replace(reach, safe=replace(reach.safe, identify_as="Dana", ring_back_finds="A plain voicemail"))
    clients.change(desk.client_id, stored.version, replace(stored.draft, reaches=(told,)))
    desk.opened.window.go("client_edit", {"client_id": desk.client_id})
    QApplication.processEvents()
    for name in ("identify_as", "if_other_answers", "ring_back_finds", "code_word"):
        assert desk.opened.hands.find(f"reach_1_{name}_hold").isVisible()
    # and in the session the page itself says no
    desk.begin()
    say_it(desk, "picked.who", "client")
    say_it(desk, "near.who", near("alone"))
    desk.draft.set_length("full")
    desk.go("safety.cut_off")
    say_it(desk, "join.do", "someone_else")
    say_it(desk, "join.as", "The clinic")
    assert "Not this story" in desk.words()
    say_it(desk, "join.as", "The library")
    assert "Not this story" not in desk.words()


@pytest.mark.parametrize(
    ("alone", "said", "state", "age"),
    [
        (True, "yes", "safe", 0),
        (False, "yes", "safe", 5),
        (True, "no", "ask_again", 5),
        (True, "unsure", "ask_again", 5),
    ],
)
def test_rule_4_what_they_say_at_the_end_reaches_the_card(
    vault: OpenVault, clock: FakeClock, phone: Protocol, alone: bool, said: str, state: str, age: int
) -> None:
    clients, sessions = ClientsService(vault, clock, lambda: 30), SessionsService(vault, clock)
    method = ContactMethod(kind="phone", value="503 555 0101")
    safe = SafeContact(may_call="yes", said_at=clock.now())
    draft = ClientDraft(names=draft_client().names, reaches=(Reach(method=method, safe=safe),))
    client_id = clients.add(draft)
    before = clients.get(client_id)
    assert before is not None
    clock.advance(5 * 24 * 3600)
    session_id = sessions.start(
        client_id, protocol=phone, spoken={}, contact_method_id=before.draft.reaches[0].method.id
    )
    answers = {
        "picked.who": Answer(value="client"),
        "near.who": Answer(value=near("alone" if alone else "partner")),
        "contact.again": Answer(value=said),
    }
    sessions.save(session_id, answers)
    sessions.sign(session_id, {})
    after = clients.get(client_id)
    assert after is not None
    found = clients.state_of(after.draft.reaches[0])
    assert (found.state, found.age_days) == (state, age)


# ---------------------------------------------------------------- 5


def test_rule_5_what_we_notice_is_told_once_and_the_camera_is_no_target(phone: Protocol) -> None:
    for known, told in (("no", True), ("unknown", True), ("yes", False)):
        page = call(phone, {"client.told_what_we_notice": known}).shown_page("opening.confidentiality")
        assert ("conf.notice" in [shown.question.id for shown in page.questions]) is told
    notice = phone.question("conf.notice")
    assert notice is not None
    assert notice.fills == "told_what_we_notice"
    assert "how you sound" in notice.say
    assert "tell me not to" in notice.say
    why = call(phone, {"session.off_preferred_channel": "yes"}).shown_page("prepare.channel")
    assert any("Nobody has to turn on a camera" in line.text for line in why.guidance)
    video = next(option for option in phone.question("next.how").options if option.id == "video")  # type: ignore[union-attr]
    assert "the camera is their choice" in video.hint


# ---------------------------------------------------------------- 6


def test_rule_6_comfort_is_one_key_away_on_every_page(desk: Room, phone: Protocol) -> None:
    desk.begin()
    desk.key(Qt.Key.Key_F1)
    words = desk.words().casefold()
    for said in (
        "water",
        "bathroom",
        "a short rest",
        "now and then",
        "calm, warm tone",
        "no touch",
        "what shows respect",
        "their pace",
        "a woman or with a man",
    ):
        assert said in words, said
    concern = phone.question("concern.said")
    assert concern is not None
    assert concern.say.startswith("I am concerned for your safety.")
    assert concern.say.endswith("Shall I connect you?")
    assert "together.goal" in ids(call(phone, picked__who="client"))
    closing = call(phone, picked__who="client").shown_page("close.sign")
    assert "strength" in [shown.question.fills for shown in closing.questions]


# ---------------------------------------------------------------- 7


def test_rule_7_the_interpreter_is_asked_about_and_never_family(phone: Protocol) -> None:
    needed = {"client.interpreter_needed": "yes"}
    prepare = call(phone, needed).shown_page("prepare.interpreter")
    who = prepare.questions[0].options
    assert {option.id for option in who} == {"phone_service", "in_person", "staff", "nobody"}
    assert any("Never a child, a companion or a relative" in line.text for line in prepare.guidance)
    assert any("afterwards" in line.text for line in prepare.guidance)
    chosen = call(phone, needed, interpreter__who="phone_service", picked__who="client")
    agreed = {option.id for option in chosen.shown_page("prepare.interpreter").questions[1].options}
    assert {"alone", "not_known", "crisis_words"} <= agreed
    assert "opening.interpreter" in ids(chosen)
    assert ids(chosen).index("opening.interpreter") < ids(chosen).index("opening.confidentiality")
    for answer in ("knows", "another"):
        assert (
            "change_interpreter"
            in call(
                phone, needed, interpreter__who="staff", picked__who="client", interpreter__right=answer
            ).effects
        )
    panel = phone.panel("interpreter")
    assert panel is not None
    assert any("does not check a translation" in line.text for line in panel.lines)


# ---------------------------------------------------------------- 8


def test_rule_8_a_skip_is_one_key_and_one_of_four_reasons(desk: Room, phone: Protocol) -> None:
    desk.begin()
    desk.go("together.topics")
    desk.key(Qt.Key.Key_F6)
    footer = desk.screen.work.footer
    assert list(footer.reasons) == list(REASONS)
    assert len(REASONS) == 4
    assert not footer.words.isVisible(), "free words only for the safety check and alone"
    desk.key(Qt.Key.Key_3)
    desk.opened.settle()
    assert desk.draft.wizard.answers["topics.list"].reason == REASONS[2]
    with_words = [page.id for _step, page in phone.pages() if page.skip_text]
    assert all(page.startswith("safety.") or phone_alone(phone, page) for page in with_words)
    risk = call(
        phone,
        {"session.length": "check_in"},
        picked__who="client",
        speak__safe="no",
        speak__now="yes_no_only",
    )
    assert "longer_session" in risk.effects
    assert not call(phone, {"session.length": "check_in"}, picked__who="client").effects & {"longer_session"}


def phone_alone(phone: Protocol, page_id: str) -> bool:
    return any(page.alone == "required" for _step, page in phone.pages() if page.id == page_id)


def test_rule_8_the_agency_chooses_the_usual_length(desk: Room) -> None:
    desk.opened.window.go("settings")
    QApplication.processEvents()
    segment = desk.opened.hands.find("agency_default_length")
    part = next(each for each in segment.findChildren(SegmentPart) if each.option.value == "check_in")
    desk.opened.hands.click(part)
    desk.opened.settle()
    desk.opened.hands.wait(
        lambda: desk.opened.parts.content.agency_profile().default_length == "check_in", "the profile"
    )
    agency = desk.opened.parts.content.agency_folder
    assert agency is not None
    profile, problems = read_profile(agency / "profile.toml", "profile.toml")
    assert not problems
    assert profile is not None
    assert profile.default_length == "check_in"
    desk.opened.window.go("session", {"client_id": desk.client_id})
    QApplication.processEvents()
    assert desk.screen.prepare.length.value() == "check_in"
