"""Read back: every step meant for a form, large, in the client's language; corrected, then marked as read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import InvalidInput
from desktop.ui import day_words
from desktop.ui.messages import explain
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.screens.plan_gender import gender_of
from desktop.ui.screens.plan_texts import spoken
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PhoneText, PlainLabel, isolate
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.read_aloud import ScriptText

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate


class ReadBackPage(Page):
    """`marked` after the read-back is in the vault. It is no check of a translation; the page says so."""

    back = Signal()
    marked = Signal()

    def __init__(self, context: ScreenContext, draft: PlanDraft) -> None:
        name = isolate(draft.client.chosen_name)
        super().__init__(
            context.theme,
            translate("Plan", "Read back to {name}").format(name=name),
            subtitle=translate("Plan", "Read every step. Let them correct it."),
            footer=True,
            session=True,
            # a number far from its words is soon read out for another
            max_width=context.theme.tokens.layout["form_column"],
        )
        self._context, self._draft = context, draft
        self.language = draft.theirs or draft.worker
        self._build()

    def _build(self) -> None:
        theme, draft = self.theme, self._draft
        self.state = IconLabel(theme, "", icon="badge-check", role="positive", wrap=True)
        self.body.addWidget(self.state)
        self._show_state()
        if draft.theirs:
            words = translate(
                "Plan", "A read-back is no check of the translation. That is done by a qualified person."
            )
            self.body.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        empty = True
        kind = f"safety_plans/{draft.template.id}"
        for element in draft.template.elements:
            rows = [row for row in draft.rows(element.id) if not row.is_empty() and not row.kept]
            if not rows:
                continue
            empty = False
            heading = self._context.content.client_text(kind, f"{element.id}/heading", self.language)
            gender = gender_of(self._context, draft.client)
            words = heading.for_gender(gender) if heading is not None else element.heading
            self.body.addWidget(ScriptText(theme, words, self.language, size="large"))
            for row in rows:
                self.body.addWidget(self._step(row.texts.get(self.language, ""), row.phone))
        if empty:
            words = translate("Plan", "Nothing is meant for a form yet.")
            self.body.addWidget(Banner(theme, words, tone="information"))
        elif draft.template.closing:
            self.body.addWidget(self._closing(kind))
        self.reader = self._reader()
        if empty:
            self.reader.setParent(self)  # stays hidden
        else:
            self.body.addWidget(self.reader)
        self.body.addStretch(1)
        self.back_button = SecondaryButton(theme, translate("Plan", "Back"), page=True)
        self.back_button.setObjectName("plan_back")
        self.back_button.clicked.connect(self.back)
        self.mark_button = PrimaryButton(
            theme, translate("Plan", "Read back and right"), icon="check", page=True
        )
        self.mark_button.setObjectName("plan_mark_read_back")
        self.mark_button.clicked.connect(self._on_mark)
        if empty:
            self.mark_button.set_cannot(translate("Plan", "Nothing is meant for a form yet."))
        self.footer_end.addWidget(self.back_button)
        self.footer_end.addWidget(self.mark_button)
        self.primary = self.mark_button

    def _closing(self, kind: str) -> Card:
        """What is done together before it is given: rehearsed once, what could get in the way, what can wait."""
        theme, draft = self.theme, self._draft
        gender = gender_of(self._context, draft.client)
        card = Card(theme, translate("Plan", "Together, before it is given"))
        card.setObjectName("plan_closing")
        unchecked = False
        for line in draft.template.closing:
            card.body.addWidget(PlainLabel(theme, line.text, wrap=True))
            if not line.say:
                continue
            found = self._context.content.client_text(kind, f"closing/{line.id}/say", self.language)
            words = found.for_gender(gender) if found is not None else line.say
            language = found.language if found is not None else "en"
            unchecked = unchecked or (language != "en" and found is not None and not found.checked_by)
            card.body.addWidget(ScriptText(theme, words, language, size="large"))
        if unchecked:
            words = translate("Plan", "Not checked by a qualified person")
            card.body.addWidget(IconLabel(theme, words, icon="triangle-alert", size="small", role="caution"))
        return card

    def _reader(self) -> KeptForm:
        """Who read it to them is kept apart from who checked the words (PRACTICE 7)."""
        form = KeptForm(self._context)
        form.line(
            "read_back_by",
            translate("Plan", "Who read it to them, if it was not you"),
            hint=translate("Plan", "The interpreter's name or number"),
        )
        form.begin(f"plan/{self._draft.id}/read_back_by")
        return form

    def _step(self, text: str, phone: str) -> QWidget:
        theme = self.theme
        holder = QWidget()
        rtl = spoken(self._context.content, self.language).rtl
        side = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        holder.setLayoutDirection(side)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("m"))
        column = QVBoxLayout()
        if text.strip():
            column.addWidget(ScriptText(theme, text, self.language))
        else:
            name = spoken(self._context.content, self.language).name
            words = translate("Plan", "No words in {language} yet").format(language=name)
            column.addWidget(IconLabel(theme, words, icon="triangle-alert", role="caution"))
        row.addLayout(column, 1)
        if phone:
            row.addWidget(PhoneText(theme, phone, size="page_title"))
        return holder

    def _show_state(self) -> None:
        plan = self._draft.plan
        if plan.read_back_at is None:
            self.state.set_state("circle-dashed", "muted", translate("Plan", "Not read back yet"))
            return
        today = self._context.clock.now().local().date()
        when = day_words.plain_day(plan.read_back_at.local().date(), today)
        if plan.changed_since_read_back():
            words = translate("Plan", "Read back on {day}, changed since").format(day=when)
            self.state.set_state("triangle-alert", "caution", words)
        else:
            words = translate("Plan", "Read back on {day}").format(day=when)
            if by := self._read_by():
                words = translate("Plan", "Read back on {day} by {name}").format(day=when, name=isolate(by))
            self.state.set_state("badge-check", "positive", words)

    def _read_by(self) -> str:
        texts = (text for step in self._draft.plan.steps for text in step.texts)
        return listed(sorted({text.read_back_by for text in texts if text.read_back_by}))

    def _on_mark(self) -> None:
        self._context.autosave.flush()
        self._context.tasks.write(
            self,
            self._context.services.plans.mark_read_back,
            self._draft.id,
            self.language,
            " ".join(self.reader.value("read_back_by").split()) or self._own_name(),
            done=lambda _none: self._on_marked(),
            failed=self._on_refused,
        )

    def _own_name(self) -> str:
        return self._context.services.staff.own_name() or translate("Plan", "the caseworker")

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, InvalidInput):
            self.reader.refuse(error)
        else:
            self._context.window.tell(explain(error), caution=True)

    def _on_marked(self) -> None:
        plan = self._context.services.plans.get(self._draft.id)
        if plan is not None:
            self._draft.refresh(plan)
        self.reader.done()
        self._show_state()
        self.marked.emit()

    def first(self) -> QWidget:
        """Return what takes the focus."""
        return self.mark_button if self.mark_button.isEnabled() else self.back_button
