"""Which languages a plan is written in: one the caseworker reads, and one for the client or whoever helps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from desktop.ui.flow_buttons import button_row
from desktop.ui.language import LANGUAGES
from desktop.ui.screens.plan_texts import spoken
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.labels import PlainLabel, isolate

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate


class LanguagesCard(Card):
    """Two questions, one answer each. Words written in a language that is put away stay in the vault."""

    changed = Signal()

    def __init__(self, context: ScreenContext, draft: PlanDraft) -> None:
        super().__init__(context.theme)
        self._context, self._draft = context, draft
        self.body.addWidget(
            PlainLabel(self.theme, translate("Plan", "Languages of this plan"), strong=True, wrap=True)
        )
        self.for_you = self._question("worker", translate("Plan", "For you"), self._yours())
        self.for_them = self._question("client", translate("Plan", "For them"), self._theirs())
        self.no_words = PlainLabel(self.theme, "", role="caution", size="small", wrap=True)
        self.no_words.setObjectName("plan_language_no_words")
        self.body.addWidget(self.no_words)
        words = translate(
            "Plan",
            "Steps are written in both, and each form is made in one of them. Words already written are kept.",
        )
        self.body.addWidget(PlainLabel(self.theme, words, size="small", role="muted", wrap=True))
        self._show()

    def _yours(self) -> list[str]:
        return _each_once([self._draft.worker, *(language.code for language in LANGUAGES)])

    def _theirs(self) -> list[str]:
        content, draft = self._context.content, self._draft
        known = [spoken(content, language.code).tag for language in draft.client.draft.languages]
        chosen = draft.facts["client_language"]
        program = (language.code for language in LANGUAGES)
        # one near theirs may be understood: somebody who speaks Congolese Swahili may choose Swahili
        return _each_once([*known, chosen, *program, *self._with_words()])

    def _with_words(self) -> tuple[str, ...]:
        """Return the languages that this plan's own words are in, besides English."""
        return self._context.content.client_languages(f"safety_plans/{self._draft.template.id}")

    def _question(self, part: str, question: str, tags: list[str]) -> dict[str, Chip]:
        self.body.addWidget(PlainLabel(self.theme, question, wrap=True))
        chips: dict[str, Chip] = {}
        for tag in tags:
            name = spoken(self._context.content, tag).name
            chip = Chip(self.theme, name)
            chip.setObjectName(f"plan_language_{part}_{tag}")
            chip.setAccessibleName(
                translate("Plan", "{question}: {answer}").format(question=question, answer=name)
            )
            chip.clicked.connect(lambda _on=False, tag=tag: self._choose(part, tag))
            chips[tag] = chip
        self.body.addWidget(button_row(self.theme, list(chips.values())))
        return chips

    def _choose(self, part: str, tag: str) -> None:
        before = self._draft.languages
        self._draft.set_fact(f"{part}_language", tag)
        self._show()
        if self._draft.languages != before:
            self.changed.emit()

    def _show(self) -> None:
        draft = self._draft
        for chips, chosen in (
            (self.for_you, draft.worker),
            (self.for_them, draft.facts["client_language"] or draft.worker),
        ):
            for tag, chip in chips.items():
                chip.setChecked(tag == chosen)
        theirs = draft.facts["client_language"] or draft.worker
        lacks = theirs != "en" and theirs not in self._with_words()
        words = translate(
            "Plan",
            "Waystead has no words of its own in {language}: headings, questions and ideas stay in English. "
            "Write their steps with an interpreter, or choose a language that they understand as well.",
        )
        self.no_words.setText(words.format(language=isolate(spoken(self._context.content, theirs).name)))
        self.no_words.setVisible(lacks)


def _each_once(tags: list[str]) -> list[str]:
    return [tag for tag in dict.fromkeys(tags) if tag]
