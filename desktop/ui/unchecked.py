"""Before words are given that no qualified translator has checked: said once, asked once, and written down (A4)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal

from desktop.ui.messages import explain
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import isolate, ltr

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.services.unchecked import Unchecked
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


class UncheckedAsk(Card):
    """Shown in place of what is given while it `stands_in_the_way`; `answered` carries who checked it, or nothing."""

    answered = Signal(str)

    def __init__(self, context: ScreenContext, about: str, found: Unchecked, language_name: str) -> None:
        """`about` names the page, such as an id; `language_name` is how the caseworker calls the language."""
        theme = context.theme
        super().__init__(theme)
        self.setObjectName("unchecked")
        self._context, self._about, self._found = context, about, found
        words = translate("Unchecked", "Not yet checked by a qualified translator")
        detail = translate(
            "Unchecked",
            "{count} texts in {language}. Wrong words can do harm. Somebody who reads it back is no such check.",
        ).format(count=ltr(str(found.count)), language=isolate(language_name))
        self.body.addWidget(Banner(theme, words, tone="look", icon="languages", detail=detail))
        self.give_button = SecondaryButton(theme, translate("Unchecked", "Give it all the same"))
        self.give_button.setObjectName("unchecked_give")
        self.give_button.clicked.connect(self._on_agree)
        self.body.addWidget(self.give_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.who = TextField(theme, translate("Unchecked", "Or: which qualified person checked it"))
        self.who.setObjectName("unchecked_who")
        self.who.entered.connect(self._on_checked)
        self.who.changed.connect(lambda _text: self.who.set_wrong(""))
        self.body.addWidget(self.who)
        self.checked_button = SecondaryButton(
            theme, translate("Unchecked", "They checked it"), icon="badge-check"
        )
        self.checked_button.setObjectName("unchecked_checked")
        self.checked_button.clicked.connect(self._on_checked)
        self.body.addWidget(self.checked_button, 0, Qt.AlignmentFlag.AlignLeading)

    def _on_agree(self) -> None:
        service = self._context.services.unchecked
        self._write(partial(service.agree, self._about, self._found), "")

    def _on_checked(self) -> None:
        who, service = self.who.text().strip(), self._context.services.unchecked
        self._write(partial(service.checked, self._about, self._found, who), who)

    def _write(self, do: Callable[[], None], who: str) -> None:
        def failed(error: Exception) -> None:
            if who or not self.who.text().strip():
                self.who.set_wrong(explain(error))
            else:
                self._context.window.tell(explain(error), caution=True)

        self._context.tasks.write(self, do, done=lambda _none: self.answered.emit(who), failed=failed)
