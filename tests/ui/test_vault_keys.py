"""What opens the vault, through the window: slots, a new sheet, the agency, a new key, the drill, a lost passphrase."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.content.profile import save_profile
from desktop.domain.agency import AgencyProfile, NamedPerson, VaultRules
from desktop.domain.errors import WrongPassphrase
from desktop.paths import AppPaths
from desktop.services import agency_keys
from desktop.services.vaults import VaultsService
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from desktop.ui.screens.first_run import FirstRunScreen
from desktop.ui.screens.lock import LockScreen
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.ui.opened import Opened, opened_window

KEY_PHRASE = "harbor lantern quiet seven maple"
FRESH = "quiet lantern seven harbors"


@pytest.fixture
def agency(own_home: Path, tmp_path: Path) -> Path:
    """The agency's private key file; its public part stands in the profile."""
    card, private, _public = agency_keys.create(tmp_path / "agency.key", KEY_PHRASE, "Harbor House")
    profile = AgencyProfile(
        name="Harbor House",
        people=(NamedPerson(name="Dana Whitfield", role="supervisor", phone="503 555 0110"),),
        vault=VaultRules(escrow_key=card.recipient.text()),
    )
    save_profile(profile, AppPaths.under(own_home).agency)
    return private


@pytest.fixture
def locked(qapp, own_home: Path, vault_folder: Path) -> Iterator[Opened]:
    with opened_window(own_home, vault_folder) as opened:
        yield opened


@pytest.fixture
def opened(locked: Opened) -> Opened:
    locked.unlock()
    return locked


def vault_tab(opened: Opened) -> None:
    opened.window.go("settings", {"part": "vault"})
    opened.settle()


def screen(opened: Opened) -> str:
    frame = opened.window.frame
    assert frame is not None
    assert frame.navigator.current is not None
    return frame.navigator.current.name


def press(opened: Opened, name: str) -> None:
    """Press a button, scrolled into view first."""
    widget = opened.hands.find(name)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    opened.hands.rest()
    opened.hands.click(name)


def let_agency_in(opened: Opened) -> None:
    vault_tab(opened)
    press(opened, "slots_let_agency_in")
    press(opened, "agency_compared")
    opened.hands.fill("agency_in_passphrase", PASSPHRASE)
    opened.hands.type("\n")
    opened.hands.wait(lambda: screen(opened) == "settings", "Settings again", 20)
    opened.settle()


# ---------------------------------------------------------------- what opens it


def test_the_slots_are_told_in_words(opened: Opened) -> None:
    vault_tab(opened)
    assert opened.hands.shows("Your passphrase")
    assert opened.hands.shows("The key on your recovery sheet")
    assert opened.hands.shows("Not used so far.")
    assert not opened.hands.shows("Opened before this time")
    assert not [each for each in opened.hands.all() if each.objectName().startswith("slots_remove_")]
    opened.clock.advance(3600)
    opened.window.lock()
    opened.unlock()
    vault_tab(opened)
    assert opened.hands.shows("with the passphrase")


def test_a_new_sheet_holds_once_it_was_typed_back_with_the_passphrase(
    opened: Opened, vault_folder: Path, vault_template
) -> None:
    vault_tab(opened)
    press(opened, "slots_new_recovery")
    key = opened.hands.text_of("new_recovery_recovery_key")
    press(opened, "new_recovery_action")
    assert opened.hands.wrong("new_recovery_typed_key")
    opened.hands.fill("new_recovery_typed_key", key.lower())
    press(opened, "new_recovery_action")
    assert opened.hands.wrong("new_recovery_passphrase")
    opened.hands.fill("new_recovery_passphrase", "not this one at all")
    opened.hands.type("\n")
    opened.hands.wait(lambda: opened.hands.wrong("new_recovery_passphrase").startswith("That"), "refused", 20)
    opened.hands.fill("new_recovery_passphrase", PASSPHRASE)
    opened.hands.type("\n")
    opened.hands.wait(lambda: screen(opened) == "settings", "Settings again", 20)
    assert opened.hands.shows("Destroy the old sheet")
    opened.window.lock()
    unlock_vault(vault_folder, recovery_key=key, clock=FakeClock()).close()
    with pytest.raises(WrongPassphrase):
        unlock_vault(vault_folder, recovery_key=vault_template.recovery_key, clock=FakeClock())


def test_leaving_the_page_changes_nothing(opened: Opened, vault_folder: Path, vault_template) -> None:
    vault_tab(opened)
    press(opened, "slots_new_recovery")
    first = opened.hands.text_of("new_recovery_recovery_key")
    press(opened, "new_recovery_back")
    press(opened, "slots_new_recovery")
    assert opened.hands.text_of("new_recovery_recovery_key") != first
    opened.window.lock()
    unlock_vault(vault_folder, recovery_key=vault_template.recovery_key, clock=FakeClock()).close()


def test_the_agency_is_let_in_by_the_caseworker_alone_and_taken_away_again(
    agency: Path, opened: Opened, vault_folder: Path
) -> None:
    vault_tab(opened)
    assert not opened.hands.shows("Your agency's key"), "a key in the profile changes nothing by itself"
    press(opened, "slots_let_agency_in")
    card = agency_keys.read_public(agency.with_name("agency.waystead-agency"))
    six = " ".join(agency_keys.words_of(card.recipient, opened.services.passphrases.words))
    assert opened.hands.text_of("agency_words") == six
    assert opened.hands.shows("read everything in this vault")
    opened.hands.fill("agency_in_passphrase", PASSPHRASE)
    press(opened, "agency_in_action")
    assert opened.hands.shows("Compare the six words with your agency first")
    let_agency_in(opened)
    assert opened.hands.shows("Your agency's key")
    assert opened.hands.shows(six)
    button = opened.hands.find_start("slots_remove_")
    press(opened, button.objectName())
    assert opened.hands.shows("That is no revocation")
    press(opened, "slots_no")
    assert opened.hands.shows("Your agency's key")
    press(opened, button.objectName())
    press(opened, "slots_yes")
    opened.hands.wait(lambda: not opened.hands.shows("Your agency's key"), "the row gone")
    opened.window.lock()
    with agency_keys.private_key(agency, KEY_PHRASE) as key, pytest.raises(WrongPassphrase):
        unlock_vault(vault_folder, agency_key=key, clock=FakeClock())


def test_a_public_key_comes_from_a_file_too(opened: Opened, tmp_path: Path) -> None:
    card, private, public = agency_keys.create(tmp_path / "other.key", KEY_PHRASE, "Harbor House")
    opened.window.go("let_agency_in")
    assert opened.hands.shows("Your agency has not given one yet.")
    for path, words in ((private, "public one is handed out"), (public, "")):
        press(opened, "agency_key_file")
        opened.hands.fill("file_path", str(path))
        opened.hands.type("\n")
        if words:
            opened.hands.wait(lambda words=words: opened.hands.shows(words), "why not")
    six = " ".join(agency_keys.words_of(card.recipient, opened.services.passphrases.words))
    opened.hands.wait(lambda: opened.hands.text_of("agency_words") == six, "the words")


# ---------------------------------------------------------------- a new key for the vault


def test_the_vault_gets_a_new_key_and_the_window_comes_back(
    opened: Opened, vault_folder: Path, vault_template
) -> None:
    before = (vault_folder / "vault.db").read_bytes()[:4096]
    vault_tab(opened)
    press(opened, "slots_rotate_key")
    assert opened.hands.shows("What it does not do")
    assert opened.hands.look("rotate_drop") is None
    key = opened.hands.text_of("rotate_recovery_key")
    opened.hands.fill("rotate_typed_key", key)
    opened.hands.fill("rotate_passphrase", PASSPHRASE)
    opened.hands.type("\n")
    opened.hands.find("changing_key", 20)
    assert not opened.window.unlocked
    opened.hands.wait(lambda: opened.window.frame, "the pages", 60)
    opened.settle()
    assert opened.hands.shows("The vault has a new key")
    assert screen(opened) == "settings"
    assert opened.services.vault.can_sign
    opened.window.lock()
    assert (vault_folder / "vault.db").read_bytes()[:4096] != before
    assert verify_vault(vault_folder, recovery_key=key, clock=FakeClock()).is_sound
    with pytest.raises(WrongPassphrase):
        unlock_vault(vault_folder, recovery_key=vault_template.recovery_key, clock=FakeClock())


def test_a_crisis_during_the_change_keeps_its_lines(opened: Opened, vault_folder: Path) -> None:
    opened.window.go("rotate_key")
    key = opened.hands.text_of("rotate_recovery_key")
    opened.hands.fill("rotate_typed_key", key)
    opened.hands.fill("rotate_passphrase", PASSPHRASE)
    opened.hands.type("\n")
    opened.hands.find("changing_key", 20)
    opened.hands.key(Qt.Key.Key_F9)
    opened.hands.wait(lambda: opened.window.crisis.shown, "the crisis page")
    opened.hands.wait(lambda: opened.window.frame, "the pages behind it", 60)
    assert opened.window.crisis.shown
    opened.settle()
    assert opened.services.crises.open_runs()


def test_no_room_for_it_leads_to_the_lock_screen_with_the_reason(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, vault_folder: Path, vault_template
) -> None:
    from desktop.domain.errors import NoSpace
    from desktop.storage import connection

    def full(_path: Path) -> None:
        raise NoSpace

    monkeypatch.setattr(connection, "_room_to_encrypt", full)
    opened.window.go("rotate_key")
    opened.hands.fill("rotate_typed_key", opened.hands.text_of("rotate_recovery_key"))
    opened.hands.fill("rotate_passphrase", PASSPHRASE)
    opened.hands.type("\n")
    opened.hands.find("lock_passphrase", 60)
    assert opened.hands.wrong("lock_passphrase").startswith("The disk is full")
    unlock_vault(vault_folder, recovery_key=vault_template.recovery_key, clock=FakeClock()).close()


# ---------------------------------------------------------------- a lost passphrase


def test_the_agencys_key_opens_and_nothing_else_before_a_new_passphrase(
    agency: Path, opened: Opened, vault_folder: Path
) -> None:
    let_agency_in(opened)
    opened.window.lock()
    hands = opened.hands
    hands.click("lock_recovery")
    hands.click("lock_forgotten")
    assert hands.shows("Dana Whitfield")
    assert hands.shows("503 555 0110")
    assert hands.shows("What cannot be done")
    hands.click("forgotten_file")
    hands.fill("file_path", str(agency))
    hands.type("\n")
    hands.fill("forgotten_passphrase", "not its passphrase")
    hands.type("\n")
    hands.wait(lambda: hands.wrong("forgotten_passphrase"), "why not", 20)
    assert "key file" in hands.wrong("forgotten_passphrase")
    hands.fill("forgotten_passphrase", KEY_PHRASE)
    hands.type("\n")
    hands.wait(lambda: opened.window.frame, "the pages", 30)
    opened.settle()
    assert screen(opened) == "new_passphrase"
    for name in ("today", "clients", "settings"):
        opened.window.go(name)
        assert screen(opened) == "new_passphrase"
    assert not opened.window.back()
    assert hands.shows("First choose a new passphrase")
    hands.fill("vault_new_passphrase", FRESH)
    hands.fill("vault_new_again", FRESH)
    hands.type("\n")
    hands.wait(lambda: screen(opened) != "new_passphrase", "where they stood", 30)
    opened.settle()
    assert opened.services.vault.can_sign
    opened.window.lock()
    opened.unlock(FRESH)
    vault_tab(opened)
    assert hands.shows("with the agency's key")


def test_locked_before_it_was_set_the_old_passphrase_leads_to_the_first_page(
    locked: Opened, vault_template
) -> None:
    locked.hands.click("lock_recovery")
    locked.hands.fill("lock_passphrase", vault_template.recovery_key)
    locked.hands.type("\n")
    locked.hands.wait(lambda: locked.window.frame, "the pages", 20)
    locked.settle()
    locked.window.lock()
    locked.unlock(PASSPHRASE)
    assert screen(locked) == "today"


def test_a_wrong_passphrase_offers_the_page_and_the_sheet_comes_first(locked: Opened) -> None:
    assert locked.hands.look("lock_forgotten") is None
    locked.hands.fill("lock_passphrase", "surely not this one")
    locked.hands.type("\n")
    locked.hands.find("lock_forgotten", 20)
    locked.hands.click("lock_forgotten")
    assert locked.hands.shows("No supervisor is noted")
    locked.hands.click("forgotten_sheet")
    assert locked.hands.shows("Recovery key")
    assert locked.hands.look("lock_passphrase") is not None
    locked.hands.click("lock_forgotten")
    locked.hands.click("forgotten_back")
    assert locked.hands.look("lock_unlock") is not None


# ---------------------------------------------------------------- several vaults


def test_another_caseworker_makes_a_vault_beside_the_first(own_home: Path, qapp, vault_folder: Path) -> None:
    home = AppPaths.under(own_home).vaults
    home.mkdir(parents=True)
    first = home / "first"
    vault_folder.rename(first)
    before = {path.name: path.read_bytes() for path in first.iterdir()}
    with opened_window(own_home) as opened:
        hands = opened.hands
        hands.click("lock_change")
        hands.click("lock_another")
        assert isinstance(opened.window.gate, FirstRunScreen)
        hands.click("first_run_skip")
        assert isinstance(opened.window.gate, LockScreen)
        hands.click("lock_change")
        hands.click("lock_another")
        hands.fill("first_label", "x" * 41)
        hands.fill("first_passphrase", FRESH)
        hands.fill("first_again", FRESH)
        hands.type("\n")
        hands.wait(lambda: hands.wrong("first_label"), "the name is too long", 20)
        hands.fill("first_label", "  Window   desk ")
        hands.type("\n")
        hands.find("first_recovery_key", 20)
    assert {path.name: path.read_bytes() for path in first.iterdir()} == before
    labels = [entry.label for entry in VaultsService(home, FakeClock()).known()]
    assert labels == ["Test vault", "Window desk"]
    with opened_window(own_home) as again:
        again.hands.click("lock_change")
        assert again.hands.shows("Test vault")
        assert again.hands.shows("Window desk")


def test_the_label_is_changed_with_advice_where_it_names_somebody(opened: Opened) -> None:
    from desktop.domain.clients import ClientDraft, Name

    opened.parts.tasks.write(
        opened.window,
        opened.services.clients.add,
        ClientDraft(names=(Name(text="Samira Haddad", is_chosen=True),)),
    )
    opened.settle()
    vault_tab(opened)
    opened.hands.fill("vault_label", "Samira Haddad")
    opened.hands.type("\n")
    opened.hands.wait(lambda: opened.hands.look("vault_label_advice"), "the advice")
    opened.hands.fill("vault_label", "Green folder")
    opened.hands.type("\n")
    opened.hands.wait(lambda: opened.hands.look("vault_label_advice") is None, "no advice")
    opened.window.lock()
    assert opened.hands.shows("Green folder")


@pytest.mark.parametrize("left", ["head.bin", "inbox", "vault.db.before-2"])
def test_what_is_left_of_a_vault_never_counts_as_no_vault(own_home: Path, qapp, left: str) -> None:
    folder = AppPaths.under(own_home).vaults / "0badcafe"
    folder.mkdir(parents=True)
    if left == "inbox":
        (folder / left).mkdir()
    else:
        (folder / left).write_bytes(b"remains")
    with opened_window(own_home) as opened:
        assert isinstance(opened.window.gate, LockScreen), "no first run beside a vault that cannot be opened"
        assert "Restore the vault from a backup" in opened.hands.wrong("lock_passphrase")
        opened.hands.fill("lock_passphrase", PASSPHRASE)
        opened.hands.type("\n")
        opened.hands.wait(lambda: opened.hands.wrong("lock_passphrase"), "why not", 20)
    assert [path.name for path in folder.iterdir() if path.name != "lock"] == [left]


def test_an_empty_folder_is_no_vault(own_home: Path, qapp) -> None:
    (AppPaths.under(own_home).vaults / "0badcafe").mkdir(parents=True)
    with opened_window(own_home) as opened:
        assert isinstance(opened.window.gate, FirstRunScreen)


# ---------------------------------------------------------------- the drill


@pytest.fixture
def a_quarter_later(qapp, own_home: Path, vault_folder: Path) -> Iterator[Opened]:
    clock = FakeClock()
    clock.advance(92 * 86400)
    with opened_window(own_home, vault_folder, clock=clock) as opened:
        opened.unlock()
        yield opened


def test_the_sheet_is_tried_each_quarter_and_nothing_changes(
    a_quarter_later: Opened, vault_folder: Path, vault_template
) -> None:
    opened, hands = a_quarter_later, a_quarter_later.hands
    opened.window.go("today")
    hands.click("today_drill_sheet")
    assert screen(opened) == "recovery_drill"
    header = (vault_folder / "vault.hdr").read_bytes()
    key = vault_template.recovery_key
    hands.fill("drill_key", key[:-1] + ("A" if key[-1] != "A" else "B"))
    hands.type("\n")
    hands.wait(lambda: hands.wrong("drill_key"), "a slip is noticed")
    hands.fill("drill_key", "00000-00000-00000-0000-0000-0000")
    hands.type("\n")
    hands.wait(lambda: hands.shows("does not open this vault"), "another vault's key")
    hands.fill("drill_key", key.lower())
    hands.type("\n")
    hands.wait(lambda: hands.shows("It opens this vault"), "it opens")
    assert hands.text_of("drill_key") == ""
    assert (vault_folder / "vault.hdr").read_bytes() == header
    opened.settle()
    opened.window.go("today")
    opened.settle()
    assert hands.look("today_drill_sheet") is None
    ops = [row["op"] for row in opened.services.vault.connection().execute("SELECT op FROM history")]
    assert ops.count("recovery_sheet_tried") == 1
    assert ops.count("recovery_sheet_did_not_open") == 1


def test_later_is_a_week_later(a_quarter_later: Opened) -> None:
    opened, hands = a_quarter_later, a_quarter_later.hands
    opened.window.go("recovery_drill")
    hands.click("drill_later")
    opened.settle()
    opened.window.go("today")
    opened.settle()
    assert hands.look("today_drill_sheet") is None
    opened.window.lock()
    opened.clock.advance(8 * 86400)
    opened.unlock()
    opened.window.go("today")
    hands.find("today_drill_sheet")


def test_a_young_vault_is_left_in_peace(opened: Opened) -> None:
    opened.window.go("today")
    assert opened.hands.look("today_drill_sheet") is None
