"""Client form, places: where the person is, and the local number that reaches the emergency line of that place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.dispatch_centres import fold
from desktop.ui.screens.client_form_part import Asked, FormPart, discard, text_of, yes_no
from desktop.ui.screens.client_pick import Pick, PickField
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from desktop.domain.clock import Clock
    from desktop.domain.dispatch_centres import Centre
    from desktop.ui.context import ScreenContext
    from desktop.ui.theme.theme import Theme

_WHERE = ("street", "unit", "town", "region", "postal_code")


@dataclass(frozen=True)
class CentreList:
    """The agency's list of dispatch centres: `every` reads it, `get` one of it, `open` goes to its page."""

    every: Callable[[], Sequence[Centre]]
    get: Callable[[str], Centre | None]
    open: Callable[[], object]

    def picks(self) -> list[Pick]:
        """Every centre as an offer."""
        return [
            Pick(each.id, each.place() or each.name, ltr(each.number), each.words()) for each in self.every()
        ]


def centre_list(context: ScreenContext) -> CentreList:
    """Return the list of this vault."""
    dispatch = context.services.dispatch
    return CentreList(every=dispatch.find, get=dispatch.get, open=lambda: context.window.go("dispatch"))


class PlaceForm(QWidget):
    """One place with its dispatch number. When the place changes, the number is asked about again."""

    changed = Signal()
    removed = Signal()
    usual = Signal()

    def __init__(
        self, theme: Theme, clock: Clock, number: int, stored: dict[str, Any], centres: CentreList
    ) -> None:
        super().__init__()
        self.theme, self._clock, self._name = theme, clock, f"address_{number}"
        self._centres = centres
        self.kept: dict[str, Any] = {
            key: stored[key] for key in ("id", "country", "dispatch_checked_at") if key in stored
        }
        self._number = (text_of(stored, "dispatch_number"), text_of(stored, "dispatch_e164"))
        self.fields: dict[str, TextField] = {}
        self._build(number)
        for name, field in self.fields.items():
            field.set_text(text_of(stored, name))
        self.is_usual.setChecked(bool(stored.get("is_usual")))
        self.shelter.setChecked(bool(stored.get("shelter")))
        self.emergency.set_value(text_of(stored, "dispatch_is_emergency_line") or "not_asked")
        self._stored_place = self._place() if text_of(stored, "dispatch_number") else None
        self._look_at_number()

    def _build(self, number: int) -> None:
        theme = self.theme
        label = self._line(
            "label", self.tr("What is this place?"), hint=self.tr("Home, with her sister, work …")
        )
        self.is_usual = Chip(theme, self.tr("Usually here"))
        self.is_usual.setObjectName(f"{self._name}_is_usual")
        self.is_usual.toggled.connect(self._on_usual)
        self.shelter = Chip(theme, self.tr("This is a shelter or a confidential place"))
        self.shelter.setObjectName(f"{self._name}_shelter")
        self.shelter.toggled.connect(lambda _on: self.changed.emit())
        self.remove = QuietButton(theme, self.tr("Take out"), small=True, icon="x")
        self.remove.setAccessibleName(self.tr("Take place {number} out").format(number=number))
        self.remove.setObjectName(f"{self._name}_remove")
        self.remove.clicked.connect(self.removed)
        marks = QWidget()
        flow = FlowLayout(marks, gap_x=theme.space("xs"))
        flow.addWidget(self.is_usual)
        flow.addWidget(self.shelter)
        flow.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        column.addWidget(label)
        column.addWidget(marks)
        follows = self.tr(
            "Of a shelter or a confidential place the address shows only where you ask for it, and leaves in no case "
            "pack, no print and no report."
        )
        self.follows = IconLabel(theme, follows, icon="eye-off", size="small", role="muted", wrap=True)
        column.addWidget(self.follows)
        street = self._line("street", self.tr("Street and number"))
        unit = self._line("unit", self.tr("Flat, floor"))
        column.addWidget(SideBySide(theme, (street, 3), (unit, 1)))
        town = self._line("town", self.tr("Town"))
        region = self._line("region", self.tr("State"))
        code = self._line("postal_code", self.tr("Postal code"), ltr=True)
        column.addWidget(SideBySide(theme, (town, 3), (region, 1), (code, 1)))
        self._build_dispatch(column)

    def _build_dispatch(self, column: QVBoxLayout) -> None:
        theme = self.theme
        column.addWidget(
            PlainLabel(theme, self.tr("Local emergency dispatch of this place"), strong=True, wrap=True)
        )
        words = self.tr("Ten digits. An ordinary 911 call from here reaches our own town.")
        column.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        self._build_pick(column)
        dispatch = self._line("dispatch_number", self.tr("Dispatch number"), ltr=True)
        centre = self._line("dispatch_name", self.tr("Name of the centre"))
        column.addWidget(SideBySide(theme, (dispatch, 1), (centre, 1)))
        self.again = IconLabel(
            theme,
            self.tr(
                "The place has changed. Once this is saved, the number counts as not confirmed; the card of the place "
                "offers “Same place”."
            ),
            icon="triangle-alert",
            size="small",
            role="caution",
            wrap=True,
        )
        self.again.hide()
        column.addWidget(self.again)
        source = self._line("dispatch_source", self.tr("Where is the number from?"))
        how = self._line("dispatch_checked_how", self.tr("How was it checked?"))
        column.addWidget(SideBySide(theme, (source, 1), (how, 1)))
        checked = self._line("dispatch_checked", self.tr("Checked on"), hint="2026-11-03", ltr=True)
        self.today = QuietButton(theme, self.tr("Today"), small=True)
        self.today.setAccessibleName(self.tr("Checked today"))
        self.today.setObjectName(f"{self._name}_checked_today")
        self.today.clicked.connect(self._on_today)
        self.emergency = Asked(
            theme,
            f"{self._name}_emergency",
            self.tr("An emergency line, day and night?"),
            yes_no(),
            nothing="not_asked",
        )
        self.emergency.chosen.connect(lambda _value: self.changed.emit())
        when = QWidget()
        row = QHBoxLayout(when)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("xs"))
        row.addWidget(checked, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.today, 0, Qt.AlignmentFlag.AlignBottom)
        column.addWidget(SideBySide(theme, (when, 1), (self.emergency, 1)))

    def _build_pick(self, column: QVBoxLayout) -> None:
        """The agency's list: choosing a centre fills everything that is known of it."""
        self.pick = PickField(
            self.theme,
            self.tr("Choose from the agency's list"),
            self._centres.picks,
            hint=self.tr("Town, name or number"),
            keep=False,
        )
        self.pick.field.setObjectName(f"{self._name}_pick")
        self.pick.picked.connect(self._on_picked)
        self.open_list = QuietButton(self.theme, self.tr("Open the list"), small=True, icon="list")
        self.open_list.setObjectName(f"{self._name}_open_list")
        self.open_list.clicked.connect(self._centres.open)
        column.addWidget(self.pick)
        column.addWidget(self.open_list, 0, Qt.AlignmentFlag.AlignLeading)
        self.other_town = IconLabel(
            self.theme, "", icon="triangle-alert", size="small", role="caution", wrap=True
        )
        self.other_town.hide()
        column.addWidget(self.other_town)

    def _line(self, name: str, words: str, *, hint: str = "", ltr: bool = False) -> TextField:
        field = TextField(self.theme, words, hint=hint)
        field.setObjectName(f"{self._name}_{name}")
        if ltr:
            field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        field.changed.connect(lambda _text: self._on_typed(name))
        self.fields[name] = field
        return field

    def value(self) -> dict[str, Any]:
        """Return the place as stored in the form's values."""
        return {
            **self.kept,
            **{name: field.text() for name, field in self.fields.items()},
            "dispatch_e164": self._number[1]
            if self.fields["dispatch_number"].text() == self._number[0]
            else "",
            "is_usual": self.is_usual.isChecked(),
            "shelter": self.shelter.isChecked(),
            "dispatch_is_emergency_line": self.emergency.value(),
        }

    def wrong(self, field: str, sentence: str) -> QWidget | None:
        """Say what is wrong below its field."""
        found = self.fields.get(field)
        if found is not None:
            found.set_wrong(sentence)
        return found

    def _place(self) -> tuple[str, ...]:
        return tuple(self.fields[name].text().strip() for name in _WHERE)

    def _look_at_number(self) -> None:
        stored = self._stored_place
        self.again.setVisible(stored is not None and self._place() != stored)

    def _on_typed(self, name: str) -> None:
        self.fields[name].set_wrong("")
        if name in ("town", "dispatch_number") and hasattr(self, "other_town"):
            self.other_town.hide()
        if name in ("dispatch_number", "dispatch_checked"):
            # somebody has looked at the number since the place changed
            self._stored_place = self._place() if self.fields["dispatch_number"].text().strip() else None
        if hasattr(self, "_stored_place"):
            self._look_at_number()
        self.changed.emit()

    def _on_usual(self, on: bool) -> None:
        if on:
            self.usual.emit()
        self.changed.emit()

    def _on_picked(self, centre_id: str) -> None:
        centre = self._centres.get(centre_id)
        if centre is None:
            return
        moment = centre.checked_at
        # the moment goes with its day, so that the record keeps when the centre itself was checked
        self.kept["dispatch_checked_at"] = moment.text() if moment is not None else ""
        for name, words in (
            ("dispatch_number", centre.number),
            ("dispatch_name", centre.name),
            ("dispatch_source", centre.source),
            ("dispatch_checked_how", centre.checked_how),
            ("dispatch_checked", f"{moment.local():%Y-%m-%d}" if moment is not None else ""),
        ):
            self.fields[name].set_text(words)
        self.emergency.set_value(centre.day_and_night)
        town = self.fields["town"].text().strip()
        if town and centre.town and fold(town) != fold(centre.town):
            words = self.tr("This centre serves {place}, and the address says {town}. Is it the right one?")
            self.other_town.set_text(words.format(place=isolate(centre.place()), town=isolate(town)))
            self.other_town.show()
        self.changed.emit()

    def _on_today(self) -> None:
        self.fields["dispatch_checked"].set_text(f"{self._clock.now().local():%Y-%m-%d}")


class PlacesPart(FormPart):
    """Every place of the person; one of them is where they usually are."""

    def __init__(self, theme: Theme, clock: Clock, centres: CentreList) -> None:
        super().__init__(theme, self.tr("Places"))
        self._clock, self._centres = clock, centres
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space("l"))
        self.body.addLayout(self._list)
        self.places: list[PlaceForm] = []
        self._lines: dict[PlaceForm, QWidget] = {}
        self._made = 0
        self.add_button = QuietButton(theme, self.tr("Add a place"), adds=True, icon="plus")
        self.add_button.setObjectName("add_address")
        self.add_button.clicked.connect(self._on_add)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    def fill(self, values: dict[str, Any]) -> None:
        """Show what is stored."""
        for place in list(self.places):
            self._drop(place)
        self._made = 0
        for stored in values.get("addresses") or []:
            if isinstance(stored, dict):
                self._add(stored)

    def read(self) -> dict[str, Any]:
        """Return every place."""
        return {"addresses": [place.value() for place in self.places]}

    def wrong(self, field: str, row: int, sentence: str) -> QWidget | None:
        """Rows are counted as they stand in the form."""
        return self.places[row].wrong(field, sentence) if 0 <= row < len(self.places) else None

    def clear_wrong(self) -> None:
        """Take every sentence away."""
        for place in self.places:
            for field in place.fields.values():
                field.set_wrong("")

    def _add(self, stored: dict[str, Any]) -> PlaceForm:
        self._made += 1
        place = PlaceForm(self.theme, self._clock, self._made, stored, self._centres)
        place.changed.connect(self.changed)
        place.removed.connect(lambda: self._on_remove(place))
        place.usual.connect(lambda: self._on_usual(place))
        holder = Surface(self.theme, "raised", line="top" if self.places else "")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, self.theme.space("m") if self.places else 0, 0, 0)
        column.addWidget(place)
        self._lines[place] = holder
        self.places.append(place)
        self._list.addWidget(holder)
        return place

    def _drop(self, place: PlaceForm) -> None:
        self.places.remove(place)
        holder = self._lines.pop(place)
        self._list.removeWidget(holder)
        discard(holder)

    def _on_usual(self, place: PlaceForm) -> None:
        for other in self.places:
            if other is not place:
                other.is_usual.setChecked(False)

    def _on_add(self) -> None:
        place = self._add({"is_usual": not self.places})
        place.fields["street"].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _on_remove(self, place: PlaceForm) -> None:
        kept = place.value()
        self._drop(place)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        self.took_out.emit(self.tr("Place taken out"), lambda: self._add(kept))
