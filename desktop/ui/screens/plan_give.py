"""Check and give: what is still missing with a way there, then the form itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import NotAllowed
from desktop.domain.plan_forms import PAGES, UNWRITTEN
from desktop.services.unchecked import Unchecked, of_plan
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.plan_document import DocumentForm
from desktop.ui.screens.plan_form_widgets import MAKERS, forms_of
from desktop.ui.screens.plan_give_asking import FindersFirst
from desktop.ui.screens.plan_give_chips import FormChips
from desktop.ui.screens.plan_given import GivenList
from desktop.ui.screens.plan_messages import MessageForm
from desktop.ui.screens.plan_paper import print_plan
from desktop.ui.screens.plan_stage import StageLine
from desktop.ui.screens.plan_texts import left_out_words, spoken
from desktop.ui.screens.plan_unfinished import unfinished
from desktop.ui.tab_order import in_order, stops
from desktop.ui.unchecked import UncheckedAsk
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft
    from desktop.ui.widgets.chip import Chip

translate = QCoreApplication.translate


WORDLESS = UNWRITTEN | {"pictures"}
"""Forms in which nobody reads or hears a translation that was given."""


def _shown_name(draft: PlanDraft) -> str:
    return f"plan_give/{draft.id}"


class GivePage(Page):
    """`jump(page, row id)` goes to what is missing."""

    back = Signal()
    done = Signal()
    jump = Signal(str, str)
    read_back = Signal()

    def __init__(
        self, context: ScreenContext, draft: PlanDraft, chosen: Callable[[], list[tuple[str, str]]]
    ) -> None:
        """`chosen` returns the forms that were chosen at the side and may be given: (form, language)."""
        super().__init__(context.theme, translate("Plan", "Check and give"), footer=True, session=True)
        self._context, self._draft, self._chosen = context, draft, chosen
        self._offered: FormChips | None = None
        self.form: QWidget | None = None
        self._problems: QWidget | None = None
        self._build()
        kept = tuple(str(context.services.interface.choice(_shown_name(draft), "")).split("/"))
        self._offer(kept)

    def _offer(self, wanted: tuple[str, ...]) -> None:
        """Offer the forms that may be given as things stand, and show the wanted one of them."""
        forms = self._chosen() or self._possible()
        lost = self._has_keyboard(self._offered, self.form, self._problems)
        if self._offered is not None:
            self._chip_place.removeWidget(self._offered)
            self._offered.hide()
            self._offered.deleteLater()
        names = {tag: spoken(self._context.content, tag).name for tag in self._draft.languages}
        self._offered = FormChips(self.theme, forms, names, narrow=self._compact)
        self._offered.chosen.connect(lambda form, language: self.show_form((form, language)))
        self._chip_place.addWidget(self._offered)
        self.show_form(next((key for key in forms if key == wanted), forms[0]))
        if lost:
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_keyboard(self, *parts: QWidget | None) -> bool:
        """Whether the keyboard is in a part that is about to be made anew, and would fall out of the page with it."""
        at = QApplication.focusWidget()
        return at is not None and any(
            part is at or part.isAncestorOf(at) for part in parts if part is not None
        )

    @property
    def chips(self) -> dict[tuple[str, str], Chip]:
        """The forms that are offered."""
        return self._offered.chips if self._offered is not None else {}

    def _possible(self) -> list[tuple[str, str]]:
        """Return what there is to choose from: also what only waits for an answer or a password."""
        waits = {"", "finders_not_asked", "needs_password"}
        return [key for key in forms_of(self._draft) if self._draft.held_up(key[0]) in waits]

    def _build(self) -> None:
        theme = self.theme
        self._chip_place = QVBoxLayout()
        self.body.addLayout(self._chip_place)
        self.read_banner = Banner(theme, "", tone="look", icon="volume-2", button=self._read_button())
        self.body.addWidget(self.read_banner)
        self._stage: StageLine | None = None
        if not self._draft.is_fixed:
            self._stage = StageLine(self._context, self._draft)  # giving numbers is never blocked
            self._stage.staged.connect(self._show_again)
            self.body.addWidget(self._stage)
        self._paper = QHBoxLayout()
        self._paper.addStretch(1)
        self.body.addLayout(self._paper)
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.given = GivenList(self._context, self._draft)
        self.given.secret = lambda: getattr(self.form, "password", "")
        self._plan_before = self._draft.plan
        self._draft.changed.connect(self._on_draft)
        self.body.addWidget(self.given)
        self.body.addStretch(1)
        self.back_button = SecondaryButton(theme, translate("Plan", "Back"), page=True)
        self.back_button.setObjectName("plan_back")
        self.back_button.clicked.connect(self.back)
        self.footer_end.addWidget(self.back_button)
        self.done_button = SecondaryButton(theme, translate("Plan", "Done"), page=True)
        self.done_button.setObjectName("plan_done")
        self.done_button.clicked.connect(self.done)
        self.footer_end.addWidget(self.done_button)
        self.print_button = SecondaryButton(theme, translate("Plan", "Print…"), icon="printer", page=True)
        self.print_button.setObjectName("plan_print")
        self.print_button.clicked.connect(self._on_print)
        self.footer_end.addWidget(self.print_button)
        self.save_button = PrimaryButton(theme, translate("Plan", "Save the page…"), page=True)
        self.save_button.setObjectName("plan_save")
        self.save_button.clicked.connect(self._on_save)
        self.footer_end.addWidget(self.save_button)
        self.primary = self.save_button

    def _show_again(self) -> None:
        self.show_form(next(key for key, chip in self.chips.items() if chip.isChecked()))

    def _on_draft(self) -> None:
        """Given, or read back: what a service changed, not what is typed."""
        if self._draft.plan is not self._plan_before:
            self._plan_before = self._draft.plan
            self.given.refresh()
            self._order()

    def _on_given(self) -> None:
        """What was given, and where it lies, comes into sight."""
        self.given.refresh()
        self._order()
        QTimer.singleShot(0, self, self._reveal_given)

    def _reveal_given(self) -> None:
        holder = self.scroll_area.widget() if self.scroll_area is not None else None
        if self.scroll_area is not None and holder is not None and self.given.isVisible():
            self.scroll_area.settle()
            top = self.given.mapTo(holder, QPoint(0, 0)).y()
            self.scroll_area.verticalScrollBar().setValue(top - self.theme.space("m"))

    def _read_button(self) -> SecondaryButton:
        self.read_button = SecondaryButton(self.theme, translate("Plan", "Read back"))
        self.read_button.setObjectName("plan_give_read_back")
        self.read_button.clicked.connect(self.read_back)
        return self.read_button

    # ---- the form ----------------------------------------------------------------------------------------------

    def show_form(self, key: tuple[str, str]) -> None:
        """Show one form, or what stands in its way."""
        if self._offered is not None:
            self._offered.show_chosen(*key)
        plan = self._draft.plan
        self.read_banner.setVisible(plan.read_back_at is None or plan.changed_since_read_back())
        words = (
            translate("Plan", "Not read back yet.")
            if plan.read_back_at is None
            else translate("Plan", "Changed since it was read back.")
        )
        self.read_banner.set_message(words, tone="look")
        lost = self._has_keyboard(self.form, self._problems)
        self._clear()
        self._show_in_place(key)
        if lost:
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_in_place(self, key: tuple[str, str]) -> None:
        form, language = key
        self.save_button.setVisible(form in PAGES)
        self.print_button.setVisible(form in PAGES)
        self._show_paper(form, language)
        self._keep(key)
        problems = self._missing(form, language)
        if problems is not None:
            self._problems = problems
            self._place.addWidget(problems)
            self.save_button.set_cannot(translate("Plan", "Something is still missing."))
            self._order()
            return
        self.form = MAKERS[form](self._context, self._draft, form, language, self.save_button)
        self._narrow_form()
        if isinstance(self.form, DocumentForm | MessageForm):
            self.form.jump.connect(self.jump)
        if (given := getattr(self.form, "given", None)) is not None:
            given.connect(self._on_given)
        self._place.addWidget(self.form)
        self._order()

    def showEvent(self, event: QShowEvent) -> None:
        """Taken into the window the page loses the order it was built in."""
        super().showEvent(event)
        self._order()

    def _order(self) -> None:
        """By the keyboard the page goes as it is read."""
        footer = (self.back_button, self.done_button, self.print_button, self.save_button)
        form = self.form or self._problems
        in_order((self._offered, self.read_banner, self._stage, form, self.given, *footer))

    def _clear(self) -> None:
        for widget in (self.form, self._problems):
            if widget is not None:
                self._place.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self.form = self._problems = None

    def _show_paper(self, form: str, language: str) -> None:
        """Paper has rules of its own: no password guards it, and nobody opens it on a phone."""
        reason = left_out_words(self._draft.left_out("print"))
        if self._draft.plan.state == "retired":
            reason = explain(NotAllowed("plan_put_away"))
        if not reason and self._unfinished(language):
            reason = translate("Plan", "Something is still missing.")
        if not reason and form not in WORDLESS:
            found = self._found_unchecked(language)
            if self._context.services.unchecked.stands_in_the_way(self._draft.id, found):
                reason = translate("Unchecked", "Not yet checked by a qualified translator")
        self.print_button.set_cannot(reason)

    def _missing(self, form: str, language: str) -> QWidget | None:
        theme, draft = self.theme, self._draft
        if draft.plan.state == "retired":
            card = Card(theme)
            card.body.addWidget(Banner(theme, explain(NotAllowed("plan_put_away")), tone="look", icon="ban"))
            return card
        reason = draft.held_up(form)
        if reason == "finders_not_asked":
            return self._asking(form, language)
        if reason:
            card = Card(theme)
            card.body.addWidget(Banner(theme, left_out_words(reason), tone="look", icon="ban"))
            words = translate("Plan", "Choose another form, or look at how it is given.")
            card.body.addWidget(PlainLabel(theme, words, wrap=True))
            change = SecondaryButton(theme, translate("Plan", "How it is given"))
            change.setObjectName("plan_jump_facts")
            change.clicked.connect(lambda: self.jump.emit("facts", ""))
            card.body.addWidget(button_row(theme, [change]))
            return card
        rows = self._unfinished(language, form)
        if rows:
            return self._missing_list(rows)
        return self._unchecked(form, language)

    def _unchecked(self, form: str, language: str) -> QWidget | None:
        """Ask before words are given that nobody qualified checked; pictures have none, and aloud they are heard."""
        found = self._found_unchecked(language)
        if form in WORDLESS or not self._context.services.unchecked.stands_in_the_way(self._draft.id, found):
            return None
        name = spoken(self._context.content, language).name
        ask = UncheckedAsk(self._context, self._draft.id, found, name)
        ask.answered.connect(lambda who: self._on_checked(form, language, who))
        return ask

    def _found_unchecked(self, language: str) -> Unchecked:
        draft = self._draft
        return of_plan(draft.as_plan(), draft.template, self._context.content, language)

    def _on_checked(self, form: str, language: str, who: str) -> None:
        if who and not self._draft.is_fixed:
            for element in self._draft.template.elements:
                for row in self._draft.rows(element.id):
                    if row.texts.get(language, "").strip() and not row.kept:
                        row.checked[language] = who
                        self._draft.put(row)
        QTimer.singleShot(0, self, lambda: self.show_form((form, language)))

    def _asking(self, form: str, language: str) -> QWidget:
        """Who could find it, and what is still missing; until it is answered nothing is offered that can be found."""
        theme = self.theme
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        self.asking = FindersFirst(theme, self._draft.finders())
        self.asking.answered.connect(lambda: self._on_found(form, language))
        column.addWidget(self.asking)
        rows = self._unfinished(language, form)
        if rows:
            column.addWidget(self._missing_list(rows))
        return holder

    def _on_found(self, form: str, language: str) -> None:
        self._draft.set_fact("who_could_find", self.asking.ask.found().text())
        # not under the press that is still being answered
        QTimer.singleShot(0, self, lambda: self._offer((form, language)))

    def _unfinished(self, language: str, form: str = "pdf") -> list[tuple[str, str, str, str]]:
        return unfinished(self._draft, spoken(self._context.content, language).name, language, form)

    def _missing_list(self, rows: list[tuple[str, str, str, str]]) -> QWidget:
        theme = self.theme
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        column.addWidget(
            PlainLabel(theme, translate("Plan", "Still missing. Press one to go there."), wrap=True)
        )
        self.missing_list = ListCard(theme, translate("Plan", "Still missing"))
        for at, (title, detail, page, row_id) in enumerate(rows, start=1):
            each = ListRow(theme, title, detail=detail, icon="pencil", chevron=True, late=True)
            each.setObjectName(f"plan_missing_{at}")
            each.clicked.connect(lambda _on=False, page=page, row_id=row_id: self.jump.emit(page, row_id))
            self.missing_list.add_row(each)
        column.addWidget(self.missing_list)
        return holder

    def _keep(self, key: tuple[str, str]) -> None:
        """Stand at the same form after a lock or a crash."""
        interface, name = self._context.services.interface, _shown_name(self._draft)
        if interface.choice(name) != "/".join(key):
            self._context.tasks.write(self, interface.choose, name, "/".join(key))

    def _on_save(self) -> None:
        if isinstance(self.form, DocumentForm):
            self.form.save()

    def _on_print(self) -> None:
        form, language = next(key for key, chip in self.chips.items() if chip.isChecked())
        save = self._on_save if self.save_button.isEnabled() else None
        agreed = self.form.agreed if isinstance(self.form, DocumentForm) else ()
        print_plan(self._context, self._draft, language, self.print_button, save, form=form, agreed=agreed)

    def set_compact(self, compact: bool) -> None:
        """Picture above its results in a narrow window, and printing out of the footer."""
        super().set_compact(compact)
        if compact:
            self._paper.insertWidget(0, self.print_button)
        else:
            self.footer_end.insertWidget(2, self.print_button)
        if self._offered is not None:
            self._offered.set_narrow(compact)
        self._narrow_form()

    def _narrow_form(self) -> None:
        """A form with two sides stands in one column in a narrow window."""
        narrow = getattr(self.form, "set_narrow", None)
        if narrow is not None:
            narrow(self._compact)

    def first(self) -> QWidget:
        """Return what takes the focus: what is asked or missing, the button that gives it, or the form's own first."""
        if self.save_button.isVisibleTo(self) and self.save_button.isEnabled():
            return self.save_button
        reachable = [each for each in stops(self._problems or self.form or self) if each.isEnabled()]
        shown = [each for each in reachable if each.isVisibleTo(self)]
        if shown:
            return shown[0]
        return next((chip for chip in self.chips.values() if chip.isChecked()), self.back_button)
