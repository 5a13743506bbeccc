"""Comfort beside a session: what was offered, a break that counts no time, a quiet line when to ask again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop.domain import breaks
from desktop.ui.screens.session_banners import Word
from desktop.ui.screens.session_texts import time_words
from desktop.ui.widgets.labels import ltr
from desktop.ui.widgets.timer_label import clock_text
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from desktop.domain.breaks import Comfort
    from desktop.ui.screens.session_beside import SessionBeside
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
PANELS = ("comfort", "guidance")
"""The panels that say how comfort is offered: what came of it is noted there."""


def break_words(draft: SessionDraft) -> list[Word]:
    """Return the banner while a break goes on."""
    comfort = breaks.comfort_of(draft.events)
    if comfort is None or not comfort.running:
        return []
    words = translate("Session", "A break since {time}. Its time does not count.")
    return [
        Word(
            key="break",
            text=words.format(time=time_words(comfort.at)),
            icon="pause",
            tone="information",
            button=translate("Session", "The break is over"),
            action="break:end",
        )
    ]


def break_length(event: Mapping[str, Any]) -> str:
    """Return how long a break took, from the event of its end; empty for every other event."""
    data = event.get("data")
    seconds = str(data.get(breaks.SECONDS, "")) if isinstance(data, Mapping) else ""
    if event.get("kind") != breaks.ENDED or not (seconds.isascii() and seconds.isdigit()):
        return ""
    return ltr(clock_text(min(int(seconds), 360_000), hours=False))


class AgainLine(WrappedButton):
    """A quiet line at hand that it may be time to ask again; hidden otherwise. A press opens the words for comfort."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", kind="quiet", icon="leaf", parent=parent)
        self.setObjectName("ask_again")
        self.hide()

    def show_words(self, words: str) -> None:
        """Show it, or nothing."""
        if words != self.accessibleName():
            self.setText(words)
        self.setVisible(bool(words))


class SessionBreak(QObject):
    """What was offered for comfort in the open session."""

    def __init__(self, beside: SessionBeside) -> None:
        super().__init__(beside)
        self._beside = beside
        self._seen: tuple[Comfort, float] | None = None
        beside.work.side.again.clicked.connect(lambda: beside.show_panel("comfort"))

    @property
    def comfort(self) -> Comfort | None:
        """What was offered last."""
        draft = self._beside.draft
        return None if draft is None else breaks.comfort_of(draft.events)

    def parts(self) -> list[QWidget]:
        """Return the buttons below the words for comfort."""
        comfort = self.comfort
        if comfort is not None and comfort.running:
            return [self._button("break_over", translate("Session", "The break is over"), self.end)]
        return [
            self._button("break_begin", translate("Session", "Start a break"), self.begin, "pause"),
            self._button(
                "comfort_taken",
                translate("Session", "Offered, and they took it"),
                lambda: self._note(breaks.TAKEN),
            ),
            self._button(
                "comfort_declined",
                translate("Session", "Offered, they need nothing"),
                lambda: self._note(breaks.DECLINED),
            ),
        ]

    def begin(self) -> None:
        """A break begins: the time spent stands still until it is over."""
        draft, comfort = self._beside.draft, self.comfort
        if draft is None or draft.sealed or (comfort is not None and comfort.running):
            return
        self._note(breaks.BEGAN)
        draft.pause()
        draft.put()

    def end(self) -> None:
        """The break is over, and time counts again; where there is none nothing happens."""
        draft, comfort = self._beside.draft, self.comfort
        if draft is None or comfort is None or not comfort.running:
            return
        seconds = int(self._elapsed(comfort))
        draft.add_event(breaks.ENDED, **{breaks.SECONDS: str(seconds)})
        draft.run()
        self._shown()

    def tick(self) -> None:
        """Say at hand when it may be time to ask again."""
        comfort = self.comfort
        words = ""
        if comfort is not None and breaks.asks_again(comfort, self._elapsed(comfort)):
            said = {
                breaks.DECLINED: translate("Session", "Ask again? At {time} they needed nothing."),
                breaks.TAKEN: translate("Session", "Ask again? They took what was offered at {time}."),
            }.get(comfort.last, translate("Session", "Ask again? The break was over at {time}."))
            words = said.format(time=time_words(comfort.at))
        self._beside.work.side.again.show_words(words)

    def _elapsed(self, comfort: Comfort) -> float:
        clock = self._beside.context.clock
        running = clock.monotonic()
        if self._seen is None or self._seen[0] != comfort:
            self._seen = (comfort, running)
        return breaks.elapsed(comfort.at, clock.now(), running - self._seen[1])

    def _note(self, kind: str) -> None:
        draft = self._beside.draft
        if draft is not None:
            draft.add_event(kind)
            self._shown()

    def _shown(self) -> None:
        draft = self._beside.draft
        if draft is not None:
            self.tick()
            draft.apply(draft.wizard)  # its banner comes or goes
            self._beside.close()

    def _button(self, name: str, words: str, press: Any, icon: str | None = None) -> WrappedButton:
        button = WrappedButton(self._beside.context.theme, words, icon=icon)
        button.setObjectName(name)
        # the panel with the button goes away under it
        button.clicked.connect(press, Qt.ConnectionType.QueuedConnection)
        return button
