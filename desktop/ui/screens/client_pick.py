"""Choosing one of many by typing: languages, countries, time zones. The offers stand in the page, below the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.list_row import ListCard, ListRow

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

MOST = 6


@dataclass(frozen=True, slots=True)
class Pick:
    """One offer: the value that is kept, its words, more words beside, and everything it is found by (casefolded)."""

    value: str
    text: str
    detail: str = ""
    found_by: str = ""


class PickField(QWidget):
    """`picked` carries a value of the list; with `free` also what was typed, when it is none of them.

    Arrows choose, Enter takes, Escape puts the offers away.
    """

    picked = Signal(str)
    changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        label: str,
        offers: Callable[[], Sequence[Pick]],
        *,
        hint: str = "",
        free: bool = False,
        keep: bool = True,
        hide_label: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`keep` leaves the chosen words in the field; otherwise it is emptied for the next one."""
        super().__init__(parent)
        self.theme = theme
        self._offers, self._free, self._keep = offers, free, keep
        self._known: Sequence[Pick] | None = None
        self._shown: list[Pick] = []
        self._chosen = 0
        self._value = ""
        self.field = TextField(theme, label, hint=hint, icon="search", hide_label=hide_label)
        self.list = ListCard(theme, label)
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.changed.connect(self._on_changed)
        self.field.left.connect(self._on_left)
        self.field.editor.installEventFilter(self)
        self.setFocusProxy(self.field.editor)

    def value(self) -> str:
        """Return what is chosen, or typed where that is allowed."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show what is stored, silently."""
        self._value = value
        known = next((pick for pick in self._all() if pick.value == value), None)
        self.field.editor.blockSignals(True)
        self.field.set_text(known.text if known is not None else value)
        self.field.editor.blockSignals(False)
        self._put_away()

    def offered(self) -> list[str]:
        """The words that are offered now."""
        return [pick.text for pick in self._shown]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Enter and Escape work on the offers while there are some."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._shown:
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._choose(self._chosen + (1 if key == Qt.Key.Key_Down else -1))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self._shown[self._chosen])
                return True
            if key == Qt.Key.Key_Escape:
                self._put_away()
                return True
        return super().eventFilter(watched, event)

    def _all(self) -> Sequence[Pick]:
        if self._known is None:
            self._known = self._offers()
        return self._known

    def _on_changed(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        self._value = typed.strip() if self._free else ""
        starts = [
            pick for pick in self._all() if pick.found_by.startswith(wanted) or f" {wanted}" in pick.found_by
        ]
        inside = [pick for pick in self._all() if wanted in pick.found_by and pick not in starts]
        self._show([*starts, *inside][:MOST] if wanted else [])
        self.changed.emit(typed)
        if self._free:
            self.picked.emit(self._value)

    def _show(self, picks: list[Pick]) -> None:
        self.list.clear()
        self._shown = picks
        for pick in picks:
            row = ListRow(self.theme, pick.text, end=pick.detail, checkable=True, parent=self.list)
            row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.clicked.connect(lambda _on=False, chosen=pick: self._take(chosen))
            self.list.add_row(row)
        self.list.setVisible(bool(picks))
        self._choose(0)

    def _choose(self, index: int) -> None:
        if not self._shown:
            self.field.editor.setAccessibleDescription("")
            return
        self._chosen = index % len(self._shown)
        for place, row in enumerate(self.list.rows):
            row.setChecked(place == self._chosen)
        self.field.editor.setAccessibleDescription(self.list.rows[self._chosen].accessibleName())

    def _take(self, pick: Pick) -> None:
        if self._keep:
            self.set_value(pick.value)
        else:
            self.set_value("")
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.picked.emit(pick.value)

    def _on_left(self) -> None:
        exact = self.field.text().strip().casefold()
        known = next(
            (pick for pick in self._shown if exact in (pick.text.casefold(), pick.value.casefold())), None
        )
        if known is not None and self._keep:
            self.set_value(known.value)
            self.picked.emit(known.value)
        # a press on an offer takes the focus first: the list stays for that press
        if not any(row.underMouse() for row in self.list.rows):
            self._put_away()

    def _put_away(self) -> None:
        self._show([])
