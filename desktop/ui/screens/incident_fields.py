"""The fields of the incident report in their parts; what is missing is marked at its field, and listed by the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.incident import FIELDS, GROUPS, missing, shown_fields
from desktop.ui.incident_words import field_hints, field_labels, group_titles
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.side_by_side import SideBySide
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.ui.theme.theme import Theme

_SHORT = frozenset(
    {
        "started",
        "ended",
        "minutes",
        "worker",
        "client",
        "reason",
        "location",
        "people",
        "officer",
        "event_number",
        "outcome",
        "plan_made",
    }
)
_TIMES = ("started", "ended", "minutes")
_LONGEST = "what_happened"


class IncidentFields(QWidget):
    """`changed` carries a field's name and its words. `client_named` carries number, name or nothing, when chosen."""

    changed = Signal(str, str)
    client_named = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._labels = field_labels()
        self._filling = False
        self.fields: dict[str, TextField | TextArea] = {}
        self.cards: dict[str, Card] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        self._hints, titles = field_hints(), group_titles()
        self.naming = Segment(
            theme,
            self.tr("How is the client named in this report?"),
            [
                SegmentOption(value="number", text=self.tr("By number")),
                SegmentOption(value="name", text=self.tr("Name and number")),
                SegmentOption(value="nothing", text=self.tr("Not named")),
            ],
            clearable=False,
        )
        self.naming.setObjectName("incident_naming")
        self.naming.chosen.connect(self.client_named)
        for group, names in GROUPS:
            card = Card(theme, titles[group])
            card.body.setSpacing(theme.space("s"))
            self.cards[group] = card
            column.addWidget(card)
            times: list[QWidget] = []
            for name in names:
                field = self._field(theme, name, self._hints.get(name, ""))
                self.fields[name] = field
                if name in _TIMES:
                    times.append(field)
                else:
                    card.body.addWidget(field)
                if name == _TIMES[-1]:
                    beside = SideBySide(theme, *((each, 1) for each in times))
                    card.body.addWidget(beside)
                if name == "client":
                    card.body.addWidget(self.naming)

    def _field(self, theme: Theme, name: str, hint: str) -> TextField | TextArea:
        field: TextField | TextArea
        if name in _SHORT:
            field = TextField(theme, self._labels[name], hint=hint)
        else:
            lines = 6 if name == _LONGEST else 3 if hint else 2
            field = TextArea(theme, self._labels[name], hint=hint, min_lines=lines, max_lines=24)
            # a label on two lines is higher than what the field asks for before it knows its width
            field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        field.setObjectName(f"incident_{name}")
        field.changed.connect(lambda text, name=name: self._on_changed(name, text))
        return field

    def show_body(self, body: Mapping[str, str], *, signed: bool) -> None:
        """Show a report: one that is signed only the fields it was signed with, and nothing of it can be changed."""
        shown = shown_fields(body, signed=signed)
        self._filling = True
        for name in FIELDS:
            field = self.fields[name]
            field.setVisible(name in shown)
            field.set_text(body.get(name, ""))
            field.set_hint("" if signed else self._hints.get(name, ""))
            field.set_read_only(signed)
        self._filling = False
        for group, names in GROUPS:
            self.cards[group].setVisible(bool(set(names) & set(shown)))
        self.mark(body)

    def show_naming(self, how: str, *, offered: bool) -> None:
        """Show how the client is named now; where nobody is chosen, or it is signed, there is no choice."""
        self.naming.setVisible(offered)
        self.naming.set_value(how)

    def put(self, name: str, text: str) -> None:
        """Put words into a field, as if they were typed."""
        self.fields[name].set_text(text)

    def set_read_only(self, read_only: bool) -> None:
        """While it is being signed nothing can be changed."""
        for field in self.fields.values():
            field.set_read_only(read_only)
        self.naming.setEnabled(not read_only)

    def mark(self, body: Mapping[str, str]) -> list[str]:
        """Say at each field whether it is missing; return what the missing ones are called, as they stand."""
        lacking = missing(body)
        for name, field in self.fields.items():
            label = self._labels[name]
            words = self.tr("{label} (missing)").format(label=label) if name in lacking else label
            if field.label.text() != words:
                field.set_label(words)
        return [self._labels[name] for name in lacking]

    def first_missing(self, body: Mapping[str, str]) -> QWidget:
        """Return the first field that is missing; else the first of all."""
        return self.fields[next(iter(missing(body)), FIELDS[0])]

    def _on_changed(self, name: str, text: str) -> None:
        if not self._filling:
            self.changed.emit(name, text)
