"""Safe contact in words: the client's own, with their day; a "no" is never dropped; secrets are never among them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.clients import Reach
from desktop.domain.contacts import ContactMethod, SafeContact, contact_state
from desktop.domain.safe_hours import NEVER, Hours
from desktop.ui.safe_contact_words import no_way_words, safe_words
from desktop.ui.widgets.labels import bare
from tests.fixtures.vaults import FakeClock

NOW = FakeClock().now()
SAID = replace(NOW, utc=NOW.utc - timedelta(days=6))
OLD = replace(NOW, utc=NOW.utc - timedelta(days=94))
SECRETS = {
    "code_word": "blue kettle",
    "help_word": "lemon",
    "if_other_answers": "the library book",
    "words": "when he is at work",
}
UNTIL_FOUR = (Hours(start="08:00", until="16:00"),)
LATER = (Hours(days=(1,), start="10:00", until="16:00"),)

NOT_SAME = "Not safe as before: ask first what is. Last said on 17 Nov."

CASES = [
    (
        SafeContact(may_call="yes", may_voicemail="no", hours=UNTIL_FOUR, said_at=SAID),
        "good", "Call before 16:00, no voicemail", "Said on 17 Nov: call before 16:00", "No voicemail.",
    ),
    (
        SafeContact(may_call="yes", said_at=OLD, confirmed_at=SAID),
        "good", "Calling is fine", "Said on 17 Nov: calling is fine", "",
    ),
    (
        SafeContact(may_call="no", may_text="yes", said_at=SAID),
        "good", "Text only, do not call", "Said on 17 Nov: text only, do not call", "Do not call.",
    ),
    (
        SafeContact(may_call="no", may_text="no", may_voicemail="no", said_at=SAID),
        "stop", "Do not call", "Said on 17 Nov: do not call", "No text, no voicemail.",
    ),
    (
        SafeContact(may_call="yes", hours=LATER, said_at=SAID),
        "stop", "Not now, from Tue 10:00", "Said on 17 Nov: not now, from Tue 10:00", "",
    ),
    (
        SafeContact(may_call="no", may_text="yes", said_at=OLD),
        "look", "Ask again, text only, do not call",
        "Ask again first. Last said on 21 Aug: text only, do not call. This is some time ago.", "Do not call.",
    ),
    (
        SafeContact(may_call="yes", may_voicemail="no", hours=UNTIL_FOUR, said_at=OLD),
        "look", "Ask again, call before 16:00, no voicemail",
        "Ask again first. Last said on 21 Aug: call before 16:00. This is some time ago.", "No voicemail.",
    ),
    (
        SafeContact(may_call="yes", may_text="no", hours=LATER, said_at=OLD),
        "stop", "Not now, from Tue 10:00, ask again, no text",
        "Not now, from Tue 10:00. Then ask again first: last said on 21 Aug. This is some time ago.", "No text.",
    ),
    (
        SafeContact(may_call="yes", hours=(NEVER,), said_at=SAID, recheck_reason="merged"),
        "stop", "No safe hour is known, ask again",
        "No safe hour is known. Last said on 17 Nov. Two records were put together; the stricter answer counts.", "",
    ),
    (
        SafeContact(may_call="yes", said_at=SAID, recheck_reason="other_number"),
        "look", "Ask again, said 17 Nov",
        "Ask again first. Last said on 17 Nov. This was said of another number.", "",
    ),
    (
        SafeContact(may_call="yes", said_at=SAID, recheck_reason="not_same"),
        "stop", "Not safe as before, ask again",
        f"{NOT_SAME} Asked since, they did not say that it is still safe.", "",
    ),
    (SafeContact(), "look", "Not asked yet", "Nobody has asked yet what is safe. Ask first.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("safe", "tone", "short", "dated", "rest"), CASES)
def test_the_words(safe: SafeContact, tone: str, short: str, dated: str, rest: str) -> None:
    reach = Reach(method=ContactMethod(kind="phone", value="503 555 0101"), safe=replace(safe, **SECRETS))
    words = safe_words(reach, contact_state(reach.method, reach.safe, NOW, recheck_days=30), NOW)
    assert (words.tone, bare(words.short), bare(words.dated), words.rest) == (tone, short, dated, rest)
    everything = f"{words.label} {words.short} {words.dated} {words.rest}"
    assert not any(secret in everything for secret in SECRETS.values())


def test_a_clock_of_another_zone_is_said_so() -> None:
    safe = SafeContact(may_call="yes", hours=UNTIL_FOUR, time_zone="America/New_York", said_at=SAID)
    reach = Reach(method=ContactMethod(kind="phone", value="503 555 0101"), safe=safe)
    words = safe_words(reach, contact_state(reach.method, safe, NOW, recheck_days=30), NOW)
    assert bare(words.dated) == "Said on 17 Nov: call before 16:00 their time"
    assert no_way_words().tone == "look"


def test_who_shares_it_is_said_in_a_word_or_two() -> None:
    safe = SafeContact(may_call="yes", said_at=SAID)
    phone = ContactMethod(kind="phone", value="503 555 0142")
    method = replace(phone, shared_with="  her mother-in-law and everybody else at home ")
    reach = Reach(method=method, safe=safe)
    words = safe_words(reach, contact_state(method, safe, NOW, recheck_days=30), NOW)
    assert bare(words.shared) == "shared with her mother-in-law and e…"
    assert bare(words.line) == f"Calling is fine, {bare(words.shared)}"
    alone = Reach(method=phone, safe=safe)
    assert safe_words(alone, contact_state(phone, safe, NOW, recheck_days=30), NOW).line == words.short
