"""Someone came: at once what was agreed for it, in the middle of any page; and the help word, in one press (V6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain import someone
from desktop.domain.someone import Agreement, Someone, agreement, someone_of
from desktop.ui import day_words
from desktop.ui.screens.session_lines import SaidLine, line_widget
from desktop.ui.screens.session_texts import answer_words, named, time_words
from desktop.ui.screens.session_way import way_words
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from desktop.domain.clock import Clock
    from desktop.domain.protocol import Line
    from desktop.ui.screens.session_beside import SessionBeside
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
PANEL = "someone_else"
"""The protocol's own words for it."""
CAME_KEY = "Shift+F7"


def help_word_button(theme: Theme) -> WrappedButton:
    """Return the button for the moment they say the agreed help word."""
    return WrappedButton(theme, translate("Session", "Help word said: open Crisis"), icon="life-buoy")


class SomeoneView(QWidget):
    """Shown at the side while somebody is there. Names and stories show only while they are held (PRACTICE 4)."""

    gone = Signal()
    helped = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._clock = theme, clock
        self.title = PlainLabel(theme, "", strong=True, wrap=True)
        self.close_button = IconButton(theme, "x", translate("Session", "Close this panel"))
        self.since = PlainLabel(theme, "", size="small", role="muted", wrap=True)
        self.earlier = PlainLabel(theme, "", size="small", role="muted", wrap=True)
        self.agreed = IconLabel(theme, "", icon="chevron-right", wrap=True)
        self.who = HoldToSee(theme, translate("SafeContact", "Who we say we are"), "", icon="user-round")
        self.story = HoldToSee(
            theme, translate("SafeContact", "If someone else answers"), "", icon="message-square"
        )
        self.help_button = help_word_button(theme)
        self.gone_button = WrappedButton(theme, "", icon="check")
        self.close_button.clicked.connect(self.closed)
        self.help_button.clicked.connect(self.helped)
        self.gone_button.clicked.connect(self.gone)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.space("s"))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        # room for the focus ring, which the scroll area would cut
        reach = theme.px(6)
        column.setContentsMargins(reach, 0, reach, reach)
        column.setSpacing(theme.space("xs"))
        column.addLayout(head)
        for part in (
            self.since, self.earlier, self.agreed, self.who, self.story, self.help_button, self.gone_button,
        ):  # fmt: skip
            column.addWidget(part)
        column.addLayout(self._lines)
        column.addStretch(1)

    def show_someone(self, draft: SessionDraft, here: Someone, topics: Sequence[str], tag: str) -> None:
        """Show what was agreed with this client; then the agency's everyday topics, then the protocol's words."""
        wizard = draft.wizard
        way = way_words(wizard.protocol.channel)
        panel = wizard.protocol.panel(PANEL)
        self.title.setText(named(panel.title, draft.name) if panel is not None else way.came)
        self.gone_button.setText(way.gone_again)
        self.since.setText(translate("Session", "Since {time}").format(time=time_words(here.since)))
        found = agreement(wizard, draft.known.last, draft.reach.safe if draft.reach is not None else None)
        self._show_agreed(draft, found)
        for hold, words in ((self.who, found.name), (self.story, found.story)):
            secret = named(words, draft.name)
            hold.set_secret(secret)
            hold.setVisible(bool(secret))
        self.help_button.setVisible(has_help_word(draft))
        self._empty()
        lines = wizard.shown_lines(panel.lines) if panel is not None else ()
        for line in self._parts(draft, lines, topics, tag):
            self._lines.addWidget(line)

    def _show_agreed(self, draft: SessionDraft, found: Agreement) -> None:
        words = earlier = ""
        if found.what is not None:
            question_id, answer = found.what
            protocol = draft.wizard.protocol
            words = answer_words(protocol.question(question_id), answer, draft.name, protocol.channel)
            if found.said_at is not None and found.said_at.is_readable:
                day = day_words.plain_day(found.said_at.local().date(), self._clock.now().local().date())
                earlier = translate("Session", "As agreed on {day}, not today:").format(day=day)
        self.agreed.set_text(
            words or translate("Session", "Nothing was agreed: an everyday topic, then end it.")
        )
        self.earlier.setText(earlier)
        self.earlier.setVisible(bool(earlier))

    def _parts(
        self, draft: SessionDraft, lines: Sequence[Line], topics: Sequence[str], tag: str
    ) -> list[QWidget]:
        """The agency's topics stand before the first line that is said; without one, at the end."""
        at = next((place for place, line in enumerate(lines) if line.say), len(lines))
        parts = [line_widget(self.theme, draft, PANEL, line, tag) for line in lines]
        return [*parts[:at], *(SaidLine(self.theme, words, "", tag) for words in topics), *parts[at:]]

    def first(self) -> QWidget:
        """What takes the focus: held with Space it shows who we are."""
        holds = (self.who, self.story)
        return next((hold for hold in holds if not hold.isHidden()), self.close_button)

    def clear(self) -> None:
        """Take every word out."""
        self._empty()
        self.who.set_secret("")
        self.story.set_secret("")
        for label in (self.title, self.since, self.earlier):
            label.setText("")
        self.agreed.set_text("")

    def _empty(self) -> None:
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class SessionSomeone(QObject):
    """What happens when somebody comes and goes; `wanted_place` asks for the field and the cursor to be noted first."""

    wanted_place = Signal()

    def __init__(self, beside: SessionBeside) -> None:
        super().__init__(beside)
        self._beside = beside
        view, side = beside.work.side.someone, beside.work.side
        side.came.connect(self.came)
        view.gone.connect(self.gone)
        view.helped.connect(self.help_said)
        view.closed.connect(beside.close)

    @property
    def here(self) -> Someone | None:
        """Who is there now."""
        draft = self._beside.draft
        return None if draft is None else someone_of(draft.events)

    def came(self) -> None:
        """Somebody came: what was agreed stands there, yes or no from now on; pressed again it only shows it."""
        draft, work = self._beside.draft, self._beside.work
        if draft is None or draft.is_note or draft.sealed:
            return
        self.wanted_place.emit()
        if self.here is None:
            before = someone.before(draft.wizard)
            draft.add_event(someone.CAME, **{someone.BEFORE: before})
        self.show()
        work.side.show_someone()
        if work.compact:
            work.show_tab("hand")
        work.side.someone.first().setFocus(Qt.FocusReason.OtherFocusReason)
        # after the focus has left the page: a question that waits now takes nothing from under the hands
        draft.apply(someone.came(draft.wizard))

    def gone(self) -> None:
        """They are gone again: as it was before, at the field and the cursor where it was."""
        draft, here = self._beside.draft, self.here
        if draft is None or here is None:
            return
        draft.add_event(someone.GONE)
        draft.apply(someone.gone(draft.wizard, here))
        self._beside.close()

    def help_said(self) -> None:
        """The help word was said: stamped, and Crisis opens with what is known (PRACTICE 17)."""
        draft = self._beside.draft
        if draft is not None:
            draft.add_event(someone.HELP)
            self._beside.wanted_crisis.emit()

    def listen(self, heard: bool) -> None:
        """Say by the key whether others hear; nobody hears any more: then whoever came is gone too."""
        draft = self._beside.draft
        if draft is None:
            return
        if not heard and self.here is not None:
            self.gone()
        draft.apply(draft.wizard.set_listening(heard))
        draft.add_event("listening_on" if heard else "listening_off")

    def show(self) -> None:
        """Bring the button at hand and the words of the view up to date."""
        draft, side, here = self._beside.draft, self._beside.work.side, self.here
        if draft is None:
            return
        way = way_words(draft.wizard.protocol.channel)
        side.came_button.setText(way.came if here is None else way.still)
        if here is None:
            side.someone.clear()
        else:
            topics = self._beside.context.content.agency_profile().cover_topics
            side.someone.show_someone(draft, here, topics, self._beside.tag)


def has_help_word(draft: SessionDraft) -> bool:
    """Tell whether a help word was agreed."""
    return draft.wizard.context.get("client.has_help_word") == "yes"
