"""Rules of practice 9 to 14: what we notice, notes, alone and companions. Where each is met: docs/practice.md."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.answers import BASES, Answer
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.protocol import Protocol
from desktop.domain.wizard import Wizard
from desktop.services.app_services import Services
from desktop.services.clients import ClientsService
from desktop.services.sessions import SessionsService
from desktop.storage import exchange
from desktop.storage.vault import OpenVault
from tests.content.places import ROOT, built_in
from tests.fixtures.vaults import FakeClock
from tests.ui.screens.session_room import Room, room

CUE = "Whispers today, slower than usual"


@pytest.fixture(scope="module")
def phone() -> Protocol:
    return built_in().protocol("phone")


@pytest.fixture
def desk(qtbot: QtBot, own_home: Path, vault_folder: Path) -> Iterator[Room]:
    with room(own_home, vault_folder) as made:
        yield made


@pytest.fixture
def sessions(vault: OpenVault, clock: FakeClock) -> SessionsService:
    return SessionsService(vault, clock)


@pytest.fixture
def client_id(vault: OpenVault, clock: FakeClock) -> str:
    return ClientsService(vault, clock, lambda: 30).add(ClientDraft(names=(Name(text="Samira"),)))


def call(phone: Protocol, context: dict[str, str] | None = None, **answers: Any) -> Wizard:
    session = Wizard(phone, context or {})
    for name, value in answers.items():
        session = session.answer(name.replace("__", "."), Answer(value=value))
    return session


def signed(sessions: SessionsService, client_id: str, phone: Protocol, **answers: Any) -> str:
    """A signed session with these answers."""
    session_id = sessions.start(client_id, protocol=phone, spoken={})
    kept = {name.replace("__", "."): Answer(value=value) for name, value in answers.items()}
    sessions.save(session_id, kept)
    sessions.sign(session_id, {})
    return session_id


# ---------------------------------------------------------------- 9


def test_rule_9_asked_first_and_only_what_the_phone_can_show(phone: Protocol) -> None:
    closed = call(phone, picked__who="client", near__who=[{"role": "alone"}])
    assert closed.shown_page("observe.voice").questions[0].question.id == "notice.any"
    assert "notice.rows" not in [shown.question.id for shown in closed.shown_page("observe.voice").questions]
    opened = call(phone, picked__who="client", near__who=[{"role": "alone"}], notice__any="yes")
    rows = next(
        shown for shown in opened.shown_page("observe.voice").questions if shown.question.id == "notice.rows"
    )
    assert [option.id for option in rows.options] == ["voice"]
    observation = built_in().observation()
    injury = next(row for row in observation.rows if row.id == "injury")
    assert injury.label == "Unexplained injury"
    words = " ".join(note.text for note in observation.notes)
    assert "Look at everything together" in words


def test_rule_9_a_row_without_a_mark_is_stored_nowhere(
    sessions: SessionsService, client_id: str, phone: Protocol, vault: OpenVault
) -> None:
    session_id = signed(
        sessions, client_id, phone, picked__who="client", near__who=[{"role": "alone"}], notice__any="yes"
    )
    note = sessions.note(session_id)
    assert note is not None
    assert note.working == {}
    assert "usual" not in note.body.casefold().replace("different from {name}'s usual?", "")


@pytest.mark.parametrize(("role", "while_alone"), [("alone", "yes"), ("partner", "no"), ("child", "no")])
def test_rule_9_what_is_usual_is_kept_and_marked_when_it_may_be_fear(
    vault: OpenVault, clock: FakeClock, client_id: str, phone: Protocol, role: str, while_alone: str
) -> None:
    services = Services(vault, clock, built_in(), ROOT / "resources")
    signed(
        services.sessions,
        client_id,
        phone,
        picked__who="client",
        near__who=[{"role": role}],
        notice__any="no",
        notice__usual="Speaks softly, laughs easily",
    )
    known = services.session_facts.known(client_id)
    assert known.usual["voice"].text == "Speaks softly, laughs easily"
    assert known.usual["voice"].while_alone == while_alone


# ---------------------------------------------------------------- 10


def test_rule_10_a_chirp_is_a_battery_and_an_alarm_is_get_out(phone: Protocol) -> None:
    clues = {clue.id: clue for clue in built_in().observation().clues}
    assert "may not be heard" in clues["low_battery"].hint
    assert "get out now" in clues["alarm_sounding"].hint
    assert (clues["low_battery"].urgent, clues["alarm_sounding"].urgent) == (False, True)
    assert "known concern" in clues["alcohol_drugs"].hint
    for clue, crisis in (("low_battery", False), ("alarm_sounding", True)):
        heard = call(
            phone,
            picked__who="client",
            near__who=[{"role": "alone"}],
            around__any="yes",
            around__clues={clue: {"note": "", "done": ""}},
        )
        assert ("crisis" in heard.effects) is crisis


# ---------------------------------------------------------------- 11


def test_rule_11_cues_stay_out_of_the_sealed_note_and_out_of_packs(
    sessions: SessionsService, client_id: str, phone: Protocol, vault: OpenVault
) -> None:
    session_id = signed(
        sessions,
        client_id,
        phone,
        picked__who="client",
        near__who=[{"role": "alone"}],
        notice__any="yes",
        notice__rows={"voice": {"mark": "different", "note": CUE, "basis": ""}},
        around__any="yes",
        around__clues={"slamming": {"note": "", "done": "asked later"}},
        note__text="They asked for help with the lease.",
    )
    note = sessions.note(session_id)
    assert note is not None
    assert note.intact
    assert "lease" in note.body
    assert CUE not in note.body
    assert "slamming" not in note.body
    working = note.working
    assert working["notice.rows"].value == {"voice": {"mark": "different", "note": CUE, "basis": ""}}
    assert set(working) == {"notice.rows", "around.clues"}
    packed = [str(values) for _table, _id, values in exchange.collect(vault.connection(), client_id)]
    assert any("lease" in row for row in packed), "the control: the note itself travels"
    assert not any(CUE in row or "slamming" in row for row in packed if "protocol" not in row)


def test_rule_11_a_note_says_how_it_is_known_and_the_page_shows_the_cues_beside_it(desk: Room) -> None:
    desk.begin()
    for question, value in (
        ("picked.who", "client"),
        ("near.who", [{"role": "alone", "count": 1, "name": "", "hears": ""}]),
        ("notice.any", "yes"),
        ("notice.rows", {"voice": {"mark": "different", "note": CUE, "basis": ""}}),
    ):
        desk.draft.answer(question, Answer(value=value))
    desk.go("together.tasks")
    words = desk.words()
    assert BASES == ("heard", "seen", "said", "i_think")
    for basis in ("Heard", "Seen", "Said", "I think"):
        assert basis in words
    assert "read aloud in court" in words
    desk.key(Qt.Key.Key_F1)
    assert "Leave out: how they came to this country" in desk.words()
    desk.close()
    card = desk.screen.findChild(QWidget, "working_notes")
    assert card is not None
    assert card.isVisible()
    assert CUE in desk.words()


# ---------------------------------------------------------------- 12


def test_rule_12_without_an_agreed_plan_nobody_improvises(desk: Room, phone: Protocol) -> None:
    with_partner = {"picked__who": "client", "near__who": [{"role": "partner"}]}
    session = call(phone, **with_partner)
    shown = session.shown_page("safety.alone").questions
    assert [each.question.id for each in shown] == ["alone.without_plan"]
    assert shown[0].say == ""
    assert "ask your supervisor first" in shown[0].question.ask
    panel = phone.panel("time_alone")
    assert panel is not None
    assert not any(line.say for line in session.shown_lines(panel.lines))
    agreed = call(phone, {"agency.separation_agreed": "yes"}, **with_partner)
    assert any(line.say for line in agreed.shown_lines(panel.lines))
    offer = agreed.shown_page("safety.alone").questions[0]
    assert "with everyone" in offer.say.casefold() or "everyone alone" in offer.say
    assert "separation" in agreed.answer("alone.offer", Answer(value="refused")).effects
    words = " ".join(line.text + line.say for line in panel.lines)
    for said in ("no police without their consent", "A no is a no", "local, tribal, federal"):
        assert said in words
    full = call(phone, {"session.length": "full"}, **with_partner)
    assert full.shown_page("safety.afraid").locked
    assert (
        not full.open_anyway("safety.afraid", "She asked for it in writing")
        .shown_page("safety.afraid")
        .locked
    )
    # in the window: the button beside the page opens words for the caseworker, none to be said
    desk.begin()
    desk.press("Time alone: how to offer it")
    assert "Ask your supervisor first" in desk.words()
    assert "Could you go to another room" not in desk.words()


def test_rule_12_the_client_never_hears_the_word_trafficking() -> None:
    for kind in ("protocols/phone", "safety_plans/low_risk", "crisis/built_in"):
        for entry in built_in().texts_of(kind).entries:
            if entry.audience == "client":
                assert "traffick" not in entry.english.casefold(), entry.id


# ---------------------------------------------------------------- 14


def test_rule_14_under_18_no_secrecy_no_questioning_and_no_parent_told_by_habit(phone: Protocol) -> None:
    child = call(phone, {"client.age_group": "under_18"}, picked__who="client", near__who=[{"role": "alone"}])
    page = child.shown_page("safety.child")
    words = " ".join(line.text for line in page.guidance)
    assert "Do not question a child" in words
    assert "promise no secrecy" in words
    assert "They may be the danger" in words
    limits = " ".join(line.text for line in child.shown_page("opening.confidentiality").guidance)
    assert "promise no secrecy" in limits
    afraid = child.answer("child.adult", Answer(value="no"))
    assert {"child_protection", "supervisor_first"} <= afraid.effects
    for _step, each in phone.pages():
        for question in each.questions:
            assert not question.offer_last or not question.id.startswith("child.")
