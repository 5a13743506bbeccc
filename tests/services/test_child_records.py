"""A child's own record, begun from a parent's: apart from its first moment, with nothing of the parent in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.content.store import ContentStore
from desktop.domain.clients import Address, ClientDraft, Language, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.safety_plans import GATE_QUESTIONS, PlanStep, StepText
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
def parent(services: Services) -> str:
    draft = ClientDraft(
        names=(Name(text="Samira", is_chosen=True),),
        languages=(Language(code="ara", is_preferred=True),),
        reaches=(
            Reach(
                method=ContactMethod(kind="phone", value="503 555 0188"),
                safe=SafeContact(may_call="yes", code_word="plum"),
            ),
        ),
        addresses=(Address(street="18 Alder Street", town="Fairbrook", is_usual=True),),
        birth_date="1990",
    )
    client_id = services.clients.add(draft)
    for values in (
        {"relation": "child", "display_name": "Yusuf", "age": 9},
        {"relation": "sibling", "display_name": "Noor", "birth_year": 1995},
        {"relation": "sibling", "display_name": "Lina", "birth_year": 2015},
        {"relation": "child", "display_name": "Hadi", "age": 22},
        {"relation": "child"},
    ):
        services.record.add(client_id, "household_links", values)
    return client_id


def test_children_at_home_are_told_by_age_else_by_what_they_are(services: Services, parent: str) -> None:
    found = services.child_records.at_home(parent)
    assert [(child.name, child.age, child.has_record) for child in found] == [
        ("Yusuf", "9", False),
        ("Lina", "11", False),
        ("", "", False),
    ]


def test_the_record_is_apart_at_once_and_holds_name_and_age_only(
    services: Services, parent: str, vault: OpenVault
) -> None:
    yusuf, lina, unnamed = services.child_records.at_home(parent)
    child_id = services.child_records.begin(parent, yusuf.link_id)
    assert services.walls.has_wall(parent)
    assert services.walls.has_wall(child_id)
    child = services.clients.get(child_id)
    assert child is not None
    assert (child.chosen_name, child.draft.reaches, child.draft.addresses, child.draft.languages) == (
        "Yusuf",
        (),
        (),
        (),
    )
    assert services.session_facts.age_group(child) == "under_18"
    assert services.child_records.at_home(parent)[0].has_record
    packed = repr(list(exchange.collect(vault.connection(), child_id)))
    for needle in ("Samira", "0188", "Alder", "plum"):
        assert needle not in packed
    with pytest.raises(InvalidInput, match="wall_twice"):
        services.child_records.begin(parent, yusuf.link_id)
    with pytest.raises(InvalidInput, match="empty"):
        services.child_records.begin(parent, unnamed.link_id)
    with pytest.raises(InvalidInput, match="row_gone"):
        services.child_records.begin(child_id, lina.link_id)


def test_neither_plan_is_in_the_others_file(services: Services, parent: str, vault: OpenVault) -> None:
    child_id = services.child_records.begin(parent, services.child_records.at_home(parent)[0].link_id)
    plans = services.plans

    def plan(client_id: str, template: str, words: str) -> str:
        gate_id, _outcome = plans.decide_gate(client_id, YES, template=template)
        made = plans.create(
            client_id,
            services.content.plan_template(template),
            gate_id,
            worker_language="en",
            client_language="ar",
        )
        plans.save_step(made, PlanStep(element="coping", texts=(StepText(language="en", text=words),)), 0)
        plans.mark_given(made)
        return made

    mine = plan(parent, "low_risk", "Needle of the mother")
    theirs = plan(child_id, "child", "Needle of the boy")
    assert [each.id for each in plans.of_client(parent)] == [mine]
    assert [(each.id, each.for_person) for each in plans.of_client(child_id)] == [(theirs, "child")]
    assert "Needle of the boy" not in repr(list(exchange.collect(vault.connection(), parent)))
    assert "Needle of the mother" not in repr(list(exchange.collect(vault.connection(), child_id)))
    gate_id, _outcome = plans.decide_gate(parent, YES, template="child")
    with pytest.raises(NotAllowed, match="child_plan_own_record"):
        plans.create(
            parent,
            services.content.plan_template("child"),
            gate_id,
            worker_language="en",
            client_language="ar",
        )
    # the next version stays a child's
    plans.decide_gate(child_id, YES, template="child")
    newer = plans.get(plans.series.new_version(theirs))
    assert newer is not None
    assert (newer.for_person, newer.client_id) == ("child", child_id)
    # a gate about another kind of plan opens nothing
    plans.decide_gate(parent, YES, template="child")
    with pytest.raises(NotAllowed, match="gate_closed"):
        plans.series.new_version(mine)
