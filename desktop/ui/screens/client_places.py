"""Countries and time zones as offers: found by English and own names, cities and codes."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

from PySide6.QtCore import QLocale

from desktop.ui.screens.client_pick import Pick
from desktop.ui.widgets.labels import isolate

# Territories of the CLDR that are no place a person comes from.
_NOT_A_COUNTRY = frozenset({"World", "Latin America", "Europe", "Outlying Oceania"})
_REGIONS = (
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
)


@cache
def countries() -> tuple[Pick, ...]:
    """Return every country by its two-letter code, with its own name beside the English one."""
    found = []
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        name = QLocale.territoryToString(territory)
        if len(code) != 2 or not code.isalpha() or name in _NOT_A_COUNTRY:
            continue
        own = QLocale(QLocale.Language.AnyLanguage, territory).nativeTerritoryName()
        detail = isolate(own) if own and own != name else ""
        found.append(Pick(code, name, detail, f"{name} {own} {code}".casefold()))
    return tuple(sorted({pick.value: pick for pick in found}.values(), key=lambda pick: pick.text))


def country_name(code: str) -> str:
    """Return a country's name by its code; anything else stands for itself."""
    return next((pick.text for pick in countries() if pick.value == code), code)


@cache
def time_zones() -> tuple[Pick, ...]:
    """Return every time zone by a city in it."""
    found = []
    for zone in sorted(available_timezones()):
        region, _slash, city = zone.partition("/")
        if region in _REGIONS:
            words = city.replace("_", " ").split("/")[-1]
            found.append(Pick(zone, words, region, f"{words} {zone}".casefold().replace("_", " ")))
    return tuple(found)
