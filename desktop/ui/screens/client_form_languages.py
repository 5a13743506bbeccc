"""Client form, languages: found by their own or our name, which one to use, what is read, and the interpreter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.screens.client_form_part import Asked, FormPart, OneChip, discard, text_of
from desktop.ui.screens.client_pick import Pick, PickField
from desktop.ui.script_words import LanguageNames
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class LanguageRow(QWidget):
    """One language: its name, whether it is the one to use, whether it is read."""

    def __init__(self, theme: Theme, stored: dict[str, Any], name: str, own_name: str) -> None:
        super().__init__()
        self.kept = {key: stored[key] for key in ("id", "code", "script", "speaks") if stored.get(key)}
        code = str(self.kept.get("code", ""))
        words = listed((name, isolate(own_name))) if own_name and own_name != name else name
        self.use = Chip(theme, self.tr("Use this one"))
        self.use.setAccessibleName(self.tr("Use {language} with this person").format(language=name))
        self.use.setObjectName(f"language_{code}_use")
        self.use.setChecked(bool(stored.get("is_preferred")))
        self.reads = OneChip(
            theme,
            f"language_{code}_reads",
            self.tr("Reads {language}").format(language=name),
            [
                ("well", self.tr("Reads it")),
                ("a_little", self.tr("A little")),
                ("no", self.tr("Does not read it")),
            ],
        )
        self.reads.set_value(text_of(stored, "reads"))
        self.remove = IconButton(theme, "x", self.tr("Take {language} out").format(language=name))
        self.remove.setObjectName(f"language_{code}_remove")
        top = QHBoxLayout()
        top.setSpacing(theme.space("xs"))
        top.addWidget(PlainLabel(theme, words, elide=True), 1)
        top.addWidget(self.use)
        top.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.reads)

    def value(self) -> dict[str, Any]:
        """Return the row as stored in the form's values."""
        return {**self.kept, "reads": self.reads.value(), "is_preferred": self.use.isChecked()}


class LanguagesPart(FormPart):
    """Languages and the interpreter."""

    def __init__(self, theme: Theme, languages: LanguageNames) -> None:
        super().__init__(theme, self.tr("Languages"))
        self._languages = languages
        self.pick = PickField(
            theme,
            self.tr("Add a language"),
            self._offers,
            hint=self.tr("Its name in English or in the language itself"),
            keep=False,
        )
        self.pick.field.setObjectName("add_language")
        self.pick.picked.connect(self._on_picked)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space("s"))
        self.rows: list[LanguageRow] = []
        self.body.addLayout(self._list)
        self.body.addWidget(self.pick)
        self.need = Asked(
            theme,
            "interpreter_need",
            self.tr("Is an interpreter needed?"),
            [("yes", self.tr("Yes")), ("no", self.tr("No")), ("sometimes", self.tr("Sometimes"))],
            nothing="not_asked",
        )
        self.need.chosen.connect(lambda _value: self.changed.emit())
        self.body.addWidget(self.need)
        self.body.addWidget(
            self.line(
                "interpreter_note",
                self.tr("About the interpreter"),
                help_text=self.tr("For example: a woman, from another town. Never a child or a relative."),
            )
        )

    def fill(self, values: dict[str, Any]) -> None:
        """Show what is stored."""
        for row in list(self.rows):
            self._drop(row)
        for stored in values.get("languages") or []:
            if isinstance(stored, dict):
                self._add(stored)
        self.need.set_value(text_of(values, "interpreter_need") or "not_asked")
        self.fields["interpreter_note"].set_text(text_of(values, "interpreter_note"))

    def read(self) -> dict[str, Any]:
        """Return the languages and what is known about the interpreter."""
        return {
            "languages": [row.value() for row in self.rows],
            "interpreter_need": self.need.value(),
            "interpreter_note": self.fields["interpreter_note"].text(),
        }

    def _offers(self) -> list[Pick]:
        return [
            Pick(
                language.code,
                language.name,
                isolate(language.own_name),
                f"{language.name} {language.own_name} {language.code}".casefold(),
            )
            for language in self._languages.all()
        ]

    def _add(self, stored: dict[str, Any]) -> LanguageRow:
        code = text_of(stored, "code")
        known = self._languages.get(code)
        own_name = known.own_name if known is not None else ""
        row = LanguageRow(self.theme, stored, self._languages.name(code), own_name)
        row.remove.clicked.connect(lambda: self._on_remove(row))
        row.use.toggled.connect(lambda on: self._on_use(row, on=on))
        row.reads.chosen.connect(lambda _value: self.changed.emit())
        self.rows.append(row)
        self._list.addWidget(row)
        return row

    def _drop(self, row: LanguageRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        discard(row)

    def _on_picked(self, code: str) -> None:
        if code and all(row.kept.get("code") != code for row in self.rows):
            self._add({"code": code, "is_preferred": not self.rows})
            self.changed.emit()

    def _on_remove(self, row: LanguageRow) -> None:
        kept = row.value()
        self._drop(row)
        self.pick.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        self.took_out.emit(self.tr("Language taken out"), lambda: self._add(kept))

    def _on_use(self, row: LanguageRow, *, on: bool) -> None:
        if on:
            for other in self.rows:
                if other is not row:
                    other.use.setChecked(False)
        self.changed.emit()
