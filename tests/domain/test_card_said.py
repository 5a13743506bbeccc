"""What was said of safe contact against the card: a no counts always, a yes only alone, a story is asked about."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from desktop.domain.answers import Answer
from desktop.domain.card_said import (
    CardChange,
    heard_yes,
    is_on_card,
    on_the_card,
    said_differently,
    whole_confirmed,
)
from desktop.domain.clock import Moment
from desktop.domain.contacts import NOT_SAME, SafeContact
from desktop.domain.safe_hours import Hours
from desktop.domain.wizard import Wizard
from tests.content.places import store
from tests.fixtures.vaults import FakeClock

NOW = FakeClock().now()
EARLIER = Moment(utc=NOW.utc - timedelta(days=20), zone="America/Los_Angeles", offset_minutes=-480)
CARD = SafeContact(
    may_call="yes", may_voicemail="no", if_other_answers="I call about the library book", said_at=EARLIER
)


def said(channel: str = "phone", near: str = "alone", **answers: Any) -> Wizard:
    wizard = Wizard(store().protocol(channel), {"session.length": "full"})
    for name, value in {"picked__who": "client", "near__who": [{"role": near}], **answers}.items():
        wizard = wizard.answer(name.replace("__", "."), Answer(value=value))
    return wizard


def lines(wizard: Wizard, card: SafeContact = CARD) -> dict[str, tuple[str, bool]]:
    return {each.field: (each.value, each.widens) for each in said_differently(wizard, card)}


def test_a_no_narrows_a_yes_widens_and_what_the_card_says_is_no_change() -> None:
    assert lines(said(back__call="yes", back__message="no")) == {}
    assert lines(said(back__call="no", back__message="yes")) == {
        "may_call": ("no", False),
        "may_voicemail": ("yes", True),
    }
    assert lines(said(back__message="unsure")) == {}, "not sure is no word for the card"


def test_what_others_could_hear_allows_nothing_and_forbids_all_the_same() -> None:
    heard = said(near="partner", back__call="no", back__message="yes")
    assert lines(heard) == {"may_call": ("no", False)}
    assert heard_yes(heard, CARD)
    assert not heard_yes(said(back__message="yes"), CARD)
    nobody = Wizard(store().protocol("phone"), {}).answer("back.message", Answer(value="yes"))
    assert lines(nobody) == {}, "nothing before it is them"


def test_an_agreed_story_is_asked_about_and_a_wrong_one_is_never_offered() -> None:
    other = said(join__do="someone_else", join__as="The library")
    assert lines(other) == {
        "if_other_answers": ("Say I am someone else", True),
        "identify_as": ("The library", False),
    }
    assert lines(said(join__do="hang_up"), SafeContact(said_at=EARLIER)) == {
        "if_other_answers": ("Hang up", False)
    }
    assert "identify_as" not in lines(said(join__do="someone_else", join__as="The clinic"))
    assert lines(said(contact__again="no", contact__changes="Only mornings")) == {
        "words": ("Only mornings", False)
    }


def test_where_people_sit_together_later_contact_is_not_about_calling() -> None:
    assert "may_call" not in lines(said("in_person", back__call="no"))


@pytest.mark.parametrize(("whole", "doubt"), [(True, ""), (False, "changed")])
def test_the_card_says_today_and_asks_for_the_rest(whole: bool, doubt: str) -> None:
    hours = (Hours(start="08:00", until="16:00"),)
    card = SafeContact(may_call="yes", hours=hours, said_at=EARLIER, confirmed_at=EARLIER)
    no = CardChange(field="may_voicemail", value="no", before="not_asked", widens=False)
    after = on_the_card(card, (no,), NOW, whole=whole)
    assert (after.may_voicemail, after.said_at, after.recheck_reason) == ("no", NOW, doubt)
    assert after.confirmed_at is None
    assert after.zone() == card.zone(), "a laptop that travels moves no hour"
    lifted = on_the_card(SafeContact(said_at=EARLIER, recheck_reason=NOT_SAME), (no,), NOW, whole=whole)
    assert lifted.recheck_reason == ("" if whole else NOT_SAME)


def test_a_change_that_is_on_the_card_is_no_doubt_any_more() -> None:
    same = said(back__message="no", contact__again="yes")
    assert "safe_contact_changed" in same.effects
    assert is_on_card(same, CARD)
    assert whole_confirmed(same)
    assert not is_on_card(said(back__message="no"), SafeContact(may_voicemail="yes"))
    assert not is_on_card(said(back__message="unsure"), CARD)
    assert not whole_confirmed(said(near="partner", contact__again="yes"))
