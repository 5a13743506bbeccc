"""One element of the plan: what to ask, the line to read aloud, its rows in both languages, ideas and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.plan_templates import PlanElement
from desktop.ui.screens.plan_check import CheckPanel
from desktop.ui.screens.plan_draft import PlanDraft, Row
from desktop.ui.screens.plan_gender import gender_of
from desktop.ui.screens.plan_heads import ElementHeads
from desktop.ui.screens.plan_ideas import Idea, IdeasPanel, known_numbers, own_row, suggestions
from desktop.ui.screens.plan_order import RowOrder
from desktop.ui.screens.plan_pictures import PicturePanel
from desktop.ui.screens.plan_record import from_record
from desktop.ui.screens.plan_rows import RowView
from desktop.ui.screens.plan_stage import StageLine
from desktop.ui.screens.plan_texts import Spoken, spoken
from desktop.ui.screens.plan_tools import ElementTools
from desktop.ui.tab_order import in_order
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.read_aloud import ReadAloudLine

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
BLANK = "…"


class ElementPage(Page):
    """Rows stay while they fit, so that typing and focus are never disturbed."""

    back = Signal()
    next = Signal()
    read_back = Signal()
    wanted_large = Signal(str, str)

    def __init__(self, context: ScreenContext, draft: PlanDraft, element: PlanElement) -> None:
        super().__init__(context.theme, element.title, footer=True, session=True)
        self._context, self.draft, self.element = context, draft, element
        self._worker: Spoken = spoken(context.content, draft.worker)
        self._theirs: Spoken | None = spoken(context.content, draft.theirs) if draft.theirs else None
        self._compact_now = False
        self.views: list[RowView] = []
        self._panel: QWidget | None = None
        self._panel_row: RowView | None = None
        self._order = RowOrder(self)
        self._build()
        for row in list(draft.rows(element.id)):
            self._add_view(row)
        self._keep_one_empty()
        self._number()
        self._show_checked()

    # ---- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme, element = self.theme, self.element
        self.subtitle.hide()
        self.note = PlainLabel(theme, translate("Plan", "In their own words, as they say them"), role="muted")
        self.head_actions.addWidget(self.note)
        self.body.setSpacing(theme.space("xs"))
        ask = PlainLabel(theme, element.ask, wrap=True)
        self.body.addWidget(ask)
        if element.hint:
            self.body.addWidget(PlainLabel(theme, element.hint, size="small", role="muted", wrap=True))
        self.say = self._say_line()
        if self.say is not None:
            self.body.addWidget(self.say)
        self.heads = ElementHeads(theme, self._worker, self._theirs)
        self.heads.check.connect(self.open_check)
        self.body.addWidget(self.heads)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space("xs"))
        self.body.addLayout(self._rows)
        self._panel_place = QVBoxLayout()
        self.body.addLayout(self._panel_place)
        self.tools = ElementTools(theme, element)
        self.tools.add.connect(self.add_row)
        self.tools.record.connect(self.open_record)
        self.tools.ideas.connect(self.open_ideas)
        self.tools.numbers.connect(self.open_numbers)
        self.body.addWidget(self.tools)
        self._stage: StageLine | None = None
        if element.first or element is self.draft.template.elements[0]:
            self._stage = StageLine(self._context, self.draft)
            self.body.addWidget(self._stage)
        self.body.addStretch(1)
        self.read_button = QuietButton(theme, "", icon="volume-2")
        self.read_button.setObjectName("plan_read_back")
        self.read_button.clicked.connect(self.read_back)
        words = translate("Plan", "Read back to {name}").format(name=isolate(self.draft.client.chosen_name))
        self.read_button.setText(words)
        self.footer_start.addWidget(self.read_button)
        self.back_button = SecondaryButton(theme, translate("Plan", "Back"), page=True)
        self.back_button.setObjectName("plan_back")
        self.back_button.clicked.connect(self.back)
        self.next_button = PrimaryButton(theme, translate("Plan", "Next"), keycap="Enter", page=True)
        self.next_button.setObjectName("plan_next")
        self.next_button.clicked.connect(self.next)
        self.footer_end.addWidget(self.back_button)
        self.footer_end.addWidget(self.next_button)
        self.primary = self.next_button

    def _say_line(self) -> ReadAloudLine | None:
        if self._theirs is None:
            return None
        kind = f"safety_plans/{self.draft.template.id}"
        text = self._context.content.client_text(kind, f"{self.element.id}/say", self._theirs.tag)
        if text is None:
            return None
        label = translate("Plan", "Read aloud in {language}").format(language=self._theirs.name)
        words = text.for_gender(gender_of(self._context, self.draft.client))
        line = ReadAloudLine(
            self.theme, words, self._theirs.tag, label, checked=bool(text.checked_by), compact=True
        )
        # it shortens itself once it is narrow, and has to get there first
        line.setMinimumWidth(self.theme.px(240))
        line.show_large.connect(lambda: self.wanted_large.emit(words, text.language))
        return line

    # ---- rows --------------------------------------------------------------------------------------------------

    def _add_view(self, row: Row, at: int | None = None) -> RowView:
        view = RowView(self._context, self.draft, row, self._worker, self._theirs)
        view.set_hint(
            translate("Plan", "Who it is")
            if row.kind == "phone"
            else translate("Plan", "Next step, in their words")
        )
        view.set_stacked(self._compact_now)
        view.typed.connect(lambda: self._on_typed(view))
        view.went_on.connect(lambda tag: self._on_enter(view, tag))
        view.removed.connect(lambda: self.take_out(view))
        view.wants_picture.connect(lambda: self.open_pictures(view))
        self._order.follow(view)
        place = len(self.views) if at is None else at
        self.views.insert(place, view)
        self._rows.insertWidget(place, view)
        view.show()  # it can take the focus at once, not only after the next layout
        return view

    def _keep_one_empty(self) -> None:
        rows = self.draft.rows(self.element.id)
        if not rows or not rows[-1].is_empty():
            self._add_view(self.draft.add(own_row(self.element)))

    def _number(self) -> None:
        for number, view in enumerate(self.views, start=1):
            view.show_place(number)
        self._order_keys()

    def showEvent(self, event: QShowEvent) -> None:
        """Taken into the window the page loses the order it was built in."""
        super().showEvent(event)
        self._order_keys()

    def _order_keys(self) -> None:
        """By the keyboard the page goes as it is read: what is asked, the rows, what helps to fill them, on."""
        rows: list[QWidget | None] = []
        for view in self.views:
            rows += [view, self._panel if self._panel_row is view else None]
        below = self._panel if self._panel_row is None else None
        foot = (self.read_button, self.back_button, self.next_button)
        in_order((self.say, self.heads, *rows, below, self.tools, self._stage, *foot))

    def _on_typed(self, view: RowView) -> None:
        self.draft.put(view.row)
        if view is self.views[-1] and not view.row.is_empty():
            self._keep_one_empty()
            self._number()
        self._show_checked()

    def _on_enter(self, view: RowView, tag: str) -> None:
        at = self.views.index(view)
        if at + 1 < len(self.views):
            self.views[at + 1].field_of(tag).setFocus(Qt.FocusReason.OtherFocusReason)
        elif view.row.is_empty():
            self.next.emit()

    def add_row(self) -> None:
        """Stand in the empty row; there always is one."""
        self._keep_one_empty()
        self._number()
        self.views[-1].field_of(self._worker.tag).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_out(self, view: RowView) -> None:
        """Take a row out and offer to bring it back."""
        row = view.row
        at = self.draft.remove(row)
        self._drop(view)
        self._keep_one_empty()
        self._number()
        self._show_checked()
        target = self.views[min(at, len(self.views) - 1)]
        target.field_of(self._worker.tag).setFocus(Qt.FocusReason.OtherFocusReason)
        self._context.window.offer_undo(
            translate("Plan", "Step taken out"), lambda: self._bring_back(row, at)
        )

    def _bring_back(self, row: Row, at: int) -> None:
        self.draft.bring_back(row, at)
        view = self._add_view(row, min(at, len(self.views)))
        self._number()
        self._show_checked()
        view.field_of(self._worker.tag).setFocus(Qt.FocusReason.OtherFocusReason)

    def put_in_place(self, view: RowView, at: int) -> None:
        """A row was moved."""
        self._rows.removeWidget(view)
        self._rows.insertWidget(at, view)
        self._number()

    def _drop(self, view: RowView) -> None:
        if self._panel_row is view:
            self.close_panel()
        self.views.remove(view)
        self._rows.removeWidget(view)
        view.hide()
        view.deleteLater()

    def row_view(self, row_id: str) -> RowView | None:
        """Return the row with an id."""
        return next((view for view in self.views if view.row.id == row_id), None)

    def first(self) -> QWidget:
        """Return what takes the focus: the row to be written."""
        return self.views[-1].field_of(self._worker.tag)

    # ---- ideas, numbers, pictures --------------------------------------------------------------------------------

    def open_ideas(self) -> None:
        """Show ideas."""
        ideas = suggestions(self._context, self.draft, self.element)
        nothing = translate("Plan", "Every idea is in the plan already. Their own words are the best ones.")
        self._open_list(translate("Plan", "Ideas others have used"), ideas, nothing, self.tools.ideas_button)

    def open_numbers(self) -> None:
        """Show numbers that are known."""
        ideas = known_numbers(self._context, self.draft, self.element)
        nothing = translate("Plan", "Every number we know is in the plan already.")
        self._open_list(translate("Plan", "From the hotlines"), ideas, nothing, self.tools.numbers_button)

    def open_record(self) -> None:
        """Show what the record knows: strengths, people, ways of contact."""
        ideas, left_out = from_record(self._context, self.draft, self.element)
        nothing = translate("Plan", "The record has nothing more for this part.")
        self._open_list(
            translate("Plan", "From the record"), ideas, nothing, self.tools.record_button, left_out=left_out
        )

    def open_check(self) -> None:
        """Ask who checked the words in the client's language."""
        if self._theirs is None:
            return
        panel = CheckPanel(self._context, self.draft, self.element.id, self._theirs)
        panel.stored.connect(self._on_checked)
        panel.closed.connect(lambda: self._close_to(self.heads.check_button))
        self._show_panel(panel, None)
        panel.start()

    def _on_checked(self) -> None:
        self._close_to(self.views[-1].field_of(self._worker.tag))
        self._show_checked()

    def _open_list(
        self, title: str, ideas: list[Idea], nothing: str, opener: QWidget, *, left_out: int = 0
    ) -> None:
        panel = IdeasPanel(self._context, title, ideas, nothing, left_out=left_out)
        panel.taken.connect(self._take)
        panel.closed.connect(lambda: self._close_to(opener))
        self._show_panel(panel, None)
        panel.start()

    def _take(self, row: Row) -> None:
        self.close_panel()
        rows = self.draft.rows(self.element.id)
        at = len(rows) - 1 if rows and rows[-1].is_empty() else len(rows)
        self.draft.add(row, at)
        view = self._add_view(row, at)
        self._keep_one_empty()
        self._number()
        self._show_checked()
        area = view.texts[self._worker.tag]
        area.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        blank = area.text().find(BLANK)
        cursor = area.editor.textCursor()
        if blank >= 0:
            # the place for their own word is ready to be typed over
            cursor.setPosition(blank)
            cursor.setPosition(blank + len(BLANK), cursor.MoveMode.KeepAnchor)
        else:
            cursor.movePosition(cursor.MoveOperation.End)
        area.editor.setTextCursor(cursor)

    def open_pictures(self, view: RowView) -> None:
        """Show the pictures for one row, below it."""
        panel = PicturePanel(self.theme, self._context.resources, view.row.picture)
        panel.chosen.connect(lambda name: self._set_picture(view, name))
        panel.closed.connect(lambda: self._close_to(view.picture))
        self._show_panel(panel, view)
        panel.start()

    def _set_picture(self, view: RowView, name: str) -> None:
        view.row.picture = name
        if not view.row.is_empty():
            self.draft.put(view.row)
        self._number()
        self._close_to(view.picture)

    def _show_panel(self, panel: QWidget, view: RowView | None) -> None:
        self.close_panel()
        self._panel, self._panel_row = panel, view
        if view is not None:
            self._rows.insertWidget(self._rows.indexOf(view) + 1, panel)
        else:
            self._panel_place.addWidget(panel)
        self._order_keys()
        QTimer.singleShot(0, panel, lambda: self._reveal(panel))

    def _reveal(self, panel: QWidget) -> None:
        area = self.scroll_area
        layout = self.content.layout()
        if area is None or layout is None:
            return
        layout.activate()
        self.content.resize(
            self.content.width(), max(self.content.sizeHint().height(), area.viewport().height())
        )
        room = area.viewport().height()
        top, gap = panel.y(), self.theme.space("xs")
        least = top + panel.height() + gap - room
        area.verticalScrollBar().setValue(min(top - gap, max(area.verticalScrollBar().value(), least)))

    def close_panel(self) -> None:
        """Take ideas or pictures away."""
        panel, self._panel, self._panel_row = self._panel, None, None
        if panel is not None:
            self._rows.removeWidget(panel)
            self._panel_place.removeWidget(panel)
            panel.hide()
            panel.deleteLater()

    def _close_to(self, target: QWidget) -> None:
        self.close_panel()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- states ------------------------------------------------------------------------------------------------

    def _show_checked(self) -> None:
        self.heads.show_checked(self.draft.rows(self.element.id))

    def set_compact(self, compact: bool) -> None:
        """Languages under each other in a narrow window."""
        super().set_compact(compact)
        self._compact_now = compact
        for view in self.views:
            view.set_stacked(compact)
        self.heads.set_compact(compact)
        self.tools.set_compact(compact)
        self.read_button.setVisible(not compact)
        if self.say is not None:
            self.say.set_density(compact=True, short=compact)
        self.note.setVisible(not compact)
