"""Safety plans: the gate, working on the steps, reading back, and who it was given to (P1-P4, P8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from desktop.domain.clients import MAX_LINE, MAX_WORDS
from desktop.domain.clock import Clock
from desktop.domain.errors import ContentBroken, DocumentFailed, InvalidInput, NotAllowed
from desktop.domain.ids import new_id
from desktop.domain.plan_cues import AGREES, asks_supervisor
from desktop.domain.plan_forms import left_out, may_write
from desktop.domain.plan_templates import PlanTemplate
from desktop.domain.plan_versions import FOR_CHILD, FOR_CLIENT, STAGES
from desktop.domain.record_checks import age_now
from desktop.domain.safety_plans import (
    ELEMENT_ID,
    ELEMENTS,
    Finders,
    PlanStep,
    SafetyPlan,
    names_a_number,
)
from desktop.domain.walls import may_be_minor
from desktop.exports.leak_check import KnownBy
from desktop.services import phones, plan_careful
from desktop.services.frozen_content import freeze, thaw_plan_template
from desktop.services.plan_gates import PlanGates
from desktop.services.plan_series import PlanSeries
from desktop.services.unchecked import UncheckedService
from desktop.storage import cases, interface, plan_series, walls
from desktop.storage import plans as rows
from desktop.storage.careful_names import CarefulNames
from desktop.storage.sessions import read_content, store_content

if TYPE_CHECKING:
    from desktop.content.store import ContentStore
    from desktop.storage.vault import OpenVault

LONGEST_FACTS = {
    "neutral_title": MAX_LINE,
    "kept_where": MAX_WORDS,
    "who_could_find": MAX_WORDS,
    "review_by": 10,
    "worker_language": 16,
    "client_language": 16,
    "stage": 16,
    "protection": 16,
    "password_told_how": MAX_LINE,
}
_SIGNS = "choice/plan_signs/"


class PlansService(PlanGates):
    """Reads run on the caller's connection; whatever writes belongs on the writer lane."""

    def __init__(
        self, vault: OpenVault, clock: Clock, agency_dispatch: Callable[[], Iterable[str]] = tuple
    ) -> None:
        """`agency_dispatch` returns the emergency numbers of the agency's own list."""
        super().__init__(vault, clock)
        self._agency_dispatch = agency_dispatch
        self.unchecked = UncheckedService(vault)
        self.series = PlanSeries(vault, clock, self.open_crisis)

    # ---- the plan ----------------------------------------------------------------------------------------------

    def create(
        self,
        client_id: str,
        template: PlanTemplate,
        gate_id: str,
        *,
        worker_language: str,
        client_language: str,
        review_days: int = 30,
    ) -> str:
        """Begin a plan behind an open gate; raises NotAllowed when the gate does not stand open.

        A template for a child makes a child's plan: it stands in the child's own record only (P10).
        """
        kept = rows.last_gate(self._vault.connection(), client_id)
        if kept is None or kept["id"] != gate_id:
            raise NotAllowed("gate_closed")
        if self.open_crisis(client_id):
            raise NotAllowed("crisis_open")
        # also of another plan, or of another call: who is asked first differs, and who is alone
        if not self.series.gate_holds(client_id, template.id):
            raise NotAllowed("gate_closed")
        talk = self.gate_talk(gate_id)
        if asks_supervisor(talk, template.with_cues) and talk.supervisor != AGREES:
            raise NotAllowed(
                "gate_closed"
            )  # whatever it was asked about: beside a cue a supervisor agrees first
        if template.for_child and self._is_adult(client_id):
            raise NotAllowed("child_plan_own_record")
        cases.need_open(self._vault.connection(), client_id)
        frozen = freeze(asdict(template))
        review_by = (self._clock.now().local().date() + timedelta(days=review_days)).isoformat()
        with self._vault.unit_of_work("create plan") as work:
            store_content(work, frozen.sha256, "plan_template", template.id, worker_language, frozen.body)
            return rows.insert_plan(
                work,
                {
                    "client_id": client_id,
                    "series_id": new_id(),
                    "template": template.id,
                    "template_sha256": frozen.sha256,
                    "gate_id": gate_id,
                    "for_person": FOR_CHILD if template.for_child else FOR_CLIENT,
                    "worker_language": worker_language,
                    "client_language": client_language or None,
                    "review_by": review_by,
                },
            )

    def template_of(self, plan: SafetyPlan, content: ContentStore) -> PlanTemplate:
        """Return the template of a plan: as the file says it now, else as it was kept when the plan was begun.

        A plan that somebody has in hand is never out of reach because an agency's file is broken or gone.
        """
        try:
            return content.plan_template(plan.template)
        except ContentBroken:
            conn = self._vault.connection()
            body = read_content(conn, rows.template_kept(conn, plan.id))
            if body is None:
                raise
        kept = thaw_plan_template(body)
        content.stand_in(kept)
        return kept

    def _is_adult(self, client_id: str) -> bool:
        """Tell whether a client is known to be of age; of half a date the latest day counts (PRACTICE 14)."""
        today = self._clock.now().local().date()
        for row in walls.people(self._vault.connection(), [client_id]):
            age = age_now(str(row["age_estimated"] or ""), row["age_noted_at"] or "", today)
            known = bool(row["birth_date"]) or age.isdecimal()
            return known and not may_be_minor(row["birth_date"] or "", age, today)
        return False

    def get(self, plan_id: str) -> SafetyPlan | None:
        """Return one plan with its steps."""
        return rows.read(self._vault.connection(), plan_id)

    def of_client(self, client_id: str) -> list[SafetyPlan]:
        """Return a client's plans, newest first."""
        conn = self._vault.connection()
        found = (rows.read(conn, plan_id) for plan_id in rows.of_client(conn, client_id))
        return [plan for plan in found if plan is not None]

    def open_plans(self) -> list[dict[str, Any]]:
        """Return plans that are not retired, the next review first."""
        return rows.open_plans(self._vault.connection())

    def reviews_due(self, before: date, limit: int) -> list[dict[str, Any]]:
        """Return open plans to be looked at by then, the first due first."""
        return rows.reviews_due(self._vault.connection(), before, limit)

    def review_days(self, client_id: str) -> list[str]:
        """Return the days on which the open plans of one client are to be looked at, as stored."""
        return rows.review_days(self._vault.connection(), client_id)

    def save_facts(self, plan_id: str, facts: Mapping[str, str]) -> None:
        """Store facts about the plan by their names in LONGEST_FACTS. InvalidInput for one that cannot be."""
        for name, text in facts.items():
            if name not in LONGEST_FACTS:
                raise InvalidInput(name, "unknown_field")
            if len(text) > LONGEST_FACTS[name]:
                raise InvalidInput(name, "too_long", most=LONGEST_FACTS[name])
        if facts.get("worker_language") == "":
            raise InvalidInput("worker_language", "empty")
        if "stage" in facts and facts["stage"] not in STAGES:
            raise InvalidInput("stage", "unknown_choice")
        cases.need_open_plan(self._vault.connection(), plan_id)
        with self._vault.unit_of_work("plan facts") as work:
            rows.update_plan(
                work, plan_id, {name: text or None for name, text in facts.items()} | _never_empty(facts)
            )
            if "review_by" in facts:
                self.series.follow_review(work, plan_id)

    def save_step(self, plan_id: str, step: PlanStep, position: int) -> str:
        """Store one step (new when it has no id) and return its id; a number nobody can dial is InvalidInput."""
        checked = self._checked(plan_id, step)
        with self._vault.unit_of_work("plan step") as work:
            if not step.id:
                return rows.insert_step(work, plan_id, position, checked)
            rows.save_step(work, step.id, checked)
            return step.id

    def keep_step(self, plan_id: str, step: PlanStep, position: int) -> None:
        """Store a step under the id it was given on the screen, new or not: saving twice never makes two.

        A number nobody can dial yet, or that may not be on a plan, is InvalidInput; nothing of the step is then stored.
        """
        checked = self._checked(plan_id, step)
        with self._vault.unit_of_work("plan step") as work:
            if rows.has_step(self._vault.connection(), plan_id, step.id):
                rows.save_step(work, step.id, checked)
            else:
                rows.insert_step(work, plan_id, position, checked)

    def has_step(self, plan_id: str, step_id: str) -> bool:
        """Tell whether a step is stored, removed or not."""
        return rows.has_step(self._vault.connection(), plan_id, step_id)

    def shown_number(self, typed: str, client_id: str = "", words: Sequence[str] = ()) -> str:
        """Return a number as it would be kept; raises InvalidInput when it may not be on a plan.

        Nobody can dial it, a dispatcher answers, or the `words` beside it are the name of somebody marked at home as
        perhaps the danger (PRACTICE 14, 20).
        """
        step = _checked(PlanStep(element=ELEMENTS[0], phone=typed))
        self._need_allowed(step.phone, words, client_id)
        return step.phone

    def _need_allowed(self, phone: str, words: Sequence[str], client_id: str) -> None:
        if not phone:
            return
        step = PlanStep(element=ELEMENTS[0], phone=phone)
        if names_a_number(step, self.dispatch_numbers(client_id)):
            raise InvalidInput("phone", "dispatch_on_plan")
        conn = self._vault.connection()
        careful = CarefulNames(walls.careful_with(conn, client_id) if client_id else ())
        if any(careful.is_one(text) for text in words):
            raise InvalidInput("phone", "danger_on_plan")
        if plan_careful.of_danger(conn, client_id, [step]):
            raise InvalidInput("phone", "danger_number_on_plan")

    def dispatch_numbers(self, client_id: str) -> tuple[str, ...]:
        """Return the dispatch numbers that never stand on a plan: the client's places and the agency's list.

        A client dials 911 where they are (PRACTICE 20).
        """
        records = plan_careful.records_of(self._vault.connection(), client_id)
        own = [place.dispatch_number for each in records for place in each.draft.addresses]
        return tuple(number for number in (*own, *self._agency_dispatch()) if number)

    def known_by(self, client_id: str, agency: str) -> KnownBy:
        """Return what a page for this client must not say: their names, the ids of their record, the agency."""
        records = plan_careful.records_of(self._vault.connection(), client_id)
        names = tuple(name.text for each in records for name in each.draft.names if name.text.strip())
        return KnownBy(names=names, ids=tuple(each.short_id for each in records), agency=agency)

    def names_them(self, client_id: str, text: str) -> bool:
        """Tell whether a text says one of the client's names, in any spelling and script."""
        return plan_careful.names_them(self._vault.connection(), client_id, text)

    def need_safe_numbers(self, plan: SafetyPlan, language: str) -> None:
        """Raise DocumentFailed (dispatch_on_plan, danger_on_plan) for a number that must not be given, as things stand.

        Also of a plan that is read aloud or played: who is careful of whom changes after a row was written.
        """
        steps = plan.steps_for_form(language)
        numbers = self.dispatch_numbers(plan.client_id)
        for step in steps:
            if names_a_number(step, numbers):
                raise DocumentFailed("dispatch_on_plan", row=step.id)
        for step in plan_careful.of_danger(self._vault.connection(), plan.client_id, steps):
            raise DocumentFailed("danger_on_plan", row=step.id)

    def need_still_given(self, plan_id: str, form: str, *, protected: bool = False) -> None:
        """Raise NotAllowed where a form that was made must not be given any more: somebody said so meanwhile.

        A version that was put away (plan_put_away) is read and compared, never given: they would have two plans.

        Who could find it, and whether they may be written to, is looked up again as it leaves (PRACTICE 4, 28). What
        nobody has asked is asked on the page, before the form is made.
        """
        plan = self.get(plan_id)
        if plan is None:
            raise InvalidInput("plan", "plan_gone")
        if plan.state == "retired":
            raise NotAllowed("plan_put_away")
        records = plan_careful.records_of(self._vault.connection(), plan.client_id)
        reaches = [reach for each in records for reach in each.draft.reaches]
        reason = left_out(
            form,
            Finders.parse(plan.who_could_find),
            may_text=may_write(reaches, "text"),
            may_email=may_write(reaches, "email"),
            password=protected,
        )
        if reason and not reason.endswith("_not_asked"):
            raise NotAllowed(reason)

    def danger_in(self, plan: SafetyPlan) -> frozenset[str]:
        """Return the ids of steps whose number is, as the record says now, of somebody who may be the danger."""
        return plan_careful.danger_in(self._vault.connection(), plan)

    def _need_unfixed(self, plan_id: str) -> None:
        """Raise NotAllowed for a version that was given or put away: it stays as it is, the next one is written."""
        if rows.is_fixed(self._vault.connection(), plan_id):
            raise NotAllowed("plan_given")

    def _checked(self, plan_id: str, step: PlanStep) -> PlanStep:
        cases.need_open_plan(self._vault.connection(), plan_id)
        self._need_unfixed(plan_id)
        checked = _checked(step)
        client_id = rows.client_of(self._vault.connection(), plan_id)
        self._need_allowed(checked.phone, [text.text for text in checked.texts], client_id)
        return checked

    def remove_step(self, step_id: str) -> None:
        """Take a step out; `restore_step` brings it back."""
        cases.need_open_step(self._vault.connection(), step_id)
        self._need_unfixed(rows.plan_of(self._vault.connection(), step_id))
        with self._vault.unit_of_work("remove plan step") as work:
            rows.remove_step(work, step_id)

    def restore_step(self, step_id: str) -> None:
        """Bring a removed step back."""
        cases.need_open_step(self._vault.connection(), step_id)
        self._need_unfixed(rows.plan_of(self._vault.connection(), step_id))
        with self._vault.unit_of_work("restore plan step") as work:
            rows.restore_step(work, step_id)

    def order_steps(self, step_ids: Sequence[str]) -> None:
        """Store the client's own order; NotAllowed for steps of a version that was given."""
        conn = self._vault.connection()
        for plan_id in {rows.plan_of(conn, step_id) for step_id in step_ids}:
            self._need_unfixed(plan_id)
        with self._vault.unit_of_work("order plan steps") as work:
            rows.order_steps(work, step_ids)

    def keep_order(self, plan_id: str, step_ids: Sequence[str]) -> None:
        """Store the order on the screen; a row that is still empty there is not stored and is left out."""
        cases.need_open_plan(self._vault.connection(), plan_id)
        self._need_unfixed(plan_id)
        known = rows.step_ids(self._vault.connection(), plan_id)
        self.order_steps([step_id for step_id in step_ids if step_id in known])

    def left_signs(self, plan_id: str) -> str:
        """Return the characters that are left out of what is given, because no font here draws them."""
        return str(interface.get(self._vault.connection(), _SIGNS + plan_id) or "")

    def leave_signs(self, plan_id: str, signs: str) -> None:
        """Leave these characters out of every form from now on; the plan itself keeps them."""
        with self._vault.unit_of_work("signs left out") as work:
            kept = self.left_signs(plan_id)
            interface.put(work, _SIGNS + plan_id, "".join(dict.fromkeys(kept + signs)))

    def mark_given(self, plan_id: str) -> None:
        """Note that this version is with the client and in use from now on; the one before is put away.

        Given once more, in another form or again, it keeps the time of the first.
        """
        if rows.is_fixed(self._vault.connection(), plan_id):
            return
        with self._vault.unit_of_work("plan given") as work:
            rows.update_plan(work, plan_id, {"state": "in_use", "given_at": work.now.text()})
            self.series.given(work, plan_id)

    def mark_read_back(self, plan_id: str, language: str = "", by: str = "") -> None:
        """Note that every step was read back to the client and corrected (P8), and who read it in which language.

        This is no check of a translation.
        """
        if len(by) > MAX_LINE:
            raise InvalidInput("read_back_by", "too_long", most=MAX_LINE)
        with self._vault.unit_of_work("plan read back") as work:
            if language and by.strip():
                plan_series.mark_read_back(work, plan_id, language, by.strip())
            rows.update_plan(work, plan_id, {"read_back_at": work.now.text()})


def _checked(step: PlanStep) -> PlanStep:
    if ELEMENT_ID.fullmatch(step.element) is None:
        raise InvalidInput("element", "unknown_choice")
    if any(len(text.text) > MAX_WORDS for text in step.texts):
        raise InvalidInput("step", "too_long", most=MAX_WORDS)
    if not step.phone.strip():
        return replace(step, phone="")
    digits = "".join(sign for sign in step.phone if sign.isdecimal())
    if len(digits) in {3, 5, 6} and len(step.phone.strip()) == len(digits):
        return replace(step, phone=digits)  # 911, 988 and short codes are dialled as they are
    return replace(step, phone=phones.normalise(step.phone)[1])


def _never_empty(facts: Mapping[str, str]) -> dict[str, str]:
    """Return facts whose column holds an empty text rather than nothing."""
    return {name: facts[name] for name in ("neutral_title", "stage") if name in facts}
