"""Settings, Backup: how often by itself, where, and whether the sheet for a lost laptop lies beside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desktop.ui.messages import explain
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceRow
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from desktop.services.backups import BackupPlan
    from desktop.ui.context import ScreenContext

_BY_HAND = "hand"


class BackupRhythm(Card):
    """`changed` when something else was chosen and kept."""

    changed = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, "")
        self._context = context
        theme = context.theme
        self.body.addWidget(PlainLabel(theme, self.tr("By itself"), strong=True, wrap=True))
        words = self.tr(
            "Made while a vault is open and its place is there, never during a session or a crisis."
        )
        self.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        self.every = Segment(
            theme,
            self.tr("How often"),
            [
                SegmentOption(value=_BY_HAND, text=self.tr("By hand")),
                SegmentOption(value="day", text=self.tr("Daily")),
                SegmentOption(value="week", text=self.tr("Weekly")),
            ],
            clearable=False,
        )
        self.every.setObjectName("backup_every")
        self.every.chosen.connect(self._on_every)
        self.body.addWidget(self.every)
        self.place = PlainLabel(theme, "", wrap=True)
        self.place.setObjectName("backup_place")
        self.body.addWidget(self.place)
        self.own_disk = PlainLabel(
            theme,
            self.tr("This place is on the laptop's own disk: it is lost together with the laptop."),
            role="caution",
            wrap=True,
        )
        self.body.addWidget(self.own_disk)
        self.choose_button = SecondaryButton(theme, self.tr("Choose the place"), icon="folder-open")
        self.choose_button.setObjectName("backup_choose")
        self.choose_button.clicked.connect(self._on_choose)
        self.body.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.sheet = ChoiceRow(
            theme,
            self.tr("Lay the sheet for a lost laptop beside each backup"),
            detail=self.tr(
                "A page that is not encrypted. It names no client, but the agency's people to call."
            ),
        )
        self.sheet.setObjectName("backup_sheet")
        self.sheet.toggled.connect(self._on_sheet)
        self.body.addWidget(self.sheet)
        self.refresh()

    def refresh(self) -> None:
        """Show what is kept."""
        plan = self._context.services.backups.plan()
        self.every.set_value(plan.every or _BY_HAND)
        self.place.setText(ltr(plan.place) if plan.place else self.tr("No place is chosen yet."))
        self.own_disk.setVisible(bool(plan.place) and plan.own_disk)
        self.choose_button.setText(
            self.tr("Choose another place") if plan.place else self.tr("Choose the place")
        )
        self.sheet.blockSignals(True)
        self.sheet.setChecked(plan.with_sheet)
        self.sheet.blockSignals(False)

    def _on_every(self, value: str) -> None:
        every = "" if value == _BY_HAND else value
        self._keep(every=every)
        if every and not self._context.services.backups.plan().place:
            self._on_choose()

    def _on_choose(self) -> None:
        self._context.window.choose_folder(self.tr("Where shall backups go?"), self._on_place)

    def _on_place(self, place: Path) -> None:
        self._keep(place=str(place))

    def _on_sheet(self, on: bool) -> None:
        self._keep(with_sheet=on)

    def _keep(self, **changes: object) -> None:
        self._context.tasks.write(
            self,
            lambda: self._context.services.backups.choose(**changes),
            done=self._on_kept,
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )

    def _on_kept(self, _plan: BackupPlan) -> None:
        self.refresh()
        self._context.upkeep.look()
        self.changed.emit()
