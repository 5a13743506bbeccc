"""The client page: the strip that never scrolls away, then what there is about this person, one tab each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.ui import navigator
from desktop.ui.by_the_hour import ByTheHour
from desktop.ui.navigator import Params, Place, Screen
from desktop.ui.screens import quick_note
from desktop.ui.screens.client_banners import closed_banner, unsaved_banner
from desktop.ui.screens.client_bookings import next_fact
from desktop.ui.screens.client_confirm import confirm
from desktop.ui.screens.client_contacts import Contacts
from desktop.ui.screens.client_facts import best_words, strip_facts
from desktop.ui.screens.client_files import ClientFiles
from desktop.ui.screens.client_like import LikeLines
from desktop.ui.screens.client_lists import crises_list, disclosures_list, sessions_list
from desktop.ui.screens.client_merged import MergedLines
from desktop.ui.screens.client_overview import Overview
from desktop.ui.screens.client_plans import plans_list
from desktop.ui.screens.client_releases import ReleasesPage
from desktop.ui.screens.client_timeline import ClientTimeline
from desktop.ui.screens.client_together import ClientTogether
from desktop.ui.screens.client_walls import WallBar
from desktop.ui.screens.record import RecordPage
from desktop.ui.script_words import LanguageNames
from desktop.ui.seen import note_seen
from desktop.ui.widgets.buttons import PrimaryButton
from desktop.ui.widgets.client_strip import ClientStrip, SafeBar
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.domain.timeline import Entry
    from desktop.ui.context import ScreenContext

TABS = (
    "overview",
    "timeline",
    "record",
    "sessions",
    "together",
    "plans",
    "crises",
    "contacts",
    "files",
    "releases",
    "disclosures",
)

PLAIN: Mapping[str, Callable[[ScreenContext, Client], QWidget]] = {
    "sessions": sessions_list,
    "together": ClientTogether,
    "crises": crises_list,
    "files": ClientFiles,
    "disclosures": disclosures_list,
}
"""Parts that need nothing but whom they are about."""


class ClientScreen(Screen):
    """`client_id` says who, `part` which tab. Each tab is read when it is shown."""

    _draft_id: str | None = None
    _shown_now: object = None  # what the strip says of this moment

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._client: Client | None = None
        self._languages = LanguageNames(context.content)
        self._mark: Sequence[Entry] = ()
        self._compact = False
        self.safe_bar = SafeBar(theme)
        self.walls = WallBar(context)
        self.strip = ClientStrip(theme)
        self.strip.setObjectName("client_strip")
        self.start_button = PrimaryButton(theme, self.tr("Start session"))
        self.start_button.setObjectName("client_start")
        self.start_button.clicked.connect(self._on_start)
        self.note_button = quick_note.NoteButton(context, lambda: self.subject()[0], self.safe_bar)
        self.strip.buttons.setSpacing(0)  # the touch areas are space enough
        self.strip.buttons.addWidget(self.note_button)
        self.strip.buttons.addWidget(self.start_button)
        self.tabs = Tabs(
            theme,
            self.tr("Parts of the record"),
            [
                ("overview", self.tr("Overview")),
                ("timeline", self.tr("Timeline")),
                ("record", self.tr("Record")),
                ("sessions", self.tr("Sessions")),
                ("together", self.tr("Together")),
                ("plans", self.tr("Plans")),
                ("crises", self.tr("Urgent and reports")),
                ("contacts", self.tr("Contacts")),
                ("files", self.tr("Files")),
                ("releases", self.tr("Releases")),
                ("disclosures", self.tr("What left")),
            ],
        )
        self.tabs.setObjectName("client_tabs")
        self.tabs.chosen.connect(self._show)
        self.unsaved = unsaved_banner(theme, self._on_edit)
        self.closed = closed_banner(theme, self._on_case)
        self.page = Page(theme, session=True)
        self.page.body.addWidget(self.closed)
        self.page.body.addWidget(self.unsaved)
        self.merged = MergedLines(context)
        self.merged.undone.connect(lambda: self.enter(self.params))
        self.like = LikeLines(context, self.tr("Compare"))
        self.like.opened.connect(self._on_compare)
        self.like.different.connect(self._on_different)
        self.page.body.addWidget(self.merged)
        self.page.body.addWidget(self.like)
        self._holder = QVBoxLayout()
        self.page.body.addLayout(self._holder, 1)
        self._part: QWidget | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.page)
        self._gone = EmptyState(
            theme,
            self.tr("This client is no longer in the vault"),
            self.tr("Look in the list; perhaps two records were put together."),
            icon="users-round",
        )
        self._stack.addWidget(self._gone)
        self.hour = ByTheHour(self, context.clock, self._on_hour)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.safe_bar)
        column.addWidget(self.walls)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    # ------------------------------------------------------------ the screen

    def enter(self, params: Params) -> None:
        """Read the record; that it was opened goes into the history."""
        super().enter(params)
        client_id = self.context.services.clients.current_id(params.get("client_id", ""))
        self.params = {**params, "client_id": client_id}
        before = self._client.id if self._client is not None else ""
        self._client = self.context.services.clients.get(client_id) if client_id else None
        client = self._client
        self._stack.setCurrentIndex(0 if client is not None else 1)
        for widget in (self.strip, self.tabs):
            widget.setVisible(client is not None)
        self.safe_bar.setVisible(client is not None and self._compact)
        self.walls.show_for(client_id if client is not None else "")
        if client is None:
            return
        if client.id != before:
            note_seen(self.context, self, "client", client.id)
            self.tabs.set_current(TABS[0])
        if params.get("part") in TABS:
            self.tabs.set_current(params["part"])
        self._fill_strip(client)
        draft = self.context.services.interface.draft(f"client_form/{client.id}")
        self.unsaved.setVisible(draft is not None)
        self.merged.show_for(client.id)
        if client.id != before:
            self.like.forget()
        self.like.look(client.draft, client.id)
        self._show(self.tabs.current())

    def leave(self) -> None:
        """Hand over what is typed."""
        if isinstance(self._part, RecordPage | ReleasesPage):
            self._part.leave()
        super().leave()

    def first_field(self) -> QWidget | None:
        """What is pressed most."""
        return self.start_button if self._client is not None else None

    def details(self) -> Mapping[str, str]:
        """The tab belongs to the place."""
        return {"part": self.tabs.current()}

    def restore(self, place: Place) -> None:
        """Open the tab, then the field."""
        part = place.details.get("part", "")
        if self._client is not None and part in TABS and part != self.tabs.current():
            self.tabs.set_current(part)
            self._show(part)
        if isinstance(self._part, RecordPage | ReleasesPage):
            self._part.reveal(place.field_name)
        super().restore(place)

    def set_compact(self, compact: bool) -> None:
        """Smaller margins; safe contact takes a line of its own, it never drops."""
        self.page.set_compact(compact)
        self.walls.set_compact(compact)
        if compact != self._compact:
            self._compact = compact
            if isinstance(self._part, Overview):
                self._part.set_compact(compact)
            if self._client is not None:
                self._fill_strip(self._client)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key confirms safe contact while its card is shown; Ctrl+Z takes a change of the record back."""
        if isinstance(self._part, RecordPage | ReleasesPage) and event.matches(QKeySequence.StandardKey.Undo):
            self._part.undo()
            return
        if event.key() == Qt.Key.Key_Y and not event.modifiers() and isinstance(self._part, Contacts):
            card = self._part.card_to_confirm()
            if card is not None:
                self._on_confirmed(card.reach.method.id)
                return
        super().keyPressEvent(event)

    # ------------------------------------------------------------ showing

    def _fill_strip(self, client: Client) -> None:
        words = best_words(self.context.services.clients, client, self.context.clock)
        facts = strip_facts(client, words, self._languages, self.context.clock.now())
        self._shown_now = (words, tuple(facts))
        facts += next_fact(self.context, client)
        narrow = self._compact
        self.strip.set_client(
            client.chosen_name,
            client.short_id,
            [] if narrow else facts,
            other_name="" if narrow else client.other_name,
        )
        self.safe_bar.line.set_state(words.icon, words.role, words.line)
        self.safe_bar.setVisible(narrow)
        self._draft_id = self.context.services.sessions.draft_of(client.id)
        words_now = self.tr("Go on with session") if self._draft_id else self.tr("Start session")
        self.start_button.setText(words_now)
        open_case = client.status != "closed"
        self.closed.setVisible(not open_case)
        self.start_button.setVisible(self._has("session") and open_case)
        self.note_button.offer(offered=self._has("session") and open_case, compact=narrow)

    def _on_hour(self) -> None:
        """What is allowed at this moment, on the strip and the cards; nothing is touched where nothing changed."""
        client, clock = self._client, self.context.clock
        if client is None or self._shown_now is None:
            return
        words = best_words(self.context.services.clients, client, clock)
        if (words, tuple(strip_facts(client, words, self._languages, clock.now()))) != self._shown_now:
            self._fill_strip(client)
        if isinstance(self._part, Overview | Contacts):
            self._part.look_again()

    def _show(self, part: str) -> None:
        client = self._client
        if client is None:
            return
        from_record = isinstance(self._part, RecordPage | ReleasesPage)
        self._put_part_away()
        if from_record and self.context.tasks.attached:
            # what was typed last is on its way: read again behind it
            self.context.autosave.flush()
            self.context.tasks.write(self, _nothing, done=lambda _none: self._after_record())
        self._part = self._make(part, client)
        self._holder.addWidget(self._part)
        self._part.show()
        if self.page.scroll_area is not None:
            self.page.scroll_area.settle()
            self.page.scroll_area.verticalScrollBar().setValue(0)

    def _make(self, part: str, client: Client) -> QWidget:
        context = self.context
        if part == "record":
            return RecordPage(context, client.id, self._languages, edit=self._on_edit)
        if part == "timeline":
            timeline = ClientTimeline(context, client, self._mark)
            if self.page.scroll_area is not None:
                timeline.filled.connect(self.page.scroll_area.settle)
            return timeline
        if part == "plans":
            return plans_list(context, client, self._on_plan if self._has("plan") else None)
        if part == "releases":
            return ReleasesPage(context, client, self.params.get("release_id", ""))
        if part in PLAIN:
            return PLAIN[part](context, client)
        if part == "contacts":
            contacts = Contacts(context, client)
            contacts.confirmed.connect(self._on_confirmed)
            contacts.stored.connect(self._after_stored)
            contacts.edit.connect(self._on_edit)
            return contacts
        show, several = self._on_part, self._on_mark
        overview = Overview(context, client, self._languages, edit=self._on_edit, show=show, several=several)
        overview.set_compact(self._compact)
        return overview

    def _after_record(self) -> None:
        client = self.context.services.clients.get(self._client.id) if self._client is not None else None
        if client is None:
            return
        self._client = client
        self._fill_strip(client)
        if self.tabs.current() == "overview":
            self._show("overview")

    def _put_part_away(self) -> None:
        if isinstance(self._part, RecordPage | ReleasesPage):
            self._part.put_away()
        if self._part is not None:
            self._holder.removeWidget(self._part)
            self._part.hide()
            self._part.deleteLater()
            self._part = None

    def _has(self, screen: str) -> bool:
        return any(declared.name == screen for declared in navigator.SCREENS)

    # ------------------------------------------------------------ what happens

    def _on_part(self, part: str) -> None:
        self.tabs.set_current(part)
        self._show(part)

    def _on_mark(self, entries: Sequence[Entry]) -> None:
        self._mark = entries
        self._on_part("timeline")
        self._mark = ()

    def _on_start(self) -> None:
        if self._client is None:
            return
        params = {"client_id": self._client.id}
        best = self.context.services.clients.best_reach(self._client)
        if self._draft_id:
            params["session_id"] = self._draft_id
        elif best is not None:
            params["contact_method_id"] = best[0].method.id
        self.context.window.go("session", params)

    def _on_case(self) -> None:
        self.context.window.go("case", {"client_id": self.params["client_id"]})

    def _on_plan(self) -> None:
        if self._client is not None:
            self.context.window.go("plan", {"client_id": self._client.id})

    def _on_compare(self, other_id: str) -> None:
        if self._client is not None:
            self.context.window.go("client_merge", {"client_id": self._client.id, "other_id": other_id})

    def _on_different(self, other_id: str) -> None:
        if self._client is not None:
            decide = self.context.services.duplicates.decide_different
            self.context.tasks.write(self, decide, self._client.id, (other_id,))

    def _on_edit(self) -> None:
        if self._client is not None:
            self.context.window.go("client_edit", {"client_id": self._client.id})

    def _on_confirmed(self, method_id: str) -> None:
        if self._client is not None:
            confirm(self, self.context, self._client.id, method_id, self._after_stored)

    def _after_stored(self, words: str) -> None:
        if words:
            self.context.window.tell(words)
        self.enter({**self.params, "part": self.tabs.current()})


def _nothing() -> None:
    """Writer lane: only takes its turn."""
