"""History: who saw, changed, gave out and signed what, newest first; and the check of this vault."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError
from desktop.services.history import GROUPS
from desktop.ui.history_words import group_words
from desktop.ui.messages import explain
from desktop.ui.models.history_model import CLIENT, NUMBER, WHAT, WHEN, WHO, HistoryModel
from desktop.ui.navigator import Params, Place, Screen
from desktop.ui.screens.history_entry import HistoryEntry
from desktop.ui.screens.vault_check import VaultCheck
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.table import Table
from desktop.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext

TABS = ("entries", "check")
NARROW = 720
"""Under this width of the list, in design pixels, only time and what was done stand in it."""
_WIDTHS = {NUMBER: 72, WHEN: 168, CLIENT: 104, WHO: 176}


class HistoryScreen(Screen):
    """`part` opens a tab, `client_id` narrows to one client."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._group, self._client_id = "all", ""
        self.tabs = Tabs(
            theme,
            self.tr("Parts of the history"),
            [("entries", self.tr("History")), ("check", self.tr("Check this vault"))],
        )
        self.tabs.setObjectName("history_tabs")
        self.tabs.chosen.connect(self._show_tab)
        self.check = VaultCheck(context)
        check = Page(theme, max_width=theme.tokens.layout["form_column"])
        check.body.addWidget(self.check)
        check.body.addStretch(1)
        self.pages = (self._entries(), check)
        self._stack = QStackedWidget()
        for page in self.pages:
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    # ------------------------------------------------------------ building

    def _entries(self) -> Page:
        theme = self.context.theme
        page = Page(theme)
        self.signed = PlainLabel(theme, "", role="muted", wrap=True)
        self.signed.setObjectName("history_signed")
        self.problem = Banner(theme, "", tone="look")
        self.problem.setObjectName("history_problem")
        self.problem.hide()
        self.chips = {group: Chip(theme, group_words(group)) for group in GROUPS}
        holder = QWidget()
        flow = FlowLayout(holder, gap_x=theme.space("xs"))
        for group, chip in self.chips.items():
            chip.setObjectName(f"history_{group}")
            chip.setChecked(group == "all")
            chip.clicked.connect(lambda _on=False, group=group: self.narrow(group))
            flow.addWidget(chip)
        self.field = TextField(theme, self.tr("Only one client: id"), clear=True, icon="search")
        self.field.setObjectName("history_client")
        self.field.entered.connect(self._on_typed)
        self.field.left.connect(self._on_typed)
        self.field.changed.connect(lambda typed: None if typed.strip() else self._on_typed())
        self.field.setMaximumWidth(theme.px(320))
        self.entry = HistoryEntry(self.context)
        self.entry.only_client.connect(self.show_client)
        self.model = HistoryModel(self.context.services.history, self.context.clock, self)
        self.table = Table(theme, self.tr("History"))
        self.table.setObjectName("history_table")
        self.table.setModel(self.model)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setMinimumHeight(theme.px(240))
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.activated.connect(lambda _index: self.entry.take_focus())
        self.nothing = EmptyState(
            theme,
            self.tr("No such entry"),
            self.tr("Nothing of this kind was noted. Choose “Everything”, or empty the id."),
            icon="history",
        )
        self.nothing.hide()
        for widget in (self.signed, self.problem, holder, self.field):
            page.body.addWidget(widget)
        page.body.addWidget(self.table, 1)
        page.body.addWidget(self.nothing)
        page.body.addWidget(self.entry)
        return page

    # ------------------------------------------------------------ the screen

    def enter(self, params: Params) -> None:
        """Read again what was noted meanwhile."""
        super().enter(params)
        part = params.get("part", "")
        if part in TABS:
            self.tabs.set_current(part)
        self._show_tab(self.tabs.current())
        if "client_id" in params:
            # whoever comes from a client's page wants all of it, whatever was narrowed to before
            self._client_id = params["client_id"]
            self._show_id()
            self.narrow("all")
        else:
            self._read()

    def first_field(self) -> QWidget | None:
        """The list, or the button of the check."""
        return self.check.begin_button if self.tabs.current() == "check" else self.table

    def details(self) -> Mapping[str, str]:
        """Tab, narrowing and the entry."""
        row = self.model.entry(self.table.currentIndex().row())
        return {
            "part": self.tabs.current(),
            "group": self._group,
            "client": self._client_id,
            "entry": str(row.n) if row is not None else "",
        }

    def restore(self, place: Place) -> None:
        """Stand at the same entry."""
        details = place.details
        if details.get("part") in TABS:
            self.tabs.set_current(details["part"])
            self._show_tab(details["part"])
        self._client_id = details.get("client", "")
        self._show_id()
        self.narrow(details.get("group", "all"))
        entry = details.get("entry", "")
        line = self.model.line_of(int(entry)) if entry.isdigit() else -1
        if line >= 0:
            self.table.setCurrentIndex(self.model.index(line, WHAT))
        super().restore(place)

    def set_compact(self, compact: bool) -> None:
        """Smaller margins; the list looks at its own width."""
        for page in self.pages:
            page.set_compact(compact)
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their share."""
        super().resizeEvent(event)
        self._fit_columns()

    # ------------------------------------------------------------ what happens

    def narrow(self, group: str) -> None:
        """Show one kind of entries."""
        self._group = group if group in GROUPS else "all"
        for each, chip in self.chips.items():
            chip.setChecked(each == self._group)
        self._read()

    def show_client(self, client_id: str) -> None:
        """Show what is about one client; "" shows everybody."""
        self._client_id = client_id
        self._show_id()
        self._read()

    def _show_id(self) -> None:
        client = self.context.services.clients.get(self._client_id) if self._client_id else None
        if client is None:
            self._client_id = ""
        self.field.set_wrong("")
        self.field.set_text(client.short_id if client is not None else "")

    def _on_typed(self) -> None:
        typed = self.field.text().strip()
        client_id = ""
        if typed:
            hits = self.context.services.clients.find(typed, 20)
            client_id = next(
                (hit.client_id for hit in hits if hit.short_id.casefold() == typed.casefold()), ""
            )
            if not client_id:
                self.field.set_wrong(self.tr("No client has this id. It stands beside the name in Clients."))
                return
        self.field.set_wrong("")
        if client_id != self._client_id:
            self._client_id = client_id
            self._read()

    def _read(self) -> None:
        try:
            found = self.model.show_rows(self._group, self._client_id)
            words = self._signature()
        except ExpectedError as error:
            self.model.clear()
            self.entry.show_entry(None, "")
            self.problem.set_message(explain(error), tone="look")
            self.problem.show()
            return
        self.signed.setText(words)
        self.table.setVisible(found > 0)
        self.nothing.setVisible(found == 0)
        if found:
            self.table.setCurrentIndex(self.model.index(0, WHAT))
        else:
            self.entry.show_entry(None, "")
        self._fit_columns()

    def _signature(self) -> str:
        history = self.context.services.history
        newest = history.newest_signature()
        self.problem.setVisible(newest is not None and not newest.holds)
        if newest is None:
            return self.tr("Nothing is signed yet: that happens by itself whenever you lock.")
        if not newest.holds:
            self.problem.set_message(
                self.tr("The newest signature over the history does not hold."),
                tone="look",
                detail=self.tr(
                    "Keep the vault's folder as it is, check this vault, and tell your supervisor today."
                ),
            )
            return ""
        words = self.tr("{count} entries. Signed up to No. {n}, by {who}.")
        who = newest.by or self.tr("somebody who is not named")
        return words.format(count=ltr(str(history.count())), n=ltr(str(newest.n)), who=isolate(who))

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.entry(current.row())
        self.entry.show_entry(row, self.model.when(row) if row is not None else "")

    def _show_tab(self, part: str) -> None:
        self._stack.setCurrentIndex(TABS.index(part))

    def _fit_columns(self) -> None:
        theme, table = self.context.theme, self.table
        width = table.viewport().width()
        narrow = width < theme.px(NARROW)
        for column in (NUMBER, CLIENT, WHO):
            table.setColumnHidden(column, narrow)
        shown = {WHEN: 128} if narrow else _WIDTHS
        for column, wanted in shown.items():
            table.setColumnWidth(column, theme.px(wanted))
        table.setColumnWidth(WHAT, max(theme.px(120), width - theme.px(sum(shown.values()))))
