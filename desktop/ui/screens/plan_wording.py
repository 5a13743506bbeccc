"""The client's words for a text: as in the plan, or numbers behind quiet labels that tell a stranger nothing."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.services.plan_messages import NeutralRow, Wording
from desktop.ui.flow_buttons import button_row
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceRow
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
PAUSE = 400
"""Milliseconds after the last letter of a label before the text is made again."""


class WordingCard(Card):
    """`changed` when the text must be made again. The choice is kept in the vault, for this plan and language."""

    changed = Signal()

    def __init__(self, context: ScreenContext, plan_id: str, language: str) -> None:
        super().__init__(context.theme)
        self._context = context
        self._name = f"plan_wording/{plan_id}/{language}"
        kept = context.recovered.pop(self._name, None) or context.services.interface.choice(self._name)
        self.wording = Wording.read(kept)
        self.fields: dict[str, TextField] = {}
        self.ticks: dict[str, ChoiceRow] = {}
        self._shown: tuple[tuple[str, str], ...] = ()
        self._rows: QWidget | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE)
        self._later.timeout.connect(self._keep)
        theme = context.theme
        question = translate("Plan", "Whose eyes may fall on it?")
        self.body.addWidget(PlainLabel(theme, question, strong=True, wrap=True))
        self.kind = Segment(
            theme,
            question,
            [
                SegmentOption(value="plan", text=translate("Plan", "The plan's words")),
                SegmentOption(value="neutral", text=translate("Plan", "Words that tell nothing")),
            ],
            clearable=False,
        )
        self.kind.setObjectName("plan_wording")
        self.kind.set_value("neutral" if self.wording.neutral else "plan")
        self.kind.chosen.connect(self._on_kind)
        self.body.addWidget(button_row(theme, [self.kind]))
        self.hint = PlainLabel(
            theme,
            translate(
                "Plan",
                "Only numbers, each behind an initial or a word of theirs. Steps stay in the head, and so does 911.",
            ),
            role="muted",
            wrap=True,
        )
        self.body.addWidget(self.hint)
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.hint.setVisible(self.wording.neutral)

    def show_rows(self, rows: Sequence[NeutralRow]) -> None:
        """Offer a label and a tick for every number; what stands there already is left alone."""
        shown = tuple((row.step_id, row.number) for row in rows)
        if shown == self._shown and (self._rows is not None) == self.wording.neutral:
            return
        self._shown = shown
        if self._rows is not None:
            self._place.removeWidget(self._rows)
            self._rows.hide()
            self._rows.deleteLater()
            self._rows = None
        self.fields.clear()
        self.ticks.clear()
        if self.wording.neutral:
            self._rows = self._grid(rows)
            self._place.addWidget(self._rows)

    def _grid(self, rows: Sequence[NeutralRow]) -> QWidget:
        theme = self._context.theme
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space("s"))
        grid.setVerticalSpacing(theme.space("xs"))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        at = 0
        for number, row in enumerate(rows, start=1):
            words = translate("Plan", "Label of {number}").format(number=ltr(row.number))
            field = TextField(theme, words, hide_label=True)
            field.setObjectName(f"plan_label_{number}")
            field.set_text(row.label)
            field.changed.connect(lambda text, step=row.step_id: self._on_label(step, text))
            tick = ChoiceRow(theme, ltr(row.number))
            tick.setObjectName(f"plan_number_{number}")
            tick.set_height("choice_short_window")
            tick.setChecked(row.step_id not in self.wording.out)
            tick.toggled.connect(lambda on, step=row.step_id: self._on_tick(step, on))
            self.fields[row.step_id], self.ticks[row.step_id] = field, tick
            grid.addWidget(tick, at, 0)
            grid.addWidget(field, at, 1)
            at += 1
            if row.help_line:
                told = translate("Plan", "Anybody can look up whose number this is.")
                grid.addWidget(
                    IconLabel(theme, told, icon="triangle-alert", size="small", role="caution", wrap=True),
                    at,
                    0,
                    1,
                    2,
                )
                at += 1
        return holder

    # ---- what happens ------------------------------------------------------------------------------------------

    def _on_kind(self, kind: str) -> None:
        self.wording = replace(self.wording, neutral=kind == "neutral")
        self.hint.setVisible(self.wording.neutral)
        self._shown = ()
        self._keep()

    def _on_label(self, step_id: str, text: str) -> None:
        self.wording = replace(self.wording, labels={**self.wording.labels, step_id: text})
        self._put()
        self._later.start()

    def _on_tick(self, step_id: str, on: bool) -> None:
        out = self.wording.out - {step_id} if on else self.wording.out | {step_id}
        self.wording = replace(self.wording, out=out)
        self._keep()

    def _keep(self) -> None:
        self._later.stop()
        self._put()
        self.changed.emit()

    def _put(self) -> None:
        choose = partial(self._context.services.interface.choose, self._name)
        self._context.autosave.put(self._name, self.wording.as_json(), choose)
