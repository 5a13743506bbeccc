"""The talk afterwards, for the caseworker alone: with whom, what helped, what comes next, and a pause (PRACTICE 22)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.debrief import ROLES, WITH_WHOM
from desktop.domain.errors import InvalidInput
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Screen
from desktop.ui.saved_foot import SavedFoot
from desktop.ui.screens.crisis_last_resort import crisis_words
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PhoneText, PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from desktop.domain.agency import NamedPerson
    from desktop.ui.context import ScreenContext

KEY = "debrief/"
MOST_PEOPLE = 4


class DebriefScreen(Screen):
    """Opened with `run_id`. Everything is kept while it is typed; nothing of it leaves this page."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._run_id = ""
        self._filling = False
        self._words: dict[str, str] = {}
        self.page = Page(
            theme, self.tr("Talk it through"), footer=True, max_width=theme.tokens.layout["form_column"]
        )
        self.empty = EmptyState(theme, self.tr("This is not in the vault."))
        self.apart = Banner(theme, "", tone="information", icon="lock")
        self.apart.setObjectName("debrief_apart")
        self.care = Card(theme, self.tr("First, you"))
        self.card = Card(theme, self.tr("The talk"))
        self.card.body.setSpacing(theme.space("s"))
        self.fields: dict[str, TextField | TextArea] = {}
        self._made: list[QWidget] = []
        self.saved = SavedFoot(theme, context.clock, context.autosave)
        context.autosave.saved.connect(self._on_saved)
        context.autosave.failed.connect(self._on_failed)
        self.nothing = QuietButton(theme, self.tr("Nothing to write down"))
        self.nothing.setObjectName("debrief_nothing")
        self.nothing.clicked.connect(self._on_nothing)
        self.book = QuietButton(theme, self.tr("Book a time to talk"), icon="calendar-plus")
        self.book.setObjectName("debrief_book")
        self.book.clicked.connect(lambda: context.window.go("appointment"))
        self.card.body.addWidget(self.book, 0, Qt.AlignmentFlag.AlignLeading)
        self.done = PrimaryButton(theme, self.tr("Back to what is open"), page=True)
        self.done.setObjectName("debrief_done")
        self.done.clicked.connect(self._on_done)
        for part in (self.empty, self.apart, self.care, self.card):
            self.page.body.addWidget(part)
        self.page.body.addStretch(1)
        self.page.footer_start.addWidget(self.saved)
        self.page.footer_end.addWidget(self.nothing)
        self.page.footer_end.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    # ------------------------------------------------------------ showing

    def enter(self, params: Params) -> None:
        """Show what was written down about the crisis of `run_id`; without one there is nothing to talk about."""
        super().enter(params)
        self.leave()
        services = self.context.services
        wanted = params.get("run_id", "")
        run = services.crises.get(wanted) if wanted else None
        self._run_id = run.id if run is not None else ""
        there = run is not None
        self.empty.setVisible(not there)
        for part in (self.apart, self.care, self.card, self.nothing):
            part.setVisible(there)
        self._take_away()
        subtitle = ""
        if run is not None:
            today = self.context.clock.now().local().date()
            subtitle = day_words.day_and_time(run.started_at, today)
            self._build()
            self._fill()
        self.page.set_title(self.tr("Talk it through"), subtitle=subtitle)

    def _take_away(self) -> None:
        for widget in self._made:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        self._made, self.fields = [], {}

    def _add(self, card: Card, widget: QWidget) -> None:
        self._made.append(widget)
        if card is self.card:  # booking stands below the questions
            card.body.insertWidget(card.body.indexOf(self.book), widget)
        else:
            card.body.addWidget(widget)

    def _build(self) -> None:
        theme, content = self.context.theme, self.context.content
        profile, crisis = content.agency_profile(), crisis_words(content)
        days = ltr(str(profile.working_note_days))
        self.apart.set_message(
            self.tr("For you. It stands in no client's file, no pack, no print and no search."),
            detail=self.tr("It goes by itself after {days} days, like a working note.").format(days=days),
        )
        for line in crisis.care:
            self._add(self.care, PlainLabel(theme, line.text, wrap=True))
        people = [person for role in ROLES for person in profile.people if person.role == role][:MOST_PEOPLE]
        for choice in crisis.debrief:
            field: TextField | TextArea
            if choice.id == WITH_WHOM:
                field = TextField(theme, choice.label, hint=choice.hint)
            else:
                field = TextArea(theme, choice.label, hint=choice.hint, min_lines=2, max_lines=12)
            field.setObjectName(f"debrief_{choice.id}")
            field.changed.connect(partial(self._on_changed, choice.id))
            self.fields[choice.id] = field
            self._add(self.card, field)
            if choice.id == WITH_WHOM and people:
                self._add(self.card, button_row(theme, [self._chip(person) for person in people]))
                for person in people:
                    if person.phone:
                        self._add(self.card, self._number(person))

    def _chip(self, person: NamedPerson) -> Chip:
        chip = Chip(self.context.theme, isolate(person.name), checkable=False)
        chip.setObjectName(f"debrief_person_{person.role}")
        chip.setAccessibleName(person.name)
        chip.clicked.connect(lambda _on=False: self.fields[WITH_WHOM].set_text(person.name))
        return chip

    def _number(self, person: NamedPerson) -> QWidget:
        words = listed((person.name, ltr(person.phone)))
        number = PhoneText(self.context.theme, words, strong=False)
        number.setAccessibleName(words)
        return number

    def _fill(self) -> None:
        kept = self.context.services.debriefs.of_run(self._run_id)
        self._words = {}
        if kept is not None:
            self._words = {WITH_WHOM: kept.with_whom, **kept.words}
        rescued = self.context.recovered.pop(KEY + self._run_id, None)
        if isinstance(rescued, dict):
            # what the disk refused before the lock is newer than what the vault holds
            self._words |= {str(name): str(text) for name, text in rescued.items()}
            self._put()
        self._filling = True
        for name, field in self.fields.items():
            field.set_text(self._words.get(name, ""))
        self._filling = False

    def first_field(self) -> QWidget | None:
        """With whom."""
        return next(iter(self.fields.values()), None)

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    # ------------------------------------------------------------ keeping

    def _on_changed(self, name: str, text: str) -> None:
        if self._filling or not self._run_id:
            return
        self._words[name] = text
        self._put()

    def _put(self) -> None:
        save = partial(self.context.services.debriefs.save, self._run_id)
        self.context.autosave.put(KEY + self._run_id, dict(self._words), save)

    def _on_saved(self, key: str) -> None:
        if key == KEY + self._run_id:
            for field in self.fields.values():
                field.set_wrong("")

    def _on_failed(self, key: str, error: Exception) -> None:
        """What cannot stand is said at its field: until then nothing of the talk is kept."""
        if key == KEY + self._run_id and isinstance(error, InvalidInput):
            for name, field in self.fields.items():
                field.set_wrong(explain(error) if name == error.field else "")

    def _on_nothing(self) -> None:
        """Today lets it rest. What was typed stays."""
        if any(text.strip() for text in self._words.values()):
            self._on_done()
            return
        self.context.tasks.write(
            self,
            partial(self.context.services.debriefs.save, self._run_id, {}),
            done=lambda _id: self._on_done(),
            failed=lambda error: self.context.window.tell(explain(error), caution=True),
        )

    def _on_done(self) -> None:
        if self.context.services.vault.closed:  # a lock came between the press and the answer
            return
        self.leave()
        self.context.window.go("crisis_passed", {"run_id": self._run_id})
