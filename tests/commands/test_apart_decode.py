"""Recordings in the forms that people send are decoded from memory; what is none is refused with a reason."""

from __future__ import annotations

import itertools
from array import array

import pytest

from desktop.commands.apart_decode import Recording
from desktop.domain.errors import InvalidInput
from tests.fixtures.strange_files import RATE, tone, wav


def height(sound: bytes, channels: int = 1) -> float:
    samples = array("h", sound)[::channels]
    crossings = sum(1 for before, now in itertools.pairwise(samples) if before < 0 <= now)
    return crossings * RATE / len(samples)


@pytest.mark.parametrize("name", ["tone.wav", "tone.mp3", "tone.ogg"])
def test_a_tone_is_heard_as_it_was_made(name: str) -> None:
    recording = Recording(wav(3) if name == "tone.wav" else tone(name))
    assert (recording.rate, recording.heard) == (RATE, 1)
    assert recording.frames == pytest.approx(3 * RATE, rel=0.02)
    assert height(recording.read(RATE)) == pytest.approx(440, rel=0.02)
    # a jump: whole at once, and from there to the end
    assert height(recording.read(RATE // 2, at=RATE)) == pytest.approx(440, rel=0.02)
    rest = 0
    while sound := recording.read(RATE):
        rest += len(sound) // 2
    assert rest == pytest.approx(1.5 * RATE, rel=0.05)
    assert recording.read(100, at=10**12) == b""
    recording.close()


def test_of_many_channels_two_are_heard() -> None:
    stereo, many = Recording(wav(1, channels=2)), Recording(wav(1, channels=6))
    assert (stereo.heard, many.channels, many.heard) == (2, 6, 2)
    assert many.read(1000) == stereo.read(1000)


@pytest.mark.parametrize("name", ["tone.wav", "tone.mp3", "tone.ogg"])
def test_a_recording_that_broke_off_is_heard_as_far_as_it_goes(name: str) -> None:
    whole = wav(3) if name == "tone.wav" else tone(name)
    recording = Recording(whole[: len(whole) * 3 // 4])
    got = 0
    while sound := recording.read(RATE):
        got += len(sound) // 2
    assert 0 < got < 2.5 * RATE


@pytest.mark.parametrize(
    "data", [b"", b"RIFF", b"ID3" + b"dear all, this is text\n" * 200, b"OggS" + bytes(9000)]
)
def test_what_is_no_recording(data: bytes) -> None:
    with pytest.raises(InvalidInput) as refused:
        Recording(data)
    assert refused.value.reason == "sound_damaged"
