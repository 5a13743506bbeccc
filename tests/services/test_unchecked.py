"""What no qualified translator has checked is counted; an answer holds for these words, and the ledger says it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.content.sidecars import ClientText
from desktop.content.store import ContentStore
from desktop.domain.errors import InvalidInput
from desktop.domain.safety_plans import PlanStep, StepText
from desktop.services.ledger import LedgerService
from desktop.services.unchecked import AGREED, CHECKED, UncheckedService, of_plan, of_texts
from tests.services.test_plans import ROOT, client_id, content, documents, plan_id, plans, writer

if TYPE_CHECKING:
    from desktop.services.documents import DocumentsService
    from desktop.services.plans import PlansService
    from desktop.storage.vault import OpenVault

__all__ = ["client_id", "content", "documents", "plan_id", "plans", "writer"]
WAY = {"to_kind": "client", "to_whom": "client", "rule": "given_to_client"}


def texts(*checked: str) -> dict[str, ClientText]:
    return {
        str(place): ClientText(text=f"كلمة {place}", language="ar", checked_by=by)
        for place, by in enumerate(checked)
    }


def test_a_page_of_content_asks_while_one_text_is_unchecked_and_english_never() -> None:
    assert (of_texts(texts("", "Dr Haddad"), "ar").count, of_texts(texts("", ""), "ar").count) == (1, 2)
    assert not of_texts(texts("Dr Haddad", "Dr Haddad"), "ar").asks
    assert not of_texts(texts("", ""), "en").asks
    assert of_texts(texts("", ""), "ar").mark != of_texts(texts("", "", ""), "ar").mark


def test_a_plan_counts_its_headings_and_the_steps_that_were_translated(
    plans: PlansService, content: ContentStore, plan_id: str
) -> None:
    plan = plans.get(plan_id)
    assert plan is not None
    template = content.plan_template(plan.template)
    arabic, english = of_plan(plan, template, content, "ar"), of_plan(plan, template, content, "en")
    used = {step.element for step in plan.steps_for_form("ar")}
    assert arabic.count == len(plan.steps_for_form("ar")) + len(used)
    assert not english.asks
    # in one language alone the words are the client's own; only our headings are a translation
    own = replace(plan, worker_language="ar", client_language="ar")
    assert of_plan(own, template, content, "ar").count == len(used)
    # what is kept in memory is in no form
    hidden = replace(plan, steps=tuple(replace(step, kept_in_memory=True) for step in plan.steps))
    assert not of_plan(hidden, template, content, "ar").asks
    checked = replace(
        plan,
        steps=tuple(
            replace(step, texts=tuple(replace(text, checked_by="Dr Haddad") for text in step.texts))
            for step in plan.steps
        ),
    )
    assert of_plan(checked, template, content, "ar").count == len(used)
    assert of_plan(checked, template, content, "ar").mark == arabic.mark


def test_an_agency_that_had_it_checked_is_not_asked(
    plans: PlansService, content: ContentStore, plan_id: str, tmp_path: Path
) -> None:
    plan = plans.get(plan_id)
    assert plan is not None
    own = replace(plan, worker_language="ar", client_language="ar")
    folder = tmp_path / "translations" / "ar" / "safety_plans"
    folder.mkdir(parents=True)
    ours = ROOT / "translations" / "content" / "ar" / "safety_plans" / "low_risk.toml"
    words = ours.read_text(encoding="utf-8").replace('checked_by = ""', 'checked_by = "Dr Haddad"')
    assert "Dr Haddad" in words
    (folder / "low_risk.toml").write_text(words, encoding="utf-8")
    store = ContentStore(ROOT / "resources", ROOT / "translations", tmp_path)
    template = store.plan_template("low_risk")
    assert not of_plan(own, template, store, "ar").asks
    assert of_plan(own, template, content, "ar").asks


def test_an_answer_holds_for_these_words_and_no_others(
    vault: OpenVault, plans: PlansService, content: ContentStore, plan_id: str
) -> None:
    service = UncheckedService(vault)

    def found() -> object:
        plan = plans.get(plan_id)
        assert plan is not None
        return of_plan(plan, content.plan_template(plan.template), content, "ar")

    before = found()
    assert service.stands_in_the_way(plan_id, before)  # type: ignore[arg-type]
    service.agree(plan_id, before)  # type: ignore[arg-type]
    assert service.answer(plan_id, before) == (AGREED, "")  # type: ignore[arg-type]
    assert not service.stands_in_the_way(plan_id, before)  # type: ignore[arg-type]
    assert service.was_unchecked(plan_id, before)  # type: ignore[arg-type]
    assert service.stands_in_the_way("another", before)  # type: ignore[arg-type]
    text = StepText(language="ar", text="أشرب الشاي")
    step = PlanStep(element="coping", texts=(text, StepText(language="en", text="I drink tea")))
    plans.save_step(plan_id, step, 12)
    after = found()
    assert service.stands_in_the_way(plan_id, after)  # type: ignore[arg-type]
    service.checked(plan_id, after, "  Dr  Haddad ")  # type: ignore[arg-type]
    assert service.answer(plan_id, after) == (CHECKED, "Dr Haddad")  # type: ignore[arg-type]
    assert not service.was_unchecked(plan_id, after)  # type: ignore[arg-type]
    for name, reason in (("  ", "empty"), ("x" * 5000, "too_long")):
        with pytest.raises(InvalidInput, match=reason):
            service.checked(plan_id, after, name)  # type: ignore[arg-type]


def test_the_ledger_says_what_was_given_unchecked(
    vault: OpenVault, documents: DocumentsService, plans: PlansService, plan_id: str, tmp_path: Path
) -> None:
    plans.save_facts(plan_id, {"who_could_find": "nobody:"})
    documents.give(documents.plan_pdf(plan_id, "ar"), tmp_path / "a.pdf", **WAY)
    documents.give(documents.plan_pdf(plan_id, "en"), tmp_path / "b.pdf", **WAY)
    documents.give(documents.plan_pdf(plan_id, "ar", form="pictures"), tmp_path / "c.pdf", **WAY)
    documents.message_given(plan_id, "ar", documents.plan_message(plan_id, "ar"))
    sound = replace(documents.plan_pdf(plan_id, "ar"), form="audio", unchecked=False, found_by=())
    documents.give(sound, tmp_path / "d.mp3", **WAY)
    plan = plans.get(plan_id)
    assert plan is not None
    entries = LedgerService(vault).of_client(plan.client_id)
    said = [(entry["form"], entry["language"], entry.get("unchecked", False)) for entry in reversed(entries)]
    assert entries[0]["found_by"] == ["nobody"]
    assert said == [
        ("pdf", "ar", True),
        ("pdf", "en", False),
        ("pictures", "ar", False),
        ("sms", "ar", True),
        ("audio", "ar", True),
    ]
