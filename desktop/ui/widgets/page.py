"""The frame of a page: title, subtitle, a body that may scroll, and a footer that never moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.widgets.base import MEASURE_AGAIN, mirrored_margins
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop.ui.theme.theme import Theme

_ROUNDS = 6


class PageScroll(QScrollArea):
    """A see-through vertical scroll area; what is focused inside is scrolled into view."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plainScroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)
        # setWidget() fills the background by itself, in the window's colour
        content.setAutoFillBackground(False)

    def size_for(self, height_for: Callable[[int], int]) -> tuple[int, int]:
        """Return (width, height) of content that is `height_for(width)` high: narrower where it takes a scroll bar."""
        room = self.maximumViewportSize()
        needed = height_for(room.width())
        if needed <= room.height():
            return room.width(), needed
        width = room.width() - self.verticalScrollBar().sizeHint().width()
        return width, height_for(width)

    def fit(self, expected: int = 0) -> None:
        """Give new content its size at once: what is laid out into the room of the last page is laid out twice.

        `expected` is the width that it was laid out to ahead: where that holds, no other one is tried.
        """
        content: QWidget | None = self.widget()
        layout = None if content is None else content.layout()
        if content is None or layout is None or not self.isVisible():
            return
        layout.invalidate()
        room, wide = self.maximumViewportSize().height(), self.maximumViewportSize().width()
        width, needed = expected, 0
        if expected in (wide, wide - self.verticalScrollBar().sizeHint().width()):
            needed = layout.totalHeightForWidth(expected)
        if not needed or (needed > room) == (expected == wide):
            width, needed = self.size_for(layout.totalHeightForWidth)
        # the bar comes or goes first: the width it leaves is the one that everything is laid out to
        self.verticalScrollBar().setRange(0, max(0, needed - room))
        self.setVerticalScrollBarPolicy(self.verticalScrollBarPolicy())  # at once; by itself it comes later
        content.resize(width, max(room, needed))

    def settle(self) -> None:
        """Give what was just put in its room now; else it stands squeezed until the next frame."""
        if not self.isVisible():
            return
        for _round in range(_ROUNDS):
            # each round reaches the next widget inside the one before
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def show_whole(self, widget: QWidget, part: QWidget, margin: int) -> None:
        """Scroll as little as it takes to show `part` with air around it, or `widget` where that is too high."""
        content: QWidget | None = self.widget()
        if content is None:
            return
        bar, room = self.verticalScrollBar(), self.viewport().height()
        shown = part if part.height() + 2 * margin <= room else widget
        top = shown.mapTo(content, QPoint(0, 0)).y() - margin
        bottom = top + shown.height() + 2 * margin
        if bottom > bar.value() + room:
            bar.setValue(bottom - room)
        if top < bar.value():
            bar.setValue(top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows scroll; with Alt they belong to the page, which goes back or on."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        super().keyPressEvent(event)


class Page(QWidget):
    """Title row, `body` (QVBoxLayout) and footer.

    `head_actions` and `footer_start` / `footer_end` are QHBoxLayouts: put buttons there in reading order; the one
    primary button goes last into `footer_end`.
    """

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        *,
        subtitle: str = "",
        kicker: str = "",
        scroll: bool = True,
        footer: bool = False,
        session: bool = False,
        max_width: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`kicker` is the small line above the title; `session` uses the smaller top margin; `max_width` is a
        layout width in design pixels (a form column), centred.
        """
        super().__init__(parent)
        self.theme = theme
        self._session, self._max_width, self._compact = session, max_width, False
        self.kicker = PlainLabel(theme, kicker, size="small", role="muted")
        self.title = PlainLabel(theme, title, size="page_title", strong=True, wrap=True)
        self.subtitle = PlainLabel(theme, subtitle, role="muted", wrap=True)
        for label in (self.kicker, self.title, self.subtitle):
            if not label.text():  # never setVisible(True) before there is a parent: it would open a window
                label.hide()
        self.head_actions = QHBoxLayout()
        self.body = QVBoxLayout()
        self.content = QWidget()
        self._column = QVBoxLayout(self.content)
        self._head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self.kicker, self.title, self.subtitle):
            words.addWidget(label)
        self._head.addLayout(words, 1)
        self._head.addLayout(self.head_actions)
        self._column.addLayout(self._head)
        self._column.addLayout(self.body, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.scroll_area: PageScroll | None = PageScroll(self.content) if scroll else None
        outer.addWidget(self.scroll_area or self.content, 1)
        self.footer = Surface(theme, "surface", line="top")
        self._foot = QHBoxLayout(self.footer)
        self.footer_start, self.footer_end = QHBoxLayout(), QHBoxLayout()
        self._foot.addLayout(self.footer_start)
        self._foot.addStretch(1)
        self._foot.addLayout(self.footer_end)
        outer.addWidget(self.footer)
        self.footer.setVisible(footer)
        self._measure()

    def set_title(self, title: str, *, subtitle: str | None = None, kicker: str | None = None) -> None:
        """Change the words on top; None leaves a line as it is."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        if subtitle is not None:
            self.subtitle.setText(subtitle)
            self.subtitle.setVisible(bool(subtitle))
        if kicker is not None:
            self.kicker.setText(kicker)
            self.kicker.setVisible(bool(kicker))

    def set_compact(self, compact: bool) -> None:
        """Smaller margins, title and footer for windows under 720 wide."""
        if compact != self._compact:
            self._compact = compact
            self.title.set_size("title" if compact else "page_title")
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether both ends of the footer still fit beside each other."""
        super().resizeEvent(event)
        self._fold_footer()

    def event(self, event: QEvent) -> bool:
        """A button that comes, goes or says something longer may need the footer to fold."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold_footer()
        return done

    def _fold_footer(self) -> None:
        """Where they do not, the end stands below the start, and its buttons below each other if they must."""
        if self.footer.isHidden():
            return
        margins = self._foot.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        start, end = _beside(self.footer_start), _beside(self.footer_end)
        folded = start + end > room
        air = self.theme.px(8) if folded else 0
        if air != margins.top():
            self._foot.setContentsMargins(margins.left(), air, margins.right(), air)
        _lay(self._foot, below=folded)
        _lay(self.footer_end, below=end > room)

    def _measure(self) -> None:
        theme = self.theme
        compact_layout = theme.tokens.layout["compact"]
        side = theme.px(compact_layout["page_x"]) if self._compact else theme.space("page_x")
        top = theme.space("page_top_session" if self._session or self._compact else "page_top")
        self._column.setContentsMargins(side, top, side, theme.space("m"))
        self._column.setSpacing(theme.space("m"))
        self.body.setSpacing(theme.space("s"))
        self.head_actions.setSpacing(theme.space("xs"))
        self.footer_start.setSpacing(theme.space("xs"))
        self.footer_end.setSpacing(theme.space("xs"))
        # A quiet button first in the footer hangs 12 out, so that its words meet the margin; its ring stays whole.
        quiet = theme.control("button_pad_x_quiet")
        mirrored_margins(self._foot, self, max(theme.px(6), side - quiet), 0, side, 0)
        height = compact_layout["footer"] if self._compact else theme.tokens.layout["session_footer"]
        self.footer.setMinimumHeight(theme.px(height))
        if self._max_width is not None:
            self.content.setMaximumWidth(theme.px(self._max_width) + 2 * side)
            if self.scroll_area is not None:
                self.scroll_area.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again after a switch of scale."""
        if event.type() in MEASURE_AGAIN:
            self._measure()
        super().changeEvent(event)


def _beside(layout: QBoxLayout) -> int:
    """Return how wide the parts are beside each other, whichever way they stand now."""
    items = [layout.itemAt(at) for at in range(layout.count())]
    shown = [item.minimumSize().width() for item in items if item is not None and not item.isEmpty()]
    return sum(shown) + layout.spacing() * max(0, len(shown) - 1)


def _lay(layout: QBoxLayout, *, below: bool) -> None:
    way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
    if layout.direction() != way:
        layout.setDirection(way)
