"""Contrast recomputed from the tokens: the figures written there are true and every floor is kept."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.ui.screens.drill_crisis import instead
from desktop.ui.theme.bare import BARE
from desktop.ui.theme.tokens import load_tokens, tokens_of, tokens_or_bare

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
    for tokens in (TOKENS, tokens_of(BARE)):
        colours = tokens.colours(dark=dark)
        assert contrast(colours[role], colours[ground]) >= floor


def names(table: object, above: str = "") -> set[str]:
    if not isinstance(table, dict):
        return {above}
    return {name for key, value in table.items() for name in names(value, f"{above}.{key}")}


def test_the_bare_palette_has_everything_that_is_asked_for() -> None:
    """Whoever adds a size or a colour to the file adds it there, else crisis fails where the file is broken."""
    unasked = (".print", ".type.print", ".type.numerals", ".layout.print", ".icon.set", ".icon.size", ".icon.pictogram",
               ".icon.never_mirror")  # fmt: skip
    asked = {name for name in names(tomllib.loads(PATH.read_text("utf-8"))) if not name.startswith(unasked)}
    assert asked - names(BARE) == set()


@pytest.mark.expects_log("a bare palette is shown")
@pytest.mark.parametrize(
    "spoil",
    [
        lambda raw: b"",
        lambda raw: b"\0" * len(raw),
        lambda raw: raw[: len(raw) // 2],
        lambda raw: raw[: raw.index(b"crisis = 0")],
        lambda raw: raw.replace(b"#FAF9F6", b"#FAF9 6"),
        lambda raw: raw.replace(b"[color.dark]", b"[colour.dark]"),
        lambda raw: b"\xff\xfe" + raw,
        None,
    ],
)
def test_a_broken_or_missing_theme_is_a_bare_one(
    tmp_path: Path, spoil: Callable[[bytes], bytes] | None
) -> None:
    file = tmp_path / "tokens.toml"
    if spoil is not None:
        file.write_bytes(spoil(PATH.read_bytes()))
    assert tokens_or_bare(file) == tokens_of(BARE)
    assert tokens_or_bare(PATH) == TOKENS


def test_light_and_dark_name_the_same_roles() -> None:
    assert set(TOKENS.light) == set(TOKENS.dark)


@pytest.mark.parametrize("dark", [False, True])
def test_the_floors_of_a_crisis_hold_in_a_practice_without_its_red(dark: bool) -> None:
    colours = TOKENS.colours(dark=dark)
    assert colours[instead("danger", dark=dark)] != colours["danger"]
    for role, ground, floor in FLOORS:
        if "danger" in role or "danger" in ground:
            found = contrast(colours[instead(role, dark=dark)], colours[instead(ground, dark=dark)])
            assert found >= floor, (role, ground, found)
