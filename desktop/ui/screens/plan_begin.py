"""From the questions to a plan: the decision is stored, and behind an open gate the plan is begun, in one go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.safety_plans import GateOutcome
from desktop.ui.messages import explain
from desktop.ui.screens.plan_change import next_version
from desktop.ui.screens.plan_gate import GatePage
from desktop.ui.screens.plan_gate_kept import gate_key
from desktop.ui.screens.plan_texts import spoken

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.domain.plan_templates import PlanTemplate
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """What came of the questions; `plan_id` is empty when it is not the time yet."""

    gate_id: str
    outcome: GateOutcome
    plan_id: str = ""


def client_language(context: ScreenContext, client: Client) -> str:
    """Return the tag of the client's language, empty when nobody has asked."""
    code = client.preferred_language
    return spoken(context.content, code).tag if code else ""


def begin(
    context: ScreenContext,
    template: PlanTemplate,
    client: Client,
    gate: GatePage,
    done: Callable[[Begun], None],
    *,
    from_plan: str = "",
    not_now: bool = False,
) -> None:
    """Store the decision on the writer lane; `done` gets what came of it.

    `from_plan` is the version that was given and is to be changed: behind the gate its next version is begun.
    `not_now`: what is for tonight comes first, whatever is not asked yet.
    """
    services = context.services
    answers, outcome, talk = gate.answers(), gate.state(), gate.talk()
    reason = gate.reason.text().strip() if outcome.outcome == "open_with_reason" else ""
    worker = context.appearance.language.code
    days = context.content.agency_profile().plan_review_days
    language = client_language(context, client)
    # what is still under way is written before the decision drops it
    context.autosave.flush()
    gate.go_button.set_busy(translate("Plan", "Saving"))

    def decide() -> Begun:
        gate_id, found = services.plans.decide_gate(
            client.id,
            answers,
            reason,
            template=template.id,
            talk=talk,
            with_cues=template.with_cues,
            not_now=not_now,
        )
        if not not_now:
            services.interface.keep_draft(gate_key(client.id), None)
        if found.outcome not in {"open", "open_with_reason"}:
            return Begun(gate_id=gate_id, outcome=found)
        if from_plan:
            plan_id = next_version(services, from_plan, days)
            return Begun(gate_id=gate_id, outcome=found, plan_id=plan_id)
        plan_id = services.plans.create(
            client.id,
            template,
            gate_id,
            worker_language=worker,
            client_language=language,
            review_days=days,
        )
        return Begun(gate_id=gate_id, outcome=found, plan_id=plan_id)

    def failed(error: Exception) -> None:
        gate.go_button.set_busy(None)
        context.window.tell(explain(error), caution=True)

    context.tasks.write(gate, decide, done=done, failed=failed)
