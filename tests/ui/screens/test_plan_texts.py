"""Giving in words: an email, text messages that tell a stranger nothing, and nothing written, in the window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from desktop.domain.clients import ClientDraft, Language, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.safety_plans import Finders, PlanStep, StepText
from desktop.ui.widgets.labels import bare
from tests.ui.screens.plan_window import Table, table
from tests.ui.screens.test_plan_give import HIDDEN, WORDS, decide

__all__ = ["table"]


def open_plan(
    table: Table, *, email: str = "yes", number: bool = True, more: tuple[str, str] = ("", "")
) -> tuple[str, str]:
    """A client who may be emailed, and a plan in two languages; `more` is one more step of what helps."""
    said = SafeContact(may_call="yes", may_text="yes", may_email=email)
    reaches = (
        Reach(method=ContactMethod(kind="phone", value="503 555 0188", is_preferred=True), safe=said),
        Reach(method=ContactMethod(kind="email", value="box@example.org"), safe=said),
    )
    draft = ClientDraft(
        names=(Name(text="Samira", is_chosen=True),),
        languages=(Language(code="ara", is_preferred=True),),
        reaches=reaches,
    )
    client_id = str(table.write(table.services.clients.add, draft))
    plan_id = table.begin_plan(client_id)
    plans = table.services.plans

    def fill() -> bool:
        for place, (element, (english, arabic, phone)) in enumerate(WORDS.items()):
            texts = (StepText(language="en", text=english), StepText(language="ar", text=arabic))
            step = PlanStep(element=element, texts=texts, phone=phone if number else "")
            plans.save_step(plan_id, step, place)
        if more[0]:
            texts = (StepText(language="en", text=more[0]), StepText(language="ar", text=more[1]))
            plans.save_step(plan_id, PlanStep(element="coping", texts=texts), 8)
        texts = (StepText(language="en", text=HIDDEN[0]), StepText(language="ar", text=HIDDEN[1]))
        plans.save_step(plan_id, PlanStep(element="action_plan", texts=texts, kept_in_memory=True), 9)
        return True

    table.write(fill)
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    return client_id, plan_id


def copied(table: Table, wanted: str) -> str:
    clipboard = QGuiApplication.clipboard()
    table.wait(lambda: wanted in clipboard.text())
    return clipboard.text()


def forms(table: Table, client_id: str) -> list[tuple[str, str]]:
    return [(entry["form"], entry["language"]) for entry in table.services.ledger.of_client(client_id)]


def test_an_email_is_copied_in_two_parts_and_is_with_them_when_it_is_sent(table: Table) -> None:
    client_id, plan_id = open_plan(table)
    decide(table)
    table.press("Check and give…")
    table.press("Email, English")
    table.wait(lambda: bool(table.find("Copy the words", QAbstractButton)))
    assert not table.find("Save the page…", QAbstractButton)
    assert not table.named("It is sent, they have it", QAbstractButton).isEnabled()
    table.press("Copy the subject")
    assert copied(table, "Soup recipes") == "Soup recipes"
    assert forms(table, client_id) == [], "a quiet title alone gives nothing away"
    table.press("Copy the words")
    text = copied(table, "Four slow breaths")
    assert "503 555 0117" in text
    assert HIDDEN[0] not in text
    assert forms(table, client_id) == [("email", "en")]
    plan = table.services.plans.get(plan_id)
    assert plan is not None
    assert plan.given_at is None
    table.press("It is sent, they have it")
    table.wait(lambda: "Written down: they have it." in table.words())
    assert "given 23 Nov" in table.words()
    QGuiApplication.clipboard().clear()


def test_words_that_tell_nothing_are_shown_before_they_are_copied_and_the_choice_stands(
    table: Table,
) -> None:
    client_id, plan_id = open_plan(table)
    decide(table)
    table.press("Check and give…")
    table.press("Text message, English")
    table.wait(lambda: bool(table.find("Copy part 1", QAbstractButton)))
    assert "Four slow breaths" in table.words()
    table.press("Whose eyes may fall on it?: Words that tell nothing")
    table.wait(lambda: bool(table.find("Label of", QLineEdit)))
    table.wait(lambda: "Four slow breaths" not in table.words())
    table.wait(lambda: bool(table.find("Copy part 1", QAbstractButton)))
    field = table.named("Label of", QLineEdit)
    assert field.text() == "M"
    field.clear()
    table.write_in("Label of", "Blue")
    table.wait(lambda: "Blue 503 555 0117" in bare(table.words()))
    table.wait(lambda: bool(table.find("Copy part 1", QAbstractButton)))
    table.press("Copy part 1")
    assert copied(table, "503 555 0117") == "Blue 503 555 0117"
    entry = table.services.ledger.of_client(client_id)[0]
    assert (entry["form"], entry["wording"]) == ("sms", "neutral")
    table.saved()
    # the same choice, label and form stand there when the page is opened again
    table.go("clients")
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    table.screen.show_page("give")
    table.wait(lambda: bool(table.find("Label of", QLineEdit)))
    assert table.named("Label of", QLineEdit).text() == "Blue"
    table.press(table.named("Label of", QLineEdit).accessibleName().removeprefix("Label of "))
    table.wait(lambda: "No number is left to give" in table.words())
    assert not table.find("Copy part 1", QAbstractButton)
    QGuiApplication.clipboard().clear()


def test_no_email_for_a_client_who_said_no(table: Table) -> None:
    open_plan(table, email="no")
    decide(table)
    row = table.named("Email, Arabic", QAbstractButton)
    assert not row.isEnabled()
    assert row.accessibleDescription() == "Left out: they said no email"


def test_unasked_is_not_offered_and_the_question_is_one_press_away(table: Table) -> None:
    open_plan(table)
    said = {row.accessibleName(): row.accessibleDescription() for row in table.screen.panel.rows.values()}
    assert said["Document, Arabic"] == "Left out: nobody has asked yet who could find it"
    assert table.named("Nothing written, Arabic", QAbstractButton).isEnabled()
    assert "Nobody has asked yet who could find it." in table.words()
    table.press("Ask it now")
    assert table.find("Who could find it?"), "one press leads to the question"
    table.screen.show_page("facts")
    table.write_in("A title that says nothing", "Soup recipes")
    table.press("Check and give…")
    assert "Who could find it?" in table.words()
    assert not table.find("Every step is there")
    table.press("Not sure")
    table.press("That is all, go on")
    table.wait(lambda: "Left out until it has a password" in table.words())
    assert not table.find("Text message, Arabic", QAbstractButton), "what may not be given is not offered"
    assert table.screen.draft.finders() == Finders(codes=("unsure",))


def test_nothing_written_is_read_aloud_and_recorded_as_given(table: Table) -> None:
    client_id, plan_id = open_plan(table)
    table.press("Also in English")
    table.press("Nothing written, English")
    table.press("Check and give…")
    words = table.words()
    assert "Four slow breaths" in words
    assert "503 555 0117" in words
    assert HIDDEN[0] not in words, "said only when nobody else hears: held to be seen"
    table.press("They have it in their head")
    table.wait(lambda: "read aloud, nothing written was given" in table.words())
    assert forms(table, client_id) == [("memory", "en")]
    plan = table.services.plans.get(plan_id)
    assert plan is not None
    assert plan.given_at is not None
    table.saved()
    plan = table.services.plans.get(plan_id)
    assert plan is not None
    assert plan.kept_where == "In their head"


def test_a_plan_without_a_telephone_number_asks_for_one_first(table: Table) -> None:
    open_plan(table, number=False)
    decide(table)
    table.press("Check and give…")
    assert "A telephone number" in table.words()
    assert not table.named("Save the page…", QAbstractButton).isEnabled()
    table.press("A telephone number")
    assert table.screen.page_name == "numbers"


@pytest.mark.parametrize("form", ["Document, English", "Text message, English", "Email, English"])
def test_what_a_row_gives_away_is_named_with_a_way_there(table: Table, form: str) -> None:
    open_plan(table, more=("Ask for W-0101", "اسأل"))
    decide(table)
    table.press("Check and give…")
    table.press(form)
    table.wait(lambda: "The id of the record stands on the page" in table.words())
    assert "What helps, 2: Ask for W-0101" in bare(table.words())
    assert not table.find("Copy", QAbstractButton)
    table.press("Go there")
    assert table.screen.page_name == "coping"


def test_a_step_longer_than_one_message_is_given_in_the_next_part(table: Table) -> None:
    english = (
        "I go to the room with two doors, lock it from inside and call my sister from the old phone. " * 2
    )
    arabic = "أذهب إلى الغرفة التي لها بابان وأغلق الباب من الداخل ثم أتصل بأختي من الهاتف القديم وأنتظر عند النافذة"
    open_plan(table, more=(english, arabic))
    decide(table)
    table.press("Check and give…")
    for language in ("English", "Arabic"):
        table.press(f"Text message, {language}")
        table.agree()
        table.wait(lambda: bool(table.find("Copy part 2", QAbstractButton)))
        assert "Something is not right" not in table.words()


def test_too_many_text_messages_are_refused_with_what_to_do(table: Table) -> None:
    open_plan(table, more=("word " * 3900, "كلمة"))
    decide(table)
    table.press("Check and give…")
    table.press("Text message, English")
    table.wait(lambda: "99 are the most" in bare(table.words()))
    assert not table.find("Copy part 1", QAbstractButton)
    # in the other language there is room
    table.press("Text message, Arabic")
    table.agree()
    table.wait(lambda: bool(table.find("Copy part 1", QAbstractButton)))


@pytest.mark.parametrize("form", ["Document, English", "Text message, English"])
def test_a_sign_no_font_draws_is_shown_and_can_be_left_out_which_is_recorded(table: Table, form: str) -> None:
    _client, plan_id = open_plan(table, more=("Tea 山 first", "شاي"))
    decide(table)
    table.press("Check and give…")
    table.press(form)
    if form.startswith("Document"):
        table.wait(lambda: "This sign cannot be printed here" in table.words())
        assert "山" in table.words()
        assert not table.named("Save the page…", QAbstractButton).isEnabled()
        table.press("Leave it out of what is given")
        table.wait(lambda: bool(table.find("Every step is there", None)))
        assert table.services.plans.left_signs(plan_id) == "山"
        plan = table.services.plans.get(plan_id)
        assert plan is not None
        assert any("山" in step.text("en") for step in plan.steps), "the plan itself keeps it"
    else:  # a phone has signs of its own: a text message needs no font of ours
        table.wait(lambda: bool(table.find("Copy part 1", QAbstractButton)))
        assert any("山" in part for part in table.screen.page.form.message.parts)
