"""What parent and window tell each other: one small file, since a process that is replaced or killed keeps no pipe."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

FILE = ".tour-work.json"
CRASH_FILE = ".tour-work.crash"


@dataclass(slots=True)
class Job:
    """The state of one tour. The window writes it while it lives, the parent only while no window lives."""

    out: str
    lang: str = "en"
    until: str = ""
    """Stop before the first step whose name begins so."""
    next: int = 0
    """Index of the step that runs, or of the one to run when no step has begun."""
    began: float = 0.0
    """Wall clock when the step began; 0 before it."""
    starts: int = 0
    """How often a process took the window over: started by the parent, or put in the place of a locked one."""
    pid: int = 0
    ask: str = ""
    """What the parent shall do: "kill", "finished" or "failed"."""
    results: list[dict[str, Any]] = field(default_factory=list)
    kept: dict[str, Any] = field(default_factory=dict)
    """What a later step needs of an earlier one: practice passphrases, ids, sentences typed."""

    @property
    def folder(self) -> Path:
        """Where pictures and documents go."""
        return Path(self.out)

    def save(self) -> None:
        """Write it whole."""
        target = self.folder / FILE
        fresh = target.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(self)), encoding="utf-8")
        fresh.replace(target)

    @classmethod
    def load(cls, out: Path) -> Job:
        """Read it."""
        return cls(**json.loads((out / FILE).read_text(encoding="utf-8")))

    def begin(self) -> None:
        """A step begins now."""
        self.began = time.time()
        self.save()

    def end(self, name: str, *, ok: bool, screenshot: str = "", problem: str = "") -> None:
        """A step is over; the next one is due."""
        took = round((time.time() - self.began) * 1000)
        entry: dict[str, Any] = {"name": name, "ok": ok, "ms": took, "screenshot": screenshot}
        if problem:
            entry["problem"] = problem
        self.results.append(entry)
        self.next += 1
        self.began = 0.0
        self.save()
