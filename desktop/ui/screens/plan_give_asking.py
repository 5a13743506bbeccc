"""Check and give asks first who could find it: several answers may be true, and all are heard before one counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.giving_asked import FindersAsk
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card

if TYPE_CHECKING:
    from desktop.domain.safety_plans import Finders
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class FindersFirst(Card):
    """`answered` when the answer is whole: at once with "nobody", which stands alone; otherwise when they go on.

    Were the first tick the answer, "others look through papers" would close the question before "others read the
    phone" was said, and a text message would be offered to a phone that somebody reads.
    """

    answered = Signal()

    def __init__(self, theme: Theme, found: Finders) -> None:
        super().__init__(theme)
        words = translate("Plan", "Ask this first. Until then nothing is offered that somebody could find.")
        self.body.addWidget(Banner(theme, words, tone="look", icon="eye"))
        self.ask = FindersAsk(theme, found, name="plan_give", words=False)
        self.ask.changed.connect(self._on_changed)
        self.body.addWidget(self.ask)
        self.go = SecondaryButton(theme, translate("Plan", "That is all, go on"))
        self.go.setObjectName("plan_give_finders_go")
        self.go.clicked.connect(self.answered)
        self.body.addWidget(button_row(theme, [self.go]))
        self._show_go()

    def _on_changed(self) -> None:
        self._show_go()
        if "nobody" in self.ask.found().codes:
            self.answered.emit()

    def _show_go(self) -> None:
        missing = "" if self.ask.found().asked else translate("Plan", "Choose all that are so.")
        self.go.set_cannot(missing)

    def first(self) -> QWidget:
        """Return what takes the keyboard."""
        return self.ask.choice.rows[0]
