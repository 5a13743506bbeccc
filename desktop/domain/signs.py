"""A sign for a wall: one sentence to read from across the room, a pictogram, few lines; no name and no trouble."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One sign, in English; `id` is the file's name. Every text is the client's."""

    id: str
    title: str
    lines: tuple[str, ...]
    pictogram: str
    sources: tuple[str, ...] = ()

    def line_ids(self) -> tuple[str, ...]:
        """Return the ids of the texts of its lines in other languages."""
        return tuple(f"sign/line_{number}" for number in range(1, len(self.lines) + 1))
