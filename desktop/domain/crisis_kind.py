"""The kind of incident a run has now, and which further steps of that kind are done (X2). The six stay beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.crisis_lines import of_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.crisis import CrisisLine, CrisisRun
    from desktop.domain.incident_kinds import IncidentKind

STEP = "step"
"""In the data of a `quick` line: the further step that it says is done. Not a tick of the six: those stand in the plain
file that survives a kill while locked, and a further step's name would say there what kind of incident it is."""


def kind_of(run: CrisisRun | None, kinds: Sequence[IncidentKind]) -> IncidentKind | None:
    """Return the kind that was chosen; None where none was, or the content does not know it."""
    return next((kind for kind in kinds if run is not None and run.kind and kind.id == run.kind), None)


def steps_done(run: CrisisRun, kind: IncidentKind) -> dict[str, CrisisLine]:
    """Return the further steps of a kind that stand done, each with its newest line, in the kind's order."""
    said = {line.data[STEP]: line for line in of_kind(run, "quick") if line.data.get(STEP)}
    return {step.id: said[step.id] for step in kind.steps if step.id in said}
