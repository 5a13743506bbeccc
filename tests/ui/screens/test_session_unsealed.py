"""Signed and not sealed yet, through the window: mend a slip, lock in the middle, the clock, the case, the seal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.commands.tour_parts.hands import live
from desktop.domain.answers import Answer
from desktop.domain.contacts import SafeContact
from desktop.storage import interface
from desktop.ui.screens.session_mending import mend_key
from desktop.ui.screens.today_items import todays_lines
from desktop.ui.widgets.fields import TextField
from tests.fixtures.vaults import FakeClock
from tests.ui.screens.session_room import CTRL, Room, room

HOUR = 3600


def _put_on_the_card(desk: Room) -> None:
    """A no goes on the card with one press, a yes after it was asked about; it can be taken back."""
    desk.draft.set_length("full")
    for question, value in (("back.call", "no"), ("back.message", "yes"), ("contact.again", "yes")):
        desk.draft.answer(question, Answer(value=value))
    desk.go("close.sign")
    clients = desk.opened.services.clients

    def card() -> SafeContact:
        client = clients.get(desk.client_id)
        assert client is not None
        return client.draft.reaches[0].safe

    before = card()
    assert "Call: No" in desk.words()
    desk.press("Put this on the card")
    desk.opened.settle()
    assert (card().may_call, card().may_voicemail) == ("no", "no"), "what is wider waits to be asked about"
    for click in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):  # as a double click comes
        click(desk.screen.work.card.button, Qt.MouseButton.LeftButton)
    desk.opened.settle()
    assert "This allows more than the card did" in desk.words(), "nobody read that between two clicks"
    assert card().may_voicemail == "no"
    desk.press("Yes, put it on the card")
    desk.opened.settle()
    assert (card().may_voicemail, card().recheck_reason) == ("yes", "")
    assert "On the card of" in desk.words()
    desk.press("Take it back")
    desk.opened.settle()
    assert (card().may_call, card().may_voicemail) == (before.may_call, before.may_voicemail)
    desk.press("Leave the card as it is")
    assert "They said today" not in desk.words()
    desk.draft.set_length("ordinary")


def test_a_slip_is_mended_and_then_it_is_sealed(qtbot: QtBot, own_home: Path, vault_folder: Path) -> None:
    with room(own_home, vault_folder) as desk:
        window, services, clock = desk.opened.window, desk.opened.services, desk.opened.clock
        assert isinstance(clock, FakeClock)
        window.idle.stop()
        desk.begin()
        desk.draft.answer("picked.who", Answer(value="client"))
        desk.draft.answer("near.who", Answer(value=[{"role": "alone"}]))
        desk.draft.answer("goal.words", Answer(value="A flat with a widnow"))
        desk.draft.answer("tasks.words", Answer(value="Call the shcool"))
        session_id = desk.draft.id
        _put_on_the_card(desk)
        desk.go("close.sign")
        assert "slips can be mended for" in desk.words()
        time = desk.screen.findChild(TextField, "time_spent")
        assert time is not None
        time.editor.setText("9" * 5000)  # pasted; no number is read from that
        assert "Whole minutes" in desk.words()
        time.editor.setText("12")
        assert (desk.draft.seconds, "Whole minutes" in desk.words()) == (12 * 60, False)
        desk.key(Qt.Key.Key_Return, CTRL)
        desk.key(Qt.Key.Key_Return)
        desk.opened.hands.wait(lambda: desk.screen.draft is None, "the signature")
        words = desk.words()
        assert "Signed, not sealed yet" in words
        assert "Slips can be mended until" in words
        assert "A flat with a widnow" in words
        assert services.sessions.note(session_id) is None

        # mended in its own question; a lock in the middle keeps what is typed
        desk.press("Mend: Their goal, in their own words")
        field = desk.focus()
        assert isinstance(field, QPlainTextEdit)
        field.setPlainText("A flat with a window")
        live(20)
        assert desk.screen.has_open_work(), "nothing is sealed under it meanwhile"
        desk.press("Seal it now")
        assert services.sessions.note(session_id) is None
        desk.press("Mend: Details: who, what, until when")
        assert desk.focus() is field, "another answer waits: what is typed here would go"
        assert field.toPlainText() == "A flat with a window"
        desk.opened.settle()
        window.lock()
        desk.opened.unlock()
        window.idle.stop()  # the clock is turned by hand
        services = desk.opened.services
        live(50)
        form = desk.screen.unsealed.form
        assert form is not None
        assert form.block.body.first().toPlainText() == "A flat with a window"  # type: ignore[attr-defined]
        desk.press("Keep it so")
        desk.opened.hands.wait(lambda: desk.screen.unsealed.form is None, "the mended answer")
        assert "A flat with a window" in desk.words()
        assert not desk.screen.has_open_work()

        # left as it was; then the task's slip, whose task is mended and not made twice
        desk.press("Mend: Details: who, what, until when")
        desk.press("Leave as it was")
        desk.press("Mend: Details: who, what, until when")
        field = desk.focus()
        assert isinstance(field, QPlainTextEdit)
        field.setPlainText("Call the school")
        desk.press("Keep it so")
        desk.opened.hands.wait(lambda: desk.screen.unsealed.form is None, "the mended task")
        titles = [task.title for task in services.tasks.listed(desk.client_id).no_day]
        assert [title for title in titles if "the s" in title] == ["Call the school"]

        # the list, and the case
        window.go("client", {"client_id": desk.client_id, "part": "sessions"})
        live(30)
        assert any("not sealed yet" in each.accessibleName() for each in desk.opened.hands.all())
        state = services.cases.state(desk.client_id)
        assert state is not None
        assert [each.kind for each in state.obstacles] == ["unsealed"]

        # its time is over. Where another key signed it Today has one quiet line, and it is sealed once that is there
        window.idle.stop()  # a day in one step is no sleeping laptop here; each unlock starts the watch anew
        clock.advance(25 * HOUR)
        frame, key = window.frame, f"typo_window/{session_id}"
        assert frame is not None
        kept = interface.get(services.vault.connection(), key)
        with services.vault.unit_of_work("signed by somebody else") as work:
            interface.put(work, key, {**kept, "staff": "f" * 32})
        frame.context.upkeep.look()
        desk.opened.hands.wait(lambda: services.sessions.signing.troubles, "the refusal")
        (line,) = [each for each in todays_lines(frame.context)[0] if each.kind == "unsealed"]
        assert "only their own key can seal it" in line.detail
        with services.vault.unit_of_work("theirs again") as work:
            interface.put(work, key, kept)
        frame.context.upkeep.look()
        desk.opened.hands.wait(lambda: services.sessions.note(session_id), "the seal by itself")
        note = services.sessions.note(session_id)
        assert note is not None
        assert note.intact
        assert "A flat with a window" in note.body
        assert "widnow" not in note.body
        assert not [each for each in todays_lines(frame.context)[0] if each.kind == "unsealed"]

        # a slip that was being mended as the seal came: offered beside the note, one of a working note never
        question = {True: "notice.usual", False: "goal.words"}
        for working, words in ((True, "Laughs when he listens"), (False, "A flat with a balcony")):
            begun = {"question": question[working], "answer": Answer(value=words).as_json()}
            services.interface.choose(mend_key(session_id), begun)
            window.go("today")
            window.go("session", {"client_id": desk.client_id, "session_id": session_id})
            live(20)
            sheet = desk.screen.note
            assert (words in sheet.words.text()) is not working
            assert sheet.dropped.isVisible() is working
            assert (words in desk.words()) is not working
            desk.opened.settle()
            assert not services.interface.choice(mend_key(session_id))
        sheet.close_form()

        # the number of a session is taken off the client in the middle: no other number steps in, whoever looks again
        desk.begin()
        client = services.clients.get(desk.client_id)
        assert client is not None
        (reach,) = client.draft.reaches
        other = replace(reach.method, id="", value="503 555 0177")
        fewer = replace(client.draft, reaches=(replace(reach, method=other),))
        services.clients.change(desk.client_id, client.version, fewer)
        for _ in range(2):
            desk.draft.read_client_again()
            assert desk.draft.reach is None
        assert "The number or address of this session is not on the card any more" in desk.words()
