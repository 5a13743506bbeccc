"""The contrast of every text that is drawn, measured: its own colour against what most of its place is filled with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from desktop.ui.screens.crisis_words import RunsBlock
from desktop.ui.widgets import paint
from desktop.ui.widgets.paint import TextBlock

BESIDE = 4
"""So many pixels beside a letter's stem its ground is looked at."""


@dataclass(frozen=True)
class Drawn:
    """A text that was drawn: on which widget, where on it, in which colour."""

    widget: QWidget
    rect: QRect
    colour: QColor


@contextmanager
def listening() -> Iterator[list[Drawn]]:
    """Hear of every text that our painters draw inside."""
    found: list[Drawn] = []

    def note(painter: QPainter, rect: QRect | None, colour: QColor) -> None:
        device = painter.device()
        if isinstance(device, QWidget):
            place = painter.worldTransform().mapRect(rect) if rect is not None else device.rect()
            found.append(Drawn(device, place.intersected(device.rect()), QColor(colour)))

    real_cut, real_block, real_runs = paint.cut_short, TextBlock.draw, RunsBlock.draw

    def cut_short(painter: QPainter, text: str, font: Any, width: int) -> str:
        if text.strip():
            note(painter, None, painter.pen().color())
        return real_cut(painter, text, font, width)

    def block(self: TextBlock, painter: QPainter, rect: QRect, colour: QColor, *rest: Any) -> None:
        note(painter, rect, colour)
        real_block(self, painter, rect, colour, *rest)

    def runs(self: RunsBlock, painter: QPainter, rect: QRect, colour: QColor, *, right: bool) -> None:
        note(painter, rect, colour)
        real_runs(self, painter, rect, colour, right=right)

    paint.cut_short = cut_short
    TextBlock.draw, RunsBlock.draw = block, runs  # type: ignore[method-assign]
    try:
        yield found
    finally:
        paint.cut_short = real_cut
        TextBlock.draw, RunsBlock.draw = real_block, real_runs  # type: ignore[method-assign]


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of WCAG 2."""

    def light(colour: QColor) -> float:
        parts = [colour.redF(), colour.greenF(), colour.blueF()]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def too_faint(page: QWidget, floor: float) -> tuple[int, list[str]]:
    """Draw the page; return how many texts were measured, and those whose contrast is below `floor`."""
    with listening() as found:
        image = page.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    problems, measured = [], 0
    for each in found:
        if not (page is each.widget or page.isAncestorOf(each.widget)) or each.rect.isEmpty():
            continue
        place = each.rect.translated(each.widget.mapTo(page, QPoint(0, 0))).intersected(image.rect())
        ground = _around(image, place, each.colour)
        if ground is None:
            continue
        measured += 1
        ratio = contrast(each.colour, ground)
        if ratio < floor:
            name = each.widget.objectName() or type(each.widget).__name__
            said = each.widget.accessibleName()[:40]
            problems.append(f"{name} “{said}”: {each.colour.name()} on {ground.name()} is {ratio:.1f}")
    return measured, sorted(set(problems))


def _around(image: QImage, place: QRect, colour: QColor) -> QColor | None:
    """Return the ground beside the letters, the colour there that fills most of the place; None where no letter is."""
    pixels, wide = memoryview(image.constBits()).cast("I"), image.bytesPerLine() // 4
    own, filled, beside = colour.rgb() | 0xFF000000, Counter[int](), set[int]()
    for y in range(place.top(), place.bottom() + 1):
        row = pixels[y * wide + place.left() : y * wide + place.right() + 1].tolist()
        filled.update(row)
        if own in row:
            for at, pixel in enumerate(row):
                if pixel == own:
                    beside.update(row[max(0, at - BESIDE) : at + BESIDE + 1])
    beside.discard(own)
    return QColor(max(beside, key=filled.__getitem__)) if beside else None
