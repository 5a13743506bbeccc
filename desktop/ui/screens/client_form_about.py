"""Client form, about the person: each answer may also be "does not know", "prefers not to say" or "not asked"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.screens.client_form_part import FormPart, OneChip, Unanswered, text_of
from desktop.ui.screens.client_pick import PickField
from desktop.ui.screens.client_places import countries, time_zones
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.theme.theme import Theme


class AboutPart(FormPart):
    """What helps to serve this person; nothing here is needed to begin."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("About the person"))
        self._why_empty: dict[str, tuple[Unanswered, Callable[[], str]]] = {}
        self._other_reasons: dict[str, str] = {}
        words = self.tr("Would they rather speak with a woman or a man?")
        self.gender = OneChip(
            theme,
            "interviewer_gender",
            words,
            [
                ("female", self.tr("A woman")),
                ("male", self.tr("A man")),
                ("no_preference", self.tr("Either")),
            ],
        )
        self.gender.chosen.connect(lambda _value: self.changed.emit())
        gender = QVBoxLayout()
        gender.setSpacing(0)
        gender.addWidget(PlainLabel(theme, words, strong=True, wrap=True))
        gender.addWidget(self.gender)
        self.body.addLayout(gender)
        pronouns = self.line("pronouns", self.tr("Pronouns"), hint=self.tr("she, he, they …"))
        birth = self.line(
            "birth_date", self.tr("Born"), hint=self.tr("1991, 1991-05 or 1991-05-17"), ltr=True
        )
        birth.set_help(self.tr("The year is enough."))
        self.country = PickField(theme, self.tr("Came from"), countries, hint=self.tr("Country"), free=True)
        self.country.field.setObjectName("country_of_origin")
        self.country.picked.connect(lambda _value: self._on_picked())
        self.zone = PickField(
            theme,
            self.tr("Time zone"),
            time_zones,
            hint=self.tr("A city in the same time zone"),
        )
        self.zone.field.set_help(self.tr("Safe hours are meant in this zone. Empty means the same as here."))
        self.zone.field.setObjectName("time_zone")
        self.zone.changed.connect(lambda _text: self.changed.emit())
        self.zone.picked.connect(lambda _value: self.changed.emit())
        self.body.addWidget(
            SideBySide(
                theme,
                (self._may_be_unanswered("pronouns", pronouns, pronouns.text, self.tr("Pronouns")), 1),
                (self._may_be_unanswered("birth_date", birth, birth.text, self.tr("Born")), 1),
            )
        )
        country = self._may_be_unanswered(
            "country_of_origin", self.country, self.country.field.text, self.tr("Came from")
        )
        self.body.addWidget(SideBySide(theme, (country, 1), (self.zone, 1)))
        culture = self.area("cultural_note", self.tr("Customs, faith, manners"))
        self.body.addWidget(culture)
        for field in (pronouns, birth):
            field.changed.connect(lambda _text: self._follow())
        self.country.changed.connect(lambda _text: self._follow())

    def fill(self, values: dict[str, Any]) -> None:
        """Show what is stored."""
        self.gender.set_value(text_of(values, "interviewer_gender"))
        for name in ("pronouns", "birth_date", "cultural_note"):
            self.fields[name].set_text(text_of(values, name))
        self.country.set_value(text_of(values, "country_of_origin"))
        self.zone.set_value(text_of(values, "time_zone"))
        unanswered = values.get("unanswered")
        reasons = unanswered if isinstance(unanswered, dict) else {}
        for name, (why, _text) in self._why_empty.items():
            why.set_value(text_of(reasons, name))
        # why fields are empty that only the record page shows
        self._other_reasons = {
            name: text_of(reasons, name) for name in reasons if name not in self._why_empty
        }
        self._follow()

    def read(self) -> dict[str, Any]:
        """Return what is known, and why something is not."""
        return {
            "interviewer_gender": self.gender.value(),
            **{name: self.fields[name].text() for name in ("pronouns", "birth_date", "cultural_note")},
            "country_of_origin": self.country.value(),
            "time_zone": self.zone.value(),
            "unanswered": self._other_reasons
            | {name: why.value() for name, (why, _text) in self._why_empty.items() if why.value()},
        }

    def wrong(self, field: str, row: int, sentence: str) -> QWidget | None:
        """The two fields that are searched in have their line inside."""
        for name, pick in (("country_of_origin", self.country), ("time_zone", self.zone)):
            if field == name:
                pick.field.set_wrong(sentence)
                return pick.field
        return super().wrong(field, row, sentence)

    def _may_be_unanswered(self, name: str, widget: QWidget, text: Callable[[], str], words: str) -> QWidget:
        why = Unanswered(self.theme, name, words)
        why.chosen.connect(lambda _value: self.changed.emit())
        self._why_empty[name] = (why, text)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(widget)
        column.addWidget(why)
        column.addStretch(1)
        return holder

    def _on_picked(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        for why, text in self._why_empty.values():
            why.follow(text())
