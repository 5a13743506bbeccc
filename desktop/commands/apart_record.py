"""Records from the microphone in a process apart, and hands over what is encoded five times a second.

The one who asked keeps every piece at once, so that a kill costs a fifth of a second and not the recording. It records
only from the moment it is told to, and ends with whoever asked.
"""

from __future__ import annotations

import array
import queue
import threading
from typing import TYPE_CHECKING

from desktop.commands.apart import renew_time
from desktop.commands.apart_device import Microphone, NoDevice
from desktop.commands.apart_encode import OGG, RATE, Encoder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.commands.apart import Channel

TELL_FRAMES = RATE // 5
LONGEST_SECONDS = 20 * 60
"""Longer than any plan; a microphone that was forgotten stops by itself."""
_LOUDEST = 32_768


class Recording:
    """What comes from the microphone, encoded as it comes by one thread; sound and wishes reach it in their order."""

    def __init__(self, channel: Channel, backend: str) -> None:
        self._channel = channel
        self._encoder = Encoder(OGG)
        self._comes: queue.SimpleQueue[bytes | str] = queue.SimpleQueue()
        self._frames = self._level = self._since = 0
        self._microphone = Microphone(RATE, self._comes.put, lambda: self._comes.put("lost"), backend)

    def ask(self, what: str) -> None:
        """Pause, go_on or stop; what came in before is kept."""
        self._comes.put(what)

    def run(self) -> None:
        """Record until it is stopped, until the device goes away or it is long enough; then hand over the rest."""
        self._microphone.start()
        self._tell("recording")
        ended = ""
        paused = False
        while not ended:
            came = self._comes.get()
            if isinstance(came, bytes):
                if not paused:
                    self._hear(came)
                if self._frames >= LONGEST_SECONDS * RATE:
                    ended = "longest"
            elif came in {"pause", "go_on"}:
                paused = came == "pause"
                self._tell("paused" if paused else "recording")
            else:
                ended = "lost" if came == "lost" else "ended"
        self._microphone.close()
        self._encoder.close()
        self._tell(ended)

    def _hear(self, sound: bytes) -> None:
        self._encoder.write(sound)
        self._frames += len(sound) // 2
        self._since += len(sound) // 2
        samples = array.array("h", sound)
        self._level = max(self._level, max(samples, default=0), -min(samples, default=0))
        if self._since >= TELL_FRAMES:
            renew_time()
            self._tell("recording")

    def _tell(self, state: str) -> None:
        level, self._level, self._since = self._level, 0, 0
        told = {"state": state, "at": self._frames * 1000 // RATE, "level": min(100, level * 100 // _LOUDEST)}
        self._channel.answer(told, self._encoder.take() or None)


def record(channel: Channel, arguments: Sequence[str]) -> None:
    """Record at once, and do what is asked meanwhile; `arguments` may name another input than the computer's own."""
    try:
        recording = Recording(channel, arguments[0] if arguments else "")
    except NoDevice:
        channel.answer({"state": "no_device", "at": 0, "level": 0})
        return
    threading.Thread(target=_obey, args=(recording, channel), daemon=True).start()
    try:
        recording.run()
    except NoDevice:
        channel.answer({"state": "no_device", "at": 0, "level": 0})


def _obey(recording: Recording, channel: Channel) -> None:
    for asked in channel.asked():
        if asked.get("do") in {"pause", "go_on", "stop"}:
            recording.ask(str(asked["do"]))
    # whoever asked is gone: nobody keeps what comes now
    recording.ask("stop")
