"""Rows of the people's panel: chips that name somebody, and one row for each with who hears and who is the danger."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.crisis_people import ROLES
from desktop.ui.screens.crisis_call_words import person_words, role_words
from desktop.ui.screens.crisis_half import watch_half
from desktop.ui.screens.crisis_key_chips import KeyChips
from desktop.ui.screens.crisis_panels import RunsLabel
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import PlainLabel, isolate

if TYPE_CHECKING:
    from desktop.domain.crisis_lines import PersonFacts
    from desktop.domain.crisis_people import Person
    from desktop.ui.screens.crisis import CrisisScreen
    from desktop.ui.screens.crisis_people import CrisisPeople
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class PersonRow(QWidget):
    """One person: who, can they hear, are they the danger, and not there after all."""

    def __init__(self, theme: Theme, person: Person, part: CrisisPeople, *, compact: bool) -> None:
        """`compact`: the name has a line of its own, and the chips wrap below it."""
        super().__init__()
        self.theme = theme
        self._person, self._part = person, part
        facts = person.facts
        name = person_words(replace(facts, danger=False, hears=False))
        label = PlainLabel(theme, isolate(name), size="large", elide=not compact, wrap=compact)
        row: QHBoxLayout
        if compact:
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(label)
            row = FlowLayout(gap_x=theme.px(8))
            column.addLayout(row)
        else:
            row = QHBoxLayout(self)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(8))
            row.addWidget(label, 1)
        for words, key, on in (
            (translate("CrisisPeople", "Can hear"), "hears", facts.hears),
            (translate("CrisisPeople", "Is the danger"), "danger", facts.danger),
        ):
            chip = Chip(theme, words)
            chip.setChecked(on)
            chip.setAccessibleName(f"{name}: {words}")
            chip.setObjectName(f"crisis_person_{key}")
            chip.clicked.connect(partial(self._on_chip, key, chip))
            row.addWidget(chip)
        away = IconButton(theme, "x", translate("CrisisPeople", "{who}: not there").format(who=name))
        away.setObjectName("crisis_person_away")
        away.clicked.connect(lambda _on=False: part.take_back(person.line.id))
        row.addWidget(away)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(compact)
        self.setSizePolicy(policy)

    def _on_chip(self, key: str, chip: Chip, _on: bool = False) -> None:
        facts: PersonFacts = self._person.facts
        on = chip.isChecked()
        changed = replace(facts, hears=on) if key == "hears" else replace(facts, danger=on)
        self._part.change(self._person.line.id, changed)


class _Again(QObject):
    """Shows the panel anew when somebody came, changed or went, at the button where somebody stood."""

    def __init__(self, screen: CrisisScreen, part: CrisisPeople) -> None:
        super().__init__()
        self._screen, self._part = screen, part
        self._shown = part.all()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show)
        screen.refreshed.connect(self._look)

    def _look(self) -> None:
        # not in the press that changed it: the row that was pressed is still at work
        if self._part.all() != self._shown:
            self._soon.start(0)

    def _show(self) -> None:
        if self._screen.view.panel.kind == "people":
            self._screen.view.panel.keeping_place(partial(self._screen.opened.show_again, "people"))


def people_rows(screen: CrisisScreen, part: CrisisPeople) -> list[QWidget]:
    """Return the chips, the ages, and everybody who is there; with names hidden nobody of them."""
    theme = screen.context.theme
    if not screen.in_sight("people"):
        words = translate("CrisisPeople", "Names are hidden. Show names first, then you see who is there.")
        return [RunsLabel(theme, [(words, False)])]
    roles = KeyChips(
        theme, translate("CrisisPeople", "Who is there?"), [(role, role_words(role)) for role in ROLES]
    )
    roles.setObjectName("crisis_roles")

    def pressed(role: str, _on: bool) -> None:
        roles.show_chosen(())  # each press names one more
        part.add(role)

    roles.pressed.connect(pressed)
    again = _Again(screen, part)
    again.setParent(roles)  # goes with the rows
    rows: list[QWidget] = [roles]
    people = part.all()
    rows += [PersonRow(theme, person, part, compact=screen.view.compact) for person in people]
    if any(person.facts.child for person in people):
        hint = translate("CrisisPeople", "Ages of the children, for example 4, 9")
        ages = TextField(theme, hint, hint=hint, hide_label=True, crisis=True)
        ages.setObjectName("crisis_ages")
        ages.set_text(
            ", ".join(person.facts.age for person in people if person.facts.child and person.facts.age)
        )
        ages.entered.connect(lambda: part.set_ages(ages.text()))
        ages.left.connect(lambda: part.set_ages(ages.text()))
        watch_half(screen, ages)
        rows.append(ages)
    return rows
