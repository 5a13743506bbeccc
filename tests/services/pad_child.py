"""A second process over the same vault's folder: seals numbered lines as the locked pad does, half lines first."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

from desktop.domain.clock import SystemClock
from desktop.domain.crisis import CrisisLine, CrisisRun
from desktop.domain.ids import new_id
from desktop.services.crisis_pad import CrisisPad, PadJob
from desktop.services.crisis_record import CrisisRecord

NEEDLE = "needleword"


def main(folder: Path, run_id: str, count: int) -> None:
    clock = SystemClock()
    pad = CrisisPad(folder)
    assert pad.can_seal
    run = CrisisRun(id=run_id, started_at=clock.now(), started_locked=True)
    pad.do([PadJob(write=run)])
    for number in range(count):
        whole = f"{NEEDLE} {number:03d} and how it goes on"
        line = CrisisLine(id=new_id(), seq=0, at=clock.now(), kind="line", while_locked=True)
        for words in (whole[:6], whole[:14]):
            draft = CrisisRecord.of(run, dataclasses.replace(line, text=words), draft=True)
            pad.do([PadJob(seal=draft, name=line.id)])
        pad.do([PadJob(seal=CrisisRecord.of(run, dataclasses.replace(line, text=whole)), name=line.id)])
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
    tick = CrisisLine(id=new_id(), seq=0, at=clock.now(), kind="tick", step_id="location", while_locked=True)
    pad.do([PadJob(write=run.with_line(tick))])


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
