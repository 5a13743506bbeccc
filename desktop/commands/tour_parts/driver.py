"""The window's side of the tour: the real program, with a pair of hands that goes through the steps."""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from desktop.commands.tour_parts.hands import Hands, StepFailed
from desktop.commands.tour_parts.job import CRASH_FILE, Job

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

SIZE = (1366, 768)
RELAUNCH_SECONDS = 15.0
IDLE_SECONDS = 75.0


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the tour does. `seconds` is the time it may take at most."""

    name: str
    act: Callable[[Tour], None]
    seconds: float = 40.0
    ends_by: str = ""
    """How the process ends with this step: "" not at all, "kill" by the parent, "relaunch" by the lock key, "idle" by
    waiting, "passed" as a crisis on the lock screen has passed."""


class Tour:
    """What a step works with."""

    def __init__(self, job: Job, window: MainWindow, locked: str) -> None:
        self.job, self.window = job, window
        self.hands = Hands(window)
        self.locked = locked
        """What the process before this one handed over when it locked; empty after an ordinary start."""
        self._pictures = 0

    @property
    def folder(self) -> Path:
        """Where documents and packs are saved."""
        return self.job.folder

    def keep(self, **values: object) -> None:
        """Remember for later steps, also over a kill."""
        self.job.kept.update(values)
        self.job.save()

    def kept(self, name: str) -> str:
        """Return what an earlier step remembered."""
        return str(self.job.kept[name])

    def check(self, fact: object, sentence: str) -> None:
        """Fail the step with `sentence` when `fact` is not so."""
        if not fact:
            raise StepFailed(sentence)

    def check_no_defect(self) -> None:
        """Fail the step when the program wrote down a defect of its own, with its place."""
        found = sorted(self.window.parts.paths.logs.glob("crash-*.txt"))
        if found:
            lines = found[0].read_text(encoding="utf-8").splitlines()
            raise StepFailed("a defect in the program: " + ", ".join(line.strip() for line in lines[-2:]))

    def shot(self, name: str, extra: str = "") -> str:
        """Save a picture of the window under the step's number and return its file name."""
        self.hands.rest()
        self._pictures += 1
        words = "-".join(part for part in (f"{self.job.next + 1:02d}", _plain(name), extra) if part)
        file = f"{words}.png"
        if not self.window.grab().save(str(self.folder / file)):
            raise StepFailed("a picture could not be written")
        return file


def drive(out: Path) -> int:
    """Open the window and go through the steps that are left; returns the exit code."""
    from desktop import app
    from desktop.ui.relauncher import STATE_VARIABLE

    # a hard crash leaves the places of its calls, never a value
    crash = (out / CRASH_FILE).open("w", encoding="utf-8")
    faulthandler.enable(crash)
    job = Job.load(out)
    job.starts += 1
    job.pid = os.getpid()
    job.save()
    locked = os.environ.get(STATE_VARIABLE, "")

    def started(window: MainWindow) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.platformName() == "offscreen":
            # its screen is smaller than any laptop's
            window.resize(*SIZE)
        QTimer.singleShot(0, window, lambda: _go(Tour(job, window, locked)))

    return app.main(started=started)


def _go(tour: Tour) -> None:
    from desktop.commands.tour_parts.script import chosen

    job = tour.job
    steps = chosen(job.until)
    if job.began:
        # a step that ends its process is written down before it; this one would begin again and again
        _failed(tour, steps[job.next], StepFailed("the process was replaced in the middle of this step"))
        return
    # nobody presses a key before the window is there
    QTest.qWaitForWindowActive(tour.window, 10_000)
    while job.next < len(steps):
        step = steps[job.next]
        job.begin()
        picture = ""
        try:
            step.act(tour)
            tour.check_no_defect()
            picture = tour.shot(step.name)
            if step.ends_by in ("relaunch", "idle", "passed"):
                _lock(tour, step, picture)
        except Exception as error:  # whatever goes wrong is the step's own failure, and is named
            _failed(tour, step, error)
            return
        job.end(step.name, ok=True, screenshot=picture)
        if step.ends_by == "kill":
            job.ask = "kill"
            job.save()
            tour.hands.rest(60)
            return
    job.ask = "finished"
    job.save()
    tour.window.close()


def _lock(tour: Tour, step: Step, picture: str) -> None:
    """Press the lock key, end the crisis, or wait. The step is written down first: after it this process is no more."""
    from PySide6.QtCore import Qt

    began = tour.job.began
    tour.job.end(step.name, ok=True, screenshot=picture)
    if step.ends_by == "relaunch":
        tour.hands.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    elif step.ends_by == "passed":
        tour.hands.click("crisis_passed")
        tour.hands.click("crisis_passed")
        tour.hands.rest(0.3)
        if tour.hands.look("crisis_screen") is not None:
            tour.hands.click("crisis_back")
    tour.hands.rest(IDLE_SECONDS if step.ends_by == "idle" else RELAUNCH_SECONDS)
    tour.job.next -= 1
    tour.job.began = began
    tour.job.results.pop()
    raise StepFailed("locking did not replace the process")


def _failed(tour: Tour, step: Step, error: Exception) -> None:
    from desktop.logs import describe_crash

    words = str(error)
    if not isinstance(error, StepFailed):
        words = "\n".join(describe_crash(type(error), error, error.__traceback__).splitlines()[-6:])
    picture = ""
    try:
        picture = tour.shot(step.name, "failed")
        tour.check_no_defect()
    except Exception as other:  # the first failure is the one to tell, and what may lie behind it
        words = f"{words}; {other}" if isinstance(other, StepFailed) else words
    tour.job.end(step.name, ok=False, screenshot=picture, problem=words)
    tour.job.ask = "failed"
    tour.job.save()
    tour.hands.rest(60)


def _plain(words: str) -> str:
    return "".join(sign if sign.isalnum() and sign.isascii() else "-" for sign in words.casefold()).strip("-")
