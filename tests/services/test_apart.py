"""A process apart: given the file and nothing else, ended when it takes too long, and not believed blindly."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from desktop.domain.errors import InvalidInput
from desktop.services import apart, apart_frames, listening
from desktop.services.apart import Apart, end_all, environment
from desktop.services.apart_drawing import Drawing, pages_of_pdf
from desktop.services.attachments import AttachmentsService
from desktop.services.ledger import LedgerService
from desktop.services.listening import Listening, Told
from desktop.storage.vault import OpenVault
from tests.domain.test_file_types import jpeg_with_place
from tests.fixtures.strange_files import endless_pdf, tone, wav

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture
def files(vault: OpenVault) -> AttachmentsService:
    return AttachmentsService(vault, LedgerService(vault), lambda: 25)


def kept(vault: OpenVault, files: AttachmentsService, folder: Path, name: str, data: bytes) -> str:
    with vault.unit_of_work("a client") as work:
        client_id = work.insert("clients", {"short_id": name[:8]})
    path = folder / name
    path.write_bytes(data)
    try:
        return files.take_in(client_id, files.look(path))
    finally:
        path.unlink()


def gone(pid: int, seconds: float = 5.0) -> bool:
    until = time.monotonic() + seconds
    while psutil.pid_exists(pid) and time.monotonic() < until:
        time.sleep(0.02)
    return not psutil.pid_exists(pid)


def limits_of(pid: int) -> dict[str, str]:
    lines = Path(f"/proc/{pid}/limits").read_text(encoding="ascii").splitlines()[1:]
    return {line[:25].strip(): line[25:].split()[0] for line in lines}


def test_a_page_that_draws_for_ever_is_given_up_and_the_next_is_drawn(
    vault: OpenVault, files: AttachmentsService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file_id = kept(vault, files, tmp_path, "endless.pdf", endless_pdf())
    drawing = Drawing(files, file_id)
    second = drawing.draw(1, 300)
    assert (second.width, second.height, second.pages, second.solid) == (300, 400, 2, True)
    assert len(set(second.data[::4])) > 1
    pid = drawing.pid
    if sys.platform == "linux":
        limits = limits_of(pid)
        assert limits["Max core file size"] == limits["Max file size"] == "0"
        assert limits["Max data size"] == str(1024**3)
        assert int(limits["Max cpu time"]) < 60
        assert Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[-3:] == [b"apart", b"draw", b""]
    monkeypatch.setattr(apart, "SECONDS", 0.5)
    begun = time.monotonic()
    with pytest.raises(InvalidInput) as slow:
        drawing.draw(0, 300)
    assert slow.value.reason == "file_slow"
    assert time.monotonic() - begun < 5
    assert gone(pid)
    monkeypatch.setattr(apart, "SECONDS", 20.0)
    assert drawing.draw(1, 300).data == second.data
    # nobody looks any more, in the middle of it
    raised: list[str] = []

    def draw() -> None:
        try:
            drawing.draw(0, 300)
        except InvalidInput as error:
            raised.append(error.reason)

    thread, pid = threading.Thread(target=draw), drawing.pid
    thread.start()
    time.sleep(0.2)
    end_all()
    thread.join(5)
    assert raised == ["file_slow"]
    assert gone(pid)
    drawing.end()


def test_pictures_and_looks_come_from_there_too(
    vault: OpenVault, files: AttachmentsService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file_id = kept(vault, files, tmp_path, "door.jpg", jpeg_with_place())
    drawing = Drawing(files, file_id)
    drawn = drawing.draw(0, 20)
    assert drawn.width == 20
    assert drawn.pages == 1
    assert len(drawn.data) == 4 * 20 * drawn.height
    drawing.end()
    assert gone(drawing.pid)
    with pytest.raises(InvalidInput) as refused:
        pages_of_pdf([b"%PDF-1.4\nnothing more"])
    assert refused.value.reason == "file_damaged"
    monkeypatch.setattr(apart, "SECONDS", 0.01)
    with pytest.raises(InvalidInput) as refused:
        pages_of_pdf([endless_pdf()])
    assert refused.value.reason == "file_slow_to_look"


def test_it_is_given_nothing_of_the_vault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYSTEAD_LOCKED", '{"vault": "0a0b"}')
    monkeypatch.setenv("WAYSTEAD_HOME", "/somewhere")
    monkeypatch.setenv("SECRET", "x")
    given = environment()
    assert set(given) <= {*apart.PASSED_ON, "QT_QPA_PLATFORM", "PYTHONPATH"}
    assert "somewhere" not in " ".join(given.values())


def test_a_lock_ends_them_all_while_another_thread_begins_one(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[Apart] = []

    class Watched(weakref.WeakSet[Apart]):
        """Has another thread begin one in the middle of every look at it."""

        def __iter__(self) -> Iterator[Apart]:
            for each in super().__iter__():
                other = threading.Thread(target=lambda: begun.append(Apart("draw")))
                other.start()
                other.join(0.05)
                yield each

    monkeypatch.setattr(apart, "_all", Watched())
    first = [Apart("draw") for _ in range(3)]
    end_all()
    assert all(each.ended for each in first)


def test_what_is_no_frame_is_not_believed() -> None:
    with pytest.raises(apart_frames.Garbled):
        apart_frames.read_frame(io.BytesIO(b"B\xff\xff\xff\xff" + bytes(100)))
    assert apart_frames.read_frame(io.BytesIO(b"B\0\0\0\x09short")) is None
    assert apart_frames.read_frame(io.BytesIO(b"B\0")) is None
    whole = apart_frames.frame(b"B", b"abc") + apart_frames.frame(b"J", b"")
    assert list(apart_frames.frames(io.BytesIO(whole))) == [(b"B", b"abc"), (b"J", b"")]
    for facts in ({}, {"state": "playing", "at": "x", "length": 1}, {"state": "rule", "at": 1, "length": 1}):
        with pytest.raises(InvalidInput):
            listening._read(facts)
    assert listening._read({"state": "paused", "at": 9**30, "length": 10}) == Told("paused", 10, 10)
    # one that does not live at all
    nobody = Apart("nothing of the kind")
    nobody.start()
    with pytest.raises(InvalidInput, match="file_slow"):
        nobody.ask({})
    assert nobody.ended


class Heard:
    """What a player tells, in order."""

    def __init__(self) -> None:
        self.all: list[Told] = []
        self._came = threading.Condition()

    def __call__(self, told: Told) -> None:
        with self._came:
            self.all.append(told)
            self._came.notify_all()

    def wait(self, state: str, at: int = 0, seconds: float = 15.0) -> Told:
        with self._came:
            assert self._came.wait_for(lambda: self._found(state, at), seconds), self.all[-5:]
            found = self._found(state, at)
            assert found is not None
            return found

    def forget(self) -> None:
        with self._came:
            self.all.clear()

    def _found(self, state: str, at: int) -> Told | None:
        return next((told for told in self.all if told.state == state and told.at >= at), None)


def test_a_recording_plays_pauses_jumps_and_ends(
    vault: OpenVault, files: AttachmentsService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "OUTPUT", ["null"])
    file_id = kept(vault, files, tmp_path, "tone.ogg", tone("tone.ogg"))
    heard = Heard()
    player = Listening(heard)
    ready = player.open(files, file_id)
    assert (ready.state, ready.at) == ("ready", 0)
    assert ready.length == pytest.approx(3000, rel=0.02)
    assert heard.all == []
    player.play()
    assert heard.wait("playing", 200).at < 1500
    player.pause()
    paused = heard.wait("paused")
    heard.forget()
    player.seek(2700)
    assert heard.wait("paused", 2700).at == 2700
    player.speed(125)
    player.play()
    assert heard.wait("ended").at == pytest.approx(ready.length, abs=100)
    assert paused.at < 2700
    # again from the beginning
    heard.forget()
    player.play()
    assert heard.wait("playing", 100).at < 2000
    (decoder,) = psutil.Process(player.pid).children()
    if sys.platform == "linux":
        closed = limits_of(decoder.pid)
        assert closed["Max open files"] == closed["Max file size"] == closed["Max processes"] == "0"
    # whoever decodes is gone: a reason comes, and the window's side lives
    decoder.kill()
    assert heard.wait("gone").reason == "sound_slow"
    assert gone(player.pid)


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="stops a process")
def test_one_that_hangs_is_ended_with_whoever_decodes_for_it(
    vault: OpenVault, files: AttachmentsService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "OUTPUT", ["null"])
    file_id = kept(vault, files, tmp_path, "long.wav", wav(60))
    heard = Heard()
    player = Listening(heard)
    assert player.open(files, file_id).length == 60_000
    player.play()
    heard.wait("playing", 100)
    (decoder,) = psutil.Process(player.pid).children()
    os.kill(player.pid, signal.SIGSTOP)
    begun = time.monotonic()
    player.end()
    assert time.monotonic() - begun < 2
    assert gone(player.pid)
    assert gone(decoder.pid)
    heard.wait("gone")


def test_without_an_output_and_without_a_recording(
    vault: OpenVault, files: AttachmentsService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # a server of a kind that is hardly ever there: the real way of having no output
    monkeypatch.setattr(listening, "OUTPUT", ["jack"])
    heard = Heard()
    player = Listening(heard)
    player.open(files, kept(vault, files, tmp_path, "tone.mp3", tone("tone.mp3")))
    player.play()
    heard.wait("no_device")
    player.end()
    for name, data, reason in (
        ("half.ogg", tone("tone.ogg")[:400], "sound_damaged"),
        ("text.mp3", b"ID3" + b"dear all\n" * 500, "sound_damaged"),
        ("memo.m4a", b"\0\0\0\x20ftypM4A " + bytes(500), "sound_form"),
    ):
        refused = Listening(heard)
        with pytest.raises(InvalidInput) as caught:
            refused.open(files, kept(vault, files, tmp_path, name, data))
        assert caught.value.reason == reason, name
        assert not refused.pid or gone(refused.pid)


@pytest.mark.skipif(sys.platform != "linux", reason="the limit counts threads on Linux only")
def test_whoever_is_not_the_superuser_can_draw() -> None:
    """Tests often run as the superuser, whom a limit of processes does not hold; drawing starts a thread."""
    words = (
        "import os, resource, threading; from desktop.commands.apart import write_nothing\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "write_nothing(); t = threading.Thread(target=print, args=('drawn',)); t.start(); t.join()"
    )
    done = subprocess.run(
        [sys.executable, "-c", words], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout.strip() == "drawn", done.stderr
