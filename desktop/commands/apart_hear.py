"""Plays a recording in a process apart; another one, which can open nothing, decodes it for this one.

It never plays by itself. Sound is decoded about a second ahead, so that memory stays the same however long it is.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from typing import TYPE_CHECKING, Any

from desktop.commands.apart import renew_time
from desktop.commands.apart_device import WIDTH, Device, NoDevice
from desktop.domain.errors import InvalidInput
from desktop.domain.tempo import Tempo
from desktop.services import apart_frames as frames
from desktop.services.apart import Apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.commands.apart import Channel

AHEAD_SECONDS, PIECE_SECONDS = 1.0, 0.25
DECODE_SECONDS = 8.0
"""For a quarter of a second of sound; what takes longer hangs."""
OUT_SECONDS = 0.2
TELL_SECONDS = 0.2
"""How often it says where it is while it plays."""


class Player:
    """One recording. `_change` guards what the device's thread, the filling and the asking one share."""

    def __init__(self, channel: Channel, decoder: Apart, facts: dict[str, Any], backend: str) -> None:
        self._channel, self._decoder, self._backend = channel, decoder, backend
        self.rate, self.channels, self.frames = (
            int(facts["rate"]),
            int(facts["channels"]),
            int(facts["frames"]),
        )
        self._wide = WIDTH * self.channels
        self._change = threading.Condition()
        self._queue: deque[tuple[int, memoryview]] = deque()
        self._queued = 0
        self._at, self._seek = 0, 0
        self._percent = 100
        self._playing = self._no_more = False
        self._device: Device | None = None
        self._output = threading.Lock()
        self._wanted = object()
        """Another one after each jump: what was decoded for the place before is thrown away."""
        self._told = 0.0

    # ------------------------------------------------------------ what is asked

    def play(self) -> None:
        """Play from where it is; from the beginning when it was at the end."""
        with self._change:
            if self._no_more and not self._queued:
                self._go_to(0)
        try:
            with self._output:
                if self._device is None:
                    self._device = Device(self.rate, self.channels, self._give, self._on_lost, self._backend)
                    self._device.start()
        except NoDevice:
            self.pause("no_device")
            return
        with self._change:
            self._playing = True
            self._change.notify_all()
        self.tell()

    def pause(self, state: str = "") -> None:
        """Be silent at once, then let go of the output."""
        with self._change:
            self._playing = False
        with self._output:
            if self._device is not None:
                self._device.close()
                self._device = None
        self.tell(state)

    def seek(self, milliseconds: int) -> None:
        """Go on at another place."""
        with self._change:
            self._go_to(milliseconds * self.rate // 1000)
            self._change.notify_all()
        self.tell()

    def speed(self, percent: int) -> None:
        """Go on slower or faster from here."""
        with self._change:
            self._percent = max(50, min(percent, 200))
            self._go_to(self._at)
            self._change.notify_all()
        self.tell()

    def tell(self, state: str = "") -> None:
        """Say how it stands."""
        with self._change:
            state = state or ("playing" if self._playing else "paused")
            told = {"state": state, "at": self._at * 1000 // self.rate}
        self._channel.answer({**told, "length": self.frames * 1000 // self.rate})

    def _go_to(self, at: int) -> None:
        self._at = self._seek = max(0, min(at, self.frames))
        self._queue.clear()
        self._queued = 0
        self._no_more = False
        self._wanted = object()

    # ------------------------------------------------------------ the other threads

    def _give(self, count: int) -> bytes:
        """Return up to `count` frames for the device."""
        left, parts = count * self._wide, []
        with self._change:
            if not self._playing:
                return b""
            while left and self._queue:
                at, sound = self._queue.popleft()
                part = sound[:left]
                parts.append(part)
                done = len(part) // self._wide
                self._queued -= done
                self._at = min(self.frames, at + done * self._percent // 100)
                if len(part) < len(sound):
                    self._queue.appendleft((self._at, sound[len(part) :]))
                left -= len(part)
            self._change.notify_all()
        return b"".join(parts)

    def fill(self) -> None:
        """Decode ahead for as long as this process lives; says from time to time where it is."""
        tempo, wanted = Tempo(self.rate, self.channels, 100), object()
        while True:
            with self._change:
                if not self._needs_more():
                    self._change.wait(TELL_SECONDS)
                playing, needs, at = self._playing, self._needs_more(), None
                ended = playing and self._no_more and not self._queued
                if needs and wanted is not self._wanted:
                    wanted, at = self._wanted, self._seek
                    tempo = Tempo(self.rate, self.channels, self._percent)
                    tempo.begin(at)
            if ended:
                time.sleep(OUT_SECONDS)  # what the device holds is still to be heard
                self.pause("ended")
            elif playing:
                self._tell_sometimes()
            if needs:
                self._fill_once(tempo, at, wanted)

    def _needs_more(self) -> bool:
        return self._playing and not self._no_more and self._queued < self.rate * AHEAD_SECONDS

    def _fill_once(self, tempo: Tempo, at: int | None, wanted: object) -> None:
        asked: dict[str, Any] = {"count": int(self.rate * PIECE_SECONDS)}
        if at is not None:
            asked["at"] = at
        sound = self._decoder.ask(asked, DECODE_SECONDS).body
        sound = sound[: len(sound) // self._wide * self._wide]
        parts = tempo.give(sound) if sound else tempo.rest()
        with self._change:
            if wanted is not self._wanted:
                return
            self._no_more = not sound
            for start, part in parts:
                self._queue.append((start, memoryview(part)))
                self._queued += len(part) // self._wide

    def _tell_sometimes(self) -> None:
        now = time.monotonic()
        if now - self._told >= TELL_SECONDS:
            self._told = now
            renew_time()
            self.tell()

    def _on_lost(self) -> None:
        # called by the device's own thread, which must not be waited for there
        with self._change:
            self._playing = False
        threading.Thread(target=self.pause, args=("no_device",), daemon=True).start()


def hear(channel: Channel, arguments: Sequence[str]) -> None:
    """Take a recording in, have it decoded, and do what is asked until whoever asks is gone."""
    backend = arguments[0] if arguments else ""
    decoder = Apart("decode", slow="sound_slow")
    decoder.start()
    try:
        with decoder.patience():
            for kind, body in frames.frames(channel.into):
                if kind == frames.PART:
                    decoder.pass_on(body)
                    continue
                decoder.say(frames.WHOLE, {})
                break
            else:
                return
            facts = decoder.answer().facts
        player = Player(channel, decoder, facts, backend)
        player.tell("ready")
        threading.Thread(target=_fill, args=(player, channel), daemon=True).start()
        for asked in channel.asked():
            _do(player, asked)
    except InvalidInput as error:
        channel.refuse(error.reason)
    finally:
        decoder.end()


def _do(player: Player, asked: dict[str, Any]) -> None:
    value = asked.get("value")
    number = value if isinstance(value, int) else 0
    match asked.get("do"):
        case "play":
            player.play()
        case "pause":
            player.pause()
        case "seek":
            player.seek(number)
        case "speed":
            player.speed(number)


def _fill(player: Player, channel: Channel) -> None:
    try:
        player.fill()
    except InvalidInput as error:
        player.pause()
        channel.refuse(error.reason)
