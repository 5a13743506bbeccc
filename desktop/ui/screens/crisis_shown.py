"""*Keep in sight until this ends*: what stays under the curtain in this call, an hour at most, with a line in the log.

It is chosen while names are shown, and lives in this window's memory alone: a lock ends it, and no plain file names it
(SECURITY.md 1.7). Hiding names by hand hides this as well.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.domain.crisis_lines import ShownFacts
from desktop.ui.screens.crisis_registry import (
    BAND_MARKS,
    HELP_OFFERS,
    MADE,
    PANELS,
    HelpOffer,
    PanelPart,
    add_key,
    opens,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.ui.screens.crisis import CrisisScreen

MOST_MINUTES = 60
CHOICES = ("place", "who", "plan")
"""What can be kept in sight. The agency's numbers and the dispatch number never leave it."""
PANEL, KEY = "shown", "F12"
translate = QCoreApplication.translate


class KeptInSight(QObject):
    """One for each page; every run has its own items and its own end."""

    def __init__(self, screen: CrisisScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._kept: dict[str, tuple[frozenset[str], float]] = {}
        self._minutes = 0
        screen.runner.second.connect(self._on_second)
        screen.runner.in_front.connect(self._on_in_front)

    @property
    def items(self) -> frozenset[str]:
        """What stays in sight in the run in front; what has run out does not, whenever somebody looks."""
        run = self._screen.runner.run
        items, until = self._kept.get(run.id if run is not None else "", (frozenset[str](), 0.0))
        return items if self._now() < until else frozenset()

    @property
    def minutes_left(self) -> int:
        """Whole minutes until it ends, the last one counted as one."""
        run = self._screen.runner.run
        if run is None or not self.items:
            return 0
        return int((self._kept[run.id][1] - self._now() + 59) // 60)

    def keep(self, items: Sequence[str]) -> None:
        """Keep these in sight, nothing else; the hour counts from the first that was chosen, whatever follows.

        With names hidden nothing can be added: that would show it without the passphrase.
        """
        screen = self._screen
        run = screen.runner.run
        chosen = frozenset(items) & frozenset(CHOICES)
        if run is None or run.state != "open" or chosen == self.items:
            return
        if screen.people_hidden and not chosen <= self.items:
            return
        until = self._kept[run.id][1] if self.items else self._now() + MOST_MINUTES * 60
        self._kept[run.id] = (chosen, until)
        if not chosen:
            del self._kept[run.id]
        self._stamp(chosen, until)

    def _stamp(self, chosen: frozenset[str], until: float) -> None:
        clock, runner = self._screen.context.clock, self._screen.runner
        if chosen:
            now = clock.now()
            end = replace(now, utc=now.utc + timedelta(seconds=until - self._now()))
            words = translate("CrisisShown", "Stays in sight: {what}").format(what=_listed(chosen))
            facts = ShownFacts(until=end.text(), items=",".join(item for item in CHOICES if item in chosen))
            runner.stamp("shown", words, data=facts.data())
        else:
            runner.stamp("shown", translate("CrisisShown", "Nothing stays in sight any more"))

    def _now(self) -> float:
        # the laptop's own clock: a wall clock that is set back keeps nothing in sight for longer
        return self._screen.context.clock.since_boot()

    def _on_second(self, _seconds: int) -> None:
        run = self._screen.runner.run
        if run is None or run.id not in self._kept:
            return
        if not self.items:
            del self._kept[run.id]
            self._stamp(frozenset(), 0.0)
        elif self.minutes_left != self._minutes:
            self._minutes = self.minutes_left
            self._screen.showing.say_band()

    def _on_in_front(self, run_id: str) -> None:
        if not run_id:
            going = {run.id for run in self._screen.runner.runs}
            self._kept = {each: kept for each, kept in self._kept.items() if each in going}


def _listed(items: frozenset[str]) -> str:
    from desktop.ui.widgets.lists import listed

    return listed(_name(item) for item in CHOICES if item in items)


def _name(item: str) -> str:
    return {
        "place": translate("CrisisShown", "where they are"),
        "who": translate("CrisisShown", "who is there"),
        "plan": translate("CrisisShown", "the numbers of their plan"),
    }[item]


def _rows(screen: CrisisScreen) -> list[QWidget]:
    from desktop.ui.screens.crisis_chips import again, chip_row
    from desktop.ui.screens.crisis_panels import ButtonRow, RunsLabel, pressed_button

    theme, kept = screen.context.theme, screen.parts[PANEL]

    def choose(items: Sequence[str]) -> None:
        kept.keep(items)
        again(screen, PANEL)

    def pressed(item: str, on: bool) -> None:
        choose([*(each for each in kept.items if each != item), *([item] if on else [])])

    words = translate(
        "CrisisShown",
        "After a while without a key, names and places are hidden. What you choose here stays, for an hour at most and "
        "no longer than this crisis. A lock ends it.",
    )
    rows: list[QWidget] = [RunsLabel(theme, [(words, False)])]
    if screen.people_hidden:
        first = translate("CrisisShown", "Show names first, then choose here what stays.")
        rows.append(RunsLabel(theme, [(first, True)]))
    else:
        options = [(item, _name(item)[:1].upper() + _name(item)[1:]) for item in CHOICES]
        rows.append(chip_row(theme, _title(), options, kept.items, pressed))
    if kept.items:
        left = translate("CrisisShown", "Minutes left: {minutes}").format(minutes=kept.minutes_left)
        rows.append(RunsLabel(theme, [(left, True)]))
        hide = translate("CrisisShown", "Nothing stays in sight")
        rows.append(
            ButtonRow(theme, [pressed_button(theme, hide, "crisis_shown_nothing", lambda: choose(()))])
        )
    return rows


def _title() -> str:
    return translate("CrisisShown", "Keep in sight")


def _words() -> str:
    return translate("CrisisShown", "Keep in sight until this ends")


def _mark(screen: CrisisScreen) -> str:
    kept = screen.parts.get(PANEL)
    if kept is None or not kept.items:
        return ""
    return translate("CrisisShown", "In sight: {minutes} min.").format(minutes=kept.minutes_left)


MADE[PANEL] = KeptInSight
PANELS[PANEL] = PanelPart(title=_title, rows=_rows, focus=True)
HELP_OFFERS.append(
    HelpOffer(
        name=PANEL,
        icon="eye",
        words=_words,
        key=KEY,
        press=opens(PANEL),
        wanted=lambda screen: screen.runner.unlocked and screen.running,
    )
)
BAND_MARKS.append(_mark)
add_key(KEY, opens(PANEL))
