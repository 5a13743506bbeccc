"""When a client is spoken with next, in words: on the caseworker's clock, agreed or booked, or not planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui import day_words

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.next_contact import NextContact

translate = QCoreApplication.translate


def short(contact: NextContact | None, today: date) -> str:
    """Return it for a column: Today, 17:30; Wed 18 Nov; Not planned."""
    if contact is None:
        return translate("NextContact", "Not planned")
    day = contact.at.local().date()
    words = day_words.day(day, today)
    if day == today and contact.has_time:
        words = _with_time(words, contact)
    return words if contact.booked else translate("NextContact", "{when}, agreed").format(when=words)


def whole(contact: NextContact | None, today: date) -> str:
    """Return it with its time, for a tip and for a screen reader."""
    if contact is None:
        return translate("NextContact", "No next contact is planned")
    words = day_words.day(contact.at.local().date(), today)
    if contact.has_time:
        words = _with_time(words, contact)
    sentence = (
        translate("NextContact", "Next contact: {when}")
        if contact.booked
        else translate("NextContact", "Next contact agreed in a session, not booked: {when}")
    )
    return sentence.format(when=words)


def order_words(order: str) -> str:
    """Return what order the list stands in."""
    return {
        "recent": translate("NextContact", "changed last first"),
        "name": translate("NextContact", "by name, from the beginning of the alphabet"),
        "name_back": translate("NextContact", "by name, from the end of the alphabet"),
        "next": translate("NextContact", "next contact first"),
        "unplanned": translate("NextContact", "those with nothing planned first"),
        "best": translate("NextContact", "what fits best first"),
    }[order]


def _with_time(day: str, contact: NextContact) -> str:
    return translate("NextContact", "{day}, {time}").format(day=day, time=day_words.time_of(contact.at))
