"""Trainings of one's own in a real vault: written down, changed, told of before they end, taken out and back (A3)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.errors import InvalidInput
from desktop.domain.training import TrainingDraft
from desktop.services.app_services import Services
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
DAY = 24 * 60 * 60
PLANS = TrainingDraft(topic="Safety planning", done_on="2026-01-10", until="2027-01-10")


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(ROOT / "resources", ROOT / "translations"), ROOT / "resources")


def words(day: date, done: bool) -> str:
    return f"{'ends' if done else 'to do'} {day}"


def lines(services: Services) -> list[tuple[str, str]]:
    return [(task.title, task.client_id) for task in services.today.tasks()]


def states(services: Services) -> list[str]:
    return [services.training.state(each) for each in services.training.own()]


def test_it_is_told_of_before_it_ends_and_nobody_is_named(services: Services, clock: FakeClock) -> None:
    made = services.training.save(PLANS, task_words=words)
    services.training.save(TrainingDraft(topic="Interpreters", done_on="2026-03-02"), task_words=words)
    services.training.save(TrainingDraft(topic="Children", until="2027-03-01"), task_words=words)
    assert states(services) == ["valid", "to_do", "for_good"]
    assert lines(services) == []
    clock.advance(18 * DAY)
    assert lines(services) == [("ends 2027-01-10", "")]
    assert states(services) == ["soon", "to_do", "for_good"]
    (task,) = services.today.tasks()
    assert (task.rule, task.about) == ("training", made)
    services.tasks.put_off(task, "2026-12-15", "no_time")
    assert lines(services) == []
    clock.advance(60 * DAY)
    assert states(services) == ["over", "to_do_soon", "for_good"]
    assert lines(services) == [("ends 2027-01-10", ""), ("to do 2027-03-01", "")]
    # done again: the line goes, and comes a year later
    services.training.save(
        TrainingDraft(topic="Safety planning", done_on="2027-02-01", until="2028-02-01"),
        made,
        task_words=words,
    )
    assert lines(services) == [("to do 2027-03-01", "")]
    assert len(services.training.own()) == 3


def test_taking_out_takes_the_line_along_and_brings_it_back(services: Services) -> None:
    made = services.training.save(
        TrainingDraft(topic="Safety planning", done_on="2025-11-30", until="2026-11-30"), task_words=words
    )
    assert len(lines(services)) == 1
    services.training.take_out(made)
    assert (services.training.own(), lines(services)) == ([], [])
    services.training.bring_back(made, task_words=words)
    assert (states(services), lines(services)) == (["soon"], [("ends 2026-11-30", "")])


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        (TrainingDraft(topic=" \n "), "training_topic", "training_unnamed"),
        (TrainingDraft(topic="x" * 301), "training_topic", "too_long"),
        (TrainingDraft(topic="x", note="x" * 301), "training_note", "too_long"),
        (TrainingDraft(topic="x", done_on="2026-12-24"), "training_done", "date_in_future"),
        (TrainingDraft(topic="x", done_on="31.2.2026"), "training_done", "date_impossible"),
        (
            TrainingDraft(topic="x", done_on="2026-03-02", until="2026-03-01"),
            "training_until",
            "training_end_first",
        ),
        (TrainingDraft(topic="x", until="2206-03-01"), "training_until", "training_far"),
        (TrainingDraft(topic="x", until="3/4/2027"), "training_until", "date_two_ways"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    services: Services, draft: TrainingDraft, field: str, code: str
) -> None:
    with pytest.raises(InvalidInput) as error:
        services.training.save(draft, task_words=words)
    assert (error.value.field, error.value.reason) == (field, code)
    assert services.training.own() == []
