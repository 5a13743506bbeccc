"""What could hurt somebody through a plan: a number of the danger, old answers, a refusal that came after the form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.clients import Address, ClientDraft, Name, Reach
from desktop.domain.clock import Moment
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.errors import DocumentFailed, InvalidInput, NotAllowed
from desktop.domain.ids import new_id
from desktop.domain.plan_audio import NOTHING_KEPT_BACK
from desktop.domain.plan_cues import CuesTalk
from desktop.domain.safety_plans import PlanStep, StepText, plan_they_have
from desktop.services.app_services import Services
from desktop.services.crises import CrisesService
from desktop.services.record import RecordService
from tests.services.test_plan_giving import CLIENT
from tests.services.test_plans import ROOT, YES, client_id, content, documents, plan_id, plans, writer

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.content.store import ContentStore
    from desktop.services.plans import PlansService
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock

__all__ = ["client_id", "content", "documents", "plan_id", "plans", "writer"]


@pytest.fixture
def record(vault: OpenVault, clock: FakeClock) -> RecordService:
    return RecordService(vault, clock)


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock, content: ContentStore) -> Services:
    made = Services(vault, clock, content, ROOT / "resources")
    made.plans.set_planner_trained(True)
    return made


def person(words: str, phone: str) -> PlanStep:
    return PlanStep(element="supports", kind="phone", phone=phone, texts=tuple(said(words)))


def said(words: str) -> list[StepText]:
    return [StepText(language=language, text=words) for language in ("en", "ar")]


def mark_danger(record: RecordService, client_id: str, name: str) -> None:
    home = {"relation": "partner", "display_name": name, "may_be_danger": 1}
    record.add(client_id, "household_links", home)


# ---------------------------------------------------------------- whose number it is


@pytest.mark.parametrize("where", ["supports", "contact"])
def test_a_number_of_the_danger_is_refused_whatever_it_is_called(
    services: Services, plans: PlansService, record: RecordService, client_id: str, plan_id: str, where: str
) -> None:
    mark_danger(record, client_id, "Karim")
    if where == "supports":
        record.add(client_id, "supports", {"kind": "person", "text": "Karim", "phone": "503 555 0119"})
    else:
        client = services.clients.get(client_id)
        assert client is not None
        shared = Reach(
            method=ContactMethod(kind="phone", value="503 555 0119", shared_with="Karim"), safe=SafeContact()
        )
        services.clients.change(client_id, client.version, replace(client.draft, reaches=(shared,)))
    for words in ("My brother", "Somebody at night"):
        with pytest.raises(InvalidInput, match="danger_number_on_plan"):
            plans.save_step(plan_id, person(words, "+1 (503) 555-0119"), 12)
        with pytest.raises(InvalidInput, match="danger_number_on_plan"):
            plans.shown_number("5035550119", client_id, [words])
    plans.save_step(plan_id, person("My sister's phone", "503 555 0118"), 12)


def test_who_is_marked_after_the_number_was_written_is_found_in_every_form(
    services: Services, record: RecordService, client_id: str, plan_id: str
) -> None:
    plans, documents = services.plans, services.documents
    plans.save_facts(plan_id, {"who_could_find": "nobody:"})
    step = plans.save_step(plan_id, person("Karim", "503 555 0119"), 12)
    documents.plan_pdf(plan_id, "en")
    recording = services.plan_recordings.keep(plan_id, "en", "caseworker", b"OggS" * 20)
    plan = plans.get(plan_id)
    assert plan is not None
    for each in (*(one.id for one in plan.steps), NOTHING_KEPT_BACK):
        services.plan_recordings.tick(recording, each, True)
    assert plans.danger_in(plan) == frozenset()
    mark_danger(record, client_id, "Karim")
    assert plans.danger_in(plan) == {step}
    for give in (
        lambda: documents.plan_pdf(plan_id, "en"),
        lambda: documents.plan_pdf(plan_id, "en", form="card"),
        lambda: documents.plan_message(plan_id, "en"),
        lambda: documents.plan_email(plan_id, "ar"),
        lambda: documents.memory_given(plan_id, "en"),
        lambda: services.plan_recordings.speak(plan_id, "en"),
        lambda: services.plan_recordings.played(recording),
        lambda: services.plan_recordings.made(recording),
    ):
        with pytest.raises(DocumentFailed) as refused:
            give()
        assert (refused.value.reason, refused.value.details.get("row")) == ("danger_on_plan", step)
    kept = plans.get(plan_id)
    assert kept is not None
    assert kept.given_at is None


def test_after_a_merge_the_names_and_dispatch_numbers_of_both_records_are_kept_off_the_plan(
    services: Services, plan_id: str, client_id: str
) -> None:
    """The plan stays with the record that was put into the other one; the client is known by what both say."""
    dispatch = Address(
        street="18 Alder Street", town="Fairbrook", is_usual=True, dispatch_number="503 555 0142"
    )
    kept = services.clients.add(ClientDraft(names=(Name(text="Samira Haddad"),), addresses=(dispatch,)))
    duplicates, plans = services.duplicates, services.plans
    duplicates.merge(duplicates.preview(kept, client_id), (), one_person=True)
    standing = services.clients.get(kept)
    assert standing is not None
    with pytest.raises(InvalidInput, match="dispatch_on_plan"):
        plans.save_step(plan_id, person("Help", "503 555 0142"), 12)
    plans.save_facts(plan_id, {"neutral_title": "Haddad"})
    with pytest.raises(DocumentFailed, match="leak_name"):
        services.documents.plan_pdf(plan_id, "en")
    plans.save_facts(plan_id, {"neutral_title": standing.short_id})
    with pytest.raises(DocumentFailed, match="leak_id"):
        services.documents.plan_pdf(plan_id, "en")


@pytest.mark.parametrize("title", ["سميرة", "Самира", "Soup for Samira"])
def test_a_title_that_is_the_name_in_another_script_is_refused(
    services: Services, plan_id: str, title: str
) -> None:
    services.plans.save_facts(plan_id, {"neutral_title": title, "who_could_find": "nobody:"})
    for give in (services.documents.plan_pdf, services.documents.plan_email):
        with pytest.raises(DocumentFailed, match="leak_name"):
            give(plan_id, "en")
    for quiet in ("Soup recipes", "وصفات", "Мои рецепты", "Shopping list", "Similar things"):
        services.plans.save_facts(plan_id, {"neutral_title": quiet})
        services.documents.plan_email(plan_id, "en")


# ---------------------------------------------------------------- the answers of another call


def begin(plans: PlansService, content: ContentStore, client_id: str, gate_id: str) -> str:
    template = content.plan_template("low_risk")
    return plans.create(client_id, template, gate_id, worker_language="en", client_language="ar")


@pytest.mark.parametrize("hours", [5, 9 * 24])
def test_answers_of_another_call_open_no_plan(
    plans: PlansService, content: ContentStore, client_id: str, clock: FakeClock, hours: int
) -> None:
    gate_id, _ = plans.decide_gate(client_id, YES)
    clock.advance(hours * 3600)
    with pytest.raises(NotAllowed, match="gate_closed"):
        begin(plans, content, client_id, gate_id)
    gate_id, _ = plans.decide_gate(client_id, YES)
    assert begin(plans, content, client_id, gate_id)


def test_beside_a_danger_cue_no_plan_for_little_risk_begins_whoever_asked_the_gate(
    plans: PlansService, content: ContentStore, client_id: str
) -> None:
    noted = CuesTalk(cues=frozenset({"choked"}), advocate="accepted")
    for template in ("", "low_risk"):
        gate_id, found = plans.decide_gate(
            client_id, YES, template=template, talk=noted, with_cues="advocate"
        )
        assert found.outcome == "open", "asked as if it were the plan for violence at home"
        with pytest.raises(NotAllowed, match="gate_closed"):
            begin(plans, content, client_id, gate_id)


def test_training_is_asked_as_the_plan_begins(
    plans: PlansService, content: ContentStore, client_id: str
) -> None:
    gate_id, _ = plans.decide_gate(client_id, YES)
    plans.set_planner_trained(False)
    with pytest.raises(NotAllowed, match="gate_closed"):
        begin(plans, content, client_id, gate_id)


def test_a_crisis_after_the_answers_makes_them_old(
    plans: PlansService,
    content: ContentStore,
    client_id: str,
    plan_id: str,
    vault: OpenVault,
    clock: FakeClock,
) -> None:
    plans.mark_given(plan_id)
    kept = plans.last_gate(client_id)
    assert kept is not None
    crises, run_id = CrisesService(vault, clock), new_id()
    clock.advance(60)
    crises.start(run_id, client_id=client_id)
    clock.advance(1800)
    crises.pass_(run_id, {})
    assert not plans.open_crisis(client_id)
    with pytest.raises(NotAllowed, match="gate_closed"):
        plans.series.new_version(plan_id)
    with pytest.raises(NotAllowed, match="gate_closed"):
        begin(plans, content, client_id, kept["id"])
    clock.advance(60)
    plans.decide_gate(client_id, YES)
    assert plans.series.new_version(plan_id)


# ---------------------------------------------------------------- what was given, and what may still be given


def test_the_order_of_a_given_version_stays(plans: PlansService, plan_id: str) -> None:
    plans.mark_given(plan_id)
    before = plans.get(plan_id)
    assert before is not None
    order = [step.id for step in before.steps]
    with pytest.raises(NotAllowed, match="plan_given"):
        plans.order_steps(list(reversed(order)))
    after = plans.get(plan_id)
    assert after is not None
    assert [step.id for step in after.steps] == order


def test_what_was_said_after_a_form_was_made_holds_as_it_leaves(
    services: Services, client_id: str, plan_id: str, tmp_path: Path
) -> None:
    plans, documents = services.plans, services.documents
    plans.save_facts(plan_id, {"who_could_find": "nobody:"})
    page, message = documents.plan_pdf(plan_id, "en"), documents.plan_message(plan_id, "en")
    mail, sheet = documents.plan_email(plan_id, "en"), documents.plan_paper(plan_id, "en")
    plans.save_facts(plan_id, {"who_could_find": "reads_phone sees_papers:"})
    for reason, give in (
        ("needs_password", lambda: documents.give(page, tmp_path / "list.pdf", **CLIENT)),
        ("others_read_phone", lambda: documents.message_given(plan_id, "en", message)),
        ("others_read_email", lambda: documents.message_given(plan_id, "en", mail)),
        ("others_see_papers", lambda: documents.print_given(sheet, to_kind="client", rule="given_to_client")),
    ):
        with pytest.raises(NotAllowed, match=reason):
            give()
    assert not (tmp_path / "list.pdf").exists()
    assert services.ledger.of_client(client_id) == []
    plans.save_facts(plan_id, {"who_could_find": "nobody:"})
    client = services.clients.get(client_id)
    assert client is not None
    refuses = SafeContact(
        may_call="yes", may_text="no", may_email="no", said_at=Moment.read("2026-11-20T10:00:00Z")
    )
    reach = Reach(method=ContactMethod(kind="phone", value="503 555 0188"), safe=refuses)
    services.clients.change(client_id, client.version, replace(client.draft, reaches=(reach,)))
    for reason, words in (("no_text_said", message), ("no_email_said", mail)):
        with pytest.raises(NotAllowed, match=reason):
            documents.message_given(plan_id, "en", words)
    documents.give(page, tmp_path / "list.pdf", **CLIENT)


def test_of_two_plans_the_one_given_last_is_in_hand(
    plans: PlansService, content: ContentStore, client_id: str, plan_id: str, clock: FakeClock
) -> None:
    gate_id, _ = plans.decide_gate(client_id, YES)
    second = begin(plans, content, client_id, gate_id)
    plans.save_step(second, person("Old friend", "503 555 0190"), 0)
    clock.advance(60)
    plans.mark_given(second)
    clock.advance(3600)
    plans.mark_given(plan_id)
    in_hand = plan_they_have(plans.of_client(client_id))
    assert in_hand is not None
    assert in_hand.id == plan_id, "the newer number was given before"


def test_a_version_that_was_put_away_is_given_in_no_form(
    services: Services, plan_id: str, tmp_path: Path
) -> None:
    plans, documents = services.plans, services.documents
    plans.save_facts(plan_id, {"who_could_find": "nobody:"})
    page, message = documents.plan_pdf(plan_id, "en"), documents.plan_message(plan_id, "en")
    recording = services.plan_recordings.keep(plan_id, "en", "caseworker", b"OggS" * 20)
    plan = plans.get(plan_id)
    assert plan is not None
    for each in (*(one.id for one in plan.steps), NOTHING_KEPT_BACK):
        services.plan_recordings.tick(recording, each, True)
    plans.mark_given(plan_id)
    plans.mark_given(plans.series.new_version(plan_id))
    for give in (
        lambda: documents.give(page, tmp_path / "list.pdf", **CLIENT),
        lambda: documents.print_given(page, to_kind="client", rule="given_to_client"),
        lambda: documents.message_given(plan_id, "en", message),
        lambda: documents.memory_given(plan_id, "en"),
        lambda: services.plan_recordings.played(recording),
        lambda: services.plan_recordings.made(recording),
    ):
        with pytest.raises(NotAllowed, match="plan_put_away"):
            give()
    assert not (tmp_path / "list.pdf").exists()


def test_a_title_that_is_offered_is_nobodys_name_whatever_it_sounds_like(
    services: Services, content: ContentStore
) -> None:
    """ "My numbers" in Dari holds a word that is heard like Mona; giving numbers is never held back by it."""
    plans = services.plans
    mona = services.clients.add(ClientDraft(names=(Name(text="Mona"), Name(text="Soraya"))))
    for language in ("prs", "am"):
        gate_id, _ = plans.decide_gate(mona, YES)
        template = content.plan_template("low_risk")
        plan_id = plans.create(mona, template, gate_id, worker_language="en", client_language=language)
        plans.save_step(plan_id, PlanStep(element="numbers", texts=tuple(said("988")), phone="988"), 0)
        plans.save_facts(plan_id, {"who_could_find": "nobody:"})
        for line in template.neutral_titles:
            text = content.client_text("safety_plans/low_risk", f"neutral_title/{line.id}/say", language)
            assert text is not None
            plans.save_facts(plan_id, {"neutral_title": text.text})
            services.documents.plan_email(plan_id, "en")
        plans.save_facts(plan_id, {"neutral_title": "مونا"})
        with pytest.raises(DocumentFailed, match="leak_name"):
            services.documents.plan_email(plan_id, "en")
