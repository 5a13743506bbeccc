"""One line of somebody's words with the part that was searched for marked: colour, weight and a line below.

The words are drawn as they are, never read as markup. In scripts whose letters join, the weight stays the same: a
change of font inside a word would break it apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from desktop.domain.scripts import script_of
from desktop.ui.widgets import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont

    from desktop.ui.theme.theme import Theme

JOINED = frozenset({"Arab", "Syrc", "Rohg", "Beng", "Deva", "Gujr", "Guru", "Mymr", "Khmr", "Thai", "Tibt"})


def line_width(font: QFont, text: str) -> int:
    """Return how wide one line of words is."""
    return QFontMetrics(font).horizontalAdvance(text) + 1


def draw_marked(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    text: str,
    font: QFont,
    colour: QColor,
    *,
    start: int = 0,
    length: int = 0,
    mark: QColor | None = None,
    rtl: bool = False,
) -> int:
    """Draw `text` from the leading edge of `rect`, cut with an ellipsis where it does not fit; return its width."""
    shown = paint.cut_short(painter, text, font, rect.width())
    layout = QTextLayout(shown, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    span = _span(text, shown, start, length)
    marked = _format(span, mark, font, theme, bold=script_of(text) not in JOINED)
    if marked and marked.format.font().weight() != font.weight():
        layout.setFormats([marked])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(100_000)
    layout.endLayout()
    width = int(line.naturalTextWidth()) + 1
    left = rect.right() + 1 - width if rtl else rect.left()
    # one base line for all words of a row, however tall their script is
    own = QFontMetrics(font)
    base_line = rect.top() + (rect.height() - own.height()) / 2 + own.ascent()
    at = QPointF(left - line.naturalTextRect().left(), base_line - line.ascent())
    painter.setPen(colour)
    # a selection is drawn over the finished shaping, so that joined letters stay joined
    layout.draw(painter, at, [marked] if marked else [])
    if marked and mark is not None:
        ends = [_x(line, span[0]), _x(line, span[0] + span[1])]
        thick = theme.px(2)
        base = int(at.y() + line.ascent() + thick)
        painter.fillRect(int(at.x() + min(ends)), base, int(abs(ends[1] - ends[0])), thick, mark)
    return width


def _span(text: str, shown: str, start: int, length: int) -> tuple[int, int]:
    """Return the marked part in what Qt counts: UTF-16 units of the text as it is shown."""
    before = len(text[:start].encode("utf-16-le")) // 2
    size = len(text[start : start + length].encode("utf-16-le")) // 2
    # the ellipsis of a cut text is never part of a match
    room = len(shown.encode("utf-16-le")) // 2 - (0 if shown == text else 1)
    return min(before, room), max(0, min(size, room - before))


def _format(
    span: tuple[int, int], mark: QColor | None, font: QFont, theme: Theme, *, bold: bool
) -> QTextLayout.FormatRange | None:
    if mark is None or not span[1]:
        return None
    found = QTextLayout.FormatRange()
    found.start, found.length = span
    style = QTextCharFormat()
    style.setForeground(mark)
    strong = theme.font("body", strong=True)
    strong.setPixelSize(font.pixelSize())
    style.setFont(strong if bold else font)
    found.format = style
    return found


def _x(line: object, place: int) -> float:
    found = line.cursorToX(place)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)
