"""What is so from the start of a crisis: others hear, a minor, an interpreter; from the session or from the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.crisis import FROM_SESSION
from desktop.domain.crisis_lines import ModeFacts
from desktop.domain.crisis_marks import CANNOT_SPEAK, INTERPRETER, UNDER_18, is_known
from desktop.domain.walls import may_be_minor
from desktop.ui.screens.crisis_registry import BAND_MARKS

if TYPE_CHECKING:
    from desktop.domain.carried_over import Carried
    from desktop.domain.crisis import CrisisRun
    from desktop.ui.screens.crisis import CrisisScreen

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


def _mark(screen: CrisisScreen) -> str:
    """Say in the band what nobody may forget in this call; nothing of it while names are hidden."""
    run = screen.runner.run
    if run is None or run.state != "open" or not screen.in_sight("people"):
        return ""
    client = screen.runner.client
    today = screen.context.clock.now().local().date()
    words = []
    if is_known(run, UNDER_18) or (client is not None and may_be_minor(client.draft.birth_date, "", today)):
        words.append(translate("CrisisCarried", "Under 18: a caregiver may be the danger."))
    if is_known(run, INTERPRETER):
        words.append(translate("CrisisCarried", "Interpreter on the line."))
    elif client is not None and client.draft.interpreter_need in NEEDED:
        words.append(translate("CrisisCarried", "Interpreter needed."))
    return " ".join(words)


BAND_MARKS.append(_mark)
