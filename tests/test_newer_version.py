"""A vault, a pack or a key of a later Waystead is called newer by every command and the window, and not touched."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop import __main__ as command_line
from desktop.storage.connection import open_database
from desktop.storage.header import SPARE, VERSION, encode, read_copies, write_header
from desktop.storage.unlocking import unlock_header
from tests.fixtures.vaults import PASSPHRASE
from tests.ui.opened import opened_window

SENTENCE = "made by a newer Waystead"
Waystead = Callable[..., tuple[int, str, str]]


@pytest.fixture
def waystead(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Waystead:
    """Run the command line with secrets on standard input; returns exit code, output and errors."""

    def run(*arguments: object, says: str = PASSPHRASE) -> tuple[int, str, str]:
        raw = f"{says}\n".encode()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
        code = command_line.main([str(each) for each in arguments])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


def newer_schema(folder: Path) -> None:
    """A later version stored what it knows in other tables: reading them as ours finds nothing, or something else."""
    unlocked = unlock_header(folder, passphrase=PASSPHRASE)
    connection = open_database(folder / "vault.db", unlocked.dek)
    connection.execute("ALTER TABLE vault_meta RENAME TO facts_of_the_vault")
    connection.execute("ALTER TABLE history RENAME TO chain")
    connection.execute("PRAGMA user_version=99")
    connection.close()
    unlocked.forget()


def newer_number_alone(folder: Path) -> None:
    """The tables look the same, and mean something else."""
    unlocked = unlock_header(folder, passphrase=PASSPHRASE)
    connection = open_database(folder / "vault.db", unlocked.dek)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    unlocked.forget()


def newer_header(folder: Path) -> None:
    unlocked = unlock_header(folder, passphrase=PASSPHRASE)
    fields = {
        **read_copies(folder).first.fields,
        "v": VERSION + 1,
        "min_reader": VERSION + 1,
        "new": {"kind": 7},
    }
    write_header(folder, encode(fields, unlocked.dek))
    write_header(folder, encode(fields, unlocked.dek))
    unlocked.forget()


def newer_header_in_one_file(folder: Path) -> None:
    """Killed between the two files: the copy is ours, and would let an older program write over the newer one."""
    ours = (folder / SPARE).read_bytes()
    newer_header(folder)
    (folder / SPARE).write_bytes(ours)


NEWER = {
    each.__name__: each for each in (newer_schema, newer_number_alone, newer_header, newer_header_in_one_file)
}


@pytest.fixture(params=NEWER)
def newer_vault(request: pytest.FixtureRequest, vault_folder: Path) -> Path:
    NEWER[request.param](vault_folder)
    return vault_folder


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*") if path.name in KEPT}


KEPT = ("vault.hdr", "vault.hdr.bak", "vault.db", "head.bin")


def test_every_command_says_so_and_leaves_the_vault_alone(
    waystead: Waystead, newer_vault: Path, tmp_path: Path
) -> None:
    before = files(newer_vault)
    pack = tmp_path / "pack.waystead"
    pack.write_bytes(b"age-encryption.org/v1\n-> X25519 abc\n")
    commands: tuple[tuple[object, ...], ...] = (
        ("vault", "verify", newer_vault),
        ("vault", "backup", newer_vault, tmp_path / "copy"),
        ("vault", "restore", newer_vault, tmp_path / "again"),
        ("--vault", newer_vault, "pack", "export", "W-1", tmp_path / "out.waystead"),
        ("--vault", newer_vault, "pack", "key"),
    )
    for arguments in commands:
        code, out, err = waystead(*arguments)
        assert (code, out) == (6, ""), (arguments, code, out, err)
        assert SENTENCE in err, arguments
        assert err.count("\n") == 1
    assert files(newer_vault) == before
    assert not [path for path in tmp_path.iterdir() if path.name in ("copy", "again", "out.waystead")]


def test_a_pack_is_not_taken_into_it(
    waystead: Waystead, newer_vault: Path, tmp_path: Path, vault_template: object
) -> None:
    ours = tmp_path / "ours"
    shutil.copytree(vault_template.folder, ours)  # type: ignore[attr-defined]
    assert waystead("--vault", ours, "pack", "key", tmp_path / "key.waystead-key")[0] == 0
    from desktop.domain.clock import SystemClock
    from desktop.storage.vault import unlock_vault

    with (
        unlock_vault(ours, passphrase=PASSPHRASE, clock=SystemClock()) as vault,
        vault.unit_of_work("t") as work,
    ):
        work.insert("clients", {"short_id": "W-0412"})
    pack = tmp_path / "list.waystead"
    made = waystead("--vault", ours, "pack", "export", "W-0412", pack, "--to", tmp_path / "key.waystead-key")
    assert made[0] == 0, made
    before = files(newer_vault)
    code, out, err = waystead("--vault", newer_vault, "pack", "import", pack)
    assert (code, out) == (6, "")
    assert SENTENCE in err
    assert files(newer_vault) == before


def test_the_window_says_so_and_crisis_opens_all_the_same(
    qapp: QApplication, newer_vault: Path, own_home: Path
) -> None:
    before = files(newer_vault)
    with opened_window(own_home, newer_vault) as opened:
        hands = opened.hands
        if not hands.shows(SENTENCE):
            # what the header does not say, only the database can
            hands.fill("lock_passphrase", PASSPHRASE)
            hands.key(Qt.Key.Key_Return)
        hands.wait(
            lambda: hands.shows(SENTENCE) or SENTENCE in hands.wrong("lock_passphrase"), "the sentence", 20
        )
        assert not opened.window.unlocked
        hands.key(Qt.Key.Key_F9)
        hands.find("crisis_screen", seconds=5)
        opened.settle()
    assert files(newer_vault) == before


# ---------------------------------------------------------------- packs and keys of a later version


def test_a_pack_in_a_later_envelope_is_called_newer(
    waystead: Waystead, vault_folder: Path, tmp_path: Path
) -> None:
    pack = tmp_path / "later.waystead"
    pack.write_bytes(b"age-encryption.org/v2\n-> hybrid abc\nabc\n--- abc\n")
    for arguments in (("pack", "inspect", pack), ("--vault", vault_folder, "pack", "import", pack)):
        code, out, err = waystead(*arguments)
        assert (code, out) == (9, ""), (arguments, err)
        assert "newer" in err


def test_a_key_file_of_a_later_version_is_called_newer(
    waystead: Waystead, vault_folder: Path, tmp_path: Path
) -> None:
    key = tmp_path / "key.waystead-key"
    assert waystead("--vault", vault_folder, "pack", "key", key)[0] == 0
    content = json.loads(key.read_text(encoding="utf-8"))
    key.write_text(json.dumps({**content, "version": 2, "second_key": "x"}), encoding="utf-8")
    code, _, err = waystead(
        "--vault", vault_folder, "pack", "export", "W-1", tmp_path / "p.waystead", "--to", key
    )
    assert code == 9
    assert "newer" in err
