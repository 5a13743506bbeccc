"""Slower and faster speech keeps its height, has no clicks, and always knows where in the recording it is."""

from __future__ import annotations

import itertools
import math
from array import array

import pytest

from desktop.domain.tempo import Tempo

RATE = 8_000


def tone(seconds: float, hertz: float = 220.0) -> array[int]:
    return array(
        "h", (round(8000 * math.sin(2 * math.pi * hertz * at / RATE)) for at in range(int(RATE * seconds)))
    )


def through(tempo: Tempo, sound: bytes, piece: int) -> list[tuple[int, bytes]]:
    parts = []
    for at in range(0, len(sound), piece):
        parts += tempo.give(sound[at : at + piece])
    return parts + tempo.rest()


@pytest.mark.parametrize("percent", [75, 100, 125])
@pytest.mark.parametrize("piece", [640, 4000])
def test_the_length_changes_and_the_voice_does_not(percent: int, piece: int) -> None:
    said = tone(2.0)
    parts = through(Tempo(RATE, 1, percent), said.tobytes(), piece)
    heard = array("h", b"".join(sound for _at, sound in parts))
    assert len(heard) / RATE == pytest.approx(2.0 * 100 / percent, rel=0.03)
    crossings = sum(1 for before, now in itertools.pairwise(heard) if before < 0 <= now)
    assert crossings * RATE / len(heard) == pytest.approx(220, rel=0.02)
    steepest = max(abs(now - before) for before, now in itertools.pairwise(said))
    assert max(abs(now - before) for before, now in itertools.pairwise(heard)) < 1.5 * steepest
    places = [at for at, _sound in parts]
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] >= len(said) * 0.8


def test_two_channels_stay_apart_and_a_jump_begins_anew() -> None:
    both = array("h")
    for sample in tone(1.0):
        both.extend((sample, 0))
    tempo = Tempo(RATE, 2, 75)
    tempo.begin(RATE * 10)
    parts = through(tempo, both.tobytes(), 3200)
    assert parts[0][0] == RATE * 10
    heard = array("h", b"".join(sound for _at, sound in parts))
    assert max(heard[::2]) > 7000
    assert set(heard[1::2]) == {0}
    tempo.begin(5)
    assert tempo.give(b"") == tempo.rest() == []
