"""The history as a table model: a page of entries at a time, more when the list is scrolled to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.services.history import PAGE
from desktop.ui.day_words import day, time_of
from desktop.ui.history_words import what_was_done, who_it_was
from desktop.ui.widgets.labels import bare, isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from desktop.domain.clock import Clock
    from desktop.services.history import HistoryRow, HistoryService

NUMBER, WHEN, WHAT, CLIENT, WHO = range(5)
Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractTableModel):
    """`show_rows(group, client_id)` fills it, newest first; clients stand there by their short id only."""

    def __init__(self, history: HistoryService, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history, self._clock = history, clock
        self._rows: list[HistoryRow] = []
        self._group, self._client_id, self._more = "all", "", False

    def show_rows(self, group: str, client_id: str = "") -> int:
        """Read the newest entries again; returns how many were read. Raises DatabaseDamaged and the like."""
        found = self._history.rows(group, client_id)
        self.beginResetModel()
        self._group, self._client_id = group, client_id
        self._rows = found
        self._more = len(found) == PAGE
        self.endResetModel()
        return len(found)

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._rows, self._more = [], False
        self.endResetModel()

    def entry(self, row: int) -> HistoryRow | None:
        """Return the entry of a line."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def line_of(self, n: int) -> int:
        """Return the line of entry `n` among those read; -1 when it is not there."""
        return next((line for line, row in enumerate(self._rows) if row.n == n), -1)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether older entries wait below the end."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        found = self._history.rows(self._group, self._client_id, self._rows[-1].n) if self._rows else []
        self._more = len(found) == PAGE
        if found:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(found) - 1)
            self._rows += found
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many entries were read."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number, time, what, client, who."""
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (self.tr("No."), self.tr("When"), self.tr("What"), self.tr("Client"), self.tr("Who"))
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return plain words for every cell; the first cell of a line is spoken as the whole line."""
        row = self.entry(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return bare(self.spoken(row))
        if role == Qt.ItemDataRole.ToolTipRole:
            words = bare(self._cell(row, index.column()))
            # a tip is read as markup when it looks like it; what somebody is called must never be
            return "" if "<" in words else words
        return None

    def when(self, row: HistoryRow) -> str:
        """Return day and time as they were noted; the clock of that moment is a claim, the number is not."""
        if row.at is None:
            return self.tr("not readable")
        return listed([day(row.at.local().date(), self._clock.now().local().date()), time_of(row.at)])

    def spoken(self, row: HistoryRow) -> str:
        """Return a whole line in words."""
        return listed(part for part in (self._cell(row, column) for column in range(5)) if part)

    def _cell(self, row: HistoryRow, column: int) -> str:
        match column:
            case 0:
                return ltr(str(row.n))
            case 1:
                return self.when(row)
            case 2:
                return what_was_done(row)
            case 3:
                return ltr(row.short_id) if row.short_id else ""
        return isolate(who_it_was(row))
