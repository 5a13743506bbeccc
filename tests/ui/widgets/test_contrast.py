"""Contrast recomputed from the tokens: the figures written there are true and every floor is kept."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.ui.theme.tokens import load_tokens

PATH = Path(__file__).parents[3] / "resources" / "theme" / "tokens.toml"
TOKENS = load_tokens(PATH)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def figures() -> list[tuple[str, str, str, float]]:
    """Each "role on ground 5.2" that the file's comments claim."""
    found, table = [], ""
    for line in PATH.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            table = line.strip("[]").split("#")[0].strip().strip("]")
        match = re.match(r"(\w+) = \"#\w{6}\"\s*#(.*)", line)
        if not match or not table.startswith("color."):
            continue
        for claim in re.findall(r"(?:on |, )([a-z-]+) (\d+\.\d)", match[2]):
            found.append(
                (table.removeprefix("color."), match[1], claim[0].replace("-", "_"), float(claim[1]))
            )
    return found


FLOORS = [
    *[
        ("text", ground, 4.5)
        for ground in ("surface", "raised", "sidebar", "sunken", "hover", "pressed", "selection")
    ],
    *[
        ("muted", ground, 4.5)
        for ground in ("surface", "raised", "sidebar", "sunken", "hover", "pressed", "selection")
    ],
    ("text", "positive_soft", 4.5),
    ("text", "caution_soft", 4.5),
    ("muted", "positive_soft", 4.5),
    ("accent", "surface", 4.5),
    ("accent", "raised", 4.5),
    ("accent", "hover", 4.5),
    ("on_accent", "accent", 4.5),
    ("on_accent", "accent_hover", 4.5),
    ("on_accent", "accent_pressed", 4.5),
    ("on_selection", "selection", 4.5),
    ("positive", "surface", 4.5),
    ("positive", "raised", 4.5),
    ("positive", "positive_soft", 4.5),
    ("caution", "surface", 4.5),
    ("caution", "raised", 4.5),
    ("caution", "caution_soft", 4.5),
    ("surface", "text", 4.5),  # the undo line is reversed
    ("line_strong", "surface", 3.0),
    ("line_strong", "raised", 3.0),
    ("line_strong", "sidebar", 3.0),
    ("caution_mark", "raised", 3.0),
    ("danger_edge", "surface", 3.0),
    ("danger_edge", "raised", 3.0),
    ("focus", "surface", 3.0),
    ("focus", "raised", 3.0),
    ("focus", "sidebar", 3.0),
    ("focus_on_danger", "danger", 3.0),
    ("raised", "positive", 3.0),  # the check on a done step
    # a crisis is read from two metres
    ("text", "surface", 7.0),
    ("text", "raised", 7.0),
    ("crisis_muted", "surface", 7.0),
    ("crisis_muted", "raised", 7.0),
    ("on_danger", "danger", 7.0),
    ("on_danger", "danger_pressed", 7.0),
    ("danger_text", "surface", 7.0),
    ("danger_text", "raised", 7.0),
    ("danger_text", "danger_soft", 7.0),
]


def test_the_file_claims_many_figures() -> None:
    assert len(figures()) > 90


@pytest.mark.parametrize(("table", "role", "ground", "claimed"), figures())
def test_the_written_figure_is_true(table: str, role: str, ground: str, claimed: float) -> None:
    colours = TOKENS.colours(dark=table == "dark")
    assert contrast(colours[role], colours[ground]) == pytest.approx(claimed, abs=0.06)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("role", "ground", "floor"), FLOORS)
def test_the_floor_is_kept(dark: bool, role: str, ground: str, floor: float) -> None:
    colours = TOKENS.colours(dark=dark)
    assert contrast(colours[role], colours[ground]) >= floor


def test_light_and_dark_name_the_same_roles() -> None:
    assert set(TOKENS.light) == set(TOKENS.dark)
