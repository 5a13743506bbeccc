"""Safety plans through the services: behind the gate, in two languages, read back before they are given."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.content.store import ContentStore
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.errors import ContentBroken, DocumentFailed, InvalidInput, NotAllowed, NotWritable
from desktop.domain.ids import new_id
from desktop.domain.plan_cues import AGREES, CuesTalk
from desktop.domain.safety_plans import GATE_QUESTIONS, PlanStep, StepText
from desktop.exports.typst_writer import TypstWriter
from desktop.services.clients import ClientsService
from desktop.services.crises import CrisesService
from desktop.services.documents import DocumentsService
from desktop.services.ledger import LedgerService
from desktop.services.plans import PlansService
from tests.content.places import copy_to

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
YES = dict.fromkeys(GATE_QUESTIONS, "yes")
WORDS = {
    "numbers": ("The lifeline, day and night", "خط المساندة، ليلًا ونهارًا", "988"),
    "call_911": ("I say my street first", "أقول اسم الشارع أولًا", ""),
    "early_signs": ("The voice gets louder", "يعلو الصوت", ""),
    "coping": ("Four slow breaths", "أربعة أنفاس بطيئة", ""),
    "supports": ("My sister", "أختي", "503 555 0117"),
    "action_plan": ("I go to the room with two doors", "أذهب إلى الغرفة التي لها بابان", ""),
}
HIDDEN = ("Huda keeps my papers", "أوراقي عند هدى")


@pytest.fixture(scope="module")
def content() -> ContentStore:
    return ContentStore(ROOT / "resources", ROOT / "translations")


@pytest.fixture
def plans(vault: OpenVault, clock: FakeClock) -> PlansService:
    made = PlansService(vault, clock)
    made.set_planner_trained(True)
    return made


@pytest.fixture(scope="module")
def writer() -> TypstWriter:
    return TypstWriter(ROOT / "resources")


@pytest.fixture
def documents(
    vault: OpenVault, content: ContentStore, plans: PlansService, writer: TypstWriter
) -> DocumentsService:
    return DocumentsService(writer, content, LedgerService(vault), plans)


@pytest.fixture
def client_id(vault: OpenVault, clock: FakeClock) -> str:
    return ClientsService(vault, clock, lambda: 30).add(ClientDraft(names=(Name(text="Samira"),)))


@pytest.fixture
def plan_id(plans: PlansService, content: ContentStore, client_id: str) -> str:
    gate_id, _ = plans.decide_gate(client_id, YES)
    plan_id = plans.create(
        client_id, content.plan_template("low_risk"), gate_id, worker_language="en", client_language="ar"
    )
    for place, (element, (english, arabic, phone)) in enumerate(WORDS.items()):
        texts = (StepText(language="en", text=english), StepText(language="ar", text=arabic))
        plans.save_step(plan_id, PlanStep(element=element, texts=texts, phone=phone), place)
    texts = (StepText(language="en", text=HIDDEN[0]), StepText(language="ar", text=HIDDEN[1]))
    plans.save_step(plan_id, PlanStep(element="action_plan", texts=texts, kept_in_memory=True), 9)
    plans.save_facts(plan_id, {"neutral_title": "Soup recipes", "who_could_find": "nobody:"})
    return plan_id


def test_nobody_untrained_and_no_open_crisis_gets_past_the_gate(
    vault: OpenVault, clock: FakeClock, client_id: str, content: ContentStore
) -> None:
    plans = PlansService(vault, clock)
    assert plans.ask_gate(client_id, YES).outcome == "not_the_time_yet"
    plans.set_planner_trained(True)
    assert plans.ask_gate(client_id, YES).outcome == "open"
    gate_id, _ = plans.decide_gate(client_id, YES)
    CrisesService(vault, clock).start(new_id(), client_id=client_id)
    assert plans.ask_gate(client_id, YES).outcome == "not_the_time_yet"
    with pytest.raises(NotAllowed, match="crisis_open"):
        plans.create(
            client_id, content.plan_template("low_risk"), gate_id, worker_language="en", client_language="ar"
        )


def test_not_the_time_yet_is_kept_and_no_plan_is_begun(
    plans: PlansService, client_id: str, content: ContentStore
) -> None:
    gate_id, outcome = plans.decide_gate(client_id, YES | {"alone": "no"})
    assert outcome.outcome == "not_the_time_yet"
    kept = plans.last_gate(client_id)
    assert kept is not None
    assert kept["outcome"] == "not_the_time_yet"
    with pytest.raises(NotAllowed, match="gate_closed"):
        plans.create(
            client_id, content.plan_template("low_risk"), gate_id, worker_language="en", client_language="ar"
        )
    with pytest.raises(NotAllowed, match="gate_unfinished"):
        plans.decide_gate(client_id, {"alone": "yes"})


NOTED = CuesTalk(cues=frozenset({"weapon", "choked"}), advocate="accepted")


def test_who_was_asked_beside_a_danger_cue_is_kept_and_a_gate_serves_its_own_template(
    plans: PlansService, client_id: str, content: ContentStore, clock: FakeClock
) -> None:
    with pytest.raises(NotAllowed, match="gate_unfinished"):
        plans.decide_gate(client_id, YES, template="low_risk", talk=NOTED)
    at = clock.now().text()
    talk = replace(NOTED, supervisor=AGREES, asked_whom="Dana Reyes", asked_at=at)
    gate_id, found = plans.decide_gate(client_id, YES, template="low_risk", talk=talk)
    assert found.outcome == "open"
    assert plans.gate_talk(gate_id) == talk
    assert plans.gate_answers(gate_id) == YES
    other, found = plans.decide_gate(
        client_id, YES, template="family_violence", talk=NOTED, with_cues="advocate"
    )
    assert found.outcome == "open"
    for name, opens in (("low_risk", False), ("family_violence", True)):
        begin = partial(plans.create, client_id, content.plan_template(name), other)
        if opens:
            made = plans.get(begin(worker_language="en", client_language="ar"))
            assert made is not None
            assert made.template == name
        else:
            with pytest.raises(NotAllowed, match="gate_closed"):
                begin(worker_language="en", client_language="ar")


def test_for_tonight_waits_for_no_answer_and_keeps_no_reason(plans: PlansService, client_id: str) -> None:
    gate_id, found = plans.decide_gate(client_id, {"alone": "no"}, "I would rather", not_now=True)
    assert found.outcome == "not_the_time_yet"
    kept = plans.last_gate(client_id)
    assert kept is not None
    assert (kept["id"], kept["outcome"], kept["reason"]) == (gate_id, "not_the_time_yet", "")
    plans.save_tonight(gate_id, {"numbers": "yes"})
    assert plans.tonight(gate_id) == {"numbers": "yes"}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pdf_holds_every_step_and_nothing_kept_in_memory(
    documents: DocumentsService, plan_id: str, language: str, tmp_path: Path
) -> None:
    made = documents.plan_pdf(plan_id, language)
    path = tmp_path / made.file_name
    documents.give(made, path, to_kind="client", to_whom="client", rule="given_to_client")
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler is not here")
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout
    info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    assert "503 555 0117" in text
    assert "911" in text
    assert "Samira" not in text + info
    assert "Huda" not in text
    assert "هدى" not in text
    assert any(line.split() == ["Tagged:", "yes"] for line in info.splitlines())
    assert "Soup recipes" in info


def test_the_check_refuses_a_page_that_would_show_what_is_kept(
    documents: DocumentsService, writer: TypstWriter, plan_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, made = documents._plan_form(plan_id, "pdf", "en")
    leaking = replace(made, pdf=writer.pdf(replace(made.page, corner=HIDDEN[0])))
    monkeypatch.setattr(documents, "_plan_form", lambda *_: (plan, leaking))
    with pytest.raises(DocumentFailed, match="self_check"):
        documents.plan_pdf(plan_id, "en")


def test_messages_cut_no_number_and_count_segments(documents: DocumentsService, plan_id: str) -> None:
    english, arabic = documents.plan_message(plan_id, "en"), documents.plan_message(plan_id, "ar")
    assert {each.encoding for each in english.measures} == {"gsm7"}
    assert {each.encoding for each in arabic.measures} == {"ucs2"}
    for message in (english, arabic):
        assert sum("503 555 0117" in part for part in message.parts) == 1
        assert message.segments == len(message.parts)
        assert "Huda" not in "".join(message.parts)


def test_a_language_without_words_says_so(
    documents: DocumentsService, plans: PlansService, plan_id: str
) -> None:
    plans.save_step(plan_id, PlanStep(element="coping", texts=(StepText(language="en", text="I pray"),)), 10)
    with pytest.raises(DocumentFailed) as refused:
        documents.plan_pdf(plan_id, "ar")
    assert (refused.value.reason, refused.value.details["count"]) == ("texts_missing", 1)


def test_a_plan_without_a_neutral_title_is_not_given(
    documents: DocumentsService, plans: PlansService, plan_id: str
) -> None:
    plans.save_facts(plan_id, {"neutral_title": "  "})
    with pytest.raises(DocumentFailed, match="title_missing"):
        documents.plan_pdf(plan_id, "en")


def test_giving_is_recorded_and_writes_over_nothing(
    documents: DocumentsService,
    vault: OpenVault,
    plans: PlansService,
    plan_id: str,
    client_id: str,
    tmp_path: Path,
) -> None:
    made = documents.plan_pdf(plan_id, "en", password="lamp harbour river stone")
    path = tmp_path / made.file_name
    documents.give(made, path, to_kind="client", to_whom="client", rule="given_to_client")
    assert b"/Encrypt" in path.read_bytes()
    entries = LedgerService(vault).of_client(client_id)
    assert [(each["what"], each["form"], each["protected"]) for each in entries] == [
        ("plan", "pdf", "password")
    ]
    assert entries[0]["file_sha256"] == made.sha256
    with pytest.raises(NotWritable):
        documents.give(made, path, to_kind="client", to_whom="client", rule="given_to_client")
    given = plans.get(plan_id)
    assert given is not None
    assert given.state == "in_use"


def test_steps_can_be_ordered_removed_and_brought_back(plans: PlansService, plan_id: str) -> None:
    plan = plans.get(plan_id)
    assert plan is not None
    ids = [step.id for step in plan.steps]
    plans.order_steps(list(reversed(ids)))
    turned = plans.get(plan_id)
    assert turned is not None
    assert [step.id for step in turned.steps] == list(reversed(ids))
    plans.remove_step(ids[0])
    shorter = plans.get(plan_id)
    assert shorter is not None
    assert ids[0] not in [step.id for step in shorter.steps]
    plans.restore_step(ids[0])
    whole = plans.get(plan_id)
    assert whole is not None
    assert len(whole.steps) == len(ids)


@pytest.mark.parametrize(
    ("phone", "kept"), [("911", "911"), ("988", "988"), ("(503) 555-0117", "503 555 0117")]
)
def test_short_numbers_stay_as_they_are_dialled(
    plans: PlansService, plan_id: str, phone: str, kept: str
) -> None:
    step_id = plans.save_step(plan_id, PlanStep(element="numbers", phone=phone), 20)
    plan = plans.get(plan_id)
    assert plan is not None
    assert next(step.phone for step in plan.steps if step.id == step_id) == kept


def test_a_number_nobody_can_dial_is_refused(plans: PlansService, plan_id: str) -> None:
    with pytest.raises(InvalidInput):
        plans.save_step(plan_id, PlanStep(element="numbers", phone="503 55"), 20)


def test_a_page_that_says_whose_it_is_is_not_given_and_a_part_of_a_name_is_said(
    documents: DocumentsService, plans: PlansService, plan_id: str
) -> None:
    assert documents.plan_pdf(plan_id, "en").shows == ()
    plans.save_facts(plan_id, {"neutral_title": "Samira's plan"})
    with pytest.raises(DocumentFailed) as told:
        documents.plan_pdf(plan_id, "en")
    assert told.value.reason == "leak_name"
    plans.save_facts(plan_id, {"neutral_title": "Soup recipes"})
    step = PlanStep(
        element="coping",
        texts=(StepText(language="en", text="My cousin Samira"), StepText(language="ar", text="ابنة عمي")),
    )
    plans.save_step(plan_id, step, 10)
    assert documents.plan_pdf(plan_id, "en").shows == ("name_part",), "a cousin may be called the same"
    assert documents.plan_pdf(plan_id, "en", password="7391046852").shows == ("name_part",)


def test_a_plan_in_hand_is_read_and_given_though_the_agencys_file_is_gone(
    plans: PlansService, vault: OpenVault, client_id: str, writer: TypstWriter, tmp_path: Path
) -> None:
    own = (('id = "low_risk"', 'id = "harbour"'), ('heading = "I call"', 'heading = "Harbour calls"'))
    copied = copy_to(tmp_path, "safety_plans/low_risk", *own)
    copied.rename(file := copied.with_name("harbour.toml"))
    agencys = ContentStore(ROOT / "resources", ROOT / "translations", tmp_path)
    gate_id, _ = plans.decide_gate(client_id, YES)
    plan_id = plans.create(
        client_id, agencys.plan_template("harbour"), gate_id, worker_language="en", client_language="en"
    )
    text = StepText(language="en", text="My sister")
    plans.save_step(plan_id, PlanStep(element="numbers", texts=(text,), phone="503 555 0117"), 0)
    plans.save_facts(plan_id, {"neutral_title": "Soup recipes"})
    file.write_text("[[broken", encoding="utf-8")
    again = ContentStore(ROOT / "resources", ROOT / "translations", tmp_path)
    plan = plans.get(plan_id)
    assert plan is not None
    with pytest.raises(ContentBroken):
        again.plan_template("harbour")
    kept = plans.template_of(plan, again)
    assert kept == agencys.plan_template("harbour")
    assert again.problems, "the problem is named all the same"
    documents = DocumentsService(writer, again, LedgerService(vault), plans)
    assert documents.plan_pdf(plan_id, "en").data.startswith(b"%PDF")
    names = [each.id for each in again.plan_templates()]
    assert "low_risk" in names
    assert "harbour" not in names, "no new plan begins with it"
