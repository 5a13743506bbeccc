"""Clients: find one while typing, by any spelling of a name, id or number; each line says why it is there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError
from desktop.ui.by_the_hour import ByTheHour
from desktop.ui.later import later
from desktop.ui.messages import explain
from desktop.ui.models.clients_model import MOST_NOTES, NAME, ORDERS, ClientsModel
from desktop.ui.navigator import Params, Place, Screen
from desktop.ui.screens.clients_columns import ClientsTable
from desktop.ui.screens.clients_pair import Pair, PairLine
from desktop.ui.screens.clients_parts import ElsewhereLine, PartChips, count_words, total_words
from desktop.ui.screens.clients_states import NobodyFound, NobodyInPart, NobodyYet
from desktop.ui.script_words import LanguageNames
from desktop.ui.search_words import where_it_opens
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.keycap import Keycap
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.domain.clients import ClientHit
    from desktop.ui.context import ScreenContext
    from desktop.ui.tasks import Task

DRAFT = "client_form/new"
_LIST, _NOBODY, _EMPTY, _NOTHING = range(4)
PAUSE_MS = 120
"""How long the typing pauses before notes are looked through."""
_BESIDE = 900
"""From this width of the page on the chips stand beside the field, in design pixels."""
_Further = tuple[list["ClientHit"], Pair | None, tuple[str, int]]


class ClientsScreen(Screen):
    """The field keeps the keyboard: arrows move in the list, Enter opens, Escape clears."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._lists = context.services.client_list
        self._compact = False
        self._found = self._total = 0
        self._anybody = False
        self._task: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self.page = Page(theme, self.tr("Clients"), scroll=False)
        self.new_button = PrimaryButton(theme, self.tr("New client"), icon="plus")
        self.new_button.setObjectName("clients_new")
        self.new_button.clicked.connect(self._on_new)
        self.page.head_actions.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignTop)
        self.field = TextField(theme, self.tr("Find a client"), hide_label=True, icon="search", clear=True)
        self.field.setObjectName("clients_find")
        self.parts = PartChips(theme)
        self.parts.chosen.connect(self._on_part)
        self.field.set_hint(self.tr("Any spelling of the name, id or phone number"))
        self.field.changed.connect(self._find)
        self.field.editor.installEventFilter(self)
        self.count = PlainLabel(theme, "", size="small", role="muted", elide=True)
        self.count.setObjectName("clients_count")
        self.problem = Banner(theme, "", tone="look")
        self.problem.hide()
        self.unfinished = self._unfinished_banner()
        self.pair = PairLine(context)
        self.elsewhere = ElsewhereLine(theme)
        self.elsewhere.wanted.connect(self._on_elsewhere)
        self.model = ClientsModel(self._lists, context.clock, LanguageNames(context.content).name, self)
        self.table = ClientsTable(theme, self.tr("Clients"), self.model)
        self.table.activated.connect(self._on_activated)
        self.table.clicked.connect(self._on_activated)
        self.table.head.pressed.connect(self._on_head)
        self.hour = ByTheHour(self, context.clock, self.table.look_again)
        self.model.modelReset.connect(self._on_reset)
        self.model.rowsInserted.connect(self._on_more)
        self.nobody, self.empty, self.nothing = NobodyYet(theme), NobodyInPart(theme), NobodyFound(theme)
        self.nobody.add.clicked.connect(self._on_new)
        self.nothing.add.clicked.connect(self._on_add_typed)
        self.states: tuple[QWidget, ...] = (self.table, self.nobody, self.empty, self.nothing)
        self._lay_out()

    # ------------------------------------------------------------ building

    def _lay_out(self) -> None:
        theme = self.context.theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.space("l"))
        self.field.setMaximumWidth(theme.px(theme.tokens.layout["search_field"]))
        self._row.addWidget(self.field, 3)
        self._row.addWidget(self.parts, 4, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.count, 2, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
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
        body.addLayout(self._row)
        for state in self.states:
            body.addWidget(state, 100)
        body.addWidget(self.elsewhere)
        body.addWidget(self.pair)
        body.addWidget(self.keys)
        body.addStretch(1)
        self._show_state(_LIST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

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

    # ------------------------------------------------------------ the screen

    def enter(self, params: Params) -> None:
        """Look again: something may have changed meanwhile."""
        super().enter(params)
        if "find" in params:
            self.field.set_text(params["find"])
        self.unfinished.setVisible(self.context.services.interface.draft(DRAFT) is not None)
        self._recount()
        self._find(self.field.text())

    def first_field(self) -> QWidget | None:
        """Typing begins at once."""
        return self.field.editor if not self.field.isHidden() else self.nobody.add

    def details(self) -> Mapping[str, str]:
        """What was searched for in which part, the order of the list, and who was chosen."""
        hit = self.model.hit(self.table.currentIndex().row())
        return {
            "find": self.field.text(),
            "part": self.parts.part(),
            "order": self.model.order,
            "chosen": hit.client_id if hit is not None else "",
        }

    def restore(self, place: Place) -> None:
        """Search the same in the same part and order, choose the same."""
        self.parts.set_part(place.details.get("part", ""))
        order = place.details.get("order", "")
        self.model.order = order if order in ORDERS else self.model.order
        self._recount()
        self.field.set_text(place.details.get("find", ""))
        self._find(self.field.text())
        self._choose(self.model.row_of(place.details.get("chosen", "")))
        super().restore(place)

    def set_compact(self, compact: bool) -> None:
        """No keys and no count where there is no room; the list looks at its own width."""
        self.page.set_compact(compact)
        self._compact = compact
        self.keys.setVisible(not compact and self.table.isVisibleTo(self))
        self.count.setVisible(not compact)
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their share."""
        super().resizeEvent(event)
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        """At another scale the lines have another height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "table"):
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

    def _recount(self) -> None:
        """On entering and when another part is shown: what is typed changes no count."""
        try:
            self._total = self._lists.count(self.parts.part())
            self._anybody = bool(self._total or self._lists.count("open") or self._lists.count("closed"))
        except ExpectedError as error:
            self._say_problem(error)

    def _find(self, typed: str) -> None:
        try:
            self._found = self.model.search(typed, self.parts.part())
        except ExpectedError as error:
            self._say_problem(error)
            return
        self.problem.hide()
        self._show_found(typed)
        for widget in (self.new_button, self.field, self.parts):
            widget.setVisible(self._anybody)
        self._look_through_notes(typed)

    def _say_problem(self, error: ExpectedError) -> None:
        self.problem.set_message(explain(error), tone="look")
        self.problem.show()

    def _show_found(self, typed: str) -> None:
        part, searched = self.parts.part(), bool(typed.strip())
        if self.model.rowCount():
            self._show_state(_LIST)
        elif searched and self._anybody:
            self.nothing.show_typed(typed, part)
            self._show_state(_NOTHING)
        else:
            self.empty.show_part(part)
            self._show_state(_EMPTY if self._anybody else _NOBODY)
        words = count_words(part, self._total)
        if searched:
            words = self.tr("{found} of {total}").format(
                found=ltr(str(self._found)), total=total_words(part, self._total)
            )
        self.count.setText(words if self._anybody else "")

    def _on_part(self, _part: str) -> None:
        self._recount()
        self._find(self.field.text())

    def _on_elsewhere(self, part: str) -> None:
        self.parts.set_part(part)
        self._on_part(part)
        self.field.editor.setFocus()

    def _place_elsewhere(self) -> None:
        """Where nobody stands below it, before anything else; below a list, so that no row moves under the hand."""
        body = self.page.body
        body.removeWidget(self.elsewhere)
        body.insertWidget(body.indexOf(self.pair if self.model.rowCount() else self.table), self.elsewhere)

    def _on_head(self, column: int) -> None:
        self.model.turn(column)

    def _look_through_notes(self, typed: str) -> None:
        """On the pool, once the typing pauses: there may be a million of them. Only the last typed words are shown."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._pause.stop()
        self.pair.hide()
        self.elsewhere.hide()
        if typed.strip():
            self._pause.start()

    def _on_pause(self) -> None:
        typed, part = self.field.text(), self.parts.part()
        if not typed.strip():
            return

        def done(found: _Further) -> None:
            self._task = None
            notes, pair, (other, count) = found
            if typed == self.field.text() and part == self.parts.part():
                self.model.add_notes(typed, notes)
                self._show_found(typed)
                self.pair.show_pair(pair)
                self._place_elsewhere()
                self.elsewhere.show_found(other, count)

        def failed(_error: Exception) -> None:
            self._task = None
            self._show_found(typed)

        self.count.setText(self.tr("Looking through notes…"))
        ids = self.model.client_ids()
        self._task = self.context.tasks.slow(
            self, self._look_further, typed, part, ids, done=done, failed=failed
        )

    def _look_further(self, typed: str, part: str, ids: list[str]) -> _Further:
        """On the pool: notes with these words, two of the people found who may be one, who is in another part."""
        pair = self.context.services.duplicates.pair_among(ids)
        notes = self._lists.find_notes(typed, part, MOST_NOTES)
        return notes, pair, self._lists.elsewhere(typed, part)

    def _show_state(self, shown: int) -> None:
        for place, state in enumerate(self.states):
            state.setVisible(place == shown)
        self.keys.setVisible(shown == _LIST and not self._compact)
        self.table.fit_height()

    def _on_reset(self) -> None:
        self.table.clearSpans()
        self.table.span_groups()
        self.table.say_order()
        self._choose(self.model.row_of(""))
        self._fit_rows()

    def _on_more(self) -> None:
        self.table.span_groups()
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
        width, theme = self.table.viewport().width(), self.context.theme
        beside = self.width() >= theme.px(_BESIDE)
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._row.setSpacing(theme.space("l" if beside else "xs"))
        if width and self.table.fit_columns():
            self._fit_rows()

    def _fit_rows(self) -> None:
        self.table.fit_rows(why=bool(self.field.text().strip()))

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
