"""Before a session: a way of speaking that has no questions yet, said before it begins, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.opening import BOOKED_AS, reason_of
from desktop.ui.screens.session_texts import CHANNEL_ICONS, channel_words
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.labels import isolate

if TYPE_CHECKING:
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


def reason_words(stored: str) -> str:
    """Return why a session went over another channel than planned, in words; one's own words as they are."""
    code, channel = reason_of(stored)
    if not code:
        return stored
    if code == BOOKED_AS:
        words = translate("Session", "Booked as “{channel}”; it became part of this session.")
    else:
        words = translate("Session", "Planned as “{channel}”; there were no questions for that, so by phone.")
    return words.format(channel=isolate(channel_words(channel)))
