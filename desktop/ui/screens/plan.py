"""A safety plan: the questions before it, its elements in two languages, how it is given, reading back, giving."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.errors import ContentBroken
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Place, Screen
from desktop.ui.screens.plan_begin import Begun
from desktop.ui.screens.plan_draft import PlanDraft
from desktop.ui.screens.plan_element import ElementPage
from desktop.ui.screens.plan_forms import FormsPanel
from desktop.ui.screens.plan_gate import GatePage
from desktop.ui.screens.plan_give import GivePage
from desktop.ui.screens.plan_pages import GIVE, READ_BACK, TONIGHT, make_page
from desktop.ui.screens.plan_steps import FACTS, GATE, PlanSteps
from desktop.ui.screens.plan_strip import PlanHead, PlanStrip
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.read_aloud import LargeWords
from desktop.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.domain.plan_templates import PlanTemplate
    from desktop.domain.safety_plans import SafetyPlan
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
DEFAULT_TEMPLATE = "low_risk"


class PlanScreen(Screen):
    """Opened with `client_id` it asks whether to plan now; with `plan_id` beside it the plan is open."""

    working = True

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.draft: PlanDraft | None = None
        self.panel: FormsPanel | None = None
        self.page: QWidget | None = None
        self.page_name = ""
        self.client: Client | None = None
        self.template: PlanTemplate | None = None
        self.gate_id = ""
        self.closed_by: tuple[str, ...] = ()
        self.came_from = FACTS
        self._plan_in_strip: SafetyPlan | None = None
        self._compact = False
        self.elements: dict[str, ElementPage] = {}
        self._large: LargeWords | None = None
        self._hidden_at: Place | None = None
        self.strip = PlanStrip(context)
        self.strip.back.connect(self.leave_plan)
        self.head = PlanHead(context)
        self.head.back.connect(self.leave_plan)
        self.head.hide()
        self.tabs = Tabs(
            theme,
            translate("Plan", "Parts of this page"),
            [("step", translate("Plan", "Step")), ("forms", translate("Plan", "Forms to give"))],
            page_x=16,
        )
        self.tabs.setObjectName("plan_tabs")
        self.tabs.chosen.connect(lambda _key: self._arrange())
        self.tabs.hide()
        self.steps = PlanSteps(context)
        self.steps.chosen.connect(self.show_page)
        self.stack = QStackedWidget()
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self.steps)
        self._middle.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.head)
        column.addWidget(self.tabs)
        column.addLayout(self._middle, 1)

    # ---- coming and going ----------------------------------------------------------------------------------------

    def enter(self, params: Params) -> None:
        """Open a plan, or the questions before one."""
        super().enter(params)
        plan_id = params.get("plan_id", "")
        if self.draft is not None and self.draft.id == plan_id and self.page is not None:
            self._show_strip()
            return
        self._close()
        self.client = self.context.services.clients.get(params.get("client_id", ""))
        if self.client is None:
            self._nothing(translate("Plan", "This client is no longer in the vault."))
            return
        if self.client.status == "closed":
            words = translate("Plan", "This case is closed. Reopen it to look at a plan or to make one.")
            self._nothing(words)
            return
        try:
            if plan_id:
                self._open(plan_id)
            else:
                self.template = self.context.content.plan_template(DEFAULT_TEMPLATE)
                self._show_strip()
                self.show_page(GATE)
        except ContentBroken as error:
            self._nothing(explain(error))

    def _open(self, plan_id: str) -> None:
        plan = self.context.services.plans.get(plan_id)
        if plan is None or self.client is None:
            self._nothing(translate("Plan", "This plan is no longer in the vault."))
            return
        self.template = self.context.content.plan_template(plan.template)
        self.draft = PlanDraft(self.context, plan, self.template, self.client, self)
        self.draft.changed.connect(self._show_states)
        self._add_panel(self.draft)
        elements = [element.id for element in self.template.elements]
        empty = next((name for name in elements if not self.draft.filled(name)), elements[0])
        self._show_strip()
        self.show_page(empty)

    def _add_panel(self, draft: PlanDraft) -> None:
        self.panel = FormsPanel(self.context, draft)
        self.panel.give.connect(lambda: self.show_page(GIVE))
        self.panel.change.connect(lambda: self.show_page(FACTS))
        self._middle.addWidget(self.panel)

    def write_anew(self) -> None:
        """The plan's languages changed: its rows and forms are made again in these."""
        panel, draft = self.panel, self.draft
        if panel is None or draft is None:
            return
        self.context.autosave.flush()
        for page in self.elements.values():
            self.stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        self.elements.clear()
        self._middle.removeWidget(panel)
        panel.hide()
        panel.deleteLater()
        self._add_panel(draft)
        self._arrange()

    def leave(self) -> None:
        """Hand over what is typed."""
        if self._large is not None:
            self._close_large()
        super().leave()

    def first_field(self) -> QWidget | None:
        """Return what takes the focus."""
        return self._first()

    def has_open_work(self) -> bool:
        """A plan is written together, often on the phone."""
        return self.page is not None

    def subject(self) -> tuple[str, str]:
        """Crisis from here is about this client."""
        return self.params.get("client_id", ""), ""

    def details(self) -> Mapping[str, str]:
        """Page, and which gate is for tonight."""
        return {
            "page": self.page_name,
            "gate": self.gate_id,
            "closed_by": " ".join(self.closed_by),
            "tab": self.tabs.current(),
        }

    def restore(self, place: Place) -> None:
        """Stand at the same row."""
        details = place.details
        page = details.get("page", "")
        if self.client is None or self.template is None:
            return
        self.gate_id = details.get("gate", "") or self.gate_id
        self.closed_by = tuple(details.get("closed_by", "").split())
        known = {GATE, FACTS, GIVE, READ_BACK, *(element.id for element in self.template.elements)}
        if (
            page
            and page != self.page_name
            and ((self.draft is not None and page in known) or (page == TONIGHT and self.gate_id))
        ):
            self.show_page(page)
        if details.get("tab") == "forms":
            self.tabs.set_current("forms")
            self._arrange()
        super().restore(place)
        if not self.isAncestorOf(self.focusWidget()):
            first = self._first()
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_compact(self, compact: bool) -> None:
        """Step column away, forms behind a tab."""
        self._compact = compact
        if isinstance(self.page, Page):
            self.page.set_compact(compact)
        self._arrange()

    def hide_people(self, hidden: bool) -> None:
        """Take every name and word out of the widgets, or put them back."""
        if hidden:
            self.context.autosave.flush()
            place = self.place()
            self._close()
            self.strip.clear()
            self.head.clear()
            self._hidden_at = place
        elif self._hidden_at is not None:
            place, self._hidden_at = self._hidden_at, None
            self.enter(place.params)
            self.restore(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.page is not None:
            primary = getattr(self.page, "primary", None)
            if isinstance(self.page, GatePage):
                self.page.go_on()
            elif primary is not None and primary.isEnabled() and not isinstance(self.page, GivePage):
                primary.click()
            return
        super().keyPressEvent(event)

    # ---- pages ---------------------------------------------------------------------------------------------------

    def show_page(self, name: str, row_id: str = "") -> None:
        """Show a part of the plan."""
        if self.template is None or self.client is None:
            return
        self.context.autosave.flush()
        self._close_large()
        if self.page_name not in (GIVE, READ_BACK, ""):
            self.came_from = self.page_name
        page = make_page(self, name, self.template, self.client)
        before, self.page = self.page, page
        self.page_name = name
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        page.set_compact(self._compact)
        self.stack.setCurrentWidget(page)
        if before is not None and before is not page and not isinstance(before, ElementPage):
            self.stack.removeWidget(before)
            before.hide()
            before.deleteLater()
        if self._compact:
            self.tabs.set_current("step")
        self._arrange()
        self._show_states()
        target: QWidget | None = self._first()
        if row_id and isinstance(page, ElementPage):
            view = page.row_view(row_id)
            if view is not None:
                target = view.field_of(self._missing_in(view.row.texts))
        if target is not None and self.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _missing_in(self, texts: Mapping[str, str]) -> str:
        if self.draft is None:
            return ""
        return next((tag for tag in self.draft.languages if not texts.get(tag, "").strip()), "phone")

    def decided(self, begun: Begun) -> None:
        """A plan was begun, or it is not the time yet."""
        if not begun.plan_id:
            self.gate_id, self.closed_by = begun.gate_id, begun.outcome.closed_by
            self.show_page(TONIGHT)
            return
        self.params = {**self.params, "plan_id": begun.plan_id}
        self._close()
        self._open(begun.plan_id)

    def step(self, step: int) -> None:
        """Go on, or back, in the order of the parts."""
        if self.template is None:
            return
        order = [GATE, *(element.id for element in self.template.elements), FACTS]
        at = order.index(self.page_name) + step
        if 0 <= at < len(order):
            self.show_page(order[at])

    # ---- inside ------------------------------------------------------------------------------------------------------

    def _first(self) -> QWidget | None:
        first = getattr(self.page, "first", None)
        return cast("QWidget", first()) if first is not None else None

    def _show_strip(self) -> None:
        if self.client is not None:
            plan = self._plan_in_strip = self.draft.plan if self.draft is not None else None
            self.strip.show_client(self.client, plan)
            self.head.show_client(self.client, plan)

    def _show_states(self) -> None:
        if self.template is None:
            return
        page = self.page_name if self.page_name not in (GIVE, READ_BACK) else FACTS
        self.steps.show_steps(self.template, self.draft, GATE if page == TONIGHT else page)
        if self.draft is not None and self.draft.plan is not self._plan_in_strip:
            # not at every keystroke: the strip says nothing about a row
            self._show_strip()

    def _arrange(self) -> None:
        compact, panel = self._compact, self.panel
        self.strip.setVisible(not compact)
        self.head.setVisible(compact)
        self.steps.setVisible(not compact)
        shown = panel is not None and self.page_name not in (GIVE, READ_BACK, GATE)
        self.tabs.setVisible(compact and shown)
        forms = compact and shown and self.tabs.current() == "forms"
        self.stack.setVisible(not forms)
        if panel is not None:
            panel.set_wide(compact)
            panel.setVisible(forms if compact else shown)

    def show_large(self, text: str, language: str) -> None:
        """Fill the page with words to hold to the camera."""
        self._close_large()
        large = LargeWords(self.context.theme, text, language)
        large.closed.connect(self._close_large)
        self._large = large
        self.stack.addWidget(large)
        self.stack.setCurrentWidget(large)
        large.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_large(self) -> None:
        large, self._large = self._large, None
        if large is None:
            return
        if self.page is not None:
            self.stack.setCurrentWidget(self.page)
        self.stack.removeWidget(large)
        large.hide()
        large.deleteLater()
        first = self._first()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nothing(self, words: str) -> None:
        empty = EmptyState(
            self.context.theme, words, translate("Plan", "Go back and look for it there."), icon="map"
        )
        self.page, self.page_name = None, ""
        self.elements[""] = cast("ElementPage", empty)
        self.stack.addWidget(empty)
        self.stack.setCurrentWidget(empty)
        self._arrange()

    def _close(self) -> None:
        """Destroy every page, so that no widget keeps a word."""
        self._close_large()
        pages: list[QWidget] = [*self.elements.values()]
        if self.page is not None and self.page not in pages:
            pages.append(self.page)
        for page in pages:
            self.stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        self.elements.clear()
        self.page, self.page_name = None, ""
        for each in (self.panel, self.draft):
            if isinstance(each, QWidget):
                self._middle.removeWidget(each)
                each.hide()
            if each is not None:
                each.deleteLater()
        self.panel = self.draft = None
        self.gate_id, self.closed_by = "", ()

    def leave_plan(self) -> None:
        """Back to where the plan was opened from."""
        if not self.context.window.back():
            self.context.window.go("plans")
