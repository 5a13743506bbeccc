"""The run behind the crisis screen: taking back goes the way that was come, and only one line where one is named."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.crisis import CrisisRun
from desktop.domain.crisis_additions import UNDOES, is_addition, undone
from desktop.domain.crisis_lines import standing
from desktop.ui.screens.crisis_model import RunModel
from tests.fixtures.vaults import FakeClock

TO_DISPATCH = {"who": "dispatch", "number": "503 555 0142"}


def test_an_addition_is_taken_away_before_the_line_itself() -> None:
    model = RunModel(FakeClock())
    model.start()
    call = model.stamp("call", "Dispatch", data=dict(TO_DISPATCH))
    model.stamp("line", "between")
    model.add_to(call.id, "Dispatch, officer Hale", {"officer": "Hale"})
    model.add_to(call.id, "Dispatch, officer Hale, badge 12", {"badge": "12"})
    assert model.run is not None
    told = []
    for _press in range(4):
        assert model.take_back() is not None
        told.append([(each.text, dict(each.data)) for each in standing(model.run) if each.kind != "started"])
    plain = {name: words for name, words in told[1][0][1].items() if words and name != UNDOES}
    assert told[0][0][0] == "Dispatch, officer Hale"
    assert told[1][0][0] == "Dispatch"
    assert plain == TO_DISPATCH
    assert [words for words, _data in told[2]] == ["Dispatch"], "then the line between"
    assert told[3] == []
    assert model.take_back() is None


def test_one_line_can_be_taken_back_by_its_id() -> None:
    model = RunModel(FakeClock())
    model.start()
    first, second = model.stamp("person", "Partner"), model.stamp("person", "Child")
    model.add_to(first.id, "Partner, can hear", {"hears": "1"})
    assert model.take_back(first.id) is not None
    assert model.take_back(first.id) is None, "it does not stand any more"
    assert model.run is not None
    assert [each.id for each in standing(model.run) if each.kind == "person"] == [second.id]


presses = st.lists(st.sampled_from(["call", "line", "officer", "badge", "back"]), max_size=25)


@given(presses)
def test_taking_back_is_the_way_back_whatever_was_pressed(pressed: list[str]) -> None:
    """Every state is where it was one press earlier, and the log only grows."""
    model = RunModel(FakeClock())
    model.start()
    assert model.run is not None
    call, states = "", [_told(model.run)]
    for at, press in enumerate(pressed):
        lines = len(model.run.lines)
        if press == "back":
            done = model.take_back()
            if len(states) > 1:
                states.pop()
            else:
                assert done is None
            assert _told(model.run) == states[-1]
            call = next((each.id for each in reversed(standing(model.run)) if each.kind == "call"), "")
        elif press in {"officer", "badge"}:
            if not call:
                continue
            model.add_to(call, f"call {press} {at}", {press: str(at)})
            states.append(_told(model.run))
        else:
            made = model.stamp(press, f"{press} {at}", data={"who": "dispatch"} if press == "call" else None)
            call = made.id if press == "call" else call
            states.append(_told(model.run))
        assert len(model.run.lines) >= lines
    known = {each.id for each in model.run.lines if is_addition(each)}
    assert undone(model.run.lines) <= known


def _told(run: CrisisRun) -> list[tuple[str, str, tuple[tuple[str, str], ...]]]:
    return [
        (each.id, each.text, tuple(sorted((k, v) for k, v in each.data.items() if v and k != UNDOES)))
        for each in standing(run)
    ]
