"""Icons: every name in code has a file, no file lies there for nothing, colours and mirroring are right."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from desktop.ui.theme.icons import UnknownIcon
from desktop.ui.theme.theme import Theme

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "resources" / "icons"
KEPT = (Path(__file__).parent / "icons_kept.txt").read_text(encoding="utf-8").split()
SECOND_ARGUMENT = {"IconButton", "Icon"}
KEYWORDS = {"icon", "trailing_icon"}


def named(node: ast.AST) -> set[str]:
    """The icon names in a call, from the arguments that take them."""
    if not isinstance(node, ast.Call):
        return set()
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    values = [keyword.value for keyword in node.keywords if keyword.arg in KEYWORDS]
    if name in SECOND_ARGUMENT and len(node.args) > 1:
        values.append(node.args[1])
    return {
        each.value
        for each in values
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and each.value
    }


@cache
def read_code() -> tuple[dict[str, str], set[str]]:
    """Icon name in the pages → where; and every string of the program. Its sources are read once."""
    found: dict[str, str] = {}
    strings: set[str] = set()
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        on_a_page = path.is_relative_to(ROOT / "desktop" / "ui")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                strings.add(node.value)
            elif on_a_page:
                found.update(dict.fromkeys(named(node), path.name))
    return found, strings


def every_string() -> set[str]:
    found = set(read_code()[1])
    for path in (ROOT / "resources").rglob("*.toml"):
        text = path.read_text(encoding="utf-8")
        found.update(part for part in text.replace("'", '"').split('"') if len(part) < 40)
    return found


def test_every_icon_named_in_code_has_a_file() -> None:
    found, _strings = read_code()
    assert len(found) > 10
    missing = {name: where for name, where in found.items() if not (FOLDER / f"{name}.svg").is_file()}
    assert missing == {}


def test_no_icon_lies_there_for_nothing() -> None:
    used = every_string()
    idle = [path.stem for path in FOLDER.glob("*.svg") if path.stem not in used and path.stem not in KEPT]
    assert idle == []


def test_the_allow_list_names_only_files_there_are() -> None:
    assert [name for name in KEPT if not (FOLDER / f"{name}.svg").is_file()] == []


def test_every_icon_draws(theme: Theme) -> None:
    empty = []
    for name in theme.icons.names():
        image = theme.pixmap(name, "text", 20).toImage()
        if not any(image.pixelColor(x, y).alpha() for x in range(20) for y in range(20)):
            empty.append(name)
    assert empty == []


def test_an_icon_takes_the_colour_of_its_role(theme: Theme) -> None:
    image = theme.pixmap("square", "accent", 24).toImage()
    solid = {
        image.pixelColor(x, y).name()
        for x in range(24)
        for y in range(24)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {theme.colour("accent").name()}


def mirrored(image: QImage) -> QImage:
    return (
        image.flipped() if hasattr(image, "flipped") else image.mirrored(horizontally=True, vertically=False)
    )


@pytest.mark.parametrize("name", ["arrow-right", "chevron-left", "volume-2", "book-open"])
def test_listed_icons_turn_round_in_right_to_left(name: str, theme: Theme) -> None:
    assert theme.icons.mirrors(name)
    if name != "book-open":
        assert theme.pixmap(name, "text", 24, rtl=True).toImage() != theme.pixmap(name, "text", 24).toImage()


@pytest.mark.parametrize("name", ["check", "timer", "phone", "search", "life-buoy"])
def test_others_never_turn_round(name: str, theme: Theme) -> None:
    assert theme.pixmap(name, "text", 24, rtl=True).toImage() == theme.pixmap(name, "text", 24).toImage()


def test_an_unknown_name_is_a_defect(theme: Theme) -> None:
    with pytest.raises(UnknownIcon):
        theme.icons.pixmap("no-such-icon", QColor("black"), 20)


def test_pictures_are_kept_and_forgotten(theme: Theme) -> None:
    first = theme.pixmap("check", "text", 20)
    assert theme.pixmap("check", "text", 20).cacheKey() == first.cacheKey()
    theme.set_mode("dark")
    assert theme.pixmap("check", "text", 20).toImage() != first.toImage()
