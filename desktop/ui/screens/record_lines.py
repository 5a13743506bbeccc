"""The lines of the record page: who may see it, how it stands, which concern is over; the field for a language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.record_checks import day_of
from desktop.ui import day_words
from desktop.ui.screens.client_pick import Pick, PickField
from desktop.ui.widgets.labels import isolate
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from datetime import date

    from desktop.ui.script_words import LanguageNames
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


def who_sees(kinds: Iterable[str]) -> str:
    """Return who can read the record, by the kinds of slots that open this vault: nothing is hidden from a key."""
    slots = set(kinds)
    parts = [
        translate("RecordPage", "Whoever opens this vault can read all of this: you with your passphrase")
    ]
    if "recovery" in slots:
        parts.append(translate("RecordPage", "whoever holds the recovery sheet"))
    if "agency" in slots:
        parts.append(translate("RecordPage", "your agency with its key"))
    words = translate("RecordPage", "{who}. Nothing is sent anywhere; who opened it stands in the history.")
    return words.format(who=listed(parts))


def state_words(status: str) -> str:
    """Return how the record stands."""
    return {
        "closed": translate("RecordPage", "This record is closed."),
        "transferred": translate("RecordPage", "This person was handed over to another agency."),
        "duplicate": translate("RecordPage", "This record was put together with another one."),
    }.get(status, translate("RecordPage", "This record is open."))


def over_words(expires_at: str, today: date) -> str:
    """Return that a concern was to be looked at again, once its day is over (C1: flags with expiry)."""
    by = day_of(expires_at)
    if by is None or by >= today:
        return ""
    words = translate("RecordPage", "This was to be looked at again by {day}.")
    return words.format(day=day_words.plain_day(by, today))


def language_pick(theme: Theme, languages: LanguageNames) -> PickField:
    """Return the field that finds a language by our name, its own name or its ISO 639-3 code."""
    pick = PickField(
        theme,
        translate("RecordPage", "Add a language"),
        lambda: [
            Pick(
                each.code,
                each.name,
                isolate(each.own_name),
                f"{each.name} {each.own_name} {each.code}".casefold(),
            )
            for each in languages.all()
        ],
        hint=translate("RecordPage", "Its name in English or in the language itself"),
        keep=False,
    )
    pick.field.setObjectName("record_add_language")
    return pick
