"""Which records were put into this one, each with the way to take the two apart again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.clock import Moment
from desktop.ui.day_words import plain_day
from desktop.ui.messages import explain
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.labels import isolate, ltr

if TYPE_CHECKING:
    from desktop.domain.duplicates import Merged
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


class MergedLines(QWidget):
    """Hidden where nothing was put together."""

    undone = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.space("xs"))
        self.hide()

    def show_for(self, client_id: str) -> None:
        """Show what was put into a record."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        found = self._context.services.duplicates.merged_into(client_id)
        self._lines = [self._line(each) for each in found]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(found))

    def _line(self, merged: Merged) -> Banner:
        theme = self._context.theme
        apart = SecondaryButton(theme, translate("Duplicates", "Take apart"))
        apart.setObjectName(f"merge_undo_{merged.short_id}")
        apart.setAccessibleName(f"{apart.label()}: {merged.short_id}")
        apart.setEnabled(not self._context.services.vault.read_only)
        apart.clicked.connect(partial(self._on_apart, merged.decision_id))
        today = self._context.clock.now().local().date()
        when = plain_day(Moment.parse(merged.at).local().date(), today)
        words = translate("Duplicates", "{name} ({id}) was put into this record on {day}.")
        words = words.format(name=isolate(merged.chosen_name), id=ltr(merged.short_id), day=when)
        return Banner(theme, words, icon="users-round", button=apart)

    def _on_apart(self, decision_id: str) -> None:
        window = self._context.window

        def done(_ids: object) -> None:
            window.tell(
                translate("Duplicates", "They are two records again. What was changed since stays here.")
            )
            self.undone.emit()

        self._context.tasks.write(
            self,
            self._context.services.duplicates.undo,
            decision_id,
            done=done,
            failed=lambda error: window.tell(explain(error), caution=True),
        )
