"""What is so from the start of a crisis: others hear, a minor, an interpreter; from the session or from the record."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.crisis import FROM_SESSION
from desktop.domain.crisis_lines import ModeFacts
from desktop.domain.crisis_marks import CANNOT_SPEAK, INTERPRETER, UNDER_18, is_known
from desktop.ui.screens.crisis_registry import BAND_MARKS, MADE

if TYPE_CHECKING:
    from desktop.domain.carried_over import Carried
    from desktop.domain.clients import Client
    from desktop.domain.crisis import CrisisRun
    from desktop.ui.screens.crisis import CrisisScreen

_log = logging.getLogger("waystead.crisis")
NAME = "known_of_call"
translate = QCoreApplication.translate
NEEDED = frozenset({"yes", "sometimes"})
Stamped = tuple[str, str, dict[str, str]]


def known_of_call(run: CrisisRun, carried: Carried) -> list[Stamped]:
    """Return the lines to stamp, as kind, words and data. What stands, or was ended by hand, is not said again."""
    found: list[Stamped] = []
    begun = any(line.kind == "mode" and line.data.get("mode") == CANNOT_SPEAK for line in run.lines)
    if (carried.listening or carried.cannot_speak) and not begun:
        words = (
            translate("CrisisCarried", "They cannot speak freely: yes and no only")
            if carried.cannot_speak
            else translate("CrisisCarried", "Others can hear: yes and no only")
        )
        found.append(("mode", words, ModeFacts(mode=CANNOT_SPEAK, on=True).data()))
    if carried.under_18 and not is_known(run, UNDER_18):
        words = translate("CrisisCarried", "Under 18. A parent or caregiver may be the danger.")
        found.append(("line", words, {"about": UNDER_18}))
    if carried.interpreter and not is_known(run, INTERPRETER):
        words = translate("CrisisCarried", "Interpreter on the line: {who}")
        found.append(("line", words.format(who=carried.interpreter), {"about": INTERPRETER}))
    return [(kind, words, {**data, "from": FROM_SESSION}) for kind, words, data in found]


def kind_words(kind: str) -> str:
    """Return what a kind is called that a session can name; the content is not read while crisis opens."""
    return {
        "violence_now": translate("CrisisCarried", "Violence now"),
        "medical": translate("CrisisCarried", "Medical"),
    }.get(kind, "")


class _Minors:
    """Whether the record in front may be that of a minor: read once for each, by its birth date or an estimate."""

    def __init__(self, screen: CrisisScreen) -> None:
        self._screen = screen
        self._known: tuple[Client | None, bool] = (None, False)

    def now(self) -> bool:
        """Tell it of the client whose crisis this is."""
        client, services = self._screen.runner.client, self._screen.context.services
        if client is not self._known[0]:
            found = False
            try:
                found = (
                    client is not None and services is not None and services.crisis_ahead.may_be_minor(client)
                )
            except Exception as error:  # the band is no reason to be without a page
                _log.error("an age could not be read: %s", error.__class__.__name__.lower())
            self._known = client, found
        return self._known[1]


def _minor(screen: CrisisScreen) -> bool:
    minors = screen.parts.get(NAME)
    return isinstance(minors, _Minors) and minors.now()


def _mark(screen: CrisisScreen) -> str:
    """Say in the band what nobody may forget in this call; nothing of it while names are hidden."""
    run = screen.runner.run
    if run is None or run.state != "open" or not screen.in_sight("people"):
        return ""
    client, words = screen.runner.client, []
    if is_known(run, UNDER_18) or _minor(screen):
        words.append(translate("CrisisCarried", "Under 18: a caregiver may be the danger."))
    if is_known(run, INTERPRETER):
        words.append(translate("CrisisCarried", "Interpreter on the line."))
    elif client is not None and client.draft.interpreter_need in NEEDED:
        words.append(translate("CrisisCarried", "Interpreter needed."))
    return " ".join(words)


MADE[NAME] = _Minors
BAND_MARKS.append(_mark)
