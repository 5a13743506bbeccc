"""Two records beside each other: what a merge would do, what stands in its way, and "not the same person"."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError, NotAllowed
from desktop.ui.channel_words import channel_words
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Screen
from desktop.ui.screens.exchange_texts import field_words
from desktop.ui.script_words import LanguageNames
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceRow
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from desktop.domain.duplicates import MergePreview, MergeRecord
    from desktop.ui.context import ScreenContext

_ON_HOLD = frozenset({"risk_level"})
"""Never shown as words on a page that others may see (PRACTICE 32)."""
_LONGEST = 90


class ClientMergeScreen(Screen):
    """`client_id` is the record that stays, `other_id` the one that goes into it. Nothing is chosen beforehand."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._preview: MergePreview | None = None
        self._languages = LanguageNames(context.content)
        self.segments: dict[str, Segment] = {}
        self.page = Page(theme, self.tr("Compare two records"), footer=True, max_width=760)
        self._holder = QVBoxLayout()
        self._holder.setSpacing(theme.space("m"))
        self.problem = Banner(theme, "", tone="look")
        self.problem.hide()
        self.page.body.addLayout(self._holder)
        self.page.body.addWidget(self.problem)
        self.page.body.addStretch(1)
        self.different = QuietButton(theme, self.tr("Not the same person"))
        self.different.setObjectName("merge_different")
        self.different.clicked.connect(self._on_different)
        self.merge_button = PrimaryButton(theme, self.tr("Put together"), page=True)
        self.merge_button.setObjectName("merge_do")
        self.merge_button.clicked.connect(self._on_merge)
        self.page.footer_start.addWidget(self.different)
        self.page.footer_end.addWidget(self.merge_button)
        self.one_person: ChoiceRow | None = None
        self._content: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    # ------------------------------------------------------------ the screen

    def enter(self, params: Params) -> None:
        """Read both records and show what a merge would do."""
        super().enter(params)
        self.problem.hide()
        self.merge_button.set_busy(None)
        try:
            self._preview = self.context.services.duplicates.preview(
                params.get("client_id", ""), params.get("other_id", "")
            )
        except ExpectedError as error:
            self._preview = None
            self._show(EmptyState(self.context.theme, explain(error), icon="users-round"))
        else:
            self._show(self._built(self._preview))
        there = self._preview is not None
        self.different.setVisible(there)
        self.merge_button.setVisible(self._preview is not None and not self._preview.refused)

    def first_field(self) -> QWidget | None:
        """The first question, else the way to say that these are two people."""
        first = next(iter(self.segments.values()), None)
        return first or self.one_person or (self.different if self._preview is not None else None)

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    # ------------------------------------------------------------ building

    def _show(self, content: QWidget) -> None:
        if self._content is not None:
            self._holder.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = content
        self._holder.addWidget(content)
        content.show()

    def _built(self, preview: MergePreview) -> QWidget:
        theme = self.context.theme
        self.segments, self.one_person = {}, None
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        if preview.refused:
            column.addWidget(Banner(theme, explain(NotAllowed(preview.refused)), tone="look", leads=True))
        for words in self._warnings(preview):
            column.addWidget(Banner(theme, words, tone="look"))
        stays, goes = self.tr("This record stays"), self.tr("This one goes into it")
        sides = (self._side(stays, preview.kept), self._side(goes, preview.gone))
        column.addWidget(SideBySide(theme, *((side, 1) for side in sides), narrow=560, gap="m", align=None))
        swap = QuietButton(theme, self.tr("Keep the other one instead"), small=True, icon="arrow-left-right")
        swap.setObjectName("merge_swap")
        swap.clicked.connect(self._on_swap)
        column.addWidget(swap, 0, Qt.AlignmentFlag.AlignLeading)
        if preview.refused:
            return holder
        self._add_questions(column, preview)
        self._add_what_comes(column, preview)
        self.one_person = ChoiceRow(theme, self.tr("I have looked at both: this is one person"))
        self.one_person.setObjectName("merge_one_person")
        column.addWidget(self.one_person)
        return holder

    def _side(self, heading: str, record: MergeRecord) -> Card:
        theme = self.context.theme
        card = Card(theme, heading)
        card.body.addWidget(
            PlainLabel(theme, isolate(record.chosen_name), size="large", strong=True, wrap=True)
        )
        card.body.addWidget(PlainLabel(theme, ltr(record.short_id), role="muted"))
        counts = self.tr("Sessions: {sessions}, plans: {plans}").format(
            sessions=ltr(str(record.sessions)), plans=ltr(str(record.plans))
        )
        card.body.addWidget(PlainLabel(theme, counts, role="muted", wrap=True))
        card.body.addStretch(1)
        return card

    def _warnings(self, preview: MergePreview) -> list[str]:
        words = {
            "shared_number": self.tr(
                "Both have the same phone number. Two adults of one household often share one: "
                "put them together only when you are sure that this is one person."
            ),
            "ask_contact_again": self.tr(
                "They say different things about safe contact. The stricter answer will count, and it is asked again."
            ),
            "legal_hold": self.tr("A legal hold covers one of them. Put together, it covers both."),
            "conflict_of_interest": self.tr(
                "One of them is marked with a conflict of interest; the mark stays."
            ),
        }
        return [words[warning] for warning in preview.warnings]

    def _add_questions(self, column: QVBoxLayout, preview: MergePreview) -> None:
        theme = self.context.theme
        asked = [field for field in preview.fields if not field.fixed]
        if not asked:
            return
        card = Card(theme, self.tr("Different in the two"))
        words = self.tr(
            "What you do not choose stays as it is in {id}. The other is kept as another version."
        )
        card.body.addWidget(
            PlainLabel(theme, words.format(id=ltr(preview.kept.short_id)), role="muted", wrap=True)
        )
        for field in asked:
            label = field_words(field.name)
            card.body.addWidget(PlainLabel(theme, label, strong=True, wrap=True))
            segment = Segment(
                theme,
                label,
                [
                    SegmentOption(value="kept", text=isolate(_value(field.name, field.kept))),
                    SegmentOption(value="gone", text=isolate(_value(field.name, field.gone))),
                ],
            )
            segment.setObjectName(f"merge_field_{field.name}")
            self.segments[field.name] = segment
            card.body.addWidget(segment)
        column.addWidget(card)

    def _add_what_comes(self, column: QVBoxLayout, preview: MergePreview) -> None:
        theme = self.context.theme
        card = Card(theme, self.tr("What comes with it"))
        filled = [
            f"{field_words(field.name)}: {isolate(_value(field.name, field.gone))}"
            for field in preview.fields
            if field.fixed and not field.kept and field.name not in _ON_HOLD
        ]
        lines = [
            (self.tr("Other spellings"), [isolate(name) for name in preview.names]),
            (self.tr("Ways of contact"), [ltr(way) for way in preview.ways]),
            (self.tr("Places"), [isolate(place) for place in preview.places]),
            (self.tr("Languages"), [self._languages.name(code) for code in preview.languages]),
            (self.tr("Filled in"), filled),
        ]
        for label, found in lines:
            if found:
                words = f"{label}: {listed(found)}"
                card.body.addWidget(PlainLabel(theme, words, wrap=True))
        if any(field.name in _ON_HOLD for field in preview.fields):
            words = self.tr("Risk: the more serious of the two stays; the other is kept as another version.")
            card.body.addWidget(PlainLabel(theme, words, wrap=True))
        words = self.tr(
            "Sessions, plans and what left stay with their record and are read together from now on. "
            "You can take the two apart again on the client's page."
        )
        card.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        column.addWidget(card)

    # ------------------------------------------------------------ what happens

    def _on_swap(self) -> None:
        preview = self._preview
        if preview is not None:
            params = {"client_id": preview.gone.client_id, "other_id": preview.kept.client_id}
            self.enter(params)

    def _on_different(self) -> None:
        preview = self._preview
        if preview is None:
            return
        self.context.tasks.write(
            self,
            self.context.services.duplicates.decide_different,
            preview.kept.client_id,
            (preview.gone.client_id,),
            done=lambda _none: self._leave_to(preview.kept.client_id, self.tr("Noted: two people.")),
            failed=self._on_refused,
        )

    def _on_merge(self) -> None:
        preview = self._preview
        if preview is None:
            return
        self.problem.hide()
        sure = self.one_person is not None and self.one_person.isChecked()
        take = {name for name, segment in self.segments.items() if segment.value() == "gone"}
        if not sure:
            self._on_refused(NotAllowed("merge_not_confirmed"))
            return
        self.merge_button.set_busy(self.tr("Putting together"))
        self.context.tasks.write(
            self,
            partial(self.context.services.duplicates.merge, preview, take, one_person=sure),
            done=partial(self._on_merged, preview),
            failed=self._on_refused,
        )

    def _on_merged(self, preview: MergePreview, decision_id: str) -> None:
        self.merge_button.set_busy(None)
        window, tasks, undo = self.context.window, self.context.tasks, self.context.services.duplicates.undo
        window.go("client", {"client_id": preview.kept.client_id})

        def take_apart() -> None:
            tasks.write(
                window.widget(),
                undo,
                decision_id,
                done=lambda ids: window.go("client", {"client_id": ids[0]}),
                failed=lambda error: window.tell(explain(error), caution=True),
            )

        words = self.tr("{gone} is now in {kept}").format(
            gone=ltr(preview.gone.short_id), kept=ltr(preview.kept.short_id)
        )
        window.offer_undo(words, take_apart)

    def _on_refused(self, error: Exception) -> None:
        self.merge_button.set_busy(None)
        self.problem.set_message(explain(error), tone="look")
        self.problem.show()
        if (
            isinstance(error, NotAllowed)
            and error.reason == "merge_not_confirmed"
            and self.one_person is not None
        ):
            self.one_person.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_to(self, client_id: str, words: str) -> None:
        if not self.context.window.back():
            self.context.window.go("client", {"client_id": client_id})
        self.context.window.tell(words)


def _value(name: str, stored: str) -> str:
    """Return a stored fact as a person reads it."""
    if name == "preferred_channel":
        return channel_words(stored)
    if name == "interpreter_need":
        return {
            "yes": QCoreApplication.translate("Duplicates", "needed"),
            "no": QCoreApplication.translate("Duplicates", "not needed"),
            "sometimes": QCoreApplication.translate("Duplicates", "sometimes needed"),
        }.get(stored, stored)
    return _short(stored)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
