"""A recording is listened to inside the window, and is silent as soon as anything else comes first."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import psutil
import pytest
from PySide6.QtCore import Qt

from desktop.services import apart, listening
from desktop.ui.screens.client_file import ClientFileScreen
from desktop.ui.screens.client_file_sound import SoundView
from tests.fixtures.strange_files import endless_pdf, tone, wav
from tests.security.test_leaks import found_in
from tests.ui.screens.client_room import Room, client_room

NEEDLE = "Quendela Ostrivane"


class Listener:
    """The page of one file, and what its player does."""

    def __init__(self, room: Room, folder: Path) -> None:
        self.room, self.hands, self.folder = room, room.opened.hands, folder

    def keep(self, name: str, data: bytes) -> str:
        files = self.room.opened.services.attachments
        path = self.folder / name
        path.write_bytes(data)
        try:
            return files.take_in(self.room.samira, files.look(path))
        finally:
            path.unlink()

    def show(self, file_id: str) -> ClientFileScreen:
        screen = self.room.go("client_file", client_id=self.room.samira, file_id=file_id)
        return cast("ClientFileScreen", screen)

    @property
    def sound(self) -> SoundView:
        screen = self.room.screen
        assert isinstance(screen, ClientFileScreen)
        assert screen.view.sound is not None
        return screen.view.sound

    def play(self) -> int:
        """Press Space on the button that has the keyboard; returns the number of the process that plays."""
        sound = self.sound
        sound.play.setFocus()
        self.hands.key(Qt.Key.Key_Space)
        self.hands.wait(lambda: sound._now.state == "playing" and sound._now.at > 0, "the recording", 20)
        assert sound._listening is not None
        assert psutil.pid_exists(sound._listening.pid)
        return sound._listening.pid

    def silent(self, sound: SoundView, pid: int) -> None:
        """Whatever came stopped it."""
        assert sound._listening is None
        assert not sound.plays
        self.gone(pid)

    def gone(self, pid: int) -> None:
        """Ended when it was left, and cleared away a moment later."""
        self.hands.wait(lambda: not psutil.pid_exists(pid), "its end", 2)

    def told(self, part: str) -> None:
        view = cast("ClientFileScreen", self.room.screen).view
        self.hands.wait(lambda: view.note.isVisible() and part in view.note.accessibleName(), part, 20)


def test_a_recording_is_heard_and_stops_for_everything(
    qapp: object, vault_folder: Path, tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "OUTPUT", ["null"])
    outside, temp = tmp_path / "outside", tmp_path / "temp"
    for folder in (outside, temp):
        folder.mkdir()
    for name in ("TMPDIR", "TMP", "TEMP"):
        monkeypatch.setenv(name, str(temp))
    data = wav(90, inside=NEEDLE.encode())
    assert NEEDLE.encode() in data
    with client_room(own_home, vault_folder) as room:
        at = Listener(room, outside)
        hands = at.hands
        wave_id = at.keep("call.wav", data)
        at.show(wave_id)
        sound = at.sound
        # nothing was decoded and nothing plays; the warning stands there before anything can be heard
        assert sound._listening is None
        assert sound.play.hasFocus()
        assert "People near you can hear" in sound.warning.accessibleName()
        assert not sound.slider.isEnabled()
        pid = at.play()
        assert sound.where.text().replace("\u2066", "").replace("\u2069", "").endswith("of 1:30")
        assert sound.play.label() == "Pause"
        # another place by key and by button, spoken in words
        sound.slider.setFocus()
        hands.key(Qt.Key.Key_End)
        hands.wait(lambda: sound._now.state == "ended", "the end", 15)
        hands.key(Qt.Key.Key_Home)
        hands.click("sound_on")
        hands.wait(lambda: sound._now.at >= 10_000, "ten seconds on")
        assert sound.slider.value() == sound._now.at // 1000
        room.choose("sound_speed", "75")
        # Space wherever the keyboard is in here
        sound.slider.setFocus()
        hands.key(Qt.Key.Key_Space)
        hands.wait(lambda: sound._now.state == "playing" and sound._now.at > 10_000, "it plays on")
        hands.key(Qt.Key.Key_Space)
        hands.wait(lambda: sound._now.state == "paused", "a pause")
        assert psutil.pid_exists(pid)
        spoken = sound.slider.accessibleName().replace("\u2066", "").replace("\u2069", "")
        assert "10 s of 1 min 30 s" in spoken or "11 s of 1 min 30 s" in spoken
        assert hands.shows("0.75×")
        # another page, and back: the same place is not played by itself
        pid = at.play()
        room.go("today")
        at.silent(sound, pid)
        at.show(wave_id)
        assert sound._listening is None
        # the cover
        pid = at.play()
        room.opened.window.hide_pressed()
        at.silent(sound, pid)
        room.opened.window.covering.uncover()
        assert sound._listening is None
        # a crisis
        pid = at.play()
        room.opened.window.open_crisis(room.samira)
        at.silent(sound, pid)
        room.opened.window.close_crisis()
        room.opened.settle()
        assert sound._listening is None
        # one that plays on after Pause is ended for it
        at.show(wave_id)
        pid = at.play()
        psutil.Process(pid).suspend()
        hands.key(Qt.Key.Key_Space)
        hands.wait(lambda: not psutil.pid_exists(pid), "its end", 10)
        at.silent(sound, pid)
        # locked in the middle
        pid = at.play()
        room.opened.window.lock()
        assert not psutil.pid_exists(pid), "a lock waits for it: the program may be replaced"
    assert found_in([tmp_path, own_home], NEEDLE) == []
    assert list(temp.iterdir()) == []


def test_what_cannot_be_heard_or_drawn_is_said_and_the_window_lives(
    qapp: object, vault_folder: Path, tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # a server that is hardly ever there: the real way of having no output
    monkeypatch.setattr(listening, "OUTPUT", ["jack"])
    with client_room(own_home, vault_folder) as room:
        at = Listener(room, tmp_path)
        hands = at.hands
        at.show(at.keep("memo.m4a", b"\0\0\0\x20ftypM4A " + bytes(500)))
        at.told("kind of recording cannot be played here")
        assert hands.look("sound_play") is None
        for name, data, words in (
            ("voice.ogg", tone("tone.ogg"), "No sound output of this computer answers"),
            ("half.ogg", tone("tone.ogg")[:500], "damaged or not whole"),
            ("letter.mp3", b"ID3" + b"dear all\n" * 900, "damaged or not whole"),
        ):
            at.show(at.keep(name, data))
            hands.key(Qt.Key.Key_Space)
            at.told(words)
            assert not at.sound.plays
            assert not at.sound.play.busy
        # an endless page: told in words, and the other page is drawn
        at.show(at.keep("endless.pdf", endless_pdf()))
        screen = cast("ClientFileScreen", room.screen)
        monkeypatch.setattr(apart, "SECONDS", 5.0)
        hands.wait(lambda: screen.view._drawing is not None and screen.view._drawing.pid, "a process", 10)
        drawing = screen.view._drawing
        assert drawing is not None
        pid = drawing.pid
        # left in the middle of it: nothing draws any more
        room.go("today")
        at.gone(pid)
        at.show(screen.params["file_id"])
        hands.wait(
            lambda: screen.view._drawing is not None and screen.view._drawing.pages == 2, "the pages", 20
        )
        drawing = screen.view._drawing
        assert drawing is not None
        psutil.Process(drawing.pid).suspend()  # it would only use up the processor of the machine that tests
        at.told("takes too long to draw")
        assert not screen.view.pane.isVisible()
        monkeypatch.setattr(apart, "SECONDS", 20.0)
        hands.click("file_next")
        hands.wait(lambda: screen.view.sheet.accessibleName().startswith("Page "), "the other page", 20)
        assert screen.view.pane.isVisible()
        assert not screen.view.note.isVisible()
