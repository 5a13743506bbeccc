"""What a crisis log already knows of the facts that an operator asks for, so that nobody has to look for them (X5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.crisis_calls import calls_of
from desktop.domain.crisis_lines import CueFacts, of_kind
from desktop.domain.crisis_people import people_of
from desktop.ui.screens.crisis_call_words import part_words, person_words
from desktop.ui.screens.crisis_words import time_of
from desktop.ui.widgets.lists import listed, set_apart

if TYPE_CHECKING:
    from desktop.domain.crisis import CrisisRun

KEYS_OF: dict[str, tuple[str, ...]] = {
    "weapon": ("weapon",),
    "injury": ("injured", "child_hurt", "bleeding", "not_awake", "breathing"),
}
"""Quick keys, by the last part of their ids, that say a fact an operator asks for."""
translate = QCoreApplication.translate


def people_said(run: CrisisRun | None) -> str:
    """Return who is there: what was typed in *Who*, and whoever was named by a chip and does not stand in it."""
    if run is None:
        return ""
    named = (person_words(person.facts) for person in people_of(run))
    return set_apart([*filter(None, [run.people]), *(words for words in named if words not in run.people)])


def known_facts(run: CrisisRun | None, *, language: str, callback: str) -> dict[str, str]:
    """Return what is known, by the ids of the content's facts; what nobody said is not there."""
    found = {"language": language, "call_back": callback}
    if run is not None:
        people = people_of(run)
        found |= {fact: _stamped(run, keys) for fact, keys in KEYS_OF.items()}
        found["weapon"] = found["weapon"] or _weapon_named(run)
        found["children"] = set_apart(person_words(each.facts) for each in people if each.facts.child)
        found["danger_where"] = set_apart(person_words(each.facts) for each in people if each.facts.danger)
        found["operator"] = _operator(run)
    return {fact: words for fact, words in found.items() if words}


def _stamped(run: CrisisRun, keys: tuple[str, ...]) -> str:
    """Return every key's line that stands, each once, with the time it was stamped last."""
    newest: dict[str, str] = {}
    for line in of_kind(run, "quick"):
        if line.data.get("key", "").rpartition(".")[2] in keys and line.text:
            words = translate("CrisisScript", "{words} ({time})")
            newest[line.text] = words.format(words=line.text, time=time_of(line.at, run.started_at))
    return set_apart(newest.values())


def _weapon_named(run: CrisisRun) -> str:
    return next((line.text for line in of_kind(run, "cue") if CueFacts.of(line).cue == "weapon"), "")


def _operator(run: CrisisRun) -> str:
    """Return who took the newest call to dispatch, with its event number."""
    calls = [call for call in calls_of(run) if call.facts.who == "dispatch"]
    if not calls:
        return ""
    return listed(part_words(name, calls[-1].facts) for name in ("officer", "badge", "event"))
