"""The clients that fit what was typed, in groups, as a table model; what a row shows beside its hit is read late."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.domain.clients import ClientHit
from desktop.ui import next_contact_words
from desktop.ui.safe_contact_words import SafeWords, no_way_words, safe_words
from desktop.ui.search_words import Why, why_words
from desktop.ui.widgets.labels import bare, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtCore import QObject

    from desktop.domain.clients import Reach
    from desktop.domain.clock import Clock
    from desktop.domain.next_contact import NextContact
    from desktop.services.client_list import ClientListService

NAME, SHORT_ID, SPEAKS, NEXT, SAFE = range(5)
HIT = Qt.ItemDataRole.UserRole + 1
OTHER = Qt.ItemDataRole.UserRole + 2
WHY = Qt.ItemDataRole.UserRole + 3
WORDS = Qt.ItemDataRole.UserRole + 4
GROUP = Qt.ItemDataRole.UserRole + 5
WHY_MARK = Qt.ItemDataRole.UserRole + 6
"""(start, length) of what was searched for inside WHY."""
NEXT_WORDS = Qt.ItemDataRole.UserRole + 7

SORTED_BY = {
    "name": (NAME, "up"),
    "name_back": (NAME, "down"),
    "next": (NEXT, "up"),
    "unplanned": (NEXT, "down"),
}
"""The column and the arrow of each order; the one changed last, or the best first, has none."""
_TURNS = {NAME: ("recent", "name", "name_back"), NEXT: ("recent", "next", "unplanned")}
ORDERS = ("recent", "name", "name_back", "next", "unplanned")

MOST_NOTES = 20
PAGE = 60
"""How many clients are read at once; more come when the list is scrolled to its end."""
_BY_NUMBER = frozenset({"short_id", "phone"})
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Seen:
    other_name: str
    reach: Reach | None
    words: SafeWords
    next: NextContact | None
    minute: datetime
    """When the words were right; a minute later they are looked at again."""


class ClientsModel(QAbstractTableModel):
    """`search(typed, part)` fills it. Rows are clients, and group lines that nothing can be done with."""

    def __init__(
        self,
        lists: ClientListService,
        clock: Clock,
        language_name: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        """`language_name` gives a language's name by its ISO 639-3 code."""
        super().__init__(parent)
        self._lists, self._clock, self._language_name = lists, clock, language_name
        self._rows: list[ClientHit | str] = []
        self._hits: list[ClientHit] = []
        self._notes: list[ClientHit] = []
        self._seen: dict[str, _Seen] = {}
        self._drawn: dict[str, SafeWords] = {}
        self._typed, self._part = "", "open"
        self._more = False
        self.order = "recent"
        """The order of the list (storage.client_list.ORDERS), where nothing is typed."""
        self._found_order = "recent"
        self.narrow = False
        """Only the names have a column: their head says every order."""

    # ------------------------------------------------------------ filling

    def search(self, typed: str, part: str = "open") -> int:
        """Show who of a part fits `typed`, or a page of it in the order of the list; return how many are shown.

        What was found stands with the best first until somebody asks for another order: Enter opens the first.
        """
        typed = typed.strip()
        if typed != self._typed:
            self._found_order = "recent"
        hits = self._lists.find(typed, part, PAGE) if typed else self._lists.page(part, PAGE, 0, self.order)
        self.beginResetModel()
        self._typed, self._part = typed, part
        self._seen.clear()
        self._drawn.clear()
        self._hits, self._notes = hits, []
        self._rows = self._grouped(self._in_order(hits))
        self._more = not typed and len(hits) == PAGE
        self.endResetModel()
        return len(hits)

    def add_notes(self, typed: str, notes: Sequence[ClientHit]) -> None:
        """Put notes below the people that were found; nothing when something else was typed meanwhile."""
        if not notes or typed.strip() != self._typed:
            return
        self._notes = list(notes)
        rows = self._note_rows()
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    def shown_order(self) -> str:
        """Return the order of what is shown: one of ORDERS, or "best" for what was found."""
        if not self._typed:
            return self.order
        return "best" if self._found_order == "recent" else self._found_order

    def turn(self, column: int) -> None:
        """Go on to the next order of a column; of all of them where only the names have one."""
        turns = ORDERS if self.narrow else _TURNS.get(column, ())
        now = self._found_order if self._typed else self.order
        if not turns:
            return
        wanted = turns[(turns.index(now) + 1) % len(turns)] if now in turns else turns[1]
        if not self._typed:
            self.order = wanted
            self.search("", self._part)
            return
        self._found_order = wanted
        self.beginResetModel()
        self._rows = self._grouped(self._in_order(self._hits)) + self._note_rows()
        self.endResetModel()

    def _in_order(self, hits: list[ClientHit]) -> list[ClientHit]:
        return self._lists.in_order(hits, self._found_order) if self._typed else hits

    def _note_rows(self) -> list[ClientHit | str]:
        if not self._notes:
            return []
        words = (
            self.tr("Notes, {count} found")
            if len(self._notes) < MOST_NOTES
            else self.tr("Notes, the newest {count}")
        )
        return [words.format(count=ltr(str(len(self._notes)))), *self._in_order(self._notes)]

    def _grouped(self, hits: Sequence[ClientHit]) -> list[ClientHit | str]:
        if not self._typed or not hits:
            return list(hits)
        numbers = [hit for hit in hits if hit.why in _BY_NUMBER]
        names = [hit for hit in hits if hit.why not in _BY_NUMBER]
        rows: list[ClientHit | str] = []
        for words, found in (
            (self.tr("Id or phone number, {count} found"), numbers),
            (self.tr("Names, {count} found"), names),
        ):
            if found:
                rows += [words.format(count=ltr(str(len(found)))), *found]
        return rows

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether more clients wait below the end."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        found = self._lists.page(self._part, PAGE, len(self._rows), self.order)
        self._more = len(found) == PAGE
        if found:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(found) - 1)
            self._rows += found
            self.endInsertRows()

    # ------------------------------------------------------------ what a screen asks

    def group_rows(self) -> list[int]:
        """Return where the group lines are."""
        return [place for place, row in enumerate(self._rows) if isinstance(row, str)]

    def hit(self, row: int) -> ClientHit | None:
        """Return the client of a row, None for a group line."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, ClientHit) else None

    def client_ids(self) -> list[str]:
        """Return who was found, in order."""
        return list(dict.fromkeys(row.client_id for row in self._rows if isinstance(row, ClientHit)))

    def row_of(self, client_id: str) -> int:
        """Return the row of a client, or the first client's; -1 when there is none."""
        first = -1
        for place, row in enumerate(self._rows):
            if isinstance(row, ClientHit):
                if row.client_id == client_id:
                    return place
                first = place if first < 0 else first
        return first

    # ------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Name, id, languages, next contact, safe contact."""
        return 0 if parent.isValid() else 5

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Group lines are passed over by the keyboard."""
        if not index.isValid() or self.hit(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column; a screen reader hears the order it stands in as well."""
        names = (
            self.tr("Name"),
            self.tr("Id"),
            self.tr("Speaks"),
            self.tr("Next contact"),
            self.tr("Safe contact"),
        )
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(names):
            return None
        order = self.shown_order()
        sorted_by = SORTED_BY.get(order, (-1, ""))[0]
        if self.narrow and section == NAME and sorted_by >= 0:
            section = sorted_by
        if role == Qt.ItemDataRole.DisplayRole:
            return names[section]
        if role == Qt.ItemDataRole.AccessibleTextRole and section == sorted_by:
            return listed((names[section], next_contact_words.order_words(order)))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return plain words for every cell; the delegate draws from the roles of this module."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            words = row if index.column() == NAME else ""
            return {int(Qt.ItemDataRole.DisplayRole): words, int(GROUP): row}.get(int(role))
        match int(role):
            case Qt.ItemDataRole.DisplayRole:
                return self._cell(row, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return bare(self._spoken(row) if index.column() == NAME else self._cell(row, index.column()))
            case Qt.ItemDataRole.ToolTipRole if index.column() != SHORT_ID:
                return self._tip(row, index.column())
        return self._own(row, role)

    def _own(self, hit: ClientHit, role: int) -> Any:
        if role == HIT:
            return hit
        if role == WHY:
            return self._why(hit).text
        if role == WHY_MARK:
            why = self._why(hit)
            return why.start, why.length
        if role == OTHER:
            return self._look(hit).other_name
        if role == NEXT_WORDS:
            return next_contact_words.short(self._look(hit).next, self._today())
        return self._look(hit).words if role == WORDS else None

    def _cell(self, hit: ClientHit, column: int) -> str:
        if column == NAME:
            return hit.chosen_name
        if column == SHORT_ID:
            return ltr(hit.short_id)
        if column == SPEAKS:
            return listed(self._language_name(code) for code in hit.languages[:2])
        if column == NEXT:
            return next_contact_words.short(self._look(hit).next, self._today())
        return self._look(hit).words.short

    def _spoken(self, hit: ClientHit) -> str:
        parts = (
            hit.chosen_name,
            self._look(hit).other_name,
            hit.short_id,
            self._look(hit).words.short,
            next_contact_words.whole(self._look(hit).next, self._today()),
            self._why(hit).text,
        )
        return listed(part for part in parts if part)

    def _tip(self, hit: ClientHit, column: int) -> str:
        if column == NAME:
            # a tip is read as markup when it looks like it; a name must never be
            return "" if "<" in hit.chosen_name else hit.chosen_name
        if column == SPEAKS:
            return bare(self._cell(hit, column))
        if column == NEXT:
            return bare(next_contact_words.whole(self._look(hit).next, self._today()))
        words = self._look(hit).words
        return bare(" ".join(part for part in (words.dated, words.rest) if part))

    def _look(self, hit: ClientHit) -> _Seen:
        seen = self._seen.get(hit.client_id)
        minute = self._clock.now().utc.replace(second=0, microsecond=0)
        if seen is None:
            found = self._lists.clients.glimpse(hit.client_id, hit.matched)
            next_contact = self._lists.next_contact(hit.client_id)
            seen = _Seen(found.other_name, found.reach, self._words(found.reach), next_contact, minute)
        elif seen.minute != minute:
            seen = replace(seen, words=self._words(seen.reach), minute=minute)
        self._seen[hit.client_id] = seen
        self._drawn.setdefault(hit.client_id, seen.words)
        return seen

    def _words(self, reach: Reach | None) -> SafeWords:
        if reach is None:
            return no_way_words()
        return safe_words(reach, self._lists.clients.state_of(reach), self._clock.now())

    def look_again(self, first: int, last: int) -> None:
        """Say what is allowed at this moment in these rows; the others are looked at when they are shown."""
        for row in range(max(first, 0), min(last + 1, len(self._rows))):
            hit = self.hit(row)
            if hit is None or hit.client_id not in self._drawn:
                continue
            words = self._look(hit).words
            if words != self._drawn[hit.client_id]:
                self._drawn[hit.client_id] = words
                self.dataChanged.emit(self.index(row, NAME), self.index(row, SAFE))

    def _why(self, hit: ClientHit) -> Why:
        if not self._typed:
            return Why("")  # the chip says already which part is shown
        return why_words(hit, self._typed, self._today())

    def _today(self) -> date:
        return self._clock.now().local().date()
