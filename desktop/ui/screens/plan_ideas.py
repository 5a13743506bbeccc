"""Ideas others have used and numbers that are known: pressed once, they stand in the plan in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.screens.plan_draft import Row, kept_by_default
from desktop.ui.screens.plan_gender import gender_of, said_to
from desktop.ui.screens.plan_texts import checked_words
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.list_row import ListCard, ListRow

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.content.sidecars import ClientText
    from desktop.domain.plan_templates import PlanElement
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate
HOTLINES = "hotlines/us"


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """Something to take into the plan: the words shown, what stands beside them, and the row it becomes."""

    title: str
    detail: str
    row: Row
    end: str = ""
    icon: str = "lightbulb"


def suggestions(context: ScreenContext, draft: PlanDraft, element: PlanElement) -> list[Idea]:
    """Return the element's ideas that are not in the plan yet, in the words of both languages."""
    used = {row.suggestion for row in draft.rows(element.id)}
    gender = gender_of(context, draft.client)
    hotlines = {hotline.id: hotline for hotline in context.content.hotlines()}
    kind = f"safety_plans/{draft.template.id}"
    found = []
    for idea in element.suggestions:
        if idea.id in used:
            continue
        row = Row(
            element=element.id,
            kind="phone" if idea.hotline or element.row_kind == "phone" else idea.kind,
            picture=idea.picture,
            kept=idea.kept_in_memory,
            suggestion=idea.id,
        )
        for language in draft.languages:
            text = context.content.client_text(kind, f"{element.id}/{idea.id}/say", language)
            if text is not None:
                _take_words(row, language, text, gender)
        hotline = hotlines.get(idea.hotline)
        if hotline is not None:
            row.phone = context.services.plans.shown_number(hotline.display)
        details = [row.texts[draft.theirs]] if draft.theirs in row.texts else []
        if idea.kept_in_memory:
            details.append(translate("Plan", "In memory only, unless they choose otherwise"))
        found.append(
            Idea(
                title=row.texts.get(draft.worker, idea.say),
                detail=" · ".join(isolate(each) for each in details),
                end=ltr(row.phone),
                icon="lock" if idea.kept_in_memory else "lightbulb",
                row=row,
            )
        )
    return found


def known_numbers(context: ScreenContext, draft: PlanDraft, element: PlanElement) -> list[Idea]:
    """Return hotlines and the agency's local experts that are not in the plan yet.

    A client's local dispatch number is never among them: a client dials 911 (PRACTICE 20).
    """
    used = {row.phone for row in draft.rows(element.id)}
    gender = gender_of(context, draft.client)
    today = context.clock.now().local().date()
    found = []
    for hotline in context.content.hotlines_to_read():
        number = context.services.plans.shown_number(hotline.display)
        if number in used or hotline.display in used:
            continue
        row = Row(element=element.id, kind="phone", phone=number, picture="hotline")
        if hotline.emergency:
            row.picture = "alert"
        for language in draft.languages:
            text = _words_for(context, draft, hotline.id, language)
            if text is None:
                continue
            _take_words(row, language, text, gender)
        detail = " · ".join(
            (hotline.what_for, hotline.hours, hotline.languages, checked_words(hotline, today))
        )
        found.append(Idea(title=hotline.name, detail=detail, end=ltr(hotline.display), icon="phone", row=row))
    for expert in context.content.agency_profile().local_experts:
        if not expert.phone or expert.phone in used:
            continue
        row = Row(element=element.id, kind="phone", phone=expert.phone, picture="people")
        row.texts[draft.worker] = expert.name
        details = [part for part in (expert.what_for, expert.languages) if part]
        found.append(
            Idea(
                title=isolate(expert.name),
                detail=" · ".join(isolate(part) for part in details),
                end=ltr(expert.phone),
                icon="phone",
                row=row,
            )
        )
    return found


def _take_words(row: Row, language: str, text: ClientText, gender: str) -> None:
    words, form = said_to(text, gender)
    row.texts[language] = words
    if form:
        row.forms[language] = form
    if text.checked_by:
        row.checked[language] = text.checked_by


def _words_for(context: ScreenContext, draft: PlanDraft, hotline: str, language: str) -> ClientText | None:
    """Return what a paper calls a number: quiet words for it, of this template or of another one.

    Its own name says what it is for, and is taken only where no template has other words (PRACTICE 24).
    """
    others = sorted(context.content.plan_templates(), key=lambda each: each.for_child)
    for template in (draft.template, *others):
        for element in template.elements:
            for idea in element.suggestions:
                if idea.hotline == hotline:
                    text_id = f"{element.id}/{idea.id}/say"
                    return context.content.client_text(f"safety_plans/{template.id}", text_id, language)
    return context.content.client_text(HOTLINES, f"{hotline}/name", language)


def own_row(element: PlanElement) -> Row:
    """Return an empty row of an element for the client's own words."""
    kind = "phone" if element.row_kind == "phone" else "step"
    return Row(element=element.id, kind=kind, kept=kept_by_default(kind, element))


class IdeasPanel(Card):
    """A list inside the page; `taken` carries the row. Escape closes it."""

    taken = Signal(object)
    closed = Signal()

    def __init__(
        self, context: ScreenContext, title: str, ideas: list[Idea], nothing: str, *, left_out: int = 0
    ) -> None:
        theme = context.theme
        super().__init__(theme)
        self.setObjectName("plan_ideas")
        self.setAccessibleName(title)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(theme, title, strong=True), 1)
        self.close_button = IconButton(theme, "x", translate("Plan", "Close"))
        self.close_button.clicked.connect(self.closed)
        head.addWidget(self.close_button)
        self.body.addLayout(head)
        self.list = ListCard(theme, title)
        for idea in ideas:
            row = ListRow(theme, idea.title, detail=idea.detail, end=idea.end, icon=idea.icon)
            row.clicked.connect(lambda _on=False, idea=idea: self.taken.emit(idea.row))
            self.list.add_row(row)
        self.body.addWidget(self.list)
        if not ideas:
            self.list.hide()
            self.body.addWidget(PlainLabel(theme, nothing, role="muted", wrap=True))
        if left_out:
            words = translate("Plan", "One or more lines are left out here. The record has all of them.")
            self.body.addWidget(IconLabel(theme, words, icon="shield", size="small", role="muted", wrap=True))

    def start(self) -> None:
        """Take the keyboard."""
        target: QWidget = self.list.rows[0] if self.list.rows else self.close_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
