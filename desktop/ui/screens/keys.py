"""The page behind `?`: every key that works, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.marked import QT_TRANSLATE_NOOP
from desktop.ui.navigator import Screen
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.keycap import Keycap
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext

_EVERYWHERE = (
    ("F9", QT_TRANSLATE_NOOP("Keys", "Crisis, from anywhere, also while locked")),
    ("Ctrl Shift F9", QT_TRANSLATE_NOOP("Keys", "Crisis too, where the F-keys are media keys")),
    ("F8", QT_TRANSLATE_NOOP("Keys", "Cover everything at once")),
    ("Ctrl L", QT_TRANSLATE_NOOP("Keys", "Lock")),
    ("Ctrl K", QT_TRANSLATE_NOOP("Keys", "Find a client, a page, something to do")),
    ("Ctrl J", QT_TRANSLATE_NOOP("Keys", "Just a note about the client who is open")),
    ("Ctrl M", QT_TRANSLATE_NOOP("Keys", "Narrow window beside a call, and back")),
    ("Alt Home", QT_TRANSLATE_NOOP("Keys", "Today, and what is due")),
    ("Alt ←", QT_TRANSLATE_NOOP("Keys", "Go back")),
    ("?", QT_TRANSLATE_NOOP("Keys", "This page")),
)
_WORKING = (
    ("Enter", QT_TRANSLATE_NOOP("Keys", "Go on")),
    ("Ctrl Enter", QT_TRANSLATE_NOOP("Keys", "Go on from a field where Enter is a new line")),
    ("Ctrl Enter", QT_TRANSLATE_NOOP("Keys", "Sign a note that is just a note")),
    ("1 … 9", QT_TRANSLATE_NOOP("Keys", "Choose an answer, when no field is being typed in")),
    ("/", QT_TRANSLATE_NOOP("Keys", "Quick phrases, when no field is being typed in")),
    ("Ctrl /", QT_TRANSLATE_NOOP("Keys", "Quick phrases, while writing")),
    ("Alt 1 … 4", QT_TRANSLATE_NOOP("Keys", "How a line of the note is known: heard, seen, said, I think")),
    ("Alt ← →", QT_TRANSLATE_NOOP("Keys", "In a session: one page back or on")),
    ("Alt ↑ ↓", QT_TRANSLATE_NOOP("Keys", "In a session: the step before, the next step")),
    ("F1", QT_TRANSLATE_NOOP("Keys", "Guidance for this step")),
    ("F6", QT_TRANSLATE_NOOP("Keys", "Skip, with a reason")),
    ("F7", QT_TRANSLATE_NOOP("Keys", "Call dropped")),
    ("Shift F7", QT_TRANSLATE_NOOP("Keys", "Someone came: what was agreed, and yes-or-no questions")),
)
_RECORD = (
    ("Ctrl Z", QT_TRANSLATE_NOOP("Keys", "Take the last change back")),
    ("Ctrl H", QT_TRANSLATE_NOOP("Keys", "What this field said before, and who changed it")),
)
_CALENDAR = (
    ("← ↑ ↓ →", QT_TRANSLATE_NOOP("Keys", "Walk through the days and hours")),
    ("Enter", QT_TRANSLATE_NOOP("Keys", "Open what is booked, or book the time")),
    ("PgUp PgDn", QT_TRANSLATE_NOOP("Keys", "The week before, the week after")),
    ("Home", QT_TRANSLATE_NOOP("Keys", "This week, this hour")),
)
_CRISIS = (
    ("Ctrl 1 … 6", QT_TRANSLATE_NOOP("Keys", "Tick a step")),
    ("F1 … F6", QT_TRANSLATE_NOOP("Keys", "Stamp a line at once")),
    ("Ctrl Z", QT_TRANSLATE_NOOP("Keys", "Take back what was stamped last")),
    ("Ctrl H", QT_TRANSLATE_NOOP("Keys", "How it is known: the note, or in Where the place")),
    ("Ctrl W", QT_TRANSLATE_NOOP("Keys", "Who is there, by chips")),
    ("Ctrl 8", QT_TRANSLATE_NOOP("Keys", "A call: stamp it, then add to it")),
    ("Ctrl 9", QT_TRANSLATE_NOOP("Keys", "Do they want the call, must you call")),
    ("Ctrl S", QT_TRANSLATE_NOOP("Keys", "What to say to them, in their language")),
    ("Ctrl P", QT_TRANSLATE_NOOP("Keys", "Their plan, numbers first")),
    ("Ctrl R", QT_TRANSLATE_NOOP("Keys", "A report to child or adult protection")),
    ("Ctrl 0", QT_TRANSLATE_NOOP("Keys", "Kind of incident")),
    ("Ctrl 7", QT_TRANSLATE_NOOP("Keys", "Further steps for this kind")),
    ("Ctrl G", QT_TRANSLATE_NOOP("Keys", "Keep it gentle, card by card")),
    ("Ctrl B", QT_TRANSLATE_NOOP("Keys", "Breathe together")),
    ("Ctrl N", QT_TRANSLATE_NOOP("Keys", "Two at once: another, and which")),
    ("F7", QT_TRANSLATE_NOOP("Keys", "Call dropped")),
    ("F10", QT_TRANSLATE_NOOP("Keys", "More help")),
    ("F11", QT_TRANSLATE_NOOP("Keys", "They cannot speak freely")),
    ("F12", QT_TRANSLATE_NOOP("Keys", "What stays in sight under the curtain")),
    ("Shift F8", QT_TRANSLATE_NOOP("Keys", "Hide names only")),
)


class KeysScreen(Screen):
    """Cards of keys, for every page, for a session and plan, and for crisis."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        page = Page(context.theme, self.tr("Keys"), max_width=context.theme.tokens.layout["form_column"])
        for heading, keys in (
            (self.tr("On every page"), _EVERYWHERE),
            (self.tr("In a session or plan"), _WORKING),
            (self.tr("In a client's record"), _RECORD),
            (self.tr("In the calendar"), _CALENDAR),
            (self.tr("In a crisis"), _CRISIS),
        ):
            page.body.addWidget(self._card(heading, keys))
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def _card(self, heading: str, keys: tuple[tuple[str, str], ...]) -> Card:
        theme = self.context.theme
        card = Card(theme, heading)
        for key, words in keys:
            row = QHBoxLayout()
            row.setSpacing(theme.space("s"))
            caps = QHBoxLayout()
            caps.setSpacing(theme.space("xxs"))
            # a combination is read from left to right in every language
            parts = key.split(" ")
            rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
            for part in reversed(parts) if rtl else parts:
                caps.addWidget(PlainLabel(theme, part) if part == "…" else Keycap(theme, part))
            caps.addStretch(1)
            holder = QWidget()
            holder.setFixedWidth(theme.px(128))
            caps.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(caps)
            row.addWidget(holder)
            row.addWidget(PlainLabel(theme, QCoreApplication.translate("Keys", words), wrap=True), 1)
            card.body.addLayout(row)
        return card
