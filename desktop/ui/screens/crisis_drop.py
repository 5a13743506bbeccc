"""What today's session agreed for a lost line, in the panel of a dropped call: words to read, no try beyond."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop.domain.clients import Reach
    from desktop.domain.clock import Moment
    from desktop.domain.contacts import ContactState
    from desktop.domain.crisis import CrisisRun
    from desktop.services.drop_agreed import DropAgreed
    from desktop.ui.screens.crisis import CrisisScreen

translate = QCoreApplication.translate
AGREED = ("they_call", "agreed_day", "enough")
"""Reasons that come from what was agreed, and end the tries."""


class AgreedHere:
    """What was agreed in the session of the run in front: read when the panel opens, and for another run anew."""

    def __init__(self, screen: CrisisScreen) -> None:
        self._screen = screen
        self._read_for: tuple[str, str, bool] | None = None
        self._found: DropAgreed | None = None

    def now(self, *, anew: bool) -> DropAgreed | None:
        """Return it; nothing while locked, and never a reason to stop."""
        run, services = self._screen.runner.run, self._screen.context.services
        wanted = (run.id, run.session_id or "", services is not None) if run is not None else None
        if anew or wanted != self._read_for:
            self._read_for, self._found = wanted, None
            if run is not None and services is not None and run.session_id:
                # a session that cannot be read never stops a crisis: the safe-contact card is there
                with suppress(Exception):
                    self._found = services.sessions.drop_agreed(run.session_id)
        return self._found


def agreed_rows(
    screen: CrisisScreen, agreed: DropAgreed | None, reach: tuple[Reach, ContactState] | None
) -> tuple[list[str], str]:
    """Return lines to read, the one that decides first, and why nobody is to be called any more (else empty)."""
    run = screen.runner.run
    if agreed is None or run is None or not screen.in_sight("people"):
        return [], ""
    from desktop.domain.drop_plan import next_step
    from desktop.ui.screens.session_drop import why_words
    from desktop.ui.screens.session_texts import answer_words
    from desktop.ui.widgets.labels import bare, isolate, ltr
    from desktop.ui.widgets.lists import listed

    protocol, plan, client = agreed.protocol, agreed.plan, screen.runner.client
    name = client.chosen_name if client is not None else ""
    said = [
        bare(answer_words(protocol.question(asked), answer, name, protocol.channel))
        for asked, answer in agreed.answers.items()
    ]
    head = translate("CrisisDrop", "Agreed today: {words}")
    lines = [head.format(words=isolate(listed([words for words in said if words])))]
    now = screen.context.clock.now()
    since = _since(run)
    state = reach[1] if reach is not None else None
    step = next_step(
        plan,
        tries=agreed.tries + screen.runner.model.tries(),
        texted=False,
        elapsed=(now.utc - since.utc).total_seconds() if since is not None else 0.0,
        now=state,
        at_try=state,
        began_outside=False,
    )
    if step.why == "too_soon" and since is not None and not plan.in_days:
        at = (since.utc + timedelta(minutes=plan.minutes)).astimezone(now.local().tzinfo)
        words = translate("CrisisDrop", "No try before {time}.")
        lines.insert(0, words.format(time=ltr(f"{at:%H:%M}")))
    # what safe contact forbids stands on the card above, in their words
    no_more = why_words(step.why, protocol.channel) if step.why in AGREED else ""
    if no_more:
        lines.insert(0, no_more)
    return lines, no_more


def _since(run: CrisisRun) -> Moment | None:
    """Return when the line was lost, or the last try after it; None when it is not lost."""
    from desktop.domain.crisis_lines import standing

    found = None
    for line in standing(run):
        if line.data.get("back"):
            found = None
        elif line.data.get("dropped") or (line.data.get("try") and found is not None):
            found = line.at
    return found
