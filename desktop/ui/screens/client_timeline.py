"""Client page: the timeline as a picture, read on the slow lane, and as a list for whoever prefers one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.timeline import LANES, Entry, Scale, Timeline, day_of, scale_of
from desktop.ui import timeline_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.client_noticed import NoticedCard
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.timeline_mark import MarkSign, Shape
from desktop.ui.widgets.timeline_view import Line, Spot, TimelineView

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.clients import Client
    from desktop.ui.context import ScreenContext
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
Several = Callable[[Sequence[Entry]], None]
MOST_ROWS = 40
"""Rows that are shown at once, the newest first; the next come by a press."""
_ALONE: dict[str, Shape] = {"all": "full", "part": "half", "none": "empty"}
_ICONS = {
    "session": "phone",
    "note": "notebook-pen",
    "booked": "calendar",
    "missed": "x",
    "plan": "map",
    "crisis": "life-buoy",
}


def open_entry(context: ScreenContext, client_id: str, entry: Entry) -> None:
    """Open what an entry stands for; a change of the record opens the client's history."""
    if entry.kind in ("session", "note", "amended"):
        context.window.go("session", {"client_id": client_id, "session_id": entry.row_id})
    elif entry.kind in ("booked", "missed"):
        context.window.go("appointment", {"client_id": client_id, "appointment_id": entry.row_id})
    elif entry.kind == "plan":
        context.window.go("plan", {"client_id": client_id, "plan_id": entry.row_id})
    elif entry.kind == "crisis" and entry.end is None:
        context.window.open_crisis(client_id, entry.detail, entry.row_id)
    elif entry.kind == "crisis":
        context.window.go("incident_report", {"run_id": entry.row_id})
    elif entry.kind in ("reached", "learnt", "service"):
        context.window.go("client", {"client_id": client_id, "part": "together"})
    elif entry.kind in ("closed", "reopened"):
        context.window.go("case", {"client_id": client_id})
    else:
        context.window.go("history", {"part": "entries", "client_id": client_id})


class TimelineCard(Card):
    """As high before it is read as after it: what stands below never moves. `several` gets what one mark holds."""

    def __init__(
        self,
        context: ScreenContext,
        client_id: str,
        several: Several,
        *,
        read: Callable[[Timeline], None] | None = None,
    ) -> None:
        heading = translate("Timeline", "Timeline")
        super().__init__(context.theme, heading, note=" ")
        self._context, self._client_id = context, client_id
        self._several, self._read = several, read
        self.timeline: Timeline | None = None
        self.setObjectName("client_timeline_card")
        theme = context.theme
        self.view = TimelineView(theme, heading, timeline_words.lanes())
        self.view.setObjectName("client_timeline")
        self.view.opened.connect(self._on_opened)
        self.view.pointed.connect(self._say)
        self.body.addWidget(self.view)
        self.words = PlainLabel(theme, "", size="small", elide=True)
        self.words.setObjectName("client_timeline_words")
        self.words.setMinimumHeight(theme.line_height("small"))
        self.body.addWidget(self.words)
        self.body.addWidget(button_row(theme, [_sign(theme, shape, words) for shape, words in _legend()]))
        self._say("")
        service = context.services.timeline
        context.tasks.slow(
            self, lambda: _measured(service.of_client(client_id)), done=self._on_read, failed=self._on_failed
        )

    def _on_read(self, measured: Measured) -> None:
        found = measured.timeline
        self.timeline = found
        self.note.setText(timeline_words.span(found))
        self.view.set_line(_line(measured))
        self._say("")
        if self._read is not None:
            self._read(found)

    def _on_failed(self, error: Exception) -> None:
        self.words.set_role("caution")
        self._put(explain(error))

    def _say(self, words: str) -> None:
        wrong = timeline_words.problem(self.timeline) if self.timeline is not None else ""
        rest = wrong or translate("Timeline", "Left and Right go from mark to mark, Enter opens.")
        self.words.set_role("text" if words else "caution" if wrong else "muted")
        self._put(words or rest)

    def _put(self, words: str) -> None:
        self.words.setText(words)
        self.words.setToolTip(words)

    def _on_opened(self, places: list[int]) -> None:
        if self.timeline is None:
            return
        chosen = [self.timeline.entries[number] for number in places]
        if len(chosen) == 1:
            open_entry(self._context, self._client_id, chosen[0])
        else:
            self._several(chosen)


class ClientTimeline(QWidget):
    """The tab: the picture, and below it all of it as a list, or what one mark holds. `filled` when rows changed."""

    filled = Signal()

    def __init__(self, context: ScreenContext, client: Client, only: Sequence[Entry] = ()) -> None:
        """`only` are the entries of a mark that was opened on another tab."""
        super().__init__()
        self._context, self._client_id = context, client.id
        self._all: Sequence[Entry] = ()
        self._only = list(only)
        self._shown = 0
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        self.card = TimelineCard(context, client.id, self._on_several, read=self._on_read)
        column.addWidget(self.card)
        self.noticed = NoticedCard(context, client.id, client.chosen_name)
        column.addWidget(self.noticed)
        self.heading = PlainLabel(theme, "", strong=True, wrap=True)
        column.addWidget(self.heading)
        self.all_button = QuietButton(theme, translate("Timeline", "Show all"), small=True, icon="list")
        self.all_button.setObjectName("timeline_all")
        self.all_button.clicked.connect(lambda: self._on_several(()))
        column.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.rows = ListCard(theme, translate("Timeline", "Timeline as a list"))
        self.rows.setObjectName("timeline_list")
        column.addWidget(self.rows)
        self.more_button = QuietButton(theme, translate("Timeline", "Show earlier ones"), small=True)
        self.more_button.setObjectName("timeline_more")
        self.more_button.clicked.connect(self._on_more)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        for part in (self.heading, self.all_button, self.rows, self.more_button):
            part.hide()

    def _on_read(self, found: Timeline) -> None:
        self._all = found.entries
        self._fill()

    def _on_several(self, entries: Sequence[Entry]) -> None:
        self._only = list(entries)
        self._fill()
        if self.rows.rows:
            self.rows.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        today = self._context.clock.now().local().date()
        mine = self._only or self._all
        self.rows.clear()
        self._shown = 0
        if self._only:
            first, last = mine[0].at.local().date(), mine[-1].at.local().date()
            when = timeline_words.dated(first, today) if first == last else timeline_words.days(first, last)
            words = translate("Timeline", "{when}, {what}")
            self.heading.setText(words.format(when=when, what=timeline_words.counted(mine)))
        else:
            self.heading.setText(translate("Timeline", "All of it, the newest first"))
        self.heading.setVisible(bool(mine))
        self.rows.setVisible(bool(mine))
        self.all_button.setVisible(bool(self._only))
        self._on_more()

    def _on_more(self) -> None:
        newest = list(reversed(self._only or self._all))
        today = self._context.clock.now().local().date()
        begin = self._shown
        for entry in newest[begin : begin + MOST_ROWS]:
            self.rows.add_row(self._row(entry, today))
        self._shown = min(len(newest), begin + MOST_ROWS)
        left = len(newest) - self._shown
        words = translate("Timeline", "Show earlier ones: {count}").format(count=ltr(str(left)))
        self.more_button.setText(words)
        self.more_button.setVisible(left > 0)
        self.filled.emit()
        if begin and begin < len(self.rows.rows):
            self.rows.rows[begin].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, entry: Entry, today: date) -> ListRow:
        at = entry.at.local().date()
        icon = _ICONS.get(entry.kind, "diamond")
        row = ListRow(
            self._context.theme,
            timeline_words.what(entry),
            detail=timeline_words.dated(at, today),
            icon=icon,
            chevron=True,
        )
        row.clicked.connect(lambda: open_entry(self._context, self._client_id, entry))
        return row


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What was read, with every place on the line: two thousand of them are counted on the slow lane."""

    timeline: Timeline
    spots: Sequence[Spot]
    scale: Scale
    shares: Sequence[float]


def _measured(timeline: Timeline) -> Measured:
    now = day_of(timeline.now)
    spots = [_spot(entry, now) for entry in timeline.entries]
    scale = scale_of([spot.at for spot in spots], now)
    return Measured(
        timeline=timeline, spots=spots, scale=scale, shares=[scale.share(spot.at) for spot in spots]
    )


def _line(measured: Measured) -> Line:
    timeline = measured.timeline
    entries, today = timeline.entries, timeline.now.local().date()

    def say(places: Sequence[int]) -> str:
        chosen = [entries[number] for number in places]
        if len(chosen) == 1:
            return timeline_words.spoken(chosen[0], today)
        return timeline_words.together(chosen, today)

    return Line(
        scale=measured.scale,
        spots=measured.spots,
        shares=measured.shares,
        say=say,
        label=lambda number: timeline_words.short(entries[number]),
        tick=timeline_words.tick,
        today=translate("Timeline", "Today"),
        summary=timeline_words.span(timeline),
    )


def _spot(entry: Entry, now: float) -> Spot:
    at = day_of(entry.at)
    if LANES[entry.lane] == "plans":
        end = day_of(entry.end) if entry.end is not None else now
        return Spot(lane=entry.lane, at=at, shape="bar_now" if entry.end is None else "bar", end=max(at, end))
    shape: Shape = "diamond"
    if entry.kind in ("session", "note"):
        shape = _ALONE.get(entry.detail, "unknown")
    elif entry.kind in ("booked", "missed"):
        shape = "missed" if entry.kind == "missed" else "booked"
    elif entry.kind == "crisis":
        shape = "square"
    return Spot(lane=entry.lane, at=at, shape=shape)


def _legend() -> list[tuple[Shape, str]]:
    return [
        ("full", translate("Timeline", "Seen alone")),
        ("half", translate("Timeline", "For a part")),
        ("empty", translate("Timeline", "Not alone")),
        ("unknown", translate("Timeline", "Not noted")),
        ("booked", translate("Timeline", "Booked")),
        ("missed", translate("Timeline", "Did not come")),
        ("diamond", translate("Timeline", "Change")),
    ]


def _sign(theme: Theme, shape: Shape, words: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, theme.space("s"), 0)
    row.setSpacing(theme.space("xs"))
    row.addWidget(MarkSign(theme, shape))
    row.addWidget(PlainLabel(theme, words, size="small", role="muted"))
    return holder
