"""How a crisis ended: asked where nobody said it yet, shown where somebody did; everything can be left open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.incident_words import ending_words
from desktop.ui.screens.kept_form import keep
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.domain.crisis_content import CrisisContent
    from desktop.services.crisis_endings import OpenEnds
    from desktop.ui.context import ScreenContext


class HowItEnded(QWidget):
    """`said` carries the codes that were ticked, the outcome's code and its words. Ticks are kept until then."""

    said = Signal(list, str, str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._run_id = ""
        self._content: CrisisContent | None = None
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.banner = Banner(theme, "", tone="good")
        """What was said; the page puts it on top."""
        self.banner.setObjectName("passed_how")
        self.card = Card(theme, self.tr("How did it end?"))
        self.card.setObjectName("passed_ask")
        self.card.body.setSpacing(theme.space("s"))
        words = self.tr("Nobody has said yet. Tick what you know; everything can be left open.")
        self.card.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        self._place = QVBoxLayout()
        self._place.setSpacing(theme.space("s"))
        self.card.body.addLayout(self._place)
        self.checks: ChoiceGroup | None = None
        self.outcome: ChoiceGroup | None = None
        self.store = SecondaryButton(theme, self.tr("Write it down"), icon="check")
        self.store.setObjectName("passed_store")
        self.store.clicked.connect(self._on_store)
        self.card.body.addWidget(self.store, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.card)

    def show_ends(self, ends: OpenEnds, content: CrisisContent) -> None:
        """Ask, or say what was said."""
        outcomes = {each.id: each.label for each in content.outcomes}
        checks = [each.label for each in content.checks if each.id in ends.checks]
        ended = outcomes.get(ends.outcome, "")
        self.banner.setVisible(ends.asked and bool(ended or checks))
        if ended or checks:
            self.banner.set_message(ended or self.tr("It has passed"), detail=listed(checks))
        if not ends.asked and ends.run.id != self._run_id:
            self._ask(ends.run.id, content)

    def _ask(self, run_id: str, content: CrisisContent) -> None:
        self._run_id, self._content = run_id, content
        for group in (self.checks, self.outcome):
            if group is not None:
                self._place.removeWidget(group)
                group.hide()
                group.deleteLater()
        theme = self._context.theme
        self.checks = ChoiceGroup(
            theme,
            self.tr("Known at the end"),
            [ChoiceOption(value=each.id, text=each.label, detail=each.hint) for each in content.checks],
            keys=False,
        )
        self.checks.setObjectName("passed_checks")
        self.outcome = ChoiceGroup(
            theme,
            self.tr("How it ended"),
            [ChoiceOption(value=each.id, text=each.label, detail=each.hint) for each in content.outcomes],
            multi=False,
            columns=2,
            keys=False,
        )
        self.outcome.setObjectName("passed_outcome")
        self._take_up()
        for group in (self.checks, self.outcome):
            group.changed.connect(lambda _values: self._on_ticked())
            self._place.addWidget(group)

    @property
    def _key(self) -> str:
        return f"crisis_ended/{self._run_id}"

    def _take_up(self) -> None:
        """What was ticked before a lock stands there again."""
        context = self._context
        kept = context.recovered.pop(self._key, None) or context.services.interface.draft(self._key)
        if isinstance(kept, dict) and self.checks is not None and self.outcome is not None:
            self.checks.set_values(str(kept.get("checks", "")).split())
            self.outcome.set_values(str(kept.get("outcome", "")).split())

    def _on_ticked(self) -> None:
        checks, outcome, _label = self._values()
        value = {"checks": " ".join(checks), "outcome": outcome}
        self._context.autosave.put(
            self._key, value, partial(keep, self._context.services.interface, self._key)
        )

    def _values(self) -> tuple[list[str], str, str]:
        assert self.checks is not None
        assert self.outcome is not None
        assert self._content is not None
        outcome = next(iter(self.outcome.values()), "")
        checks = self.checks.values()
        return checks, outcome, ending_words(self._content, checks, outcome)

    def _on_store(self) -> None:
        if self.checks is not None:
            self.said.emit(*self._values())

    def forget(self) -> None:
        """It is stored: what was ticked is kept no longer."""
        key = self._key
        self._context.autosave.put(key, None, partial(keep, self._context.services.interface, key))
