"""The report on time alone: sums are the hand's own, and no number from one to four can be read or worked out."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.seen_alone import (
    HOW,
    LEAST,
    NOT_GIVEN,
    REASONS,
    SMALL,
    Line,
    Seen,
    kept_reason,
    read_reason,
    seen_alone,
)

one = st.builds(
    Seen,
    month=st.sampled_from([f"2026-{month:02d}" for month in range(1, 9)]),
    channel=st.sampled_from(["phone", "phone", "phone", "video", "in_person", "sms"]),
    how=st.sampled_from(["all", "all", "all", "part", "none", "not_noted"]),
    reason=st.sampled_from(["", *REASONS]),
)


def test_code_and_words_come_back_and_older_words_stay_words() -> None:
    for code in REASONS:
        assert read_reason(kept_reason(code, "her son: he came in")) == (code, "her son: he came in")
        assert read_reason(kept_reason(code, "")) == (code, "")
    assert read_reason("her son came in: twice") == ("another_reason", "her son came in: twice")
    assert read_reason("bus_came: no bus") == ("another_reason", "bus_came: no bus")
    assert read_reason("") == ("", "")


def left(period: Line, lines: tuple[Line, ...], part: str) -> int | None:
    """What anybody works out: the period's number less the numbers that can be read."""
    whole = getattr(period, part)
    shown = [getattr(line, part) for line in lines]
    return None if whole is None else whole - sum(number for number in shown if number is not None)


@settings(max_examples=40, deadline=None)
@given(st.lists(one, max_size=60))
def test_nothing_small_is_shown_or_left(sessions: list[Seen]) -> None:
    report = seen_alone(sessions)
    assert report.enough == (len(sessions) >= LEAST)
    if not report.enough:
        assert (report.channels, report.months, report.reasons, report.period.sessions) == ((), (), (), 0)
        return
    parts = ("sessions", "all", "not_all", "part", "none", "not_noted")
    for lines in (report.channels, report.months):
        for line in (report.period, *lines):
            for part in parts:
                number = getattr(line, part)
                assert number is None or number == 0 or number >= LEAST
            assert line.all is None or line.all + (line.not_all or 0) == line.sessions
            assert line.part is None or sum((line.part, line.none or 0, line.not_noted or 0)) == line.not_all
        assert sum(line.sessions for line in lines) == len(sessions), "nobody is left out"
        for part in parts[1:]:
            rest = left(report.period, lines, part)
            assert rest is None or rest == 0 or rest >= LEAST
    if report.reasons:
        assert sum(number for _code, number in report.reasons) == report.period.not_all
        assert all(number >= LEAST for _code, number in report.reasons)
    elif report.period.not_all is not None:
        assert report.period.not_all == 0


def test_what_is_shown_is_what_was_counted_by_hand() -> None:
    sessions = (
        [Seen(month="2026-01", channel="phone", how="all")] * 20
        + [Seen(month="2026-01", channel="phone", how="part", reason="not_possible")] * 6
        + [Seen(month="2026-02", channel="video", how="none", reason="asked_no")] * 9
        + [Seen(month="2026-02", channel="video", how="all")] * 7
        + [Seen(month="2026-03", channel="sms", how="not_noted")] * 2
        + [Seen(month="2026-04", channel="email", how="all")] * 5
    )
    report = seen_alone(sessions)
    assert Counter(each.how for each in sessions) == {"all": 32, "part": 6, "none": 9, "not_noted": 2}
    # two were not noted: all and not all are told apart, part and none and not noted are not
    assert report.period == Line(keys=(), sessions=49, all=32, not_all=17)
    phone, video, rest = report.channels
    assert (phone.keys, phone.sessions, phone.all, phone.not_all) == (("phone",), 26, 20, 6)
    # two by text message stand together with the next larger, and are still too few to tell apart; with the video's
    # own numbers they could be worked out, so those are not told apart either
    assert (video.keys, video.sessions, video.all, video.not_all) == (("video",), 16, None, None)
    assert (set(rest.keys), rest.sessions, rest.not_all) == ({"sms", "email"}, 7, None)
    assert [line.keys for line in report.months] == [("2026-01",), ("2026-02",), ("2026-03", "2026-04")]
    assert dict(report.reasons) == {"asked_no": 9, SMALL: 8}
    assert NOT_GIVEN not in dict(report.reasons), "two without a reason stand with the next"
    assert set(HOW) == {"all", "part", "none", "not_noted"}
