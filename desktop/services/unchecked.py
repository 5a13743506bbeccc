"""Words for clients that no qualified translator has checked yet: said, and asked about before they are given (A4).

For a plan and for any other page: `of_texts` tells what is unchecked, `UncheckedService` keeps the answer, which holds
as long as the words are the same. The agency's own files say who checked a text (`checked_by` in a sidecar).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.clients import MAX_LINE
from desktop.domain.errors import InvalidInput
from desktop.storage import interface

if TYPE_CHECKING:
    from desktop.content.sidecars import ClientText
    from desktop.content.store import ContentStore
    from desktop.domain.plan_templates import PlanTemplate
    from desktop.domain.safety_plans import SafetyPlan
    from desktop.storage.vault import OpenVault

SOURCE = "en"
"""The language our content is written in; its words are no translation."""
AGREED, CHECKED = "agreed", "checked"
_KEPT = "choice/unchecked/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchecked:
    """How many words of a page nobody qualified has checked, in one language; `mark` changes when they do."""

    language: str
    count: int = 0
    mark: str = ""

    @property
    def asks(self) -> bool:
        """Tell whether it has to be asked about."""
        return self.count > 0


def of_texts(texts: Mapping[str, ClientText], language: str) -> Unchecked:
    """Return what is unchecked of a page of content."""
    if _is_source(language):
        return Unchecked(language=language)
    return _counted(language, [(text.text, text.checked_by) for text in texts.values()])


def of_plan(plan: SafetyPlan, template: PlanTemplate, content: ContentStore, language: str) -> Unchecked:
    """Return what is unchecked of a plan: our headings, and its steps where this language is not the one they plan in.

    What is kept in memory is in no form, and in one language alone the words are the client's own.
    """
    kind = f"safety_plans/{template.id}"
    steps = [step for step in plan.steps_for_form(language) if step.text(language).strip()]
    words: list[tuple[str, str]] = []
    if not _is_source(language):
        for element in dict.fromkeys(step.element for step in steps):
            heading = content.client_text(kind, f"{element}/heading", language)
            words += [(heading.text, heading.checked_by)] if heading is not None else []
    planned_in = plan.worker_language
    if plan.client_language not in {"", planned_in} and language != planned_in:
        words += [
            (text.text, text.checked_by)
            for step in steps
            for text in step.texts
            if text.language == language and text.text.strip()
        ]
    return _counted(language, words)


class UncheckedService:
    """Keeps what was answered. Reads run on the caller's connection; whatever writes belongs on the writer lane."""

    def __init__(self, vault: OpenVault) -> None:
        self._vault = vault

    def answer(self, about: str, found: Unchecked) -> tuple[str, str]:
        """Return AGREED (to be given all the same), CHECKED or "", and who checked it; `about` names the page.

        An answer to other words than these is none.
        """
        kept = interface.get(self._vault.connection(), self._key(about, found))
        if not isinstance(kept, dict) or kept.get("mark") != found.mark:
            return "", ""
        return str(kept.get("answer", "")), str(kept.get("by", ""))

    def stands_in_the_way(self, about: str, found: Unchecked) -> bool:
        """Tell whether it has to be asked before this is given."""
        return found.asks and not self.answer(about, found)[0]

    def was_unchecked(self, about: str, found: Unchecked) -> bool:
        """Tell what the ledger says: it was given, and nobody qualified had checked it."""
        return found.asks and self.answer(about, found)[0] != CHECKED

    def agree(self, about: str, found: Unchecked) -> None:
        """Keep that it is given although nobody qualified has checked it."""
        self._keep(about, found, AGREED, "")

    def checked(self, about: str, found: Unchecked, by: str) -> None:
        """Keep which qualified person checked these words. Raises InvalidInput `checked_by`: empty, too_long."""
        name = " ".join(by.split())
        if not name:
            raise InvalidInput("checked_by", "empty")
        if len(name) > MAX_LINE:
            raise InvalidInput("checked_by", "too_long", most=MAX_LINE)
        self._keep(about, found, CHECKED, name)

    def _keep(self, about: str, found: Unchecked, answer: str, by: str) -> None:
        with self._vault.unit_of_work("words not checked") as work:
            value = {"mark": found.mark, "answer": answer, "by": by}
            interface.put(work, self._key(about, found), value)

    @staticmethod
    def _key(about: str, found: Unchecked) -> str:
        return f"{_KEPT}{about}/{found.language}"


def _is_source(language: str) -> bool:
    return language.split("-", maxsplit=1)[0] == SOURCE


def _counted(language: str, words: Iterable[tuple[str, str]]) -> Unchecked:
    """Count the texts nobody has checked; the mark is of all of them, so that it outlives a check of some."""
    found = list(words)
    count = sum(not checked_by for _text, checked_by in found)
    mark = hashlib.sha256("\n".join(text for text, _by in found).encode()).hexdigest()[:24]
    return Unchecked(language=language, count=count, mark=mark)
