"""Listening to a recording of the vault: a process apart plays it; here is what is asked of it and what it tells."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from desktop.domain.errors import InvalidInput
from desktop.services import apart_frames as frames
from desktop.services.apart import Apart

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.services.attachments import AttachmentsService

State = Literal["ready", "playing", "paused", "ended", "no_device", "gone"]
STATES = ("ready", "playing", "paused", "ended", "no_device")
PLAYED = frozenset({"audio/ogg", "audio/mpeg", "audio/wav", "audio/flac"})
"""Kinds of recordings that can be decoded here; AAC (.m4a) and AMR cannot."""
SPEEDS = (75, 100, 125)
"""Percent; a voice keeps its height."""
LONGEST_MS = 1000 * 3600 * 1000
OUTPUT: list[str] = []
"""Which output is used instead of the computer's own: tests name the one that plays to nobody."""


@dataclass(frozen=True, slots=True)
class Told:
    """How it stands: where it is and how long it is, in milliseconds; `reason` where it is gone."""

    state: State
    at: int = 0
    length: int = 0
    reason: str = ""


class Listening:
    """One recording. Made on any thread; `open` on the pool; `told` is called on a thread of its own."""

    def __init__(self, told: Callable[[Told], None]) -> None:
        self._told = told
        self._apart = Apart("hear", *OUTPUT, slow="sound_slow")
        self._reader: threading.Thread | None = None

    @property
    def pid(self) -> int:
        """Number of the process that plays."""
        return self._apart.pid

    def open(self, attachments: AttachmentsService, attachment_id: str) -> Told:
        """Hand the recording over and return how long it is; it does not play yet.

        Raises InvalidInput (file_gone, sound_form, sound_damaged, sound_slow), DatabaseDamaged("attachment").
        """
        stored = attachments.open(attachment_id)
        if stored.about.media_type not in PLAYED:
            raise InvalidInput("file", "sound_form")
        try:
            with self._apart.patience():
                self._apart.start()
                self._apart.hand_over(stored.pieces(), {})
                ready = _read(self._apart.answer().facts)
        except BaseException:
            self._apart.end()
            raise
        self._reader = threading.Thread(target=self._listen, name="recording", daemon=True)
        self._reader.start()
        return ready

    def play(self) -> None:
        """Play from where it is."""
        self._say("play")

    def pause(self) -> None:
        """Be silent."""
        self._say("pause")

    def seek(self, milliseconds: int) -> None:
        """Go on at another place."""
        self._say("seek", milliseconds)

    def speed(self, percent: int) -> None:
        """Slower or faster."""
        self._say("speed", percent)

    def end(self) -> None:
        """Silence at once: the process that plays is ended, whatever it does."""
        self._apart.end()

    def _say(self, what: str, value: int = 0) -> None:
        with contextlib.suppress(InvalidInput):  # then the reading thread has told that it is gone
            self._apart.say(frames.ASK, {"do": what, "value": value})

    def _listen(self) -> None:
        while True:
            try:
                told = _read(self._apart.answer().facts)
            except InvalidInput as error:
                self._apart.end()
                told = Told("gone", reason=error.reason)
            self._told(told)
            if told.state == "gone":
                return


def _read(facts: dict[str, object]) -> Told:
    """Believe only what can be."""
    state, at, length = facts.get("state"), facts.get("at"), facts.get("length")
    if state not in STATES or not isinstance(at, int) or not isinstance(length, int):
        raise InvalidInput("file", "sound_slow")
    length = max(0, min(length, LONGEST_MS))
    return Told(cast("State", state), max(0, min(at, length)), length)
