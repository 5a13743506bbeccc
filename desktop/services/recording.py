"""Recording a voice: a process apart hears the microphone; here every piece it hands over is kept at once."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from desktop.domain.errors import InvalidInput, NoSpace, NotWritable
from desktop.services import apart_frames as frames
from desktop.services.apart import Apart

if TYPE_CHECKING:
    from collections.abc import Callable

State = Literal["recording", "paused", "ended", "longest", "lost", "no_device", "no_space", "gone"]
GOES_ON = ("recording", "paused")
ENDED = ("ended", "longest", "lost", "no_device")
INPUT: list[str] = []
"""Which input is used instead of the computer's own: tests name the one that hears nobody."""
LONGEST_MS = 3600 * 1000
STOP_SECONDS = 5.0
"""How long the rest may take to be handed over after a stop; then it is deaf whatever it does."""


@dataclass(frozen=True, slots=True)
class Heard:
    """How it stands: milliseconds that are kept, and how loud it was, 0 to 100."""

    state: State
    at: int = 0
    level: int = 0


class Recorder:
    """One recording. `told` and `keep` are called on a thread of its own; `keep(number, piece)` may raise NoSpace."""

    def __init__(self, told: Callable[[Heard], None], keep: Callable[[int, bytes], None]) -> None:
        self._told, self._keep = told, keep
        self._apart = Apart("record", *INPUT, slow="record_gone")
        self._reader = threading.Thread(target=self._listen, name="microphone", daemon=True)
        self._stopped = threading.Event()
        self._late: threading.Thread | None = None
        self._over = threading.Event()

    @property
    def pid(self) -> int:
        """Number of the process that hears."""
        return self._apart.pid

    def start(self) -> None:
        """Begin to hear; raises InvalidInput(record_gone) where that cannot be. Not where it was stopped before."""
        if self._stopped.is_set():
            self._over.set()
            self._told(Heard("ended"))
            return
        self._apart.start()
        self._reader.start()
        if self._stopped.is_set():
            self._say("stop")  # asked for while it began, when nobody was there to hear it

    def pause(self) -> None:
        """Hear nothing for a while."""
        self._say("pause")

    def go_on(self) -> None:
        """Hear again."""
        self._say("go_on")

    def stop(self) -> None:
        """Hear no more; the rest of what was said is still handed over, then it is told as ended."""
        self._stopped.set()
        self._say("stop")
        if self._late is None:
            self._late = threading.Thread(target=self._end_late, name="microphone ends", daemon=True)
            self._late.start()

    def end(self) -> None:
        """Deaf at once: the process that hears is ended, whatever it does. What was kept stays kept."""
        self._apart.end()

    def wait(self, seconds: float) -> bool:
        """Wait until nothing more is handed over; tells whether that is so."""
        if self._reader.is_alive():
            self._reader.join(seconds)
        return not self._reader.is_alive()

    def _end_late(self) -> None:
        if not self._over.wait(STOP_SECONDS):
            self._apart.end()

    def _say(self, what: str) -> None:
        with contextlib.suppress(InvalidInput):  # then the reading thread has told that it is gone
            self._apart.say(frames.ASK, {"do": what})

    def _listen(self) -> None:
        at, number = 0, 0
        while True:
            try:
                answer = self._apart.answer()
                heard = _read(answer.facts)
                if answer.body:
                    self._keep(number, answer.body)
                    number += 1
            except (NoSpace, NotWritable):
                heard = Heard("no_space", at)
            except Exception:
                # ended from outside, garbled, or the lane that writes has ended: what was kept is kept
                heard = Heard("gone", at)
            at = heard.at
            over = heard.state not in GOES_ON
            if over:
                self._over.set()
                self._apart.end()
            self._told(heard)
            if over:
                return


def _read(facts: dict[str, object]) -> Heard:
    """Believe only what can be."""
    state, at, level = facts.get("state"), facts.get("at"), facts.get("level")
    if state not in (*GOES_ON, *ENDED) or not isinstance(at, int) or not isinstance(level, int):
        raise InvalidInput("file", "record_gone")
    return Heard(cast("State", state), max(0, min(at, LONGEST_MS)), max(0, min(level, 100)))
