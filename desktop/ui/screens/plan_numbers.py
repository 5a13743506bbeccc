"""Numbers that are given whatever the answers say: hotlines with their dates, and the agency's local experts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout

from desktop.ui.screens.plan_texts import checked_words
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PhoneText, PlainLabel, isolate

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


class NumbersCard(Card):
    """One line per number: what it is, the number large enough to read out, hours, languages, when it was checked."""

    def __init__(self, context: ScreenContext, heading: str, hotlines: Sequence[str]) -> None:
        super().__init__(context.theme, heading)
        theme = context.theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space("m"))
        grid.setVerticalSpacing(theme.space("xs"))
        grid.setColumnStretch(0, 1)
        self.body.addLayout(grid)
        today = context.clock.now().local().date()
        known = {hotline.id: hotline for hotline in context.content.hotlines_to_read()}
        self.lines: list[tuple[str, str]] = []
        for name in hotlines:
            hotline = known.get(name)
            if hotline is None:
                continue
            detail = " · ".join((hotline.hours, hotline.languages, checked_words(hotline, today)))
            self._line(grid, hotline.name, detail, hotline.display)
        for expert in context.content.agency_profile().local_experts:
            parts = [isolate(part) for part in (expert.what_for, expert.languages) if part]
            if expert.checked_on:
                parts.append(translate("Plan", "Checked {day}").format(day=isolate(expert.checked_on)))
            self._line(grid, isolate(expert.name), " · ".join(parts), expert.phone)
        if not context.content.agency_profile().local_experts:
            words = translate(
                "Plan", "Your agency has not named local experts yet. Your supervisor knows whom to ask."
            )
            self.body.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))

    def _line(self, grid: QGridLayout, name: str, detail: str, number: str) -> None:
        theme = self.theme
        row = grid.rowCount()
        self.lines.append((name, number))
        grid.addWidget(PlainLabel(theme, name, strong=True, wrap=True), row, 0)
        grid.addWidget(
            PhoneText(theme, number, size="large", selectable=True), row, 1, Qt.AlignmentFlag.AlignTop
        )
        grid.addWidget(PlainLabel(theme, detail, size="small", role="muted", wrap=True), row + 1, 0, 1, 2)
