"""Speech slower or faster at the same height of voice: short pieces are laid over each other where they fit best.

A voice that becomes deeper with its speed is harder to follow and easier to take for somebody else's. Overlap and add
with a search for the best fit (Verhelst and Roelands 1993, in its simplest form), on whole numbers alone.
"""

from __future__ import annotations

import array
from operator import mul

PIECE_MS, LAID_OVER_MS, SEARCH_MS = 50, 10, 10
_FITTED_AT = 4_000
"""Samples a second at which the fit is looked for: enough for the pitch of every voice."""


class Tempo:
    """Takes decoded sound (16 bits, channels beside each other) and gives it back at `percent` of its speed."""

    def __init__(self, rate: int, channels: int, percent: int) -> None:
        self._channels, self._percent = channels, percent
        self._step = max(1, rate // _FITTED_AT)
        self._laid, self._search = rate * LAID_OVER_MS // 1000, rate * SEARCH_MS // 1000
        self._piece = rate * PIECE_MS // 1000
        self.begin(0)

    def begin(self, at: int) -> None:
        """Begin anew at a frame of the recording."""
        self._held = array.array("h")
        self._first = at
        self._next = 0.0
        self._tail = array.array("h")

    def give(self, sound: bytes) -> list[tuple[int, bytes]]:
        """Return what can be played of it: each part with the frame of the recording it begins at."""
        if self._percent == 100:
            at = self._first
            self._first += len(sound) // (2 * self._channels)
            return [(at, sound)] if sound else []
        self._held.frombytes(sound)
        parts = []
        while self._frames() >= int(self._next) + self._search + self._piece:
            parts.append(self._part(int(self._next) + self._fit(int(self._next))))
            self._next += (self._piece - self._laid) * self._percent / 100
        gone = min(int(self._next), self._frames())
        del self._held[: gone * self._channels]
        self._first += gone
        self._next -= gone
        return parts

    def rest(self) -> list[tuple[int, bytes]]:
        """Return the last part, when nothing more comes."""
        start = int(self._next)
        if self._frames() >= start + self._search + self._laid:
            start += self._fit(start)
        left = self._laid_over(self._held[start * self._channels :])
        at = self._first + start
        self.begin(self._first + self._frames())
        return [(at, left.tobytes())] if left else []

    def _frames(self) -> int:
        return len(self._held) // self._channels

    def _part(self, at: int) -> tuple[int, bytes]:
        wide, laid = self._channels, self._laid
        piece = self._laid_over(self._held[at * wide : (at + self._piece) * wide])
        self._tail = piece[-laid * wide :]
        return self._first + at, piece[: -laid * wide].tobytes()

    def _laid_over(self, piece: array.array[int]) -> array.array[int]:
        count = min(len(self._tail), len(piece))
        for number, (old, new) in enumerate(zip(self._tail[:count], piece[:count], strict=True)):
            piece[number] = (old * (count - number) + new * number) // count
        return piece

    def _fit(self, at: int) -> int:
        """Return how many frames later the held sound goes on most like the tail."""
        if not self._tail:
            return 0
        wide, step = self._channels, self._step
        tail = self._tail[:: wide * step]
        best, found = None, 0
        for later in range(0, self._search, step):
            start = (at + later) * wide
            likeness = sum(map(mul, tail, self._held[start : start + self._laid * wide : wide * step]))
            if best is None or likeness > best:
                best, found = likeness, later
        return found
