"""Cuts a piece out of a recording, or makes an MP3 of it, in a process apart that can open nothing."""

from __future__ import annotations

import array
from typing import TYPE_CHECKING

from desktop.commands.apart import open_nothing, renew_time
from desktop.commands.apart_decode import Recording, library
from desktop.commands.apart_encode import MP3, OGG, RATE, Encoder
from desktop.domain.errors import InvalidInput

if TYPE_CHECKING:
    from desktop.commands.apart import Channel


OPUS_RATES = frozenset({8_000, 12_000, 16_000, 24_000, 48_000})


class Paced:
    """One voice in another number of samples a second: between two samples on the straight line between them."""

    def __init__(self, rate: int, wanted: int) -> None:
        self._rate, self._wanted = rate, wanted
        self._left = array.array("h")
        self._at = 0
        """Where the next sample is, counted in `wanted`ths of a sample behind the first of what is left."""

    def take(self, sound: bytes) -> bytes:
        """Return what these samples are at the wanted rate; what is needed for the next ones is held."""
        if self._rate == self._wanted:
            return sound
        samples = self._left + array.array("h", sound)
        out, at = array.array("h"), self._at
        while (whole := at // self._wanted) + 1 < len(samples):
            part = at % self._wanted
            first, second = samples[whole], samples[whole + 1]
            out.append(first + (second - first) * part // self._wanted)
            at += self._rate
        used = min(at // self._wanted, len(samples))
        self._left, self._at = samples[used:], at - used * self._wanted
        return out.tobytes()


def cut(channel: Channel) -> None:
    """Take a recording in; answer with what is between two places (milliseconds) in the wanted form."""
    ffi, _library = library()
    ffi.callback("sf_vio_tell")(lambda _user: 0)  # the first one may need a file of its own from the system
    open_nothing()
    data, facts = channel.whole_file()
    recording = Recording(data)
    rate = recording.rate
    length = recording.frames * 1000 // rate
    start, end = int(facts.get("from", 0)), int(facts.get("to", length))
    start, end = max(0, min(start, length)), max(0, min(end, length))
    if end <= start:
        raise InvalidInput("file", "sound_empty")
    form = MP3 if facts.get("form") == MP3 else OGG
    # Opus knows a few rates alone; a voice of the computer may come in another
    wanted = rate if form == MP3 or rate in OPUS_RATES else RATE
    encoder, paced = Encoder(form, wanted), Paced(rate, wanted)
    left, at = (end - start) * rate // 1000, start * rate // 1000
    first = True
    while left > 0:
        renew_time()
        sound = recording.read(min(left, rate), at if first else None)
        first = False
        if not sound:
            break
        encoder.write(paced.take(_one(sound, recording.heard)))
        left -= len(sound) // (2 * recording.heard)
    recording.close()
    whole = encoder.close()
    channel.answer({"length": end - start}, whole)


def _one(sound: bytes, channels: int) -> bytes:
    """Return one channel of it: a plan is a voice."""
    return sound if channels == 1 else array.array("h", sound)[::channels].tobytes()
