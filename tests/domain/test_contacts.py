"""Safe contact: what the client said decides, in the client's own time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.clock import Moment
from desktop.domain.contacts import (
    SHARED_DANGER,
    ContactMethod,
    SafeContact,
    contact_state,
    same_way,
    strictest_hours,
    why_not,
)
from desktop.domain.safe_hours import NEVER, Hours, holds, in_both, shifted, valid_hours

PHONE = ContactMethod(kind="phone", value="503 555 0142", e164="+15035550142")
LA = "America/Los_Angeles"


def at(text: str, zone: str = LA) -> Moment:
    return Moment.at(datetime.fromisoformat(text).replace(tzinfo=UTC), zone)


def said(**changes: object) -> SafeContact:
    values = {"may_call": "yes", "may_voicemail": "no", "said_at": at("2026-11-20T17:00"), "time_zone": LA}
    return SafeContact(**(values | changes))


def test_never_asked_is_no_permission() -> None:
    state = contact_state(PHONE, SafeContact(), at("2026-11-23T17:00"), recheck_days=30)
    assert (state.state, state.ways, state.reasons) == ("ask_again", (), ("never_asked",))


def test_what_was_refused_is_absent_not_flagged() -> None:
    state = contact_state(PHONE, said(may_text="no"), at("2026-11-23T17:00"), recheck_days=30)
    assert state.state == "safe"
    assert state.ways == ("call",)
    assert set(state.reasons) == {"no_text", "no_voicemail"}


def test_a_no_to_everything_is_not_safe() -> None:
    state = contact_state(PHONE, said(may_call="no", may_text="no"), at("2026-11-23T17:00"), recheck_days=30)
    assert (state.state, state.ways) == ("not_safe", ())


def test_an_old_word_is_asked_again() -> None:
    old = contact_state(PHONE, said(), at("2026-12-21T17:00"), recheck_days=30)
    assert (old.state, old.age_days) == ("ask_again", 31)
    just = contact_state(PHONE, said(), at("2026-12-20T17:00"), recheck_days=30)
    assert just.state == "safe"


def test_confirming_makes_it_young_again() -> None:
    state = contact_state(
        PHONE, said(confirmed_at=at("2026-12-15T17:00")), at("2026-12-21T17:00"), recheck_days=30
    )
    assert (state.state, state.age_days) == ("safe", 6)


def test_after_an_incident_it_is_asked_again() -> None:
    state = contact_state(
        PHONE, said(recheck_reason="after_incident"), at("2026-11-23T17:00"), recheck_days=30
    )
    assert state.state == "ask_again"
    assert state.reasons[0] == "after_incident"


def test_hours_are_the_clients_not_the_laptops() -> None:
    hours = (Hours(start="08:00", until="16:00"),)
    # 23:30 UTC is 15:30 in Los Angeles and 18:30 in New York
    here = contact_state(PHONE, said(hours=hours), at("2026-11-23T23:30", "Europe/Berlin"), recheck_days=30)
    assert (here.state, here.until) == ("safe", "16:00")
    there = contact_state(
        PHONE, said(hours=hours, time_zone="America/New_York"), at("2026-11-23T23:30"), recheck_days=30
    )
    assert (there.state, there.ways) == ("not_now", ())
    assert there.next_from is not None
    assert (there.next_from.day, there.next_from.hour) == (24, 8)


def test_next_hours_skip_days_that_are_not_safe() -> None:
    hours = (Hours(days=(0,), start="09:00", until="12:00"),)  # Mondays
    monday_noon = at("2026-11-23T20:30")  # 12:30 in Los Angeles
    state = contact_state(PHONE, said(hours=hours), monday_noon, recheck_days=30)
    assert state.state == "not_now"
    assert state.next_from is not None
    assert (state.next_from.month, state.next_from.day, state.next_from.hour) == (11, 30, 9)


@pytest.mark.parametrize(
    ("utc", "expected"),
    [
        ("2026-03-08T16:30", "safe"),  # clocks went forward in the night: 09:30 there
        ("2026-03-08T15:30", "not_now"),  # 08:30 there
        ("2026-11-01T17:30", "safe"),  # clocks went back in the night: 09:30 there
        ("2026-11-01T16:30", "not_now"),
    ],
)
def test_daylight_saving_both_ways(utc: str, expected: str) -> None:
    safe = said(hours=(Hours(start="09:00", until="17:00"),), said_at=at("2026-03-01T00:00"))
    now = at(utc)
    fresh = SafeContact(
        may_call="yes", hours=safe.hours, time_zone=LA, said_at=Moment.at(now.utc - timedelta(days=1), LA)
    )
    assert contact_state(PHONE, fresh, now, recheck_days=30).state == expected


def test_a_clock_set_back_makes_no_negative_age() -> None:
    state = contact_state(PHONE, said(), at("2026-11-19T17:00"), recheck_days=30)
    assert state.age_days == 0


@pytest.mark.parametrize(
    ("span", "fits"),
    [
        (Hours(start="09:00", until="16:00"), True),
        (Hours(start="00:00", until="24:00"), True),
        (Hours(start="16:00", until="09:00"), False),
        (Hours(start="09:00", until="09:00"), False),
        (Hours(start="9:00", until="16:00"), False),
        (Hours(start="09:61", until="16:00"), False),
        (Hours(start="25:00", until="26:00"), False),
        (Hours(days=(), start="09:00", until="16:00"), False),
        (Hours(days=(7,), start="09:00", until="16:00"), False),
    ],
)
def test_hours_that_cannot_be(span: Hours, fits: bool) -> None:
    assert valid_hours(span) is fits


def test_hours_without_a_zone_stay_on_the_clock_they_were_said_on() -> None:
    hours = (Hours(start="08:00", until="16:00"),)
    # 13:30 UTC is 08:30 in New York, where the laptop is now, and 05:30 in Los Angeles, where she said it
    carried = at("2026-11-23T13:30", "America/New_York")
    safe = said(hours=hours, time_zone="")
    assert (safe.zone(), contact_state(PHONE, safe, carried, recheck_days=30).state) == (LA, "not_now")
    # a system that cannot tell its zone says UTC: then the laptop's own clock is all there is
    untold = said(hours=hours, time_zone="", said_at=at("2026-11-20T17:00", "UTC"))
    assert (untold.zone(), contact_state(PHONE, untold, carried, recheck_days=30).state) == ("", "safe")
    assert said(time_zone="", hours=()).zone() == ""


def test_what_was_said_of_another_number_allows_nothing_on_this_one() -> None:
    safe = said(may_text="no", recheck_reason="other_number")
    state = contact_state(PHONE, safe, at("2026-11-23T17:00"), recheck_days=30)
    assert (state.state, state.ways, state.reasons[0]) == ("ask_again", (), "other_number")
    assert why_not(PHONE, safe, state)[0] == ("call", "other_number")
    other = ContactMethod(kind="phone", value="503-555-0142", e164="+15035550142")
    assert same_way(PHONE, other)
    assert not same_way(PHONE, ContactMethod(kind="sms", value="503 555 0142", e164="+15035550142"))
    assert not same_way(PHONE, ContactMethod(kind="phone", value="503 555 0143", e164="+15035550143"))


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ((), (), ()),
        ((Hours(start="08:00", until="20:00"),), (), (Hours(start="08:00", until="20:00"),)),
        (
            (Hours(start="08:00", until="20:00"),),
            (Hours(days=(0, 2), start="09:00", until="21:00"),),
            (Hours(days=(0, 2), start="09:00", until="20:00"),),
        ),
        ((Hours(start="08:00", until="12:00"),), (Hours(start="12:00", until="16:00"),), (NEVER,)),
        ((Hours(days=(5,)),), (Hours(days=(6,)),), (NEVER,)),
    ],
)
def test_of_two_words_only_the_hours_of_both_are_left(one, other, both) -> None:
    assert in_both(one, other) == in_both(other, one) == both
    assert strictest_hours(said(hours=one), said(hours=other))[0] == both


NEW_YORK, LONDON = "America/New_York", "Europe/London"


@pytest.mark.parametrize(
    ("ours", "theirs", "left"),
    [
        # 9 to 17 in New York are 6 to 14 in Los Angeles, all year
        ((("08:00", "20:00"), LA), (("09:00", "17:00"), NEW_YORK), ("08:00", "14:00")),
        ((("08:00", "20:00"), LA), (("09:00", "11:00"), NEW_YORK), None),
        # London is 8 hours ahead, for two or three weeks of the year only 7: what holds on all days is left
        ((("06:00", "20:00"), LA), (("15:00", "20:00"), LONDON), ("08:00", "12:00")),
        # hours that were said without a clock, or on one that nobody knows, are no hours
        ((("08:00", "20:00"), LA), (("09:00", "17:00"), "Mars/Olympus"), None),
        ((("08:00", "20:00"), LA), (("09:00", "17:00"), "UTC"), None),
    ],
)
def test_hours_of_two_clocks_count_each_on_its_own(ours, theirs, left) -> None:
    def word(hours: tuple[str, str], zone: str) -> SafeContact:
        unknown = zone.startswith("Mars")
        told, named = at("2026-11-20T17:00", LA if unknown else zone), zone if unknown else ""
        return said(hours=(Hours(start=hours[0], until=hours[1]),), time_zone=named, said_at=told)

    one, other = word(*ours), word(*theirs)
    hours, zone = strictest_hours(one, other)
    if left is None:
        assert hours == (NEVER,)
    else:
        assert (hours, zone) == ((Hours(start=left[0], until=left[1]),), LA)
        # looked at over a year, whatever both clocks do: never safe where one of them says no
        moment, theirs_left = datetime(2026, 11, 20, tzinfo=UTC), strictest_hours(other, one)
        while moment < datetime(2027, 11, 30, tzinfo=UTC):
            allowed = [
                holds(word_hours, moment.astimezone(ZoneInfo(word_zone)))
                for word_hours, word_zone in (
                    (hours, zone),
                    theirs_left,
                    (one.hours, LA),
                    (other.hours, theirs[1]),
                )
            ]
            assert not any(allowed[:2]) or all(allowed[2:]), moment
            moment += timedelta(hours=5, minutes=30)


def test_hours_never_lend_their_zone_and_two_words_without_one_in_common_are_asked_again() -> None:
    theirs = said(hours=(Hours(start="09:00", until="11:00"),), time_zone=NEW_YORK)
    assert strictest_hours(said(hours=()), theirs) == (theirs.hours, NEW_YORK)
    assert strictest_hours(theirs, said(hours=())) == (theirs.hours, NEW_YORK)
    assert strictest_hours(said(hours=()), said(hours=())) == ((), "")
    nowhere = replace(theirs, time_zone="", said_at=at("2026-11-20T17:00", "UTC"))
    assert strictest_hours(said(hours=()), nowhere) == ((NEVER,), "")
    state = contact_state(
        PHONE, said(hours=(NEVER,), recheck_reason="merged"), at("2026-11-23T17:00"), recheck_days=30
    )
    assert (state.state, state.ways, state.next_from) == ("ask_again", (), None)


def test_hours_on_another_clock_go_over_midnight_and_over_the_week() -> None:
    late = (Hours(days=(6,), start="20:00", until="24:00"),)
    assert shifted(late, 180) == (
        Hours(days=(0,), start="00:00", until="03:00"),
        Hours(days=(6,), start="23:00", until="24:00"),
    )
    assert shifted(shifted(late, 180), -180) == (
        Hours(days=(6,), start="20:00", until="21:00"),
        Hours(days=(6,), start="21:00", until="24:00"),
    )


@pytest.mark.parametrize(
    ("kind", "state", "ways"),
    [
        ("phone", "safe", ("call",)),
        ("messaging_app", "safe", ("call",)),
        ("sms", "ask_again", ()),
        ("email", "ask_again", ()),
        ("video", "safe", ("call",)),
    ],
)
def test_where_a_danger_shares_a_way_nothing_is_left_or_written(
    kind: str, state: str, ways: tuple[str, ...]
) -> None:
    yes = said(may_text="yes", may_voicemail="yes", may_email="yes")
    now = at("2026-11-23T17:00")
    alone = ContactMethod(kind=kind, value="x", shared_with="Omar")
    with_danger = replace(alone, shared_with_danger=True)
    assert contact_state(alone, yes, now, recheck_days=30).ways != ways or kind == "video"
    found = contact_state(with_danger, yes, now, recheck_days=30)
    assert (found.state, found.ways) == (state, ways)
    # why is one press away, and is not put into their mouth
    reasons = dict(why_not(with_danger, yes, found))
    assert set(reasons.values()) <= {SHARED_DANGER}
    assert bool(reasons) == (kind != "video")
    # an old word, or one outside the hours, opens nothing either
    for word in (replace(yes, recheck_reason="incident"), replace(yes, hours=(NEVER,))):
        assert not {"text", "voicemail", "email"} & set(
            contact_state(with_danger, word, now, recheck_days=30).ways
        )
    # what they refused themselves stays theirs
    refused = replace(yes, may_text="no")
    state_then = contact_state(with_danger, refused, now, recheck_days=30)
    assert dict(why_not(with_danger, refused, state_then)).get("text", "said_no") == "said_no"
