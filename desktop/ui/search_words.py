"""Why somebody is among what was found, in one line: by which spelling, id, number or note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.scripts import script_of
from desktop.ui.day_words import plain_day
from desktop.ui.screens.session_texts import basis_words
from desktop.ui.script_words import script_name
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.lists import set_apart

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.clients import ClientHit

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Why:
    """One line, and the part of it that is what was searched for; length 0 where nothing is marked."""

    text: str
    start: int = 0
    length: int = 0


def why_words(hit: ClientHit, typed: str, today: date) -> Why:
    """Return why `hit` fits what was typed; empty for somebody who is only listed."""
    if hit.why == "note":
        return _note(hit, today)
    words = _plain(hit, typed.strip())
    if hit.closed:
        words = set_apart(part for part in (translate("Search", "closed"), words) if part)
    if words and hit.walled:
        # search warns and says nothing of the other person (PRACTICE 13)
        words = set_apart(
            (words, translate("Search", "walled from another record here: look twice whose this is"))
        )
    return Why(words)


def id_words(hit: ClientHit) -> str:
    """Return the id beside a name that is chosen from a list, and that the record is walled from another one."""
    short_id = ltr(hit.short_id)
    return set_apart((short_id, translate("Search", "walled"))) if hit.walled else short_id


def where_it_opens(hit: ClientHit) -> tuple[str, dict[str, str]]:
    """Return the screen and what it is opened with: a note leads to its session or report, a person to their page."""
    if hit.why == "note" and hit.opens_kind == "session":
        return "session", {"session_id": hit.opens, "client_id": hit.client_id}
    if hit.why == "note" and hit.opens_kind == "incident_report":
        return "incident_report", {"run_id": hit.opens}
    return "client", {"client_id": hit.client_id}


def _note(hit: ClientHit, today: date) -> Why:
    when = plain_day(hit.noted_at.local().date(), today) if hit.noted_at is not None else ""
    if not hit.excerpt:
        return Why(translate("Search", "Note of {day}; walled, open it to read").format(day=when))
    words = translate("Search", "{day}: “{words}”")
    quoted = isolate(hit.excerpt)
    if hit.basis:
        when = set_apart((when, basis_words(hit.basis)))
    text = words.format(day=when, words=quoted)
    return Why(text, text.find(quoted) + quoted.find(hit.excerpt) + hit.start, hit.length)


def _plain(hit: ClientHit, asked: str) -> str:
    typed = isolate(asked)
    part = isolate(hit.matched[hit.start : hit.start + hit.length])
    if hit.why == "starts":
        return translate("Search", "Starts with “{typed}”").format(typed=typed)
    if hit.why == "inside":
        return translate("Search", "Has “{typed}” inside").format(typed=typed)
    if hit.why == "reads_as":
        script = script_name(script_of(hit.matched))
        if hit.length and script:
            words = translate("Search", "{script} name: {part} is read “{typed}”")
            return words.format(script=script, part=part, typed=typed)
        return translate("Search", "Read “{typed}” in another script").format(typed=typed)
    if hit.why == "sounds":
        return translate("Search", "Sounds close to “{typed}”").format(typed=typed)
    if hit.why == "short_id":
        return translate("Search", "Id {id}").format(id=ltr(hit.short_id))
    if hit.why == "phone":
        return translate("Search", "A phone number starts with “{typed}”").format(typed=ltr(asked))
    return ""
