"""The history page in the real window, by what a screen reader says; the check beside it; signing at lock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.services.history import PAGE
from desktop.storage.verify import verify_vault
from desktop.ui.history_words import ABOUT, DONE, SAID
from desktop.ui.models.history_model import CLIENT, WHAT
from tests.fixtures.vaults import PASSPHRASE, VaultTemplate
from tests.ui.filled import fill
from tests.ui.opened import opened_window
from tests.ui.screens.client_room import Room, client_room

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def room(qapp: QApplication, own_home: Path, vault_folder: Path) -> Iterator[Room]:
    with client_room(own_home, vault_folder) as opened:
        yield opened


def lines(room: Room, column: int = WHAT) -> list[str]:
    model = room.screen.model
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def short_id(room: Room, client_id: str) -> str:
    found = room.opened.services.clients.get(client_id)
    assert found is not None
    return found.short_id


def test_settings_and_the_search_lead_there(room: Room) -> None:
    room.go("settings", part="vault")
    room.opened.hands.click(room.named("Open the history"))
    assert room.screen.name == "history"
    room.go("today")
    room.opened.hands.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    room.opened.hands.type("check this\n")
    assert room.screen.name == "history"
    assert room.named("Check now").isVisible()


def test_opening_a_record_is_there_with_its_short_id_and_the_name_only_while_held(room: Room) -> None:
    room.go("client", client_id=room.oksana)
    room.go("history")
    room.opened.hands.click(room.named("Opened"))
    assert lines(room) == ["Opened: a client's record"]
    assert short_id(room, room.oksana) in lines(room, CLIENT)[0]
    assert not room.opened.hands.shows("Oksana")
    held = room.named("Chosen name")
    held.setFocus()
    QTest.keyPress(held, Qt.Key.Key_Space)
    assert held.accessibleName() == "Chosen name: Oksana"
    QTest.keyRelease(held, Qt.Key.Key_Space)
    assert held.accessibleName() == "Chosen name"
    room.opened.hands.click(room.named("Open this client"))
    assert room.screen.name == "client"


def test_a_clients_page_leads_to_what_is_noted_about_this_client_and_back_by_keyboard(room: Room) -> None:
    hands = room.opened.hands
    room.go("history")
    hands.click(room.named("Opened"))
    room.go("client", client_id=room.samira)
    room.named("Who saw and changed it").setFocus()
    hands.key(Qt.Key.Key_Space)
    assert room.screen.name == "history"
    assert hands.find("history_client").text() == short_id(room, room.samira)
    assert set(lines(room)) > {"Opened: a client's record"}, "all of it, whatever was narrowed to before"
    assert {short_id(room, room.samira) in about for about in lines(room, CLIENT)} == {True}
    assert room.opened.window.back()
    assert room.screen.name == "client"
    focused = room.opened.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Who saw and changed it"
    room.go("client", client_id=room.samira, part="disclosures")
    hands.click(room.named("Who saw and changed it"))
    assert room.screen.name == "history"


def test_one_clients_entries_by_id_and_a_wrong_id_is_said(room: Room) -> None:
    room.go("history")
    everything = len(lines(room))
    hands = room.opened.hands
    hands.fill("history_client", short_id(room, room.samira))
    hands.key(Qt.Key.Key_Return)
    assert 0 < len(lines(room)) < everything
    assert len(set(lines(room, CLIENT))) == 1
    assert short_id(room, room.samira) in lines(room, CLIENT)[0]
    hands.fill("history_client", "nobody")
    hands.key(Qt.Key.Key_Return)
    assert hands.shows("No client has this id")
    hands.fill("history_client", "")
    assert len(lines(room)) == everything


def test_a_kind_without_entries_says_so(room: Room) -> None:
    room.go("history")
    room.opened.hands.click(room.named("To look at"))
    assert lines(room) == []
    assert room.opened.hands.shows("No such entry")
    room.opened.hands.click(room.named("Everything"))
    assert lines(room)


def test_long_histories_are_read_page_by_page_and_keys_move_in_them(room: Room) -> None:
    vault = room.opened.services.vault

    def many() -> None:
        with vault.unit_of_work("test") as work:
            for _ in range(3 * PAGE):
                work.record("saw", "client", room.samira)

    room.opened.parts.tasks.write(room.screen, many)
    room.opened.settle()
    screen = room.go("history")
    assert screen.model.rowCount() == PAGE
    assert QApplication.focusWidget() is screen.table
    QTest.keyClick(screen.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    room.opened.settle()
    assert screen.model.rowCount() >= 2 * PAGE
    number = screen.model.entry(screen.table.currentIndex().row()).n
    QTest.keyClick(screen.table, Qt.Key.Key_Up)
    assert screen.model.entry(screen.table.currentIndex().row()).n == number + 1
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is screen.entry.open_button


def test_locking_signs_the_history_and_the_page_says_up_to_where(room: Room, vault_folder: Path) -> None:
    room.go("history")
    assert room.opened.hands.shows("Nothing is signed yet")
    room.opened.window.lock()
    room.opened.unlock()
    room.go("history")
    newest = room.opened.services.history.newest_signature()
    assert newest is not None
    assert newest.holds
    assert room.opened.hands.shows("Signed up to No.")
    assert room.opened.hands.shows("Robin Ekholm")
    room.opened.window.lock()
    room.opened.settle()
    assert verify_vault(vault_folder, passphrase=PASSPHRASE, clock=room.opened.clock).findings == ()


def test_a_new_day_signs_too(room: Room) -> None:
    day_end = room.opened.window.locking.day_end
    day_end.look()
    room.opened.settle()
    assert room.opened.services.history.newest_signature() is None
    room.opened.clock.advance(86_400)
    day_end.look()
    room.opened.settle()
    assert room.opened.services.history.newest_signature() is not None


def test_the_check_says_that_all_is_well(room: Room) -> None:
    room.go("history", part="check")
    room.opened.hands.click(room.named("Check now"))
    room.opened.hands.wait(lambda: room.screen.check.banners, "what was found", 30)
    assert room.opened.hands.shows("This vault is sound")
    assert room.opened.hands.shows("Checked at 09:00")


def test_the_check_says_what_is_wrong_and_what_to_do(room: Room, vault_folder: Path) -> None:
    room.opened.settle()
    (vault_folder / "head.bin").write_bytes(b"rubbish")
    (vault_folder / "vault.hdr.bak").write_bytes(b"rubbish")
    room.go("history", part="check")
    room.opened.hands.click(room.named("Check now"))
    room.opened.hands.wait(lambda: room.screen.check.banners, "what was found", 30)
    assert room.opened.hands.shows("The history's mirror is damaged or was changed.")
    assert "make a backup today" in " ".join(each.accessibleName() for each in room.screen.check.banners)
    assert not room.opened.hands.shows("This vault is sound")


def test_the_check_can_be_stopped_and_begun_again(room: Room) -> None:
    check = room.go("history", part="check").check
    with room.opened.services.vault.writing_paused():
        # the first step waits for the writer: there is time to press
        room.opened.hands.click(room.named("Check now"))
        room.opened.hands.click(room.named("Stop checking"))
    room.opened.settle()
    assert room.opened.hands.shows("Stopped.")
    assert check.banners == []
    room.opened.hands.click(room.named("Check now"))
    room.opened.hands.wait(lambda: check.banners, "what was found", 30)
    assert room.opened.hands.shows("This vault is sound")


def test_every_operation_of_the_program_has_words() -> None:
    import re

    source = "\n".join(
        path.read_text(encoding="utf-8")
        for layer in ("storage", "services")
        for path in (ROOT / "desktop" / layer).glob("*.py")
    )
    ops = set(re.findall(r'\brecord\(\s*"([a-z_]+)"', source))
    assert len(ops) > 10
    assert ops <= DONE.keys() | SAID.keys()
    kinds = set(re.findall(r'\b(?:insert|append|update)\(\s*"([a-z_]+)"', source))
    assert len(kinds) > 20
    assert kinds - ABOUT.keys() == set()


def test_whoever_opens_a_session_a_plan_or_a_report_is_in_the_history_once(
    qapp: QApplication, vault_template: VaultTemplate, own_home: Path, tmp_path: Path
) -> None:
    filled = fill(vault_template.folder, tmp_path / "filled")
    draft = next(iter(filled.sessions.values()))
    wanted = [
        ("session", {"session_id": draft}, "session", draft),
        ("session", {"session_id": filled.signed}, "note", filled.signed),
        ("plan", {"plan_id": filled.plan, "client_id": filled.clients[1]}, "plan", filled.plan),
        ("incident_report", {"run_id": filled.crisis}, "incident_report", filled.report),
    ]
    with opened_window(own_home, filled.folder) as opened:
        opened.unlock()
        for _ in range(2):
            for name, params, _kind, _object_id in wanted:
                opened.window.go(name, params)
                opened.settle()
        saw = [(row.kind, row.object_id) for row in opened.services.history.rows("saw")]
        for _name, _params, kind, object_id in wanted:
            assert saw.count((kind, object_id)) == 1, kind
        assert all(row.short_id for row in opened.services.history.rows("saw"))
