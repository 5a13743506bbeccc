"""Names of every kind on every page, a passphrase of 200 characters, huge or newer packs, impossible numbers."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop import __main__ as command_line
from desktop.domain.clients import ClientDraft, Name
from desktop.exports import bundle
from desktop.storage.keys import KDF_FLOOR
from tests.fixtures.vaults import PASSPHRASE
from tests.ui import views
from tests.ui.opened import Opened, opened_window
from tests.ui.screens.plan_window import Table, table
from tests.ui.screens.session_room import draft_client, room
from tests.ui.screens.test_exchange import open_pack

__all__ = ["table"]

# letters that are composed in two ways, an emoji, Arabic, a no-break space; 200 characters
LONG = ("Ångström schläft 🌙 ليلًا هادئًا\u00a0immer " * 9)[:200]
NAMES = ("Ó", "🌱", "سميرة", "\u200fسميرة Ahmadi", "Naw Paw", "x" * 300, "بتيس" * 75, "O'Brien <b>& Co</b>")


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def lines(*secrets: str) -> None:
        raw = "".join(f"{secret}\n" for secret in secrets).encode()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))

    return lines


# ---------------------------------------------------------------- names


def uncut(opened: Opened, name: str) -> bool:
    """Nothing but the name itself, which has its ellipsis, lacks room."""
    return not [each for each in views.cut(opened) if name[:8] not in each]


@pytest.mark.parametrize("size", [(1366, 768), (400, 768)])
def test_no_name_breaks_a_page(
    qapp: QApplication, vault_folder: Path, own_home: Path, size: tuple[int, int]
) -> None:
    """One letter, 300 letters, no surname, both directions: nothing grows out of the window, no word of ours is cut."""
    with opened_window(own_home, vault_folder, size=size) as opened:
        opened.unlock()
        people = [
            opened.services.clients.add(ClientDraft(names=(Name(text=name, kind="chosen", is_chosen=True),)))
            for name in NAMES
        ]
        for name, client_id in zip(NAMES, people, strict=True):
            for screen in ("today", "clients", "client", "client_edit", "session"):
                opened.window.go(
                    screen, {"client_id": client_id} if screen in ("client", "client_edit", "session") else {}
                )
                opened.settle()
                opened.hands.wait(lambda name=name: uncut(opened, name), f"{screen} whole with {name[:8]}", 3)
                assert (opened.window.width(), opened.window.height()) == size, (name[:8], screen)
            assert opened.window.windowTitle() == "Waystead"


def test_a_signed_note_and_crisis_hold_a_name_of_300_letters(
    qapp: QApplication, vault_folder: Path, own_home: Path
) -> None:
    name = "Ñ" * 300
    with room(own_home, vault_folder, client=draft_client(name)) as at:
        at.begin()
        at.close()
        session = at.opened.services.sessions.of_client(at.client_id)[0]
        note = at.opened.services.sessions.note(session.id)
        assert note is not None
        at.opened.hands.key(Qt.Key.Key_F9)
        at.opened.hands.find("crisis_screen", seconds=5)
        assert at.opened.window.width() == 1366
        at.opened.settle()


# ---------------------------------------------------------------- a passphrase of 200 characters


def test_a_vault_made_by_a_passphrase_of_200_characters_opens_by_it_and_its_other_spelling(
    qapp: QApplication, own_home: Path
) -> None:
    import unicodedata

    with opened_window(own_home) as opened:
        hands = opened.hands
        hands.type(LONG + "\n" + LONG + "\n")
        gate = opened.window.gate
        hands.wait(lambda: gate.state.step == 1, "the recovery sheet", 20)  # type: ignore[union-attr]
        folder = gate.state.folder  # type: ignore[union-attr]
    for typed in (LONG, unicodedata.normalize("NFD", LONG)):
        with opened_window(own_home, folder) as opened:
            opened.unlock(typed)
            assert opened.window.unlocked
    with opened_window(own_home, folder) as opened:
        opened.hands.fill("lock_passphrase", LONG[:-1])
        opened.hands.key(Qt.Key.Key_Return)
        opened.hands.wait(lambda: opened.hands.wrong("lock_passphrase"), "199 of them are not enough", 20)
        assert not opened.window.unlocked


def test_and_by_the_commands(
    tmp_path: Path,
    type_in: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from desktop.storage import vault as vaults

    monkeypatch.setattr(vaults, "calibrated", lambda: KDF_FLOOR)
    type_in(LONG)
    assert command_line.main(["vault", "create", str(tmp_path / "vault")]) == 0, capsys.readouterr()
    type_in(LONG)
    assert command_line.main(["vault", "verify", str(tmp_path / "vault")]) == 0, capsys.readouterr()
    type_in(LONG + "x")
    assert command_line.main(["vault", "verify", str(tmp_path / "vault")]) == 3


# ---------------------------------------------------------------- packs


def huge(path: Path) -> None:
    """A file with a hole in it: three gigabytes that take no room on the disk."""
    with path.open("wb") as stream:
        stream.write(b"age-encryption.org/v1\n")
        stream.truncate(bundle.MAX_FILE + 1)


def later(path: Path) -> None:
    path.write_bytes(b"age-encryption.org/v2\n-> hybrid abc\nabc\n--- abc\n")


@pytest.mark.parametrize(
    ("harm", "sentence"), [(huge, "far more than a case needs"), (later, "newer Waystead")]
)
def test_a_huge_or_later_pack_is_refused_in_one_sentence(
    table: Table, tmp_path: Path, harm: Callable[[Path], None], sentence: str
) -> None:
    table.add_client()
    path = tmp_path / "list-0001.waystead"
    harm(path)
    before = table.services.clients.count()
    open_pack(table, path)
    table.wait(table.screen.take.problem.isVisible)
    assert sentence in table.screen.take.problem.accessibleName()
    assert table.screen.take.preview is None
    assert table.services.clients.count() == before


def test_the_commands_refuse_a_huge_pack_unread(
    vault_folder: Path, tmp_path: Path, type_in: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "list-0001.waystead"
    huge(path)
    assert command_line.main(["pack", "inspect", str(path)]) == 9
    type_in(PASSPHRASE)
    assert command_line.main(["--vault", str(vault_folder), "pack", "import", str(path)]) == 9
    assert "far more than a case needs" in capsys.readouterr().err


# ---------------------------------------------------------------- impossible numbers in the agency's profile


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("agency_supervisor_phone", "503 555"),
        ("agency_idle_minutes", "0"),
        ("agency_idle_minutes", "soon"),
        ("agency_recheck_days", "9999"),
        ("agency_attachment_mib", "201"),
    ],
)
def test_an_impossible_number_in_settings_is_told_below_its_field_and_stays(
    qapp: QApplication, vault_folder: Path, own_home: Path, field: str, typed: str
) -> None:
    with opened_window(own_home, vault_folder) as opened:
        opened.unlock()
        opened.window.go("settings", {"part": "agency"})
        opened.hands.rest(0.1)
        opened.hands.fill("agency_supervisor", "Dana")
        before = opened.parts.content.agency_profile().idle_minutes
        opened.hands.fill(field, typed)
        said = opened.hands.wait(lambda: opened.hands.wrong(field), "the sentence", 10)
        assert said
        editor = opened.hands.find(field).findChild(QLineEdit)
        assert editor is not None
        assert editor.text() == typed
        assert opened.parts.content.agency_profile().idle_minutes == before
