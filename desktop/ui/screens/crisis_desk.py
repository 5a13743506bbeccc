"""What stands in the number card and in the panels, worked out from the run, the client and the agency's profile."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.domain.clock import Moment
from desktop.domain.crisis_places import NumberFor, number_for, same_place
from desktop.domain.crisis_reminders import reminders_for
from desktop.ui.screens.crisis_last_resort import crisis_words
from desktop.ui.screens.crisis_number import NumberView
from desktop.ui.screens.crisis_script import known_facts, people_said
from desktop.ui.screens.crisis_words import HIDDEN, filled
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.content.store import ContentStore
    from desktop.domain.agency import AgencyProfile
    from desktop.domain.clients import Client
    from desktop.domain.clock import Clock
    from desktop.domain.crisis import CrisisRun
    from desktop.domain.dispatch_centres import Centre

MOST_TOWNS = 3


class CrisisDesk:
    """Plain look-ups; nothing here touches a widget."""

    def __init__(
        self, content: ContentStore, clock: Clock, centres: Callable[[], Sequence[Centre]] | None = None
    ) -> None:
        """`centres` reads the vault's list; None while locked, when the agency's profile alone is there."""
        self._clock = clock
        self._centres = centres
        self._read: tuple[str, tuple[Centre, ...]] = ("", ())
        self.content = crisis_words(content)
        self.agency: AgencyProfile = content.agency_profile()
        self.reminders = reminders_for(self.agency, self.content)
        self._languages = content
        self._chosen, self._chosen_for = -1, ""

    def choose_town(self, at: int, run: CrisisRun | None) -> None:
        """The client is in this town, while the same stands in Where as now; -1 is none."""
        self._chosen, self._chosen_for = at, _where(run)

    def _town(self, run: CrisisRun | None) -> int:
        # whatever changes Where, also Ctrl+Z or another window: the number is bound to the place (PRACTICE 20)
        return self._chosen if self._chosen_for == _where(run) else -1

    # ------------------------------------------------------------ numbers

    def towns(self) -> tuple[tuple[str, str], ...]:
        """Every place of the agency's list that has a number."""
        return tuple((entry.place, entry.number) for entry in self.agency.dispatch if entry.number)

    def found(self, run: CrisisRun | None, client: Client | None) -> NumberFor:
        """The number for what stands in Where, or the town somebody pressed."""
        listed = [entry for entry in self.agency.dispatch if entry.number]
        if self._town(run) in range(len(listed)):
            town = listed[self._town(run)]
            return NumberFor(
                fit="agency",
                number=town.number,
                place=town.place,
                town=town.place,
                checked=town.checked_on,
                how=town.checked_how,
            )
        addresses = client.draft.addresses if client is not None else ()
        usual = client.usual_address if client is not None else None
        where = run.location if run is not None else ""
        today = self._today(client)
        return number_for(
            where, addresses, usual, self.agency.dispatch, today=today, centres=self._listed(where or today)
        )

    def _listed(self, where: str) -> Sequence[Centre]:
        """The vault's list, read once for each place that is looked up."""
        if self._centres is None or not where.strip():
            return ()
        if self._read[0] != where:
            try:
                self._read = (where, tuple(self._centres()))
            except Exception:  # a list that cannot be read never stops a crisis: the other numbers are there
                return ()
        return self._read[1]

    def _today(self, client: Client | None) -> str:
        """Where they said they are today, in words; empty where nobody said."""
        now = self._clock.now()
        if client is None or client.here is None or not client.here.is_today(now, client.draft.time_zone):
            return ""
        place = client.place_at(now)
        return client.here.place if place is None else place.one_line() or place.label

    def number_view(
        self, run: CrisisRun | None, client: Client | None, *, hidden: bool, now: Moment
    ) -> NumberView:
        """Everything the card shows now."""
        found = self.found(run, client)
        supers = self._supers()
        missing = _tr_missing_supervisor() if not supers else ""
        opens = QCoreApplication.translate("CrisisDesk", "What to say, and the call in the log")
        if found.number:
            return NumberView(
                label=self._label(found, hidden=hidden),
                number=found.number,
                grey=found.fit == "other_place" or bool(found.earlier and not found.checked),
                words=self._words(found, run, client, hidden=hidden),
                action=self._action(found, run, client, hidden=hidden),
                supers=supers,
                supers_missing=missing,
                note=self.checked(found, now, short=True),
                note_long=self.checked(found, now),
                short_opens=QCoreApplication.translate("CrisisDesk", "What to say"),
                opens=opens,
            )
        towns = self.towns()[:MOST_TOWNS]
        if towns:
            return NumberView(
                label=QCoreApplication.translate(
                    "CrisisDesk",
                    "911 from here reaches your own town, not theirs. Which town is the client in?",
                ),
                short_label=QCoreApplication.translate("CrisisDesk", "911 here is not theirs. Which town?"),
                towns=towns,
                supers=supers,
                supers_missing=missing,
                note=self._agency_checked(now),
            )
        return self._no_number(run, supers, missing)

    def _no_number(
        self, run: CrisisRun | None, supers: tuple[tuple[str, str], ...], missing: str
    ) -> NumberView:
        panel = self.content.panel("no_number")
        values = self.values(run, None, NumberFor(fit="none"))
        lines = [filled(line.text, values) for line in panel.lines[:2]] if panel is not None else []
        words: list[tuple[str, bool]] = []
        for parts in lines:
            words += [*parts, (" ", False)]
        return NumberView(
            label=QCoreApplication.translate(
                "CrisisDesk", "911 from here reaches your own town, not theirs."
            ),
            short_label=QCoreApplication.translate("CrisisDesk", "911 from here is not theirs."),
            words=tuple(words),
            action=QCoreApplication.translate("CrisisDesk", "What to say"),
            supers=supers,
            supers_missing=missing,
            opens=QCoreApplication.translate("CrisisDesk", "How to find their number"),
        )

    def _label(self, found: NumberFor, *, hidden: bool) -> str:
        place = HIDDEN if hidden and found.fit != "agency" else isolate(found.place)
        if found.fit == "here":
            return QCoreApplication.translate("CrisisDesk", "Local dispatch for this address")
        if found.fit == "agency":
            return QCoreApplication.translate("CrisisDesk", "Local dispatch for {place}").format(place=place)
        if found.fit == "usual":
            return QCoreApplication.translate("CrisisDesk", "Local dispatch, usual address")
        if found.fit == "today":
            return QCoreApplication.translate("CrisisDesk", "Local dispatch, where they are today")
        return QCoreApplication.translate("CrisisDesk", "This is for {place}").format(place=place)

    def _action(self, found: NumberFor, run: CrisisRun | None, client: Client | None, *, hidden: bool) -> str:
        if found.fit in {"usual", "today"} and not hidden and client is not None:
            return QCoreApplication.translate("CrisisDesk", "They are there")
        if found.fit == "other_place" and self.towns():
            return QCoreApplication.translate("CrisisDesk", "Other towns")
        if found.fit == "other_place":
            return QCoreApplication.translate("CrisisDesk", "What now?")
        if found.fit == "agency" and self._town(run) >= 0:
            return QCoreApplication.translate("CrisisDesk", "Another town")
        return ""

    def _words(
        self, found: NumberFor, run: CrisisRun | None, client: Client | None, *, hidden: bool
    ) -> tuple[tuple[str, bool], ...]:
        if found.fit == "usual":
            ask = QCoreApplication.translate("CrisisDesk", "Ask where they are now. Usual address: ")
            return ((ask, False), (HIDDEN if hidden else isolate(found.place), True))
        if found.fit == "today":
            ask = QCoreApplication.translate("CrisisDesk", "Ask if they are still there. They said today: ")
            return ((ask, False), (HIDDEN if hidden else isolate(found.place), True))
        if found.fit == "other_place":
            words = QCoreApplication.translate(
                "CrisisDesk", "Another place stands in Where. This number may not serve it."
            )
            if run is None or not run.location.strip():
                words = QCoreApplication.translate(
                    "CrisisDesk",
                    "They said they are elsewhere today. Ask where. This number may not serve it.",
                )
            return ((words, True),)
        values = self.values(run, client, found)
        if hidden:
            values = {name: HIDDEN if value else "" for name, value in values.items()}
        return tuple(filled(self.content.dispatch[0].text, values)) if self.content.dispatch else ()

    def values(self, run: CrisisRun | None, client: Client | None, found: NumberFor) -> dict[str, str]:
        """What goes into the script: only what is known, never anything about immigration."""
        where = run.location if run is not None else ""
        town = found.town if found.fit in {"here", "agency"} else ""
        if town and town.casefold() in where.casefold():
            town = ""
        return {
            "address": where,
            "town": town,
            "people": people_said(run),
            "language": self._language(client),
            "callback": self.agency.callback_phone,
        }

    def _language(self, client: Client | None) -> str:
        """Their language, with the interpreter they need: an operator has one on the line in a minute."""
        if client is None or not client.preferred_language:
            return ""
        names = {language.code: language.name for language in self._languages.languages()}
        language = names.get(client.preferred_language, "")
        if language and client.draft.interpreter_need in {"yes", "sometimes"}:
            words = QCoreApplication.translate("CrisisDesk", "{language}, with an interpreter")
            return words.format(language=language)
        return language

    def region(self, run: CrisisRun | None, client: Client | None) -> str:
        """The state the client is in, where their own address says it: for the number of its child protection."""
        if client is None:
            return ""
        where = run.location if run is not None else ""
        if not where.strip():
            usual = client.usual_address
            return usual.region if usual is not None else ""
        return next((each.region for each in client.draft.addresses if same_place(where, each)), "")

    def facts(self, run: CrisisRun | None, client: Client | None) -> dict[str, str]:
        """What the log and the record know of the facts an operator asks for, by their ids."""
        return known_facts(run, language=self._language(client), callback=self.agency.callback_phone)

    # ------------------------------------------------------------ the agency's people

    def _supers(self) -> tuple[tuple[str, str], ...]:
        roles = (
            QCoreApplication.translate("CrisisDesk", "Supervisor"),
            QCoreApplication.translate("CrisisDesk", "If not there"),
        )
        with_phone = [person for person in self.agency.supervisors() if person.phone]
        return tuple((role, person.phone) for role, person in zip(roles, with_phone, strict=False))

    def _agency_checked(self, now: Moment) -> str:
        dates = [entry.checked_on for entry in self.agency.dispatch if entry.checked_on]
        if not dates:
            return QCoreApplication.translate("CrisisDesk", "From the agency’s plan")
        day = _day(min(dates), now)
        return QCoreApplication.translate("CrisisDesk", "From the agency’s plan, {day}").format(day=day)

    def checked(self, found: NumberFor, now: Moment, *, short: bool = False) -> str:
        """When and how the number was confirmed, and whether it answers at all hours; `short`: only when."""
        if found.day_and_night == "no":
            return QCoreApplication.translate("CrisisDesk", "Not an emergency line")
        if not found.checked and found.earlier:
            words = QCoreApplication.translate("CrisisDesk", "Confirmed for the earlier address, {day}")
            return words.format(day=_day(found.earlier, now))
        if not found.checked:
            return QCoreApplication.translate("CrisisDesk", "Number not checked yet")
        day = _day(found.checked, now)
        if short or not (found.how or found.day_and_night == "yes"):
            return QCoreApplication.translate("CrisisDesk", "Number checked {day}").format(day=day)
        how = [isolate(found.how)] if found.how else []
        if found.day_and_night == "yes":
            how.append(QCoreApplication.translate("CrisisDesk", "day and night"))
        words = QCoreApplication.translate("CrisisDesk", "Number checked {day}: {how}")
        return words.format(day=day, how=listed(how))


def _where(run: CrisisRun | None) -> str:
    return run.location.strip() if run is not None else ""


def _tr_missing_supervisor() -> str:
    return QCoreApplication.translate("CrisisDesk", "No supervisor’s number yet. Add it in Settings.")


def _day(kept: str, now: Moment) -> str:
    """Return "3 Nov", with the year where it is another one."""
    try:
        day = Moment.parse(kept).local().date()
    except ValueError:
        try:
            day = date.fromisoformat(kept)
        except ValueError:
            return ltr(kept)
    pattern = "d MMM" if day.year == now.local().year else "d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def titles_of(desk: CrisisDesk) -> Mapping[str, str]:
    """Step titles by id, for the log and the report."""
    return {step.id: step.do for step in desk.content.steps}
