"""The lines of the record page: who may see it, how it stands, which concern is over; the field for a language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.record_checks import day_of
from desktop.domain.walls import dangerous_names
from desktop.services.walls import CarefulNames
from desktop.ui import day_words
from desktop.ui.screens.client_pick import Pick, PickField
from desktop.ui.widgets.labels import isolate
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.record import Row
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.record_parts import RowCard
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


def say_danger(supports: Iterable[RowCard], home: Iterable[Row]) -> None:
    """Say at a support that it names somebody at home to be careful with: never to be called or sent (PRACTICE 14)."""
    careful = CarefulNames(dangerous_names(home))
    words = translate(
        "RecordPage",
        "Marked at home as somebody to be careful with: not a person to call, and not for a plan.",
    )
    for card in supports:
        card.say(words if careful.are_in(card.row.text("text")) else "")


def wall_button(context: ScreenContext, client_id: str, row: Row) -> WrappedButton:
    """Return the way from a person at home to the page of records kept apart."""
    linked = bool(row.extra.get("has_record"))
    words = (
        translate("RecordPage", "A record of their own is here: kept apart")
        if linked
        else translate("RecordPage", "Has a record of their own here")
    )
    button = WrappedButton(context.theme, words, kind="quiet", icon="shield" if linked else "link")
    button.setObjectName(f"record_wall_{row.id[:12]}")
    params = {"client_id": client_id} | ({} if linked else {"link": row.id})
    button.clicked.connect(lambda: context.window.go("walls", params))
    return button


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
