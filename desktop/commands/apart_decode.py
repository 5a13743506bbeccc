"""Decodes a recording in a process apart that can open nothing: WAV, MP3, FLAC, Ogg Vorbis, Ogg Opus (libsndfile).

The library comes with the `soundfile` wheel; its Python part is not used, as it needs NumPy (docs/adr/0419).
"""

from __future__ import annotations

import array
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.commands.apart import open_nothing
from desktop.domain.errors import InvalidInput

if TYPE_CHECKING:
    from desktop.commands.apart import Channel

MOST_AT_ONCE = 192_000
"""Frames of one answer."""
MOST_CHANNELS, LEAST_RATE, MOST_RATE = 8, 1_000, 192_000
HEARD_CHANNELS = 2
_READ = 0x10
_KIND = 0x0FFF0000
_KNOWN = {0x010000, 0x130000, 0x170000, 0x200000, 0x220000, 0x230000}
"""WAV, WAVEX, FLAC, Ogg, RF64, MPEG: the numbers of `sndfile.h`."""


@cache
def library() -> tuple[Any, Any]:
    """Return (ffi, library); raises ImportError or OSError where the installation lacks it."""
    import _soundfile
    import _soundfile_data

    folder = Path(str(_soundfile_data.__file__)).parent
    (file,) = [each for each in folder.iterdir() if each.name.startswith("libsndfile")]
    return _soundfile.ffi, _soundfile.ffi.dlopen(str(file))


class Recording:
    """One recording, decoded from memory piece by piece. Raises InvalidInput(sound_damaged, sound_form)."""

    def __init__(self, data: bytes | bytearray) -> None:
        self._ffi, self._lib = library()
        self._data, self._at = memoryview(data), 0
        self._info = self._ffi.new("SF_INFO *")
        self._kept = self._callbacks()
        self._file = self._lib.sf_open_virtual(
            self._ffi.new("SF_VIRTUAL_IO *", self._kept), _READ, self._info, self._ffi.NULL
        )
        if self._file == self._ffi.NULL:
            raise InvalidInput("file", "sound_damaged")
        self.channels, self.rate = int(self._info.channels), int(self._info.samplerate)
        self.frames = int(self._info.frames)
        known = (int(self._info.format) & _KIND) in _KNOWN
        if not known or not 1 <= self.channels <= MOST_CHANNELS or not LEAST_RATE <= self.rate <= MOST_RATE:
            self.close()
            raise InvalidInput("file", "sound_form")
        if self.frames < 1:
            self.close()
            raise InvalidInput("file", "sound_damaged")

    @property
    def heard(self) -> int:
        """Channels that are given on: one or two."""
        return min(self.channels, HEARD_CHANNELS)

    def read(self, count: int, at: int | None = None) -> bytes:
        """Return up to `count` frames, 16 bits each, as this computer writes them; from `at` where it is said."""
        count = max(1, min(count, MOST_AT_ONCE))
        if at is not None:
            self._go_to(max(0, min(at, self.frames)))
        space = self._ffi.new("short[]", count * self.channels)
        got = max(0, int(self._lib.sf_readf_short(self._file, space, count)))
        sound = bytes(self._ffi.buffer(space, got * self.channels * 2))
        if self.channels <= HEARD_CHANNELS:
            return sound
        every = array.array("h", sound)
        two = array.array("h", bytes(got * HEARD_CHANNELS * 2))
        for channel in range(HEARD_CHANNELS):
            two[channel::HEARD_CHANNELS] = every[channel :: self.channels]
        return two.tobytes()

    def _go_to(self, at: int) -> None:
        # MP3 and Opus need what stands before: the first fifth of a second after a jump would be silent
        before = min(at, self.rate // 2)
        self._lib.sf_seek(self._file, at - before, 0)
        if before:
            space = self._ffi.new("short[]", before * self.channels)
            self._lib.sf_readf_short(self._file, space, before)

    def close(self) -> None:
        """Let go of it."""
        if self._file != self._ffi.NULL:
            self._lib.sf_close(self._file)
            self._file = self._ffi.NULL

    def _callbacks(self) -> dict[str, Any]:
        ffi, data = self._ffi, self._data

        def length(_user: object) -> int:
            return len(data)

        def seek(offset: int, whence: int, _user: object) -> int:
            start = {0: 0, 1: self._at, 2: len(data)}.get(whence, 0)
            self._at = max(0, min(start + offset, len(data)))
            return self._at

        def read(into: object, count: int, _user: object) -> int:
            part = data[self._at : self._at + max(0, count)]
            ffi.memmove(into, part, len(part))
            self._at += len(part)
            return len(part)

        def write(_from: object, _count: int, _user: object) -> int:
            return 0

        def tell(_user: object) -> int:
            return self._at

        named = {"get_filelen": length, "seek": seek, "read": read, "write": write, "tell": tell}
        return {name: ffi.callback(f"sf_vio_{name}")(work) for name, work in named.items()}


def decode(channel: Channel) -> None:
    """Take a recording in, say what it is, then give pieces of it as they are asked for."""
    ffi, _library = library()
    ffi.callback("sf_vio_tell")(lambda _user: 0)  # the first one may need a file of its own from the system
    open_nothing()
    data, _facts = channel.whole_file()
    recording = Recording(data)
    channel.answer({"rate": recording.rate, "channels": recording.heard, "frames": recording.frames})
    for asked in channel.asked():
        at = asked.get("at")
        sound = recording.read(int(asked.get("count", 0)), int(at) if isinstance(at, int) else None)
        channel.answer({}, sound)
    recording.close()
