"""Clients: find one while typing, by any spelling of a name, id or number; each line says why it is there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError
from desktop.ui.later import later
from desktop.ui.messages import explain
from desktop.ui.models.client_rows import GROUP_HEIGHT, ClientRows
from desktop.ui.models.clients_model import MOST_NOTES, NAME, SAFE, SHORT_ID, SPEAKS, ClientsModel
from desktop.ui.navigator import Params, Place, Screen
from desktop.ui.screens.clients_pair import Pair, PairLine
from desktop.ui.script_words import LanguageNames
from desktop.ui.search_words import where_it_opens
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.keycap import Keycap
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.table import Table

if TYPE_CHECKING:
    from desktop.domain.clients import ClientHit
    from desktop.ui.context import ScreenContext
    from desktop.ui.tasks import Task

DRAFT = "client_form/new"
_LIST, _NOBODY, _NOTHING = range(3)
PAUSE_MS = 120
"""How long the typing pauses before notes are looked through."""
NARROW = 720
"""Under this width of the list safe contact stands below the name, in design pixels."""


class ClientsScreen(Screen):
    """The field keeps the keyboard: arrows move in the list, Enter opens, Escape clears."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._clients = context.services.clients
        self._compact = False
        self._hidden = False
        self._found = self._total = 0
        self._task: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self._kept = ""
        self.page = Page(theme, self.tr("Clients"), scroll=False)
        self.new_button = PrimaryButton(theme, self.tr("New client"), icon="plus")
        self.new_button.setObjectName("clients_new")
        self.new_button.clicked.connect(self._on_new)
        self.page.head_actions.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignTop)
        self.field = TextField(theme, self.tr("Find a client"), hide_label=True, icon="search", clear=True)
        self.field.setObjectName("clients_find")
        self.field.set_hint(self.tr("Any spelling of the name, id or phone number"))
        self.field.changed.connect(self._find)
        self.field.editor.installEventFilter(self)
        self.count = PlainLabel(theme, "", size="small", role="muted", elide=True)
        self.count.setObjectName("clients_count")
        self.problem = Banner(theme, "", tone="look")
        self.problem.hide()
        self.unfinished = self._unfinished_banner()
        self.pair = PairLine(context)
        self.model = ClientsModel(self._clients, context.clock, LanguageNames(context.content).name, self)
        self.table = self._table()
        self.model.modelReset.connect(self._on_reset)
        self.model.rowsInserted.connect(self._on_more)
        self.states: tuple[QWidget, ...] = (self.table, self._nobody_yet(), self._nothing_found())
        self._lay_out()

    # ------------------------------------------------------------ building

    def _lay_out(self) -> None:
        theme = self.context.theme
        row = QHBoxLayout()
        row.setSpacing(theme.space("l"))
        self.field.setMaximumWidth(theme.px(theme.tokens.layout["search_field"]))
        row.addWidget(self.field, 3)
        row.addWidget(self.count, 2, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.keys = QWidget()
        keys = FlowLayout(self.keys, gap_x=theme.space("xs"))
        for key, words in (
            ("↑", ""),
            ("↓", self.tr("move")),
            ("Enter", self.tr("open")),
            ("Esc", self.tr("clear")),
        ):
            keys.addWidget(Keycap(theme, key))
            if words:
                keys.addWidget(PlainLabel(theme, words, size="small", role="muted"))
        body = self.page.body
        body.addWidget(self.problem)
        body.addWidget(self.unfinished)
        body.addLayout(row)
        for state in self.states:
            body.addWidget(state, 100)
        body.addWidget(self.pair)
        body.addWidget(self.keys)
        body.addStretch(1)
        self._show_state(_LIST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def _table(self) -> Table:
        table = Table(self.context.theme, self.tr("Clients"))
        table.setObjectName("clients_table")
        table.setModel(self.model)
        self._rows = ClientRows(self.context.theme, table)
        table.setItemDelegate(self._rows)
        table.activated.connect(self._on_activated)
        table.clicked.connect(self._on_activated)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return table

    def _unfinished_banner(self) -> Banner:
        theme = self.context.theme
        go_on = SecondaryButton(theme, self.tr("Go on with it"))
        go_on.setObjectName("clients_unfinished")
        go_on.clicked.connect(self._on_new)
        banner = Banner(
            theme, self.tr("A new client is begun and not saved yet."), icon="pencil", button=go_on
        )
        banner.hide()
        return banner

    def _nobody_yet(self) -> EmptyState:
        theme = self.context.theme
        add = PrimaryButton(theme, self.tr("Add the first client"), icon="plus", page=True)
        add.setObjectName("clients_first")
        add.clicked.connect(self._on_new)
        self.add_first = add
        return EmptyState(
            theme,
            self.tr("Nobody here yet"),
            self.tr(
                "One name is enough to begin: no surname, any script. You find people by every spelling you enter."
            ),
            icon="users-round",
            buttons=(add,),
        )

    def _nothing_found(self) -> EmptyState:
        theme = self.context.theme
        self.add_typed = SecondaryButton(theme, self.tr("Add as a new client"), icon="plus")
        self.add_typed.setObjectName("clients_add_typed")
        self.add_typed.clicked.connect(self._on_add_typed)
        self.nothing = EmptyState(
            theme,
            self.tr("Nobody found"),
            self.tr("Try fewer letters, another spelling, the id or the phone number."),
            icon="search",
            buttons=(self.add_typed,),
        )
        return self.nothing

    # ------------------------------------------------------------ the screen

    def enter(self, params: Params) -> None:
        """Look again: something may have changed meanwhile."""
        super().enter(params)
        if "find" in params:
            self.field.set_text(params["find"])
        self.unfinished.setVisible(self.context.services.interface.draft(DRAFT) is not None)
        self._find(self.field.text())

    def first_field(self) -> QWidget | None:
        """Typing begins at once."""
        return self.field.editor if not self.field.isHidden() else self.add_first

    def details(self) -> Mapping[str, str]:
        """What was searched for and who was chosen."""
        hit = self.model.hit(self.table.currentIndex().row())
        return {"find": self.field.text(), "chosen": hit.client_id if hit is not None else ""}

    def restore(self, place: Place) -> None:
        """Search the same, choose the same."""
        self.field.set_text(place.details.get("find", ""))
        self._choose(self.model.row_of(place.details.get("chosen", "")))
        super().restore(place)

    def set_compact(self, compact: bool) -> None:
        """No keys and no count where there is no room; the list looks at its own width."""
        self.page.set_compact(compact)
        self._compact = compact
        self.keys.setVisible(not compact and self.table.isVisibleTo(self))
        self.count.setVisible(not compact)
        self._fit_columns()

    def hide_people(self, hidden: bool) -> None:
        """Empty the list, or fill it again."""
        self._hidden = hidden
        if hidden:
            self._kept = self.field.text()
            self.field.set_text("")
            self._show_state(-1)
        else:
            self.field.set_text(self._kept)
            self._find(self._kept)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their share."""
        super().resizeEvent(event)
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        """At another scale the lines have another height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_rows"):
            later(self, self._fit_rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field keeps the focus while arrows, Enter and Escape work on the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_activated(self.table.currentIndex())
                return True
            if key == Qt.Key.Key_Escape and self.field.text():
                self.field.set_text("")
                return True
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------ what happens

    def _find(self, typed: str) -> None:
        try:
            found = self.model.search(typed)
            total = self._clients.count()
        except ExpectedError as error:
            self.problem.set_message(explain(error), tone="look")
            self.problem.show()
            return
        self.problem.hide()
        self._found, self._total = found, total
        self._show_found(typed)
        self.new_button.setVisible(bool(total))
        self.field.setVisible(bool(total))
        self._look_through_notes(typed)

    def _show_found(self, typed: str) -> None:
        found, total = self._found, self._total
        nothing = bool(typed.strip()) and not self.model.rowCount()
        self._show_state(_NOTHING if nothing else _LIST if total else _NOBODY)
        self.nothing.title.setText(
            self.tr("Nobody found for “{typed}”").format(typed=isolate(typed.strip()[:60]))
        )
        words = self.tr("{found} of {total}") if typed.strip() else self.tr("{total} open")
        self.count.setText(words.format(found=ltr(str(found)), total=ltr(str(total))) if total else "")

    def _look_through_notes(self, typed: str) -> None:
        """On the pool, once the typing pauses: there may be a million of them. Only the last typed words are shown."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._pause.stop()
        self.pair.hide()
        if typed.strip():
            self._pause.start()

    def _on_pause(self) -> None:
        typed = self.field.text()
        if self._hidden or not typed.strip():
            return

        def done(found: tuple[list[ClientHit], Pair | None]) -> None:
            self._task = None
            notes, pair = found
            if typed == self.field.text() and not self._hidden:
                self.model.add_notes(typed, notes)
                self._show_found(typed)
                self.pair.show_pair(pair)

        def failed(_error: Exception) -> None:
            self._task = None
            self._show_found(typed)

        self.count.setText(self.tr("Looking through notes…"))
        ids = self.model.client_ids()
        self._task = self.context.tasks.slow(self, self._look_further, typed, ids, done=done, failed=failed)

    def _look_further(self, typed: str, ids: list[str]) -> tuple[list[ClientHit], Pair | None]:
        """On the pool: notes with these words, and two of the people found who may be one."""
        pair = self.context.services.duplicates.pair_among(ids)
        return self._clients.find_notes(typed, MOST_NOTES), pair

    def _show_state(self, shown: int) -> None:
        for place, state in enumerate(self.states):
            state.setVisible(place == shown)
        self.keys.setVisible(shown == _LIST and not self._compact)
        self._fit_height()

    def _fit_height(self) -> None:
        """The table ends with its last line; below it is nothing to look at."""
        table = self.table
        rows = table.verticalHeader().length() + table.horizontalHeader().height() + 2 * table.frameWidth()
        table.setMaximumHeight(max(rows, self.context.theme.px(96)))

    def _on_reset(self) -> None:
        self.table.clearSpans()
        for row in self.model.group_rows():
            self.table.setSpan(row, 0, 1, self.model.columnCount())
        self._choose(self.model.row_of(""))
        self._fit_rows()

    def _on_more(self) -> None:
        for row in self.model.group_rows():
            if self.table.columnSpan(row, 0) == 1:
                self.table.setSpan(row, 0, 1, self.model.columnCount())
        if not self.table.currentIndex().isValid():
            self._choose(self.model.row_of(""))
        self._fit_rows()

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, NAME))

    def _step(self, step: int) -> None:
        row = self.table.currentIndex().row() + step
        while 0 <= row < self.model.rowCount() and self.model.hit(row) is None:
            row += step
        if 0 <= row < self.model.rowCount():
            self._choose(row)
            self.table.scrollTo(self.model.index(row, NAME))
            spoken = self.model.data(self.model.index(row, NAME), Qt.ItemDataRole.AccessibleTextRole)
            self.field.editor.setAccessibleDescription(spoken)

    def _fit_columns(self) -> None:
        """In a narrow list safe contact stands below the name, and nothing else is shown."""
        theme = self.context.theme
        width = self.table.viewport().width()
        below = width < theme.px(NARROW)
        if below != self._rows.below:
            self._rows.below = below
            for column in (SHORT_ID, SPEAKS, SAFE):
                self.table.setColumnHidden(column, below)
            self._fit_rows()
        if below:
            self.table.setColumnWidth(NAME, width)
            return
        for column, wanted in ((SHORT_ID, 104), (SPEAKS, 176)):
            self.table.setColumnWidth(column, theme.px(wanted))
        rest = width - theme.px(104 + 176)
        self.table.setColumnWidth(NAME, rest * 47 // 100)
        self.table.setColumnWidth(SAFE, rest - rest * 47 // 100)

    def _fit_rows(self) -> None:
        rows = self.table.verticalHeader()
        rows.setDefaultSectionSize(self._rows.row_height(why=bool(self.field.text().strip())))
        for row in self.model.group_rows():
            rows.resizeSection(row, self.context.theme.px(GROUP_HEIGHT))
        self._fit_height()

    def _on_activated(self, index: QModelIndex) -> None:
        hit = self.model.hit(index.row()) if index.isValid() else None
        if hit is None:
            return
        name, params = where_it_opens(hit)
        self.context.window.go(name, params)

    def _on_new(self) -> None:
        self.context.window.go("client_edit")

    def _on_add_typed(self) -> None:
        self.context.window.go("client_edit", {"name": self.field.text().strip()})
