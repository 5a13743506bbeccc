"""What is covered in the record stands nowhere else: no crisis, report, list, search or case pack (D11)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.record import CONCERNS, FieldKey, Said
from desktop.services.app_services import Services
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock, as_killed
from tests.ui.screens.client_room import Room, client_room

NEEDLES = ("Needle reason", "Asylum granted", "asylee", "012345678", "Needle country", "Asylum seeker")


@pytest.fixture
def room(qapp: QApplication, vault_folder: Path, own_home: Path) -> Iterator[Room]:
    with client_room(own_home, vault_folder) as opened:
        fill(opened)
        yield opened


def fill(room: Room) -> None:
    record = room.opened.services.record
    papers = {
        "reason": "Needle reason",
        "immigration_status": "asylee",
        "displacement_status": "asylum_seeker",
        "nationality": "Needle country",
    }
    number = {"reason": "Needle reason", "kind": "a_number", "value": "A012345678"}
    for table, values in (
        ("immigration", papers),
        ("external_ids", number),
        ("supports", {"text": "Her sister Huda"}),
        ("household_links", {"relation": "child", "display_name": "Yusuf", "birth_year": 2017}),
        ("flags", {"code": "trafficked_smuggled", "note": "Needle country"}),
    ):
        room.opened.parts.tasks.write(room.opened.window, record.add, room.samira, table, values)
    key = FieldKey(table="clients", row_id=room.samira, field="risk_level")
    room.opened.parts.tasks.write(room.opened.window, record.save, room.samira, key, Said(text="high"))
    room.opened.settle()


def found(room: Room) -> list[str]:
    texts = room.opened.hands.texts()
    return [needle for needle in NEEDLES if any(needle in text for text in texts)]


def test_no_other_page_shows_it(room: Room) -> None:
    room.go("client", client_id=room.samira)
    assert room.opened.hands.shows("Her sister Huda"), "the control: what may be seen is"
    assert room.opened.hands.shows("Yusuf")
    for part in ("overview", "sessions", "plans", "crises", "contacts", "disclosures"):
        room.go("client", client_id=room.samira, part=part)
        assert found(room) == [], part
    for name in ("today", "clients", "exchange", "plans"):
        room.go(name)
        assert found(room) == [], name
    room.opened.window.open_crisis(room.samira)
    room.opened.settle()
    assert found(room) == [], "crisis"


def test_the_record_itself_shows_it_only_covered(room: Room) -> None:
    room.go("client", client_id=room.samira, part="record")
    assert found(room) == []
    room.opened.hands.click("record_section_papers")
    assert room.opened.hands.shows("Immigration status")
    assert set(found(room)) <= {"Needle reason"}, "the reason is open, the rest is covered"


def test_neither_search_finds_a_number_nor_a_pack_carries_it(room: Room) -> None:
    clients = room.opened.services.clients
    assert clients.find("Samira"), "the control"
    for typed in ("012345678", "A012345678", "Needle", "asylee"):
        assert clients.find(typed) == []


def test_a_crisis_report_is_drafted_without_it(room: Room) -> None:
    services, write = room.opened.services, room.opened.parts.tasks.write
    write(room.opened.window, lambda: services.crises.start("c" * 32, client_id=room.samira))
    write(room.opened.window, lambda: services.crises.pass_("c" * 32, {}))
    room.opened.settle()
    conn = services.vault.connection()
    bodies = " ".join(str(tuple(row)) for row in conn.execute("SELECT * FROM incident_reports"))
    assert room.samira in bodies, "the control: there is a report of this client"
    lines = " ".join(str(tuple(row)) for row in conn.execute("SELECT * FROM crisis_lines"))
    assert [needle for needle in NEEDLES if needle in bodies + lines] == []


def test_a_pack_carries_supports_and_no_papers(room: Room, tmp_path: Path) -> None:
    services = room.opened.services
    path = tmp_path / "pack.waystead"
    task = room.opened.parts.tasks.write(
        room.opened.window,
        lambda: services.exchange.export(room.samira, path, passphrase="four plain words here"),
    )
    assert task.wait(20)
    assert task.error is None
    records = str(services.exchange.read(path, passphrase="four plain words here").records)
    assert "Her sister Huda" in records, "the control"
    papers = [needle for needle in NEEDLES if needle != "Needle country" and needle in records]
    assert papers == []
    assert records.count("Needle country") == 1, "the concern's own note, not the nationality"


def test_concerns_that_tell_of_papers_are_not_offered_as_concerns() -> None:
    assert {"refugee", "statelessness", "migrant", "arrested_detained"}.isdisjoint(CONCERNS)


def test_risk_is_seen_only_while_it_is_held(room: Room) -> None:
    room.go("client", client_id=room.samira)
    assert not room.opened.hands.shows("High")
    hold = room.opened.hands.find("client_risk")
    hold.setFocus()
    QTest.keyPress(room.opened.hands.handle(), Qt.Key.Key_Space)
    assert "High" in hold.accessibleName()
    QTest.keyRelease(room.opened.hands.handle(), Qt.Key.Key_Space)
    assert hold.accessibleName() == "Risk"


def test_a_kill_while_typing_loses_nothing(room: Room, vault_folder: Path, tmp_path: Path) -> None:
    """The folder as it lies on the disk in the middle of typing, opened by another process' vault."""
    room.go("client", client_id=room.samira, part="record")
    key = FieldKey(table="clients", row_id=room.samira, field="occupation")
    into = room.screen._part.fields[key]  # type: ignore[attr-defined]
    room.opened.hands.fill(into, "Midwife in Al")
    room.opened.hands.wait(lambda: not room.opened.window.autosave.dirty, "what is typed in the vault", 5)
    room.opened.parts.tasks.drain(5)
    with as_killed(vault_folder, tmp_path) as vault:
        assert typed(vault, room.samira, FakeClock())[key]["text"] == "Midwife in Al"


def typed(vault: OpenVault, client_id: str, clock: FakeClock) -> dict[FieldKey, dict[str, str]]:
    content, resources = None, Path()
    services = Services(vault, clock, content, resources)  # type: ignore[arg-type]
    return services.record.read(client_id).typing
