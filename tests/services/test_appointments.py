"""The calendar in a real vault: book, move, end, undo; what a missed appointment makes; the file without names."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.appointments import Appointment
from desktop.domain.clients import ClientDraft, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.errors import InvalidInput, NotAllowed, NoteSigned, RowChanged
from desktop.domain.ids import new_id
from desktop.domain.record import FieldKey, Said
from desktop.domain.safe_hours import Hours
from desktop.services.app_services import Services
from desktop.services.appointments import Booking
from desktop.storage.claims import CLAIMED
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
NEW_YORK = "America/New_York"
TITLE = "Think of them"
CONTEXT: dict[str, str] = {}


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    content = ContentStore(ROOT / "resources", ROOT / "translations")
    return Services(vault, clock, content, ROOT / "resources")


@pytest.fixture
def samira(services: Services, clock: FakeClock) -> str:
    """In New York, to be called between 9:00 and 16:00 there; we sit in Los Angeles, and it is 9:00 on 23 November."""
    safe = SafeContact(
        may_call="yes",
        may_voicemail="no",
        hours=(Hours(start="09:00", until="16:00"),),
        time_zone=NEW_YORK,
        said_at=clock.now(),
    )
    method = ContactMethod(kind="phone", value="503 555 0142")
    names = (Name(text="Samira", is_chosen=True),)
    return services.clients.add(ClientDraft(names=names, reaches=(Reach(method=method, safe=safe),)))


def booking(client_id: str, **more: str) -> Booking:
    return replace(
        Booking(client_id=client_id, day="2026-11-24", time="10:00", channel="phone", minutes="50"), **more
    )


def stored(services: Services, appointment_id: str) -> Appointment:
    found = services.appointments.get(appointment_id)
    assert found is not None
    return found


def why(services: Services, made: Booking) -> tuple[str, str]:
    with pytest.raises(InvalidInput) as refused:
        services.appointments.book(made)
    return refused.value.field, refused.value.reason


def column(services: Services, sql: str) -> list[object]:
    return [row[0] for row in services.vault.connection().execute(sql)]


def test_a_time_is_booked_on_either_clock(services: Services, samira: str) -> None:
    mine = stored(services, services.appointments.book(booking(samira, interpreter="yes", note="The letter")))
    assert mine.starts_at.utc == datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
    assert (mine.client_zone, mine.chosen_name, mine.interpreter) == (NEW_YORK, "Samira", "yes")
    ours, theirs = services.appointments.on_two_clocks(mine)
    assert theirs is not None
    assert (f"{ours:%H:%M}", f"{theirs:%H:%M}") == ("10:00", "13:00")
    on_theirs = booking(samira, day="2026-11-25", time="1 pm", clock="theirs")
    there = stored(services, services.appointments.book(on_theirs))
    assert f"{there.starts_at.local():%d %H:%M}" == "25 10:00"
    assert [each.id for each in services.appointments.coming()] == [mine.id, there.id]
    following = services.appointments.next_of(samira)
    assert following is not None
    assert following.id == mine.id


WRONG: list[tuple[dict[str, str], str, str]] = [
    ({"day": "2026-11-31"}, "day", "date_impossible"),
    ({"day": "4/5/2027"}, "day", "date_two_ways"),
    ({"day": "2029-11-24"}, "day", "too_far_ahead"),
    ({"day": "2026-11-22"}, "time", "time_past"),
    ({"time": "25:00"}, "time", "impossible_time"),
    ({"day": "2027-03-14", "time": "2:30"}, "time", "time_skipped"),
    ({"day": "2027-11-07", "time": "1:30"}, "time", "time_twice"),
    ({"minutes": "an hour"}, "minutes", "not_a_number"),
    ({"minutes": "0"}, "minutes", "minutes_impossible"),
    ({"channel": ""}, "channel", "channel_missing"),
    ({"channel": "pigeon"}, "channel", "channel_missing"),
    ({"interpreter": "perhaps"}, "interpreter", "unknown_choice"),
    ({"note": "x" * 20_001}, "note", "too_long"),
    ({"client_id": ""}, "client", "appointment_unnamed"),
    ({"client_id": "0" * 32}, "client", "client_gone"),
    ({"time": "14:00"}, "reason", "hour_needs_reason"),
    ({"time": "12:30", "minutes": "60"}, "reason", "hour_needs_reason"),
]


def test_what_cannot_be_is_named_with_its_field(services: Services, samira: str) -> None:
    for change, field, reason in WRONG:
        assert why(services, replace(booking(samira), **change)) == (field, reason), change
    assert column(services, "SELECT count(*) FROM appointments") == [0]


def test_an_hour_against_their_words_is_booked_with_its_reason_and_no_other_keeps_one(
    services: Services, samira: str
) -> None:
    late = booking(samira, time="14:00", reason="She asked for it herself, this once")
    looked = services.appointments.look(late)
    assert (looked.doubts, looked.needs_reason) == (("outside_hours",), True)
    kept = stored(services, services.appointments.book(late))
    assert kept.reason == "She asked for it herself, this once"
    safe = stored(services, services.appointments.book(booking(samira, reason="left from before")))
    assert safe.reason == ""


def test_ones_own_bookings_that_meet_are_told_and_decided_by_the_person(
    services: Services, samira: str
) -> None:
    own = services.appointments.book(Booking(day="2026-11-24", time="10:30", minutes="30", note="Training"))
    looked = services.appointments.look(booking(samira))
    assert [each.id for each in looked.meets] == [own]
    services.appointments.book(booking(samira))
    assert services.appointments.look(booking(samira, time="11:00")).meets == ()


def test_the_hour_that_comes_twice_is_booked_as_meant(services: Services, samira: str) -> None:
    twice = booking(samira, day="2027-11-07", time="1:30", channel="in_person")
    first = stored(services, services.appointments.book(replace(twice, which="first")))
    second = stored(services, services.appointments.book(replace(twice, which="second")))
    assert second.starts_at.utc - first.starts_at.utc == timedelta(hours=1)
    for each in (first, second):
        typed = services.appointments.as_typed(each)
        assert services.appointments.change(each, replace(typed, note="read again")) == each.id
        assert stored(services, each.id).starts_at == each.starts_at
    assert services.appointments.look(replace(twice, which="first")).twice


def test_a_move_keeps_the_old_one_and_can_be_taken_back(services: Services, samira: str) -> None:
    before = stored(services, services.appointments.book(booking(samira)))
    later = booking(samira, day="2026-11-26", why_moved="She has to work")
    moved_to = services.appointments.change(before, later)
    old = stored(services, before.id)
    assert (old.state, old.moved_to, old.reason) == ("moved", moved_to, "She has to work")
    day = datetime(2026, 11, 24, tzinfo=UTC)
    assert services.appointments.between(day, day + timedelta(days=2)) == []
    assert column(
        services, f"SELECT new FROM field_changes WHERE row_id = '{before.id}' AND field = 'state'"
    ) == ["moved"]
    with pytest.raises(NotAllowed):
        services.appointments.change(old, later)
    services.appointments.undo(before, moved_to)
    assert replace(stored(services, before.id), version=1) == before
    assert services.appointments.get(moved_to) is None


def test_what_changes_without_the_time_is_the_same_booking(
    services: Services, samira: str, clock: FakeClock
) -> None:
    before = stored(services, services.appointments.book(booking(samira)))
    clock.advance(2 * 24 * 3600)  # also when it has passed: the interpreter's name is put right
    same = services.appointments.change(before, booking(samira, interpreter="no", note="By video next time"))
    assert same == before.id
    assert (stored(services, same).interpreter, stored(services, same).state) == ("no", "booked")
    with pytest.raises(RowChanged):
        services.appointments.change(before, booking(samira, note="older"))
    assert stored(services, same).note == "By video next time"


def test_a_cancelled_one_says_why(services: Services, samira: str) -> None:
    before = stored(services, services.appointments.book(booking(samira)))
    with pytest.raises(InvalidInput, match="reason_missing"):
        services.appointments.cancel(before, "  ")
    services.appointments.cancel(before, "The school called")
    assert (stored(services, before.id).state, services.appointments.coming()) == ("cancelled", [])
    services.appointments.undo(before)
    assert stored(services, before.id).state == "booked"


@pytest.mark.parametrize("risk", ["", "low", "medium", "danger", "crisis", "plan"])
def test_who_did_not_come_is_thought_of_at_once_where_a_risk_is_known(
    services: Services, samira: str, clock: FakeClock, risk: str
) -> None:
    key = FieldKey(table="clients", row_id=samira, field="risk_level")
    if risk in ("low", "medium"):
        services.record.save(samira, key, Said(text=risk))
    elif risk == "danger":
        services.record.save(samira, replace(key, field="guardian_may_be_danger"), Said(text="yes"))
    elif risk == "crisis":
        run = new_id()
        services.crises.start(run, client_id=samira)
        services.crises.pass_(run, {})
    elif risk == "plan":
        with services.vault.unit_of_work("plan") as work:
            values = {"client_id": samira, "series_id": new_id(), "number": 1, "template": "family_violence"}
            work.insert("safety_plans", values | {"state": "in_use"})
    before = stored(services, services.appointments.book(booking(samira)))
    with pytest.raises(NotAllowed, match="not_yet"):
        services.appointments.no_show(before, ["call"], "", TITLE)
    clock.utc = datetime(2026, 11, 24, 18, 20, tzinfo=UTC)
    with pytest.raises(InvalidInput, match="nothing_chosen"):
        services.appointments.no_show(before, [], "", TITLE)
    services.appointments.no_show(before, ["waited", "call"], "Rang out twice", TITLE)
    missed = stored(services, before.id)
    assert (missed.state, missed.reason, missed.note) == ("no_show", "call waited", "Rang out twice")
    urgent = risk not in ("", "low")
    assert [item.kind for item in services.today.follow_ups()] == (["no_show_now"] if urgent else [])
    clock.advance(24 * 3600)
    (item,) = services.today.follow_ups()
    assert (item.kind, item.client_id) == ("no_show_now" if urgent else "no_show", samira)
    assert item.object_id == before.id
    services.appointments.heard_from(before.id)
    assert services.today.follow_ups() == []
    assert column(services, "SELECT state FROM tasks") == ["done"]


def test_a_no_show_taken_back_leaves_no_task(services: Services, samira: str, clock: FakeClock) -> None:
    before = stored(services, services.appointments.book(booking(samira)))
    clock.utc = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
    assert [(each.kind, each.object_id) for each in services.today.follow_ups()] == [("outcome", before.id)]
    services.appointments.no_show(before, ["nothing_safe"], "", TITLE)
    assert services.appointments.has_follow_up(before.id)
    assert services.today.follow_ups() == []
    services.appointments.undo(before)
    assert not services.appointments.has_follow_up(before.id)
    assert column(services, "SELECT state FROM tasks") == ["dropped"]
    services.appointments.held(stored(services, before.id))
    assert stored(services, before.id).state == "held"


def test_a_session_holds_the_booking_it_begins_from_and_no_other(
    services: Services, samira: str, clock: FakeClock
) -> None:
    other = services.clients.add(ClientDraft(names=(Name(text="Oksana"),)))
    before = stored(services, services.appointments.book(booking(samira)))
    clock.utc = datetime(2026, 11, 24, 18, 20, tzinfo=UTC)
    services.appointments.no_show(before, ["call"], "", TITLE)
    protocol = services.content.protocol("phone")
    services.sessions.start(other, protocol=protocol, spoken={}, appointment_id=before.id)
    assert (stored(services, before.id).state, stored(services, before.id).session_id) == ("no_show", "")
    session = services.sessions.start(samira, protocol=protocol, spoken={}, appointment_id=before.id)
    joined = stored(services, before.id)
    assert (joined.state, joined.session_id) == ("no_show", session)
    assert services.appointments.has_follow_up(before.id), "nobody has spoken with her yet"
    services.sessions.sign(session, CONTEXT)
    joined = stored(services, before.id)
    assert (joined.state, joined.session_id) == ("held", session)
    assert not services.appointments.has_follow_up(before.id), "she came late: the follow-up is done"


def test_a_booking_by_video_never_becomes_a_phone_session_without_its_reason(
    services: Services, samira: str
) -> None:
    protocol = services.content.protocol("phone")
    before = stored(services, services.appointments.book(booking(samira, channel="video")))
    with pytest.raises(NotAllowed, match="other_channel"):
        services.sessions.start(samira, protocol=protocol, spoken={}, appointment_id=before.id)
    assert services.sessions.draft_of(samira) is None
    session = services.sessions.start(
        samira, protocol=protocol, spoken={}, appointment_id=before.id, channel_reason="no_questions:video"
    )
    services.sessions.let_go(session, before.id)
    services.sessions.sign(session, CONTEXT)
    note = services.sessions.note(session)
    assert note is not None
    assert '"channel":"phone","channel_reason":"no_questions:video"' in note.body
    # taken into a session that is open already: that one says so
    session = services.sessions.start(samira, protocol=protocol, spoken={})
    services.sessions.claim(session, stored(services, before.id))
    row = services.sessions.get(session)
    assert row is not None
    assert (row.channel, row.channel_reason) == ("phone", "booked_as:video")


def test_a_booking_is_claimed_held_when_signed_and_given_back(
    services: Services, vault: OpenVault, samira: str, clock: FakeClock
) -> None:
    protocol = services.content.protocol("phone")
    picked = next(q.id for _, page in protocol.pages() for q in page.questions if q.fills == "picked_up")
    before = stored(services, services.appointments.book(booking(samira)))
    later = stored(services, services.appointments.book(booking(samira, time="14:00", reason="She asked")))

    def begun() -> str:
        return services.sessions.start(samira, protocol=protocol, spoken={}, appointment_id=before.id)

    # about its time it is found by itself: from an hour before its begin to an hour after its end
    for minutes, found in ((-61, None), (-60, None), (-59, before.id), (109, before.id), (110, None)):
        clock.utc = before.starts_at.utc + timedelta(minutes=minutes)
        near = services.sessions.booking_near(samira)
        assert (near and near.id) == found, minutes
    clock.utc = before.starts_at.utc + timedelta(minutes=60)
    assert services.appointments.coming() == [later]

    # claimed: still booked, on no list of what is open, and nobody may say that she did not come
    session = begun()
    claimed = stored(services, before.id)
    assert (claimed.state, claimed.session_id) == ("booked", session)
    assert services.sessions.booking_near(samira) is None
    assert [each.kind for each in services.today.follow_ups()] == []
    for refused in (
        lambda: services.appointments.no_show(claimed, ["call"], "", TITLE),
        lambda: services.appointments.held(claimed),
        lambda: services.appointments.change(claimed, booking(samira)),
    ):
        with pytest.raises(NotAllowed, match="appointment_claimed"):
            refused()

    # put away, or said that it is not about it: it is asked about again
    services.cases.discard_session(samira, session)
    assert stored(services, before.id) == replace(claimed, session_id="", version=claimed.version + 1)
    assert [each.kind for each in services.today.follow_ups()] == ["outcome"]
    session = begun()
    services.sessions.let_go(session, before.id)
    assert [each.kind for each in services.today.follow_ups()] == ["outcome"]
    services.sessions.claim(session, stored(services, before.id))
    with pytest.raises(NotAllowed):
        services.sessions.claim(session, stored(services, before.id))

    # nobody was reached: signed, and Today still asks what became of the booking
    services.sessions.save(session, {picked: Answer(value="no_answer")})
    services.sessions.sign(session, CONTEXT)
    assert (stored(services, before.id).state, stored(services, before.id).session_id) == ("booked", "")
    session = begun()
    services.sessions.sign(session, CONTEXT)
    assert (stored(services, before.id).state, stored(services, before.id).session_id) == ("held", session)
    with pytest.raises(NoteSigned):
        services.sessions.let_go(session, before.id)
    assert services.today.follow_ups() == []
    assert stored(services, later.id).session_id == ""

    # two that are equally near: nobody guesses
    services.appointments.book(booking(samira, time="14:10", reason="She asked"))
    clock.utc = later.starts_at.utc + timedelta(minutes=5)
    assert services.sessions.booking_near(samira) is None
    plan = vault.connection().execute(f"EXPLAIN QUERY PLAN {CLAIMED}", (session,)).fetchall()
    assert not [row["detail"] for row in plan if row["detail"].startswith("SCAN")]


def test_a_booking_that_ended_with_its_case_says_so_in_words(services: Services, samira: str) -> None:
    from desktop.storage.cases import end_appointments
    from desktop.ui.appointment_words import reason_words

    before = stored(services, services.appointments.book(booking(samira)))
    with services.vault.unit_of_work("close case") as work:
        end_appointments(work, samira)
    after = stored(services, before.id)
    assert (after.state, reason_words(after.reason)) == ("cancelled", "the case was closed")


def test_a_merged_record_keeps_its_row_and_is_shown_under_the_other(services: Services, samira: str) -> None:
    twin = services.clients.add(ClientDraft(names=(Name(text="Samira H."),)))
    before = stored(services, services.appointments.book(booking(twin, channel="in_person")))
    services.duplicates.merge(services.duplicates.preview(samira, twin), (), one_person=True)
    shown = stored(services, before.id)
    assert (shown.client_id, shown.chosen_name) == (samira, "Samira")
    services.appointments.cancel(shown, "Booked twice")
    assert column(services, f"SELECT client_id FROM appointments WHERE id = '{before.id}'") == [twin]
    assert [each.state for each in services.appointments.of_client(samira)] == ["cancelled"]


def test_the_file_has_times_and_no_word_of_anybody(services: Services, samira: str, tmp_path: Path) -> None:
    first = stored(services, services.appointments.book(booking(samira, note="Ask about the landlord")))
    moved = stored(services, services.appointments.change(first, booking(samira, time="11:00")))
    off = stored(services, services.appointments.book(booking(samira, day="2026-11-25")))
    services.appointments.cancel(off, "Landlord comes")
    far = booking(samira, day="2027-03-01", channel="in_person")
    services.appointments.book(far)
    made = services.calendar_file.make(4, "Appointment")
    path = services.documents.give(
        made, tmp_path / made.file_name, to_kind="own_device", to_whom="own_device", rule="own_record"
    )
    text = path.read_text(encoding="utf-8")
    uid = f"{first.id[:8]}-{first.id[8:12]}-{first.id[12:16]}-{first.id[16:20]}-{first.id[20:]}"
    assert text.count("BEGIN:VEVENT") == 2
    assert f"UID:{uid}\n" in text
    assert "DTSTART:20261124T190000Z" in text
    assert "SEQUENCE:1" in text
    assert "STATUS:CANCELLED" in text
    # a UID is random: three digits of a phone number can stand in it by chance
    said = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("UID:"))
    for word in ("Samira", "andlord", samira[:8], "W-", "phone", "555", moved.id[:8], NEW_YORK):
        assert word not in said
        assert word not in path.name
    assert column(services, "SELECT what || ' ' || form || ' ' || to_kind FROM disclosures") == [
        "calendar ics own_device"
    ]
    assert column(services, "SELECT file_sha256 FROM disclosures") == [made.sha256]
    assert column(services, "SELECT count(*) FROM disclosures WHERE client_id IS NOT NULL") == [0]
