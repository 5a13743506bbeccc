"""What opens at the side: a panel of the protocol, numbers, people, rules of reporting, guidance, quick phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import ContentBroken
from desktop.ui.screens.session_alone import PANEL, AloneCard
from desktop.ui.screens.session_lines import line_widget
from desktop.ui.screens.session_texts import named
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PhoneText, PlainLabel, isolate, ltr
from desktop.ui.widgets.page import PageScroll
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class PanelView(QWidget):
    """A title with a way back, and lines below it."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.key = ""
        self.title = PlainLabel(theme, "", strong=True, wrap=True)
        self.close_button = IconButton(theme, "x", translate("Session", "Close this panel"))
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        self._scroll = PageScroll(QWidget())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        column.addLayout(head)
        column.addWidget(self._scroll, 1)

    def show_panel(self, key: str, title: str, parts: list[QWidget]) -> None:
        """Show these parts under a title."""
        self.key = key
        self.title.setText(title)
        self.setAccessibleName(title)
        holder = QWidget()
        column = QVBoxLayout(holder)
        # room for the focus ring, which the scroll area would cut
        reach = self.theme.px(6)
        column.setContentsMargins(reach, reach, reach, reach)
        column.setSpacing(self.theme.space("s"))
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        old = self._scroll.takeWidget()
        self._scroll.setWidget(holder)
        holder.setAutoFillBackground(False)
        if old is not None:
            old.hide()
            old.deleteLater()

    def clear(self) -> None:
        """Take everything out."""
        self.show_panel("", "", [])


class Panels:
    """Builds the parts of a panel by its key; everything it says comes from the content, the profile or the client."""

    def __init__(self, context: ScreenContext) -> None:
        self._context = context
        self._theme = context.theme

    def build(self, key: str, draft: SessionDraft, tag: str) -> tuple[str, list[QWidget]]:
        """Return title and parts; parts are empty when there is no such panel."""
        made = {
            "dispatch": self._dispatch,
            "people": self._people,
            "report": self._report,
            "numbers": self._numbers,
        }.get(key)
        if made is not None:
            return made(draft)
        if key == "guidance":
            return self._guidance(draft, tag)
        return self._of_protocol(key, draft, tag)

    def _of_protocol(self, key: str, draft: SessionDraft, tag: str) -> tuple[str, list[QWidget]]:
        panel = draft.wizard.protocol.panel(key)
        if panel is None:
            return "", []
        if key == PANEL:
            return named(panel.title, draft.name), [AloneCard(self._context, draft, panel, tag)]
        lines = draft.wizard.shown_lines(panel.lines)
        parts = [line_widget(self._theme, draft, key, line, tag) for line in lines]
        return named(panel.title, draft.name), parts

    def _guidance(self, draft: SessionDraft, tag: str) -> tuple[str, list[QWidget]]:
        shown = draft.wizard.page
        parts = [line_widget(self._theme, draft, shown.page.id, line, tag) for line in shown.guidance]
        for key in ("voice", "comfort", "interpreter"):
            panel = draft.wizard.protocol.panel(key)
            wanted = key != "interpreter" or draft.wizard.context.get("client.interpreter_needed") == "yes"
            if panel is None or not wanted:
                continue
            parts.append(PlainLabel(self._theme, named(panel.title, draft.name), strong=True, wrap=True))
            lines = draft.wizard.shown_lines(panel.lines)
            parts += [line_widget(self._theme, draft, key, line, tag) for line in lines]
        # on suspicion, from any page of any session (PRACTICE 23)
        parts.append(self._begin_report(draft))
        return translate("Session", "Guidance for this step"), parts

    def _dispatch(self, draft: SessionDraft) -> tuple[str, list[QWidget]]:
        title = translate("Session", "Local emergency number")
        parts: list[QWidget] = []
        address = draft.client.place_at(self._context.clock.now())
        moved = "location_changed" in draft.wizard.effects
        if address is not None and address.dispatch_number:
            parts.append(self._number(address.dispatch_name, address.dispatch_number))
            checked = address.dispatch_checked_at
            words = translate("Session", "This is for {town}.").format(
                town=isolate(address.town or address.one_line())
            )
            parts.append(PlainLabel(self._theme, words, wrap=True))
            if checked is None:
                words = translate("Session", "Nobody has confirmed this number yet.")
                if address.dispatch_earlier is not None:
                    words = translate("Session", "It was confirmed for the earlier address. Ask again.")
                parts.append(IconLabel(self._theme, words, icon="triangle-alert", role="caution", wrap=True))
        if moved or not parts:
            words = translate(
                "Session",
                "No number for the place they are at: call 911 from the second phone, give their town and state, "
                "and ask to be transferred.",
            )
            parts.append(IconLabel(self._theme, words, icon="map-pin", role="caution", wrap=True))
        return title, parts

    def _people(self, draft: SessionDraft) -> tuple[str, list[QWidget]]:
        agency = self._context.content.agency_profile()
        parts: list[QWidget] = [self._number(person.name, person.phone) for person in agency.supervisors()]
        if agency.separation.child_protection_phone and "child_protection" in draft.wizard.effects:
            words = translate("Session", "Child protection")
            parts.append(self._number(words, agency.separation.child_protection_phone))
        if not parts:
            words = translate("Session", "No supervisor is written down yet. Add one in Settings.")
            parts.append(PlainLabel(self._theme, words, wrap=True))
        words = translate("Session", "Use the second phone, so that this call goes on.")
        parts.append(PlainLabel(self._theme, words, size="small", role="muted", wrap=True))
        return translate("Session", "Whom to call"), parts

    def _begin_report(self, draft: SessionDraft) -> QWidget:
        """Open the report of this session; the session is kept as it stands and one step back."""
        button = WrappedButton(self._theme, translate("Session", "Begin the report"), icon="clipboard-list")
        button.setObjectName("session_begin_report")
        params = {"client_id": draft.client.id, "session_id": draft.id}
        button.clicked.connect(lambda: self._context.window.go("mandated_report", params))
        return button

    def _report(self, draft: SessionDraft) -> tuple[str, list[QWidget]]:
        agency = self._context.content.agency_profile()
        parts: list[QWidget] = []
        if agency.report_policy:
            parts.append(PlainLabel(self._theme, agency.report_policy, wrap=True))
        for rule in agency.report_rules:
            parts.append(PlainLabel(self._theme, rule.state, strong=True, wrap=True))
            for text in (rule.who_counts, rule.whose_duty):
                if text:
                    parts.append(PlainLabel(self._theme, text, wrap=True))
            if rule.clock_hours:
                words = translate("Session", "Within {hours} hours").format(hours=ltr(str(rule.clock_hours)))
                parts.append(PlainLabel(self._theme, words, wrap=True))
            if rule.phone:
                parts.append(PhoneText(self._theme, rule.phone))
        if not parts:
            words = translate(
                "Session", "Your agency has not written down the rules of your state. Ask your supervisor."
            )
            parts.append(PlainLabel(self._theme, words, wrap=True))
        parts.insert(0, self._begin_report(draft))
        for words in (
            translate("Session", "What harm, beyond poverty? Do not investigate or question them."),
            translate("Session", "A sign-off never delays a report. Telling the client first can be unsafe."),
            translate(
                "Session",
                "Violence by a partner against an adult who can decide is often not reported. Your state's rules say.",
            ),
        ):
            parts.append(PlainLabel(self._theme, words, size="small", role="muted", wrap=True))
        return translate("Session", "A report"), parts

    def _numbers(self, _draft: SessionDraft) -> tuple[str, list[QWidget]]:
        parts: list[QWidget] = []
        for expert in self._context.content.agency_profile().local_experts:
            parts.append(self._number(expert.name, expert.phone))
        try:
            hotlines = self._context.content.hotlines_to_read()
        except ContentBroken:
            hotlines = ()
        for hotline in hotlines:
            parts.append(self._number(hotline.name, hotline.display))
            parts.append(PlainLabel(self._theme, hotline.what_for, size="small", role="muted", wrap=True))
        return translate("Session", "Confidential help"), parts

    def _number(self, name: str, number: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PlainLabel(self._theme, name, wrap=True))
        column.addWidget(PhoneText(self._theme, number, size="large", selectable=True))
        return holder
