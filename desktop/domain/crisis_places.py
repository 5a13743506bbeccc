"""Which emergency number belongs to what stands in *Where*: never one that is for another place (X5, PRACTICE 20)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from desktop.domain.agency import DispatchNumber
from desktop.domain.clients import Address
from desktop.domain.dispatch_centres import Centre

Fit = Literal["here", "today", "usual", "other_place", "agency", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberFor:
    """The number to show. `fit`: ``here`` (for the place in *Where*), ``today`` (nothing in *Where* yet: where they
    said they are today), ``usual`` (nobody said anything today), ``other_place`` (it is for somewhere else: grey),
    ``agency`` (the agency's list knows the town), ``none``.

    `place` is what the number is for; `checked` when it was last confirmed, as day or as stored moment text; `how` in
    somebody's words; `day_and_night` whether it is an emergency line at all hours: yes, no or not_asked (PRACTICE 20).
    """

    fit: Fit
    number: str = ""
    place: str = ""
    town: str = ""
    checked: str = ""
    how: str = ""
    day_and_night: str = "not_asked"
    earlier: str = ""
    """When it was confirmed for the address as it was before it changed, as stored moment text; empty otherwise."""


def number_for(
    where: str,
    addresses: Sequence[Address],
    usual: Address | None,
    agency: Sequence[DispatchNumber],
    *,
    today: str = "",
    centres: Sequence[Centre] = (),
) -> NumberFor:
    """Return the number for what stands in *Where*; the client's own addresses first, then the agency's list.

    `today` is where they said they are today, in words, and counts while *Where* is empty. `centres` is the long list
    of the vault: it is asked last, and only town and state together name a place of it.
    """
    if not where.strip() and today.strip():
        found = number_for(today, addresses, usual, agency, centres=centres)
        return replace(found, fit="today") if found.fit == "here" else found
    if not where.strip():
        if usual is not None and usual.dispatch_number:
            return _of_address(usual, "usual")
        return NumberFor(fit="none")
    theirs = [each for each in addresses if each.dispatch_number and same_place(where, each)]
    if len({each.dispatch_number for each in theirs}) == 1:  # two numbers for these words: a person decides
        return _of_address(theirs[0], "here")
    entry = _entry_for(where, agency)
    if entry is not None:
        return NumberFor(
            fit="agency",
            number=entry.number,
            place=entry.place,
            town=entry.place,
            checked=entry.checked_on,
            how=entry.checked_how,
        )
    centre = _centre_for(where, centres)
    if centre is not None:
        return NumberFor(
            fit="agency",
            number=centre.number,
            place=centre.place(),
            town=centre.place(),
            checked=centre.checked_at.text() if centre.checked_at is not None else "",
            how=centre.checked_how,
            day_and_night=centre.day_and_night,
        )
    if usual is not None and usual.dispatch_number:
        return _of_address(usual, "other_place")
    return NumberFor(fit="none")


def _entry_for(where: str, agency: Sequence[DispatchNumber]) -> DispatchNumber | None:
    """Return the agency's entry whose place stands in `where`; None where two with different numbers do.

    "West Salem" is not Salem: the longer name counts. "Milldale Road, Fairbrook" names two: a person decides.
    """
    said = _words(where)
    found = [
        entry for entry in agency if entry.number and _words(entry.place) and _words(entry.place) <= said
    ]
    names = [_words(entry.place) for entry in found]
    found = [entry for entry in found if not any(_words(entry.place) < name for name in names)]
    return found[0] if len({entry.number for entry in found}) == 1 else None


def _centre_for(where: str, centres: Sequence[Centre]) -> Centre | None:
    """Return the centre whose town and state stand in `where` one after the other; None where two numbers answer.

    A town's name alone is in many states, and in the names of streets.
    """
    said = f" {' '.join(_tokens(where))} "
    found = [
        centre
        for centre in centres
        if centre.town
        and centre.region
        and centre.day_and_night != "no"
        and f" {' '.join(_tokens(centre.place()))} " in said
    ]
    return found[0] if len({centre.number for centre in found}) == 1 else None


def same_place(where: str, address: Address) -> bool:
    """Tell whether the words name this address: its street and house number, or nothing that it does not have.

    Unsure is different: a wrong number costs more than a look at the list.
    """
    said, all_words = _words(where), _words(f"{address.one_line()} {address.label}")
    street = _words(address.street)
    if not said or not all_words:
        return False
    town = _words(address.town)
    if street and street <= said:
        # anything else that is said must be known too, or the town must be: the same street is in many towns
        return said <= all_words or bool(town and town <= said)
    named = said & street if street else said
    return said <= all_words and (any(not word.isdigit() for word in named) or bool(town and said == town))


def _of_address(address: Address, fit: Fit) -> NumberFor:
    return NumberFor(
        fit=fit,
        number=address.dispatch_number,
        place=address.one_line() or address.label,
        town=" ".join(part for part in (address.town, address.region) if part),
        checked=address.dispatch_checked_at.text() if address.dispatch_checked_at is not None else "",
        how=address.dispatch_checked_how,
        day_and_night=address.dispatch_is_emergency_line,
        earlier=address.dispatch_earlier.at.text() if address.dispatch_earlier is not None else "",
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(_tokens(text))


def _tokens(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(sign if sign.isalnum() else " " for sign in plain if not unicodedata.combining(sign))
    return kept.split()
