"""The locked crisis pad: steps, timer and lines without any key, sealed to the vault's public key (X7).

Works with the public header alone, with a damaged one (the timer and the ticks still survive a kill), and with no
vault at all (everything stays in memory). Nothing is read back: what is sealed can only be opened after unlocking.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.crisis import CrisisLine, CrisisRun
from desktop.domain.errors import ExpectedError
from desktop.domain.ids import new_id
from desktop.services.crisis_record import CrisisRecord
from desktop.services.inbox import KEY_DIFFERED, seal_content

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.services.inbox_keys import InboxKeys
    from desktop.storage.crisis_open import OpenCrisis
    from desktop.storage.inbox import Inbox

_TICKS = ("tick", "untick")


@dataclass(frozen=True, slots=True, kw_only=True)
class PadJob:
    """One thing to put on the disk: the plain file of an open run (or its end), or a line to seal or to drop.

    Exactly one of the first three is set. `name` is the sealed item's file: the same name replaces it.
    """

    write: CrisisRun | None = None
    seal: CrisisRecord | None = None
    drop: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class HeldJob:
    """A job the disk refused, without readable text: what is said in it is sealed in memory."""

    put: Callable[[], object]

    def write(self) -> None:
        """Put it on the disk; raises NoSpace or NotWritable while it refuses."""
        self.put()


class CrisisPad:
    """Everything but `can_seal` touches the disk: call it off the UI thread while somebody is typing."""

    def __init__(self, folder: Path | None, known: InboxKeys | None = None) -> None:
        """`folder` is the vault in front; None, or no folder there, when there is no vault on this device.

        `known` remembers the keys of vaults apart from them: lines go to the remembered key, whatever the header says.
        """
        self.folder = folder if folder is not None and folder.is_dir() else None
        self.read_only = self.folder is not None and not os.access(self.folder, os.W_OK)
        """Nothing will ever reach this disk: what is said stays in memory, and nobody waits for it."""
        self.key_differs = False
        """The header does not name the key that was remembered; it is told after the next unlock."""
        self._marked = False
        self._inbox: Inbox | None = self._find_inbox(self.folder, known)

    @property
    def can_seal(self) -> bool:
        """Tell whether lines can be sealed; without a sound header, or a disk that takes them, they stay in memory."""
        return self._inbox is not None and not self.read_only

    def sealed_count(self) -> int:
        """Return how many sealed items wait for the next unlock."""
        try:
            return self._inbox.count if self._inbox is not None else 0
        except ExpectedError:
            return 0

    def open_run(self) -> CrisisRun | None:
        """Return the run that has not passed, with its ticks, the newest where there are several; None without one."""
        return next(iter(self.open_runs()), None)

    def open_runs(self) -> list[CrisisRun]:
        """Return every run that has not passed, with its ticks, the one that began last first."""
        from desktop.storage.crisis_open import read_all_crisis_open

        return [_run_of(found) for found in read_all_crisis_open(self.folder)] if self.folder else []

    def do(self, jobs: Sequence[PadJob]) -> None:
        """Do the jobs in order; raises NoSpace or NotWritable at the first that fails. All may be done again."""
        for job in jobs:
            self._do(job)

    def held(self, job: PadJob) -> HeldJob:
        """Return `job` in a form that may stay in memory while locked."""
        inbox = self._inbox
        if job.seal is not None and inbox is not None:
            sealed = inbox.sealed(seal_content(job.seal.as_json()))
            return HeldJob(lambda: inbox.put(sealed, job.name))
        if job.write is not None:
            ticks = tuple(replace(line, text="") for line in job.write.lines if line.kind in _TICKS)
            plain = CrisisRun(
                id=job.write.id,
                started_at=job.write.started_at,
                state=job.write.state,
                began=job.write.began,
                lines=ticks,
            )
            return HeldJob(lambda: self._write(plain))
        return HeldJob(lambda: self._do(job))

    def _do(self, job: PadJob) -> None:
        if job.write is not None:
            self._write(job.write)
        elif job.seal is not None and self._inbox is not None:
            self._inbox.seal(seal_content(job.seal.as_json()), job.name)
            self._mark(self._inbox)
        elif job.drop and self._inbox is not None:
            self._inbox.discard(job.name)

    def _write(self, run: CrisisRun) -> None:
        from desktop.storage.crisis_open import OpenCrisis, OpenTick, clear_crisis_open, write_crisis_open

        if self.folder is None or self.read_only:
            return
        if run.state != "open":
            clear_crisis_open(self.folder, run.id)
            return
        ticks = tuple(
            OpenTick(line.step_id, line.at, line.kind == "tick") for line in run.lines if line.kind in _TICKS
        )
        write_crisis_open(self.folder, OpenCrisis(run.id, run.started_at, ticks, run.began))

    def _mark(self, inbox: Inbox) -> None:
        """Leave word beside the lines that the key differed; the header may be put back before anybody unlocks."""
        if self.key_differs and not self._marked:
            with suppress(ExpectedError):  # never at the cost of a line: the next one tries again
                inbox.seal(seal_content({"kind": KEY_DIFFERED}))
                self._marked = True

    def _find_inbox(self, folder: Path | None, known: InboxKeys | None) -> Inbox | None:
        if folder is None:
            return None
        from desktop.storage.header import read_public
        from desktop.storage.inbox import Inbox

        remembered = known.of(folder) if known is not None else None
        try:
            public = read_public(folder)
        except (ExpectedError, OSError):
            # a damaged header: what was remembered is enough to seal to
            return Inbox(folder, remembered.vault_id, remembered.key) if remembered is not None else None
        if remembered is None:
            return Inbox(folder, public.vault_id, public.inbox_pub)
        self.key_differs = (remembered.vault_id, remembered.key) != (public.vault_id, public.inbox_pub)
        return Inbox(folder, remembered.vault_id, remembered.key)


def _run_of(found: OpenCrisis) -> CrisisRun:
    ticks = tuple(
        CrisisLine(
            id=new_id(),
            seq=place,
            at=tick.at,
            kind="tick" if tick.is_set else "untick",
            step_id=tick.step_id,
            while_locked=True,
        )
        for place, tick in enumerate(found.ticks, start=1)
    )
    return CrisisRun(
        id=found.run_id, started_at=found.started, started_locked=True, began=found.began, lines=ticks
    )


def crisis_left_open(folder: Path | None) -> bool:
    """Tell whether a crisis has not passed in this vault, before anything is unlocked."""
    from desktop.storage.crisis_open import read_crisis_open

    return folder is not None and read_crisis_open(folder) is not None
