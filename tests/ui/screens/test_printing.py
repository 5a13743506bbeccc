"""Printing through the real window: who may get it, what the ledger says first, what reaches the printer, stopping."""

from __future__ import annotations

import ctypes
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import NotAllowed
from desktop.domain.safety_plans import PlanStep, StepText
from desktop.services.made import Made
from desktop.ui.print_bands import page_pictures
from tests.fixtures import print_service as ipp
from tests.fixtures.print_service import PrintService, print_service
from tests.fixtures.vaults import FakeClock
from tests.ui.filled import Filled, fill
from tests.ui.screens.plan_window import Table, close_table, open_table

try:
    ctypes.CDLL("libcups.so.2")
except OSError:
    pytest.skip("the library of CUPS is not installed", allow_module_level=True)

PRINTERS = {"Back": ("Copy room", "iso_a4_210x297mm"), "Front": ("Front desk", "na_letter_8.5x11in")}


@pytest.fixture
def service(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PrintService]:
    path = tmp_path_factory.mktemp("p") / "s"
    monkeypatch.setenv("CUPS_SERVER", str(path))
    with print_service(path, dict(PRINTERS), "Front") as running:
        yield running


@pytest.fixture
def filled(vault_folder: Path, tmp_path: Path, clock: FakeClock) -> Filled:
    return fill(vault_folder, tmp_path / "filled", clock=clock)


@pytest.fixture
def table(qtbot: QtBot, filled: Filled, clock: FakeClock) -> Iterator[Table]:
    opened = open_table(qtbot, filled.folder, clock)
    yield opened
    close_table(opened)


def open_page(table: Table, press: str = "Print…") -> None:
    """From a page to the one for printing, until pages and printers are there."""
    table.press(press)
    table.wait(lambda: bool(table.find("Page 1 of")) and bool(table.find("Front")))


def open_note(table: Table, filled: Filled) -> None:
    table.go("session", {"session_id": filled.signed})
    open_page(table)


def can_print(table: Table) -> bool:
    return table.named("Print", QAbstractButton).isEnabled()


def texts(service: PrintService) -> str:
    (job,) = service.jobs()
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(job.document)).pages)


def ledger(table: Table, client_id: str) -> list[dict[str, Any]]:
    entries = table.services.ledger.of_client(client_id)
    return [each for each in entries if each["form"] == "print"]


# ---------------------------------------------------------------- a signed note


def test_a_note_is_printed_for_the_own_file_and_written_down_first(
    table: Table, filled: Filled, service: PrintService
) -> None:
    open_note(table, filled)
    assert not can_print(table)
    assert table.named("Print", QAbstractButton).toolTip() == "Say first who the paper is for."
    table.press("Our own paper file")
    assert can_print(table)
    table.press("Print")
    table.wait(lambda: bool(table.find("Sent to \u2068Front")))
    assert "It is written down under what was given." in table.words()
    said = texts(service)
    assert "Session note" in said
    assert "It was her sister who picked up." in said
    happened = (
        "What happened",
        "Begun: we called them",
        "The call dropped",
        "Tried to call, 1.",
        "Back on the line",
    )
    assert [words for words in happened if words not in said] == []
    note = table.services.sessions.note(filled.signed)
    assert note is not None
    assert note.hash in said.replace(" ", "").replace("\n", "")
    (entry,) = ledger(table, note.client_id)
    assert (entry["what"], entry["to_kind"], entry["rule"]) == ("note", "inside_agency", "inside_agency")
    assert json.loads(entry["data"]) == {"copies": 1, "pages": "1"}
    (job,) = service.asked(ipp.CREATE_JOB)
    assert job.attributes["job-name"] == [b"Page"]
    assert job.attributes["media"] == [b"na_letter_8.5x11in"]


def test_the_client_is_asked_who_could_find_it_and_papers_others_see_are_not_printed(
    table: Table, filled: Filled, service: PrintService
) -> None:
    open_note(table, filled)
    assert not table.find("Who could find it?")
    table.press("The client")
    assert not can_print(table)
    assert not table.named("Save as PDF", QAbstractButton).isEnabled()
    table.press("Others look through papers")
    assert not can_print(table)
    assert "Then no paper: others would find it." in table.words()
    table.press("Nobody")
    table.press("Print")
    table.wait(lambda: bool(table.find("Sent to \u2068Front")))
    note = table.services.sessions.note(filled.signed)
    assert note is not None
    (entry,) = ledger(table, note.client_id)
    assert (entry["to_kind"], entry["rule"]) == ("client", "given_to_client")
    assert json.loads(entry["data"])["found_by"] == ["nobody"]
    table.press("Done")
    table.go("client", {"client_id": note.client_id, "part": "disclosures"})
    table.wait(lambda: bool(table.find("Session note, to the client")))


def test_copies_paper_and_printer_are_what_was_chosen(
    table: Table, filled: Filled, service: PrintService
) -> None:
    open_note(table, filled)
    table.press("The supervisor")
    (row,) = [
        each for each in table.find("Back", QAbstractButton) if "Copy room" in each.accessibleDescription()
    ]
    row.click()
    assert table.named("Paper in the printer: A4", QAbstractButton).isChecked()
    table.write_in("Copies", "0")  # "10"
    table.press("Print")
    table.wait(lambda: bool(table.find("Sent to \u2068Back")))
    (job,) = service.asked(ipp.CREATE_JOB)
    assert job.attributes["copies"] == [b"\x00\x00\x00\x0a"]
    assert job.attributes["media"] == [b"iso_a4_210x297mm"]
    page = PdfReader(io.BytesIO(service.jobs()[0].document)).pages[0]
    assert round(float(page.mediabox.height)) == 842


def test_copies_nobody_can_print_are_told_at_the_field(
    table: Table, filled: Filled, service: PrintService
) -> None:
    open_note(table, filled)
    table.press("The supervisor")
    table.write_in("Copies", "00")
    table.press("Print")
    assert "Write a number from 1 to 20 here." in table.words()
    assert service.asked(ipp.CREATE_JOB) == []
    assert ledger(table, filled.clients[0]) == []


def test_a_printer_that_was_taken_away_is_noticed_before_the_ledger(
    table: Table, filled: Filled, service: PrintService
) -> None:
    open_note(table, filled)
    table.press("The supervisor")
    del service.printers["Front"]
    table.press("Print")
    table.wait(lambda: "This printer is not there any more." in table.words())
    table.wait(lambda: not table.find("Front", QAbstractButton))
    note = table.services.sessions.note(filled.signed)
    assert note is not None
    assert ledger(table, note.client_id) == []


def test_a_refusal_is_said_and_it_can_be_tried_again(
    table: Table, filled: Filled, service: PrintService
) -> None:
    service.answers[ipp.CREATE_JOB] = ipp.NOT_ACCEPTING
    open_note(table, filled)
    table.press("The supervisor")
    table.press("Print")
    table.wait(lambda: "The printer did not take the page." in table.words())
    service.answers.clear()
    table.press("Print")
    table.wait(lambda: bool(table.find("Sent to \u2068Front")))
    assert "The printer did not take the page." not in table.words()


def test_a_page_that_is_being_sent_can_be_stopped(
    table: Table, filled: Filled, service: PrintService
) -> None:
    service.hold.set()
    open_note(table, filled)
    table.press("The supervisor")
    table.press("Print")
    table.wait(lambda: bool(service.asked(ipp.CREATE_JOB)))
    assert not table.find("Back", QAbstractButton) or all(
        each.objectName() != "print_back" for each in table.find("Back", QAbstractButton)
    )
    table.press("Stop")
    table.wait(lambda: "Stopped. A page may have got through: look at the printer." in table.words())
    service.go_on.set()
    table.wait(lambda: bool(service.asked(ipp.CANCEL_JOB)))
    assert service.asked(ipp.CANCEL_JOB)[0].attributes["purge-job"] == [b"\x01"]
    assert "It is written down under what was given." in table.words()


def test_the_crisis_key_is_heard_and_leads_back_to_the_page(
    table: Table, filled: Filled, service: PrintService
) -> None:
    open_note(table, filled)
    table.press("The supervisor")
    table.key(Qt.Key.Key_F9)
    table.wait(lambda: table.window.crisis.shown)
    table.window.close_crisis()
    table.wait(lambda: bool(table.find("Print the note")))
    table.press("Print")
    table.wait(lambda: bool(table.find("Sent to \u2068Front")))


def test_locking_takes_the_pictures_away(table: Table, filled: Filled, service: PrintService) -> None:
    open_note(table, filled)
    page = table.window.findChild(QWidget, "print_page")
    assert page is not None
    gone: list[bool] = []
    page.destroyed.connect(lambda: gone.append(True))
    table.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    table.wait(lambda: not table.window.unlocked)
    table.wait(lambda: bool(gone))


def test_without_a_printer_the_way_is_a_pdf(
    table: Table, filled: Filled, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none"))
    table.go("session", {"session_id": filled.signed})
    table.press("Print…")
    table.wait(lambda: "No printer was found on this computer." in table.words())
    table.press("Our own paper file")
    assert not can_print(table)
    table.press("Save as PDF")
    table.take_place(tmp_path / "kept.pdf")
    table.wait((tmp_path / "kept.pdf").exists)
    table.wait(lambda: "Saved. It is written down under what was given." in table.words())
    note = table.services.sessions.note(filled.signed)
    assert note is not None
    assert [each["form"] for each in table.services.ledger.of_client(note.client_id)] == ["pdf"]


# ---------------------------------------------------------------- an incident report


def test_a_signed_report_is_printed_and_a_draft_is_not(
    table: Table, filled: Filled, service: PrintService
) -> None:
    table.go("incident_report", {"run_id": filled.crisis})
    assert not table.find("Print…")
    table.press("Sign the report")
    table.wait(lambda: bool(table.find("Print…")))
    open_page(table)
    table.press("The supervisor")
    table.press("Print")
    table.wait(lambda: bool(table.find("Sent to \u2068Front")))
    assert "client says he is outside" in texts(service)
    (entry,) = ledger(table, filled.clients[0])
    assert (entry["what"], entry["to_kind"]) == ("incident_report", "supervisor")


# ---------------------------------------------------------------- a plan


HIDDEN = "Huda keeps my papers"


def open_giving(table: Table, filled: Filled, found_by: str = "Nobody", password: str = "No") -> None:
    step = PlanStep(element="action_plan", texts=(StepText(language="en", text=HIDDEN),), kept_in_memory=True)
    table.write(table.services.plans.save_step, filled.plan, step, 20)
    table.go("plan", {"plan_id": filled.plan, "client_id": filled.clients[1]})
    table.press("12. How it is given")
    table.press(found_by)
    table.press(f"Does the document need a password?: {password}")
    table.saved()
    table.press("Check and give…")
    table.agree()


@pytest.mark.parametrize("password", ["No", "Yes"])
def test_a_plan_is_printed_without_a_password_recorded_and_in_use(
    table: Table, filled: Filled, service: PrintService, password: str
) -> None:
    open_giving(table, filled, password=password)
    open_page(table)
    assert not table.find("Who is the paper for?")
    table.press("Print")
    table.wait(lambda: bool(table.find("Sent to \u2068Front")))
    said = texts(service)
    assert "My numbers" in said
    assert HIDDEN not in said
    (entry,) = ledger(table, filled.clients[1])
    assert (entry["what"], entry["to_kind"], entry["protected"]) == ("plan", "client", None)
    assert json.loads(entry["data"])["found_by"] == ["nobody"]
    table.wait(lambda: getattr(table.services.plans.get(filled.plan), "state", "") == "in_use")


def test_the_page_shown_before_printing_is_the_page_that_comes_out(
    table: Table, filled: Filled, service: PrintService
) -> None:
    open_giving(table, filled)
    open_page(table)
    page: Any = table.window.findChild(QWidget, "print_page")
    shown = [picture._pixmap.toImage() for picture in page.pictures]
    table.press("Print")
    table.wait(lambda: bool(table.find("Sent to \u2068Front")))
    (job,) = service.jobs()
    printed = page_pictures(job.document, shown[0].width())
    assert len(printed) == len(shown)
    for before, after in zip(shown, printed, strict=True):
        blank = before.copy()
        blank.fill(0xFFFFFFFF)
        assert apart(before, after) < 2
        assert apart(blank, after) > 4 * apart(before, after), "the control: an empty page is told apart"


def apart(one: QImage, other: QImage) -> float:
    """How far two pages are apart, as grey levels of 255 a point on average."""
    grey = QImage.Format.Format_Grayscale8
    first, second = (bytes(each.convertToFormat(grey).scaled(340, 440).constBits()) for each in (one, other))
    return sum(abs(a - b) for a, b in zip(first, second, strict=True)) / len(first)


def test_a_plan_is_not_printed_where_others_look_through_papers(
    table: Table, filled: Filled, service: PrintService
) -> None:
    open_giving(table, filled, found_by="Others look through papers", password="Yes")
    button = table.named("Print…", QAbstractButton)
    assert not button.isEnabled()
    assert button.toolTip() == "No paper: others look through papers"
    with pytest.raises(NotAllowed) as refused:
        table.services.documents.plan_paper(filled.plan, "en")
    assert refused.value.reason == "others_see_papers"


def test_the_service_itself_refuses_paper_with_a_password_and_papers_others_see(
    table: Table, filled: Filled
) -> None:
    made = Made(
        what="plan", form="pdf", data=b"%PDF", file_name="page.pdf", language="en", protected="password"
    )
    with pytest.raises(NotAllowed):
        table.services.documents.print_given(made, to_kind="client", rule="given_to_client")
    note = Made(what="note", form="pdf", data=b"%PDF", file_name="page.pdf", language="en")
    with pytest.raises(NotAllowed):
        table.services.documents.print_given(
            note, to_kind="client", rule="given_to_client", found_by=["sees_papers"]
        )
