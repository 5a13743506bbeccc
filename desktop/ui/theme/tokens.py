"""The design's tokens as typed values: colours by role, sizes in logical pixels at 100 %."""

from __future__ import annotations

import logging
import tomllib
from dataclasses import dataclass
from string import hexdigits
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


_log = logging.getLogger("waystead.theme")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSize:
    """One step of the type scale: letter size and line height in pixels at 100 %."""

    px: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Everything in `tokens.toml`, read once. Sizes are not scaled here; `Theme.px` scales."""

    light: Mapping[str, str]
    dark: Mapping[str, str]
    space: Mapping[str, int]
    type_scale: Mapping[str, TextSize]
    families: tuple[str, ...]
    family_read_aloud_arabic: str
    weight_text: int
    weight_strong: int
    max_line_chars: int
    crisis_minimum: int
    arabic_line_factor: float
    myanmar_line_factor: float
    radius: Mapping[str, int]
    line: Mapping[str, float]
    control: Mapping[str, int]
    icon_strokes: tuple[float, float]
    mirrored_icons: frozenset[str]
    layout: Mapping[str, Any]
    timeline: Mapping[str, Any]
    small_multiples: Mapping[str, Any]
    motion: Mapping[str, int]

    def colours(self, *, dark: bool) -> Mapping[str, str]:
        """The colour table (role → #RRGGBB) of one appearance."""
        return self.dark if dark else self.light


def load_tokens(path: Path) -> Tokens:
    """Read the tokens file. A missing or broken file is a defect of the installation and raises."""
    with path.open("rb") as stream:
        return tokens_of(tomllib.load(stream))


def tokens_or_bare(path: Path) -> Tokens:
    """Read the tokens file; a missing or broken one gives a bare palette, since crisis has to open with anything."""
    try:
        return load_tokens(path)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError):
        from desktop.ui.theme.bare import BARE

        _log.error("the theme cannot be read: a bare palette is shown")
        return tokens_of(BARE)


def tokens_of(raw: Mapping[str, Any]) -> Tokens:
    """Return the tokens of a table that was read; raises KeyError, TypeError or ValueError when it is not whole."""
    types = raw["type"]
    scale = types["scale"]
    if not all(_is_colour(value) for table in raw["color"].values() for value in table.values()):
        raise ValueError("a colour is none")
    raw["motion"]["crisis"]  # the last entry: a file that was cut off has no such thing
    return Tokens(
        light=raw["color"]["light"],
        dark=raw["color"]["dark"],
        space=raw["space"],
        type_scale={
            name: TextSize(px=pair[0], line=pair[1]) for name, pair in scale.items() if isinstance(pair, list)
        },
        families=tuple(types["family"]),
        family_read_aloud_arabic=types["family_read_aloud_arabic"],
        weight_text=types["weight_text"],
        weight_strong=types["weight_strong"],
        max_line_chars=types["max_line_chars"],
        crisis_minimum=scale["crisis_minimum"],
        arabic_line_factor=types["arabic_line_factor"],
        myanmar_line_factor=types["myanmar_line_factor"],
        radius=raw["radius"],
        line=raw["line"],
        control=raw["control"],
        icon_strokes=(raw["icon"]["stroke_16_20"], raw["icon"]["stroke_24"]),
        mirrored_icons=frozenset(raw["icon"]["mirror_in_rtl"]),
        layout=raw["layout"],
        timeline=raw["timeline"],
        small_multiples=raw["small_multiples"],
        motion=raw["motion"],
    )


def _is_colour(value: object) -> bool:
    return (
        isinstance(value, str)
        and len(value) == 7
        and value[0] == "#"
        and all(letter in hexdigits for letter in value[1:])
    )
