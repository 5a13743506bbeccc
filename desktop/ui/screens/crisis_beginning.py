"""With what a crisis run begins: where it came from, and what the session that opened it knew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.crisis import FROM_SESSION, NO_VAULT, READING_ONLY
from desktop.domain.incident_kinds import KIND_IDS

if TYPE_CHECKING:
    from desktop.domain.carried_over import Carried
    from desktop.domain.crisis import CrisisRun


def came_from(session_id: str, *, unlocked: bool, no_vault: bool, reading_only: bool) -> str:
    """Return what the first line says beside its time; a vault that takes nothing is not the same as locked."""
    if not unlocked and (reading_only or no_vault):
        return READING_ONLY if reading_only else NO_VAULT
    return FROM_SESSION if session_id else ""


def is_of(run: CrisisRun, client_id: str, session_id: str) -> bool:
    """Tell whether what is in front is about this run: the same session, or the same client.

    Somebody else's session may be in front; what was said there is not about this one.
    """
    return run.session_id == session_id or run.client_id == client_id


def known_before(run: CrisisRun, carried: Carried) -> list[tuple[str, str, dict[str, str]]]:
    """Return the lines to stamp, as kind, words and data: nobody types twice what was said a minute ago.

    Where, Who and the kind only where nothing stands yet; words that are in the log already are not said again.
    """
    from desktop.ui.screens.crisis_carried import kind_words, known_of_call

    told = {line.text for line in run.lines}
    found = known_of_call(run, carried)
    if carried.kind in KIND_IDS and not run.kind:
        found.append(("kind", kind_words(carried.kind), {"from": FROM_SESSION, "kind": carried.kind}))
    stamps = [("location", carried.where)] if not run.location else []
    stamps += [("people", carried.who)] if not run.people else []
    stamps += [("line", words) for words in carried.lines]
    found += [(kind, words, {"from": FROM_SESSION}) for kind, words in stamps if words and words not in told]
    return found
