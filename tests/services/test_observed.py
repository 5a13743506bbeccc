"""What was noticed over time, over a real vault: whose it is, how long it is kept, what counts as a mark."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.clock import Moment
from desktop.services.app_services import Services
from desktop.storage.observed import ANSWERS, SESSIONS
from desktop.storage.vault import OpenVault
from tests.content.places import RESOURCES, TRANSLATIONS
from tests.fixtures.vaults import FakeClock
from tests.services.observed_before import autumn, cell, held
from tests.ui.screens.session_room import draft_client


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(RESOURCES, TRANSLATIONS, None, "en"), Path(RESOURCES))


def marks(services: Services, client_id: str, kind: str, **how: str) -> list[str]:
    return [each.mark(kind) for each in services.observed.of_client(client_id, **how).sessions]


def test_marks_of_a_client_stand_in_order_and_what_is_not_marked_is_not_noted(
    services: Services, clock: FakeClock
) -> None:
    client_id = services.clients.add(draft_client())
    assert services.observed.of_client(client_id).sessions == ()
    ids = autumn(services, clock, client_id)
    found = services.observed.of_client(client_id)
    assert [each.session_id for each in found.sessions] == ids
    assert not found.gone
    assert [each.mark("face") for each in found.sessions] == ["usual"] * 4 + ["different"]
    assert marks(services, client_id, "gestures") == ["usual", "not_noted", "usual", "different", "not_noted"]
    assert marks(services, client_id, "touch")[0] == "not_seen"
    assert marks(services, client_id, "space") == ["not_noted"] * 5, "not marked is never as usual"
    assert [option.id for option in found.kinds()] == [
        "face", "gestures", "voice", "posture", "gaze", "touch",
    ]  # fmt: skip
    assert found.sessions[3].cells["gestures"]["note"] == "hands under the table"


def test_only_what_was_asked_and_open_counts(services: Services, clock: FakeClock) -> None:
    client_id = services.clients.add(draft_client())
    # a "yes" that was taken back leaves marks behind that are none
    held(services, clock, client_id, {"voice": cell("different", "taken back")}, days_ago=9, any_="no")
    held(services, clock, client_id, {"voice": cell("usual")}, days_ago=8, channel="phone")
    held(services, clock, client_id, None, days_ago=7, any_="", length="check_in")
    held(services, clock, client_id, None, days_ago=6, any_="")  # never came to that page
    draft = held(services, clock, client_id, {"voice": cell("different")}, days_ago=0, sign=False)
    found = services.observed.of_client(client_id)
    assert [each.mark("voice") for each in found.sessions] == ["not_noted", "usual"]
    first, second = found.sessions
    assert first.gate is not None
    assert first.gate[1].value == "no"
    assert second.gate is None
    assert (second.can_show("voice"), second.can_show("face")) == (True, False)
    assert draft not in [each.session_id for each in found.sessions]


def test_marks_go_with_the_working_notes_and_it_is_said(services: Services, clock: FakeClock) -> None:
    client_id = services.clients.add(draft_client())
    old = held(services, clock, client_id, {"face": cell("different")}, days_ago=200)
    held(services, clock, client_id, {"face": cell("usual")}, days_ago=3)
    before = services.observed.of_client(client_id)
    # not yet swept, and gone all the same
    assert [each.mark("face") for each in before.sessions] == ["usual"]
    assert (before.gone, before.days) == (True, services.content.agency_profile().working_note_days)
    while services.erasing.sweep():
        pass
    note = services.sessions.note(old)
    assert note is not None
    assert not note.working
    assert services.observed.of_client(client_id) == before
    other = services.clients.add(draft_client("Nour"))
    held(services, clock, other, None, days_ago=200, any_="no")
    assert not services.observed.of_client(other).gone, "where nothing differed no marks were lost"
    # what a legal hold keeps is there, and is shown
    third = services.clients.add(draft_client("Hala"))
    held(services, clock, third, {"face": cell("different")}, days_ago=200)
    with services.vault.unit_of_work("hold") as work:
        work.update("clients", third, {"legal_hold": 1})
    assert marks(services, third, "face") == ["different"]


def test_a_merged_record_is_read_with_it_and_another_persons_never(
    services: Services, clock: FakeClock
) -> None:
    client_id, twin = services.clients.add(draft_client()), services.clients.add(draft_client("Samirah"))
    sister = services.clients.add(draft_client("Layla"))
    held(services, clock, client_id, {"face": cell("usual")}, days_ago=9)
    held(services, clock, twin, {"face": cell("different")}, days_ago=8)
    held(services, clock, sister, {"face": cell("not_noticed")}, days_ago=7)
    services.duplicates.merge(services.duplicates.preview(client_id, twin), (), one_person=True)
    assert marks(services, client_id, "face") == ["usual", "different"]
    assert marks(services, sister, "face") == ["not_seen"]


def test_of_forty_sessions_the_newest_six_are_read_and_the_reading_is_bounded(
    services: Services, clock: FakeClock
) -> None:
    client_id = services.clients.add(draft_client())
    calls = held(services, clock, client_id, {"voice": cell("usual")}, days_ago=60, channel="phone")
    texts = held(services, clock, client_id, None, days_ago=59, channel="sms", any_="")
    rows = {name: services.sessions.get(each) for name, each in (("phone", calls), ("sms", texts))}
    with services.vault.unit_of_work("a long year") as work:
        for number in range(40):
            row = rows["sms" if number % 2 else "phone"]
            assert row is not None
            values = {"client_id": client_id, "staff_id": work.staff_id, "channel": row.channel}
            values |= {"state": "closed", "protocol_sha256": row.protocol_sha256}
            begun = Moment.at(clock.utc - timedelta(days=50 - number), clock.zone).text()
            session_id = work.insert("sessions", values | {"started_at": begun})
            cells = {"voice": cell("usual", f"{number}")}
            for question, value in (("notice.any", "yes"), ("notice.rows", cells)):
                said = {"value": json.dumps({"value": value}), "state": "answered", "answered_at": begun}
                work.insert("answers", said | {"session_id": session_id, "question_id": question})
    found = services.observed.of_client(client_id)
    assert [each.cells["voice"]["note"] for each in found.sessions] == [
        "28", "30", "32", "34", "36", "38",
    ]  # fmt: skip
    conn = services.vault.connection()
    for sql, values in ((SESSIONS, ("x", "", "", "", 40)), (ANSWERS, ("x", "", "", "[]"))):
        plan = [str(row[3]) for row in conn.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
        assert not [step for step in plan if step.startswith(("SCAN sessions", "SCAN answers"))], plan
        assert any("USING INDEX" in step for step in plan)
    # the open session's own place is kept free for today
    assert len(services.observed.of_client(client_id, most=5).sessions) == 5
    assert marks(services, client_id, "voice", but_not=found.sessions[-1].session_id)[-1] == "usual"


def test_a_damaged_answer_is_no_mark_and_stops_nothing(services: Services, clock: FakeClock) -> None:
    client_id = services.clients.add(draft_client())
    session_id = held(services, clock, client_id, {"face": cell("different")}, days_ago=3, sign=False)
    with services.vault.unit_of_work("close") as work:
        work.update("sessions", session_id, {"state": "closed"})
        (row,) = work.query("SELECT id FROM answers WHERE question_id = 'notice.rows'")
    for value in ("{", '{"value": [1]}', '{"value": {"face": 7}}', "null"):
        with services.vault.unit_of_work("damage") as work:
            work.update("answers", row["id"], {"value": value})
        assert marks(services, client_id, "face") == ["not_noted"], value


def test_words_on_custom_stay_beside_what_is_usual_and_change_nothing_of_it(
    services: Services, clock: FakeClock
) -> None:
    client_id = services.clients.add(draft_client())

    def usual() -> tuple[str, str, str]:
        found = services.session_facts.known(client_id).usual["gaze"]
        return found.text, found.culture_note, found.learnt_at.text()

    first = cell("different", "down") | {"culture": "Respect before elders"}
    held(services, clock, client_id, {"gaze": first}, days_ago=9)
    assert usual()[:2] == ("", "Respect before elders")
    held(services, clock, client_id, {"gaze": cell("usual") | {"usual": "Looks down"}}, days_ago=8)
    learnt = usual()
    assert learnt[:2] == ("Looks down", "Respect before elders")
    held(
        services,
        clock,
        client_id,
        {"gaze": cell("usual") | {"culture": "Her own words: modesty"}},
        days_ago=7,
    )
    assert usual() == ("Looks down", "Her own words: modesty", learnt[2])
    # a mark that was not there, or a page that was left out, teaches nothing
    held(services, clock, client_id, {"gaze": first | {"culture": "not this"}}, days_ago=6, any_="no")
    assert usual() == ("Looks down", "Her own words: modesty", learnt[2])
