"""What the parts of crisis add to its page: panels, offers of more help, keys, marks in the band, the ending.

A part is a module of its own. It puts its entries into the tables below at its bottom, and its name into `PARTS`, one
line each; nothing else knows it. Parts are imported with the first crisis page, never before the first window, and F9
may be pressed before that page was made ahead: at the top of a part stand only `domain`, this file and PySide6.QtCore,
widgets are imported inside the function that builds rows. Words are asked for by a function, so that they are in the
language of the moment. For example::

    def _rows(screen: CrisisScreen) -> list[QWidget]:
        from desktop.ui.screens.crisis_panels import RunsLabel
        return [RunsLabel(screen.context.theme, [(screen.desk.content.standing, True)])]

    def _words() -> str:
        return QCoreApplication.translate("CrisisCall", "Calls")

    PANELS["call"] = PanelPart(title=_words, rows=_rows, focus=True)
    HELP_OFFERS.append(HelpOffer(name="call", icon="phone-call", words=_words, key="Ctrl 8", press=opens("call")))
    add_key("Ctrl+8", opens("call"))

What a part finds on the screen: `runner.run`, `runner.stamp(kind, words, source=, data=)` (sealed while locked),
`runner.client`, `runner.unlocked`, `runner.carried`, `desk`, `opened.open(id)` (the same id again closes),
`leave(then)` (away from the page: asks the passphrase first under the curtain), `parts[name]` (what `MADE` returned),
`people_hidden`, `in_sight(item)`, `set_quick_keys(keys)`. Signals:
`runner.stamped(CrisisLine)` after each line, `runner.in_front(run id or "")` when a run begins, comes back or is left,
`runner.changed()`, and `refreshed()` when all that is shown was said again, also when names were hidden or shown.

A row that follows a line into another table of the vault: `storage.crisis_follow`.

Everything that names a person, a place or a number asks `screen.in_sight(item)` and says HIDDEN where it is False.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from desktop.ui.crisis_host import safely

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.screens.crisis import CrisisScreen

PARTS: tuple[str, ...] = (
    "desktop.ui.screens.crisis_call",
    "desktop.ui.screens.crisis_say",
    "desktop.ui.screens.crisis_people",
    "desktop.ui.screens.crisis_kind",
    "desktop.ui.screens.crisis_saying",
    "desktop.ui.screens.crisis_cannot_speak",
    "desktop.ui.screens.crisis_shown",
    "desktop.ui.screens.crisis_runs",
    "desktop.ui.screens.crisis_carried",
    "desktop.ui.screens.crisis_wishes",
    "desktop.ui.screens.crisis_cues",
    "desktop.ui.screens.crisis_suicide",
    "desktop.ui.screens.crisis_memory",
    "desktop.ui.screens.crisis_reminding",
    "desktop.ui.screens.crisis_cards",
    "desktop.ui.screens.crisis_report",
    "desktop.ui.screens.crisis_ending",
    "desktop.ui.screens.crisis_half",
)
"""Modules to import with the page, in the order in which their offers stand."""

ITEMS = ("place", "numbers", "who", "plan", "people")
"""What `in_sight` knows. "who" is what stands in Who; everything else about somebody is "people", which the curtain
always takes away. Numbers of the agency and of dispatch always stay."""

T = TypeVar("T")
Words = Callable[[], str]
Does = Callable[["CrisisScreen"], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelPart:
    """A panel over the page: Esc and its own key close it. `rows` are built anew each time it opens.

    When names are hidden or shown while it is open the rows are built anew as well. `keeps_typing`: somebody may be
    typing in it; then the rows are put out of sight as they are and come back with the names.
    """

    title: Words
    rows: Callable[[CrisisScreen], Sequence[QWidget]]
    focus: bool = False
    newest_last: bool = False
    keeps_typing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpOffer:
    """A row of F10. `key` as it is shown ("Ctrl 8"). A part's offer takes the place of a built-in one of that name.

    Built-in: cannot_speak, suicide, plan, dropped, say, report, breathe, towns.
    """

    name: str
    icon: str
    words: Words
    press: Does
    key: str = ""
    wanted: Callable[[CrisisScreen], bool] = lambda _screen: True


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What "It has passed" does. `pressed`: the key or the button; what was half typed is stamped by then. `after`:
    it has ended; with the run's id where its report can be opened, else an empty text.
    """

    pressed: Does
    after: Callable[[CrisisScreen, str], object]


PANELS: dict[str, PanelPart] = {}
"""By id. An id of a built-in panel (dropped, say, breathe, log, plan, report, cannot_speak, …) takes its place."""
HELP_OFFERS: list[HelpOffer] = []
KEYS: dict[str, Does] = {}
"""By Qt's name of the key ("Ctrl+8"). A built-in key may be given another meaning."""
BAND_MARKS: list[Callable[[CrisisScreen], str]] = []
"""Each gives a sentence of two or three words with its full stop, or nothing; the first three stand in the band."""
REMINDER_WORDS: list[Callable[[CrisisScreen, int], str]] = []
"""What the band says when so many minutes have passed, instead of "10 minutes now."; the first with words counts."""
MADE: dict[str, Callable[[CrisisScreen], Any]] = {}
"""Called once for each page when it stands; what it returns is `screen.parts[name]` (keep no state in the module)."""
FIELD_FACTS: dict[str, Callable[[CrisisScreen], Mapping[str, str]]] = {}
"""What is kept beside the words of a field (where, who) when they are stamped, as `CrisisLine.data`."""
ENDING: list[Ending] = []
"""The last one counts; without one the run ends at once and its report is opened."""


def add_key(key: str, does: Does) -> None:
    """Give a key a meaning; two parts cannot have the same one."""
    assert key not in KEYS, f"{key} is taken"
    KEYS[key] = does


def opens(panel_id: str) -> Does:
    """Return what opens a panel, and closes it when it is open already."""
    return lambda screen: screen.opened.open(panel_id)


def load_parts() -> None:
    """Import what PARTS names; a second time costs nothing."""
    for name in PARTS:
        guarded(partial(importlib.import_module, name), None)


def made(screen: CrisisScreen) -> dict[str, Any]:
    """Return what each part keeps for this page; a part that cannot be made is left out."""
    found = {name: guarded(partial(make, screen), None) for name, make in MADE.items()}
    return {name: part for name, part in found.items() if part is not None}


def guarded(ask: Callable[[], T], otherwise: T) -> T:
    """Return what a part gives. A defect in one of them takes away that part, never the six steps and the timer."""
    return safely(ask, otherwise, "a part of crisis failed")


def ending() -> Ending:
    """Return what "It has passed" does."""
    return ENDING[-1] if ENDING else Ending(pressed=_end_at_once, after=_open_report)


def marks(screen: CrisisScreen) -> list[str]:
    """Return what stands in the band now: three at most."""
    return [words for mark in BAND_MARKS if (words := guarded(partial(mark, screen), ""))][:3]


def reminder_words(screen: CrisisScreen, minutes: int) -> str:
    """Return what is said when so many minutes have passed; empty for the plain sentence."""
    said = (guarded(partial(say, screen, minutes), "") for say in REMINDER_WORDS)
    return next((words for words in said if words), "")


def _end_at_once(screen: CrisisScreen) -> None:
    screen.runner.end(screen.titles)


def _open_report(screen: CrisisScreen, run_id: str) -> None:
    from desktop.ui.later import later

    if run_id:
        later(screen, lambda: screen.context.window.go("incident_report", {"run_id": run_id}))
