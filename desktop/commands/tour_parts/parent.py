"""The tour's parent: starts the window in a process of its own, kills it where the tour says, never waits long."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from desktop import paths
from desktop.commands.tour_parts.job import CRASH_FILE, Job

START_SECONDS = 120.0
"""Also the time an idle window has before it must have locked."""
QUIT_SECONDS = 20.0
MOST_STARTS = 40


class Parent:
    """Runs one tour; afterwards `job.results` says how each step went."""

    def __init__(self, job: Job, home: Path, told: Callable[[str], None]) -> None:
        self.job = job
        self._home = home
        self._told = told
        self._said = 0

    def run(self, names: list[str], limits: list[float]) -> bool:
        """Start the window again and again until all steps are done; tells whether all went well."""
        self.job.save()
        for _ in range(MOST_STARTS):
            window = self._start()
            try:
                ask = self._watch(window, names, limits)
            finally:
                self._end(window)
            self.job = Job.load(self.job.folder)
            self._say_new()
            if ask != "kill":
                break
            self.job.ask = ""
            self.job.save()
        return self.job.ask == "finished" and all(result["ok"] for result in self.job.results)

    def read_back(self, passphrase: str) -> subprocess.CompletedProcess[str]:
        """Let a second process open the vault and look what is really in it; the passphrase goes over its input."""
        return subprocess.run(
            [*program(), "tour", self.job.out, "--read-back"],
            input=f"{passphrase}\n", capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
            env=environment(self._home, self.job.folder), cwd=paths.resource_root(),
        )  # fmt: skip

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [*program(), "tour", self.job.out, "--drive"],
            stdin=subprocess.DEVNULL,
            env=environment(self._home, self.job.folder),
            cwd=paths.resource_root(),
        )

    def _watch(self, window: subprocess.Popen[bytes], names: list[str], limits: list[float]) -> str:
        """Return what the window asked for; a step beyond its time is written down as failed."""
        quiet_since = time.time()
        while True:
            time.sleep(0.05)
            before, now = self.job, Job.load(self.job.folder)
            self.job = now
            self._say_new()
            if (now.next, now.began, now.starts, now.ask) != (
                before.next,
                before.began,
                before.starts,
                before.ask,
            ):
                quiet_since = time.time()
            quiet = time.time() - quiet_since
            ended = window.poll() is not None
            if now.ask in ("kill", "failed") or (now.ask == "finished" and ended):
                return now.ask
            # where a process cannot be replaced in place, the next one needs a moment to begin
            if ended and (os.name == "posix" or quiet > START_SECONDS):
                return self._fail(
                    names, f"the window ended by itself with code {window.returncode}{self._crash()}"
                )
            limit = limits[now.next] if now.began and now.next < len(limits) else START_SECONDS
            if quiet > limit:
                return self._fail(names, f"took longer than {limit:g} s")

    def _end(self, window: subprocess.Popen[bytes]) -> None:
        """End the window for good: no clean-up, as when the power goes."""
        if window.poll() is None:
            window.kill()
        elif os.name != "posix" and self.job.ask != "finished":
            os.kill(self.job.pid, signal.SIGTERM)
        window.wait(QUIT_SECONDS)

    def _crash(self) -> str:
        """Return where a hard crash happened, when it did."""
        file = self.job.folder / CRASH_FILE
        lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
        return "".join(f"\n  {line.strip()}" for line in lines if line.strip().startswith("File"))[:2000]

    def _fail(self, names: list[str], problem: str) -> str:
        job = Job.load(self.job.folder)
        job.began = job.began or time.time()
        job.end(names[min(job.next, len(names) - 1)], ok=False, problem=problem)
        job.ask = "failed"
        job.save()
        return job.ask

    def _say_new(self) -> None:
        self._said = min(self._said, len(self.job.results))
        for result in self.job.results[self._said :]:
            mark = "ok    " if result["ok"] else "FAILED"
            more = f": {result['problem']}" if "problem" in result else ""
            self._told(f"{mark}  {result['name']} ({result['ms']} ms){more}")
        self._said = len(self.job.results)


def program() -> list[str]:
    """Return how this program is started, as installed or from source."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop"]


def environment(home: Path, person: Path) -> dict[str, str]:
    """Return an environment in which the program sees only the tour's own folders."""
    given = dict(os.environ)
    given["WAYSTEAD_HOME"] = str(home)
    given.pop("WAYSTEAD_LOCKED", None)
    given.setdefault("LANG", "C.UTF-8")
    if sys.platform == "linux":
        if not given.get("DISPLAY") and not given.get("WAYLAND_DISPLAY"):
            given.setdefault("QT_QPA_PLATFORM", "offscreen")
        # the page for choosing files shows the home folder: pictures must not show the user's own
        old = given.get("HOME", "")
        if given.get("DISPLAY") and old:
            given.setdefault("XAUTHORITY", str(Path(old) / ".Xauthority"))
        given["HOME"] = str(person)
    return given
