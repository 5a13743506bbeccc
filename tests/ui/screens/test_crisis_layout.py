"""The arrangement hits the design's figures, and at no size does anything overlap or leave the window."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.screens.crisis_layout import Box, arrange


def test_the_wide_window_is_as_drawn() -> None:
    boxes = arrange(1366, 768, current=3, notice=False, towns=False).boxes
    assert boxes["step:3"] == Box(24, 328, 455, 72)
    assert boxes["where"] == Box(512, 100, 407, 82)
    assert boxes["number"] == Box(512, 194, 830, 137)
    assert boxes["log"] == Box(512, 343, 830, 209)
    assert boxes["note"] == Box(512, 564, 830, 56)
    assert boxes["keys"] == Box(512, 632, 830, 56)
    assert boxes["foot"] == Box(512, 700, 830, 56)
    assert boxes["calm"].y == 591


def test_a_short_window_gives_way_in_the_log_alone() -> None:
    short = arrange(1366, 690, current=3, notice=False, towns=False)
    assert short.short
    assert short.boxes["step:3"] == Box(24, 280, 455, 72)
    assert short.boxes["step:4"].height == 56
    assert short.boxes["log"] == Box(512, 343, 830, 131)
    assert "hint" not in short.boxes
    locked = arrange(1366, 690, current=0, notice=True, towns=True)
    assert locked.boxes["number"] == Box(512, 250, 830, 168)
    assert locked.boxes["log"].height >= 42


def test_the_narrow_panel_is_as_drawn() -> None:
    tall = arrange(400, 768, current=3, notice=False, towns=False)
    assert tall.compact
    assert tall.boxes["step"] == Box(16, 140, 368, 72)
    assert tall.boxes["note"] == Box(16, 530, 368, 48)
    assert tall.boxes["foot"] == Box(0, 704, 400, 64)
    low = arrange(400, 690, current=3, notice=False, towns=False)
    assert low.fields == "beside"
    assert low.boxes["step"] == Box(16, 136, 368, 60)
    assert low.boxes["where"] == Box(16, 252, 368, 48)
    assert low.boxes["keys"] == Box(16, 508, 368, 104)


def test_what_to_say_takes_its_room_from_the_log_alone_and_only_where_a_line_of_it_stays() -> None:
    for height in (690, 768):
        plain = arrange(1366, height, current=0, notice=False, towns=False).boxes
        with_say = arrange(1366, height, current=0, notice=False, towns=False, say=True).boxes
        assert {name: box for name, box in with_say.items() if name not in {"say", "log"}} == {
            name: box for name, box in plain.items() if name != "log"
        }
        assert with_say["log"].height >= 42
    tight = arrange(1366, 690, current=0, notice=True, towns=True, say=True).boxes
    assert "say" not in tight
    assert tight["log"].height >= 42
    for height in (690, 768):
        boxes = arrange(1366, height, current=0, notice=False, towns=False).boxes
        assert boxes["kind"].height >= 36, "the kind of incident stands in the room under the steps"


def test_in_the_narrow_panel_what_to_say_has_the_room_that_is_left() -> None:
    for height, has_room in ((690, False), (768, True), (900, True)):
        plan = arrange(400, height, current=0, notice=False, towns=False, say=True)
        assert ("say" in plan.boxes) == has_room
        assert plan.supers
        if has_room:
            assert plan.boxes["step"].height == 72, "the same words in the worker's language stay"
            assert plan.boxes["where"].width >= 368, "an address has the whole width"
            assert plan.boxes["say"].bottom < plan.boxes["note"].y
    notice = arrange(400, 690, current=0, notice=True, towns=False, say=True)
    assert "notice" in notice.boxes
    assert "say" not in notice.boxes


@given(
    width=st.integers(400, 2600),
    height=st.integers(480, 1600),
    current=st.integers(-1, 5),
    notice=st.booleans(),
    towns=st.booleans(),
    say=st.booleans(),
)
def test_nothing_overlaps_and_the_most_needed_is_always_there(
    width: int, height: int, current: int, notice: bool, towns: bool, say: bool
) -> None:
    plan = arrange(width, height, current=current, notice=notice, towns=towns, say=say)
    boxes = {name: box for name, box in plan.boxes.items() if name not in {"panel", "column"}}
    assert {"band", "number", "note"} <= set(boxes)
    assert "step" in boxes or "step:0" in boxes
    for name, box in boxes.items():
        assert box.x >= 0, name
        assert box.x + box.width <= width, name
        assert box.bottom <= height, name
    placed = [(name, box) for name, box in boxes.items() if not name.startswith("dot:")]
    for at, (name, box) in enumerate(placed):
        for other, there in placed[at + 1 :]:
            apart = (
                box.x + box.width <= there.x
                or there.x + there.width <= box.x
                or box.bottom <= there.y
                or there.bottom <= box.y
            )
            assert apart, (name, other)
