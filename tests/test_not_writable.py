"""Places that take no writing, on a disk that really is read-only: every command and page says so, nothing is lost."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import __main__ as command_line
from desktop.commands.tour_parts.hands import live
from desktop.paths import AppPaths
from desktop.ui.screens.first_run import FirstRunScreen
from tests.fixtures.disks import close_for_writing, mounted
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.ui.opened import opened_window
from tests.ui.screens.plan_window import Table, close_table, open_table

CANNOT = "That place can only be read; nothing was written."
PHRASE = "copper window three rivers"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with mounted(tmp_path / "card") as disk:
        yield disk


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def lines(*secrets: str) -> None:
        raw = "".join(f"{secret}\n" for secret in secrets).encode()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))

    return lines


def test_no_command_writes_there_and_each_says_so(
    disk: Path,
    vault_folder: Path,
    tmp_path: Path,
    type_in: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(vault_folder, disk / "vault")
    (disk / "empty").mkdir()
    close_for_writing(disk)
    before = sorted(path.name for path in disk.rglob("*"))
    commands: tuple[tuple[object, ...], ...] = (
        ("vault", "create", disk / "new"),
        ("vault", "create", disk / "empty"),
        ("vault", "backup", vault_folder, disk / "copy"),
        ("vault", "restore", vault_folder, disk / "again"),
        ("vault", "verify", disk / "vault"),
        ("vault", "backup", disk / "vault", tmp_path / "copy"),
        ("--vault", vault_folder, "pack", "key", disk / "key.waystead-key"),
        ("--vault", disk / "vault", "pack", "key", tmp_path / "key.waystead-key"),
        ("tour", disk / "tour"),
    )
    for arguments in commands:
        type_in(PASSPHRASE)
        code = command_line.main([str(each) for each in arguments])
        printed = capsys.readouterr()
        assert code == 7, (arguments, printed)
        assert printed.err.count("\n") == 1, (arguments, printed)
        assert "Traceback" not in printed.err
    assert sorted(path.name for path in disk.rglob("*")) == before
    assert not (tmp_path / "copy").exists()


def test_a_vault_on_it_opens_for_reading_says_so_and_takes_no_writing(
    qapp: QApplication, disk: Path, vault_folder: Path, own_home: Path
) -> None:
    shutil.copytree(vault_folder, disk / "vault")
    close_for_writing(disk)
    before = {path.name: path.read_bytes() for path in (disk / "vault").iterdir() if path.is_file()}
    with opened_window(own_home, disk / "vault") as opened:
        opened.unlock()
        assert opened.services.vault.read_only
        assert opened.hands.shows("Reading only. Nothing is saved here.")
        opened.window.go("clients")
        opened.settle()
    assert {path.name: path.read_bytes() for path in (disk / "vault").iterdir() if path.is_file()} == before


def test_the_first_run_says_that_nothing_can_be_kept_here_and_goes_on_when_it_can(
    qapp: QApplication, own_home: Path
) -> None:
    with mounted(AppPaths.under(own_home).vaults) as disk:
        close_for_writing(disk)
        first_run_on(disk, own_home)


def first_run_on(disk: Path, home: Path) -> None:
    with opened_window(home) as opened:
        hands, gate = opened.hands, opened.window.gate
        assert isinstance(gate, FirstRunScreen)
        hands.type(PHRASE + "\n" + PHRASE + "\n")
        said = hands.wait(lambda: next((text for text in hands.texts() if CANNOT in text), ""), "why not", 20)
        assert said
        assert gate.state.step == 0
        assert list(disk.iterdir()) == []
        # the disk is opened, and Enter in both fields goes on: what was typed is not asked again
        close_for_writing(disk, closed=False)
        hands.key(Qt.Key.Key_Return)
        hands.key(Qt.Key.Key_Return)
        hands.wait(lambda: gate.state.step == 1, "the recovery sheet", 20)
        opened.settle()


@pytest.fixture
def table(qtbot: QtBot, vault_folder: Path, clock: FakeClock) -> Iterator[Table]:
    opened = open_table(qtbot, vault_folder, clock)
    yield opened
    close_table(opened)


def test_a_pack_that_cannot_be_saved_there_is_told_and_not_written_down(
    table: Table, disk: Path, tmp_path: Path
) -> None:
    client_id = table.add_client()
    close_for_writing(disk)
    table.go("exchange")
    table.write_in("Which client", "Sam")
    table.press("Samira")
    table.press("Whoever has the passphrase")
    table.press("Save the case pack…")
    table.take_place(disk / "list.waystead")
    table.wait(lambda: "may not write there" in table.words())
    assert "Saved as" not in table.words()
    assert table.services.ledger.of_client(client_id) == []
    # the same pack can go somewhere else at once
    table.press("Save the case pack…")
    table.take_place(tmp_path / "list.waystead")
    table.wait(lambda: "Saved as" in table.words())
    assert len(table.services.ledger.of_client(client_id)) == 1


def test_crisis_over_a_vault_that_can_only_be_read_does_not_hold_the_window(
    qapp: QApplication, vault_folder: Path, own_home: Path, disk: Path
) -> None:
    shutil.copytree(vault_folder, disk / "vault")
    close_for_writing(disk)
    with opened_window(own_home, disk / "vault") as opened:
        hands, window = opened.hands, opened.window
        opened.unlock()
        assert window.opened is not None
        assert window.opened.vault.read_only
        hands.key(Qt.Key.Key_F9)
        hands.wait(lambda: window.crisis.shown, "crisis")
        hands.type("he is at the door")
        hands.key(Qt.Key.Key_Return)
        hands.type("half a line")
        live(700)  # longer than a draft waits for the disk
        said = "\n".join(hands.texts())
        assert "This vault can only be read" in said
        assert "he is at the door" in said
        assert "Not on disk yet" not in said
        assert "Unlock" not in hands.texts(), "it is unlocked: the button would do nothing"
        assert window.close()
        assert not window.isVisible()


def test_a_second_window_in_another_process_is_told_so(
    qapp: QApplication, vault_folder: Path, own_home: Path
) -> None:
    hold = (
        "import sys; from pathlib import Path; from desktop.domain.clock import SystemClock;"
        "from desktop.storage.vault import unlock_vault;"
        "vault = unlock_vault(Path(sys.argv[1]), passphrase=sys.argv[2], clock=SystemClock());"
        "print('held', flush=True); sys.stdin.read()"
    )
    owner = subprocess.Popen(
        [sys.executable, "-c", hold, str(vault_folder), PASSPHRASE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        assert owner.stdout is not None
        assert owner.stdout.readline() == b"held\n"
        with opened_window(own_home, vault_folder) as opened:
            hands = opened.hands
            hands.fill("lock_passphrase", PASSPHRASE)
            hands.key(Qt.Key.Key_Return)
            said = hands.wait(lambda: hands.wrong("lock_passphrase"), "the sentence", 20)
            assert "already open in another Waystead window" in said
            owner.kill()
            owner.wait()
            live(50)
            # what was open there is closed now: the same passphrase opens it
            hands.fill("lock_passphrase", PASSPHRASE)
            hands.key(Qt.Key.Key_Return)
            hands.wait(lambda: opened.window.frame, "the pages", 20)
            opened.settle()
    finally:
        owner.kill()
        owner.communicate()
