"""Giving: pages in both languages, nothing kept in memory in them, what is missing named, every copy recorded."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.domain.plan_forms import PAGES
from desktop.domain.safety_plans import PlanStep, StepText
from desktop.ui.clipboard import SecretClipboard
from tests.ui.screens.plan_window import Table, table

__all__ = ["table"]

WORDS = {
    "numbers": ("My sister answers", "أختي تجيب", "503 555 0117"),
    "call_911": ("I say my street first", "أقول اسم الشارع أولًا", ""),
    "coping": ("Four slow breaths", "أربعة أنفاس بطيئة", ""),
    "action_plan": ("I go to the room with two doors", "أذهب إلى الغرفة التي لها بابان", ""),
}
HIDDEN = ("Huda keeps my papers", "أوراقي عند هدى")


@pytest.fixture
def client_id(table: Table) -> str:
    return table.add_client()


@pytest.fixture
def plan_id(table: Table, client_id: str) -> str:
    plan_id = table.begin_plan(client_id)
    plans = table.services.plans

    def fill() -> bool:
        for place, (element, (english, arabic, phone)) in enumerate(WORDS.items()):
            texts = (StepText(language="en", text=english), StepText(language="ar", text=arabic))
            kind = "phone" if phone else "step"
            plans.save_step(plan_id, PlanStep(element=element, kind=kind, texts=texts, phone=phone), place)
        texts = (StepText(language="en", text=HIDDEN[0]), StepText(language="ar", text=HIDDEN[1]))
        plans.save_step(plan_id, PlanStep(element="action_plan", texts=texts, kept_in_memory=True), 9)
        return True

    table.write(fill)
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    return plan_id


def decide(table: Table, *, password: str = "No", found_by: str = "Nobody") -> None:
    """Answer how it is given."""
    table.press("12. How it is given")
    table.write_in("A title that says nothing", "Soup recipes")
    table.press(found_by)
    table.press(f"Does the document need a password?: {password}")
    table.saved()


def pages(path: Path, *options: str) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler is not here")
    return subprocess.run(
        ["pdftotext", *options, str(path), "-"], capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.parametrize(("language", "words"), [("Arabic", "أربعة"), ("English", "Four slow breaths")])
def test_a_page_is_checked_shown_saved_and_written_down(
    table: Table, plan_id: str, client_id: str, tmp_path: Path, language: str, words: str
) -> None:
    decide(table)
    table.press("Check and give…")
    table.press(f"Document, {language}")
    table.agree()
    table.wait(lambda: bool(table.find("Every step is there: 4")))
    said = table.words()
    assert "Every number is there: 1" in said
    assert "Kept in memory and not in it: 1" in said
    assert "Not read back yet." in said
    assert all(picture.shown for picture in table.screen.page.form.preview.pictures)
    table.press("Save the page…")
    path = tmp_path / "list-0001.pdf"
    table.take_place(path)
    table.wait(path.exists)
    table.wait(lambda: "Saved as" in table.words())
    text = pages(path)
    assert "503 555 0117" in text
    assert words in text
    for kept in (*HIDDEN, "Huda", "هدى", "Samira", "503 555 0142"):
        assert kept not in text
    entries = table.services.ledger.of_client(client_id)
    assert [(each["what"], each["form"], each["to_kind"], each["file_name"]) for each in entries] == [
        ("plan", "pdf", "client", "list-0001.pdf")
    ]
    plan = table.services.plans.get(plan_id)
    assert plan is not None
    assert plan.state == "in_use"
    assert "given 23 Nov" in table.words()


def test_a_slow_stick_holds_up_no_saved_word_and_a_pulled_one_leaves_nothing_but_the_entry(
    table: Table, plan_id: str, client_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged_in, stick = threading.Event(), tmp_path / "stick"
    stick.mkdir()
    flush = os.fsync

    def slow(handle: int) -> None:
        if threading.current_thread().name.startswith("slow"):
            assert plugged_in.wait(20)
        flush(handle)

    def pulled(handle: int) -> None:
        if threading.current_thread().name.startswith("slow"):
            raise OSError(errno.EIO, "pulled")
        flush(handle)

    def entries() -> list[tuple[str, bool]]:
        found = table.services.ledger.of_client(client_id)
        return [(str(each["file_name"]), each["unfinished"]) for each in found]

    decide(table)
    table.press("Check and give…")
    table.agree()
    table.wait(lambda: bool(table.find("Every step is there: 4")))
    monkeypatch.setattr("desktop.exports.atomic.os.fsync", slow)
    table.press("Save the page…")
    table.take_place(stick / "list-0001.pdf")
    table.wait(lambda: entries() == [("list-0001.pdf", False)])
    assert not (stick / "list-0001.pdf").exists(), "written down before it is there"
    table.write(lambda: table.services.plans.save_facts(plan_id, {"neutral_title": "Tea recipes"}) or True)
    assert not (stick / "list-0001.pdf").exists(), "that word was saved while the stick was still busy"
    plugged_in.set()
    table.wait(lambda: "Saved as" in table.words())
    assert [path.name for path in stick.iterdir()] == ["list-0001.pdf"]
    monkeypatch.setattr("desktop.exports.atomic.os.fsync", pulled)
    table.press("Save the page…")
    table.take_place(stick / "list-0002.pdf")
    table.wait(lambda: "The stick went away" in table.window.frame.foot.text())  # type: ignore[union-attr]
    assert [path.name for path in stick.iterdir()] == ["list-0001.pdf"]
    assert entries() == [("list-0002.pdf", True), ("list-0001.pdf", False)]
    table.go("client", {"client_id": client_id, "part": "disclosures"})
    assert table.words().count("the file was not finished") == 1


def test_with_a_password_the_file_opens_by_it_alone(table: Table, plan_id: str, tmp_path: Path) -> None:
    decide(table, password="Yes", found_by="Others look through papers")
    table.press("Check and give…")
    table.agree()
    table.wait(lambda: bool(table.find("Every step is there")))
    password = table.screen.page.form.password
    assert len(password) == 10
    assert password.isdigit()
    assert password in table.words()
    table.press("Kind of password: Words")
    words = table.screen.page.form.password
    assert len(words.split()) == 4
    table.wait(lambda: table.screen.page.form.made is not None)
    table.press("Save the page…")
    path = tmp_path / "notes.pdf"
    table.take_place(path)
    table.wait(path.exists)
    assert b"/Encrypt" in path.read_bytes()
    refused = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=False)
    assert refused.returncode != 0
    assert "أربعة" in pages(path, "-upw", words)


def test_what_is_not_safe_is_taken_out_with_the_reason_in_its_place(table: Table, plan_id: str) -> None:
    decide(table, found_by="Others read the phone")
    said = {key: row.accessibleDescription() for key, row in table.screen.panel.rows.items()}
    texts = [words for (form, _language), words in said.items() if form == "sms"]
    pages_of = [words for (form, _language), words in said.items() if form in PAGES]
    assert texts == ["Left out: others read the phone"] * 2
    assert pages_of == ["Left out until it has a password: others could open it"] * len(pages_of)
    assert len(pages_of) >= 4
    assert not table.named("Text message, Arabic", QAbstractButton).isEnabled()
    table.press("Check and give…")
    assert (
        not table.find("Save the page…", QAbstractButton)
        or not table.named("Save the page…", QAbstractButton).isEnabled()
    )
    assert "Left out until it has a password" in table.words()


def test_a_client_who_said_no_text_messages_or_was_not_asked_gets_none(table: Table) -> None:
    client_id = table.add_client(may_text="no")
    plan_id = table.begin_plan(client_id)
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    row = table.named("Text message, Arabic", QAbstractButton)
    assert not row.isEnabled()
    assert row.accessibleDescription() == "Left out: they said no text messages"
    # a way nobody has said is safe is none
    unasked = table.add_client(may_text="not_asked", name="Zahra")
    table.go("plan", {"client_id": unasked, "plan_id": table.begin_plan(unasked)})
    row = table.named("Text message, Arabic", QAbstractButton)
    assert not row.isEnabled()
    assert "nobody has asked yet" in row.accessibleDescription()


def test_what_is_missing_is_named_with_a_way_there(table: Table, plan_id: str) -> None:
    table.press("6. Early signs")
    table.write_in("Step 1 in English", "Doors slam")
    table.press("2. Who answers")
    table.write_in("Step 2 in English", "Nobody yet")
    table.write_in("Step 2 in Arabic", "لا أحد")
    table.write_in("Number of step 2", "503 555")
    table.saved()
    table.press("Check and give…")
    said = table.words()
    assert "No words in Arabic yet" in said
    assert "Nobody can dial this number yet" in said
    assert "A title" in said
    assert "Who could find it?" in said
    table.press("Early signs, 1: Doors slam")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Step 1 in Arabic"
    assert table.screen.page_name == "early_signs"


def test_text_messages_are_written_down_before_the_first_copy(
    table: Table, plan_id: str, client_id: str
) -> None:
    decide(table)
    table.press("Check and give…")
    table.press("Text message, Arabic")
    table.agree()
    table.wait(lambda: bool(table.find("Copy part 1", QAbstractButton)))
    assert "Any script" in table.words()
    assert table.services.ledger.of_client(client_id) == []
    table.press("Copy part 1")
    clipboard = QGuiApplication.clipboard()
    table.wait(lambda: "503 555 0117" in clipboard.text() or "911" in clipboard.text())
    assert clipboard.mimeData().data("x-kde-passwordManagerHint").data() == b"secret"
    entries = table.services.ledger.of_client(client_id)
    assert [(each["form"], each["language"]) for each in entries] == [("sms", "ar")]
    everything = "".join(table.screen.page.form.message.parts)
    assert "503 555 0117" in everything
    assert "هدى" not in everything
    table.press("Copy part 1")
    assert len(table.services.ledger.of_client(client_id)) == 1
    table.press("Back")  # leaving the page does not keep the copy
    for own in table.window.findChildren(SecretClipboard):
        assert own.seconds_left() > 0
        own.clear()
    assert clipboard.text() == ""


def test_a_copy_goes_by_itself_and_leaves_what_came_after_it_alone(table: Table) -> None:
    clipboard = QGuiApplication.clipboard()
    own = SecretClipboard(table.window, seconds=0)
    own.copy("needle")
    table.wait(lambda: clipboard.text() == "")
    late = SecretClipboard(table.window)
    late.copy("needle")
    clipboard.setText("something else")
    late.clear()
    assert clipboard.text() == "something else"
    clipboard.clear()


def test_read_back_shows_what_is_meant_for_a_form_and_notices_later_changes(
    table: Table, plan_id: str
) -> None:
    table.press("10. What helps")
    table.press("Read back to")
    said = table.words()
    assert WORDS["coping"][1] in said
    assert "503 555 0117" in said
    assert HIDDEN[1] not in said
    table.press("Read back and right")
    table.wait(lambda: "Read back on 23 Nov" in table.words())
    plan = table.services.plans.get(plan_id)
    assert plan is not None
    assert plan.read_back_at is not None
    assert not plan.changed_since_read_back()
    table.press("Back")
    table.clock.advance(60)
    table.write_in("Step 1 in English", " more")
    table.saved()
    plan = table.services.plans.get(plan_id)
    assert plan is not None
    assert plan.changed_since_read_back()


def test_how_it_is_given_is_kept_and_shown_at_the_side(table: Table, plan_id: str) -> None:
    table.press("12. How it is given")
    chips = [chip.label() for chip in table.screen.page.titles]
    assert all(any("\u0600" <= sign <= "\u06ff" for sign in words) for words in chips)
    table.press(chips[0])
    table.write_in("Where they will keep it", "At my aunt's")
    table.press("In two weeks")
    table.saved()
    plan = table.services.plans.get(plan_id)
    assert plan is not None
    assert (plan.neutral_title, plan.kept_where, plan.review_by) == (chips[0], "At my aunt's", "2026-12-07")
    assert "At my aunt's" in table.screen.panel.facts["kept"].text()


def test_words_no_translator_checked_are_asked_about_once_and_a_check_is_recorded(
    table: Table, plan_id: str, client_id: str, tmp_path: Path
) -> None:
    decide(table)
    table.press("Check and give…")
    table.press("Document, Arabic")
    assert "Not yet checked by a qualified translator" in table.words()
    assert not table.named("Save the page…", QAbstractButton).isEnabled()
    assert not table.named("Print…", QAbstractButton).isEnabled()
    table.press("Document, English")
    assert "Not yet checked by a qualified translator" not in table.words()
    table.press("Text message, Arabic")
    table.press("They checked it")
    table.wait(lambda: bool(table.screen.page._problems.who.message.text()))
    assert not table.find("Copy part 1", QAbstractButton)
    table.write_in("Or: which qualified person checked it", "Dr Haddad")
    table.press("They checked it")
    table.wait(lambda: bool(table.find("Copy part 1", QAbstractButton)))
    table.saved()
    plan = table.services.plans.get(plan_id)
    assert plan is not None
    checked = {
        text.checked_by for step in plan.steps_for_form("ar") for text in step.texts if text.language == "ar"
    }
    assert checked == {"Dr Haddad"}
    table.press("Document, Arabic")
    assert "Not yet checked by a qualified translator" not in table.words(), (
        "the same words are not asked about again"
    )
    table.wait(lambda: table.named("Save the page…", QAbstractButton).isEnabled())
    table.press("Save the page…")
    table.take_place(tmp_path / "list.pdf")
    table.wait((tmp_path / "list.pdf").exists)
    assert not table.services.ledger.of_client(client_id)[0].get("unchecked", False)
