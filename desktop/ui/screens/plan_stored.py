"""Rows and facts of a plan as they are typed, and how each reaches the vault; what cannot yet is kept beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.ids import new_id
from desktop.domain.plain_text import one_line
from desktop.domain.plan_templates import PlanElement
from desktop.domain.safety_plans import PlanStep, StepText
from desktop.ui.screens.plan_long import facts_key, later_key, parted, put_beside, step_key

if TYPE_CHECKING:
    from desktop.domain.plan_templates import PlanTemplate
    from desktop.domain.safety_plans import SafetyPlan
    from desktop.services.app_services import Services


@dataclass(slots=True)
class Row:
    """One row on the screen; `id` is given here, so that saving twice never makes two.

    `forms`: language → "feminine" or "masculine" where the words are said to a woman or a man. `contact`: the way of
    contact in the record that the number was picked from.
    """

    element: str
    id: str = field(default_factory=new_id)
    kind: str = "step"
    texts: dict[str, str] = field(default_factory=dict)
    checked: dict[str, str] = field(default_factory=dict)
    phone: str = ""
    picture: str = ""
    kept: bool = False
    suggestion: str = ""
    forms: dict[str, str] = field(default_factory=dict)
    contact: str = ""

    def is_empty(self) -> bool:
        """Tell whether nothing was written."""
        return not self.phone.strip() and not any(text.strip() for text in self.texts.values())

    def as_json(self, position: int) -> dict[str, Any]:
        """Return what is stored."""
        return {
            "id": self.id,
            "element": self.element,
            "kind": self.kind,
            "texts": dict(self.texts),
            "checked": dict(self.checked),
            "phone": self.phone,
            "picture": self.picture,
            "kept": self.kept,
            "suggestion": self.suggestion,
            "forms": dict(self.forms),
            "contact": self.contact,
            "position": position,
        }

    def step(self) -> PlanStep:
        """Return the row as a step."""
        return step_of(self.as_json(0))


def with_parts_of(template: PlanTemplate, plan: SafetyPlan, title: str) -> PlanTemplate:
    """Return the template with the parts of this plan that its file does not know any more: nothing is out of sight."""
    known = {element.id for element in template.elements}
    kinds: dict[str, str] = {}
    for step in plan.steps:
        if step.element not in known:
            kinds.setdefault(step.element, step.kind)
    more = tuple(
        PlanElement(
            id=name,
            title=title,
            heading=title,
            ask=title,
            say="",
            row_kind="phone" if kind == "phone" else "step",
            picture="",
            layout="steps",
            suggestions=(),
        )
        for name, kind in kinds.items()
    )
    return replace(template, elements=(*template.elements, *more)) if more else template


def row_of(value: dict[str, Any]) -> Row:
    """Return a row that was kept as it was typed; one kept by an earlier version knows less."""
    return Row(
        **{name: value[name] for name in ("id", "element", "kind", "texts", "checked", "phone")},
        picture=value["picture"],
        kept=value["kept"],
        suggestion=value["suggestion"],
        forms=value.get("forms", {}),
        contact=value.get("contact", ""),
    )


def read_row(step: PlanStep, typed: str = "") -> Row:
    """Return the row of a stored step; `typed` is a number that could not be stored yet."""
    return Row(
        id=step.id,
        element=step.element,
        kind=step.kind,
        texts={text.language: text.text for text in step.texts},
        checked={text.language: text.checked_by for text in step.texts if text.checked_by},
        phone=step.phone or typed,
        picture=step.pictogram,
        kept=step.kept_in_memory,
        suggestion=step.suggestion_id,
        forms={text.language: text.form for text in step.texts if text.form},
        contact=step.contact_method_id,
    )


def step_of(value: dict[str, Any]) -> PlanStep:
    """Return the step of a stored row."""
    checked, forms = value["checked"], value.get("forms", {})
    return PlanStep(
        id=value["id"],
        element=value["element"],
        kind=value["kind"],
        texts=tuple(
            StepText(
                language=language,
                text=one_line(text),
                checked_by=checked.get(language, ""),
                form=forms.get(language, "") if text.strip() else "",
            )
            for language, text in value["texts"].items()
        ),
        phone=value["phone"].strip(),
        pictogram=value["picture"],
        kept_in_memory=value["kept"],
        suggestion_id=value["suggestion"],
        contact_method_id=value.get("contact", ""),
    )


def store_row(services: Services, plan_id: str, value: dict[str, Any]) -> None:
    """Write one row; writer lane. What cannot be in the plan (yet) is kept as typed, beside it."""
    step = step_of(value)
    typed = typed_key(plan_id, step.id)
    try:
        services.plans.keep_step(plan_id, step, value["position"])
    except InvalidInput as error:
        if error.reason == "too_long":
            put_beside(services.interface, step_key(plan_id, step.id), value)
            return
        if error.field != "phone":
            raise
        services.plans.keep_step(plan_id, replace(step, phone=""), value["position"])
        services.interface.keep_draft(typed, value["phone"])
    except NotAllowed as error:
        if error.reason != "plan_given":
            raise
        put_beside(services.interface, later_key(plan_id, step.id), value)
    else:
        put_beside(services.interface, typed, None)
    put_beside(services.interface, step_key(plan_id, step.id), None)


def store_facts(services: Services, plan_id: str, value: dict[str, str]) -> None:
    """Write changed facts; writer lane. One that is too long is kept beside the plan."""
    fits, long = parted(value)
    if fits:
        services.plans.save_facts(plan_id, fits)
    put_beside(services.interface, facts_key(f"plan/{plan_id}/facts"), long or None)


@contextmanager
def unless_given() -> Iterator[None]:
    """Leave a version as it is that was given a moment ago, before the page knew."""
    try:
        yield
    except NotAllowed as error:
        if error.reason != "plan_given":
            raise


def store_order(services: Services, plan_id: str, value: list[str]) -> None:
    """Write the order of one element's rows; writer lane. What was given keeps its order."""
    with unless_given():
        services.plans.keep_order(plan_id, value)


def typed_key(plan_id: str, step_id: str) -> str:
    """Return where a number that cannot be dialled yet is kept."""
    return f"plan/{plan_id}/number/{step_id}"
