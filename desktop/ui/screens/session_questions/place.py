"""Where they are: a known address with one press, or street, town and state in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.screens.client_facts import place_name
from desktop.ui.screens.session_questions.body import Body, Kit
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from desktop.domain.protocol import Option, Question

translate = QCoreApplication.translate


class PlaceBody(Body):
    """Chips of known addresses, three fields."""

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, question, options, parent)
        theme = kit.theme
        self.chips: dict[str, Chip] = {}
        chips = QWidget()
        flow = FlowLayout(chips, gap_x=theme.space("xs"))
        for address in kit.client.draft.addresses:
            if not address.one_line():
                continue
            chip = Chip(theme, place_name(address))
            chip.clicked.connect(lambda _on=False, known=address.id: self._on_known(known))
            self.chips[address.id] = chip
            flow.addWidget(chip)
        self.street = TextField(theme, translate("Session", "Street, or how to find it"))
        self.town = TextField(theme, translate("Session", "Town"))
        self.region = TextField(theme, translate("Session", "State"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        column.addWidget(chips)
        chips.setVisible(bool(self.chips))
        column.addWidget(self.street)
        row = QHBoxLayout()
        row.setSpacing(theme.space("m"))
        row.addWidget(self.town, 2)
        row.addWidget(self.region, 1)
        column.addLayout(row)
        for field in (self.street, self.town, self.region):
            field.changed.connect(self._tell)

    def show_value(self, value: Any) -> None:
        """Show a place silently."""
        parts = value if isinstance(value, dict) else {}
        for field, key in ((self.street, "text"), (self.town, "town"), (self.region, "region")):
            if field.text() != parts.get(key, ""):
                field.editor.blockSignals(True)
                field.set_text(parts.get(key, ""))
                field.editor.blockSignals(False)
        for known, chip in self.chips.items():
            chip.setChecked(known == parts.get("address_id", ""))

    def first(self) -> QWidget:
        """The first known address, else the street."""
        return next(iter(self.chips.values()), self.street.editor)

    def _on_known(self, known: str) -> None:
        for other, chip in self.chips.items():
            if other != known:
                chip.setChecked(False)
        address = next((each for each in self.kit.client.draft.addresses if each.id == known), None)
        if address is not None and self.chips[known].isChecked():
            street = ", ".join(part for part in (address.street, address.unit) if part)
            # an answer is signed, printed and given on: where a shelter is, is in none of that (PRACTICE 11)
            covered = address.shelter
            self.show_value(
                {
                    "text": place_name(address) if covered else street,
                    "town": "" if covered else address.town,
                    "region": "" if covered else address.region,
                    "address_id": known,
                }
            )
        self._tell()

    def _tell(self) -> None:
        known = next((key for key, chip in self.chips.items() if chip.isChecked()), "")
        place = {
            "text": self.street.text(),
            "town": self.town.text(),
            "region": self.region.text(),
            "address_id": known,
        }
        self.told.emit(place if any(part.strip() for part in place.values()) else None)
