"""Locking and unlocking in the real window over a real vault: nothing typed is lost, the place comes back."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.domain.errors import NoSpace
from desktop.ui.autosave import SavedState
from desktop.ui.relauncher import LockedState
from desktop.ui.screens.lock import LockScreen, delay_after
from tests.fixtures.vaults import PASSPHRASE
from tests.ui.opened import Opened, opened_window


@pytest.fixture
def locked(qapp, own_home: Path, vault_folder: Path) -> Iterator[Opened]:
    with opened_window(own_home, vault_folder) as opened:
        yield opened


@pytest.fixture
def opened(locked: Opened) -> Opened:
    locked.unlock()
    locked.window.go("settings", {"part": "agency"})
    return locked


def _gate(opened: Opened) -> LockScreen:
    gate = opened.window.gate
    assert isinstance(gate, LockScreen)
    return gate


def _editor(opened: Opened, name: str) -> QLineEdit:
    return opened.hands.find(name).editor


def test_a_wrong_passphrase_is_told_and_the_right_one_opens(locked: Opened) -> None:
    locked.hands.fill("lock_passphrase", "not this one at all")
    locked.hands.type("\n")
    sentence = locked.hands.wait(lambda: locked.hands.wrong("lock_passphrase"), "the sentence", 20)
    assert "passphrase" in sentence
    assert PASSPHRASE not in sentence
    locked.unlock()
    assert locked.services.interface.choice("failed_unlocks") == 1
    assert locked.hands.shows("Wrong passphrases given since it was locked")


def test_the_wait_grows_to_half_a_minute() -> None:
    assert [delay_after(tries) for tries in range(1, 10)] == [0, 0, 1, 2, 4, 8, 16, 30, 30]


def test_while_waiting_no_try_is_made(locked: Opened) -> None:
    gate = _gate(locked)
    from desktop.domain.errors import WrongPassphrase

    for _ in range(4):
        gate.refuse(WrongPassphrase())
    tries: list[object] = []
    gate.unlock.connect(lambda *values: tries.append(values))
    locked.hands.fill("lock_passphrase", PASSPHRASE)
    locked.hands.type("\n")
    assert tries == []
    gate.forget()


def test_the_recovery_key_opens_and_asks_for_a_new_passphrase(locked: Opened, vault_template) -> None:
    locked.hands.click("lock_recovery")
    locked.hands.fill("lock_passphrase", vault_template.recovery_key)
    locked.hands.type("\n")
    locked.hands.wait(lambda: locked.window.frame, "the pages", 20)
    locked.settle()
    assert locked.window.frame.navigator.current.name == "new_passphrase"
    assert not locked.services.vault.can_sign
    fresh = "quiet lantern seven harbors"
    locked.hands.fill("vault_new_passphrase", fresh)
    locked.hands.fill("vault_new_again", fresh)
    locked.hands.type("\n")
    locked.hands.wait(lambda: locked.services.vault.can_sign, "the new passphrase", 30)
    locked.settle()
    locked.window.lock()
    locked.unlock(fresh)


def test_the_copy_of_a_damaged_header_opens_and_is_told(qapp, own_home: Path, vault_folder: Path) -> None:
    header = vault_folder / "vault.hdr"
    header.write_bytes(header.read_bytes()[:-40] + bytes(40))
    with opened_window(own_home, vault_folder) as opened:
        opened.unlock()
        assert opened.hands.shows("its copy was used")


def test_a_second_window_on_one_vault_is_told_so(opened: Opened, vault_folder: Path) -> None:
    from desktop.domain.errors import VaultInUse

    with pytest.raises(VaultInUse):
        opened.parts.vaults.open(vault_folder, passphrase=PASSPHRASE)


def test_the_lock_key_comes_back_to_the_same_field_and_cursor(opened: Opened) -> None:
    opened.hands.fill("agency_name", "Harbor House of the north")
    _editor(opened, "agency_name").setSelection(2, 5)
    opened.hands.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not opened.window.unlocked
    assert len(opened.relauncher.told) == 1
    assert opened.window.frame is None
    assert not opened.hands.shows("Harbor House")
    opened.unlock()
    editor = _editor(opened, "agency_name")
    assert opened.window.frame.navigator.current.name == "settings"
    assert QApplication.focusWidget() is editor
    assert editor.text() == "Harbor House of the north"
    assert editor.selectedText() == "rbor "


def test_the_next_process_does_not_wait_for_a_lock_screen_of_this_one(opened: Opened) -> None:
    seen: list[tuple[object, bool]] = []
    note = opened.relauncher.relaunch

    def relaunch(state: LockedState) -> None:
        seen.append((opened.window.gate, opened.window.covering.shown))
        note(state)

    opened.relauncher.relaunch = relaunch  # type: ignore[method-assign]
    opened.window.lock()
    assert seen == [(None, True)]
    assert _gate(opened).state.text().startswith("Locked at")


@pytest.mark.expects_log("locking went on after a failure in replace: oserror")
def test_a_process_that_cannot_be_replaced_is_locked_all_the_same(opened: Opened) -> None:
    def relaunch(_state: LockedState) -> None:
        raise OSError("no such program any more")

    opened.relauncher.relaunch = relaunch  # type: ignore[method-assign]
    opened.window.lock()
    assert not opened.window.unlocked
    assert not opened.window.covering.shown
    opened.unlock()


def test_what_was_typed_a_moment_before_is_kept(opened: Opened) -> None:
    opened.hands.fill("agency_supervisor", "Dana")
    opened.window.lock()
    opened.unlock()
    assert _editor(opened, "agency_supervisor").text() == "Dana"
    assert opened.parts.content.agency_profile().supervisors()[0].name == "Dana"


def test_locking_under_the_cover_keeps_the_place_of_before(opened: Opened) -> None:
    opened.hands.fill("agency_on_call", "Robin")
    opened.hands.key(Qt.Key.Key_F8)
    opened.window.lock()
    opened.unlock()
    assert QApplication.focusWidget() is _editor(opened, "agency_on_call")


def test_text_waits_in_the_field_while_the_disk_is_full_and_is_saved_when_it_is_not(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = _fill_disk(monkeypatch)
    opened.hands.fill("agency_name", "Harbor")
    opened.hands.wait(lambda: opened.window.autosave.state is SavedState.NOT_YET, "the saved mark")
    assert opened.window.frame.saved.mark.words() == "Not saved yet, trying again"
    assert _editor(opened, "agency_name").text() == "Harbor"
    full.clear()
    opened.hands.wait(lambda: opened.window.autosave.state is SavedState.SAVED, "saving again", 8)
    assert opened.parts.content.agency_profile().name == "Harbor"


@pytest.mark.expects_log("not yet on disk")
def test_locking_with_a_full_disk_stays_says_so_and_loses_nothing(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = _fill_disk(monkeypatch)
    opened.hands.fill("agency_name", "Harbor and more")
    opened.window.lock()
    assert opened.relauncher.told == []
    assert opened.window.opened is None
    assert opened.hands.look("lock_disk") is not None
    full.clear()
    opened.hands.wait(lambda: opened.relauncher.told, "the new process", 8)
    assert opened.hands.look("lock_disk") is None
    opened.unlock()
    assert _editor(opened, "agency_name").text() == "Harbor and more"
    opened.settle()
    assert opened.parts.content.agency_profile().name == "Harbor and more"
    opened.hands.wait(lambda: opened.services.interface.rescued() == {}, "the rescued text to be taken up")


def test_a_save_that_hangs_does_not_keep_the_window_open(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.locking.FLUSH_SECONDS", 0.2)
    monkeypatch.setattr("desktop.ui.locking.FLUSH_SECONDS", 0.2)
    monkeypatch.setattr("desktop.ui.locking.PLACE_SECONDS", 0.2)
    monkeypatch.setattr("desktop.ui.locking.WORKERS_SECONDS", 0.2)
    gate = threading.Event()
    opened.window.autosave.put("test/slow", "text", lambda _value: gate.wait(20))
    started = time.perf_counter()
    opened.window.lock()
    assert time.perf_counter() - started < 3
    assert opened.window.opened is None
    gate.set()
    opened.unlock()
    assert opened.services.interface.rescued() == {"test/slow": "text"}
    opened.window.opened.rescued.pop("test/slow")
    opened.window.autosave.put("test/slow", "text, and more", lambda _value: None)
    opened.settle()
    assert opened.services.interface.rescued() == {}


def test_quitting_saves_and_comes_back(opened: Opened, own_home: Path, vault_folder: Path) -> None:
    opened.hands.fill("agency_name", "Harbor")
    assert opened.window.close()
    assert opened.window.opened is None
    with opened_window(own_home, vault_folder) as again:
        again.unlock()
        assert _editor(again, "agency_name").text() == "Harbor"


def _fill_disk(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Make every writer of the storage and content layers say that the disk is full, until the list is emptied."""
    full = [True]

    def wrap(target: str) -> None:
        import importlib

        module, name = target.rsplit(".", 1)
        original = getattr(importlib.import_module(module), name)

        def write(*values: object, **named: object) -> object:
            if full:
                raise NoSpace
            return original(*values, **named)

        monkeypatch.setattr(target, write)

    wrap("desktop.content.store.save_profile")
    wrap("desktop.storage.inbox.write_private")
    from desktop.storage.unit_of_work import UnitOfWork

    enter = UnitOfWork.__enter__

    def begin(work: UnitOfWork) -> UnitOfWork:
        if full:
            raise NoSpace
        return enter(work)

    monkeypatch.setattr(UnitOfWork, "__enter__", begin)
    return full


def test_another_language_while_it_opens_does_not_lose_the_open_vault(locked: Opened) -> None:
    locked.hands.fill("lock_passphrase", PASSPHRASE)
    locked.hands.key(Qt.Key.Key_Return)
    before = _gate(locked)
    locked.window.rebuild()
    assert _gate(locked) is not before
    assert not _gate(locked).unlock_button.isEnabled() or not _gate(locked).field.isEnabled()
    locked.hands.wait(lambda: locked.window.frame, "the pages", 20)
    locked.settle()
    assert locked.window.unlocked


@pytest.mark.expects_log("locking went on after a failure in (seal|state)")
def test_a_text_that_cannot_be_sealed_takes_no_other_with_it_and_locking_goes_on(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_value: object) -> None:
        raise NoSpace

    opened.window.autosave.put("test/fine", "kept", refuse)
    opened.window.autosave.put("test/odd", {"a set"}, refuse)
    state = opened.window.locking._state
    monkeypatch.setattr(opened.window.locking, "_state", lambda _opened: 1 / 0)
    opened.window.lock()
    assert len(opened.relauncher.told) == 1
    assert not opened.window.autosave.dirty
    opened.unlock()
    assert opened.services.interface.rescued() == {"test/fine": "kept"}
    # a page takes it up and the next lock writes it: it does not come back over what is newer
    opened.window.opened.rescued.pop("test/fine")
    opened.window.autosave.put("test/fine", "kept, and more", lambda _value: None)
    monkeypatch.setattr(opened.window.locking, "_state", state)
    opened.window.lock()
    opened.unlock()
    assert opened.services.interface.rescued() == {}


def test_the_lock_key_while_it_opens_is_not_forgotten(locked: Opened) -> None:
    locked.hands.fill("lock_passphrase", PASSPHRASE)
    locked.hands.key(Qt.Key.Key_Return)
    locked.hands.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    locked.hands.wait(lambda: locked.relauncher.told, "locking once it is open", 20)
    assert locked.window.frame is None
    assert not locked.window.unlocked
    locked.unlock()
    assert len(locked.relauncher.told) == 1


def test_the_cover_stays_while_it_opens_beneath(locked: Opened) -> None:
    locked.hands.fill("lock_passphrase", PASSPHRASE)
    locked.hands.key(Qt.Key.Key_Return)
    locked.hands.key(Qt.Key.Key_F8)
    locked.hands.wait(lambda: locked.window.frame, "the pages", 20)
    locked.settle()
    assert locked.window.covering.shown
    assert locked.window.covering.counting
    locked.hands.type("x")
    locked.hands.fill("cover_passphrase", PASSPHRASE)
    locked.hands.type("\n")
    locked.hands.wait(lambda: not locked.window.covering.shown, "the pages again", 20)
    assert locked.window.outer.currentWidget() is locked.window.frame


def test_an_old_header_is_told(qapp, own_home: Path, vault_folder: Path) -> None:
    from desktop.storage.keys import KDF_FLOOR
    from desktop.storage.vault import unlock_vault
    from tests.fixtures.vaults import FakeClock

    old = (vault_folder / "vault.hdr").read_bytes()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=FakeClock()) as vault:
        vault.change_passphrase("quiet lantern seven harbors", kdf=KDF_FLOOR)
    (vault_folder / "vault.hdr").write_bytes(b"damaged")
    (vault_folder / "vault.hdr.bak").write_bytes(old)
    with opened_window(own_home, vault_folder) as opened:
        opened.unlock()
        assert opened.hands.shows("an earlier passphrase may open it")
        assert not opened.hands.shows("Nothing is lost")


def test_what_nobody_could_read_is_counted_and_told_once(locked: Opened, vault_folder: Path) -> None:
    from desktop.storage.header import read_public
    from desktop.storage.inbox import Inbox
    from desktop.storage.verify import verify_vault
    from tests.fixtures.vaults import FakeClock

    public = read_public(vault_folder)
    inbox = Inbox(vault_folder, public.vault_id, public.inbox_pub)
    for text in (b"not ours", b'{"kind": "of a later version"}'):
        inbox.seal(text)
    locked.unlock()
    assert locked.hands.shows("could not read: 2.")
    locked.settle()
    locked.window.lock()
    locked.unlock()
    assert not locked.hands.shows("could not read")
    locked.window.lock()
    findings = verify_vault(vault_folder, passphrase=PASSPHRASE, clock=FakeClock()).findings
    assert [(finding.code, finding.count) for finding in findings] == [("inbox_unread", 2)]
