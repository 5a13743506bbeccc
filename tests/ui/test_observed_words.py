"""What was noticed over time in words: the day first, the caseworker's own words whole, and why a mark is missing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.clock import Moment
from desktop.domain.observed import Noticed, Observed, asked_in
from desktop.ui.observed_words import earlier_marks, gone_words, mark_of_today
from desktop.ui.widgets.labels import bare

pytestmark = pytest.mark.usefixtures("qapp")
ROOT = Path(__file__).parents[2]
STORE = ContentStore(ROOT / "resources", ROOT / "translations")
TODAY = date(2026, 11, 23)


def noticed(channel: str, at: str, cells: dict[str, object], gate: str = "") -> Noticed:
    asked = asked_in(STORE.protocol(channel), "ordinary")
    assert asked is not None
    said = (asked.gates[0], Answer(value=gate)) if gate else None
    return Noticed(
        session_id="s", at=Moment.read(at), channel=channel, asked=asked, cells=cells, gate=said  # type: ignore[arg-type]
    )  # fmt: skip


def words(noticed: Noticed, kind: str) -> str:
    (mark,) = earlier_marks(Observed(sessions=(noticed,)), kind, "Samira", TODAY)
    return bare(mark.words)


def test_every_mark_says_its_day_and_why_there_is_none() -> None:
    at = Moment.at(datetime(2026, 11, 3, 18, tzinfo=UTC), "UTC").text()
    own = {"mark": "different", "note": "said {day} and {words}", "cues": ["whispers"]}
    call = noticed("phone", at, {"voice": own, "injury": {"mark": "not_noticed"}})
    assert words(call, "voice") == "Tue 3 Nov, different: Whispers, said {day} and {words}"
    assert words(call, "injury").startswith("Tue 3 Nov, not ")
    assert words(call, "face") == "Tue 3 Nov, not noted: it cannot be noticed this way (Phone)"
    calm = noticed("video", at, {}, gate="no")
    assert words(calm, "face") == "Tue 3 Nov, not noted. Different from Samira's usual? No"
    assert words(noticed("video", at, {}), "face") == "Tue 3 Nov, not noted"
    assert words(noticed("video", "lost", {}), "face").endswith(", not noted")
    option = calm.asked.options()["face"]
    assert mark_of_today(option, None, "video", "Samira").words == "Today, not noted"
    seen = mark_of_today(option, {"mark": "not_noticed"}, "phone", "Samira")
    assert (seen.kind, seen.words) == ("not_seen", "Today, not heard")


def test_what_was_not_kept_is_said_with_its_days() -> None:
    assert gone_words(Observed(days=90)) == ""
    said = bare(gone_words(Observed(gone=True, days=90)))
    assert said == "Older ones were not kept: working notes are kept for 90 days."


def test_a_check_in_and_a_text_ask_for_nothing_of_the_kind() -> None:
    assert asked_in(STORE.protocol("phone"), "check_in") is None
    assert asked_in(STORE.protocol("sms"), "full") is None
    asked = asked_in(STORE.protocol("in_person"), "full")
    assert asked is not None
    assert asked.opens({"notice.any": Answer(value="yes")})
    assert not asked.opens({"notice.any": Answer(value="no")})
    assert not asked.opens({"notice.any": Answer(state="skipped", reason="no_time")})
