"""The other pages of a plan in the window: large print, a card that says what has no room, pictures as PDF and PNG."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton

from desktop.domain.errors import NotAllowed
from desktop.domain.safety_plans import PlanStep, StepText
from desktop.exports.pdf_text import read_paragraphs
from tests.ui.screens.plan_window import Table, table
from tests.ui.screens.test_plan_give import client_id, decide, plan_id

__all__ = ["client_id", "plan_id", "table"]

LONG = " ".join(["and then I go slowly along the wall"] * 20)


def with_row(table: Table, client_id: str, row: PlanStep) -> str:
    """A plan with one number and this row, opened."""
    plan_id = table.begin_plan(client_id)
    plans = table.services.plans
    texts = (StepText(language="en", text="My sister answers"), StepText(language="ar", text="أختي تجيب"))
    sister = PlanStep(element="numbers", kind="phone", texts=texts, phone="503 555 0117")
    table.write(lambda: plans.save_step(plan_id, sister, 0) and plans.save_step(plan_id, row, 1) and True)
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    decide(table)
    return plan_id


def show(table: Table, form: str) -> None:
    table.press("Check and give…")
    table.press(form)
    table.agree()
    table.wait(lambda: table.screen.page.form.made is not None)


def saved_as(table: Table, path: Path) -> bytes:
    table.press("Save the page…")
    table.take_place(path)
    table.wait(path.exists)
    table.wait(lambda: "Saved as" in table.words())
    return path.read_bytes()


def forms_given(table: Table, client_id: str) -> list[str]:
    return [str(each["form"]) for each in table.services.ledger.of_client(client_id)]


@pytest.mark.usefixtures("plan_id")
def test_large_print_is_given_like_the_page(table: Table, client_id: str, tmp_path: Path) -> None:
    decide(table)
    show(table, "Large print, Arabic")
    assert "Every step is there: 4" in table.words()
    pdf = saved_as(table, tmp_path / "list-0001.pdf")
    assert any("أربعة" in text for text in read_paragraphs(pdf))
    assert forms_given(table, client_id) == ["large"]


def test_what_has_no_room_on_a_card_is_named_and_agreed_to_before_it_is_given(
    table: Table, client_id: str, tmp_path: Path
) -> None:
    texts = (StepText(language="en", text=f"First {LONG}"), StepText(language="ar", text=f"أولًا {LONG}"))
    with_row(table, client_id, PlanStep(element="coping", texts=texts))
    show(table, "Card for the wallet, English")
    form = table.screen.page.form
    assert "No room on the card" in table.words()
    assert "First and then I go slowly" in table.words()
    assert "Every step is there: 1" in table.words(), "two are meant, one has no room"
    save = table.named("Save the page…", QAbstractButton)
    assert not save.isEnabled()
    assert save.toolTip() == "Say first that the card may be given without some rows."
    with pytest.raises(NotAllowed, match="no_room_not_agreed"):
        table.services.documents.give(
            replace(form.made, agreed=False),
            tmp_path / "x.pdf",
            to_kind="client",
            to_whom="client",
            rule="given_to_client",
        )
    assert not (tmp_path / "x.pdf").exists()
    table.press("Print…")
    table.wait(lambda: "Some rows have no room on the card" in table.window.frame.foot.text())  # type: ignore[union-attr]
    assert forms_given(table, client_id) == []
    table.press("Give the card without these")
    assert save.isEnabled()
    pdf = saved_as(table, tmp_path / "list-0001.pdf")
    seen = " ".join(read_paragraphs(pdf))
    assert "503 555 0117" in seen
    assert "slowly" not in seen
    assert forms_given(table, client_id) == ["card"]


@pytest.mark.usefixtures("plan_id")
def test_pictures_are_given_as_one_picture_or_as_a_pdf(table: Table, client_id: str, tmp_path: Path) -> None:
    decide(table)
    show(table, "In pictures, English")
    assert "Every picture is there: 4" in table.words()
    pdf = saved_as(table, tmp_path / "list-0001.pdf")
    assert "503 555 0117" in read_paragraphs(pdf)
    assert not any("breaths" in text for text in read_paragraphs(pdf))
    table.press("Kind of file: Picture")
    table.wait(lambda: table.screen.page.form.made is not None)
    assert table.screen.page.form.made.file_name.endswith(".png")
    png = saved_as(table, tmp_path / "list-0002.png")
    assert png.startswith(b"\x89PNG")
    assert _chunks(png) <= {"IHDR", "pHYs", "IDAT", "IEND"}, "the picture and nothing else"
    assert forms_given(table, client_id) == ["pictures", "pictures"]


@pytest.mark.usefixtures("plan_id")
def test_a_picture_that_others_could_open_is_not_offered(table: Table, plan_id: str) -> None:
    decide(table, password="Yes", found_by="Others look through papers")
    show(table, "In pictures, English")
    assert not table.find("Kind of file: Picture", QAbstractButton)
    with pytest.raises(NotAllowed, match="picture_has_no_password"):
        table.services.documents.plan_shown(plan_id, "en", form="pictures", picture=True)


def test_two_numbers_with_one_picture_are_pointed_out(table: Table, client_id: str) -> None:
    texts = (StepText(language="en", text="My aunt"), StepText(language="ar", text="خالتي"))
    aunt = PlanStep(element="numbers", kind="phone", texts=texts, phone="503 555 0118")
    with_row(table, client_id, aunt)
    show(table, "In pictures, English")
    assert "Two numbers have the same picture" in table.words()


def _chunks(png: bytes) -> set[str]:
    found, at = set(), 8
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        found.add(png[at + 4 : at + 8].decode("ascii"))
        at += 12 + length
    return found
