"""Who is there and how the place was learnt, as a part of the crisis page: chips for both (Ctrl+W, Ctrl+H in *Where*).

A chip stamps at once; what is added to a person later is a line that completes theirs. What is typed in *Who* stays
what it is: chips stand beside it, never in its place.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.domain.crisis_calls import whole
from desktop.domain.crisis_lines import PersonFacts
from desktop.domain.crisis_people import CHILD, Person, ages_in, people_of
from desktop.ui.screens.crisis_registry import (
    FIELD_FACTS,
    HELP_OFFERS,
    MADE,
    PANELS,
    HelpOffer,
    PanelPart,
    add_key,
    opens,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.ui.screens.crisis import CrisisScreen

PEOPLE, PLACE = "people", "place_how"
HOWS = ("said", "heard", "seen", "record")
translate = QCoreApplication.translate


class CrisisPeople(QObject):
    """Stamps people and how the place was learnt, and gives Who and Where their small buttons."""

    def __init__(self, screen: CrisisScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._how = ""
        screen.refreshed.connect(self._bring_along)
        screen.runner.in_front.connect(self._forget)
        screen.runner.stamped.connect(self._on_stamped)
        screen.view.where.more.clicked.connect(lambda _on=False: screen.opened.open(PLACE))
        screen.view.who.more.clicked.connect(lambda _on=False: screen.opened.open(PEOPLE))

    # ------------------------------------------------------------ people

    def all(self) -> tuple[Person, ...]:
        """Everybody who was named by chips and stands."""
        run = self._screen.runner.run
        return people_of(run) if run is not None else ()

    def add(self, role: str, age: str = "") -> None:
        """Somebody is there: a line at once."""
        self._stamp(PersonFacts(role=role, age=age, child=role == CHILD))

    def change(self, line_id: str, facts: PersonFacts) -> None:
        """Add to what stands of a person."""
        from desktop.ui.screens.crisis_call_words import person_words

        person = next((each for each in self.all() if each.line.id == line_id), None)
        if person is None or facts == person.facts:
            return
        told, now = whole(person.facts), whole(facts)
        data = {name: words for name, words in now.items() if words != told[name]}
        self._screen.runner.add_to(line_id, person_words(facts), data=data)

    def take_back(self, line_id: str) -> None:
        """They are not there after all; both stay in the log."""
        self._screen.runner.take_back(line_id)

    def set_ages(self, text: str) -> None:
        """Give the children their ages in the order in which they are named; more ages are more children."""
        ages = ages_in(text)
        children = [person for person in self.all() if person.facts.child]
        for person, age in zip(children, ages, strict=False):
            self.change(person.line.id, replace(person.facts, age=age))
        for age in ages[len(children) :]:
            self.add(CHILD, age)

    def _stamp(self, facts: PersonFacts) -> None:
        from desktop.ui.screens.crisis_call_words import person_words

        self._screen.runner.stamp("person", person_words(facts), data=facts.data())

    # ------------------------------------------------------------ how the place was learnt

    @property
    def how(self) -> str:
        """How the place in *Where* was learnt: one of HOWS, what a line's source says, or nothing."""
        run = self._screen.runner.run
        return run.location_how if run is not None and run.location else self._how

    def learnt(self, how: str, on: bool) -> None:
        """Say how: with a place there, the place is stamped again with it; before, it waits for the place."""
        screen, run = self._screen, self._screen.runner.run
        screen.view.where.commit()
        chosen = how if on else ""
        self._how = chosen
        run = screen.runner.run
        if run is not None and run.location and run.location_how != chosen:
            screen.runner.stamp("location", run.location, data={"how": chosen} if chosen else {})
        screen.view.panel.close_panel()

    def take_how(self) -> str:
        """Return what was said before there was a place, for the place that is stamped now."""
        how, self._how = self._how, ""
        return how

    def _forget(self, _run_id: str = "") -> None:
        self._how = ""

    def _on_stamped(self, _line: object) -> None:
        run = self._screen.runner.run
        if run is not None and run.location:
            self._how = ""

    def _bring_along(self) -> None:
        screen, view = self._screen, self._screen.view
        count = len(self.all()) if screen.in_sight("people") else 0
        view.who.show_more(
            str(count) if count else "", translate("CrisisPeople", "People who are there, by chips")
        )
        how = self.how if screen.in_sight("place") else ""
        from desktop.ui.screens.crisis_words import how_words

        view.where.show_more(how_words(how), translate("CrisisPeople", "How do you know the place?"))


def _people_rows(screen: CrisisScreen) -> Sequence[QWidget]:
    from desktop.ui.screens.crisis_people_rows import people_rows

    return people_rows(screen, screen.parts[PEOPLE])


def _place_rows(screen: CrisisScreen) -> Sequence[QWidget]:
    from desktop.ui.screens.crisis_key_chips import KeyChips
    from desktop.ui.screens.crisis_words import how_words

    part: CrisisPeople = screen.parts[PEOPLE]
    theme = screen.context.theme
    shown = part.how if screen.in_sight("place") else ""
    chips = KeyChips(theme, _place_title(), [(how, how_words(how)) for how in HOWS], {shown} if shown else ())
    chips.setObjectName("crisis_place_how")
    chips.pressed.connect(part.learnt)
    return [chips]


def _people_title() -> str:
    return translate("CrisisPeople", "Who is there?")


def _place_title() -> str:
    return translate("CrisisPeople", "How do you know the place?")


def _source_key(screen: CrisisScreen) -> None:
    """Ctrl+H is about the line somebody is in: the place, else the note."""
    if screen.view.where.editor.hasFocus() or screen.view.panel.kind == PLACE:
        screen.opened.open(PLACE)
    else:
        screen.view.note.next_source()


def _place_facts(screen: CrisisScreen) -> dict[str, str]:
    part: CrisisPeople = screen.parts[PEOPLE]
    how = part.take_how()
    return {"how": how} if how else {}


MADE[PEOPLE] = CrisisPeople
FIELD_FACTS["where"] = _place_facts
PANELS[PEOPLE] = PanelPart(title=_people_title, rows=_people_rows, focus=True)
PANELS[PLACE] = PanelPart(title=_place_title, rows=_place_rows, focus=True)
HELP_OFFERS.append(
    HelpOffer(name=PEOPLE, icon="users", words=_people_title, key="Ctrl W", press=opens(PEOPLE))
)
add_key("Ctrl+W", opens(PEOPLE))
add_key("Ctrl+H", _source_key)
