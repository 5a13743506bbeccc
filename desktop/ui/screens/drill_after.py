"""The look back at a practice: what was done when beside the script, and what is for next time. No score, no red."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.drills import looked_back
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.timer_label import clock_text

if TYPE_CHECKING:
    from desktop.domain.drills import Drill, DrillScript, Seen
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


def when_words(seen: Seen) -> str:
    """Return when something was done, and until when the script looks for it."""
    by = _time(seen.look.by)
    if seen.look.avoid:
        return translate("Drill", "Looked for between {first} and {last}").format(
            first=_time(seen.look.after), last=by
        )
    if seen.at is None:
        return ""
    if seen.state == "later":
        words = translate("Drill", "At {time}; the script looks for it by {last}")
    else:
        words = translate("Drill", "At {time}, by {last} in the script")
    return words.format(time=_time(seen.at), last=by)


def look_back(theme: Theme, script: DrillScript, drill: Drill) -> list[Card]:
    """Return the cards: what was done, and what next time is for."""
    seen = looked_back(script, drill.acts)
    done = [each for each in seen if each.state != "next_time"]
    rest = [each for each in seen if each.state == "next_time"]
    cards = []
    if done:
        card = Card(theme, translate("Drill", "What you did"), note=script.title)
        card.setObjectName("drill_done")
        for each in done:
            icon = "check" if each.state == "done" else "clock"
            _row(theme, card, each.look.text, when_words(each), icon)
        cards.append(card)
    if rest:
        card = Card(theme, translate("Drill", "Next time"), note="" if done else script.title)
        card.setObjectName("drill_next_time")
        for each in rest:
            _row(theme, card, each.look.text, each.look.why, "sprout")
        cards.append(card)
    return cards


def _row(theme: Theme, card: Card, text: str, more: str, icon: str) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, theme.px(4))
    column.setSpacing(0)
    column.addWidget(IconLabel(theme, text, icon=icon, icon_role="positive", wrap=True))
    if more:
        column.addWidget(PlainLabel(theme, more, size="small", role="muted", wrap=True))
    card.body.addWidget(holder)


def _time(seconds: int) -> str:
    return ltr(clock_text(seconds, hours=False))
