"""The parts of an open session and where they stand: beside each other, or as tabs in a compact window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.ui.autosave import SavedState
from desktop.ui.screens.session_card import CardOffer
from desktop.ui.screens.session_footer import SessionFooter
from desktop.ui.screens.session_page import SessionPage
from desktop.ui.screens.session_side import SessionSide
from desktop.ui.screens.session_sign import SignSummary
from desktop.ui.screens.session_steps import SessionSteps, show_saved
from desktop.ui.screens.session_strip import CompactHead, SafeLine, SessionStrip
from desktop.ui.widgets.base import mirrored_margins
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.saved import SavedMark
from desktop.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from desktop.domain.clock import Clock
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class SessionWork(QWidget):
    """Strip, steps, page, foot and side; `set_compact` folds the sides into tabs."""

    tab_chosen = Signal(str)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._clock = theme, clock
        self.compact = False
        self.note = False
        self._state = SavedState.NOTHING
        self._too_long = False
        self.strip = SessionStrip(theme)
        self.head = CompactHead(theme)
        self.tabs = Tabs(
            theme,
            translate("Session", "Parts of the session"),
            [
                ("step", translate("Session", "Step")),
                ("hand", translate("Session", "At hand")),
                ("notes", translate("Session", "Notes")),
            ],
            page_x=4,
        )
        self.tabs.chosen.connect(self.tab_chosen)
        self.saved = SavedMark(theme)
        self.steps = SessionSteps(theme)
        self.page = SessionPage(theme)
        self.summary = SignSummary(theme)
        self.page.extra.addWidget(self.summary)
        self.card = CardOffer(theme)
        self.page.aside.addWidget(self.card)
        self.card.hide()
        self.summary.hide()
        self.footer = SessionFooter(theme)
        self.safe_line = SafeLine(theme)
        self.side = SessionSide(theme, clock)
        self._lay_out()
        self._arrange()

    def _lay_out(self) -> None:
        theme = self.theme
        self._tab_row = Surface(theme, "raised", line="bottom")
        row = QHBoxLayout(self._tab_row)
        mirrored_margins(row, self, 0, 0, theme.space("m"), 0)
        row.addWidget(self.tabs, 1)
        row.addWidget(self.saved)
        self._centre = QStackedLayout()
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(self._centre, 1)
        middle.addWidget(self.safe_line)
        middle.addWidget(self.footer)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self.steps)
        self._body.addLayout(middle, 1)
        self._body.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.head)
        column.addWidget(self._tab_row)
        column.addLayout(self._body, 1)
        # the stack shows what it is given: without a parent that would be a window of its own
        self._centre.addWidget(self.page)

    def set_compact(self, compact: bool) -> None:
        """Fold into tabs, or stand side by side again."""
        if compact == self.compact:
            return
        self.compact = compact
        if compact:
            self._body.removeWidget(self.side)
            self._centre.addWidget(self.side)
        else:
            self._centre.removeWidget(self.side)
            self._body.addWidget(self.side)
            self._centre.setCurrentWidget(self.page)
            self.side.show()
        self.footer.set_compact(compact)
        self._arrange()

    def set_note(self, note: bool) -> None:
        """Just a note is one page: no steps, nothing at the side, no call that could drop."""
        if note != self.note:
            self.note = note
            self.strip.set_note(note)
            self.head.alone.setVisible(not note)
            self.footer.set_note(note)
            self._arrange()

    def _arrange(self) -> None:
        compact = self.compact
        self.strip.setVisible(not compact)
        self.steps.setVisible(not compact and not self.note)
        self.head.setVisible(compact)
        for part in (self._tab_row, self.safe_line):
            part.setVisible(compact and not self.note)
        if not compact:
            self.side.setVisible(not self.note)
        self.show_tab(self.tabs.current() if compact else "step")

    def show_tab(self, key: str) -> None:
        """Show one of the three tabs; side by side everything is there anyway."""
        self.tabs.set_current(key)
        if not self.compact:
            self.side.show_part("all")
            return
        if key == "step":
            self._centre.setCurrentWidget(self.page)
        else:
            self.side.show_part("hand" if key == "hand" else "notes")
            self._centre.setCurrentWidget(self.side)

    def show_saved(self, state: SavedState) -> None:
        """Say where the words are now."""
        self._state = state
        for mark in (self.steps.saved, self.saved, self.footer.saved):
            show_saved(mark, state, self._clock, too_long=self._too_long)

    def show_too_long(self, *, too_long: bool) -> None:
        """Say beside where the words are whether some of them are too long to be an answer."""
        if too_long != self._too_long:
            self._too_long = too_long
            self.show_saved(self._state)

    def show_seconds(self, seconds: int) -> None:
        """Show the time spent."""
        self.strip.timer.set_seconds(seconds)
        self.head.timer.set_seconds(seconds)

    def clear(self) -> None:
        """Take every name and word out of the widgets."""
        for part in (self.strip, self.head, self.page, self.summary, self.side):
            part.clear()
        self.side.drop.clear()
        self.footer.forget()
        self.safe_line.show_safe("", good=True)
