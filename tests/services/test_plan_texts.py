"""Text messages and emails: checked like a page, in words that tell a stranger nothing where that is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import DocumentFailed, NotAllowed
from desktop.domain.safety_plans import PlanStep, StepText
from desktop.services.ledger import LedgerService
from desktop.services.plan_messages import Wording
from tests.services.test_plans import HIDDEN, WORDS, client_id, content, documents, plan_id, plans, writer

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.services.documents import DocumentsService
    from desktop.services.plans import PlansService
    from desktop.storage.vault import OpenVault

__all__ = ["client_id", "content", "documents", "plan_id", "plans", "writer"]
NEUTRAL = Wording(neutral=True)


def add(plans: PlansService, plan_id: str, english: str, phone: str = "", *, kept: bool = False) -> str:
    texts = (StepText(language="en", text=english), StepText(language="ar", text="كلمة " + english))
    step = PlanStep(element="supports", texts=texts, phone=phone, kept_in_memory=kept)
    return plans.save_step(plan_id, step, 20)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_neutral_version_holds_the_numbers_and_not_one_word_of_the_plan(
    documents: DocumentsService, plan_id: str, language: str
) -> None:
    message = documents.plan_message(plan_id, language, wording=NEUTRAL)
    text = "\n".join(message.parts)
    assert message.neutral
    for english, arabic, phone in WORDS.values():
        assert english not in text
        assert arabic not in text
        assert not phone or phone in text
    for word in (*HIDDEN, "sister", "أختي", "Samira", "911"):
        assert word not in text


def test_initials_differ_and_the_clients_own_label_wins(
    documents: DocumentsService, plans: PlansService, plan_id: str
) -> None:
    hana = add(plans, plan_id, "Hana", "503 555 0119")
    add(plans, plan_id, "Huda", "503 555 0118")
    rows = {row.step_id: row for row in documents.neutral_rows(plan_id, "en", NEUTRAL)}
    labels = [row.label for row in rows.values()]
    assert labels == ["Th", "My", "Ha", "Hu"]
    own = Wording(neutral=True, labels={hana: "  aunt\n2 "}, out=frozenset({next(iter(rows))}))
    lines = documents.plan_message(plan_id, "en", wording=own).parts[0].splitlines()
    assert lines == ["My 503 555 0117", "aunt 2 503 555 0119", "Hu 503 555 0118"]


def test_a_help_line_is_named_as_one_that_anybody_can_look_up(
    documents: DocumentsService, plan_id: str
) -> None:
    found = {row.number: row.help_line for row in documents.neutral_rows(plan_id, "en", NEUTRAL)}
    assert found == {"988": True, "503 555 0117": False}


def test_a_label_that_says_what_is_kept_in_memory_is_not_given_and_the_row_is_named(
    documents: DocumentsService, plans: PlansService, plan_id: str
) -> None:
    kept = add(plans, plan_id, "The blue door", kept=True)
    row = documents.neutral_rows(plan_id, "en", NEUTRAL)[1]
    wording = Wording(neutral=True, labels={row.step_id: "The blue door"})
    with pytest.raises(DocumentFailed) as failed:
        documents.plan_message(plan_id, "en", wording=wording)
    assert failed.value.reason == "self_check"
    assert failed.value.details["code"] == "kept_back_found"
    assert failed.value.details["row"] == kept
    # and so is a label of the plan's own words, which a stranger understands
    wording = Wording(neutral=True, labels={row.step_id: "I say my street first"})
    with pytest.raises(DocumentFailed, match="label_says_it"):
        documents.plan_message(plan_id, "en", wording=wording)


def test_no_number_left_is_said(documents: DocumentsService, plan_id: str) -> None:
    rows = documents.neutral_rows(plan_id, "en", NEUTRAL)
    everything = Wording(neutral=True, out=frozenset(row.step_id for row in rows))
    with pytest.raises(DocumentFailed, match="no_number_meant"):
        documents.plan_message(plan_id, "en", wording=everything)


def test_an_email_has_the_quiet_title_and_every_step_in_one_body(
    documents: DocumentsService, plan_id: str
) -> None:
    message = documents.plan_email(plan_id, "en")
    assert message.subject == "Soup recipes"
    assert len(message.parts) == 1
    for english, _arabic, phone in WORDS.values():
        assert english in message.parts[0]
        assert phone in message.parts[0]
    assert HIDDEN[0] not in message.parts[0]


def test_a_name_in_the_subject_or_a_row_is_refused_and_says_where(
    documents: DocumentsService, plans: PlansService, plan_id: str
) -> None:
    plans.save_facts(plan_id, {"neutral_title": "Samira's soup"})
    with pytest.raises(DocumentFailed, match="leak_name") as failed:
        documents.plan_email(plan_id, "en")
    assert failed.value.details["row"] == "title"
    plans.save_facts(plan_id, {"neutral_title": "Soup"})
    said = add(plans, plan_id, "Ask for W-0101")
    for make in (documents.plan_email, documents.plan_message, documents.plan_pdf):
        with pytest.raises(DocumentFailed, match="leak_id") as failed:
            make(plan_id, "en")  # type: ignore[operator]
        assert failed.value.details["row"] == said


def test_nothing_is_copied_out_before_somebody_asked_and_the_answer_is_in_the_ledger(
    documents: DocumentsService, plans: PlansService, plan_id: str, client_id: str, vault: OpenVault
) -> None:
    message = documents.plan_message(plan_id, "ar", wording=NEUTRAL)
    plans.save_facts(plan_id, {"who_could_find": ""})
    with pytest.raises(NotAllowed, match="finders_not_asked"):
        documents.message_given(plan_id, "ar", message)
    assert LedgerService(vault).of_client(client_id) == []
    plans.save_facts(plan_id, {"who_could_find": "sees_papers:"})
    documents.message_given(plan_id, "ar", message)
    documents.message_given(plan_id, "en", documents.plan_email(plan_id, "en"))
    email, text = LedgerService(vault).of_client(client_id)
    assert (text["form"], text["wording"], text["found_by"]) == ("sms", "neutral", ["sees_papers"])
    assert (email["form"], email.get("wording", "")) == ("email", "")
    plan = plans.get(plan_id)
    assert plan is not None
    assert plan.given_at is None, "copied is not given"


def test_what_the_page_does_not_offer_no_caller_can_give(
    documents: DocumentsService,
    plans: PlansService,
    plan_id: str,
    client_id: str,
    vault: OpenVault,
    tmp_path: Path,
) -> None:
    made = documents.plan_pdf(plan_id, "en")
    locked = documents.plan_pdf(plan_id, "en", password="7391046852")
    message, email = documents.plan_message(plan_id, "en"), documents.plan_email(plan_id, "en")
    way = {"to_kind": "client", "to_whom": "client", "rule": "given_to_client"}
    for found, reason in (
        ("", "finders_not_asked"),
        ("reads_phone:", "needs_password"),
        ("unsure:", "needs_password"),
    ):
        plans.save_facts(plan_id, {"who_could_find": found})
        with pytest.raises(NotAllowed, match=reason):
            documents.give(made, tmp_path / "a.pdf", **way)
    for each, reason in ((message, "others_read_phone"), (email, "others_read_email")):
        with pytest.raises(NotAllowed, match=reason):
            documents.message_given(plan_id, "en", each)
    assert LedgerService(vault).of_client(client_id) == []
    assert list(tmp_path.glob("*.pdf")) == []
    documents.give(locked, tmp_path / "a.pdf", **way)
    assert (tmp_path / "a.pdf").exists()


def test_nothing_written_is_a_way_of_giving_and_needs_no_answer_first(
    documents: DocumentsService, plans: PlansService, plan_id: str, client_id: str, vault: OpenVault
) -> None:
    documents.memory_given(plan_id, "ar")
    entry = LedgerService(vault).of_client(client_id)[0]
    assert (entry["form"], entry["file_sha256"], entry["file_name"]) == ("memory", None, None)
    plan = plans.get(plan_id)
    assert plan is not None
    assert (plan.state, plan.given_at is not None) == ("in_use", True)
