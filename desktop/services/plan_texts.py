"""The forms of a plan that are words: text messages, an email, and nothing written; checked and recorded (P4, P7)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import DocumentFailed, InvalidInput, NotAllowed
from desktop.domain.ledger import Disclosure
from desktop.domain.plan_forms import left_out
from desktop.domain.safety_plans import Finders, SafetyPlan
from desktop.exports.document import Document
from desktop.exports.plain_text import measure, message_text, plain_marks, split_message
from desktop.exports.self_check import Expectation, Finding, check_text
from desktop.services import unchecked
from desktop.services.plan_messages import (
    AS_WRITTEN,
    Message,
    NeutralRow,
    Wording,
    neutral_promise,
    neutral_rows,
    neutral_text,
)
from desktop.services.plan_pages import promised

if TYPE_CHECKING:
    from desktop.content.store import ContentStore
    from desktop.services.ledger import LedgerService
    from desktop.services.plans import PlansService

MOST_PARTS = 99
"""Text messages of one plan: each begins with its number, and there is room for two digits (`plain_text`).

A plan with every idea of the longest template taken has about sixty.
"""


class PlanTextForms:
    """Part of `DocumentsService`, which brings the plan and its page."""

    _content: ContentStore
    _ledger: LedgerService
    _plans: PlansService

    def plan_document(self, plan_id: str, language: str) -> tuple[SafetyPlan, Document]:
        """Return a plan and its page in one language."""
        raise NotImplementedError

    def _need_neutral(
        self, plan: SafetyPlan, paragraphs: Sequence[str], properties: Mapping[str, str]
    ) -> tuple[str, ...]:
        raise NotImplementedError

    def _need_safe(self, plan_id: str, form: str, *, password: bool = False) -> None:
        """Hold up here too what the page does not offer: whoever could find it decides, also for what calls this."""
        plan = self._plans.get(plan_id)
        if plan is not None:
            self._plans.need_still_given(plan_id, form, protected=password)
            finders = Finders.parse(plan.who_could_find)
            if code := left_out(form, finders, password=password):
                raise NotAllowed(code)

    def _is_unchecked(self, plan: SafetyPlan, language: str) -> bool:
        """Tell whether no qualified translator has checked what stands on it in this language."""
        template = self._content.plan_template(plan.template)
        found = unchecked.of_plan(plan, template, self._content, language)
        return self._plans.unchecked.was_unchecked(plan.id, found)

    def plan_message(
        self, plan_id: str, language: str, *, segments_each: int = 1, wording: Wording = AS_WRITTEN
    ) -> Message:
        """Return the plan as text messages that passed their check; no number is cut.

        Raises DocumentFailed(too_many_messages) above MOST_PARTS.
        """
        plan, text, promise = self._plan_text(plan_id, language, wording)
        parts = split_message(plain_marks(text), segments_each=segments_each)
        if len(parts) > MOST_PARTS:
            raise DocumentFailed("too_many_messages", count=len(parts), most=MOST_PARTS)
        return self._checked_text(plan, "sms", language, parts, promise, wording)

    def plan_email(self, plan_id: str, language: str, *, wording: Wording = AS_WRITTEN) -> Message:
        """Return the plan as an email that passed its check: the quiet title as its subject, one body."""
        plan, text, promise = self._plan_text(plan_id, language, wording)
        return self._checked_text(plan, "email", language, [text], promise, wording)

    def neutral_rows(self, plan_id: str, language: str, wording: Wording) -> tuple[NeutralRow, ...]:
        """Return the numbers of a version whose words tell a stranger nothing."""
        plan, _page = self.plan_document(plan_id, language)
        return self._neutral_rows(plan, language, wording)

    def _neutral_rows(self, plan: SafetyPlan, language: str, wording: Wording) -> tuple[NeutralRow, ...]:
        lines = [line.number for line in self._content.hotlines()]
        return neutral_rows(plan, language, wording, lines)

    def _plan_text(
        self, plan_id: str, language: str, wording: Wording
    ) -> tuple[SafetyPlan, str, Expectation]:
        plan, page = self.plan_document(plan_id, language)
        promise = promised(plan, language, None)
        if not wording.neutral:
            return plan, message_text(page), promise
        rows = self._neutral_rows(plan, language, wording)
        text = neutral_text(rows, wording)
        if not text:
            raise DocumentFailed("no_number_meant")
        return plan, text, neutral_promise(plan, language, rows, wording, promise)

    def _checked_text(
        self,
        plan: SafetyPlan,
        form: str,
        language: str,
        parts: Sequence[str],
        promise: Expectation,
        wording: Wording,
    ) -> Message:
        findings = check_text(parts, promise)
        meant = {step.id for step in plan.steps if not step.kept_in_memory}
        if (
            wording.neutral
            and findings
            and findings[0].code == "kept_back_found"
            and findings[0].key in meant
        ):
            raise DocumentFailed("label_says_it", row=findings[0].key)
        need_none(findings)
        subject = plan.neutral_title.strip() if form == "email" else ""
        self._need_neutral(plan, parts, {"subject": subject})
        measures = tuple(measure(part) for part in parts)
        return Message(
            form=form,
            parts=tuple(parts),
            measures=measures,
            subject=subject,
            neutral=wording.neutral,
            unchecked=not wording.neutral and self._is_unchecked(plan, language),
        )

    def message_given(self, plan_id: str, language: str, message: Message) -> str:
        """Record that the plan is copied out as text messages or an email, before it is; NotAllowed as `left_out`."""
        data = "\n".join((message.subject, *message.parts)).strip().encode()
        return self._ledger.record(
            self._given(
                plan_id,
                message.form,
                language,
                file_sha256=hashlib.sha256(data).hexdigest(),
                wording="neutral" if message.neutral else "",
                unchecked=message.unchecked,
            )
        )

    def memory_given(self, plan_id: str, language: str) -> str:
        """Record that the plan was read aloud and nothing was written: a good answer (PRACTICE 28). It is in use."""
        plan = self._plans.get(plan_id)
        if plan is not None:
            self._need_safe(plan_id, "memory")
            self._plans.need_safe_numbers(plan, language)
        entry = self._ledger.record(self._given(plan_id, "memory", language))
        self._plans.mark_given(plan_id)
        return entry

    def _given(self, plan_id: str, form: str, language: str, **how: Any) -> Disclosure:
        plan = self._plans.get(plan_id)
        if plan is None:
            raise InvalidInput("plan", "plan_gone")
        self._need_safe(plan_id, form)
        finders = Finders.parse(plan.who_could_find)
        return Disclosure(
            what="plan",
            form=form,
            to_kind="client",
            to_whom="client",
            rule="given_to_client",
            client_id=plan.client_id,
            object_id=plan.id,
            object_version=plan.plan_version,
            language=language,
            found_by=finders.codes,
            **how,
        )


def need_none(findings: Sequence[Finding]) -> None:
    """Nothing is given out that did not pass its check."""
    if findings:
        first = findings[0]
        raise DocumentFailed("self_check", code=first.code, row=first.key, count=len(findings))
