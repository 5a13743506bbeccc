"""What is said about a file: what it is called, what it is, why it is kept. Each is saved as it is left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.attachments import KINDS
from desktop.domain.errors import InvalidInput
from desktop.ui import day_words, file_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.domain.attachments import Attachment
    from desktop.services.interface import InterfaceService
    from desktop.ui.context import ScreenContext

PREFIX = "file_about/"


def keep(interface: InterfaceService, key: str, value: object) -> None:
    """Writer lane: keep what is typed as it stands, or drop it (None)."""
    interface.keep_draft(key, value)


class AboutFile(QWidget):
    """`stored` when something was saved."""

    stored = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._about: Attachment | None = None
        self._filling = False
        self._typed = False
        self._kind = ""
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(theme)
        self.facts = PlainLabel(theme, "", role="muted", wrap=True)
        card.body.addWidget(self.facts)
        self.fields: dict[str, TextField] = {}
        for name, words in (("title", self.tr("Name")), ("reason", self.tr("Why it is kept"))):
            field = TextField(theme, words)
            field.setObjectName(f"file_{name}")
            field.changed.connect(lambda _text, field=field: self._on_typed(field))
            field.left.connect(self.save)
            field.entered.connect(self.save)
            self.fields[name] = field
            card.body.addWidget(field)
        heading = self.tr("What it is")
        card.body.addWidget(PlainLabel(theme, heading, strong=True))
        self.kinds: dict[str, Chip] = {}
        for kind in KINDS:
            chip = Chip(theme, file_words.kind_words(kind))
            chip.setObjectName(f"file_kind_{kind}")
            chip.clicked.connect(lambda _on=False, kind=kind: self._on_kind(kind))
            self.kinds[kind] = chip
        card.body.addWidget(button_row(theme, list(self.kinds.values())))
        column.addWidget(card)

    def show_file(self, about: Attachment) -> None:
        """Show one; what was typed and is not saved comes before what is stored."""
        self._about = about
        key = PREFIX + about.id
        kept = self._context.recovered.pop(key, None) or self._context.services.interface.draft(key)
        values = {"title": about.title, "reason": about.reason}
        self._typed = isinstance(kept, dict)
        if isinstance(kept, dict):
            values |= {name: text for name, text in kept.items() if name in values and isinstance(text, str)}
        self._filling = True
        for name, field in self.fields.items():
            field.set_wrong("")
            field.set_text(values[name])
        self._show_kind(about.kind)
        self._filling = False
        today = self._context.clock.now().local().date()
        added = day_words.day(about.added_at.local().date(), today)
        self.facts.setText(listed((file_words.form_words(about), file_words.size_words(about.size), added)))

    def _on_typed(self, field: TextField) -> None:
        about = self._about
        if self._filling or about is None:
            return
        field.set_wrong("")
        self._typed = True
        key = PREFIX + about.id
        values = {name: each.text() for name, each in self.fields.items()}
        self._context.autosave.put(key, values, self._keeper(key))

    def _keeper(self, key: str) -> partial[None]:
        return partial(keep, self._context.services.interface, key)

    def _show_kind(self, kind: str) -> None:
        self._kind = kind
        for each, chip in self.kinds.items():
            chip.setChecked(each == kind)

    def _on_kind(self, kind: str) -> None:
        self._show_kind(kind)
        self.save()

    def save(self) -> None:
        """Store what stands there, where anything is different."""
        about = self._about
        if self._filling or about is None or not self._context.tasks.attached:
            return
        values = {name: field.text() for name, field in self.fields.items()}
        values["kind"] = self._kind or about.kind
        before = {"title": about.title, "reason": about.reason, "kind": about.kind}
        if values == before and not self._typed:
            return
        self._typed = False
        self._context.tasks.write(
            self,
            partial(self._context.services.attachments.change, about.id, **values),
            done=lambda _none: self._on_stored(about.id, values),
            failed=self._on_refused,
        )

    def _on_stored(self, attachment_id: str, values: dict[str, str]) -> None:
        found = self._context.services.attachments.get(attachment_id)
        if found is None or self._about is None or self._about.id != attachment_id:
            return
        self._about = found
        if all(values[name] == field.text() for name, field in self.fields.items()):
            # by the same way as it was kept, and so behind it: else a draft on its way would outlive what is stored
            key = PREFIX + attachment_id
            self._context.autosave.put(key, None, self._keeper(key))
        self.stored.emit()

    def _on_refused(self, error: Exception) -> None:
        self._typed = True
        field = self.fields.get(error.field) if isinstance(error, InvalidInput) else None
        if field is not None:
            field.set_wrong(explain(error))
        else:
            self._context.window.tell(explain(error), caution=True)
