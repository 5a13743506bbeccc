"""The report on time alone over two hundred invented sessions: every sum is the one counted by hand."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, datetime

import pytest

from desktop.domain.clients import ClientDraft, Name
from desktop.domain.clock import Moment
from desktop.domain.seen_alone import REASONS, kept_reason
from desktop.services.alone_report import AloneReport, table_file
from desktop.services.clients import ClientsService
from desktop.storage import sessions as session_rows
from tests.services.test_timeline import held

SEEDS = random.Random(5)
CHANNELS = ("phone", "phone", "phone", "video", "video", "in_person", "sms")
SHA = "a" * 64
REAL = {"length": "ordinary", "protocol_sha256": SHA}
HOW = ("all", "all", "part", "none", None)


@pytest.fixture
def counted(vault, clock):
    """Two hundred that count, with what was decided for each; and others that do not."""
    client_id = ClientsService(vault, clock, lambda: 30).add(ClientDraft(names=(Name(text="Samira"),)))
    made = []
    with vault.unit_of_work("test") as work:
        session_rows.store_content(work, SHA, "protocol", "phone", None, "{}")
        for _ in range(200):
            month, year = SEEDS.choice([(m, 2026) for m in range(1, 12)] + [(12, 2025)])
            channel, how = SEEDS.choice(CHANNELS), SEEDS.choice(HOW)
            reason = SEEDS.choice((*REASONS, "")) if how in ("part", "none") else ""
            at = Moment(utc=datetime(year, month, 15, 12, tzinfo=UTC))
            kept = kept_reason(reason, "in words") if reason else None
            values = held(client_id, vault, at, seen_alone=how, channel=channel) | REAL
            work.insert("sessions", values | {"seen_alone_reason": kept})
            made.append((f"{year}-{month:02d}", channel, how or "not_noted", reason))
        at = Moment(utc=datetime(2026, 11, 1, 12, tzinfo=UTC))
        for other in ({"length": "note"}, {"state": "draft"}, {"picked_up": "no_answer"}):
            work.insert("sessions", held(client_id, vault, at, seen_alone="all") | REAL | other)
    return made


def test_sums_are_those_of_the_hand(vault, clock, counted) -> None:
    report = AloneReport(vault, clock).read("all")
    hows = Counter(how for _month, _channel, how, _reason in counted)
    period = report.period
    assert (period.sessions, period.all, period.part, period.none, period.not_noted) == (
        200,
        hows["all"],
        hows["part"],
        hows["none"],
        hows["not_noted"],
    )
    for lines, place in ((report.channels, 1), (report.months, 0)):
        assert sum(line.sessions for line in lines) == 200
        for line in lines:
            inside = [each for each in counted if each[place] in line.keys]
            assert line.sessions == len(inside)
            by_how = Counter(each[2] for each in inside)
            for how in ("all", "part", "none", "not_noted"):
                assert getattr(line, how) in (None, by_how[how])
    reasons = Counter(reason or "not_given" for _m, _c, how, reason in counted if how != "all")
    shown = dict(report.reasons)
    assert sum(shown.values()) == 200 - hows["all"]
    assert {code: reasons[code] for code in shown if code != "small"} == {
        code: number for code, number in shown.items() if code != "small"
    }
    year = AloneReport(vault, clock).read("year").period
    assert year.sessions == sum(each[0] >= "2025-12" for each in counted) == 200
    quarter = AloneReport(vault, clock).read("quarter").period
    assert quarter.sessions == sum(each[0] >= "2026-09" for each in counted)


def test_a_table_holds_the_numbers_and_no_name(vault, clock, counted) -> None:
    made = table_file(("Channel", "Sessions"), (("Phone", "26"),), "en")
    assert made.data.decode("utf-8-sig") == "Channel,Sessions\r\nPhone,26\r\n"
    assert (made.what, made.form, made.client_id) == ("seen_alone", "csv", None)
    assert made.file_name.endswith(".csv")
