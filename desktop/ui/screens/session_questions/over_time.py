"""The marks of earlier sessions beside a row of today, the head above the rows, and what the marks mean (V8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.observed_words import earlier_marks, gone_words, legend, mark_of_today, month
from desktop.ui.screens.session_texts import named
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.small_multiples import Mark, MarkView, SmallMultiples

if TYPE_CHECKING:
    from desktop.domain.protocol import Option
    from desktop.ui.screens.session_past import SessionPast
    from desktop.ui.screens.session_questions.body import Kit
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
PARTS = (5, 5, 9)
"""How name, usual and today divide the line; the marks have their own width."""
WIDE_ENOUGH = 760
"""Below this the parts of a row stand below each other."""


def in_parts(grid: QGridLayout, *others: QWidget, stacked: bool = False) -> None:
    """Divide a line by its parts alone, or each row would divide it in its own way; stacked all goes to the first."""
    for each in others:
        policy = each.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        each.setSizePolicy(policy)
    for column, part in enumerate((1, 0, 0) if stacked else PARTS):
        grid.setColumnStretch(column, part)


def past_of(kit: Kit) -> SessionPast | None:
    """Return what was noticed before, where there is something to wait for."""
    return kit.past if kit.past is not None and kit.past.expected else None


class RowMarks(SmallMultiples):
    """One kind of cue over time, today last. Enter on a mark opens its session."""

    def __init__(self, kit: Kit, past: SessionPast, option: Option, name: str) -> None:
        super().__init__(kit.theme, translate("Session", "{cue}, over time").format(cue=name))
        self._kit, self._past, self._option = kit, past, option
        self._earlier: list[Mark] = []
        self._today: Mark | None = None
        self.opened.connect(past.open)
        past.came.connect(self.show_earlier)
        self.show_earlier()

    def show_today(self, cell: dict[str, Any] | None) -> None:
        """Show what is marked now; only where that is another mark."""
        mark = mark_of_today(self._option, cell, self._kit.channel, self._kit.name)
        if mark != self._today:
            self._today = mark
            self.set_marks([*self._earlier, mark])

    def show_earlier(self) -> None:
        """Show what was read."""
        past, kit = self._past, self._kit
        self._earlier = earlier_marks(past.observed, self._option.id, kit.name, past.today)
        if self._today is None:
            self._today = mark_of_today(self._option, None, kit.channel, kit.name)
        self.set_marks([*self._earlier, self._today])


class TableHead(QWidget):
    """The names of the columns; over the marks the month they begin with, and today at their end."""

    def __init__(self, kit: Kit, past: SessionPast) -> None:
        super().__init__()
        theme = kit.theme
        self._past = past
        self._month = PlainLabel(theme, "", size="small", role="muted")
        today = PlainLabel(theme, translate("Session", "Today"), size="small", strong=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space("s"))
        names = [
            PlainLabel(theme, words, size="small", role="muted", elide=True)
            for words in (
                translate("Session", "What you see or hear"),
                named(translate("Session", "Usual for {name}"), kit.name),
                translate("Session", "Today"),
            )
        ]
        for column, label in enumerate(names):
            grid.addWidget(label, 0, column)
        ends = QWidget()
        tokens = theme.tokens.small_multiples
        ends.setFixedWidth(theme.px(tokens["pitch"]) * int(tokens["columns"]))
        row = QHBoxLayout(ends)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._month)
        row.addStretch(1)
        row.addWidget(today)
        grid.addWidget(ends, 0, 3)
        in_parts(grid, *names)
        past.came.connect(self._show)
        self._show()

    def _show(self) -> None:
        sessions = self._past.observed.sessions
        self._month.setText(month(sessions[0].at, self._past.today) if sessions else "")


class Legend(QWidget):
    """What the marks mean, and whether older ones went with their working notes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        holder = QWidget()
        flow = FlowLayout(holder, gap_x=theme.space("m"))
        for kind, words in legend():
            flow.addWidget(_sign(theme, kind, words))
        column.addWidget(holder)
        self.gone = PlainLabel(theme, "", size="small", role="muted", wrap=True)
        self.gone.hide()
        column.addWidget(self.gone)

    def show_gone(self, words: str) -> None:
        """Say that older marks were not kept."""
        self.gone.setText(words)
        self.gone.setVisible(bool(words))


class PastLegend(Legend):
    """The legend below the rows of an open session."""

    def __init__(self, kit: Kit, past: SessionPast) -> None:
        super().__init__(kit.theme)
        self._past = past
        past.came.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.show_gone(gone_words(self._past.observed))


def _sign(theme: Theme, kind: Any, words: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(6))
    row.addWidget(MarkView(theme, kind), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(PlainLabel(theme, words, size="small", role="muted"))
    return holder
