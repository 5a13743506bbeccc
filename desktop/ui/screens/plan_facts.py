"""How it is given: a quiet title, where it is kept, who could find it, a password, when to look at it again."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.giving_asked import FindersAsk
from desktop.ui.screens.plan_languages import LanguagesCard
from desktop.ui.screens.plan_long import fact_words
from desktop.ui.screens.plan_texts import iso_day, spoken
from desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate
REVIEW_DAYS = (7, 14, 30, 90)


def review_words(days: int) -> str:
    """Return how long it is until a plan is looked at again."""
    return {
        7: translate("Plan", "In a week"),
        14: translate("Plan", "In two weeks"),
        30: translate("Plan", "In 30 days"),
        90: translate("Plan", "In 90 days"),
    }[days]


class FactsPage(Page):
    """Everything asked before a form is given; kept as it is answered."""

    back = Signal()
    next = Signal()
    languages_changed = Signal()

    def __init__(self, context: ScreenContext, draft: PlanDraft) -> None:
        super().__init__(
            context.theme,
            translate("Plan", "How it is given"),
            subtitle=translate("Plan", "Decided together. Asked for everything that is given."),
            footer=True,
            session=True,
        )
        self._context, self._draft = context, draft
        self._build()

    # ---- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self.theme
        self.body.addWidget(self._title_card())
        self.languages = LanguagesCard(self._context, self._draft)
        self.languages.changed.connect(self._on_languages)
        self.body.addWidget(self.languages)
        if self._draft.is_fixed:  # what was given is in these
            self.languages.hide()
        kept = Card(theme)
        self.kept = self._field("kept_where", translate("Plan", "Where they will keep it"))
        kept.body.addWidget(self.kept)
        self.body.addWidget(kept)
        self.body.addWidget(self._finders_card())
        self.body.addWidget(self._password_card())
        self.body.addWidget(self._review_card())
        self.body.addStretch(1)
        self.back_button = SecondaryButton(theme, translate("Plan", "Back"), page=True)
        self.back_button.setObjectName("plan_back")
        self.back_button.clicked.connect(self.back)
        self.next_button = PrimaryButton(
            theme, translate("Plan", "Check and give"), keycap="Enter", page=True
        )
        self.next_button.setObjectName("plan_next")
        self.next_button.clicked.connect(self.next)
        self.footer_end.addWidget(self.back_button)
        self.footer_end.addWidget(self.next_button)
        self.primary = self.next_button

    def _field(self, name: str, words: str) -> TextField:
        field = TextField(self.theme, words)
        field.setObjectName(f"plan_{name}")
        field.set_text(self._draft.facts[name])
        field.set_wrong(fact_words(name, field.text()))
        field.changed.connect(lambda text: self._on_fact(name, field, text))
        return field

    def _on_fact(self, name: str, field: TextField, text: str) -> None:
        self._draft.set_fact(name, text)
        words = fact_words(name, text)
        if words or field.frame.wrong:
            field.set_wrong(words)

    def _title_card(self) -> Card:
        theme = self.theme
        card = Card(theme)
        self.title_field = self._field(
            "neutral_title", translate("Plan", "A title that says nothing to a stranger")
        )
        card.body.addWidget(self.title_field)
        self._title_place = QVBoxLayout()
        self._title_row: QWidget | None = None
        card.body.addLayout(self._title_place)
        self._title_hint = PlainLabel(theme, "", size="small", role="muted", wrap=True)
        card.body.addWidget(self._title_hint)
        self._offer_titles()
        return card

    def _offer_titles(self) -> None:
        """Offer titles in the language the page is most likely given in."""
        theme, draft = self.theme, self._draft
        language = draft.theirs or draft.worker
        kind = f"safety_plans/{draft.template.id}"
        chips = []
        for line in draft.template.neutral_titles:
            text = self._context.content.client_text(kind, f"neutral_title/{line.id}/say", language)
            words = text.text if text is not None else line.say
            chip = Chip(theme, words, checkable=False)
            chip.setObjectName(f"plan_title_{line.id}")
            chip.clicked.connect(lambda _on=False, words=words: self._take_title(words))
            chips.append(chip)
        self.titles = chips
        if self._title_row is not None:
            self._title_place.removeWidget(self._title_row)
            self._title_row.hide()
            self._title_row.deleteLater()
        self._title_row = button_row(theme, chips)
        self._title_place.addWidget(self._title_row)
        name = spoken(self._context.content, language).name
        words = translate("Plan", "It stands on the page, in {language} or any language they like.")
        self._title_hint.setText(words.format(language=name))

    def _on_languages(self) -> None:
        self._offer_titles()
        self.languages_changed.emit()

    def _take_title(self, words: str) -> None:
        self.title_field.set_text(words)
        self.title_field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finders_card(self) -> Card:
        card = Card(self.theme)
        self.finders = FindersAsk(self.theme, self._draft.finders(), name="plan")
        self.finders.changed.connect(self._on_finders)
        card.body.addWidget(self.finders)
        return card

    def _on_finders(self) -> None:
        self._draft.set_fact("who_could_find", self.finders.found().text())

    def _password_card(self) -> Card:
        theme = self.theme
        card = Card(theme)
        question = translate("Plan", "Does the document need a password?")
        card.body.addWidget(PlainLabel(theme, question, strong=True, wrap=True))
        self.password = Segment(
            theme,
            question,
            [
                SegmentOption(value="password", text=translate("Plan", "Yes")),
                SegmentOption(value="none", text=translate("Plan", "No")),
            ],
        )
        self.password.setObjectName("plan_protection")
        self.password.set_value(self._draft.facts["protection"])
        self.password.chosen.connect(self._on_password)
        card.body.addWidget(self.password)
        words = translate(
            "Plan", "It is made for you with the page, shown once, and told another way than the file."
        )
        card.body.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        self.told = self._field("password_told_how", translate("Plan", "How they are told the password"))
        card.body.addWidget(self.told)
        if self._draft.facts["protection"] != "password":
            self.told.hide()
        return card

    def _on_password(self, value: str) -> None:
        self._draft.set_fact("protection", value)
        self.told.setVisible(value == "password")

    def _review_card(self) -> Card:
        theme = self.theme
        card = Card(theme)
        self.review = PlainLabel(theme, "", strong=True, wrap=True)
        card.body.addWidget(self.review)
        chips: list[QWidget] = []
        self.review_chips: dict[int, Chip] = {}
        for days in REVIEW_DAYS:
            chip = Chip(theme, review_words(days), checkable=False)
            chip.setObjectName(f"plan_review_{days}")
            chip.clicked.connect(lambda _on=False, days=days: self._set_review(days))
            self.review_chips[days] = chip
            chips.append(chip)
        row = button_row(theme, chips)
        row.setSizePolicy(QSizePolicy.Policy.Preferred, row.sizePolicy().verticalPolicy())
        card.body.addWidget(row)
        self._show_review()
        return card

    def _set_review(self, days: int) -> None:
        today: date = self._context.clock.now().local().date()
        self._draft.set_fact("review_by", (today + timedelta(days=days)).isoformat())
        self._show_review()

    def _show_review(self) -> None:
        day = iso_day(self._draft.facts["review_by"])
        words = translate("Plan", "Look at it again by {day}").format(day=isolate(day))
        self.review.setText(words if day else translate("Plan", "Look at it again: no day yet"))

    def first(self) -> QWidget:
        """Return what takes the focus."""
        return self.title_field.editor
