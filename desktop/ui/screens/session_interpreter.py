"""The interpreter leaves or joins in the middle of a session: one key at hand, a quiet banner, who it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop.domain import interpreting
from desktop.ui.screens.session_banners import Word
from desktop.ui.screens.session_begun import INTERPRETER
from desktop.ui.screens.session_texts import time_words
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from desktop.ui.screens.session_beside import SessionBeside
    from desktop.ui.screens.session_draft import SessionDraft

translate = QCoreApplication.translate
PANEL = "interpreter"


def interpreter_words(draft: SessionDraft) -> list[Word]:
    """Return the banner while there is no interpreter: whether questions of safety wait."""
    away, since = interpreting.away(draft.wizard.answers), interpreting.since(draft.events)
    if not away:
        return []
    if away == "waits":
        text = translate("Session", "The interpreter left at {time}. Questions of safety wait.")
        button, action = translate("Session", "Ask without one"), "interpreter:without"
    else:
        text = translate("Session", "No interpreter since {time}. You go on without one.")
        button, action = translate("Session", "Let safety wait"), "interpreter:wait"
    time = time_words(since) if since is not None and since.is_readable else "–"
    return [
        Word(
            key=f"interpreter_{away}",
            text=text.format(time=time),
            icon="languages",
            tone="look" if away == "waits" else "information",
            button=button,
            action=action,
        )
    ]


class SessionInterpreter(QObject):
    """Follows the button at hand; its word is the caseworker's, never a guess."""

    def __init__(self, beside: SessionBeside) -> None:
        super().__init__(beside)
        self._beside = beside
        beside.work.side.interpreter_button.clicked.connect(self.press)

    def press(self) -> None:
        """The interpreter left; or another one is to join, and the panel asks who."""
        draft = self._beside.draft
        if draft is None:
            return
        if interpreting.is_here(draft.wizard, draft.events):
            draft.add_event(interpreting.LEFT)
            draft.apply(interpreting.left(draft.wizard))
        else:
            self._beside.show_panel(PANEL)

    def act(self, what: str) -> None:
        """Go on without one, or let questions of safety wait after all."""
        draft = self._beside.draft
        if draft is None or not interpreting.away(draft.wizard.answers):
            return
        if what == "without":
            draft.add_event(interpreting.WITHOUT)
            draft.apply(interpreting.without(draft.wizard))
        else:
            draft.add_event(interpreting.WAIT)
            draft.apply(interpreting.left(draft.wizard))

    def parts(self) -> list[QWidget]:
        """Return what joins an interpreter, below the words about working with one; nothing while one is here."""
        draft, theme = self._beside.draft, self._beside.context.theme
        if draft is None or interpreting.is_here(draft.wizard, draft.events):
            return []
        field = TextField(theme, translate("Session", "Their name or number"))
        field.setObjectName("interpreter_name")
        field.set_text(draft.begun.get(INTERPRETER))
        field.changed.connect(lambda text: draft.begun.put(INTERPRETER, text))
        button = WrappedButton(theme, translate("Session", "They are with us"), icon="user-plus")
        button.setObjectName("interpreter_joined")
        # the panel with the button goes away under it
        button.clicked.connect(lambda: self._joined(field.text()), Qt.ConnectionType.QueuedConnection)
        field.entered.connect(lambda: self._joined(field.text()), Qt.ConnectionType.QueuedConnection)
        return [field, button]

    def show(self) -> None:
        """Bring the button at hand up to date."""
        draft, button = self._beside.draft, self._beside.work.side.interpreter_button
        if draft is None:
            return
        spoken = draft.wizard.protocol.channel in interpreting.SPOKEN
        no_need = draft.wizard.context.get("client.interpreter_needed") == "no"
        used = interpreting.is_used(draft.wizard, draft.events)
        button.setVisible(spoken and (used or not no_need))
        here = interpreting.is_here(draft.wizard, draft.events)
        words = (
            translate("Session", "The interpreter left")
            if here
            else translate("Session", "An interpreter joins")
        )
        if words != button.text():
            button.setText(words)
            button.set_icon("user-x" if here else "user-plus")

    def _joined(self, name: str) -> None:
        draft = self._beside.draft
        if draft is None or interpreting.is_here(draft.wizard, draft.events):
            return
        draft.add_event(interpreting.JOINED, " ".join(name.split()))
        draft.begun.put(INTERPRETER, "")
        draft.apply(interpreting.joined(draft.wizard))
        self._beside.close()
