"""Services that are offered, one by one: which, how it stands, under which release or why without, when we ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.agreed import REFERRAL_STATES, REFERRED
from desktop.ui.agreed_words import referral_words
from desktop.ui.screens.session_questions.body import Body, Kit
from desktop.ui.screens.session_questions.line_parts import DayChips, OneOf, near_days, put
from desktop.ui.screens.session_texts import named
from desktop.ui.widgets.buttons import IconButton, QuietButton
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate

if TYPE_CHECKING:
    from desktop.domain.protocol import Option, Question

translate = QCoreApplication.translate


class ReferralLine(QWidget):
    """One service. `changed`; `dropped` when the line is taken out."""

    changed = Signal()
    dropped = Signal()

    def __init__(self, kit: Kit, question: Question, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, self._kit = kit.theme, kit
        asked = translate("Session", "Service {number}").format(number=number)
        self.service = TextField(
            theme,
            translate("Session", "{service}: which one").format(service=asked),
            hide_label=True,
            hint=translate("Session", "Which service? Its name, or what it does"),
        )
        self.drop = IconButton(
            theme, "x", translate("Session", "{service}: take out").format(service=asked), role="muted"
        )
        self.types = OneOf(
            theme,
            translate("Session", "{service}: what kind").format(service=asked),
            [(option.id, named(option.label, kit.name)) for option in question.options],
        )
        self.state = OneOf(
            theme,
            translate("Session", "{service}: how it stands").format(service=asked),
            [(code, referral_words(code)) for code in REFERRAL_STATES],
        )
        self.release = IconLabel(theme, "", icon="file-check", size="small", wrap=True)
        self.why = TextField(
            theme,
            translate("Session", "{service}: why without a release").format(service=asked),
            hide_label=True,
            hint=translate("Session", "Why without a release?"),
        )
        name = translate("Session", "{service}: when we ask how it went").format(service=asked)
        self.day = DayChips(theme, name, kit.clock.now().local().date(), near_days()[1:])
        self._names = QWidget()
        flow = FlowLayout(self._names, gap_x=theme.space("xs"))
        for known in kit.before.services:
            chip = Chip(theme, isolate(known), checkable=False, small=True)
            chip.setAccessibleName(f"{asked}: {known}")
            chip.clicked.connect(lambda _on=False, words=known: self._on_known(words))
            flow.addWidget(chip)
        head = QHBoxLayout()
        head.setSpacing(theme.space("xs"))
        head.addWidget(self.service, 1)
        head.addWidget(self.drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(head)
        for widget in (self._names, self.state, self.release, self.why):
            column.addWidget(widget)
        for words, widget in (
            (translate("Session", "When do we ask how it went?"), self.day),
            (translate("Session", "What kind of service?"), self.types),
        ):
            column.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
            column.addWidget(widget)
        self.service.changed.connect(lambda _text: self._on_changed())
        self.why.changed.connect(lambda _text: self.changed.emit())
        for group in (self.types, self.state, self.day):
            group.changed.connect(self._on_changed)
        self.drop.clicked.connect(self.dropped)
        self._arrange()

    def line(self) -> dict[str, str]:
        """Return the line as an answer keeps it; the release is the one that may be used now."""
        state = self.state.value()
        found = self._kit.before.release_for(self.service.text()) if state == REFERRED else None
        # neutral on purpose: it stands on Today and in lists (PRACTICE 32)
        task = translate("Session", "Ask how it went") if self.day.value() else ""
        parts = {
            "service": self.service.text(),
            "type": self.types.value(),
            "state": state,
            "why": self.why.text(),
            "release": found.id if found is not None else "",
            "follow_up": self.day.value(),
            "task": task,
        }
        return {part: text for part, text in parts.items() if text}

    def show_line(self, line: dict[str, str]) -> None:
        """Show a stored line silently."""
        put(self.service, line.get("service", ""))
        put(self.why, line.get("why", ""))
        self.types.set_value(line.get("type", ""))
        self.state.set_value(line.get("state", ""))
        self.day.set_value(line.get("follow_up", ""))
        self._arrange()

    def _on_known(self, words: str) -> None:
        self.service.set_text(words)
        self.service.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        name, referred = " ".join(self.service.text().split()), self.state.value() == REFERRED
        self._names.setVisible(not name and bool(self._kit.before.services))
        found = self._kit.before.release_for(name) if referred and name else None
        self.release.setVisible(referred)
        self.why.setVisible(referred and (found is None or bool(self.why.text())))
        if found is not None:
            words = translate("Session", "A release in force names it: {scope}")
            self.release.set_state("file-check", "positive", words.format(scope=isolate(found.scope)))
        else:
            words = translate("Session", "No release in force names it. Ask for one, or write why without.")
            self.release.set_state("file-pen-line", "caution", words)


class ReferralsBody(Body):
    """Lines of services, and a button for one more. Nobody is contacted by it."""

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, question, options, parent)
        self.lines: list[ReferralLine] = []
        self.more = QuietButton(
            kit.theme, translate("Session", "A service"), adds=True, icon="plus", small=True
        )
        self.more.clicked.connect(self._on_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(kit.theme.space("s"))
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)

    def show_value(self, value: Any) -> None:
        """Show stored services silently; an empty line that was just begun stays."""
        stored = value if isinstance(value, list) else []
        told = [line for line in self.lines if line.line()]
        if [line.line() for line in told] == stored:
            return
        while len(self.lines) < len(stored):
            self._add()
        for line in self.lines[len(stored) :]:
            self._take(line)
        for line, parts in zip(self.lines, stored, strict=False):
            line.show_line(parts)

    def first(self) -> QWidget:
        """The first service, else the button."""
        return self.lines[0].service.editor if self.lines else self.more

    def _on_more(self) -> None:
        self._add().service.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> ReferralLine:
        line = ReferralLine(self.kit, self.question, len(self.lines) + 1, self)
        line.changed.connect(self._tell)
        line.dropped.connect(lambda: self._on_dropped(line))
        self._column.insertWidget(len(self.lines), line)
        self.lines.append(line)
        line.show()
        return line

    def _take(self, line: ReferralLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _on_dropped(self, line: ReferralLine) -> None:
        self._take(line)
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _tell(self) -> None:
        self.told.emit([parts for line in self.lines if (parts := line.line())] or None)
