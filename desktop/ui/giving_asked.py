"""The question who could find it, asked before anything is given: a plan, a release, a list, an email (PRACTICE 28).

`FindersAsk` is the question alone; `GivingAsked` a card with the question and what the answer takes away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.plan_forms import left_out
from desktop.domain.safety_plans import FINDERS, Finders
from desktop.ui.screens.plan_texts import finder_words, left_out_words
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class FindersAsk(QWidget):
    """The question, its answers and the client's own words. One press answers it; `changed` with every answer."""

    changed = Signal()

    def __init__(self, theme: Theme, found: Finders, *, name: str = "giving", words: bool = True) -> None:
        """`name` begins the object names; without `words` there is no line for their own words."""
        super().__init__()
        question = translate("Plan", "Who could find it?")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        column.addWidget(PlainLabel(theme, question, strong=True, wrap=True))
        options = [
            ChoiceOption(value=code, text=finder_words(code), exclusive=code == "nobody") for code in FINDERS
        ]
        self.choice = ChoiceGroup(theme, question, options, keys=False)
        self.choice.setObjectName(f"{name}_finders")
        self.choice.set_density("short")
        self.choice.changed.connect(lambda _values: self.changed.emit())
        column.addWidget(self.choice)
        self.words = TextField(theme, translate("Plan", "In their words"))
        self.words.setObjectName(f"{name}_finder_words")
        self.words.changed.connect(lambda _text: self.changed.emit())
        column.addWidget(self.words)
        if not words:
            self.words.hide()
        self.set_found(found)

    def set_found(self, found: Finders) -> None:
        """Show an answer, or none."""
        self.choice.set_values(found.codes)
        self.words.set_text(found.words)

    def found(self) -> Finders:
        """Return the answer; `asked` is false while there is none."""
        return Finders(codes=tuple(self.choice.values()), words=self.words.text().strip())


class GivingAsked(Card):
    """The question with what its answer takes away, for any document that is given to the client.

    `media` are the ways it could be given: "print", "file" or any of `plan_forms.FORMS`. Ask `why_not(medium)` before
    a button is offered, and hand `found().codes` to the ledger (`found_by`).
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        media: Sequence[str],
        found: Finders | None = None,
        *,
        name: str = "giving",
        words: bool = False,
    ) -> None:
        super().__init__(theme)
        self._media = tuple(media)
        self.ask = FindersAsk(theme, found or Finders(), name=name, words=words)
        self.ask.changed.connect(self._on_changed)
        self.body.addWidget(self.ask)
        self.reasons = [IconLabel(theme, "", icon="ban", role="caution", wrap=True) for _each in self._media]
        for label in self.reasons:
            self.body.addWidget(label)
        self.instead = PlainLabel(
            theme,
            translate(
                "Plan", "Look at it together here, or read it aloud: nothing written is a good answer."
            ),
            role="muted",
            wrap=True,
        )
        self.body.addWidget(self.instead)
        self._show_state()

    def found(self) -> Finders:
        """Return the answer."""
        return self.ask.found()

    def why_not(self, medium: str, *, password: bool = False) -> str:
        """Return why it is not given that way, as words; empty when it may be."""
        if medium not in {"print", "file"} or not self.found().asked:
            return left_out_words(left_out(medium, self.found(), password=password))
        code = left_out(medium, self.found(), password=password)
        return {"needs_password": translate("Plan", "No file: others could open it")}.get(
            code, left_out_words(code)
        )

    def _on_changed(self) -> None:
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        asked = self.found().asked
        told = list(dict.fromkeys(filter(None, (self.why_not(each) for each in self._media if asked))))
        for place, label in enumerate(self.reasons):
            words = told[place] if place < len(told) else ""
            label.set_text(words)
            label.setVisible(bool(words))
        self.instead.setVisible(bool(told))
