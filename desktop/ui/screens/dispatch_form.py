"""One dispatch centre of the agency's list, to write or change. What is typed is kept until it is saved."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.dispatch_centres import Centre
from desktop.domain.errors import InvalidInput
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.client_form_part import yes_no
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from desktop.services.interface import InterfaceService
    from desktop.ui.context import ScreenContext

PREFIX = "dispatch_form/"
_TEXTS = ("town", "region", "name", "number", "source", "checked_how")


def keep(interface: InterfaceService, key: str, value: Any) -> None:
    """Writer lane: keep the form as it stands, or drop it (None)."""
    interface.keep_draft(key, value)


class CentreForm(QWidget):
    """`stored` when it was saved, `closed` when it is put away, `removed` carries the centre that goes."""

    stored = Signal()
    closed = Signal()
    removed = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._centre = Centre()
        self._filling = False
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        self.problem = Banner(theme, "", tone="look")
        self.problem.hide()
        column.addWidget(self.problem)
        card = Card(theme)
        self.fields: dict[str, TextField] = {}
        town = self._line("town", self.tr("Town or county it serves"))
        region = self._line("region", self.tr("State"))
        card.body.addWidget(SideBySide(theme, (town, 3), (region, 1)))
        number = self._line("number", self.tr("Ten-digit number"), hint="503 555 0142", ltr=True)
        name = self._line("name", self.tr("Name of the centre"))
        card.body.addWidget(SideBySide(theme, (number, 1), (name, 1)))
        title = self.tr("An emergency line, day and night?")
        card.body.addWidget(PlainLabel(theme, title, strong=True, wrap=True))
        self.answer = Segment(theme, title, [SegmentOption(value=v, text=words) for v, words in yes_no()])
        self.answer.setObjectName("centre_day_and_night")
        self.answer.chosen.connect(lambda _value: self._on_changed())
        card.body.addWidget(self.answer)
        source = self._line("source", self.tr("Where is the number from?"))
        how = self._line("checked_how", self.tr("How was it checked?"))
        card.body.addWidget(SideBySide(theme, (source, 1), (how, 1)))
        checked = self._line("checked", self.tr("Checked on"), hint="2026-11-03", ltr=True)
        self.today_button = QuietButton(theme, self.tr("Today"), small=True)
        self.today_button.setAccessibleName(self.tr("Checked today"))
        self.today_button.setObjectName("centre_today")
        self.today_button.clicked.connect(self._on_today)
        row = QHBoxLayout()
        row.setSpacing(theme.space("xs"))
        row.addWidget(checked, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.today_button, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        column.addWidget(card)
        self.save_button = PrimaryButton(theme, self.tr("Save"))
        self.save_button.setObjectName("centre_save")
        self.save_button.clicked.connect(self._on_save)
        later = QuietButton(theme, self.tr("Back to the list"))
        later.setObjectName("centre_back")
        later.clicked.connect(self.closed)
        self.remove_button = QuietButton(theme, self.tr("Take out of the list"), icon="x")
        self.remove_button.setObjectName("centre_remove")
        self.remove_button.clicked.connect(lambda: self.removed.emit(self._centre))
        column.addWidget(button_row(theme, [self.save_button, later, self.remove_button]))

    def _line(self, name: str, words: str, *, hint: str = "", ltr: bool = False) -> TextField:
        field = TextField(self._context.theme, words, hint=hint)
        field.setObjectName(f"centre_{name}")
        if ltr:
            field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        field.changed.connect(lambda _text: self._on_typed(field))
        field.entered.connect(self._on_save)
        self.fields[name] = field
        return field

    # ------------------------------------------------------------ values

    @property
    def key(self) -> str:
        """The name of this form's draft."""
        return PREFIX + (self._centre.id or "new")

    def show_centre(self, centre: Centre) -> None:
        """Show a centre; what was typed and not saved comes before what is stored."""
        self._centre = centre
        kept = self._context.recovered.pop(self.key, None) or self._context.services.interface.draft(self.key)
        moment = centre.checked_at
        values = {name: getattr(centre, name) for name in (*_TEXTS, "day_and_night")}
        values["checked"] = f"{moment.local():%Y-%m-%d}" if moment is not None else ""
        if isinstance(kept, dict):
            values |= {name: text for name, text in kept.items() if isinstance(text, str)}
        self._filling = True
        for name, field in self.fields.items():
            field.set_wrong("")
            field.set_text(values[name])
        self.answer.set_value("" if values["day_and_night"] == "not_asked" else values["day_and_night"])
        self._filling = False
        self.problem.hide()
        self.remove_button.setVisible(bool(centre.id))

    def _values(self) -> dict[str, str]:
        found = {name: field.text() for name, field in self.fields.items()}
        return {**found, "day_and_night": self.answer.value() or "not_asked"}

    # ------------------------------------------------------------ what happens

    def _on_typed(self, field: TextField) -> None:
        field.set_wrong("")
        self._on_changed()

    def _on_changed(self) -> None:
        if not self._filling:
            self._context.autosave.put(self.key, self._values(), self._keeper())

    def _keeper(self) -> partial[None]:
        return partial(keep, self._context.services.interface, self.key)

    def _on_today(self) -> None:
        self.fields["checked"].set_text(f"{self._context.clock.now().local():%Y-%m-%d}")

    def _on_save(self) -> None:
        values = self._values()
        checked: str | None = values.pop("checked")
        moment = self._centre.checked_at
        if moment is not None and f"{moment.local():%Y-%m-%d}" == checked:
            checked = None
        texts: dict[str, Any] = dict(values)
        centre = replace(self._centre, **texts)
        self._context.tasks.write(
            self,
            self._context.services.dispatch.save,
            centre,
            checked,
            done=lambda _id: self._on_stored(),
            failed=self._on_refused,
        )

    def _on_stored(self) -> None:
        self._context.autosave.put(self.key, None, self._keeper())
        self.stored.emit()

    def _on_refused(self, error: Exception) -> None:
        field = self.fields.get(error.field) if isinstance(error, InvalidInput) else None
        if field is not None:
            field.set_wrong(explain(error))
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.problem.set_message(explain(error), tone="look")
        self.problem.show()
