"""A signed note that came with a case pack says so where nobody checked whose key signed it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.clock import Moment
from desktop.domain.sessions import Amendment, SignedNote
from desktop.paths import resources
from desktop.ui.screens.session_note import SessionNote
from desktop.ui.theme.theme import Theme
from tests.fixtures.vaults import FakeClock

DOUBT = "obody here has checked whose key signed it"


def note(at: Moment, *, own: bool, theirs: bool) -> SignedNote:
    added = Amendment(
        id="1" * 32, reason="a slip", text="x", signed_by="Robin", signed_at=at, signer_checked=theirs
    )
    return SignedNote(
        id="2" * 32,
        session_id="3" * 32,
        client_id="4" * 32,
        body='{"channel":"phone","started_at":"' + at.text() + '"}',
        hash="",
        signed_by="Robin",
        signed_at=at,
        intact=True,
        signer_checked=own,
        amendments=(added,),
    )


@pytest.mark.parametrize(("own", "theirs", "doubts"), [(True, True, 0), (True, False, 1), (False, False, 2)])
def test_doubt_about_a_key_stands_beside_what_it_signed(
    qtbot: QtBot, clock: FakeClock, own: bool, theirs: bool, doubts: int
) -> None:
    page = SessionNote(Theme(resources(), mode="light"))
    qtbot.addWidget(page)
    page.show_note(note(clock.now(), own=own, theirs=theirs), None, "Samira")
    said = [label.text() for label in page.findChildren(QLabel) if DOUBT in label.text()]
    assert len(said) == doubts, said
