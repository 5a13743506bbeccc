"""A safety plan: the questions before it, its elements in two languages, reading back, giving, what was given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import ContentBroken
from desktop.domain.plan_versions import fixed, parts_of
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Place
from desktop.ui.screens.plan_begin import Begun
from desktop.ui.screens.plan_choose import CHOOSE, chosen_before
from desktop.ui.screens.plan_draft import PlanDraft
from desktop.ui.screens.plan_element import ElementPage
from desktop.ui.screens.plan_forms import FormsPanel
from desktop.ui.screens.plan_gate import GatePage
from desktop.ui.screens.plan_give import GivePage
from desktop.ui.screens.plan_layout import PlanLayout
from desktop.ui.screens.plan_pages import COMPARE, GIVE, READ_BACK, TONIGHT, make_page
from desktop.ui.screens.plan_steps import FACTS, GATE, VERSION
from desktop.ui.screens.plan_stored import with_parts_of
from desktop.ui.task_words import plan_task
from desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.domain.plan_templates import PlanTemplate
    from desktop.domain.safety_plans import SafetyPlan
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
DEFAULT_TEMPLATE = "low_risk"
ALONE = frozenset({GIVE, READ_BACK, GATE, COMPARE})
"""Pages without the forms to give beside them."""


class PlanScreen(PlanLayout):
    """Opened with `client_id` it asks whether to plan now; with `plan_id` beside it the plan is open."""

    working = True

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.draft: PlanDraft | None = None
        self.page_name = ""
        self.client: Client | None = None
        self.template: PlanTemplate | None = None
        self.gate_id = ""
        self.closed_by: tuple[str, ...] = ()
        self.came_from = FACTS
        self.chosen_pair: tuple[str, str] = ("", "")
        self._plan_in_strip: SafetyPlan | None = None
        self.elements: dict[str, ElementPage] = {}
        self.strip.back.connect(self.leave_plan)
        self.head.back.connect(self.leave_plan)
        self.steps.chosen.connect(self.show_page)

    # ---- coming and going ----------------------------------------------------------------------------------------

    def enter(self, params: Params) -> None:
        """Open a plan, or the questions before one."""
        super().enter(params)
        plan_id = params.get("plan_id", "")
        self.context.services.plans.series.task_words = plan_task
        if self.draft is not None and self.draft.id == plan_id and self._goes_on(self.draft):
            changed = self.draft.take_client(self.context.services.clients.get(self.draft.client.id))
            self._show_strip()
            giving = self.page_name == GIVE
            if (params.get("page") == GIVE and not giving) or (changed and giving):
                self.show_page(GIVE)
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
                chosen = chosen_before(self.context, self.client.id, params)
                self.template = chosen or self.context.content.plan_template(DEFAULT_TEMPLATE)
                self._show_strip()
                self.show_page(GATE if chosen is not None else CHOOSE)
        except ContentBroken as error:
            self._nothing(explain(error))

    def _goes_on(self, draft: PlanDraft) -> bool:
        """Tell whether the page in front still shows what there is; a version that is read is read again."""
        plan = self.context.services.plans.get(draft.id)
        same = plan is not None and (plan.state, fixed(plan)) == (draft.plan.state, draft.is_fixed)
        return same and self.page_name not in (VERSION, COMPARE, "")

    def _open(self, plan_id: str) -> None:
        plan = self.context.services.plans.get(plan_id)
        if plan is None or self.client is None:
            self._nothing(translate("Plan", "This plan is no longer in the vault."))
            return
        template = self.context.services.plans.template_of(plan, self.context.content)
        self.template = with_parts_of(template, plan, translate("Plan", "Also written"))
        self.draft = PlanDraft(self.context, plan, self.template, self.client, self)
        self.draft.changed.connect(self._show_states)
        self._add_panel(self.draft)
        parts = self._parts()
        empty = next((name for name in parts if not self.draft.filled(name)), parts[0])
        self._show_strip()
        first = VERSION if self.draft.is_fixed else empty
        self.show_page(GIVE if self.params.get("page") == GIVE else first)

    def _parts(self) -> tuple[str, ...]:
        """The elements that are written now: all of them, or those of the first stage."""
        if self.template is None or self.draft is None:
            return ()
        filled = [each.id for each in self.template.elements if self.draft.filled(each.id)]
        return parts_of(self.template, self.draft.facts["stage"], filled)

    def _add_panel(self, draft: PlanDraft) -> None:
        panel = FormsPanel(self.context, draft)
        panel.give.connect(lambda: self.show_page(GIVE))
        panel.change.connect(lambda: self.show_page(FACTS))
        self.put_panel(panel)

    def write_anew(self) -> None:
        """The plan's languages changed: its rows and forms are made again in these."""
        draft = self.draft
        if self.panel is None or draft is None:
            return
        self.context.autosave.flush()
        self._drop_elements()
        self._add_panel(draft)
        self.arrange()

    def _drop_elements(self) -> None:
        for page in self.elements.values():
            self.drop(page)
        self.elements.clear()

    def gives_beside(self) -> bool:
        """Forms to give stand beside what is written and beside what was given, never beside a version put away."""
        draft = self.draft
        put_away = draft is not None and draft.plan.state == "retired"
        return super().gives_beside() and not put_away and self.page_name not in ALONE

    def leave(self) -> None:
        """Hand over what is typed."""
        self.close_large()
        super().leave()

    def first_field(self) -> QWidget | None:
        """Return what takes the focus."""
        return self.first()

    def has_open_work(self) -> bool:
        """A plan is written together, often on the phone."""
        return bool(self.page_name)

    def subject(self) -> tuple[str, str]:
        """Crisis from here is about this client."""
        return self.params.get("client_id", ""), ""

    def details(self) -> Mapping[str, str]:
        """Page, and which gate is for tonight."""
        return {
            "page": self.page_name,
            "gate": self.gate_id,
            "closed_by": " ".join(self.closed_by),
            "pair": " ".join(self.chosen_pair).strip(),
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
        one, _blank, other = details.get("pair", "").partition(" ")
        self.chosen_pair = (one, other)
        known = {
            GATE,
            FACTS,
            GIVE,
            READ_BACK,
            VERSION,
            COMPARE,
            *(each.id for each in self.template.elements),
        }
        if (
            page
            and page != self.page_name
            and ((self.draft is not None and page in known) or (page == TONIGHT and self.gate_id))
        ):
            self.show_page(page)
        if details.get("tab") == "forms":
            self.tabs.set_current("forms")
            self.arrange()
        super().restore(place)
        if not self.isAncestorOf(self.focusWidget()):
            first = self.first()
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.close_large()
        if self.draft is not None and self.draft.is_fixed and name in self._element_ids():
            name = VERSION  # what was given stays as it is
        if self.page_name not in (GIVE, READ_BACK, COMPARE, ""):
            self.came_from = self.page_name
        page = make_page(self, name, self.template, self.client)
        before = self.put_page(page)
        self.page_name = name
        if before is not None and before is not page and not isinstance(before, ElementPage):
            self.drop(before)
        self.arrange()
        self._show_states()
        target: QWidget | None = self.first()
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

    def take_template(self, template_id: str) -> None:
        """Ask the questions before this plan; an empty id asks which plan it is to be."""
        if not template_id:
            self.show_page(CHOOSE)
            return
        self.template = self.context.content.plan_template(template_id)
        self.params = {**self.params, "template": template_id}
        self.show_page(GATE)

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
        given = self.draft is not None and self.draft.is_fixed
        order = [GATE, *([VERSION] if given else self._parts()), FACTS]
        if self.page_name not in order:
            order.insert(-1, self.page_name)  # a part of the rest, opened by hand
        at = order.index(self.page_name) + step
        if 0 <= at < len(order):
            self.show_page(order[at])

    def compare(self, one: str, other: str) -> None:
        """Show two versions beside each other."""
        self.chosen_pair = (one, other)
        self.show_page(COMPARE)

    def open_version(self, plan_id: str) -> None:
        """Go to another version of the same plan, and back from there."""
        self.context.window.go("plan", {"client_id": self.params.get("client_id", ""), "plan_id": plan_id})

    # ---- inside ------------------------------------------------------------------------------------------------------

    def _element_ids(self) -> set[str]:
        return set() if self.template is None else {element.id for element in self.template.elements}

    def _show_strip(self) -> None:
        if self.client is not None:
            plan = self._plan_in_strip = self.draft.plan if self.draft is not None else None
            self.strip.show_client(self.client, plan)
            self.head.show_client(self.client, plan)

    def _show_states(self) -> None:
        if self.template is None:
            return
        draft, page = self.draft, self.page_name
        if page in (GIVE, READ_BACK):
            page = FACTS
        elif page in (TONIGHT, CHOOSE, COMPARE):
            page = VERSION if page == COMPARE else GATE
        self.steps.show_steps(self.template, draft, page, self._parts())
        if draft is not None and draft.is_fixed and self.elements:
            # given a moment ago: nothing more is typed into it, and what was is kept for the next version
            if self.page in self.elements.values():
                self.show_page(VERSION)
                return
            self._drop_elements()
        if draft is not None and draft.plan is not self._plan_in_strip:
            # not at every keystroke: the strip says nothing about a row
            self._show_strip()

    def _nothing(self, words: str) -> None:
        empty = EmptyState(
            self.context.theme, words, translate("Plan", "Go back and look for it there."), icon="map"
        )
        self.page, self.page_name = empty, ""
        self.stack.addWidget(empty)
        self.stack.setCurrentWidget(empty)
        self.arrange()

    def _close(self) -> None:
        """Destroy every page, so that no widget keeps a word."""
        self.close_large()
        pages: list[QWidget] = [*self.elements.values()]
        if self.page is not None and self.page not in pages:
            pages.append(self.page)
        for page in pages:
            self.drop(page)
        self.elements.clear()
        self.page, self.page_name = None, ""
        self.put_panel(None)
        draft, self.draft = self.draft, None
        if draft is not None:
            draft.deleteLater()
        self.gate_id, self.closed_by = "", ()

    def leave_plan(self) -> None:
        """Back to where the plan was opened from."""
        if not self.context.window.back():
            self.context.window.go("plans")
