"""The table of the client list: its columns where there is room for them, one where there is none, its height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from desktop.ui.models.client_rows import GROUP_HEIGHT, ClientRows
from desktop.ui.models.clients_model import NAME, NEXT, SAFE, SHORT_ID, SORTED_BY, SPEAKS, ClientsModel
from desktop.ui.next_contact_words import order_words
from desktop.ui.widgets.sort_header import SortHeader
from desktop.ui.widgets.table import Table

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

NARROW = 720
"""Under this width of the list safe contact stands below the name, in design pixels."""
_WIDTHS = ((SHORT_ID, 96), (SPEAKS, 160), (NEXT, 200))
_ROOM = 900
"""Under this width the languages give way, so that safe contact and the next contact stand whole."""


class ClientsTable(Table):
    """The rows of `ClientsModel`; its head puts them in order by name or by the next contact."""

    def __init__(self, theme: Theme, name: str, model: ClientsModel) -> None:
        super().__init__(theme, name)
        self._model = model
        self._low: list[int] = []
        self.setObjectName("clients_table")
        self.setModel(model)
        self.rows = ClientRows(theme, self)
        self.setItemDelegate(self.rows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.head = SortHeader(theme, self, (NAME, NEXT))
        self.head.setObjectName("clients_head")
        self.say_order()

    def say_order(self) -> None:
        """Show and say in which order the rows stand."""
        order = self._model.shown_order()
        column, arrow = SORTED_BY.get(order, (NAME, ""))
        self.head.set_mark(
            NAME if self._model.narrow else column, "up" if arrow == "up" else "down" if arrow else ""
        )
        words = QCoreApplication.translate("ClientsScreen", "Order of the list: {order}")
        self.head.setAccessibleName(words.format(order=order_words(order)))
        description = QCoreApplication.translate(
            "ClientsScreen", "Left and right choose a column, Space changes the order."
        )
        self.head.setAccessibleDescription(description)

    def fit_columns(self) -> bool:
        """Give the columns their share; tell whether the rows have another height now."""
        theme, width = self.theme, self.viewport().width()
        below = width < theme.px(NARROW)
        other = below != self.rows.below
        if other:
            self.rows.below = self._model.narrow = below
            for column in (SHORT_ID, SPEAKS, NEXT, SAFE):
                self.setColumnHidden(column, below)
            self.say_order()
        if below:
            self.setColumnWidth(NAME, width)
            return other
        self.setColumnHidden(SPEAKS, width < theme.px(_ROOM))
        rest = width
        for column, wanted in _WIDTHS:
            if not self.isColumnHidden(column):
                self.setColumnWidth(column, theme.px(wanted))
                rest -= theme.px(wanted)
        self.setColumnWidth(NAME, rest * 52 // 100)
        self.setColumnWidth(SAFE, rest - rest * 52 // 100)
        return other

    def look_again(self) -> None:
        """What is allowed at this moment, in the lines that are seen."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        self._model.look_again(max(first, 0), self._model.rowCount() if last < 0 else last)

    def fit_rows(self, *, why: bool) -> None:
        """Give the rows their height, and the table no more than its last line needs."""
        lines = self.verticalHeader()
        height = self.rows.row_height(why=why)
        lines.setDefaultSectionSize(height)
        # a line that was a group's before the list changed keeps its height otherwise
        for row in self._low:
            if row < lines.count():
                lines.resizeSection(row, height)
        self._low = self._model.group_rows()
        for row in self._low:
            lines.resizeSection(row, self.theme.px(GROUP_HEIGHT))
        self.fit_height()

    def fit_height(self) -> None:
        """The table ends with its last line; below it is nothing to look at."""
        rows = self.verticalHeader().length() + self.horizontalHeader().height() + 2 * self.frameWidth()
        self.setMaximumHeight(max(rows, self.theme.px(96)))

    def span_groups(self) -> None:
        """Group lines go through all columns."""
        for row in self._model.group_rows():
            if self.columnSpan(row, 0) == 1:
                self.setSpan(row, 0, 1, self._model.columnCount())
