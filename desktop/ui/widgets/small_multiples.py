"""Six small marks over time for one kind of cue: as usual, different, not seen, not noted. No numbers, no lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.paint import draw_diamond, is_rtl, place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from desktop.ui.theme.theme import Theme

MarkKind = Literal["usual", "different", "not_seen", "not_noted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One session's mark; `words` is what is spoken and shown ("15 August, different: sits turned away")."""

    kind: MarkKind
    words: str
    key: str = ""


def draw_mark(painter: QPainter, theme: Theme, cell: QRect, kind: MarkKind) -> None:
    """Draw one mark in the middle of a cell."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sizes = theme.tokens.small_multiples
    centre = QRectF(cell).center()
    if kind == "different":
        side = theme.px(sizes["diamond"])
        box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        draw_diamond(painter, box, outline=theme.colour("caution"), fill=theme.colour("caution_soft"))
        return
    side = theme.px(sizes["dot"])
    box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    if kind == "usual":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("muted"))
        painter.drawEllipse(box)
    elif kind == "not_seen":
        wide, high = sizes["dash"]
        scale = theme.scale / 100
        bar = QRectF(centre.x() - wide * scale / 2, centre.y() - high * scale / 2, wide * scale, high * scale)
        painter.fillRect(bar, theme.colour("muted"))
    else:
        pen = QPen(theme.colour("muted"), 1.5 * theme.scale / 100)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 2.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)


class MarkView(PaintedWidget):
    """A single mark, for the legend."""

    def __init__(self, theme: Theme, kind: MarkKind, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._kind: MarkKind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the diamond."""
        side = self.theme.px(16)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        draw_mark(QPainter(self), self.theme, self.rect(), self._kind)


class SmallMultiples(PaintedWidget):
    """A row of marks, oldest first, today last. Left and Right walk through them; Enter or a press opens one.

    The accessible name is the whole row in words; while a mark is walked to, it is that mark's words.
    """

    opened = Signal(str)

    def __init__(
        self, theme: Theme, name: str, marks: Sequence[Mark] = (), parent: QWidget | None = None
    ) -> None:
        """`name` is the kind of cue (Face)."""
        super().__init__(theme, parent)
        self._name = name
        self._marks: list[Mark] = []
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_marks(marks)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these; at most six, the newest."""
        self._marks = list(marks)[-int(self.theme.tokens.small_multiples["columns"]) :]
        self._at = -1
        self._speak()
        self.updateGeometry()
        self.update()

    def _speak(self) -> None:
        if 0 <= self._at < len(self._marks):
            self.setAccessibleName(f"{self._name}: {self._marks[self._at].words}")
        else:
            words = ". ".join(mark.words for mark in self._marks)
            self.setAccessibleName(f"{self._name}: {words}" if words else self._name)

    def focus_words(self) -> str:
        """What a tip says when the keyboard is here: the mark walked to, else the newest of the row."""
        mark = self._marks[self._at] if self._marks else None  # -1 is the last
        return mark.words if mark is not None else ""

    def _cell(self, index: int) -> QRect:
        pitch = self.theme.px(self.theme.tokens.small_multiples["pitch"])
        spare = int(self.theme.tokens.small_multiples["columns"]) - len(self._marks)
        return place(is_rtl(self), self.rect(), (index + spare) * pitch, 0, pitch, self.height())

    def _index_at(self, x: int) -> int:
        return next(
            (
                index
                for index in range(len(self._marks))
                if self._cell(index).left() <= x <= self._cell(index).right()
            ),
            -1,
        )

    def sizeHint(self) -> QSize:
        """Six columns, 26 apart."""
        tokens = self.theme.tokens.small_multiples
        return QSize(self.theme.px(tokens["pitch"]) * int(tokens["columns"]), self.theme.px(36))

    def minimumSizeHint(self) -> QSize:
        """Never narrower."""
        return self.sizeHint()

    def focus_rect(self) -> QRect:
        """The ring is round the mark walked to, else round the row."""
        return self._cell(self._at) if self._at >= 0 else self.rect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and open."""
        steps = {int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Left): -1}
        step = steps.get(event.key())
        if step is not None and self._marks:
            step = -step if is_rtl(self) else step
            start = self._at if self._at >= 0 else (len(self._marks) if step < 0 else -1)
            self._at = max(0, min(len(self._marks) - 1, start + step))
            self._speak()
            self.setProperty("ring_at", self._at)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at >= 0:
            self.opened.emit(self._marks[self._at].key)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the mark that was pressed."""
        index = self._index_at(int(event.position().x()))
        if index >= 0:
            self.opened.emit(self._marks[index].key)

    def event(self, event: QEvent) -> bool:
        """Hovering a mark shows its words."""
        if isinstance(event, QHelpEvent):
            index = self._index_at(event.pos().x())
            if index >= 0:
                QToolTip.showText(event.globalPos(), self._marks[index].words, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks."""
        painter = QPainter(self)
        for index, mark in enumerate(self._marks):
            draw_mark(painter, self.theme, self._cell(index), mark.kind)
