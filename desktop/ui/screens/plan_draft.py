"""The plan as it is being written: its rows and facts, and what is not stored yet; saves by itself."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.domain.contacts import NOTHING_STANDS
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.ids import new_id
from desktop.domain.plain_text import one_line
from desktop.domain.plan_forms import left_out
from desktop.domain.safety_plans import (
    MEMORY_BY_DEFAULT,
    Finders,
    PlanStep,
    SafetyPlan,
    StepText,
)
from desktop.ui.screens.plan_long import facts_key, is_long, later_key, parted, put_beside, step_key
from desktop.ui.seen import note_seen

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.domain.plan_templates import PlanElement, PlanTemplate
    from desktop.services.app_services import Services
    from desktop.ui.context import ScreenContext

FACTS = (
    "neutral_title",
    "kept_where",
    "who_could_find",
    "review_by",
    "protection",
    "password_told_how",
    "worker_language",
    "client_language",
)


@dataclass(slots=True)
class Row:
    """One row on the screen; `id` is given here, so that saving twice never makes two."""

    element: str
    id: str = field(default_factory=new_id)
    kind: str = "step"
    texts: dict[str, str] = field(default_factory=dict)
    checked: dict[str, str] = field(default_factory=dict)
    phone: str = ""
    picture: str = ""
    kept: bool = False
    suggestion: str = ""

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
            "position": position,
        }

    def step(self) -> PlanStep:
        """Return the row as a step."""
        return step_of(self.as_json(0))


def step_of(value: dict[str, Any]) -> PlanStep:
    """Return the step of a stored row."""
    checked = value["checked"]
    return PlanStep(
        id=value["id"],
        element=value["element"],
        kind=value["kind"],
        texts=tuple(
            StepText(language=language, text=one_line(text), checked_by=checked.get(language, ""))
            for language, text in value["texts"].items()
        ),
        phone=value["phone"].strip(),
        pictogram=value["picture"],
        kept_in_memory=value["kept"],
        suggestion_id=value["suggestion"],
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


def store_order(services: Services, plan_id: str, value: list[str]) -> None:
    """Write the order of one element's rows; writer lane. What was given keeps its order."""
    try:
        services.plans.keep_order(plan_id, value)
    except NotAllowed as error:
        if error.reason != "plan_given":
            raise


def typed_key(plan_id: str, step_id: str) -> str:
    """Return where a number that cannot be dialled yet is kept."""
    return f"plan/{plan_id}/number/{step_id}"


class PlanDraft(QObject):
    """One open plan. Every change goes through here, so that nothing reaches the screen without reaching the vault."""

    changed = Signal()

    def __init__(
        self,
        context: ScreenContext,
        plan: SafetyPlan,
        template: PlanTemplate,
        client: Client,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        note_seen(context, self, "plan", plan.id)
        self._context = context
        self.plan = plan
        self.template = template
        self.client = client
        self.facts: dict[str, str] = {name: getattr(plan, name) for name in FACTS}
        self._changed_facts: dict[str, str] = {}
        self._rows: dict[str, list[Row]] = {each.id: [] for each in template.elements}
        self._moves = 0
        self._read(plan)
        self._take_up()

    # ---- what is there -----------------------------------------------------------------------------------------

    @property
    def id(self) -> str:
        """The plan's id."""
        return self.plan.id

    @property
    def worker(self) -> str:
        """The language the caseworker reads it in."""
        return self.facts["worker_language"]

    @property
    def theirs(self) -> str:
        """The other language; empty when one language is both."""
        theirs = self.facts["client_language"]
        return theirs if theirs != self.worker else ""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages a form can be made in, the client's first."""
        return tuple(language for language in (self.theirs, self.worker) if language)

    def rows(self, element: str) -> list[Row]:
        """Return the rows of one element, in the client's order."""
        return self._rows[element]

    def element(self, element_id: str) -> PlanElement:
        """Return what the template says about one element."""
        return next(element for element in self.template.elements if element.id == element_id)

    def filled(self, element: str) -> bool:
        """Tell whether somebody wrote something there."""
        return any(not row.is_empty() for row in self._rows[element])

    def as_plan(self) -> SafetyPlan:
        """Return the plan as it stands on the screen."""
        steps = tuple(row.step() for rows in self._rows.values() for row in rows if not row.is_empty())
        return replace(self.plan, steps=steps)

    def number_problem(self, row: Row) -> InvalidInput | None:
        """Return why nobody can dial the number of a row, or None."""
        if not row.phone.strip():
            return None
        try:
            words = [text.text for text in row.step().texts]
            self._context.services.plans.shown_number(row.phone, self.client.id, words)
        except InvalidInput as error:
            return error
        return None

    def undialled(self) -> list[Row]:
        """Return rows whose number cannot be dialled yet: it would be missing in a form without a word."""
        return [
            row for rows in self._rows.values() for row in rows if not row.kept and self.number_problem(row)
        ]

    def too_long(self) -> list[Row]:
        """Return rows with words too long for the plan: a form would show what stood there before."""
        rows = (row for rows in self._rows.values() for row in rows if not row.kept)
        return [row for row in rows if any(is_long(text) for text in row.texts.values())]

    def unwritten(self, language: str) -> list[Row]:
        """Return rows meant for a form that have no words in that language."""
        missing = {step.id for step in self.as_plan().missing_in(language)}
        return [row for rows in self._rows.values() for row in rows if row.id in missing]

    def finders(self) -> Finders:
        """Return who could find it."""
        return Finders.parse(self.facts["who_could_find"])

    def left_out(self, form: str) -> str:
        """Return why a form is not given, or an empty text."""
        return left_out(
            form, self.finders(), may_text=self._may_text(), password=self.facts["protection"] == "password"
        )

    def _may_text(self) -> str:
        """What they said of text messages: a yes to one of their numbers, asked about that very number."""
        said = [
            "no" if reach.method.shared_with_danger else reach.safe.may_text
            for reach in self.client.draft.reaches
            if reach.safe.recheck_reason not in NOTHING_STANDS
        ]
        return next((answer for answer in ("yes", "no") if answer in said), "not_asked")

    # ---- changing ----------------------------------------------------------------------------------------------

    def add(self, row: Row, at: int | None = None) -> Row:
        """Put a row into its element; it is stored once there is something in it."""
        rows = self._rows[row.element]
        rows.insert(len(rows) if at is None else at, row)
        if not row.is_empty():
            self.put(row)
        return row

    def put(self, row: Row) -> None:
        """Hand a changed row to the autosave."""
        position = self._rows[row.element].index(row)
        value = row.as_json(position)
        self._context.autosave.put(
            f"plan/{self.id}/row/{row.id}", value, partial(store_row, self._context.services, self.id)
        )
        self.changed.emit()

    def remove(self, row: Row) -> int:
        """Take a row out; returns where it stood."""
        rows = self._rows[row.element]
        at = rows.index(row)
        rows.remove(row)
        if not row.is_empty():
            # what was typed is stored first, so that bringing it back brings all of it back
            self._context.autosave.flush()
            self._context.tasks.write(self, self._take_out, row.id)
        self.changed.emit()
        return at

    def bring_back(self, row: Row, at: int) -> None:
        """Undo a removal."""
        rows = self._rows[row.element]
        rows.insert(min(at, len(rows)), row)
        self._context.tasks.write(self, self._bring_back, row.id)
        self.put(row)

    def move(self, row: Row, step: int) -> bool:
        """Move a row up or down; False at the ends."""
        rows = self._rows[row.element]
        at = rows.index(row)
        to = at + step
        if not 0 <= to < len(rows) or rows[to].is_empty():
            return False
        rows.insert(to, rows.pop(at))
        self._moves += 1
        self._context.autosave.put(
            f"plan/{self.id}/order/{row.element}/{self._moves}",
            [each.id for each in rows],
            partial(store_order, self._context.services, self.id),
        )
        self.changed.emit()
        return True

    def set_fact(self, name: str, text: str) -> None:
        """Set a fact about the plan."""
        if self.facts[name] == text:
            return
        self.facts[name] = text
        self._changed_facts[name] = text
        self._context.autosave.put(
            f"plan/{self.id}/facts",
            dict(self._changed_facts),
            partial(store_facts, self._context.services, self.id),
        )
        self.changed.emit()

    def refresh(self, plan: SafetyPlan) -> None:
        """Take over what a service changed: given, read back."""
        self.plan = plan
        self.changed.emit()

    # ---- inside ------------------------------------------------------------------------------------------------

    def _take_out(self, step_id: str) -> None:
        put_beside(self._context.services.interface, step_key(self.id, step_id), None)
        if self._known(step_id):
            self._context.services.plans.remove_step(step_id)

    def _bring_back(self, step_id: str) -> None:
        if self._known(step_id):
            self._context.services.plans.restore_step(step_id)

    def _known(self, step_id: str) -> bool:
        return self._context.services.plans.has_step(self.id, step_id)

    def _read(self, plan: SafetyPlan) -> None:
        typed = self._context.services.interface.drafts(f"plan/{plan.id}/number/")
        for step in plan.steps:
            self._rows.setdefault(step.element, []).append(
                Row(
                    id=step.id,
                    element=step.element,
                    kind=step.kind,
                    texts={text.language: text.text for text in step.texts},
                    checked={text.language: text.checked_by for text in step.texts if text.checked_by},
                    phone=step.phone or str(typed.get(step.id, "")),
                    picture=step.pictogram,
                    kept=step.kept_in_memory,
                    suggestion=step.suggestion_id,
                )
            )

    def _take_up(self) -> None:
        """Take up what was typed but not in the vault when it was read: waiting in the autosave, or rescued."""
        prefix = f"plan/{self.id}/"
        interface = self._context.services.interface
        for value in interface.drafts(step_key(self.id)).values():
            self._take_row(value)
        for name, text in (interface.draft(facts_key(prefix + "facts")) or {}).items():
            self.set_fact(name, text)
        waiting = {entry.key: entry.value for entry in self._context.autosave.unsaved()}
        rescued = {
            key: self._context.recovered.pop(key)
            for key in list(self._context.recovered)
            if key.startswith(prefix)
        }
        for key, value in {**rescued, **waiting}.items():
            if key.startswith(prefix + "row/") and isinstance(value, dict):
                self._take_row(value)
            elif key == prefix + "facts" and isinstance(value, dict):
                for name, text in value.items():
                    if name in self.facts:
                        self.set_fact(name, text)

    def _take_row(self, value: dict[str, Any]) -> None:
        taken = Row(
            **{name: value[name] for name in ("id", "element", "kind", "texts", "checked", "phone")},
            picture=value["picture"],
            kept=value["kept"],
            suggestion=value["suggestion"],
        )
        rows = self._rows[taken.element]
        at = next((place for place, row in enumerate(rows) if row.id == taken.id), None)
        if at is None:
            rows.insert(min(value["position"], len(rows)), taken)
        else:
            rows[at] = taken
        self.put(taken)


def kept_by_default(kind: str, element: PlanElement) -> bool:
    """Tell whether a new row of this kind stays in memory unless the client chooses otherwise."""
    return element.kept_in_memory or kind in MEMORY_BY_DEFAULT
