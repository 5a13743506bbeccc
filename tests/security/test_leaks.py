"""The needle: typed into every field of every page, then looked for in every file, the clipboard and the titles.

A file that does hold it must be found by the same search, in each encoding: that is the control.
"""

from __future__ import annotations

import os
import re
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from desktop.commands.tour_parts.hands import live
from tests.fixtures.vaults import FakeClock
from tests.ui import views
from tests.ui.filled import fill
from tests.ui.opened import Opened, opened_window

NEEDLE = "Zyxomma Quirvelt"
WITHOUT_CLIENTS = {"officer", "files", "cover", "settings", "settings-look", "separation"}
"""Pages for file names and for the agency's profile, which is plain by design and read while locked."""
ALLOWED = {"path_field", "file_path", "file_name", "lock_passphrase", "vault_label"}
"""Fields that say where a file goes, open the vault, or name it on the lock screen: not about a person, and said so."""


def encodings(needle: str) -> list[bytes]:
    """Return the needle as it could stand in a file."""
    spelled = {needle, needle.upper(), needle.lower(), needle.replace(" ", "%20"), needle.replace(" ", "_")}
    return [word.encode(code) for word in spelled for code in ("utf-8", "utf-16-le", "utf-16-be")]


def found_in(folders: list[Path], needle: str) -> list[str]:
    """Return every file below `folders` that holds the needle in its name or its bytes."""
    wanted = encodings(needle)
    found = []
    for folder in folders:
        for base, _folders, names in os.walk(folder):
            for name in names:
                path = Path(base) / name
                try:
                    data = path.read_bytes()
                except OSError:
                    continue
                if any(word in data or word in os.fsencode(path.name) for word in wanted) or _packed(
                    data, wanted
                ):
                    found.append(str(path))
    return found


def _packed(data: bytes, wanted: list[bytes]) -> bool:
    """Look into a stream that is only deflated."""
    try:
        return any(word in zlib.decompress(data) for word in wanted)
    except zlib.error:
        return False


def editors(opened: Opened) -> list[QWidget]:
    """Return every text field that can be seen and written in."""
    top = opened.window.outer.currentWidget()
    return [
        each
        for each in top.findChildren(QWidget)
        if isinstance(each, QLineEdit | QPlainTextEdit)
        and each.isVisible()
        and each.isEnabled()
        and not each.isReadOnly()
        and not _called(each) & ALLOWED
    ]


def _called(widget: QWidget) -> set[str]:
    names: set[str] = set()
    up: QWidget | None = widget
    while up is not None:
        names.add(up.objectName())
        up = up.parentWidget()
    return names


def type_everywhere(opened: Opened) -> int:
    """Put the needle into each field on the page by keys; returns how many there were."""
    count = 0
    for editor in editors(opened):
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if QApplication.focusWidget() is not editor:
            continue
        opened.hands.type(NEEDLE)
        count += 1
    return count


def titles() -> list[str]:
    """Return what the system is told about every own window."""
    windows = [f"{each.windowTitle()} {each.windowFilePath()}" for each in QApplication.topLevelWidgets()]
    return windows + [each.title() for each in QGuiApplication.allWindows()]


@pytest.mark.slow
@pytest.mark.timeout(400)  # every page of the program; it grows with them
def test_the_needle_is_nowhere_outside_the_vault(
    qapp, vault_template, tmp_path, own_home, monkeypatch
) -> None:
    home, temp = tmp_path / "waystead", tmp_path / "temp"
    temp.mkdir()
    for name in ("TMPDIR", "TMP", "TEMP"):
        monkeypatch.setenv(name, str(temp))
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "person" / name))
    monkeypatch.setenv("WAYSTEAD_HOME", str(home))
    filled = fill(vault_template.folder, home / "data" / "vaults" / "0a0b0c0d")
    typed: dict[str, int] = {}
    saved = 0
    with opened_window(home, clock=FakeClock()) as opened:
        opened.unlock()
        for view in views.open_views(filled):
            if view.name in WITHOUT_CLIENTS:
                continue
            opened.window.close_crisis()
            view.show(opened, filled)
            opened.settle()
            typed[view.name] = type_everywhere(opened)
            opened.hands.key(Qt.Key.Key_Return)
            live(30)
            opened.settle()
            assert not [each for each in titles() if NEEDLE in each], view.name
        clipboard = QApplication.clipboard()
        assert NEEDLE not in clipboard.text()
        saved = _rows_with_needle(opened)
        opened.window.close_crisis()
        opened.window.lock()
        opened.hands.rest(0.2)
        assert opened.relauncher.told
        state = opened.relauncher.told[0].as_text()
        assert NEEDLE not in state
    assert sum(typed.values()) >= 15, typed
    assert saved, "nothing that was typed reached the vault: the test typed into the air"
    QSettings("QtProject").sync()
    assert found_in([tmp_path, own_home], NEEDLE) == []
    own = [entry.relative_to(home).as_posix() for entry in home.rglob("*") if entry.is_file()]
    assert [name for name in own if not any(re.fullmatch(allowed, name) for allowed in EXPECTED_FILES)] == []


EXPECTED_FILES = (
    r"data/vaults/[0-9a-f]{8}/(vault\.(db|db-wal|db-shm|hdr|hdr\.bak)|head\.bin|lock|crisis\.open\.[0-9a-f]{8}|ballast|inbox/ballast)",
    r"data/vaults/[0-9a-f]{8}/inbox/[0-9a-f]{32}",
    r"config/(preferences\.toml|inbox-keys\.json)",
    r"data/agency/profile\.toml",
    r"logs/waystead\.log",
)


def _rows_with_needle(opened: Opened) -> int:
    """Count tables of the open vault that hold the needle."""
    assert opened.window.opened is not None
    connection = opened.window.opened.vault.connection()
    names = [
        row["name"]
        for row in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
        )
    ]
    count = 0
    for name in names:
        for row in connection.execute(f'SELECT * FROM "{name}"'):
            if any(isinstance(value, str) and NEEDLE in value for value in tuple(row)):
                count += 1
                break
    return count


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_the_search_finds_a_file_that_holds_it(tmp_path, encoding) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "notes.bin").write_bytes(b"\x00\xff" * 50 + NEEDLE.encode(encoding) + b"\x00")
    (tmp_path / "innocent.txt").write_text("nothing here", encoding="utf-8")
    assert found_in([tmp_path], NEEDLE) == [str(tmp_path / "deep" / "notes.bin")]


def test_the_search_finds_a_file_name_and_a_packed_file(tmp_path) -> None:
    (tmp_path / NEEDLE).write_bytes(b"")
    (tmp_path / "packed").write_bytes(zlib.compress(b"x" * 100 + NEEDLE.encode()))
    assert len(found_in([tmp_path], NEEDLE)) == 2
