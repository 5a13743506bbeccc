"""The plan as it is being written: its rows and facts, and what is not stored yet; saves by itself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import InvalidInput
from desktop.domain.plan_forms import held_up, left_out, may_write
from desktop.domain.plan_versions import fixed
from desktop.domain.safety_plans import MEMORY_BY_DEFAULT, Finders, SafetyPlan
from desktop.ui.screens.plan_long import facts_key, is_long, put_beside, step_key
from desktop.ui.screens.plan_stored import (
    Row,
    read_row,
    row_of,
    store_facts,
    store_order,
    store_row,
    unless_given,
)
from desktop.ui.seen import note_seen

if TYPE_CHECKING:
    from desktop.domain.clients import Client, Reach
    from desktop.domain.plan_templates import PlanElement, PlanTemplate
    from desktop.ui.context import ScreenContext

__all__ = ["FACTS", "PlanDraft", "Row", "kept_by_default"]
FACTS = (
    "neutral_title",
    "kept_where",
    "who_could_find",
    "review_by",
    "protection",
    "password_told_how",
    "worker_language",
    "client_language",
    "stage",
)


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
        return replace(self.plan, steps=steps, stage=self.facts["stage"])

    @property
    def is_fixed(self) -> bool:
        """Tell whether this version stays as it is: it was given, or put away."""
        return fixed(self.plan)

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
        reaches = self.client.draft.reaches
        return left_out(
            form,
            self.finders(),
            may_text=may_write(reaches, "text"),
            may_email=may_write(reaches, "email"),
            password=self.facts["protection"] == "password",
        )

    def take_client(self, client: Client | None) -> bool:
        """Take what the record says by now of the ways to reach them; tells whether any of it is another."""
        if client is None:
            return False
        before, now = ([_way(reach) for reach in each.draft.reaches] for each in (self.client, client))
        self.client = client
        if before == now:
            return False
        self.changed.emit()
        return True

    # ---- changing ----------------------------------------------------------------------------------------------

    def held_up(self, form: str) -> str:
        """Return why a form is not made, or an empty text."""
        return held_up(form, self.left_out(form))

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

    def place(self, row: Row, to: int) -> bool:
        """Put a row at another place of its element; False where that is no place, or the one it has."""
        rows = self._rows[row.element]
        at = rows.index(row)
        if not 0 <= to < len(rows) or to == at or rows[to].is_empty():
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
        with unless_given():
            if self._known(step_id):
                self._context.services.plans.remove_step(step_id)

    def _bring_back(self, step_id: str) -> None:
        with unless_given():
            if self._known(step_id):
                self._context.services.plans.restore_step(step_id)

    def _known(self, step_id: str) -> bool:
        return self._context.services.plans.has_step(self.id, step_id)

    def _read(self, plan: SafetyPlan) -> None:
        typed = self._context.services.interface.drafts(f"plan/{plan.id}/number/")
        for step in plan.steps:
            self._rows.setdefault(step.element, []).append(read_row(step, str(typed.get(step.id, ""))))

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
        taken = row_of(value)
        rows = self._rows.setdefault(taken.element, [])
        at = next((place for place, row in enumerate(rows) if row.id == taken.id), None)
        if at is None:
            rows.insert(min(value["position"], len(rows)), taken)
        else:
            rows[at] = taken
        self.put(taken)


def kept_by_default(kind: str, element: PlanElement) -> bool:
    """Tell whether a new row of this kind stays in memory unless the client chooses otherwise."""
    return element.kept_in_memory or kind in MEMORY_BY_DEFAULT


def _way(reach: Reach) -> tuple[object, ...]:
    """Return what decides whether a way may be used; who shares it is worked out, and not compared by itself."""
    return reach.method, reach.method.shared_with_danger, reach.safe
