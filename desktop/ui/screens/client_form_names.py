"""Client form, names: the chosen one first, then every other name and spelling, each with the script it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.scripts import script_of
from desktop.ui.screens.client_form_part import FormPart, discard, text_of
from desktop.ui.script_words import script_name
from desktop.ui.widgets.buttons import IconButton, QuietButton
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.ui.theme.theme import Theme


class NameRow(QWidget):
    """One spelling. What belongs to it in the vault (id, kind) is kept beside it."""

    def __init__(self, theme: Theme, words: str, number: int, *, chosen: bool, hint: str = "") -> None:
        super().__init__()
        self.kept: dict[str, Any] = {}
        self.field = TextField(theme, words, hint=hint, lead=chosen, hide_label=not chosen)
        self.field.setObjectName("chosen_name" if chosen else f"other_name_{number}")
        self.script = PlainLabel(theme, "", size="small", role="muted")
        self.script.setFixedWidth(theme.px(72))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("xs"))
        row.addWidget(self.field, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.script, 0, Qt.AlignmentFlag.AlignVCenter)
        self.up: IconButton | None = None
        self.remove: IconButton | None = None
        if not chosen:
            self.up = IconButton(theme, "arrow-up", self.tr("Use as the chosen name"))
            self.remove = IconButton(theme, "x", self.tr("Take this spelling out"))
            self.up.setObjectName(f"other_name_{number}_up")
            self.remove.setObjectName(f"other_name_{number}_remove")
            row.addWidget(self.up, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.field.changed.connect(self._tell_script)

    def _tell_script(self, text: str) -> None:
        words = script_name(script_of(text))
        self.script.setText(words)
        self.field.editor.setAccessibleDescription(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the field needs the room."""
        super().resizeEvent(event)
        self.script.setVisible(self.width() >= self.script.width() * 5)

    def keep(self, stored: dict[str, Any]) -> None:
        """Take over what the vault knows of this spelling."""
        self.kept = {key: stored[key] for key in ("id", "kind", "text", "script") if key in stored}

    def value(self, *, chosen: bool) -> dict[str, Any]:
        """Return the row as stored in the form's values."""
        text = self.field.text()
        same = text == self.kept.get("text")
        script = self.kept.get("script") if same else script_of(text)
        return {**self.kept, "text": text, "script": script or "", "is_chosen": chosen}


class NamesPart(FormPart):
    """No surname is asked for; one letter and any script are a name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Name"))
        self.chosen = NameRow(theme, self.tr("The name the person wants to be called by"), 0, chosen=True)
        self.chosen.field.set_help(self.tr("One name is enough. Any script."))
        self.chosen.field.changed.connect(lambda _text: self._on_changed(self.chosen))
        self.body.addWidget(self.chosen)
        self.body.addWidget(PlainLabel(theme, self.tr("Other names and spellings"), strong=True))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space("xs"))
        self.body.addLayout(self._list)
        self.others: list[NameRow] = []
        self._made = 0
        self.add_button = QuietButton(theme, self.tr("Add a name or spelling"), adds=True, icon="plus")
        self.add_button.setObjectName("add_name")
        self.add_button.clicked.connect(self._on_add)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    def fill(self, values: dict[str, Any]) -> None:
        """Show the stored names."""
        names = [row for row in values.get("names") or [] if isinstance(row, dict)]
        first = next((row for row in names if row.get("is_chosen")), names[0] if names else {})
        self.chosen.keep(first)
        self.chosen.field.set_text(text_of(first, "text"))
        for row in list(self.others):
            self._drop(row)
        self._made = 0
        for stored in names:
            if stored is not first:
                self._add(stored)

    def read(self) -> dict[str, Any]:
        """Return the names, the chosen one first."""
        return {"names": [self.chosen.value(chosen=True), *(row.value(chosen=False) for row in self.others)]}

    def wrong(self, field: str, row: int, sentence: str) -> QWidget | None:
        """Names are counted from the chosen one, 0."""
        if field not in ("name", "chosen_name"):
            return None
        found = ([self.chosen, *self.others])[row if 0 <= row <= len(self.others) else 0].field
        found.set_wrong(sentence)
        return found

    def clear_wrong(self) -> None:
        """Take the sentences away."""
        for row in (self.chosen, *self.others):
            row.field.set_wrong("")

    def _add(self, stored: dict[str, Any]) -> NameRow:
        self._made += 1
        hint = self.tr("Another name, another spelling or script")
        words = self.tr("Other name or spelling {number}").format(number=self._made)
        row = NameRow(self.theme, words, self._made, chosen=False, hint=hint)
        row.keep(stored)
        row.field.set_text(text_of(stored, "text"))
        row.field.changed.connect(lambda _text: self._on_changed(row))
        if row.remove is not None and row.up is not None:
            row.remove.clicked.connect(lambda: self._on_remove(row))
            row.up.clicked.connect(lambda: self._on_up(row))
        self.others.append(row)
        self._list.addWidget(row)
        return row

    def _drop(self, row: NameRow) -> None:
        self.others.remove(row)
        self._list.removeWidget(row)
        discard(row)

    def _on_changed(self, row: NameRow) -> None:
        row.field.set_wrong("")
        self.changed.emit()

    def _on_add(self) -> None:
        self._add({}).field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _on_remove(self, row: NameRow) -> None:
        kept = row.value(chosen=False)
        self._drop(row)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        if kept["text"]:
            self.took_out.emit(self.tr("Spelling taken out"), lambda: self._add(kept))

    def _on_up(self, row: NameRow) -> None:
        chosen, other = self.chosen.field.text(), row.field.text()
        self.chosen.kept, row.kept = row.kept, self.chosen.kept
        self.chosen.field.set_text(other)
        row.field.set_text(chosen)
        self.chosen.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
