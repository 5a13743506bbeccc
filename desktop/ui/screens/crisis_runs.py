"""Two crises at once: which is in front, and how the other comes there. Each has its own log, time and draft."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.screens.crisis_registry import (
    BAND_MARKS,
    HELP_OFFERS,
    PANELS,
    HelpOffer,
    PanelPart,
    add_key,
    opens,
)
from desktop.ui.screens.crisis_words import HIDDEN, time_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.domain.crisis import CrisisRun
    from desktop.ui.screens.crisis import CrisisScreen

PANEL, KEY = "runs", "Ctrl+N"
MOST_ROWS = 6
translate = QCoreApplication.translate


def step(screen: CrisisScreen, by: int) -> None:
    """Ctrl+PageDown and Ctrl+PageUp: the next run, in the order in which they began; round and round."""
    runs = sorted(screen.runner.runs, key=lambda run: run.started_at.utc)
    run = screen.runner.run
    if run is None or len(runs) < 2:
        return
    at = next(place for place, each in enumerate(runs) if each.id == run.id)
    screen.bring(runs[(at + by) % len(runs)].id)


def name_of(screen: CrisisScreen, run: CrisisRun) -> str:
    """Return whose it is as far as may be shown now: the name, that it is hidden, or that nobody was chosen."""
    if not run.client_id:
        return translate("CrisisRuns", "Nobody chosen")
    services = screen.context.services
    if services is None or not screen.in_sight("people"):
        return HIDDEN
    try:
        client = services.clients.get(run.client_id)
    except Exception:  # whatever is wrong with the record, its run can be put in front
        return HIDDEN
    return client.chosen_name if client is not None else HIDDEN


def _rows(screen: CrisisScreen) -> list[QWidget]:
    from desktop.ui.screens.crisis_panels import ButtonRow, OfferRow, RunsLabel, pressed_button
    from desktop.ui.widgets.labels import isolate, ltr

    theme, now = screen.context.theme, screen.context.clock.now()

    def chosen(run_id: str, _on: bool = False) -> None:
        screen.view.panel.close_panel()
        screen.bring(run_id)

    words = translate(
        "CrisisRuns", "Each has its own log and its own time. Nothing of one goes into the other."
    )
    rows: list[QWidget] = [RunsLabel(theme, [(words, False)])]
    for at, run in enumerate(screen.runner.runs[:MOST_ROWS]):
        began = ltr(time_of(run.started_at, now))
        said = translate("CrisisRuns", "{name}, in front") if at == 0 else "{name}"
        row = OfferRow(theme, said.format(name=isolate(name_of(screen, run))), end=began, icon="life-buoy")
        row.setObjectName(f"crisis_run_{at}")
        row.clicked.connect(partial(chosen, run.id))
        rows.append(row)
    another = translate("CrisisRuns", "Begin another")
    rows.append(
        ButtonRow(theme, [pressed_button(theme, another, "crisis_begin_another", screen.begin_another)])
    )
    return rows


def _title() -> str:
    return translate("CrisisRuns", "Another crisis")


def _words() -> str:
    return translate("CrisisRuns", "Another crisis at the same time")


def _mark(screen: CrisisScreen) -> str:
    number = len(screen.runner.runs)
    return translate("CrisisRuns", "Crises running: {number}.").format(number=number) if number > 1 else ""


PANELS[PANEL] = PanelPart(title=_title, rows=_rows, focus=True)
HELP_OFFERS.append(
    HelpOffer(
        name=PANEL,
        icon="life-buoy",
        words=_words,
        key="Ctrl N",
        press=opens(PANEL),
        wanted=lambda screen: screen.running and not screen.context.drill,
    )
)
BAND_MARKS.append(_mark)
add_key(KEY, opens(PANEL))
add_key("Ctrl+PgDown", lambda screen: step(screen, 1))
add_key("Ctrl+PgUp", lambda screen: step(screen, -1))
