"""Files of a client in the window: chosen, asked about, kept, stopped, seen, named, given out, removed, covered."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt

from desktop.domain.errors import InvalidInput
from desktop.ui.screens.client import ClientScreen
from desktop.ui.screens.client_file import ClientFileScreen
from desktop.ui.screens.client_files import ClientFiles
from desktop.ui.screens.record_photo import PhotoPart
from desktop.ui.widgets.page_picture import PagePicture
from tests.domain.test_file_types import PLACE
from tests.security.test_leaks import found_in
from tests.ui.filled import photo, two_pages
from tests.ui.screens.client_room import Room, client_room

NEEDLE = "Zyxomma Quirvelt"


def part(room: Room) -> ClientFiles:
    assert isinstance(room.screen, ClientScreen)
    assert isinstance(room.screen._part, ClientFiles)
    return room.screen._part


def page(room: Room) -> ClientFileScreen:
    room.opened.hands.wait(lambda: isinstance(room.screen, ClientFileScreen), "the file's page", 10)
    assert isinstance(room.screen, ClientFileScreen)
    return room.screen


def choose(room: Room, path: Path) -> None:
    """Type the path on our own page for files."""
    room.go("client", client_id=room.samira, part="files")
    room.opened.hands.click("files_add")
    room.opened.hands.fill("file_path", str(path))
    room.opened.hands.key(Qt.Key.Key_Return)


def drawn(room: Room) -> ClientFileScreen:
    screen = page(room)
    room.opened.hands.wait(lambda: not screen.view.sheet._pixmap.isNull(), "the page drawn", 10)
    return screen


def refusal(room: Room) -> str:
    problem = part(room).problem
    room.opened.hands.wait(problem.isVisible, "what is wrong", 10)
    return problem.accessibleName()


def test_a_file_is_kept_seen_named_given_out_and_removed(
    qapp: object, vault_folder: Path, tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside, temp, out = tmp_path / "outside", tmp_path / "temp", tmp_path / "out"
    for folder in (outside, temp, out):
        folder.mkdir()
    for name in ("TMPDIR", "TMP", "TEMP"):
        monkeypatch.setenv(name, str(temp))
    picture = outside / "door.jpg"
    picture.write_bytes(photo())
    letter = outside / "letter.pdf"
    letter.write_bytes(two_pages())
    words = outside / "message.txt"
    words.write_text(f"{NEEDLE}\n" * 3000, encoding="utf-8")
    with client_room(own_home, vault_folder) as room:
        hands, files = room.opened.hands, room.opened.services.attachments
        # bad ones first: each with its sentence, and nothing kept
        liar = outside / "photo.png"
        liar.write_bytes(b"MZ\x90\0 not a picture")
        choose(room, liar)
        assert "inside is another" in refusal(room)
        with (outside / "film.ogg").open("wb") as film:
            film.truncate(2 * 1024**3)
        choose(room, outside / "film.ogg")
        assert "25 MiB" in refusal(room)
        (outside / "film.ogg").unlink()
        assert files.of_client(room.samira) == []
        # a picture with its place: kept without it, by the button that has the focus
        choose(room, picture)
        hands.wait(part(room).question.isVisible, "the question", 10)
        assert part(room).without_button.hasFocus()
        hands.key(Qt.Key.Key_Return)
        screen = drawn(room)
        assert screen.view.sheet.accessibleName().startswith("Picture: ")
        (kept,) = files.of_client(room.samira)
        assert PLACE not in b"".join(files.open(kept.id).pieces())
        # a letter: turned over and zoomed by keys, and named
        choose(room, letter)
        screen = drawn(room)
        assert screen.view.pane.hasFocus()
        assert screen.view.where.text().count("%") == 1
        narrow = screen.view.sheet.width()
        hands.key(Qt.Key.Key_PageDown)
        hands.wait(lambda: "2" in screen.view.sheet.accessibleName()[:9], "the second page", 10)
        hands.key(Qt.Key.Key_Plus)
        hands.wait(lambda: screen.view.sheet.width() > narrow * 1.4, "a larger page", 10)
        hands.fill("file_title", "From the school")
        hands.fill("file_reason", "Enrolment")
        hands.key(Qt.Key.Key_Tab)
        hands.click("file_kind_letter")
        room.opened.settle()
        room.opened.settle()
        about = files.get(screen.params["file_id"])
        assert about is not None
        assert (about.title, about.reason, about.kind) == ("From the school", "Enrolment", "letter")
        assert room.opened.services.interface.drafts("file_about/") == {}
        # the whole page again, so that the wheel turns what is below it
        screen.view.sheet.setFocus()
        hands.key(Qt.Key.Key_0)
        hands.wait(lambda: screen.view.sheet.width() <= narrow, "the whole page", 10)
        # given out: to whom and who could find it come first
        hands.click("file_give")
        assert not screen.give.save_button.isEnabled()
        room.choose("file_to", "client")
        assert not screen.give.save_button.isEnabled()
        screen.give.finders.set_values(["sees_papers"])
        screen.give._show_state()
        assert screen.give.careful.isVisible()
        hands.click("file_save")
        hands.fill("file_path", str(out))
        hands.key(Qt.Key.Key_Return)
        hands.click("file_take")
        hands.wait(lambda: list(out.glob("*.pdf")), "the file", 10)
        hands.wait(screen.give.result.isVisible, "that it is saved", 10)
        assert next(out.glob("*.pdf")).read_bytes() == letter.read_bytes()
        (entry,) = room.opened.services.ledger.of_client(room.samira)
        assert (entry["what"], entry["to_kind"]) == ("attachment", "client")
        assert "sees_papers" in entry["data"]
        # removed, and back by undo
        hands.click("file_remove")
        hands.wait(lambda: isinstance(room.screen, ClientScreen), "the list", 10)
        assert len(files.of_client(room.samira)) == 1
        assert room.opened.window.frame is not None
        room.opened.window.frame.foot.undo_line.undone.emit()
        room.opened.settle()
        assert len(files.of_client(room.samira)) == 2
        # a photo of the client: chosen from the files, seen only when asked for, and covered by leaving (C1)
        show_photo(room, kept.id)
        # a text, read inside; nothing of it stands anywhere in plain, also not after a stop
        choose(room, words)
        screen = page(room)
        hands.wait(lambda: NEEDLE in screen.view.text.text(), "the words", 10)
        assert screen.view.text.text().count(NEEDLE) == 3000
        long = outside / "long.txt"
        long.write_text(f"{NEEDLE} again\n" * 300_000, encoding="utf-8")
        choose(room, long)
        hands.wait(lambda: part(room).working.isVisible() and part(room).stop_button.isVisible(), "Stop", 10)
        hands.wait(lambda: "%" in part(room).progress.text(), "progress", 20)
        part(room)._on_stop()
        assert "Stopped" in refusal(room)
        hands.wait(lambda: _tables(room) == (3, 0), "nothing half", 20)
        ops = room.opened.services.history.rows("saw", room.samira)
        assert {row.kind for row in ops} >= {"attachment"}
        for path in (words, long):
            path.unlink()
        room.opened.window.lock()
        hands.rest(0.2)
        state = room.opened.relauncher.told[0].as_text()
        assert NEEDLE not in state
        assert "school" not in state
    assert found_in([tmp_path, own_home], NEEDLE) == []
    assert list(temp.iterdir()) == []
    words.write_text(NEEDLE, encoding="utf-8")
    assert found_in([tmp_path], NEEDLE) == [str(words)]


def show_photo(room: Room, picture: str) -> None:
    hands, files = room.opened.hands, room.opened.services.attachments

    def part_of_record() -> PhotoPart:
        room.go("client", client_id=room.samira, part="record")
        return room.screen.findChild(PhotoPart)  # type: ignore[return-value]

    photo = part_of_record()
    assert photo.show_button is None
    hands.click(f"record_photo_{picture}")
    room.opened.settle()
    hands.click("record_photo_show")
    hands.wait(lambda: photo.is_shown, "the photo", 10)
    room.go("today")
    photo = part_of_record()
    assert not photo.is_shown
    for name, params in (("today", {}), ("clients", {}), ("client", {"client_id": room.samira})):
        page_shown = room.go(name, **params)
        assert not page_shown.findChildren(PagePicture)
    # a file that is taken out is no photo any more; nobody else's picture can be one
    about = files.photo_of(room.samira)
    assert about is not None
    assert about.kind == "photo_of_client"
    refused = room.opened.parts.tasks.write(room.opened.window, files.choose_photo, room.oksana, picture)
    room.opened.settle()
    assert isinstance(refused.error, InvalidInput)
    part_of_record()
    hands.click("record_photo_none")
    room.opened.settle()
    assert files.photo_of(room.samira) is None
    assert hands.shows("Nobody needs one")


def _tables(room: Room) -> tuple[int, int]:
    conn = room.opened.services.vault.connection()
    whole, half = (
        conn.execute(f"SELECT count(*) FROM attachments WHERE complete = {number}").fetchone()[0]
        for number in (1, 0)
    )
    return cast("tuple[int, int]", (whole, half))
