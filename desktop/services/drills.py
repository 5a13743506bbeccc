"""Practice crises: the scripts, keeping one that was done, and the past ones of oneself; never a crisis (X11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.drills import Drill, acts_of, looked_back, missed
from desktop.domain.errors import ContentBroken
from desktop.storage import drills as rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.content.store import ContentStore
    from desktop.domain.clock import Moment
    from desktop.domain.crisis import CrisisRun
    from desktop.domain.drills import DrillScript
    from desktop.storage.vault import OpenVault


class DrillsService:
    """What is kept is seen by the person at this vault alone (PRACTICE 31). `keep` belongs on the writer lane."""

    def __init__(self, vault: OpenVault, content: ContentStore) -> None:
        self._vault, self._content = vault, content
        self.last: Drill | None = None
        """The one done last since unlocking, also where the disk refused it."""

    def scripts(self) -> tuple[DrillScript, ...]:
        """Return every sound script; one that is broken is named with the agency's files."""
        found = []
        for drill_id in self._content.drills():
            try:
                found.append(self._content.drill(drill_id))
            except ContentBroken:
                continue
        return tuple(found)

    def own(self) -> list[Drill]:
        """Return the practices of the person at this vault, the newest first."""
        return rows.of_staff(self._vault.connection(), self._vault.staff_id)

    def made(
        self, script: DrillScript, run: CrisisRun, opened: Sequence[tuple[int, str]], ended_at: Moment
    ) -> Drill:
        """Return what one practice comes to: nothing is stored, and no word that was typed is in it."""
        acts = acts_of(run, opened)
        self.last = Drill(
            id="",
            script_id=script.id,
            started_at=run.started_at,
            ended_at=ended_at,
            acts=acts,
            missed=missed(looked_back(script, acts)),
        )
        return self.last

    def keep(self, drill: Drill, topic: str) -> str:
        """Store a practice and its line in the training log, and return its id; raises NoSpace, NotWritable."""
        with self._vault.unit_of_work("practice crisis") as work:
            return rows.store(work, drill, topic)
