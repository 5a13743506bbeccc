"""Practice crises without a window: what counts as done, what is for next time, and a clock that can stand still."""

from __future__ import annotations

from datetime import timedelta

from desktop.domain.crisis import CrisisLine, CrisisRun
from desktop.domain.drills import Act, DrillLook, PausedClock, acts_of, looked_back, missed
from desktop.domain.ids import new_id
from tests.content.places import store
from tests.fixtures.vaults import FakeClock


def line(run: CrisisRun, second: int, kind: str, **more: object) -> CrisisLine:
    at = run.started_at.__class__(utc=run.started_at.utc + timedelta(seconds=second), zone="UTC")
    return CrisisLine(id=new_id(), seq=len(run.lines) + 1, at=at, kind=kind, **more)  # type: ignore[arg-type]


def test_what_was_taken_back_was_not_done_and_no_typed_word_is_kept() -> None:
    run = CrisisRun(id=new_id(), started_at=FakeClock().now())
    place = line(run, 20, "location", text="14 Harbour Street")
    run = run.with_line(place).with_line(line(run, 25, "tick", step_id="location"))
    run = run.with_line(line(run, 30, "tick", step_id="staying"))
    run = run.with_line(line(run, 31, "untick", step_id="staying"))
    run = run.with_line(line(run, 40, "correction", corrects=place.id, data={"taken_back": "1"}))
    run = run.with_line(line(run, 50, "line", text="The call dropped", data={"dropped": "1"}))
    run = run.with_line(
        line(
            run, 60, "call", text="Emergency", data={"who": "dispatch", "officer": "A. Miller", "badge": "7"}
        )
    )
    run = run.with_line(line(run, 61, "call", text="Tried", data={"try": "1"}))
    acts = acts_of(run, [(5, "cannot_speak")])
    assert acts == (
        Act(5, ("panel", "panel:cannot_speak")),
        Act(25, ("tick", "tick:location")),
        Act(50, ("dropped",)),
        Act(60, ("call", "call:dispatch")),
        Act(61, ("call", "call:try")),
    )


def test_a_look_is_in_its_time_or_later_or_for_next_time_and_some_things_are_better_left() -> None:
    (script,) = [store().drill("missing_contact")]
    acts = [Act(20, ("location",)), Act(70, ("dropped",)), Act(90, ("call", "call:try"))]
    states = {seen.look.id: (seen.state, seen.at) for seen in looked_back(script, acts)}
    assert states["place"] == ("done", 20)
    assert states["dropped"] == ("done", 70)
    assert states["no_try"] == ("next_time", 90)
    # the place of before the drop is not the new one
    assert states["new_place"] == ("next_time", None)
    later = looked_back(script, [Act(500, ("location",)), Act(501, ("call", "call:try"))])
    states = {seen.look.id: (seen.state, seen.at) for seen in later}
    assert states["new_place"] == ("later", 500)
    assert states["no_try"] == ("done", None)
    assert "no_try" not in missed(later)
    assert "dropped" in missed(later)


def test_each_script_can_be_done_whole_and_everything_of_it_missed() -> None:
    content = store()
    assert len(content.drills()) == 6
    kinds = set()
    for drill_id in content.drills():
        script = content.drill(drill_id)
        kinds.add(script.kind)
        whole = [Act(look.by, look.acts) for look in script.looks if not look.avoid]
        assert missed(looked_back(script, whole)) == (), drill_id
        left_out = set(missed(looked_back(script, [])))
        assert left_out == {look.id for look in script.looks if not look.avoid}, drill_id
        heard = [event for second in range(script.seconds) for event in script.heard(second, second + 1)]
        assert tuple(heard) == script.events
        # what is looked for can have been heard before its time is over
        assert all(look.by <= script.seconds for look in script.looks)
    assert kinds == {
        "violence_now",
        "suicide_risk",
        "medical",
        "child_at_risk",
        "trafficking",
        "missing_contact",
    }


def test_a_paused_clock_stands_still_and_goes_on() -> None:
    clock = FakeClock()
    paused = PausedClock(clock)
    began, since = paused.now(), paused.monotonic()
    clock.advance(10)
    paused.pause()
    clock.advance(300)
    paused.pause()
    assert paused.monotonic() - since == 10
    assert (paused.now().utc - began.utc).total_seconds() == 10
    paused.go_on()
    paused.go_on()
    clock.advance(5)
    assert not paused.paused
    assert paused.monotonic() - since == 15
    assert (paused.now().utc - began.utc).total_seconds() == 15


def test_an_act_belongs_to_its_window() -> None:
    look = DrillLook(id="x", acts=("note",), after=30, by=60, text="t", why="w")
    script = store().drill("medical")
    from dataclasses import replace

    (seen,) = looked_back(replace(script, looks=(look,)), [Act(29, ("note",)), Act(61, ("note",))])
    assert (seen.at, seen.state) == (61, "later")
