"""One person or one conflict on the page of records kept apart, with what can be done, each asked in a small form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.widgets.base import mirrored_margins
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Something that can be done: the button that opens its form, the sentence, the fields, and what it calls.

    `build` adds the fields, `do` is called on the writer lane with what `values` reads from the form.
    """

    name: str
    words: str
    icon: str
    sentence: str
    button: str
    build: Callable[[KeptForm], None]
    do: Callable[..., Any]
    values: Callable[[KeptForm], Sequence[Any]]
    done: Callable[[Any], None]


class Entry(Surface):
    """Lines, and below them the deeds; one form is open at a time. What is typed is kept until it is done."""

    changed = Signal()

    def __init__(
        self, context: ScreenContext, key: str, lines: Sequence[QWidget], deeds: Sequence[Deed], *, about: str
    ) -> None:
        super().__init__(context.theme, "raised", line="start")
        self._context, self._key = context, key
        theme = context.theme
        column = QVBoxLayout(self)
        pad = theme.space("m")
        mirrored_margins(column, self, pad, theme.space("xs"), 0, theme.space("xs"))
        column.setSpacing(theme.space("xs"))
        for line in lines:
            column.addWidget(line)
        self.buttons: dict[str, QuietButton] = {}
        for deed in deeds:
            button = QuietButton(theme, deed.words, small=True, icon=deed.icon)
            button.setObjectName(f"wall_{deed.name}_{key[-12:]}")
            button.setAccessibleName(f"{deed.words}: {about}" if about else deed.words)
            button.setEnabled(not context.services.vault.read_only)
            button.clicked.connect(partial(self.open, deed))
            self.buttons[deed.name] = button
        if deeds:
            column.addWidget(button_row(theme, list(self.buttons.values())))
        self._column = column
        self._deeds = {deed.name: deed for deed in deeds}
        self.form: KeptForm | None = None
        self._open = ""
        self.said = IconLabel(theme, "", icon="user-round", strong=True, wrap=True)
        self.said.hide()
        column.addWidget(self.said)
        interface = context.services.interface
        begun = next((deed for deed in deeds if interface.draft(self._draft(deed))), None)
        if begun is not None:
            self.open(begun, focus=False)

    def say(self, words: str) -> None:
        """Show what was asked for, until the page is left."""
        self.said.set_text(words)
        self.said.setVisible(bool(words))

    def open_named(self, name: str) -> None:
        """Open the form of a deed, when it is one of these."""
        if name in self._deeds:
            self.open(self._deeds[name])

    def open(self, deed: Deed, *_args: object, focus: bool = True) -> None:
        """Open the form, or put it away when it is open; what was typed stays kept."""
        was, self._open = self._open, ""
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        if was == deed.name:
            return
        self._open, theme = deed.name, self._context.theme
        form = KeptForm(self._context)
        form.column.addWidget(PlainLabel(theme, deed.sentence, wrap=True))
        deed.build(form)
        form.column.addWidget(form.problem)
        do = SecondaryButton(theme, deed.button, icon=deed.icon)
        do.setObjectName(f"wall_do_{deed.name}")
        do.clicked.connect(partial(self._on_do, deed, form))
        form.column.addWidget(do, 0, Qt.AlignmentFlag.AlignLeading)
        self.form = form
        self._column.addWidget(form)
        form.begin(self._draft(deed))
        form.show()
        if focus:
            first = next(iter(form.fields.values()), None)
            (first or do).setFocus(Qt.FocusReason.OtherFocusReason)

    def _draft(self, deed: Deed) -> str:
        return f"walls/{self._key}/{deed.name}"

    def _on_do(self, deed: Deed, form: KeptForm) -> None:
        self._context.tasks.write(
            self,
            deed.do,
            *deed.values(form),
            done=partial(self._on_done, deed, form),
            failed=form.refuse,
        )

    def _on_done(self, deed: Deed, form: KeptForm, result: object) -> None:
        form.done()
        self.open(deed)
        deed.done(result)
