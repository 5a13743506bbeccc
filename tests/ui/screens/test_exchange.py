"""A client goes from one vault to another through the window: by key, by passphrase, twice, changed, and harmed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.record import FieldKey, Said
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.vault import create_vault
from desktop.ui.widgets.hold_to_see import HoldToSee
from tests.fixtures.vaults import FakeClock
from tests.ui.screens.plan_window import Table, close_table, open_table, table

__all__ = ["table"]

OTHER = "another wooden harbour lamp"


@pytest.fixture(scope="module")
def other_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("other") / "vault"
    create_vault(
        folder, OTHER, clock=FakeClock(), label="Green folder", kdf=KDF_FLOOR, staff_name="Second Person"
    )
    return folder


@pytest.fixture
def other_folder(other_template: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "other"
    shutil.copytree(other_template, folder)
    return folder


Opener = Callable[[str], Table]


@pytest.fixture
def desk(qtbot: QtBot, vault_folder: Path, other_folder: Path, clock: FakeClock) -> Iterator[Opener]:
    """Opens one of two laptops after the other; only one window is there at a time."""
    tables: list[Table] = []

    def at(whose: str) -> Table:
        if tables:
            close_table(tables.pop())
        if whose == "mine":
            tables.append(open_table(qtbot, vault_folder, clock))
        else:
            tables.append(open_table(qtbot, other_folder, clock, passphrase=OTHER))
        return tables[0]

    yield at
    if tables:
        close_table(tables.pop())


def give_by_passphrase(table: Table, path: Path, typed: str = "Sam") -> str:
    """Give a client to whoever has the passphrase; returns it."""
    table.go("exchange")
    table.write_in("Which client", typed)
    table.press("Samira")
    table.press("Whoever has the passphrase")
    phrase = str(table.screen.give._passphrase)
    assert len(phrase.split()) == 6
    assert phrase in table.words()
    table.press("Save the case pack…")
    table.take_place(path)
    table.wait(lambda: "Saved as" in table.words())
    return phrase


def open_pack(table: Table, path: Path, phrase: str = "") -> None:
    """Choose a pack, write its passphrase, look at it; what was looked at before has gone when this returns."""
    table.go("exchange")
    table.press("Take one in")
    before = table.screen.take.preview
    table.press("Choose a case pack")
    table.take_file(path)
    table.wait(lambda: before is None or table.screen.take.preview is not before)
    if phrase:
        table.wait(lambda: bool(table.find("Passphrase of the pack", QLineEdit)))
        table.write_in("Passphrase of the pack", phrase)
        table.press("Open it")


def seen(table: Table) -> None:
    """Wait until the pack that was opened last stands on the page, and not only in the page's hands."""
    table.wait(lambda: table.screen.take.preview is not None and "What is in it" in table.words())


def test_by_passphrase_from_one_laptop_to_the_other_and_once_more(desk: Opener, tmp_path: Path) -> None:
    mine = desk("mine")
    client_id = mine.add_client()
    path = tmp_path / "list-0001.waystead"
    phrase = give_by_passphrase(mine, path)
    said = mine.words()
    assert "Encrypted is still handing over" in said
    assert "inside your agency only" in said
    assert "Steps of a plan that are kept in memory only" in said
    entries = mine.services.ledger.of_client(client_id)
    assert [(each["what"], each["protected"]) for each in entries] == [("pack", "passphrase")]
    assert b"Samira" not in path.read_bytes()
    mine.go("settings")
    mine.go("exchange")
    assert phrase not in mine.words()
    theirs = desk("theirs")
    assert theirs.services.clients.get(client_id) is None
    open_pack(theirs, path, phrase)
    seen(theirs)
    said = theirs.words()
    assert "Samira" in said
    assert "From Test vault" in said
    assert "nobody here has checked" in said
    assert "Names 1" in said
    assert theirs.services.clients.get(client_id) is None
    theirs.press("Take in")
    theirs.wait(lambda: "is here now" in theirs.words())
    taken = theirs.services.clients.get(client_id)
    assert taken is not None
    assert taken.chosen_name == "Samira"
    open_pack(theirs, path, phrase)
    seen(theirs)
    assert "already taken in on" in theirs.words()
    assert not theirs.find("Take in", QAbstractButton)


def test_keys_are_compared_by_six_words_and_only_that_vault_opens_it(desk: Opener, tmp_path: Path) -> None:
    theirs = desk("theirs")
    theirs.go("exchange")
    theirs.press("Keys")
    words = " ".join(theirs.services.exchange.words_of(theirs.services.exchange.own_key()))
    assert words in theirs.words()
    key = tmp_path / "key.waystead-key"
    theirs.press("Save the key as a file")
    theirs.take_place(key)
    theirs.wait(key.exists)
    mine = desk("mine")
    client_id = mine.add_client()
    mine.go("exchange", {"client_id": client_id})
    assert mine.find("Samira")
    mine.press("Keys")
    mine.press("Add a key from a file")
    mine.take_file(key)
    mine.wait(lambda: bool(mine.find("A new key")))
    assert words in mine.words()
    mine.press("The words were the same on the phone")
    mine.press("Keep this key")
    mine.wait(lambda: "Words compared" in mine.words())
    mine.press("Give a client")
    mine.press("Green folder")
    path = tmp_path / "box-0001.waystead"
    mine.press("Save the case pack…")
    mine.take_place(path)
    mine.wait(lambda: "Only Green folder can open it" in mine.words())
    open_pack(mine, path)
    mine.wait(lambda: "made for another vault" in mine.words())
    mine.press("Show my key")
    assert mine.screen.tabs.current() == "keys"
    theirs = desk("theirs")
    open_pack(theirs, path)
    seen(theirs)
    theirs.press("Take in")
    theirs.wait(lambda: theirs.services.clients.get(client_id) is not None)


def test_a_key_that_nobody_compared_is_marked(desk: Opener, tmp_path: Path) -> None:
    theirs = desk("theirs")
    key = tmp_path / "key.waystead-key"
    key.write_bytes(theirs.services.exchange.own_key_file())
    mine = desk("mine")
    client_id = mine.add_client()
    mine.go("exchange")
    mine.press("Keys")
    bad = tmp_path / "bad.waystead-key"
    bad.write_text("no key at all")
    mine.press("Add a key from a file")
    mine.take_file(bad)
    mine.wait(lambda: "This is not a Waystead key" in mine.words())
    mine.press("Add a key from a file")
    mine.take_file(key)
    mine.wait(lambda: bool(mine.find("A new key")))
    mine.press("Keep this key")
    mine.wait(lambda: "Words not compared yet" in mine.words())
    mine.go("exchange", {"client_id": client_id})
    mine.press("Green folder")
    assert "Compare the six words over the phone before" in mine.words()


@pytest.fixture
def changed_pack(desk: Opener, tmp_path: Path) -> tuple[Table, str, Path, str]:
    """A client that both laptops have, and that was changed on the other one; the window is mine again."""
    mine = desk("mine")
    client_id = mine.add_client()
    there = tmp_path / "list-0001.waystead"
    phrase = give_by_passphrase(mine, there)
    theirs = desk("theirs")
    exchange, clients = theirs.services.exchange, theirs.services.clients
    theirs.write(lambda: exchange.take_in(exchange.read(there, passphrase=phrase), {}))
    copied = clients.get(client_id)
    assert copied is not None
    changed = replace(copied.draft, pronouns="she", cultural_note="tea first")
    theirs.write(lambda: clients.change(client_id, copied.version, changed) or True)
    risk = FieldKey(table="clients", row_id=client_id, field="risk_reasons")
    record = theirs.services.record
    theirs.write(lambda: record.save(client_id, risk, Said(text="he came to the door")) or True)
    back = tmp_path / "list-0002.waystead"
    phrase = give_by_passphrase(theirs, back)
    return desk("mine"), client_id, back, phrase


def test_nothing_is_overwritten_unless_somebody_chooses_it(
    changed_pack: tuple[Table, str, Path, str],
) -> None:
    mine, client_id, back, phrase = changed_pack
    open_pack(mine, back, phrase)
    seen(mine)
    mine.wait(lambda: "Told differently here and in the pack: 1" in mine.words())
    said = mine.words()
    for words in ("Pronouns", "she", "Culture note", "tea first", "Here", "In the pack"):
        assert words in said
    assert "he came to the door" not in said, "what is covered in the record is covered here"
    held = mine.named("In the pack: Reasons for the risk", HoldToSee)
    held.setDown(True)
    held.pressed.emit()
    assert "he came to the door" in held.accessibleName()
    held.setDown(False)
    held.cover()
    button = mine.named("Take in", QAbstractButton)
    assert not button.isEnabled()
    assert "Still open: 1" in button.toolTip().replace("\u2066", "").replace("\u2069", "")
    mine.press("Record 1, Clients: Take theirs")
    mine.press("Take in")
    mine.wait(lambda: "heirs taken: 1" in mine.words())
    taken = mine.services.clients.get(client_id)
    assert taken is not None
    assert (taken.draft.pronouns, taken.draft.cultural_note) == ("she", "tea first")


def test_ours_stays_when_that_is_chosen(changed_pack: tuple[Table, str, Path, str]) -> None:
    mine, client_id, back, phrase = changed_pack
    open_pack(mine, back, phrase)
    seen(mine)
    mine.press("Record 1, Clients: Keep ours")
    mine.press("Take in")
    mine.wait(lambda: "urs kept: 1" in mine.words())
    kept = mine.services.clients.get(client_id)
    assert kept is not None
    assert kept.draft.pronouns == ""


def test_a_wrong_passphrase_is_said_and_the_right_one_still_works(table: Table, tmp_path: Path) -> None:
    table.add_client()
    path = tmp_path / "list-0001.waystead"
    phrase = give_by_passphrase(table, path)
    open_pack(table, path, "not these words at all")
    field = table.named("Passphrase of the pack", QLineEdit)
    table.wait(lambda: "does not open this case pack" in field.accessibleDescription())
    assert table.screen.take.preview is None
    field.clear()
    table.write_in("Passphrase of the pack", phrase)
    table.key(Qt.Key.Key_Return)
    seen(table)
    table.wait(lambda: "Everything in it is here already" in table.words())


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        ("cut", "Nothing was taken in|nothing was taken in"),
        ("flip", "altered or damaged"),
        ("text", "This file is not a case pack"),
        ("empty", "This file is not a case pack|The end of this case pack is missing"),
    ],
)
def test_a_harmed_file_is_refused_in_one_sentence_with_a_way_on(
    table: Table, tmp_path: Path, harm: str, sentence: str
) -> None:
    client_id = table.add_client()
    path = tmp_path / "list-0001.waystead"
    table.services.exchange.export(client_id, path, passphrase="six plain words for the road")
    data = bytearray(path.read_bytes())
    if harm == "flip":
        data[len(data) // 2] ^= 1
    path.write_bytes({"cut": data[:-40], "flip": data, "text": b"not a pack at all", "empty": b""}[harm])
    before = table.services.clients.count()
    open_pack(table, path, "" if harm in {"text", "empty"} else "six plain words for the road")
    table.wait(lambda: any(words in table.words() for words in sentence.split("|")))
    assert table.screen.take.problem.isVisible()
    assert table.screen.take.problem.detail.text()
    assert table.find("Choose a case pack", QAbstractButton)[0].isEnabled()
    assert table.screen.take.preview is None
    assert table.services.clients.count() == before


def test_a_dropped_file_is_looked_at_and_put_away_without_a_trace(table: Table, tmp_path: Path) -> None:
    client_id = table.add_client()
    path = tmp_path / "list-0001.waystead"
    table.services.exchange.export(client_id, path, passphrase="six plain words for the road")
    table.go("exchange")
    table.press("Take one in")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    table.screen.take.dropEvent(event)
    table.wait(lambda: bool(table.find("Passphrase of the pack", QLineEdit)))
    assert "list-0001.waystead" in table.words()
    table.press("Put it away")
    assert "list-0001" not in table.words()
    assert not table.find("Passphrase of the pack", QLineEdit)


def test_nobody_of_that_name_says_so(table: Table) -> None:
    table.go("exchange")
    table.write_in("Which client", "Zzz")
    assert "Nobody here is called that" in table.named("Which client", QLineEdit).accessibleDescription()
    assert not table.named("Save the case pack…", QAbstractButton).isEnabled()
