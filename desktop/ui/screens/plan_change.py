"""Changing a plan that was given: its next version is begun, with what was typed and could not be in it yet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.plan_versions import copied_id
from desktop.ui.messages import explain
from desktop.ui.screens.plan_long import later_key, step_key
from desktop.ui.screens.plan_stored import typed_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.services.app_services import Services
    from desktop.ui.screens.plan import PlanScreen
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate


def next_version(services: Services, plan_id: str, review_days: int) -> str:
    """Begin the next version and return its id; writer lane.

    What was too long or could not be dialled, and what was typed as the version was being given, goes with it.
    """
    known = {plan.id for plan in services.plans.series.versions(plan_id)}
    made = services.plans.series.new_version(plan_id, review_days=review_days)
    interface = services.interface
    # a version that was begun before has its own of what was too long; what was typed late has no other place
    if made not in known:
        for step_id, number in interface.drafts(typed_key(plan_id, "")).items():
            interface.keep_draft(typed_key(made, copied_id(made, step_id)), number)
        for step_id, value in interface.drafts(step_key(plan_id)).items():
            copy = copied_id(made, step_id)
            interface.keep_draft(step_key(made, copy), {**value, "id": copy})
    for step_id, value in interface.drafts(later_key(plan_id)).items():
        copy = copied_id(made, step_id)
        interface.keep_draft(step_key(made, copy), {**value, "id": copy})
        interface.keep_draft(later_key(plan_id, step_id), None)
    return made


def change_plan(screen: PlanScreen, draft: PlanDraft) -> None:
    """Go on with the version that is being written, begin one, or ask the questions before it anew.

    They are asked again in another call: being alone, safe and willing is about this one (docs/adr/0437).
    """
    context, services, client = screen.context, screen.context.services, draft.client
    begun = any(each.state == "draft" for each in services.plans.series.versions(draft.id))
    holds = services.plans.series.gate_holds(client.id, draft.template.id) and not services.plans.open_crisis(
        client.id
    )
    if not begun and not holds:
        context.window.go("plan", {"client_id": client.id, "from_plan": draft.id})
        return
    context.tasks.write(
        draft,
        partial(next_version, services, draft.id, context.content.agency_profile().plan_review_days),
        done=screen.open_version,
        failed=lambda error: context.window.tell(explain(error), caution=True),
    )


def went_back(screen: PlanScreen, draft: PlanDraft, gone: Sequence[tuple[str, str]]) -> None:
    """A plan was put away: leave it, and offer to bring it back."""
    context, series = screen.context, screen.context.services.plans.series
    client_id, plan_id = draft.client.id, draft.id

    def back() -> None:
        context.tasks.write(
            screen,
            partial(series.bring_back, gone),
            done=lambda _none: context.window.go("plan", {"client_id": client_id, "plan_id": plan_id}),
            failed=lambda error: context.window.tell(explain(error), caution=True),
        )

    screen.leave_plan()
    context.window.offer_undo(translate("Plan", "Put away. It is kept."), back)
