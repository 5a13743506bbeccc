"""The crisis log only grows; the timer cannot be fooled; the report is drawn from what was stamped."""

from datetime import UTC, datetime, timedelta

from desktop.domain.clock import Moment
from desktop.domain.crisis import Boot, CrisisLine, CrisisRun, CrisisTimer, next_reminder
from desktop.domain.incident import report_draft

START = Moment.at(datetime(2026, 11, 23, 22, 48, tzinfo=UTC), "America/Los_Angeles")


def line(minutes: int, kind: str, **more: str) -> CrisisLine:
    at = Moment.at(START.utc + timedelta(minutes=minutes), START.zone)
    return CrisisLine(id=f"{minutes}", seq=minutes, at=at, kind=kind, **more)


def test_a_tick_taken_back_is_gone_from_the_steps_but_not_from_the_log() -> None:
    run = CrisisRun(id="r", started_at=START)
    run = run.with_line(line(1, "tick", step_id="staying")).with_line(line(2, "untick", step_id="staying"))
    assert run.ticked() == {}
    assert [each.kind for each in run.lines] == ["tick", "untick"]
    again = run.with_line(line(3, "tick", step_id="staying"))
    assert again.ticked()["staying"] == again.lines[-1].at


def test_facts_on_top_follow_the_newest_line() -> None:
    run = CrisisRun(id="r", started_at=START)
    run = run.with_line(line(1, "location", text="18 Alder Street")).with_line(
        line(4, "location", text="the library")
    )
    run = run.with_line(line(5, "people", text="two children"))
    assert (run.location, run.people) == ("the library", "two children")
    assert run.location_at == run.lines[1].at


def test_a_place_that_was_taken_back_is_no_place_to_send_anybody() -> None:
    run = CrisisRun(id="r", started_at=START)
    run = run.with_line(line(1, "location", text="18 Alder Street")).with_line(line(2, "people", text="one"))
    wrong = run.with_line(line(4, "location", text="81 Alder Street"))
    right = wrong.with_line(line(5, "correction", corrects="4"))
    assert (right.location, right.location_at) == ("18 Alder Street", run.lines[0].at)
    assert right.people == "one"
    none = right.with_line(line(6, "correction", corrects="1")).with_line(line(7, "correction", corrects="2"))
    assert (none.location, none.location_at, none.people, none.people_at) == ("", None, "", None)
    assert none.with_line(line(8, "location", text="the library")).location == "the library"


def test_the_report_says_nothing_that_was_taken_back_and_a_finished_line_once() -> None:
    run = CrisisRun(id="r", started_at=START)
    for each in (
        line(1, "tick", step_id="staying"),
        line(2, "untick", step_id="staying"),
        line(3, "call", text="Told the wrong county"),
        line(4, "correction", corrects="3"),
        line(5, "line", text="He is at the"),
        line(6, "correction", corrects="5", text="He is at the door"),
        line(7, "tick", step_id="location"),
    ):
        run = run.with_line(each)
    drafted = report_draft(run, {"staying": "Stayed", "location": "Asked where"})
    assert drafted["what_happened"].splitlines() == ["14:53  He is at the door", "14:55  Asked where"]
    assert drafted["calls"] == ""


def test_timer_ignores_a_changed_wall_clock_and_never_runs_backward() -> None:
    timer = CrisisTimer(
        started=START.utc, opened_wall=START.utc + timedelta(seconds=90), opened=Boot(50.0, "")
    )
    assert timer.elapsed(50.0) == 90
    assert timer.elapsed(61.9) == 101
    set_back = CrisisTimer(started=START.utc, opened_wall=START.utc - timedelta(days=1), opened=Boot(0.0, ""))
    assert set_back.elapsed(0.0) == 0
    assert set_back.elapsed(7.0) == 7


def test_timer_goes_on_after_a_kill_whatever_the_wall_clock_says() -> None:
    began, later = Boot(100.0, "0123abcd"), Boot(100.0 + 40 * 60, "0123abcd")
    for wall in (timedelta(hours=-1), timedelta(hours=3), timedelta()):
        timer = CrisisTimer(started=START.utc, opened_wall=START.utc + wall, opened=later, began=began)
        assert timer.elapsed(later.seconds) == 40 * 60
        assert timer.elapsed(later.seconds + 20 * 60) == 60 * 60, "asleep for 20 minutes"
    # after another start of the laptop the wall clock counts, but no less than the log says
    other = Boot(5.0, "ffff0000")
    back = START.utc - timedelta(hours=1)
    assert CrisisTimer(started=START.utc, opened_wall=back, opened=other, began=began).elapsed(5.0) == 0
    newest = START.utc + timedelta(minutes=30)
    known = CrisisTimer(started=START.utc, opened_wall=back, opened=other, began=began, last_line=newest)
    assert known.elapsed(65.0) == 31 * 60
    # no name, no trust: two starts may both have none
    nameless = CrisisTimer(started=START.utc, opened_wall=newest, opened=Boot(5.0, ""), began=Boot(1.0, ""))
    assert nameless.elapsed(5.0) == 30 * 60


def test_reminders_go_on_after_the_last_named_minute() -> None:
    every = (5, 10, 20, 30)
    assert next_reminder(0, every) == 5
    assert next_reminder(299, every) == 5
    assert next_reminder(300, every) == 10
    assert next_reminder(30 * 60, every) == 40
    assert next_reminder(41 * 60, every) == 50
    assert next_reminder(10, ()) is None
    assert next_reminder(16 * 60, (15,)) == 30


def test_the_report_holds_what_was_stamped_and_nothing_else() -> None:
    run = CrisisRun(id="r", started_at=START)
    for each in (
        line(1, "tick", step_id="staying"),
        line(2, "location", text="18 Alder Street"),
        line(3, "line", text="She whispers"),
        line(4, "call", text="Dispatch, event 4417"),
        line(41, "passed"),
    ):
        run = run.with_line(each)
    body = report_draft(run, {"staying": "Said I am staying"})
    assert body["location"] == "18 Alder Street"
    assert body["minutes"] == "41"
    assert body["calls"] == "14:52  Dispatch, event 4417"
    assert body["what_happened"].splitlines() == [
        "14:49  Said I am staying",
        "14:50  18 Alder Street",
        "14:51  She whispers",
        "14:52  Dispatch, event 4417",
    ]
    assert body["supervisor_told"] == ""
