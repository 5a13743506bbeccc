"""Pictograms: which way they look on a page that reads from right to left."""

from __future__ import annotations

#: Who or what goes somewhere goes the way one reads, and a sound leaves its source that way. All others keep their
#: drawing: a phone, a clock, a lock, a key look the same everywhere.
MIRRORED = frozenset(
    {"ambulance", "bike", "car", "door", "leave", "loud", "outdoors", "road", "run", "school", "walk"}
)


def is_mirrored(name: str, *, right_to_left: bool) -> bool:
    """Tell whether the pictogram is turned round there."""
    return right_to_left and name in MIRRORED
