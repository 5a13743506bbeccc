"""Versions, review, use, stages of a plan through the services: what was given stays, the next one changes."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.content.store import ContentStore
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.ids import new_id
from desktop.domain.safety_plans import GATE_QUESTIONS, PlanStep, StepText, plan_they_have
from desktop.services.app_services import Services
from desktop.storage import exchange

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
YES = dict.fromkeys(GATE_QUESTIONS, "yes")


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    made = Services(vault, clock, ContentStore(ROOT / "resources", ROOT / "translations"), ROOT / "resources")
    made.plans.set_planner_trained(True)
    return made


@pytest.fixture
def client_id(services: Services) -> str:
    return services.clients.add(ClientDraft(names=(Name(text="Samira"),)))


def begin(services: Services, client_id: str) -> str:
    gate_id, _ = services.plans.decide_gate(client_id, YES)
    template = services.content.plan_template("low_risk")
    return services.plans.create(client_id, template, gate_id, worker_language="en", client_language="ar")


def text(words: str, language: str = "en", **more: str) -> StepText:
    return StepText(language=language, text=words, **more)  # type: ignore[arg-type]


@pytest.fixture
def plan_id(services: Services, client_id: str) -> str:
    made = begin(services, client_id)
    plans = services.plans
    plans.save_step(made, PlanStep(element="numbers", kind="phone", phone="988", texts=(text("988"),)), 0)
    sings = PlanStep(
        element="coping", texts=(text("I sing", checked_by="Dr. Huda"), text("أغني", "ar", form="feminine"))
    )
    plans.save_step(made, sings, 1)
    plans.save_step(made, PlanStep(element="stay_safe", texts=(text("Plum"),), kept_in_memory=True), 2)
    return made


def words(services: Services, plan_id: str) -> list[str]:
    plan = services.plans.get(plan_id)
    assert plan is not None
    return [step.words("en") for step in plan.steps]


def test_what_was_given_is_not_rewritten(services: Services, plan_id: str) -> None:
    plans = services.plans
    step_id = plans.get(plan_id).steps[1].id  # type: ignore[union-attr]
    plans.mark_given(plan_id)
    for refused in (
        lambda: plans.save_step(plan_id, PlanStep(element="coping", texts=(text("I hum"),), id=step_id), 1),
        lambda: plans.keep_step(plan_id, PlanStep(element="coping", texts=(text("x"),), id=new_id()), 3),
        lambda: plans.remove_step(step_id),
        lambda: plans.restore_step(step_id),
        lambda: plans.keep_order(plan_id, [step_id]),
    ):
        with pytest.raises(NotAllowed, match="plan_given"):
            refused()
    assert words(services, plan_id) == ["988", "I sing", "Plum"]
    plans.save_facts(plan_id, {"kept_where": "in the shoe"})  # how it is kept is told of what they have
    kept = plans.get(plan_id)
    assert kept is not None
    assert kept.kept_where == "in the shoe"


def test_the_next_version_begins_with_everything_and_the_given_one_stays_theirs(
    services: Services, client_id: str, plan_id: str
) -> None:
    plans = services.plans
    plans.save_facts(plan_id, {"neutral_title": "Soup", "who_could_find": "nobody:"})
    plans.mark_read_back(plan_id, "ar", "Interpreter 2291")
    plans.mark_given(plan_id)
    second = plans.series.new_version(plan_id)
    assert plans.series.new_version(plan_id) == second, "one that was begun goes on"
    made = plans.get(second)
    assert made is not None
    assert (made.number, made.plan_version, made.state) == (1, 2, "draft")
    assert (made.neutral_title, made.who_could_find, made.read_back_at) == ("Soup", "nobody:", None)
    assert words(services, second) == ["988", "I sing", "Plum"]
    sings = made.steps[1]
    checked = {each.language: (each.checked_by, each.form, each.read_back_by) for each in sings.texts}
    assert checked == {"en": ("Dr. Huda", "", ""), "ar": ("", "feminine", "")}
    assert [step.kept_in_memory for step in made.steps] == [False, False, True]
    plans.save_step(second, PlanStep(element="coping", texts=(text("I hum"),), id=sings.id), 1)
    plans.remove_step(made.steps[0].id)
    assert words(services, plan_id) == ["988", "I sing", "Plum"]
    they_have = plan_they_have(plans.of_client(client_id))
    assert they_have is not None
    assert they_have.id == plan_id
    found = {each.change for each in plans.series.compared(second, plan_id)}
    assert found == {"changed", "taken_out", "same"}
    plans.mark_given(second)
    they_have = plan_they_have(plans.of_client(client_id))
    assert they_have is not None
    assert they_have.id == second
    old = plans.get(plan_id)
    assert old is not None
    assert (old.state, old.superseded_by, old.retired_reason) == ("retired", second, "replaced")
    assert words(services, plan_id) == ["988", "I sing", "Plum"], "it stays readable"
    assert [plan.plan_version for plan in plans.series.versions(second)] == [2, 1]
    assert plans.series.new_version(second) not in {plan_id, second}


def test_on_another_day_the_questions_are_asked_again_and_never_in_a_crisis(
    services: Services, client_id: str, plan_id: str, clock: FakeClock
) -> None:
    plans = services.plans
    plans.mark_given(plan_id)
    clock.advance(24 * 3600)
    with pytest.raises(NotAllowed, match="gate_closed"):
        plans.series.new_version(plan_id)
    plans.decide_gate(client_id, YES | {"alone": "no"})
    with pytest.raises(NotAllowed, match="gate_closed"):
        plans.series.new_version(plan_id)
    plans.decide_gate(client_id, YES)
    run = new_id()
    services.crises.start(run, client_id=client_id)
    with pytest.raises(NotAllowed, match="crisis_open"):
        plans.series.new_version(plan_id)


def test_a_check_is_lost_with_the_words_and_is_no_change_since_the_read_back(
    services: Services, plan_id: str, clock: FakeClock
) -> None:
    plans = services.plans
    sings = plans.get(plan_id).steps[1]  # type: ignore[union-attr]
    clock.advance(60)
    plans.mark_read_back(plan_id, "ar", "Me")
    clock.advance(60)
    assert plans.series.mark_checked(plan_id, "ar", "  Dr.  Huda ", [sings.id]) == 1
    now = plans.get(plan_id)
    assert now is not None
    (theirs,) = [each for each in now.steps[1].texts if each.language == "ar"]
    assert (theirs.checked_by, theirs.read_back_by) == ("Dr. Huda", "Me")
    assert theirs.checked_at == clock.now()
    assert not now.changed_since_read_back()
    clock.advance(60)
    plans.save_step(plan_id, PlanStep(element="coping", texts=(text("أدندن", "ar"),), id=sings.id), 1)
    now = plans.get(plan_id)
    assert now is not None
    (theirs,) = [each for each in now.steps[1].texts if each.language == "ar"]
    assert (theirs.checked_by, theirs.checked_at, theirs.read_back_by) == ("", None, "")
    assert now.changed_since_read_back()
    with pytest.raises(InvalidInput, match="empty"):
        plans.series.mark_checked(plan_id, "ar", "  ", [sings.id])


def test_did_they_use_it_is_kept_in_their_words_across_versions(services: Services, plan_id: str) -> None:
    plans, series = services.plans, services.plans.series
    plans.mark_given(plan_id)
    first = series.note_use(plan_id, "yes", "a_little", "I called Huda")
    second = series.new_version(plan_id)
    plans.mark_given(second)
    series.note_use(second, "no", "yes", "There was no time")
    assert [(use.plan_version, use.used, use.helped, use.words) for use in series.uses(plan_id)] == [
        (2, "no", "", "There was no time"),
        (1, "yes", "a_little", "I called Huda"),
    ]
    assert series.uses(second) == series.uses(plan_id)
    series.take_use_back(first)
    assert [use.used for use in series.uses(second)] == ["no"]
    with pytest.raises(InvalidInput):
        series.note_use(second, "often")


def test_the_review_is_a_task_that_follows_its_day_and_ends_with_the_version(
    services: Services, client_id: str, plan_id: str, clock: FakeClock
) -> None:
    plans, series = services.plans, services.plans.series
    today = clock.now().local().date()

    def reviews() -> list[date | None]:
        listed = services.tasks.listed(client_id)
        every = (*listed.late, *listed.today, *listed.week, *listed.later)
        return [task.due_on for task in every if task.rule == "plan_review"]

    assert reviews() == []
    plans.mark_given(plan_id)
    assert reviews() == [today + timedelta(days=30)]
    plans.save_facts(plan_id, {"review_by": (today + timedelta(days=7)).isoformat()})
    assert reviews() == [today + timedelta(days=7)]
    series.reviewed(plan_id, today + timedelta(days=14))
    assert reviews() == [today + timedelta(days=14)]
    with pytest.raises(InvalidInput):
        series.reviewed(plan_id, today)
    # one line on Today, which is the plan itself
    clock.advance(20 * 24 * 3600)
    assert [task.rule for task in services.today.tasks(client_id)] == []
    assert [item.kind for item in services.today.waiting() if item.client_id == client_id] == ["review"]
    plans.decide_gate(client_id, YES)
    second = series.new_version(plan_id)
    assert [item.object_id for item in services.today.waiting() if item.kind == "review"] == [plan_id]
    plans.mark_given(second)
    assert len(reviews()) == 1
    gone = series.put_away(second, "moved away")
    assert reviews() == []
    assert services.today.waiting() == []
    series.bring_back(gone)
    assert len(reviews()) == 1
    assert plans.get(second).state == "in_use"  # type: ignore[union-attr]


def test_numbers_first_makes_a_task_for_the_rest_that_ends_with_the_whole_plan(
    services: Services, client_id: str, plan_id: str
) -> None:
    plans = services.plans
    plans.save_facts(plan_id, {"stage": "numbers_first"})
    plans.mark_given(plan_id)
    listed = services.tasks.listed(client_id)
    rest = [task for task in (*listed.week, *listed.later) if task.rule == "plan_rest"]
    assert [task.about for task in rest] == [plan_id]
    with pytest.raises(NotAllowed):
        services.tasks.done(rest[0])
    second = plans.series.new_version(plan_id)
    assert plans.get(second).stage == "whole"  # type: ignore[union-attr]
    plans.mark_given(second)
    listed = services.tasks.listed(client_id)
    assert [task.rule for task in (*listed.week, *listed.later)] == ["plan_review"]
    with pytest.raises(InvalidInput):
        plans.save_facts(second, {"stage": "half"})


def test_one_line_for_a_plan_whose_next_version_is_being_written(
    services: Services, client_id: str, plan_id: str
) -> None:
    plans = services.plans
    plans.mark_given(plan_id)
    second = plans.series.new_version(plan_id)
    found = plans.open_plans()
    assert [(row["id"], row["plan_version"], row["next_version"]) for row in found] == [(plan_id, 1, 2)]
    assert len(plans.review_days(client_id)) == 1
    plans.mark_given(second)
    assert [(row["id"], row["next_version"]) for row in plans.open_plans()] == [(second, None)]


def test_put_away_is_kept_and_the_newer_draft_goes_with_it(
    services: Services, client_id: str, plan_id: str
) -> None:
    plans = services.plans
    plans.mark_given(plan_id)
    second = plans.series.new_version(plan_id)
    gone = plans.series.put_away(second, "")
    assert gone == [(second, "draft")]
    assert plans.get(plan_id).state == "in_use"  # type: ignore[union-attr]
    plans.series.bring_back(gone)
    assert len(plans.series.put_away(plan_id, "She does not want it any more")) == 2
    assert plan_they_have(plans.of_client(client_id)) is None
    assert words(services, plan_id) == ["988", "I sing", "Plum"]
    with pytest.raises(InvalidInput):
        plans.series.put_away(plan_id, "x" * 5000)


def test_every_version_leaves_in_a_pack_without_what_is_kept_in_memory_and_without_our_tasks(
    vault: OpenVault, services: Services, client_id: str, plan_id: str
) -> None:
    plans = services.plans
    plans.mark_given(plan_id)
    second = plans.series.new_version(plan_id)
    plans.mark_given(second)
    plans.series.note_use(second, "yes", "yes", "It was good")
    packed = list(exchange.collect(vault.connection(), client_id))
    of = {table: [values for name, _id, values in packed if name == table] for table, _id, _v in packed}
    assert {values["id"] for values in of["safety_plans"]} == {plan_id, second}
    assert len({values["series_id"] for values in of["safety_plans"]}) == 1
    assert [values["words"] for values in of["plan_uses"]] == ["It was good"]
    assert "Plum" not in str(packed)
    assert "tasks" not in of
