"""The kind of incident as a part of the crisis page: chosen without a question (Ctrl+0), its keys and further steps.

Nothing waits for it and nobody is asked. A kind changes what F1 to F6 stamp and adds a panel of steps (Ctrl+7); the six
pinned steps stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.domain.crisis_kind import STEP, kind_of, steps_done
from desktop.domain.crisis_lines import KindFacts
from desktop.ui.screens.crisis_registry import HELP_OFFERS, MADE, PANELS, HelpOffer, PanelPart, add_key, opens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.domain.incident_kinds import IncidentKind
    from desktop.ui.screens.crisis import CrisisScreen

KIND, STEPS = "kind", "kind_steps"
translate = QCoreApplication.translate


class CrisisKinds(QObject):
    """Brings keys and the kind's button along with what the log says; the content is read when it is first needed."""

    def __init__(self, screen: CrisisScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._read: tuple[IncidentKind, ...] | None = None
        self._keys_of = ""
        screen.refreshed.connect(self._bring_along)
        screen.view.kind.clicked.connect(lambda _on=False: screen.opened.open(KIND))

    def all(self) -> tuple[IncidentKind, ...]:
        """Every kind of the content."""
        if self._read is None:
            self._read = self._screen.context.content.incidents()
        return self._read

    def now(self) -> IncidentKind | None:
        """The kind that was chosen."""
        run = self._screen.runner.run
        return kind_of(run, self.all()) if run is not None and run.kind else None

    def choose(self, kind_id: str, on: bool) -> None:
        """Choose a kind, or take it away: either is a line."""
        screen, run = self._screen, self._screen.runner.run
        chosen = kind_id if on else ""
        if run is not None and run.kind != chosen:
            label = next((kind.label for kind in self.all() if kind.id == chosen), "")
            words = label or translate("CrisisKind", "None of them")
            screen.runner.stamp(KIND, words, data=KindFacts(kind=chosen).data())
        screen.view.panel.close_panel()

    def press_step(self, step_id: str) -> None:
        """A further step is done, or not done after all: both stay in the log."""
        screen, run, kind = self._screen, self._screen.runner.run, self.now()
        if run is None or kind is None:
            return
        done = steps_done(run, kind).get(step_id)
        if done is not None:
            screen.runner.take_back(done.id)
            return
        words = next(step.do for step in kind.steps if step.id == step_id)
        screen.runner.stamp("quick", words, data={STEP: step_id})

    def count(self) -> tuple[int, int]:
        """How many of the kind's steps are done, and how many there are."""
        run, kind = self._screen.runner.run, self.now()
        return (
            (len(steps_done(run, kind)), len(kind.steps)) if run is not None and kind is not None else (0, 0)
        )

    def _bring_along(self) -> None:
        screen, kind = self._screen, self.now()
        keys_of = kind.id if kind is not None else ""
        if keys_of != self._keys_of:
            self._keys_of = keys_of
            screen.set_quick_keys(kind.quick_keys if kind is not None else screen.desk.content.quick_keys)
        shown = kind if screen.in_sight("people") else None
        screen.view.kind.show_kind(shown.label if shown is not None else "", *self.count())


def _rows(screen: CrisisScreen) -> Sequence[QWidget]:
    from desktop.ui.screens.crisis_key_chips import KeyChips
    from desktop.ui.screens.crisis_panels import RunsLabel

    kinds: CrisisKinds = screen.parts[KIND]
    if not screen.in_sight("people"):
        words = translate("CrisisKind", "Names are hidden. Show names first, then the kind can be seen here.")
        return [RunsLabel(screen.context.theme, [(words, False)])]
    now = kinds.now()
    chips = KeyChips(
        screen.context.theme,
        translate("CrisisKind", "Kind of incident"),
        [(kind.id, kind.label) for kind in kinds.all()],
        {now.id} if now is not None else (),
    )
    chips.setObjectName("crisis_kinds")
    chips.pressed.connect(kinds.choose)
    words = translate(
        "CrisisKind", "It changes F1 to F6 and adds steps. Nothing waits for it; none is as good as any."
    )
    return [chips, RunsLabel(screen.context.theme, [(words, False)])]


def _step_rows(screen: CrisisScreen) -> Sequence[QWidget]:
    from desktop.ui.screens.crisis_kind_steps import step_rows

    return step_rows(screen, screen.parts[KIND])


def _title() -> str:
    return translate("CrisisKind", "Kind of incident")


def _steps_title() -> str:
    return translate("CrisisKind", "Steps for this kind")


def _steps(screen: CrisisScreen) -> None:
    """Without a kind there are no further steps: the choice opens in their place."""
    kinds: CrisisKinds = screen.parts[KIND]
    screen.opened.open(STEPS if kinds.now() is not None else KIND)


def _has_steps(screen: CrisisScreen) -> bool:
    kinds: CrisisKinds = screen.parts[KIND]
    return kinds.count()[1] > 0


MADE[KIND] = CrisisKinds
PANELS[KIND] = PanelPart(title=_title, rows=_rows, focus=True)
PANELS[STEPS] = PanelPart(title=_steps_title, rows=_step_rows, focus=True)
HELP_OFFERS.append(HelpOffer(name=KIND, icon="list", words=_title, key="Ctrl 0", press=opens(KIND)))
HELP_OFFERS.append(
    HelpOffer(
        name=STEPS, icon="list-checks", words=_steps_title, key="Ctrl 7", press=_steps, wanted=_has_steps
    )
)
add_key("Ctrl+0", opens(KIND))
add_key("Ctrl+7", _steps)
