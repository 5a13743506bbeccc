"""It has passed: a checklist over the page that can be left open, how it ended, and the way back while it goes on (X8).

The first press opens it, the second ends the crisis, whatever is ticked: who has to hang up loses no time here.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.crisis_lines import of_kind
from desktop.ui.screens.crisis_registry import ENDING, MADE, PANELS, Ending, PanelPart

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.ui.screens.crisis import CrisisScreen
    from desktop.ui.widgets.chip import Chip

translate = QCoreApplication.translate
PANEL = "passed"


class Ended:
    """What was ticked so far, of the run in front; a screen has one. It is stamped as one line when the run ends."""

    def __init__(self, screen: CrisisScreen) -> None:
        self._screen = screen
        self._run_id = ""
        self._of_runs: dict[str, tuple[list[str], str]] = {}
        self.checks: list[str] = []
        self.outcome = ""
        self.outcomes: dict[str, Chip] = {}
        self.compact = False
        screen.runner.in_front.connect(self._on_front)
        screen.runner.second.connect(self._on_second)

    def _on_front(self, run_id: str) -> None:
        """Another run has another end; one that is left and comes back keeps its ticks."""
        if run_id and run_id != self._run_id:
            self._of_runs[self._run_id] = (self.checks, self.outcome)
            self._run_id = run_id
            self.checks, self.outcome = self._of_runs.pop(run_id, ([], ""))

    def _on_second(self, _seconds: int) -> None:
        """A window that became narrow or wide meanwhile has the rows that fit it."""
        screen = self._screen
        if screen.view.panel.kind == PANEL and screen.view.compact != self.compact:
            screen.opened.show_again(PANEL)

    def tick(self, check_id: str, *, on: bool) -> None:
        """Tick a line of the checklist, or take the tick back."""
        self.checks = [each for each in self.checks if each != check_id] + ([check_id] if on else [])

    def choose(self, outcome: str, *, on: bool) -> None:
        """Choose how it ended: one of them, or none again."""
        self.outcome = outcome if on else ""
        for each, chip in self.outcomes.items():
            if chip.isChecked() != (each == self.outcome):
                chip.setChecked(each == self.outcome)

    def stamp(self) -> None:
        """Stamp what was ticked and chosen, once; nothing where nobody said anything."""
        from desktop.domain.incident import ending_line
        from desktop.ui.incident_words import ending_words

        run = self._screen.runner.run
        if run is None or not (self.checks or self.outcome):
            return
        content = self._screen.desk.content
        order = [check.id for check in content.checks]
        checks = sorted(self.checks, key=lambda each: order.index(each) if each in order else len(order))
        text, data = ending_line(checks, self.outcome, ending_words(content, checks, self.outcome))
        said = of_kind(run, "outcome")
        if not said or (said[-1].text, dict(said[-1].data)) != (text, data):
            self._screen.runner.stamp("outcome", text, data=data)


def _rows(screen: CrisisScreen) -> list[QWidget]:
    from desktop.ui.screens.crisis_panels import ButtonRow, RunsLabel, pressed_button
    from desktop.ui.widgets.chip import Chip
    from desktop.ui.widgets.labels import PlainLabel

    theme, content, ended = screen.context.theme, screen.desk.content, _ended(screen)
    ended.compact = screen.view.compact

    def chip(code: str, label: str, hint: str, *, on: bool) -> Chip:
        made = Chip(theme, label)
        made.setObjectName(f"crisis_end_{code}")
        made.setAccessibleDescription(hint)
        made.setToolTip(hint)
        made.setChecked(on)
        return made

    checks: list[QWidget] = []
    for check in content.checks:
        made = chip(check.id, check.label, check.hint, on=check.id in ended.checks)
        made.toggled.connect(partial(_on_check, ended, check.id))
        checks.append(made)
    ended.outcomes = {
        each.id: chip(each.id, each.label, each.hint, on=each.id == ended.outcome)
        for each in content.outcomes
    }
    for code, each in ended.outcomes.items():
        each.clicked.connect(partial(_on_outcome, ended, code))
    outcomes: list[QWidget] = [*ended.outcomes.values()]
    back = pressed_button(
        theme,
        translate("CrisisEnding", "Go on, it has not passed"),
        "crisis_not_passed",
        screen.view.panel.close_panel,
    )
    told = translate("CrisisEnding", "“It has passed” once more ends it. All can be left open.")
    asked = translate("CrisisEnding", "How did it end?")
    if outcomes:
        outcomes.insert(0, PlainLabel(theme, asked, strong=True))
    if ended.compact:
        # a part holds whole rows only: a few chips to a row, so that none is cut in any language
        return [
            RunsLabel(theme, [(told, False)]),
            ButtonRow(theme, [back]),
            *(ButtonRow(theme, few) for few in _few(checks)),
            *(ButtonRow(theme, few) for few in _few(outcomes)),
        ]
    return [
        ButtonRow(theme, [back, PlainLabel(theme, told)]),
        ButtonRow(theme, checks),
        ButtonRow(theme, outcomes),
    ]


def _few(widgets: Sequence[QWidget]) -> list[Sequence[QWidget]]:
    return [widgets[at : at + 2] for at in range(0, len(widgets), 2)]


def _on_check(ended: Ended, code: str, on: bool) -> None:
    ended.tick(code, on=on)


def _on_outcome(ended: Ended, code: str, _on: bool = False) -> None:
    ended.choose(code, on=ended.outcomes[code].isChecked())


def _ended(screen: CrisisScreen) -> Ended:
    found = screen.parts[MADE_NAME]
    assert isinstance(found, Ended)
    return found


def _pressed(screen: CrisisScreen) -> None:
    """The first press asks, the second ends."""
    if screen.view.panel.kind != PANEL:
        screen.opened.open(PANEL)
        return
    _ended(screen).stamp()
    services = screen.context.services
    if services is None:
        screen.runner.end(screen.titles)
        return
    from desktop.ui.incident_words import report_words

    words, end, keep = report_words(screen.desk.content), services.crises.pass_, services.crisis_intake.keep
    waiting = _waiting_lines(screen)

    def write(run_id: str, titles: Mapping[str, str]) -> str:
        for record in waiting:
            keep(record)
        return end(run_id, titles, words)

    screen.runner.end(screen.titles, write)


def _waiting_lines(screen: CrisisScreen) -> list[Mapping[str, Any]]:
    """Lines that the disk refused or has not taken yet: they belong to the log before its report is drawn from it.

    Storing one twice is no harm: the autosave, which goes on trying, finds it there.
    """
    from desktop.services.crisis_record import KIND

    found = [entry.value for entry in screen.context.autosave.unsaved()]
    return [value for value in found if isinstance(value, dict) and value.get("kind") == KIND]


def _after(screen: CrisisScreen, run_id: str) -> None:
    """One page says what stands open; while locked Today does, after unlocking. Practice leaves nothing open."""
    from desktop.ui.later import later

    if run_id and not screen.context.drill:
        later(screen, lambda: screen.context.window.go("crisis_passed", {"run_id": run_id}))


MADE_NAME = "ending"
MADE[MADE_NAME] = Ended
PANELS[PANEL] = PanelPart(title=lambda: translate("CrisisEnding", "Has it passed?"), rows=_rows)
ENDING.append(Ending(pressed=_pressed, after=_after))
