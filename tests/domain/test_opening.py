"""How a session begins: never silently over another channel, and over no way that is not safe now."""

from __future__ import annotations

import pytest

from desktop.domain.clients import Reach
from desktop.domain.contacts import ContactMethod, ContactState, SafeContact
from desktop.domain.opening import Opening, channels_now, opening, reason_of
from desktop.domain.sessions import CHANNELS

ONLY_PHONE = {"phone": "phone"}
SAFE = ContactState(state="safe", ways=("call",))
LATER = ContactState(state="not_now", ways=(), reasons=("outside_hours",))


def way(method_id: str, kind: str = "phone", *, preferred: bool = False) -> Reach:
    method = ContactMethod(id=method_id, kind=kind, value="503 555 0101", is_preferred=preferred)
    return Reach(method=method, safe=SafeContact(may_call="yes"))


@pytest.mark.parametrize("channel", [each for each in CHANNELS if each != "phone"])
def test_what_has_no_questions_waits_and_becomes_a_call_only_with_its_reason(channel: str) -> None:
    found = opening(channel, ONLY_PHONE, [(way("a"), SAFE)], appointment_id="booked")
    assert found.waits
    assert (found.channel, found.protocol_id, found.wanted) == ("", "", channel)
    held = found.by_phone()
    assert not held.waits
    assert (held.channel, held.protocol_id, held.appointment_id) == ("phone", "phone", "booked")
    assert reason_of(held.reason) == ("no_questions", channel)
    assert held.reach is not None
    assert held.reach.method.id == "a"


def test_a_phone_that_is_not_safe_now_is_not_offered_instead() -> None:
    found = opening("video", ONLY_PHONE, [(way("a"), LATER), (way("b", "email"), SAFE)])
    assert found.instead is None
    assert found.by_phone() == found
    found = opening("video", ONLY_PHONE, [(way("a", preferred=True), LATER), (way("b"), SAFE)])
    assert found.instead is not None
    assert found.instead.method.id == "b"


def test_a_channel_with_questions_of_the_agency_begins_as_it_is() -> None:
    ways = [(way("p", preferred=True), SAFE), (way("v", "video"), SAFE)]
    found = opening("video", {**ONLY_PHONE, "video": "our_video"}, ways)
    assert not found.waits
    assert (found.channel, found.protocol_id, found.reason) == ("video", "our_video", "")
    assert found.reach is not None
    assert found.reach.method.id == "v"
    assert opening("in_person", {"in_person": "in_person"}, ways).reach is None


def test_a_call_takes_the_chosen_number_while_it_is_safe_and_hides_an_unsafe_one() -> None:
    first, second = way("a", preferred=True), way("b")
    found = opening("", ONLY_PHONE, [(first, SAFE), (second, SAFE)], method_id="b")
    assert found.reach == second
    assert opening("", ONLY_PHONE, [(first, LATER), (second, SAFE)], method_id="a").reach == second
    # nothing is safe: the page hides the number and says why, they may be the one who calls
    assert opening("", ONLY_PHONE, [(second, LATER), (first, LATER)]).reach == first
    assert opening("", ONLY_PHONE, []) == Opening(reach=None)


def test_a_reason_in_own_words_is_no_code() -> None:
    assert reason_of("They asked for it: by phone") == ("", "")
    assert reason_of("booked_as:in_person") == ("booked_as", "in_person")


def test_only_channels_with_questions_and_a_safe_way_are_offered_and_a_call_or_a_meeting_stays() -> None:
    every = {channel: channel for channel in CHANNELS}
    texts = ContactState(state="safe", ways=("call", "text"))
    assert channels_now(ONLY_PHONE, [(way("a"), texts)], CHANNELS) == ("phone",)
    assert channels_now(every, [(way("a"), SAFE)], CHANNELS) == ("phone", "in_person")
    assert channels_now(every, [(way("a"), texts)], CHANNELS) == ("phone", "sms", "in_person")
    assert channels_now(every, [(way("a"), LATER), (way("v", "video"), SAFE)], CHANNELS) == (
        "phone",
        "video",
        "in_person",
    )
    assert channels_now({"sms": "sms"}, [(way("a"), LATER)], CHANNELS) == ()
