"""The strip above a session: who, over what, alone or not, the time, and the key for a dropped call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.ui.screens.session_texts import CHANNEL_ICONS, channel_words
from desktop.ui.screens.session_way import can_drop, way_words
from desktop.ui.widgets.base import mirrored_margins
from desktop.ui.widgets.buttons import IconButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.client_strip import Bar, ClientStrip, Fact
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.timer_label import TimerLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.domain.protocol import Protocol
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
DROP_KEY = "F7"


def alone_words(alone: str, *, listening: bool, channel: str = "phone") -> tuple[str, str, str]:
    """Return icon, colour role and words for who is there."""
    if listening:
        return "ear", "caution", way_words(channel).others
    if alone == "yes":
        return "user-check", "positive", translate("Session", "Alone")
    if alone == "no":
        return "users-round", "caution", translate("Session", "Not alone yet")
    return "users-round", "muted", translate("Session", "Alone? Not asked yet")


class SessionStrip(ClientStrip):
    """The client strip at work, with the session's own facts at the end."""

    back = Signal()
    dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, at_work=True, parent=parent)
        self.back_button = IconButton(
            theme, "arrow-left", translate("Session", "Back, keeping the session open")
        )
        self.back_button.clicked.connect(self.back)
        self.lead.addWidget(self.back_button)
        self.alone = IconLabel(theme, "", icon="users-round", role="muted")
        self.timer = TimerLabel(theme, icon="timer")
        self.drop_button = SecondaryButton(theme, translate("Session", "Call dropped"), icon="phone-off")
        self.drop_button.setToolTip(DROP_KEY)
        self.drop_button.setAccessibleDescription(DROP_KEY)
        self.drop_button.clicked.connect(self.dropped)
        self.buttons.setSpacing(theme.space("m"))
        self._bar = Bar(theme)
        for widget in (self.alone, self._bar, self.timer, self.drop_button):
            self.buttons.addWidget(widget)

    def set_note(self, note: bool) -> None:
        """In a note nobody is on the line."""
        for widget in (self.alone, self._bar, self.timer, self.drop_button):
            widget.setVisible(not note)

    def show_draft(self, draft: SessionDraft, language: str, interpreter: str) -> None:
        """Show who and over what."""
        if draft.is_note:
            self.set_client(draft.name, draft.client.short_id, [])
            return
        channel = draft.wizard.protocol.channel
        facts = [
            Fact(
                label=translate("Session", "Channel"),
                value=channel_words(channel),
                icon=CHANNEL_ICONS.get(channel, "phone"),
                keep=True,
            )
        ]
        words = listed(part for part in (language, interpreter) if part)
        if words:
            facts.append(Fact(label=translate("Session", "Language"), value=words))
        self.set_client(draft.name, draft.client.short_id, facts)
        self.show_state(draft)

    def show_state(self, draft: SessionDraft) -> None:
        """Show who is there now."""
        wizard = draft.wizard
        icon, role, words = alone_words(
            wizard.alone, listening=wizard.listening, channel=wizard.protocol.channel
        )
        if words != self.alone.text():
            self.alone.set_state(icon, role, words)
            self.fit()

    def show_dropped(self, dropped: bool, protocol: Protocol) -> None:
        """While the call is dropped the button says so; it is not there where nothing can drop."""
        words = way_words(protocol.channel)
        self.drop_button.setText(words.now if dropped else words.dropped)
        self.drop_button.setVisible(can_drop(protocol))

    def clear(self) -> None:
        """Take the name out."""
        self.set_client("", "", [])
        self.alone.set_state("users-round", "muted", "")


class CompactHead(Surface):
    """Name and time in one line, where there is no strip."""

    back = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sidebar", parent=parent)
        self.back_button = IconButton(
            theme, "arrow-left", translate("Session", "Back, keeping the session open")
        )
        self.back_button.clicked.connect(self.back)
        self.name = PlainLabel(theme, "", size="large", strong=True, elide=True)
        self.timer = TimerLabel(theme, icon="timer", role="muted")
        self.alone = IconLabel(theme, "", icon="users-round", role="muted", size="small", elide=True)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(theme.space("xs"))
        row.addWidget(self.back_button)
        row.addWidget(self.name, 0)
        row.addWidget(self.timer)
        row.addStretch(1)
        row.addWidget(self.alone)
        self.measure()

    def measure(self) -> None:
        """Margins at the present scale."""
        mirrored_margins(self._row, self, self.theme.px(4), 0, self.theme.space("m"), 0)

    def show_draft(self, draft: SessionDraft) -> None:
        """Show who and who is there."""
        self.name.setText(draft.name)
        icon, role, words = alone_words(
            draft.wizard.alone, listening=draft.wizard.listening, channel=draft.wizard.protocol.channel
        )
        self.alone.set_state(icon, role, words)

    def clear(self) -> None:
        """Take the name out."""
        self.name.setText("")
        self.alone.set_state("users-round", "muted", "")


class SafeLine(Surface):
    """Safe contact in words and Call dropped, above the foot of a compact window."""

    dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "positive_soft", parent=parent)
        self._shown = ("", True)
        self.words = IconLabel(theme, "", icon="shield-check", role="positive", wrap=True)
        self.drop_button = QuietButton(theme, translate("Session", "Call dropped"), icon="phone-off")
        self.drop_button.setAccessibleDescription(DROP_KEY)
        self.drop_button.clicked.connect(self.dropped)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(theme.space("xs"))
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.drop_button)
        self.measure()

    def measure(self) -> None:
        """Height at the present scale."""
        theme = self.theme
        self.setMinimumHeight(theme.px(theme.tokens.layout["compact"]["safe_line"]))
        mirrored_margins(self._row, self, theme.space("m"), 0, theme.px(4), 0)

    def show_way(self, protocol: Protocol) -> None:
        """Name the button after the way it goes."""
        self.drop_button.setText(way_words(protocol.channel).dropped)
        self.drop_button.setVisible(can_drop(protocol))

    def show_safe(self, words: str, *, good: bool) -> None:
        """Say what is safe."""
        if (words, good) == self._shown:
            return
        self._shown = (words, good)
        self.set_surface("positive_soft" if good else "caution_soft")
        self.words.set_state(
            "shield-check" if good else "shield-alert", "positive" if good else "caution", words
        )
        self.words.words.set_role("text")
