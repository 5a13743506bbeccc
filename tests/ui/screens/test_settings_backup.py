"""Settings, Backup: by hand and by itself, what is told when it fails, and the page for a lost laptop."""

from __future__ import annotations

import io
import shutil
from ctypes.util import find_library

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from desktop.exports.pdf_text import read_paragraphs
from desktop.services.agency import AgencyService
from desktop.storage.verify import verify_vault
from desktop.ui.widgets.segment import SegmentPart
from tests.fixtures.print_service import print_service
from tests.fixtures.vaults import PASSPHRASE
from tests.ui.screens.backup_room import backup_room


@pytest.fixture
def room(qapp, own_home, vault_folder, tmp_path):
    with backup_room(own_home, vault_folder, tmp_path) as made:
        yield made


def choose_every(room, value):
    parts = room.opened.hands.find("backup_every").findChildren(SegmentPart)
    room.opened.hands.click(next(part for part in parts if part.option.value == value))
    room.opened.settle()


def today_words(room):
    room.opened.window.go("today")
    room.opened.settle()
    return "\n".join(room.opened.hands.texts())


def test_by_hand_to_a_chosen_place(room, clock):
    room.settings()
    assert room.opened.hands.text_of("backup_last") == "None yet"
    room.opened.hands.click("backup_other")
    room.take_folder(room.stick)
    assert room.ended().startswith("The backup is good")
    (name,) = room.copies()
    assert verify_vault(room.stick / name, passphrase=PASSPHRASE, clock=clock).is_sound
    assert room.opened.hands.text_of("backup_last") == "Today 09:00"
    # the first place that was used is offered with one press
    room.later(minutes=1)
    room.opened.hands.click("backup_now")
    room.ended()
    assert len(room.copies()) == 2
    assert "Last good backup" in today_words(room)


def test_a_folder_can_be_dropped(room):
    room.settings()
    frame = room.opened.window.frame
    tab = frame.navigator.current.parts["backup"]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(room.stick))])
    event = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    tab.dropEvent(event)
    room.ended()
    assert len(room.copies()) == 1


def test_a_stick_that_is_gone_is_told_and_nothing_is_lost(room):
    room.settings()
    room.opened.hands.click("backup_other")
    room.take_folder(room.stick)
    room.ended()
    shutil.rmtree(room.stick)
    room.opened.hands.click("backup_now")
    assert room.ended() == "That folder is not there. Is the stick still plugged in?"
    assert room.opened.services.backups.state().last is not None


def test_by_itself_when_it_is_due_and_never_during_a_session(room):
    room.settings()
    choose_every(room, "day")
    room.take_folder(room.stick)
    room.opened.settle()
    room.look()
    assert len(room.copies()) == 1, "none was made yet, so one is due at once"
    room.look()
    assert len(room.copies()) == 1
    room.later(days=1)
    client_id = room.opened.services.clients.find("", 1)[0].client_id
    room.opened.window.go("session", {"client_id": client_id})
    room.opened.hands.key(Qt.Key.Key_Return)
    room.opened.hands.wait(room.opened.window.at_work, "the session")
    room.look()
    assert len(room.copies()) == 1, "a session is open"
    room.opened.window.go("today")
    room.look()
    assert len(room.copies()) == 2


def test_a_missed_one_waits_and_says_so_neutrally(room):
    room.settings()
    choose_every(room, "week")
    room.take_folder(room.stick)
    room.opened.settle()
    room.look()
    gone = room.stick.with_name("pulled")
    room.stick.rename(gone)
    room.later(days=7)
    assert "A backup waits for its place" not in today_words(room)
    room.look()
    words = "\n".join(room.opened.hands.texts())
    assert "A backup waits for its place" in words
    assert "A backup is due." in words
    gone.rename(room.stick)
    room.look()
    assert len(room.copies()) == 2
    assert "A backup waits for its place" not in today_words(room)


def test_only_the_empty_folder_of_a_stick_is_no_place(room):
    """A stick that was on another disk, and now is not: it is not plugged in."""
    backups = room.opened.services.backups
    backups.choose(place=str(room.stick), every="day")
    assert backups.is_there(backups.plan())
    assert backups.plan().own_disk
    plan = backups.choose(own_disk=False)
    assert not backups.is_there(plan)
    room.look()
    assert room.copies() == []


def test_older_than_the_agency_allows_is_on_today(room):
    AgencyService(room.opened.parts.content).save_values({"backup_days": "3"})
    room.settings()
    room.opened.hands.click("backup_other")
    room.take_folder(room.stick)
    room.ended()
    room.later(days=3)
    assert "days old" not in today_words(room)
    room.later(days=1)
    assert "The last good backup is 4 days old" in today_words(room)
    room.opened.hands.click(room.opened.hands.find_words("The last good backup is 4 days old"))
    room.opened.hands.find("backup_late")


def test_the_page_for_a_lost_laptop_names_nobody(room, tmp_path):
    AgencyService(room.opened.parts.content).save_values(
        {"supervisor": "Marta Lindqvist", "supervisor_phone": "503 555 0142"}
    )
    room.settings()
    client = room.opened.services.clients.find("", 1)[0]
    room.opened.hands.click("lost_save")
    room.opened.hands.find("file_page")
    room.opened.hands.fill("file_path", str(tmp_path))
    room.opened.hands.key(Qt.Key.Key_Return)
    room.opened.hands.click("file_take")
    room.opened.hands.wait((tmp_path / "page.pdf").is_file, "the page", 60)
    words = "\n".join(read_paragraphs((tmp_path / "page.pdf").read_bytes()))
    assert client.chosen_name not in words
    assert client.short_id not in words
    assert "Marta Lindqvist" in words
    assert "503" in words
    assert "24 hours" in words
    assert "For the agency to confirm" in words
    assert "Clients\n1" in words or "Clients 1" in words


def test_with_the_switch_on_the_sheet_lies_beside(room):
    room.settings()
    room.opened.hands.click("backup_sheet")
    room.opened.settle()
    room.opened.hands.click("backup_other")
    room.take_folder(room.stick)
    room.ended()
    (name,) = room.copies()
    words = "\n".join(read_paragraphs((room.stick / name / "sheet.pdf").read_bytes()))
    assert "If this laptop is lost" in words
    assert room.opened.services.clients.find("", 1)[0].chosen_name not in words


@pytest.mark.skipif(find_library("cups") is None, reason="the library of CUPS is not installed")
def test_the_page_for_a_lost_laptop_is_printed_without_a_file(room, tmp_path_factory, monkeypatch):
    path = tmp_path_factory.mktemp("p") / "s"
    monkeypatch.setenv("CUPS_SERVER", str(path))
    room.settings()
    client = room.opened.services.clients.find("", 1)[0]
    with print_service(path, {"Front": ("Front", "na_letter_8.5x11in")}, "Front") as service:
        room.opened.hands.click("lost_print")
        page = room.opened.hands.find("print_page", seconds=60)
        room.opened.hands.wait(page.print_button.isEnabled, "page and printer", 60)
        room.opened.hands.click("print_print")
        room.opened.hands.wait(
            lambda: room.opened.hands.shows("Take the page now."), "the page on its way", 60
        )
        (job,) = service.jobs()
    words = "\n".join(each.extract_text() for each in PdfReader(io.BytesIO(job.document)).pages)
    assert client.chosen_name not in words
    assert "24 hours" in words
    room.opened.hands.click("print_back")
    room.opened.hands.find("lost_print")
