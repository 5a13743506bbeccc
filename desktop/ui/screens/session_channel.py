"""Before a session: a way of speaking that has no questions yet, said before it begins, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.opening import BOOKED_AS, OTHER_WAY, reason_of
from desktop.ui.screens.session_texts import CHANNEL_ICONS, channel_words
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.opening import Opening
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class ChannelCard(QWidget):
    """`by_phone` asks to hold it as a phone call; the button is there only while a number may be called."""

    by_phone = Signal()

    def __init__(self, theme: Theme, found: Opening, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = translate("Session", "Planned as “{channel}”. Waystead has no questions for that yet.")
        words = words.format(channel=isolate(channel_words(found.wanted)))
        if found.instead is not None:
            detail = translate(
                "Session",
                "You can hold it by phone; the record then says so, and why. Or go back: nothing has begun.",
            )
        else:
            detail = translate(
                "Session",
                "By phone is not possible now: no number of theirs is safe to call at this time. Go back: nothing has "
                "begun.",
            )
        icon = CHANNEL_ICONS.get(found.wanted, "phone")
        self.banner = Banner(theme, words, tone="look", icon=icon, detail=detail, leads=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        column.addWidget(self.banner)
        self.button: SecondaryButton | None = None
        if found.instead is not None:
            self.button = SecondaryButton(
                theme, translate("Session", "Hold it by phone"), icon="phone", page=True
            )
            self.button.setObjectName("session_by_phone")
            self.button.clicked.connect(self.by_phone)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)


class ChannelChoice(QWidget):
    """Which way it goes: the channels that have questions and are safe now. `chosen` carries one of them."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, channels: Sequence[str], channel: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        options = [SegmentOption(value=code, text=channel_words(code)) for code in channels]
        label = translate("Session", "Which way?")
        self.segment: Segment = Segment(theme, label, options, clearable=False)
        self.segment.set_value(channel)
        self.segment.chosen.connect(self.chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("m"))
        row.addWidget(PlainLabel(theme, label, strong=True))
        row.addWidget(self.segment)
        row.addStretch(1)

    def take_focus(self) -> None:
        """Back to the chosen one, after the page was shown anew."""
        part = next((each for each in self.segment.parts if each.isChecked()), None)
        (part or self.segment).setFocus()


def reason_words(stored: str) -> str:
    """Return why a session went over another channel than planned, in words; one's own words as they are."""
    code, channel = reason_of(stored)
    if not code:
        return isolate(stored) if stored else ""
    if code == BOOKED_AS:
        words = translate("Session", "Booked as “{channel}”; it became part of this session.")
    elif code == OTHER_WAY:
        words = translate("Session", "Booked as “{channel}”; held another way.")
    else:
        words = translate("Session", "Planned as “{channel}”; there were no questions for that, so by phone.")
    return words.format(channel=isolate(channel_words(channel)))
