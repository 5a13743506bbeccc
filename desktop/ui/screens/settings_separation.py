"""The agency's own way to time alone (V11): each part saves by itself; in use only when all of it is agreed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError
from desktop.domain.separation import LAW, PARTS, in_use, still_open
from desktop.services.separation import AGREED, SeparationService
from desktop.ui import day_words
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Screen
from desktop.ui.separation_words import part_words
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.text_area import TextArea
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from datetime import date

    from desktop.ui.context import ScreenContext

PREFIX = "agency/separation/"


class SeparationScreen(Screen):
    """From Settings, under Agency. What is typed reaches the agency's file part by part."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._plan = SeparationService(context.content, context.clock)
        self._filling = False
        self.fields: dict[str, TextField | TextArea] = {}
        theme = context.theme
        self.page = Page(
            theme,
            self.tr("Time alone: the agency's plan"),
            subtitle=self.tr(
                "How somebody gets a private moment when another person does not leave their side. Agreed before "
                "it is needed: nobody makes it up in front of them."
            ),
            max_width=theme.tokens.layout["form_column"],
        )
        self.state = Banner(theme, "", tone="look", icon="door-open", leads=True)
        self.state.setObjectName("separation_state")
        self.page.body.addWidget(self.state)
        self.problem = Banner(theme, "", tone="look")
        self.problem.hide()
        self.page.body.addWidget(self.problem)
        for card in (
            self._asking(),
            self._refused(),
            self._whom(),
            self._law(),
            self._staff(),
            self._agreed(),
        ):
            self.page.body.addWidget(card)
        self.page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        context.autosave.saved.connect(self._on_saved)
        context.autosave.failed.connect(self._on_failed)

    # ------------------------------------------------------------ building

    def _asking(self) -> Card:
        card = self._card(self.tr("Who asks, and how"))
        self._words(card, "who_separates", self.tr("Name or role, and who stands in for them"))
        self._words(
            card, "how", self.tr("We see everyone alone for a part of each visit. They wait in room 2.")
        )
        self._words(card, "remote_how", self.tr("Asked once, for the next contact; nobody insists"))
        return card

    def _refused(self) -> Card:
        card = self._card(
            self.tr("A no is accepted"),
            self.tr("Insisting can be punished later, most of all when the call is over."),
        )
        self._words(card, "if_refused", self.tr("Nobody insists. The next contact is planned."))
        return card

    def _whom(self) -> Card:
        card = self._card(
            self.tr("Consent, and under 18"),
            self.tr("No police for an adult without their consent, unless danger is immediate."),
        )
        self._words(card, "consent", self.tr("Asked alone, in their language, before any call"))
        self._words(card, "child_protection", self.tr("Which office, and who calls it"))
        self._line(card, "child_protection_phone")
        return card

    def _law(self) -> Card:
        card = self._card(
            self.tr("Security and law enforcement"),
            self.tr(
                "Whoever exploits people may be armed. Each of these agrees to the plan before it is used. Where there "
                "is none, write that, and the day you asked."
            ),
        )
        self._words(card, "security", self.tr("Who, where they wait, what they do not do"))
        self._line(card, "security_phone")
        for which in LAW:
            self._words(card, f"law_{which}", self.tr("Name and office, or: none here"))
            self._line(card, f"law_{which}_phone")
            self._line(card, f"law_{which}_on", "2026-11-03")
        return card

    def _staff(self) -> Card:
        card = self._card(self.tr("Safety of staff"))
        self._words(
            card, "staff_safety", self.tr("Never alone with them; the way out; how to leave work that day")
        )
        return card

    def _agreed(self) -> Card:
        theme, title = self.context.theme, self.tr("Agreed")
        card = self._card(
            title, self.tr("It counts with names and a day. A part that is changed later is agreed anew.")
        )
        self._words(card, "agreed_with", self.tr("Everybody who agreed to this plan"))
        self._line(card, "agreed_on", "2026-11-03")
        self.agreed = Segment(
            theme,
            title,
            [
                SegmentOption(value="no", text=self.tr("Not agreed yet")),
                SegmentOption(value="yes", text=title),
            ],
            clearable=False,
        )
        self.agreed.setObjectName("separation_agreed")
        self.agreed.chosen.connect(lambda value: self._put(AGREED, value or "no"))
        card.body.addWidget(self.agreed)
        self.open_label = PlainLabel(theme, "", role="muted", wrap=True)
        self.open_label.setObjectName("separation_open")
        card.body.addWidget(self.open_label)
        why = WrappedButton(theme, self.tr("Why everybody: a page for staff"), icon="book-open")
        why.setObjectName("separation_why")
        why.clicked.connect(lambda: self.context.window.go("alone_orientation"))
        card.body.addWidget(why)
        return card

    def _card(self, title: str, note: str = "") -> Card:
        card = Card(self.context.theme, title)
        if note:
            card.body.addWidget(PlainLabel(self.context.theme, note, role="muted", wrap=True))
        return card

    def _words(self, card: Card, name: str, hint: str) -> None:
        area = TextArea(
            self.context.theme, part_words(name), hint=hint, min_lines=2, max_lines=8, hide_label=True
        )
        self._add(card, name, area)

    def _line(self, card: Card, name: str, hint: str = "") -> None:
        field = TextField(self.context.theme, part_words(name), hint=hint, hide_label=True)
        field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._add(card, name, field)

    def _add(self, card: Card, name: str, field: TextField | TextArea) -> None:
        field.setObjectName(f"separation_{name}")
        field.changed.connect(partial(self._put, name))
        self.fields[name] = field
        theme = self.context.theme
        # long words wrap above their field, also where the window is narrow
        column = QVBoxLayout()
        column.setSpacing(theme.space("xxs"))
        column.addWidget(PlainLabel(theme, part_words(name), strong=True, wrap=True))
        column.addWidget(field)
        card.body.addLayout(column)

    # ------------------------------------------------------------ what happens

    def enter(self, params: Params) -> None:
        """Show what is written down; what could not be kept yet stands as it was typed."""
        super().enter(params)
        waiting = {each.key: str(each.value) for each in self.context.autosave.unsaved()}
        values = self._plan.values()
        self._filling = True
        for name in (*PARTS, AGREED):
            key = PREFIX + name
            rescued = self.context.recovered.pop(key, None)
            text = str(rescued) if rescued is not None else waiting.get(key, values[name])
            if name == AGREED:
                self.agreed.set_value(text)
            elif self.fields[name].text() != text:
                self.fields[name].set_text(text)
            if rescued is not None:
                self._save(name, text)
        self._filling = False
        self._show_state()

    def first_field(self) -> QWidget | None:
        """Who asks."""
        return self.fields["who_separates"].editor

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    def _put(self, name: str, text: str) -> None:
        if not self._filling:
            self._save(name, text)

    def _save(self, name: str, text: str) -> None:
        self.context.autosave.put(PREFIX + name, text, partial(self._plan.save_part, name))

    def _on_saved(self, key: str) -> None:
        if not key.startswith(PREFIX):
            return
        self.problem.hide()
        field = self.fields.get(key.removeprefix(PREFIX))
        if field is not None:
            field.set_wrong("")
        self._show_state()

    def _on_failed(self, key: str, error: Exception) -> None:
        if not key.startswith(PREFIX) or not isinstance(error, ExpectedError):
            return
        field = self.fields.get(getattr(error, "field", ""))
        if field is not None:
            field.set_wrong(explain(error))
        else:
            self.problem.set_message(explain(error), tone="look")
            self.problem.show()

    def _show_state(self) -> None:
        plan, today = self._plan.plan(), self.context.clock.now().local().date()
        missing = still_open(plan)
        if all(each.key != PREFIX + AGREED for each in self.context.autosave.unsaved()):
            self.agreed.set_value("yes" if plan.agreed else "no")
        if in_use(plan):
            words = self.tr("In use. Agreed with {names}, {day}.")
            day = day_words.plain_day(_day(plan.agreed_on, today), today)
            names = isolate(" ".join(plan.agreed_with.split()))
            self.state.set_message(words.format(names=names, day=day), tone="good", icon="circle-check")
        else:
            self.state.set_message(
                self.tr("Not in use: sessions say “Ask your supervisor first”."),
                tone="look",
                icon="door-open",
            )
        parts = self.tr("Still open: {parts}.").format(parts=listed(part_words(name) for name in missing))
        whole = self.tr("All parts are there.")
        self.open_label.setText(parts if missing else whole)


def _day(text: str, today: date) -> date:
    try:
        return today.fromisoformat(text)
    except ValueError:
        return today
