"""Choosing a client by typing: any spelling, id or number, as everywhere; the offers stand below the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import ExpectedError
from desktop.ui.messages import explain
from desktop.ui.screens.client_facts import short_name
from desktop.ui.screens.client_pick import MOST, Pick, PickField
from desktop.ui.search_words import id_words
from desktop.ui.widgets.labels import isolate

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext


class ClientFind(PickField):
    """`value()` is a client's id, or empty while nobody is chosen. A name that is only typed chooses nobody."""

    def __init__(self, context: ScreenContext, label: str, hint: str) -> None:
        super().__init__(context.theme, label, lambda: (), hint=hint)
        self._context = context

    def set_value(self, value: str) -> None:
        """Show who is chosen, silently."""
        client = self._context.services.clients.get(value) if value else None
        self._value = client.id if client is not None else ""
        self.field.editor.blockSignals(True)
        self.field.set_text(short_name(client.chosen_name) if client is not None else "")
        self.field.editor.blockSignals(False)
        self._put_away()

    def forget(self) -> None:
        """Take the name out of the field."""
        self._value = ""
        self.field.editor.blockSignals(True)
        self.field.set_text("")
        self.field.editor.blockSignals(False)
        self._put_away()

    def _on_changed(self, typed: str) -> None:
        self._value = ""
        hits = []
        if typed.strip():
            try:
                hits = self._context.services.clients.find(typed, MOST)
            except ExpectedError as error:
                self.field.set_wrong(explain(error))
        self._show([Pick(hit.client_id, isolate(short_name(hit.chosen_name)), id_words(hit)) for hit in hits])
        self.changed.emit(typed)
