"""Two versions of a plan beside each other: added, changed, taken out, kept in memory, moved; plans as series."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.ids import is_id
from desktop.domain.plan_versions import compare, copied_id, fixed, series_of
from desktop.domain.safety_plans import PlanStep, SafetyPlan, StepText
from tests.fixtures.vaults import FakeClock


def plan(
    plan_id: str, *steps: PlanStep, version: int = 1, state: str = "draft", number: int = 1
) -> SafetyPlan:
    return SafetyPlan(
        id=plan_id,
        client_id="c",
        series_id=f"s{number}",
        number=number,
        plan_version=version,
        template="low_risk",
        state=state,
        neutral_title="",
        worker_language="en",
        client_language="ar",
        version=1,
        steps=steps,
    )


def step(step_id: str, words: str = "", element: str = "coping", **more: object) -> PlanStep:
    texts = (StepText(language="en", text=words),) if words else ()
    return PlanStep(id=step_id, element=element, texts=texts, **more)  # type: ignore[arg-type]


def copied(before: SafetyPlan, plan_id: str, version: int = 2) -> SafetyPlan:
    steps = tuple(replace(each, id=copied_id(plan_id, each.id)) for each in before.steps)
    return replace(before, id=plan_id, steps=steps, plan_version=version)


def test_a_copy_says_the_same_and_its_ids_are_ids() -> None:
    first = plan("a", step("1", "I sing"), step("2", "Huda", element="supports", phone="503 555 0117"))
    second = copied(first, "b")
    assert all(is_id(each.id) for each in second.steps)
    assert all(each.is_same for each in compare(first, second))
    assert len(compare(first, second)) == 2


def test_added_changed_taken_out_and_memory_are_told_apart() -> None:
    first = plan("a", step("1", "I sing"), step("2", "I walk"), step("3", "My word is plum"), step("4"))
    second = copied(first, "b")
    one, _two, three, four = second.steps
    changed = replace(one, texts=(StepText(language="en", text="I sing with her"),))
    second = replace(second, steps=(changed, replace(three, kept_in_memory=True), four, step("9", "I rest")))
    found = {(each.before or each.after).words("en"): each for each in compare(first, second)}  # type: ignore[union-attr]
    assert (found["I sing"].change, found["I walk"].change, found["I rest"].change) == (
        "changed",
        "taken_out",
        "added",
    )
    assert (found["My word is plum"].change, found["My word is plum"].memory) == ("same", "kept")
    assert [each.memory for each in compare(second, first) if each.memory] == ["given"]
    assert len(found) == 4  # an empty row is nobody's


def test_a_step_is_followed_through_the_versions_between_and_known_by_its_words_without_them() -> None:
    first = plan("a", step("1", "I sing"), step("2", "I walk"))
    second = copied(first, "b")
    third = copied(second, "c", 3)
    third = replace(
        third, steps=(replace(third.steps[0], texts=(StepText(language="en", text="I hum"),)), third.steps[1])
    )
    assert [each.change for each in compare(first, third, (second,))] == ["changed", "same"]
    # without the version between only the same words are known again
    assert sorted(each.change for each in compare(first, third)) == ["added", "same", "taken_out"]


def test_the_fewest_are_called_moved() -> None:
    first = plan("a", *(step(str(at), f"step {at}") for at in range(4)))
    second = copied(first, "b")
    second = replace(second, steps=(second.steps[3], *second.steps[:3]))
    moved = [each.after.words("en") for each in compare(first, second) if each.moved and each.after]
    assert moved == ["step 3"]


@given(st.lists(st.sampled_from(["a", "b", "c", "d"]), unique=True), st.permutations(["a", "b", "c", "d"]))
def test_every_step_of_both_stands_there_once(kept: list[str], order: list[str]) -> None:
    first = plan("x", *(step(name, f"words {name}") for name in "abcd"))
    names = [name for name in order if name in kept]
    second = plan("y", *(step(copied_id("y", name), f"words {name}") for name in names), version=2)
    found = compare(first, second)
    assert sorted(each.before.id for each in found if each.before) == list("abcd")
    assert [each.after.id for each in found if each.after] == [copied_id("y", name) for name in names]
    assert sum(each.change == "taken_out" for each in found) == 4 - len(kept)


def test_a_series_shows_what_stands_and_names_what_they_have() -> None:
    now = FakeClock().now()
    old = replace(plan("a", state="retired"), given_at=now)
    mine = replace(plan("b", version=2, state="in_use"), given_at=now)
    draft = plan("c", version=3)
    away = plan("d", number=2, state="retired")
    first, second = series_of([away, old, draft, mine])
    assert [each.id for each in first.versions] == ["c", "b", "a"]
    assert first.head.id == "c"
    assert first.given is mine
    assert second.is_put_away
    assert [fixed(each) for each in (old, mine, draft, away)] == [True, True, False, True]


def test_in_its_first_stage_no_missing_word_holds_a_plan_back() -> None:
    both = plan("a", step("1", "I sing"), step("2", "", element="numbers", phone="988"))
    assert len(both.missing_in("ar")) == 2
    first = replace(both, stage="numbers_first")
    assert first.missing_in("ar") == ()
    assert [each.id for each in first.without_words("ar")] == ["1", "2"]
    assert [each.id for each in first.steps_for_form("ar")] == ["2"]
