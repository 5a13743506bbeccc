"""Client form, contact: every way to reach the person with what they said is safe, and the channel they like best."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.sessions import CHANNELS
from desktop.ui.channel_words import channel_words
from desktop.ui.screens.client_form_part import FormPart, discard, text_of
from desktop.ui.screens.client_form_reach import ReachForm
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class ContactPart(FormPart):
    """Nothing is prechosen: an answer nobody gave is "not asked"."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            self.tr("Contact and what is safe"),
            note=self.tr("Ask these alone. What is written here stands above every call, with its date."),
        )
        self.channels: dict[str, Chip] = {}
        line = QWidget()
        flow = FlowLayout(line, gap_x=theme.space("xs"))
        for channel in CHANNELS:
            chip = Chip(theme, channel_words(channel))
            chip.setObjectName(f"channel_{channel}")
            chip.toggled.connect(lambda on, value=channel: self._on_channel(value, on=on))
            self.channels[channel] = chip
            flow.addWidget(chip)
        self.body.addWidget(
            PlainLabel(theme, self.tr("They would rather be reached by"), strong=True, wrap=True)
        )
        self.body.addWidget(line)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space("l"))
        self.body.addLayout(self._list)
        self.ways: list[ReachForm] = []
        self._lines: dict[ReachForm, QWidget] = {}
        self._made = 0
        self._zone = ""
        self.add_button = QuietButton(theme, self.tr("Add a way to reach them"), adds=True, icon="plus")
        self.add_button.setObjectName("add_reach")
        self.add_button.clicked.connect(self._on_add)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    def fill(self, values: dict[str, Any]) -> None:
        """Show what is stored."""
        preferred = text_of(values, "preferred_channel")
        for channel, chip in self.channels.items():
            chip.blockSignals(True)
            chip.setChecked(channel == preferred)
            chip.blockSignals(False)
            chip.updateGeometry()
        for way in list(self.ways):
            self._drop(way)
        self._made = 0
        for stored in values.get("reaches") or []:
            if isinstance(stored, dict):
                self._add(stored)

    def read(self) -> dict[str, Any]:
        """Return the ways and the channel."""
        chosen = next((channel for channel, chip in self.channels.items() if chip.isChecked()), "")
        return {"preferred_channel": chosen, "reaches": [way.value() for way in self.ways]}

    def follow_zone(self, zone: str) -> None:
        """The client's time zone holds for every way."""
        self._zone = zone
        for way in self.ways:
            way.follow_zone(zone)

    def wrong(self, field: str, row: int, sentence: str) -> QWidget | None:
        """Rows are counted as they stand in the form."""
        return self.ways[row].wrong(field, sentence) if 0 <= row < len(self.ways) else None

    def clear_wrong(self) -> None:
        """Take every sentence away."""
        for way in self.ways:
            way.clear_wrong()

    def reveal(self, name: str) -> None:
        """Open the secret of that name."""
        for way in self.ways:
            way.reveal(name)

    def _add(self, stored: dict[str, Any]) -> ReachForm:
        self._made += 1
        way = ReachForm(self.theme, self._made, stored)
        if not stored:
            way.follow_zone(self._zone)
        way.changed.connect(self.changed)
        way.removed.connect(lambda: self._on_remove(way))
        way.preferred.connect(lambda: self._on_preferred(way))
        holder = Surface(self.theme, "raised", line="top" if self.ways else "")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, self.theme.space("m") if self.ways else 0, 0, 0)
        column.addWidget(way)
        self._lines[way] = holder
        self.ways.append(way)
        self._list.addWidget(holder)
        return way

    def _drop(self, way: ReachForm) -> None:
        self.ways.remove(way)
        holder = self._lines.pop(way)
        self._list.removeWidget(holder)
        discard(holder)

    def _on_channel(self, channel: str, *, on: bool) -> None:
        if on:
            for other, chip in self.channels.items():
                if other != channel:
                    chip.setChecked(False)
        self.changed.emit()

    def _on_preferred(self, way: ReachForm) -> None:
        for other in self.ways:
            if other is not way:
                other.first.setChecked(False)

    def _on_add(self) -> None:
        way = self._add({})
        way.value_field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _on_remove(self, way: ReachForm) -> None:
        kept = way.value()
        self._drop(way)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        self.took_out.emit(self.tr("Way taken out"), lambda: self._add(kept))
