"""Close and sign: what was really done, in a few lines; what is still open, gently; then the seal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.screens.session_drop import DROPPED, TRY
from desktop.ui.screens.session_texts import answer_words, named
from desktop.ui.screens.session_time import TimeSpent
from desktop.ui.screens.session_way import way_words
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.lists import listed, set_apart

if TYPE_CHECKING:
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
LINES = (
    "people_present", "can_hear", "confidentiality", "hang_up_told", "safe_to_speak", "injured", "concern",
    "location_today", "drop_plan", "goal", "task", "strength", "next_contact", "safe_contact_again",
)  # fmt: skip
"""The places of the record that the summary names, in this order."""


def done_lines(draft: SessionDraft) -> list[tuple[str, str]]:
    """Return (question, answer) of what was done, from the answers themselves; not of the page that shows them."""
    wizard = draft.wizard
    here = {shown.question.id for shown in wizard.page.questions}
    found: list[tuple[str, str, str]] = []
    once: set[str] = set()
    for kept in wizard.kept:
        question = wizard.protocol.question(kept.question_id)
        if (
            question is None
            or not kept.shown
            or kept.question_id in here
            or question.fills in once
            or question.fills not in LINES
            or kept.answer.state != "answered"
        ):
            continue
        words = answer_words(question, kept.answer, draft.name, wizard.protocol.channel)
        if words:
            # the limits of privacy are said twice, and once they were said is enough here
            once |= {question.fills} & {"confidentiality"}
            found.append((question.fills, named(question.ask, draft.name), words))
    found.sort(key=lambda line: LINES.index(line[0]))
    lines = [(asked, words) for _fill, asked, words in found]
    drops = sum(event["kind"] == DROPPED for event in draft.events)
    if drops:
        tries = sum(event["kind"] == TRY for event in draft.events)
        words = translate("Session", "{drops} times, {tries} tries").format(
            drops=ltr(str(drops)), tries=ltr(str(tries))
        )
        lines.append((way_words(wizard.protocol.channel).gone, words))
    return lines


class SignSummary(QWidget):
    """Shown below the last page's questions. `wanted_page` carries the page of something that is still open."""

    wanted_page = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._lines: list[tuple[str, str]] = []
        self._open: list[tuple[str, str, str]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space("xs"))
        self._parts: list[QWidget] = []
        self.time = TimeSpent(theme)
        self._column.addWidget(self.time)
        self.trouble = Banner(theme, "", tone="look")
        self.trouble.hide()
        self._column.addWidget(self.trouble)

    def show_draft(self, draft: SessionDraft) -> None:
        """Show what was done and what is open."""
        wizard = draft.wizard
        self.time.show_draft(draft)
        self.time.setVisible(not draft.is_note)
        lines = [] if draft.is_note else done_lines(draft)
        open_pages = {page_id for page_id, _question in wizard.missing if not draft.is_note}
        still = []
        for state in wizard.steps:
            pages = [page for page in state.pages if page.id in open_pages - {wizard.position.page_id}]
            if pages:
                shorts = listed(named(page.short, draft.name) for page in pages)
                still.append((pages[0].id, named(state.step.title, draft.name), shorts))
        due = bool(wizard.full_form_due)
        if lines == self._lines and still == self._open and self._parts:
            return
        self._lines, self._open = lines, still
        self._clear()
        if lines:
            self._add(PlainLabel(self.theme, translate("Session", "What was done"), strong=True))
            done = set_apart(
                translate("Session", "{question}: {answer}").format(
                    question=asked.rstrip("?:؟"), answer=words
                )
                for asked, words in lines
            )
            self._add(PlainLabel(self.theme, done, size="small", wrap=True))
        if due:
            words = translate(
                "Session", "Only the short form of privacy was said. Next time asks for the full form."
            )
            self._add(IconLabel(self.theme, words, icon="info", size="small", wrap=True))
        if still:
            self._add(self._still_open(still))
        if draft.typo_hours:
            words = translate(
                "Session",
                "After signing, slips can be mended for {hours} h. Then it is sealed, and what comes later stands "
                "beside it.",
            ).format(hours=ltr(str(draft.typo_hours)))
        else:
            words = translate(
                "Session", "After signing, the note stays as it is. What comes later stands beside it."
            )
        self._add(IconLabel(self.theme, words, icon="lock", size="small", role="muted", wrap=True))

    def _still_open(self, still: list[tuple[str, str, str]]) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap_x=self.theme.space("xs"), gap_y=0)
        words = translate("Session", "Still open:")
        flow.addWidget(PlainLabel(self.theme, words, size="small", role="muted"))
        for page_id, title, shorts in still:
            button = QuietButton(self.theme, title, adds=True, small=True)
            button.setAccessibleDescription(shorts)
            button.setToolTip(shorts)
            button.clicked.connect(lambda _on=False, page=page_id: self.wanted_page.emit(page))
            flow.addWidget(button)
        return holder

    def say_wrong(self, sentence: str) -> None:
        """Say why it could not be signed."""
        self.trouble.set_message(sentence)
        self.trouble.setVisible(bool(sentence))

    def clear(self) -> None:
        """Take every word out."""
        self._lines, self._open = [], []
        self.time.show_draft(None)
        self._clear()

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.insertWidget(self._column.indexOf(self.time), part)

    def _clear(self) -> None:
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
