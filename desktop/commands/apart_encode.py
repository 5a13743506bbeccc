"""Encodes a voice in a process apart: Ogg Opus page by page while it is spoken, MP3 for phones (libsndfile, LAME).

Both come with the `soundfile` wheel (docs/adr/0513). Nothing is written to a disk: the bytes go into memory.
"""

from __future__ import annotations

from typing import Any

from desktop.commands.apart_decode import library

RATE = 24_000
"""Samples a second: a voice loses nothing, and Opus knows this rate."""
OGG, MP3 = "audio/ogg", "audio/mpeg"
_FORMATS = {OGG: 0x200064, MP3: 0x230082}
_WRITE = 0x20
_SET_PAGE_MS = 0x1302
PAGE_MS = 200.0
"""A page of Ogg this long is what a kill may cost."""


class Encoder:
    """One recording, one channel of 16-bit samples. `take` returns what is finished since it was last asked."""

    def __init__(self, media_type: str, rate: int = RATE) -> None:
        self._ffi, self._lib = library()
        self._bytes, self._at, self._taken = bytearray(), 0, 0
        info = self._ffi.new("SF_INFO *")
        info.samplerate, info.channels, info.format = rate, 1, _FORMATS[media_type]
        self._kept = self._callbacks()
        self._file = self._lib.sf_open_virtual(
            self._ffi.new("SF_VIRTUAL_IO *", self._kept), _WRITE, info, self._ffi.NULL
        )
        if self._file == self._ffi.NULL:
            raise ValueError(media_type)
        if media_type == OGG:
            self._lib.sf_command(self._file, _SET_PAGE_MS, self._ffi.new("double *", PAGE_MS), 8)

    def write(self, sound: bytes) -> None:
        """Encode these samples."""
        samples = self._ffi.from_buffer("short[]", sound)
        self._lib.sf_writef_short(self._file, samples, len(sound) // 2)

    def take(self) -> bytes:
        """Return finished bytes that were not returned yet; only Ogg never goes back over them."""
        new = bytes(self._bytes[self._taken :])
        self._taken = len(self._bytes)
        return new

    def close(self) -> bytes:
        """Finish; returns everything."""
        if self._file != self._ffi.NULL:
            self._lib.sf_close(self._file)
            self._file = self._ffi.NULL
        return bytes(self._bytes)

    def _callbacks(self) -> dict[str, Any]:
        ffi, held = self._ffi, self._bytes

        def length(_user: object) -> int:
            return len(held)

        def seek(offset: int, whence: int, _user: object) -> int:
            start = {0: 0, 1: self._at, 2: len(held)}.get(whence, 0)
            self._at = max(0, min(start + offset, len(held)))
            return self._at

        def read(into: object, count: int, _user: object) -> int:
            part = bytes(held[self._at : self._at + max(0, count)])
            ffi.memmove(into, part, len(part))
            self._at += len(part)
            return len(part)

        def write(data: Any, count: int, _user: object) -> int:
            held[self._at : self._at + count] = bytes(ffi.buffer(data, count))
            self._at += count
            return count

        def tell(_user: object) -> int:
            return self._at

        named = {"get_filelen": length, "seek": seek, "read": read, "write": write, "tell": tell}
        return {name: ffi.callback(f"sf_vio_{name}")(work) for name, work in named.items()}
