"""The card of one call: to whom, the number with its copy, what came of it, officer, badge, event number."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.crisis_calls import CALL_RESULTS, CALL_WHO, SENT_TO
from desktop.ui.clipboard import SecretClipboard
from desktop.ui.screens.crisis_call_words import result_words, who_words
from desktop.ui.screens.crisis_half import watch_half
from desktop.ui.screens.crisis_key_chips import KeyChips
from desktop.ui.screens.crisis_panels import ButtonRow, RunsLabel, pressed_button
from desktop.ui.screens.crisis_words import time_of
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PhoneText, bare, ltr

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.screens.crisis import CrisisScreen
    from desktop.ui.screens.crisis_call import CrisisCalls
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
FIELDS = ("officer", "badge", "event")


def copy_button(theme: Theme, name: str, number: Callable[[], str], window: QWidget) -> IconButton:
    """Return a button that copies a number, and forgets it again soon."""
    button = IconButton(theme, "copy", translate("CrisisCall", "Copy the number"), outlined=True)
    button.setObjectName(name)
    button.clicked.connect(lambda _on=False: copy_number(number(), window))
    return button


def copy_number(number: str, window: QWidget) -> None:
    """Put a number on the clipboard as everything secret is: marked, and gone in 20 seconds."""
    if number:
        SecretClipboard(window).copy(
            bare(number)
        )  # it belongs to the window: leaving the page does not keep it


class NumberRow(QWidget):
    """The number big enough to dial from, whose it is, and its copy; a field where no number is known.

    The number is never cut: in a narrow panel what is said about it stands below.
    """

    def __init__(self, theme: Theme, window: QWidget, typed: Callable[[str], None], *, compact: bool) -> None:
        super().__init__()
        self.theme = theme
        self._known, self._compact = "", compact
        self.number = PhoneText(theme, "", size="crisis_number")
        self.number.setObjectName("crisis_call_number")
        self.number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name = translate("CrisisCall", "Number")
        self.field = TextField(theme, name, hint=name, hide_label=True, crisis=True)
        self.field.setObjectName("crisis_call_number_field")
        self.field.entered.connect(lambda: typed(self.field.text().strip()))
        self.field.left.connect(lambda: typed(self.field.text().strip()))
        self.about = RunsLabel(theme, [], size="body")
        self.copy = copy_button(theme, "crisis_call_copy", lambda: self._known, window)
        self._line = QHBoxLayout()
        self._line.setSpacing(theme.px(12))
        self._line.addWidget(self.number)
        self._line.addWidget(self.copy)
        self._line.addWidget(self.field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._line)
        if compact:
            column.addWidget(self.about)
            self._line.addStretch(0)
        else:
            self._line.addWidget(self.about, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, button: QWidget) -> None:
        """Put a button at the end."""
        self._line.addWidget(button)

    def show_number(self, number: str, about: str, *, typed: bool, grey: bool = False) -> None:
        """`typed`: the number is not the agency's but what somebody typed, and can be typed over.

        `grey`: it is for another place, or was confirmed for the address as it was; nobody copies that by a press.
        """
        self._known = "" if typed else number
        self.number.set_number(self._known)
        self.number.setVisible(bool(self._known))
        self.number.setAccessibleName(" ".join(part for part in (bare(about), self._known) if part))
        self.number.set_role("crisis_muted" if grey else "text")
        self.copy.setVisible(bool(self._known) and not grey)
        self.field.setVisible(typed)
        if typed and not self.field.editor.hasFocus():
            self.field.set_text(number)
        self.about.set_parts([(about, False)])
        self.about.setVisible(bool(about) or (not typed and not self._compact))


class CallCard(QObject):
    """Builds the rows once; they are brought along in place, so that the keyboard stays where somebody works."""

    def __init__(self, screen: CrisisScreen, calls: CrisisCalls) -> None:
        super().__init__()
        self._screen, self._calls = screen, calls
        theme = screen.context.theme
        self._theme = theme
        names_shown = screen.in_sight("people")
        numbers = calls.numbers()
        whom = [who for who in CALL_WHO if who != "if_not_there" or who in numbers]
        self.who = KeyChips(
            theme,
            translate("CrisisCall", "Who is called"),
            [(who, who_words(who)) for who in whom],
            {calls.who},
        )
        self.who.setObjectName("crisis_call_who")
        self.who.pressed.connect(self._on_who)
        self.number = NumberRow(
            theme,
            screen.context.window.widget(),
            partial(self._on_words, "number"),
            compact=screen.view.compact,
        )
        self.number.copy.setEnabled(not screen.context.drill)
        watch_half(screen, self.number.field)
        self.result = KeyChips(
            theme,
            translate("CrisisCall", "What came of it"),
            [(result, result_words(result)) for result in CALL_RESULTS],
            {calls.facts.result} if calls.facts.result else (),
        )
        self.result.setObjectName("crisis_call_result")
        self.result.pressed.connect(self._on_result)
        self.fields = {name: self._field(name) for name in FIELDS} if names_shown else {}
        self.stamp = pressed_button(theme, "", "crisis_stamp_call", self._on_stamp)
        self._rows = self._made()
        self.setParent(self._rows[0])  # goes with its rows
        screen.refreshed.connect(self.show_now)
        self.show_now()

    def rows(self) -> list[QWidget]:
        """What the panel shows."""
        return self._rows

    def _made(self) -> list[QWidget]:
        theme, compact = self._theme, self._screen.view.compact
        if compact:
            # the number and the stamp come first: the chips below them take more than one page
            return [self.number, ButtonRow(theme, [self.stamp]), self.result, *self.fields.values(), self.who]
        rows: list[QWidget] = [self.who, self.number, self.result]
        self.number.add(self.stamp)
        if self.fields:
            beside = QWidget()
            row = QHBoxLayout(beside)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(8))
            for field, stretch in zip(self.fields.values(), (3, 2, 2), strict=True):
                row.addWidget(field, stretch)
            rows.append(beside)
        return rows

    def _field(self, name: str) -> TextField:
        words = {
            "officer": translate("CrisisCall", "Operator or officer"),
            "badge": translate("CrisisCall", "Badge"),
            "event": translate("CrisisCall", "Event number"),
        }[name]
        field = TextField(self._theme, words, crisis=True)
        field.setObjectName(f"crisis_call_{name}")
        field.entered.connect(lambda: self._on_words(name, field.text().strip()))
        field.left.connect(lambda: self._on_words(name, field.text().strip()))
        watch_half(self._screen, field)
        return field

    # ------------------------------------------------------------ what is shown

    def show_now(self) -> None:
        """Say what the card stands at now; what is being typed is not disturbed."""
        calls, screen = self._calls, self._screen
        calls.look_again()
        facts, line = calls.facts, calls.stamped_at()
        known = calls.numbers().get(calls.who, "")
        shown = facts.number or known
        typed = shown != known or not shown
        if typed and not screen.in_sight("people"):
            shown = ""  # whose number somebody typed is nobody's to read over a shoulder
        view = screen.view.number.view
        grey = view.grey and calls.who in SENT_TO and shown == view.number
        self.number.show_number(shown, self._about(shown), typed=typed, grey=grey)
        self.who.show_chosen({calls.who})
        self.result.show_chosen({facts.result} if facts.result else ())
        for name, field in self.fields.items():
            if not field.editor.hasFocus():
                field.set_text(str(getattr(facts, name)))
        if line is None:
            self.stamp.setText(translate("CrisisCall", "Stamp the call"))
            self.stamp.setAccessibleDescription("")
        else:
            self.stamp.setText(translate("CrisisCall", "Another call"))
            at = ltr(time_of(line.at, screen.context.clock.now()))
            words = translate("CrisisCall", "Stamped {time}. What you add joins it.").format(time=at)
            self.stamp.setAccessibleDescription(bare(words))
            self.stamp.setToolTip(words)

    def _about(self, number: str) -> str:
        """Whose the number is, and when it was confirmed."""
        view, who = self._screen.view.number.view, self._calls.who
        parts = [who_words(who)] if self._screen.view.compact else []
        if who in SENT_TO and number and number == view.number:
            parts += [view.label, view.note]
        return ". ".join(part for part in parts if part)

    # ------------------------------------------------------------ what a press means

    def _on_who(self, who: str, _on: bool) -> None:
        self._calls.turn_to(who)
        self.show_now()

    def _on_result(self, result: str, on: bool) -> None:
        self._calls.keep(replace(self._calls.facts, result=result if on else ""))
        self.show_now()

    def _on_words(self, name: str, words: str) -> None:
        if words != getattr(self._calls.facts, name) and (words or self._calls.stamped_at() is not None):
            self._calls.keep(replace(self._calls.facts, **{name: words}))
            self.show_now()

    def _on_stamp(self) -> None:
        calls = self._calls
        if calls.stamped_at() is None:
            calls.keep(calls.facts)
        else:
            calls.turn_to(calls.who, another=True)
            for field in self.fields.values():
                field.set_text("")
        self.show_now()
