"""Versions of a plan in a merge, in a pack, and in an erasing: none is lost, none comes back, none is mixed up."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.content.store import ContentStore
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.closing import CHECKS, Closing
from desktop.domain.safety_plans import GATE_QUESTIONS, PlanStep, StepText, plan_they_have
from desktop.services.app_services import Services
from desktop.services.exchange import ExchangeService
from desktop.services.ledger import LedgerService
from desktop.services.passphrases import load_words
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.vault import OpenVault, create_vault, unlock_vault
from tests.fixtures.vaults import FakeClock

if TYPE_CHECKING:
    from desktop.domain.plan_versions import Difference

ROOT = Path(__file__).resolve().parents[2]
OTHER, PHRASE = "another wooden harbour lamp", "six plain words for the road"
YES = dict.fromkeys(GATE_QUESTIONS, "yes")


def services_of(vault: OpenVault, clock: FakeClock) -> Services:
    made = Services(vault, clock, ContentStore(ROOT / "resources", ROOT / "translations"), ROOT / "resources")
    made.plans.set_planner_trained(True)
    return made


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return services_of(vault, clock)


@pytest.fixture
def other(tmp_path: Path, clock: FakeClock, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenVault]:
    made = tmp_path_factory.mktemp("other") / "vault"
    create_vault(made, OTHER, clock=FakeClock(), label="Green", kdf=KDF_FLOOR, staff_name="Second Person")
    folder = tmp_path / "other"
    shutil.copytree(made, folder)
    with unlock_vault(folder, passphrase=OTHER, clock=clock) as opened:
        yield opened


def client_with_two_versions(services: Services, name: str) -> tuple[str, str, str]:
    """Return the client, the version they have, and the next one, in which one step says something else."""
    client_id = services.clients.add(ClientDraft(names=(Name(text=name, is_chosen=True),)))
    plans = services.plans
    gate_id, _outcome = plans.decide_gate(client_id, YES)
    template = services.content.plan_template("low_risk")
    first = plans.create(client_id, template, gate_id, worker_language="en", client_language="ar")
    for place, (words, kept) in enumerate((("I sing", False), ("Plum is my word", True), ("I walk", False))):
        texts = (StepText(language="en", text=words),)
        plans.save_step(first, PlanStep(element="coping", texts=texts, kept_in_memory=kept), place)
    plans.mark_given(first)
    plans.series.note_use(first, "yes", "yes", "It was good")
    second = plans.series.new_version(first)
    made = plans.get(second)
    assert made is not None
    texts = (StepText(language="en", text="I hum"),)
    plans.save_step(second, PlanStep(element="coping", id=made.steps[0].id, texts=texts), 0)
    return client_id, first, second


def told(found: tuple[Difference, ...]) -> dict[str, str]:
    return {(each.before or each.after).words("en"): each.change for each in found}  # type: ignore[union-attr]


def test_two_records_put_together_keep_both_series_and_their_versions(services: Services) -> None:
    kept, first, second = client_with_two_versions(services, "Samira")
    gone, theirs, newer = client_with_two_versions(services, "Samira H")
    duplicates, plans = services.duplicates, services.plans
    preview = duplicates.preview(kept, gone)
    assert (preview.kept.plans, preview.gone.plans) == (1, 1), "a plan is one, whatever its versions"
    decision = duplicates.merge(preview, (), one_person=True)
    assert {plan.id for plan in plans.of_client(kept)} == {first, second, theirs, newer}
    assert [plan.id for plan in plans.series.versions(theirs)] == [newer, theirs]
    # goes on over the merge, and the questions of the one that stayed count for it
    plans.decide_gate(kept, YES)
    plans.mark_given(newer)
    third = plans.series.new_version(newer)
    assert [plan.plan_version for plan in plans.series.versions(third)] == [3, 2, 1]
    assert plan_they_have(plans.of_client(kept)) is not None
    assert duplicates.undo(decision) == (kept, gone)
    assert {plan.id for plan in plans.of_client(gone)} == {theirs, newer, third}
    assert {plan.id for plan in plans.of_client(kept)} == {first, second}


def test_a_pack_brings_every_version_known_again_and_neither_memory_nor_our_tasks(
    services: Services, vault: OpenVault, other: OpenVault, clock: FakeClock, tmp_path: Path
) -> None:
    client_id, first, second = client_with_two_versions(services, "Samira")
    path = tmp_path / "pack.waystead"
    words = load_words(ROOT / "resources")
    ExchangeService(vault, clock, LedgerService(vault), words).export(client_id, path, passphrase=PHRASE)
    taker = ExchangeService(other, clock, LedgerService(other), words)
    taker.take_in(taker.read(path, passphrase=PHRASE), {})
    there = services_of(other, clock)
    assert [plan.id for plan in there.plans.series.versions(first)] == [second, first]
    assert told(there.plans.series.compared(first, second)) == {"I sing": "changed", "I walk": "same"}
    assert told(services.plans.series.compared(first, second)) == {
        "I sing": "changed",
        "Plum is my word": "same",
        "I walk": "same",
    }
    assert [use.words for use in there.plans.series.uses(second)] == ["It was good"]
    listed = there.tasks.listed(client_id)
    assert not [task for task in (*listed.week, *listed.later, *listed.no_day) if "plan" in task.title]
    # there it goes on as here, and the other vault has a review of its own
    there.plans.mark_given(second)
    assert there.plans.get(first).state == "retired"  # type: ignore[union-attr]
    listed = there.tasks.listed(client_id)
    assert [task.rule for task in (*listed.week, *listed.later)] == ["plan_review"]


def test_erasing_takes_every_version_and_every_answer(services: Services, vault: OpenVault) -> None:
    client_id, first, second = client_with_two_versions(services, "Samira")
    services.plans.mark_given(second)
    short_id = services.cases.state(client_id).short_id.lower()  # type: ignore[union-attr]
    services.cases.close(client_id, Closing(reason="needs_met", checks=dict.fromkeys(CHECKS, "yes")))
    services.erasing.erase(client_id, rule="client_asked", typed=short_id, second="Kim Lund")
    conn = vault.connection()
    for table in ("safety_plans", "plan_steps", "plan_step_texts", "plan_uses"):
        assert conn.execute(f"SELECT count(*) AS n FROM {table}").fetchone()["n"] == 0, table
    assert services.plans.get(first) is None
    assert not conn.execute("SELECT 1 FROM tasks WHERE rule_key LIKE '%plan%'").fetchall()
