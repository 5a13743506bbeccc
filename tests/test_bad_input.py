"""Bad input through the real window and the command line: each has a clear, true sentence, and nothing is lost."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from desktop import __main__ as command_line
from desktop.commands.tour_parts.hands import live
from desktop.domain.errors import HeaderDamaged, NotWritable
from desktop.storage.connection import open_database
from desktop.storage.header import read_copies
from desktop.storage.unlocking import unlock_header
from desktop.storage.vault import unlock_vault
from tests.fixtures.disks import mounted
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.ui.opened import Opened, opened_window
from tests.ui.screens.session_room import Room, room

CTRL = Qt.KeyboardModifier.ControlModifier


def flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 0xFF
    path.write_bytes(data)


def both_headers(folder: Path) -> None:
    flip(folder / "vault.hdr", 40)
    flip(folder / "vault.hdr.bak", 40)


def make_newer(folder: Path) -> None:
    unlocked = unlock_header(folder, passphrase=PASSPHRASE)
    connection = open_database(folder / "vault.db", unlocked.dek)
    connection.execute("PRAGMA user_version=99")
    connection.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with mounted(tmp_path / "disk") as disk:
        yield disk


def fill(disk: Path, *, leave: int = 0) -> Path:
    ballast = disk / "ballast"
    handle = os.open(ballast, os.O_WRONLY | os.O_CREAT)
    try:
        while True:
            os.write(handle, bytes(4096))
    except OSError:
        pass
    finally:
        os.close(handle)
    os.truncate(ballast, ballast.stat().st_size - leave)
    return ballast


# ---------------------------------------------------------------- the lock screen


def answer_of(opened: Opened, passphrase: str = PASSPHRASE) -> str:
    """Type the passphrase; return the sentence that came, empty when the pages opened."""
    hands, window = opened.hands, opened.window
    hands.fill("lock_passphrase", passphrase)
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: window.frame or hands.wrong("lock_passphrase"), "an answer", 20)
    opened.settle()
    return hands.wrong("lock_passphrase")


REFUSED: dict[str, tuple[Callable[[Path], None], str]] = {
    "both headers": (both_headers, "header and its copy are both damaged"),
    "database": (lambda folder: flip(folder / "vault.db", 100), "database is damaged"),
    "empty database": (lambda folder: (folder / "vault.db").write_bytes(b"") and None, "database is damaged"),
    "no database": (lambda folder: (folder / "vault.db").unlink(), "database is not in its folder"),
    "newer": (make_newer, "made by a newer Waystead"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_vault_that_cannot_open_says_why_and_is_left_alone(
    qapp: QApplication, vault_folder: Path, own_home: Path, kind: str
) -> None:
    harm, sentence = REFUSED[kind]
    harm(vault_folder)
    before = {path.name: path.read_bytes() for path in vault_folder.glob("vault.*")}
    with opened_window(own_home, vault_folder) as opened:
        assert sentence in answer_of(opened)
        assert opened.hands.look("lock_crisis") is not None
    after = {path.name: path.read_bytes() for path in vault_folder.glob("vault.*")}
    assert {name: after.get(name) for name in before} == before


def test_a_damaged_header_opens_from_its_copy_and_says_so(
    qapp: QApplication, vault_folder: Path, own_home: Path
) -> None:
    flip(vault_folder / "vault.hdr", 40)
    with opened_window(own_home, vault_folder) as opened:
        assert answer_of(opened) == ""
        assert opened.hands.shows("its copy was used")


def test_a_second_window_on_one_vault_is_told_so(
    qapp: QApplication, vault_folder: Path, own_home: Path, clock: FakeClock
) -> None:
    with (
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock),
        opened_window(own_home, vault_folder) as opened,
    ):
        assert "already open in another Waystead window" in answer_of(opened)


# ---------------------------------------------------------------- a really full disk


def note_field(at: Room) -> QPlainTextEdit:
    """Go on until a page has room for words."""
    for _ in range(15):
        found = [each for each in at.screen.findChildren(QPlainTextEdit) if each.isVisible()]
        if found:
            return found[0]
        at.key(Qt.Key.Key_Return, CTRL)
        live(20)
    raise AssertionError("no page had a field for words")


def waits(at: Room) -> bool:
    """Tell whether the strip says that something is not saved yet."""
    return at.screen.work.steps.saved.words().startswith("Not saved yet")


def test_words_typed_on_a_full_disk_stay_and_are_kept_when_there_is_room(
    qapp: QApplication, vault_folder: Path, own_home: Path, small_disk: Path
) -> None:
    folder = small_disk / "vault"
    shutil.copytree(vault_folder, folder)
    with room(own_home, folder) as at:
        at.begin()
        field = note_field(at)
        at.opened.settle()
        ballast = fill(small_disk)
        words = "She said the bus is late.\n" * 40
        field.setFocus()
        turns = 0
        while not waits(at) and turns < 40:
            # what is already in the log can be written over for a while
            field.insertPlainText(words)
            live(150)
            turns += 1
        assert waits(at)
        typed = field.toPlainText()
        assert typed.startswith(words[:20])
        ballast.unlink()
        at.opened.hands.wait(lambda: not waits(at), "the save", 20)
        at.opened.settle()
        assert field.toPlainText() == typed
        session = at.draft.id
        kept = at.opened.services.sessions.open(session, {}).wizard.answers
        assert any(typed.strip() == str(answer.value).strip() for answer in kept.values())


def test_a_backup_that_does_not_fit_is_a_full_disk_not_a_defect(
    vault_folder: Path, small_disk: Path, type_in: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    fill(small_disk, leave=120 * 1024)
    type_in(PASSPHRASE)
    assert command_line.main(["vault", "backup", str(vault_folder), str(small_disk / "copy")]) == 7
    assert "disk is full" in capsys.readouterr().err
    assert [path.name for path in small_disk.iterdir()] == ["ballast"]


# ---------------------------------------------------------------- the command line


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def lines(*secrets: str) -> None:
        raw = "".join(f"{secret}\n" for secret in secrets).encode()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))

    return lines


@pytest.mark.parametrize(("typed", "sentence"), [(" " * 14, "easy to guess"), ("short", "at least 12")])
def test_a_blank_or_short_passphrase_makes_no_vault(
    tmp_path: Path,
    type_in: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
    typed: str,
    sentence: str,
) -> None:
    type_in(typed)
    assert command_line.main(["vault", "create", str(tmp_path / "new")]) == 2
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_a_pack_with_a_short_passphrase_is_not_written(
    vault_folder: Path,
    tmp_path: Path,
    clock: FakeClock,
    type_in: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    with (
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault,
        vault.unit_of_work("t") as work,
    ):
        work.insert("clients", {"short_id": "W-0412"})
    type_in(PASSPHRASE, "short")
    target = tmp_path / "list.waystead"
    assert command_line.main(["--vault", str(vault_folder), "pack", "export", "W-0412", str(target)]) == 2
    assert "at least 12" in capsys.readouterr().err
    assert not target.exists()


def test_a_folder_is_not_a_case_pack_and_not_a_key(
    vault_folder: Path, tmp_path: Path, type_in: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    assert command_line.main(["pack", "inspect", str(tmp_path)]) == 9
    assert "not a case pack" in capsys.readouterr().err
    type_in(PASSPHRASE)
    export = [
        "--vault",
        str(vault_folder),
        "pack",
        "export",
        "W-1",
        str(tmp_path / "p"),
        "--to",
        str(tmp_path),
    ]
    assert command_line.main(export) == 9
    assert "not a Waystead key" in capsys.readouterr().err


def test_a_backup_made_through_the_copy_of_the_header_says_so(
    vault_folder: Path, tmp_path: Path, type_in: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    flip(vault_folder / "vault.hdr", 40)
    type_in(PASSPHRASE)
    assert command_line.main(["vault", "backup", str(vault_folder), str(tmp_path / "copy")]) == 0
    assert "its copy was used" in capsys.readouterr().err


@pytest.mark.parametrize("command", [[], ["practice"], ["practice", "--no-window"]])
def test_a_folder_without_a_vault_opens_no_window(
    qapp: QApplication,
    tmp_path: Path,
    own_home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: list[str],
) -> None:
    opened: list[QWidget] = []
    monkeypatch.setattr("desktop.app.make_window", opened.append)
    assert command_line.main(["--vault", str(tmp_path / "typo"), *command]) == 8
    printed = capsys.readouterr()
    assert printed.err.strip() == "There is no vault in that folder."
    assert printed.out == ""
    assert opened == []


def test_practice_does_not_open_a_vault_with_real_clients(
    vault_folder: Path, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command_line.main(["practice", "--no-window", "--vault", str(vault_folder)]) == 8
    assert "not for practice" in capsys.readouterr().err


# ---------------------------------------------------------------- what may not be read


def refuse(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """The system refuses to open files of that name, as it does for everybody but root."""
    real = Path.open

    def opens(self: Path, *args: object, **kwargs: object) -> object:
        if self.name.startswith(name):
            raise PermissionError(13, "Permission denied", str(self))
        return real(self, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", opens)


def test_a_closed_vault_is_not_called_damaged(vault_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, "vault.hdr")
    with pytest.raises(NotWritable) as caught:
        read_copies(vault_folder)
    assert caught.value.reason == "unreadable"
    monkeypatch.undo()
    both_headers(vault_folder)
    with pytest.raises(HeaderDamaged):
        read_copies(vault_folder)


def test_a_closed_pack_is_about_reading_not_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = tmp_path / "list.waystead"
    pack.write_bytes(b"age-encryption.org/v1\n")
    refuse(monkeypatch, "list")
    assert command_line.main(["pack", "inspect", str(pack)]) == 7
    assert "may not read" in capsys.readouterr().err


def test_a_closed_folder_is_not_content_without_problems(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "access", lambda *_args: False)
    assert command_line.main(["check-content", str(tmp_path)]) == 7
    printed = capsys.readouterr()
    assert "may not read" in printed.err
    assert printed.out == ""
