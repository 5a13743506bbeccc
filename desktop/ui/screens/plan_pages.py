"""Makes the pages of a plan and connects them with the screen around them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.ui.screens.plan_begin import begin, client_language
from desktop.ui.screens.plan_change import change_plan, went_back
from desktop.ui.screens.plan_choose import CHOOSE, ChoosePage
from desktop.ui.screens.plan_compare import ComparePage
from desktop.ui.screens.plan_element import ElementPage
from desktop.ui.screens.plan_facts import FactsPage
from desktop.ui.screens.plan_gate import GatePage
from desktop.ui.screens.plan_gate_kept import GateKept
from desktop.ui.screens.plan_give import GivePage
from desktop.ui.screens.plan_numbers_changed import NumbersChanged
from desktop.ui.screens.plan_read_back import ReadBackPage
from desktop.ui.screens.plan_steps import FACTS, GATE, VERSION
from desktop.ui.screens.plan_tonight import TonightPage
from desktop.ui.screens.plan_version import VersionPage

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.domain.plan_templates import PlanTemplate
    from desktop.ui.screens.plan import PlanScreen
    from desktop.ui.screens.plan_draft import PlanDraft
    from desktop.ui.widgets.page import Page

TONIGHT, GIVE, READ_BACK, COMPARE = "tonight", "give", "read_back", "compare"


def make_page(screen: PlanScreen, name: str, template: PlanTemplate, client: Client) -> Page:
    """Return a page by its name; the pages of elements are kept, all others are made anew."""
    draft = screen.draft
    if name == TONIGHT:
        return _tonight(screen, template, client)
    if name == CHOOSE:
        choose = ChoosePage(screen.context, client)
        choose.chosen.connect(screen.take_template)
        return choose
    if draft is None:
        return _gate(screen, template, client)
    if name == GATE:
        plans, gate_id = screen.context.services.plans, draft.plan.gate_id
        kept = GateKept(screen.context, template, plans.gate_answers(gate_id), plans.gate_talk(gate_id))
        kept.next.connect(lambda: screen.step(1))
        return kept
    if name == FACTS:
        facts = FactsPage(screen.context, draft)
        facts.back.connect(lambda: screen.step(-1))
        facts.next.connect(lambda: screen.show_page(GIVE))
        facts.languages_changed.connect(screen.write_anew)
        return facts
    if name == GIVE:
        return _give(screen, draft)
    if name == VERSION:
        return _version(screen, draft)
    if name == COMPARE:
        compare = ComparePage(screen.context, draft, *screen.chosen_pair)
        compare.back.connect(lambda: screen.show_page(screen.came_from))
        compare.opened.connect(screen.open_version)
        return compare
    if name == READ_BACK:
        back_to = screen.page_name if screen.page_name == GIVE else ""
        read = ReadBackPage(screen.context, draft)
        read.back.connect(lambda: screen.show_page(back_to or screen.came_from))
        return read
    return _element(screen, name, draft)


def _gate(screen: PlanScreen, template: PlanTemplate, client: Client) -> GatePage:
    context, from_plan = screen.context, screen.params.get("from_plan", "")
    # the next version of a plan is of the same kind: what is another plan is begun as one
    gate = GatePage(context, template, client, client_language(context, client), fixed=bool(from_plan))
    go_on = partial(begin, context, template, client, gate, screen.decided, from_plan=from_plan)
    gate.decided.connect(lambda _outcome: go_on())
    gate.not_now.connect(lambda: go_on(not_now=True))
    gate.wanted_large.connect(screen.show_large)

    def other(template_id: str) -> None:
        """The same answers stand for another plan; which one is kept with them."""
        if template_id:
            gate.keep(template_id)
        screen.take_template(template_id)

    gate.other.connect(other)
    return gate


def _tonight(screen: PlanScreen, template: PlanTemplate, client: Client) -> TonightPage:
    language = client_language(screen.context, client)
    tonight = TonightPage(screen.context, template, screen.gate_id, screen.closed_by, language)
    tonight.done.connect(screen.leave_plan)
    tonight.again.connect(lambda: screen.show_page(GATE))
    tonight.crisis.connect(lambda: screen.context.window.open_crisis(client.id))
    tonight.wanted_large.connect(screen.show_large)
    return tonight


def _give(screen: PlanScreen, draft: PlanDraft) -> GivePage:
    give = GivePage(screen.context, draft, lambda: screen.panel.chosen() if screen.panel is not None else [])
    give.body.insertWidget(0, NumbersChanged(screen.context, draft))
    give.back.connect(lambda: screen.show_page(screen.came_from))
    give.done.connect(screen.leave_plan)
    give.jump.connect(screen.show_page)
    give.read_back.connect(lambda: screen.show_page(READ_BACK))
    return give


def _element(screen: PlanScreen, name: str, draft: PlanDraft) -> ElementPage:
    page = screen.elements.get(name)
    if page is None:
        page = ElementPage(screen.context, draft, draft.element(name))
        page.back.connect(lambda: screen.step(-1))
        page.next.connect(lambda: screen.step(1))
        page.read_back.connect(lambda: screen.show_page(READ_BACK))
        page.wanted_large.connect(screen.show_large)
        screen.elements[name] = page
    return page


def _version(screen: PlanScreen, draft: PlanDraft) -> VersionPage:
    page = VersionPage(screen.context, draft)
    page.back.connect(screen.leave_plan)
    page.change.connect(lambda: change_plan(screen, draft))
    page.compare.connect(screen.compare)
    page.opened.connect(screen.open_version)
    page.give.connect(lambda: screen.show_page(GIVE))
    page.put_away.connect(lambda gone: went_back(screen, draft, gone))
    return page
