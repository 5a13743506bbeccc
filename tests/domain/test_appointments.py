"""Booked times: what the client's words say to an hour, which bookings meet, how they stand beside each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.appointments import (
    Appointment,
    doubts,
    first_of_chain,
    follow_up_due,
    lanes,
    later,
    meets,
    on_clock,
    their_zone,
)
from desktop.domain.clock import Moment
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.safe_hours import Hours

LA, NEW_YORK = "America/Los_Angeles", "America/New_York"
PHONE = ContactMethod(kind="phone", value="503 555 0142")
MAIL = ContactMethod(kind="email", value="s@example.org")
MORNING = (Hours(start="09:00", until="12:00"),)


def at(text: str, zone: str = LA) -> Moment:
    return Moment.at(datetime.fromisoformat(text).replace(tzinfo=UTC), zone)


SAID = at("2026-11-20T17:00")


def said(**more: object) -> SafeContact:
    told: dict[str, object] = {"may_call": "yes", "time_zone": NEW_YORK, "said_at": SAID, "hours": MORNING}
    return SafeContact(**(told | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("channel", "safe", "start", "minutes", "found"),
    [
        # 9:00 to 12:00 in New York is 14:00 to 17:00 UTC in winter
        ("phone", said(), "2026-11-24T14:00", 180, ()),
        ("phone", said(), "2026-11-24T13:59", 30, ("outside_hours",)),
        ("phone", said(), "2026-11-24T16:30", 31, ("runs_past",)),
        ("phone", said(), "2026-11-24T17:00", 30, ("outside_hours",)),
        ("phone", said(may_call="no"), "2026-11-24T22:00", 30, ("said_no",)),
        ("phone", said(may_call="no", may_text="yes"), "2026-11-24T14:00", 30, ("said_no",)),
        ("sms", said(may_call="no", may_text="yes"), "2026-11-24T14:00", 30, ()),
        ("phone", said(may_call="not_asked", may_text="yes"), "2026-11-24T14:00", 30, ("never_asked",)),
        ("phone", SafeContact(), "2026-11-24T14:00", 30, ("never_asked",)),
        ("phone", said(time_zone="Nowhere/Town"), "2026-11-24T14:00", 30, ("zone_unknown",)),
        ("email", said(), "2026-11-24T14:00", 30, ("no_way",)),
        ("in_person", said(may_call="no"), "2026-11-24T04:00", 30, ()),
        # a word that is to be asked again is asked on the day: its hours count all the same
        ("phone", said(recheck_reason="incident"), "2026-11-24T14:00", 30, ()),
        ("phone", said(recheck_reason="incident"), "2026-11-24T04:00", 30, ("outside_hours",)),
    ],
)
def test_what_the_clients_words_say(
    channel: str, safe: SafeContact, start: str, minutes: int, found: tuple[str, ...]
) -> None:
    assert doubts(channel, [(PHONE, safe)], at(start), minutes) == found


def test_a_hole_in_the_hours_is_not_stepped_over_and_summer_time_is_theirs() -> None:
    two = (Hours(start="09:00", until="10:00"), Hours(start="10:30", until="12:00"))
    assert doubts("phone", [(PHONE, said(hours=two))], at("2026-11-24T14:30"), 90) == ("runs_past",)
    touching = (Hours(start="09:00", until="10:00"), Hours(start="10:00", until="12:00"))
    assert doubts("phone", [(PHONE, said(hours=touching))], at("2026-11-24T14:30"), 90) == ()
    # 13:30 UTC is 9:30 there in summer and 8:30 in winter
    assert doubts("phone", [(PHONE, said())], at("2027-07-06T13:30"), 30) == ()
    assert doubts("phone", [(PHONE, said())], at("2026-12-08T13:30"), 30) == ("outside_hours",)


def test_the_way_that_fits_best_counts() -> None:
    shut, open_ = said(may_call="no"), said()
    other = ContactMethod(kind="phone", value="503 555 0143")
    assert doubts("phone", [(PHONE, shut), (other, open_)], at("2026-11-24T14:00"), 30) == ()
    asked = [(PHONE, shut), (other, SafeContact())]
    assert doubts("phone", asked, at("2026-11-24T14:00"), 30) == ("never_asked",)
    assert doubts("email", [(PHONE, open_), (MAIL, said(may_email="yes"))], at("2026-11-24T14:00"), 30) == ()
    # a way that somebody dangerous shares takes no letter, whatever was said of it
    shared = replace(MAIL, shared_with="Omar", shared_with_danger=True)
    assert doubts("email", [(shared, said(may_email="yes"))], at("2026-11-24T14:00"), 30) == (
        "shared_danger",
    )
    assert (
        doubts("phone", [(replace(PHONE, shared_with_danger=True), open_)], at("2026-11-24T14:00"), 30) == ()
    )


@settings(max_examples=25)
@given(offset=st.integers(-24 * 60, 24 * 60), minutes=st.integers(5, 480))
def test_no_doubt_means_that_every_minute_is_within_their_hours(offset: int, minutes: int) -> None:
    from zoneinfo import ZoneInfo

    start = at("2026-11-01T14:00").utc + timedelta(
        minutes=offset
    )  # both zones change their clocks that night
    moment = Moment.at(start, LA)
    walls = [(start + timedelta(minutes=each)).astimezone(ZoneInfo(NEW_YORK)) for each in range(minutes)]
    inside = [f"{wall:%H:%M}" >= "09:00" and f"{wall:%H:%M}" < "12:00" for wall in walls]
    expected = () if all(inside) else ("runs_past",) if inside[0] else ("outside_hours",)
    assert doubts("phone", [(PHONE, said())], moment, minutes) == expected


def booked(start: str, minutes: int, **more: str) -> Appointment:
    return Appointment(id=start, starts_at=at(start), minutes=minutes, **more)  # type: ignore[arg-type]


def test_only_what_stands_and_overlaps_is_met() -> None:
    others = [
        booked("2026-11-24T10:00", 60),
        booked("2026-11-24T11:00", 60),
        booked("2026-11-24T10:30", 60, state="cancelled"),
        booked("2026-11-24T10:30", 60, state="no_show"),
        booked("2026-11-24T10:45", 30, state="held"),
    ]
    found = [each.id for each in meets(at("2026-11-24T10:15"), 45, others)]
    assert found == ["2026-11-24T10:00", "2026-11-24T10:45"]


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(st.integers(0, 1400), st.integers(1, 300)).map(lambda s: (s[0], s[0] + s[1])), max_size=14
    )
)
def test_lanes_never_cover_each_other_and_are_no_more_than_needed(spans: list[tuple[int, int]]) -> None:
    found = lanes(spans)
    assert len(found) == len(spans)
    for index, ((start, end), (lane, count)) in enumerate(zip(spans, found, strict=True)):
        assert 0 <= lane < count
        for other in range(index):
            if spans[other][0] < end and start < spans[other][1]:
                assert found[other][0] != lane
                assert found[other][1] == count
    busiest = max((sum(s <= minute < e for s, e in spans) for minute, _ in spans), default=0)
    assert max((count for _lane, count in found), default=0) == busiest


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)), st.integers(0, 400 * 24 * 60))
def test_the_laptops_clock_is_set_with_the_year(when: datetime, minutes: int) -> None:
    now = Moment.at(when.replace(tzinfo=UTC), LA)
    moment = on_clock(now.utc + timedelta(minutes=minutes), now)
    assert moment == later(now, minutes)
    assert moment == Moment.at(moment.utc, LA)


def test_a_laptop_without_a_known_zone_keeps_its_own_offset() -> None:
    odd = Moment(utc=at("2026-11-24T10:00").utc, zone="UTC", offset_minutes=210)
    assert later(odd, 60).offset_minutes == 210
    assert f"{later(odd, 60).local():%H:%M}" == "14:30"


def test_the_clients_clock_is_told_only_where_it_differs() -> None:
    assert their_zone("", at("2026-11-24T10:00")) is None
    assert their_zone(LA, at("2026-11-24T10:00")) is None
    assert str(their_zone(NEW_YORK, at("2026-11-24T10:00"))) == NEW_YORK
    assert their_zone("Nowhere/Town", at("2026-11-24T10:00")) is None
    # Arizona keeps its clock: the same as Los Angeles in summer only
    assert their_zone("America/Phoenix", at("2026-07-06T10:00")) is None
    assert their_zone("America/Phoenix", at("2026-12-06T10:00")) is not None


def test_the_first_of_a_chain_of_moves_is_found_and_a_circle_is_left() -> None:
    moved_from = {"c": "b", "b": "a", "x": "y", "y": "x"}
    assert first_of_chain(moved_from, "c") == ("a", 2)
    assert first_of_chain(moved_from, "a") == ("a", 0)
    assert first_of_chain(moved_from, "x") == ("y", 1)


def test_somebody_at_risk_is_thought_of_at_once() -> None:
    now = at("2026-11-24T10:00")
    assert follow_up_due(now, at_risk=True) == now
    assert follow_up_due(now, at_risk=False).utc - now.utc == timedelta(days=1)
