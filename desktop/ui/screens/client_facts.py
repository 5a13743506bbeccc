"""The facts about a client as words: for the strip and the overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.clients import age_on
from desktop.domain.whereabouts import is_moved
from desktop.ui import day_words
from desktop.ui.safe_contact_words import SafeWords, no_way_words, safe_words, short_sharers
from desktop.ui.screens.client_places import country_name
from desktop.ui.widgets.client_strip import Fact
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.clients import Address, Client, Language
    from desktop.domain.clock import Clock, Moment
    from desktop.domain.whereabouts import EarlierCheck, Sureness
    from desktop.services.clients import ClientsService
    from desktop.ui.script_words import LanguageNames

translate = QCoreApplication.translate
MOST_LETTERS = 60


def short_name(name: str) -> str:
    """Return a name for a line: whole, unless it is longer than any line."""
    return name if len(name) <= MOST_LETTERS else name[: MOST_LETTERS - 1] + "…"


def best_words(clients: ClientsService, client: Client, clock: Clock) -> SafeWords:
    """Return what is safe for the contact method to use first."""
    best = clients.best_reach(client)
    return no_way_words() if best is None else safe_words(best[0], best[1], clock.now())


def speaks(client: Client, languages: LanguageNames) -> str:
    """Return the languages and the interpreter: Arabic, interpreter."""
    names = [languages.name(language.code) for language in _preferred_first(client)][:2]
    need = {
        "yes": translate("Client", "interpreter"),
        "sometimes": translate("Client", "sometimes an interpreter"),
        "no": translate("Client", "no interpreter"),
    }.get(client.draft.interpreter_need, "")
    return listed([*names, need] if names and need else names or ([need] if need else []))


def strip_facts(client: Client, words: SafeWords, languages: LanguageNames, now: Moment) -> list[Fact]:
    """Return the facts of the strip; safe contact and dispatch never drop."""
    facts = [Fact(label=words.label, value=words.short, tone=words.tone, keep=True)]
    if words.shared:
        # the label says it already
        best = min(client.draft.reaches, key=lambda reach: not reach.method.is_preferred)
        who = short_sharers(best.method.shared_with)
        label = translate("Client", "Shared with")
        facts.append(Fact(label=label, value=who, icon="users-round", keep=True, elide=True))
    spoken = speaks(client, languages)
    place = client.place_at(now)
    if place is not None and place.dispatch_number:
        label = translate("Client", "Local dispatch")
        if client.is_here(place, now):
            label = translate("Client", "Dispatch, here today")
        moved = is_moved(place)
        if moved:
            label = translate("Client", "Dispatch, earlier address")
        facts.append(
            Fact(
                label=label,
                value=place.dispatch_number,
                tone="look" if moved else "plain",
                keep=True,
                number=True,
            )
        )
    if spoken:
        facts.insert(2 if words.shared else 1, Fact(label=translate("Client", "Speaks"), value=spoken))
    return facts


def about_lines(client: Client, today: date) -> list[tuple[str, str]]:
    """Return what is known about the person, label and words; what was refused is said, what nobody asked is not."""
    draft = client.draft
    born = draft.birth_date
    age = age_on(born, today)
    place = client.usual_address
    gender = {
        "female": translate("Client", "A woman to speak with"),
        "male": translate("Client", "A man to speak with"),
        "no_preference": translate("Client", "Either, to speak with"),
    }.get(draft.interviewer_gender, "")
    born_words = ""
    if born and age is not None:
        words = translate("Client", "{born}, about {age} years old")
        if len(born) == len("1991-05-17"):
            words = translate("Client", "{born}, {age} years old")
        born_words = words.format(born=ltr(born), age=ltr(str(age)))
    lines = [
        (translate("Client", "Usually at"), isolate(place_name(place, whole=True)) if place else "", ""),
        (translate("Client", "Asks for"), gender, "interviewer_gender"),
        (translate("Client", "Pronouns"), isolate(draft.pronouns), "pronouns"),
        (translate("Client", "Born"), born_words, "birth_date"),
        (
            translate("Client", "Came from"),
            isolate(country_name(draft.country_of_origin)),
            "country_of_origin",
        ),
        (translate("Client", "Good to know"), draft.cultural_note, ""),
    ]
    found = []
    for label, words, field in lines:
        why = {
            "does_not_know": translate("Client", "does not know"),
            "prefers_not": translate("Client", "prefers not to say"),
        }.get(draft.unanswered.get(field, ""), "")
        if words or why:
            found.append((label, words or why))
    return found


def place_name(place: Address, *, whole: bool = False) -> str:
    """Return what a place is called where anybody may look on; a shelter never by its address (PRACTICE 11)."""
    if place.shelter:
        return place.label or translate("Client", "A shelter")
    if whole:
        return place.one_line() or place.label
    return place.label or place.one_line()


def language_lines(client: Client, languages: LanguageNames) -> list[tuple[str, str]]:
    """Return each language with what is read of it."""
    lines = []
    for language in _preferred_first(client):
        reads = {
            "well": translate("Client", "reads it"),
            "a_little": translate("Client", "reads a little"),
            "no": translate("Client", "does not read it"),
        }.get(language.reads or "", "")
        known = languages.get(language.code)
        own = isolate(known.own_name) if known is not None and known.own_name != known.name else ""
        lines.append((languages.name(language.code), listed(part for part in (own, reads) if part)))
    return lines


def dispatch_words(place: Address, today: date) -> str:
    """Return how sure a dispatch number is: who answers, checked when and how."""
    parts = [isolate(place.dispatch_name)] if place.dispatch_name else []
    if place.dispatch_checked_at is not None:
        when = day_words.plain_day(place.dispatch_checked_at.local().date(), today)
        parts.append(translate("Client", "checked {day}").format(day=when))
    elif place.dispatch_earlier is not None:
        parts.append(earlier_words(place.dispatch_earlier, today))
    else:
        parts.append(translate("Client", "not checked yet"))
    if place.dispatch_is_emergency_line == "yes":
        parts.append(translate("Client", "day and night"))
    elif place.dispatch_is_emergency_line == "no":
        parts.append(translate("Client", "not an emergency line"))
    return listed(parts)


def earlier_words(earlier: EarlierCheck, today: date) -> str:
    """Return that a number was confirmed before the address changed."""
    when = day_words.plain_day(earlier.at.local().date(), today)
    return translate("Client", "confirmed for the earlier address on {day}: ask again").format(day=when)


def sureness_words(state: Sureness) -> str:
    """Return what is to be done about a dispatch number; empty when it is confirmed."""
    return {
        "old": translate("Client", "Confirmed long ago. Centres and numbers change: confirm it again."),
        "never": translate(
            "Client", "Nobody has confirmed this number yet. Call it once, when nothing is urgent."
        ),
        "moved": translate(
            "Client",
            "The address has changed since. Confirm the number again, or say that it is the same place.",
        ),
        "not_emergency": translate("Client", "This is not an emergency line. Ask them for the one that is."),
        "not_asked": translate("Client", "Nobody asked yet whether it is answered day and night."),
    }.get(state, "")


def _preferred_first(client: Client) -> list[Language]:
    return sorted(client.draft.languages, key=lambda language: not language.is_preferred)
