"""Danger cues: asked about alone, noted, never scored or counted; any of them asks for somebody (PRACTICE 15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.crisis_lines import CueFacts
from desktop.domain.crisis_marks import may_be_heard, noted_cues
from desktop.ui.screens.crisis_registry import HELP_OFFERS, MADE, PANELS, HelpOffer, PanelPart, opens

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

    from desktop.domain.crisis import CrisisLine
    from desktop.ui.screens.crisis import CrisisScreen

PANEL = "cues"
ALONE = "asked_alone"
translate = QCoreApplication.translate


def _title() -> str:
    return translate("CrisisCues", "Danger cues")


def _rows(screen: CrisisScreen) -> list[QWidget]:
    from desktop.ui.screens.crisis_chips import again, chip_row
    from desktop.ui.screens.crisis_panels import RunsLabel

    theme, runner = screen.context.theme, screen.runner
    run = runner.run
    if run is None:
        return []
    if not screen.in_sight("people"):
        return [RunsLabel(theme, [(translate("CrisisCues", "Names are hidden. Show names first."), False)])]
    alone, noted = screen.parts[PANEL], noted_cues(run)
    may_ask = not may_be_heard(run)

    def pressed(cue_id: str, on: bool) -> None:
        if on:
            _note(screen, cue_id, alone=alone.now)
        elif cue_id in noted:
            runner.take_back(noted[cue_id].id)
        again(screen, PANEL)

    def asked(_option: str, on: bool) -> None:
        alone.now = on

    ask = (
        translate("CrisisCues", "Ask only when they are alone. What they say by themselves is noted too.")
        if may_ask
        else translate("CrisisCues", "Somebody may hear: do not ask now. Note what they say by themselves.")
    )
    rows: list[QWidget] = [RunsLabel(theme, [(ask, True)])]
    if may_ask:
        chip = (ALONE, translate("CrisisCues", "Asked while alone"))
        rows.append(chip_row(theme, _title(), [chip], [ALONE] if alone.now else [], asked))
    chips = [(cue.id, cue.label) for cue in screen.context.content.cues().cues]
    rows.append(chip_row(theme, translate("CrisisCues", "Noted, never counted"), chips, noted, pressed))
    return rows + _what_follows(screen, noted, may_ask=may_ask)


def _what_follows(screen: CrisisScreen, noted: Collection[str], *, may_ask: bool) -> list[QWidget]:
    """What has to happen today, whom to ask, and below it what may be asked next."""
    from desktop.content.store import CUES
    from desktop.ui.screens.crisis_chips import said
    from desktop.ui.screens.crisis_panels import RunsLabel

    theme, content = screen.context.theme, screen.context.content.cues()
    rows: list[QWidget] = [
        RunsLabel(theme, [(cue.then, True)]) for cue in content.cues if cue.id in noted and cue.then
    ]
    if noted:
        rows.append(RunsLabel(theme, [(content.any_of_them, False)]))
        if content.advocate_say and may_ask:
            rows.append(said(screen, CUES, "cues/advocate_say", content.advocate_say))
    if may_ask:
        ask = [cue for cue in content.cues if cue.id not in noted and cue.say]
        rows += [said(screen, CUES, f"{cue.id}/say", cue.say) for cue in ask]
    return rows


def _note(screen: CrisisScreen, cue_id: str, *, alone: bool) -> None:
    cue = screen.context.content.cues().cue(cue_id)
    if cue is None:
        return
    words = (
        translate("CrisisCues", "Danger cue: {cue} (asked while alone)")
        if alone
        else translate("CrisisCues", "Danger cue: {cue}")
    )
    screen.runner.stamp(
        "cue", words.format(cue=cue.label), data=CueFacts(cue=cue_id, asked_alone=alone).data()
    )


class _Alone:
    """Whether what is noted next was asked while they were alone: said once, kept for this run only."""

    def __init__(self) -> None:
        self.now = False

    def forget(self, _run_id: str = "") -> None:
        """Another run begins."""
        self.now = False


def _made(screen: CrisisScreen) -> _Alone:
    kept = _Alone()
    screen.runner.in_front.connect(kept.forget)

    def heard(line: CrisisLine) -> None:
        # somebody may hear, or may not any more: nothing after that was asked as before
        if line.kind in {"mode", "person"}:
            kept.forget()

    screen.runner.stamped.connect(heard)
    return kept


def _words() -> str:
    return translate("CrisisCues", "Danger cues: noted, never scored")


MADE[PANEL] = _made
PANELS[PANEL] = PanelPart(title=_title, rows=_rows, focus=True)
HELP_OFFERS.append(HelpOffer(name=PANEL, icon="shield-alert", words=_words, press=opens(PANEL)))
