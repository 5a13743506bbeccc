"""Cards: a raised surface with a hairline, an optional heading and a note beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.paint import fill_rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme


class Surface(PaintedWidget):
    """A plain area in one colour role (`sidebar`, `raised`, `surface`, `danger`) with lines at chosen edges."""

    def __init__(
        self, theme: Theme, role: str = "surface", *, line: str = "", parent: QWidget | None = None
    ) -> None:
        """`line` names edges with a hairline, in reading terms: any of `top bottom start end`."""
        super().__init__(theme, parent)
        self._role = role
        self._edges = line.split()
        self.setProperty("on_danger", role == "danger")

    def set_surface(self, role: str) -> None:
        """Fill with another role."""
        self._role = role
        self.setProperty("on_danger", role == "danger")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, then the lines."""
        painter = QPainter(self)
        rect = self.rect()
        # not fillRect: it loads Qt's gradients, for which the first window would wait
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(self._role))
        painter.drawRect(rect)
        hair = self.theme.px(self.theme.tokens.line["hair"])
        colour = self.theme.colour("line")
        mirrored = self.isRightToLeft()
        for edge in self._edges:
            if edge == "top":
                painter.fillRect(0, 0, rect.width(), hair, colour)
            elif edge == "bottom":
                painter.fillRect(0, rect.height() - hair, rect.width(), hair, colour)
            elif (edge == "start") != mirrored:
                painter.fillRect(0, 0, hair, rect.height(), colour)
            else:
                painter.fillRect(rect.width() - hair, 0, hair, rect.height(), colour)


class Card(PaintedWidget):
    """Put things into `body` (a QVBoxLayout). `lead` is the one leading card of a page, with 24 px inside."""

    def __init__(
        self,
        theme: Theme,
        heading: str = "",
        *,
        note: str = "",
        lead: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._lead = lead
        self.setAccessibleName(heading)
        self._outer = QVBoxLayout(self)
        self.heading = PlainLabel(theme, heading, strong=True, elide=True)
        self.note = PlainLabel(theme, note, size="small", role="muted")
        self.body = QVBoxLayout()
        if heading or note:
            row = QHBoxLayout()
            row.addWidget(self.heading, 1)
            row.addWidget(self.note)
            self._outer.addLayout(row)
        self._outer.addLayout(self.body, 1)
        self.measure()

    def measure(self) -> None:
        """Padding at the present scale."""
        pad = self.theme.space("card_lead" if self._lead else "card")
        self._outer.setContentsMargins(pad, pad, pad, pad)
        self._outer.setSpacing(self.theme.space("xs"))
        self.body.setSpacing(self.theme.space("xs"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface and its hairline."""
        theme = self.theme
        fill_rounded(
            QPainter(self),
            self.rect(),
            theme.radius("card"),
            fill=theme.colour("raised"),
            outline=theme.colour("line"),
            width=theme.px(theme.tokens.line["hair"]),
        )
