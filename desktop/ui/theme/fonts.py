"""Bundled fonts: registered once, named in order, so that a system font is never picked by accident."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.ui.theme.tokens import Tokens

EMOJI_FAMILY = "Noto Emoji"
# Line height of the tallest family over its pixel size. Written down, because asking all families loads every font
# file on the first field; a test asks them.
TALLEST_FACTOR = 2.2
LATIN = "NotoSans-*.ttf"
"""The files an English lock screen is drawn with; the others follow when it is on the screen."""
_LATIN_END = "\u0250"


def is_latin(text: str) -> bool:
    """Tell whether the fonts of `LATIN` are enough for `text`."""
    return all(letter < _LATIN_END for letter in text)


def register_fonts(folder: Path, pattern: str = "*.ttf", *, but: str = "") -> list[str]:
    """Register the bundled files of `pattern` but those of `but`; returns the names of files Qt refused."""
    refused = []
    left_out = set(folder.glob(but)) if but else set()
    for path in sorted(set(folder.glob(pattern)) - left_out):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            refused.append(path.name)
    return refused


def make_font(
    tokens: Tokens, pixel_size: int, *, strong: bool = False, tabular: bool = False, family: str | None = None
) -> QFont:
    """A font with the families named in order (`family`, where given, goes first) and the emoji font last."""
    families = [*tokens.families, EMOJI_FAMILY]
    if family is not None:
        families = [family, *(name for name in families if name != family)]
    font = QFont(families)
    font.setPixelSize(max(1, pixel_size))
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def tallest_line(pixel_size: int) -> int:
    """Height in pixels one line needs in the tallest bundled script: fields grow to it or Burmese is cut."""
    return math.ceil(pixel_size * TALLEST_FACTOR)
