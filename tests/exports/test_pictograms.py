"""The pictograms: one set, every one with a name in words and its source, turned round only where direction matters."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageOps

from desktop.domain.pictograms import MIRRORED, is_mirrored
from desktop.exports.document import Direction, Document, Heading
from desktop.exports.typst_writer import TypstWriter
from desktop.ui.screens.plan_picture_words import picture_words

FOLDER = Path(__file__).parents[2] / "resources" / "pictograms"
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))


@pytest.fixture(scope="module")
def writer() -> TypstWriter:
    return TypstWriter(FOLDER.parent)


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_brings_nothing_else(name: str) -> None:
    source = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 48 48"' in source
    assert set(re.findall(r"<(\w+)", source)) <= {"svg", "path", "g", "circle", "rect", "mask"}
    assert set(re.findall(r'fill="([^"]+)"', source)) <= {"none", "currentColor", "black", "white"}
    assert "href" not in source


def test_every_drawing_has_a_name_in_words_of_its_own() -> None:
    words = [picture_words(name) for name in NAMES]
    assert not [name for name in NAMES if picture_words(name) == name]
    assert len(set(words)) == len(words)


def test_the_source_of_every_drawing_is_written_down() -> None:
    said = (FOLDER / "README.md").read_text(encoding="utf-8")
    rows = [row.split("|")[1] for row in said.splitlines() if row.startswith("|")]
    own = re.search(r"\*\*Ours\*\*(.*)", said, re.DOTALL)
    assert own is not None
    named = set(re.findall(r"[a-z_]+", " ".join(rows))) | set(re.findall(r"[a-z_]+", own[1]))
    assert [name for name in NAMES if name not in named] == []
    assert (FOLDER / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


def test_what_walks_is_turned_round_and_a_phone_is_not(writer: TypstWriter) -> None:
    assert set(NAMES) >= MIRRORED
    assert not MIRRORED & {"phone", "clock", "mobile", "lock", "key", "calendar", "hotline"}
    assert is_mirrored("walk", right_to_left=True)
    assert not is_mirrored("walk", right_to_left=False)
    assert not is_mirrored("clock", right_to_left=True)
    for name in ("walk", "phone", "clock"):
        straight, turned = _drawn(writer, name, "ltr"), _drawn(writer, name, "rtl")
        as_drawn = ImageChops.difference(straight, turned).getbbox() is None
        mirrored = _near(ImageOps.mirror(straight), turned)
        assert as_drawn == (name != "walk"), name
        assert mirrored == (name == "walk"), name


def _drawn(writer: TypstWriter, name: str, direction: Direction) -> Image.Image:
    page = Document(
        title="1", language="en", direction=direction, blocks=(Heading(text="1", pictogram=name),)
    )
    with Image.open(io.BytesIO(writer.png(page, ppi=144)[0])) as image:
        ink = ImageOps.invert(image.convert("L"))
    side = ink.width // 2
    half = ink.crop((0, 150, side, 300) if direction == "ltr" else (side, 150, ink.width, 300))
    # the pictogram is the outermost thing there; the figure beside it is narrower and lies further in
    box = half.getbbox()
    assert box is not None
    column = [half.crop((x, 0, x + 1, half.height)).getbbox() for x in range(half.width)]
    inked = [x for x, has in enumerate(column) if has]
    gaps = [at for at in range(1, len(inked)) if inked[at] - inked[at - 1] > 8]
    edge = inked[: gaps[0]] if direction == "ltr" else inked[gaps[-1] :]
    part = half.crop((edge[0], 0, edge[-1] + 1, half.height))
    tall = part.getbbox()
    assert tall is not None
    return part.crop((0, tall[1], part.width, tall[3])).resize((96, 96))


def _near(one: Image.Image, two: Image.Image) -> bool:
    """Tell whether two drawings are the same but for the softness of their edges."""
    difference = ImageChops.difference(one, two)
    return sum(difference.histogram()[96:]) < 0.03 * 96 * 96
