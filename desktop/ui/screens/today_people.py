"""Today's list of people: those changed last, or those who fit what is typed, with a way to start at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError
from desktop.ui.messages import explain
from desktop.ui.safe_contact_words import SafeWords, no_way_words, safe_words
from desktop.ui.screens.client_facts import short_name
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, bare, isolate, ltr
from desktop.ui.widgets.list_row import ListRow
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.marked_text import draw_marked
from desktop.ui.widgets.paint import TextBlock, draw_line, is_rtl, leading, place, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.domain.clients import ClientHit
    from desktop.services.clients import ClientGlimpse
    from desktop.ui.context import ScreenContext
    from desktop.ui.theme.theme import Theme

MOST, FOUND = 4, 6
"""How many are shown: those changed last, and those who fit what is typed."""
_CALLS = {"phone": "phone", "messaging_app": "phone", "video": "video"}
"""The ways that ring at the other end, and their pictures."""


class PersonRow(ListRow):
    """Name, id and what is safe: beside each other, or below where it is narrow."""

    def __init__(self, theme: Theme, hit: ClientHit, words: SafeWords, *, beside: str = "") -> None:
        """`beside` are more words after the id."""
        self.hit, self.words = hit, words
        self.number = listed(part for part in (ltr(hit.short_id), beside) if part)
        super().__init__(theme, short_name(hit.chosen_name), detail=words.line, end=self.number)

    def show_words(self, words: SafeWords) -> bool:
        """Say what is allowed now; tell whether that is something else."""
        if words == self.words:
            return False
        self.words = words
        self.set_content(self.label(), detail=words.line, end=self.number)
        self.updateGeometry()
        self.update()
        return True

    def _one_line(self, width: int) -> bool:
        return width >= self.theme.px(480)

    def _beside(self, width: int) -> int:
        """Where the name's share of one line ends."""
        return width * 45 // 100

    def _safe(self, width: int) -> TextBlock:
        """What is safe, on as many lines as it takes: its end is often what they refused."""
        theme, pad = self.theme, self.theme.space("m")
        left = (self._beside(width) if self._one_line(width) else pad) + theme.px(20) + theme.space("xs")
        return TextBlock(self.words.line, theme.font("body"), theme.line_height(), max(1, width - left - pad))

    def heightForWidth(self, width: int) -> int:
        """56, or more where safe contact wraps: only the name may be cut."""
        theme, safe = self.theme, self._safe(width).height
        needed = safe if self._one_line(width) else theme.line_height() + safe
        return max(theme.control("list_row"), needed + theme.space("s"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name and id, then safe contact beside or below."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        fill = self.neutral_fill()
        if fill is not None:
            self._fill(painter, rect, fill)
        if not self.last:
            painter.fillRect(0, rect.height() - 1, rect.width(), theme.px(1), theme.colour("line"))
        one, pad = self._one_line(rect.width()), theme.space("m")
        half, safe = self._beside(rect.width()), self._safe(rect.width())
        line, high = theme.line_height(), rect.height()
        top = (high - line) // 2 if one else (high - line - safe.height) // 2
        room = (half if one else rect.width() - pad) - pad
        small, number = theme.font("small"), self.number
        wide = text_width(small, number) + 1
        used = draw_marked(
            painter,
            theme,
            place(rtl, rect, pad, top, max(0, room - wide - theme.space("xs")), line),
            self.label(),
            theme.font("body", strong=True),
            theme.colour("text"),
            start=self.hit.start if self.hit.matched == self.hit.chosen_name else 0,
            length=self.hit.length if self.hit.matched == self.hit.chosen_name else 0,
            mark=theme.colour("accent"),
            rtl=rtl,
        )
        spot = place(rtl, rect, pad + used + theme.space("xs"), top, wide, line)
        draw_line(painter, spot, number, small, theme.colour("muted"), leading(rtl))
        side, left = theme.px(20), half if one else pad
        below = (high - safe.height) // 2 if one else top + line
        first = safe.height // safe.line_count
        spot = place(rtl, rect, left, below, side, first)
        self.draw_icon(painter, spot, self.words.icon, self.words.role, 20)
        left += side + theme.space("xs")
        spot = place(rtl, rect, left, below, rect.width() - left - pad, safe.height)
        safe.draw(painter, spot, theme.colour(self.words.role), leading(rtl))


class People(Card):
    """The field and the rows below it. Arrows move, Enter opens the first or the chosen one."""

    opened = Signal(str)
    started = Signal(str, str)
    """The ids of the client and of the contact method, for a session."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self._but_not = ""
        self._seen: list[ClientGlimpse] = []
        theme = context.theme
        self.field = TextField(theme, self.tr("Find somebody"), hide_label=True, icon="search", clear=True)
        self.field.setObjectName("today_find")
        self.field.set_hint(self.tr("Find somebody: any spelling, id or number"))
        self.field.changed.connect(lambda _text: self.refresh())
        self.field.editor.installEventFilter(self)
        self.nothing = PlainLabel(theme, "", role="muted", wrap=True)
        self.nothing.hide()
        self.rows: list[PersonRow] = []
        self._holders: list[QWidget] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.field)
        self.body.addWidget(self.nothing)
        self.body.addLayout(self._list)

    def show_without(self, client_id: str) -> None:
        """Show people; the one in the leading card is not repeated while nothing is typed."""
        self._but_not = client_id
        self.refresh()

    def refresh(self) -> None:
        """Look again."""
        for holder in self._holders:
            self._list.removeWidget(holder)
            holder.hide()
            holder.deleteLater()
        self.rows, self._holders, self._seen = [], [], []
        typed = self.field.text()
        try:
            hits = self._context.services.clients.find(typed, FOUND)
        except ExpectedError as error:
            hits = []
            self._context.window.tell(explain(error), caution=True)
        if not typed.strip():
            hits = [hit for hit in hits if hit.client_id != self._but_not]
        shown = hits if typed.strip() else hits[:MOST]
        for hit in shown:
            self._add(hit)
        if self.rows:
            self.rows[-1].last = True
        words = self.tr("Nobody found for “{typed}”. Try fewer letters.").format(
            typed=isolate(typed.strip()[:40])
        )
        self.nothing.setText(words if typed.strip() and not self.rows else "")
        self.nothing.setVisible(bool(self.nothing.text()))

    def look_again(self) -> bool:
        """Say what is allowed at this moment; tell whether that is something else for anybody."""
        other = False
        for at, (row, before) in enumerate(zip(self.rows, self._seen, strict=True)):
            if before.reach is None:
                continue
            seen = replace(before, state=self._context.services.clients.state_of(before.reach))
            if row.show_words(self._words(seen)):
                other = True
                self._seen[at] = seen
                self._renew_beside(at)
        return other

    def _renew_beside(self, at: int) -> None:
        """A call is offered, or is no more."""
        line = self._holders[at].layout()
        item = line.itemAt(1) if line is not None else None
        old = item.widget() if item is not None else None
        if line is None or old is None:
            return
        had_focus = old.hasFocus()
        beside = self._beside(self.rows[at].hit, self._seen[at])
        line.replaceWidget(old, beside)
        QWidget.setTabOrder(self.rows[at], beside)
        old.hide()
        old.deleteLater()
        beside.show()
        if had_focus:
            beside.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, seen: ClientGlimpse) -> SafeWords:
        if seen.reach is None or seen.state is None:
            return no_way_words()
        return safe_words(seen.reach, seen.state, self._context.clock.now())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter opens the first one, Down goes into the list, Escape empties the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.rows and self.field.text().strip():
                self.opened.emit(self.rows[0].hit.client_id)
                return True
            if key == Qt.Key.Key_Down and self.rows:
                self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if key == Qt.Key.Key_Escape and self.field.text():
                self.field.set_text("")
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move in the list."""
        step = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}.get(event.key())
        at = next((place_ for place_, row in enumerate(self.rows) if row.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
        elif 0 <= at + step < len(self.rows):
            self.rows[at + step].setFocus(Qt.FocusReason.TabFocusReason)
        elif at + step < 0:
            self.field.editor.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, hit: ClientHit) -> None:
        services, theme = self._context.services, self.theme
        seen = services.clients.glimpse(hit.client_id, hit.matched)
        row = PersonRow(theme, hit, self._words(seen))
        row.setObjectName(f"today_person_{hit.client_id}")
        row.clicked.connect(lambda: self.opened.emit(hit.client_id))
        beside = self._beside(hit, seen)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(row, 1)
        line.addWidget(beside)
        self.rows.append(row)
        self._seen.append(seen)
        self._holders.append(holder)
        self._list.addWidget(holder)
        holder.show()

    def _beside(self, hit: ClientHit, seen: ClientGlimpse) -> IconButton:
        """A call only where they said yes to one at this hour. What is not safe is absent: the person opens instead."""
        reach, state = seen.reach, seen.state
        icon = _CALLS.get(reach.method.kind, "") if reach is not None else ""
        if reach is not None and icon and state is not None and "call" in state.ways:
            name = self.tr("Start session with {name}").format(name=short_name(hit.chosen_name))
            start = IconButton(self.theme, icon, bare(name))
            start.setObjectName(f"today_start_{hit.client_id}")
            start.clicked.connect(lambda: self.started.emit(hit.client_id, reach.method.id))
            return start
        name = self.tr("Open {name}").format(name=short_name(hit.chosen_name))
        opens = IconButton(self.theme, "chevron-right", bare(name), role="muted")
        opens.setObjectName(f"today_more_{hit.client_id}")
        opens.clicked.connect(lambda: self.opened.emit(hit.client_id))
        return opens
