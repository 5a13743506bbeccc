"""What the crisis screen says: steps, calm cards, keys and scripts; read from content files, ready in memory."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.protocol import Line, Panel


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisStep:
    """One pinned step: what to do, its second line, and words for the client where there are any.

    A `standing` step is true all the time; nothing waits for it.
    """

    id: str
    do: str
    second: str
    say: str = ""
    standing: bool = False
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickKey:
    """A function key that stamps a line in the log."""

    id: str
    key: str
    label: str
    stamp: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact to gather for the operator or the report, with its hint."""

    id: str
    label: str
    hint: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisContent:
    """Everything the crisis screen needs. `dispatch` lines may hold {address}, {town}, {callback}, {language}.

    `reminder_minutes` are minutes after the start; panels are dropped, cannot_speak, no_number, suicide, before, after.
    """

    id: str
    version: str
    standing: str
    standing_say: str
    steps: tuple[CrisisStep, ...]
    calm: tuple[Line, ...]
    grounding: tuple[Line, ...]
    quick_keys: tuple[QuickKey, ...]
    dispatch: tuple[Line, ...]
    dispatch_facts: tuple[Fact, ...]
    consent: tuple[Line, ...]
    report_facts: tuple[Fact, ...]
    panels: tuple[Panel, ...]
    reminder_minutes: tuple[int, ...]
    sources: tuple[str, ...] = ()

    def panel(self, panel_id: str) -> Panel | None:
        """Return the panel with this id, or None."""
        return next((panel for panel in self.panels if panel.id == panel_id), None)
