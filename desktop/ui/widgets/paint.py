"""Small painters shared by the controls: rounded fills, wrapped plain text, keycaps, check boxes, rings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextLine,
    QTextOption,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme

UNBOUND = 100_000
_BEARING = 5  # so much may be beside a letter by its own design
_ONE_LINE = int((Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value) | int(
    # letters of some scripts reach below the line that the rect was measured for
    (Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip).value
)


def is_rtl(widget: QWidget) -> bool:
    """Whether this widget is mirrored."""
    return widget.isRightToLeft()


def place(rtl: bool, outer: QRect, x: int, y: int, width: int, height: int) -> QRect:
    """A rectangle `x` from the leading edge of `outer`, mirrored in right-to-left."""
    left = outer.right() + 1 - x - width if rtl else outer.left() + x
    return QRect(left, outer.top() + y, width, height)


def fill_rounded(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    *,
    fill: QColor | None = None,
    outline: QColor | None = None,
    width: float = 1.0,
    dashed: bool = False,
) -> None:
    """A rounded rectangle with its outline inside `rect`, sharp on whole pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(rect)
    if outline is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(outline, width)
        if dashed:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        box = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius = max(0.0, radius - width / 2)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius, radius)


ARABIC_LINE_FACTOR = 1.10  # as in the tokens, checked by a test: painters here have no theme at hand
MYANMAR_LINE_FACTOR = 1.45
_MYANMAR = re.compile("[\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f]")
_ARABIC = re.compile("[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")


def line_factor(text: str) -> float:
    """How much taller a line must be for the tallest script in `text`."""
    if text.isascii():
        return 1.0
    if _MYANMAR.search(text):
        return MYANMAR_LINE_FACTOR
    if _ARABIC.search(text):
        return ARABIC_LINE_FACTOR
    return 1.0


class TextBlock:
    """Plain text laid out to a width with the design's line height; lines of taller scripts get more room."""

    def __init__(
        self, text: str, font: QFont, line_height: int, width: int | None = None, *, ink: bool = False
    ) -> None:
        """`width` None keeps one line per paragraph. `ink` begins right-aligned lines at their letters, which takes
        longer: for the few large words that are read aloud.
        """
        self._ink = ink
        self.width = 0
        self.height = 0
        self._paragraphs: list[tuple[QTextLayout, list[int]]] = []
        self._lines: list[tuple[QTextLine, float, float]] | None = None
        tall = round(line_height * line_factor(text))
        limit = UNBOUND if width is None else max(1, width)
        for paragraph in text.split("\n") if text else [""]:
            layout = QTextLayout(paragraph, font)
            option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            layout.setTextOption(option)
            layout.beginLayout()
            tops: list[int] = []
            while (line := layout.createLine()).isValid():
                line.setLineWidth(limit)
                tops.append(self.height)
                line.setPosition(QPointF(0, self.height + (tall - line.height()) / 2))
                self.height += tall
                self.width = max(self.width, int(line.naturalTextWidth()) + 1)
                if not paragraph:
                    break
            layout.endLayout()
            if not tops:
                self.height += tall
            self._paragraphs.append((layout, tops))

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        return sum(max(1, layout.lineCount()) for layout, _tops in self._paragraphs)

    @property
    def last_width(self) -> int:
        """How far the last line reaches, in pixels."""
        layout, _tops = self._paragraphs[-1]
        count = layout.lineCount()
        return int(layout.lineAt(count - 1).naturalTextWidth()) + 1 if count else 0

    def draw(
        self,
        painter: QPainter,
        rect: QRect,
        colour: QColor,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Draw from the top of `rect`; `align` is the real side (already mirrored by the caller)."""
        painter.setPen(colour)
        if self._lines is None:
            self._lines = [
                (line, line.naturalTextWidth(), line.naturalTextRect().left())
                for layout, _tops in self._paragraphs
                for line in (layout.lineAt(index) for index in range(layout.lineCount()))
            ]
        right = align is not Qt.AlignmentFlag.AlignLeft and bool(align & Qt.AlignmentFlag.AlignRight)
        middle = align is not Qt.AlignmentFlag.AlignLeft and bool(align & Qt.AlignmentFlag.AlignHCenter)
        for line, natural, left in self._lines:
            spare = rect.width() - natural
            x = float(rect.left())
            if right:
                x += int(spare) + (_past_letters(line) if self._ink else 0)
            elif middle:
                x += int(spare / 2)
            # A right-to-left line sits at the far end of its line width: shift by where its ink begins.
            line.draw(painter, QPointF(x - left, rect.top()))


def _past_letters(line: QTextLine) -> int:
    """How far Qt's width of a line reaches past its letters: it counts a joined lam-alef at the end twice."""
    right = max((run.boundingRect().right() for run in line.glyphRuns()), default=0.0)
    past = int(line.naturalTextRect().right() - right)
    return past if past > _BEARING else 0


def leading(rtl: bool) -> Qt.AlignmentFlag:
    """The side text starts at."""
    return Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft


def text_width(font: QFont, text: str) -> int:
    """Width of one line of plain text."""
    return QFontMetrics(font).horizontalAdvance(text)


def cut_short(painter: QPainter, text: str, font: QFont, width: int) -> str:
    """Return `text`, or its beginning and an ellipsis where there is no room for all of it.

    All that is cut passes here: the sweep over the pages listens, and asks `painter`'s widget for the whole text.
    """
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width + 1:
        return text
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))


def draw_line(
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line, centred in the height of `rect`, cut with an ellipsis only where the rect is too narrow.

    Its direction comes from its first strong letter outside isolates, as in `TextBlock`.
    """
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, int(align.value) | _ONE_LINE, cut_short(painter, text, font, rect.width()))


def keycap_width(theme: Theme, key: str, size: str = "small") -> int:
    """Width of a keycap; in crisis nothing is smaller than `body`."""
    wide = text_width(theme.font(size), key) + 2 * theme.px(5)
    return max(wide, theme.control("keycap"))


def draw_keycap(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    key: str,
    *,
    on_fill: QColor | None = None,
    crisis: bool = False,
    size: str = "small",
) -> None:
    """A keycap; `on_fill` is the text colour of the fill it stands on. Key names stay left-to-right.

    In crisis keys are written in `body`, and stand out by 7 like every text there.
    """
    crisis = crisis or size == "body"
    colour = on_fill if on_fill is not None else theme.colour("crisis_muted" if crisis else "muted")
    outline = on_fill if on_fill is not None else theme.colour("crisis_muted" if crisis else "line")
    fill = None if on_fill is not None else theme.colour("surface")
    fill_rounded(painter, rect, theme.radius("keycap"), fill=fill, outline=outline, width=theme.px(1))
    draw_line(painter, rect, key, theme.font(size), colour, Qt.AlignmentFlag.AlignHCenter)


def draw_check_box(painter: QPainter, theme: Theme, rect: QRect, *, checked: bool, dpr: float) -> None:
    """The 20 px box of a choice row."""
    radius = theme.radius("checkbox")
    if not checked:
        fill_rounded(
            painter,
            rect,
            radius,
            fill=theme.colour("raised"),
            outline=theme.colour("line_strong"),
            width=theme.px(1),
        )
        return
    fill_rounded(painter, rect, radius, fill=theme.colour("accent"))
    mark = theme.pixmap("check", "on_accent", 16, dpr=dpr)
    size = theme.px(16)
    painter.drawPixmap(rect.center().x() - size // 2 + 1, rect.center().y() - size // 2 + 1, mark)


def draw_radio(painter: QPainter, theme: Theme, rect: QRect, *, checked: bool) -> None:
    """The round box of a choice of one."""
    radius = rect.height() / 2
    outline = theme.colour("accent" if checked else "line_strong")
    fill_rounded(
        painter,
        rect,
        radius,
        fill=theme.colour("raised"),
        outline=outline,
        width=theme.px(2 if checked else 1),
    )
    if checked:
        inset = theme.px(5)
        dot = rect.adjusted(inset, inset, -inset, -inset)
        fill_rounded(painter, dot, dot.height() / 2, fill=theme.colour("accent"))


def draw_diamond(
    painter: QPainter, rect: QRectF, *, outline: QColor, fill: QColor | None = None, width: float = 1.9
) -> None:
    """The mark that means "different from this person's usual"."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(outline, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    half = width / 2
    box = rect.adjusted(half, half, -half, -half)
    path = QPainterPath()
    path.moveTo(box.center().x(), box.top())
    path.lineTo(box.right(), box.center().y())
    path.lineTo(box.center().x(), box.bottom())
    path.lineTo(box.left(), box.center().y())
    path.closeSubpath()
    painter.drawPath(path)


def draw_busy_ring(painter: QPainter, rect: QRect, colour: QColor, width: float, turn: int) -> None:
    """A quarter arc; `turn` (0–359) is where it stands."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawArc(box, (90 - turn) * 16, -100 * 16)
