"""The seven kinds of incident of a crisis, with the steps and keys each one adds, and the danger cues to ask about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from desktop.domain.crisis_content import CrisisStep, QuickKey

T = TypeVar("T")
KIND_IDS = (
    "violence_now",
    "suicide_risk",
    "medical",
    "child_at_risk",
    "trafficking",
    "missing_contact",
    "other",
)
"""What `crisis_runs.kind` may hold besides nothing; an agency changes their words and adds steps, never the kinds."""
CUE_IDS = ("choked", "weapon", "stalking", "pregnancy", "leaving", "escalation")
"""Danger cues (PRACTICE 15): asked about alone, never scored, never totalled."""
PANELS_FIRST = (
    "call",
    "people",
    "cannot_speak",
    "cues",
    "suicide",
    "dropped",
    "no_number",
    "report",
    "plan",
    "say",
    "cards",
)
"""Panels that a kind may put first in "More help"."""
LABEL_MOST = 12
"""Letters of a quick key's label, so that it stays on its button in every language."""
STEPS_MOST = 6
"""Extra steps of a kind: they stand on one panel, without a scroll."""


def needed_first(items: Iterable[T], first: Sequence[str], name: Callable[[T], str]) -> list[T]:
    """Return all items: those named in `first` in its order, then the others in theirs."""
    return sorted(items, key=lambda item: first.index(name(item)) if name(item) in first else len(first))


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentKind:
    """What one kind of incident adds; the six pinned steps stay whatever is chosen here.

    `id` is one of KIND_IDS. `steps` have ids of their own (``violence_now.exit``) and are ticked like the six.
    `quick_keys` are six, F1 to F6. `panels_first` are ids of PANELS_FIRST; `facts` are ids of the report's facts that
    matter most for this kind, in order. `label` is neutral: it may be seen over a shoulder (PRACTICE 32).
    """

    id: str
    label: str
    steps: tuple[CrisisStep, ...]
    quick_keys: tuple[QuickKey, ...]
    panels_first: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerCue:
    """One danger cue. `label` is short, for a chip; `text` is the whole line, as a plan's gate shows it.

    `say` is the question for the client, asked alone only. `then` is what follows at once, empty where nothing beyond
    the supervisor and the advocate does.
    """

    id: str
    label: str
    text: str
    say: str = ""
    then: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerCues:
    """All cues, and what any of them asks for: the supervisor, and an advocate offered."""

    cues: tuple[DangerCue, ...]
    any_of_them: str
    advocate_say: str = ""

    def __iter__(self) -> Iterator[DangerCue]:
        """Yield each cue in order."""
        return iter(self.cues)

    def cue(self, cue_id: str) -> DangerCue | None:
        """Return the cue with this id, or None."""
        return next((cue for cue in self.cues if cue.id == cue_id), None)
