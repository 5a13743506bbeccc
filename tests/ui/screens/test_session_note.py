"""A signed note to read: doubt about a key that came with a case pack, and what happened, with its times."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.clock import Moment
from desktop.domain.sessions import Amendment, SignedNote
from desktop.exports.document import Heading, KeyValue
from desktop.paths import resources
from desktop.services.record_pages import record_page
from desktop.ui.screens.session_log import log_lines
from desktop.ui.screens.session_note import SessionNote
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.labels import bare
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


def test_what_happened_is_read_with_its_times_in_the_order_it_was_noted(
    qtbot: QtBot, clock: FakeClock
) -> None:
    def at(minutes: int) -> str:
        return Moment.at(clock.now().utc + timedelta(minutes=minutes), "UTC").text()

    def event(kind: str, minutes: int, text: str = "") -> dict[str, str]:
        return {"kind": kind, "at": at(minutes), "text": text}

    content = {
        "channel": "phone",
        "channel_reason": "no_questions:video",
        "direction": "incoming",
        "started_at": at(0),
        "events": [
            event("listening_on", 8),
            event("call_dropped", 11),
            event("call_try", 16),
            event("call_try", 21),
            event("drop_then", 22, "Ask the neighbour"),
            event("call_back", 422),
            {"kind": "from_a_later_version", "at": "no time"},
            "not an event",
        ],
    }
    lines = [(bare(time), bare(words)) for time, words in log_lines(content)]
    assert lines == [
        ("17:00", "Begun: they called · Planned as “Video”; there were no questions for that, so by phone."),
        ("17:08", "Someone might be listening from here on"),
        ("17:11", "The call dropped"),
        ("17:16", "Tried to call, 1."),
        ("17:21", "Tried to call, 2."),
        ("17:22", "Did what was agreed for when the tries fail: Ask the neighbour"),
        ("Tuesday 24 November 2026, 00:02", "Back on the line"),
        ("Time not readable", "Something else was noted"),
    ]
    assert log_lines({"channel": "phone", "events": "none", "started_at": at(0)}) == []
    sealed = replace(note(clock.now(), own=True, theirs=True), body=json.dumps(content))
    page = SessionNote(Theme(resources(), mode="light"))
    qtbot.addWidget(page)
    page.show_note(sealed, None, "Samira")
    shown = {bare(label.text()) for label in page.findChildren(QLabel)}
    assert {words for line in lines for words in line} <= shown
    printed = record_page(
        "note", title="x", language="en", direction="ltr", facts=(), heading="x", answers=(),
        happened=("What happened", lines),
    )  # fmt: skip
    assert printed.blocks[1:] == (Heading(text="What happened"), KeyValue(rows=tuple(lines)))
